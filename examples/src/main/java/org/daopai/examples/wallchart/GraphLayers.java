package org.daopai.examples.wallchart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Puts the vertices of an acyclic graph into layers, so that every edge leads to a later layer.
 *
 * <p>Longest-path layering with a limit on how many vertices share a layer: each vertex comes into
 * the first layer after its predecessors that has room; then those with more ways out than in move
 * towards their successors, which shortens edges. O(vertices + edges), but for full layers.
 */
final class GraphLayers {

  private final int vertices;
  private final int[][] successors;
  private final int[][] predecessors;
  private final int widest;
  private final int[] layer;
  private final int[] count;

  private GraphLayers(int vertices, int[] from, int[] to, int widest) {
    this.vertices = vertices;
    this.widest = widest;
    successors = adjacency(vertices, from, to);
    predecessors = adjacency(vertices, to, from);
    layer = new int[vertices];
    count = new int[vertices + 1];
  }

  /**
   * The layer of each vertex, from 0, none of them empty.
   *
   * @param from where each edge begins
   * @param to where each edge ends
   * @param widest how many vertices a layer may hold
   */
  static int[] assign(int vertices, int[] from, int[] to, int widest) {
    GraphLayers layers = new GraphLayers(vertices, from, to, widest);
    int[] order = layers.topologicalOrder();
    layers.pushAfterPredecessors(order);
    layers.pullTowardsSuccessors(order);
    layers.closeGaps();
    return layers.layer;
  }

  private int[] topologicalOrder() {
    int[] waiting = new int[vertices];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int v = 0; v < vertices; v++) {
      waiting[v] = predecessors[v].length;
      if (waiting[v] == 0) {
        ready.add(v);
      }
    }
    int[] order = new int[vertices];
    int next = 0;
    while (!ready.isEmpty()) {
      int v = ready.remove();
      order[next++] = v;
      for (int successor : successors[v]) {
        if (--waiting[successor] == 0) {
          ready.add(successor);
        }
      }
    }
    if (next < vertices) {
      throw new IllegalArgumentException(
          "The graph has a cycle through " + (vertices - next) + " vertices at most");
    }
    return order;
  }

  private void pushAfterPredecessors(int[] order) {
    for (int v : order) {
      int at = 0;
      for (int predecessor : predecessors[v]) {
        at = Math.max(at, layer[predecessor] + 1);
      }
      while (count[at] >= widest) {
        at++;
      }
      layer[v] = at;
      count[at]++;
    }
  }

  private void pullTowardsSuccessors(int[] order) {
    for (int i = vertices - 1; i >= 0; i--) {
      int v = order[i];
      if (successors[v].length > predecessors[v].length) {
        int last = vertices;
        for (int successor : successors[v]) {
          last = Math.min(last, layer[successor] - 1);
        }
        while (last > layer[v] && count[last] >= widest) {
          last--;
        }
        count[layer[v]]--;
        count[last]++;
        layer[v] = last;
      }
    }
  }

  private void closeGaps() {
    int[] renumbered = new int[count.length];
    int next = 0;
    for (int at = 0; at < count.length; at++) {
      renumbered[at] = next;
      next += count[at] > 0 ? 1 : 0;
    }
    for (int v = 0; v < vertices; v++) {
      layer[v] = renumbered[layer[v]];
    }
  }

  /** For each vertex, the other ends of the edges that have it in the first array. */
  static int[][] adjacency(int vertices, int[] ends, int[] others) {
    int[] degree = new int[vertices];
    for (int end : ends) {
      degree[end]++;
    }
    int[][] adjacency = new int[vertices][];
    Arrays.setAll(adjacency, v -> new int[degree[v]]);
    int[] used = new int[vertices];
    for (int e = 0; e < ends.length; e++) {
      adjacency[ends[e]][used[ends[e]]++] = others[e];
    }
    return adjacency;
  }
}
