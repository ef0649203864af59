package org.daopai.scheduling.peers;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.scheduling.peers.Cases.MIDNIGHTS;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.junit.jupiter.api.Test;

/** Why something is where it is, what is critical, and leads in both passes. */
class FloatAndDriverTest {

  private static List<String> drivingChain(Schedule schedule, String id) {
    return schedule.drivingChain(id).stream().map(step -> step.id().value()).toList();
  }

  /**
   * bryntum/support#12622: G follows F and C, the project ends on 3 April 2019. C ends early on 20
   * February, after F, so G is early from 20 to 27 February, late from 27 February to 6 March, and
   * has 5 days of float. Planned backward, the tool gave it 27 February and none. "Early and late
   * dates should be unchanged, even if the schedule direction is changed": there is one solve here,
   * and a direction is only a way to read it (S22).
   */
  @Test
  void planningBackwardMovesNoEarlyDate() { // S1, S22, S23
    ProjectNetwork.Builder network =
        networkOn(
                MIDNIGHTS,
                days("A", 5),
                days("C", 20),
                days("F", 15),
                days("G", 5),
                days("E", 30),
                days("H", 20))
            .addDependency(finishToStart("A", "C"))
            .addDependency(finishToStart("A", "F"))
            .addDependency(finishToStart("F", "G"))
            .addDependency(finishToStart("C", "G"))
            .addDependency(finishToStart("A", "E"))
            .addDependency(finishToStart("G", "H"))
            .addDependency(finishToStart("E", "H"));
    Schedule forward = plan(network, "2019-01-16");
    Schedule backward =
        plan(network.addDeadline(Deadline.hard("H", midnight("2019-04-03"))), "2019-01-16");
    // weeks from Wednesday 16 January: A to the 23rd, C to 20 and F to 13 February
    assertEquals(midnight("2019-02-20"), backward.activity("C").earlyFinish());
    assertEquals(midnight("2019-02-13"), backward.activity("F").earlyFinish());
    ScheduledActivity g = backward.activity("G");
    assertEquals(midnight("2019-02-20"), g.earlyStart());
    assertEquals(midnight("2019-02-27"), g.earlyFinish());
    assertEquals(Optional.of(midnight("2019-02-27")), g.lateStart());
    assertEquals(Optional.of(midnight("2019-03-06")), g.lateFinish());
    assertEquals(Optional.of(Duration.ofDays(5)), g.totalFloat());
    assertFalse(g.isCritical());
    assertTrue(backward.activity("E").isCritical());
    assertEquals(Optional.of(Duration.ofDays(10)), backward.activity("F").totalFloat());
    for (ScheduledActivity activity : forward.activities()) {
      ScheduledActivity same = backward.activity(activity.id());
      assertEquals(activity.earlyStart(), same.earlyStart());
      assertEquals(activity.earlyFinish(), same.earlyFinish());
    }
  }

  /**
   * bryntum/support#9382: wrong late dates of a task whose successor has a lag of -2 days. Both
   * passes count the lead alike (S3, S13), so in a chain with no room late dates are early dates.
   */
  @Test
  void aLeadIsTheSameBackward() { // S3, S13
    ProjectNetwork.Builder chain =
        network(days("investigate", 4), days("assign", 3), days("gather", 5), days("report", 5))
            .addDependency(finishToStart("investigate", "assign"))
            .addDependency(finishToStart("assign", "gather"))
            .addDependency(finishToStart("gather", "report").lead(WorkDuration.workingDays(2)))
            .addDeadline(Deadline.hard("report", day("2017-02-03")));
    Schedule schedule = plan(chain, "2017-01-16");
    // 16-19, 20-24, 25-31 January; the report two days before that ends: 30 January to 3 February
    assertEquals(morning("2017-01-30"), schedule.activity("report").earlyStart());
    for (ScheduledActivity activity : schedule.activities()) {
      assertEquals(Optional.of(activity.earlyStart()), activity.lateStart());
      assertEquals(Optional.of(activity.earlyFinish()), activity.lateFinish());
      assertTrue(activity.isCritical());
    }
  }

  /**
   * bryntum/support#1866: with a lag of -5 days a review should start on 24 January 2019, not on
   * the 28th.
   */
  @Test
  void aLeadSkipsTheWeekendToo() { // S13
    Schedule schedule =
        plan(
            network(days("design", 13), days("review", 1))
                .addDependency(finishToStart("design", "review").lead(WorkDuration.workingDays(5))),
            "2019-01-14");
    // design ends Wednesday 30; five days before that ends: 30, 29, 28, 25, 24
    assertEquals(evening("2019-01-30"), schedule.activity("design").earlyFinish());
    assertEquals(morning("2019-01-24"), schedule.activity("review").earlyStart());
  }

  /**
   * bardsoftware/ganttproject#686: three tasks of 10 days; the second with a lead of 5 days after
   * the first, the third finish-to-finish with the second. The third ended 5 days after the second;
   * they should end together.
   */
  @Test
  void aLeadIsPassedOnToWhatFollows() { // S13
    Schedule schedule =
        plan(
            network(days("one", 10), days("two", 10), days("three", 10))
                .addDependency(finishToStart("one", "two").lead(WorkDuration.workingDays(5)))
                .addDependency(finishToFinish("two", "three")),
            "2024-03-04");
    // 10 - 5 + 10 working days: three weeks
    assertEquals(evening("2024-03-22"), schedule.activity("two").earlyFinish());
    assertEquals(evening("2024-03-22"), schedule.activity("three").earlyFinish());
    assertEquals(morning("2024-03-11"), schedule.activity("three").earlyStart());
  }

  /**
   * bardsoftware/ganttproject#687: finish-to-finish with a successor of 8 days; it ended after its
   * predecessor, the more the longer it is. It ends with it, where there is time before; the data
   * date alone makes it later, as a lower bound allows (S13, S27).
   */
  @Test
  void aFinishToFinishSuccessorEndsWithItsPredecessor() { // S13, S27
    ProjectNetwork.Builder network =
        network(days("before", 10), days("task1", 3), days("task2", 8))
            .addDependency(finishToStart("before", "task1"))
            .addDependency(finishToFinish("task1", "task2"));
    Schedule schedule = plan(network, "2024-03-04");
    // task1 from Monday 18 to Wednesday 20, task2 from Monday 11
    assertEquals(evening("2024-03-20"), schedule.activity("task1").earlyFinish());
    assertEquals(evening("2024-03-20"), schedule.activity("task2").earlyFinish());
    assertEquals(morning("2024-03-11"), schedule.activity("task2").earlyStart());
    Schedule noRoom =
        plan(
            network(days("task1", 3), days("task2", 8))
                .addDependency(finishToFinish("task1", "task2")),
            "2024-03-04");
    assertEquals(evening("2024-03-13"), noRoom.activity("task2").earlyFinish());
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.DATA_DATE)), noRoom.activity("task2").earlyDriver());
  }

  /** bardsoftware/ganttproject#26: with a delay in a link the critical path is lost. */
  @Test
  void aLagBreaksNoCriticalPath() { // S24, S25
    Schedule schedule =
        plan(
            network(days("cast", 2), days("strip", 1), days("other", 2))
                .addDependency(finishToStart("cast", "strip").lag(WorkDuration.workingDays(3)))
                .addDependency(finishToStart("other", "strip"))
                .addDeadline(Deadline.hard("strip", day("2024-03-11"))),
            "2024-03-04");
    // 4, 5 cast; 6, 7, 8 cure; Monday 11 strip
    assertTrue(schedule.activity("cast").isCritical());
    assertTrue(schedule.activity("strip").isCritical());
    assertEquals(List.of("cast", "strip"), drivingChain(schedule, "strip"));
    assertEquals(Optional.of(workingDays(3)), schedule.activity("other").totalFloat());
  }

  /**
   * bardsoftware/ganttproject#1501: zero float breaks as a definition where tasks on the longest
   * path have float for good reasons, here a fixed start. The driving chain (S24) is another answer
   * than what is critical (S25), and ends where a date drives.
   */
  @Test
  void theDrivingChainIsNotAListOfZeroFloats() { // S24, S25
    Schedule schedule =
        plan(
            network(
                    days("survey", 3),
                    days("crane", 2)
                        .with(DateConstraint.startNotEarlierThan(morning("2024-03-18"))),
                    days("lift", 2))
                .addDependency(finishToStart("survey", "crane"))
                .addDependency(finishToStart("crane", "lift"))
                .addDeadline(Deadline.hard("lift", day("2024-03-22"))),
            "2024-03-04");
    // crane 18 and 19, lift 20 and 21, due on the 22nd
    assertEquals(Optional.of(workingDays(1)), schedule.activity("lift").totalFloat());
    assertFalse(schedule.activity("lift").isCritical());
    assertEquals(List.of("crane", "lift"), drivingChain(schedule, "lift"));
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.CONSTRAINT)), schedule.activity("crane").earlyDriver());
    // survey is done on the 6th and has until the 18th
    assertEquals(Optional.of(workingDays(8)), schedule.activity("survey").totalFloat());
    assertEquals(workingDays(7), schedule.activity("survey").freeFloat());
  }

  /** bardsoftware/ganttproject#1636: the critical path of one chosen task, not of the project. */
  @Test
  void everyActivityHasADrivingChainOfItsOwn() { // S24
    Schedule schedule =
        plan(
            network(days("a", 2), days("b", 5), days("c", 1), days("d", 9))
                .addDependency(finishToStart("a", "c"))
                .addDependency(finishToStart("b", "d"))
                .addDependency(finishToStart("a", "d")),
            "2024-03-04");
    assertEquals(List.of("a", "c"), drivingChain(schedule, "c"));
    assertEquals(List.of("b", "d"), drivingChain(schedule, "d"));
  }

  /**
   * bardsoftware/ganttproject#688: hints why a task is not on the critical path. Its float, the
   * deadline that binds it, the successor that fixes its late date and the successor's own driver
   * say it.
   */
  @Test
  void aTaskTellsWhyItIsNotCritical() { // S19, S23, S24
    Dependency initialToFinal = finishToStart("initial", "final");
    Dependency specToFinal = finishToStart("specification", "final");
    Schedule schedule =
        plan(
            network(days("initial", 3), days("specification", 7), days("final", 5))
                .addDependency(initialToFinal)
                .addDependency(specToFinal)
                .addDeadline(Deadline.hard("final", day("2024-03-19"))),
            "2024-03-04");
    // the specification takes until Tuesday 12, initial work is done on Wednesday 6
    ScheduledActivity initial = schedule.activity("initial");
    assertFalse(initial.isCritical());
    assertEquals(Optional.of(workingDays(4)), initial.totalFloat());
    assertEquals("final", initial.bindingDeadline().orElseThrow().value());
    assertEquals(Optional.of(Driver.of(initialToFinal)), initial.lateDriver());
    assertEquals(Optional.of(Driver.of(specToFinal)), schedule.activity("final").earlyDriver());
  }

  /**
   * bryntum/support#12530: working hours 08:00 to 20:00; the second task runs on the 16th and 17th,
   * and with "finish no later than" it starts on the 15th at 20:00, outside the hours. A start
   * stands at a minute that is worked, in both passes (S6), and a bound from above moves no early
   * date (S17).
   */
  @Test
  void aFinishBoundMovesNoStartIntoTheNight() { // S6, S17
    WorkCalendar hours = Cases.mondayToFriday("hours", Shift.of("08:00", "20:00"));
    Schedule schedule =
        plan(
            networkOn(
                    hours,
                    days("first", 2),
                    days("second", 2)
                        .with(DateConstraint.finishNotLaterThan(day("2019-01-17").atTime(20, 0))))
                .addDependency(finishToStart("first", "second")),
            "2019-01-14");
    ScheduledActivity second = schedule.activity("second");
    assertEquals(morning("2019-01-16"), second.earlyStart());
    assertEquals(day("2019-01-17").atTime(20, 0), second.earlyFinish());
    assertEquals(Optional.of(morning("2019-01-16")), second.lateStart());
    assertEquals(
        Optional.of(day("2019-01-15").atTime(20, 0)), schedule.activity("first").lateFinish());
  }

  /**
   * alanbld/utf8proj, as read at 92d9626: "start no later than" lowers the late start and leaves
   * the late finish, so that they are not the duration apart; and a network with negative float is
   * refused for its first such task. Late dates are the duration apart whatever bounds them (S2),
   * and all float is told (S31).
   */
  @Test
  void aStartBoundLowersTheLateFinishAsWell() { // S2, S17, S31
    Schedule schedule =
        plan(
            network(
                    days("bounded", 5)
                        .with(DateConstraint.startNotLaterThan(morning("2024-03-06"))),
                    days("late", 3).with(DateConstraint.startNotLaterThan(morning("2024-03-01"))),
                    days("after", 1))
                .addDependency(finishToStart("bounded", "after"))
                .addDeadline(Deadline.hard("after", day("2024-03-29"))),
            "2024-03-04");
    ScheduledActivity bounded = schedule.activity("bounded");
    // Wednesday 6 and five days: Tuesday 12
    assertEquals(Optional.of(morning("2024-03-06")), bounded.lateStart());
    assertEquals(Optional.of(evening("2024-03-12")), bounded.lateFinish());
    assertEquals(Optional.of(workingDays(2)), bounded.totalFloat());
    assertEquals(Optional.of(workingDays(-1)), schedule.activity("late").totalFloat());
    assertEquals(
        Optional.of(LocalDate.of(2024, 3, 29)), schedule.activity("after").lateFinishDay());
  }

  /**
   * countincognito/Zametek.Maths.Graphs, as read at 068bfff: an earliest start and a latest finish
   * that do not leave the duration between them are an error, and nothing has a date. Here it is a
   * plan that is late (S31).
   */
  @Test
  void boundsThatLeaveTooLittleBetweenThemArePlanned() { // S17, S31
    Schedule schedule =
        plan(
            network(
                    days("squeezed", 5)
                        .with(DateConstraint.startNotEarlierThan(morning("2024-03-11")))
                        .with(DateConstraint.finishNotLaterThan(evening("2024-03-12"))),
                    days("next", 1))
                .addDependency(finishToStart("squeezed", "next")),
            "2024-03-04");
    ScheduledActivity squeezed = schedule.activity("squeezed");
    assertEquals(evening("2024-03-15"), squeezed.earlyFinish());
    assertEquals(Optional.of(evening("2024-03-12")), squeezed.lateFinish());
    assertEquals(Optional.of(workingDays(-3)), squeezed.totalFloat());
    assertEquals(morning("2024-03-18"), schedule.activity("next").earlyStart());
  }
}
