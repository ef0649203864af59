package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * Every rule of a network is kept by the dates of its plan, or a finding tells that it is not; and
 * what is named as a driver of a date would be broken if the date were one place less, or late one
 * place more (S1, S2, S3, S17, S18, S24, S27). On networks with everything there is, and under
 * every convention but {@link PlanningConvention.Comparison#WORKING_TIME}, by which ends are not
 * compared by the clock; contradictions are left out, as the plan is then that of another network.
 */
class KeptRulesProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  private static PlanningConvention convention(long seed) {
    return PlanningConvention.builder()
        .from(RichNetworks.options(new Random(seed)).convention())
        .comparison(PlanningConvention.Comparison.CLOCK)
        .build();
  }

  private static KeptRules rules(long seed) {
    PlanningConvention convention = convention(seed);
    ProjectNetwork network = owingPhases(RichNetworks.network(seed), new Random(seed + 8));
    Schedule schedule = plan(ReversePlanner.with(convention), network);
    KeptRules rules = new KeptRules(schedule, convention);
    Assume.that(rules.isInReach());
    return rules;
  }

  @Property(tries = 400)
  void earlyDatesKeepEveryRuleOrAFindingTells(@ForAll("seeds") long seed) { // S1, S17, S18, S27
    assertEquals(List.of(), rules(seed).brokenEarly());
  }

  @Property(tries = 400)
  void lateDatesKeepEveryRule(@ForAll("seeds") long seed) { // S2, S3, S18
    assertEquals(List.of(), rules(seed).brokenLate());
  }

  @Property(tries = 400)
  void aDriverWouldBeBrokenOnePlaceFurtherOn(@ForAll("seeds") long seed) { // S24
    assertEquals(List.of(), rules(seed).looseDrivers());
  }

  /**
   * With open ends bounded by the project's finish, without which what has no deadline stays where
   * it is while what it waits for goes late; so does what leads to nothing but what has finished
   * out of sequence and passes on.
   */
  @Property(tries = 400)
  void everyPlacementKeepsWhatTheEarlyDatesKeep(@ForAll("seeds") long seed) { // S22
    PlanningConvention closed =
        PlanningConvention.builder()
            .from(convention(seed))
            .openEnds(OpenEnds.PROJECT_FINISH)
            .finishedOutOfSequence(PlanningConvention.FinishedOutOfSequence.RELEASES)
            .build();
    ProjectNetwork network = owingPhases(RichNetworks.network(seed), new Random(seed + 8));
    Schedule schedule = plan(ReversePlanner.with(closed), network);
    for (Placement placement : Placement.values()) {
      KeptRules rules = new KeptRules(schedule, closed, placement);
      Assume.that(rules.isInReach());
      assertEquals(List.of(), rules.brokenEarly(), placement::toString);
    }
  }

  /** The same network, whose phases owe deadlines more often than not. */
  private static ProjectNetwork owingPhases(ProjectNetwork network, Random random) {
    ProjectNetwork.Builder builder = network.toBuilder();
    for (Phase phase : network.phases()) {
      if (random.nextInt(3) > 0) {
        LocalDateTime due = SmallNetworks.instant(random);
        boolean wholeDay = due.toLocalTime().equals(LocalTime.MIDNIGHT);
        builder.addDeadline(
            Deadline.builder()
                .from(Deadline.hard(phase.id().value(), due))
                .id(DeadlineId.of("of " + phase.id()))
                .rollsForward(wholeDay && random.nextBoolean())
                .build());
      }
    }
    return builder.build();
  }

  /** What is not started and not placed by a mandatory date may be held to where it starts. */
  @Property(tries = 300)
  void aPlanHeldToItsOwnEarlyDatesIsTheSamePlan(@ForAll("seeds") long seed) { // S1
    ReversePlanner planner = ReversePlanner.with(convention(seed));
    ProjectNetwork network = RichNetworks.network(seed);
    Schedule schedule = plan(planner, network);
    Schedule held =
        plan(
            planner,
            Edit.of(network)
                .elements(
                    element ->
                        isPlanned(network, element)
                            ? with(
                                element,
                                DateConstraint.startNotEarlierThan(
                                    schedule.activity(element.id()).earlyStart()))
                            : element)
                .network());
    assertSameDates(schedule, held);
    assertEquals(schedule.findings(), held.findings());
  }

  /** And what is finished by its late finish is finished by it. */
  @Property(tries = 300)
  void aPlanHeldToItsOwnLateDatesIsTheSamePlan(@ForAll("seeds") long seed) { // S2
    ReversePlanner planner = ReversePlanner.with(convention(seed));
    ProjectNetwork network = RichNetworks.network(seed);
    Schedule schedule = plan(planner, network);
    Schedule held =
        plan(
            planner,
            Edit.of(network)
                .elements(
                    element ->
                        isPlanned(network, element) && !isInstant(element)
                            ? schedule
                                .activity(element.id())
                                .lateFinish()
                                .map(DateConstraint::finishNotLaterThan)
                                .map(late -> with(element, late))
                                .orElse(element)
                            : element)
                .network());
    assertSameDates(schedule, held);
    assertEquals(schedule.findings(), held.findings());
  }

  /**
   * A plan whose late dates are kept to as starts has those for early dates, and no float. Left out
   * are work in progress, of which the start is a fact; what is late already, which cannot be held;
   * what lasts longer or shorter where it starts elsewhere; and phases whose start is bound, which
   * may begin with another of what they hold.
   */
  @Property(tries = 300)
  void thePlanOfItsOwnLateDatesHasThemForEarlyDates(@ForAll("seeds") long seed) { // S2, S20, S23
    ProjectNetwork network = RichNetworks.notStarted(seed);
    Assume.that(
        network.elements().stream()
            .allMatch(
                element ->
                    element.constraints().stream().noneMatch(c -> c.kind().isMandatory())
                        && !(element instanceof Activity work
                            && work.expectedFinish().isPresent())));
    Assume.that(
        network.phases().stream().noneMatch(p -> RichLawsProperties.startBinds(network, p)));
    PlanningConvention closed =
        PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build();
    Schedule schedule = plan(ReversePlanner.with(closed), network);
    List<ScheduledActivity> planned =
        schedule.activities().stream().filter(a -> isPlanned(network, a.element())).toList();
    Assume.that(planned.stream().noneMatch(a -> a.totalFloat().orElseThrow().isNegative()));
    LocalDateTime end =
        planned.stream().map(ScheduledActivity::earlyFinish).max(LocalDateTime::compareTo).get();
    ProjectNetwork.Builder late =
        Edit.of(network)
            .elements(
                element ->
                    isPlanned(network, element)
                        ? with(
                            element,
                            DateConstraint.startNotEarlierThan(
                                schedule.activity(element.id()).lateStart().orElseThrow()))
                        : element)
            .network()
            .toBuilder();
    planned.stream()
        .filter(a -> a.bindingDeadline().isEmpty())
        .filter(a -> !a.lateFinish().orElseThrow().isAfter(end))
        .forEach(a -> late.addDeadline(Deadline.hard(a.id().value(), end).withId("end " + a.id())));
    Schedule held = plan(ReversePlanner.create(), late.build());
    for (ScheduledActivity activity : planned) {
      ScheduledActivity now = held.activity(activity.id());
      assertEquals(activity.lateStart(), now.lateStart(), activity::toString);
      assertEquals(activity.lateFinish(), now.lateFinish(), activity::toString);
      assertEquals(Duration.ZERO, now.totalFloat().orElseThrow(), now::toString);
      if (!isInstant(activity.element())) {
        assertEquals(activity.lateStart().orElseThrow(), now.earlyStart(), now::toString);
        assertEquals(activity.lateFinish().orElseThrow(), now.earlyFinish(), now::toString);
      }
    }
  }

  private static Schedule plan(ReversePlanner planner, ProjectNetwork network) {
    Schedule schedule = RichNetworks.plan(planner, network);
    Assume.that(!schedule.isContradictory());
    return schedule;
  }

  private static boolean isPlanned(ProjectNetwork network, NetworkElement element) {
    return !network.progress().containsKey(element.id())
        && !(element instanceof Activity work && work.isHammock())
        && element.constraints().stream().noneMatch(c -> c.kind().isMandatory());
  }

  /** A milestone that is late in a rest is shown before it, and stands in it. */
  private static boolean isInstant(NetworkElement element) {
    return element instanceof Milestone
        || (element instanceof Activity work && work.duration().amount() == 0);
  }

  private static NetworkElement with(NetworkElement element, DateConstraint constraint) {
    return element instanceof Activity work
        ? work.with(constraint)
        : ((Milestone) element).with(constraint);
  }

  private static void assertSameDates(Schedule one, Schedule other) {
    for (ScheduledActivity activity : one.activities()) {
      ScheduledActivity same = other.activity(activity.id());
      assertEquals(activity.toString(), same.toString());
      assertEquals(activity.totalFloat(), same.totalFloat(), activity::toString);
    }
  }
}
