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
  private final ForwardPass early;
  private final BackwardPass late;
  private final int[] due;
  private final Relations relations;
  private final ProvisionalMarks provisional;

  ScheduleAssembler(
      CompiledNetwork net, Timelines timelines, ForwardPass early, BackwardPass late, int[] due) {
    this.net = net;
    this.timelines = timelines;
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
    return builder.build();
  }

  private void addEarly(Schedule.Builder builder, int a) {
    int element = net.element[a];
    builder.early(element, early.startAt[a], early.finishAt[a], provisional.early(a));
    int driver = early.driver[a];
    if (driver >= 0) {
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
    int finishAt =
        net.isStartForm(a) ? startAt : timelines.finish(timeline, start + net.duration[a]);
    int finishFloat = slip(a, early.finishAt[a], finishAt);
    int startFloat =
        net.state[a] == CompiledNetwork.STARTED ? finishFloat : slip(a, early.startAt[a], startAt);
    builder.totalFloat(element, startFloat, finishFloat);
    if (net.state[a] == CompiledNetwork.STARTED) {
      startAt = net.actualStart[a];
    } else if (net.isInstant(a)) {
      int own = net.floatTimeline[a];
      finishAt = timelines.finish(own, timelines.rank(own, finishAt));
      startAt = finishAt;
    }
    builder.late(element, startAt, finishAt, provisional.late(a));
    int driver = late.driver[a];
    if (driver >= 0) {
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
    return to < from && working >= 0 ? LATE_BY_REST : working;
  }

  private void addFreeFloat(Schedule.Builder builder, int a) {
    if (net.state[a] == CompiledNetwork.FINISHED) {
      return;
    }
    int timeline = net.timeline[a];
    int start = early.finishRank[a] - net.duration[a];
    int latest = Math.max(start, latestWithoutPushing(a, start));
    int finishAt =
        net.isStartForm(a)
            ? timelines.start(timeline, latest)
            : timelines.finish(timeline, latest + net.duration[a]);
    int startAt =
        net.state[a] == CompiledNetwork.STARTED
            ? net.actualStart[a]
            : timelines.start(timeline, latest);
    builder.freeFloat(net.element[a], slip(a, early.finishAt[a], finishAt), startAt, finishAt);
  }

  private int latestWithoutPushing(int a, int start) {
    int latest = BackwardPass.ABSENT;
    for (int k = net.outFirst[a]; k < net.outFirst[a + 1]; k++) {
      int e = net.out[k];
      int j = net.to[e];
      boolean loose =
          net.state[j] == CompiledNetwork.FINISHED
              || (net.state[a] == CompiledNetwork.STARTED && net.leavesStart[e]);
      if (!loose) {
        int endRank =
            net.boundsStart[e] ? early.finishRank[j] - net.duration[j] : early.finishRank[j];
        latest = Math.min(latest, relations.backward(e, endRank));
      }
    }
    if (latest != BackwardPass.ABSENT) {
      return latest;
    }
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      latest = Math.min(latest, late.finishBy(a, due[net.deadline[k]]));
    }
    return latest == BackwardPass.ABSENT ? start : latest;
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
              .margin(Duration.ofMinutes(slip(a, early.finishAt[a], due[k])))
              .isProvisional(provisional.early(a))
              .build());
    }
  }
}
