package org.daopai.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.daopai.examples.interop.ExportFormat;
import org.daopai.examples.interop.ExportedProject;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans one project file in reverse and writes it for another application, with a list. */
@Command(
    name = "export",
    description = {
      "Plans a project in reverse and writes it, with its dates, for Microsoft Project (MSPDI) or"
          + " Primavera P6 (PMXML), and lists what such a file cannot say.",
      "倒排一个项目，连同日期写成 Microsoft Project 或 Primavera P6 的文件，无法表达的内容逐行列出。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  private static final String EXTENSION = ".xml";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PlannedFile planned = new PlannedFile();

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      converter = PathConverter.class,
      description = "Where to write the file; its name ends in " + EXTENSION + ". 输出文件。")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "mspdi",
      converter = ExportFormatConverter.class,
      description = "mspdi for Microsoft Project, pmxml for Primavera P6 (${DEFAULT-VALUE}). 文件格式。")
  private ExportFormat format = ExportFormat.MSPDI;

  @Mixin private LanguageOption names = new LanguageOption();

  @Override
  public Integer call() throws FileFault {
    checkExtension();
    ProjectDocument document = planned.read();
    Schedule schedule = planned.plan(document);
    ExportedProject exported = ExportedProject.of(schedule, format, names.language());
    OutputFile.write(out, exported.bytes(), "give another file");
    List<String> omissions = new ArrayList<>(exported.omissions());
    if (document.portfolio().isPresent()) {
      omissions.add("The investment projects that the file tells of are not written");
    }
    Transferred.print(
        spec.commandLine().getOut(), schedule.network(), omissions, "things the file does not say");
    return ExitCode.OK;
  }

  private void checkExtension() {
    Path name = out.getFileName();
    if (name == null || !name.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
      throw new ParameterException(
          spec.commandLine(),
          "'"
              + out
              + "' does not end in "
              + EXTENSION
              + "; the XML forms of Microsoft Project and Primavera P6 are written, their own"
              + " binary and text forms are not");
    }
  }
}
