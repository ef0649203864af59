package org.daopai.examples.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.OpenEnds;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.PreparedNetwork;
import org.daopai.scheduling.ReversePlanner;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;

/**
 * Plans one network with several planners and says what each takes.
 *
 * <p>This library's planner goes from a {@link ProjectNetwork} to a {@link Schedule}: all dates,
 * floats, drivers and verdicts, from nothing kept of earlier plans. A peer plans a project of MPXJ
 * that was made afresh in memory, which is not counted, and all dates and total floats of all tasks
 * are read; it computes no free floats and keeps no drivers. Both bound late dates by the deadlines
 * and by the project's finish.
 *
 * <p>Confined to one thread; the whole of the work is done on it.
 */
public final class PlanBench {

  /** The columns of the rows. */
  public static final String HEADER = "planner,n,links,cpu_ms,allocated_mb,ratio";

  private static final int ROUNDS = 9;
  private static final int ROUNDS_OF_PEERS = 3;

  private static final ReversePlanner PLANNER =
      ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build());

  private final ProjectNetwork network;
  private final DataDate dataDate;
  private final OptionalInt rounds;
  private final RoundMeter meter;

  /**
   * A bench for a network.
   *
   * @param rounds how many rounds count; 9, and 3 of peers, if not given
   * @param warmUp how much CPU time each planner is given before
   */
  public PlanBench(ProjectNetwork network, DataDate dataDate, OptionalInt rounds, Duration warmUp) {
    this.network = network;
    this.dataDate = dataDate;
    this.rounds = rounds;
    meter = new RoundMeter(warmUp);
  }

  /**
   * Measures this library's planner, to which the ratios are, and the peers asked for.
   *
   * @param rows takes the header and a row as each planner is done; the row of a planner that
   *     failed has no figures
   * @param remarks takes sentences: whether a peer's dates are the same, or why it failed
   */
  public void run(Set<BenchedPlanner> planners, Consumer<String> rows, Consumer<String> remarks) {
    rows.accept(HEADER);
    Measured<Schedule> ours =
        meter.measure(() -> () -> PLANNER.plan(network, dataDate), rounds.orElse(ROUNDS));
    rows.accept(row(BenchedPlanner.DAOPAI, ours.cost(), ours.cost()));
    if (planners.contains(BenchedPlanner.DAOPAI_REPLAN)) {
      Measured<Schedule> again = meter.measure(replanning(), rounds.orElse(ROUNDS));
      rows.accept(row(BenchedPlanner.DAOPAI_REPLAN, again.cost(), ours.cost()));
    }
    for (BenchedPlanner planner : BenchedPlanner.values()) {
      if (planner.isPeer() && planners.contains(planner)) {
        runPeer(planner, ours, rows, remarks);
      }
    }
  }

  /** Reads the network once and plans it on one day, the next, and so on, in turn over a week. */
  private Supplier<Supplier<Schedule>> replanning() {
    PreparedNetwork prepared = PLANNER.prepare(network);
    AtomicInteger days = new AtomicInteger();
    return () -> {
      DataDate next = DataDate.at(dataDate.instant().plusDays(days.incrementAndGet() % 7));
      return () -> prepared.plan(next);
    };
  }

  private void runPeer(
      BenchedPlanner peer,
      Measured<Schedule> ours,
      Consumer<String> rows,
      Consumer<String> remarks) {
    String failure;
    try {
      Measured<MpxjDates> theirs = meter.measure(() -> task(peer), rounds.orElse(ROUNDS_OF_PEERS));
      rows.accept(row(peer, theirs.cost(), ours.cost()));
      remarks.accept(Agreement.of(ours.answer(), theirs.answer()).sentence(peer));
      return;
    } catch (StackOverflowError e) {
      failure = "it calls itself along a chain and overflows the stack; give java more with -Xss";
    } catch (OutOfMemoryError e) {
      failure = "the heap does not hold its project; give java more with -Xmx";
    } catch (RuntimeException e) { // whatever is wrong with one planner, the others are measured
      failure = "it fails with " + e;
    }
    rows.accept(row(peer) + ",,,");
    remarks.accept(
        String.format(
            Locale.ROOT,
            "%s did not plan %d activities and milestones: %s",
            peer.label(),
            network.elements().size(),
            failure));
  }

  private Supplier<MpxjDates> task(BenchedPlanner peer) {
    MpxjProject project = MpxjProject.of(network, dataDate, peer);
    Scheduler scheduler =
        peer == BenchedPlanner.MPXJ_PRIMAVERA ? new PrimaveraScheduler() : new MicrosoftScheduler();
    return () -> {
      try {
        scheduler.schedule(project.file(), dataDate.instant());
      } catch (CpmException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
      return MpxjDates.of(project.tasks());
    };
  }

  private String row(BenchedPlanner planner, Cost cost, Cost ours) {
    return String.format(
        Locale.ROOT,
        "%s,%.3f,%.2f,%.1f",
        row(planner),
        cost.cpuMillis(),
        cost.allocatedMegabytes(),
        cost.cpuMillis() / ours.cpuMillis());
  }

  private String row(BenchedPlanner planner) {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d",
        planner.label(),
        network.elements().size(),
        network.dependencies().size());
  }
}
