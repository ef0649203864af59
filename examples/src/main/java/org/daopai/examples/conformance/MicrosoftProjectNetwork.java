package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanningConvention;

/** A case of Microsoft Project as a network and a data date, by the rules of Microsoft Project. */
final class MicrosoftProjectNetwork implements CaseNetwork {

  private final CaseInput input;
  private final TaskTree tree;
  private final CaseCalendars calendars;
  private final List<CaseTask> leaves;
  private final List<Unrepresented> unrepresented = new ArrayList<>();
  private final Set<ActivityId> withSuccessors;
  private final Set<ActivityId> workedElsewhere = new HashSet<>();
  private final HeldDates held;
  private final DataDate dataDate;

  private MicrosoftProjectNetwork(CaseInput input) {
    this.input = input;
    tree = new TaskTree(input.tasks());
    calendars = new CaseCalendars(input);
    leaves = tree.leaves().stream().filter(MicrosoftProjectNetwork::isPlanned).toList();
    Set<Dependency> dependencies =
        new CaseDependencies(
                tree, MicrosoftProjectNetwork::isPlanned, Lag.Counting.SUCCESSOR, unrepresented)
            .of(input.relations());
    dependencies.removeIf(dependency -> hasStarted(dependency.successor()));
    withSuccessors = dependencies.stream().map(Dependency::predecessor).collect(Collectors.toSet());
    MicrosoftProjectStart start =
        new MicrosoftProjectStart(
            input,
            leaves,
            dependencies.stream().map(d -> d.successor().value()).collect(Collectors.toSet()),
            calendars);
    dataDate = start.dataDate();
    new MicrosoftProjectRemarks(input, tree, unrepresented).add();
    held = new HeldDates(build(dependencies, start), notStarted(), this::plan);
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
    return held.network();
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
    return tree.task(task)
        .map(found -> calendars.of(found.effectiveCalendar()))
        .orElseGet(calendars::standard);
  }

  @Override
  public List<Unrepresented> unrepresented() {
    return ImmutableList.copyOf(unrepresented);
  }

  @Override
  public PlannedDates dates(ScheduledActivity activity) {
    CaseTask task = tree.task(activity.id().value()).orElseThrow();
    PlannedDates dates =
        MicrosoftProjectProgress.isOpen(task)
            ? PlannedDates.of(activity)
            : MicrosoftProjectProgress.dates(task, activity);
    return dates.withFloats(
        dates.totalFloat().map(total -> totalFloat(task, activity, total)),
        dates.totalFloat().map(total -> freeFloat(activity, total)).or(dates::freeFloat));
  }

  /**
   * Counted on the task's own calendar, also where its resources work on another; and no more than
   * what its predecessors leave it where it is held against them.
   */
  private Duration totalFloat(CaseTask task, ScheduledActivity activity, Duration total) {
    Duration slip = workedElsewhere.contains(activity.id()) ? ownFloat(task, activity) : total;
    return held.startByLogic(activity.id())
        .map(start -> calendars.workBetween(task, start, activity.earlyStart()))
        .filter(room -> room.compareTo(slip) < 0)
        .orElse(slip);
  }

  private Duration ownFloat(CaseTask task, ScheduledActivity activity) {
    Duration finish =
        calendars.workBetween(
            task, activity.earlyFinish(), activity.lateFinish().orElse(activity.earlyFinish()));
    Duration start =
        calendars.workBetween(
            task, activity.earlyStart(), activity.lateStart().orElse(activity.earlyStart()));
    return MicrosoftProjectProgress.isOpen(task) && start.compareTo(finish) < 0 ? start : finish;
  }

  private Set<ActivityId> notStarted() {
    return leaves.stream()
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

  /**
   * Inactive tasks are not planned by anyone. What is placed by hand stands where it was placed.
   * What stands for a task of another file is planned as that task is, from what this file knows of
   * it.
   */
  static boolean isPlanned(CaseTask task) {
    boolean isPlaced = !task.isManual() || task.manualStart().isPresent();
    return !task.isSummary() && task.isActive() && isPlaced;
  }

  private ProjectNetwork build(Set<Dependency> dependencies, MicrosoftProjectStart start) {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().name(input.id()).calendar(calendars.standard());
    calendars.all().forEach(builder::addCalendar);
    tree.summaries().forEach(summary -> builder.addPhase(CaseElements.phase(summary)));
    CaseConstraints constraints = new CaseConstraints(input, tree, unrepresented);
    tree.summaries().forEach(constraints::report);
    ResourceCalendars worked = new ResourceCalendars(input, calendars, unrepresented);
    for (CaseTask leaf : leaves) {
      constraints.report(leaf);
      Optional<CalendarId> calendar = worked.of(leaf);
      if (!calendar.equals(leaf.calendar().map(CalendarId::of))) {
        workedElsewhere.add(ActivityId.of(leaf.id()));
      }
      CaseElements.add(builder, element(leaf, calendar, start.bound(leaf, constraints.of(leaf))));
      leaf.deadline().ifPresent(due -> builder.addDeadline(Deadline.hard(leaf.id(), due)));
    }
    worked.made().forEach(builder::addCalendar);
    dependencies.forEach(builder::addDependency);
    return builder.build();
  }

  private boolean hasStarted(ActivityId id) {
    return !MicrosoftProjectProgress.isOpen(tree.task(id.value()).orElseThrow());
  }

  private NetworkElement element(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    NetworkElement element =
        MicrosoftProjectProgress.start(leaf)
            .map(start -> MicrosoftProjectProgress.element(leaf, start, calendar, constraints))
            .orElseGet(() -> CaseElements.element(leaf, calendar, constraints));
    long interruptions = leaf.hasFinished() ? 0 : interruptions(leaf);
    return interruptions > 0 && element instanceof Activity activity
        ? CaseElements.longer(activity, interruptions)
        : element;
  }

  /** Working minutes between the pieces of a task that is interrupted; they move with the task. */
  private long interruptions(CaseTask leaf) {
    List<LocalDateTime[]> pieces = leaf.pieces();
    if (pieces.size() < 2 || !leaf.duration().isWorkingTime()) {
      return 0;
    }
    LocalDateTime first = pieces.get(0)[0];
    LocalDateTime last = pieces.get(pieces.size() - 1)[1];
    WorkTimeline timeline =
        calendars
            .of(leaf.effectiveCalendar())
            .timeline(first.toLocalDate(), last.toLocalDate().plusDays(2));
    long minutes = 0;
    for (int i = 1; i < pieces.size(); i++) {
      minutes += Math.max(0, timeline.workBetween(pieces.get(i - 1)[1], pieces.get(i)[0]));
    }
    return minutes;
  }
}
