package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
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
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanningConvention;

/**
 * A case of Primavera P6 as a network and a data date, by the rules of Primavera P6: nothing starts
 * before the data date or the planned start, whichever is later; a date by which the project must
 * finish is a deadline of every activity; lags are counted on the calendar that the project chose.
 */
final class PrimaveraNetwork implements CaseNetwork {

  private final CaseInput input;
  private final TaskTree tree;
  private final CaseCalendars calendars;
  private final Set<String> spans;
  private final List<CaseTask> leaves;
  private final List<Unrepresented> unrepresented = new ArrayList<>();
  private final PrimaveraOptions options;
  private final DataDate dataDate;
  private final ProjectNetwork network;

  private PrimaveraNetwork(CaseInput input) {
    this.input = input;
    tree = new TaskTree(input.tasks());
    calendars = new CaseCalendars(input);
    spans = spans();
    leaves = tree.leaves().stream().filter(this::isPlanned).toList();
    options = PrimaveraOptions.of(input);
    dataDate = DataDate.at(input.primaveraStart());
    new PrimaveraRemarks(tree, spans, dataDate, unrepresented).add();
    network = AsLateAsPossible.placed(build(), asLateAsPossible(), this::plan);
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
    return options.progressOverridesLogic()
        ? PlanningConvention.builder()
            .from(PlanningConvention.PRIMAVERA_P6)
            .progressLogic(PlanningConvention.ProgressLogic.PROGRESS_OVERRIDE)
            .build()
        : PlanningConvention.PRIMAVERA_P6;
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
    if (task.hasStarted()) {
      return new PlannedDates(
          Optional.of(remaining(task, activity.earlyFinish())),
          late.map(span -> remaining(task, span.finish())),
          options.totalFloat(activity),
          Optional.of(activity.freeFloat()));
    }
    return new PlannedDates(
        Optional.of(new PlannedDates.Span(activity.earlyStart(), activity.earlyFinish())),
        late,
        options.totalFloat(activity),
        Optional.of(activity.freeFloat()));
  }

  /** Primavera P6 gives the dates of what remains. */
  private PlannedDates.Span remaining(CaseTask task, LocalDateTime finish) {
    long minutes = task.remaining().map(WorkDuration::amount).orElse(0L);
    return new PlannedDates.Span(calendars.retreat(task, finish, minutes), finish);
  }

  private Set<ActivityId> asLateAsPossible() {
    return leaves.stream()
        .filter(leaf -> leaf.constraintType().equals(CaseTask.AS_LATE_AS_POSSIBLE))
        .filter(leaf -> !leaf.hasStarted() && !leaf.hasFinished())
        .map(leaf -> ActivityId.of(leaf.id()))
        .collect(Collectors.toSet());
  }

  /** Summaries of the work breakdown take their span from others, as phases do. */
  private boolean isPlanned(CaseTask task) {
    return spans.contains(task.id()) || isWork(task);
  }

  private static boolean isWork(CaseTask task) {
    return !task.isSummary() && task.isActive() && !task.isExternal() && !task.takesSpanOfOthers();
  }

  /** The levels of effort, not begun, of which work gives both the start and the finish. */
  private Set<String> spans() {
    Set<String> starts = new HashSet<>();
    Set<String> finishes = new HashSet<>();
    for (CaseObject relation : input.relations()) {
      Optional<CaseTask> from = tree.task(relation.text("pred"));
      Optional<CaseTask> to = tree.task(relation.text("succ"));
      String type = relation.text("type");
      if (from.filter(PrimaveraNetwork::isWork).isPresent() && to.isPresent()) {
        (type.endsWith("S") ? starts : finishes).add(to.get().id());
      }
      if (to.filter(PrimaveraNetwork::isWork).isPresent() && from.isPresent()) {
        (type.startsWith("S") ? starts : finishes).add(from.get().id());
      }
    }
    return tree.leaves().stream()
        .filter(leaf -> leaf.activityType().equals("LEVEL_OF_EFFORT"))
        .filter(leaf -> leaf.isActive() && !leaf.isExternal() && !leaf.hasStarted())
        .map(CaseTask::id)
        .filter(id -> starts.contains(id) && finishes.contains(id))
        .collect(Collectors.toSet());
  }

  private ProjectNetwork build() {
    ProjectNetwork.Builder builder = CaseElements.network(input, calendars, tree);
    for (CaseTask leaf : leaves) {
      add(builder, leaf);
      if (!spans.contains(leaf.id())) {
        input.mustFinishBy().ifPresent(due -> builder.addDeadline(Deadline.hard(leaf.id(), due)));
      }
      CaseProgress.of(leaf, dataDate).ifPresent(builder::addProgress);
    }
    dependencies().forEach(builder::addDependency);
    return builder.build();
  }

  private void add(ProjectNetwork.Builder builder, CaseTask leaf) {
    Optional<CalendarId> calendar = leaf.calendar().map(CalendarId::of);
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
    } else if (leaf.takesSpanOfOthers()) {
      builder.addActivity(
          Activity.builder()
              .from(CaseElements.activity(leaf, calendar, List.of()))
              .duration(WorkDuration.ZERO)
              .isHammock(true)
              .build());
    } else {
      builder.addActivity(
          Activity.builder()
              .from(CaseElements.activity(leaf, calendar, constraints))
              .expectedFinish(
                  leaf.expectedFinish()
                      .filter(at -> options.usesExpectedFinishes() && !leaf.hasFinished()))
              .build());
    }
  }

  private Set<Dependency> dependencies() {
    Set<Dependency> dependencies =
        new CaseDependencies(tree, this::isPlanned, options.lagCounting(), unrepresented)
            .of(input.relations());
    dependencies.removeIf(
        dependency ->
            spans.contains(dependency.predecessor().value())
                && spans.contains(dependency.successor().value()));
    return dependencies;
  }

  private CaseTask task(ActivityId id) {
    return tree.task(id.value()).orElseThrow();
  }
}
