package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** The planner against an oracle that moves activities minute by minute. */
class ReversePlannerProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void earlyDatesAreTheLeastThatSatisfyEverything(
      @ForAll("seeds") long seed) { // S1, S6, S8, S13, S14
    ProjectNetwork network = SmallNetworks.network(seed);
    OracleChecks.checkEarly(oracle(network), PLANNER.plan(network, SmallNetworks.DATA_DATE));
  }

  @Property
  void lateDatesAreTheGreatestThatSatisfyEverything(
      @ForAll("seeds") long seed) { // S2, S3, S6, S8, S9, S19, S20
    ProjectNetwork network = SmallNetworks.network(seed);
    OracleChecks.checkLate(
        oracle(network), network.deadlines(), PLANNER.plan(network, SmallNetworks.DATA_DATE));
  }

  @Property
  void lateDatesUnderOneDeadlineAloneIgnoreTheOthers(@ForAll("seeds") long seed) { // S19
    ProjectNetwork network = SmallNetworks.network(seed);
    PlanOracle oracle = oracle(network);
    for (Deadline deadline : network.deadlines()) {
      ReversePlanner alone =
          ReversePlanner.with(PlanOptions.builder().onlyDeadline(deadline.id()).build());
      OracleChecks.checkLate(
          oracle, List.of(deadline), alone.plan(network, SmallNetworks.DATA_DATE));
    }
  }

  @Property
  void datesAreLeastAndGreatestOnEveryKindOfCalendar(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.onAwkwardCalendars(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    PlanOracle oracle = oracle(network);
    OracleChecks.checkEarly(oracle, schedule);
    OracleChecks.checkLate(oracle, network.deadlines(), schedule);
  }

  @Property
  void progressStandsAndTheRestIsPlannedFromTheDataDate(@ForAll("seeds") long seed) { // S27, S28
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    PlanOracle oracle = oracle(network);
    OracleChecks.checkEarly(oracle, schedule);
    OracleChecks.checkLate(oracle, network.deadlines(), schedule);
  }

  @Property
  void progressCountsByEveryConvention( // S27, S28
      @ForAll("seeds") long seed,
      @ForAll PlanningConvention.ProgressLogic progressLogic,
      @ForAll PlanningConvention.StartUnderWay startUnderWay,
      @ForAll PlanningConvention.FinishedOutOfSequence finishedOutOfSequence) {
    PlanningConvention convention =
        PlanningConvention.builder()
            .progressLogic(progressLogic)
            .startUnderWay(startUnderWay)
            .finishedOutOfSequence(finishedOutOfSequence)
            .build();
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule =
        ReversePlanner.with(PlanOptions.builder().convention(convention).build())
            .plan(network, SmallNetworks.DATA_DATE);
    PlanOracle oracle = new PlanOracle(network, SmallNetworks.DATA_DATE, 90, 150, convention);
    OracleChecks.checkEarly(oracle, schedule);
    OracleChecks.checkLate(oracle, network.deadlines(), schedule);
  }

  @Property
  void freeFloatIsTheSlipThatMovesNoSuccessor(@ForAll("seeds") long seed) { // S23
    ProjectNetwork network = SmallNetworks.network(seed);
    PlanOracle oracle = oracle(network);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    int[] early = oracle.earliest();
    for (int i = 0; i < early.length; i++) {
      NetworkElement element = network.elements().get(i);
      List<Dependency> outgoing =
          network.dependencies().stream()
              .filter(d -> d.predecessor().equals(element.id()))
              .toList();
      if (!outgoing.isEmpty()) {
        int start = early[i];
        int justInTime = early[i];
        int next = oracle.nextPlace(i, start + 1);
        int limit = oracle.cell(SmallNetworks.DATA_DATE.instant()) + 130 * 1440;
        while (next < limit && allHold(network, oracle, outgoing, next, early)) {
          start = next;
          if (!oracle.breaksOwnUpperBound(i, next, network.deadlines())) { // S22
            justInTime = next;
          }
          next = oracle.nextPlace(i, start + 1);
        }
        ScheduledActivity activity = schedule.activities().get(i);
        OracleChecks.checkSlip(oracle, activity, early[i], justInTime, start);
      }
    }
  }

  private static boolean allHold(
      ProjectNetwork network,
      PlanOracle oracle,
      List<Dependency> outgoing,
      int start,
      int[] early) {
    return outgoing.stream()
        .allMatch(d -> oracle.holds(d, start, early[network.indexOf(d.successor())]));
  }

  @Property
  void aDrivingDependencyIsTight(@ForAll("seeds") long seed) { // S24
    ProjectNetwork network = SmallNetworks.network(seed);
    PlanOracle oracle = oracle(network);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    for (int i = 0; i < network.elements().size(); i++) {
      ScheduledActivity activity = schedule.activities().get(i);
      Driver driver = activity.earlyDriver().orElseThrow();
      if (driver.kind() == Driver.Kind.DEPENDENCY) {
        Dependency dependency = driver.dependency().orElseThrow();
        int predecessor = oracle.cell(schedule.activity(dependency.predecessor()).earlyStart());
        int oneEarlier = oracle.previousPlace(i, oracle.cell(activity.earlyStart()) - 1);
        assertTrue(oracle.holds(dependency, predecessor, oracle.cell(activity.earlyStart())));
        assertFalse(
            oracle.holds(dependency, predecessor, oneEarlier), () -> driver + " is not tight");
      }
    }
  }

  @Property
  void aVerdictMeasuresFromTheEarlyFinishToTheInstantThatCounts(@ForAll("seeds") long seed) { // S9
    ProjectNetwork network = SmallNetworks.network(seed);
    PlanOracle oracle = oracle(network);
    for (DeadlineVerdict verdict : PLANNER.plan(network, SmallNetworks.DATA_DATE).deadlines()) {
      int due = oracle.due(verdict.deadline());
      int early = oracle.cell(verdict.earlyFinish());
      NetworkElement owing = network.element(verdict.deadline().target());
      WorkCalendar calendar = oracle.calendar(owing);
      boolean atStart =
          owing instanceof Milestone milestone && milestone.kind() == Milestone.Kind.START;
      int last =
          atStart
              ? oracle.previousPlace(network.indexOf(owing.id()), due)
              : due; // a start milestone stands at a start
      int margin = oracle.count(calendar, last) - oracle.count(calendar, early);
      assertEquals(due, oracle.cell(verdict.due()));
      assertEquals(early <= due, verdict.isMet());
      assertEquals(
          early > due && margin >= 0 ? -1 : margin,
          verdict.margin().toMinutes(),
          verdict::toString);
    }
  }

  @Property
  void everyPlacementKeepsEveryDependency(@ForAll("seeds") long seed) { // S22
    ProjectNetwork network = SmallNetworks.network(seed);
    PlanOracle oracle = oracle(network);
    Schedule schedule =
        ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build())
            .plan(network, SmallNetworks.DATA_DATE);
    for (Placement placement : Placement.values()) {
      for (Dependency dependency : network.dependencies()) {
        int predecessor = oracle.cell(placement.start(schedule.activity(dependency.predecessor())));
        ScheduledActivity successor = schedule.activity(dependency.successor());
        int last =
            oracle.lastOfItsPosition(successor.element(), oracle.cell(placement.start(successor)));
        assertTrue(
            oracle.holds(dependency, predecessor, last), () -> placement + " of " + dependency);
      }
    }
    for (ScheduledActivity activity : schedule.activities()) {
      boolean late = activity.totalFloat().orElseThrow().isNegative();
      assertFalse(late && !Placement.LATEST.start(activity).equals(activity.earlyStart()));
    }
  }

  @Property
  void aDeadlineIsMetFromItsEarliestPromiseOnAndNotBefore(@ForAll("seeds") long seed) { // S21
    ProjectNetwork network = SmallNetworks.network(seed);
    Schedule schedule = PLANNER.plan(network, SmallNetworks.DATA_DATE);
    schedule
        .deadlines()
        .forEach(
            verdict -> {
              assertEquals(verdict.isMet(), !verdict.margin().isNegative());
              Deadline promised = unrolled(verdict, verdict.earliestPromise());
              Deadline tooSoon = unrolled(verdict, verdict.earliestPromise().minusMinutes(1));
              assertTrue(replan(network, promised).deadline(promised.id().value()).isMet());
              assertFalse(replan(network, tooSoon).deadline(tooSoon.id().value()).isMet());
            });
  }

  private static Deadline unrolled(DeadlineVerdict verdict, LocalDateTime due) {
    return Deadline.builder().from(verdict.deadline()).due(due).rollsForward(false).build();
  }

  private static Schedule replan(ProjectNetwork network, Deadline deadline) {
    return PLANNER.plan(
        network.toBuilder().deadlines(List.of(deadline)).build(), SmallNetworks.DATA_DATE);
  }

  private static PlanOracle oracle(ProjectNetwork network) {
    return new PlanOracle(network, SmallNetworks.DATA_DATE, 90, 150);
  }
}
