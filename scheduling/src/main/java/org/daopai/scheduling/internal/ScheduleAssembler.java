package org.daopai.scheduling.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
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
  private final boolean hasPhases;
  private final Map<Integer, Integer> latestOfPhase = new HashMap<>();

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
    hasPhases = !net.role.isEmpty();
    provisional = new ProvisionalMarks(net, timelines, contradictions, early, late, due);
  }

  Schedule assemble(DataDate dataDate) {
    provisional.run();
    Schedule.Builder builder = Schedule.builder(net.network, dataDate);
    for (int a = 0; a < net.size; a++) {
      contradictions.tell(Watch.SCHEDULE, a);
      if (!net.isElement(a) || net.state[a] == CompiledNetwork.HAMMOCK) {
        continue;
      }
      addEarly(builder, a);
      if (net.passesOn(a)) {
        continue;
      }
      addFreeFloat(builder, a);
      if (late.startRank[a] != BackwardPass.ABSENT) {
        addLate(builder, a);
      }
    }
    new Hammocks(net, timelines, early, late, provisional).addTo(builder);
    addVerdicts(builder);
    new Findings(net, timelines, contradictions, early).addTo(builder);
    return builder.build();
  }

  private void addEarly(Schedule.Builder builder, int a) {
    int element = net.element[a];
    builder.early(element, early.startAt[a], early.toldFinish(a), provisional.early(a));
    int driver = throughPhases(early.driver[a], true);
    if (net.passesOn(a) && driver < 0) {
      driver = Drivers.of(Driver.Kind.ACTUAL);
    }
    if (driver >= 0 && net.isMaximum(driver)) {
      builder.earlyMaximumLag(element, net.dependency(driver));
    } else if (driver >= 0) {
      builder.earlyDriver(element, net.dependency(driver));
    } else {
      builder.earlyDriver(element, Drivers.kind(driver));
    }
  }

  /** What drives what a phase holds by way of the phase is what drives the phase. */
  private int throughPhases(int driver, boolean forward) {
    int by = driver;
    while (by >= 0 && !net.isDependency(by)) {
      by = forward ? early.driver[net.from(by)] : late.driver[net.to(by)];
    }
    return by;
  }

  private void addLate(Schedule.Builder builder, int a) {
    int element = net.element[a];
    int startAt = late.startAt[a];
    int finishAt = late.finishAt[a];
    int finishFloat =
        isPlacedByOwnCalendar(a)
            ? late.startRank[a] + net.duration[a] - early.finishRank[a]
            : slip(net.floatTimeline[a], early.finishAt[a], finishAt);
    int startFloat = finishFloat;
    if (net.state[a] != CompiledNetwork.STARTED && !isPlacedByOwnCalendar(a)) {
      startFloat = slip(net.floatTimeline[a], early.startAt[a], startAt);
    }
    builder.totalFloat(element, startFloat, finishFloat);
    if (net.isInstant(a)) {
      finishAt = inFinishForm(a, finishAt);
      startAt = finishAt;
    }
    if (net.state[a] == CompiledNetwork.STARTED) {
      startAt = net.actualStart[a];
    }
    builder.late(element, startAt, finishAt, provisional.late(a));
    int driver = throughPhases(late.driver[a], false);
    if (driver >= 0 && net.isMaximum(driver)) {
      builder.lateMaximumLag(element, net.dependency(driver));
    } else if (driver >= 0) {
      builder.lateDriver(element, net.dependency(driver));
    } else {
      builder.lateDriver(element, Drivers.kind(driver));
    }
    if (late.boundBy[a] != Drivers.ABSENT) {
      builder.boundBy(element, late.boundBy[a]);
    }
  }

  /** Whether the calendar that counts its float places it, so that floats are those of ranks. */
  private boolean isPlacedByOwnCalendar(int a) {
    return net.timeline[a] == net.floatTimeline[a];
  }

  /**
   * Working time between two instants on an activity's calendar. Where rest time alone makes it
   * late it is the least that is late, one minute: never on time, and never worse than what is late
   * by working time.
   */
  private int slip(int own, int from, int to) {
    return net.byWorkingTime ? working(own, from, to) : byClock(own, from, to);
  }

  private int byClock(int own, int from, int to) {
    int working = working(own, from, to);
    return to < from && working >= 0 ? LATE_BY_REST : working;
  }

  private int working(int own, int from, int to) {
    return timelines.rank(own, to) - timelines.rank(own, from);
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
    int ownLatest = late.fitting(a, ownLatest(a));
    int latest = late.fitting(a, latestWithoutPushing(a, start));
    if (latest == BackwardPass.ABSENT) {
      latest = ownLatest == BackwardPass.ABSENT ? start : ownLatest;
    }
    int free =
        isPlacedByOwnCalendar(a)
            ? Math.max(0, latest - start)
            : slip(net.floatTimeline[a], early.finishAt[a], finishAt(a, Math.max(start, latest)));
    int justInTime = Math.max(start, Math.min(latest, ownLatest));
    if (justInTime == start) {
      builder.freeFloat(net.element[a], free, early.startAt[a], early.finishAt[a]);
      return;
    }
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

  /** The latest start rank that pushes nothing; once it is no later than the start it has, any. */
  private int latestWithoutPushing(int a, int start) {
    int latest = BackwardPass.ABSENT;
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1) && latest > start; e++) {
      if (!late.binds(e)) {
        continue;
      }
      int j = net.to(e);
      if (net.countsFromFact(e)) {
        latest = Math.min(latest, relations.backwardFromFact(e));
      } else if (net.state[j] == CompiledNetwork.PHASE) {
        int through = latestOfPhase(j);
        if (through != BackwardPass.ABSENT) {
          latest = Math.min(latest, relations.backward(e, through));
        }
      } else if (net.state[j] != CompiledNetwork.FINISHED) {
        int bound = withoutPushing(e, j);
        latest = Math.min(latest, bound == BackwardPass.ABSENT ? bound : late.done(e) + bound);
      }
    }
    return latest;
  }

  /**
   * The greatest start rank from which an arc leaves the early dates of an activity as they are.
   */
  private int withoutPushing(int e, int j) {
    boolean boundsStart = net.boundsStart(e);
    int rank = boundsStart ? early.finishRank[j] - net.duration[j] : early.finishRank[j];
    return boundsStart && net.state[j] == CompiledNetwork.STARTED
        ? relations.backward(e, rank) // what remains begins elsewhere than it started
        : relations.backward(e, rank, (boundsStart ? early.startAt : early.finishAt)[j]);
  }

  /** By its own deadlines and constraints, and those of the phases that hold it. */
  private int ownLatest(int a) {
    int latest = late.latestByOwnDates(a, due);
    for (int e = net.firstOutgoing(a); hasPhases && e < net.firstOutgoing(a + 1); e++) {
      if (!net.isDependency(e) && late.binds(e)) {
        int ofPhase = late.latestByOwnDates(net.to(e), due);
        if (ofPhase != BackwardPass.ABSENT) {
          latest = Math.min(latest, relations.backward(e, ofPhase));
        }
      }
    }
    return latest;
  }

  /**
   * How late a node of a phase may come without pushing what comes after it. From the end of one
   * phase it may be led to the gate of another, and from there to activities, no further.
   */
  private int latestOfPhase(int node) {
    Integer known = latestOfPhase.get(node);
    if (known == null) {
      known = latestWithoutPushing(node, Integer.MIN_VALUE);
      latestOfPhase.put(node, known);
    }
    return known;
  }

  private void addVerdicts(Schedule.Builder builder) {
    List<Deadline> deadlines = net.network.deadlines();
    for (int k = 0; k < deadlines.size(); k++) {
      int a = net.owing[k];
      builder.addVerdict(
          DeadlineVerdict.builder()
              .deadline(deadlines.get(k))
              .due(CivilTime.toDateTime(due[k]))
              .earlyFinish(CivilTime.toDateTime(early.toldFinish(a)))
              .margin(Duration.ofMinutes(margin(a, k)))
              .isProvisional(provisional.verdict(a, k))
              .build());
    }
  }

  /**
   * To the last start there is before the deadline, for what stands at a start. A deadline is an
   * instant of the clock under every convention: negative exactly when it is missed.
   */
  private int margin(int a, int deadline) {
    return net.isStartForm(a) && net.state[a] == CompiledNetwork.NOT_STARTED
        ? late.finishBy(a, due[deadline]) - early.finishRank[a]
        : byClock(net.owingTimeline(deadline), early.toldFinish(a), due[deadline]);
  }
}
