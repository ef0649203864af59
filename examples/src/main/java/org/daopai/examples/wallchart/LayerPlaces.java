package org.daopai.examples.wallchart;

import java.util.Arrays;

/**
 * Finds how far right each vertex and waypoint of an ordered graph is to be drawn: as near as
 * possible to what it is joined with, and never nearer to its neighbour in the layer than both
 * need. Each step solves one layer exactly, by isotonic regression (pool adjacent violators).
 */
final class LayerPlaces {

  private static final int ROUNDS = 24;
  private static final double STRAIGHT = 6;

  private final ProperGraph graph;
  private final int[][] order;
  private final double boxWidth;
  private final double gap;
  private final double[] x;

  private LayerPlaces(ProperGraph graph, int[][] order, double boxWidth, double gap) {
    this.graph = graph;
    this.order = order;
    this.boxWidth = boxWidth;
    this.gap = gap;
    x = new double[graph.size];
  }

  /** The centre of each vertex and waypoint; the leftmost edge of all lies at 0. */
  static double[] of(ProperGraph graph, int[][] order, double boxWidth, double gap) {
    LayerPlaces places = new LayerPlaces(graph, order, boxWidth, gap);
    places.packed();
    for (int round = 0; round < ROUNDS; round++) {
      places.sweep(round);
    }
    places.moveToOrigin();
    return places.x;
  }

  private void packed() {
    for (int[] layer : order) {
      double at = 0;
      for (int i = 0; i < layer.length; i++) {
        at += i == 0 ? 0 : separation(layer[i - 1], layer[i]);
        x[layer[i]] = at;
      }
      double middle = at / 2;
      Arrays.stream(layer).forEach(v -> x[v] -= middle);
    }
  }

  private void sweep(int round) {
    boolean downwards = round % 2 == 0;
    boolean both = round >= ROUNDS - 4;
    for (int k = 0; k < order.length; k++) {
      int[] layer = order[downwards ? k : order.length - 1 - k];
      place(layer, downwards || both, !downwards || both);
    }
  }

  private void place(int[] layer, boolean lookUp, boolean lookDown) {
    double[] wish = new double[layer.length];
    double[] weight = new double[layer.length];
    double offset = 0;
    for (int i = 0; i < layer.length; i++) {
      int v = layer[i];
      offset += i == 0 ? 0 : separation(layer[i - 1], v);
      double sum = 0;
      double total = 0;
      for (int w : lookUp ? graph.up[v] : new int[0]) {
        sum += pull(v, w) * x[w];
        total += pull(v, w);
      }
      for (int w : lookDown ? graph.down[v] : new int[0]) {
        sum += pull(v, w) * x[w];
        total += pull(v, w);
      }
      wish[i] = (total == 0 ? x[v] : sum / total) - offset;
      weight[i] = Math.max(total, 0.1);
    }
    double[] fitted = nonDecreasing(wish, weight);
    offset = 0;
    for (int i = 0; i < layer.length; i++) {
      offset += i == 0 ? 0 : separation(layer[i - 1], layer[i]);
      x[layer[i]] = fitted[i] + offset;
    }
  }

  private double pull(int v, int w) {
    return graph.isWaypoint(v) && graph.isWaypoint(w) ? STRAIGHT : 1;
  }

  private double separation(int left, int right) {
    return (width(left) + width(right)) / 2 + gap;
  }

  private double width(int v) {
    return graph.isWaypoint(v) ? 0 : boxWidth;
  }

  /** The non-decreasing sequence with the least weighted squares of distance to the wishes. */
  private static double[] nonDecreasing(double[] wish, double[] weight) {
    double[] value = new double[wish.length];
    double[] mass = new double[wish.length];
    int[] length = new int[wish.length];
    int blocks = 0;
    for (int i = 0; i < wish.length; i++) {
      value[blocks] = wish[i];
      mass[blocks] = weight[i];
      length[blocks++] = 1;
      while (blocks > 1 && value[blocks - 2] > value[blocks - 1]) {
        double sum = mass[blocks - 2] + mass[blocks - 1];
        value[blocks - 2] =
            (value[blocks - 2] * mass[blocks - 2] + value[blocks - 1] * mass[blocks - 1]) / sum;
        mass[blocks - 2] = sum;
        length[blocks - 2] += length[--blocks];
      }
    }
    double[] fitted = new double[wish.length];
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      Arrays.fill(fitted, at, at + length[b], value[b]);
      at += length[b];
    }
    return fitted;
  }

  private void moveToOrigin() {
    double left = Double.POSITIVE_INFINITY;
    for (int v = 0; v < graph.size; v++) {
      left = Math.min(left, x[v] - width(v) / 2);
    }
    for (int v = 0; v < graph.size; v++) {
      x[v] -= left;
    }
  }
}
