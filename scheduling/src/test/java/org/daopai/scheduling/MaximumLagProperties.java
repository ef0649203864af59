package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** Maximum lags, the circles they close, and the contradictions among them (S15). */
class MaximumLagProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void datesAreLeastAndGreatestOrThereAreNone(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    PlanOracle oracle = oracle(network);
    assertEquals(oracle.isContradictory(), schedule.isContradictory());
    if (!schedule.isContradictory()) {
      OracleChecks.checkEarly(oracle, schedule);
      OracleChecks.checkLate(oracle, network.deadlines(), schedule);
    }
  }

  @Property(tries = 200)
  void progressCountsByEveryConvention(
      @ForAll("seeds") long seed,
      @ForAll PlanningConvention.StartUnderWay startUnderWay,
      @ForAll PlanningConvention.FinishedOutOfSequence finishedOutOfSequence) { // S28
    PlanningConvention convention =
        PlanningConvention.builder()
            .startUnderWay(startUnderWay)
            .finishedOutOfSequence(finishedOutOfSequence)
            .build();
    OracleChecks.checkPlan(SmallNetworks.withMaximumLags(seed), convention);
  }

  @Property
  void aContradictoryPlanIsThatWithoutTheMaximumLagsGivenUp(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    List<Dependency> kept = new ArrayList<>(network.dependencies());
    for (Finding finding : schedule.findings()) {
      if (finding.isContradiction()) {
        Dependency broken = finding.dependency().orElseThrow();
        int at = kept.indexOf(broken);
        kept.set(
            at,
            Dependency.of(broken.type(), broken.predecessor(), broken.successor())
                .lag(broken.lag()));
      }
    }
    Schedule without = PLANNER.plan(with(network, kept), SmallNetworks.DATA_DATE);
    assertFalse(without.isContradictory());
    for (ScheduledActivity activity : schedule.activities()) {
      ScheduledActivity other = without.activity(activity.id());
      assertEquals(other.earlyStart(), activity.earlyStart());
      assertEquals(other.earlyFinish(), activity.earlyFinish());
      assertEquals(other.lateStart(), activity.lateStart());
      assertEquals(other.lateFinish(), activity.lateFinish());
      assertEquals(other.totalFloat(), activity.totalFloat());
    }
  }

  @Property
  void aContradictionIsACircleOfLinksThatTakesMoreTimeThanIsAllowed(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.withMaximumLags(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    for (Finding finding : schedule.findings()) {
      if (finding.isContradiction()) {
        List<Finding.Link> links = finding.links();
        for (int k = 0; k < links.size(); k++) {
          Finding.Link next = links.get((k + 1) % links.size());
          assertEquals(next.leaves(), links.get(k).bounds());
        }
        Finding.Link last = links.get(links.size() - 1);
        assertTrue(last.isMaximum());
        assertEquals(finding.dependency(), Optional.of(last.dependency()));
        assertEquals(finding.activity(), last.leaves());
        assertTrue(finding.by().compareTo(Duration.ZERO) > 0, finding::toString);
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
    return new PlanOracle(network, SmallNetworks.DATA_DATE, 90, 150);
  }
}
