package org.daopai.examples.interop;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.PhaseDates;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.PercentCompleteType;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;

/** Phases, activities and milestones as the tasks of a file, with the dates of the plan. */
final class ExportedTasks {

  private static final Duration NO_WORK = Duration.getInstance(0, TimeUnit.HOURS);

  private final ProjectFile project;
  private final Schedule schedule;
  private final ProjectNetwork network;
  private final ExportFormat format;
  private final Reach reach;
  private final ExportedCalendars calendars;
  private final ExportedNames names;
  private final ExportedAmounts amounts;
  private final Omissions omissions;
  private final ExportedBounds bounds;
  private final Map<PhaseId, Task> phases = new HashMap<>();
  private final Map<ActivityId, Task> tasks = new HashMap<>();
  private final Map<ActivityId, ExportedWork> works = new HashMap<>();
  private final Map<CalendarId, WorkTimeline> timelines = new HashMap<>();
  private final Map<String, Resource> responsible = new LinkedHashMap<>();
  private final Map<ActivityId, List<DeadlineVerdict>> deadlines = new HashMap<>();
  private final Map<PhaseId, String> outlineNumbers = new HashMap<>();
  private final Map<Optional<PhaseId>, Integer> below = new HashMap<>();
  private int held;

  ExportedTasks(
      ProjectFile project,
      Schedule schedule,
      ExportFormat format,
      Reach reach,
      ExportedCalendars calendars,
      ExportedNames names,
      ExportedAmounts amounts,
      Omissions omissions) {
    this.project = project;
    this.schedule = schedule;
    this.network = schedule.network();
    this.format = format;
    this.reach = reach;
    this.calendars = calendars;
    this.names = names;
    this.amounts = amounts;
    this.omissions = omissions;
    bounds = new ExportedBounds(network, format, omissions);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      deadlines.computeIfAbsent(verdict.deadline().target(), id -> new ArrayList<>()).add(verdict);
    }
  }

  /** Writes all rows. */
  void write() {
    TaskOutline outline = new TaskOutline(network);
    List<TaskOutline.Row> rows = outline.rows();
    for (int i = 0; i < rows.size(); i++) {
      TaskOutline.Row row = rows.get(i);
      Task task = add(row.parent());
      number(row.parent(), row.phase(), task);
      task.setUniqueID(outline.number(i));
      task.setID(i + 1);
      task.setTaskMode(TaskMode.AUTO_SCHEDULED);
      task.setType(TaskType.FIXED_DURATION);
      task.setEffortDriven(false);
      row.phase().ifPresent(phase -> writePhase(phase, task));
      row.element().ifPresent(element -> writeElement(element, task));
    }
    for (Phase phase : outline.empty()) {
      omissions.add("Phase '%s' holds nothing and is not written", phase.id());
    }
    if (held > 0) {
      omissions.add(
          "%s lets what has not started begin before the status date; %d activities that only the"
              + " data date holds are written with the constraint to start not earlier than it",
          format.application(), held);
    }
  }

  /** Whether an activity is written with another duration than the one planned. */
  boolean isChanged(ActivityId id) {
    ExportedWork work = works.get(id);
    if (work == null) { // a phase
      return false;
    }
    return work.total() != work.planned()
        || work.byClock() != ExportedWork.isPlannedByClock(network.element(id));
  }

  private Task add(Optional<PhaseId> parent) {
    return parent
        .map(id -> Objects.requireNonNull(phases.get(id)).addTask())
        .orElseGet(project::addTask);
  }

  /** Numbers a row below its phase, as 2.1.3. */
  private void number(Optional<PhaseId> parent, Optional<Phase> phase, Task task) {
    String above = parent.map(id -> outlineNumbers.get(id) + ".").orElse("");
    String number = above + below.merge(parent, 1, Integer::sum);
    task.setOutlineNumber(number);
    task.setWBS(number);
    phase.ifPresent(each -> outlineNumbers.put(each.id(), number));
  }

  /** The task of an activity, a milestone or a phase that is written. */
  Optional<Task> find(ActivityId id) {
    return Optional.ofNullable(tasks.get(id))
        .or(() -> Optional.ofNullable(phases.get(PhaseId.of(id.value()))));
  }

  private void writePhase(Phase phase, Task task) {
    bounds.writePhase(phase, task);
    bounds.writePhaseDeadlines(
        deadlines.getOrDefault(ActivityId.of(phase.id().value()), List.of()), task);
    phases.put(phase.id(), task);
    task.setName(names.of(phase.name()));
    task.setSummary(true);
    PhaseDates dates = schedule.phase(phase.id());
    LocalDateTime start = dates.earlyStart().orElseThrow(); // only phases that hold something
    LocalDateTime finish = dates.earlyFinish().orElseThrow();
    task.setStart(start);
    task.setFinish(finish);
    task.setEarlyStart(start);
    task.setEarlyFinish(finish);
    dates.lateStart().ifPresent(task::setLateStart);
    dates.lateFinish().ifPresent(task::setLateFinish);
    int work = timeline(network.defaultCalendar()).workBetween(start, finish);
    task.setDuration(amounts.working(Math.max(0, work)));
    dates.totalFloat().ifPresent(total -> task.setTotalSlack(minutes(total)));
    task.setCritical(dates.totalFloat().filter(total -> total.toMinutes() <= 0).isPresent());
  }

  private void writeElement(NetworkElement element, Task task) {
    ScheduledActivity activity = schedule.activity(element.id());
    WorkCalendar calendar = network.calendarOf(element);
    ExportedWork work =
        ExportedWork.of(activity, timeline(calendar), schedule.dataDate().instant());
    tasks.put(element.id(), task);
    works.put(element.id(), work);
    task.setName(names.of(element.name()));
    writeId(element, task);
    writeAmounts(element, work, task);
    writeDates(activity, work, task);
    bounds.write(
        element, deadlines.getOrDefault(element.id(), List.of()), timeline(calendar), task);
    Optional<ExportedPieces> pieces =
        format == ExportFormat.MSPDI
            ? ExportedPieces.of(activity, timeline(calendar), dataDate())
            : Optional.empty();
    writeProgress(activity, work, pieces, task);
    holdAtDataDate(activity, task);
    element.responsible().ifPresent(unit -> assign(names.of(unit), task));
    pieces.ifPresent(split -> split.write(work, task));
    tellWhatIsLong(element);
    if (element instanceof Activity own) {
      writeWays(own, pieces, task);
    }
    // last, for whatever they could be worked out from puts them back
    activity.totalFloat().ifPresent(total -> task.setTotalSlack(minutes(total)));
    task.setCritical(activity.isCritical());
  }

  /** How an activity is worked, as far as there are words for it. */
  private void writeWays(Activity activity, Optional<ExportedPieces> pieces, Task task) {
    boolean isPrimavera = format == ExportFormat.PMXML;
    if (!activity.segments().isEmpty() && pieces.isEmpty()) {
      omissions.add(
          "'%s' is done in %d pieces, which are not written; its dates include the pauses, its"
              + " duration does not",
          activity.id(), activity.segments().size());
    }
    if (!activity.isInterruptible()) {
      omissions.add("'%s' may not be interrupted by any rest, which is not written", activity.id());
    }
    if (activity.isHammock() && !isPrimavera) {
      omissions.add(
          "'%s' spans what it is joined to, for which %s has no word; it is written with the span"
              + " it has",
          activity.id(), format.application());
    }
    activity
        .expectedFinish()
        .ifPresent(
            at -> {
              if (isPrimavera) {
                task.setExpectedFinish(at.truncatedTo(ChronoUnit.MINUTES));
              } else {
                omissions.add(
                    "'%s' is expected to finish at %s, for which %s has no word; it is written"
                        + " with the duration that follows",
                    activity.id(), at, format.application());
              }
            });
  }

  private void writeId(NetworkElement element, Task task) {
    String id = names.of(element.id().value());
    if (format == ExportFormat.PMXML) {
      task.setActivityID(id);
    } else {
      TaskIds.write(task, id);
    }
  }

  private void writeAmounts(NetworkElement element, ExportedWork work, Task task) {
    boolean isMilestone = element instanceof Milestone;
    task.setDuration(amount(work, work.total()));
    task.setRemainingDuration(amount(work, work.remaining()));
    task.setActualDuration(amount(work, work.done()));
    task.setMilestone(isMilestone || work.isNothing());
    if (format == ExportFormat.PMXML) {
      boolean byClock = work.byClock() && !isMilestone;
      task.setCalendar(
          byClock ? calendars.clock() : calendars.get(network.calendarOf(element).id()));
      if (byClock) {
        omissions.add(
            "'%s' takes elapsed time, for which %s has no word; it is written on a calendar that"
                + " works day and night, and so is its float",
            element.id(), format.application());
      }
      task.setActivityType(type(element));
      task.setPlannedDuration(amount(work, work.planned()));
      task.setPercentCompleteType(PercentCompleteType.DURATION);
    } else {
      element.calendar().ifPresent(id -> task.setCalendar(calendars.get(id)));
      task.setIgnoreResourceCalendar(true);
      if (element instanceof Milestone milestone && milestone.kind() == Milestone.Kind.START) {
        omissions.add(
            "'%s' is a start milestone, which %s tells from no other",
            element.id(), format.application());
      }
    }
  }

  private static ActivityType type(NetworkElement element) {
    if (element instanceof Milestone milestone) {
      return milestone.kind() == Milestone.Kind.START
          ? ActivityType.START_MILESTONE
          : ActivityType.FINISH_MILESTONE;
    }
    if (element instanceof Activity activity && activity.isHammock()) {
      return ActivityType.LEVEL_OF_EFFORT;
    }
    return ActivityType.TASK_DEPENDENT;
  }

  private Duration amount(ExportedWork work, long minutes) {
    return work.byClock() ? amounts.elapsed(minutes) : amounts.working(minutes);
  }

  private void writeDates(ScheduledActivity activity, ExportedWork work, Task task) {
    task.setStart(activity.earlyStart());
    task.setFinish(activity.earlyFinish());
    task.setEarlyStart(activity.earlyStart());
    task.setEarlyFinish(activity.earlyFinish());
    activity.lateStart().ifPresent(task::setLateStart);
    activity.lateFinish().ifPresent(task::setLateFinish);
    activity.startFloat().ifPresent(slip -> task.setStartSlack(minutes(slip)));
    activity.finishFloat().ifPresent(slip -> task.setFinishSlack(minutes(slip)));
    task.setFreeSlack(minutes(activity.freeFloat()));
    if (format == ExportFormat.PMXML && !isFinished(activity)) {
      WorkTimeline timeline = timeline(network.calendarOf(activity.element()));
      task.setRemainingEarlyStart(
          activity.progress().isPresent()
              ? work.restart(activity.earlyFinish(), timeline, dataDate())
              : activity.earlyStart());
      task.setRemainingEarlyFinish(activity.earlyFinish());
      activity.lateStart().ifPresent(task::setRemainingLateStart);
      activity.lateFinish().ifPresent(task::setRemainingLateFinish);
    }
  }

  private static boolean isFinished(ScheduledActivity activity) {
    return activity.progress().filter(Progress::isFinished).isPresent();
  }

  private void writeProgress(
      ScheduledActivity activity, ExportedWork work, Optional<ExportedPieces> pieces, Task task) {
    task.setPercentageComplete(0);
    if (isFinished(activity)) {
      task.setActualStart(activity.earlyStart());
      task.setActualFinish(activity.earlyFinish());
      task.setPercentageComplete(100);
      if (format == ExportFormat.PMXML
          && activity.element() instanceof Milestone
          && !activity.earlyStart().equals(activity.earlyFinish())) {
        omissions.add(
            "'%s' is a milestone that took from %s to %s; %s knows one date of a milestone",
            activity.id(), activity.earlyStart(), activity.earlyFinish(), format.application());
      }
    } else if (activity.progress().isPresent() && work.isNothing()) {
      omissions.add(
          "'%s' has started and takes no time, yet has not finished, which is not written",
          activity.id());
    } else if (activity.progress().isPresent()) {
      writeStarted(activity, work, task);
      pieces.ifPresent(
          split -> {
            task.setStop(split.stop());
            task.setResume(split.resume());
          });
    }
  }

  private void writeStarted(ScheduledActivity activity, ExportedWork work, Task task) {
    WorkTimeline timeline = timeline(network.calendarOf(activity.element()));
    activity
        .progress()
        .flatMap(Progress::resumes)
        .ifPresent(at -> writeSuspended(activity, at, task));
    task.setActualStart(activity.earlyStart());
    task.setPercentageComplete(Math.min(99, work.percentDone()));
    if (work.remaining() == 0) {
      omissions.add(
          "Nothing remains of '%s', which has not finished; %s may take it for finished",
          activity.id(), format.application());
    } else if (format == ExportFormat.MSPDI) {
      LocalDateTime dataDate = dataDate();
      LocalDateTime stop =
          work.done() == 0
              ? activity.earlyStart()
              : work.byClock() ? dataDate : timeline.previousFinish(dataDate);
      task.setStop(stop);
      task.setResume(work.restart(activity.earlyFinish(), timeline, dataDate()));
    }
  }

  private void writeSuspended(ScheduledActivity activity, LocalDateTime resumes, Task task) {
    if (format == ExportFormat.PMXML) {
      task.setSuspendDate(dataDate());
      task.setResume(resumes.truncatedTo(ChronoUnit.MINUTES));
    } else {
      omissions.add(
          "'%s' is suspended until %s; %s is told when the rest is done, not why",
          activity.id(), resumes, format.application());
    }
  }

  /** Microsoft Project starts what nothing holds at the start of the project, long past by then. */
  private void holdAtDataDate(ScheduledActivity activity, Task task) {
    boolean isHeld =
        format == ExportFormat.MSPDI
            && activity.progress().isEmpty()
            && project.getProjectProperties().getStartDate().isBefore(dataDate())
            && activity
                .earlyDriver()
                .filter(driver -> driver.kind() == Driver.Kind.DATA_DATE)
                .isPresent();
    if (isHeld && ExportedBounds.hold(task, dataDate())) {
      held++;
    }
  }

  private LocalDateTime dataDate() {
    return schedule.dataDate().instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /** As people do who answer for work and do none of it: with no units, which moves nothing. */
  private void assign(String name, Task task) {
    Resource resource = responsible.computeIfAbsent(name, this::addResource);
    ResourceAssignment assignment = task.addResourceAssignment(resource);
    assignment.setUniqueID(project.getResourceAssignments().size());
    assignment.setUnits(0);
    assignment.setRemainingUnits(0);
    assignment.setWork(NO_WORK);
    assignment.setRemainingWork(NO_WORK);
    assignment.setActualWork(NO_WORK);
    assignment.setPlannedWork(NO_WORK);
    assignment.setStart(task.getStart());
    assignment.setFinish(task.getFinish());
    assignment.setActualStart(task.getActualStart());
    assignment.setActualFinish(task.getActualFinish());
    assignment.setRemainingEarlyStart(task.getRemainingEarlyStart());
    assignment.setRemainingEarlyFinish(task.getRemainingEarlyFinish());
  }

  private Resource addResource(String name) {
    Resource resource = project.addResource();
    int number = project.getResources().size();
    resource.setUniqueID(number);
    resource.setID(number);
    resource.setName(name);
    resource.setType(ResourceType.WORK);
    if (format == ExportFormat.MSPDI && name.matches(".*[,\\[\\]].*")) {
      omissions.add(
          "'%s' answers for activities; %s has no commas and brackets in such names and changes"
              + " them",
          name, format.application());
    }
    return resource;
  }

  private void tellWhatIsLong(NetworkElement element) {
    int length = names.length(element.name());
    if (length > format.longestName()) {
      omissions.add(
          "The name of '%s' has %d characters; %s keeps %d",
          element.id(), length, format.application(), format.longestName());
    }
    if (element.id().value().length() > format.longestId()) {
      omissions.add(
          "The id '%s' has %d characters; %s keeps %d",
          element.id(), element.id().value().length(), format.application(), format.longestId());
    }
  }

  private WorkTimeline timeline(WorkCalendar calendar) {
    return timelines.computeIfAbsent(
        calendar.id(), id -> calendar.timeline(reach.firstDay(), reach.lastDay().plusDays(1)));
  }

  private static Duration minutes(java.time.Duration duration) {
    return Duration.getInstance((double) duration.toMinutes(), TimeUnit.MINUTES);
  }
}
