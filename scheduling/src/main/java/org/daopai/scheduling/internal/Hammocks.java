package org.daopai.scheduling.internal;

import java.util.Map;
import java.util.OptionalInt;
import org.daopai.model.schedule.Schedule;

/**
 * Gives hammocks their spans, after both passes: from the earliest instant that one of its
 * dependencies gives the start to the latest that one gives the finish. Early dates come of the
 * early dates of what it is joined to, late dates of the late ones.
 */
final class Hammocks {

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final ForwardPass early;
  private final BackwardPass late;
  private final Relations relations;
  private final ProvisionalMarks provisional;

  Hammocks(
      CompiledNetwork net,
      Timelines timelines,
      ForwardPass early,
      BackwardPass late,
      ProvisionalMarks provisional) {
    this.net = net;
    this.timelines = timelines;
    this.early = early;
    this.late = late;
    this.provisional = provisional;
    relations = new Relations(net, timelines);
  }

  void addTo(Schedule.Builder schedule) {
    for (int a = 0; a < net.size; a++) {
      if (net.state[a] == CompiledNetwork.HAMMOCK) {
        int start = actual(net.hammockStart, a, end(a, true, true).orElseThrow());
        int finish =
            Math.max(start, actual(net.hammockFinish, a, end(a, false, true).orElseThrow()));
        schedule.early(net.element[a], start, finish, isProvisional(a, true));
        addLate(schedule, a);
      }
    }
  }

  private void addLate(Schedule.Builder schedule, int a) {
    OptionalInt start = end(a, true, false);
    OptionalInt finish = end(a, false, false);
    if (start.isPresent() && finish.isPresent() && !net.hammockFinish.containsKey(a)) {
      int from = actual(net.hammockStart, a, start.getAsInt());
      int to = Math.max(from, finish.getAsInt());
      schedule.late(net.element[a], from, to, isProvisional(a, false));
    }
  }

  private static int actual(Map<Integer, Integer> facts, int a, int planned) {
    Integer fact = facts.get(a);
    return fact == null ? planned : fact;
  }

  /** Whether anything that gives it its dates may give it others. */
  private boolean isProvisional(int a, boolean isEarly) {
    if (!provisional.areNeeded()) {
      return false;
    }
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      if (mayGiveOther(e, net.from(e), net.leavesStart(e), after(e, isEarly), isEarly)) {
        return true;
      }
    }
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
      if (mayGiveOther(e, net.to(e), net.boundsStart(e), before(e, isEarly), isEarly)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayGiveOther(
      int e, int other, boolean isStart, OptionalInt given, boolean isEarly) {
    if (given.isEmpty() || provisional.mayMove(other, isEarly)) {
      return provisional.mayMove(other, isEarly);
    }
    int rank;
    int at;
    if (isEarly || hasHappened(other, isStart)) {
      rank = isStart ? early.startRank[other] : early.finishRank[other];
      at = isStart ? early.startAt[other] : early.finishAt[other];
    } else {
      rank = late.startRank[other] + (isStart ? 0 : net.duration[other]);
      at = relations.endAt(other, late.startRank[other], isStart);
    }
    boolean leads = net.from(e) == other;
    int lagged = given.getAsInt();
    if (leads && relations.isLaggedForward(e)) {
      lagged = relations.lagged(e, rank, at);
    } else if (!leads && relations.isUnlaggedBackward(e)) {
      lagged = relations.unlagged(e, rank, at);
    }
    return provisional.anchor(e, leads ? net.to(e) : net.from(e), at, lagged, given.getAsInt());
  }

  /**
   * The instant of an end: the least of what gives a start, the greatest of what gives a finish.
   */
  private OptionalInt end(int a, boolean isStart, boolean isEarly) {
    OptionalInt result = OptionalInt.empty();
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      if (net.boundsStart(e) == isStart) {
        result = further(result, after(e, isEarly), isStart);
      }
    }
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
      if (net.leavesStart(e) == isStart) {
        result = further(result, before(e, isEarly), isStart);
      }
    }
    return result;
  }

  private static OptionalInt further(OptionalInt found, OptionalInt next, boolean isStart) {
    if (found.isEmpty() || next.isEmpty()) {
      return found.isEmpty() ? next : found;
    }
    return OptionalInt.of(
        isStart
            ? Math.min(found.getAsInt(), next.getAsInt())
            : Math.max(found.getAsInt(), next.getAsInt()));
  }

  /** What a dependency that leads to a hammock gives it. */
  private OptionalInt after(int e, boolean isEarly) {
    int p = net.from(e);
    boolean leavesStart = net.leavesStart(e);
    if (isEarly || hasHappened(p, leavesStart)) {
      int at = leavesStart ? early.startAt[p] : early.toldFinish(p);
      int rank = timelines.rank(net.timeline[p], at);
      return OptionalInt.of(
          endsThere(e) ? at : at(e, relations.forward(e, rank, at), net.boundsStart(e)));
    }
    if (late.startRank[p] == BackwardPass.ABSENT) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        endsThere(e)
            ? relations.endAt(p, late.startRank[p], leavesStart)
            : at(e, relations.forwardFrom(e, late.startRank[p]), net.boundsStart(e)));
  }

  /**
   * What ends with something by the clock spans until then, and needs no minute of work after it.
   */
  private boolean endsThere(int e) {
    return !net.boundsStart(e) && !net.byWorkingTime && net.mode(e) == CompiledNetwork.BY_INSTANT;
  }

  private int at(int e, int rank, boolean isStart) {
    int timeline = net.timeline[net.to(e)];
    return isStart ? timelines.start(timeline, rank) : timelines.finish(timeline, rank);
  }

  /** What a dependency that leaves a hammock lets it have. */
  private OptionalInt before(int e, boolean isEarly) {
    int j = net.to(e);
    boolean boundsStart = net.boundsStart(e);
    int rank;
    if (isEarly || hasHappened(j, boundsStart)) {
      rank =
          boundsStart
              ? relations.backward(e, early.startRank[j], early.startAt[j])
              : relations.backward(
                  e, timelines.rank(net.timeline[j], early.toldFinish(j)), early.toldFinish(j));
    } else if (late.startRank[j] == BackwardPass.ABSENT) {
      return OptionalInt.empty();
    } else {
      rank =
          relations.backward(
              e, boundsStart ? late.startRank[j] : late.startRank[j] + net.duration[j]);
    }
    int timeline = net.timeline[net.from(e)];
    return OptionalInt.of(
        net.leavesStart(e) ? timelines.start(timeline, rank) : timelines.finish(timeline, rank));
  }

  /** Whether an end stands as it happened, and has no late date of its own. */
  private boolean hasHappened(int a, boolean isStart) {
    return net.state[a] == CompiledNetwork.FINISHED
        || net.passesOn(a)
        || (isStart && net.state[a] == CompiledNetwork.STARTED);
  }
}
