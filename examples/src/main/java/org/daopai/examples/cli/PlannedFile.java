package org.daopai.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The project file that a command plans, and what it is planned with. */
final class PlannedFile {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Project file in JSON. 项目文件。")
  private Path file = Path.of("");

  @Option(
      names = "--data-date",
      paramLabel = "DATE",
      converter = DataDateConverter.class,
      description =
          "Plan as of this date or date-time instead of the file's data date. 数据日期，优先于文件中的日期。")
  private Optional<DataDate> dataDate = Optional.empty();

  @Mixin private NoticeOptions notices = new NoticeOptions();

  /** Where the measures of the project lie, if there are any: beside it. */
  Path measures() {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return file.resolveSibling(stem + ".measures.json");
  }

  /** What the file says. */
  ProjectDocument read() throws FileFault {
    return InputFile.read(file, "a project file in JSON", () -> ProjectJson.read(file));
  }

  /** The project of the file, planned. */
  Schedule plan(ProjectDocument document) throws FileFault {
    return ReversePlanner.create().plan(network(document), effectiveDataDate(document));
  }

  /** The network on the calendars of its file, or on those that the notices given make of them. */
  private ProjectNetwork network(ProjectDocument document) throws FileFault {
    return notices.isGiven()
        ? document.network().withCalendars(notices.holidays()::refresh)
        : document.network();
  }

  private DataDate effectiveDataDate(ProjectDocument document) {
    return dataDate
        .or(document::dataDate)
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.INVALID_VALUE,
                    "dataDate",
                    "'%s' has no dataDate; add one to the file or give --data-date",
                    file));
  }
}
