package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where the boxes and arrows of a flow chart are drawn: in layers from top to bottom, so that every
 * arrow leads down, no two boxes overlap, and no arrow passes behind a box. Long arrows have a lane
 * of their own through the layers they pass.
 */
final class FlowLayout {

  private static final double BOX_GAP = 16;
  private static final double LAYER_GAP = 30;
  private static final double GAP_PER_EDGE = 0.7;
  private static final double WIDEST_LAYER_GAP = 90;
  private static final double PORT_STEP = 14;

  /** A place on the page. */
  record Point(double x, double y) {}

  private final double boxWidth;
  private final double boxHeight;
  private final int[] from;
  private final int[] to;
  private final ProperGraph graph;
  private final double[] x;
  private final double[] layerTop;
  private final List<List<Point>> routes;

  /**
   * Lays a graph out.
   *
   * @param vertices how many boxes there are
   * @param from the box each arrow begins at
   * @param to the box each arrow ends at; the arrows form no cycle
   */
  FlowLayout(int vertices, int[] from, int[] to, double boxWidth, double boxHeight) {
    this.boxWidth = boxWidth;
    this.boxHeight = boxHeight;
    this.from = from.clone();
    this.to = to.clone();
    graph = new ProperGraph(GraphLayers.assign(vertices, from, to, widest(vertices)), from, to);
    x = LayerPlaces.of(graph, LayerOrder.of(graph), boxWidth, BOX_GAP);
    layerTop = layerTops();
    routes = routes();
  }

  /** The left edge of a box. */
  double left(int vertex) {
    return x[vertex] - boxWidth / 2;
  }

  /** The upper edge of a box. */
  double top(int vertex) {
    return layerTop[graph.layer[vertex]];
  }

  /** The layer of a box, from 0 at the top. */
  int layer(int vertex) {
    return graph.layer[vertex];
  }

  /**
   * The points an arrow passes, from the lower edge of one box to the upper edge of the other; in
   * pairs, between which it may curve, while it goes straight down from one pair to the next.
   */
  List<Point> route(int edge) {
    return routes.get(edge);
  }

  /** The right edge of whatever lies furthest right. */
  double width() {
    return IntStream.range(0, graph.size)
        .mapToDouble(v -> x[v] + (graph.isWaypoint(v) ? 0 : boxWidth / 2))
        .max()
        .orElse(0);
  }

  /** The lower edge of the last layer. */
  double height() {
    return graph.layerCount == 0 ? 0 : layerTop[graph.layerCount - 1] + boxHeight;
  }

  /** Layers of a page that is not much wider than high. */
  private static int widest(int vertices) {
    return (int) Math.max(8, Math.ceil(1.2 * Math.sqrt(vertices)));
  }

  private double[] layerTops() {
    double[] edgesBelow = new double[graph.layerCount + 1];
    for (int v = 0; v < graph.size; v++) {
      edgesBelow[graph.layer[v]] += graph.down[v].length;
    }
    double[] tops = new double[graph.layerCount];
    for (int at = 1; at < tops.length; at++) {
      double gap = Math.min(WIDEST_LAYER_GAP, LAYER_GAP + GAP_PER_EDGE * edgesBelow[at - 1]);
      tops[at] = tops[at - 1] + boxHeight + gap;
    }
    return tops;
  }

  private List<List<Point>> routes() {
    double[] exit = ports(from, this::next);
    double[] entry = ports(to, this::previous);
    List<List<Point>> all = new ArrayList<>();
    for (int e = 0; e < from.length; e++) {
      List<Point> route = new ArrayList<>();
      route.add(new Point(exit[e], top(from[e]) + boxHeight));
      for (int k = 0; k < inner(e); k++) {
        int waypoint = graph.firstWaypoint[e] + k;
        double top = layerTop[graph.layer[waypoint]];
        route.add(new Point(x[waypoint], top));
        route.add(new Point(x[waypoint], top + boxHeight));
      }
      route.add(new Point(entry[e], top(to[e])));
      all.add(List.copyOf(route));
    }
    return List.copyOf(all);
  }

  /** Spreads the arrows that share an edge of a box, in the order of where they lead. */
  private double[] ports(int[] ends, IntUnaryOperator other) {
    double[] ports = new double[ends.length];
    int[][] edges =
        GraphLayers.adjacency(graph.vertices, ends, IntStream.range(0, ends.length).toArray());
    for (int v = 0; v < graph.vertices; v++) {
      int[] sorted =
          Arrays.stream(edges[v])
              .boxed()
              .sorted(Comparator.comparingDouble(e -> x[other.applyAsInt(e)]))
              .mapToInt(Integer::intValue)
              .toArray();
      double step = Math.min(PORT_STEP, 0.8 * boxWidth / Math.max(1, sorted.length));
      for (int i = 0; i < sorted.length; i++) {
        ports[sorted[i]] = x[v] + (i - (sorted.length - 1) / 2.0) * step;
      }
    }
    return ports;
  }

  private int inner(int edge) {
    return graph.layer[to[edge]] - graph.layer[from[edge]] - 1;
  }

  private int next(int edge) {
    return inner(edge) == 0 ? to[edge] : graph.firstWaypoint[edge];
  }

  private int previous(int edge) {
    return inner(edge) == 0 ? from[edge] : graph.firstWaypoint[edge] + inner(edge) - 1;
  }
}
