package org.daopai.scheduling;

import java.util.ArrayList;
import java.util.List;

/** All acyclic directed graphs on a few numbered nodes, found by trying all sets of links. */
final class SmallGraphs {

  private SmallGraphs() {}

  /** An arc between two nodes. */
  record Link(int from, int to) {}

  /** A graph; its number has one bit for each link that there could be. */
  record Graph(int size, int number) {

    List<Link> links() {
      List<Link> links = new ArrayList<>();
      int bit = 0;
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          if (from != to && ((number >> bit++) & 1) == 1) {
            links.add(new Link(from, to));
          }
        }
      }
      return links;
    }

    @Override
    public String toString() {
      return "graph " + number + " of " + size;
    }
  }

  /** Every acyclic graph on that many nodes. */
  static List<Graph> acyclic(int size) {
    List<Graph> graphs = new ArrayList<>();
    for (int number = 0; number < (1 << (size * (size - 1))); number++) {
      if (isAcyclic(size, number)) {
        graphs.add(new Graph(size, number));
      }
    }
    return graphs;
  }

  /** Whether taking away nodes that nothing leads to takes all away. */
  private static boolean isAcyclic(int size, int number) {
    int[] leadTo = new int[size]; // bit i of node j: i leads to j
    int bit = 0;
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        if (from != to && ((number >> bit++) & 1) == 1) {
          leadTo[to] |= 1 << from;
        }
      }
    }
    int left = (1 << size) - 1;
    for (int round = 0; round < size; round++) {
      for (int node = 0; node < size; node++) {
        if ((leadTo[node] & left) == 0) {
          left &= ~(1 << node);
        }
      }
    }
    return left == 0;
  }
}
