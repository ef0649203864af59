package org.daopai.examples.bench;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.TotalSlackCalculationType;

/**
 * A network as a project of MPXJ, in memory: for networks of calendars with a week and dated
 * exceptions, of working time, without phases, constraints and progress, such as {@link
 * org.daopai.scheduling.bench.networks.LayeredNetworks} makes.
 */
final class MpxjProject {

  private final ProjectNetwork network;
  private final ProjectFile file = new ProjectFile();
  private final Map<CalendarId, ProjectCalendar> calendars = new HashMap<>();
  private final List<Task> tasks;

  private MpxjProject(ProjectNetwork network) {
    this.network = network;
    tasks = new ArrayList<>(network.elements().size());
  }

  /** A project of its own, not planned yet. */
  static MpxjProject of(ProjectNetwork network, DataDate dataDate, BenchedPlanner planner) {
    MpxjProject project = new MpxjProject(network);
    project.addCalendars();
    project.setProperties(dataDate.instant());
    network.elements().forEach(project::addTask);
    for (Dependency dependency : network.dependencies()) {
      project.addRelation(dependency);
    }
    for (Deadline deadline : network.deadlines()) {
      project.addDeadline(deadline, planner);
    }
    return project;
  }

  ProjectFile file() {
    return file;
  }

  /** A task for each activity and milestone, in the order of the network. */
  List<Task> tasks() {
    return tasks;
  }

  private void addCalendars() {
    for (WorkCalendar calendar : network.calendars().values()) {
      ProjectCalendar added = file.addCalendar();
      added.setName(calendar.id().value());
      for (DayOfWeek day : DayOfWeek.values()) {
        List<Shift> shifts = calendar.week().getOrDefault(day, List.of());
        added.setWorkingDay(day, !shifts.isEmpty());
        addShifts(added.addCalendarHours(day), shifts);
      }
      calendar
          .exceptions()
          .forEach(
              (date, exception) -> addShifts(added.addCalendarException(date), exception.shifts()));
      calendars.put(calendar.id(), added);
    }
  }

  private static void addShifts(ProjectCalendarHours hours, List<Shift> shifts) {
    for (Shift shift : shifts) {
      hours.add(new LocalTimeRange(time(shift.fromMinute()), time(shift.toMinute())));
    }
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(60L * (minute % Shift.MINUTES_PER_DAY));
  }

  /** Lags and floats are counted as this library counts them unless told otherwise. */
  private void setProperties(LocalDateTime start) {
    ProjectProperties properties = file.getProjectProperties();
    properties.setDefaultCalendar(calendars.get(network.defaultCalendar().id()));
    properties.setStartDate(start);
    properties.setStatusDate(start);
    properties.setRelationshipLagCalendar(RelationshipLagCalendar.SUCCESSOR);
    properties.setTotalSlackCalculationType(TotalSlackCalculationType.SMALLEST_SLACK);
  }

  private void addTask(NetworkElement element) {
    Task task = file.addTask();
    Duration duration =
        element instanceof Activity activity ? minutes(activity.duration()) : minutes(0);
    task.setName(element.id().value());
    task.setCalendar(calendars.get(network.calendarOf(element).id()));
    task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
    task.setActivityType(
        element instanceof Milestone ? ActivityType.FINISH_MILESTONE : ActivityType.TASK_DEPENDENT);
    task.setMilestone(element instanceof Milestone);
    task.setDuration(duration);
    task.setActualDuration(minutes(0));
    task.setRemainingDuration(duration);
    tasks.add(task);
  }

  private void addRelation(Dependency dependency) {
    Task predecessor = tasks.get(network.indexOf(dependency.predecessor()));
    Task successor = tasks.get(network.indexOf(dependency.successor()));
    successor.addPredecessor(
        new Relation.Builder()
            .predecessorTask(predecessor)
            .type(type(dependency.type()))
            .lag(minutes(dependency.lag().duration())));
  }

  /** Primavera P6 has no deadlines; a latest finish says the same there and moves no early date. */
  private void addDeadline(Deadline deadline, BenchedPlanner planner) {
    Task task = tasks.get(network.indexOf(deadline.target()));
    if (planner == BenchedPlanner.MPXJ_PRIMAVERA) {
      task.setConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
      task.setConstraintDate(deadline.due());
    } else {
      task.setDeadline(deadline.due());
    }
  }

  private static RelationType type(Dependency.Type type) {
    return switch (type) {
      case FINISH_TO_START -> RelationType.FINISH_START;
      case START_TO_START -> RelationType.START_START;
      case FINISH_TO_FINISH -> RelationType.FINISH_FINISH;
      case START_TO_FINISH -> RelationType.START_FINISH;
    };
  }

  private static Duration minutes(WorkDuration duration) {
    return minutes(duration.toMinutes(0));
  }

  private static Duration minutes(long amount) {
    return Duration.getInstance((double) amount, TimeUnit.MINUTES);
  }
}
