package org.daopai.scheduling.explain;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The curve of least cost against time by a minimum cut for each of its stretches, each found from
 * the flow of the one before (Fulkerson 1961, Management Science 7:167-178; Kelley 1961, Operations
 * Research 9:296-320; Phillips and Dessouky 1977, Management Science 24:393-400). O(links) for each
 * augmentation of the flow; a stretch mostly needs a few.
 */
final class ParametricCut {

  /*
   * Node 0 is the data date, at time 0. Element k starts at node 1 + 2k and finishes at node 2 + 2k; its arc is arc k, the
   * links follow. Elements are in topological order, times in working minutes.
   *
   * The linear program: potentials with time[head] - time[tail] >= weight on links and least <= finish - start <= full on
   * elements, at the least sum of cap * (full - (finish - start)). By complementary slackness a flow proves the times best
   * that is 0 on links with slack, at least 0 on tight ones, and on an element at most cap where it takes its full
   * duration (also negative, as it may not take longer), at least cap where it takes its least, and cap in between. A cut
   * of that flow tells which elements change as the finish is drawn back: those that cross it forward are shortened,
   * those that cross it back lengthened again. The flow keeps to its bounds through the change, so it is only ever added
   * to. As every cap is more than 0 there is always flow, hence a tight path: times of the target are early dates.
   */
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final int elements;
  private final int nodes;
  private final int target;
  private final int[] tail;
  private final int[] head;
  private final int[] weight; // of links
  private final int[] least;
  private final int[] full;
  private final int[] duration;
  private final long[] cap;
  private final long[] flow;
  private final int[] first; // node -> its arcs in incident
  private final int[] incident;
  private final int[] time;
  private final int[] queue;
  private final int[] cameBy; // node -> the arc it was reached by, or UNREACHED, or ROOT
  private final List<Stretch> stretches = new ArrayList<>();

  private static final int UNREACHED = -1;
  private static final int ROOT = -2;

  /** A straight piece of the curve: each minute less of the finish changes these by a minute. */
  record Stretch(int from, int to, ImmutableIntArray shortened, ImmutableIntArray lengthened) {}

  /**
   * Takes over the arrays.
   *
   * @param links tails, heads and weights of links, in this order
   * @param caps what a minute less of each element costs, more than 0
   */
  ParametricCut(int[] least, int[] full, long[] caps, int[][] links, int targetElement) {
    elements = full.length;
    nodes = 1 + 2 * elements;
    target = 2 + 2 * targetElement;
    int arcs = elements + links[0].length;
    tail = new int[arcs];
    head = new int[arcs];
    weight = new int[arcs];
    for (int k = 0; k < elements; k++) {
      tail[k] = 1 + 2 * k;
      head[k] = 2 + 2 * k;
    }
    System.arraycopy(links[0], 0, tail, elements, links[0].length);
    System.arraycopy(links[1], 0, head, elements, links[0].length);
    System.arraycopy(links[2], 0, weight, elements, links[0].length);
    this.least = least;
    this.full = full;
    duration = full.clone();
    cap = caps;
    flow = new long[arcs];
    first = new int[nodes + 1];
    incident = new int[2 * arcs];
    time = new int[nodes];
    queue = new int[nodes];
    cameBy = new int[nodes];
    layOut(arcs);
    placeEarly();
  }

  private void layOut(int arcs) {
    for (int e = 0; e < arcs; e++) {
      first[tail[e] + 1]++;
      first[head[e] + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      first[v + 1] += first[v];
    }
    int[] next = Arrays.copyOf(first, nodes);
    for (int e = 0; e < arcs; e++) {
      incident[next[tail[e]]++] = e;
      incident[next[head[e]]++] = e;
    }
  }

  private void placeEarly() {
    for (int k = 0; k < elements; k++) {
      int start = 1 + 2 * k;
      int finish = 2 + 2 * k;
      time[start] = Math.max(bound(start), bound(finish) - duration[k]);
      time[finish] = time[start] + duration[k];
    }
  }

  private int bound(int node) {
    int bound = Integer.MIN_VALUE / 2;
    for (int i = first[node]; i < first[node + 1]; i++) {
      int e = incident[i];
      if (e >= elements && head[e] == node) {
        bound = Math.max(bound, time[tail[e]] + weight[e]);
      }
    }
    return bound;
  }

  /** The finish of the target now. */
  int finish() {
    return time[target];
  }

  /** The stretches found, from the full durations on. */
  List<Stretch> stretches() {
    return stretches;
  }

  /**
   * Draws the finish back as far as it goes.
   *
   * @param goesOn told the finish after each stretch
   * @return whether the end was reached; otherwise it was called off
   */
  boolean run(LongPredicate goesOn) {
    while (!reach(true)) {
      while (reach(false)) {
        augment();
      }
      drawBack();
      if (!goesOn.test(finish())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Once run: the arcs of the chain that lets the target finish no earlier, from the data date on;
   * an arc that is followed from head to tail as minus one less its number.
   */
  int[] chain() {
    int length = 0;
    for (int v = target; v != 0; v = before(v)) {
      length++;
    }
    int[] chain = new int[length];
    for (int v = target; v != 0; v = before(v)) {
      int e = cameBy[v];
      chain[--length] = head[e] == v ? e : -1 - e;
    }
    return chain;
  }

  private int before(int v) {
    int e = cameBy[v];
    return head[e] == v ? tail[e] : head[e];
  }

  /** Goes where the flow can be changed, or changed without bound; whether the target is there. */
  private boolean reach(boolean withoutBound) {
    Arrays.fill(cameBy, UNREACHED);
    cameBy[0] = ROOT;
    int end = 1;
    queue[0] = 0;
    for (int q = 0; q < end; q++) {
      int v = queue[q];
      for (int i = first[v]; i < first[v + 1]; i++) {
        int e = incident[i];
        int to = tail[e] == v ? head[e] : tail[e];
        long room = tail[e] == v ? roomForMore(e) : roomForLess(e);
        if (cameBy[to] == UNREACHED && (withoutBound ? room == UNBOUNDED : room > 0)) {
          cameBy[to] = e;
          queue[end++] = to;
        }
      }
    }
    return cameBy[target] != UNREACHED;
  }

  private long roomForMore(int e) {
    if (e >= elements) {
      return time[head[e]] == time[tail[e]] + weight[e] ? UNBOUNDED : 0;
    }
    return duration[e] == least[e] ? UNBOUNDED : cap[e] - flow[e];
  }

  private long roomForLess(int e) {
    if (e >= elements) {
      return flow[e];
    }
    return duration[e] == full[e] ? UNBOUNDED : flow[e] - cap[e];
  }

  private void augment() {
    long most = UNBOUNDED;
    for (int v = target; v != 0; v = before(v)) {
      int e = cameBy[v];
      most = Math.min(most, head[e] == v ? roomForMore(e) : roomForLess(e));
    }
    for (int v = target; v != 0; v = before(v)) {
      int e = cameBy[v];
      flow[e] += head[e] == v ? most : -most;
    }
  }

  private boolean isEarly(int v) {
    return cameBy[v] != UNREACHED;
  }

  private void drawBack() {
    int most = Integer.MAX_VALUE;
    ImmutableIntArray.Builder shortened = ImmutableIntArray.builder();
    ImmutableIntArray.Builder lengthened = ImmutableIntArray.builder();
    for (int e = 0; e < tail.length; e++) {
      if (crossesForward(e) && e < elements) {
        most = Math.min(most, duration[e] - least[e]);
        shortened.add(e);
      } else if (crossesForward(e)) {
        most = Math.min(most, time[head[e]] - time[tail[e]] - weight[e]);
      } else if (crossesBack(e) && e < elements) {
        most = Math.min(most, full[e] - duration[e]);
        lengthened.add(e);
      }
    }
    int before = finish();
    for (int v = 0; v < nodes; v++) {
      time[v] -= isEarly(v) ? 0 : most;
    }
    for (int k = 0; k < elements; k++) {
      duration[k] = time[head[k]] - time[tail[k]];
    }
    stretches.add(new Stretch(before, finish(), shortened.build(), lengthened.build()));
  }

  private boolean crossesForward(int e) {
    return isEarly(tail[e]) && !isEarly(head[e]);
  }

  private boolean crossesBack(int e) {
    return !isEarly(tail[e]) && isEarly(head[e]);
  }
}
