package org.daopai.scheduling.internal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;

/**
 * What joins the nodes of a network: its dependencies, and for the phases that take part their
 * members.
 *
 * <p>Nodes are the elements, by position; then of each phase that keeps to something, where it is
 * needed, its <em>gate</em>, which all that it holds comes after; its <em>opening</em>, which all
 * that has not started comes after; its <em>end</em>, which comes after all that it holds; and its
 * <em>begin</em>, which is the first start of what it holds.
 */
final class Links {

  /** What a node of a phase is. */
  enum Role {
    /** Before all members. */
    GATE,
    /** Before the starts that members have still to make. */
    OPENING,
    /** After all members. */
    END,
    /** The first start of the members. */
    BEGIN
  }

  /** A node of a phase. */
  record PhaseNode(int phase, Role role) {}

  private final ProjectNetwork network;
  private final int elements;
  private final Map<PhaseNode, Integer> nodes = new HashMap<>();
  private PhaseNode[] nodeAt = {};
  private final BitSet hammocks = new BitSet();

  final int size; // nodes
  final int count; // dependencies, then memberships
  final int[] from;
  final int[] to;

  Links(ProjectNetwork network) {
    this.network = network;
    elements = network.elements().size();
    for (int i = 0; i < elements; i++) {
      if (network.elements().get(i) instanceof Activity activity && activity.isHammock()) {
        hammocks.set(i);
      }
    }
    if (!network.phases().isEmpty()) {
      addPhaseNodes();
    }
    size = elements + nodes.size();
    int dependencies = network.dependencies().size();
    int[] memberships = nodes.isEmpty() ? new int[0] : memberships();
    count = dependencies + memberships.length / 2;
    from = new int[count];
    to = new int[count];
    for (int k = 0; k < dependencies; k++) {
      from[k] = leaving(network.predecessorIndex(k), k);
      to[k] = bounded(network.successorIndex(k), k);
    }
    for (int k = dependencies; k < count; k++) {
      from[k] = memberships[2 * (k - dependencies)];
      to[k] = memberships[2 * (k - dependencies) + 1];
    }
  }

  /** Whether a link takes part in the passes: not one of a hammock, which moves nothing. */
  boolean isLive(int link) {
    return hammocks.isEmpty() || (!isHammock(from[link]) && !isHammock(to[link]));
  }

  /** Whether no phase takes part. */
  boolean hasOnlyElements() {
    return nodes.isEmpty();
  }

  /** Whether any activity is a hammock. */
  boolean hasHammocks() {
    return !hammocks.isEmpty();
  }

  /** Whether a node is a hammock. */
  boolean isHammock(int node) {
    return hammocks.get(node);
  }

  /** The phase and role of a node that is no element. */
  PhaseNode phaseNode(int node) {
    return nodeAt[node - elements];
  }

  /** The node of a phase, which has it. */
  int node(int phase, Role role) {
    Integer node = nodes.get(new PhaseNode(phase, role));
    if (node == null) {
      throw new IllegalStateException("Phase " + phase + " has no node " + role);
    }
    return node;
  }

  /** The node that owes a deadline. */
  int owing(int deadline) {
    int end = network.owingIndex(deadline);
    return end < elements ? end : node(end - elements, Role.END);
  }

  private int leaving(int end, int dependency) {
    return end < elements
        ? end
        : node(end - elements, type(dependency).leavesStart() ? Role.BEGIN : Role.END);
  }

  private int bounded(int end, int dependency) {
    return end < elements
        ? end
        : node(end - elements, type(dependency).boundsStart() ? Role.GATE : Role.END);
  }

  private Dependency.Type type(int dependency) {
    return network.dependencies().get(dependency).type();
  }

  private void addPhaseNodes() {
    for (int k = 0; k < network.dependencies().size(); k++) {
      Dependency.Type type = network.dependencies().get(k).type();
      if (network.predecessorIndex(k) >= elements) {
        add(network.predecessorIndex(k) - elements, type.leavesStart() ? Role.BEGIN : Role.END);
      }
      if (network.successorIndex(k) >= elements) {
        add(network.successorIndex(k) - elements, type.boundsStart() ? Role.GATE : Role.END);
      }
    }
    for (int k = 0; k < network.deadlines().size(); k++) {
      if (network.owingIndex(k) >= elements) {
        add(network.owingIndex(k) - elements, Role.END);
      }
    }
    for (int p = 0; p < network.phases().size(); p++) {
      for (DateConstraint constraint : network.phases().get(p).constraints()) {
        if (!constraint.kind().isOnStart()) {
          add(p, Role.END);
        } else {
          if (constraint.kind().boundsEarlyDates()) {
            add(p, Role.OPENING);
          }
          if (constraint.kind().boundsLateDates()) {
            add(p, Role.BEGIN);
          }
        }
      }
    }
    nodeAt = new PhaseNode[nodes.size()];
    nodes.forEach((node, number) -> nodeAt[number - elements] = node);
  }

  private void add(int phase, Role role) {
    nodes.putIfAbsent(new PhaseNode(phase, role), elements + nodes.size());
  }

  /** Every element joined to the nodes of each phase that holds it: from, to, from, to, ... */
  private int[] memberships() {
    Map<PhaseId, Integer> positions = new HashMap<>();
    List<Phase> phases = network.phases();
    phases.forEach(phase -> positions.put(phase.id(), positions.size()));
    IntStream.Builder ends = IntStream.builder();
    for (int i = 0; i < elements; i++) {
      NetworkElement element = network.elements().get(i);
      Integer phase = isHammock(i) ? null : element.phase().map(positions::get).orElse(null);
      while (phase != null) {
        for (Role role : Role.values()) {
          Integer node = nodes.get(new PhaseNode(phase, role));
          if (node != null) {
            boolean isBefore = role == Role.GATE || role == Role.OPENING;
            ends.add(isBefore ? node : i).add(isBefore ? i : node);
          }
        }
        phase = phases.get(phase).parent().map(positions::get).orElse(null);
      }
    }
    return ends.build().toArray();
  }
}
