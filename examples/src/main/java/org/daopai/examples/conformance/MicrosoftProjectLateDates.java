package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * Late dates in the way of Microsoft Project, where they follow from another network than early
 * dates do. Nothing is later than the project's finish, whatever its deadline; where every
 * independent network has a critical path of its own, what nothing follows and no date binds is not
 * later than its own early finish. Of a task under way it is the rest that its predecessors leave
 * room for, and a start that has been made bounds nothing any more. A task placed by hand may be
 * late like any other, and holds its predecessors back so far. What is finished holds back nothing.
 *
 * <p>Planned from the finish, a task that is to be done as soon as possible leaves its predecessors
 * no more room than its early dates do.
 */
final class MicrosoftProjectLateDates {

  /* The early dates of this network mean nothing: it is bounded for the sake of its late ones alone. */

  private final CaseInput input;
  private final MicrosoftProjectTasks tasks;
  private final LevelingDelays delays;
  private final Schedule early;
  private final Set<Dependency> dependencies;
  private final Map<String, LocalDateTime> startsHeld = new HashMap<>();
  private final Set<String> followed;

  private MicrosoftProjectLateDates(
      CaseInput input,
      MicrosoftProjectTasks tasks,
      LevelingDelays delays,
      Set<Dependency> given,
      Schedule early) {
    this.input = input;
    this.tasks = tasks;
    this.delays = delays;
    this.early = early;
    dependencies = binding(given);
    followed =
        dependencies.stream().map(each -> each.predecessor().value()).collect(Collectors.toSet());
    given.forEach(this::holdStart);
  }

  /**
   * Plans them.
   *
   * @param dependencies all there are between planned tasks
   * @param early the plan of early dates
   */
  static Schedule of(
      CaseInput input,
      MicrosoftProjectTasks tasks,
      LevelingDelays delays,
      Set<Dependency> dependencies,
      Schedule early,
      Function<ProjectNetwork, Schedule> planner) {
    return planner.apply(
        new MicrosoftProjectLateDates(input, tasks, delays, dependencies, early).network());
  }

  /** Those that leave what they join no more room than there is. */
  private Set<Dependency> binding(Set<Dependency> given) {
    Set<Dependency> binding = new LinkedHashSet<>();
    for (Dependency each : given) {
      Optional<CaseTask> from = tasks.task(each.predecessor().value());
      Optional<CaseTask> to = tasks.task(each.successor().value());
      boolean done = to.filter(CaseTask::hasFinished).isPresent();
      boolean left = each.type().leavesStart() && from.filter(CaseTask::hasStarted).isPresent();
      boolean reached =
          each.type() == Dependency.Type.START_TO_START
              && to.filter(MicrosoftProjectLateDates::isUnderWay).isPresent();
      if (!done && !left && !reached && from.filter(CaseTask::hasFinished).isEmpty()) {
        binding.add(each);
      }
    }
    return binding;
  }

  private static boolean isUnderWay(CaseTask task) {
    return task.hasStarted() && !task.hasFinished();
  }

  /**
   * What is to start with a task that is under way already can start as late as that has been done,
   * where something follows it.
   */
  private void holdStart(Dependency dependency) {
    Optional<CaseTask> to =
        tasks.task(dependency.successor().value()).filter(MicrosoftProjectLateDates::isUnderWay);
    if (dependency.type() == Dependency.Type.START_TO_START
        && to.isPresent()
        && followed.contains(to.get().id())) {
      to.get()
          .stop()
          .ifPresent(
              stop ->
                  startsHeld.merge(
                      dependency.predecessor().value(),
                      stop,
                      (one, other) -> one.isBefore(other) ? one : other));
    }
  }

  private ProjectNetwork network() {
    LocalDateTime finish = projectFinish();
    ProjectNetwork.Builder builder = tasks.network();
    for (CaseTask leaf : tasks.leaves()) {
      if (!leaf.hasFinished()) {
        delays.add(builder, leaf, List.of());
        CaseElements.add(builder, element(leaf));
        builder.addDeadline(Deadline.hard(leaf.id(), due(leaf, finish)));
      }
    }
    Set<ActivityId> placed = new HashSet<>();
    for (Dependency each : delays.before(dependencies)) {
      builder.addDependency(each);
      copyOfSuccessor(each, builder, placed);
    }
    return builder.build();
  }

  private LocalDateTime projectFinish() {
    return tasks.leaves().stream()
        .map(leaf -> early.activity(leaf.id()).earlyFinish())
        .max(LocalDateTime::compareTo)
        .orElseGet(input::projectStart);
  }

  private LocalDateTime due(CaseTask leaf, LocalDateTime projectFinish) {
    boolean openEnd = !followed.contains(leaf.id()) && !isBoundLate(leaf);
    LocalDateTime latest =
        input.hasManyCriticalPaths() && openEnd
            ? early.activity(leaf.id()).earlyFinish()
            : projectFinish;
    return leaf.deadline().filter(latest::isAfter).orElse(latest);
  }

  private boolean isBoundLate(CaseTask leaf) {
    return leaf.deadline().isPresent()
        || tasks.constraints(leaf).stream().anyMatch(each -> !isNotEarlier(each));
  }

  private static boolean isNotEarlier(DateConstraint constraint) {
    return constraint.kind() == DateConstraint.Kind.START_NOT_EARLIER
        || constraint.kind() == DateConstraint.Kind.FINISH_NOT_EARLIER;
  }

  /** What is left of a task, bound by the dates that it must not pass. */
  private NetworkElement element(CaseTask leaf) {
    List<DateConstraint> bounds = new ArrayList<>();
    for (DateConstraint each : tasks.constraints(leaf)) {
      if (!isNotEarlier(each)) {
        bounds.add(isUnderWay(leaf) ? ofFinish(leaf, each) : each);
      }
    }
    LocalDateTime held = startsHeld.get(leaf.id());
    if (held != null) {
      bounds.add(
          DateConstraint.finishNotLaterThan(
              tasks.calendars().advance(leaf, held, tasks.span(leaf).amount())));
    }
    WorkDuration rest = tasks.rest(leaf);
    return rest.amount() == 0
        ? CaseElements.milestone(leaf, tasks.calendar(leaf), bounds)
        : Activity.builder()
            .from(CaseElements.activity(leaf, tasks.calendar(leaf), bounds))
            .duration(rest)
            .build();
  }

  /** A date for the start of all of a task, as one for the finish of its rest. */
  private DateConstraint ofFinish(CaseTask leaf, DateConstraint constraint) {
    if (!constraint.kind().isOnStart()) {
      return constraint;
    }
    LocalDateTime finish =
        tasks.calendars().advance(leaf, constraint.at(), tasks.span(leaf).amount());
    return switch (constraint.kind()) {
      case MANDATORY_START -> DateConstraint.mandatoryFinish(finish);
      case START_ON -> DateConstraint.finishOn(finish);
      default -> DateConstraint.finishNotLaterThan(finish);
    };
  }

  /** Early dates as bounds of what precedes a task that is done as soon as possible. */
  private void copyOfSuccessor(
      Dependency dependency, ProjectNetwork.Builder builder, Set<ActivityId> placed) {
    if (input.isPlannedFromStart()) {
      return;
    }
    Optional<CaseTask> to =
        tasks
            .task(dependency.successor().value())
            .filter(each -> isSoon(each) && !each.hasStarted());
    if (to.isEmpty()
        || tasks
            .task(dependency.predecessor().value())
            .filter(MicrosoftProjectLateDates::isSoon)
            .isPresent()) {
      return;
    }
    if (placed.add(dependency.successor())) {
      ScheduledActivity at = early.activity(dependency.successor().value());
      PlannedDates.Span span = new PlannedDates.Span(at.earlyStart(), at.earlyFinish());
      CaseElements.add(
          builder,
          PlacedCopy.of(
              to.get(),
              tasks.calendar(to.get()),
              span,
              DateConstraint.finishNotLaterThan(span.finish())));
    }
    builder.addDependency(
        Dependency.of(
                dependency.type(), dependency.predecessor(), PlacedCopy.id(dependency.successor()))
            .lag(dependency.lag()));
  }

  private static boolean isSoon(CaseTask task) {
    return task.constraintType().equals(CaseTask.NO_CONSTRAINT);
  }
}
