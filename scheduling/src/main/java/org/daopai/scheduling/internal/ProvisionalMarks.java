package org.daopai.scheduling.internal;

import java.util.Arrays;
import java.util.BitSet;
import org.daopai.model.Deadline;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;

/**
 * Which dates were computed across days that are not announced yet, or from such dates.
 * O(activities + dependencies), and nothing at all where no calendar has such days in reach.
 */
final class ProvisionalMarks {

  /*
   * A date is computed from a bound (the end of another activity, a constraint, a deadline) along a calendar: the
   * activity's own, and that of a lag. Between the two ends of each such stretch lie all days that were looked at, and the
   * days that are announced have no gap; so a stretch is safe when both its ends are. A bound counts the minutes before it;
   * a start hangs on the minute after it, a finish on the one before it, which at the edge of what is announced is another
   * day. A lag ends at an instant of its own, from where the activity's calendar may lead back again. All bounds count, the
   * data date among them and not only the one that drives, for any of them may become the tight one.
   */
  private final CompiledNetwork net;
  private final Timelines timelines;
  private final ForwardPass early;
  private final BackwardPass late;
  private final int[] due;
  private final Relations relations;
  private final boolean[] earlyMarks;
  private final boolean[] lateMarks;
  private final Contradictions contradictions;
  private final BitSet contradictory = new BitSet(); // what went round with a maximum lag given up

  ProvisionalMarks(
      CompiledNetwork net,
      Timelines timelines,
      Contradictions contradictions,
      ForwardPass early,
      BackwardPass late,
      int[] due) {
    this.contradictions = contradictions;
    this.net = net;
    this.timelines = timelines;
    this.early = early;
    this.late = late;
    this.due = due;
    relations = new Relations(net, timelines);
    int size = timelines.canBeProvisional() ? net.size : 0;
    earlyMarks = new boolean[size];
    lateMarks = new boolean[size];
  }

  void run() {
    if (earlyMarks.length > 0) {
      contradictions.walks().forEach(walk -> addLoop(net.from(walk.get(0).arc())));
      markEarly();
      markLate();
    }
  }

  /** Whether a contradiction is one, and of which maximum lag, is known once all days are. */
  private void addLoop(int a) {
    for (int loop = 0; loop < net.loopFirst.length; loop++) {
      if (net.loopFirst[loop] <= a && a < net.loopEnd[loop]) {
        contradictory.set(net.loopFirst[loop], net.loopEnd[loop]);
      }
    }
  }

  private void markEarly() {
    int loop = 0;
    for (int a = 0; a < net.size; a++) {
      boolean finished = net.state[a] == CompiledNetwork.FINISHED;
      boolean isHammock = net.state[a] == CompiledNetwork.HAMMOCK;
      earlyMarks[a] = !isHammock && (earlyCrosses(a) || (!finished && earlyInherits(a)));
      if (loop < net.loopEnd.length && net.loopEnd[loop] == a + 1) {
        markLoop(earlyMarks, net.loopFirst[loop++], a + 1);
      }
    }
  }

  private void markLate() {
    boolean openEndsMove = late.openEnds() != BackwardPass.ABSENT && anyEarly();
    int loop = net.loopFirst.length - 1;
    for (int a = net.size - 1; a >= 0; a--) {
      boolean openEnd = !late.isReached(a);
      lateMarks[a] =
          late.startRank[a] == BackwardPass.ABSENT
              ? mayComeToBeLate(a)
              : (openEnd && openEndsMove) || lateCrosses(a) || lateInherits(a);
      if (loop >= 0 && net.loopFirst[loop] == a) {
        lateMarks[a] |= lateCircleCrosses(a, net.loopEnd[loop]);
        markLoop(lateMarks, a, net.loopEnd[loop--]);
      }
    }
  }

  /** What goes round in a circle hangs together: one mark marks all. */
  private static void markLoop(boolean[] marks, int first, int end) {
    boolean any = false;
    for (int a = first; a < end; a++) {
      any |= marks[a];
    }
    Arrays.fill(marks, first, end, any);
  }

  /**
   * Whether a circle goes through days that may change, on its way from where it is bounded from
   * outside to where it comes to rest.
   */
  private boolean lateCircleCrosses(int first, int end) {
    for (int a = first; a < end; a++) {
      int start = latestFromOutside(a, first, end);
      if (start != BackwardPass.ABSENT
          && circleLooksAt(first, end, relations.endAt(a, start, true))) {
        return true;
      }
    }
    return false;
  }

  private int latestFromOutside(int a, int first, int end) {
    if (late.startRank[a] == BackwardPass.ABSENT) {
      return BackwardPass.ABSENT;
    }
    int latest = late.latestByOwnDates(a);
    if (late.openEnds() != BackwardPass.ABSENT && !late.isReached(a)) {
      latest = Math.min(latest, late.finishBy(a, late.openEnds()));
    }
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
      int j = net.to(e);
      boolean fact = net.countsFromFact(e);
      boolean isOutside = j < first || j >= end;
      if (fact && late.binds(e)) {
        latest = Math.min(latest, relations.backwardFromFact(e));
      } else if (isOutside && late.binds(e) && late.startRank[j] != BackwardPass.ABSENT) {
        latest = Math.min(latest, late.done(e) + relations.backward(e, lateEndRank(e)));
      }
    }
    return latest;
  }

  /**
   * Whether any calendar that counts in a circle may change between an instant and what is sure.
   */
  private boolean circleLooksAt(int first, int end, int minute) {
    for (int a = first; a < end; a++) {
      if (looksAt(a, minute)) {
        return true;
      }
      for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
        if (lagLooksAt(e, minute)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether any early date may move, and with it the finish of the project. */
  private boolean anyEarly() {
    for (boolean mark : earlyMarks) {
      if (mark) {
        return true;
      }
    }
    return false;
  }

  /** Whether any calendar has days that may change. */
  boolean areNeeded() {
    return earlyMarks.length > 0;
  }

  boolean early(int a) {
    return earlyMarks.length > 0 && earlyMarks[a];
  }

  /**
   * Whether what an end gives a hammock by way of a dependency may change.
   *
   * @param at the end
   * @param lagged where the lag leads from there
   * @param given what that gives the hammock
   */
  boolean anchor(int e, int hammock, int at, int lagged, int given) {
    return looksAt(hammock, at)
        || lagLooksAt(e, at)
        || looksAt(hammock, lagged)
        || timelines.isStartProvisional(net.lagTimeline(e), lagged)
        || timelines.isFinishProvisional(net.lagTimeline(e), lagged)
        || startLooksAt(hammock, given)
        || finishLooksAt(hammock, given);
  }

  /** Whether the dates of what a hammock is joined to may change, or come to be. */
  boolean mayMove(int a, boolean isEarly) {
    return early(a) || (!isEarly && late(a));
  }

  boolean late(int a) {
    return lateMarks.length > 0 && lateMarks[a];
  }

  /** Whether the verdict on a deadline that an activity owes may change. */
  boolean verdict(int a, int deadline) {
    int counting = net.owingTimeline(deadline);
    return early(a)
        || dueCrosses(a, deadline)
        || timelines.isProvisional(counting, early.finishAt[a])
        || timelines.isProvisional(counting, due[deadline]);
  }

  /**
   * Whether an early date looks at a day that may change, but for what the dependencies look at.
   */
  private boolean earlyCrosses(int a) {
    if (net.state[a] == CompiledNetwork.FINISHED) {
      return estimateCrosses(a, net.actualFinish[a]);
    }
    boolean started = net.state[a] == CompiledNetwork.STARTED;
    return hangsOnMore(a)
        || restCrosses(a, early.startAt[a])
        || restCrosses(a, early.finishAt[a])
        || looksAt(a, early.dataDate())
        || endLooksAt(a, early.finishAt[a])
        || (started ? estimateCrosses(a, early.dataDate()) : startLooksAt(a, early.startAt[a]))
        || (net.isInstant(a) && !started && firstStartCrosses(a))
        || expectedCrosses(a)
        || earlyConstraintCrosses(a);
  }

  /** Whether it goes round in circles that were cut, or passes on what others have not done. */
  private boolean hangsOnMore(int a) {
    return contradictory.get(a) || net.passesOn(a);
  }

  /**
   * Whether the rest in which an end stands may change, where that tells before or after it, as it
   * does where ends are compared by working time.
   */
  private boolean restCrosses(int a, int at) {
    if (!net.byWorkingTime) {
      return false;
    }
    try {
      int own = net.floatTimeline[a];
      int rank = timelines.rank(own, at);
      return timelines.isStartProvisional(own, timelines.start(own, rank))
          || timelines.isFinishProvisional(own, timelines.finish(own, rank));
    } catch (HorizonException endless) {
      return true;
    }
  }

  /** Whether the working time until it is expected to finish may change. */
  private boolean expectedCrosses(int a) {
    Integer expected = net.expectedFinish.get(a);
    return expected != null && looksAt(a, expected);
  }

  /** Whether the calendar told what progress did not, from days that may change. */
  private boolean estimateCrosses(int a, int until) {
    return net.estimated[a]
        && (timelines.isStartProvisional(net.floatTimeline[a], net.actualStart[a])
            || looksAt(a, until)
            || (foundNoWork(a) && timelines.hasProvisionalDays(net.floatTimeline[a])));
  }

  /**
   * Whether all days were looked at for the work that was done, and none had any: the finish then
   * stands for the start.
   */
  private boolean foundNoWork(int a) {
    return net.state[a] == CompiledNetwork.FINISHED && net.actualStart[a] == net.actualFinish[a];
  }

  /** Whether the first start after the data date, before which no instant comes, may change. */
  private boolean firstStartCrosses(int a) {
    int own = net.floatTimeline[a];
    int start = timelines.start(own, timelines.rank(own, early.dataDate()));
    return timelines.isStartProvisional(own, start);
  }

  private boolean earlyConstraintCrosses(int a) {
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      if (looksAt(a, net.constraintAt[k])) {
        return true;
      }
    }
    return false;
  }

  private boolean earlyInherits(int a) {
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      int p = net.from(e);
      if (net.state[p] == CompiledNetwork.HAMMOCK) {
        continue;
      }
      int bound = early.leftAt(e);
      if (earlyMarks[p]
          || lagIsLeftInPart(e)
          || looksAt(a, bound)
          || lagLooksAt(e, bound)
          || lagLooksAt(e, early.finishAt[a])
          || laggedCrosses(e, a)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is left of a lag was counted over days that may change. */
  private boolean lagIsLeftInPart(int e) {
    return net.wholeLags.containsKey(net.arc(e))
        && (lagLooksAt(e, early.dataDate()) || lagLooksAt(e, net.leftFact(e)));
  }

  private boolean laggedCrosses(int e, int a) {
    if (!relations.isLaggedForward(e)) {
      return false;
    }
    if (relations.leadsBeforeAllDays(e, early.leftRank(e), early.leftAt(e))) {
      return false;
    }
    int lagged = relations.lagged(e, early.leftRank(e), early.leftAt(e));
    boolean boundsFinish = !net.boundsStart(e) && !net.isStartForm(a);
    return (boundsFinish ? finishLooksAt(a, lagged) : looksAt(a, lagged))
        || timelines.isFinishProvisional(net.lagTimeline(e), lagged);
  }

  private boolean lateCrosses(int a) {
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      if (due[net.deadline[k]] != BackwardPass.ABSENT && dueCrosses(a, net.deadline[k])) {
        return true;
      }
    }
    boolean lastsFromEarlyStart = net.expectedFinish.containsKey(a);
    return lateEndsCross(a)
        || hangsOnMore(a)
        || restCrosses(a, lateStart(a))
        || restCrosses(a, lateFinish(a))
        || (lastsFromEarlyStart && earlyMarks[a])
        || estimateCrosses(a, early.dataDate())
        || lateConstraintCrosses(a)
        || (late.openEnds() != BackwardPass.ABSENT && finishByLooksAt(a, late.openEnds()));
  }

  /** Whether the instant that counts for a deadline may change, or what it bounds. */
  private boolean dueCrosses(int a, int deadline) {
    Deadline owed = net.network.deadlines().get(deadline);
    boolean rollCrosses =
        owed.rollsForward()
            && timelines.isProvisional(
                net.owingTimeline(deadline),
                CivilTime.toMinute("The last day", owed.lastDay().atStartOfDay()));
    return rollCrosses || finishByLooksAt(a, due[deadline]);
  }

  private boolean lateEndsCross(int a) {
    if (net.isInstant(a)) { // shown in the finish form of its own calendar
      int own = net.floatTimeline[a];
      int at = lateFinish(a);
      return looksAt(a, at)
          || timelines.isFinishProvisional(own, timelines.finish(own, timelines.rank(own, at)));
    }
    return endLooksAt(a, lateFinish(a)) || startLooksAt(a, lateStart(a));
  }

  /** Whether the days may change in which work that no rest may interrupt would have to fit. */
  private boolean mayNotFit(int a, int start) {
    if (!net.unbroken.get(a)) {
      return false;
    }
    try {
      int rank = timelines.rank(net.timeline[a], start);
      return startLooksAt(a, relations.endAt(a, rank, true))
          || endLooksAt(a, relations.endAt(a, rank, false));
    } catch (HorizonException endless) {
      return true;
    }
  }

  private boolean lateConstraintCrosses(int a) {
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      int at = net.constraintAt[k];
      boolean crosses =
          switch (net.constraintKind[k]) {
            case START_NOT_LATER -> startLooksAt(a, at);
            case FINISH_NOT_LATER, FINISH_ON, MANDATORY_FINISH -> finishByLooksAt(a, at);
            case START_ON, MANDATORY_START -> startLooksAt(a, at) || mayNotFit(a, at);
            case START_NOT_EARLIER, FINISH_NOT_EARLIER -> looksAt(a, at);
          };
      if (crosses) {
        return true;
      }
    }
    return false;
  }

  private boolean lateInherits(int a) {
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
      int j = net.to(e);
      boolean fact = net.countsFromFact(e);
      if (late.startRank[j] == BackwardPass.ABSENT && lateMarks[j]) {
        return true;
      }
      if ((fact || late.startRank[j] != BackwardPass.ABSENT) && !leadsBeyondAllDays(e, fact)) {
        int bound = fact ? net.factAt(e) : net.boundsStart(e) ? lateStart(j) : lateFinish(j);
        boolean mayBeFirst = net.isBegin(j) && earlyMarks[j]; // and then is bounded with its phase
        if (lateMarks[j]
            || mayBeFirst
            || looksAt(a, bound)
            || doneCrosses(e)
            || lagLooksAt(e, bound)
            || lagLooksAt(e, lateStart(a))
            || lagLooksAt(e, lateFinish(a))
            || lagIsLeftInPart(e)
            || unlaggedCrosses(e, a, fact)
            || movedOnCrosses(e, a, fact)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a bound may change that an activity leaves behind, because rest may not interrupt it or
   * because it has started.
   */
  private boolean movedOnCrosses(int e, int a, boolean fact) {
    boolean movesOn =
        net.unbroken.get(a) || (net.state[a] == CompiledNetwork.STARTED && net.leavesStart(e));
    if (!movesOn || !late.binds(e)) {
      return false;
    }
    int start = fact ? relations.backwardFromFact(e) : relations.backward(e, lateEndRank(e));
    return startLooksAt(a, relations.endAt(a, start, true))
        || endLooksAt(a, relations.endAt(a, start, false));
  }

  /** Whether what of a lag has gone by since the start of work under way may change. */
  private boolean doneCrosses(int e) {
    int a = net.from(e);
    return net.state[a] == CompiledNetwork.STARTED
        && net.leavesStart(e)
        && (earlyMarks[a] || looksAt(a, net.actualStart[a]));
  }

  /** Whether what has no late dates may come to have some. */
  private boolean mayComeToBeLate(int a) {
    boolean moves =
        net.state[a] != CompiledNetwork.FINISHED && net.state[a] != CompiledNetwork.HAMMOCK;
    for (int e = net.firstOutgoing(a); moves && e < net.firstOutgoing(a + 1); e++) {
      int j = net.to(e);
      if (lateMarks[j]
          || (net.isBegin(j) && earlyMarks[j] && late.startRank[j] != BackwardPass.ABSENT)) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsBeyondAllDays(int e, boolean fact) {
    if (!net.isMaximum(e)) {
      return false;
    }
    return (fact ? relations.backwardFromFact(e) : relations.backward(e, lateEndRank(e)))
        == BackwardPass.ABSENT;
  }

  private int lateEndRank(int e) {
    int j = net.to(e);
    return net.boundsStart(e) ? late.startRank[j] : late.startRank[j] + net.duration[j];
  }

  private boolean unlaggedCrosses(int e, int a, boolean fact) {
    if (!relations.isUnlaggedBackward(e)) {
      return false;
    }
    int unlagged = fact ? relations.unlaggedFromFact(e) : relations.unlagged(e, lateEndRank(e));
    return (net.leavesStart(e) ? startLooksAt(a, unlagged) : finishByLooksAt(a, unlagged))
        || timelines.isStartProvisional(net.lagTimeline(e), unlagged);
  }

  private int lateStart(int a) {
    return timelines.start(net.timeline[a], late.startRank[a]);
  }

  private int lateFinish(int a) {
    return net.isStartForm(a)
        ? lateStart(a)
        : timelines.finish(net.timeline[a], late.startRank[a] + net.duration[a]);
  }

  /** Whether a bound by the clock, before which working time is counted, lies beyond. */
  private boolean looksAt(int a, int minute) {
    return timelines.isProvisional(net.floatTimeline[a], minute);
  }

  private boolean startLooksAt(int a, int minute) {
    return isPlacedByClock(a)
        ? looksAt(a, minute)
        : timelines.isStartProvisional(net.timeline[a], minute);
  }

  private boolean finishLooksAt(int a, int minute) {
    return isPlacedByClock(a)
        ? looksAt(a, minute)
        : timelines.isFinishProvisional(net.timeline[a], minute);
  }

  /** In the form in which its finish stands. */
  private boolean endLooksAt(int a, int minute) {
    return net.isStartForm(a) ? startLooksAt(a, minute) : finishLooksAt(a, minute);
  }

  /** A bound that its finish keeps. */
  private boolean finishByLooksAt(int a, int minute) {
    return net.isStartForm(a) ? startLooksAt(a, minute) : looksAt(a, minute);
  }

  private boolean isPlacedByClock(int a) {
    return net.timeline[a] == Timelines.CLOCK;
  }

  private boolean lagLooksAt(int e, int minute) {
    return timelines.isProvisional(net.lagTimeline(e), minute);
  }
}
