package org.daopai.scheduling.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.schedule.Schedule;

/** One plan from a network to a schedule: compile, forward, backward, floats, assembly. */
public final class PlanRun {

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final DataDate dataDate;

  private PlanRun(CompiledNetwork net, Timelines timelines, DataDate dataDate) {
    this.net = net;
    this.timelines = timelines;
    this.dataDate = dataDate;
  }

  /**
   * Plans a network.
   *
   * @param settings what may be chosen
   */
  public static Schedule of(ProjectNetwork network, DataDate dataDate, Settings settings) {
    NetworkCompiler.Result compiled = compile(network, dataDate, settings);
    settings.only().ifPresent(network::deadline);
    Horizons horizons = new Horizons(compiled.compiled(), dataDate);
    while (true) {
      try {
        PlanRun run =
            new PlanRun(
                compiled.compiled().forRun(), horizons.layOut(compiled.calendars()), dataDate);
        return run.solve(settings);
      } catch (HorizonException left) {
        horizons.widen(left);
      }
    }
  }

  /** Past progress is counted over all days that can be planned, so there is nothing to widen. */
  private static NetworkCompiler.Result compile(
      ProjectNetwork network, DataDate dataDate, Settings settings) {
    try {
      return NetworkCompiler.compile(network, dataDate, settings);
    } catch (HorizonException left) {
      throw Horizons.notAnnounced(left);
    }
  }

  private Schedule solve(Settings settings) {
    Contradictions contradictions = new Contradictions(net, timelines);
    ForwardPass early =
        new ForwardPass(
            net,
            timelines,
            contradictions,
            CivilTime.toMinute("The data date", dataDate.instant()),
            settings.mandatoryFromDataDate());
    early.run();
    int openEnds =
        settings.openEndsAtProjectFinish()
            ? IntStream.of(early.finishAt).max().orElse(BackwardPass.ABSENT)
            : BackwardPass.ABSENT;
    int[] due = dueMinutes();
    BackwardPass late =
        new BackwardPass(
            net,
            timelines,
            contradictions,
            early,
            pick(due, settings.only()),
            openEnds,
            settings.mandatoryHoldsLate());
    late.run();
    return new ScheduleAssembler(net, timelines, contradictions, early, late, due)
        .assemble(dataDate);
  }

  private int[] dueMinutes() {
    return net.network.deadlines().stream().mapToInt(this::dueMinute).toArray();
  }

  private int dueMinute(Deadline deadline) {
    int due = CivilTime.toMinute("Deadline '" + deadline.id() + "'", deadline.due());
    if (!deadline.rollsForward()) {
      return due;
    }
    int timeline = net.floatTimeline[net.activity[net.network.indexOf(deadline.target())]];
    LocalDate lastDay = deadline.lastDay();
    LocalDate rolled = timelines.calendar(timeline).nextOrSameWorkingDay(lastDay);
    return rolled.equals(lastDay)
        ? due
        : CivilTime.toMinute("Deadline '" + deadline.id() + "', rolled", CivilTime.endOf(rolled));
  }

  private int[] pick(int[] due, Optional<DeadlineId> only) {
    List<Deadline> deadlines = net.network.deadlines();
    return IntStream.range(0, due.length)
        .map(
            k ->
                only.isEmpty() || only.get().equals(deadlines.get(k).id())
                    ? due[k]
                    : BackwardPass.ABSENT)
        .toArray();
  }
}
