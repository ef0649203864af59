package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Explainer;
import org.daopai.scheduling.explain.Proof;
import org.daopai.testing.OddValues;
import org.daopai.testing.Sweep;
import org.daopai.testing.WaysIn;

/** Whatever the planner is handed, there is a plan or a sentence that says why not (S31). */
class OddInputProperties {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final DataDate DATA_DATE = DataDate.of(2024, 3, 4);

  private static final Sweep SWEEP =
      Sweep.of(ways(), values())
          .announcing(
              "scheduling.ReversePlanner.plan(ProjectNetwork, DataDate, PlanListener)",
              CancellationException.class::isInstance)
          .announcing(
              "scheduling.PreparedNetwork.plan(DataDate, PlanListener)",
              CancellationException.class::isInstance);

  /** Of what explains, the way in alone: the rest are answers, and measures have faults by name. */
  private static List<WaysIn.Way> ways() {
    return WaysIn.of(ReversePlanner.class, "org.daopai.scheduling").stream()
        .filter(way -> !way.name().startsWith("scheduling.internal."))
        .filter(
            way ->
                !way.name().startsWith("scheduling.explain.")
                    || way.name().startsWith("scheduling.explain.Explainer"))
        .toList();
  }

  /** What the model has, planned networks, and what plans them. */
  private static OddValues values() {
    PlanningConvention other =
        PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build();
    PlanOptions unknown = PlanOptions.builder().onlyDeadline(DeadlineId.of("unknown")).build();
    PlanListener stops = (step, done, all) -> false;
    PlanListener goesOn = (step, done, all) -> true;
    ReversePlanner planner = ReversePlanner.create();
    ProjectNetwork late =
        ProjectNetwork.builder()
            .addActivity(Activity.of("design", "Design", WorkDuration.workingDays(5)))
            .addActivity(Activity.of("build", "Build", WorkDuration.workingDays(5)))
            .addDependency(Dependency.finishToStart("design", "build"))
            .addDeadline(Deadline.hard("build", LocalDate.of(2024, 3, 8)))
            .build();
    Schedule schedule = planner.plan(late, DATA_DATE);
    Schedule empty = planner.plan(ProjectNetwork.builder().build(), DATA_DATE);
    return OddValues.ofTheModel()
        .with(PlanningConvention.class, PlanningConvention.STANDARD, other)
        .with(PlanOptions.class, PlanOptions.defaults(), unknown)
        .with(PlanListener.class, goesOn, stops)
        .with(ReversePlanner.class, planner, ReversePlanner.with(unknown))
        .with(PreparedNetwork.class, planner.prepare(late))
        .with(Schedule.class, schedule, empty)
        .with(FloatPaths.class, planner.floatPaths(schedule), planner.floatPaths(empty))
        .with(Explainer.class, Explainer.of(schedule), Explainer.of(empty));
  }

  @Example
  void everyWayInCanBeGone() {
    SWEEP.checkThatEveryWayCanBeGone();
  }

  @Provide
  Arbitrary<WaysIn.Attempt> attempts() {
    return SWEEP.attempts();
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void anythingIsMadeOrRefusedWithASentence(@ForAll("attempts") WaysIn.Attempt attempt) {
    SWEEP.check(attempt);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, 1_000_000_000);
  }

  /** All questions that a plan answers are asked, so that what was planned can be read as well. */
  @Property(tries = 2_000)
  void anyNetworkIsPlannedAndExplainedOrRefused(@ForAll("seeds") long seed) {
    assertTimeoutPreemptively(LONGEST, () -> planAndRead(seed));
  }

  private static void planAndRead(long seed) {
    Random random = new Random(seed);
    PlanOptions options = RichNetworks.options(random);
    ReversePlanner planner = ReversePlanner.with(options);
    DataDate dataDate = OddNetworks.dataDate(random);
    try {
      read(planner.plan(OddNetworks.network(seed).build(), dataDate), planner, options);
    } catch (InvalidInputException e) {
      for (InputFault fault : e.faults()) {
        assertFalse(fault.sentence().isBlank());
      }
    }
  }

  private static void read(Schedule schedule, ReversePlanner planner, PlanOptions options) {
    schedule
        .activities()
        .forEach(
            activity -> {
              assertFalse(activity.earlyFinish().isBefore(activity.earlyStart()));
              assertEquals(activity.lateStart().isPresent(), activity.lateFinish().isPresent());
              assertFalse(activity.toString().isEmpty());
            });
    FloatPaths paths = planner.floatPaths(schedule);
    if (!schedule.activities().isEmpty()) {
      assertEquals(1, paths.towards(schedule.activities().get(0).id().value(), 1).size());
    }
    Explainer explainer = Explainer.of(schedule, options);
    schedule
        .deadlines()
        .forEach(
            verdict -> {
              Proof proof = explainer.proof(verdict.id().value());
              assertFalse(proof.sentence(Locale.CHINA).isBlank());
            });
  }

  /** The networks above are not all refused, nor all planned. */
  @Example
  void manyOddNetworksArePlanned() {
    long planned = LongStream.range(0, 300).filter(OddInputProperties::isPlanned).count();
    assertTrue(30 < planned && planned < 240, () -> planned + " of 300 are planned");
  }

  private static boolean isPlanned(long seed) {
    try {
      DataDate dataDate = OddNetworks.dataDate(new Random(seed));
      ReversePlanner.create().plan(OddNetworks.network(seed).build(), dataDate);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }
}
