package org.daopai.scheduling.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * The cheapest steps of measures such that of each of several demands at least one is kept: a
 * demand names for some measures the steps of which one must be taken (implicit hitting sets;
 * Moreno-Centeno and Karp 2013, Oper. Res. 61:453-468).
 */
final class HittingSet {

  /*
   * Branch and bound: the first demand that is not kept is kept by each of its measures in turn, the cheapest first. What
   * is left costs at least the sum of the cheapest ways to keep demands that have no measure in common.
   */
  private static final int MOST_NODES = 200_000;

  private final long[] cost; // of a step
  private final List<int[]> demands = new ArrayList<>(); // measure -> steps, or 0 if not named
  private int[] best = {};
  private long bestCost;
  private int nodes;

  HittingSet(long[] cost) {
    this.cost = cost;
  }

  /** Demands that of the measures named with more than 0 steps one is taken so far. */
  void demand(int[] steps) {
    demands.add(steps);
  }

  /**
   * The cheapest steps; those found by then, and {@link #isExact()} false, where that would take
   * too long.
   */
  int[] cheapest() {
    best = new int[cost.length];
    for (int[] demand : demands) { // all of them kept somehow
      for (int m = 0; m < cost.length; m++) {
        best[m] = Math.max(best[m], demand[m]);
      }
    }
    bestCost = costOf(best);
    nodes = 0;
    search(new int[cost.length], 0);
    return best.clone();
  }

  /** Whether the last answer is the cheapest there is. */
  boolean isExact() {
    return nodes < MOST_NODES;
  }

  /** What steps cost. */
  long costOf(int[] steps) {
    long sum = 0;
    for (int m = 0; m < steps.length; m++) {
      sum = Math.addExact(sum, Math.multiplyExact(cost[m], steps[m]));
    }
    return sum;
  }

  private void search(int[] taken, long soFar) {
    if (++nodes >= MOST_NODES || soFar + leastOfRest(taken) >= bestCost) {
      return;
    }
    int[] open = firstOpen(taken);
    if (open.length == 0) {
      best = taken.clone();
      bestCost = soFar;
      return;
    }
    for (int m : byCost(open, taken)) {
      int before = taken[m];
      taken[m] = open[m];
      search(taken, soFar + cost[m] * (open[m] - before));
      taken[m] = before;
    }
  }

  private int[] byCost(int[] demand, int[] taken) {
    List<Integer> named = new ArrayList<>();
    for (int m = 0; m < demand.length; m++) {
      if (demand[m] > 0) {
        named.add(m);
      }
    }
    named.sort(
        (one, other) ->
            Long.compare(
                cost[one] * (demand[one] - taken[one]),
                cost[other] * (demand[other] - taken[other])));
    return named.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] firstOpen(int[] taken) {
    for (int[] demand : demands) {
      if (!isKept(demand, taken)) {
        return demand;
      }
    }
    return new int[0];
  }

  private static boolean isKept(int[] demand, int[] taken) {
    for (int m = 0; m < taken.length; m++) {
      if (demand[m] > 0 && taken[m] >= demand[m]) {
        return true;
      }
    }
    return false;
  }

  private long leastOfRest(int[] taken) {
    boolean[] used = new boolean[cost.length];
    long sum = 0;
    for (int[] demand : demands) {
      if (!isKept(demand, taken) && isApart(demand, used)) {
        long least = Long.MAX_VALUE;
        for (int m = 0; m < cost.length; m++) {
          if (demand[m] > 0) {
            used[m] = true;
            least = Math.min(least, cost[m] * (demand[m] - taken[m]));
          }
        }
        sum += least;
      }
    }
    return sum;
  }

  private static boolean isApart(int[] demand, boolean[] used) {
    for (int m = 0; m < used.length; m++) {
      if (demand[m] > 0 && used[m]) {
        return false;
      }
    }
    return true;
  }
}
