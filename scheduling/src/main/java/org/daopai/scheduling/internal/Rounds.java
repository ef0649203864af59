package org.daopai.scheduling.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.HorizonException;

/**
 * The circles of drivers that appear while a loop is swept. Each is followed to where it comes to
 * rest at once, instead of sweep by sweep; one that never rests is a contradiction, and a maximum
 * lag of it is given up.
 *
 * <p>A driver that closes a circle has led there from where the circle began, so the activities of
 * the circle go at least where it rests, whatever else bounds them. Hence dates are the least (late
 * ones the greatest) as before; only the way there is shorter.
 *
 * <p>Of one loop in one pass; not thread-safe.
 */
final class Rounds {

  private static final int FIRST_LOOK = 2;

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Contradictions contradictions;
  private final Places places;
  private final boolean forward;
  private final int first;
  private final int end;
  private int sweeps;
  private int nextLook = FIRST_LOOK;
  private int followed;

  /** Where activities are placed. */
  interface Places {

    /** The start rank of an activity. */
    int startRank(int a);

    /** What drives an activity: an arc, or less than 0. */
    int driver(int a);

    /** Places an activity. */
    void place(int a, int startRank);
  }

  /**
   * Those of a loop.
   *
   * @param forward whether a driver leads to what it drives; otherwise it leaves it
   */
  Rounds(
      CompiledNetwork net,
      Timelines timelines,
      Contradictions contradictions,
      Places places,
      int first,
      int end,
      boolean forward) {
    this.net = net;
    this.timelines = timelines;
    this.contradictions = contradictions;
    this.places = places;
    this.first = first;
    this.end = end;
    this.forward = forward;
  }

  /**
   * Looks for circles after a sweep that has moved something: soon after the last that was followed
   * to some place, and less and less often while there are none.
   *
   * @return whether a maximum lag was given up, so that the loop begins anew
   * @throws HorizonException if a circle leaves the days laid out, and more can be
   */
  boolean giveUpAfterSweep(Trail trail) {
    sweeps++;
    tell();
    if (sweeps < nextLook) {
      return false;
    }
    boolean moved = false;
    for (List<Integer> arcs : circles()) {
      int start = places.startRank(net.from(arcs.get(0)));
      try {
        if (!mayBeginElsewhere(arcs) && contradictions.giveUpByRank(arcs, start)) {
          return true;
        }
        moved |= comeToRest(new Circle(net, timelines, arcs, forward), start, trail);
      } catch (HorizonException | InvalidInputException left) {
        if (left instanceof HorizonException && !timelines.isFar()) {
          throw left;
        }
        contradictions.giveUp(arcs, trail, start);
        return true;
      }
    }
    nextLook = sweeps + (moved ? FIRST_LOOK : sweeps);
    return false;
  }

  /** A phase begins with the first of what it holds, which may be another one next time round. */
  private boolean mayBeginElsewhere(List<Integer> arcs) {
    return forward && arcs.stream().anyMatch(e -> net.isBegin(net.to(e)));
  }

  private boolean comeToRest(Circle circle, int start, Trail trail) {
    if (!circle.isPlain()) {
      return false;
    }
    circle.comeToRest(start, () -> tell(circle));
    if (circle.rest() == start) {
      return false;
    }
    placeAtRest(circle, trail);
    return true;
  }

  private void tell() {
    contradictions.tell(forward ? Watch.EARLY_DATES : Watch.LATE_DATES, 0);
  }

  private void tell(Circle circle) {
    followed += circle.size();
    if (followed > Watch.INTERVAL) {
      followed = 0;
      tell();
    }
  }

  /** Once round to the place of rest, and once more round from there, which leads back to it. */
  private void placeAtRest(Circle circle, Trail trail) {
    int last = circle.size() - 1;
    trail.jump(circle.activity(), maximum(circle), circle.before());
    int at = circle.before();
    for (int k = 0; k <= last; k++) {
      at = circle.lead(circle.arc(k), at);
      trail.add(circle.bounded(circle.arc(k)), circle.arc(k), at);
    }
    places.place(circle.activity(), at);
    for (int k = 0; k < last; k++) {
      at = circle.lead(circle.arc(k), at);
      trail.add(circle.bounded(circle.arc(k)), circle.arc(k), at);
      places.place(circle.bounded(circle.arc(k)), at);
    }
  }

  private int maximum(Circle circle) {
    return circle.arc(forward ? circle.size() - 1 : 0);
  }

  /** Circles of drivers, each leading on to what the next one leaves, the last a maximum lag. */
  private List<List<Integer>> circles() {
    List<List<Integer>> circles = new ArrayList<>();
    int[] walk = new int[end - first]; // the activity from which the walk that met it began
    Arrays.fill(walk, -1);
    for (int a = first; a < end; a++) {
      int at = a;
      while (isIn(at) && walk[at - first] < 0 && places.driver(at) >= 0) {
        walk[at - first] = a;
        at = other(places.driver(at));
      }
      if (isIn(at) && walk[at - first] == a) {
        circles.add(circleThrough(at));
      }
    }
    return circles;
  }

  private boolean isIn(int a) {
    return a >= first && a < end;
  }

  private int other(int e) {
    return forward ? net.from(e) : net.to(e);
  }

  private List<Integer> circleThrough(int activity) {
    List<Integer> circle = new ArrayList<>();
    int at = activity;
    do {
      circle.add(places.driver(at));
      at = other(places.driver(at));
    } while (at != activity);
    if (forward) {
      Collections.reverse(circle);
    }
    Collections.rotate(circle, -placeOfLastMaximum(circle) - 1);
    return circle;
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
}
