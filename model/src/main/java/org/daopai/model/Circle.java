package org.daopai.model;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for dependencies that go round in a circle, through phases too. Hammocks take no part, as
 * they move nothing.
 */
final class Circle {

  /*
   * Nodes are elements, and of each phase its beginning and its end: all that a phase holds comes after what bounds its
   * start, and before what waits for its finish, or for its start. Kahn's algorithm; what it leaves over holds a circle,
   * which a walk along predecessors must close.
   */
  private final List<NetworkElement> elements;
  private final List<Phase> phases;
  private final int[] from;
  private final int[] to;
  private int arcs;
  private final int nodes;
  private final int[] queue; // in the order found, as far as it goes

  private Circle(List<NetworkElement> elements, List<Phase> phases, int dependencies) {
    this.elements = elements;
    this.phases = phases;
    int inPhases = phases.isEmpty() ? 0 : elements.size() + phases.size();
    from = new int[dependencies + 2 * inPhases];
    to = new int[dependencies + 2 * inPhases];
    nodes = elements.size() + 2 * phases.size();
    queue = new int[nodes];
  }

  static Circle of(
      List<NetworkElement> elements,
      List<Phase> phases,
      int[] predecessors,
      int[] successors,
      List<Dependency> dependencies) {
    Circle circle = new Circle(elements, phases, predecessors.length);
    for (int k = 0; k < predecessors.length; k++) {
      if (!circle.isHammock(predecessors[k]) && !circle.isHammock(successors[k])) {
        circle.join(predecessors[k], successors[k], dependencies.get(k).type());
      }
    }
    circle.joinMembers();
    return circle;
  }

  private boolean isHammock(int end) {
    return end < elements.size()
        && elements.get(end) instanceof Activity activity
        && activity.isHammock();
  }

  private void join(int predecessor, int successor, Dependency.Type type) {
    add(
        predecessor < elements.size() ? predecessor : end(predecessor - elements.size()),
        successor < elements.size()
            ? successor
            : type.boundsStart()
                ? begin(successor - elements.size())
                : end(successor - elements.size()));
  }

  private void add(int predecessor, int successor) {
    from[arcs] = predecessor;
    to[arcs++] = successor;
  }

  private int begin(int phase) {
    return elements.size() + 2 * phase;
  }

  private int end(int phase) {
    return elements.size() + 2 * phase + 1;
  }

  /** From a phase to what it holds and back, phases in phases, so that all hang together. */
  private void joinMembers() {
    Map<PhaseId, Integer> positions = new HashMap<>();
    phases.forEach(phase -> positions.put(phase.id(), positions.size()));
    for (int i = 0; i < elements.size(); i++) {
      int node = i;
      if (!phases.isEmpty() && !isHammock(i)) {
        elements.get(i).phase().map(positions::get).ifPresent(p -> joinMember(p, node, node));
      }
    }
    for (int p = 0; p < phases.size(); p++) {
      int inner = p;
      phases
          .get(p)
          .parent()
          .map(positions::get)
          .ifPresent(outer -> joinMember(outer, begin(inner), end(inner)));
    }
  }

  private void joinMember(int phase, int first, int last) {
    add(begin(phase), first);
    add(last, end(phase));
  }

  /**
   * Looks once, and orders what goes round in no circle.
   *
   * @return the names along a circle, the first one again at its end; empty if there is none
   */
  List<String> find() {
    int[] waiting = new int[nodes];
    int[] first = new int[nodes + 1];
    for (int k = 0; k < arcs; k++) {
      waiting[to[k]]++;
      first[from[k] + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      first[i + 1] += first[i];
    }
    int[] outgoing = new int[arcs];
    int[] next = Arrays.copyOf(first, nodes);
    for (int k = 0; k < arcs; k++) {
      outgoing[next[from[k]]++] = to[k];
    }
    int filled = 0;
    for (int i = 0; i < nodes; i++) {
      if (waiting[i] == 0) {
        queue[filled++] = i;
      }
    }
    for (int done = 0; done < filled; done++) {
      int i = queue[done];
      for (int e = first[i]; e < first[i + 1]; e++) {
        if (--waiting[outgoing[e]] == 0) {
          queue[filled++] = outgoing[e];
        }
      }
    }
    return filled < nodes ? names(walkBack(waiting)) : List.of();
  }

  /** The positions of the elements, each after those it waits for; once none goes in a circle. */
  ImmutableIntArray order() {
    if (phases.isEmpty()) {
      return ImmutableIntArray.copyOf(queue);
    }
    return ImmutableIntArray.copyOf(Arrays.stream(queue).filter(node -> node < elements.size()));
  }

  private List<Integer> walkBack(int[] waiting) {
    int[] someWaitingPredecessor = new int[nodes];
    Arrays.fill(someWaitingPredecessor, -1);
    for (int k = arcs - 1; k >= 0; k--) {
      if (waiting[from[k]] > 0) {
        someWaitingPredecessor[to[k]] = from[k];
      }
    }
    int at = 0;
    while (waiting[at] == 0) {
      at++;
    }
    boolean[] seen = new boolean[nodes];
    while (!seen[at]) {
      seen[at] = true;
      at = someWaitingPredecessor[at];
    }
    List<Integer> circle = new ArrayList<>();
    int walker = at;
    do {
      circle.add(walker);
      walker = someWaitingPredecessor[walker];
    } while (walker != at);
    Collections.reverse(circle);
    return circle;
  }

  private List<String> names(List<Integer> circle) {
    int start = 0;
    for (int i = 1; i < circle.size(); i++) {
      if (circle.get(i) < circle.get(start)) {
        start = i;
      }
    }
    Collections.rotate(circle, -start);
    List<String> names = new ArrayList<>();
    for (int node : circle) {
      String name =
          node < elements.size()
              ? elements.get(node).id().value()
              : phases.get((node - elements.size()) / 2).id().value();
      if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
        names.add(name);
      }
    }
    names.add(names.get(0));
    return names;
  }
}
