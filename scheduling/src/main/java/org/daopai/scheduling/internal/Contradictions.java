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
   * Gives up a maximum lag of a circle of drivers within a loop, if there is one whose arcs are all
   * on one timeline, so that to be led past where it begins once is to be led past it for ever.
   *
   * @param driver what drives each activity: an arc, or less than 0
   * @param forward whether a driver leads to what it drives; otherwise it leaves it
   * @param label the start rank of each activity, as the pass has it now
   */
  boolean giveUpByRank(int first, int end, int[] driver, boolean forward, int[] label) {
    BitSet done = new BitSet();
    for (int a = first; a < end; a++) {
      BitSet seen = new BitSet();
      int at = a;
      while (!done.get(at) && !seen.get(at) && driver[at] >= 0) {
        seen.set(at);
        at = other(driver[at], forward);
      }
      if (seen.get(at)) {
        List<Integer> circle = circleThrough(at, driver, forward);
        if (!(forward && beginsAPhase(circle)) && giveUpCircle(circle, label)) {
          return true;
        }
      }
      done.or(seen);
    }
    return false;
  }

  /** A phase begins with the first of what it holds, which may be another one next time round. */
  private boolean beginsAPhase(List<Integer> circle) {
    return circle.stream().anyMatch(e -> net.isBegin(net.to(e)));
  }

  private boolean giveUpCircle(List<Integer> circle, int[] label) {
    if (!circle.stream()
        .allMatch(e -> net.mode(e) == CompiledNetwork.BY_RANK && net.bindsBackward(e))) {
      return false;
    }
    Collections.rotate(circle, -placeOfLastMaximum(circle) - 1);
    List<Trail.Step> walk = new ArrayList<>();
    int start = label[net.from(circle.get(0))];
    int at = start;
    for (int e : circle) {
      int next = relations.forwardFrom(e, at);
      walk.add(new Trail.Step(e, at, next));
      at = next;
    }
    if (at <= start) {
      return false;
    }
    giveUp(walk);
    return true;
  }

  private int placeOfLastMaximum(List<Integer> circle) {
    int last = -1;
    for (int k = 0; k < circle.size(); k++) {
      int e = circle.get(k);
      if (net.isMaximum(e) && (last < 0 || net.dependency(e) > net.dependency(circle.get(last)))) {
        last = k;
      }
    }
    if (last < 0) {
      throw new IllegalStateException("A network cannot hold a cycle of dependencies");
    }
    return last;
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
    List<Trail.Step> walk = new ArrayList<>(trail.walkThrough(maximum.getAsInt()));
    Collections.rotate(walk, -lastStepOf(walk, maximum.getAsInt()) - 1);
    giveUp(walk);
    return true;
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

  private int other(int e, boolean forward) {
    return forward ? net.from(e) : net.to(e);
  }

  /** The arcs of a circle, each leading on to what the next one leaves. */
  private List<Integer> circleThrough(int activity, int[] driver, boolean forward) {
    List<Integer> circle = new ArrayList<>();
    int at = activity;
    do {
      circle.add(driver[at]);
      at = other(driver[at], forward);
    } while (at != activity);
    if (forward) {
      Collections.reverse(circle);
    }
    return circle;
  }
}
