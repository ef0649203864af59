package org.daopai.scheduling.peers;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToFinish;
import static org.daopai.model.Dependency.startToStart;
import static org.daopai.scheduling.peers.Cases.MIDNIGHTS;
import static org.daopai.scheduling.peers.Cases.WEEK;
import static org.daopai.scheduling.peers.Cases.day;
import static org.daopai.scheduling.peers.Cases.days;
import static org.daopai.scheduling.peers.Cases.evening;
import static org.daopai.scheduling.peers.Cases.midnight;
import static org.daopai.scheduling.peers.Cases.mondayToFriday;
import static org.daopai.scheduling.peers.Cases.morning;
import static org.daopai.scheduling.peers.Cases.network;
import static org.daopai.scheduling.peers.Cases.networkOn;
import static org.daopai.scheduling.peers.Cases.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** Which calendar a lag follows, and where a relation meets rest time. */
class LagCalendarTest {

  private static final WorkCalendar DAILY = WorkCalendar.everyDay("daily");
  private static final Lag TWO_DAYS = Lag.of(WorkDuration.workingDays(2));

  /**
   * MPXJ 14.3.4, E8: A on five days ends on Friday 6 March 2026, a lag of 2 days, B on seven days.
   * The Microsoft scheduler starts B on the 9th, the Primavera scheduler on the 11th: they count on
   * the successor's and on the predecessor's calendar. Asked for as a choice, also for one link
   * alone, in buildingSMART/IFC4.x-development#289 and bryntum/support#11231, #11142. The choice is
   * the link's here (S13), the successor's calendar the default.
   */
  @Test
  void theCalendarOfALagIsTheLinksChoice() { // S13
    // Saturday and Sunday count
    assertEquals(morning("2026-03-09"), startOfB(TWO_DAYS));
    assertEquals(startOfB(TWO_DAYS), startOfB(TWO_DAYS.countedOn(Lag.Counting.SUCCESSOR)));
    // Monday and Tuesday do; the project's calendar is the five-day week too
    assertEquals(morning("2026-03-11"), startOfB(TWO_DAYS.countedOn(Lag.Counting.PREDECESSOR)));
    assertEquals(morning("2026-03-11"), startOfB(TWO_DAYS.countedOn(Lag.Counting.PROJECT)));
    // from Friday 17:00 to Sunday 17:00
    assertEquals(morning("2026-03-09"), startOfB(Lag.of(WorkDuration.calendarDays(2))));
    assertEquals(morning("2026-03-09"), startOfB(TWO_DAYS.countedOn(CalendarId.of("daily"))));
  }

  private static LocalDateTime startOfB(Lag lag) {
    return plan(
            network(days("A", 5), days("B", 2).on(DAILY))
                .addDependency(finishToStart("A", "B").lag(lag)),
            "2026-03-02")
        .activity("B")
        .earlyStart();
  }

  /** The same backward: each choice gives back the predecessor's finish that leads to it (S3). */
  @Test
  void theLateDatesCountTheLagOnTheSameCalendar() { // S3, S13
    // B, two days, by Thursday 12 March: from Wednesday 11 on. Monday and Tuesday are the lag
    assertEquals(evening("2026-03-06"), lateFinishOfA(TWO_DAYS));
    assertEquals(
        evening("2026-03-06"), lateFinishOfA(TWO_DAYS.countedOn(Lag.Counting.PREDECESSOR)));
    // one day sooner B begins on Tuesday 10: on seven days Sunday and Monday are the lag, so A may
    // end on Saturday, that is Friday; on five days it must have ended on Thursday
    assertEquals(evening("2026-03-06"), lateFinishOfA(TWO_DAYS, "2026-03-11"));
    assertEquals(
        evening("2026-03-05"),
        lateFinishOfA(TWO_DAYS.countedOn(Lag.Counting.PREDECESSOR), "2026-03-11"));
  }

  private static LocalDateTime lateFinishOfA(Lag lag) {
    return lateFinishOfA(lag, "2026-03-12");
  }

  private static LocalDateTime lateFinishOfA(Lag lag, String due) {
    return plan(
            network(days("A", 5), days("B", 2).on(DAILY))
                .addDependency(finishToStart("A", "B").lag(lag))
                .addDeadline(Deadline.hard("B", day(due))),
            "2026-03-02")
        .activity("A")
        .lateFinish()
        .orElseThrow();
  }

  /**
   * bryntum/support#10609: a lag of 7 elapsed days should give 31 January and gave the 4 February
   * of 7 working days.
   */
  @Test
  void elapsedDaysAreNotWorkingDays() { // S13
    // A ends on Thursday 23 January 2025 at 17:00
    assertEquals(morning("2025-01-31"), afterThursday(WorkDuration.calendarDays(7)));
    assertEquals(morning("2025-02-04"), afterThursday(WorkDuration.workingDays(7)));
  }

  private static LocalDateTime afterThursday(WorkDuration lag) {
    return plan(
            network(days("A", 4), days("B", 1)).addDependency(finishToStart("A", "B").lag(lag)),
            "2025-01-20")
        .activity("B")
        .earlyStart();
  }

  /**
   * bryntum/support#12454: the successor may begin when its predecessor is 20 % done, so the share
   * is to be counted on the predecessor's calendar, which rests in the morning.
   */
  @Test
  void aShareOfThePredecessorIsCountedOnItsCalendar() { // S13
    WorkCalendar late = mondayToFriday("late", Shift.of("11:00", "19:00"));
    Lag share = Lag.percentOfPredecessor(20);
    // 20 % of 40 hours: Monday from 11:00 to 19:00, the successor on Tuesday morning
    assertEquals(morning("2024-03-05"), whenAFifthIsDone(late, share, Lag.Counting.PREDECESSOR));
    // on the successor's 08:00 to 17:00: 5 of the 8 hours on Monday, 3 on Tuesday
    assertEquals(
        day("2024-03-05").atTime(11, 0), whenAFifthIsDone(late, share, Lag.Counting.SUCCESSOR));
  }

  private static LocalDateTime whenAFifthIsDone(
      WorkCalendar late, Lag share, Lag.Counting counting) {
    return plan(
            network(days("turn", 5).on(late), days("mill", 5))
                .addDependency(startToStart("turn", "mill").lag(share.countedOn(counting))),
            "2024-03-04")
        .activity("mill")
        .earlyStart();
  }

  /**
   * opf/openproject#11249: a delay is room that cannot be compressed; when one of its days becomes
   * a day of rest, the follower moves on by one.
   */
  @Test
  void aDayOfRestWithinALagMovesTheFollower() { // S13
    WorkCalendar holiday = WEEK.withRest(day("2024-03-07"), LocalizedName.of("holiday"));
    for (WorkCalendar calendar : new WorkCalendar[] {WEEK, holiday}) {
      Schedule schedule =
          plan(
              networkOn(calendar, days("A", 2), days("B", 1))
                  .addDependency(finishToStart("A", "B").lag(TWO_DAYS)),
              "2024-03-04");
      // A to Tuesday 5; Wednesday and Thursday, or Wednesday and Friday
      assertEquals(
          morning(calendar == WEEK ? "2024-03-08" : "2024-03-11"),
          schedule.activity("B").earlyStart());
    }
  }

  /**
   * opf/openproject#19033: a review begins two days before the day on which the draft is complete;
   * the follower's lag, in days between the two, is then -3. A lead is time off the finish here,
   * and its number the same: three days before Friday evening is Wednesday morning.
   */
  @Test
  void aLeadIsTakenOffTheFinish() { // S13
    assertEquals(morning("2024-03-08"), reviewWithLead(1)); // the draft's last day
    assertEquals(morning("2024-03-06"), reviewWithLead(3));
  }

  private static LocalDateTime reviewWithLead(int days) {
    return plan(
            network(days("draft", 5), days("review", 3))
                .addDependency(
                    finishToStart("draft", "review").lead(WorkDuration.workingDays(days))),
            "2024-03-04")
        .activity("review")
        .earlyStart();
  }

  /**
   * taskjuggler/TaskJuggler#312: gaps may not be negative there, and a lead of 8 days from another
   * tool is lost on the way. Testing that starts 8 days before a development of 20 days ends starts
   * on its 13th day.
   */
  @Test
  void aLeadOfEightDaysIsKept() { // S13
    Schedule schedule =
        plan(
            network(days("develop", 20), days("test", 10))
                .addDependency(finishToStart("develop", "test").lead(WorkDuration.workingDays(8))),
            "2024-03-04");
    // the 20th day is Friday 29 March, the 13th Wednesday 20
    assertEquals(evening("2024-03-29"), schedule.activity("develop").earlyFinish());
    assertEquals(morning("2024-03-20"), schedule.activity("test").earlyStart());
  }

  /**
   * bryntum/support#6926: days of 24 hours and free weekends; two tasks of a day, finish-to-finish
   * with a lag of -1 day after one that works on Monday. The successor ended on Monday 00:00 and
   * should end on Saturday 00:00, as in Microsoft Project. On one calendar they are one position,
   * and a finish is shown at the end of what was worked (S6).
   */
  @Test
  void aFinishBoundThatFallsOnAWeekendIsShownBeforeIt() { // S6, S13
    Schedule schedule =
        plan(
            networkOn(
                    MIDNIGHTS,
                    days("A", 1).with(DateConstraint.startNotEarlierThan(midnight("2024-03-11"))),
                    days("B", 1))
                .addDependency(finishToFinish("A", "B").lead(WorkDuration.workingDays(1))),
            "2024-03-04");
    assertEquals(midnight("2024-03-12"), schedule.activity("A").earlyFinish());
    assertEquals(midnight("2024-03-09"), schedule.activity("B").earlyFinish());
    assertEquals(midnight("2024-03-08"), schedule.activity("B").earlyStart());
  }

  /**
   * bryntum/support#13837: a start-to-finish link to a task of one day moves its end from 17:00 to
   * the next day's 09:00. Where the predecessor starts in the morning, what ends the evening before
   * ends at the same position (S6), and stays there.
   */
  @Test
  void aStartToFinishSuccessorEndsInTheEvening() { // S6, S13
    WorkCalendar nineToFive = mondayToFriday("nine to five", Shift.of("09:00", "17:00"));
    LocalDateTime tuesday = day("2024-03-05").atTime(9, 0);
    Schedule schedule =
        plan(
            networkOn(
                    nineToFive,
                    days("task1", 1),
                    days("task2", 1).with(DateConstraint.startNotEarlierThan(tuesday)))
                .addDependency(startToFinish("task2", "task1")),
            "2024-03-04");
    assertEquals(tuesday, schedule.activity("task2").earlyStart());
    assertEquals(evening("2024-03-04"), schedule.activity("task1").earlyFinish());
    assertEquals(day("2024-03-04").atTime(9, 0), schedule.activity("task1").earlyStart());
  }

  /**
   * MPXJ and LibrePlan, as read in their sources: start-to-finish backward is the project's finish,
   * or the greatest date there is, or taken for finish-to-start. It bounds the predecessor's start
   * by the successor's finish, and the predecessor's finish follows by its duration (S3).
   */
  @Test
  void startToFinishBoundsTheLateStart() { // S3, S13
    Dependency guard = startToFinish("newGuard", "oldGuard");
    Schedule schedule =
        plan(
            network(days("newGuard", 4), days("oldGuard", 3))
                .addDependency(guard)
                .addDeadline(Deadline.hard("oldGuard", day("2024-03-13"))),
            "2024-03-04");
    // the old guard ends by Wednesday 13; the new one has begun by then, at the last on Thursday 14
    // in the morning, which is the same position
    assertEquals(Optional.of(morning("2024-03-14")), schedule.activity("newGuard").lateStart());
    assertEquals(Optional.of(evening("2024-03-19")), schedule.activity("newGuard").lateFinish());
    assertEquals("oldGuard", schedule.activity("newGuard").bindingDeadline().orElseThrow().value());
  }
}
