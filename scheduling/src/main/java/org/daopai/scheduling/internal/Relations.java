package org.daopai.scheduling.internal;

import static org.daopai.scheduling.internal.CompiledNetwork.BY_CLOCK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_INSTANT;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_MONTHS;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_OTHER;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_PREDECESSOR;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_RANK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_SUCCESSOR;

/**
 * The two directions of a dependency. {@link #forward} bounds the successor's start from below,
 * {@link #backward} the predecessor's from above; each is the residual of the other, {@code
 * forward(x) <= y} exactly when {@code x <= backward(y)}, on any mix of timelines.
 */
final class Relations {

  /*
   * N_c(t) is the rank of instant t on timeline c, the minutes that count before t. A lag w > 0 or < 0 counted on c turns
   * an instant x into the least y with N_c(y) >= N_c(x) + w, which is the finish form of rank N_c(x) + w. No lag is the
   * identity. Where both ends and the lag share a timeline all of this is addition of ranks; elsewhere instants are
   * compared by the clock, so that a finish in a gap of the other calendar is never passed over.
   *
   * Ends: a finish of rank f stands at finish(f), a start of rank s at start(s). Hence, for a bound y by the clock,
   *   start(s) >= y   iff s >= N(y)            finish(f) >= y  iff f >= rankFinishingAtOrAfter(y)
   *   start(s) <= x   iff s <= N(x + 1) - 1    finish(f) <= x  iff f <= N(x)
   * Compared by working time a position is its rank, in whatever form: s >= N(y) and f >= N(y), s <= N(x) and f <= N(x).
   *
   * A maximum lag that leads out of all days that can be planned bounds nothing. Where fewer days are laid out it leaves
   * them, as anything else does, so that it is seen once all are.
   */
  private static final int ABSENT = BackwardPass.ABSENT;

  private final CompiledNetwork net;
  private final Timelines timelines;

  Relations(CompiledNetwork net, Timelines timelines) {
    this.net = net;
    this.timelines = timelines;
  }

  /**
   * The least start rank of the successor of dependency {@code e}.
   *
   * @param endRank rank of the predecessor's end that the dependency leaves, on its timeline
   * @param endAt the same end as an instant
   */
  int forward(int e, int endRank, int endAt) {
    int j = net.to(e);
    int shift = net.boundsStart(e) ? 0 : net.duration[j];
    int mode = net.mode(e);
    if (mode == BY_RANK) {
      return endRank + net.lag(e) - shift;
    }
    int there = net.timeline[j];
    if (mode == BY_SUCCESSOR) {
      return timelines.rank(there, endAt) + net.lag(e) - shift;
    }
    if (leadsBeforeAllDays(e, endRank, endAt)) {
      return (there == Timelines.CLOCK ? Horizons.FIRST_MINUTE : 0) - shift;
    }
    int y = lagged(e, endRank, endAt);
    boolean countsBefore = net.byWorkingTime || net.boundsStart(e) || net.isStartForm(j);
    return (countsBefore ? timelines.rank(there, y) : timelines.rankFinishingAtOrAfter(there, y))
        - shift;
  }

  /** The least start rank of the successor, where the predecessor is planned from a start rank. */
  int forwardFrom(int e, int startRank) {
    int i = net.from(e);
    int endRank = net.leavesStart(e) ? startRank : startRank + net.duration[i];
    return forward(e, endRank, endAt(i, startRank, net.leavesStart(e)));
  }

  /** The instant of an end of what is planned from a start rank. */
  int endAt(int a, int startRank, boolean isStart) {
    return isStart || net.isStartForm(a)
        ? timelines.start(net.timeline[a], startRank)
        : timelines.finish(net.timeline[a], startRank + net.duration[a]);
  }

  /**
   * By how many minutes of the clock an end of the successor that stands at an instant comes before
   * dependency {@code e} lets it; 0 if it is kept.
   */
  int shortfall(int e, int endRank, int endAt, int successorAt) {
    int there = net.timeline[net.to(e)];
    CompiledNetwork.WholeLag whole = wholeLag(e);
    boolean byRank = whole.mode() == BY_RANK || whole.mode() == BY_SUCCESSOR;
    if (byRank) {
      int least =
          (whole.mode() == BY_RANK ? endRank : timelines.rank(there, endAt)) + whole.minutes();
      if (timelines.rank(there, successorAt) >= least) {
        return 0;
      }
      boolean startForm = net.boundsStart(e) || net.isStartForm(net.to(e));
      int at = startForm ? timelines.start(there, least) : timelines.finish(there, least);
      return at - successorAt;
    }
    return Math.max(0, lagged(e, whole, endRank, endAt) - successorAt);
  }

  private CompiledNetwork.WholeLag wholeLag(int e) {
    CompiledNetwork.WholeLag whole = net.wholeLags.get(net.arc(e));
    return whole != null
        ? whole
        : new CompiledNetwork.WholeLag(net.mode(e), net.lag(e), net.lagTimeline(e));
  }

  /** Whether an arc is a maximum lag that leads back before all days, so that it bounds nothing. */
  boolean leadsBeforeAllDays(int e, int endRank, int endAt) {
    if (!net.isMaximum(e)) {
      return false;
    }
    int counting = net.lagTimeline(e);
    return switch (net.mode(e)) {
      case BY_CLOCK, BY_MONTHS -> lagged(e, endRank, endAt) < Horizons.FIRST_MINUTE;
      case BY_PREDECESSOR -> timelines.isBeforeAllDays(counting, endRank + net.lag(e));
      case BY_OTHER ->
          timelines.isBeforeAllDays(counting, timelines.rank(counting, endAt) + net.lag(e));
      default -> false;
    };
  }

  private boolean leadsBeyondAllDays(int e, int endRank, int endAt) {
    int counting = net.lagTimeline(e);
    return switch (net.mode(e)) {
      case BY_CLOCK, BY_MONTHS -> unlagged(e, endRank, endAt) > Horizons.LAST_MINUTE;
      case BY_SUCCESSOR -> timelines.isAfterAllDays(counting, endRank - net.lag(e));
      case BY_OTHER ->
          timelines.isAfterAllDays(counting, timelines.rank(counting, endAt) - net.lag(e));
      default -> false;
    };
  }

  /** Whether {@link #lagged} is on the way forward. */
  boolean isLaggedForward(int e) {
    return net.mode(e) != BY_RANK && net.mode(e) != BY_SUCCESSOR;
  }

  /** Whether {@link #unlagged} is on the way back. */
  boolean isUnlaggedBackward(int e) {
    return net.mode(e) != BY_RANK && net.mode(e) != BY_PREDECESSOR;
  }

  /**
   * The instant to which the lag leads, between the end that is left and the one that is bounded.
   */
  int lagged(int e, int endRank, int endAt) {
    return lagged(e, net.mode(e), net.lag(e), net.lagTimeline(e), endRank, endAt);
  }

  private int lagged(int e, CompiledNetwork.WholeLag lag, int endRank, int endAt) {
    return lagged(e, lag.mode(), lag.minutes(), lag.timeline(), endRank, endAt);
  }

  private int lagged(int e, int mode, int lag, int counting, int endRank, int endAt) {
    return switch (mode) {
      case BY_INSTANT -> endAt;
      case BY_CLOCK -> endAt + lag;
      case BY_PREDECESSOR -> counted(counting, endRank + lag, lag);
      case BY_OTHER -> counted(counting, timelines.rank(counting, endAt) + lag, lag);
      case BY_MONTHS ->
          Months.before(
              endAt,
              net.leavesStart(e) || net.isStartForm(net.from(e)),
              lag,
              net.boundsStart(e) || net.isStartForm(net.to(e)));
      default -> throw new IllegalStateException("Dependency mode " + mode);
    };
  }

  /** Where ends are compared by working time, a lead ends with the rest before its last minute. */
  private int counted(int counting, int rank, int lag) {
    return lag < 0 && net.byWorkingTime
        ? timelines.start(counting, rank)
        : timelines.finish(counting, rank);
  }

  /**
   * The greatest start rank of the predecessor of dependency {@code e} that leaves the successor's
   * end at that rank; {@link BackwardPass#ABSENT} of a maximum lag that leads beyond all days.
   *
   * @param endRank rank of the successor's end that the dependency bounds, on its timeline
   */
  int backward(int e, int endRank) {
    int mode = net.mode(e);
    return mode == BY_RANK || mode == BY_SUCCESSOR
        ? backward(e, endRank, 0)
        : backward(e, endRank, latest(e, endRank));
  }

  /** The same where the end that is bounded has happened at an instant. */
  int backwardFromFact(int e) {
    int at = net.factAt(e);
    return backward(e, timelines.rank(net.timeline[net.to(e)], at), at);
  }

  /**
   * The same where the instant of the successor's end is known.
   *
   * @param endAt the end that the dependency bounds as an instant
   */
  int backward(int e, int endRank, int endAt) {
    if (!net.isMaximum(e)) {
      return bound(e, endRank, endAt);
    }
    if (leadsBeyondAllDays(e, endRank, endAt)) {
      return ABSENT;
    }
    int i = net.from(e);
    int start = bound(e, endRank, endAt);
    boolean isBeyond =
        timelines.isAfterAllDays(net.timeline[i], start)
            || timelines.isAfterAllDays(net.timeline[i], start + net.duration[i] - 1);
    return isBeyond ? ABSENT : start;
  }

  private int bound(int e, int endRank, int endAt) {
    int i = net.from(e);
    int shift = net.leavesStart(e) ? 0 : net.duration[i];
    int mode = net.mode(e);
    if (mode == BY_RANK) {
      return endRank - net.lag(e) - shift;
    }
    int here = net.timeline[i];
    if (mode == BY_PREDECESSOR) {
      return timelines.rank(here, endAt) - net.lag(e) - shift;
    }
    int x = unlagged(e, endRank, endAt);
    boolean startForm = !net.byWorkingTime && (net.leavesStart(e) || net.isStartForm(i));
    return (startForm ? timelines.rankStartingAtOrBefore(here, x) : timelines.rank(here, x))
        - shift;
  }

  /** The instant to which the lag leads back, between the end that is bounded and the one left. */
  int unlagged(int e, int endRank) {
    return net.mode(e) == BY_SUCCESSOR
        ? unlagged(e, endRank, 0)
        : unlagged(e, endRank, latest(e, endRank));
  }

  /** The same where the end that is bounded has happened at an instant. */
  int unlaggedFromFact(int e) {
    int at = net.factAt(e);
    return unlagged(e, timelines.rank(net.timeline[net.to(e)], at), at);
  }

  /** The same where the instant of the end that is bounded is known. */
  int unlagged(int e, int endRank, int endAt) {
    int counting = net.lagTimeline(e);
    return switch (net.mode(e)) {
      case BY_INSTANT -> endAt;
      case BY_CLOCK -> endAt - net.lag(e);
      case BY_SUCCESSOR -> timelines.start(net.timeline[net.to(e)], endRank - net.lag(e));
      case BY_OTHER -> timelines.start(counting, timelines.rank(counting, endAt) - net.lag(e));
      case BY_MONTHS ->
          Months.after(
              endAt,
              net.boundsStart(e) || net.isStartForm(net.to(e)),
              net.lag(e),
              net.leavesStart(e) || net.isStartForm(net.from(e)));
      default -> throw new IllegalStateException("Dependency mode " + net.mode(e));
    };
  }

  /** The latest instant that bounds the successor's end at that rank and no later. */
  private int latest(int e, int endRank) {
    int j = net.to(e);
    boolean startForm = net.boundsStart(e) || net.isStartForm(j);
    return startForm
        ? timelines.start(net.timeline[j], endRank)
        : timelines.finish(net.timeline[j], endRank);
  }
}
