package org.daopai.scheduling.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * How much room each dependency leaves between the early dates of a schedule, and the paths that
 * lead to a node in the order of that room. Made from a schedule and its network; maximum lags have
 * none.
 */
public final class RelationshipFloats {

  private static final int NONE = Integer.MIN_VALUE;
  private static final int NO_ARC = -1;

  private final CompiledNetwork net;
  private final int[] floats; // arc -> working minutes of what it leaves, or NONE
  private final int[] arcs; // dependency -> arc
  private final boolean[] tight; // arc -> whether what it leads to could come no earlier
  private final int[] reach; // arc to or from a gate -> the instant it leads to, or has to lead to

  /** A path: its nodes from the origin on, and the arc by which it leads on, or -1. */
  public record Path(long relativeFloat, List<Integer> elements, int dependency) {}

  private RelationshipFloats(CompiledNetwork net, Filling filling) {
    this.net = net;
    floats = filling.floats();
    tight = filling.tight(floats);
    reach = filling.reach();
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
    List<WorkCalendar> calendars = new ArrayList<>(arrays.calendars());
    if (!net.role.isEmpty()) {
      calendars.add(network.defaultCalendar()); // the last: what a phase slips is counted on it
    }
    while (true) {
      try {
        Timelines timelines = horizons.layOut(calendars);
        return new RelationshipFloats(net, new Filling(schedule, net, timelines, settings));
      } catch (HorizonException left) {
        horizons.widen(left);
      }
    }
  }

  /**
   * Working minutes that the predecessor of a dependency can slip before it moves the early date of
   * the successor, on its own calendar, a phase on that of the project; {@link Integer#MIN_VALUE}
   * where one of them has happened.
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

  /**
   * Whether a dependency drives an element that it leads to, itself or by way of a phase that holds
   * it.
   *
   * @param dependency its position in the network
   * @param element its position in the network
   */
  public boolean drives(int dependency, int element) {
    int e = arc(dependency);
    int a = net.activity[element];
    if (net.to(e) == a) {
      return tight[e];
    }
    for (int g = net.inFirst[a]; net.isGate(net.to(e)) && g < net.inFirst[a + 1]; g++) {
      if (net.from(g) == net.to(e)) {
        return tight[g] && drivesThrough(e, g);
      }
    }
    return false;
  }

  /** Whether an arc to a gate drives what an arc from the gate leads to. */
  private boolean drivesThrough(int e, int fromGate) {
    return tight[e] && reach[e] >= reach[fromGate];
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
    int[] leftBy = new int[net.size]; // of a node of a phase, the arc by which paths lead on
    PriorityQueue<long[]> waiting =
        new PriorityQueue<>(
            (one, other) ->
                one[0] != other[0]
                    ? Long.compare(one[0], other[0])
                    : Long.compare(one[1], other[1]));
    waiting.add(new long[] {0, NO_ARC});
    while (!waiting.isEmpty() && paths.size() < limit) {
      long[] next = waiting.poll();
      int arc = (int) next[1];
      int last = arc < 0 ? net.activity[element] : net.from(arc);
      if (!visited[last]) {
        Walk walk = walkBack(last, arc, next[0], visited, leftBy, waiting);
        if (!walk.elements().isEmpty()) {
          paths.add(new Path(next[0], walk.elements(), walk.leadsOnBy()));
        }
      }
    }
    return paths;
  }

  /** What a walk back has passed, and the dependency by which it leads on, or -1. */
  private record Walk(List<Integer> elements, int leadsOnBy) {}

  /** Along arcs that drive; the others wait. */
  private Walk walkBack(
      int last,
      int leaves,
      long relative,
      boolean[] visited,
      int[] leftBy,
      PriorityQueue<long[]> waiting) {
    List<Integer> path = new ArrayList<>();
    int leadsOnBy = leaves < 0 ? NO_ARC : dependencyOf(leaves, leftBy);
    int at = last;
    int by = leaves;
    while (at >= 0) {
      visited[at] = true;
      if (net.isElement(at)) {
        path.add(0, net.element[at]);
      } else if (by >= 0) {
        leftBy[at] = by;
      }
      int driving = NO_ARC;
      for (int e = net.inFirst[at]; e < net.inFirst[at + 1]; e++) {
        boolean drives = tight[e] && (by < 0 || !net.isGate(at) || drivesThrough(e, by));
        if (drives && driving < 0 && !visited[net.from(e)]) {
          driving = e;
        } else if (floats[e] != NONE) {
          waiting.add(new long[] {relative + (drives ? 0 : floats[e]), e});
        }
      }
      if (leadsOnBy == NO_ARC && leaves >= 0 && path.isEmpty() && driving >= 0) {
        leadsOnBy = dependencyOf(driving, leftBy);
      }
      by = driving;
      at = driving < 0 ? NO_ARC : net.from(driving);
    }
    return new Walk(path, leadsOnBy);
  }

  /** The dependency that an arc stands for, or by which the phase that it leads to is left. */
  private int dependencyOf(int arc, int[] leftBy) {
    int e = arc;
    while (!net.isDependency(e)) {
      if (net.isElement(net.to(e))) {
        return NO_ARC; // from a gate, which is reached by one
      }
      e = leftBy[net.to(e)];
    }
    return net.dependency(e);
  }

  /** Computes the floats of all arcs from the early dates of a schedule. */
  private static final class Filling {

    /*
     * What a phase holds waits for its gate, which lets in what comes after it by the clock. A gate stands where the first
     * of those starts that it still holds back, so that what waits there is led on to it; it is reached in time to drive
     * as soon as nothing is worked between.
     */
    private final CompiledNetwork net;
    private final Timelines timelines;
    private final Relations relations;
    private final boolean startMovesWithRest;
    private final int[] startAt;
    private final int[] finishAt;
    private final boolean[] happened; // of nodes of phases

    Filling(Schedule schedule, CompiledNetwork net, Timelines timelines, Settings settings) {
      this.net = net;
      this.timelines = timelines;
      relations = new Relations(net, timelines);
      startMovesWithRest = settings.startMovesWithRest();
      startAt = new int[net.size];
      finishAt = new int[net.size];
      happened = new boolean[net.size];
      List<ScheduledActivity> activities = schedule.activities();
      for (int i = 0; i < activities.size(); i++) {
        int a = net.activity[i];
        startAt[a] = minute(activities.get(i).earlyStart());
        finishAt[a] = minute(activities.get(i).earlyFinish());
        if (net.expectedFinish.containsKey(a) && net.state[a] != CompiledNetwork.FINISHED) {
          net.duration[a] = rank(a, finishAt[a]) - rank(a, startAt[a]);
          boolean isNothing = net.duration[a] == 0 && net.timeline[a] != Timelines.CLOCK;
          net.shape[a] = isNothing ? CompiledNetwork.START_FORM : CompiledNetwork.WORK;
        }
      }
      for (int a = 0; a < net.size; a++) { // in an order in which one phase waits for another
        if (!net.isElement(a)) {
          placePhase(a);
        }
      }
    }

    private static int minute(LocalDateTime at) {
      return CivilTime.toMinute("A date of the schedule", at);
    }

    private int rank(int a, int at) {
      return timelines.rank(net.timeline[a], at);
    }

    private int startRank(int a) {
      return rank(a, finishAt[a]) - net.duration[a];
    }

    private void placePhase(int a) {
      if (net.isEnd(a)) {
        placeEnd(a);
      } else if (net.isBegin(a)) {
        placeBegin(a);
      } else {
        placeGate(a);
      }
      finishAt[a] = startAt[a];
    }

    /** After the last of what it holds, and after what its finish waits for itself. */
    private void placeEnd(int a) {
      int at = Integer.MIN_VALUE;
      int done = Integer.MIN_VALUE;
      for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
        boolean isDone = net.state[net.from(e)] == CompiledNetwork.FINISHED;
        if (!net.isDependency(e)) {
          at = Math.max(at, finishAt[net.from(e)]);
          done = isDone ? Math.max(done, finishAt[net.from(e)]) : Integer.MAX_VALUE;
        } else if (net.bindsForward(e)) {
          at = Math.max(at, relations.forward(e, leftRank(e), leftAt(e)));
        }
      }
      for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
        if (net.constraintKind[k].boundsEarlyDates()) {
          at = Math.max(at, net.constraintAt[k]);
        }
      }
      startAt[a] = at;
      happened[a] = done == at;
    }

    private void placeBegin(int a) {
      int first = Integer.MAX_VALUE;
      for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
        int member = net.from(e);
        if (startAt[member] < first) {
          first = startAt[member];
          happened[a] = net.state[member] != CompiledNetwork.NOT_STARTED;
        }
      }
      startAt[a] = first;
    }

    private void placeGate(int a) {
      int first = Integer.MAX_VALUE;
      for (int k = net.firstOutgoing(a); k < net.firstOutgoing(a + 1); k++) {
        if (holdsBack(k)) {
          int member = net.to(k);
          first = Math.min(first, timelines.start(net.timeline[member], startRank(member)));
        }
      }
      startAt[a] = first;
      happened[a] = first == Integer.MAX_VALUE || net.isOpening(a); // which no dependency leads to
    }

    private boolean holdsBack(int e) {
      int member = net.to(e);
      return net.bindsForward(e)
          && net.state[member] != CompiledNetwork.FINISHED
          && !net.passesOn(member);
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
      int[] reach = reach();
      for (int e = 0; e < tight.length; e++) {
        tight[e] = floats[e] != NONE && isTight(e, reach);
      }
      return tight;
    }

    private boolean isTight(int e, int[] reach) {
      if (net.isGate(net.to(e))) {
        return reach[e] >= needed(net.to(e), reach);
      }
      return net.isGate(net.from(e))
          ? isReached(e, reach)
          : relations.forward(e, leftRank(e), leftAt(e)) >= firstLedOn(net.to(e));
    }

    /** Of arcs to a gate the instant they lead to, of those from it that which drives. */
    int[] reach() {
      int[] reach = new int[net.arcCount()];
      for (int e = 0; e < reach.length; e++) {
        int member = net.to(e);
        if (net.isGate(member)) {
          reach[e] = relations.forward(e, leftRank(e), leftAt(e));
        } else if (net.isGate(net.from(e))) {
          reach[e] =
              holdsBack(e)
                  ? timelines.finish(net.timeline[member], firstLedOn(member))
                  : Integer.MAX_VALUE;
        }
      }
      return reach;
    }

    private int needed(int gate, int[] reach) {
      int least = Integer.MAX_VALUE;
      for (int k = net.firstOutgoing(gate); k < net.firstOutgoing(gate + 1); k++) {
        least = Math.min(least, reach[net.arc(k)]);
      }
      return least;
    }

    private boolean isReached(int fromGate, int[] reach) {
      int gate = net.from(fromGate);
      for (int e = net.inFirst[gate]; e < net.inFirst[gate + 1]; e++) {
        if (reach[e] >= reach[fromGate]) {
          return true;
        }
      }
      return false;
    }

    /**
     * The least start rank from which what has to start later is led on to where it starts: because
     * it does not fit in before, or as ends are compared by working time, stands after a rest.
     */
    private int firstLedOn(int a) {
      int start = startRank(a);
      if (net.unbroken.get(a) && !net.isInstant(a) && !net.mandatory.containsKey(a)) {
        try {
          return timelines.previousFit(net.timeline[a], start - 1, net.duration[a]) + 1;
        } catch (HorizonException nowhere) { // in years before it
          return 0;
        }
      }
      boolean standsAfterRest =
          net.byWorkingTime
              && net.isInstant(a)
              && net.isElement(a)
              && net.state[a] == CompiledNetwork.NOT_STARTED;
      if (!standsAfterRest) {
        return start;
      }
      int own = net.floatTimeline[a];
      int rank = timelines.rank(own, start);
      int rest = timelines.finish(own, rank);
      return start == timelines.start(own, rank) && start > rest ? rest + 1 : start;
    }

    private int leftRank(int e) {
      return net.leavesRest(e) ? startRank(net.from(e)) : rank(net.from(e), leftAt(e));
    }

    private int leftAt(int e) {
      int i = net.from(e);
      if (net.leavesRest(e)) {
        return timelines.start(net.timeline[i], startRank(i));
      }
      return net.leavesStart(e) ? startAt[i] : finishAt[i];
    }

    private boolean hasHappened(int e) {
      int i = net.from(e);
      int j = net.to(e);
      return net.state[i] == CompiledNetwork.FINISHED
          || net.state[j] == CompiledNetwork.FINISHED
          || net.passesOn(i)
          || net.passesOn(j)
          || happened[i]
          || happened[j]
          || !net.bindsForward(e)
          || !net.bindsBackward(e);
    }

    private int of(int e) {
      if (net.isMaximum(e) || hasHappened(e)) {
        return NONE;
      }
      int i = net.from(e);
      if (!net.isElement(i)) {
        int latest = timelines.start(net.timeline[i], latest(e));
        int project = timelines.count() - 1;
        return timelines.rank(project, latest) - timelines.rank(project, startAt[i]);
      }
      int start = startRank(i);
      int latest = latest(e) + moved(e);
      if (net.unbroken.get(i) && latest > start) {
        latest = timelines.previousFit(net.timeline[i], latest, net.duration[i]);
      }
      return net.timeline[i] == net.floatTimeline[i]
          ? latest - start
          : working(i, relations.endAt(i, latest, false)) - working(i, finishAt[i]);
    }

    /** From a start that has been made to the rest, which moves instead. */
    private int moved(int e) {
      int i = net.from(e);
      boolean moves =
          startMovesWithRest
              && net.state[i] == CompiledNetwork.STARTED
              && net.leavesStart(e)
              && !net.leavesRest(e);
      return moves ? startRank(i) - rank(i, startAt[i]) : 0;
    }

    private int latest(int e) {
      int j = net.to(e);
      return relations.backward(
          e, net.boundsStart(e) ? startRank(j) : startRank(j) + net.duration[j]);
    }

    private int working(int a, int at) {
      return timelines.rank(net.floatTimeline[a], at);
    }
  }
}
