package org.daopai.scheduling.internal;

/**
 * Which dates were computed across days that are not announced yet, or from such dates.
 * O(activities + dependencies), and nothing at all where no calendar has such days in reach.
 */
final class ProvisionalMarks {

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final ForwardPass early;
  private final BackwardPass late;
  private final boolean[] earlyMarks;
  private final boolean[] lateMarks;

  ProvisionalMarks(CompiledNetwork net, Timelines timelines, ForwardPass early, BackwardPass late) {
    this.net = net;
    this.timelines = timelines;
    this.early = early;
    this.late = late;
    int size = timelines.canBeProvisional() ? net.size : 0;
    earlyMarks = new boolean[size];
    lateMarks = new boolean[size];
  }

  void run() {
    for (int a = 0; a < earlyMarks.length; a++) {
      earlyMarks[a] =
          net.state[a] != CompiledNetwork.FINISHED
              && (crosses(a, early.finishAt[a]) || earlyInherited(a));
    }
    for (int a = lateMarks.length - 1; a >= 0; a--) {
      lateMarks[a] =
          late.startRank[a] != BackwardPass.ABSENT && (lateCrosses(a) || lateInherited(a));
    }
  }

  boolean early(int a) {
    return earlyMarks.length > 0 && earlyMarks[a];
  }

  boolean late(int a) {
    return lateMarks.length > 0 && lateMarks[a];
  }

  private boolean crosses(int a, int at) {
    return timelines.isProvisional(net.floatTimeline[a], at);
  }

  private boolean lateCrosses(int a) {
    int timeline = net.timeline[a];
    return crosses(a, timelines.finish(timeline, late.startRank[a] + net.duration[a]))
        || crosses(a, timelines.start(timeline, late.startRank[a]));
  }

  private boolean earlyInherited(int a) {
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      if (earlyMarks[net.from[e]]
          || timelines.isProvisional(net.lagTimeline[e], early.finishAt[a])) {
        return true;
      }
    }
    return false;
  }

  private boolean lateInherited(int a) {
    for (int k = net.outFirst[a]; k < net.outFirst[a + 1]; k++) {
      if (lateMarks[net.to[net.out[k]]]) {
        return true;
      }
    }
    return false;
  }
}
