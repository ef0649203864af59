package org.daopai.scheduling.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.SmallNetworks;

/** A search beside all choices there are, on networks on which these can be counted out. */
class RemediesProperties {

  private static final int MOST_CHOICES = 400;
  private static final long DEAREST = 9;

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  /** The cheapest is the cheapest of all choices; none at all is found exactly where none helps. */
  @Property
  void theCheapestIsTheCheapestOfAll(@ForAll("seeds") long seed) {
    Search search = Search.of(seed);
    Remedies remedies = search.find();
    long cheapest = search.cheapestOfAll();

    assertEquals(cheapest < 0, remedies.impossibility().isPresent());
    assertEquals(cheapest < 0, remedies.remedies().isEmpty());
    if (cheapest >= 0) {
      assertTrue(remedies.isProvenCheapest());
      assertEquals(cheapest, remedies.remedies().get(0).cost());
    }
  }

  /** Each suffices, needs all of it, and is better than each other in something. */
  @Property
  void eachSufficesAndNeedsAllOfIt(@ForAll("seeds") long seed) {
    Search search = Search.of(seed);
    List<Remedy> remedies = search.find().remedies();
    for (Remedy remedy : remedies) {
      int[] taken = search.taken(remedy);
      assertTrue(search.suffices(taken));
      assertEquals(remedy.after(), search.plan(taken));
      for (int m = 0; m < taken.length; m++) {
        if (taken[m] > 0) {
          taken[m]--;
          assertFalse(search.suffices(taken), () -> "one step less suffices: " + remedy);
          taken[m]++;
        }
      }
      for (Remedy other : remedies) {
        assertTrue(
            other == remedy
                || remedy.cost() < other.cost()
                || remedy.changes().size() < other.changes().size()
                || remedy.gained().compareTo(other.gained()) > 0);
      }
    }
  }

  /** A network that misses hard deadlines, and measures on it. */
  private record Search(Schedule schedule, List<Measure> measures, MeasuredNetwork network) {

    static Search of(long seed) {
      Random random = new Random(seed);
      ProjectNetwork given = startingOnly(SmallNetworks.inProgress(seed));
      List<Measure> measures = measures(given, random);
      MeasuredNetwork measured = new MeasuredNetwork(given, measures);
      Assume.that(choices(measured) <= MOST_CHOICES);
      ProjectNetwork network = late(given, measured, random);
      Schedule schedule = ReversePlanner.create().plan(network, SmallNetworks.DATA_DATE);
      Assume.that(!schedule.meetsAllDeadlines());
      return new Search(schedule, measures, new MeasuredNetwork(network, measures));
    }

    /** Deadlines between what all measures together come to and the plan without any, mostly. */
    private static ProjectNetwork late(
        ProjectNetwork network, MeasuredNetwork measured, Random random) {
      int[] all = IntStream.range(0, measured.measures().size()).map(measured::steps).toArray();
      Schedule worst = ReversePlanner.create().plan(network, SmallNetworks.DATA_DATE);
      Schedule best = ReversePlanner.create().plan(measured.with(all), SmallNetworks.DATA_DATE);
      List<Deadline> deadlines = new ArrayList<>();
      for (DeadlineVerdict verdict : worst.deadlines()) {
        LocalDateTime soonest = best.deadline(verdict.id()).earlyFinish();
        long room = Duration.between(soonest, verdict.earlyFinish()).toMinutes();
        long later = room > 0 ? random.nextLong(room + 1) : 0;
        deadlines.add(
            Deadline.builder()
                .from(verdict.deadline())
                .due(soonest.plusMinutes(random.nextInt(8) == 0 ? later - 1 : later))
                .rollsForward(false)
                .firmness(Deadline.Firmness.HARD)
                .build());
      }
      return network.toBuilder().deadlines(deadlines).build();
    }

    /** Only dependencies finish to start, as others can make what is shorter finish later. */
    private static ProjectNetwork startingOnly(ProjectNetwork network) {
      return network.toBuilder()
          .dependencies(
              network.dependencies().stream()
                  .filter(dependency -> dependency.type() == Dependency.Type.FINISH_TO_START)
                  .filter(dependency -> dependency.lag().percent() >= 0)
                  .toList())
          .build();
    }

    private static List<Measure> measures(ProjectNetwork network, Random random) {
      List<Measure> measures = new ArrayList<>();
      for (NetworkElement element : network.elements()) {
        long cost = random.nextLong(DEAREST);
        String id = element.id().value();
        if (element instanceof Activity activity && activity.duration().isWorkingTime()) {
          long least = random.nextLong(activity.duration().amount() + 1);
          offer(network, measures, () -> Measure.shorten(id, minutes(least), cost));
        } else if (random.nextBoolean()) {
          offer(
              network,
              measures,
              () -> Measure.workOn(List.of(id), WorkCalendar.continuous("always"), cost));
        }
        if (random.nextInt(4) == 0) {
          offer(network, measures, () -> Measure.leaveOut(id, cost));
        }
      }
      for (Dependency dependency : network.dependencies()) {
        long cost = random.nextLong(DEAREST);
        ActivityId from = dependency.predecessor();
        ActivityId to = dependency.successor();
        switch (random.nextInt(3)) {
          case 0 -> offer(network, measures, () -> Measure.drop(from.value(), to.value(), cost));
          case 1 ->
              offer(
                  network,
                  measures,
                  () -> Measure.overlap(from.value(), to.value(), minutes(2), cost));
          default ->
              offer(
                  network,
                  measures,
                  () -> Measure.together(List.of(from.value(), to.value()), cost));
        }
      }
      return measures;
    }

    private static WorkDuration minutes(long minutes) {
      return WorkDuration.workingMinutes(minutes);
    }

    /** Adds a measure unless it cannot be taken, or another changes the same. */
    private static void offer(
        ProjectNetwork network, List<Measure> measures, Supplier<Measure> measure) {
      List<Measure> more = new ArrayList<>(measures);
      try {
        more.add(measure.get());
        new MeasuredNetwork(network, more);
        measures.add(measure.get());
      } catch (InvalidInputException refused) {
        assertFalse(refused.getMessage().isEmpty());
      }
    }

    private static long choices(MeasuredNetwork network) {
      long choices = 1;
      for (int m = 0; m < network.measures().size(); m++) {
        choices *= network.steps(m) + 1;
      }
      return choices;
    }

    Remedies find() {
      String[] all =
          schedule.deadlines().stream().map(verdict -> verdict.id().value()).toArray(String[]::new);
      return Remedies.search(schedule)
          .costing(measures)
          .towards(all)
          .planningAtMost(100_000)
          .limit(50);
    }

    int[] taken(Remedy remedy) {
      int[] taken = new int[measures.size()];
      for (TakenMeasure change : remedy.changes()) {
        taken[measures.indexOf(change.measure())] = change.steps();
      }
      return taken;
    }

    Schedule plan(int[] taken) {
      return ReversePlanner.create().plan(network.with(taken), SmallNetworks.DATA_DATE);
    }

    boolean suffices(int[] taken) {
      return plan(taken).deadlines().stream().allMatch(DeadlineVerdict::isMet);
    }

    /** The least cost of all choices that suffice; -1 if none does. */
    long cheapestOfAll() {
      long cheapest = -1;
      int[] taken = new int[measures.size()];
      while (true) {
        if (suffices(taken)) {
          long cost = 0;
          for (int m = 0; m < taken.length; m++) {
            cost += measures.get(m).cost() * taken[m];
          }
          cheapest = cheapest < 0 ? cost : Math.min(cheapest, cost);
        }
        int m = 0;
        while (m < taken.length && taken[m] == network.steps(m)) {
          taken[m++] = 0;
        }
        if (m == taken.length) {
          return cheapest;
        }
        taken[m]++;
      }
    }
  }
}
