package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

/**
 * Hammocks, which span what they are joined to and move nothing, one story each (S18). Weeks are
 * five days of 08:00-12:00 and 13:00-17:00; 4 March 2024 is a Monday.
 */
class HammocksTest {

  private static final WorkCalendar WEEK = WorkCalendar.fiveDays("week");
  private static final DataDate DATA_DATE = DataDate.of(2024, 3, 4);
  private static final ReversePlanner PLANNER = ReversePlanner.create();

  private static Activity days(String id, int days) {
    return Activity.of(id, id, WorkDuration.workingDays(days));
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2024, 3, day, hour, 0);
  }

  @Test
  void theLongestPathLeadsToNoHammock() { // S18
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("dig", 2))
            .addActivity(days("fill", 1))
            .addActivity(Activity.hammock("watch", "Watch"))
            .addDependency(finishToStart("dig", "fill"))
            .addDependency(startToStart("dig", "watch"))
            .addDependency(finishToFinish("fill", "watch").lag(WorkDuration.workingDays(2)))
            .build();
    FloatPaths paths = PLANNER.floatPaths(PLANNER.plan(network, DATA_DATE));
    assertEquals("[dig, fill]", paths.longestPath().activities().toString());
  }

  /** Supervision spans from the start of a to the finish of b. */
  private static ProjectNetwork.Builder supervised() {
    return PhasesTest.permits()
        .addActivity(Activity.hammock("supervision", "Supervision"))
        .addDependency(startToStart("a", "supervision"))
        .addDependency(finishToFinish("b", "supervision"));
  }

  @Test
  void aHammockSpansWhatItIsJoinedTo() {
    Schedule plan =
        PLANNER.plan(
            supervised().addDeadline(Deadline.hard("ground", LocalDate.of(2024, 3, 15))).build(),
            DATA_DATE);
    ScheduledActivity supervision = plan.activity("supervision");
    assertEquals(plan.activity("a").earlyStart(), supervision.earlyStart());
    assertEquals(plan.activity("b").earlyFinish(), supervision.earlyFinish());
    assertEquals(plan.activity("a").lateStart(), supervision.lateStart());
    assertEquals(plan.activity("b").lateFinish(), supervision.lateFinish());
    assertEquals(Optional.empty(), supervision.totalFloat());
    assertEquals(Optional.empty(), supervision.earlyDriver());
    assertFalse(supervision.isCritical());
  }

  @Test
  void aHammockMovesNothing() {
    ProjectNetwork network =
        supervised()
            .addActivity(days("report", 1))
            .addDependency(finishToStart("supervision", "report"))
            .build();
    Schedule plan = PLANNER.plan(network, DATA_DATE);
    assertEquals(at(4, 8), plan.activity("report").earlyStart()); // does not wait
    // it spans until what follows it begins, or what it finishes with ends, whichever is later
    assertEquals(at(12, 17), plan.activity("supervision").earlyFinish());
    assertTrue(plan.activity("a").earlyStart().equals(at(6, 8)));
  }

  @Test
  void aHammockThatFinishesWithAMilestoneFinishesThere() {
    ProjectNetwork network =
        supervised()
            .addMilestone(
                Milestone.finish("visit", "Visit")
                    .with(DateConstraint.finishNotEarlierThan(at(18, 8))))
            .addDependency(finishToFinish("visit", "supervision"))
            .addDeadline(Deadline.hard("ground", LocalDate.of(2024, 3, 15)))
            .addDeadline(Deadline.hard("visit", at(20, 8)))
            .build();
    Schedule plan = PLANNER.plan(network, DATA_DATE);
    assertEquals(at(18, 8), plan.activity("visit").earlyFinish());
    assertEquals(at(18, 8), plan.activity("supervision").earlyFinish()); // and not at 08:01
    assertEquals(Optional.of(at(20, 8)), plan.activity("supervision").lateFinish());
  }

  @Test
  void theProjectFinishesWithoutAHammockThatSpansLonger() { // S18, S20
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("build", 5))
            .addActivity(days("papers", 1))
            .addActivity(Activity.hammock("warranty", "Warranty"))
            .addDependency(startToStart("build", "warranty"))
            .addDependency(finishToFinish("build", "warranty").lag(WorkDuration.workingDays(3)))
            .build();
    PlanningConvention closed =
        PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build();
    Schedule plan = ReversePlanner.with(closed).plan(network, DATA_DATE);
    assertEquals(at(13, 17), plan.activity("warranty").earlyFinish());
    // the project is finished on Friday with what is built, and the papers may take until then
    assertEquals(at(8, 17), plan.earlyFinish());
    assertEquals(at(8, 17), plan.activity("papers").lateFinish().orElseThrow());
  }

  @Test
  void theActualStartOfAHammockStands() {
    ProjectNetwork network =
        supervised()
            .addProgress(
                Progress.started(
                    "supervision", LocalDateTime.of(2024, 2, 1, 8, 0), WorkDuration.ZERO))
            .build();
    ScheduledActivity supervision = PLANNER.plan(network, DATA_DATE).activity("supervision");
    assertEquals(LocalDateTime.of(2024, 2, 1, 8, 0), supervision.earlyStart());
    assertEquals(at(12, 17), supervision.earlyFinish());
  }

  @Test
  void aHammockNeedsItsAnchors() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "supervision",
        "Hammock 'supervision' has no dependency that gives its finish; join its start and its"
            + " finish to what it spans",
        () ->
            PhasesTest.permits()
                .addActivity(Activity.hammock("supervision", "Supervision"))
                .addDependency(startToStart("a", "supervision"))
                .build());
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "inspection",
        "Deadline 'inspection' is owed by hammock 'supervision', which takes its dates from others;"
            + " let one of those owe it",
        () ->
            supervised()
                .addDeadline(
                    Deadline.builder()
                        .from(Deadline.hard("supervision", LocalDate.of(2024, 3, 15)))
                        .id(org.daopai.model.DeadlineId.of("inspection"))
                        .build())
                .build());
  }

  @Test
  void aHammockSpansWhatHasHappened() {
    LocalDateTime first = LocalDateTime.of(2024, 2, 19, 8, 0);
    LocalDateTime second = LocalDateTime.of(2024, 2, 26, 8, 0);
    ProjectNetwork.Builder site =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("a", 2))
            .addActivity(days("c", 2))
            .addActivity(Activity.hammock("guard", "Guard"))
            .addDependency(startToStart("a", "guard"))
            .addDependency(finishToStart("guard", "c"))
            .addDeadline(Deadline.hard("a", LocalDate.of(2024, 3, 15)))
            .addDeadline(Deadline.hard("c", LocalDate.of(2024, 3, 15)));
    LocalDateTime friday = LocalDateTime.of(2024, 2, 23, 17, 0); // before c began on Monday 26
    ScheduledActivity started =
        PLANNER
            .plan(
                site.addProgress(Progress.started("a", first, WorkDuration.workingDays(1)))
                    .addProgress(Progress.started("c", second, WorkDuration.workingDays(1)))
                    .build(),
                DATA_DATE)
            .activity("guard");
    assertEquals(first, started.earlyStart());
    assertEquals(friday, started.earlyFinish());
    assertEquals(Optional.of(first), started.lateStart());
    assertEquals(Optional.of(friday), started.lateFinish());
    ScheduledActivity finished =
        PLANNER
            .plan(
                site.addProgress(
                        Progress.finished("c", second, LocalDateTime.of(2024, 3, 1, 17, 0)))
                    .build(),
                DATA_DATE)
            .activity("guard");
    assertEquals(friday, finished.earlyFinish()); // c took longer than its 2 days
  }

  @Test
  void aDrivingChainPassesByAHammockOfThePhase() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("permits", "Permits"))
            .addActivity(Activity.hammock("guard", "Guard").in("permits"))
            .addActivity(days("a", 3).in("permits"))
            .addActivity(days("other", 9))
            .addActivity(days("ground", 1))
            .addDependency(startToStart("a", "guard"))
            .addDependency(finishToFinish("other", "guard"))
            .addDependency(finishToStart("permits", "ground"))
            .build();
    assertEquals(
        List.of("a", "ground"),
        PLANNER.plan(network, DATA_DATE).drivingChain("ground").stream()
            .map(step -> step.id().value())
            .toList());
  }
}
