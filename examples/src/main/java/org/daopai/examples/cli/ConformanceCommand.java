package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.daopai.examples.conformance.CasePlan;
import org.daopai.examples.text.PlainText;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans schedules that another application has planned before, so that the dates can be scored. */
@Command(
    name = "conformance",
    description = {
      "Plans every case of a directory from its inputs alone, by the rules of the application that"
          + " it comes from, and writes its early and late dates and floats as a result. A case"
          + " that cannot be planned is reported on a line of its own and the rest is done.",
      "逐个规划目录中的案例，仅用其输入，写出早晚日期和时差，供评分比较。",
    },
    footer = "Exit code: 0 when every case was planned, 1 when some were not, 2 for bad usage.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ConformanceCommand implements Callable<Integer> {

  private static final String SUFFIX = ".json";
  private static final String ELSEWHERE = "give another directory for the results";
  private static final String WANTED = "a directory of cases in JSON";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "CASES_DIR",
      converter = PathConverter.class,
      description = "Directory of cases, truth-case/1, one a file. 案例目录。")
  private Path cases = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "RESULTS_DIR",
      converter = PathConverter.class,
      description = "Where to write a result for each case, named as the case. 结果目录。")
  private Path results = Path.of("");

  @Option(
      names = "--unplanned",
      description =
          "Also print, case by case, what the plan says in other words, in a simpler form or not at"
              + " all: feature and number of tasks, 0 where it touches the whole case. An entry is"
              + " no wrong date. 逐案列出以其他方式体现或未体现的内容。")
  private boolean unplanned;

  @Override
  public Integer call() throws FileFault {
    List<Path> files = files();
    prepareResults();
    int failed = 0;
    long activities = 0;
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      try {
        CasePlan plan = plan(file);
        activities += plan.activities();
        if (unplanned) {
          out.print(PlainText.clean(name(file) + " " + plan.unplanned()) + "\n");
        }
      } catch (CaseFault fault) {
        failed++;
        spec.commandLine().getErr().println(PlainText.clean("'" + file + "': " + fault.sentence));
      }
    }
    out.print(
        String.format(
            Locale.ROOT,
            "%d cases: %d planned, %d failed; %d activities and milestones\n",
            files.size(),
            files.size() - failed,
            failed,
            activities));
    out.flush();
    return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The cases, by name. */
  private List<Path> files() throws FileFault {
    List<Path> files;
    try (Stream<Path> entries = Files.list(cases)) {
      files =
          entries
              .filter(file -> name(file).endsWith(SUFFIX) && Files.isRegularFile(file))
              .sorted((one, other) -> name(one).compareTo(name(other)))
              .toList();
    } catch (IOException e) {
      throw FileFault.reading(cases, WANTED, e);
    }
    if (files.isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          cases,
          "'%s' has no file that ends in %s; give the path of %s",
          cases,
          SUFFIX,
          WANTED);
    }
    return files;
  }

  private void prepareResults() throws FileFault {
    try {
      Files.createDirectories(results);
      if (Files.isSameFile(cases, results)) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            results,
            "Results named as the cases would take their place in '%s'; give another directory for"
                + " them",
            results);
      }
    } catch (IOException e) {
      throw FileFault.writing(results, e, ELSEWHERE);
    }
  }

  private CasePlan plan(Path file) throws FileFault, CaseFault {
    CasePlan plan;
    try {
      plan = InputFile.read(file, "a case in JSON", () -> CasePlan.of(file));
    } catch (InvalidInputException e) {
      throw new CaseFault(e.faults().get(0).sentence(), e);
    } catch (FileFault e) {
      throw new CaseFault(e.sentence(), e);
    } catch (RuntimeException e) { // one case must not stop the others
      throw new CaseFault("the case cannot be planned, a fault of this program: " + e, e);
    }
    Path result = results.resolve(name(file));
    try (Writer writer = Files.newBufferedWriter(result, UTF_8)) {
      plan.write(writer);
    } catch (IOException e) {
      throw FileFault.writing(result, e, ELSEWHERE);
    }
    return plan;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** One case that cannot be planned. */
  private static final class CaseFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    CaseFault(String sentence, Exception cause) {
      super(sentence, cause);
      this.sentence = sentence;
    }
  }
}
