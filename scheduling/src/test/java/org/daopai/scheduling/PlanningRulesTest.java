package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToFinish;
import static org.daopai.model.Dependency.startToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.junit.jupiter.api.Test;

/**
 * The rules of a plan, one story each. Weeks are five days of 08:00-12:00 and 13:00-17:00 unless
 * said otherwise; 4 March 2024 is a Monday.
 */
class PlanningRulesTest {

  private static final WorkCalendar WEEK = WorkCalendar.fiveDays("week");
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final DataDate DATA_DATE = DataDate.of(MONDAY);
  private static final ReversePlanner PLANNER = ReversePlanner.create();

  private static Activity days(String id, int days) {
    return Activity.of(id, id, WorkDuration.workingDays(days));
  }

  private static ProjectNetwork.Builder network(Activity... activities) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(WEEK);
    for (Activity activity : activities) {
      builder.addActivity(activity);
    }
    return builder;
  }

  private static Schedule plan(ProjectNetwork.Builder builder) {
    return PLANNER.plan(builder.build(), DATA_DATE);
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2024, 3, day, hour, 0);
  }

  private static Duration workingDays(int days) {
    return Duration.ofHours(8L * days);
  }

  @Test
  void aDeadlineChangesNoEarlyDate() { // S1
    ProjectNetwork.Builder builder =
        network(days("design", 3), days("build", 4))
            .addDependency(finishToStart("design", "build"));
    Schedule free = plan(builder);
    Schedule tight = plan(builder.addDeadline(Deadline.hard("build", MONDAY)));
    for (String id : List.of("design", "build")) {
      assertEquals(free.activity(id).earlyStart(), tight.activity(id).earlyStart());
      assertEquals(free.activity(id).earlyFinish(), tight.activity(id).earlyFinish());
    }
  }

  @Test
  void lateDatesMayLieInThePast() { // S2, S31
    Schedule schedule = plan(network(days("build", 5)).addDeadline(Deadline.hard("build", MONDAY)));
    // 5 days back from Monday 4 March: Tue 27, Wed 28, Thu 29 February, Fri 1, Mon 4 March
    ScheduledActivity build = schedule.activity("build");
    assertEquals(Optional.of(LocalDateTime.of(2024, 2, 27, 8, 0)), build.lateStart());
    assertEquals(Optional.of(workingDays(-4)), build.totalFloat());
    assertFalse(schedule.meetsAllDeadlines());
  }

  @Test
  void aFinishOnFridayEveningAndAStartOnMondayMorningAreOnePosition() { // S6
    Schedule schedule =
        plan(
            network(days("design", 5), days("build", 1))
                .addDependency(finishToStart("design", "build"))
                .addDeadline(Deadline.hard("build", LocalDate.of(2024, 3, 11))));
    assertEquals(at(8, 17), schedule.activity("design").earlyFinish());
    assertEquals(at(11, 8), schedule.activity("build").earlyStart());
    assertEquals(Optional.of(at(8, 17)), schedule.activity("design").lateFinish());
    assertEquals(Optional.of(Duration.ZERO), schedule.activity("design").totalFloat());
  }

  @Test
  void aStartMilestoneStandsInTheMorningAndAFinishMilestoneInTheEvening() { // S8
    Schedule schedule =
        plan(
            network(days("design", 5))
                .addMilestone(Milestone.start("begin", "begin"))
                .addMilestone(Milestone.finish("done", "done"))
                .addDependency(finishToStart("design", "begin"))
                .addDependency(finishToStart("design", "done"))
                .addDeadline(Deadline.hard("begin", LocalDate.of(2024, 3, 11)))
                .addDeadline(Deadline.hard("done", LocalDate.of(2024, 3, 10))));
    assertEquals(at(11, 8), schedule.activity("begin").earlyFinish());
    assertEquals(at(8, 17), schedule.activity("done").earlyFinish());
    assertEquals(Optional.of(at(8, 17)), schedule.activity("done").lateFinish());
    assertTrue(schedule.meetsAllDeadlines());
  }

  @Test
  void aDeadlineOnASundayIsKeptAsItStands() { // S9
    Schedule schedule =
        plan(
            network(days("build", 5))
                .addDeadline(Deadline.hard("build", LocalDate.of(2024, 3, 10))));
    DeadlineVerdict verdict = schedule.deadline("build");
    assertEquals(LocalDateTime.of(2024, 3, 11, 0, 0), verdict.due());
    assertEquals(Duration.ZERO, verdict.margin());
    assertEquals(Optional.of(at(8, 17)), schedule.activity("build").lateFinish());
  }

  @Test
  void aStatutoryDeadlineRollsForwardFromASundayToTheEndOfMonday() { // S9
    Deadline sunday = Deadline.hard("build", LocalDate.of(2024, 3, 10)).rollingForward();
    Schedule schedule = plan(network(days("build", 6)).addDeadline(sunday));
    assertEquals(LocalDateTime.of(2024, 3, 12, 0, 0), schedule.deadline("build").due());
    assertEquals(Duration.ZERO, schedule.deadline("build").margin());
    // at a minute of a working day it does not roll
    Deadline noon = Deadline.hard("build", at(11, 12)).rollingForward();
    assertEquals(
        at(11, 12), plan(network(days("build", 6)).addDeadline(noon)).deadline("build").due());
  }

  @Test
  void daysAreCountedByTheCalendarThatWorksThem() { // S10
    WorkCalendar six = WorkCalendar.builder().from(WorkCalendar.everyDay("six")).build();
    Schedule schedule =
        plan(
            network(days("office", 10), days("site", 10).on(six))
                .addActivity(Activity.of("clock", "clock", WorkDuration.calendarDays(10))));
    assertEquals(at(15, 17), schedule.activity("office").earlyFinish());
    assertEquals(at(13, 17), schedule.activity("site").earlyFinish());
    assertEquals(LocalDateTime.of(2024, 3, 14, 0, 0), schedule.activity("clock").earlyFinish());
  }

  @Test
  void theFourDependencyTypesJoinTheirTwoEnds() { // S13
    // i: 3 days from Monday 4 to Wednesday 6; j: 2 days
    assertEquals(at(7, 8), successorStart(finishToStart("i", "j")));
    assertEquals(at(4, 8), successorStart(startToStart("i", "j")));
    assertEquals(at(5, 8), successorStart(finishToFinish("i", "j"))); // ends Wednesday with i
    assertEquals(at(4, 8), successorStart(startToFinish("i", "j"))); // ends after Monday morning
    assertEquals(
        at(6, 8), successorStart(startToFinish("i", "j").lag(WorkDuration.workingDays(4))));
  }

  @Test
  void aLagIsCountedOnTheStatedCalendar() { // S13
    // i ends Wednesday 6 at 17:00
    Dependency after = finishToStart("i", "j");
    assertEquals(at(11, 8), successorStart(after.lag(WorkDuration.workingDays(2))));
    assertEquals(at(11, 8), successorStart(after.lag(WorkDuration.calendarDays(3))));
    assertEquals(
        at(9, 8) /* everyDay: Thursday and Friday */,
        plan(network(days("i", 3), days("j", 2).on(WorkCalendar.everyDay("daily")))
                .addDependency(after.lag(WorkDuration.workingDays(2))))
            .activity("j")
            .earlyStart());
    WorkCalendar mondays = WorkCalendar.fiveDays("rest").withRest(LocalDate.of(2024, 3, 7), rest());
    assertEquals(
        at(12, 8) /* Thursday rests there: Friday and Monday are counted */,
        plan(network(days("i", 3), days("j", 2))
                .addCalendar(mondays)
                .addDependency(
                    after.lag(
                        Lag.of(WorkDuration.workingDays(2)).countedOn(CalendarId.of("rest")))))
            .activity("j")
            .earlyStart());
    // half of three days
    assertEquals(at(8, 13), successorStart(after.lag(Lag.percentOfPredecessor(50))));
  }

  private static LocalizedName rest() {
    return LocalizedName.of("rest");
  }

  private static LocalDateTime successorStart(Dependency dependency) {
    return plan(network(days("i", 3), days("j", 2)).addDependency(dependency))
        .activity("j")
        .earlyStart();
  }

  @Test
  void aLeadNeverPullsWorkBeforeTheDataDateAndTheClampIsTheDriver() { // S14
    Schedule schedule =
        plan(
            network(days("i", 3), days("j", 2))
                .addDependency(finishToStart("i", "j").lead(WorkDuration.workingDays(5))));
    assertEquals(at(4, 8), schedule.activity("j").earlyStart());
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.DATA_DATE)), schedule.activity("j").earlyDriver());
    Schedule oneDay =
        plan(
            network(days("i", 3), days("j", 2))
                .addDependency(finishToStart("i", "j").lead(WorkDuration.workingDays(1))));
    assertEquals(at(6, 8), oneDay.activity("j").earlyStart());
    assertEquals(Driver.Kind.DEPENDENCY, oneDay.activity("j").earlyDriver().orElseThrow().kind());
  }

  @Test
  void theDataDateYieldsToWhatIsStillToBeDone() { // S24
    Schedule schedule =
        plan(
            network(days("j", 1))
                .addMilestone(Milestone.start("begin", "begin"))
                .addDependency(finishToStart("begin", "j")));
    assertEquals(
        List.of("begin", "j"),
        schedule.drivingChain("j").stream().map(step -> step.id().value()).toList());
  }

  @Test
  void everyActivityKnowsTheDeadlineThatBindsIt() { // S19
    ProjectNetwork network =
        network(days("design", 2), days("left", 2), days("right", 2))
            .addDependency(finishToStart("design", "left"))
            .addDependency(finishToStart("design", "right"))
            .addDeadline(Deadline.hard("left", LocalDate.of(2024, 3, 12)))
            .addDeadline(Deadline.target("right", LocalDate.of(2024, 3, 14)))
            .build();
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    assertEquals("left", schedule.activity("design").bindingDeadline().orElseThrow().value());
    assertEquals("right", schedule.activity("right").bindingDeadline().orElseThrow().value());
    // left ends Tuesday 12, so design by Friday 8; alone, right lets it end Tuesday 12
    assertEquals(Optional.of(at(8, 17)), schedule.activity("design").lateFinish());
    Schedule alone =
        ReversePlanner.with(
                PlanOptions.builder().onlyDeadline(network.deadlines().get(1).id()).build())
            .plan(network, DATA_DATE);
    assertEquals(Optional.of(at(12, 17)), alone.activity("design").lateFinish());
    assertEquals(Optional.empty(), alone.activity("left").lateFinish());
    assertEquals(2, alone.deadlines().size());
  }

  @Test
  void withoutADeadlineDownstreamThereAreNoLateDates() { // S20
    ProjectNetwork network =
        network(days("a", 2), days("b", 1), days("open", 1))
            .addDependency(finishToStart("a", "b"))
            .addDeadline(Deadline.hard("b", LocalDate.of(2024, 3, 29)))
            .build();
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    ScheduledActivity open = schedule.activity("open");
    assertEquals(Optional.empty(), open.lateStart());
    assertEquals(Optional.empty(), open.totalFloat());
    assertFalse(open.isCritical());
    // and those that have one are not capped by the project's finish
    assertEquals(Optional.of(at(28, 17)), schedule.activity("a").lateFinish());
  }

  @Test
  void openEndsMayBeBoundedByTheProjectFinish() { // S20
    ReversePlanner planner =
        ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build());
    ProjectNetwork network =
        network(days("long", 10), days("short", 1), days("alone", 1))
            .addDependency(startToStart("long", "short"))
            .build();
    Schedule schedule = planner.plan(network, DATA_DATE);
    // the project ends Friday 15; short holds the start of long only, whose finish is open
    assertEquals(Optional.of(at(15, 17)), schedule.activity("long").lateFinish());
    assertEquals(Optional.of(Duration.ZERO), schedule.activity("long").totalFloat());
    assertEquals(Optional.of(workingDays(9)), schedule.activity("alone").totalFloat());
  }

  @Test
  void aDeadlineReachesWhatAConstraintBinds() { // S20
    ReversePlanner planner =
        ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build());
    Activity held = days("held", 1).with(DateConstraint.finishNotLaterThan(at(13, 17)));
    Activity bound = days("bound", 1).with(DateConstraint.finishNotLaterThan(at(13, 17)));
    ProjectNetwork network =
        network(held, bound, days("last", 1))
            .addDependency(finishToStart("bound", "last"))
            .addDeadline(Deadline.hard("last", LocalDate.of(2024, 3, 15)))
            .build();
    Schedule schedule = planner.plan(network, DATA_DATE);
    // the project ends on Tuesday 5, which bounds what no deadline reaches and nothing else
    assertEquals(Optional.of(at(5, 17)), schedule.activity("held").lateFinish());
    assertEquals(Optional.of(at(13, 17)), schedule.activity("bound").lateFinish());
    assertEquals(Optional.empty(), schedule.activity("bound").bindingDeadline());
  }

  @Test
  void aVerdictTellsMarginAndEarliestPromise() { // S21, S31
    Schedule schedule =
        plan(
            network(days("design", 3), days("build", 4))
                .addMilestone(Milestone.finish("launch", "launch"))
                .addDependency(finishToStart("design", "build"))
                .addDependency(finishToStart("build", "launch"))
                .addDeadline(Deadline.hard("launch", at(11, 12))));
    DeadlineVerdict verdict = schedule.deadline("launch");
    // 7 days from Monday 4: Tuesday 12 at 17:00, a day and a half after Monday noon
    assertFalse(verdict.isMet());
    assertEquals(at(12, 17), verdict.earlyFinish());
    assertEquals(Duration.ofHours(-12), verdict.margin());
    assertEquals(LocalDate.of(2024, 3, 12), verdict.earliestPromiseDay());
    assertEquals(Duration.ofHours(29), verdict.overrun());
  }

  @Test
  void aPlacementNeverHidesAMissedDeadline() { // S22
    Schedule schedule =
        plan(
            network(days("late", 5), days("free", 2), days("next", 1))
                .addDependency(finishToStart("free", "next").lag(WorkDuration.workingDays(1)))
                .addDependency(finishToStart("late", "next"))
                .addDeadline(Deadline.hard("late", LocalDate.of(2024, 3, 6)))
                .addDeadline(Deadline.hard("next", LocalDate.of(2024, 3, 15))));
    ScheduledActivity late = schedule.activity("late");
    assertEquals(late.earlyStart(), Placement.LATEST.start(late));
    assertEquals(Optional.of(workingDays(-2)), late.totalFloat());
    ScheduledActivity free = schedule.activity("free");
    // next starts Monday 11 early and Friday 15 late; a day of lag lies before it
    assertEquals(at(4, 8), Placement.EARLIEST.start(free));
    assertEquals(at(7, 17), Placement.JUST_IN_TIME.finish(free));
    assertEquals(at(13, 17), Placement.LATEST.finish(free));
    assertEquals(workingDays(2), free.freeFloat());
  }

  @Test
  void onMixedCalendarsADrivingChainMayHaveFloat() { // S23, S24
    WorkCalendar daily = WorkCalendar.everyDay("daily");
    Schedule schedule =
        plan(
            network(days("site", 5).on(daily), days("office", 1))
                .addDependency(finishToStart("site", "office"))
                .addDeadline(Deadline.hard("office", LocalDate.of(2024, 3, 11)))
                .addActivity(days("prior", 5))
                .addDependency(finishToStart("prior", "office")));
    // site ends Friday 8 and may end Sunday 10 without moving the office's Monday
    ScheduledActivity site = schedule.activity("site");
    assertEquals(at(8, 17), site.earlyFinish());
    assertEquals(Optional.of(at(10, 17)), site.lateFinish());
    assertEquals(Optional.of(workingDays(2)), site.totalFloat());
  }

  @Test
  void totalFloatIsTheSmallerOfStartAndFinishFloat() { // S23
    Schedule schedule =
        plan(network(days("a", 2)).addDeadline(Deadline.hard("a", LocalDate.of(2024, 3, 8))));
    ScheduledActivity a = schedule.activity("a");
    assertEquals(Optional.of(workingDays(3)), a.startFloat());
    assertEquals(a.startFloat(), a.finishFloat());
    assertEquals(a.startFloat(), a.totalFloat());
  }

  @Test
  void constraintsBoundEarlyAndLateDatesEachTheirWay() { // S17
    Schedule schedule =
        plan(
            network(
                days("notEarlier", 1).with(DateConstraint.startNotEarlierThan(at(6, 8))),
                days("notLater", 3).with(DateConstraint.finishNotLaterThan(at(5, 17))),
                days("on", 1).with(DateConstraint.startOn(at(7, 8)))));
    assertEquals(at(6, 8), schedule.activity("notEarlier").earlyStart());
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.CONSTRAINT)),
        schedule.activity("notEarlier").earlyDriver());
    assertEquals(Optional.of(workingDays(-1)), schedule.activity("notLater").totalFloat());
    assertEquals(at(7, 8), schedule.activity("on").earlyStart());
    assertEquals(Optional.of(Duration.ZERO), schedule.activity("on").totalFloat());
  }

  @Test
  void aShareOfElapsedTimeIsElapsedTime() { // S13
    Schedule schedule =
        plan(
            network(days("b", 1))
                .addActivity(Activity.of("a", "a", WorkDuration.calendarDays(10)))
                .addDependency(startToStart("a", "b").lag(Lag.percentOfPredecessor(50))));
    // five days after Monday 4 at 00:00 is Saturday 9: Monday 11
    assertEquals(at(11, 8), schedule.activity("b").earlyStart());
  }

  @Test
  void aLateDateOfAMilestoneIsInFinishFormAlsoWhereItIsReachedOnARestDay() { // S2, S8
    Schedule schedule =
        plan(
            network()
                .addActivity(Activity.of("cure", "cure", WorkDuration.calendarDays(6)))
                .addMilestone(Milestone.finish("cured", "cured"))
                .addDependency(finishToStart("cure", "cured"))
                .addDeadline(Deadline.hard("cured", LocalDate.of(2024, 3, 10))));
    // cured on Saturday at 24:00; Sunday's deadline is Friday 17:00 to an office: one position
    ScheduledActivity cured = schedule.activity("cured");
    assertTrue(schedule.deadline("cured").isMet());
    assertEquals(LocalDateTime.of(2024, 3, 10, 0, 0), cured.earlyFinish());
    assertEquals(Optional.of(at(8, 17)), cured.lateFinish());
    assertEquals(Optional.of(Duration.ZERO), cured.totalFloat());
    assertEquals(cured.earlyFinish(), cured.justInTimeFinish());
  }

  @Test
  void whatIsUnderWayWithNothingLeftFinishesInTheEvening() { // S6, S27
    ProjectNetwork network =
        network(days("a", 3), days("b", 3))
            .addDependency(finishToStart("a", "b"))
            .addProgress(
                Progress.started(
                    "a", LocalDateTime.of(2024, 2, 1, 8, 0), WorkDuration.workingDays(0)))
            .addDeadline(Deadline.hard("b", LocalDate.of(2024, 3, 1)))
            .build();
    // b from Wednesday 28 February at the latest, so a by Tuesday evening
    assertEquals(
        Optional.of(LocalDate.of(2024, 2, 27)),
        PLANNER.plan(network, DATA_DATE).activity("a").lateFinishDay());
  }

  @Test
  void justInTimeKeepsItsOwnDeadline() { // S22
    Schedule schedule =
        plan(
            network(days("a", 1), days("b", 1).with(DateConstraint.startNotEarlierThan(at(29, 8))))
                .addDependency(finishToStart("a", "b"))
                .addDeadline(Deadline.hard("a", LocalDate.of(2024, 3, 8))));
    ScheduledActivity a = schedule.activity("a");
    assertEquals(at(8, 17), Placement.JUST_IN_TIME.finish(a));
    // free float is to the successor alone: from Monday 4 to Thursday 28
    assertEquals(workingDays(18), a.freeFloat());
  }

  @Test
  void marginAndFloatOfAStartMilestoneAgree() { // S21, S23
    Schedule schedule =
        plan(
            network()
                .addMilestone(Milestone.start("begin", "begin"))
                .addDeadline(Deadline.hard("begin", LocalDate.of(2024, 3, 8))));
    // from Monday 08:00 to the last start there is on Friday, 16:59
    Duration expected = workingDays(5).minusMinutes(1);
    assertEquals(expected, schedule.deadline("begin").margin());
    assertEquals(Optional.of(expected), schedule.activity("begin").totalFloat());
  }

  @Test
  void finishConstraintsHoldTheFinish() { // S17
    Schedule schedule =
        plan(
            network(
                days("notEarlier", 1).with(DateConstraint.finishNotEarlierThan(at(8, 17))),
                days("on", 2).with(DateConstraint.finishOn(at(7, 17)))));
    assertEquals(at(8, 8), schedule.activity("notEarlier").earlyStart());
    assertEquals(at(6, 8), schedule.activity("on").earlyStart());
    assertEquals(Optional.of(at(7, 17)), schedule.activity("on").lateFinish());
  }

  @Test
  void aStartOnARestDayIsTheNextStartAndAStartNotLaterTheOneBefore() { // S17
    LocalDateTime saturday = LocalDateTime.of(2024, 3, 9, 0, 0);
    Schedule schedule =
        plan(
            network(
                days("on", 1).with(DateConstraint.startOn(saturday)),
                days("notLater", 1).with(DateConstraint.startNotLaterThan(saturday))));
    assertEquals(at(11, 8), schedule.activity("on").earlyStart());
    assertEquals(Optional.of(Duration.ZERO), schedule.activity("on").totalFloat());
    // its last start before Saturday is the last minute of Friday
    assertEquals(
        Optional.of(LocalDateTime.of(2024, 3, 8, 16, 59)),
        schedule.activity("notLater").lateStart());
  }

  @Test
  void actualDatesStandOnRestDaysAndAgainstLogic() { // S27
    ProjectNetwork network =
        network(days("first", 5), days("second", 5), days("third", 2))
            .addDependency(finishToStart("first", "second"))
            .addDependency(finishToStart("second", "third"))
            .addProgress(
                Progress.finished(
                    "second",
                    LocalDateTime.of(2024, 3, 2, 8, 0), // a Saturday, before first is done
                    LocalDateTime.of(2024, 3, 3, 17, 0)))
            .build();
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    assertEquals(LocalDateTime.of(2024, 3, 2, 8, 0), schedule.activity("second").earlyStart());
    assertEquals(LocalDateTime.of(2024, 3, 3, 17, 0), schedule.activity("second").earlyFinish());
    assertEquals(at(4, 8), schedule.activity("third").earlyStart());
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.ACTUAL)), schedule.activity("second").earlyDriver());
    assertFalse(schedule.activity("second").isCritical());
  }

  @Test
  void whatHasStartedRunsItsRemainderFromTheDataDate() { // S27
    ProjectNetwork network =
        network(days("build", 5))
            .addProgress(Progress.started("build", LocalDate.of(2024, 2, 29)))
            .addDeadline(Deadline.hard("build", LocalDate.of(2024, 3, 8)))
            .build();
    // Thursday and Friday are worked, three days remain: Monday to Wednesday
    ScheduledActivity build = PLANNER.plan(network, DATA_DATE).activity("build");
    assertEquals(LocalDateTime.of(2024, 2, 29, 0, 0), build.earlyStart());
    assertEquals(at(6, 17), build.earlyFinish());
    assertEquals(Optional.of(workingDays(2)), build.totalFloat());
    ProjectNetwork told =
        network.with(
            Progress.started(
                "build", LocalDateTime.of(2024, 2, 29, 8, 0), WorkDuration.workingDays(4)));
    assertEquals(at(7, 17), PLANNER.plan(told, DATA_DATE).activity("build").earlyFinish());
  }

  @Test
  void winterIsWaitedForForwardAndWorkedAheadOfBackward() {
    WorkCalendar site = ChinaCalendars.outdoor(Season.from("11-01").to("03-31"));
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(ChinaCalendars.administrative())
            .addActivity(days("permit", 3))
            .addActivity(days("ground", 60).on(site))
            .addDependency(finishToStart("permit", "ground"))
            .addDeadline(Deadline.hard("ground", LocalDate.of(2024, 4, 15)))
            .build();
    Schedule schedule = PLANNER.plan(network, DataDate.of(2023, 9, 20));
    // 22 September + 60 days: 39 until 31 October, 21 from 1 April on
    assertEquals(LocalDateTime.of(2024, 4, 21, 17, 0), schedule.activity("ground").earlyFinish());
    assertEquals(workingDays(-6), schedule.deadline("ground").margin());
    // 15 days of April, 45 before winter: from 17 September
    assertEquals(
        Optional.of(LocalDateTime.of(2023, 9, 17, 8, 0)), schedule.activity("ground").lateStart());
  }

  @Test
  void theLastDayOfWorkThatEndsAtMidnightIsTheDayBefore() { // S7
    Schedule schedule =
        plan(
            network()
                .addActivity(Activity.of("clock", "clock", WorkDuration.calendarDays(2)))
                .addDeadline(Deadline.hard("clock", LocalDate.of(2024, 3, 10))));
    assertEquals(LocalDateTime.of(2024, 3, 6, 0, 0), schedule.activity("clock").earlyFinish());
    assertEquals(LocalDate.of(2024, 3, 5), schedule.activity("clock").earlyFinishDay());
    assertEquals(
        Optional.of(LocalDate.of(2024, 3, 10)), schedule.activity("clock").lateFinishDay());
  }

  @Test
  void phasesRollTheirDatesUp() {
    Schedule schedule =
        plan(
            network(days("a", 2).in("inner"), days("b", 3).in("outer"))
                .addPhase(Phase.of("outer", "outer"))
                .addPhase(Phase.of("inner", "inner").within("outer"))
                .addDependency(finishToStart("a", "b")));
    assertEquals(Optional.of(at(4, 8)), schedule.phase(PhaseId.of("outer")).earlyStart());
    assertEquals(Optional.of(at(8, 17)), schedule.phase(PhaseId.of("outer")).earlyFinish());
    assertEquals(Optional.of(at(5, 17)), schedule.phase(PhaseId.of("inner")).earlyFinish());
  }

  @Test
  void anEmptyNetworkIsPlanned() { // S31
    Schedule schedule = plan(network());
    assertEquals(0, schedule.activities().size());
    assertTrue(schedule.meetsAllDeadlines());
  }
}
