package org.daopai.scheduling.internal;

import java.util.Arrays;
import org.daopai.model.DateConstraint;
import org.daopai.model.schedule.Driver;

/**
 * Late dates: the greatest positions that satisfy all dependencies, constraints and deadlines. The
 * data date plays no part. O(activities + dependencies).
 */
final class BackwardPass {

  static final int ABSENT = Integer.MAX_VALUE;

  private static final int CONSTRAINT = Drivers.of(Driver.Kind.CONSTRAINT);

  /* Ranks are of the activity's timeline; of the start of what remains once it has started. */
  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Relations relations;
  private final int[] due;
  private final int openEnds;

  final int[] startRank;
  final int[] driver;
  final int[] boundBy;

  /**
   * Prepares the pass.
   *
   * @param due minute of each deadline of the network, {@link #ABSENT} for those left out
   * @param openEnds minute that bounds what no deadline bounds, or {@link #ABSENT}
   */
  BackwardPass(CompiledNetwork net, Timelines timelines, int[] due, int openEnds) {
    this.net = net;
    this.timelines = timelines;
    this.due = due;
    this.openEnds = openEnds;
    relations = new Relations(net, timelines);
    startRank = new int[net.size];
    driver = new int[net.size];
    boundBy = new int[net.size];
  }

  /** Minute that bounds what no deadline bounds, or {@link #ABSENT}. */
  int openEnds() {
    return openEnds;
  }

  void run() {
    Arrays.fill(startRank, ABSENT);
    Arrays.fill(driver, Drivers.ABSENT);
    Arrays.fill(boundBy, Drivers.ABSENT);
    for (int a = net.size - 1; a >= 0; a--) {
      if (net.state[a] != CompiledNetwork.FINISHED) {
        boundByDates(a);
        boundBySuccessors(a);
        boundByProjectFinish(a);
        if (startRank[a] != ABSENT) {
          Horizons.check(net.timeline[a], startRank[a]);
        }
      }
    }
  }

  private void boundByDates(int a) {
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      int deadline = net.deadline[k];
      if (due[deadline] != ABSENT
          && bound(a, finishBy(a, due[deadline]), Drivers.of(Driver.Kind.DEADLINE))) {
        boundBy[a] = deadline;
      }
    }
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      if (bound(a, latestStart(a, k), CONSTRAINT)) {
        boundBy[a] = Drivers.ABSENT;
      }
    }
  }

  /* A start on a rest day is the next start there is; a start not later than it is the one before. */
  private int latestStart(int a, int constraint) {
    DateConstraint.Kind kind = net.constraintKind[constraint];
    int at = net.constraintAt[constraint];
    int timeline = net.timeline[a];
    if (kind.isOnStart() && net.state[a] == CompiledNetwork.STARTED) {
      return ABSENT;
    }
    return switch (kind) {
      case START_ON -> timelines.rank(timeline, at);
      case START_NOT_LATER -> timelines.rankStartingAtOrBefore(timeline, at);
      case FINISH_NOT_LATER, FINISH_ON -> finishBy(a, at);
      case START_NOT_EARLIER, FINISH_NOT_EARLIER -> ABSENT;
    };
  }

  /** The greatest start rank that an activity's own deadlines and constraints allow, or ABSENT. */
  int latestByOwnDates(int a, int[] due) {
    int latest = ABSENT;
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      latest = Math.min(latest, finishBy(a, due[net.deadline[k]]));
    }
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      latest = Math.min(latest, latestStart(a, k));
    }
    return latest;
  }

  private void boundBySuccessors(int a) {
    boolean started = net.state[a] == CompiledNetwork.STARTED;
    for (int k = net.outFirst[a]; k < net.outFirst[a + 1]; k++) {
      int e = net.out[k];
      int j = net.to[e];
      if (startRank[j] == ABSENT || (started && net.leavesStart[e])) {
        continue;
      }
      int endRank = net.boundsStart[e] ? startRank[j] : startRank[j] + net.duration[j];
      if (bound(a, relations.backward(e, endRank), e)) {
        boundBy[a] = boundBy[j];
      }
    }
  }

  /**
   * What no deadline binds; also where a successor holds the start alone and leaves the finish
   * open.
   */
  private void boundByProjectFinish(int a) {
    if (openEnds != ABSENT && boundBy[a] == Drivers.ABSENT) {
      bound(a, finishBy(a, openEnds), Drivers.of(Driver.Kind.PROJECT_FINISH));
    }
  }

  /** The greatest start rank of an activity that finishes at or before an instant. */
  int finishBy(int a, int minute) {
    return net.isStartForm(a)
        ? timelines.rankStartingAtOrBefore(net.timeline[a], minute)
        : timelines.rank(net.timeline[a], minute) - net.duration[a];
  }

  private boolean bound(int a, int latest, int by) {
    if (latest >= startRank[a]) { // on a tie the bound given first stays the driver
      return false;
    }
    startRank[a] = latest;
    driver[a] = by;
    return true;
  }
}
