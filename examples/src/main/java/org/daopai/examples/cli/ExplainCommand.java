package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daopai.examples.remedy.MeasuresJson;
import org.daopai.examples.report.ExplainJson;
import org.daopai.examples.report.ExplainText;
import org.daopai.examples.report.ExplainedDeadline;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Explainer;
import org.daopai.scheduling.explain.Measure;
import org.daopai.scheduling.explain.Remedies;
import org.daopai.scheduling.explain.RemedySearch;
import org.daopai.scheduling.explain.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says why deadlines are met or missed. */
@Command(
    name = "explain",
    description = {
      "Says of each deadline whether it can be met, and proves it: step by step, to the minute,"
          + " what takes the time from where it begins to the early finish that counts.",
      "逐一判定各时限能否实现，并逐步列出从起点到最早完成的全部用时，精确到分钟。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  private static final int MOST = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PlannedFile planned = new PlannedFile();

  @Option(
      names = "--deadline",
      paramLabel = "ID",
      description = "Explain this deadline alone; may be given more than once. 只说明该时限，可多次给出。")
  private List<String> deadlines = List.of();

  @Option(
      names = "--chains",
      paramLabel = "K",
      defaultValue = "1",
      converter = WholeNumberConverter.class,
      description =
          "How many chains at most, 1 to 100: the one that drives, then those that would drive next"
              + " (${DEFAULT-VALUE}). 最多列出几条链。")
  private int chains = 1;

  @Option(
      names = "--measures",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description =
          "What may be done and what it costs, in JSON of the form daopai-measures/1; by default the"
              + " file beside the project file that has '.measures' before '.json', if there is one."
              + " 可采取的措施及其费用。")
  private Optional<Path> measures = Optional.empty();

  @Option(
      names = "--remedies",
      paramLabel = "K",
      defaultValue = "5",
      converter = WholeNumberConverter.class,
      description = "How many remedies at most, 1 to 100 (${DEFAULT-VALUE}). 最多列出几种补救办法。")
  private int remedies = 1;

  @Mixin private LanguageOption names = new LanguageOption();

  @Option(
      names = "--json",
      description =
          "Print one JSON object of the form "
              + ExplainJson.FORMAT
              + " instead of text: verdicts as codes, chains with availableMinutes, overrunMinutes"
              + " and steps, sentences in both languages. 输出 JSON。")
  private boolean json;

  @Override
  public Integer call() throws FileFault {
    NumberOption.check("--chains", "chains", chains, 1, MOST);
    NumberOption.check("--remedies", "remedies", remedies, 1, MOST);
    Schedule schedule = planned.plan(planned.read());
    Optional<Remedies> found = remedies(schedule);
    List<ExplainedDeadline> explained = explained(Explainer.of(schedule));
    PrintWriter answer = spec.commandLine().getOut();
    answer.print(
        json
            ? ExplainJson.of(schedule, explained, found)
            : ExplainText.of(schedule, explained, found, names.language()));
    answer.flush();
    return ExitCode.OK;
  }

  /**
   * Remedies for what is explained, where measures are known; for all hard deadlines by default.
   */
  private Optional<Remedies> remedies(Schedule schedule) throws FileFault {
    Path file = measures.orElseGet(planned::measures);
    if (measures.isEmpty() && !Files.exists(file)) {
      return Optional.empty();
    }
    List<Measure> costs =
        InputFile.readNamed(
            file, "measures in JSON", () -> MeasuresJson.read(file, schedule.network()));
    RemedySearch search = Remedies.search(schedule).costing(costs);
    return Optional.of(
        (deadlines.isEmpty() ? search : search.towards(deadlines.toArray(String[]::new)))
            .limit(remedies));
  }

  private List<ExplainedDeadline> explained(Explainer explainer) {
    List<Verdict> verdicts =
        deadlines.isEmpty()
            ? explainer.verdicts()
            : deadlines.stream().map(explainer::verdict).toList();
    List<ExplainedDeadline> explained = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      String id = verdict.deadline().id().value();
      explained.add(new ExplainedDeadline(verdict, explainer.proofs(id, chains)));
    }
    return explained;
  }
}
