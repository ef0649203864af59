package org.daopai.scheduling.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.scheduling.ReversePlanner;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The curve of least cost against a linear program, against trying every duration, and against the
 * planner. Four of these take the default number of tries; a long run is {@code mvn -pl scheduling
 * -am test -Dtest=LeastCostShorteningProperties -Dsurefire.failIfNoSpecifiedTests=false
 * -Djqwik.tries.default=10000}, under a minute.
 */
class LeastCostShorteningProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static LeastCostShortening curve(ShorteningCase given) {
    return LeastCostShortening.of(
        given.network(), ShorteningCase.DATA_DATE, DeadlineId.of(given.target()), given.limits());
  }

  @Property
  void theCostIsThatOfTheLinearProgram(@ForAll("seeds") long seed) {
    ShorteningCase given = new ShorteningCase(seed, 9, 700, true);
    LeastCostShortening curve = curve(given);
    Random random = new Random(seed);
    int least = (int) curve.leastFinish().toMinutes();
    int normal = (int) curve.normalFinish().toMinutes();

    assertEquals(Optional.of((long) least), new Program(given).leastFinish());
    for (int finish :
        new int[] {
          least,
          normal,
          least + random.nextInt(normal - least + 1),
          least + random.nextInt(normal - least + 1)
        }) {
      assertEquals(
          new Program(given).leastCost(finish),
          Optional.of(curve.at(Duration.ofMinutes(finish)).cost().longValueExact()),
          () -> "to finish at " + finish + " on " + curve);
    }
    assertThrows(InvalidInputException.class, () -> curve.at(Duration.ofMinutes(least - 1)));
  }

  @Property
  void thePlanOfTheDurationsFinishesAsPromised(@ForAll("seeds") long seed) {
    ShorteningCase given = new ShorteningCase(seed, 9, 700, true);
    LeastCostShortening curve = curve(given);
    Random random = new Random(seed);
    int room = (int) curve.normalFinish().minus(curve.leastFinish()).toMinutes();
    for (int finish : new int[] {0, room, random.nextInt(room + 1)}) {
      Shortening shortening = curve.at(curve.leastFinish().plusMinutes(finish));
      assertEquals(shortening.finish().toMinutes(), finish(shortening.network(), given.target()));
      assertEquals(shortening.cost(), price(given, shortening));
    }
  }

  @Property
  void theCurveIsStraightBetweenItsPointsAndSteeperAfterEach(@ForAll("seeds") long seed) {
    LeastCostShortening curve = curve(new ShorteningCase(seed, 9, 700, true));
    List<ShorteningPoint> points = curve.points();
    assertEquals(curve.normalFinish(), points.get(0).finish());
    assertEquals(BigDecimal.ZERO, points.get(0).cost());
    assertEquals(curve.leastFinish(), points.get(points.size() - 1).finish());
    for (int k = 1; k < points.size(); k++) {
      ShorteningPoint before = points.get(k - 1);
      BigDecimal slope = before.costOfNextMinute().orElseThrow();
      long minutes = before.finish().minus(points.get(k).finish()).toMinutes();
      assertEquals(
          points.get(k).cost(), before.cost().add(slope.multiply(BigDecimal.valueOf(minutes))));
      assertEquals(curve.at(points.get(k).finish()).cost(), points.get(k).cost());
      points
          .get(k)
          .costOfNextMinute()
          .ifPresent(next -> assertTrue(next.compareTo(slope) > 0, curve::toString));
    }
  }

  @Property
  void theShortestChainAddsUpToTheLeastFinish(@ForAll("seeds") long seed) {
    ShorteningCase given = new ShorteningCase(seed, 9, 700, true);
    LeastCostShortening curve = curve(given);
    List<ShortestChainStep> chain = curve.shortestChain();
    long sum = chain.stream().mapToLong(step -> step.time().toMinutes()).sum();
    assertEquals(curve.leastFinish().toMinutes(), sum, chain::toString);
    assertEquals(ShortestChainStep.Kind.ORIGIN, chain.get(0).kind());
    assertEquals(given.target(), chain.get(chain.size() - 1).activity().value());
    for (ShortestChainStep step : chain) {
      if (step.kind() == ShortestChainStep.Kind.LEAST_DURATION && !step.time().isZero()) {
        ShorteningCase.Work work = work(given, step);
        assertEquals(work.least, step.time().toMinutes());
      } else if (step.kind() == ShortestChainStep.Kind.FULL_DURATION_BACK) {
        assertEquals(-work(given, step).full, step.time().toMinutes());
      }
    }
  }

  private static ShorteningCase.Work work(ShorteningCase given, ShortestChainStep step) {
    return given.works.get(Integer.parseInt(step.activity().value().substring(1)));
  }

  /** Every duration of every activity is planned; none cheaper finishes by any time. */
  @Property(tries = 60)
  void noDurationsAtAllAreCheaper(@ForAll("seeds") long seed) {
    ShorteningCase given = new ShorteningCase(seed, 4, 2, false);
    given.works.forEach(work -> work.least = Math.max(work.least, work.full - 3));
    NavigableMap<Long, Long> cheapest = new TreeMap<>(); // finish -> cost
    tryAll(given, 0, new int[given.works.size()], cheapest);
    LeastCostShortening curve = curve(given);

    assertEquals(cheapest.firstKey(), curve.leastFinish().toMinutes());
    long normal = curve.normalFinish().toMinutes();
    for (long finish = cheapest.firstKey(); finish <= normal; finish++) {
      long least =
          cheapest.headMap(finish, true).values().stream().min(Long::compare).orElseThrow();
      assertEquals(
          least, curve.at(Duration.ofMinutes(finish)).cost().longValueExact(), curve::toString);
    }
  }

  private static void tryAll(
      ShorteningCase given, int i, int[] minutes, NavigableMap<Long, Long> cheapest) {
    if (i == minutes.length) {
      long cost = 0;
      Map<String, Integer> durations = new HashMap<>();
      for (int k = 0; k < minutes.length; k++) {
        cost += (long) given.works.get(k).cost * (given.works.get(k).full - minutes[k]);
        durations.put(given.id(k), minutes[k]);
      }
      cheapest.merge(finish(withDurations(given, durations), given.target()), cost, Math::min);
      return;
    }
    ShorteningCase.Work work = given.works.get(i);
    for (minutes[i] = work.least; minutes[i] <= work.full; minutes[i]++) {
      tryAll(given, i + 1, minutes, cheapest);
    }
  }

  private static ProjectNetwork withDurations(ShorteningCase given, Map<String, Integer> minutes) {
    ProjectNetwork network = given.network();
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().calendar(network.defaultCalendar()).deadlines(network.deadlines());
    network
        .elements()
        .forEach(
            element -> {
              if (element instanceof Activity activity) {
                WorkDuration duration =
                    WorkDuration.workingMinutes(minutes.getOrDefault(activity.id().value(), -1));
                builder.addActivity(Activity.builder().from(activity).duration(duration).build());
              } else {
                builder.addMilestone((Milestone) element);
              }
            });
    network.dependencies().forEach(builder::addDependency);
    return builder.build();
  }

  private static long finish(ProjectNetwork network, String target) {
    return ShorteningCase.rank(
        ReversePlanner.create()
            .plan(network, ShorteningCase.DATA_DATE)
            .activity(target)
            .earlyFinish());
  }

  private static BigDecimal price(ShorteningCase given, Shortening shortening) {
    long cost = 0;
    for (int i = 0; i < given.works.size(); i++) {
      ShorteningCase.Work work = given.works.get(i);
      WorkDuration duration = shortening.durations().get(given.activity(i));
      if (duration != null) {
        long minutes = duration.amount();
        assertTrue(minutes >= work.least && minutes < work.full);
        cost += work.cost * (work.full - minutes);
      }
    }
    return BigDecimal.valueOf(cost);
  }

  /** The linear program, from the plain numbers. */
  private static final class Program {

    private final ShorteningCase given;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] start;
    private final Variable[] finish;
    private final Variable end;
    private int constraints;

    Program(ShorteningCase given) {
      this.given = given;
      int size = given.works.size();
      start = new Variable[size];
      finish = new Variable[size];
      for (int i = 0; i < size; i++) {
        addWork(i);
      }
      for (ShorteningCase.Join join : given.joins) {
        addJoin(join);
      }
      end = model.addVariable("end").lower(0);
      if (given.byMilestone) {
        given.ends.forEach(i -> atLeast(end, finish[i], 0));
      } else {
        atLeast(end, finish[size - 1], 0);
      }
    }

    /** What remains of work under way is placed like work; its start has happened. */
    private void addWork(int i) {
      ShorteningCase.Work work = given.works.get(i);
      start[i] = model.addVariable("s" + i);
      finish[i] = model.addVariable("f" + i);
      if (work.finished < 0) {
        start[i].level(work.began);
        finish[i].level(work.finished);
        return;
      }
      start[i].lower(work.began < 0 ? 0 : work.notBefore);
      finish[i].lower(work.finishNotBefore);
      Expression span = model.addExpression("span" + i);
      span.set(finish[i], 1).set(start[i], -1).lower(work.least).upper(work.full);
    }

    private void addJoin(ShorteningCase.Join join) {
      ShorteningCase.Work from = given.works.get(join.from());
      ShorteningCase.Work to = given.works.get(join.to());
      if (to.finished < 0) {
        return;
      }
      boolean leavesStart =
          join.type() == Dependency.Type.START_TO_START
              || join.type() == Dependency.Type.START_TO_FINISH;
      boolean boundsStart =
          join.type() == Dependency.Type.START_TO_START
              || join.type() == Dependency.Type.FINISH_TO_START;
      Variable bounded = (boundsStart ? start : finish)[join.to()];
      if (leavesStart && from.began < 0) {
        model.addExpression("fact" + constraints++).set(bounded, 1).lower(from.began + join.lag());
      } else {
        atLeast(bounded, (leavesStart ? start : finish)[join.from()], join.lag());
      }
    }

    private void atLeast(Variable later, Variable earlier, int minutes) {
      model.addExpression("after" + constraints++).set(later, 1).set(earlier, -1).lower(minutes);
    }

    Optional<Long> leastFinish() {
      end.weight(1);
      return solved(0);
    }

    Optional<Long> leastCost(int by) {
      end.upper(by);
      long full = 0;
      for (int i = 0; i < start.length; i++) {
        ShorteningCase.Work work = given.works.get(i);
        if (work.finished == 0) {
          start[i].weight(work.cost);
          finish[i].weight(-work.cost);
          full += (long) work.cost * work.full;
        }
      }
      return solved(full);
    }

    private Optional<Long> solved(long constant) {
      Optimisation.Result result = model.minimise();
      if (!result.getState().isFeasible()) {
        return Optional.empty();
      }
      double value = result.getValue() + (double) constant;
      long whole = Math.round(value);
      assertEquals((double) whole, value, 1e-5, "integer data has integer optima");
      return Optional.of(whole);
    }
  }
}
