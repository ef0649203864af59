package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanningConvention;

/**
 * A case of Microsoft Project as a network and a data date, by the rules of Microsoft Project. Late
 * dates are those of another network, see {@link MicrosoftProjectLateDates}.
 */
final class MicrosoftProjectNetwork implements CaseNetwork {

  private final CaseInput input;
  private final MicrosoftProjectTasks tasks;
  private final List<Unrepresented> unrepresented = new ArrayList<>();
  private final Set<ActivityId> withSuccessors;
  private final HeldDates held;
  private final DataDate dataDate;
  private final Schedule late;
  private final ProjectNetwork network;

  private MicrosoftProjectNetwork(CaseInput input) {
    this.input = input;
    tasks = new MicrosoftProjectTasks(input, unrepresented);
    Set<Dependency> all =
        new CaseDependencies(
                tasks.tree(),
                MicrosoftProjectTasks::isPlanned,
                Lag.Counting.SUCCESSOR,
                unrepresented)
            .of(input.relations());
    Set<Dependency> forward =
        all.stream()
            .filter(dependency -> !hasStarted(dependency.successor()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    withSuccessors = forward.stream().map(Dependency::predecessor).collect(Collectors.toSet());
    MicrosoftProjectStart start = new MicrosoftProjectStart(input, tasks, forward);
    dataDate = start.dataDate();
    new MicrosoftProjectRemarks(input, tasks.tree(), unrepresented).add();
    LevelingDelays delays = new LevelingDelays(tasks, forward);
    held = new HeldDates(build(forward, start, delays), notStarted(), this::plan);
    late =
        MicrosoftProjectLateDates.of(input, tasks, delays, all, plan(held.network()), this::plan);
    network = behindWhatIsLate(held.network());
  }

  /**
   * Maps a case.
   *
   * @throws org.daopai.model.base.InvalidInputException if the case contradicts itself
   */
  static MicrosoftProjectNetwork of(CaseInput input) {
    return new MicrosoftProjectNetwork(input);
  }

  @Override
  public ProjectNetwork network() {
    return network;
  }

  @Override
  public PlanningConvention convention() {
    return PlanningConvention.MICROSOFT_PROJECT;
  }

  @Override
  public DataDate dataDate() {
    return dataDate;
  }

  @Override
  public WorkCalendar countingCalendar(String task) {
    return tasks.calendars().counting(tasks.tree().task(task));
  }

  @Override
  public List<Unrepresented> unrepresented() {
    return ImmutableList.copyOf(unrepresented);
  }

  @Override
  public List<ScheduledActivity> tasks(Schedule plan) {
    return plan.activities().stream()
        .filter(activity -> tasks.task(activity.id().value()).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public PlannedDates dates(ScheduledActivity activity) {
    CaseTask task = tasks.task(activity.id().value()).orElseThrow();
    PlannedDates.Span early = new PlannedDates.Span(activity.earlyStart(), activity.earlyFinish());
    if (task.hasFinished()) {
      return new PlannedDates(
          Optional.of(early),
          Optional.of(early),
          Optional.of(Duration.ZERO),
          Optional.of(Duration.ZERO));
    }
    PlannedDates.Span latest =
        PlannedDates.late(late.activity(activity.id().value())).orElse(early);
    if (task.hasStarted()) {
      latest = new PlannedDates.Span(early.start(), latest.finish());
    }
    Duration total = totalFloat(task, early, latest);
    return new PlannedDates(
        Optional.of(early),
        Optional.of(latest),
        Optional.of(total),
        Optional.of(freeFloat(activity, total)));
  }

  /**
   * Counted on the task's own calendar, also where its resources work on another; and no more than
   * what its predecessors leave it where it is held against them. What is placed as far as it can
   * go has none.
   */
  private Duration totalFloat(CaseTask task, PlannedDates.Span early, PlannedDates.Span latest) {
    if (isAgainstTheDirection(task)) {
      return Duration.ZERO;
    }
    CaseCalendars calendars = tasks.calendars();
    Duration finish = calendars.workBetween(task, early.finish(), latest.finish());
    if (task.hasStarted()) {
      return finish;
    }
    Duration start = calendars.workBetween(task, early.start(), latest.start());
    Duration slip = start.compareTo(finish) < 0 ? start : finish;
    return held.startByLogic(ActivityId.of(task.id()))
        .map(logic -> calendars.workBetween(task, logic, early.start()))
        .filter(room -> room.compareTo(slip) < 0)
        .orElse(slip);
  }

  /** As late as possible in a project planned from its start, or as soon in one from its finish. */
  private boolean isAgainstTheDirection(CaseTask task) {
    return task.constraintType()
        .equals(input.isPlannedFromStart() ? CaseTask.AS_LATE_AS_POSSIBLE : CaseTask.NO_CONSTRAINT);
  }

  private Set<ActivityId> notStarted() {
    return tasks.leaves().stream()
        .filter(leaf -> input.honoursConstraints())
        .filter(MicrosoftProjectProgress::isOpen)
        .map(leaf -> ActivityId.of(leaf.id()))
        .collect(Collectors.toSet());
  }

  /** Free float is never more than total float, and just that where nothing follows. */
  private Duration freeFloat(ScheduledActivity activity, Duration totalFloat) {
    Duration room = totalFloat.isNegative() ? Duration.ZERO : totalFloat;
    boolean isFree =
        withSuccessors.contains(activity.id()) && activity.freeFloat().compareTo(room) < 0;
    return isFree ? activity.freeFloat() : room;
  }

  private ProjectNetwork build(
      Set<Dependency> dependencies, MicrosoftProjectStart start, LevelingDelays delays) {
    ProjectNetwork.Builder builder = tasks.network();
    for (CaseTask leaf : tasks.leaves()) {
      List<DateConstraint> bounds = start.bound(leaf, tasks.constraints(leaf));
      if (delays.isDelayed(leaf)) {
        delays.add(builder, leaf, start.bound(leaf, List.of()));
        bounds = tasks.constraints(leaf);
      }
      CaseElements.add(builder, element(leaf, bounds));
      leaf.deadline().ifPresent(due -> builder.addDeadline(Deadline.hard(leaf.id(), due)));
    }
    delays.before(dependencies).forEach(builder::addDependency);
    return builder.build();
  }

  private NetworkElement element(CaseTask leaf, List<DateConstraint> bounds) {
    return MicrosoftProjectProgress.start(leaf)
        .map(start -> tasks.started(leaf, start))
        .orElseGet(() -> tasks.open(leaf, bounds));
  }

  private boolean hasStarted(ActivityId id) {
    return !MicrosoftProjectProgress.isOpen(tasks.tree().task(id.value()).orElseThrow());
  }

  /**
   * What follows a task that is done as late as possible follows its late dates. The task itself
   * keeps its early dates, and so does what is done as late as possible after it.
   */
  private ProjectNetwork behindWhatIsLate(ProjectNetwork given) {
    if (!input.isPlannedFromStart()
        || tasks.leaves().stream().noneMatch(MicrosoftProjectNetwork::isToBeLate)) {
      return given;
    }
    Schedule early = plan(given);
    ProjectNetwork.Builder builder = tasks.network();
    given.elements().forEach(element -> CaseElements.add(builder, element));
    given.deadlines().forEach(builder::addDeadline);
    Set<ActivityId> copied = new HashSet<>();
    for (Dependency dependency : given.dependencies()) {
      Optional<CaseTask> from =
          tasks.task(dependency.predecessor().value()).filter(MicrosoftProjectNetwork::isToBeLate);
      boolean follows =
          tasks
              .task(dependency.successor().value())
              .filter(MicrosoftProjectNetwork::isToBeLate)
              .isEmpty();
      if (from.isPresent() && follows) {
        if (copied.add(dependency.predecessor())) {
          CaseElements.add(builder, placedLate(from.get(), early));
        }
        builder.addDependency(
            Dependency.of(
                    dependency.type(),
                    PlacedCopy.id(dependency.predecessor()),
                    dependency.successor())
                .lag(dependency.lag()));
      }
      builder.addDependency(dependency);
    }
    return builder.build();
  }

  private static boolean isToBeLate(CaseTask task) {
    return task.constraintType().equals(CaseTask.AS_LATE_AS_POSSIBLE)
        && MicrosoftProjectProgress.isOpen(task);
  }

  private NetworkElement placedLate(CaseTask task, Schedule early) {
    ScheduledActivity soon = early.activity(task.id());
    PlannedDates.Span span =
        PlannedDates.late(late.activity(task.id()))
            .filter(latest -> latest.start().isAfter(soon.earlyStart()))
            .orElse(new PlannedDates.Span(soon.earlyStart(), soon.earlyFinish()));
    return PlacedCopy.of(
        task, tasks.calendar(task), span, DateConstraint.startNotEarlierThan(span.start()));
  }
}
