package org.daopai.scheduling.peers;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToFinish;
import static org.daopai.model.Dependency.startToStart;
import static org.daopai.scheduling.peers.Cases.day;
import static org.daopai.scheduling.peers.Cases.days;
import static org.daopai.scheduling.peers.Cases.evening;
import static org.daopai.scheduling.peers.Cases.morning;
import static org.daopai.scheduling.peers.Cases.network;
import static org.daopai.scheduling.peers.Cases.plan;
import static org.daopai.scheduling.peers.Cases.workingDays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.Placement;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

/**
 * The same small networks as given to the Microsoft and Primavera schedulers of MPXJ 14.3.4, the
 * version that the examples are built with, numbered from E2 to E15; E8, the calendar of a lag, is
 * with the lags. What those schedulers answered is said in each comment. All begin on Monday 2
 * March 2026.
 */
class MpxjExperimentsTest {

  private static final String START = "2026-03-02";

  private static Optional<Driver> dataDate() {
    return Optional.of(Driver.of(Driver.Kind.DATA_DATE));
  }

  /**
   * E2, a deadline before the early finish. Microsoft: dates stay, the total float is -5 days;
   * given as a constraint it moves A to 23 February, before the project starts. Primavera: the
   * deadline is not read, as a constraint it gives -5 days. Here dates stay, and both ways give -5
   * days. (frePPLe floors it at 0, as does Aspose.Tasks in its forum thread 292099.)
   */
  @Test
  void e2ADeadlineOutOfReachIsNegativeFloat() { // S1, S23
    Schedule schedule =
        plan(network(days("A", 10)).addDeadline(Deadline.hard("A", day("2026-03-06"))), START);
    ScheduledActivity a = schedule.activity("A");
    assertEquals(morning("2026-03-02"), a.earlyStart());
    assertEquals(evening("2026-03-13"), a.earlyFinish());
    assertEquals(Optional.of(workingDays(-5)), a.totalFloat());
    assertEquals(workingDays(-5), schedule.deadline("A").margin());
    ScheduledActivity constrained =
        plan(
                network(
                    days("A", 10).with(DateConstraint.finishNotLaterThan(evening("2026-03-06")))),
                START)
            .activity("A");
    assertEquals(a.earlyStart(), constrained.earlyStart());
    assertEquals(a.totalFloat(), constrained.totalFloat());
  }

  /**
   * E3, A as late as possible before a milestone due on 6 March that it cannot meet. Microsoft: A
   * from 23 February, before the project starts, and the milestone on time with no float. Primavera
   * with a constraint: A stays, both have -5 days. No placement is before its early date here
   * (S22), and both have -5 days.
   */
  @Test
  void e3AsLateAsPossibleHidesNothing() { // S2, S22
    Schedule schedule =
        plan(
            network(days("A", 10))
                .addMilestone(Milestone.finish("end", "end"))
                .addDependency(finishToStart("A", "end"))
                .addDeadline(Deadline.hard("end", day("2026-03-06"))),
            START);
    ScheduledActivity a = schedule.activity("A");
    assertEquals(Optional.of(morning("2026-02-23")), a.lateStart());
    assertEquals(morning("2026-03-02"), Placement.LATEST.start(a));
    assertEquals(evening("2026-03-13"), Placement.LATEST.finish(a));
    assertEquals(Optional.of(workingDays(-5)), a.totalFloat());
    assertEquals(Optional.of(workingDays(-5)), schedule.activity("end").totalFloat());
    assertFalse(schedule.deadline("end").isMet());
    assertEquals(day("2026-03-13"), schedule.deadline("end").earliestPromiseDay());
  }

  /**
   * E4, A (2 days, as late as possible) before B (2 days, as soon as possible) before the end, X of
   * 10 days beside them. Microsoft means zero total float and moves B with A, to 12 March, leaving
   * it no float. Primavera means zero free float and leaves A before B. Both meanings have a name
   * here (S22), neither moves B, and the float stays 6 days. That an interchange format should say
   * which is meant is buildingSMART/IFC4.x-development#291.
   */
  @Test
  void e4LatestAndJustInTimeAreTwoThings() { // S22, S23
    Schedule schedule =
        plan(
            network(days("A", 2), days("B", 2), days("X", 10))
                .addMilestone(Milestone.finish("end", "end"))
                .addDependency(finishToStart("A", "B"))
                .addDependency(finishToStart("B", "end"))
                .addDependency(finishToStart("X", "end"))
                .addDeadline(Deadline.hard("end", day("2026-03-13"))),
            START);
    ScheduledActivity a = schedule.activity("A");
    ScheduledActivity b = schedule.activity("B");
    assertEquals(morning("2026-03-02"), Placement.JUST_IN_TIME.start(a));
    assertEquals(morning("2026-03-10"), Placement.LATEST.start(a));
    assertEquals(morning("2026-03-04"), Placement.EARLIEST.start(b));
    assertEquals(morning("2026-03-12"), Placement.LATEST.start(b));
    assertEquals(Optional.of(workingDays(6)), a.totalFloat());
    assertEquals(Optional.of(workingDays(6)), b.totalFloat());
    // total float is shared along the chain, free float is the last one's (bryntum/support#4281)
    assertEquals(Duration.ZERO, a.freeFloat());
    assertEquals(workingDays(6), b.freeFloat());
    assertFalse(a.isCritical());
    assertTrue(schedule.activity("X").isCritical());
  }

  /**
   * E5, two deadlines: the late finish is the least of both and of the project's finish, and which
   * of them binds is not recorded. Here it is, for each activity (S19).
   */
  @Test
  void e5TheBindingDeadlineIsNamed() { // S19
    Schedule schedule =
        plan(
            network(days("A", 2), days("B", 2), days("C", 2))
                .addDependency(finishToStart("A", "B"))
                .addDependency(finishToStart("A", "C"))
                .addDeadline(Deadline.hard("B", day("2026-03-12")))
                .addDeadline(Deadline.hard("C", day("2026-03-10"))),
            START);
    ScheduledActivity a = schedule.activity("A");
    // C from Monday 9
    assertEquals(Optional.of(evening("2026-03-06")), a.lateFinish());
    assertEquals("C", a.bindingDeadline().orElseThrow().value());
    assertEquals("B", schedule.activity("B").bindingDeadline().orElseThrow().value());
  }

  /**
   * E6, A on seven days before B on five: A has a day of float in both, so it is not critical
   * although it drives the finish, and nothing says that it does. The float is the same here, told
   * on A's own calendar (S23); what drives is a tight link (S24), another question with an answer
   * of its own.
   */
  @Test
  void e6WhatDrivesMayHaveFloat() { // S23, S24
    Schedule schedule =
        plan(
            network(days("A", 6).on(WorkCalendar.everyDay("daily")), days("B", 5))
                .addDependency(finishToStart("A", "B"))
                .addDeadline(Deadline.hard("B", day("2026-03-13"))),
            START);
    // A to Saturday 7, B from Monday 9; on Sunday A could still work
    assertEquals(evening("2026-03-07"), schedule.activity("A").earlyFinish());
    assertEquals(Optional.of(workingDays(1)), schedule.activity("A").totalFloat());
    assertFalse(schedule.activity("A").isCritical());
    assertTrue(schedule.activity("B").isCritical());
    assertEquals(
        List.of("A", "B"),
        schedule.drivingChain("B").stream().map(step -> step.id().value()).toList());
  }

  /**
   * E7, a cycle: an exception whose message is null. Here the sentence names it in order (S16). See
   * also bryntum/support#7605, a cycle made of placements, which are views here and make none.
   */
  @Test
  void e7ACycleIsNamed() { // S16
    Faults.check(
        InputFault.Code.DEPENDENCY_CYCLE,
        "A",
        "The dependencies form a cycle: A -> B -> C -> A",
        () ->
            network(days("A", 1), days("B", 1), days("C", 1))
                .addDependency(finishToStart("A", "B"))
                .addDependency(finishToStart("B", "C"))
                .addDependency(finishToStart("C", "A"))
                .build());
  }

  /**
   * E9, a lead of 3 days after 2 days of work: Microsoft starts B on 27 February, before the
   * project. Primavera clamps it at the data date; so do we, and say so (S14). The clamp is no part
   * of the late dates (S2).
   */
  @Test
  void e9ALeadDoesNotReachIntoThePast() { // S2, S14
    Schedule schedule =
        plan(
            network(days("A", 2), days("B", 4))
                .addDependency(finishToStart("A", "B").lead(WorkDuration.workingDays(3)))
                .addDeadline(Deadline.hard("B", day("2026-03-06"))),
            START);
    ScheduledActivity b = schedule.activity("B");
    assertEquals(morning("2026-03-02"), b.earlyStart());
    assertEquals(dataDate(), b.earlyDriver());
    // B from Tuesday 3 at the latest, A by three days after that: Thursday 5
    assertEquals(Optional.of(morning("2026-03-03")), b.lateStart());
    assertEquals(Optional.of(evening("2026-03-05")), schedule.activity("A").lateFinish());
    assertEquals(Optional.of(workingDays(1)), b.totalFloat());
    assertEquals(Optional.of(workingDays(2)), schedule.activity("A").totalFloat());
  }

  /**
   * E11, start-to-finish: B of 3 days ends when A starts, so both start it on 25 February, before
   * the project. A bound from below asks for no such thing, and nothing that is not done starts
   * before the data date (S27).
   */
  @Test
  void e11StartToFinishDoesNotReachIntoThePast() { // S13, S27
    Schedule schedule =
        plan(network(days("A", 5), days("B", 3)).addDependency(startToFinish("A", "B")), START);
    assertEquals(morning("2026-03-02"), schedule.activity("B").earlyStart());
    assertEquals(evening("2026-03-04"), schedule.activity("B").earlyFinish());
    assertEquals(dataDate(), schedule.activity("B").earlyDriver());
  }

  /**
   * E12, schedule from finish is silently ignored in both. Late dates are that schedule, and do not
   * depend on where it is planned from (S2).
   */
  @Test
  void e12TheScheduleFromFinishIsTheLateDates() { // S2
    ProjectNetwork.Builder network =
        network(days("A", 3), days("B", 4))
            .addDependency(finishToStart("A", "B"))
            .addDeadline(Deadline.hard("B", day("2026-03-31")));
    for (String from : List.of(START, "2026-03-16", "2026-04-01")) {
      Schedule schedule = plan(network, from);
      // B from Thursday 26, A from Monday 23
      assertEquals(Optional.of(morning("2026-03-26")), schedule.activity("B").lateStart());
      assertEquals(Optional.of(morning("2026-03-23")), schedule.activity("A").lateStart());
    }
  }

  /**
   * E13 (and joniles/mpxj#849), status date 16 March, nothing started, deadline the 20th. Microsoft
   * leaves the work in the past with no float; Primavera moves it to 16 to 27 March and forgets the
   * deadline, no float. Both matter: the data date holds early dates (S27), the deadline late ones
   * (S2).
   */
  @Test
  void e13WorkNotStartedMovesToTheDataDateAndStillOwesItsDeadline() { // S2, S27
    Schedule schedule =
        plan(
            network(days("A", 10)).addDeadline(Deadline.hard("A", day("2026-03-20"))),
            "2026-03-16");
    ScheduledActivity a = schedule.activity("A");
    assertEquals(morning("2026-03-16"), a.earlyStart());
    assertEquals(evening("2026-03-27"), a.earlyFinish());
    assertEquals(Optional.of(morning("2026-03-09")), a.lateStart());
    assertEquals(Optional.of(workingDays(-5)), a.totalFloat());
    assertEquals(dataDate(), a.earlyDriver());
  }

  /**
   * From the same experiment: late finishes are capped by the project's finish, so that float to a
   * later deadline cannot be asked for. They are not (S20).
   */
  @Test
  void e13ADeadlineAfterTheProjectsFinishLeavesFloat() { // S20
    Schedule schedule =
        plan(network(days("A", 5)).addDeadline(Deadline.hard("A", day("2026-03-20"))), START);
    assertEquals(Optional.of(workingDays(10)), schedule.activity("A").totalFloat());
  }

  /** E15, must finish by: -2 days in the Primavera scheduler; a deadline of all that ends here. */
  @Test
  void e15MustFinishByIsADeadlineOfTheEnd() { // S21, S23
    Schedule schedule =
        plan(
            network(days("A", 10))
                .addMilestone(Milestone.finish("end", "end"))
                .addDependency(finishToStart("A", "end"))
                .addDeadline(Deadline.hard("end", day("2026-03-11"))),
            START);
    assertEquals(Optional.of(workingDays(-2)), schedule.activity("A").totalFloat());
    assertEquals(workingDays(-2), schedule.deadline("end").margin());
  }

  /**
   * joniles/mpxj#841: start-to-start after a predecessor that has started ends in a null pointer
   * there. The lag runs on from the actual start, and the data date holds what is left of it (S27).
   */
  @Test
  void aLagRunsOnFromAnActualStart() { // S13, S27
    ProjectNetwork.Builder network =
        network(days("A", 10), days("B", 2), days("C", 2))
            .addDependency(startToStart("A", "B").lag(WorkDuration.workingDays(5)))
            .addDependency(startToStart("A", "C").lag(WorkDuration.workingDays(1)))
            .addProgress(Progress.started("A", day("2026-02-26")));
    Schedule schedule = plan(network, START);
    // Thu 26, Fri 27 February, Mon 2, Tue 3, Wed 4 March
    assertEquals(morning("2026-03-05"), schedule.activity("B").earlyStart());
    assertEquals(morning("2026-03-02"), schedule.activity("C").earlyStart());
    assertEquals(dataDate(), schedule.activity("C").earlyDriver());
  }

  /**
   * The choice between retained logic and progress override is a property that neither scheduler
   * reads. B started before A is done: what is left of it waits for A, as Primavera does by default
   * (S28).
   */
  @Test
  void whatStartedTooSoonWaitsForItsPredecessor() { // S27, S28
    ProjectNetwork.Builder network =
        network(days("A", 5), days("B", 4))
            .addDependency(finishToStart("A", "B"))
            .addProgress(Progress.started("B", morning("2026-02-26"), WorkDuration.workingDays(2)));
    Schedule schedule = plan(network, START);
    // A until Friday 6, the last two days of B on Monday 9 and Tuesday 10
    assertEquals(morning("2026-02-26"), schedule.activity("B").earlyStart());
    assertEquals(evening("2026-03-10"), schedule.activity("B").earlyFinish());
  }
}
