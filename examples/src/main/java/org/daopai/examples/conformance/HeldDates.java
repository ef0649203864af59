package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * Dates that Microsoft Project keeps even against predecessors, where it is told to honour
 * constraint dates. What must start or finish on a date stands there in any case; what is to start
 * or finish not later than a date is drawn forward to it where its predecessors would push it
 * beyond. The room at its start is then what its predecessors lack, less than nothing.
 */
final class HeldDates {

  private final Function<ProjectNetwork, Schedule> planner;
  private final Set<ActivityId> open;
  private final Map<ActivityId, LocalDateTime> startsByLogic = new HashMap<>();
  private ProjectNetwork network;

  /**
   * Finds what is held.
   *
   * @param open what has not started
   */
  HeldDates(
      ProjectNetwork given, Set<ActivityId> open, Function<ProjectNetwork, Schedule> planner) {
    this.planner = planner;
    this.open = open;
    network = given;
    if (isAnything(HeldDates::isNotLater)) {
      hold();
    }
    if (isAnything(constraint -> constraint.kind().isMandatory())) {
      releaseEach();
    }
  }

  /** The network in which they are held. */
  ProjectNetwork network() {
    return network;
  }

  /** When what is held against its predecessors would start after them. */
  Optional<LocalDateTime> startByLogic(ActivityId id) {
    return Optional.ofNullable(startsByLogic.get(id));
  }

  private boolean isAnything(Function<DateConstraint, Boolean> kind) {
    return network.elements().stream()
        .filter(element -> open.contains(element.id()))
        .flatMap(element -> element.constraints().stream())
        .anyMatch(kind::apply);
  }

  /** Holds the earliest that is late; what follows it may then be in time. */
  private void hold() {
    Optional<ScheduledActivity> late = firstLate();
    while (late.isPresent()) {
      ActivityId id = late.get().id();
      network = replaced(id, HeldDates::held);
      late = firstLate();
    }
  }

  private Optional<ScheduledActivity> firstLate() {
    return planner.apply(network).activities().stream()
        .filter(activity -> open.contains(activity.id()) && isLate(activity))
        .min(Comparator.comparing(ScheduledActivity::earlyStart));
  }

  private static boolean isLate(ScheduledActivity activity) {
    return activity.element().constraints().stream()
        .filter(HeldDates::isNotLater)
        .anyMatch(
            constraint ->
                (constraint.kind().isOnStart() ? activity.earlyStart() : activity.earlyFinish())
                    .isAfter(constraint.at()));
  }

  private static boolean isNotLater(DateConstraint constraint) {
    return constraint.kind() == DateConstraint.Kind.START_NOT_LATER
        || constraint.kind() == DateConstraint.Kind.FINISH_NOT_LATER;
  }

  /** With its first date that is not to be passed as the one that holds. */
  private static List<DateConstraint> held(List<DateConstraint> constraints) {
    List<DateConstraint> held = new ArrayList<>();
    boolean done = false;
    for (DateConstraint constraint : constraints) {
      if (!isNotLater(constraint)) {
        held.add(constraint);
      } else if (!done) {
        done = true;
        held.add(
            constraint.kind().isOnStart()
                ? DateConstraint.mandatoryStart(constraint.at())
                : DateConstraint.mandatoryFinish(constraint.at()));
      }
    }
    return held;
  }

  private void releaseEach() {
    Set<ActivityId> against =
        planner.apply(network).findings().stream()
            .filter(finding -> finding.code() == Finding.Code.DATE_AGAINST_LOGIC)
            .map(Finding::activity)
            .collect(Collectors.toSet());
    for (ActivityId id : against) {
      startsByLogic.put(
          id, planner.apply(replaced(id, HeldDates::released)).activity(id).earlyStart());
    }
  }

  private static List<DateConstraint> released(List<DateConstraint> constraints) {
    return constraints.stream().filter(constraint -> !constraint.kind().isMandatory()).toList();
  }

  private ProjectNetwork replaced(
      ActivityId id, Function<List<DateConstraint>, List<DateConstraint>> change) {
    return CaseElements.mapped(
        network,
        (NetworkElement element) ->
            element.id().equals(id)
                ? CaseElements.withConstraints(element, change.apply(element.constraints()))
                : element);
  }
}
