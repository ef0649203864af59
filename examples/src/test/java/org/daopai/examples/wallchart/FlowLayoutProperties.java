package org.daopai.examples.wallchart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the layout of any acyclic graph. */
class FlowLayoutProperties {

  private static final double WIDTH = 150;
  private static final double HEIGHT = 60;
  private static final double TOLERANCE = 1e-6;

  /** An acyclic graph: vertices are numbered in no order, arrows follow a hidden one. */
  static final class Graph {

    private final int vertices;
    private final int[] from;
    private final int[] to;

    Graph(int vertices, int[] from, int[] to) {
      this.vertices = vertices;
      this.from = from;
      this.to = to;
    }

    static Graph random(int vertices, int arrows, long seed) {
      Random random = new Random(seed);
      List<Integer> hidden = new ArrayList<>();
      for (int v = 0; v < vertices; v++) {
        hidden.add(random.nextInt(hidden.size() + 1), v);
      }
      Set<Long> pairs = new LinkedHashSet<>();
      for (int k = 0; vertices > 1 && k < arrows; k++) {
        int early = random.nextInt(vertices - 1);
        int late = early + 1 + random.nextInt(vertices - 1 - early);
        pairs.add((long) hidden.get(early) << 32 | hidden.get(late));
      }
      return new Graph(
          vertices,
          pairs.stream().mapToInt(pair -> (int) (pair >>> 32)).toArray(),
          pairs.stream().mapToInt(Long::intValue).toArray());
    }

    FlowLayout layout() {
      return new FlowLayout(vertices, from, to, WIDTH, HEIGHT);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(vertices + " vertices");
      for (int e = 0; e < from.length; e++) {
        text.append(", ").append(from[e]).append("->").append(to[e]);
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Graph> graphs() {
    Arbitrary<Integer> vertices = Arbitraries.integers().between(1, 60);
    Arbitrary<Integer> arrows = Arbitraries.integers().between(0, 150);
    Arbitrary<Long> seeds = Arbitraries.longs();
    return Combinators.combine(vertices, arrows, seeds).as(Graph::random);
  }

  @Property(tries = 200)
  void noTwoBoxesOverlap(@ForAll("graphs") Graph graph) {
    FlowLayout layout = graph.layout();
    for (int v = 0; v < graph.vertices; v++) {
      for (int w = v + 1; w < graph.vertices; w++) {
        boolean apart =
            Math.abs(layout.left(v) - layout.left(w)) > WIDTH
                || Math.abs(layout.top(v) - layout.top(w)) > HEIGHT;
        assertTrue(apart, v + " and " + w);
      }
    }
  }

  @Property(tries = 200)
  void everyArrowLeadsDownFromItsBoxToItsBox(@ForAll("graphs") Graph graph) {
    FlowLayout layout = graph.layout();
    for (int e = 0; e < graph.from.length; e++) {
      int from = graph.from[e];
      int to = graph.to[e];
      List<FlowLayout.Point> route = layout.route(e);
      FlowLayout.Point first = route.get(0);
      FlowLayout.Point last = route.get(route.size() - 1);
      assertTrue(layout.layer(from) < layout.layer(to));
      assertEquals(layout.top(from) + HEIGHT, first.y(), TOLERANCE);
      assertEquals(layout.top(to), last.y(), TOLERANCE);
      assertWithin(layout.left(from), first.x());
      assertWithin(layout.left(to), last.x());
      for (int i = 1; i < route.size(); i++) {
        assertTrue(route.get(i - 1).y() < route.get(i).y());
      }
    }
  }

  /* Between its ends an arrow is as high as a box only where it goes straight down in its own lane. */
  @Property(tries = 200)
  void noArrowPassesBehindABox(@ForAll("graphs") Graph graph) {
    FlowLayout layout = graph.layout();
    for (int e = 0; e < graph.from.length; e++) {
      List<FlowLayout.Point> route = layout.route(e);
      for (int i = 1; i + 1 < route.size(); i += 2) {
        FlowLayout.Point upper = route.get(i);
        FlowLayout.Point lower = route.get(i + 1);
        assertEquals(upper.x(), lower.x(), TOLERANCE);
        for (int v = 0; v < graph.vertices; v++) {
          boolean level = layout.top(v) < lower.y() && layout.top(v) + HEIGHT > upper.y();
          boolean behind = layout.left(v) < upper.x() && upper.x() < layout.left(v) + WIDTH;
          assertTrue(!(level && behind), "arrow " + e + " behind box " + v);
        }
      }
    }
  }

  @Property(tries = 200)
  void everythingLiesOnThePage(@ForAll("graphs") Graph graph) {
    FlowLayout layout = graph.layout();
    for (int v = 0; v < graph.vertices; v++) {
      assertTrue(layout.left(v) > -TOLERANCE && layout.top(v) > -TOLERANCE);
      assertTrue(layout.left(v) + WIDTH < layout.width() + TOLERANCE);
      assertTrue(layout.top(v) + HEIGHT < layout.height() + TOLERANCE);
    }
    for (int e = 0; e < graph.from.length; e++) {
      for (FlowLayout.Point point : layout.route(e)) {
        assertTrue(point.x() > -TOLERANCE && point.x() < layout.width() + TOLERANCE);
      }
    }
  }

  @Property(tries = 20)
  void severalHundredBoxesAreLaidOutAlikeEveryTime(@ForAll long seed) {
    Graph graph = Graph.random(400, 700, seed);
    FlowLayout once = graph.layout();
    FlowLayout again = graph.layout();
    for (int v = 0; v < graph.vertices; v++) {
      assertEquals(once.left(v), again.left(v));
      assertEquals(once.top(v), again.top(v));
    }
  }

  /* Two crossing arrows uncross when the two lower boxes change places. */
  @Example
  void arrowsThatNeedNotCrossDoNot() {
    FlowLayout layout = new FlowLayout(4, new int[] {0, 1}, new int[] {3, 2}, WIDTH, HEIGHT);

    boolean upper = layout.left(0) < layout.left(1);
    boolean lower = layout.left(3) < layout.left(2);
    assertEquals(upper, lower);
  }

  @Example
  void aChainIsOneStraightColumn() {
    FlowLayout layout = new FlowLayout(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, WIDTH, HEIGHT);

    for (int v = 0; v < 4; v++) {
      assertEquals(0, layout.left(v), TOLERANCE);
      assertEquals(v, layout.layer(v));
    }
  }

  private static void assertWithin(double left, double x) {
    assertTrue(left <= x && x <= left + WIDTH, x + " is not over the box at " + left);
  }
}
