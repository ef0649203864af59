package org.daopai.scheduling.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.calendar.Shift;
import org.daopai.scheduling.SmallNetworks;

/** Circles of arcs against going round step by step (S15). */
class CircleProperties {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2024, 5, 1);

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  private record Laid(CompiledNetwork net, Timelines timelines) {

    /** Some start rank from which an activity stays within the days laid out. */
    int someStart(int a, Random random) {
      int at = CivilTime.toMinute("A day", FIRST.plusDays(50).atStartOfDay());
      return timelines.rank(net.timeline[a], at + random.nextInt(30 * Shift.MINUTES_PER_DAY));
    }
  }

  private static Laid laidOut(long seed) {
    Settings settings =
        new Settings(
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            /* byWorkingTime= */ (seed & 3) == 0,
            Optional.empty());
    NetworkCompiler.Result result =
        NetworkCompiler.compile(
            SmallNetworks.withMaximumLags(seed), SmallNetworks.DATA_DATE, settings);
    return new Laid(
        result.compiled(), Timelines.of(result.calendars(), FIRST, END, /* far= */ true));
  }

  @Property
  void neighboursAreLedWhereEachIsLed(@ForAll("seeds") long seed) {
    Laid laid = laidOut(seed);
    Random random = new Random(seed + 11);
    for (int e = 0; e < laid.net().arcCount(); e++) {
      for (boolean forward : new boolean[] {true, false}) {
        Circle circle = new Circle(laid.net(), laid.timelines(), List.of(e), forward);
        if (circle.isPlain() && !isByRank(laid.net(), e)) {
          int from = forward ? laid.net().from(e) : laid.net().to(e);
          checkNeighbours(circle, laid.someStart(from, random), forward ? 1 : -1);
        }
      }
    }
  }

  private static void checkNeighbours(Circle circle, int start, int step) {
    Stretch stretch = circle.neighbours(0, start);
    assertTrue(stretch.length() >= 1);
    for (int k = 0; k < stretch.length(); k++) {
      int expected = stretch.moves() ? stretch.first() + step * k : stretch.first();
      assertEquals(expected, circle.lead(circle.arc(0), start + step * k), "neighbour " + k);
    }
    assertEquals(circle.lead(circle.arc(0), start + step * (stretch.length() - 1)), stretch.last());
  }

  @Property(tries = 100)
  void aCircleRestsWhereGoingRoundStepByStepDoes(@ForAll("seeds") long seed) {
    Laid laid = laidOut(seed);
    Random random = new Random(seed + 12);
    CompiledNetwork net = laid.net();
    for (int there = 0; there < net.arcCount(); there++) {
      for (int back = 0; back < net.arcCount(); back++) {
        if (net.isMaximum(back)
            && net.from(back) == net.to(there)
            && net.to(back) == net.from(there)) {
          for (boolean forward : new boolean[] {true, false}) {
            Circle circle = new Circle(net, laid.timelines(), List.of(there, back), forward);
            boolean leavesNoDays =
                (isByRank(net, there) && isByRank(net, back))
                    || (isByClock(net, there) && isByClock(net, back));
            if (circle.isPlain() && !leavesNoDays) {
              checkRest(circle, laid.someStart(circle.activity(), random), forward ? 1 : -1);
            }
          }
        }
      }
    }
  }

  private static boolean isByRank(CompiledNetwork net, int e) {
    return net.mode(e) == CompiledNetwork.BY_RANK;
  }

  private static boolean isByClock(CompiledNetwork net, int e) {
    return net.timeline[net.from(e)] == Timelines.CLOCK
        && net.timeline[net.to(e)] == Timelines.CLOCK
        && net.lagTimeline(e) == Timelines.CLOCK;
  }

  private static void checkRest(Circle circle, int start, int step) {
    OptionalInt rest = restStepByStep(circle, start, step);
    if (rest.isEmpty()) {
      assertThrows(HorizonException.class, () -> circle.comeToRest(start, () -> {}));
      return;
    }
    circle.comeToRest(start, () -> {});
    assertEquals(rest.getAsInt(), circle.rest());
    if (circle.rest() != start) {
      assertEquals(circle.rest(), round(circle, circle.before()));
      assertTrue(step * (circle.rest() - circle.before()) > 0);
    }
  }

  private static OptionalInt restStepByStep(Circle circle, int start, int step) {
    try {
      int at = start;
      int next = round(circle, at);
      while (step * (next - at) > 0) {
        at = next;
        next = round(circle, at);
      }
      return OptionalInt.of(at);
    } catch (HorizonException left) {
      return OptionalInt.empty();
    }
  }

  private static int round(Circle circle, int start) {
    int at = start;
    for (int k = 0; k < circle.size(); k++) {
      at = circle.lead(circle.arc(k), at);
    }
    return at;
  }
}
