package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
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
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

/**
 * Phases that keep to something, dependencies, dates and deadlines of their own, one story each
 * (S18). Weeks are five days of 08:00-12:00 and 13:00-17:00; 4 March 2024 is a Monday.
 */
class PhasesTest {

  private static final WorkCalendar WEEK = WorkCalendar.fiveDays("week");
  private static final DataDate DATA_DATE = DataDate.of(2024, 3, 4);
  private static final ReversePlanner PLANNER = ReversePlanner.create();

  private static Activity days(String id, int days) {
    return Activity.of(id, id, WorkDuration.workingDays(days));
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2024, 3, day, hour, 0);
  }

  /** Land (2 days), then the phase of permits (a 3 days, b 5 days), then ground (1 day). */
  static ProjectNetwork.Builder permits() {
    return ProjectNetwork.builder()
        .calendar(WEEK)
        .addPhase(Phase.of("permits", "Permits"))
        .addActivity(days("land", 2))
        .addActivity(days("a", 3).in("permits"))
        .addActivity(days("b", 5).in("permits"))
        .addActivity(days("ground", 1))
        .addDependency(finishToStart("land", "permits"))
        .addDependency(finishToStart("permits", "ground"));
  }

  @Test
  void allOfAPhaseComesAfterWhatItWaitsForAndBeforeWhatWaitsForIt() {
    Schedule plan =
        PLANNER.plan(
            permits().addDeadline(Deadline.hard("ground", LocalDate.of(2024, 3, 15))).build(),
            DATA_DATE);
    assertEquals(at(6, 8), plan.activity("a").earlyStart());
    assertEquals(at(6, 8), plan.activity("b").earlyStart());
    assertEquals(at(13, 8), plan.activity("ground").earlyStart()); // after 5 days of b
    // backward: ground on Friday 15, so the permits by Thursday 14
    assertEquals(at(14, 17), plan.activity("a").lateFinish().orElseThrow());
    assertEquals(at(8, 8), plan.activity("b").lateStart().orElseThrow());
    assertEquals(at(7, 17), plan.activity("land").lateFinish().orElseThrow());
    assertEquals("ground", plan.activity("land").bindingDeadline().orElseThrow().value());
  }

  @Test
  void aDrivingChainLeadsThroughAPhaseByWhatItEndsWith() {
    Schedule plan = PLANNER.plan(permits().build(), DATA_DATE);
    assertEquals(
        List.of("land", "b", "ground"),
        plan.drivingChain("ground").stream().map(step -> step.id().value()).toList());
    Driver driver = plan.activity("b").earlyDriver().orElseThrow();
    assertEquals("land -FS-> permits", driver.dependency().orElseThrow().toString());
  }

  @Test
  void aPhaseIsDrivenAndDrivesAcrossAWeekend() { // S24, S25
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("permits", "Permits"))
            .addActivity(days("land", 5))
            .addActivity(days("a", 3).in("permits"))
            .addActivity(days("b", 5).in("permits"))
            .addActivity(days("ground", 1))
            .addDependency(finishToStart("land", "permits"))
            .addDependency(finishToStart("permits", "ground"))
            .build();
    FloatPaths paths = PLANNER.floatPaths(PLANNER.plan(network, DATA_DATE));
    // land ends on Friday 8, the permits begin on Monday 11 and end on Friday 15, ground is on 18
    assertTrue(paths.drives(0));
    assertTrue(paths.drives(1));
    assertEquals(Optional.of(Duration.ZERO), paths.relationshipFloat(1));
    assertEquals(List.of(network.dependencies().get(0)), paths.drivingPredecessors("a"));
    List<FloatPaths.FloatPath> towards = paths.towards("ground", 9);
    assertEquals(
        List.of("land", "b", "ground"),
        towards.get(0).activities().stream().map(id -> id.value()).toList());
    assertEquals("[a]", towards.get(1).activities().toString());
    assertEquals(Duration.ofHours(16), towards.get(1).relativeFloat()); // two days
    assertEquals(Optional.of(network.dependencies().get(1)), towards.get(1).leadsOnBy());
  }

  @Test
  void whatAPhaseWaitsForToFinishDrivesWhatWaitsForIt() { // S25
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("papers", "Papers"))
            .addActivity(days("survey", 3))
            .addActivity(days("notes", 1).in("papers"))
            .addActivity(days("hearing", 1))
            .addDependency(finishToFinish("survey", "papers").lag(WorkDuration.workingDays(1)))
            .addDependency(finishToStart("papers", "hearing"))
            .build();
    FloatPaths paths = PLANNER.floatPaths(PLANNER.plan(network, DATA_DATE));
    // the papers are finished on Thursday 7, a day after the survey, and three after the notes
    assertEquals(Optional.of(Duration.ZERO), paths.relationshipFloat(0));
    assertTrue(paths.drives(0));
    assertTrue(paths.drives(1));
    assertEquals("[survey, hearing]", paths.longestPath().activities().toString());
    assertEquals(Duration.ofHours(24), paths.towards("hearing", 2).get(1).relativeFloat());
  }

  @Test
  void nothingIsLateForThePhaseThatNobodyWaitsFor() { // S20
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("papers", "Papers"))
            .addActivity(days("survey", 5))
            .addActivity(days("notes", 1).in("papers"))
            .addDependency(finishToFinish("survey", "papers").lag(WorkDuration.workingDays(2)))
            .build();
    PlanningConvention closed =
        PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build();
    ScheduledActivity survey =
        ReversePlanner.with(closed).plan(network, DATA_DATE).activity("survey");
    // both end by Friday, the end of the project; no deadline says when the phase is to be finished
    assertEquals(at(8, 17), survey.earlyFinish());
    assertEquals(at(8, 17), survey.lateFinish().orElseThrow());
    assertEquals(Driver.Kind.PROJECT_FINISH, survey.lateDriver().orElseThrow().kind());
  }

  @Test
  void aPhaseBeginsWithTheFirstOfWhatItHolds() {
    ProjectNetwork network =
        permits()
            .addActivity(days("press", 1))
            .addDependency(startToStart("permits", "press").lag(WorkDuration.workingDays(1)))
            .addDependency(finishToStart("a", "b"))
            .addDeadline(Deadline.hard("press", LocalDate.of(2024, 3, 7)))
            .build();
    Schedule plan = PLANNER.plan(network, DATA_DATE);
    assertEquals(at(7, 8), plan.activity("press").earlyStart()); // a day after a starts on the 6th
    // press is to be done by the end of the 7th: what begins first begins by the 6th, the rest is
    // free
    assertEquals(at(6, 8), plan.activity("a").lateStart().orElseThrow());
    assertEquals(Optional.empty(), plan.activity("b").lateStart());
  }

  @Test
  void whatFinishesWhenAPhaseBeginsIsDoneTheEveningBefore() { // S6, S13, S18
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("permits", "Permits"))
            .addActivity(
                days("a", 3).in("permits").with(DateConstraint.startNotEarlierThan(at(11, 0))))
            .addActivity(days("b", 5).in("permits"))
            .addActivity(days("handover", 1))
            .addDependency(finishToStart("a", "b"))
            .addDependency(Dependency.startToFinish("permits", "handover"));
    Schedule plan = PLANNER.plan(builder.build(), DATA_DATE);
    assertEquals(at(8, 17), plan.activity("handover").earlyFinish()); // Friday, not Monday 08:01
    // what has begun in a rest has begun then, by the clock
    LocalDateTime sunday = LocalDateTime.of(2024, 3, 3, 10, 0);
    WorkCalendar everyDay = WEEK.allDays().withId("every day");
    ProjectNetwork begun =
        builder
            .addActivity(days("press", 1).on(everyDay))
            .addDependency(
                startToStart("permits", "press").lag(Lag.of(WorkDuration.elapsedHours(24))))
            .addProgress(Progress.started("a", sunday, WorkDuration.workingDays(1)))
            .build();
    assertEquals(at(4, 10), PLANNER.plan(begun, DATA_DATE).activity("press").earlyStart());
  }

  @Test
  void whatFinishesWithAPhaseWaitsForItsLast() {
    ProjectNetwork network =
        permits()
            .addActivity(days("file", 1))
            .addDependency(finishToFinish("permits", "file"))
            .build();
    assertEquals(at(12, 17), PLANNER.plan(network, DATA_DATE).activity("file").earlyFinish());
  }

  @Test
  void constraintsOfAPhaseHoldForAllOfIt() {
    Phase phase =
        Phase.of("permits", "Permits")
            .with(DateConstraint.startNotEarlierThan(at(11, 0)))
            .with(DateConstraint.finishNotLaterThan(at(15, 17)));
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(phase)
            .addActivity(days("a", 3).in("permits"))
            .addActivity(days("b", 5).in("permits"))
            .build();
    Schedule plan = PLANNER.plan(network, DATA_DATE);
    assertEquals(at(11, 8), plan.activity("a").earlyStart());
    assertEquals(Driver.Kind.CONSTRAINT, plan.activity("a").earlyDriver().orElseThrow().kind());
    assertEquals(at(13, 8), plan.activity("a").lateStart().orElseThrow());
    assertEquals(at(11, 8), plan.activity("b").lateStart().orElseThrow());
  }

  @Test
  void whatHasStartedKeepsNoEarliestStartOfItsPhase() { // S17, S27
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(
                Phase.of("permits", "Permits")
                    .with(DateConstraint.startNotEarlierThan(at(11, 0)))
                    .with(DateConstraint.startOn(at(12, 0))))
            .addActivity(days("a", 3).in("permits"))
            .addActivity(days("b", 5).in("permits"))
            .addProgress(
                Progress.started(
                    "a", LocalDateTime.of(2024, 3, 1, 8, 0), WorkDuration.workingDays(2)))
            .build();
    Schedule plan = PLANNER.plan(network, DATA_DATE);
    assertEquals(at(5, 17), plan.activity("a").earlyFinish()); // two days from the 4th
    assertEquals(Driver.Kind.DATA_DATE, plan.activity("a").earlyDriver().orElseThrow().kind());
    assertEquals(at(12, 8), plan.activity("b").earlyStart());
    assertEquals(List.of(), plan.findings());
  }

  @Test
  void twoPhasesInARowCostAsManyArcsAsTheyHoldAndNotTheProduct() {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("one", "one"))
            .addPhase(Phase.of("two", "two"))
            .addDependency(finishToStart("one", "two"));
    for (int i = 0; i < 30_000; i++) { // 900 million pairs
      builder.addActivity(days("a" + i, 1 + i % 3).in("one"));
      builder.addActivity(days("b" + i, 1).in("two"));
    }
    Schedule plan = PLANNER.plan(builder.build(), DATA_DATE);
    assertEquals(at(7, 8), plan.activity("b17").earlyStart());
  }

  @Test
  void aPhaseWaitsForNothingOfItsOwn() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "a -FS-> permits",
        "Dependency a -FS-> permits joins a phase and something that it holds; a phase waits for"
            + " nothing of its own",
        () -> permits().addDependency(finishToStart("a", "permits")).build());
  }

  @Test
  void aPhaseOwesADeadlineWithTheLastOfWhatItHolds() { // S18, S19, S21
    Schedule plan =
        PLANNER.plan(
            permits().addDeadline(Deadline.hard("permits", LocalDate.of(2024, 3, 15))).build(),
            DATA_DATE);
    DeadlineVerdict verdict = plan.deadline("permits");
    assertEquals(at(12, 17), verdict.earlyFinish()); // land on 4 and 5, b on 6 to 8, 11 and 12
    assertEquals(Duration.ofHours(24), verdict.margin()); // 13 to 15
    assertEquals(at(15, 17), plan.activity("a").lateFinish().orElseThrow());
    assertEquals(at(11, 8), plan.activity("b").lateStart().orElseThrow());
    assertEquals(at(8, 17), plan.activity("land").lateFinish().orElseThrow());
    assertEquals(Optional.empty(), plan.activity("ground").lateFinish());
    assertEquals("permits", plan.activity("land").bindingDeadline().orElseThrow().value());
    assertEquals(
        Optional.of(Driver.of(verdict.id())),
        plan.activity("a").lateDriver()); // by way of its phase
    assertEquals(
        List.of("land", "b"),
        plan.drivingChain("permits").stream().map(step -> step.id().value()).toList());
  }

  @Test
  void aPhaseOwesOnTheCalendarOfTheProject() { // S9, S18, S21
    WorkCalendar everyDay = WEEK.allDays().withId("every day");
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("site", "Site"))
            .addPhase(Phase.of("pit", "Pit").within("site"))
            .addActivity(days("dig", 6).on(everyDay).in("pit")); // Monday 4 to Saturday 9
    LocalDate friday = LocalDate.of(2024, 3, 8);
    LocalDate sunday = LocalDate.of(2024, 3, 10);
    Schedule plan =
        PLANNER.plan(
            builder
                .addDeadline(Deadline.hard("site", friday))
                .addDeadline(Deadline.hard("site", sunday).withId("sunday"))
                .addDeadline(
                    Deadline.hard("site", friday.plusDays(1)).withId("rolls").rollingForward())
                .build(),
            DATA_DATE);
    // late by hours of a Saturday, of which the project's calendar knows nothing
    assertFalse(plan.deadline("site").isMet());
    assertEquals(Duration.ofMinutes(-1), plan.deadline("site").margin());
    assertEquals(Duration.ofHours(17), plan.deadline("site").overrun());
    assertTrue(plan.deadline("sunday").isMet());
    assertEquals(Duration.ZERO, plan.deadline("sunday").margin());
    // Saturday is no day of the project, so the deadline rolls to the end of Monday
    assertEquals(at(12, 0), plan.deadline("rolls").due());
    assertEquals(Duration.ofHours(8), plan.deadline("rolls").margin());
    assertEquals(Duration.ofHours(-8), plan.activity("dig").totalFloat().orElseThrow());
  }

  @Test
  void aDeadlineNamesOneThingThatHoldsSomething() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "none",
        "Phase 'none' has dependencies, constraints or deadlines and holds no activity or"
            + " milestone; put some into it",
        () ->
            permits()
                .addPhase(Phase.of("none", "none"))
                .addDeadline(Deadline.hard("none", LocalDate.of(2024, 3, 15)))
                .build());
    Faults.check(
        InputFault.Code.DUPLICATE_ID,
        "a",
        "Deadline 'a' is owed by 'a', which is both a phase and an activity or milestone; give one"
            + " of them another id",
        () ->
            permits()
                .addPhase(Phase.of("a", "a"))
                .addDeadline(Deadline.hard("a", LocalDate.of(2024, 3, 15)))
                .build());
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "none",
        "Deadline 'none' is owed by 'none', which the network does not have; it has [land, a, b,"
            + " ground]",
        () -> permits().addDeadline(Deadline.hard("none", LocalDate.of(2024, 3, 15))).build());
  }

  @Test
  void aPhaseReportsNoProgressItself() {
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "permits",
        "Progress is reported of phase 'permits'; report it of what the phase holds, some of [land,"
            + " a, b, ground]",
        () ->
            permits().addProgress(Progress.finished("permits", LocalDate.of(2024, 3, 1))).build());
  }

  @Test
  void aCircleThroughAPhaseIsNamed() {
    Faults.check(
        InputFault.Code.DEPENDENCY_CYCLE,
        "land",
        "The dependencies form a cycle: land -> permits -> a -> land",
        () -> permits().addDependency(finishToStart("a", "land")).build());
  }

  @Test
  void anEmptyPhaseKeepsToNothing() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "none",
        "Phase 'none' has dependencies, constraints or deadlines and holds no activity or"
            + " milestone; put some into it",
        () ->
            permits()
                .addPhase(Phase.of("none", "none"))
                .addDependency(finishToStart("none", "ground"))
                .build());
  }

  @Test
  void aMaximumLagJoinsActivities() {
    Dependency within = finishToStart("land", "permits").within(WorkDuration.months(3));
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "land -FS-> permits",
        "Dependency land -FS-> permits has a maximum lag and joins a phase or a hammock; a maximum"
            + " lag joins activities and milestones",
        () -> permits().addDependency(within).build());
  }

  @Test
  void aLagToOrFromAPhaseIsCountedOnTheCalendarOfTheProject() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("permits", "Permits"))
            .addActivity(days("land", 2))
            .addActivity(days("a", 2).in("permits"))
            .addActivity(days("ground", 1))
            .addDependency(finishToStart("land", "permits").lag(WorkDuration.workingDays(1)))
            .addDependency(
                finishToStart("permits", "ground")
                    .lag(Lag.of(WorkDuration.workingDays(1)).countedOn(Lag.Counting.PREDECESSOR)))
            .addDeadline(Deadline.hard("ground", LocalDate.of(2024, 3, 15)))
            .build();
    Schedule plan = PLANNER.plan(network, DATA_DATE);
    assertEquals(at(7, 8), plan.activity("a").earlyStart()); // land by the 5th, the 6th is waited
    assertEquals(at(12, 8), plan.activity("ground").earlyStart()); // a by the 8th, then the 11th
    // backward: ground on the 15th, a by the 13th from the 12th, land by the 8th
    assertEquals(at(13, 17), plan.activity("a").lateFinish().orElseThrow());
    assertEquals(at(8, 17), plan.activity("land").lateFinish().orElseThrow());
  }

  /** Permits wait for land, and a has begun before. */
  private static ProjectNetwork begunTooSoon() {
    return permits()
        .addProgress(
            Progress.started("a", LocalDateTime.of(2024, 3, 1, 8, 0), WorkDuration.workingDays(1)))
        .build();
  }

  @Test
  void whatRemainsWaitsForWhatItsPhaseWaitsForUnlessProgressOverrides() {
    PlanningConvention override =
        PlanningConvention.builder()
            .progressLogic(PlanningConvention.ProgressLogic.PROGRESS_OVERRIDE)
            .build();
    ReversePlanner overriding =
        ReversePlanner.with(PlanOptions.builder().convention(override).build());
    // land until Tuesday 5
    assertEquals(at(6, 17), PLANNER.plan(begunTooSoon(), DATA_DATE).activity("a").earlyFinish());
    assertEquals(at(4, 17), overriding.plan(begunTooSoon(), DATA_DATE).activity("a").earlyFinish());
  }

  @Test
  void whatBeginsBeforeItsPhaseMayIsAFinding() {
    Finding begun = PLANNER.plan(begunTooSoon(), DATA_DATE).findings().get(0);
    assertEquals(Finding.Code.OUT_OF_SEQUENCE, begun.code());
    assertEquals("a", begun.activity().value());
    assertEquals("land -FS-> permits", begun.dependency().orElseThrow().toString());
    // from Friday 1, 08:00, to Tuesday 5, 17:00
    assertEquals(Duration.ofHours(4 * 24 + 9), begun.by());

    Phase permits = Phase.of("permits", "Permits");
    ProjectNetwork fixed =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(permits)
            .addActivity(days("land", 2))
            .addActivity(days("a", 3).in("permits").with(DateConstraint.mandatoryStart(at(5, 8))))
            .addActivity(days("b", 3).in("permits"))
            .addDependency(finishToStart("land", "permits"))
            .build();
    List<Finding> broken = PLANNER.plan(fixed, DATA_DATE).findings();
    assertEquals(1, broken.size());
    assertEquals(Finding.Code.DATE_AGAINST_LOGIC, broken.get(0).code());
    assertEquals(Duration.ofHours(9), broken.get(0).by());
  }

  @Test
  void whatDrivesAPhaseIsCheckedForEachMemberByItself() {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("whole", "whole"))
            .addPhase(Phase.of("part", "part").within("whole"))
            .addActivity(days("first", 2))
            .addDependency(finishToStart("first", "whole"));
    for (int i = 0; i < 100_000; i++) { // 10,000 million pairs
      builder.addActivity(days("a" + i, 1).in("part"));
    }
    ProjectNetwork network = builder.build();
    Schedule plan = assertTimeout(Duration.ofSeconds(30), () -> PLANNER.plan(network, DATA_DATE));
    assertEquals(at(6, 8), plan.activity("a99999").earlyStart());
    assertEquals(
        "first -FS-> whole",
        plan.activity("a99999").earlyDriver().orElseThrow().dependency().orElseThrow().toString());
  }

  @Test
  void whatHasBegunInAPhaseIsLookedAtOnceAndNotForEachDependency() {
    LocalDateTime then = LocalDateTime.of(2024, 2, 1, 8, 0);
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("permits", "permits"))
            .addActivity(days("early", 1).in("permits"))
            .addProgress(Progress.finished("early", then.minusDays(9), then.minusDays(9)));
    for (int i = 0; i < 40_000; i++) { // 1,600 million pairs
      builder
          .addActivity(days("a" + i, 1))
          .addProgress(Progress.finished("a" + i, then, then))
          .addDependency(finishToStart("a" + i, "permits"))
          .addActivity(days("b" + i, 1).in("permits"))
          .addProgress(Progress.finished("b" + i, then.plusDays(1), then.plusDays(1)));
    }
    ProjectNetwork network = builder.build();
    Schedule plan = assertTimeout(Duration.ofSeconds(10), () -> PLANNER.plan(network, DATA_DATE));
    assertEquals(40_000, plan.findings().size());
    assertEquals("early", plan.findings().get(39_999).activity().value());
  }
}
