package org.daopai.examples.conformance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;

/**
 * The delays that the levelling of resources has put before tasks. Microsoft Project figures the
 * delay of a task into its early dates, and into the late dates of what precedes it.
 *
 * <p>So a delay is an activity of its own between a task and what its start waits for. What is to
 * be done as late as possible is not delayed, nor what has started, nor what has a date in place of
 * predecessors.
 */
final class LevelingDelays {

  private static final String SUFFIX = " delayed";

  private final MicrosoftProjectTasks tasks;
  private final Map<String, WorkDuration> delays = new LinkedHashMap<>();

  /**
   * Finds what is delayed.
   *
   * @param dependencies those that early dates wait for
   */
  LevelingDelays(MicrosoftProjectTasks tasks, Set<Dependency> dependencies) {
    this.tasks = tasks;
    Set<String> successors =
        dependencies.stream().map(each -> each.successor().value()).collect(Collectors.toSet());
    for (CaseTask leaf : tasks.leaves()) {
      boolean waits =
          successors.contains(leaf.id())
              || (CaseConstraints.ownStart(leaf).isEmpty()
                  && CaseConstraints.ownFinish(leaf).isEmpty());
      if (leaf.levelingDelay().amount() > 0
          && waits
          && MicrosoftProjectProgress.isOpen(leaf)
          && !leaf.constraintType().equals(CaseTask.AS_LATE_AS_POSSIBLE)) {
        delays.put(leaf.id(), leaf.levelingDelay());
      }
    }
  }

  boolean isDelayed(CaseTask leaf) {
    return delays.containsKey(leaf.id());
  }

  /** Puts the delay before a task; the bounds are those that the task would have had. */
  void add(ProjectNetwork.Builder builder, CaseTask leaf, List<DateConstraint> bounds) {
    WorkDuration delay = delays.get(leaf.id());
    if (delay != null) {
      String id = leaf.id() + SUFFIX;
      builder.addActivity(
          Activity.builder()
              .from(CaseElements.activity(leaf, tasks.calendar(leaf), bounds))
              .id(ActivityId.of(id))
              .phase(Optional.empty())
              .duration(delay)
              .build());
      builder.addDependency(Dependency.finishToStart(id, leaf.id()));
    }
  }

  /** The same dependencies, but that the delay waits for what the start of a task waited for. */
  Set<Dependency> before(Set<Dependency> dependencies) {
    Set<Dependency> redirected = new LinkedHashSet<>();
    for (Dependency each : dependencies) {
      String successor = each.successor().value();
      redirected.add(
          each.type().boundsStart() && delays.containsKey(successor)
              ? Dependency.of(each.type(), each.predecessor(), ActivityId.of(successor + SUFFIX))
                  .lag(each.lag())
              : each);
    }
    return redirected;
  }
}
