package org.daopai.scheduling.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.schedule.Schedule;

/** One plan from arrays to a schedule: forward, backward, floats, assembly. */
final class PlanRun {

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final DataDate dataDate;

  PlanRun(CompiledNetwork net, Timelines timelines, DataDate dataDate) {
    this.net = net;
    this.timelines = timelines;
    this.dataDate = dataDate;
  }

  /**
   * Plans.
   *
   * @throws HorizonException if the days laid out are left
   */
  Schedule solve(Settings settings, Watch watch) {
    Contradictions contradictions = new Contradictions(net, timelines, watch);
    watch.tell(Watch.EARLY_DATES, 0, net.size);
    ForwardPass early =
        new ForwardPass(
            net,
            timelines,
            contradictions,
            CivilTime.toMinute("The data date", dataDate.instant()),
            settings.mandatoryFromDataDate());
    early.run();
    watch.tell(Watch.LATE_DATES, 0, net.size);
    int openEnds = settings.openEndsAtProjectFinish() ? early.latestFinish() : BackwardPass.ABSENT;
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
    return IntStream.range(0, net.owing.length).map(this::dueMinute).toArray();
  }

  private int dueMinute(int k) {
    Deadline deadline = net.network.deadlines().get(k);
    int due = CivilTime.toMinute("Deadline '" + deadline.id() + "'", deadline.due());
    if (!deadline.rollsForward()) {
      return due;
    }
    LocalDate lastDay = deadline.lastDay();
    LocalDate rolled = timelines.calendar(net.owingTimeline(k)).nextOrSameWorkingDay(lastDay);
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
