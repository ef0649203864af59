package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daopai.model.Deadline;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** Holds a schedule against what the oracle finds. */
final class OracleChecks {

  private OracleChecks() {}

  /** Plans a network by a convention, and holds the plan against the oracle in all it finds. */
  static Schedule checkPlan(ProjectNetwork network, PlanningConvention convention) {
    Schedule schedule = ReversePlanner.with(convention).plan(network, SmallNetworks.DATA_DATE);
    PlanOracle oracle = new PlanOracle(network, SmallNetworks.DATA_DATE, 90, 150, convention);
    assertEquals(oracle.isContradictory(), schedule.isContradictory());
    if (!schedule.isContradictory()) {
      checkEarly(oracle, schedule);
      checkLate(oracle, network.deadlines(), schedule);
    }
    return schedule;
  }

  static void checkEarly(PlanOracle oracle, Schedule schedule) {
    int[] expected = oracle.earliest();
    for (int i = 0; i < expected.length; i++) {
      ScheduledActivity activity = schedule.activities().get(i);
      Optional<Progress> progress = activity.progress();
      int start = progress.flatMap(Progress::actualStart).map(oracle::cell).orElse(expected[i]);
      int finish =
          progress
              .flatMap(Progress::actualFinish)
              .map(oracle::cell)
              .orElse(oracle.finish(activity.element(), expected[i]));
      assertEquals(
          start, oracle.cell(activity.earlyStart()), () -> "early start of " + activity.id());
      assertEquals(
          finish, oracle.cell(activity.earlyFinish()), () -> "early finish of " + activity.id());
    }
  }

  static void checkLate(PlanOracle oracle, List<Deadline> deadlines, Schedule schedule) {
    List<OptionalInt> expected = oracle.latest(deadlines);
    for (int i = 0; i < expected.size(); i++) {
      ScheduledActivity activity = schedule.activities().get(i);
      assertEquals(
          expected.get(i).isPresent(),
          activity.lateStart().isPresent(),
          () -> "late dates of " + activity.id());
      if (expected.get(i).isPresent()) {
        NetworkElement element = activity.element();
        int start = expected.get(i).getAsInt();
        int finish = oracle.finish(element, start);
        int shown = oracle.cell(activity.lateFinish().orElseThrow());
        if (oracle.isInstant(element)) {
          checkShownInstant(oracle, element, finish, 0, shown);
        } else {
          assertEquals(
              oracle.isStarted(element) ? oracle.cell(activity.earlyStart()) : start,
              oracle.cell(activity.lateStart().orElseThrow()),
              () -> "late start of " + activity.id());
          assertEquals(finish, shown, () -> "late finish of " + activity.id());
        }
        int early = oracle.cell(activity.earlyFinish());
        int slip =
            oracle.count(oracle.calendar(element), finish)
                - oracle.count(oracle.calendar(element), early);
        assertEquals(
            finish < early && slip >= 0 ? -1 : slip,
            activity.finishFloat().orElseThrow().toMinutes(),
            () -> "finish float of " + activity.id());
      }
    }
  }

  /**
   * Just in time and free float of what starts early at an instant.
   *
   * @param justInTime the latest start that pushes nothing and keeps its own dates
   * @param free the latest start that pushes nothing
   */
  static void checkSlip(
      PlanOracle oracle, ScheduledActivity activity, int early, int justInTime, int free) {
    NetworkElement element = activity.element();
    WorkCalendar calendar = oracle.calendar(element);
    int shown = oracle.cell(activity.justInTimeStart());
    if (oracle.isInstant(element)) {
      checkShownInstant(oracle, element, justInTime, early, shown);
    } else {
      assertEquals(justInTime, shown, () -> "just in time start of " + activity.id());
    }
    assertEquals(
        oracle.count(calendar, oracle.finish(element, free))
            - oracle.count(calendar, oracle.finish(element, early)),
        activity.freeFloat().toMinutes(),
        () -> "free float of " + activity.id());
  }

  /** In finish form, but not before the least instant accepted. */
  static void checkShownInstant(
      PlanOracle oracle, NetworkElement element, int latest, int least, int shown) {
    WorkCalendar calendar = oracle.calendar(element);
    assertTrue(least <= shown && shown <= latest, "shown in finish form");
    assertEquals(oracle.count(calendar, latest), oracle.count(calendar, shown));
    assertTrue(
        shown == least || oracle.count(calendar, shown) != oracle.count(calendar, shown - 1),
        "at the end of a working minute");
  }
}
