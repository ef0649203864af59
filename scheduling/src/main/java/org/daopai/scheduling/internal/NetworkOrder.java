package org.daopai.scheduling.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daopai.model.ProjectNetwork;

/**
 * The order in which activities are planned: each after all it waits for. Activities that maximum
 * lags join in a circle stand side by side, in a topological order of the dependencies among them.
 */
final class NetworkOrder {

  /*
   * Kahn (1962), first in first out, so that among the free ones the order given stands; over the strongly connected
   * components (Tarjan 1972) where there are maximum lags. No recursion: a circle may hold a million activities.
   */
  private final ProjectNetwork network;
  private final Links links;
  private final int size;
  private final int[] order;
  private final List<int[]> loops = new ArrayList<>();
  private int filled;

  private NetworkOrder(ProjectNetwork network, Links links, int[] order) {
    this.network = network;
    this.links = links;
    this.order = order;
    size = order.length;
  }

  /**
   * Orders a network.
   *
   * @param order filled with nodes
   * @return the first activity, and the one after the last, of each loop
   */
  static List<int[]> fill(
      ProjectNetwork network, Links links, boolean hasMaximumLags, int[] order) {
    NetworkOrder result = new NetworkOrder(network, links, order);
    if (hasMaximumLags) {
      result.orderComponents();
    } else if (links.hasOnlyElements()) {
      result.takeOrder();
    } else {
      result.orderElements();
    }
    if (result.filled < order.length) {
      throw new IllegalStateException("A network cannot hold a cycle of dependencies");
    }
    return result.loops;
  }

  /** The network has ordered its elements when it was built. */
  private void takeOrder() {
    for (; filled < size; filled++) {
      order[filled] = network.topologicalIndex(filled);
    }
  }

  private void orderElements() {
    Arcs arcs = new Arcs(network, links, false);
    int[] waiting = arcs.incoming();
    for (int i = 0; i < size; i++) {
      if (waiting[i] == 0) {
        order[filled++] = i;
      }
    }
    for (int done = 0; done < filled; done++) {
      int i = order[done];
      for (int k = arcs.first[i]; k < arcs.first[i + 1]; k++) {
        if (--waiting[arcs.to[k]] == 0) {
          order[filled++] = arcs.to[k];
        }
      }
    }
  }

  private void orderComponents() {
    Arcs arcs = new Arcs(network, links, true);
    int[] component = new Components(arcs, size).find();
    int count = Arrays.stream(component).max().orElse(-1) + 1;
    int[][] members = members(component, count);
    int[] waiting = new int[count];
    for (int i = 0; i < size; i++) {
      for (int k = arcs.first[i]; k < arcs.first[i + 1]; k++) {
        if (component[arcs.to[k]] != component[i]) {
          waiting[component[arcs.to[k]]]++;
        }
      }
    }
    int[] queue = new int[count];
    int queued = 0;
    for (int i = 0; i < size; i++) { // in the order given
      if (members[component[i]][0] == i && waiting[component[i]] == 0) {
        queue[queued++] = component[i];
      }
    }
    Arcs dependencies = new Arcs(network, links, false);
    for (int done = 0; done < queued; done++) {
      int[] loop = members[queue[done]];
      emit(loop, component, dependencies);
      for (int i : loop) {
        for (int k = arcs.first[i]; k < arcs.first[i + 1]; k++) {
          int next = component[arcs.to[k]];
          if (next != component[i] && --waiting[next] == 0) {
            queue[queued++] = next;
          }
        }
      }
    }
  }

  private static int[][] members(int[] component, int count) {
    int[] sizes = new int[count];
    for (int c : component) {
      sizes[c]++;
    }
    int[][] members = new int[count][];
    for (int c = 0; c < count; c++) {
      members[c] = new int[sizes[c]];
    }
    Arrays.fill(sizes, 0);
    for (int i = 0; i < component.length; i++) {
      members[component[i]][sizes[component[i]]++] = i;
    }
    return members;
  }

  private void emit(int[] members, int[] component, Arcs dependencies) {
    if (members.length == 1) {
      order[filled++] = members[0];
      return;
    }
    int start = filled;
    int own = component[members[0]];
    int[] waiting = new int[members.length];
    for (int i : members) {
      for (int k = dependencies.first[i]; k < dependencies.first[i + 1]; k++) {
        if (component[dependencies.to[k]] == own) {
          waiting[place(members, dependencies.to[k])]++;
        }
      }
    }
    for (int m = 0; m < members.length; m++) {
      if (waiting[m] == 0) {
        order[filled++] = members[m];
      }
    }
    for (int done = start; done < filled; done++) {
      int i = order[done];
      for (int k = dependencies.first[i]; k < dependencies.first[i + 1]; k++) {
        if (component[dependencies.to[k]] == own
            && --waiting[place(members, dependencies.to[k])] == 0) {
          order[filled++] = dependencies.to[k];
        }
      }
    }
    loops.add(new int[] {start, filled});
  }

  private static int place(int[] members, int element) {
    return Arrays.binarySearch(members, element);
  }

  /** What leads from each element, by position in the network; maximum lags lead back. */
  private static final class Arcs {

    final int[] first;
    final int[] to;

    Arcs(ProjectNetwork network, Links links, boolean withMaximumLags) {
      int dependencies = withMaximumLags ? network.dependencies().size() : 0;
      first = new int[links.size + 1];
      for (int k = 0; k < links.count; k++) {
        if (links.isLive(k)) {
          first[links.from[k] + 1]++;
          if (k < dependencies && network.dependencies().get(k).maximumLag().isPresent()) {
            first[links.to[k] + 1]++;
          }
        }
      }
      for (int i = 0; i < links.size; i++) {
        first[i + 1] += first[i];
      }
      to = new int[first[links.size]];
      int[] next = Arrays.copyOf(first, links.size);
      for (int k = 0; k < links.count; k++) {
        if (links.isLive(k)) {
          to[next[links.from[k]]++] = links.to[k];
          if (k < dependencies && network.dependencies().get(k).maximumLag().isPresent()) {
            to[next[links.to[k]]++] = links.from[k];
          }
        }
      }
    }

    int[] incoming() {
      int[] incoming = new int[first.length - 1];
      for (int j : to) {
        incoming[j]++;
      }
      return incoming;
    }
  }

  /** Tarjan (1972), with a stack of its own. */
  private static final class Components {

    private final Arcs arcs;
    private final int[] component;
    private final int[] number; // order of discovery, from 1; 0 when not found yet
    private final int[] low; // least number reached
    private final int[] nextArc;
    private final int[] path; // from the root to where the search is
    private final int[] open; // found, and of no component yet
    private int found;
    private int opened;
    private int components;

    Components(Arcs arcs, int size) {
      this.arcs = arcs;
      component = new int[size];
      Arrays.fill(component, -1);
      number = new int[size];
      low = new int[size];
      nextArc = new int[size];
      path = new int[size];
      open = new int[size];
    }

    int[] find() {
      for (int i = 0; i < component.length; i++) {
        if (number[i] == 0) {
          search(i);
        }
      }
      return component;
    }

    private void search(int root) {
      int depth = 0;
      path[0] = root;
      discover(root);
      while (depth >= 0) {
        int i = path[depth];
        if (nextArc[i] < arcs.first[i + 1]) {
          int j = arcs.to[nextArc[i]++];
          if (number[j] == 0) {
            path[++depth] = j;
            discover(j);
          } else if (component[j] < 0) {
            low[i] = Math.min(low[i], number[j]);
          }
        } else {
          if (low[i] == number[i]) {
            close(i);
          }
          depth--;
          if (depth >= 0) {
            low[path[depth]] = Math.min(low[path[depth]], low[i]);
          }
        }
      }
    }

    private void discover(int i) {
      number[i] = ++found;
      low[i] = found;
      nextArc[i] = arcs.first[i];
      open[opened++] = i;
    }

    private void close(int root) {
      int i;
      do {
        i = open[--opened];
        component[i] = components;
      } while (i != root);
      components++;
    }
  }
}
