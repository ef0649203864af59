package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** Floats of dependencies against the oracle, and paths against all sums of them (S24, S25). */
class FloatPathsProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();
  private static final long FAR = Long.MAX_VALUE / 4;

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void theFloatOfADependencyIsTheSlipThatItLeaves(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    FloatPaths paths = PLANNER.floatPaths(schedule);
    PlanOracle oracle = new PlanOracle(network, SmallNetworks.DATA_DATE, 90, 150);
    int[] early = oracle.earliest();
    for (int k = 0; k < network.dependencies().size(); k++) {
      Dependency dependency = network.dependencies().get(k);
      int i = network.predecessorIndex(k);
      int j = network.successorIndex(k);
      NetworkElement element = network.elements().get(i);
      int last = early[i];
      int next = oracle.nextPlace(i, last + 1);
      int limit = oracle.cell(SmallNetworks.DATA_DATE.instant()) + 130 * 1440;
      while (next < limit && oracle.holds(dependency, next, early[j])) {
        last = next;
        next = oracle.nextPlace(i, last + 1);
      }
      assertEquals(
          Duration.ofMinutes(
              oracle.count(oracle.calendar(element), oracle.finish(element, last))
                  - oracle.count(oracle.calendar(element), oracle.finish(element, early[i]))),
          paths.relationshipFloat(k).orElseThrow(),
          dependency::toString);
      int oneEarlier = oracle.previousPlace(j, early[j] - 1);
      assertEquals(!oracle.holds(dependency, early[i], oneEarlier), paths.drives(k));
    }
  }

  @Property
  void theDriverOfAScheduleDrives(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    FloatPaths paths = PLANNER.floatPaths(schedule);
    for (ScheduledActivity activity : schedule.activities()) {
      Driver driver = activity.earlyDriver().orElseThrow();
      if (driver.kind() == Driver.Kind.DEPENDENCY) {
        int k = network.dependencies().indexOf(driver.dependency().orElseThrow());
        assertTrue(paths.drives(k) || paths.relationshipFloat(k).isEmpty(), driver::toString);
      }
    }
  }

  /** The relative float of every activity is the least sum of floats over all ways to the last. */
  @Property
  void pathsComeInTheOrderOfTheLeastSumOfFloats(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    FloatPaths paths = PLANNER.floatPaths(schedule);
    int size = network.elements().size();
    int last = size - 1;
    long[] least = new long[size];
    Arrays.fill(least, FAR);
    least[last] = 0;
    for (int round = 0; round < size; round++) {
      for (int k = 0; k < network.dependencies().size(); k++) {
        long sum =
            least[network.successorIndex(k)]
                + (paths.drives(k) ? 0 : paths.relationshipFloat(k).orElseThrow().toMinutes());
        int i = network.predecessorIndex(k);
        least[i] = Math.min(least[i], sum);
      }
    }
    List<FloatPaths.FloatPath> found = paths.towards("e" + last, Integer.MAX_VALUE);
    Set<ActivityId> seen = new HashSet<>();
    Duration before = Duration.ZERO;
    for (FloatPaths.FloatPath path : found) {
      assertTrue(before.compareTo(path.relativeFloat()) <= 0);
      before = path.relativeFloat();
      for (ActivityId id : path.activities()) {
        assertTrue(seen.add(id), () -> id + " is on two paths");
        assertEquals(least[network.indexOf(id)], path.relativeFloat().toMinutes());
      }
      path.leadsOnBy()
          .ifPresent(
              by ->
                  assertEquals(
                      by.predecessor(), path.activities().get(path.activities().size() - 1)));
    }
    assertEquals(Arrays.stream(least).filter(sum -> sum < FAR).count(), seen.size());
    assertTrue(found.get(0).leadsOnBy().isEmpty());
    assertEquals(found.get(0), paths.towards("e" + last, 1).get(0));
  }

  private static PlanningConvention convention(long seed) {
    return PlanningConvention.builder()
        .from(RichNetworks.options(new Random(seed)).convention())
        .comparison(PlanningConvention.Comparison.CLOCK)
        .build();
  }

  private static Schedule richSchedule(ReversePlanner planner, long seed) {
    ProjectNetwork network = RichNetworks.network(seed);
    Assume.that( // of which no schedule tells how much remains
        network.progress().keySet().stream()
            .map(network::element)
            .noneMatch(e -> e instanceof Activity work && work.expectedFinish().isPresent()));
    Schedule schedule = RichNetworks.plan(planner, network);
    Assume.that(!schedule.isContradictory());
    return schedule;
  }

  /**
   * The same on networks with everything there is. Left out is what is expected to finish, which
   * lasts longer or shorter elsewhere, and what passes on what it should have waited for.
   */
  @Property(tries = 400)
  void theFloatOfADependencyIsTheSlipThatItLeavesAlsoOfPhases(@ForAll("seeds") long seed) {
    ReversePlanner planner = ReversePlanner.with(convention(seed));
    Schedule schedule = richSchedule(planner, seed);
    KeptRules rules = new KeptRules(schedule, convention(seed));
    Assume.that(rules.isInReach());
    FloatPaths paths = planner.floatPaths(schedule);
    List<Dependency> dependencies = schedule.network().dependencies();
    for (int k = 0; k < dependencies.size(); k++) {
      Dependency dependency = dependencies.get(k);
      if (!rules.isUncertain(dependency)) {
        assertEquals(
            rules.slip(dependency).map(Duration::ofMinutes),
            paths.relationshipFloat(k),
            dependency::toString);
        assertEquals(rules.drives(dependency), paths.drives(k), dependency::toString);
      }
    }
  }

  /** But of a phase of which something has finished, and passes on what it should have awaited. */
  @Property(tries = 400)
  void theDriverOfAScheduleIsAmongThePredecessorsThatDrive(@ForAll("seeds") long seed) { // S24
    PlanOptions options = RichNetworks.options(new Random(seed));
    ReversePlanner planner = ReversePlanner.with(options);
    boolean passes =
        options.convention().finishedOutOfSequence()
            == PlanningConvention.FinishedOutOfSequence.PASSES_ON;
    Schedule schedule = richSchedule(planner, seed);
    FloatPaths paths = planner.floatPaths(schedule);
    for (ScheduledActivity activity : schedule.activities()) {
      Optional<Driver> driver =
          activity.earlyDriver().filter(by -> by.kind() == Driver.Kind.DEPENDENCY);
      if (driver.isPresent()) {
        Dependency dependency = driver.get().dependency().orElseThrow();
        int k = schedule.network().dependencies().indexOf(dependency);
        boolean joinsPhase =
            !schedule.network().contains(dependency.predecessor())
                || !schedule.network().contains(dependency.successor());
        assertTrue(
            paths.relationshipFloat(k).isEmpty()
                || (passes && joinsPhase)
                || paths.drivingPredecessors(activity.id().value()).contains(dependency),
            () -> driver + " of " + activity);
      }
    }
  }

  /** Every path leads on to an earlier one, by relative float, and no activity is on two. */
  @Property(tries = 300)
  void pathsThroughPhasesComeInOrderAndLeadOn(@ForAll("seeds") long seed) { // S25
    ReversePlanner planner = ReversePlanner.with(convention(seed));
    Schedule schedule = richSchedule(planner, seed);
    FloatPaths paths = planner.floatPaths(schedule);
    ScheduledActivity target =
        schedule.activities().get(new Random(seed).nextInt(schedule.activities().size()));
    Set<ActivityId> seen = new HashSet<>();
    Duration before = Duration.ZERO;
    List<FloatPaths.FloatPath> found = paths.towards(target.id().value(), Integer.MAX_VALUE);
    for (FloatPaths.FloatPath path : found) {
      if (schedule.findings().isEmpty()) { // what is not kept has less than no float
        assertTrue(before.compareTo(path.relativeFloat()) <= 0);
      }
      before = path.relativeFloat();
      assertTrue(path.activities().stream().allMatch(seen::add), path::toString);
      assertEquals(path.number() == 1, path.leadsOnBy().isEmpty(), path::toString);
      path.leadsOnBy()
          .ifPresent(by -> assertTrue(leadsTo(schedule.network(), by, seen), path::toString));
    }
    List<ActivityId> first = found.get(0).activities();
    assertEquals(target.id(), first.get(first.size() - 1));
  }

  private static boolean leadsTo(ProjectNetwork network, Dependency by, Set<ActivityId> seen) {
    int k = network.dependencies().indexOf(by);
    return seen.stream().anyMatch(id -> network.leadsTo(k, network.indexOf(id)))
        || (!by.type().boundsStart()
            && !network.contains(by.successor())); // a finish, on from there
  }
}
