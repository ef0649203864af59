package org.daopai.scheduling.peers;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToFinish;
import static org.daopai.scheduling.peers.Cases.calendarDays;
import static org.daopai.scheduling.peers.Cases.day;
import static org.daopai.scheduling.peers.Cases.days;
import static org.daopai.scheduling.peers.Cases.evening;
import static org.daopai.scheduling.peers.Cases.midnight;
import static org.daopai.scheduling.peers.Cases.morning;
import static org.daopai.scheduling.peers.Cases.network;
import static org.daopai.scheduling.peers.Cases.networkOn;
import static org.daopai.scheduling.peers.Cases.plan;
import static org.daopai.scheduling.peers.Cases.workingDays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.OpenEnds;
import org.daopai.scheduling.Placement;
import org.daopai.scheduling.PlanOptions;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

/** To plan back from a date that stands, and to be told when it cannot. */
class PlanFromDeadlineTest {

  private static final WorkCalendar CLOCK = WorkCalendar.continuous("clock");

  /**
   * bardsoftware/ganttproject#468, #735: the end milestone of a string of tasks has a fixed date;
   * push all tasks backward from there, "even if it has to throw warnings"; tell when the first
   * ones must start.
   */
  @Test
  void aChainIsPushedBackFromItsEndMilestone() { // S2
    Schedule schedule =
        plan(
            network(days("draft", 5), days("layout", 3), days("print", 2))
                .addMilestone(Milestone.finish("issue", "issue"))
                .addDependency(finishToStart("draft", "layout"))
                .addDependency(finishToStart("layout", "print"))
                .addDependency(finishToStart("print", "issue"))
                .addDeadline(Deadline.hard("issue", day("2024-03-29"))),
            "2024-03-04");
    // back from Friday 29: print Thu 28, layout Mon 25, draft Mon 18
    assertEquals(Optional.of(evening("2024-03-29")), schedule.activity("issue").lateFinish());
    assertEquals(Optional.of(morning("2024-03-28")), schedule.activity("print").lateStart());
    assertEquals(Optional.of(morning("2024-03-25")), schedule.activity("layout").lateStart());
    assertEquals(Optional.of(morning("2024-03-18")), schedule.activity("draft").lateStart());
    // two weeks of room, the same all along the chain
    for (ScheduledActivity activity : schedule.activities()) {
      assertEquals(Optional.of(workingDays(10)), activity.totalFloat());
    }
  }

  /**
   * bardsoftware/ganttproject#468, the work-around given there: draw the chain from right to left
   * with start-to-finish links. That works where a strong link glues two dates together. Here such
   * a link is a lower bound (S13): what was drawn backward may end after its follower began, so the
   * chain is not pulled, and the deadline at its end does not bind it. It is drawn forward instead.
   */
  @Test
  void startToFinishDoesNotReplaceAReversePlan() { // S13, S20
    Schedule schedule =
        plan(
            network(days("draft", 5), days("print", 2))
                .addDependency(startToFinish("print", "draft"))
                .addDeadline(Deadline.hard("print", day("2024-03-29"))),
            "2024-03-04");
    assertEquals(Optional.of(morning("2024-03-28")), schedule.activity("print").lateStart());
    assertEquals(Optional.empty(), schedule.activity("draft").lateStart());
    assertEquals(evening("2024-03-08"), schedule.activity("draft").earlyFinish());
  }

  /**
   * mermaid-js/mermaid#7407 (and #3173, #7714): durations "until" a fixed release date: planning 7
   * days until development, 30 days until the code freeze, 7 days until the release on 1 March.
   */
  @Test
  void durationsUntilAReleaseGiveTheStarts() { // S2, S5
    Schedule schedule =
        plan(
            networkOn(
                    CLOCK,
                    calendarDays("planning", 7),
                    calendarDays("development", 30),
                    calendarDays("freeze", 7))
                .addMilestone(Milestone.finish("release", "release"))
                .addDependency(finishToStart("planning", "development"))
                .addDependency(finishToStart("development", "freeze"))
                .addDependency(finishToStart("freeze", "release"))
                .addDeadline(Deadline.hard("release", midnight("2026-03-01"))),
            "2026-01-01");
    // 1 March less 7 days is 22 February, less 30 is 23 January, less 7 is 16 January
    assertEquals(Optional.of(midnight("2026-02-22")), schedule.activity("freeze").lateStart());
    assertEquals(Optional.of(midnight("2026-01-23")), schedule.activity("development").lateStart());
    assertEquals(Optional.of(midnight("2026-01-16")), schedule.activity("planning").lateStart());
  }

  /**
   * taskjuggler/TaskJuggler#131: two preparatory tasks of a week each, linked by {@code depends},
   * before work whose start is fixed on 1 January 2016. The tool could not schedule it: it pulls
   * back along {@code precedes} only. A dependency has no direction of pull here.
   */
  @Test
  void retroplanningNeedsNoOtherKindOfLink() { // S2, S17
    Schedule schedule =
        plan(
            networkOn(CLOCK, calendarDays("first", 7), calendarDays("second", 7))
                .addMilestone(
                    Milestone.start("work", "work")
                        .with(DateConstraint.startOn(midnight("2016-01-01"))))
                .addDependency(finishToStart("first", "second"))
                .addDependency(finishToStart("second", "work")),
            "2015-10-01");
    ScheduledActivity first = schedule.activity("first");
    assertEquals(midnight("2015-12-18"), Placement.LATEST.start(first));
    assertEquals(midnight("2015-12-25"), Placement.LATEST.start(schedule.activity("second")));
    assertEquals(midnight("2016-01-01"), schedule.activity("work").earlyStart());
    // from 1 October to 18 December: 30 + 30 + 18 days
    assertEquals(Optional.of(Duration.ofDays(78)), first.totalFloat());
  }

  /**
   * taskjuggler/TaskJuggler#285: a provision milestone, as late as possible, one day of gap before
   * an implementation that starts on Wednesday 25 October 2023 at 08:00. Wanted is Monday 23; the
   * tool says 10 October 08:00, the project's start. To let nothing wait that need not, a milestone
   * goes as late as its successors' early dates allow (S22); no deadline is needed for that.
   */
  @Test
  void aMilestoneGoesAsLateAsItsSuccessorAllows() { // S22
    ProjectNetwork.Builder feature =
        network(days("other", 11), days("implementation", 5))
            .addMilestone(Milestone.finish("provision", "provision"))
            .addDependency(finishToStart("other", "implementation"))
            .addDependency(
                finishToStart("provision", "implementation").lag(WorkDuration.workingDays(1)));
    Schedule schedule = plan(feature, "2023-10-10");
    // 10 to 13, 16 to 20, 23 and 24 October are 11 days
    assertEquals(morning("2023-10-25"), schedule.activity("implementation").earlyStart());
    // Tuesday 24 is the gap
    ScheduledActivity provision = schedule.activity("provision");
    assertEquals(evening("2023-10-23"), Placement.JUST_IN_TIME.finish(provision));
    assertEquals(Optional.empty(), provision.lateFinish());
    // once the implementation owes a date that leaves it no room, the late date is the same
    Schedule due =
        plan(feature.addDeadline(Deadline.hard("implementation", day("2023-10-31"))), "2023-10-10");
    assertEquals(Optional.of(evening("2023-10-23")), due.activity("provision").lateFinish());
  }

  /**
   * bardsoftware/ganttproject#1695 (and #125, #1594): the date of a wedding cannot move; everything
   * has to fit before it. "What is it supposed to do if preceding tasks take longer?" asks the
   * maintainer, and "leave an error" is the answer. Here: the deadline stands, the early date tells
   * when all would be ready, and margin and float tell what breaks and by how much.
   */
  @Test
  void aFixedDayStaysAndThePlanTellsWhatBreaks() { // S1, S2, S21, S31
    ProjectNetwork.Builder wedding =
        network(days("invitations", 5), days("dress", 8))
            .addMilestone(Milestone.finish("wedding", "wedding"))
            .addDependency(finishToStart("invitations", "wedding"))
            .addDependency(finishToStart("dress", "wedding"))
            .addDeadline(Deadline.hard("wedding", day("2024-03-14")));
    // Monday 4 to Wednesday 13: one day left
    DeadlineVerdict inTime = plan(wedding, "2024-03-04").deadline("wedding");
    assertEquals(workingDays(1), inTime.margin());
    // invitations take 10 days: ready on Friday 15, a day after the wedding
    ProjectNetwork.Builder longer =
        network(days("invitations", 10), days("dress", 8))
            .addMilestone(Milestone.finish("wedding", "wedding"))
            .addDependency(finishToStart("invitations", "wedding"))
            .addDependency(finishToStart("dress", "wedding"))
            .addDeadline(Deadline.hard("wedding", day("2024-03-14")));
    Schedule late = plan(longer, "2024-03-04");
    assertEquals(midnight("2024-03-15"), late.deadline("wedding").due());
    assertEquals(evening("2024-03-15"), late.deadline("wedding").earliestPromise());
    assertEquals(workingDays(-1), late.deadline("wedding").margin());
    assertEquals(Optional.of(evening("2024-03-14")), late.activity("wedding").lateFinish());
    assertEquals(Optional.of(workingDays(-1)), late.activity("invitations").totalFloat());
    assertEquals(Optional.of(workingDays(1)), late.activity("dress").totalFloat());
  }

  /**
   * bryntum/support#2131, bardsoftware/ganttproject#280: as soon or as late as possible for each
   * task, not for the project. A placement is chosen per activity when the plan is read (S22). What
   * is early may follow what is just in time; after what is latest, everything must be latest.
   */
  @Test
  void eachActivityIsPlacedByItself() { // S22
    Schedule schedule =
        plan(
            network(days("order", 2), days("deliver", 5), days("build", 5), days("prepare", 1))
                .addDependency(finishToStart("order", "deliver"))
                .addDependency(finishToStart("deliver", "build"))
                .addDependency(finishToStart("prepare", "build"))
                .addDeadline(Deadline.hard("build", day("2024-03-29"))),
            "2024-03-04");
    // order Mon 4, deliver Wed 6 to Tue 12, build Wed 13 to Tue 19; ten days early
    ScheduledActivity prepare = schedule.activity("prepare");
    ScheduledActivity build = schedule.activity("build");
    assertEquals(morning("2024-03-13"), Placement.EARLIEST.start(build));
    assertEquals(morning("2024-03-04"), Placement.EARLIEST.start(prepare));
    assertEquals(evening("2024-03-12"), Placement.JUST_IN_TIME.finish(prepare));
    assertEquals(evening("2024-03-22"), Placement.LATEST.finish(prepare));
    assertEquals(morning("2024-03-25"), Placement.LATEST.start(build));
  }

  /**
   * bryntum/support#12108: total slack against deadlines set at will, negative where it is, one
   * deadline at a time. The tool normalised negative slack to nothing.
   */
  @Test
  void floatIsMeasuredAgainstAChosenDeadline() { // S19, S23
    ProjectNetwork network =
        network(days("design", 5), days("pilot", 3), days("series", 10))
            .addDependency(finishToStart("design", "pilot"))
            .addDependency(finishToStart("pilot", "series"))
            .addDeadline(Deadline.hard("pilot", day("2024-03-12")))
            .addDeadline(Deadline.target("series", day("2024-04-05")))
            .build();
    // design 4 to 8, pilot 11 to 13, series 14 to 27 March
    Schedule both = ReversePlanner.create().plan(network, DataDate.of(day("2024-03-04")));
    assertEquals(Optional.of(workingDays(-1)), both.activity("design").totalFloat());
    assertEquals(Optional.of(workingDays(7)), both.activity("series").totalFloat());
    assertEquals(Optional.of(workingDays(7)), against("series", network, "design"));
    assertEquals(Optional.of(workingDays(-1)), against("pilot", network, "design"));
    assertEquals(Optional.empty(), against("pilot", network, "series"));
  }

  private static Optional<Duration> against(
      String deadline, ProjectNetwork network, String activity) {
    PlanOptions options = PlanOptions.builder().onlyDeadline(DeadlineId.of(deadline)).build();
    return ReversePlanner.with(options)
        .plan(network, DataDate.of(day("2024-03-04")))
        .activity(activity)
        .totalFloat();
  }

  /**
   * odoo/odoo#9454 (and #9306, #9877): on 6 November 2015 an order is confirmed for the 30th.
   * Security 7 days, production 15 and manufacturing lead 3 put its start on the 5th, in the past,
   * and nobody is told. Late dates may lie in the past here too (S2), but early ones never do, and
   * the verdict says that the date is missed, by how much, and what could be promised.
   */
  @Test
  void anOrderThatWouldHaveToStartYesterdayIsToldSo() { // S2, S21, S27
    ProjectNetwork.Builder order =
        networkOn(
                CLOCK,
                calendarDays("lead", 3),
                calendarDays("production", 15),
                calendarDays("security", 7))
            .addDependency(finishToStart("lead", "production"))
            .addDependency(finishToStart("production", "security"))
            .addDeadline(Deadline.hard("security", midnight("2015-11-30")));
    Schedule schedule = plan(order, "2015-11-06");
    ScheduledActivity lead = schedule.activity("lead");
    assertEquals(Optional.of(midnight("2015-11-05")), lead.lateStart());
    assertEquals(midnight("2015-11-06"), lead.earlyStart());
    assertEquals(Optional.of(Duration.ofDays(-1)), lead.totalFloat());
    DeadlineVerdict verdict = schedule.deadline("security");
    assertFalse(verdict.isMet());
    assertEquals(Duration.ofDays(1), verdict.overrun());
    assertEquals(midnight("2015-12-01"), verdict.earliestPromise());
    // no placement puts it in the past
    for (Placement placement : Placement.values()) {
      assertEquals(midnight("2015-11-06"), placement.start(lead));
    }
  }

  /**
   * frePPLe/frepple#397 (and #87): a demand that may not be late is left unplanned. Here a late
   * plan has all its dates (S31), and the date it replies is honest: asked for that instant it is
   * met, a working minute earlier it is not (S21).
   */
  @Test
  void theDateRepliedCanBeHadAndNoEarlierOne() { // S21, S31
    LocalDateTime promise = chairs(morning("2024-03-11")).deadline("chairs").earliestPromise();
    assertEquals(evening("2024-03-14"), promise);
    assertTrue(chairs(promise).deadline("chairs").isMet());
    assertEquals(Duration.ZERO, chairs(promise).deadline("chairs").margin());
    DeadlineVerdict earlier = chairs(promise.minusMinutes(1)).deadline("chairs");
    assertFalse(earlier.isMet());
    assertEquals(Duration.ofMinutes(-1), earlier.margin());
    assertEquals(promise, earlier.earliestPromise());
  }

  private static Schedule chairs(LocalDateTime due) {
    return plan(
        network(days("wood", 4), days("chairs", 5))
            .addDependency(finishToStart("wood", "chairs"))
            .addDeadline(Deadline.hard("chairs", due)),
        "2024-03-04");
  }

  /**
   * garrell-tech-solutions/trellis#76: a backward pass for tasks that may have no deadline,
   * "nothing to work backward from". Such a task has no late dates, and no float (S20); it is
   * placed early by every placement. A hard deadline out of reach is refused a place there; here it
   * is dated (S31).
   */
  @Test
  void withoutADeadlineThereIsNothingToWorkBackFrom() { // S20, S22
    Schedule schedule =
        plan(
            network(days("taxes", 3), days("deck", 1))
                .addDeadline(Deadline.hard("taxes", day("2024-03-05"))),
            "2024-03-04");
    ScheduledActivity deck = schedule.activity("deck");
    assertEquals(Optional.empty(), deck.lateStart());
    assertEquals(Optional.empty(), deck.totalFloat());
    assertEquals(Optional.empty(), deck.bindingDeadline());
    assertEquals(morning("2024-03-04"), Placement.LATEST.start(deck));
    assertEquals(evening("2024-03-06"), schedule.activity("taxes").earlyFinish());
    assertEquals(Optional.of(workingDays(-1)), schedule.activity("taxes").totalFloat());
  }

  /**
   * bryntum/support#9393: a task is delayed and somewhere downstream another "must finish on" a
   * date; save it without resolving the conflict, and let negative slack show it. That is what
   * happens: no question is asked, and every date is still there.
   */
  @Test
  void aConflictDownstreamIsNegativeFloatNotADialogue() { // S17, S31
    Activity handover = days("handover", 2).with(DateConstraint.finishOn(evening("2024-03-15")));
    // works 4 to 13, handover 14 and 15 March
    Schedule before =
        plan(
            network(days("works", 8), handover).addDependency(finishToStart("works", "handover")),
            "2024-03-04");
    assertEquals(Optional.of(Duration.ZERO), before.activity("works").totalFloat());
    // works three days longer: to Monday 18, handover to Wednesday 20
    Schedule after =
        plan(
            network(days("works", 11), handover).addDependency(finishToStart("works", "handover")),
            "2024-03-04");
    assertEquals(evening("2024-03-20"), after.activity("handover").earlyFinish());
    assertEquals(Optional.of(evening("2024-03-15")), after.activity("handover").lateFinish());
    assertEquals(Optional.of(workingDays(-3)), after.activity("works").totalFloat());
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.CONSTRAINT)), after.activity("handover").lateDriver());
  }

  /**
   * bryntum/support#13845: a task finishes on the day it must finish on; moved later it should
   * conflict, and moved earlier as well. Later: negative float. Earlier is no conflict here: work
   * that could be done before waits for its day (S17), so early and late finish stay on it.
   */
  @Test
  void whatMustFinishOnADayIsLateAfterItAndWaitsBeforeIt() { // S17
    for (int duration = 1; duration <= 3; duration++) {
      ScheduledActivity report = mustFinishOnTuesday(duration);
      boolean late = duration > 2;
      assertEquals(late ? evening("2025-02-05") : evening("2025-02-04"), report.earlyFinish());
      assertEquals(Optional.of(evening("2025-02-04")), report.lateFinish());
      assertEquals(Optional.of(workingDays(late ? -1 : 0)), report.totalFloat());
    }
  }

  private static ScheduledActivity mustFinishOnTuesday(int days) {
    Activity report = days("report", days).with(DateConstraint.finishOn(evening("2025-02-04")));
    return plan(network(report), "2025-02-03").activity("report");
  }

  /**
   * bryntum/support#11970: switching an order from "as late as possible" to "must finish on" throws
   * its successor to the end of the project. The successor keeps to its dependency: it follows the
   * order, wherever the project ends (S1).
   */
  @Test
  void theSuccessorOfWhatMustFinishOnADayFollowsIt() { // S1, S17
    Activity order = days("order", 2).with(DateConstraint.finishOn(evening("2024-03-08")));
    ProjectNetwork network =
        network(order, days("next", 1), days("rest", 40))
            .addDependency(finishToStart("order", "next"))
            .build();
    ReversePlanner planner =
        ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build());
    Schedule schedule = planner.plan(network, DataDate.of(day("2024-03-04")));
    assertEquals(morning("2024-03-11"), schedule.activity("next").earlyStart());
    assertEquals(evening("2024-03-08"), Placement.LATEST.finish(schedule.activity("order")));
    // only when it is asked to be as late as possible itself does it stand at the end, 40 days on
    assertEquals(morning("2024-03-11"), Placement.JUST_IN_TIME.start(schedule.activity("next")));
    assertEquals(evening("2024-04-26"), Placement.LATEST.finish(schedule.activity("next")));
  }

  /**
   * bryntum/support#13285: a milestone "as late as possible" moves when the duration of a task
   * changes that it does not depend on, and "we can't explain the initial position either". With
   * nothing downstream there is no late date to go to (S20). Where the project's finish is chosen
   * to bound it, it does follow that, and the driver says so.
   */
  @Test
  void aMilestoneMovesOnlyWithWhatItsDriverNames() { // S20, S22, S24
    for (int design : List.of(5, 9)) {
      ProjectNetwork network =
          network(days("server", 3), days("design", design))
              .addMilestone(Milestone.finish("live", "live"))
              .addDependency(finishToStart("server", "design"))
              .addDependency(finishToStart("server", "live"))
              .build();
      DataDate monday = DataDate.of(day("2024-03-04"));
      ScheduledActivity live = ReversePlanner.create().plan(network, monday).activity("live");
      for (Placement placement : Placement.values()) {
        assertEquals(evening("2024-03-06"), placement.finish(live));
      }
      PlanningConvention bounded =
          PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build();
      ScheduledActivity atEnd = ReversePlanner.with(bounded).plan(network, monday).activity("live");
      // design from Thursday 7: 5 days to Wednesday 13, 9 days to Tuesday 19
      assertEquals(
          evening(design == 5 ? "2024-03-13" : "2024-03-19"), Placement.LATEST.finish(atEnd));
      assertEquals(Optional.of(Driver.of(Driver.Kind.PROJECT_FINISH)), atEnd.lateDriver());
      assertEquals(evening("2024-03-06"), Placement.EARLIEST.finish(atEnd));
    }
  }

  /**
   * bardsoftware/ganttproject#2761: when the project's start moves, a milestone between two tasks
   * stays behind. Everything early moves with the data date, and nothing late does (S2).
   */
  @Test
  void aMilestoneMovesWithTheProject() { // S1, S2
    ProjectNetwork.Builder network =
        network(days("task1", 3), days("task2", 2))
            .addMilestone(Milestone.finish("milestone1", "milestone1"))
            .addDependency(finishToStart("task1", "milestone1"))
            .addDependency(finishToStart("milestone1", "task2"))
            .addDeadline(Deadline.hard("task2", day("2024-03-29")));
    Schedule first = plan(network, "2024-03-04");
    Schedule weekLater = plan(network, "2024-03-11");
    for (ScheduledActivity activity : first.activities()) {
      ScheduledActivity moved = weekLater.activity(activity.id());
      assertEquals(activity.earlyStart().plusDays(7), moved.earlyStart());
      assertEquals(activity.earlyFinish().plusDays(7), moved.earlyFinish());
      assertEquals(activity.lateStart(), moved.lateStart());
      assertEquals(
          activity.totalFloat().map(slip -> slip.minus(workingDays(5))), moved.totalFloat());
    }
  }

  /**
   * bardsoftware/ganttproject#718, #190: "earliest begin 15 January" is to hold beside a link, and
   * is lost. #1591, #1172: what is unlinked stays where the link had put it. The later of date and
   * link decides (S17), and a plan remembers no link that is gone (S30).
   */
  @Test
  void anEarliestBeginHoldsBesideALinkAndWithoutIt() { // S17, S30
    Activity begins =
        days("task2", 2).with(DateConstraint.startNotEarlierThan(midnight("2013-01-15")));
    ProjectNetwork.Builder unlinked = network(days("task1", 3), begins);
    assertEquals(
        morning("2013-01-15"), plan(unlinked, "2013-01-07").activity("task2").earlyStart());
    ProjectNetwork.Builder linked = unlinked.addDependency(finishToStart("task1", "task2"));
    // task1 from Monday 7 to Wednesday 9; from Monday 14 to Wednesday 16
    assertEquals(morning("2013-01-15"), plan(linked, "2013-01-07").activity("task2").earlyStart());
    assertEquals(morning("2013-01-17"), plan(linked, "2013-01-14").activity("task2").earlyStart());
    ProjectNetwork.Builder again = network(days("task1", 3), begins);
    assertEquals(morning("2013-01-15"), plan(again, "2013-01-14").activity("task2").earlyStart());
  }
}
