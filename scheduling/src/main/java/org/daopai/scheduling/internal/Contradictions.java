package org.daopai.scheduling.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Maximum lags that no dates can satisfy together with all else. They are found while a pass runs,
 * and given up: neither pass keeps to them any more.
 *
 * <p>Where all arcs of a circle are on one timeline, adding up shows that it leads on and on. On
 * several calendars it may come to rest at some later date, and it may take more than one circle to
 * lead on and on, each of which would come to rest alone; there the answer is that no days which
 * can be planned are left.
 *
 * <p>Not thread-safe; of one plan.
 */
final class Contradictions {

  private final CompiledNetwork net;
  private final Relations relations;
  private final Watch watch;
  private final BitSet givenUp = new BitSet();
  private final List<List<Trail.Step>> walks = new ArrayList<>();

  Contradictions(CompiledNetwork net, Timelines timelines, Watch watch) {
    this.net = net;
    this.watch = watch;
    relations = new Relations(net, timelines);
  }

  /** Tells how far a pass has come, every some thousand activities. */
  void tell(int step, int done) {
    if ((done & Watch.INTERVAL) == 0) {
      watch.tell(step, done, net.size);
    }
  }

  /** Whether an arc bounds what it leads to. */
  boolean bindsForward(int e) {
    return net.bindsForward(e) && !isGivenUp(e);
  }

  /** Whether an arc bounds what it leaves. */
  boolean bindsBackward(int e) {
    return net.bindsBackward(e) && !isGivenUp(e);
  }

  private boolean isGivenUp(int e) {
    return !walks.isEmpty() && givenUp.get(net.arc(e));
  }

  /**
   * What was found, in that order: for each maximum lag given up a walk round to where it begins,
   * once, which it closes, and which leads past where it began.
   */
  List<List<Trail.Step>> walks() {
    return Collections.unmodifiableList(walks);
  }

  /**
   * Gives up the maximum lag that closes a circle, if all its arcs are on one timeline and lead
   * past where it begins: to be led past that once is to be led past it for ever.
   *
   * @param circle arcs, each leading on to what the next one leaves
   * @param start the start rank of what the first one leaves
   */
  boolean giveUpByRank(List<Integer> circle, int start) {
    if (!circle.stream()
        .allMatch(e -> net.mode(e) == CompiledNetwork.BY_RANK && net.bindsBackward(e))) {
      return false;
    }
    List<Trail.Step> walk = walkRound(circle, start);
    if (walk.get(walk.size() - 1).to() <= start) {
      return false;
    }
    giveUp(walk);
    return true;
  }

  private List<Trail.Step> walkRound(List<Integer> circle, int start) {
    List<Trail.Step> walk = new ArrayList<>();
    int at = start;
    for (int e : circle) {
      int next = relations.forwardFrom(e, at);
      walk.add(new Trail.Step(e, at, next));
      at = next;
    }
    return walk;
  }

  /**
   * Gives up the maximum lag that closes a circle which never comes to rest.
   *
   * @param circle arcs, each leading on to what the next one leaves
   * @param trail on which it may have led on
   * @param start the start rank of what the first one leaves
   */
  void giveUp(List<Integer> circle, Trail trail, int start) {
    int maximum = circle.get(circle.size() - 1);
    List<Trail.Step> walk = walkThrough(maximum, trail);
    giveUp(walk.isEmpty() ? walkRound(circle, start) : walk);
  }

  /**
   * Gives up a maximum lag that has led an activity on and on, and now out of all days that can be
   * planned, if one has.
   *
   * @param trail up to the move that leads out of all days
   */
  boolean giveUp(int a, Trail trail) {
    OptionalInt maximum = trail.recurringMaximum(a);
    if (maximum.isEmpty()) {
      return false;
    }
    List<Trail.Step> walk = walkThrough(maximum.getAsInt(), trail);
    if (walk.isEmpty()) {
      return false;
    }
    giveUp(walk);
    return true;
  }

  private static List<Trail.Step> walkThrough(int maximum, Trail trail) {
    List<Trail.Step> walk = new ArrayList<>(trail.walkThrough(maximum));
    if (!walk.isEmpty()) {
      Collections.rotate(walk, -lastStepOf(walk, maximum) - 1);
    }
    return walk;
  }

  private static int lastStepOf(List<Trail.Step> walk, int e) {
    int last = walk.size() - 1;
    while (walk.get(last).arc() != e) {
      last--;
    }
    return last;
  }

  private void giveUp(List<Trail.Step> walk) {
    givenUp.set(net.arc(walk.get(walk.size() - 1).arc()));
    walks.add(walk);
  }
}
