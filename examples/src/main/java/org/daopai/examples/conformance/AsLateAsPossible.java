package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * Places what is to be done as late as possible in the way of Primavera P6: it takes up its free
 * float, up to the dates of its successors once those have been moved themselves, and never moves
 * what follows. What nothing follows ends with the project.
 */
final class AsLateAsPossible {

  /*
   * A moved activity is one that starts not earlier than it was moved to, so that all floats follow from another plan.
   * Each round moves those whose successors have been moved; the rounds are as many as the longest chain of them.
   */
  private final Set<ActivityId> waiting;
  private final Function<ProjectNetwork, Schedule> planner;

  private AsLateAsPossible(Set<ActivityId> waiting, Function<ProjectNetwork, Schedule> planner) {
    this.waiting = waiting;
    this.planner = planner;
  }

  /** A network in which those activities are bound to start as late as they can. */
  static ProjectNetwork placed(
      ProjectNetwork network,
      Set<ActivityId> activities,
      Function<ProjectNetwork, Schedule> planner) {
    if (activities.isEmpty()) {
      return network;
    }
    Set<ActivityId> followed = new HashSet<>();
    for (Dependency dependency : network.dependencies()) {
      if (activities.contains(dependency.predecessor())) {
        followed.add(dependency.predecessor());
      }
    }
    Set<ActivityId> last = new HashSet<>(activities);
    last.removeAll(followed);
    return new AsLateAsPossible(followed, planner).place(ended(network, last, planner));
  }

  private static ProjectNetwork ended(
      ProjectNetwork network, Set<ActivityId> last, Function<ProjectNetwork, Schedule> planner) {
    LocalDateTime end =
        planner.apply(network).activities().stream()
            .map(ScheduledActivity::earlyFinish)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return CaseElements.mapped(
        network,
        element ->
            last.contains(element.id())
                ? CaseElements.with(element, DateConstraint.finishNotEarlierThan(end))
                : element);
  }

  private ProjectNetwork place(ProjectNetwork given) {
    ProjectNetwork network = given;
    while (!waiting.isEmpty()) {
      Set<ActivityId> ready = ready(network.dependencies());
      Schedule schedule = planner.apply(network);
      Map<ActivityId, LocalDateTime> moved = new HashMap<>();
      for (ScheduledActivity activity : schedule.activities()) {
        if (ready.contains(activity.id())
            && activity.justInTimeStart().isAfter(activity.earlyStart())) {
          moved.put(activity.id(), activity.justInTimeStart());
        }
      }
      if (!moved.isEmpty()) {
        network =
            CaseElements.mapped(
                network,
                element ->
                    moved.containsKey(element.id())
                        ? CaseElements.with(
                            element, DateConstraint.startNotEarlierThan(moved.get(element.id())))
                        : element);
      }
      waiting.removeAll(ready);
    }
    return network;
  }

  /** Those none of whose successors is still to be moved. */
  private Set<ActivityId> ready(List<Dependency> dependencies) {
    Set<ActivityId> ready = new HashSet<>(waiting);
    for (Dependency dependency : dependencies) {
      if (waiting.contains(dependency.successor())) {
        ready.remove(dependency.predecessor());
      }
    }
    return ImmutableSet.copyOf(ready);
  }
}
