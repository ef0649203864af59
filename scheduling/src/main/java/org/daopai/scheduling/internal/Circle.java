package org.daopai.scheduling.internal;

import static org.daopai.scheduling.internal.CompiledNetwork.BY_CLOCK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_MONTHS;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_OTHER;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_PREDECESSOR;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_RANK;
import static org.daopai.scheduling.internal.CompiledNetwork.BY_SUCCESSOR;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.calendar.Shift;

/**
 * A circle of arcs, and where it comes to rest: the first position, at or after one, that going
 * round leads no further. As long as nothing else bounds the activities of a circle so much, they
 * go there step by step; nothing that satisfies its arcs lies before.
 *
 * <p>A round that leads from t to t + 1 is not gone for each minute, but once for all neighbouring
 * positions that shifts and rests lead on together ({@link Stretch}): none of these is a place of
 * rest, so it goes on from where the last of them is led. And it is gone no more in weeks that are
 * on all calendars as one in which there was none ({@link Weeks}). O(arcs) for each stretch of
 * positions in weeks of exceptions up to the place of rest.
 *
 * <p>Not thread-safe.
 */
final class Circle {

  /* Positions are start ranks of the activity that the last arc leads to, which is where the first one begins. */
  private static final int MOST = 7 * Shift.MINUTES_PER_DAY;

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Relations relations;
  private final int[] arcs; // in the order in which they are followed
  private final boolean forward;
  private final int step; // 1, or -1 where positions fall
  private final Stretch stretch;
  private final Weeks weeks;
  private int before;
  private int rest;

  /**
   * A circle.
   *
   * @param arcs each leading on to what the next one leaves
   * @param forward whether an arc bounds what it leads to; otherwise what it leaves
   */
  Circle(CompiledNetwork net, Timelines timelines, List<Integer> arcs, boolean forward) {
    this.net = net;
    this.timelines = timelines;
    this.forward = forward;
    relations = new Relations(net, timelines);
    this.arcs = new int[arcs.size()];
    for (int k = 0; k < this.arcs.length; k++) {
      this.arcs[k] = arcs.get(forward ? k : this.arcs.length - 1 - k);
    }
    step = forward ? 1 : -1;
    stretch = new Stretch(timelines, step);
    weeks = new Weeks(timelines, countedOn());
  }

  private BitSet countedOn() {
    BitSet counting = new BitSet();
    for (int e : arcs) {
      counting.set(net.timeline[net.from(e)]);
      counting.set(net.timeline[net.to(e)]);
      counting.set(net.lagTimeline(e));
    }
    counting.clear(Timelines.CLOCK);
    return counting;
  }

  /** How many arcs there are. */
  int size() {
    return arcs.length;
  }

  /** An arc, in the order in which they are followed. */
  int arc(int k) {
    return arcs[k];
  }

  /** What the first arc begins at, and the last one bounds. */
  int activity() {
    return bounded(arcs[arcs.length - 1]);
  }

  /** The activity that an arc bounds. */
  int bounded(int e) {
    return forward ? net.to(e) : net.from(e);
  }

  /** Where an arc leads from a start rank. */
  int lead(int e, int startRank) {
    if (forward) {
      return relations.forwardFrom(e, startRank);
    }
    int j = net.to(e);
    boolean isStart = net.boundsStart(e);
    int endRank = isStart ? startRank : startRank + net.duration[j];
    return relations.backward(e, endRank, relations.endAt(j, startRank, isStart));
  }

  /**
   * Whether each arc leads on whatever is led on to it, by how it is counted alone: not from what
   * has happened, nor through what lasts longer or shorter elsewhere, waits for a gap between rests
   * or for the first of several.
   */
  boolean isPlain() {
    for (int e : arcs) {
      int a = bounded(e);
      boolean leavesFact = net.state[net.from(e)] == CompiledNetwork.STARTED && net.leavesStart(e);
      if (leavesFact
          || net.countsFromFact(e)
          || net.unbroken.get(a)
          || (forward && (net.expectedFinish.containsKey(a) || net.isBegin(a)))
          || (!forward && net.byWorkingTime)) {
        return false;
      }
    }
    return true;
  }

  /** Where the circle has come to rest. */
  int rest() {
    return rest;
  }

  /** A position from which going round once leads to rest. */
  int before() {
    return before;
  }

  /**
   * Goes on to where the circle comes to rest.
   *
   * @param watch told of each round
   * @throws HorizonException if that is beyond the days laid out
   * @throws InvalidInputException if that is beyond all days that can be planned
   */
  void comeToRest(int start, Runnable watch) {
    boolean repeats = Arrays.stream(arcs).noneMatch(e -> net.mode(e) == BY_MONTHS);
    before = start;
    rest = start;
    weeks.begin();
    goRound(rest);
    while (step * (stretch.first() - rest) > 0) {
      if (!repeats || !skipWeeks()) {
        before = stretch.moves() ? rest + step * (stretch.length() - 1) : rest;
        rest = stretch.last();
      }
      watch.run();
      goRound(rest);
    }
  }

  /**
   * Goes on over the weeks that are as the last one, throughout which there was no place of rest.
   */
  private boolean skipWeeks() {
    int timeline = net.timeline[activity()];
    int skipped = weeks.pass(timelines.start(timeline, rest), stretch, forward);
    int next = skipped == Weeks.NONE ? rest : timelines.rank(timeline, skipped);
    if (step * (next - rest) <= 0) {
      return false;
    }
    before = next - step;
    rest = next;
    return true;
  }

  private void goRound(int start) {
    stretch.begin(start, MOST);
    for (int e : arcs) {
      if (forward) {
        leadForward(e);
      } else {
        leadBackward(e);
      }
      int a = bounded(e);
      Horizons.check(net.timeline[a], stretch.first());
      Horizons.check(net.timeline[a], stretch.first() + net.duration[a]);
    }
    timelines.start(
        net.timeline[activity()], stretch.first()); // leaves the days laid out, if it does
  }

  /** Where an arc leads from a start rank, by which its neighbours are led on too. */
  Stretch neighbours(int k, int startRank) {
    stretch.begin(startRank, MOST);
    if (forward) {
      leadForward(arcs[k]);
    } else {
      leadBackward(arcs[k]);
    }
    return stretch;
  }

  /* As Relations.forward leads one position. */
  private void leadForward(int e) {
    int i = net.from(e);
    int j = net.to(e);
    int mode = net.mode(e);
    int shift = net.boundsStart(e) ? 0 : net.duration[j];
    if (mode == BY_RANK || mode == BY_PREDECESSOR) {
      stretch.add((net.leavesStart(e) ? 0 : net.duration[i]) + net.lag(e));
    } else {
      toEnd(i, net.leavesStart(e));
    }
    switch (mode) {
      case BY_CLOCK -> stretch.add(net.lag(e));
      case BY_PREDECESSOR -> toCounted(e);
      case BY_OTHER -> {
        stretch.toRank(net.lagTimeline(e));
        stretch.add(net.lag(e));
        toCounted(e);
      }
      case BY_MONTHS -> {
        boolean counts = net.leavesStart(e) || net.isStartForm(i);
        boolean bounds = net.boundsStart(e) || net.isStartForm(j);
        stretch.toSameOfDay(counts, Months.before(stretch.first(), counts, net.lag(e), bounds));
      }
      default -> {} // BY_RANK, BY_INSTANT, BY_SUCCESSOR
    }
    boolean countsBefore = net.byWorkingTime || net.boundsStart(e) || net.isStartForm(j);
    if (mode == BY_SUCCESSOR) {
      stretch.toRank(net.timeline[j]);
      stretch.add(net.lag(e));
    } else if (mode != BY_RANK && countsBefore) {
      stretch.toRank(net.timeline[j]);
    } else if (mode != BY_RANK && net.timeline[j] != Timelines.CLOCK) {
      stretch.toRankFinishingAtOrAfter(net.timeline[j]);
    }
    stretch.add(-shift);
  }

  private void toCounted(int e) {
    if (net.byWorkingTime && net.lag(e) < 0) {
      stretch.toStart(net.lagTimeline(e));
    } else {
      stretch.toFinish(net.lagTimeline(e));
    }
  }

  /* As Relations.backward leads one position. */
  private void leadBackward(int e) {
    int i = net.from(e);
    int j = net.to(e);
    int mode = net.mode(e);
    int shift = net.leavesStart(e) ? 0 : net.duration[i];
    if (mode == BY_RANK || mode == BY_SUCCESSOR) {
      stretch.add((net.boundsStart(e) ? 0 : net.duration[j]) - net.lag(e));
    } else {
      toEnd(j, net.boundsStart(e));
    }
    switch (mode) {
      case BY_CLOCK -> stretch.add(-net.lag(e));
      case BY_SUCCESSOR -> stretch.toStart(net.timeline[j]);
      case BY_OTHER -> {
        stretch.toRank(net.lagTimeline(e));
        stretch.add(-net.lag(e));
        stretch.toStart(net.lagTimeline(e));
      }
      case BY_MONTHS -> {
        boolean isStart = net.boundsStart(e) || net.isStartForm(j);
        boolean bounds = net.leavesStart(e) || net.isStartForm(i);
        stretch.toSameOfDay(isStart, Months.after(stretch.first(), isStart, net.lag(e), bounds));
      }
      default -> {} // BY_RANK, BY_INSTANT, BY_PREDECESSOR
    }
    if (mode == BY_PREDECESSOR) {
      stretch.toRank(net.timeline[i]);
      stretch.add(-net.lag(e));
    } else if (mode != BY_RANK && (net.leavesStart(e) || net.isStartForm(i))) {
      stretch.toRankStartingAtOrBefore(net.timeline[i]);
    } else if (mode != BY_RANK) {
      stretch.toRank(net.timeline[i]);
    }
    stretch.add(-shift);
  }

  /** From start ranks to the instants of an end. */
  private void toEnd(int a, boolean isStart) {
    if (isStart || net.isStartForm(a)) {
      stretch.toStart(net.timeline[a]);
    } else {
      stretch.add(net.duration[a]);
      stretch.toFinish(net.timeline[a]);
    }
  }
}
