package org.daopai.scheduling.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which arc moved which activity of a loop where to, and after which move of the activity at its
 * other end: a trail that leads back from any move. The first moves and the last are kept.
 *
 * <p>Not thread-safe.
 */
final class Trail {

  private static final int LEAST_ROOM = 2048;
  private static final int ROOM_PER_ACTIVITY = 8;
  private static final int NONE = -1;

  private final CompiledNetwork net;
  private final boolean forward;
  private final int first;
  private final int[] lastMove; // activity, from the first of the loop -> its last move
  private final int room;
  private final int[] activity; // slot of a move ->
  private final int[] arc;
  private final int[] after; // the move that it follows from
  private final int[] label; // the start rank that it leads to
  private final BitSet jumps = new BitSet(); // slots of moves that led over many rounds at once
  private int moves;

  /** One step of a walk: an arc, and the start ranks of what it leaves and what it leads to. */
  record Step(int arc, int from, int to) {}

  /**
   * Starts a trail through a loop.
   *
   * @param forward whether an arc moves what it leads to; otherwise what it leaves
   */
  Trail(CompiledNetwork net, int first, int end, boolean forward) {
    this.net = net;
    this.first = first;
    this.forward = forward;
    lastMove = new int[end - first];
    room = Math.max(LEAST_ROOM, ROOM_PER_ACTIVITY * (end - first));
    activity = new int[2 * room];
    arc = new int[2 * room];
    after = new int[2 * room];
    label = new int[2 * room];
    Arrays.fill(lastMove, NONE);
  }

  /** Records that an arc, or what is no arc and less than 0, moved an activity. */
  void add(int a, int by, int startRank) {
    int move = moves++;
    int slot = slot(move);
    activity[slot] = a;
    arc[slot] = by;
    label[slot] = startRank;
    jumps.clear(slot);
    int other = by < 0 ? NONE : other(by) - first;
    after[slot] = other >= 0 && other < lastMove.length ? lastMove[other] : NONE;
    lastMove[a - first] = move;
  }

  /**
   * Records that an activity was moved by going round a circle time and again.
   *
   * @param maximum the maximum lag of the circle that was given last
   */
  void jump(int a, int maximum, int startRank) {
    int before = lastMove[a - first];
    add(a, maximum, startRank);
    int slot = slot(moves - 1);
    after[slot] = before;
    jumps.set(slot);
  }

  /**
   * The maximum lag, given last, that has moved something time and again on the way to the last
   * move of an activity.
   */
  OptionalInt recurringMaximum(int a) {
    Map<Integer, Integer> times = new HashMap<>();
    int move = lastMove[a - first];
    while (isKept(move) && arc[slot(move)] >= 0) {
      int slot = slot(move);
      times.merge(arc[slot], jumps.get(slot) ? 2 : 1, Integer::sum);
      move = after[slot];
    }
    return times.entrySet().stream()
        .filter(entry -> entry.getValue() > 1 && net.isMaximum(entry.getKey()))
        .mapToInt(Map.Entry::getKey)
        .reduce((e, f) -> net.dependency(e) > net.dependency(f) ? e : f);
  }

  /**
   * The first walk round to where it begins whose last step is an arc, or the first step when it
   * goes back; empty if there is none.
   */
  List<Step> walkThrough(int e) {
    for (int move = 0; move < moves; move++) {
      if (isKept(move) && arc[slot(move)] == e && !jumps.get(slot(move))) {
        List<Step> walk = walkTo(move);
        if (!walk.isEmpty()) {
          return walk;
        }
      }
    }
    return List.of();
  }

  private List<Step> walkTo(int move) {
    List<Step> walk = new ArrayList<>();
    int at = move;
    do {
      int slot = slot(at);
      int before = after[slot];
      if (arc[slot] < 0 || !isKept(before)) {
        return List.of();
      }
      if (!jumps.get(slot)) { // the activity stands elsewhere, without a step of its own
        walk.add(
            forward
                ? new Step(arc[slot], label[slot(before)], label[slot])
                : new Step(arc[slot], label[slot], label[slot(before)]));
      }
      at = before;
    } while (activity[slot(at)] != activity[slot(move)]);
    if (forward) {
      Collections.reverse(walk);
    }
    return walk;
  }

  private int slot(int move) {
    return move < room ? move : room + move % room;
  }

  private boolean isKept(int move) {
    return move != NONE && (move < room || move >= moves - room);
  }

  private int other(int e) {
    return forward ? net.from(e) : net.to(e);
  }
}
