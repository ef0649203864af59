package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.daopai.model.Deadline;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.GridNetwork.Node;
import org.daopai.scheduling.SmallGraphs.Graph;
import org.junit.jupiter.api.Test;

/**
 * The planner on every acyclic network of up to four elements (S1, S2, S3, S15, S20, S22, S23): all
 * arcs with all durations of 0 to 2 minutes, and up to three elements with all relation types as
 * well; calendars, lags, dates and kinds turn, and every other network has maximum lags. What no
 * dates on the grid satisfy is not planned here; {@link MaximumLagProperties} is about
 * contradictions.
 *
 * <p>System properties make it go further: {@code daopai.every.size}, the number of elements, up to
 * 5; {@code daopai.every.variants}, how often each network is planned with other calendars and so
 * on; {@code daopai.every.types}, up to which number of elements all relation types are gone
 * through; {@code daopai.every.part}, as {@code 3/100}, one part of the graphs.
 */
class EveryNetworkTest {

  private static final ReversePlanner PLANNER = ReversePlanner.create();
  private static final int LARGEST = Integer.getInteger("daopai.every.size", 4);
  private static final int LARGEST_WITH_TYPES = Integer.getInteger("daopai.every.types", 3);
  private static final int VARIANTS = Integer.getInteger("daopai.every.variants", 1);
  private static final String[] PART = System.getProperty("daopai.every.part", "1/1").split("/", 2);

  private static final String COLUMNS =
      "early start and finish, free float, just in time start and finish, late start and finish,"
          + " start and finish float";

  @Test
  void thereAreAsManyGraphsAsRobinsonCounted() { // Robinson 1973; OEIS A003024
    assertEquals(
        List.of(1, 3, 25, 543, 29_281),
        IntStream.rangeClosed(1, 5).mapToObj(size -> SmallGraphs.acyclic(size).size()).toList());
  }

  @Test
  void theOracleFindsWhatTryingAllPlacesFinds() {
    Tally tally = new Tally();
    for (int size = 1; size <= 3; size++) {
      for (Graph graph : SmallGraphs.acyclic(size)) {
        everyDuration(graph, 4, network -> compareWithTryingAll(network, tally));
      }
    }
    assertTrue(tally.checked > 4_000, tally::toString);
  }

  private static void compareWithTryingAll(GridNetwork network, Tally tally) {
    GridOracle oracle = new GridOracle(network);
    Optional<int[]> early = oracle.earliest().filter(starts -> span(starts) < 24);
    if (early.isPresent()) {
      tally.checked++;
      int from = IntStream.of(early.get()).min().orElseThrow() - 4;
      int to = IntStream.of(early.get()).max().orElseThrow();
      assertArrayEquals(early.get(), oracle.leastOfAll(from, to), network::toString);
    }
    Optional<int[]> late =
        oracle.latest().filter(starts -> oracle.boundsAll() && span(starts) < 24);
    if (late.isPresent()) {
      tally.checked++;
      int from = IntStream.of(late.get()).min().orElseThrow();
      int to = IntStream.of(late.get()).max().orElseThrow() + 4;
      assertArrayEquals(late.get(), oracle.greatestOfAll(from, to), network::toString);
    }
  }

  private static int span(int[] starts) {
    return IntStream.of(starts).max().orElseThrow() - IntStream.of(starts).min().orElseThrow();
  }

  @Test
  void theOracleFindsWhatMovingMinuteByMinuteOverDaysFinds() {
    List<Graph> graphs = SmallGraphs.acyclic(4);
    int compared = 0;
    for (int k = 0; k < 80; k++) {
      GridNetwork grid = GridNetwork.of(graphs.get(k * 37 % graphs.size()), k * 11 % 81, -1, k);
      GridOracle oracle = new GridOracle(grid);
      Optional<int[]> early = oracle.earliest();
      Optional<int[]> late = oracle.latest();
      if (early.isPresent() && late.isPresent()) {
        compared++;
        ProjectNetwork network = grid.toNetwork();
        PlanOracle other = new PlanOracle(network, grid.planFrom(), 30, 60);
        int first = other.cell(GridNetwork.instant(0));
        List<Deadline> deadlines = network.deadlines();
        int[] otherLate =
            other.latest(deadlines).stream().mapToInt(at -> from(first, at)).toArray();
        int[] otherEarly = IntStream.of(other.earliest()).map(at -> at - first).toArray();
        assertArrayEquals(otherEarly, early.get(), grid::toString);
        assertArrayEquals(otherLate, late.get(), grid::toString);
      }
    }
    assertTrue(compared > 60, "compared " + compared);
  }

  private static int from(int first, OptionalInt at) {
    return at.isPresent() ? at.getAsInt() - first : GridOracle.ABSENT;
  }

  @Test
  void everyNetworkIsPlannedAsTheOraclePlansIt() {
    Tally tally = new Tally();
    for (int size = 1; size <= LARGEST; size++) {
      for (Graph graph : part(SmallGraphs.acyclic(size))) {
        everyDuration(graph, VARIANTS, network -> check(network, tally));
      }
    }
    assertTrue(tally.left * 4L < tally.checked, tally::toString);
    tell(tally);
  }

  @Test
  void everyRelationTypeIsPlannedAsTheOraclePlansIt() {
    Tally tally = new Tally();
    for (int size = 2; size <= LARGEST_WITH_TYPES; size++) {
      for (Graph graph : part(SmallGraphs.acyclic(size))) {
        for (int types = 0; types < choices(4, graph.links().size()); types++) {
          for (int durations = 0; durations < choices(3, size); durations++) {
            check(GridNetwork.of(graph, durations, types, 0), tally);
          }
        }
      }
    }
    assertTrue(tally.left * 4L < tally.checked, tally::toString);
    tell(tally);
  }

  private static void everyDuration(Graph graph, int variants, Consumer<GridNetwork> visitor) {
    for (int durations = 0; durations < choices(3, graph.size()); durations++) {
      for (int variant = 0; variant < variants; variant++) {
        visitor.accept(GridNetwork.of(graph, durations, -1, variant));
      }
    }
  }

  private static int choices(int each, int times) {
    return (int) Math.round(Math.pow(each, times));
  }

  private static void check(GridNetwork network, Tally tally) {
    GridOracle oracle = new GridOracle(network);
    Optional<int[]> early = oracle.earliest();
    Optional<int[]> late = oracle.latest();
    if (early.isEmpty() || late.isEmpty()) {
      tally.left++;
      assertTrue(network.hasMaximumLags(), network::toString);
      return;
    }
    tally.checked++;
    Schedule schedule = PLANNER.plan(network.toNetwork(), network.planFrom());
    assertFalse(schedule.isContradictory(), network::toString);
    for (int i = 0; i < network.nodes.size(); i++) {
      ScheduledActivity activity = schedule.activities().get(i);
      assertArrayEquals(
          expected(network.nodes.get(i), oracle, i, early.get(), late.get()[i]),
          found(activity),
          () -> COLUMNS + " of " + activity + " in " + network);
    }
  }

  private static int[] expected(Node node, GridOracle oracle, int i, int[] early, int late) {
    int finish = oracle.finish(node, early[i]);
    int free = oracle.finish(node, oracle.slip(i, early, false));
    int justInTime = oracle.slip(i, early, true);
    int justInTimeFinish = oracle.shown(node, oracle.finish(node, justInTime), finish);
    int[] columns = {
      early[i],
      finish,
      oracle.floatBetween(node, finish, free),
      node.isInstant() ? justInTimeFinish : justInTime,
      justInTimeFinish,
      GridOracle.ABSENT,
      GridOracle.ABSENT,
      GridOracle.ABSENT,
      GridOracle.ABSENT
    };
    if (late != GridOracle.ABSENT) {
      int lateFinish = oracle.finish(node, late);
      columns[6] = oracle.shown(node, lateFinish, 0);
      columns[5] = node.isInstant() ? columns[6] : late;
      columns[7] = oracle.floatBetween(node, early[i], late);
      columns[8] = oracle.floatBetween(node, finish, lateFinish);
    }
    return columns;
  }

  private static int[] found(ScheduledActivity activity) {
    return new int[] {
      GridNetwork.cell(activity.earlyStart()),
      GridNetwork.cell(activity.earlyFinish()),
      (int) activity.freeFloat().toMinutes(),
      GridNetwork.cell(activity.justInTimeStart()),
      GridNetwork.cell(activity.justInTimeFinish()),
      activity.lateStart().map(GridNetwork::cell).orElse(GridOracle.ABSENT),
      activity.lateFinish().map(GridNetwork::cell).orElse(GridOracle.ABSENT),
      activity.startFloat().map(slip -> (int) slip.toMinutes()).orElse(GridOracle.ABSENT),
      activity.finishFloat().map(slip -> (int) slip.toMinutes()).orElse(GridOracle.ABSENT)
    };
  }

  /** A long run says how far it went; the gate says nothing. */
  private static void tell(Tally tally) {
    if (PART.length == 2 && !PART[1].equals("1")) {
      System.out.println("Part " + PART[0] + " of " + PART[1] + ": " + tally);
    }
  }

  private static List<Graph> part(List<Graph> graphs) {
    int nth = Integer.parseInt(PART[0]);
    int parts = Integer.parseInt(PART[1]);
    return IntStream.range(0, graphs.size())
        .filter(g -> g % parts == nth % parts)
        .mapToObj(graphs::get)
        .toList();
  }

  private static final class Tally {
    int checked;
    int left;

    @Override
    public String toString() {
      return checked + " checked, " + left + " left out";
    }
  }
}
