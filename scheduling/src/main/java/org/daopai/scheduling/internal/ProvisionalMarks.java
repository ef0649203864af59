package org.daopai.scheduling.internal;

/**
 * Which dates were computed across days that are not announced yet, or from such dates.
 * O(activities + dependencies), and nothing at all where no calendar has such days in reach.
 */
final class ProvisionalMarks {

  /*
   * A date is computed from a bound (the end of another activity, a constraint, a deadline) along a calendar: the
   * activity's own, and that of a lag. Between the two ends of each such stretch lie all days that were looked at, and the
   * days that are announced have no gap; so a stretch is safe when both its ends are. A lag ends at an instant of its own,
   * from where the activity's calendar may lead back again. All bounds count, not only the one
   * that drives, for any of them may become the tight one.
   */
  private final CompiledNetwork net;
  private final Timelines timelines;
  private final ForwardPass early;
  private final BackwardPass late;
  private final int[] due;
  private final Relations relations;
  private final boolean[] earlyMarks;
  private final boolean[] lateMarks;

  ProvisionalMarks(
      CompiledNetwork net, Timelines timelines, ForwardPass early, BackwardPass late, int[] due) {
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
    for (int a = 0; a < earlyMarks.length; a++) {
      earlyMarks[a] =
          net.state[a] != CompiledNetwork.FINISHED && (earlyCrosses(a) || earlyInherits(a));
    }
    boolean openEndsMove = late.openEnds() != BackwardPass.ABSENT && anyEarly();
    for (int a = lateMarks.length - 1; a >= 0; a--) {
      boolean bounded = late.startRank[a] != BackwardPass.ABSENT;
      boolean openEnd = late.boundBy[a] == Drivers.ABSENT;
      lateMarks[a] = bounded && ((openEnd && openEndsMove) || lateCrosses(a) || lateInherits(a));
    }
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

  boolean early(int a) {
    return earlyMarks.length > 0 && earlyMarks[a];
  }

  boolean late(int a) {
    return lateMarks.length > 0 && lateMarks[a];
  }

  private boolean earlyCrosses(int a) {
    boolean started = net.state[a] == CompiledNetwork.STARTED;
    return looksAt(a, early.finishAt[a])
        || (!started && looksAt(a, early.startAt[a]))
        || constraintCrosses(a);
  }

  private boolean earlyInherits(int a) {
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      int p = net.from[e];
      int bound = net.leavesStart[e] ? early.startAt[p] : early.finishAt[p];
      if (earlyMarks[p]
          || looksAt(a, bound)
          || lagLooksAt(e, bound)
          || lagLooksAt(e, early.finishAt[a])
          || laggedCrosses(e, a)) {
        return true;
      }
    }
    return false;
  }

  private boolean lateCrosses(int a) {
    boolean dueCrosses = false;
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      dueCrosses |= due[net.deadline[k]] != BackwardPass.ABSENT && looksAt(a, due[net.deadline[k]]);
    }
    return dueCrosses
        || looksAt(a, lateFinish(a))
        || looksAt(a, lateStart(a))
        || constraintCrosses(a)
        || (late.openEnds() != BackwardPass.ABSENT && looksAt(a, late.openEnds()));
  }

  private boolean lateInherits(int a) {
    for (int k = net.outFirst[a]; k < net.outFirst[a + 1]; k++) {
      int e = net.out[k];
      int j = net.to[e];
      if (late.startRank[j] != BackwardPass.ABSENT) {
        int bound = net.boundsStart[e] ? lateStart(j) : lateFinish(j);
        if (lateMarks[j]
            || looksAt(a, bound)
            || lagLooksAt(e, bound)
            || lagLooksAt(e, lateStart(a))
            || lagLooksAt(e, lateFinish(a))
            || unlaggedCrosses(e, a)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean laggedCrosses(int e, int a) {
    if (!relations.isLaggedForward(e)) {
      return false;
    }
    int p = net.from[e];
    int lagged =
        net.leavesStart[e]
            ? relations.lagged(e, early.startRank[p], early.startAt[p])
            : relations.lagged(e, early.finishRank[p], early.finishAt[p]);
    return looksAt(a, lagged) || lagLooksAt(e, lagged);
  }

  private boolean unlaggedCrosses(int e, int a) {
    if (!relations.isUnlaggedBackward(e)) {
      return false;
    }
    int j = net.to[e];
    int endRank = net.boundsStart[e] ? late.startRank[j] : late.startRank[j] + net.duration[j];
    int unlagged = relations.unlagged(e, endRank);
    return looksAt(a, unlagged) || lagLooksAt(e, unlagged);
  }

  private boolean constraintCrosses(int a) {
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      if (looksAt(a, net.constraintAt[k])) {
        return true;
      }
    }
    return false;
  }

  private int lateStart(int a) {
    return timelines.start(net.timeline[a], late.startRank[a]);
  }

  private int lateFinish(int a) {
    return timelines.finish(net.timeline[a], late.startRank[a] + net.duration[a]);
  }

  private boolean looksAt(int a, int minute) {
    return timelines.isProvisional(net.floatTimeline[a], minute);
  }

  private boolean lagLooksAt(int e, int minute) {
    return timelines.isProvisional(net.lagTimeline[e], minute);
  }
}
