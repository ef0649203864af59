package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mpxj.ActivityStatus;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.CycleException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;

/**
 * What the two schedulers of MPXJ answer to the networks E2 to E15 by which the planner is compared
 * with them, see "Cases from other tools' users" in the SEMANTICS.md of scheduling. A version of
 * MPXJ that answers otherwise fails here, and the comments of those cases are to follow it. All
 * begin on Monday 2 March 2026; a day has eight hours, a week five days.
 */
class MpxjSchedulersTest {

  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 8, 0);

  private static String microsoft(Consumer<ProjectFile> network) {
    return answer(new MicrosoftScheduler(), network);
  }

  private static String primavera(Consumer<ProjectFile> network) {
    return answer(new PrimaveraScheduler(), network);
  }

  /** The start and finish day of each task, and its total float in days. */
  private static String answer(Scheduler scheduler, Consumer<ProjectFile> network) {
    try {
      StringBuilder answer = new StringBuilder();
      for (Task task : scheduled(scheduler, network)) {
        answer
            .append(answer.isEmpty() ? "" : "; ")
            .append(task.getName())
            .append(" ")
            .append(task.getStart().toLocalDate())
            .append(" to ")
            .append(task.getFinish().toLocalDate())
            .append(" float ")
            .append(Math.round(task.getTotalSlack().getDuration() / 8));
      }
      return answer.toString().replace("2026-", "");
    } catch (CpmException e) {
      throw new AssertionError("The scheduler refuses a network without a cycle", e);
    }
  }

  private static List<Task> scheduled(Scheduler scheduler, Consumer<ProjectFile> network)
      throws CpmException {
    ProjectFile file = new ProjectFile();
    file.setDefaultCalendar(file.addDefaultBaseCalendar());
    file.getProjectProperties().setStartDate(START);
    network.accept(file);
    scheduler.schedule(file, START);
    return file.getTasks();
  }

  private static Task task(ProjectFile file, String name, int days) {
    Task task = file.addTask();
    task.setName(name);
    task.setDuration(days(days));
    task.setRemainingDuration(days(days));
    task.setActualDuration(days(0));
    task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
    task.setActivityType(days == 0 ? ActivityType.FINISH_MILESTONE : ActivityType.TASK_DEPENDENT);
    task.setMilestone(days == 0);
    task.setActivityStatus(ActivityStatus.NOT_STARTED);
    return task;
  }

  private static Duration days(int days) {
    return Duration.getInstance(8 * days, TimeUnit.HOURS);
  }

  private static LocalDateTime evening(int dayOfMarch) {
    return LocalDateTime.of(2026, 3, dayOfMarch, 17, 0);
  }

  private static void link(Task predecessor, RelationType type, int lag, Task successor) {
    successor.addPredecessor(
        new Relation.Builder().predecessorTask(predecessor).type(type).lag(days(lag)));
  }

  private static void finishNotLater(Task task, int dayOfMarch) {
    task.setConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
    task.setConstraintDate(evening(dayOfMarch));
  }

  private static ProjectCalendar sevenDays(ProjectFile file) {
    ProjectCalendar calendar = file.addDefaultBaseCalendar();
    for (DayOfWeek day : List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)) {
      calendar.setWorkingDay(day, true);
      ProjectCalendarHours hours = calendar.addCalendarHours(day);
      hours.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
      hours.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
    }
    return calendar;
  }

  @Test
  void e2ADeadlineOrABoundOutOfReach() {
    Consumer<ProjectFile> deadline = file -> task(file, "A", 10).setDeadline(evening(6));
    assertEquals("A 03-02 to 03-13 float -5", microsoft(deadline));
    assertEquals("A 03-02 to 03-13 float 0", primavera(deadline));
    Consumer<ProjectFile> bound = file -> finishNotLater(task(file, "A", 10), 6);
    assertEquals("A 02-23 to 03-06 float 0", microsoft(bound));
    assertEquals("A 03-02 to 03-13 float -5", primavera(bound));
  }

  @Test
  void e3AsLateAsPossibleBeforeAMilestoneOutOfReach() {
    Consumer<ProjectFile> network =
        file -> {
          Task a = task(file, "A", 10);
          a.setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE);
          Task end = task(file, "end", 0);
          finishNotLater(end, 6);
          link(a, RelationType.FINISH_START, 0, end);
        };
    assertEquals("A 02-23 to 03-06 float -5; end 03-06 to 03-06 float 0", microsoft(network));
    assertEquals("A 03-02 to 03-13 float -5; end 03-13 to 03-13 float -5", primavera(network));
  }

  @Test
  void e4AsLateAsPossibleBeforeAsSoonAsPossible() {
    Consumer<ProjectFile> network =
        file -> {
          Task a = task(file, "A", 2);
          a.setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE);
          Task b = task(file, "B", 2);
          Task x = task(file, "X", 10);
          Task end = task(file, "end", 0);
          link(a, RelationType.FINISH_START, 0, b);
          link(b, RelationType.FINISH_START, 0, end);
          link(x, RelationType.FINISH_START, 0, end);
        };
    assertEquals(
        "A 03-10 to 03-11 float 6; B 03-12 to 03-13 float 0; X 03-02 to 03-13 float 0;"
            + " end 03-13 to 03-13 float 0",
        microsoft(network));
    assertEquals(
        "A 03-02 to 03-03 float 6; B 03-04 to 03-05 float 6; X 03-02 to 03-13 float 0;"
            + " end 03-13 to 03-13 float 0",
        primavera(network));
  }

  @Test
  void e6SevenDaysBeforeFive() {
    Consumer<ProjectFile> network =
        file -> {
          Task a = task(file, "A", 6);
          a.setCalendar(sevenDays(file));
          link(a, RelationType.FINISH_START, 0, task(file, "B", 5));
        };
    assertEquals("A 03-02 to 03-07 float 1; B 03-09 to 03-13 float 0", microsoft(network));
    assertEquals("A 03-02 to 03-07 float 1; B 03-09 to 03-13 float 0", primavera(network));
  }

  @Test
  void e7ACycleHasNoMessage() {
    Consumer<ProjectFile> network =
        file -> {
          Task a = task(file, "A", 1);
          Task b = task(file, "B", 1);
          link(a, RelationType.FINISH_START, 0, b);
          link(b, RelationType.FINISH_START, 0, a);
        };
    for (Scheduler scheduler : List.of(new MicrosoftScheduler(), new PrimaveraScheduler())) {
      assertNull(
          assertThrows(CycleException.class, () -> scheduled(scheduler, network)).getMessage());
    }
  }

  @Test
  void e8ALagFromFiveDaysToSeven() {
    Consumer<ProjectFile> network =
        file -> {
          Task b = task(file, "B", 2);
          b.setCalendar(sevenDays(file));
          link(task(file, "A", 5), RelationType.FINISH_START, 2, b);
        };
    assertEquals("B 03-09 to 03-10 float 0; A 03-02 to 03-06 float 0", microsoft(network));
    assertEquals("B 03-11 to 03-12 float 0; A 03-02 to 03-06 float 0", primavera(network));
  }

  @Test
  void e9ALeadLongerThanThePredecessor() {
    Consumer<ProjectFile> network =
        file -> link(task(file, "A", 2), RelationType.FINISH_START, -3, task(file, "B", 4));
    assertEquals("A 03-02 to 03-03 float 0; B 02-27 to 03-04 float 0", microsoft(network));
    assertEquals("A 03-02 to 03-03 float 1; B 03-02 to 03-05 float 0", primavera(network));
  }

  @Test
  void e11StartToFinishFromTheProjectsStart() {
    Consumer<ProjectFile> network =
        file -> link(task(file, "A", 5), RelationType.START_FINISH, 0, task(file, "B", 3));
    assertEquals("A 03-02 to 03-06 float 0; B 02-25 to 02-27 float 5", microsoft(network));
    assertEquals("A 03-02 to 03-06 float 0; B 02-25 to 02-27 float 5", primavera(network));
  }

  @Test
  void e12ScheduleFromFinishIsIgnored() {
    Consumer<ProjectFile> network =
        file -> {
          file.getProjectProperties().setScheduleFrom(ScheduleFrom.FINISH);
          file.getProjectProperties().setFinishDate(evening(31));
          link(task(file, "A", 3), RelationType.FINISH_START, 0, task(file, "B", 4));
        };
    assertEquals("A 03-02 to 03-04 float 0; B 03-05 to 03-10 float 0", microsoft(network));
    assertEquals("A 03-02 to 03-04 float 0; B 03-05 to 03-10 float 0", primavera(network));
  }

  @Test
  void e13NothingStartedAtTheStatusDate() {
    Consumer<ProjectFile> network =
        file -> {
          file.getProjectProperties().setStatusDate(LocalDateTime.of(2026, 3, 16, 8, 0));
          task(file, "A", 10).setDeadline(evening(20));
        };
    assertEquals("A 03-02 to 03-13 float 0", microsoft(network));
    assertEquals("A 03-16 to 03-27 float 0", primavera(network));
    Consumer<ProjectFile> room = file -> task(file, "A", 5).setDeadline(evening(20));
    assertEquals("A 03-02 to 03-06 float 0", microsoft(room));
    assertEquals("A 03-02 to 03-06 float 0", primavera(room));
  }

  @Test
  void e15MustFinishBy() {
    Consumer<ProjectFile> network =
        file -> {
          file.getProjectProperties().setMustFinishBy(evening(11));
          task(file, "A", 10);
        };
    assertEquals("A 03-02 to 03-13 float -2", primavera(network));
  }
}
