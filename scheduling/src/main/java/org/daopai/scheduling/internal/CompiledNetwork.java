package org.daopai.scheduling.internal;

import org.daopai.model.DateConstraint;
import org.daopai.model.ProjectNetwork;

/**
 * A network as arrays. Every dependency is an arc from one end of its predecessor to one end of its
 * successor, and its maximum lag an arc back; an arc bounds what it leads to from below in the
 * forward pass, and what it leaves from above in the backward pass. Arcs stand twice: in {@code in}
 * order, grouped by what they lead to, and by number in {@code out} order, grouped by what they
 * leave; within a group in the order given, maximum lags last.
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

  /** How a dependency's bound is computed. */
  static final byte BY_RANK = 0; // both ends and the lag on one timeline: integer arithmetic

  static final byte BY_INSTANT = 1; // no lag, two timelines
  static final byte BY_CLOCK = 2; // lag counted by the clock
  static final byte BY_SUCCESSOR = 3; // lag counted on the successor's timeline
  static final byte BY_PREDECESSOR = 4; // lag counted on the predecessor's timeline
  static final byte BY_OTHER = 5; // lag counted on a third timeline
  static final byte BY_MONTHS = 6; // maximum lag in months

  /* What an arc is, as bits. */
  private static final byte LEAVES_START = 1;
  private static final byte BOUNDS_START = 2;
  private static final byte MAXIMUM = 4;
  private static final byte NOT_FORWARD = 8;
  private static final byte NOT_BACKWARD = 16;

  /*
   * Units: durations and lags are minutes of the timeline that counts them; actual dates are minutes of CivilTime.
   * An activity whose duration is 0 on a timeline other than the clock is a start milestone: both its ends take the start
   * form. On the clock both forms are the same.
   */
  final ProjectNetwork network;
  final int size;
  final int[] element; // activity -> position in network.elements()
  final int[] activity; // position in network.elements() -> activity
  final int[] timeline; // places the activity
  final int[] floatTimeline; // counts its float: its own calendar
  final int[] duration; // remaining duration once started
  final byte[] state;
  final int[] actualStart; // of STARTED and FINISHED
  final int[] actualFinish; // of FINISHED
  final boolean[] estimated; // whether its calendar told what progress did not: start or remainder

  final int[] inFirst; // activity -> its first incoming arc; size + 1 entries
  final int[] dependency; // arc -> position in network.dependencies()
  final int[] from;
  final int[] to;
  final byte[] form;
  final byte[] mode;
  final int[] lag;
  final int[] lagTimeline;

  final int[] constraintFirst; // activity -> its first date constraint; size + 1 entries
  final DateConstraint.Kind[] constraintKind;
  final int[] constraintAt;

  final int[] deadlineFirst; // activity -> the first deadline it owes; size + 1 entries
  final int[] deadline; // -> position in network.deadlines()

  final int[] outFirst; // activity -> its first outgoing arc; size + 1 entries
  final int[] out; // outgoing -> number of the arc

  int[] loopFirst = {}; // loop -> its first activity
  int[] loopEnd = {}; // loop -> the activity after its last

  CompiledNetwork(ProjectNetwork network, int maximumLags, int constraints) {
    this.network = network;
    size = network.elements().size();
    int links = network.dependencies().size() + maximumLags;
    element = new int[size];
    activity = new int[size];
    timeline = new int[size];
    floatTimeline = new int[size];
    duration = new int[size];
    state = new byte[size];
    actualStart = new int[size];
    actualFinish = new int[size];
    estimated = new boolean[size];
    inFirst = new int[size + 1];
    dependency = new int[links];
    from = new int[links];
    to = new int[links];
    form = new byte[links];
    mode = new byte[links];
    lag = new int[links];
    lagTimeline = new int[links];
    constraintFirst = new int[size + 1];
    constraintKind = new DateConstraint.Kind[constraints];
    constraintAt = new int[constraints];
    deadlineFirst = new int[size + 1];
    deadline = new int[network.deadlines().size()];
    outFirst = new int[size + 1];
    out = new int[links];
  }

  /** Says what an arc is; its ends must be known by now, with the progress made. */
  void setForm(int e, boolean leavesStart, boolean boundsStart, boolean maximum) {
    boolean reachesStart = state[to[e]] == STARTED && boundsStart;
    boolean leftStart = state[from[e]] == STARTED && leavesStart;
    form[e] =
        (byte)
            ((leavesStart ? LEAVES_START : 0)
                | (boundsStart ? BOUNDS_START : 0)
                | (maximum ? MAXIMUM : 0)
                | (maximum && reachesStart ? NOT_FORWARD : 0)
                | (leftStart ? NOT_BACKWARD : 0));
  }

  /** Whether an arc leaves the start of what it leaves; its finish otherwise. */
  boolean leavesStart(int e) {
    return (form[e] & LEAVES_START) != 0;
  }

  /** Whether an arc leads to the start of what it leads to; to its finish otherwise. */
  boolean boundsStart(int e) {
    return (form[e] & BOUNDS_START) != 0;
  }

  /** Whether an arc is a maximum lag, from the successor back to the predecessor. */
  boolean isMaximum(int e) {
    return (form[e] & MAXIMUM) != 0;
  }

  /** Whether an arc bounds what it leads to: not a start that has been made already. */
  boolean bindsForward(int e) {
    return (form[e] & NOT_FORWARD) == 0;
  }

  /** Whether an arc bounds what it leaves: not a start that has been made already. */
  boolean bindsBackward(int e) {
    return (form[e] & NOT_BACKWARD) == 0;
  }

  /** Whether the end that an arc leads to has happened, so that only the other end can give way. */
  boolean leadsToFact(int e) {
    byte state = this.state[to[e]];
    return state == FINISHED || (state == STARTED && boundsStart(e));
  }

  /** The instant of the end that an arc leads to, where that has happened. */
  int factAt(int e) {
    return boundsStart(e) ? actualStart[to[e]] : actualFinish[to[e]];
  }

  /** Whether both ends of an activity take the start form: a start milestone. */
  boolean isStartForm(int a) {
    return duration[a] == 0 && timeline[a] != Timelines.CLOCK;
  }

  /**
   * Whether an activity happens at an instant of the clock and takes no time: a finish milestone.
   */
  boolean isInstant(int a) {
    return duration[a] == 0 && timeline[a] == Timelines.CLOCK;
  }
}
