package org.daopai.scheduling.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.MovedDate;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanOptions;
import org.daopai.scheduling.RandomChange;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.RichNetworks;
import org.daopai.scheduling.SmallNetworks;

/** What moved is what has changed, and what is named as its cause is. */
class PlanDiffProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  private static PlanDiff diff(
      ReversePlanner planner, ProjectNetwork network, int changes, Random random) {
    RandomChange change = RandomChange.of(network, random);
    Schedule before = change.plan(planner);
    for (int i = 0; i < changes; i++) {
      change.change();
    }
    return PlanDiff.between(before, change.plan(planner));
  }

  @Property
  void whereOneThingHasChangedAllThatMovedNamesIt(@ForAll("seeds") long seed) {
    Random random = new Random(seed + 20);
    ReversePlanner planner = ReversePlanner.with(RichNetworks.options(random));
    PlanDiff diff = diff(planner, RichNetworks.network(seed), 1, random);
    if (diff.before().network().equals(diff.after().network())
        && diff.before().dataDate().equals(diff.after().dataDate())) {
      assertEquals(List.of(), diff.changes());
      assertEquals(List.of(), diff.moves());
      return;
    }
    assertEquals(1, diff.changes().size(), () -> "one change: " + diff.changes());
    for (DateMove move : diff.moves()) {
      assertEquals(diff.changes(), move.causes());
    }
    for (DeadlineMove move : diff.deadlines()) {
      assertTrue(
          move.causes().equals(diff.changes())
              || move.marginChange().equals(Optional.of(Duration.ZERO)));
    }
  }

  /**
   * By the library's rules, and with no maximum lag, the way to every date that moved has changed.
   */
  @Property
  void whatDrivesAMovedDateHasChanged(@ForAll("seeds") long seed) {
    Random random = new Random(seed + 21);
    PlanDiff diff = diff(PLANNER, SmallNetworks.inProgress(seed), 1 + random.nextInt(4), random);
    for (DateMove move : diff.moves()) {
      assertFalse(diff.behind(move.moved()).isEmpty(), () -> move + " of " + diff.changes());
    }
  }

  /**
   * The causes of a date that became tighter are enough for it: with them alone it is as tight at
   * the least. Without the causes of one that became looser it stays as tight as it was.
   */
  @Property
  void theCausesAreEnough(@ForAll("seeds") long seed) {
    Random random = new Random(seed + 22);
    PlanDiff diff = diff(PLANNER, SmallNetworks.inProgress(seed), 2 + random.nextInt(4), random);
    InputChanges inputs = new InputChanges(diff.before(), diff.after());
    for (DateMove move : diff.moves()) {
      MovedDate moved = move.moved();
      if (moved.which() == MovedDate.Which.DUE
          || moved.which() == MovedDate.Which.EARLIEST_PROMISE
          || move.by().isEmpty()) {
        continue;
      }
      boolean isLate =
          moved.which() == MovedDate.Which.LATE_START
              || moved.which() == MovedDate.Which.LATE_FINISH;
      boolean isTighter = isLate == move.by().get().isNegative();
      BitSet made = diff.behind(moved);
      if (!isTighter) {
        made.flip(0, inputs.size());
      }
      LocalDateTime bound = (isTighter ? moved.after() : moved.before()).orElseThrow();
      Optional<LocalDateTime> date = date(diff, inputs, made, moved);
      date.ifPresent(
          at ->
              assertTrue(
                  isLate ? !at.isAfter(bound) : !at.isBefore(bound),
                  () -> at + " for " + move + " of " + diff.changes()));
    }
  }

  /** A date with some of the changes made; none where they cannot be made alone. */
  private static Optional<LocalDateTime> date(
      PlanDiff diff, InputChanges inputs, BitSet made, MovedDate moved) {
    boolean hasMoved = inputs.ofDataDate() >= 0 && made.get(inputs.ofDataDate());
    DataDate dataDate = (hasMoved ? diff.after() : diff.before()).dataDate();
    try {
      ProjectNetwork network =
          PartlyChanged.of(diff.before().network(), diff.after().network(), inputs, made);
      ScheduledActivity activity = PLANNER.plan(network, dataDate).activity(moved.id());
      return switch (moved.which()) {
        case EARLY_START -> Optional.of(activity.earlyStart());
        case EARLY_FINISH -> Optional.of(activity.earlyFinish());
        case LATE_START -> Optional.of(activity.lateStart().orElse(LocalDateTime.MAX));
        case LATE_FINISH -> Optional.of(activity.lateFinish().orElse(LocalDateTime.MAX));
        case DUE, EARLIEST_PROMISE -> Optional.empty();
      };
    } catch (InvalidInputException notAlone) {
      return Optional.empty();
    }
  }

  @Property
  void sharesComeToTheWholeMove(@ForAll("seeds") long seed) {
    Random random = new Random(seed + 23);
    PlanOptions options = RichNetworks.options(random);
    ReversePlanner planner = ReversePlanner.with(options);
    ProjectNetwork network =
        random.nextInt(4) == 0 ? RichNetworks.network(seed) : SmallNetworks.inProgress(seed);
    PlanDiff diff = diff(planner, network, 1 + random.nextInt(5), random);
    Assume.that(!diff.changes().isEmpty());
    Attribution attribution = diff.attribute(planner);
    for (AttributedMove move : attribution.moves()) {
      assertEquals(move.by(), sum(move.shares()), () -> move + " of " + diff.changes());
      assertTrue(move.shares().stream().noneMatch(share -> share.by().isZero()));
      assertTrue(move.shares().stream().noneMatch(share -> share.changes().isEmpty()));
    }
    for (AttributedMargin margin : attribution.margins()) {
      assertEquals(margin.by(), sum(margin.shares()));
    }
    long movedInBoth = diff.moves().stream().filter(move -> move.by().isPresent()).count();
    assertEquals(movedInBoth, attribution.moves().size());
  }

  private static Duration sum(List<ChangeShare> shares) {
    return shares.stream().map(ChangeShare::by).reduce(Duration.ZERO, Duration::plus);
  }

  /** With all changes made, the network plans to the later schedule, on any network. */
  @Property
  void theChangesAreAllThereAre(@ForAll("seeds") long seed) {
    Random random = new Random(seed + 24);
    PlanDiff diff = diff(PLANNER, SmallNetworks.inProgress(seed), 1 + random.nextInt(6), random);
    InputChanges inputs = new InputChanges(diff.before(), diff.after());
    BitSet all = new BitSet();
    all.set(0, inputs.size());
    ProjectNetwork made =
        PartlyChanged.of(diff.before().network(), diff.after().network(), inputs, all);
    Schedule plan = PLANNER.plan(made, diff.after().dataDate());
    assertEquals(List.of(), plan.movedFrom(diff.after()));
    ProjectNetwork none =
        PartlyChanged.of(diff.before().network(), diff.after().network(), inputs, new BitSet());
    assertEquals(List.of(), PLANNER.plan(none, diff.before().dataDate()).movedFrom(diff.before()));
  }

  /** Seen from the other side, the same dates moved back, for the same number of reasons. */
  @Property
  void theWayBackIsTheSame(@ForAll("seeds") long seed) {
    Random random = new Random(seed + 25);
    PlanDiff diff = diff(PLANNER, RichNetworks.network(seed), 1 + random.nextInt(5), random);
    Schedule first = diff.after();
    Schedule second = diff.before();
    PlanDiff back = PlanDiff.between(first, second);
    assertEquals(diff.changes().size(), back.changes().size());
    assertEquals(diff.moves().size(), back.moves().size());
    for (DateMove move : diff.moves()) {
      DateMove other =
          back.moves().stream()
              .filter(m -> m.moved().id().equals(move.moved().id()))
              .filter(m -> m.moved().which() == move.moved().which())
              .findFirst()
              .orElseThrow();
      assertEquals(move.by().map(Duration::negated), other.by());
      assertEquals(move.causes().size(), other.causes().size(), () -> move + " | " + other);
    }
  }

  /** Two networks that are drawn apart from each other are compared, and everything is said. */
  @Property
  void anyTwoPlansAreComparedAndTold(@ForAll("seeds") long seed) {
    Schedule before = RichNetworks.plan(PLANNER, RichNetworks.network(seed));
    Schedule after = RichNetworks.plan(PLANNER, RichNetworks.network(seed + 1));
    PlanDiff diff = PlanDiff.between(before, after);
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINA)) {
      assertFalse(diff.sentence(language).isBlank());
      diff.changes().forEach(change -> assertFalse(change.sentence(language).isBlank()));
      diff.deadlines().forEach(move -> assertFalse(move.sentence(language).isBlank()));
      for (DateMove move : diff.moves()) {
        assertFalse(move.causes().isEmpty());
        assertFalse(move.sentence(language).isBlank());
      }
    }
  }
}
