package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daopai.examples.report.PlanJson;
import org.daopai.examples.report.TextReport;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.wallchart.WallChart;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans one project file in reverse, prints the answer and draws the wall chart. */
@Command(
    name = "plan",
    description = {
      "Plans a project in reverse from its deadlines, prints the reverse schedule and the verdict on"
          + " each deadline, and draws a wall chart.",
      "倒排一个项目：打印倒排工期表和各时限的判定，并绘制挂图。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {

  private static final String WALL_CHART = "wall-chart.html";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Project file in JSON. 项目文件。")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "daopai-out",
      converter = PathConverter.class,
      description = "Where to write " + WALL_CHART + " (${DEFAULT-VALUE}). 挂图输出目录。")
  private Path out = Path.of("");

  @Option(
      names = "--data-date",
      paramLabel = "DATE",
      converter = DataDateConverter.class,
      description =
          "Plan as of this date or date-time instead of the file's data date. 数据日期，优先于文件中的日期。")
  private Optional<DataDate> dataDate = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "zh",
      converter = LanguageConverter.class,
      description =
          "Language of the names in the report's tables, zh or en (${DEFAULT-VALUE})."
              + " 报告表格中名称的语言。")
  private Locale language = Locale.CHINA;

  @Mixin private NoticeOptions notices = new NoticeOptions();

  @Option(
      names = "--json",
      description =
          "Print one JSON object of the form "
              + PlanJson.FORMAT
              + " instead of the report: the schedule as daopai-schedule/1, the lights by id, the"
              + " verdicts with their driving chains, the ids due soon, the indicators and the path"
              + " of the wall chart. 输出 JSON。")
  private boolean json;

  @Override
  public Integer call() throws FileFault {
    ProjectDocument document = read();
    Schedule schedule =
        ReversePlanner.create().plan(network(document), effectiveDataDate(document));
    ProjectReview review = ProjectReview.of(schedule, document.portfolio());
    Path wallChart = write(WallChart.html(review));
    PrintWriter answer = spec.commandLine().getOut();
    answer.print(
        json
            ? PlanJson.of(review, wallChart.toString())
            : TextReport.of(review, wallChart.toString(), language));
    answer.flush();
    return ExitCode.OK;
  }

  private ProjectDocument read() throws FileFault {
    return InputFile.read(file, "a project file in JSON", () -> ProjectJson.read(file));
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

  private Path write(String page) throws FileFault {
    Path target = out.resolve(WALL_CHART);
    try {
      Files.createDirectories(out);
      return Files.writeString(target, page, UTF_8);
    } catch (IOException e) {
      throw FileFault.writing(target, e);
    }
  }
}
