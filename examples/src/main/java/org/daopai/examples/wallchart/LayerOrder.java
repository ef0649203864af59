package org.daopai.examples.wallchart;

import java.util.Arrays;

/**
 * Orders the layers of a graph so that few edges cross: barycentre sweeps down and up (Sugiyama,
 * Tagawa and Toda 1981, IEEE Trans. SMC 11:109-125), the best order seen is kept. Ties keep the
 * order given, so the result is the same every time.
 */
final class LayerOrder {

  private static final int SWEEPS = 24;

  private final ProperGraph graph;
  private final int[][] order;
  private final int[] position;

  private LayerOrder(ProperGraph graph) {
    this.graph = graph;
    int[] sizes = new int[graph.layerCount];
    Arrays.stream(graph.layer).forEach(at -> sizes[at]++);
    order = new int[graph.layerCount][];
    Arrays.setAll(order, at -> new int[sizes[at]]);
    position = new int[graph.size];
    int[] used = new int[graph.layerCount];
    for (int v = 0; v < graph.size; v++) {
      position[v] = used[graph.layer[v]]++;
      order[graph.layer[v]][position[v]] = v;
    }
  }

  /** The vertices and waypoints of each layer, from left to right. */
  static int[][] of(ProperGraph graph) {
    LayerOrder layers = new LayerOrder(graph);
    int[][] best = layers.copy();
    long fewest = layers.crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      layers.sweep(sweep % 2 == 0);
      long crossings = layers.crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = layers.copy();
      }
    }
    return best;
  }

  private void sweep(boolean downwards) {
    for (int k = 1; k < order.length; k++) {
      sort(order[downwards ? k : order.length - 1 - k], downwards ? graph.up : graph.down);
    }
  }

  private void sort(int[] layer, int[][] neighbours) {
    double[] centre = new double[layer.length];
    Integer[] ranks = new Integer[layer.length];
    for (int i = 0; i < layer.length; i++) {
      ranks[i] = i;
      centre[i] = Arrays.stream(neighbours[layer[i]]).map(v -> position[v]).average().orElse(i);
    }
    Arrays.sort(ranks, (a, b) -> Double.compare(centre[a], centre[b]));
    int[] before = layer.clone();
    for (int i = 0; i < layer.length; i++) {
      layer[i] = before[ranks[i]];
      position[layer[i]] = i;
    }
  }

  private long crossings() {
    long crossings = 0;
    for (int at = 0; at + 1 < order.length; at++) {
      crossings += crossingsBelow(order[at], order[at + 1].length);
    }
    return crossings;
  }

  /** Counts inversions among the lower ends with a Fenwick tree, O(edges log width). */
  private long crossingsBelow(int[] layer, int width) {
    int[] tree = new int[width + 1];
    int seen = 0;
    long crossings = 0;
    for (int v : layer) {
      int[] ends = Arrays.stream(graph.down[v]).map(w -> position[w]).sorted().toArray();
      for (int end : ends) {
        int atMost = 0;
        for (int i = end + 1; i > 0; i -= i & -i) {
          atMost += tree[i];
        }
        crossings += seen - atMost;
      }
      for (int end : ends) {
        for (int i = end + 1; i <= width; i += i & -i) {
          tree[i]++;
        }
      }
      seen += ends.length;
    }
    return crossings;
  }

  private int[][] copy() {
    return Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
  }
}
