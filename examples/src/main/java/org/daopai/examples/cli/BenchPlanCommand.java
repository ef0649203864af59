package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daopai.examples.bench.BenchedPlanner;
import org.daopai.examples.bench.PlanBench;
import org.daopai.examples.text.PlainText;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Plans one random network with several planners and prints what each takes. */
@Command(
    name = "plan",
    description = {
      "Plans one layered random network (three dependencies an activity, five calendars over twenty"
          + " years, lags and leads, deadlines) with this library and with MPXJ, each with both"
          + " passes, all dates and total floats. Prints CSV: "
          + PlanBench.HEADER
          + "; CPU time and allocation of the planning thread, medians of rounds after a warm-up,"
          + " the ratio that of CPU time to daopai's. MPXJ plans a project that is made afresh each"
          + " time, which is not counted. Whether the dates are the same goes to the other"
          + " stream.",
      "用本库和 MPXJ 规划同一随机网络，输出各自的 CPU 时间、内存分配量及其比值。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchPlanCommand implements Callable<Integer> {

  private static final long MAX_SIZE = 10_000_000;
  private static final long MAX_ROUNDS = 1_000;
  private static final long MAX_WARM_UP = 3_600;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--n",
      paramLabel = "N",
      required = true,
      converter = AmountConverter.class,
      description =
          "How many activities and milestones, 1 to 10000000; beyond 1000000 the planners of MPXJ"
              + " are left out unless they are named. 活动与里程碑总数。")
  private long size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "20250106",
      converter = AmountConverter.class,
      description = "What the network is a function of, with N (${DEFAULT-VALUE}). 随机种子。")
  private long seed;

  @Option(
      names = "--rounds",
      paramLabel = "R",
      converter = AmountConverter.class,
      description = "How many rounds are measured (9 of daopai, 3 of each other). 测量轮数。")
  private Optional<Long> rounds = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "2",
      converter = AmountConverter.class,
      description =
          "CPU time that each planner is given before it is measured"
              + " (${DEFAULT-VALUE}). 预热秒数。")
  private long warmUp;

  @Option(
      names = "--planners",
      paramLabel = "NAME",
      split = ",",
      converter = PlannerConverter.class,
      description =
          "Which planners, separated by commas: daopai, which is always measured, daopai-replan, mpxj-microsoft,"
              + " mpxj-primavera; all of them by default. 参与对比的规划器。")
  private List<BenchedPlanner> planners = List.of();

  @Override
  public Integer call() {
    NumberOption.check("--n", "activities and milestones", size, 1, MAX_SIZE);
    NumberOption.check("--warm-up", "seconds", warmUp, 0, MAX_WARM_UP);
    rounds.ifPresent(count -> NumberOption.check("--rounds", "rounds", count, 1, MAX_ROUNDS));
    try {
      ProjectNetwork network = LayeredNetworks.of((int) size, seed);
      new PlanBench(network, LayeredNetworks.DATA_DATE, count(), Duration.ofSeconds(warmUp))
          .run(
              measured(),
              row -> print(spec.commandLine().getOut(), row),
              remark -> print(spec.commandLine().getErr(), remark));
    } catch (OutOfMemoryError e) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          size,
          "A heap of %d MB does not hold %d activities and milestones and their plan; give java"
              + " more with -Xmx",
          Runtime.getRuntime().maxMemory() / 1_000_000,
          size);
    }
    return ExitCode.OK;
  }

  private OptionalInt count() {
    return rounds.stream().mapToInt(Math::toIntExact).findFirst();
  }

  private Set<BenchedPlanner> measured() {
    if (!planners.isEmpty()) {
      return EnumSet.copyOf(planners);
    }
    if (size > BenchedPlanner.MAX_SIZE_OF_PEERS) {
      print(
          spec.commandLine().getErr(),
          "Beyond "
              + BenchedPlanner.MAX_SIZE_OF_PEERS
              + " activities and milestones the planners of MPXJ are left out; name them with"
              + " --planners to measure them");
    }
    return BenchedPlanner.measuredOn(size);
  }

  private static void print(PrintWriter stream, String line) {
    stream.print(PlainText.clean(line) + "\n");
    stream.flush();
  }

  /** Reads a whole number. */
  private static final class AmountConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'" + text + "' is not a whole number such as 1000, without separators");
      }
    }
  }

  /** Reads the name of a planner. */
  private static final class PlannerConverter implements ITypeConverter<BenchedPlanner> {

    @Override
    public BenchedPlanner convert(String text) {
      return BenchedPlanner.named(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is not a planner that is measured; give some of "
                          + BenchedPlanner.labels()));
    }
  }
}
