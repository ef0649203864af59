package org.daopai.model;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.InputFault.Code;

/** Checks the phases of a network: that they form a tree, and hold something where it matters. */
final class PhaseChecks {

  private final NetworkParts parts;
  private final NetworkFaults faults;
  private final List<NetworkElement> elements;
  private final List<Phase> phases;
  private final Map<String, Integer> phasePositions;

  PhaseChecks(NetworkParts parts, NetworkFaults faults) {
    this.parts = parts;
    this.faults = faults;
    elements = parts.elements;
    phases = parts.phases;
    phasePositions = parts.phasePositions;
  }

  void checkPhases() {
    for (int p = 0; p < phases.size(); p++) {
      phasePositions.putIfAbsent(phases.get(p).id().value(), p);
    }
    Map<PhaseId, Phase> known = new HashMap<>();
    for (Phase phase : phases) {
      if (known.putIfAbsent(phase.id(), phase) != null) {
        faults.add(
            Code.DUPLICATE_ID,
            phase.id(),
            "Phase '%s' is defined twice; each phase has an id of its own",
            phase.id());
      }
    }
    List<PhaseId> ids = phases.stream().map(Phase::id).toList();
    for (Phase phase : phases) {
      if (phase.parent().isPresent() && !known.containsKey(phase.parent().get())) {
        faults.add(
            Code.UNKNOWN_REFERENCE,
            phase.id(),
            "Phase '%s' is part of phase '%s', which the network does not define; it defines %s",
            phase.id(),
            phase.parent().get(),
            NetworkFaults.some(ids));
      }
      for (DateConstraint constraint : phase.constraints()) {
        faults.checkDate(
            "The constraint of phase '" + phase.id() + "'", phase.id(), constraint.at());
      }
    }
    checkPhaseCycles(known);
    for (NetworkElement element : elements) {
      if (element.phase().isPresent() && !known.containsKey(element.phase().get())) {
        faults.add(
            Code.UNKNOWN_REFERENCE,
            element.id(),
            "%s is in phase '%s', which the network does not define; it defines %s",
            NetworkFaults.label(element),
            element.phase().get(),
            NetworkFaults.some(ids));
      }
    }
  }

  private void checkPhaseCycles(Map<PhaseId, Phase> known) {
    Set<PhaseId> rooted = new HashSet<>();
    for (Phase phase : phases) {
      Set<PhaseId> path = new LinkedHashSet<>();
      Optional<PhaseId> next = Optional.of(phase.id());
      while (next.isPresent() && known.containsKey(next.get()) && !rooted.contains(next.get())) {
        if (!path.add(next.get())) {
          reportPhaseCycle(path, next.get());
          break;
        }
        next = known.get(next.get()).parent();
      }
      rooted.addAll(path);
    }
  }

  private void reportPhaseCycle(Set<PhaseId> path, PhaseId closing) {
    faults.add(
        Code.DEPENDENCY_CYCLE,
        closing,
        "Phase '%s' is part of itself: %s -> %s; phases form a tree",
        closing,
        path.stream()
            .dropWhile(id -> !id.equals(closing))
            .map(PhaseId::value)
            .collect(joining(" -> ")),
        closing);
  }

  /** A phase that keeps to something holds something. */
  void checkPhasesInUse(int[] predecessors, int[] successors, int[] owing) {
    boolean[] used = new boolean[phases.size()];
    for (int p = 0; p < used.length; p++) {
      used[p] = !phases.get(p).constraints().isEmpty();
    }
    for (int k = 0; k < successors.length; k++) {
      for (int end : new int[] {predecessors[k], successors[k]}) {
        if (end >= elements.size()) {
          used[end - elements.size()] = true;
        }
      }
    }
    for (int end : owing) {
      if (end >= elements.size()) {
        used[end - elements.size()] = true;
      }
    }
    boolean[] holds = phasesThatHoldSomething();
    for (int p = 0; p < used.length; p++) {
      if (used[p] && !holds[p]) {
        faults.add(
            Code.INVALID_VALUE,
            phases.get(p).id(),
            "Phase '%s' has dependencies, constraints or deadlines and holds no activity or"
                + " milestone; put some into it",
            phases.get(p).id());
      }
    }
  }

  private boolean[] phasesThatHoldSomething() {
    boolean[] holds = new boolean[phases.size()];
    for (int i = 0; i < elements.size(); i++) {
      Optional<PhaseId> at = parts.isHammock(i) ? Optional.empty() : elements.get(i).phase();
      Integer p = at.map(id -> phasePositions.get(id.value())).orElse(null);
      while (p != null && !holds[p]) { // what holds one that holds something was marked with it
        holds[p] = true;
        p = phases.get(p).parent().map(id -> phasePositions.get(id.value())).orElse(null);
      }
    }
    return holds;
  }
}
