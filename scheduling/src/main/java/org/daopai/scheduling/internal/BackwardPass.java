package org.daopai.scheduling.internal;

import java.util.Arrays;
import java.util.BitSet;
import org.daopai.model.DateConstraint;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.schedule.Driver;

/**
 * Late dates: the greatest positions that satisfy all dependencies, maximum lags, constraints and
 * deadlines. The data date plays no part. O(activities + dependencies) but for loops, which are
 * gone through until nothing moves any more.
 */
final class BackwardPass {

  static final int ABSENT = Integer.MAX_VALUE;

  private static final int CONSTRAINT = Drivers.of(Driver.Kind.CONSTRAINT);
  private static final int DEADLINE = Drivers.of(Driver.Kind.DEADLINE);
  private static final int PROJECT_FINISH = Drivers.of(Driver.Kind.PROJECT_FINISH);

  /* Ranks are of the activity's timeline; of the start of what remains once it has started. */
  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Relations relations;
  private final Contradictions contradictions;
  private final ForwardPass early;
  private final int[] due;
  private final int openEnds;
  private final boolean mandatoryHolds;
  private boolean mustFit; // in a loop what finds no place may have been led on for ever
  private final BitSet reached = new BitSet(); // by a deadline, that binds it or not; for open ends

  final int[] startRank;
  final int[] startAt;
  final int[] finishAt;
  final int[] driver;
  final int[] boundBy;

  /**
   * Prepares the pass.
   *
   * @param due minute of each deadline of the network, {@link #ABSENT} for those left out
   * @param openEnds minute that bounds what no deadline reaches, or {@link #ABSENT}
   */
  BackwardPass(
      CompiledNetwork net,
      Timelines timelines,
      Contradictions contradictions,
      ForwardPass early,
      int[] due,
      int openEnds,
      boolean mandatoryHolds) {
    this.net = net;
    this.timelines = timelines;
    this.contradictions = contradictions;
    this.early = early;
    this.due = due;
    this.openEnds = openEnds;
    this.mandatoryHolds = mandatoryHolds && !net.mandatory.isEmpty();
    relations = new Relations(net, timelines);
    startRank = new int[net.size];
    startAt = new int[net.size];
    finishAt = new int[net.size];
    driver = new int[net.size];
    boundBy = new int[net.size];
  }

  /** Minute that bounds what no deadline reaches, or {@link #ABSENT}. */
  int openEnds() {
    return openEnds;
  }

  /** Whether a deadline reaches an activity; found only where open ends are bounded. */
  boolean isReached(int a) {
    return reached.get(a);
  }

  void run() {
    Arrays.fill(startRank, ABSENT);
    Arrays.fill(driver, Drivers.ABSENT);
    Arrays.fill(boundBy, Drivers.ABSENT);
    int loop = net.loopEnd.length - 1;
    int a = net.size - 1;
    while (a >= 0) {
      if (loop >= 0 && net.loopEnd[loop] == a + 1) {
        settle(net.loopFirst[loop], a + 1);
        a = net.loopFirst[loop--] - 1;
      } else {
        place(a, true);
        a--;
        contradictions.tell(Watch.LATE_DATES, net.size - 1 - a);
      }
    }
  }

  private void place(int a, boolean openEnd) {
    if (net.state[a] != CompiledNetwork.FINISHED && net.state[a] != CompiledNetwork.HAMMOCK) {
      Integer held = mandatoryHolds ? net.mandatory.get(a) : null;
      if (held != null) {
        bound(a, latestStart(a, held), CONSTRAINT);
      } else {
        boundByDates(a);
        boundByArcs(a);
        if (openEnd && openEnds != ABSENT && !reach(a) && net.isElement(a)) {
          bound(a, finishBy(a, openEnds), PROJECT_FINISH);
        }
        startRank[a] = fitting(a, startRank[a]);
      }
      if (net.byWorkingTime && net.isInstant(a) && startRank[a] != ABSENT) {
        int own = net.floatTimeline[a];
        startRank[a] = timelines.finish(own, timelines.rank(own, startRank[a]));
      }
      if (startRank[a] != ABSENT) {
        stand(a);
      }
    }
  }

  private void stand(int a) {
    Horizons.check(net.timeline[a], startRank[a]);
    startAt[a] = startAt(a);
    finishAt[a] =
        net.isStartForm(a)
            ? startAt[a]
            : timelines.finish(net.timeline[a], startRank[a] + net.duration[a]);
  }

  /**
   * Where ends are compared by working time, a start milestone that what follows it puts in a rest
   * stands before the rest.
   */
  private int startAt(int a) {
    int start = timelines.start(net.timeline[a], startRank[a]);
    int e = driver[a];
    if (!net.byWorkingTime || !net.isStartForm(a) || e < 0 || net.lag(e) != 0) {
      return start;
    }
    int next = net.boundsStart(e) ? startAt[net.to(e)] : finishAt[net.to(e)];
    boolean inRest = next < start && timelines.rank(net.timeline[a], next) == startRank[a];
    return inRest ? timelines.finish(net.timeline[a], startRank[a]) : start;
  }

  /**
   * Positions only fall, so the first that move none are the greatest. Which ends are open is known
   * once the deadlines have gone all the way round.
   */
  private void settle(int first, int end) {
    BitSet openEnd = new BitSet();
    settle(first, end, openEnd);
    if (openEnds == ABSENT) {
      return;
    }
    boolean reachesOn = true;
    while (reachesOn) {
      reachesOn = false;
      for (int a = end - 1; a >= first; a--) {
        reachesOn |= !reached.get(a) && reach(a);
      }
    }
    openEnd.set(first, end);
    openEnd.andNot(reached);
    if (!openEnd.isEmpty()) {
      settle(first, end, openEnd);
    }
  }

  private void settle(int first, int end, BitSet openEnd) {
    Trail trail = new Trail(net, first, end, false);
    Rounds rounds = rounds(first, end);
    while (sweep(first, end, openEnd, trail)) {
      if (rounds.giveUpAfterSweep(trail)) {
        beginLoop(first, end);
        trail = new Trail(net, first, end, false);
        rounds = rounds(first, end);
      }
    }
  }

  private Rounds rounds(int first, int end) {
    Rounds.Places places =
        new Rounds.Places() {
          @Override
          public int startRank(int a) {
            return startRank[a];
          }

          @Override
          public int driver(int a) {
            return driver[a];
          }

          @Override
          public void place(int a, int start) {
            startRank[a] = start;
            stand(a);
          }
        };
    return new Rounds(net, timelines, contradictions, places, first, end, false);
  }

  /** Places each activity of a loop; whether any has moved. */
  private boolean sweep(int first, int end, BitSet openEnd, Trail trail) {
    boolean moved = false;
    for (int a = end - 1; a >= first; a--) {
      int before = startRank[a];
      try {
        placeAnew(a, openEnd.get(a), true);
      } catch (HorizonException | InvalidInputException left) {
        blameArc(a);
        trail.add(a, driver[a], before);
        boolean mayReachOn = left instanceof HorizonException && !timelines.isFar();
        if (mayReachOn) {
          throw left;
        }
        if (contradictions.giveUp(a, trail)) {
          beginLoop(first, end);
          return true;
        }
        placeAnew(a, openEnd.get(a), false);
      }
      if (startRank[a] != before) {
        trail.add(a, driver[a], startRank[a]);
        moved = true;
      }
    }
    return moved;
  }

  /** Places an activity of a loop, where it must fit in or leave all days, or need not. */
  private void placeAnew(int a, boolean openEnd, boolean fits) {
    startRank[a] = ABSENT;
    driver[a] = Drivers.ABSENT;
    boundBy[a] = Drivers.ABSENT;
    mustFit = fits;
    try {
      place(a, openEnd);
    } finally {
      mustFit = false;
    }
  }

  private void beginLoop(int first, int end) {
    Arrays.fill(startRank, first, end, ABSENT);
    Arrays.fill(driver, first, end, Drivers.ABSENT);
  }

  private void boundByDates(int a) {
    if (net.passesOn(a)) {
      return;
    }
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      int deadline = net.deadline[k];
      if (due[deadline] != ABSENT && bound(a, finishBy(a, due[deadline]), DEADLINE)) {
        boundBy[a] = deadline;
      }
    }
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      if (bound(a, latestStart(a, k), CONSTRAINT)) {
        boundBy[a] = Drivers.ABSENT;
      }
    }
  }

  /* A start on a rest day is the next start there is; a start not later than it is the one before. */
  private int latestStart(int a, int constraint) {
    DateConstraint.Kind kind = net.constraintKind[constraint];
    int at = net.constraintAt[constraint];
    int timeline = net.timeline[a];
    if (kind.isOnStart() && net.state[a] == CompiledNetwork.STARTED) {
      return ABSENT;
    }
    return switch (kind) {
      case START_ON, MANDATORY_START -> timelines.rank(timeline, at);
      case START_NOT_LATER -> timelines.rankStartingAtOrBefore(timeline, at);
      case FINISH_NOT_LATER, FINISH_ON, MANDATORY_FINISH -> finishBy(a, at);
      case START_NOT_EARLIER, FINISH_NOT_EARLIER -> ABSENT;
    };
  }

  /**
   * The greatest start rank, at most that, from which no rest interrupts what may not be; that rank
   * itself where it never fits in so early, and is late in any case.
   */
  int fitting(int a, int latest) {
    if (latest == ABSENT || !net.unbroken.get(a)) {
      return latest;
    }
    try {
      return timelines.previousFit(net.timeline[a], latest, net.duration[a]);
    } catch (HorizonException left) {
      if (mustFit || !timelines.isFar()) {
        throw left;
      }
      return latest;
    }
  }

  /** The same by those deadlines alone that this pass goes back from. */
  int latestByOwnDates(int a) {
    return latestByOwnDates(a, due);
  }

  /** The greatest start rank that an activity's own deadlines and constraints allow, or ABSENT. */
  int latestByOwnDates(int a, int[] due) {
    int latest = ABSENT;
    for (int k = net.deadlineFirst[a]; k < net.deadlineFirst[a + 1]; k++) {
      int at = due[net.deadline[k]];
      latest = at == ABSENT ? latest : Math.min(latest, finishBy(a, at));
    }
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      latest = Math.min(latest, latestStart(a, k));
    }
    return latest;
  }

  private void boundByArcs(int a) {
    int least = startRank[a];
    int by = -1;
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
      if (binds(e)) {
        int latest = latest(e);
        if (latest < least) { // on a tie the bound given first stays the driver
          least = latest;
          by = e;
        }
      }
    }
    if (by >= 0) {
      startRank[a] = least;
      driver[a] = by;
      boundBy[a] = net.countsFromFact(by) ? Drivers.ABSENT : boundBy[net.to(by)];
    }
  }

  /** A phase that must have begun by then has, if what begins first has. */
  boolean binds(int e) {
    return contradictions.bindsBackward(e)
        && (net.isDependency(e)
            || !net.isBegin(net.to(e))
            || early.driver[net.to(e)] == net.arc(e));
  }

  /** The greatest start rank that an arc allows what it leaves, or ABSENT. */
  private int latest(int e) {
    if (net.countsFromFact(e)) {
      return relations.backwardFromFact(e);
    }
    int j = net.to(e);
    if (startRank[j] == ABSENT) {
      return ABSENT;
    }
    boolean boundsStart = net.boundsStart(e);
    int rank = boundsStart ? startRank[j] : startRank[j] + net.duration[j];
    int bound = relations.backward(e, rank, (boundsStart ? startAt : finishAt)[j]);
    return bound == ABSENT ? ABSENT : done(e) + bound;
  }

  /** What of a lag has gone by where an arc leaves a start that has been made, up to the rest. */
  int done(int e) {
    int a = net.from(e);
    return net.state[a] == CompiledNetwork.STARTED && net.leavesStart(e) && !net.leavesRest(e)
        ? early.finishRank[a] - net.duration[a] - early.startRank[a]
        : 0;
  }

  /** Lets the arc drive that led out of all days, if one has before any was chosen. */
  private void blameArc(int a) {
    for (int e = net.firstOutgoing(a); e < net.firstOutgoing(a + 1); e++) {
      if (binds(e) && leavesAllDays(e)) {
        driver[a] = e;
        return;
      }
    }
  }

  private boolean leavesAllDays(int e) {
    try {
      return latest(e) == Integer.MIN_VALUE;
    } catch (HorizonException | InvalidInputException left) {
      return true;
    }
  }

  /**
   * Whether a deadline reaches an activity, also where something else binds it earlier; told of by
   * what comes after it.
   */
  private boolean reach(int a) {
    boolean isReached = boundBy[a] != Drivers.ABSENT;
    for (int k = net.deadlineFirst[a]; !isReached && k < net.deadlineFirst[a + 1]; k++) {
      isReached = due[net.deadline[k]] != ABSENT;
    }
    for (int e = net.firstOutgoing(a); !isReached && e < net.firstOutgoing(a + 1); e++) {
      isReached = reached.get(net.to(e)) && binds(e) && !net.countsFromFact(e);
    }
    boolean stands = mandatoryHolds && net.mandatory.containsKey(a);
    isReached &= !stands && net.state[a] != CompiledNetwork.FINISHED;
    reached.set(a, isReached);
    return isReached;
  }

  /** The greatest start rank of an activity that finishes at or before an instant. */
  int finishBy(int a, int minute) {
    return net.isStartForm(a)
        ? timelines.rankStartingAtOrBefore(net.timeline[a], minute)
        : timelines.rank(net.timeline[a], minute) - net.duration[a];
  }

  private boolean bound(int a, int latest, int by) {
    if (latest >= startRank[a]) { // on a tie the bound given first stays the driver
      return false;
    }
    startRank[a] = latest;
    driver[a] = by;
    return true;
  }
}
