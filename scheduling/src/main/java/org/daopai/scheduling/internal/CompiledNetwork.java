package org.daopai.scheduling.internal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.daopai.model.DateConstraint;
import org.daopai.model.ProjectNetwork;

/**
 * A network as arrays. Every dependency is an arc from one end of its predecessor to one end of its
 * successor, and its maximum lag an arc back; an arc bounds what it leads to from below in the
 * forward pass, and what it leaves from above in the backward pass. Arcs stand twice, for each pass
 * in the order it goes: grouped by what they lead to, which numbers them, and once more grouped by
 * what they leave; within a group in the order given, maximum lags last.
 *
 * <p>Activities are numbered in a topological order of the dependencies. Those that maximum lags
 * join in a circle stand side by side, and are a <em>loop</em>.
 *
 * <p>Immutable once compiled; shared by threads. The timelines are laid out apart, because how far
 * they must reach is known only after a pass.
 */
final class CompiledNetwork {

  /** How far an activity has come. */
  static final byte NOT_STARTED = 0;

  static final byte STARTED = 1;
  static final byte FINISHED = 2;
  static final byte HAMMOCK = 3; // moves nothing, its progress neither
  static final byte PHASE = 4; // a node of a phase

  /** How a dependency's bound is computed. */
  static final byte BY_RANK = 0; // both ends and the lag on one timeline: integer arithmetic

  static final byte BY_INSTANT = 1; // no lag, two timelines
  static final byte BY_CLOCK = 2; // lag counted by the clock
  static final byte BY_SUCCESSOR = 3; // lag counted on the successor's timeline
  static final byte BY_PREDECESSOR = 4; // lag counted on the predecessor's timeline
  static final byte BY_OTHER = 5; // lag counted on a third timeline
  static final byte BY_MONTHS = 6; // maximum lag in months

  /*
   * An arc is four numbers side by side: where from, where to, the lag, and of which kind. The kind has what the arc is as
   * bits, then how its bound is computed, then the timeline that counts the lag. After the last arc come the same arcs
   * again as they leave, so that neither pass jumps about; whatever is asked of an arc can be asked of its copy, and arc(e)
   * tells whose copy it is.
   */
  private static final int WIDTH = 2;
  private static final int TO = 1;
  private static final int LAG = 2;
  private static final int KIND = 3;
  private static final int LEAVES_START = 1;
  private static final int BOUNDS_START = 2;
  private static final int MAXIMUM = 4;
  private static final int NOT_FORWARD = 8;
  private static final int NOT_BACKWARD = 16;
  private static final int MEMBERSHIP = 32;
  private static final int LEAVES_REST = 64;
  private static final int MODE_SHIFT = 7;
  private static final int MODES = 7;
  private static final int TIMELINE_SHIFT = 10;

  /*
   * Units: durations and lags are minutes of the timeline that counts them; actual dates are minutes of CivilTime.
   * A start milestone is START_FORM: both its ends take the start form. What takes no time and stands at an instant of the
   * clock is INSTANT: a finish milestone.
   */
  static final byte WORK = 0;
  static final byte START_FORM = 1;
  static final byte INSTANT = 2;

  /** A lag as it was given: how its bound is computed, minutes, the timeline that counts it. */
  record WholeLag(int mode, int minutes, int timeline) {}

  final ProjectNetwork network;
  final boolean byWorkingTime; // how ends on different timelines are compared
  final int size; // elements, and the nodes of phases that take part
  private final int elements;
  final int[] element; // activity -> position in network.elements(), or beyond of a node of a phase
  final int[] activity; // position in network.elements(), or beyond -> activity
  final Map<Integer, Links.Role> role = new HashMap<>(); // of a node of a phase
  final Map<Integer, Integer> hammockStart = new HashMap<>(); // where it has started
  final Map<Integer, Integer> hammockFinish = new HashMap<>();
  final int[] timeline; // places the activity
  final int[] floatTimeline; // counts its float: its own calendar
  final int[] duration; // remaining duration once started
  final byte[] shape;
  final byte[] state;
  private final boolean isUnderWay; // whether any state but NOT_STARTED matters to arcs
  final int[] actualStart; // of STARTED and FINISHED
  final int[] actualFinish; // of FINISHED
  final boolean[] estimated; // whether its calendar told what progress did not: start or remainder
  final Map<Integer, Integer> resumes = new HashMap<>(); // when suspended work goes on
  final Map<Integer, Integer> expectedFinish = new HashMap<>();
  final Map<Integer, Integer> mandatory = new HashMap<>(); // -> its constraint that holds
  final BitSet unbroken = new BitSet(); // what no rest may interrupt
  final BitSet passing = new BitSet(); // what has finished out of sequence, and passes on
  final Map<Integer, WholeLag> wholeLags = new HashMap<>(); // where arcs count what is left

  final int[] inFirst; // activity -> its first incoming arc; size + 1 entries
  private final int[] dependency; // arc, or copy -> position in network.dependencies()
  private final int[] arcs; // arc, or copy -> from, to, lag, kind

  final int[] constraintFirst; // activity -> its first date constraint; size + 1 entries
  final DateConstraint.Kind[] constraintKind;
  final int[] constraintAt;

  final int[] deadlineFirst; // activity -> the first deadline it owes; size + 1 entries
  final int[] deadline; // -> position in network.deadlines()
  final int[] owing; // position in network.deadlines() -> activity
  int projectTimeline = Timelines.CLOCK; // counts the margin of a phase, where one owes anything

  final int[] outFirst; // activity -> its first outgoing arc; size + 1 entries
  private final int[] out; // outgoing -> the arc

  int[] loopFirst = {}; // loop -> its first activity
  int[] loopEnd = {}; // loop -> the activity after its last

  /** Whether anything is suspended, mandatory, expected to finish, or not to be interrupted. */
  boolean hasOddities() {
    return !resumes.isEmpty()
        || !expectedFinish.isEmpty()
        || !mandatory.isEmpty()
        || !unbroken.isEmpty();
  }

  /** A copy whose durations may be changed by a run: by expected finishes. */
  CompiledNetwork forRun() {
    return expectedFinish.isEmpty() ? this : new CompiledNetwork(this);
  }

  private CompiledNetwork(CompiledNetwork other) {
    network = other.network;
    byWorkingTime = other.byWorkingTime;
    size = other.size;
    elements = other.elements;
    element = other.element;
    activity = other.activity;
    timeline = other.timeline;
    floatTimeline = other.floatTimeline;
    duration = other.duration.clone();
    shape = other.shape.clone();
    state = other.state;
    isUnderWay = other.isUnderWay;
    actualStart = other.actualStart;
    actualFinish = other.actualFinish;
    estimated = other.estimated;
    inFirst = other.inFirst;
    dependency = other.dependency;
    arcs = other.arcs;
    constraintFirst = other.constraintFirst;
    constraintKind = other.constraintKind;
    constraintAt = other.constraintAt;
    deadlineFirst = other.deadlineFirst;
    deadline = other.deadline;
    owing = other.owing;
    projectTimeline = other.projectTimeline;
    outFirst = other.outFirst;
    out = other.out;
    loopFirst = other.loopFirst;
    loopEnd = other.loopEnd;
    role.putAll(other.role);
    hammockStart.putAll(other.hammockStart);
    hammockFinish.putAll(other.hammockFinish);
    resumes.putAll(other.resumes);
    expectedFinish.putAll(other.expectedFinish);
    mandatory.putAll(other.mandatory);
    unbroken.or(other.unbroken);
    passing.or(other.passing);
    wholeLags.putAll(other.wholeLags);
  }

  CompiledNetwork(
      ProjectNetwork network,
      Links joined,
      boolean byWorkingTime,
      int maximumLags,
      int constraints) {
    this.network = network;
    this.byWorkingTime = byWorkingTime;
    size = joined.size;
    elements = network.elements().size();
    int links = joined.count + maximumLags;
    element = new int[size];
    activity = new int[size];
    timeline = new int[size];
    floatTimeline = new int[size];
    duration = new int[size];
    shape = new byte[size];
    state = new byte[size];
    isUnderWay = !network.progress().isEmpty() || joined.hasHammocks();
    actualStart = new int[size];
    actualFinish = new int[size];
    estimated = new boolean[size];
    inFirst = new int[size + 1];
    dependency = new int[2 * links];
    arcs = new int[Math.multiplyExact(2 * links, 1 << WIDTH)];
    constraintFirst = new int[size + 1];
    constraintKind = new DateConstraint.Kind[constraints];
    constraintAt = new int[constraints];
    deadlineFirst = new int[size + 1];
    deadline = new int[network.deadlines().size()];
    owing = new int[network.deadlines().size()];
    outFirst = new int[size + 1];
    out = new int[links];
  }

  /**
   * Joins two activities.
   *
   * @param dependency its position in the network, or less than 0 of a phase and what it holds
   */
  void join(int e, int dependency, int from, int to) {
    this.dependency[e] = dependency;
    arcs[e << WIDTH] = from;
    arcs[(e << WIDTH) + TO] = to;
    arcs[(e << WIDTH) + KIND] = dependency < 0 ? MEMBERSHIP : 0;
  }

  /** Says what an arc is; its ends must be known by now, with the progress made. */
  void setForm(
      int e, boolean leavesStart, boolean boundsStart, boolean maximum, Settings settings) {
    arcs[(e << WIDTH) + KIND] |=
        (leavesStart ? LEAVES_START : 0)
            | (boundsStart ? BOUNDS_START : 0)
            | (maximum ? MAXIMUM : 0);
    if (!isUnderWay) {
      return;
    }
    byte origin = state[from(e)];
    byte target = state[to(e)];
    boolean ignored = target == STARTED && !maximum && boundsStart && passesStarted(e, settings);
    boolean reachesStart = target == STARTED && boundsStart;
    boolean apart = origin == HAMMOCK || target == HAMMOCK;
    boolean moves = isDependency(e) && !maximum && leavesStart && origin == STARTED && !apart;
    boolean passedBy = maximum && passing.get(from(e)); // counts from the fact
    boolean leavesRest =
        passedBy || (moves && (settings.startBeginsWithRest() || passing.get(from(e))));
    boolean leftStart =
        origin == STARTED
            && leavesStart
            && !leavesRest
            && !(moves && settings.startMovesWithRest());
    arcs[(e << WIDTH) + KIND] |=
        (leavesRest ? LEAVES_REST : 0)
            | (apart || ignored || (maximum && (reachesStart || passing.get(to(e))))
                ? NOT_FORWARD
                : 0)
            | (apart || ignored || leftStart || passedBy ? NOT_BACKWARD : 0);
  }

  private boolean passesStarted(int e, Settings settings) {
    return settings.progressOverride() || isOpening(from(e));
  }

  /** Says how an arc counts its lag. */
  void setLag(int e, byte mode, int minutes, int timeline) {
    arcs[(e << WIDTH) + LAG] = minutes;
    arcs[(e << WIDTH) + KIND] |= mode << MODE_SHIFT | timeline << TIMELINE_SHIFT;
  }

  /** Copies an arc, all said about it, to where it leaves. */
  void copy(int e, int outgoing) {
    out[outgoing] = e;
    dependency[outgoing(outgoing)] = dependency[e];
    int at = e << WIDTH;
    int copy = outgoing(outgoing) << WIDTH;
    arcs[copy] = arcs[at];
    arcs[copy + TO] = arcs[at + TO];
    arcs[copy + LAG] = arcs[at + LAG];
    arcs[copy + KIND] = arcs[at + KIND];
  }

  /** How many arcs there are. */
  int arcCount() {
    return out.length;
  }

  /** The copy of an arc that stands where it leaves, from {@link #outFirst} on. */
  int outgoing(int k) {
    return out.length + k;
  }

  /** The first copy of those that leave an activity; those of the next one follow on its last. */
  int firstOutgoing(int a) {
    return outgoing(outFirst[a]);
  }

  /** The number of an arc, or of the one that this is a copy of. */
  int arc(int e) {
    return e < out.length ? e : out[e - out.length];
  }

  /** The position of the dependency of an arc in the network. */
  int dependency(int e) {
    return dependency[e];
  }

  /** The activity that an arc leaves. */
  int from(int e) {
    return arcs[e << WIDTH];
  }

  /** The activity that an arc leads to. */
  int to(int e) {
    return arcs[(e << WIDTH) + TO];
  }

  /** The lag of an arc: minutes of the timeline that counts it, or months. */
  int lag(int e) {
    return arcs[(e << WIDTH) + LAG];
  }

  /** How the bound of an arc is computed. */
  int mode(int e) {
    return kind(e) >> MODE_SHIFT & MODES;
  }

  /** The timeline that counts the lag of an arc. */
  int lagTimeline(int e) {
    return kind(e) >>> TIMELINE_SHIFT;
  }

  private int kind(int e) {
    return arcs[(e << WIDTH) + KIND];
  }

  /** Whether an activity stands for an element of the network. */
  boolean isElement(int a) {
    return element[a] < elements;
  }

  /** The timeline that counts the margin of a deadline. */
  int owingTimeline(int deadline) {
    int a = owing[deadline];
    return isElement(a) ? floatTimeline[a] : projectTimeline;
  }

  /** Whether an arc stands for a dependency; otherwise it joins a phase and what it holds. */
  boolean isDependency(int e) {
    return (kind(e) & MEMBERSHIP) == 0;
  }

  /** Whether a node is the first start of what a phase holds. */
  boolean isBegin(int a) {
    return state[a] == PHASE && role.get(a) == Links.Role.BEGIN;
  }

  /** Whether a node comes before all that a phase holds. */
  boolean isGate(int a) {
    return state[a] == PHASE && role.get(a) == Links.Role.GATE;
  }

  /** Whether a node comes before all that a phase holds and that has not started. */
  boolean isOpening(int a) {
    return state[a] == PHASE && role.get(a) == Links.Role.OPENING;
  }

  /** Whether a node comes after all that a phase holds. */
  boolean isEnd(int a) {
    return state[a] == PHASE && role.get(a) == Links.Role.END;
  }

  /** Whether an arc leaves the start of what it leaves; its finish otherwise. */
  boolean leavesStart(int e) {
    return (kind(e) & LEAVES_START) != 0;
  }

  /**
   * Whether an arc leaves the start of what remains of work under way, not that it has made; or is
   * a maximum lag that leaves what has finished and passes on.
   */
  boolean leavesRest(int e) {
    return (kind(e) & LEAVES_REST) != 0;
  }

  /**
   * Whether an activity has finished, and what follows waits for what it should have waited for.
   */
  boolean passesOn(int a) {
    return passing.get(a);
  }

  /** Whether an arc leads to the start of what it leads to; to its finish otherwise. */
  boolean boundsStart(int e) {
    return (kind(e) & BOUNDS_START) != 0;
  }

  /** Whether an arc is a maximum lag, from the successor back to the predecessor. */
  boolean isMaximum(int e) {
    return (kind(e) & MAXIMUM) != 0;
  }

  /** Whether an arc bounds what it leads to: not a start that has been made already. */
  boolean bindsForward(int e) {
    return (kind(e) & NOT_FORWARD) == 0;
  }

  /** Whether an arc bounds what it leaves: not a start that has been made already. */
  boolean bindsBackward(int e) {
    return (kind(e) & NOT_BACKWARD) == 0;
  }

  /** Whether the end that an arc leads to has happened, so that only the other end can give way. */
  boolean leadsToFact(int e) {
    byte state = this.state[to(e)];
    return state == FINISHED || (state == STARTED && (boundsStart(e) || passing.get(to(e))));
  }

  /** Whether an arc is a maximum lag that counts from what has happened. */
  boolean countsFromFact(int e) {
    return isMaximum(e) && leadsToFact(e);
  }

  /** The instant of the end that an arc leaves, where that has happened. */
  int leftFact(int e) {
    return leavesStart(e) ? actualStart[from(e)] : actualFinish[from(e)];
  }

  /** The instant of the end that an arc leads to, where that has happened. */
  int factAt(int e) {
    return boundsStart(e) ? actualStart[to(e)] : actualFinish[to(e)];
  }

  /** Whether both ends of an activity take the start form: a start milestone. */
  boolean isStartForm(int a) {
    return shape[a] == START_FORM;
  }

  /**
   * Whether an activity happens at an instant of the clock and takes no time: a finish milestone.
   */
  boolean isInstant(int a) {
    return shape[a] == INSTANT;
  }
}
