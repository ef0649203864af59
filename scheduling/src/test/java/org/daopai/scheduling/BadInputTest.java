package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** What cannot be planned is refused with one sentence; nothing hangs. */
class BadInputTest {

  private static final DataDate DATA_DATE = DataDate.of(2024, 3, 4);

  private static InvalidInputException refused(ProjectNetwork network, DataDate dataDate) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThrows(
                InvalidInputException.class,
                () -> ReversePlanner.create().plan(network, dataDate)));
  }

  private static ProjectNetwork oneActivity(WorkCalendar calendar, WorkDuration duration) {
    return ProjectNetwork.builder()
        .calendar(calendar)
        .addActivity(Activity.of("build", "build", duration))
        .build();
  }

  @Test
  void aCalendarThatNeverWorksIsNamedWithTheDaysLookedAt() { // S11
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();
    InvalidInputException e =
        refused(oneActivity(never, WorkDuration.workingMinutes(1)), DATA_DATE);
    assertEquals(InputFault.Code.NO_WORKING_TIME, e.code());
    assertEquals(
        "Calendar 'never' has no working time in reach between 1900-01-01 and 2199-12-31, the days that can be planned;"
            + " give it working time there, or plan less",
        e.getMessage());
  }

  @Test
  void aCalendarThatWorksOneDayInReachIsPlannedAcrossTheGap() { // S11
    LocalDate far = LocalDate.of(2061, 5, 5);
    WorkCalendar rare =
        WorkCalendar.builder()
            .id(CalendarId.of("rare"))
            .putException(
                far,
                org.daopai.model.calendar.DayException.working(
                    List.of(Shift.of("08:00", "09:00")),
                    org.daopai.model.base.LocalizedName.of("the one day")))
            .build();
    assertEquals(
        far.atTime(9, 0),
        ReversePlanner.create()
            .plan(oneActivity(rare, WorkDuration.workingMinutes(60)), DATA_DATE)
            .activity("build")
            .earlyFinish());
    assertEquals(
        "The plan leaves the days that can be planned, 1900-01-01 to 2199-12-31, on calendar 'rare', which has 60 working"
            + " minutes there; shorten durations and lags, or give nearer dates",
        refused(oneActivity(rare, WorkDuration.workingMinutes(61)), DATA_DATE).getMessage());
  }

  @Test
  void whatIsFinishedStandsHoweverLongItMayHaveTaken() { // S27
    LocalDate monday = LocalDate.of(2024, 3, 4);
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();
    for (WorkDuration duration :
        List.of(WorkDuration.workingDays(100_000), WorkDuration.calendarDays(100_000))) {
      for (WorkCalendar calendar : List.of(never, WorkCalendar.fiveDays("week"))) {
        ProjectNetwork network =
            ProjectNetwork.builder()
                .addActivity(Activity.of("long", "long", duration).on(calendar))
                .addActivity(Activity.of("next", "next", WorkDuration.workingDays(1)))
                .addDependency(Dependency.startToStart("long", "next"))
                .addProgress(Progress.finished("long", monday.minusDays(1)))
                .build();
        Schedule schedule = ReversePlanner.create().plan(network, DATA_DATE);
        assertEquals(monday.atStartOfDay(), schedule.activity("long").earlyFinish());
        assertEquals(monday.atTime(17, 0), schedule.activity("next").earlyFinish());
      }
    }
  }

  @Test
  void theLastDayThatCanBePlannedIsPlanned() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addMilestone(Milestone.start("begin", "begin"))
            .addDeadline(Deadline.hard("begin", LocalDate.of(2199, 12, 31)))
            .build();
    assertEquals(
        LocalDate.of(2199, 12, 31).atTime(16, 59),
        ReversePlanner.create()
            .plan(network, DATA_DATE)
            .activity("begin")
            .lateStart()
            .orElseThrow());
  }

  @Test
  void anActualAfterTheDataDateIsRefused() { // S29
    ProjectNetwork network =
        oneActivity(WorkCalendar.fiveDays("week"), WorkDuration.workingDays(5))
            .with(Progress.finished("build", LocalDate.of(2024, 3, 4)));
    InvalidInputException e = refused(network, DATA_DATE);
    assertEquals(InputFault.Code.ACTUAL_AFTER_DATA_DATE, e.code());
    assertEquals(
        "The actual finish of 'build' is 2024-03-05T00:00, after the data date 2024-03-04T00:00; what has happened lies"
            + " at or before the data date",
        e.getMessage());
  }

  @Test
  void aPlanThatLeavesTheSupportedYearsIsRefused() {
    WorkCalendar mondays =
        WorkCalendar.builder()
            .id(CalendarId.of("mondays"))
            .putWeek(DayOfWeek.MONDAY, List.of(Shift.of("08:00", "09:00")))
            .build();
    // 20,000 hours at one a week are 383 years
    assertEquals(
        InputFault.Code.DATE_OUT_OF_RANGE,
        refused(oneActivity(mondays, WorkDuration.workingHours(20_000)), DATA_DATE).code());
    assertEquals(
        InputFault.Code.DATE_OUT_OF_RANGE,
        refused(
                oneActivity(WorkCalendar.fiveDays("week"), WorkDuration.calendarDays(100_000)),
                DATA_DATE)
            .code());
  }

  @Test
  void aPercentageOfALongDurationIsRefusedWithTheDependency() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(Activity.of("a", "a", WorkDuration.calendarDays(10_000)))
            .addActivity(Activity.of("b", "b", WorkDuration.workingDays(1)))
            .addDependency(finishToStart("a", "b").lag(Lag.percentOfPredecessor(2_000)))
            .build();
    assertEquals(
        "The lag of dependency a -FS-> b is 2000 % of the predecessor's duration, 288000000 minutes, which is too long;"
            + " at most 157680000 minutes (300 years) can be planned",
        refused(network, DATA_DATE).getMessage());
  }

  @Test
  void aDataDateOutsideTheSupportedYearsIsRefused() {
    ProjectNetwork network =
        oneActivity(WorkCalendar.fiveDays("week"), WorkDuration.workingDays(5));
    assertEquals(InputFault.Code.DATE_OUT_OF_RANGE, refused(network, DataDate.of(1, 1, 1)).code());
    assertEquals(
        InputFault.Code.DATE_OUT_OF_RANGE, refused(network, DataDate.of(9999, 1, 1)).code());
  }

  @Test
  void lateDatesBeforeTheSupportedYearsAreRefused() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(Activity.of("build", "build", WorkDuration.calendarDays(200)))
            .addDeadline(Deadline.hard("build", LocalDate.of(1900, 2, 1)))
            .build();
    assertEquals(InputFault.Code.DATE_OUT_OF_RANGE, refused(network, DATA_DATE).code());
  }

  @Test
  void anUnknownDeadlineAskedForIsNamedWithThoseThereAre() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(Activity.of("a", "a", WorkDuration.workingDays(1)))
            .addActivity(Activity.of("b", "b", WorkDuration.workingDays(1)))
            .addDependency(finishToStart("a", "b"))
            .addDeadline(Deadline.hard("b", LocalDate.of(2024, 3, 8)))
            .build();
    ReversePlanner planner =
        ReversePlanner.with(PlanOptions.builder().onlyDeadline(DeadlineId.of("c")).build());
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> planner.plan(network, DATA_DATE));
    assertEquals("The network has no deadline 'c'; it has [b]", e.getMessage());
  }
}
