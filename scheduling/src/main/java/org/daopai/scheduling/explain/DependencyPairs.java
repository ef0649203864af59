package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.daopai.model.Dependency;
import org.daopai.scheduling.explain.InputChanges.Pair;

/**
 * Finds which dependencies of two networks are the same: first those that are equal, then those of
 * one type between the same two, then any between the same two; each in the order of the networks.
 */
final class DependencyPairs {

  private final List<Dependency> before;
  private final List<Dependency> after;
  private final int[] partner; // of each one after, the position before, or -1
  private final boolean[] isTaken; // of each one before

  private DependencyPairs(List<Dependency> before, List<Dependency> after) {
    this.before = before;
    this.after = after;
    partner = new int[after.size()];
    Arrays.fill(partner, -1);
    isTaken = new boolean[before.size()];
  }

  /** All pairs: those after in their order, then what is there no more. */
  static List<Pair> of(List<Dependency> before, List<Dependency> after) {
    DependencyPairs pairs = new DependencyPairs(before, after);
    pairs.matchInPlace();
    pairs.match(dependency -> dependency);
    pairs.match(d -> List.of(d.predecessor(), d.successor(), d.type()));
    pairs.match(d -> List.of(d.predecessor(), d.successor()));
    return pairs.pairs();
  }

  /** Most of two networks is the same, and in the same place. */
  private void matchInPlace() {
    for (int k = 0; k < Math.min(before.size(), after.size()); k++) {
      if (before.get(k).equals(after.get(k))) {
        partner[k] = k;
        isTaken[k] = true;
      }
    }
  }

  private void match(Function<Dependency, Object> key) {
    Map<Object, Queue<Integer>> left = new HashMap<>();
    for (int k = 0; k < before.size(); k++) {
      if (!isTaken[k]) {
        left.computeIfAbsent(key.apply(before.get(k)), none -> new ArrayDeque<>()).add(k);
      }
    }
    for (int k = 0; k < after.size() && !left.isEmpty(); k++) {
      Queue<Integer> candidates = partner[k] < 0 ? left.get(key.apply(after.get(k))) : null;
      Integer found = candidates == null ? null : candidates.poll();
      if (found != null) {
        partner[k] = found;
        isTaken[found] = true;
      }
    }
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < partner.length; k++) {
      pairs.add(new Pair(partner[k], k));
    }
    for (int k = 0; k < isTaken.length; k++) {
      if (!isTaken[k]) {
        pairs.add(new Pair(k, -1));
      }
    }
    return ImmutableList.copyOf(pairs);
  }
}
