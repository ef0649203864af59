package org.daopai.examples.wallchart;

import java.util.Arrays;

/**
 * A layered graph in which every edge leads to the next layer: a long edge passes through one
 * waypoint in each layer between its ends. Vertices come first, waypoints after them.
 */
final class ProperGraph {

  final int vertices;
  final int size;
  final int layerCount;
  final int[] layer;
  final int[][] up;
  final int[][] down;

  /* Edge e passes the waypoints firstWaypoint[e], firstWaypoint[e] + 1, ... from top to bottom. */
  final int[] firstWaypoint;

  ProperGraph(int[] vertexLayers, int[] from, int[] to) {
    vertices = vertexLayers.length;
    firstWaypoint = new int[from.length];
    int waypoints = 0;
    for (int e = 0; e < from.length; e++) {
      firstWaypoint[e] = vertices + waypoints;
      waypoints += vertexLayers[to[e]] - vertexLayers[from[e]] - 1;
    }
    size = vertices + waypoints;
    layer = Arrays.copyOf(vertexLayers, size);
    int[] tops = new int[from.length + waypoints];
    int[] bottoms = new int[from.length + waypoints];
    int next = 0;
    for (int e = 0; e < from.length; e++) {
      int at = from[e];
      int inner = vertexLayers[to[e]] - vertexLayers[from[e]] - 1;
      for (int k = 0; k < inner; k++) {
        int waypoint = firstWaypoint[e] + k;
        layer[waypoint] = vertexLayers[from[e]] + 1 + k;
        tops[next] = at;
        bottoms[next++] = waypoint;
        at = waypoint;
      }
      tops[next] = at;
      bottoms[next++] = to[e];
    }
    down = GraphLayers.adjacency(size, tops, bottoms);
    up = GraphLayers.adjacency(size, bottoms, tops);
    layerCount = Arrays.stream(layer).max().orElse(-1) + 1;
  }

  boolean isWaypoint(int v) {
    return v >= vertices;
  }
}
