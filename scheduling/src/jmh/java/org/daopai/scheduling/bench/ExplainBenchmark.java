package org.daopai.scheduling.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daopai.model.Activity;
import org.daopai.model.Deadline;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
import org.daopai.scheduling.explain.Explainer;
import org.daopai.scheduling.explain.Measure;
import org.daopai.scheduling.explain.Proof;
import org.daopai.scheduling.explain.Remedies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A plan beside a plan with all verdicts and the proof of the deadline that is missed worst; and a
 * search for remedies of one deadline that is missed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExplainBenchmark {

  private static final long SEED = 20250106;
  private static final int MEASURES = 30;

  @Param({"1000", "100000"})
  private int size;

  private ProjectNetwork network;
  private Schedule late;
  private List<Measure> measures;

  /** Makes the network, and one that misses the deadline of its last activity by ten days. */
  @Setup
  public void setUp() {
    network = LayeredNetworks.of(size, SEED);
    Schedule plan = plan();
    DeadlineVerdict last =
        plan.deadlines().stream()
            .max(Comparator.comparing(DeadlineVerdict::earlyFinish))
            .orElseThrow();
    ProjectNetwork due =
        network.toBuilder()
            .deadlines(
                List.of(
                    Deadline.builder()
                        .from(last.deadline())
                        .firmness(Deadline.Firmness.HARD)
                        .due(last.earlyFinish().minusDays(10))
                        .build()))
            .build();
    late = ReversePlanner.create().plan(due, LayeredNetworks.DATA_DATE);
    measures = measures(last);
  }

  /** Shorten or overlap what the driving chain holds, by up to five days each. */
  private List<Measure> measures(DeadlineVerdict last) {
    List<Measure> found = new ArrayList<>();
    for (var activity : late.drivingChain(last.deadline().target())) {
      boolean isWork =
          activity.element() instanceof Activity work
              && work.duration().toMinutes(480) >= 5 * 480
              && found.size() < MEASURES;
      if (isWork) {
        long least = ((Activity) activity.element()).duration().toMinutes(480) - 5 * 480;
        found.add(
            Measure.shorten(
                activity.id().value(), WorkDuration.workingMinutes(least), 1 + found.size() % 7));
      }
    }
    return found;
  }

  /** The plan alone. */
  @Benchmark
  public Schedule plan() {
    return ReversePlanner.create().plan(network, LayeredNetworks.DATA_DATE);
  }

  /** The plan with every verdict, and the proof of the worst. */
  @Benchmark
  public Proof planAndProof() {
    Explainer explainer = Explainer.of(plan());
    String worst =
        explainer.verdicts().stream()
            .max(Comparator.comparing(verdict -> verdict.deadline().overrun()))
            .orElseThrow()
            .deadline()
            .id()
            .value();
    return explainer.proof(worst);
  }

  /** Remedies for one missed deadline, of some thirty measures. */
  @Benchmark
  public Remedies remedies() {
    return Remedies.search(late).costing(measures).limit(5);
  }
}
