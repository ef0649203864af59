package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.MovedDate;
import org.daopai.model.schedule.PhaseDates;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** What a schedule of a network with everything there is tells beside its dates. */
class RichSchedulesProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  private static ReversePlanner planner(long seed) {
    return ReversePlanner.with(RichNetworks.options(new Random(seed)));
  }

  @Property(tries = 200)
  void movedDatesAreThoseThatDiffer(@ForAll("seeds") long seed) { // S12
    ReversePlanner planner = planner(seed);
    Schedule now = RichNetworks.plan(planner, RichNetworks.announcedInPart(seed, false));
    Schedule then = RichNetworks.plan(planner, RichNetworks.announcedInPart(seed, true));
    Map<String, LocalDateTime> before = dates(now);
    Map<String, LocalDateTime> after = dates(then);
    List<MovedDate> expected = new ArrayList<>();
    after.forEach(
        (name, at) -> {
          if (!at.equals(before.get(name))) {
            expected.add(moved(name, before, after));
          }
        });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> expected.add(moved(name, before, after)));
    assertEquals(expected, then.movedFrom(now));
    assertEquals(List.of(), now.movedFrom(now));
  }

  private static MovedDate moved(
      String name, Map<String, LocalDateTime> before, Map<String, LocalDateTime> after) {
    String[] parts = name.split(" ", 2);
    return new MovedDate(
        parts[0],
        MovedDate.Which.valueOf(parts[1]),
        Optional.ofNullable(before.get(name)),
        Optional.ofNullable(after.get(name)));
  }

  private static Map<String, LocalDateTime> dates(Schedule schedule) {
    Map<String, LocalDateTime> dates = new LinkedHashMap<>();
    for (ScheduledActivity activity : schedule.activities()) {
      dates.put(activity.id() + " EARLY_START", activity.earlyStart());
      dates.put(activity.id() + " EARLY_FINISH", activity.earlyFinish());
      activity.lateStart().ifPresent(at -> dates.put(activity.id() + " LATE_START", at));
      activity.lateFinish().ifPresent(at -> dates.put(activity.id() + " LATE_FINISH", at));
    }
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      dates.put(verdict.id() + " DUE", verdict.due());
      dates.put(verdict.id() + " EARLIEST_PROMISE", verdict.earliestPromise());
    }
    return dates;
  }

  @Property(tries = 200)
  void aPhaseReachesFromTheFirstToTheLastOfAllThatItHolds(@ForAll("seeds") long seed) { // S18
    ProjectNetwork network = RichNetworks.network(seed);
    Schedule schedule = RichNetworks.plan(planner(seed), network);
    for (Phase phase : network.phases()) {
      List<ScheduledActivity> held = held(schedule, phase.id());
      PhaseDates dates = schedule.phase(phase.id());
      assertEquals(least(held, a -> Optional.of(a.earlyStart())), dates.earlyStart());
      assertEquals(greatest(held, a -> Optional.of(a.earlyFinish())), dates.earlyFinish());
      assertEquals(least(held, ScheduledActivity::lateStart), dates.lateStart());
      assertEquals(greatest(held, ScheduledActivity::lateFinish), dates.lateFinish());
      assertEquals(
          held.stream()
              .flatMap(activity -> activity.totalFloat().stream())
              .min(Comparator.<Duration>naturalOrder()),
          dates.totalFloat());
    }
  }

  /** From the top down: what is in the phase, and what the phases in it hold. */
  private static List<ScheduledActivity> held(Schedule schedule, PhaseId phase) {
    List<ScheduledActivity> held = new ArrayList<>();
    for (ScheduledActivity activity : schedule.activities()) {
      if (activity.element().phase().equals(Optional.of(phase))) {
        held.add(activity);
      }
    }
    for (Phase inner : schedule.network().phases()) {
      if (inner.parent().equals(Optional.of(phase))) {
        held.addAll(held(schedule, inner.id()));
      }
    }
    return held;
  }

  private static Optional<LocalDateTime> least(
      List<ScheduledActivity> held, Function<ScheduledActivity, Optional<LocalDateTime>> date) {
    return held.stream().flatMap(activity -> date.apply(activity).stream()).sorted().findFirst();
  }

  private static Optional<LocalDateTime> greatest(
      List<ScheduledActivity> held, Function<ScheduledActivity, Optional<LocalDateTime>> date) {
    return held.stream()
        .flatMap(activity -> date.apply(activity).stream())
        .sorted(Comparator.reverseOrder())
        .findFirst();
  }

  @Property(tries = 200)
  void whatIsPlacedJustInTimeMovesNothingElse(@ForAll("seeds") long seed) { // S22
    ProjectNetwork network = RichNetworks.network(seed);
    ReversePlanner planner = planner(seed);
    Schedule schedule = RichNetworks.plan(planner, network);
    Assume.that(!schedule.isContradictory());
    Assume.that( // by working time what has the same rank comes later by the clock
        planner.options().convention().comparison() == PlanningConvention.Comparison.CLOCK);
    for (ScheduledActivity placed : schedule.activities()) {
      boolean isHammock = placed.element() instanceof Activity work && work.isHammock();
      if (isHammock
          || network.progress().containsKey(placed.id())
          || placed.justInTimeStart().equals(placed.earlyStart())) {
        continue;
      }
      DateConstraint held = DateConstraint.startNotEarlierThan(placed.justInTimeStart());
      Schedule then =
          RichNetworks.plan(
              planner,
              Edit.of(network)
                  .elements(
                      element -> element.id().equals(placed.id()) ? with(element, held) : element)
                  .network());
      assertFalse(then.isContradictory());
      assertEquals(placed.justInTimeStart(), then.activity(placed.id()).earlyStart());
      for (ScheduledActivity other : schedule.activities()) {
        boolean spans = other.element() instanceof Activity work && work.isHammock();
        if (!other.id().equals(placed.id()) && !spans) {
          assertEquals(
              other.earlyStart(),
              then.activity(other.id()).earlyStart(),
              () -> other + " moved by " + placed.id());
          assertEquals(
              other.earlyFinish(),
              then.activity(other.id()).earlyFinish(),
              () -> other + " moved by " + placed.id());
        }
      }
    }
  }

  private static NetworkElement with(NetworkElement element, DateConstraint constraint) {
    return element instanceof Activity activity
        ? activity.with(constraint)
        : ((Milestone) element).with(constraint);
  }
}
