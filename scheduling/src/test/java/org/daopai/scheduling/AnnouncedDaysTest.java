package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.MovedDate;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

/**
 * Plans over days that are announced and days that are not: what is marked, what is refused, and
 * what a new announcement moves. 4 March 2024 is a Monday.
 */
class AnnouncedDaysTest {

  private static final LocalDate SUNDAY = LocalDate.of(2024, 3, 3);
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 6);
  private static final DataDate DATA_DATE = DataDate.of(MONDAY);
  private static final ReversePlanner PLANNER = ReversePlanner.create();

  private static Activity days(String id, int days) {
    return Activity.of(id, id, WorkDuration.workingDays(days));
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2024, 3, day, hour, 0);
  }

  private static LocalizedName rest() {
    return LocalizedName.of("rest");
  }

  private static WorkCalendar announced(WorkCalendar calendar, LocalDate first, LocalDate last) {
    return WorkCalendar.builder()
        .from(calendar)
        .announcedFrom(first)
        .announcedThrough(last)
        .build();
  }

  private static WorkCalendar strict(LocalDate first, LocalDate last) {
    return WorkCalendar.builder()
        .from(announced(WorkCalendar.fiveDays("strict"), first, last))
        .unannounced(UnannouncedDays.FAIL)
        .build();
  }

  @Test
  void whatCrossesDaysNotAnnouncedIsProvisionalAndSoIsAllThatFollows() { // S12
    WorkCalendar office = ChinaCalendars.administrative();
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(office)
            .addActivity(days("before", 5))
            .addActivity(days("across", 20))
            .addActivity(Activity.of("after", "after", WorkDuration.calendarDays(1)))
            .addDependency(finishToStart("before", "across"))
            .addDependency(finishToStart("across", "after"))
            .addDeadline(Deadline.hard("after", LocalDate.of(2027, 3, 1)))
            .build();
    Schedule schedule = PLANNER.plan(network, DataDate.of(2026, 12, 14));
    assertFalse(schedule.activity("before").isEarlyProvisional());
    assertTrue(schedule.activity("across").isEarlyProvisional());
    assertTrue(schedule.activity("after").isEarlyProvisional());
    assertTrue(schedule.activity("before").isLateProvisional());
    assertTrue(schedule.deadline("after").isProvisional());
  }

  @Test
  void aCalendarThatGuessesNothingIsPlannedOnOnlyWhereItIsAnnounced() { // S12
    WorkCalendar strict = strict(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 8));
    ProjectNetwork week =
        ProjectNetwork.builder().calendar(strict).addActivity(days("i", 5)).build();
    // the week ends with Friday 8 March, the last day announced
    Schedule schedule = PLANNER.plan(week, DATA_DATE);
    assertEquals(at(8, 17), schedule.activity("i").earlyFinish());
    assertFalse(schedule.activity("i").isEarlyProvisional());
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "strict",
        "The plan needs days of calendar 'strict' beyond those announced, 2024-01-01 to 2024-03-08,"
            + " and the calendar guesses none; add the notices of the years it needs, or let the"
            + " calendar fall back on the statutory days",
        () ->
            PLANNER.plan(
                ProjectNetwork.builder().calendar(strict).addActivity(days("i", 6)).build(),
                DATA_DATE));
  }

  @Test
  void workThatMayHaveBegunBeforeTheDaysAnnouncedIsProvisional() { // S12
    // announced from Monday 11 March; nobody knows whether Wednesday 6 to Friday 8 are worked
    WorkCalendar late =
        announced(
            WorkCalendar.fiveDays("late").withRest(WEDNESDAY, LocalDate.of(2024, 3, 8), rest()),
            LocalDate.of(2024, 3, 11),
            LocalDate.of(2024, 12, 31));
    Schedule schedule =
        PLANNER.plan(
            ProjectNetwork.builder()
                .calendar(late)
                .addActivity(days("whole", 1))
                .addActivity(days("begun", 2))
                .addActivity(days("done", 2))
                .addProgress(Progress.started("begun", at(5, 8), WorkDuration.workingDays(1)))
                .addProgress(Progress.finished("done", LocalDate.of(2024, 3, 5)))
                .build(),
            DataDate.of(WEDNESDAY));
    assertEquals(at(11, 17), schedule.activity("whole").earlyFinish());
    assertTrue(schedule.activity("whole").isEarlyProvisional());
    assertEquals(at(11, 17), schedule.activity("begun").earlyFinish());
    assertTrue(schedule.activity("begun").isEarlyProvisional());
    // its start is not told: two days before, on days that nobody knows
    assertEquals(at(4, 8), schedule.activity("done").earlyStart());
    assertTrue(schedule.activity("done").isEarlyProvisional());
  }

  @Test
  void anUntoldStartIsProvisionalWhereNoDayThatIsKnownWorks() { // S12, S27
    // nothing is worked on the days known, so the finish stands for the start; others may work
    WorkCalendar idle =
        announced(
            WorkCalendar.builder().id(CalendarId.of("idle")).build(),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31));
    Schedule schedule =
        PLANNER.plan(
            ProjectNetwork.builder()
                .calendar(idle)
                .addActivity(days("done", 1))
                .addProgress(Progress.finished("done", LocalDate.of(2024, 3, 1)))
                .build(),
            DATA_DATE);
    assertEquals(LocalDateTime.of(2024, 3, 2, 0, 0), schedule.activity("done").earlyStart());
    assertTrue(schedule.activity("done").isEarlyProvisional());
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("idle")).build();
    assertFalse(
        PLANNER
            .plan(schedule.network().withCalendars(old -> never), DATA_DATE)
            .activity("done")
            .isEarlyProvisional(),
        "all its days are known");
  }

  @Test
  void whatRemainsIsProvisionalWhereTheWorkDoneIsCountedOnDaysNotAnnounced() { // S12
    // of five days two are done, if Monday 4 and Tuesday 5 were worked
    WorkCalendar office =
        announced(
            WorkCalendar.fiveDays("office"), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 12, 31));
    ProjectNetwork.Builder network =
        ProjectNetwork.builder().calendar(office).addActivity(days("i", 5));
    Schedule counted =
        PLANNER.plan(
            network.addProgress(Progress.started("i", MONDAY)).build(), DataDate.of(WEDNESDAY));
    assertEquals(at(8, 17), counted.activity("i").earlyFinish());
    assertTrue(counted.activity("i").isEarlyProvisional());
    Schedule told =
        PLANNER.plan(
            network
                .addProgress(Progress.started("i", at(4, 8), WorkDuration.workingDays(3)))
                .build(),
            DataDate.of(WEDNESDAY));
    assertEquals(at(8, 17), told.activity("i").earlyFinish());
    assertFalse(told.activity("i").isEarlyProvisional());
  }

  @Test
  void aStartAtTheEndOfTheDaysAnnouncedIsProvisionalAndAFinishIsNot() { // S12
    WorkCalendar clock =
        announced(
            WorkCalendar.continuous("clock"), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 8));
    Schedule schedule =
        PLANNER.plan(
            ProjectNetwork.builder()
                .calendar(clock)
                .addActivity(Activity.of("i", "i", WorkDuration.workingDays(5)))
                .addActivity(Activity.of("j", "j", WorkDuration.workingDays(5)).on(clock))
                .addMilestone(Milestone.start("begin", "begin"))
                .addDependency(finishToStart("i", "begin"))
                .addDeadline(Deadline.hard("j", LocalDate.of(2024, 3, 8)))
                .build(),
            DATA_DATE);
    assertEquals(LocalDateTime.of(2024, 3, 9, 0, 0), schedule.activity("i").earlyFinish());
    assertFalse(schedule.activity("i").isEarlyProvisional());
    assertEquals(LocalDateTime.of(2024, 3, 9, 0, 0), schedule.activity("begin").earlyStart());
    assertTrue(schedule.activity("begin").isEarlyProvisional(), "Saturday 9 may rest");
    assertFalse(schedule.activity("j").isLateProvisional());
    assertFalse(schedule.deadline("j").isProvisional());
  }

  @Test
  void aDeadlineThatRollsOverDaysNotAnnouncedIsProvisional() { // S9, S12
    // announced from Monday 11 on: Friday 8 may be a day of rest, and it may not
    WorkCalendar office =
        announced(
            WorkCalendar.fiveDays("office").withRest(LocalDate.of(2024, 3, 8), rest()),
            LocalDate.of(2024, 3, 11),
            LocalDate.of(2024, 12, 31));
    WorkCalendar known = WorkCalendar.fiveDays("known");
    Schedule schedule =
        PLANNER.plan(
            ProjectNetwork.builder()
                .calendar(known)
                .addActivity(days("i", 2))
                .addMilestone(Milestone.finish("due", "due").on(office))
                .addDependency(finishToStart("i", "due"))
                .addDeadline(Deadline.hard("due", LocalDate.of(2024, 3, 8)).rollingForward())
                .build(),
            DATA_DATE);
    assertEquals(LocalDateTime.of(2024, 3, 12, 0, 0), schedule.deadline("due").due());
    assertTrue(schedule.deadline("due").isProvisional());
    assertTrue(schedule.activity("due").isLateProvisional());
  }

  @Test
  void aCalendarThatNothingIsCountedOnIsNotAsked() { // S12
    WorkCalendar strict = strict(LocalDate.of(2008, 1, 1), LocalDate.of(2010, 12, 31));
    Schedule schedule =
        PLANNER.plan(
            ProjectNetwork.builder()
                .calendar(strict)
                .addActivity(days("i", 5).on(WorkCalendar.fiveDays("own")))
                .build(),
            DATA_DATE);
    assertEquals(at(8, 17), schedule.activity("i").earlyFinish());
  }

  @Test
  void progressOnDaysThatACalendarDoesNotGuessIsRefused() { // S12, S27
    WorkCalendar strict = strict(WEDNESDAY, LocalDate.of(2024, 12, 31));
    ProjectNetwork.Builder network =
        ProjectNetwork.builder().calendar(strict).addActivity(days("i", 5));
    Progress finished = Progress.finished("i", LocalDate.of(2024, 3, 5));
    Progress startsTooEarly = Progress.finished("i", LocalDate.of(2024, 3, 8)); // on Monday 4
    Progress started = Progress.started("i", MONDAY);
    for (Progress progress : List.of(finished, startsTooEarly, started)) {
      Faults.check(
          InputFault.Code.NOT_ANNOUNCED,
          "strict",
          "The plan needs days of calendar 'strict' beyond those announced, 2024-03-06 to"
              + " 2024-12-31, and the calendar guesses none; add the notices of the years it needs,"
              + " or let the calendar fall back on the statutory days",
          () ->
              PLANNER.plan(
                  network.addProgress(progress).build(), DataDate.of(LocalDate.of(2024, 3, 11))));
    }
  }

  @Test
  void aNewVersionOfACalendarMovesTheDatesItMustAndListsThem() { // S12
    WorkCalendar guessed =
        WorkCalendar.builder()
            .from(WorkCalendar.fiveDays("office"))
            .announcedThrough(LocalDate.of(2024, 3, 8))
            .version("2023")
            .build();
    WorkCalendar announced =
        WorkCalendar.builder()
            .from(guessed.withRest(LocalDate.of(2024, 3, 12), rest()))
            .announcedThrough(LocalDate.of(2024, 12, 31))
            .version("2024")
            .build();
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(guessed)
            .addActivity(days("i", 3).on(guessed))
            .addActivity(days("j", 5))
            .addDependency(finishToStart("i", "j"))
            .addDeadline(Deadline.hard("j", LocalDate.of(2024, 3, 15)))
            .build();
    Schedule before = PLANNER.plan(network, DATA_DATE);
    Schedule after = PLANNER.plan(network.withCalendars(old -> announced), DATA_DATE);
    assertEquals(Map.of(CalendarId.of("office"), "2023"), before.calendarVersions());
    assertEquals(Map.of(CalendarId.of("office"), "2024"), after.calendarVersions());
    // j: Thursday 7 to Wednesday 13, with Tuesday 12 off to Thursday 14; backward from Friday 15
    // both start a day earlier
    assertEquals(
        List.of(
            "i LATE_START 2024-03-06T08:00 -> 2024-03-05T08:00",
            "i LATE_FINISH 2024-03-08T17:00 -> 2024-03-07T17:00",
            "j EARLY_FINISH 2024-03-13T17:00 -> 2024-03-14T17:00",
            "j LATE_START 2024-03-11T08:00 -> 2024-03-08T08:00",
            "j EARLIEST_PROMISE 2024-03-13T17:00 -> 2024-03-14T17:00"),
        after.movedFrom(before).stream().map(MovedDate::toString).toList());
    assertEquals(List.of(), after.movedFrom(after));
    Faults.check(
        InputFault.Code.CALENDAR_CONFLICT,
        "other",
        "Calendar 'other' cannot take the place of 'office'; give it the same id",
        () -> network.withCalendars(old -> old.withId("other")));
  }

  @Test
  void whatIsExpectedToFinishLastsAsLongAsTheDaysUntilThen() { // S12, S27
    WorkCalendar week = announced(WorkCalendar.fiveDays("week"), MONDAY, at(8, 0).toLocalDate());
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(week)
            .addActivity(days("a", 2).expectedUntil(at(9, 17)))
            .addDeadline(Deadline.hard("a", LocalDate.of(2024, 3, 8)))
            .build();
    // Saturday 9 is at rest as far as anybody knows, and may yet be worked
    ScheduledActivity a = PLANNER.plan(network, DATA_DATE).activity("a");
    assertEquals(at(8, 17), a.earlyFinish());
    assertTrue(a.isEarlyProvisional());
    assertTrue(a.isLateProvisional());
  }

  @Test
  void whatIsExpectedToFinishLastsFromAStartThatMayMove() { // S12, S27
    WorkCalendar unknown = announced(WorkCalendar.fiveDays("unknown"), SUNDAY, SUNDAY);
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WorkCalendar.fiveDays("week"))
            .addActivity(days("before", 1).on(unknown))
            .addActivity(days("a", 2).expectedUntil(at(8, 17)))
            .addDependency(finishToStart("before", "a"))
            .addDeadline(Deadline.hard("a", LocalDate.of(2024, 3, 15)))
            .build();
    // from Tuesday 5 to Friday 8, and so four days before the deadline; three if Monday is at rest
    ScheduledActivity a = PLANNER.plan(network, DATA_DATE).activity("a");
    assertEquals(at(12, 8), a.lateStart().orElseThrow());
    assertTrue(a.isEarlyProvisional());
    assertTrue(a.isLateProvisional());
  }

  @Test
  void whatMayBecomeTheFirstOfItsPhaseIsProvisional() { // S12, S18
    WorkCalendar unknown = announced(WorkCalendar.fiveDays("unknown"), SUNDAY, SUNDAY);
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WorkCalendar.fiveDays("week"))
            .addPhase(Phase.of("p", "p").with(DateConstraint.startNotLaterThan(at(6, 8))))
            .addActivity(days("a", 1).on(unknown).in("p"))
            .addActivity(days("b", 1).in("p").with(DateConstraint.startNotEarlierThan(at(4, 10))))
            .addDeadline(Deadline.hard("b", LocalDate.of(2024, 3, 15)))
            .build();
    // a is first, and b is free until its deadline; if Monday is at rest, b is bound by the 6th
    ScheduledActivity b = PLANNER.plan(network, DATA_DATE).activity("b");
    assertEquals(at(15, 8), b.lateStart().orElseThrow());
    assertFalse(b.isEarlyProvisional());
    assertTrue(b.isLateProvisional());
  }
}
