package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.PlanningConventionBuilder;

/**
 * A case of Primavera P6 as a network and a data date, by the rules of Primavera P6: nothing starts
 * before the data date or the planned start, whichever is later; a date by which the project must
 * finish is a deadline of every activity; lags are counted on the calendar that the project chose.
 */
final class PrimaveraNetwork implements CaseNetwork {

  private final CaseInput input;
  private final TaskTree tree;
  private final CaseCalendars calendars;
  private final List<CaseTask> leaves;
  private final List<Unrepresented> unrepresented = new ArrayList<>();
  private final PrimaveraOptions options;
  private final DataDate dataDate;
  private final ProjectNetwork network;
  private final PrimaveraResources resources;
  private final Set<Dependency> dependencies;
  private final LocalDateTime projectFinish;
  private final Set<ActivityId> followed = new HashSet<>();

  private PrimaveraNetwork(CaseInput input) {
    this.input = input;
    tree = new TaskTree(input.tasks());
    calendars = new CaseCalendars(input);
    leaves = tree.leaves().stream().filter(PrimaveraNetwork::isWork).toList();
    options = PrimaveraOptions.of(input);
    dataDate = DataDate.at(input.primaveraStart());
    new PrimaveraRemarks(tree, dataDate, unrepresented).add();
    if (options.schedulesByActualDates()) {
      unrepresented.add(
          new Unrepresented(
              "",
              "progress by actual dates",
              "The project schedules progress by actual dates; logic is retained instead"));
    }
    resources = new PrimaveraResources(input, calendars, dataDate.instant(), unrepresented);
    dependencies = dependencies();
    dependencies.forEach(dependency -> followed.add(dependency.predecessor()));
    network = AsLateAsPossible.placed(build(), asLateAsPossible(), this::plan);
    projectFinish = plan(network).earlyFinish();
  }

  /**
   * Maps a case.
   *
   * @throws org.daopai.model.base.InvalidInputException if the case contradicts itself
   */
  static PrimaveraNetwork of(CaseInput input) {
    return new PrimaveraNetwork(input);
  }

  @Override
  public ProjectNetwork network() {
    return network;
  }

  @Override
  public PlanningConvention convention() {
    PlanningConventionBuilder convention =
        PlanningConvention.builder().from(PlanningConvention.PRIMAVERA_P6);
    if (options.progressOverridesLogic()) {
      convention.progressLogic(PlanningConvention.ProgressLogic.PROGRESS_OVERRIDE);
    }
    if (!options.countsLagsFromEarlyStart()) {
      convention.startUnderWay(PlanningConvention.StartUnderWay.MOVES_WITH_THE_REST);
    }
    return convention.build();
  }

  @Override
  public DataDate dataDate() {
    return dataDate;
  }

  @Override
  public WorkCalendar countingCalendar(String task) {
    return calendars.counting(tree.task(task));
  }

  @Override
  public List<Unrepresented> unrepresented() {
    return ImmutableList.copyOf(unrepresented);
  }

  @Override
  public PlannedDates dates(ScheduledActivity activity) {
    CaseTask task = task(activity.id());
    if (task.hasFinished()) {
      return PlannedDates.finished();
    }
    Optional<PlannedDates.Span> late = PlannedDates.late(activity);
    PlannedDates.Span early = new PlannedDates.Span(activity.earlyStart(), activity.earlyFinish());
    if (task.hasStarted()) {
      early = remaining(task, activity.earlyFinish());
      late = late.map(span -> remaining(task, span.finish()));
    }
    return new PlannedDates(
        Optional.of(early),
        late,
        totalFloat(task, activity, early, late),
        Optional.of(freeFloat(task, activity)));
  }

  /** Counted on the calendar of the task, also where it is worked on that of its resources. */
  private Optional<Duration> totalFloat(
      CaseTask task,
      ScheduledActivity activity,
      PlannedDates.Span early,
      Optional<PlannedDates.Span> late) {
    return resources.of(task).isEmpty()
        ? options.totalFloat(activity)
        : late.map(
            span ->
                options.totalFloat(
                    calendars.workBetween(task, early.start(), span.start()),
                    calendars.workBetween(task, early.finish(), span.finish())));
  }

  /**
   * What nothing follows may slip until the project finishes, what is held on a date or expected on
   * one not at all.
   */
  private Duration freeFloat(CaseTask task, ScheduledActivity activity) {
    boolean isFollowed = followed.contains(activity.id());
    if (options.isExpected(task) || task.mustFinishOn() || (!isFollowed && task.mustStartOn())) {
      return Duration.ZERO;
    }
    return isFollowed
        ? activity.freeFloat()
        : calendars.workBetween(task, activity.earlyFinish(), projectFinish);
  }

  /** Primavera P6 gives the dates of what remains. */
  private PlannedDates.Span remaining(CaseTask task, LocalDateTime finish) {
    long minutes = task.remaining().map(WorkDuration::amount).orElse(0L);
    return new PlannedDates.Span(
        resources
            .of(task)
            .map(calendar -> calendars.shifted(calendar, finish, -minutes))
            .orElseGet(() -> calendars.retreat(task, finish, minutes)),
        finish);
  }

  private Set<ActivityId> asLateAsPossible() {
    return leaves.stream()
        .filter(leaf -> leaf.constraintType().equals(CaseTask.AS_LATE_AS_POSSIBLE))
        .filter(leaf -> !leaf.hasStarted() && !leaf.hasFinished())
        .map(leaf -> ActivityId.of(leaf.id()))
        .collect(Collectors.toSet());
  }

  /** What takes its span from others is given it once the plan is made. */
  private static boolean isWork(CaseTask task) {
    return !task.isSummary() && task.isActive() && !task.isExternal() && !task.takesSpanOfOthers();
  }

  private ProjectNetwork build() {
    ProjectNetwork.Builder builder = CaseElements.network(input, calendars, tree);
    for (CaseTask leaf : leaves) {
      add(builder, leaf);
      due(leaf).ifPresent(due -> builder.addDeadline(Deadline.hard(leaf.id(), due)));
      CaseProgress.of(leaf, dataDate, options.goesOn(leaf)).ifPresent(builder::addProgress);
    }
    dependencies.forEach(builder::addDependency);
    ProjectNetwork built = builder.build();
    return options.makesOpenEndsCritical() ? withOpenEndsCritical(built) : built;
  }

  /**
   * By when a task is to be finished: where nothing follows it, by what another project imposes,
   * and else with the whole project.
   */
  private Optional<LocalDateTime> due(CaseTask leaf) {
    if (isFollowed(leaf)) {
      return input.mustFinishBy();
    }
    return options.makesOpenEndsCritical()
        ? Optional.empty()
        : options.externalLateFinish(leaf).or(input::mustFinishBy);
  }

  private boolean isFollowed(CaseTask leaf) {
    return followed.contains(ActivityId.of(leaf.id()));
  }

  /** What nothing follows is late where it is early. */
  private ProjectNetwork withOpenEndsCritical(ProjectNetwork built) {
    Schedule early = plan(built);
    ProjectNetwork.Builder builder = built.toBuilder();
    leaves.stream()
        .filter(leaf -> !isFollowed(leaf) && !leaf.hasFinished())
        .map(leaf -> early.activity(leaf.id()))
        .forEach(last -> builder.addDeadline(Deadline.hard(last.id().value(), last.earlyFinish())));
    return builder.build();
  }

  private void add(ProjectNetwork.Builder builder, CaseTask leaf) {
    Optional<CalendarId> calendar = resources.of(leaf).or(leaf::calendar).map(CalendarId::of);
    List<DateConstraint> constraints = options.constraints(leaf);
    if (leaf.activityType().endsWith("_MILESTONE")) {
      builder.addMilestone(
          Milestone.builder()
              .from(CaseElements.milestone(leaf, calendar, constraints))
              .kind(
                  leaf.activityType().equals("START_MILESTONE")
                      ? Milestone.Kind.START
                      : Milestone.Kind.FINISH)
              .build());
    } else {
      builder.addActivity(
          Activity.builder()
              .from(CaseElements.activity(leaf, calendar, constraints))
              .expectedFinish(leaf.expectedFinish().filter(at -> options.isExpected(leaf)))
              .build());
    }
  }

  private Set<Dependency> dependencies() {
    return new CaseDependencies(
            tree, PrimaveraNetwork::isWork, options.lagCounting(), unrepresented)
        .of(
            input.relations().stream()
                .filter(relation -> !isOfSpan(relation, "pred") && !isOfSpan(relation, "succ"))
                .toList());
  }

  private boolean isOfSpan(CaseObject relation, String end) {
    return tree.task(relation.text(end)).filter(CaseTask::takesSpanOfOthers).isPresent();
  }

  @Override
  public Map<String, PlannedDates> spans(Schedule plan) {
    if (tree.leaves().stream().noneMatch(CaseTask::takesSpanOfOthers)) {
      return ImmutableMap.of();
    }
    Map<String, PlannedDates> work = new LinkedHashMap<>();
    plan.activities().forEach(activity -> work.put(activity.id().value(), dates(activity)));
    return new PrimaveraSpans(
            tree,
            calendars,
            options,
            PrimaveraLink.of(input.relations(), tree, options.lagCounting(), calendars),
            dataDate.instant(),
            input.mustFinishBy().orElse(projectFinish))
        .of(work);
  }

  private CaseTask task(ActivityId id) {
    return tree.task(id.value()).orElseThrow();
  }
}
