package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * The laws of plans for networks with everything there is, under every convention, as long as the
 * maximum lags do not contradict the rest: which of them is given up then may depend on anything.
 */
class RichLawsProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  private static ReversePlanner planner(long seed) {
    return ReversePlanner.with(RichNetworks.options(new Random(seed)));
  }

  private static Schedule plan(ReversePlanner planner, ProjectNetwork network) {
    Schedule schedule = RichNetworks.plan(planner, network);
    Assume.that(!schedule.isContradictory());
    return schedule;
  }

  @Property(tries = 300)
  void theOrderOfTheInputMovesNoDate(@ForAll("seeds") long seed) { // S30
    ProjectNetwork network = RichNetworks.network(seed);
    ReversePlanner planner = planner(seed);
    Assume.that(!hasTies(network, planner.options()));
    Schedule schedule = plan(planner, network);
    Schedule shuffled =
        RichNetworks.plan(planner, Edit.of(network).shuffled(new Random(seed)).network());
    assertFalse(shuffled.isContradictory());
    assertSame(schedule, shuffled, UnaryOperator.identity());
    assertEquals(schedule.findings().size(), shuffled.findings().size());
  }

  /**
   * Whether ties may fall in the order given: of which member of a phase is the first, and compared
   * by working time of where stands what two dependencies bound alike, before a rest or after it.
   */
  private static boolean hasTies(ProjectNetwork network, PlanOptions options) {
    boolean byWorkingTime =
        options.convention().comparison() == PlanningConvention.Comparison.WORKING_TIME;
    return network.phases().stream().anyMatch(phase -> startBinds(network, phase))
        || (byWorkingTime
            && (network.elements().stream().anyMatch(RichLawsProperties::mayStandAtAStart)
                || network.dependencies().stream().anyMatch(d -> !d.type().boundsStart())));
  }

  private static boolean mayStandAtAStart(NetworkElement element) {
    return element instanceof Activity activity
        ? activity.expectedFinish().isPresent()
        : ((Milestone) element).kind() == Milestone.Kind.START;
  }

  /** Whether anything waits for the start of a phase, or a date bounds it. */
  static boolean startBinds(ProjectNetwork network, Phase phase) {
    return phase.constraints().stream()
            .anyMatch(c -> c.kind().isOnStart() && c.kind().boundsLateDates())
        || network.dependencies().stream()
            .anyMatch(
                d -> d.type().leavesStart() && d.predecessor().value().equals(phase.id().value()));
  }

  @Property(tries = 300)
  void aDependencyGivenTwiceChangesNothing(@ForAll("seeds") long seed) {
    ProjectNetwork network = RichNetworks.network(seed);
    ReversePlanner planner = planner(seed);
    Schedule schedule = plan(planner, network);
    for (Dependency dependency : network.dependencies()) {
      Schedule twice =
          RichNetworks.plan(planner, network.toBuilder().addDependency(dependency).build());
      assertFalse(twice.isContradictory());
      assertSame(schedule, twice, UnaryOperator.identity());
    }
  }

  @Property(tries = 300)
  void wholeWeeksLaterEverythingIsWholeWeeksLater(@ForAll("seeds") long seed) {
    ProjectNetwork network = everyWeekTheSame(RichNetworks.network(seed));
    ReversePlanner planner = planner(seed);
    int weeks = 1 + new Random(seed).nextInt(500);
    UnaryOperator<LocalDateTime> move = at -> at.plusWeeks(weeks);
    Schedule now = plan(planner, network);
    Schedule then =
        planner.plan(
            moved(network, move), DataDate.at(move.apply(SmallNetworks.DATA_DATE.instant())));
    assertFalse(then.isContradictory());
    assertSame(now, then, move);
    assertEquals(now.findings().size(), then.findings().size());
  }

  /** The same without dated exceptions, and without months, which are not of one length. */
  private static ProjectNetwork everyWeekTheSame(ProjectNetwork network) {
    return Edit.of(network)
        .dependencies(network.dependencies().stream().map(RichLawsProperties::noMonths).toList())
        .network()
        .withCalendars(
            calendar -> WorkCalendar.builder().from(calendar).exceptions(Map.of()).build());
  }

  private static Dependency noMonths(Dependency dependency) {
    boolean isInMonths =
        dependency
            .maximumLag()
            .filter(lag -> lag.duration().unit() == WorkDuration.Unit.MONTHS)
            .isPresent();
    return isInMonths
        ? Dependency.builder().from(dependency).maximumLag(Optional.empty()).build()
        : dependency;
  }

  private static ProjectNetwork moved(ProjectNetwork network, UnaryOperator<LocalDateTime> move) {
    return Edit.of(network)
        .elements(element -> moved(element, move))
        .phases(
            network.phases().stream()
                .map(
                    phase ->
                        Phase.builder()
                            .from(phase)
                            .constraints(moved(phase.constraints(), move))
                            .build())
                .toList())
        .deadlines(deadline -> deadline.withDue(move.apply(deadline.due())))
        .progress(
            progress ->
                Optional.of(
                    Progress.builder()
                        .from(progress)
                        .actualStart(progress.actualStart().map(move))
                        .actualFinish(progress.actualFinish().map(move))
                        .resumes(progress.resumes().map(move))
                        .build()))
        .network();
  }

  private static NetworkElement moved(NetworkElement element, UnaryOperator<LocalDateTime> move) {
    List<DateConstraint> dates = moved(element.constraints(), move);
    return element instanceof Activity activity
        ? Activity.builder()
            .from(activity)
            .constraints(dates)
            .expectedFinish(activity.expectedFinish().map(move))
            .build()
        : Milestone.builder().from((Milestone) element).constraints(dates).build();
  }

  private static List<DateConstraint> moved(
      List<DateConstraint> constraints, UnaryOperator<LocalDateTime> move) {
    return constraints.stream().map(c -> new DateConstraint(c.kind(), move.apply(c.at()))).toList();
  }

  private static void assertSame(Schedule one, Schedule other, UnaryOperator<LocalDateTime> move) {
    for (ScheduledActivity activity : one.activities()) {
      ScheduledActivity same = other.activity(activity.id());
      assertEquals(move.apply(activity.earlyStart()), same.earlyStart(), activity::toString);
      assertEquals(move.apply(activity.earlyFinish()), same.earlyFinish(), activity::toString);
      assertEquals(activity.lateStart().map(move), same.lateStart(), activity::toString);
      assertEquals(activity.lateFinish().map(move), same.lateFinish(), activity::toString);
      assertEquals(
          move.apply(activity.justInTimeStart()), same.justInTimeStart(), activity::toString);
      assertEquals(activity.totalFloat(), same.totalFloat(), activity::toString);
      assertEquals(activity.freeFloat(), same.freeFloat(), activity::toString);
    }
    for (DeadlineVerdict verdict : one.deadlines()) {
      assertEquals(verdict.margin(), other.deadline(verdict.id()).margin());
    }
  }

  @Property(tries = 300)
  void anEarlierDeadlineMovesNoLateDateLaterAndNoEarlyDate(@ForAll("seeds") long seed) { // S1
    ProjectNetwork network = RichNetworks.network(seed);
    ReversePlanner planner = planner(seed);
    Schedule schedule = plan(planner, network);
    for (Deadline deadline : network.deadlines()) {
      List<Deadline> earlier = new ArrayList<>(network.deadlines());
      int minutes = deadline.rollsForward() ? 1440 : 700;
      earlier.replaceAll(d -> d.equals(deadline) ? d.withDue(d.due().minusMinutes(minutes)) : d);
      Schedule tightened =
          RichNetworks.plan(planner, network.toBuilder().deadlines(earlier).build());
      assertFalse(tightened.isContradictory());
      for (ScheduledActivity activity : schedule.activities()) {
        ScheduledActivity now = tightened.activity(activity.id());
        assertEquals(activity.earlyStart(), now.earlyStart());
        assertEquals(activity.earlyFinish(), now.earlyFinish());
        if (planner.options().convention().openEnds()
            == OpenEnds.UNBOUNDED) { // else S20 sets it free of that
          assertNotLater(now.lateStart(), activity.lateStart());
          assertNotLater(now.lateFinish(), activity.lateFinish());
        }
      }
    }
  }

  @Property(tries = 300)
  void anAddedDependencyAddsNoFloat(@ForAll("seeds") long seed) {
    ProjectNetwork network = RichNetworks.network(seed);
    ReversePlanner planner = planner(seed);
    Random random = new Random(seed);
    int size =
        (int) network.elements().stream().filter(e -> e.id().value().startsWith("e")).count();
    int to = 1 + random.nextInt(size - 1);
    Dependency added = SmallNetworks.dependency("e" + random.nextInt(to), "e" + to, random);
    Schedule before = plan(planner, network);
    Schedule after = plan(planner, network.toBuilder().addDependency(added).build());
    boolean isMonotone = isMonotoneBackward(network, planner.options());
    for (ScheduledActivity activity : before.activities()) {
      ScheduledActivity now = after.activity(activity.id());
      assertFalse(now.earlyStart().isBefore(activity.earlyStart()), activity::toString);
      assertFalse(now.earlyFinish().isBefore(activity.earlyFinish()), activity::toString);
      if (isMonotone) {
        assertNotLater(now.lateStart(), activity.lateStart());
        assertNotLater(now.lateFinish(), activity.lateFinish());
        activity
            .totalFloat()
            .ifPresent(
                was ->
                    assertTrue(
                        now.totalFloat().orElseThrow().compareTo(was) <= 0, activity::toString));
      }
    }
  }

  /**
   * Whether no late date hangs on an early one: on how long work takes that is expected to finish,
   * on how long ago work under way has started, on which member of a phase comes first, or on the
   * finish of the project.
   */
  private static boolean isMonotoneBackward(ProjectNetwork network, PlanOptions options) {
    return options.convention().openEnds() == OpenEnds.UNBOUNDED
        && options.convention().startUnderWay()
            != PlanningConvention.StartUnderWay.MOVES_WITH_THE_REST
        && network.phases().isEmpty()
        && network.elements().stream()
            .noneMatch(e -> e instanceof Activity a && a.expectedFinish().isPresent());
  }

  private static void assertNotLater(Optional<LocalDateTime> now, Optional<LocalDateTime> before) {
    before.ifPresent(
        was -> assertFalse(now.orElseThrow().isAfter(was), () -> now + " after " + was));
  }

  @Property(tries = 300)
  void aDeadlineIsMetFromItsEarliestPromiseOnAndNotBefore(@ForAll("seeds") long seed) { // S21
    ProjectNetwork network = RichNetworks.network(seed);
    ReversePlanner planner = planner(seed);
    for (DeadlineVerdict verdict : plan(planner, network).deadlines()) {
      Deadline promised =
          Deadline.builder()
              .from(verdict.deadline())
              .due(verdict.earliestPromise())
              .rollsForward(false)
              .build();
      Deadline tooSoon = promised.withDue(verdict.earliestPromise().minusMinutes(1));
      assertEquals(verdict.isMet(), !verdict.margin().isNegative());
      assertTrue(verdict(planner, network, promised).isMet());
      assertFalse(verdict(planner, network, tooSoon).isMet());
    }
  }

  private static DeadlineVerdict verdict(
      ReversePlanner planner, ProjectNetwork network, Deadline deadline) {
    return RichNetworks.plan(planner, network.toBuilder().deadlines(List.of(deadline)).build())
        .deadline(deadline.id());
  }
}
