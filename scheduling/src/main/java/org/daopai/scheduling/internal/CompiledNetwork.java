package org.daopai.scheduling.internal;

import org.daopai.model.DateConstraint;
import org.daopai.model.ProjectNetwork;

/**
 * A network as arrays. Activities are numbered in a topological order, dependencies stand twice: in
 * {@code in} order, grouped by successor, and by number in {@code out} order, grouped by
 * predecessor; within a group in the order given.
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

  final int[] inFirst; // activity -> its first incoming dependency; size + 1 entries
  final int[] dependency; // incoming dependency -> position in network.dependencies()
  final int[] from;
  final int[] to;
  final boolean[] leavesStart;
  final boolean[] boundsStart;
  final byte[] mode;
  final int[] lag;
  final int[] lagTimeline;

  final int[] constraintFirst; // activity -> its first date constraint; size + 1 entries
  final DateConstraint.Kind[] constraintKind;
  final int[] constraintAt;

  final int[] deadlineFirst; // activity -> the first deadline it owes; size + 1 entries
  final int[] deadline; // -> position in network.deadlines()

  final int[] outFirst; // activity -> its first outgoing dependency; size + 1 entries
  final int[] out; // outgoing -> number of the incoming one

  CompiledNetwork(ProjectNetwork network, int constraints) {
    this.network = network;
    size = network.elements().size();
    int links = network.dependencies().size();
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
    leavesStart = new boolean[links];
    boundsStart = new boolean[links];
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
