package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Dependency;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.junit.jupiter.api.Test;

/** A network that is read once, and who is told while it is planned. */
class PreparedNetworkTest {

  private static final DataDate MONDAY = DataDate.of(2024, 3, 4);
  private static final ReversePlanner PLANNER = ReversePlanner.create();

  @Test
  void whatHappensAfterAnEarlierDataDateIsStillRefused() {
    ProjectNetwork network =
        chain(2).with(Progress.finished("a0", MONDAY.instant().toLocalDate().plusDays(2)));
    PreparedNetwork prepared = PLANNER.prepare(network);
    assertTrue(prepared.plan(DataDate.of(2024, 3, 11)).deadlines().isEmpty());
    assertThrows(InvalidInputException.class, () -> prepared.plan(MONDAY));
  }

  @Test
  void aListenerIsToldEachStepAndEverySoMuch() {
    Set<PlanListener.Step> steps = new LinkedHashSet<>();
    List<Integer> early = new ArrayList<>();
    PLANNER.plan(
        chain(50_000),
        MONDAY,
        (step, done, all) -> {
          steps.add(step);
          assertTrue(done <= all && all == 50_000);
          if (step == PlanListener.Step.EARLY_DATES) {
            early.add(done);
          }
          return true;
        });
    assertEquals(List.of(PlanListener.Step.values()), List.copyOf(steps));
    assertEquals(List.of(0, 8_192, 16_384, 24_576, 32_768, 40_960, 49_152), early);
  }

  @Test
  void aPlanThatIsCalledOffEnds() {
    for (PlanListener.Step last : PlanListener.Step.values()) {
      assertThrows(
          CancellationException.class,
          () -> PLANNER.plan(chain(50_000), MONDAY, (step, done, all) -> step != last));
    }
  }

  /**
   * A circle through what rest may not interrupt is swept for as long as it does not come to rest,
   * unless called off.
   */
  @Test
  void aLoopIsCalledOffToo() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(
                Activity.of("a", "a", WorkDuration.workingMinutes(1)).withoutInterruption())
            .addActivity(Activity.of("b", "b", WorkDuration.elapsedMinutes(1)))
            .addDependency(
                Dependency.finishToStart("a", "b").within(WorkDuration.elapsedMinutes(0)))
            .addDependency(
                Dependency.startToStart("a", "b")
                    .lag(WorkDuration.elapsedMinutes(2))
                    .within(WorkDuration.elapsedHours(1)))
            .build();
    List<Integer> calls = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () ->
            PLANNER.plan(
                network,
                MONDAY,
                (step, done, all) -> {
                  calls.add(done);
                  return calls.size() < 50;
                }));
    assertTrue(PLANNER.plan(network, MONDAY).isContradictory());
  }

  private static ProjectNetwork chain(int size) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    IntStream.range(0, size)
        .forEach(
            i -> builder.addActivity(Activity.of("a" + i, "a", WorkDuration.workingMinutes(1))));
    IntStream.range(1, size)
        .forEach(i -> builder.addDependency(Dependency.finishToStart("a" + (i - 1), "a" + i)));
    return builder.build();
  }
}
