package org.daopai.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DateConstraint;
import org.daopai.model.Lag;
import org.daopai.scheduling.GridNetwork.Amount;
import org.daopai.scheduling.GridNetwork.Arc;
import org.daopai.scheduling.GridNetwork.Bound;
import org.daopai.scheduling.GridNetwork.Due;
import org.daopai.scheduling.GridNetwork.Node;

/**
 * Plans a network of the grid by moving whatever breaks a rule by one place until nothing does. A
 * rule is a question about two places, answered by counting cells. For networks so small that every
 * choice of places can be tried, it can be held against trying them all.
 */
final class GridOracle {

  static final int ABSENT = Integer.MIN_VALUE;

  /** Where nothing of a plan may lie, on either side: beyond it the grid says nothing. */
  static final int EDGE = 40;

  private static final int[][] COUNTS =
      Arrays.stream(GridNetwork.WORKED).map(GridOracle::counts).toArray(int[][]::new);

  private final GridNetwork network;
  private final List<Node> nodes;

  GridOracle(GridNetwork network) {
    this.network = network;
    nodes = network.nodes;
  }

  private static int[] counts(boolean[] worked) {
    int[] counts = new int[worked.length + 1];
    for (int cell = 0; cell < worked.length; cell++) {
      counts[cell + 1] = counts[cell] + (worked[cell] ? 1 : 0);
    }
    return counts;
  }

  /** Minutes worked on an element's calendar before a cell. */
  int count(Node node, int cell) {
    return COUNTS[node.calendar()][cell];
  }

  /**
   * Minutes worked from one cell to another; what comes earlier by rest alone is one minute late.
   */
  int floatBetween(Node node, int from, int to) {
    int worked = count(node, to) - count(node, from);
    return to < from && worked >= 0 ? -1 : worked;
  }

  /** A finish; of an instant the end of the last minute worked, but not before the least. */
  int shown(Node node, int finish, int least) {
    int at = finish;
    while (node.isInstant() && at > least && !GridNetwork.WORKED[node.calendar()][at - 1]) {
      at--;
    }
    return at;
  }

  /** Where each element starts at the earliest; empty if that is not within the grid. */
  Optional<int[]> earliest() {
    int[] starts = new int[nodes.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = place(i, network.dataDate, 1);
      while (!keepsOwnLowerBounds(i, starts[i])) {
        starts[i] = place(i, starts[i] + 1, 1);
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Arc arc : network.arcs) {
        while (!holds(arc, starts[arc.from()], starts[arc.to()])) {
          starts[arc.to()] = place(arc.to(), starts[arc.to()] + 1, 1);
          moved = true;
        }
        while (!holdsMaximum(arc, starts[arc.from()], starts[arc.to()])) {
          starts[arc.from()] = place(arc.from(), starts[arc.from()] + 1, 1);
          moved = true;
        }
        if (Math.max(starts[arc.from()], starts[arc.to()]) > GridNetwork.CELLS - EDGE) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(starts);
  }

  /** Where each starts at the latest, or is ABSENT; empty if that is not within the grid. */
  Optional<int[]> latest() {
    boolean[] bounded = bounded();
    int[] starts = new int[nodes.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = place(i, GridNetwork.CELLS - EDGE, -1);
      while (bounded[i] && !keepsOwnUpperBounds(i, starts[i])) {
        starts[i] = place(i, starts[i] - 1, -1);
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Arc arc : network.arcs) {
        while (bounded[arc.to()] && !holds(arc, starts[arc.from()], starts[arc.to()])) {
          starts[arc.from()] = place(arc.from(), starts[arc.from()] - 1, -1);
          moved = true;
        }
        while (bounded[arc.from()] && !holdsMaximum(arc, starts[arc.from()], starts[arc.to()])) {
          starts[arc.to()] = place(arc.to(), starts[arc.to()] - 1, -1);
          moved = true;
        }
        if (Math.min(starts[arc.from()], starts[arc.to()]) < EDGE) {
          return Optional.empty();
        }
      }
    }
    for (int i = 0; i < starts.length; i++) {
      starts[i] = bounded[i] ? starts[i] : ABSENT;
    }
    return Optional.of(starts);
  }

  /** What a deadline, or a constraint that acts like one, lies downstream of. */
  private boolean[] bounded() {
    boolean[] bounded = new boolean[nodes.size()];
    network.deadlines.forEach(due -> bounded[due.node()] = true);
    for (Bound bound : network.constraints) {
      bounded[bound.node()] |= bound.kind().boundsLateDates();
    }
    for (int round = 0; round < bounded.length; round++) {
      for (Arc arc : network.arcs) {
        bounded[arc.from()] |= bounded[arc.to()];
        bounded[arc.to()] |= bounded[arc.from()] && !arc.within().isEmpty();
      }
    }
    return bounded;
  }

  /** The first place at or beyond a cell at which an element may start. */
  int place(int i, int from, int step) {
    Node node = nodes.get(i);
    int at = from;
    while (!node.isByClock() && !GridNetwork.WORKED[node.calendar()][at]) {
      at += step;
    }
    return at;
  }

  int finish(Node node, int start) {
    if (node.isByClock()) {
      return start + node.duration();
    }
    return node.duration() == 0 ? start : endOf(node.calendar(), start, node.duration());
  }

  /** The end of the so manieth minute worked from a cell on, or before it if less than 1. */
  private static int endOf(int calendar, int from, int minutes) {
    int[] counts = COUNTS[calendar];
    int wanted = counts[from] + minutes;
    int at = from;
    while (counts[at] < wanted) {
      at++;
    }
    while (counts[at - 1] >= wanted) {
      at--;
    }
    return at;
  }

  /** Whether a dependency is kept. */
  boolean holds(Arc arc, int predecessorStart, int successorStart) {
    Node i = nodes.get(arc.from());
    Node j = nodes.get(arc.to());
    int x = arc.type().leavesStart() ? predecessorStart : finish(i, predecessorStart);
    int y = arc.type().boundsStart() ? successorStart : finish(j, successorStart);
    return isAfter(arc, arc.lag(), arc.lag().minutes(), i, x, j, y);
  }

  /** Whether its maximum lag is kept, if it has one. */
  boolean holdsMaximum(Arc arc, int predecessorStart, int successorStart) {
    if (arc.within().isEmpty()) {
      return true;
    }
    Amount within = arc.within().get(0);
    Node i = nodes.get(arc.from());
    Node j = nodes.get(arc.to());
    int x = arc.type().leavesStart() ? predecessorStart : finish(i, predecessorStart);
    int y = arc.type().boundsStart() ? successorStart : finish(j, successorStart);
    return isAfter(arc, within, -within.minutes(), j, y, i, x);
  }

  /** Whether cell y of one element comes so many minutes after cell x of another, or later. */
  private boolean isAfter(Arc arc, Amount amount, int minutes, Node i, int x, Node j, int y) {
    boolean together = !i.isByClock() && !j.isByClock() && i.calendar() == j.calendar();
    int counting =
        switch (amount.counting()) {
          case SUCCESSOR -> nodes.get(arc.to()).calendar();
          case PREDECESSOR -> nodes.get(arc.from()).calendar();
          case PROJECT, ELAPSED -> 0;
          case NAMED -> 2;
        };
    if (minutes == 0) {
      return together ? count(i, x) <= count(j, y) : x <= y;
    }
    if (amount.counting() == Lag.Counting.ELAPSED) {
      return x + minutes <= y;
    }
    if (together && counting == i.calendar()) {
      return count(i, x) + minutes <= count(j, y);
    }
    return endOf(counting, x, minutes) <= y;
  }

  private boolean hasOwnUpperBound(int i) {
    return network.deadlines.stream().anyMatch(due -> due.node() == i)
        || network.constraints.stream()
            .anyMatch(bound -> bound.node() == i && bound.kind().boundsLateDates());
  }

  private boolean keepsOwnLowerBounds(int i, int start) {
    Node node = nodes.get(i);
    if (start < (node.isInstant() ? firstOpen(node) : network.dataDate)) {
      return false;
    }
    for (Bound bound : network.constraints) {
      if (bound.node() == i && bound.kind().boundsEarlyDates()) {
        int end = bound.kind().isOnStart() ? start : finish(node, start);
        boolean kept =
            node.isByClock() ? bound.at() <= end : count(node, bound.at()) <= count(node, end);
        if (!kept) {
          return false;
        }
      }
    }
    return true;
  }

  /** The first cell from the data date on that touches working time. */
  private int firstOpen(Node node) {
    boolean[] worked = GridNetwork.WORKED[node.calendar()];
    int at = network.dataDate;
    while (!worked[at] && !worked[at - 1]) {
      at++;
    }
    return at;
  }

  boolean keepsOwnUpperBounds(int i, int start) {
    Node node = nodes.get(i);
    for (Due due : network.deadlines) {
      if (due.node() == i && finish(node, start) > due.at()) {
        return false;
      }
    }
    for (Bound bound : network.constraints) {
      if (bound.node() == i && bound.kind().boundsLateDates()) {
        int end = bound.kind().isOnStart() ? start : finish(node, start);
        boolean byPosition = bound.kind() == DateConstraint.Kind.START_ON && !node.isByClock();
        if (byPosition ? count(node, end) > count(node, bound.at()) : end > bound.at()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The last place to which an element can slip while all others keep their early dates. */
  int slip(int i, int[] early, boolean withinOwnBounds) {
    boolean isLed =
        network.arcs.stream()
            .anyMatch(arc -> arc.from() == i || (arc.to() == i && !arc.within().isEmpty()));
    boolean ownBoundsCount = withinOwnBounds || !isLed;
    if (!isLed && !hasOwnUpperBound(i)) {
      return early[i];
    }
    int[] starts = early.clone();
    int last = early[i];
    int next = early[i];
    while (next < GridNetwork.CELLS - EDGE) {
      starts[i] = next;
      boolean kept =
          network.arcs.stream()
              .allMatch(
                  arc ->
                      (arc.from() != i || holds(arc, starts[i], starts[arc.to()]))
                          && (arc.to() != i || holdsMaximum(arc, starts[arc.from()], starts[i])));
      if (!kept || (ownBoundsCount && !keepsOwnUpperBounds(i, next))) {
        return last;
      }
      last = next;
      next = place(i, next + 1, 1);
    }
    return last;
  }

  /**
   * The least of all choices of places that keep every rule, element by element, found by trying
   * them all.
   *
   * @param from the first cell tried
   * @param to the last
   */
  int[] leastOfAll(int from, int to) {
    int[] least = new int[nodes.size()];
    Arrays.fill(least, Integer.MAX_VALUE);
    tryAll(
        new int[nodes.size()],
        0,
        from,
        to,
        this::keepsOwnLowerBounds,
        starts -> Arrays.setAll(least, i -> Math.min(least[i], starts[i])));
    return least;
  }

  /** The greatest of all in the same way, where deadlines bound every element. */
  int[] greatestOfAll(int from, int to) {
    int[] greatest = new int[nodes.size()];
    Arrays.fill(greatest, ABSENT);
    tryAll(
        new int[nodes.size()],
        0,
        from,
        to,
        this::keepsOwnUpperBounds,
        starts -> Arrays.setAll(greatest, i -> Math.max(greatest[i], starts[i])));
    return greatest;
  }

  private interface Rule {
    boolean keeps(int i, int start);
  }

  private interface Visitor {
    void visit(int[] starts);
  }

  private void tryAll(int[] starts, int next, int from, int to, Rule own, Visitor visitor) {
    if (next == starts.length) {
      if (network.arcs.stream().allMatch(arc -> isKept(arc, starts))) {
        visitor.visit(starts);
      }
      return;
    }
    for (int at = from; at <= to; at++) {
      if (place(next, at, 1) == at && own.keeps(next, at)) {
        starts[next] = at;
        tryAll(starts, next + 1, from, to, own, visitor);
      }
    }
  }

  private boolean isKept(Arc arc, int[] starts) {
    return holds(arc, starts[arc.from()], starts[arc.to()])
        && holdsMaximum(arc, starts[arc.from()], starts[arc.to()]);
  }

  /** Whether every element has late dates. */
  boolean boundsAll() {
    for (boolean bounded : bounded()) {
      if (!bounded) {
        return false;
      }
    }
    return true;
  }
}
