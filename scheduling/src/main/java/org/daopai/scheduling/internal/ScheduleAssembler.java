package org.daopai.scheduling.internal;

import java.time.Duration;
import java.util.List;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;

/**
 * Turns the arrays of the passes into a schedule: floats, the forms in which dates are shown,
 * verdicts.
 */
final class ScheduleAssembler {

  private static final int LATE_BY_REST = -1;

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Contradictions contradictions;
  private final ForwardPass early;
  private final BackwardPass late;
  private final int[] due;
  private final Relations relations;
  private final ProvisionalMarks provisional;

  ScheduleAssembler(
      CompiledNetwork net,
      Timelines timelines,
      Contradictions contradictions,
      ForwardPass early,
      BackwardPass late,
      int[] due) {
    this.net = net;
    this.timelines = timelines;
    this.contradictions = contradictions;
    this.early = early;
    this.late = late;
    this.due = due;
    relations = new Relations(net, timelines);
    provisional = new ProvisionalMarks(net, timelines, early, late, due);
  }

  Schedule assemble(DataDate dataDate) {
    provisional.run();
    Schedule.Builder builder = Schedule.builder(net.network, dataDate);
    for (int a = 0; a < net.size; a++) {
      addEarly(builder, a);
      addFreeFloat(builder, a);
      if (late.startRank[a] != BackwardPass.ABSENT) {
        addLate(builder, a);
      }
    }
    addVerdicts(builder);
    new Findings(net, timelines, contradictions, early).addTo(builder);
    return builder.build();
  }

  private void addEarly(Schedule.Builder builder, int a) {
    int element = net.element[a];
    builder.early(element, early.startAt[a], early.finishAt[a], provisional.early(a));
    int driver = early.driver[a];
    if (driver >= 0 && net.isMaximum(driver)) {
      builder.earlyMaximumLag(element, net.dependency[driver]);
    } else if (driver >= 0) {
      builder.earlyDriver(element, net.dependency[driver]);
    } else {
      builder.earlyDriver(element, Drivers.kind(driver));
    }
  }

  private void addLate(Schedule.Builder builder, int a) {
    int element = net.element[a];
    int timeline = net.timeline[a];
    int start = late.startRank[a];
    int startAt = timelines.start(timeline, start);
    int finishAt = finishAt(a, start);
    int finishFloat = slip(a, early.finishAt[a], finishAt);
    int startFloat =
        net.state[a] == CompiledNetwork.STARTED ? finishFloat : slip(a, early.startAt[a], startAt);
    builder.totalFloat(element, startFloat, finishFloat);
    if (net.isInstant(a)) {
      finishAt = inFinishForm(a, finishAt);
      startAt = finishAt;
    }
    if (net.state[a] == CompiledNetwork.STARTED) {
      startAt = net.actualStart[a];
    }
    builder.late(element, startAt, finishAt, provisional.late(a));
    int driver = late.driver[a];
    if (driver >= 0 && net.isMaximum(driver)) {
      builder.lateMaximumLag(element, net.dependency[driver]);
    } else if (driver >= 0) {
      builder.lateDriver(element, net.dependency[driver]);
    } else {
      builder.lateDriver(element, Drivers.kind(driver));
    }
    if (late.boundBy[a] != Drivers.ABSENT) {
      builder.boundBy(element, late.boundBy[a]);
    }
  }

  /**
   * Working time between two instants on the activity's calendar. Where rest time alone makes it
   * late it is the least that is late, one minute: never on time, and never worse than what is late
   * by working time.
   */
  private int slip(int a, int from, int to) {
    int own = net.floatTimeline[a];
    int working = timelines.rank(own, to) - timelines.rank(own, from);
    return to < from && working >= 0 && !net.byWorkingTime ? LATE_BY_REST : working;
  }

  /** The end of the last working minute of its calendar: how an instant of the clock is shown. */
  private int inFinishForm(int a, int finishAt) {
    int own = net.floatTimeline[a];
    return timelines.finish(own, timelines.rank(own, finishAt));
  }

  private void addFreeFloat(Schedule.Builder builder, int a) {
    if (net.state[a] == CompiledNetwork.FINISHED) {
      return;
    }
    int start = early.finishRank[a] - net.duration[a];
    int ownLatest = late.fitting(a, late.latestByOwnDates(a, due));
    int latest = late.fitting(a, latestWithoutPushing(a));
    if (latest == BackwardPass.ABSENT) {
      latest = ownLatest == BackwardPass.ABSENT ? start : ownLatest;
    }
    int free = slip(a, early.finishAt[a], finishAt(a, Math.max(start, latest)));
    int justInTime = Math.max(start, Math.min(latest, ownLatest));
    int finishAt = finishAt(a, justInTime);
    int startAt = timelines.start(net.timeline[a], justInTime);
    if (net.isInstant(a)) {
      finishAt = Math.max(early.finishAt[a], inFinishForm(a, finishAt));
      startAt = finishAt;
    }
    if (net.state[a] == CompiledNetwork.STARTED) {
      startAt = net.actualStart[a];
    }
    builder.freeFloat(net.element[a], free, startAt, finishAt);
  }

  private int finishAt(int a, int start) {
    return net.isStartForm(a)
        ? timelines.start(net.timeline[a], start)
        : timelines.finish(net.timeline[a], start + net.duration[a]);
  }

  private int latestWithoutPushing(int a) {
    int latest = BackwardPass.ABSENT;
    for (int k = net.outFirst[a]; k < net.outFirst[a + 1]; k++) {
      int e = net.out[k];
      int j = net.to[e];
      if (!contradictions.bindsBackward(e)) {
        continue;
      }
      if (net.isMaximum(e) && net.leadsToFact(e)) {
        latest = Math.min(latest, relations.backwardFromFact(e));
      } else if (net.state[j] != CompiledNetwork.FINISHED) {
        int endRank =
            net.boundsStart(e) ? early.finishRank[j] - net.duration[j] : early.finishRank[j];
        latest = Math.min(latest, late.done(e) + relations.backward(e, endRank));
      }
    }
    return latest;
  }

  private void addVerdicts(Schedule.Builder builder) {
    List<Deadline> deadlines = net.network.deadlines();
    for (int k = 0; k < deadlines.size(); k++) {
      int a = net.activity[net.network.indexOf(deadlines.get(k).target())];
      builder.addVerdict(
          DeadlineVerdict.builder()
              .deadline(deadlines.get(k))
              .due(CivilTime.toDateTime(due[k]))
              .earlyFinish(CivilTime.toDateTime(early.finishAt[a]))
              .margin(Duration.ofMinutes(margin(a, due[k])))
              .isProvisional(provisional.verdict(a, k))
              .build());
    }
  }

  /** To the last start there is before the deadline, for what stands at a start. */
  private int margin(int a, int due) {
    return net.isStartForm(a) && net.state[a] == CompiledNetwork.NOT_STARTED
        ? late.finishBy(a, due) - early.finishRank[a]
        : slip(a, early.finishAt[a], due);
  }
}
