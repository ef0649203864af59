package org.daopai.scheduling.peers;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.scheduling.peers.Cases.MIDNIGHTS;
import static org.daopai.scheduling.peers.Cases.calendarDays;
import static org.daopai.scheduling.peers.Cases.day;
import static org.daopai.scheduling.peers.Cases.days;
import static org.daopai.scheduling.peers.Cases.evening;
import static org.daopai.scheduling.peers.Cases.midnight;
import static org.daopai.scheduling.peers.Cases.morning;
import static org.daopai.scheduling.peers.Cases.network;
import static org.daopai.scheduling.peers.Cases.networkOn;
import static org.daopai.scheduling.peers.Cases.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.junit.jupiter.api.Test;

/** Days that end at midnight, milestones between two days, and clocks that change. */
class DayBoundaryTest {

  private static final WorkCalendar CLOCK = WorkCalendar.continuous("clock");

  /**
   * bardsoftware/ganttproject#90: 15 days from 15 February 2010 are expected to last until 5 March,
   * and what follows to start on Monday 8; the tool shows 6 March.
   */
  @Test
  void theLastDayIsTheDayOnWhichWorkEnds() { // S7
    for (WorkCalendar calendar : new WorkCalendar[] {Cases.WEEK, MIDNIGHTS}) {
      Schedule schedule =
          plan(
              networkOn(calendar, days("task", 15), days("next", 1))
                  .addDependency(finishToStart("task", "next")),
              "2010-02-15");
      assertEquals(day("2010-03-05"), schedule.activity("task").earlyFinishDay());
      assertEquals(day("2010-03-08"), schedule.activity("next").earlyStart().toLocalDate());
    }
  }

  /**
   * countincognito/Zametek.ProjectPlan#51: 15 business days from 6 January 2020 show 27 January as
   * the finish, expected is the 24th. The instant is Saturday 00:00, the day said is Friday.
   */
  @Test
  void fifteenDaysFromTheSixthEndOnTheTwentyFourth() { // S5, S7
    ScheduledActivity task =
        plan(networkOn(MIDNIGHTS, days("task", 15)), "2020-01-06").activity("task");
    assertEquals(midnight("2020-01-25"), task.earlyFinish());
    assertEquals(day("2020-01-24"), task.earlyFinishDay());
  }

  /**
   * bryntum/support#5162: why one day from 1 January 2022 ends on 2 January. Intervals are half
   * open; who reads days is told the 1st.
   */
  @Test
  void oneDayFromTheFirstIsTheFirst() { // S5, S7
    ScheduledActivity task =
        plan(networkOn(CLOCK, calendarDays("task", 1)), "2022-01-01").activity("task");
    assertEquals(midnight("2022-01-02"), task.earlyFinish());
    assertEquals(day("2022-01-01"), task.earlyFinishDay());
    assertEquals(task.earlyFinish(), CivilTime.endOf(task.earlyFinishDay()));
  }

  /**
   * bardsoftware/ganttproject#2659: from 30 January 2025 00:00 to the 31st 00:00 is one day; two
   * after an import.
   */
  @Test
  void aDayThatEndsAtMidnightIsOneDay() { // S5, S7
    ScheduledActivity task = plan(networkOn(CLOCK, days("task", 1)), "2025-01-30").activity("task");
    assertEquals(day("2025-01-30"), task.earlyFinishDay());
    assertEquals(Duration.ofDays(1), Duration.between(task.earlyStart(), task.earlyFinish()));
  }

  /**
   * bryntum/support#95: a finish of Friday 18 January 2019 picked in a calendar becomes Thursday. A
   * date as a deadline is the end of that day (S9).
   */
  @Test
  void aDeadlineOnFridayIsFriday() { // S7, S9
    Schedule schedule =
        plan(
            networkOn(MIDNIGHTS, days("install", 3))
                .addDeadline(Deadline.hard("install", day("2019-01-18"))),
            "2019-01-14");
    assertEquals(Optional.of(day("2019-01-18")), schedule.activity("install").lateFinishDay());
    assertEquals(Optional.of(midnight("2019-01-16")), schedule.activity("install").lateStart());
    assertEquals(day("2019-01-18"), schedule.deadline("install").deadline().lastDay());
  }

  /**
   * bardsoftware/ganttproject#803, #1203: a milestone on Friday 14 June 2013 ends the day before it
   * starts. It is one instant, and one day.
   */
  @Test
  void aMilestoneDoesNotEndBeforeItStarts() { // S8
    Schedule schedule =
        plan(
            network(days("task", 1))
                .addMilestone(Milestone.finish("done", "done"))
                .addMilestone(Milestone.start("begin", "begin"))
                .addDependency(finishToStart("task", "done"))
                .addDependency(finishToStart("begin", "task")),
            "2013-06-14");
    for (String id : new String[] {"done", "begin"}) {
      ScheduledActivity milestone = schedule.activity(id);
      assertEquals(milestone.earlyStart(), milestone.earlyFinish());
      assertEquals(day("2013-06-14"), milestone.earlyFinishDay());
    }
  }

  /**
   * bardsoftware/ganttproject#732: to decide whether a milestone applies at the beginning or at the
   * end of the day. Its kind decides (S8). bryntum/support#6473: one that marks the end of Monday 8
   * April 2019 is on that day, not on the 9th at 08:00.
   */
  @Test
  void aMilestoneIsInTheMorningOrInTheEvening() { // S8
    Schedule schedule =
        plan(
            network(days("task", 1))
                .addMilestone(Milestone.finish("done", "done"))
                .addMilestone(Milestone.start("next", "next"))
                .addDependency(finishToStart("task", "done"))
                .addDependency(finishToStart("task", "next")),
            "2019-04-08");
    assertEquals(evening("2019-04-08"), schedule.activity("done").earlyStart());
    assertEquals(morning("2019-04-09"), schedule.activity("next").earlyStart());
  }

  /**
   * bryntum/support#12810: a milestone moves between 00:00 and 08:00 with the way it is scheduled.
   * A start milestone not earlier than a midnight stands at the first minute worked after it (S6),
   * and does so again when planned from its own answer.
   */
  @Test
  void aMilestoneGivenAtMidnightStandsWhereWorkBegins() { // S6, S8
    LocalDateTime given = midnight("2019-01-15");
    for (int again = 0; again < 2; again++) {
      Milestone kickOff = Milestone.start("kickOff", "kickOff").with(DateConstraint.startOn(given));
      ScheduledActivity planned =
          plan(networkOn(WorkCalendar.everyDay("all week")).addMilestone(kickOff), "2019-01-01")
              .activity("kickOff");
      assertEquals(morning("2019-01-15"), planned.earlyStart());
      assertEquals(Optional.of(morning("2019-01-15")), planned.lateStart());
      given = planned.earlyStart();
    }
  }

  /**
   * bryntum/support#1432, #5474: where summer time ends on 25 October 2020 a task until 1 January
   * ends on 31 December; where it begins on 27 March 2022 a day has 25 hours. Time is that of the
   * wall clock without a zone (S5): 68 days are 68 dates, and a day is a day.
   */
  @Test
  void aClockThatChangesMovesNothing() { // S5
    Schedule autumn =
        plan(
            networkOn(CLOCK, calendarDays("task", 68), days("after", 1))
                .addDependency(finishToStart("task", "after")),
            "2020-10-25");
    assertEquals(midnight("2021-01-01"), autumn.activity("task").earlyFinish());
    Schedule spring =
        plan(
            networkOn(CLOCK, calendarDays("before", 1), calendarDays("task", 1))
                .addDependency(finishToStart("before", "task").lag(WorkDuration.elapsedHours(24)))
                .addDeadline(Deadline.hard("task", midnight("2022-03-29"))),
            "2022-03-26");
    // the 26th, a lag of the whole 27th, the 28th
    assertEquals(midnight("2022-03-28"), spring.activity("task").earlyStart());
    assertEquals(Duration.ZERO, spring.deadline("task").margin());
  }
}
