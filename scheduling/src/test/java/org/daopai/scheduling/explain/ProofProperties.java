package org.daopai.scheduling.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.Edit;
import org.daopai.scheduling.PlanOptions;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.RichNetworks;
import org.daopai.scheduling.SmallNetworks;

/** What a proof says is all there is, and enough. */
class ProofProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  /** Every minute from the origin to the early finish is accounted for, on any network. */
  @Property
  void theStepsLessTheTimeThereIsAreTheOverrun(@ForAll("seeds") long seed) {
    PlanOptions options = RichNetworks.options(new Random(seed));
    Schedule schedule = RichNetworks.plan(ReversePlanner.with(options), RichNetworks.network(seed));
    Explainer explainer = Explainer.of(schedule, options);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      for (Proof proof : explainer.proofs(verdict.id().value(), 4)) {
        Duration overrun = Duration.between(verdict.due(), verdict.earlyFinish());
        assertEquals(overrun, proof.overrun());
        long steps = proof.steps().stream().mapToLong(ProofStep::minutes).sum();
        assertEquals(overrun.toMinutes(), steps - proof.available().toMinutes());
        long shares = proof.waterfall().stream().mapToLong(TimeShare::minutes).sum();
        assertEquals(steps, shares);
      }
    }
  }

  /**
   * Work takes its duration, a lag its time, and in a rest nobody works: by the library's rules.
   */
  @Property
  void everyStepTakesWhatItSays(@ForAll("seeds") long seed) {
    ProjectNetwork network = RichNetworks.network(seed);
    Schedule schedule = RichNetworks.plan(ReversePlanner.create(), network);
    Explainer explainer = Explainer.of(schedule);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      for (ProofStep step : explainer.proof(verdict.id().value()).steps()) {
        switch (step.kind()) {
          case ACTIVITY -> assertWorks(step, network);
          case LAG -> assertLags(step, network);
          case REST -> assertTrue(step.working().abs().toMinutes() <= 1, step::toString);
          case FIT -> assertFalse(activity(step, network).isInterruptible());
          case CONSTRAINT -> assertEquals(schedule.dataDate().instant(), step.begin());
          case SLACK, CLAMP -> throw new AssertionError("nothing else drives: " + step);
        }
        long rests = step.rests().stream().mapToLong(RestSpell::minutes).sum();
        assertEquals(step.minutes(), rests + step.working().toMinutes(), step::toString);
      }
    }
  }

  private static Activity activity(ProofStep step, ProjectNetwork network) {
    return (Activity) network.element(step.activity());
  }

  private static void assertWorks(ProofStep step, ProjectNetwork network) {
    Activity activity = activity(step, network);
    if (network.progress().containsKey(activity.id())
        || !activity.segments().isEmpty()
        || activity.expectedFinish().isPresent()) {
      return; // what remains, pauses and what is expected have lengths of their own
    }
    WorkCalendar calendar = network.calendarOf(activity);
    Duration duration = time(activity.duration(), calendar);
    assertEquals(duration, step.working().abs(), step::toString);
  }

  private static void assertLags(ProofStep step, ProjectNetwork network) {
    Dependency dependency = step.dependency().orElseThrow();
    if (dependency.lag().percent() != 0 || dependency.maximumLag().isPresent()) {
      return;
    }
    WorkCalendar calendar =
        step.calendar().map(network.calendars()::get).orElse(network.defaultCalendar());
    Duration lag = time(dependency.lag().duration(), calendar);
    assertEquals(lag, step.working(), step::toString);
  }

  private static Duration time(WorkDuration duration, WorkCalendar calendar) {
    return Duration.ofMinutes(duration.toMinutes((int) calendar.standardDay().toMinutes()));
  }

  /** A network of nothing but what a proof names comes to the same finish. */
  @Property
  void theChainAloneComesToTheSameFinish(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule = ReversePlanner.create().plan(network, SmallNetworks.DATA_DATE);
    Explainer explainer = Explainer.of(schedule);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      Proof proof = explainer.proof(verdict.id().value());
      Set<Dependency> kept = new HashSet<>();
      Set<ActivityId> named = new HashSet<>(List.of(verdict.deadline().target()));
      proof
          .steps()
          .forEach(
              step -> {
                named.add(step.activity());
                step.dependency().ifPresent(kept::add);
              });
      Set<ActivityId> ends = new HashSet<>(named);
      for (Dependency dependency : drivers(schedule, verdict)) {
        ends.add(dependency.predecessor());
        ends.add(dependency.successor());
        kept.add(dependency);
      }
      ProjectNetwork alone =
          Edit.of(network)
              .progress(update -> Optional.of(update).filter(p -> ends.contains(p.activity())))
              .network()
              .toBuilder()
              .elements(network.elements().stream().filter(e -> ends.contains(e.id())).toList())
              .dependencies(List.copyOf(kept))
              .deadlines(List.of(verdict.deadline()))
              .build();
      Schedule replanned = ReversePlanner.create().plan(alone, SmallNetworks.DATA_DATE);
      assertEquals(verdict.earlyFinish(), replanned.deadline(verdict.id()).earlyFinish());
    }
  }

  /** Dependencies without a lag that no rest follows take no step; the driving chain has them. */
  private static List<Dependency> drivers(Schedule schedule, DeadlineVerdict verdict) {
    return schedule.drivingChain(verdict.deadline().target()).stream()
        .flatMap(activity -> activity.earlyDriver().stream())
        .flatMap(driver -> driver.dependency().stream())
        .toList();
  }

  /**
   * Planned against the earliest promise a deadline is met; one working minute earlier it is not.
   */
  @Property
  void theEarliestPromiseIsTheEarliest(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule = ReversePlanner.create().plan(network, SmallNetworks.DATA_DATE);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      ProjectNetwork promised = due(network, verdict, Duration.ZERO);
      ProjectNetwork sooner = due(network, verdict, Duration.ofMinutes(-1));
      assertEquals(Verdict.Code.REACHABLE, code(promised, verdict));
      assertNotEquals(Verdict.Code.REACHABLE, code(sooner, verdict));
    }
  }

  private static Verdict.Code code(ProjectNetwork network, DeadlineVerdict verdict) {
    Schedule schedule = ReversePlanner.create().plan(network, SmallNetworks.DATA_DATE);
    return Explainer.of(schedule).verdict(verdict.id().value()).code();
  }

  private static ProjectNetwork due(
      ProjectNetwork network, DeadlineVerdict verdict, Duration later) {
    return network.toBuilder()
        .deadlines(
            network.deadlines().stream()
                .map(
                    deadline ->
                        deadline.id().equals(verdict.id())
                            ? Deadline.builder()
                                .from(deadline)
                                .due(verdict.earliestPromise().plus(later))
                                .rollsForward(false)
                                .build()
                            : deadline)
                .toList())
        .build();
  }
}
