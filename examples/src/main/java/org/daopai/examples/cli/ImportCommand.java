package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daopai.examples.interop.ImportedProject;
import org.daopai.model.Deadline;
import org.daopai.model.json.ProjectJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a schedule file of another application into a project file. */
@Command(
    name = "import",
    description = {
      "Reads a schedule of Microsoft Project (MPP, MPX, XML) or Primavera P6 (XER, XML) and writes"
          + " it as a project file that 'plan' takes. What a project file cannot say is listed,"
          + " one line each.",
      "将 Microsoft Project 或 Primavera P6 的进度文件转换为项目文件，无法表达的内容逐行列出。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Schedule file. 进度文件。")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description =
          "Where to write the project file, "
              + ProjectJson.FORMAT
              + "; it is printed when this is not given, and the list goes to the other stream."
              + " 输出的项目文件。")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description =
          "Which project of a file that has several, by its name; the first when this is not given."
              + " 文件含多个项目时，按名称选取。")
  private Optional<String> project = Optional.empty();

  @Option(
      names = "--deadline",
      paramLabel = "ID=DATE",
      converter = DueConverter.class,
      description =
          "Plan back from this date too: the id of an activity or milestone and a date or"
              + " date-time; in place of a deadline the file gives it. May be repeated."
              + " 增加时限，可多次给出。")
  private List<Deadline> deadlines = List.of();

  @Override
  public Integer call() throws FileFault {
    ImportedProject imported =
        InputFile.read(
                file,
                "a schedule file",
                () ->
                    project
                        .map(name -> ImportedProject.read(file, name))
                        .orElseGet(() -> ImportedProject.read(file)))
            .with(deadlines);
    String json = ProjectJson.write(imported.document());
    PrintWriter answer = spec.commandLine().getOut();
    PrintWriter list = out.isPresent() ? answer : spec.commandLine().getErr();
    if (out.isPresent()) {
      OutputFile.write(out.get(), json, "give another file with --out");
    } else {
      answer.print(json);
      answer.flush();
    }
    Transferred.print(
        list, imported.document().network(), imported.omissions(), "things not imported");
    return ExitCode.OK;
  }
}
