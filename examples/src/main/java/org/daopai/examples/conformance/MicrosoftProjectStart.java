package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;

/**
 * Where a case starts. Microsoft Project has no data date: nothing starts before the project's
 * start, but a task without predecessors that has a not-earlier or must date of its own keeps to
 * that, also when it is earlier, and so do its successors; not those that wait with their finish
 * for a finish.
 *
 * <p>So the data date is the earliest of those, and when it is earlier than the project's start the
 * other tasks without predecessors are bound by the project's start one by one. What has started
 * keeps to its actual start.
 */
final class MicrosoftProjectStart {

  private final LocalDateTime projectStart;
  private final LocalDateTime dataDate;
  private final Set<String> successors = new HashSet<>();
  private final Set<String> notDrawn = new HashSet<>();
  private final Map<String, LocalDateTime> ownStarts = new HashMap<>();

  /**
   * Finds where a case starts.
   *
   * @param dependencies those that early dates wait for
   */
  MicrosoftProjectStart(
      CaseInput input, MicrosoftProjectTasks tasks, Set<Dependency> dependencies) {
    projectStart = input.projectStart();
    for (Dependency dependency : dependencies) {
      successors.add(dependency.successor().value());
      if (dependency.type() == Dependency.Type.FINISH_TO_FINISH) {
        notDrawn.add(dependency.successor().value());
      }
    }
    for (CaseTask leaf : tasks.leaves()) {
      if (!successors.contains(leaf.id())) {
        ownStart(leaf, tasks.calendars()).ifPresent(at -> ownStarts.put(leaf.id(), at));
      }
    }
    dataDate =
        ownStarts.values().stream()
            .filter(projectStart::isAfter)
            .min(LocalDateTime::compareTo)
            .orElse(projectStart);
  }

  DataDate dataDate() {
    return DataDate.at(dataDate);
  }

  /** The constraints of a leaf, and the project's start where the data date does not say it. */
  List<DateConstraint> bound(CaseTask leaf, List<DateConstraint> constraints) {
    boolean free = !successors.contains(leaf.id()) && !ownStarts.containsKey(leaf.id());
    if (!dataDate.isBefore(projectStart) || !(free || notDrawn.contains(leaf.id()))) {
      return constraints;
    }
    List<DateConstraint> bound = new ArrayList<>(constraints);
    bound.add(DateConstraint.startNotEarlierThan(projectStart));
    return bound;
  }

  private static Optional<LocalDateTime> ownStart(CaseTask leaf, CaseCalendars calendars) {
    Optional<LocalDateTime> start =
        MicrosoftProjectProgress.start(leaf).or(() -> CaseConstraints.ownStart(leaf));
    return start.isPresent()
        ? start
        : CaseConstraints.ownFinish(leaf)
            .map(finish -> calendars.retreat(leaf, finish, leaf.duration().amount()));
  }
}
