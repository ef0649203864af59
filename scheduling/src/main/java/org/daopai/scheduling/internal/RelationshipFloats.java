package org.daopai.scheduling.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * How much room each dependency leaves between the early dates of a schedule, and the paths that
 * lead to a node in the order of that room. Made from a schedule and its network; maximum lags have
 * none.
 */
public final class RelationshipFloats {

  private static final int NONE = Integer.MIN_VALUE;

  private final CompiledNetwork net;
  private final int[] floats; // arc -> working minutes of what it leaves, or NONE
  private final int[] arcs; // dependency -> arc
  private final boolean[] tight; // arc -> whether what it leads to could come no earlier

  /** A path: its nodes from the origin on, and the arc by which it leads on, or -1. */
  public record Path(long relativeFloat, List<Integer> elements, int dependency) {}

  private RelationshipFloats(CompiledNetwork net, Filling filling) {
    this.net = net;
    floats = filling.floats();
    tight = filling.tight(floats);
    arcs = new int[net.network.dependencies().size()];
    for (int e = 0; e < floats.length; e++) {
      if (net.isDependency(e) && !net.isMaximum(e)) {
        arcs[net.dependency(e)] = e;
      }
    }
  }

  /** Those of a schedule that was planned with those settings. O(activities + dependencies). */
  public static RelationshipFloats of(Schedule schedule, Settings settings) {
    ProjectNetwork network = schedule.network();
    NetworkCompiler.Result arrays = NetworkCompiler.compile(network, schedule.dataDate(), settings);
    CompiledNetwork net = arrays.compiled().forRun();
    Horizons horizons = new Horizons(net, schedule.dataDate());
    while (true) {
      try {
        Timelines timelines = horizons.layOut(arrays.calendars());
        return new RelationshipFloats(net, new Filling(schedule, net, timelines));
      } catch (HorizonException left) {
        horizons.widen(left);
      }
    }
  }

  /**
   * Working minutes that the predecessor of a dependency can slip before it moves the early date of
   * the successor, on its own calendar; {@link Integer#MIN_VALUE} where one of them has happened.
   *
   * @param dependency its position in the network
   */
  public int of(int dependency) {
    return floats[arc(dependency)];
  }

  /**
   * Whether a dependency drives: without it the successor could be earlier. On several calendars it
   * may have float all the same, where rest swallows the slip.
   *
   * @param dependency its position in the network
   */
  public boolean drives(int dependency) {
    return tight[arc(dependency)];
  }

  private int arc(int dependency) {
    return arcs[dependency];
  }

  /**
   * The paths to an element, by relative float: the least sum of floats along the way to it, and on
   * a tie in the order of the dependencies. Along a path the float is nothing; it leads on to an
   * earlier path, or is the first and ends with the element.
   *
   * @param element its position in the network
   */
  public List<Path> paths(int element, int limit) {
    List<Path> paths = new ArrayList<>();
    boolean[] visited = new boolean[net.size];
    PriorityQueue<long[]> waiting =
        new PriorityQueue<>(
            (one, other) ->
                one[0] != other[0]
                    ? Long.compare(one[0], other[0])
                    : Long.compare(one[1], other[1]));
    waiting.add(new long[] {0, -1});
    while (!waiting.isEmpty() && paths.size() < limit) {
      long[] next = waiting.poll();
      int arc = (int) next[1];
      int last = arc < 0 ? net.activity[element] : net.from(arc);
      if (!visited[last]) {
        List<Integer> elements = walkBack(last, next[0], visited, waiting);
        if (!elements.isEmpty()) {
          paths.add(new Path(next[0], elements, arc < 0 ? -1 : net.dependency(arc)));
        }
      }
    }
    return paths;
  }

  /** Along arcs that drive; the others wait. */
  private List<Integer> walkBack(
      int last, long relative, boolean[] visited, PriorityQueue<long[]> waiting) {
    List<Integer> path = new ArrayList<>();
    int at = last;
    while (at >= 0) {
      visited[at] = true;
      if (net.isElement(at)) {
        path.add(0, net.element[at]);
      }
      int driving = -1;
      for (int e = net.inFirst[at]; e < net.inFirst[at + 1]; e++) {
        if (tight[e] && driving < 0 && !visited[net.from(e)]) {
          driving = net.from(e);
        } else if (floats[e] != NONE) {
          waiting.add(new long[] {relative + (tight[e] ? 0 : floats[e]), e});
        }
      }
      at = driving;
    }
    return path;
  }

  /** Computes the floats of all arcs from the early dates of a schedule. */
  private static final class Filling {

    private final CompiledNetwork net;
    private final Timelines timelines;
    private final Relations relations;
    private final int[] startAt;
    private final int[] finishAt;

    Filling(Schedule schedule, CompiledNetwork net, Timelines timelines) {
      this.net = net;
      this.timelines = timelines;
      relations = new Relations(net, timelines);
      startAt = new int[net.size];
      finishAt = new int[net.size];
      List<ScheduledActivity> activities = schedule.activities();
      for (int i = 0; i < activities.size(); i++) {
        int a = net.activity[i];
        startAt[a] = minute(activities.get(i).earlyStart());
        finishAt[a] = minute(activities.get(i).earlyFinish());
        if (net.expectedFinish.containsKey(a)) {
          net.duration[a] = rank(a, finishAt[a]) - rank(a, startAt[a]);
        }
      }
      placePhases();
    }

    private static int minute(LocalDateTime at) {
      return CivilTime.toMinute("A date of the schedule", at);
    }

    private int rank(int a, int at) {
      return timelines.rank(net.timeline[a], at);
    }

    /** A gate stands where its first member does, so that what waits there is led on to it. */
    private void placePhases() {
      for (int a = 0; a < net.size; a++) {
        if (net.isElement(a)) {
          continue;
        }
        boolean first = !net.isEnd(a);
        int at = first ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        boolean gate = first && !net.isBegin(a);
        int from = gate ? net.outFirst[a] : net.inFirst[a];
        int to = gate ? net.outFirst[a + 1] : net.inFirst[a + 1];
        for (int k = from; k < to; k++) {
          int e = gate ? net.outgoing(k) : k;
          int member = gate ? net.to(e) : net.from(e);
          if (!net.isDependency(e)) {
            at = first ? Math.min(at, startAt[member]) : Math.max(at, finishAt[member]);
          }
        }
        startAt[a] = at;
        finishAt[a] = at;
      }
    }

    int[] floats() {
      int[] floats = new int[net.arcCount()];
      for (int e = 0; e < floats.length; e++) {
        floats[e] = of(e);
      }
      return floats;
    }

    boolean[] tight(int[] floats) {
      boolean[] tight = new boolean[floats.length];
      for (int e = 0; e < tight.length; e++) {
        tight[e] = floats[e] != NONE && isTight(e);
      }
      return tight;
    }

    private boolean isTight(int e) {
      int i = net.from(e);
      int j = net.to(e);
      int at = leftAt(e);
      int least = relations.forward(e, rank(i, at), at);
      return least >= rank(j, finishAt[j]) - net.duration[j];
    }

    private int leftAt(int e) {
      int i = net.from(e);
      if (net.leavesRest(e)) {
        return timelines.start(net.timeline[i], rank(i, finishAt[i]) - net.duration[i]);
      }
      return net.leavesStart(e) ? startAt[i] : finishAt[i];
    }

    private int of(int e) {
      int i = net.from(e);
      int j = net.to(e);
      boolean happened =
          net.state[i] == CompiledNetwork.FINISHED
              || net.state[j] == CompiledNetwork.FINISHED
              || net.passesOn(i)
              || net.passesOn(j)
              || !net.bindsForward(e)
              || !net.bindsBackward(e);
      if (net.isMaximum(e) || happened) {
        return NONE;
      }
      int start = rank(i, finishAt[i]) - net.duration[i];
      int latest = latest(e, j);
      return net.timeline[i] == net.floatTimeline[i] || !net.isElement(i)
          ? latest - start
          : working(i, relations.endAt(i, latest, false)) - working(i, finishAt[i]);
    }

    private int latest(int e, int j) {
      int startRank = rank(j, finishAt[j]) - net.duration[j];
      return relations.backward(e, net.boundsStart(e) ? startRank : startRank + net.duration[j]);
    }

    private int working(int a, int at) {
      return timelines.rank(net.floatTimeline[a], at);
    }
  }
}
