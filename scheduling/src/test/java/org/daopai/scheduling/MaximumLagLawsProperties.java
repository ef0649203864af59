package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * The laws of plans for networks with maximum lags, a third of them with progress, as long as the
 * maximum lags do not contradict the rest: which of them is given up then may depend on anything.
 */
class MaximumLagLawsProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();
  private static final ReversePlanner CLOSED =
      ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build());
  private static final DataDate DATA_DATE = SmallNetworks.DATA_DATE;

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  private static Schedule plan(ProjectNetwork network) {
    return consistent(RichNetworks.plan(PLANNER, network));
  }

  private static Schedule consistent(Schedule schedule) {
    Assume.that(!schedule.isContradictory());
    return schedule;
  }

  @Property
  void theForwardPassOfTheMirroredNetworkIsTheBackwardPass(@ForAll("seeds") long seed) { // S4
    ProjectNetwork network = Mirror.mirrorable(SmallNetworks.withOddities(seed));
    Schedule schedule = plan(network);
    Schedule mirror = PLANNER.plan(Mirror.of(network), Mirror.FAR_EARLIER);
    assertFalse(mirror.isContradictory());
    for (ScheduledActivity activity : schedule.activities()) {
      if (activity.lateStart().isPresent()) {
        ScheduledActivity image = mirror.activity(activity.id());
        assertEquals(image.earlyFinish(), Mirror.of(activity.lateStart().get()));
        assertEquals(image.earlyStart(), Mirror.of(activity.lateFinish().orElseThrow()));
      }
    }
  }

  @Property
  void wholeWeeksLaterEverythingIsWholeWeeksLater(@ForAll("seeds") long seed) {
    ProjectNetwork network = everyWeekTheSame(SmallNetworks.withMaximumLags(seed));
    int weeks = 1 + new Random(seed).nextInt(500);
    Schedule now = plan(network);
    Schedule then =
        PLANNER.plan(
            moved(network, at -> at.plusWeeks(weeks)),
            DataDate.at(DATA_DATE.instant().plusWeeks(weeks)));
    assertFalse(then.isContradictory());
    for (ScheduledActivity activity : now.activities()) {
      ScheduledActivity other = then.activity(activity.id());
      assertEquals(activity.earlyStart().plusWeeks(weeks), other.earlyStart());
      assertEquals(activity.earlyFinish().plusWeeks(weeks), other.earlyFinish());
      assertEquals(activity.lateStart().map(at -> at.plusWeeks(weeks)), other.lateStart());
      assertEquals(activity.lateFinish().map(at -> at.plusWeeks(weeks)), other.lateFinish());
      assertEquals(activity.justInTimeStart().plusWeeks(weeks), other.justInTimeStart());
      assertEquals(activity.totalFloat(), other.totalFloat());
      assertEquals(activity.freeFloat(), other.freeFloat());
    }
    assertEquals(now.findings().size(), then.findings().size());
  }

  /** The same without dated exceptions, and without months, which are not of one length. */
  private static ProjectNetwork everyWeekTheSame(ProjectNetwork network) {
    List<Dependency> kept =
        network.dependencies().stream()
            .map(
                d ->
                    d.maximumLag().filter(MaximumLagLawsProperties::isInMonths).isPresent()
                        ? without(d)
                        : d)
            .toList();
    return with(network, kept)
        .withCalendars(
            calendar -> WorkCalendar.builder().from(calendar).exceptions(Map.of()).build());
  }

  private static boolean isInMonths(Lag lag) {
    return lag.duration().unit() == WorkDuration.Unit.MONTHS;
  }

  private static Dependency without(Dependency dependency) {
    return Dependency.builder().from(dependency).maximumLag(Optional.empty()).build();
  }

  private static ProjectNetwork moved(ProjectNetwork network, UnaryOperator<LocalDateTime> move) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    for (NetworkElement element : network.elements()) {
      List<DateConstraint> dates =
          element.constraints().stream()
              .map(c -> new DateConstraint(c.kind(), move.apply(c.at())))
              .toList();
      if (element instanceof Activity activity) {
        builder.addActivity(Activity.builder().from(activity).constraints(dates).build());
      } else {
        builder.addMilestone((Milestone) element);
      }
    }
    network.dependencies().forEach(builder::addDependency);
    for (Progress progress : network.progress().values()) {
      builder.addProgress(
          Progress.builder()
              .from(progress)
              .actualStart(progress.actualStart().map(move))
              .actualFinish(progress.actualFinish().map(move))
              .build());
    }
    network.deadlines().forEach(d -> builder.addDeadline(d.withDue(move.apply(d.due()))));
    return builder.build();
  }

  @Property
  void anAddedDependencyAddsNoFloat(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Random random = new Random(seed);
    int to = 1 + random.nextInt(network.elements().size() - 1);
    int from = random.nextInt(to);
    Dependency added = SmallNetworks.dependency("e" + from, "e" + to, random);
    boolean atMost = random.nextBoolean() && added.lag().percent() == 0;
    if (atMost) {
      added = added.within(WorkDuration.elapsedMinutes(4_000 + random.nextInt(9_000)));
    }
    Schedule before = plan(network);
    Schedule after = plan(network.toBuilder().addDependency(added).build());
    for (ScheduledActivity activity : before.activities()) {
      ScheduledActivity now = after.activity(activity.id());
      assertFalse(now.earlyStart().isBefore(activity.earlyStart()), activity::toString);
      assertFalse(now.earlyFinish().isBefore(activity.earlyFinish()), activity::toString);
      assertNotLater(now.lateStart(), activity.lateStart());
      assertNotLater(now.lateFinish(), activity.lateFinish());
      Optional<Duration> was = activity.totalFloat();
      if (was.isPresent()) {
        assertTrue(now.totalFloat().orElseThrow().compareTo(was.get()) <= 0, activity::toString);
      }
    }
  }

  @Property
  void anEarlierDeadlineMovesNoLateDateLaterAndNoEarlyDate(@ForAll("seeds") long seed) { // S1
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Schedule schedule = plan(network);
    for (Deadline deadline : network.deadlines()) {
      List<Deadline> earlier = new ArrayList<>(network.deadlines());
      int minutes = deadline.rollsForward() ? 1440 : 700;
      earlier.replaceAll(d -> d.equals(deadline) ? d.withDue(d.due().minusMinutes(minutes)) : d);
      Schedule tightened = PLANNER.plan(network.toBuilder().deadlines(earlier).build(), DATA_DATE);
      assertFalse(tightened.isContradictory());
      for (ScheduledActivity activity : schedule.activities()) {
        ScheduledActivity now = tightened.activity(activity.id());
        assertNotLater(now.lateStart(), activity.lateStart());
        assertNotLater(now.lateFinish(), activity.lateFinish());
        assertEquals(activity.earlyStart(), now.earlyStart());
        assertEquals(activity.earlyFinish(), now.earlyFinish());
      }
    }
  }

  private static void assertNotLater(Optional<LocalDateTime> now, Optional<LocalDateTime> before) {
    before.ifPresent(
        was -> assertFalse(now.orElseThrow().isAfter(was), () -> now + " after " + was));
  }

  @Property
  void aDependencyThatTheOthersImplyChangesNoDate(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Schedule schedule = plan(network);
    List<Dependency> implied = new ArrayList<>();
    for (Dependency dependency : network.dependencies()) {
      implied.add(dependency);
      implied.add(without(dependency));
      Lag lag = dependency.lag();
      if (lag.duration().amount() > 0) {
        long less = lag.duration().amount() - 1;
        implied.add(
            without(dependency).lag(Lag.builder().from(lag).duration(minutes(lag, less)).build()));
      }
      for (Dependency next : network.dependencies()) {
        if (next.predecessor().equals(dependency.successor())
            && isPlainFinishToStart(dependency)
            && isPlainFinishToStart(next)
            && !network.progress().containsKey(dependency.successor())
            && !network.progress().containsKey(next.successor())) {
          implied.add(
              Dependency.finishToStart(dependency.predecessor().value(), next.successor().value()));
        }
      }
    }
    for (Dependency one : implied) {
      Schedule with = PLANNER.plan(network.toBuilder().addDependency(one).build(), DATA_DATE);
      assertFalse(with.isContradictory());
      assertSameDates(schedule, with);
    }
  }

  private static WorkDuration minutes(Lag lag, long amount) {
    return lag.duration().isWorkingTime()
        ? WorkDuration.workingMinutes(amount)
        : WorkDuration.elapsedMinutes(amount);
  }

  private static boolean isPlainFinishToStart(Dependency dependency) {
    return dependency.type() == Dependency.Type.FINISH_TO_START && dependency.lag().isNone();
  }

  private static void assertSameDates(Schedule one, Schedule other) {
    for (ScheduledActivity activity : one.activities()) {
      ScheduledActivity same = other.activity(activity.id());
      assertEquals(activity.toString(), same.toString());
      assertEquals(activity.totalFloat(), same.totalFloat(), activity::toString);
      assertEquals(activity.freeFloat(), same.freeFloat(), activity::toString);
      assertEquals(activity.justInTimeStart(), same.justInTimeStart(), activity::toString);
    }
  }

  @Property
  void whatIsHeldToItsLateDatesHasNoFloat(@ForAll("seeds") long seed) { // S2
    ProjectNetwork network =
        SmallNetworks.withMaximumLags(seed).toBuilder().deadlines(List.of()).build();
    Assume.that(network.progress().isEmpty());
    Schedule schedule = consistent(RichNetworks.plan(CLOSED, network));
    Assume.that( // a late date before the early one cannot be held
        schedule.activities().stream()
            .noneMatch(activity -> activity.totalFloat().orElseThrow().isNegative()));
    LocalDateTime finish =
        schedule.activities().stream()
            .map(ScheduledActivity::earlyFinish)
            .max(LocalDateTime::compareTo)
            .orElseThrow();
    Schedule held = PLANNER.plan(heldTo(schedule, finish), DATA_DATE);
    assertFalse(held.isContradictory());
    for (ScheduledActivity activity : schedule.activities()) {
      ScheduledActivity now = held.activity(activity.id());
      assertEquals(activity.lateStart(), now.lateStart());
      assertEquals(activity.lateFinish(), now.lateFinish());
      assertEquals(Duration.ZERO, now.totalFloat().orElseThrow(), now::toString);
      if (activity.element() instanceof Activity work && work.duration().amount() > 0) {
        assertEquals(activity.lateStart().orElseThrow(), now.earlyStart());
        assertEquals(activity.lateFinish().orElseThrow(), now.earlyFinish());
      }
    }
  }

  /** Every start not earlier than its late start, and every finish by the project's. */
  private static ProjectNetwork heldTo(Schedule schedule, LocalDateTime finish) {
    ProjectNetwork network = schedule.network();
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    for (ScheduledActivity activity : schedule.activities()) {
      DateConstraint late = DateConstraint.startNotEarlierThan(activity.lateStart().orElseThrow());
      NetworkElement element = activity.element();
      SmallNetworks.add(
          builder,
          element instanceof Activity work ? work.with(late) : ((Milestone) element).with(late));
      builder.addDeadline(Deadline.hard(activity.id().value(), finish));
    }
    network.dependencies().forEach(builder::addDependency);
    return builder.build();
  }

  @Property
  void freeFloatIsTheSlipThatMovesNothingElse(@ForAll("seeds") long seed) { // S22, S23
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Assume.that(network.progress().isEmpty());
    Schedule schedule = plan(network);
    PlanOracle oracle = oracle(network);
    int[] early = oracle.earliest();
    for (int i = 0; i < early.length; i++) {
      NetworkElement element = network.elements().get(i);
      List<Dependency> leading =
          network.dependencies().stream()
              .filter(
                  d ->
                      d.predecessor().equals(element.id())
                          || (d.successor().equals(element.id()) && d.maximumLag().isPresent()))
              .toList();
      if (!leading.isEmpty()) {
        int[] starts = early.clone();
        int free = early[i];
        int justInTime = early[i];
        while (areKept(network, oracle, leading, element, starts)) {
          free = starts[i];
          if (!oracle.breaksOwnUpperBound(i, free, network.deadlines())) {
            justInTime = free;
          }
          starts[i] = oracle.nextPlace(i, free + 1);
        }
        ScheduledActivity activity = schedule.activities().get(i);
        OracleChecks.checkSlip(oracle, activity, early[i], justInTime, free);
      }
    }
  }

  /** Whether what an element leads to stands, with the others at their early dates. */
  private static boolean areKept(
      ProjectNetwork network,
      PlanOracle oracle,
      List<Dependency> leading,
      NetworkElement element,
      int[] starts) {
    return leading.stream()
        .allMatch(
            d -> {
              int from = starts[network.indexOf(d.predecessor())];
              int to = starts[network.indexOf(d.successor())];
              return d.predecessor().equals(element.id())
                  ? oracle.holds(d, from, to)
                  : oracle.holdsMaximum(d, from, to);
            });
  }

  @Property(tries = 150) // two passes of the oracle each
  void whatDrivesIsTight(@ForAll("seeds") long seed) { // S24
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Schedule schedule = plan(network);
    PlanOracle oracle = oracle(network);
    int[] early = oracle.earliest();
    List<OptionalInt> late = oracle.latest(network.deadlines());
    for (int i = 0; i < early.length; i++) {
      ScheduledActivity activity = schedule.activities().get(i);
      if (activity.earlyDriver().flatMap(Driver::dependency).isPresent()) {
        int[] starts = early.clone();
        assertTrue(isKept(network, oracle, activity.earlyDriver().get(), starts));
        starts[i] = oracle.previousPlace(i, starts[i] - 1);
        assertFalse(
            isKept(network, oracle, activity.earlyDriver().get(), starts),
            () -> activity.earlyDriver() + " of " + activity);
      }
      if (activity.lateDriver().flatMap(Driver::dependency).isPresent()) {
        int[] starts = late.stream().mapToInt(at -> at.orElse(0)).toArray();
        assertTrue(isKept(network, oracle, activity.lateDriver().get(), starts));
        starts[i] = oracle.nextPlace(i, starts[i] + 1);
        assertFalse(
            isKept(network, oracle, activity.lateDriver().get(), starts),
            () -> activity.lateDriver() + " of " + activity);
      }
    }
  }

  private static boolean isKept(
      ProjectNetwork network, PlanOracle oracle, Driver driver, int[] starts) {
    Dependency dependency = driver.dependency().orElseThrow();
    int from = starts[network.indexOf(dependency.predecessor())];
    int to = starts[network.indexOf(dependency.successor())];
    return driver.kind() == Driver.Kind.MAXIMUM_LAG
        ? oracle.holdsMaximum(dependency, from, to)
        : oracle.holds(dependency, from, to);
  }

  @Property
  void everyPlacementKeepsEveryDependencyAndMaximumLag(@ForAll("seeds") long seed) { // S22
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Assume.that(network.progress().isEmpty());
    Schedule schedule = consistent(RichNetworks.plan(CLOSED, network));
    PlanOracle oracle = oracle(network);
    for (Placement placement : Placement.values()) {
      for (Dependency dependency : network.dependencies()) {
        ScheduledActivity predecessor = schedule.activity(dependency.predecessor());
        ScheduledActivity successor = schedule.activity(dependency.successor());
        int from = oracle.cell(placement.start(predecessor));
        int to = oracle.cell(placement.start(successor));
        assertTrue(
            oracle.holds(dependency, from, oracle.lastOfItsPosition(successor.element(), to)),
            () -> placement + " of " + dependency);
        assertTrue(
            oracle.holdsMaximum(
                dependency, oracle.lastOfItsPosition(predecessor.element(), from), to),
            () -> placement + " of " + dependency + " within " + dependency.maximumLag());
      }
    }
  }

  private static ProjectNetwork with(ProjectNetwork network, List<Dependency> dependencies) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    network.elements().forEach(element -> SmallNetworks.add(builder, element));
    network.progress().values().forEach(builder::addProgress);
    dependencies.forEach(builder::addDependency);
    return builder.deadlines(network.deadlines()).build();
  }

  private static PlanOracle oracle(ProjectNetwork network) {
    return new PlanOracle(network, DATA_DATE, 90, 150);
  }
}
