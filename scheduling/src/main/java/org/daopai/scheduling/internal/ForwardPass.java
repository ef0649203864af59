package org.daopai.scheduling.internal;

import static org.daopai.scheduling.internal.CompiledNetwork.FINISHED;

import java.util.Arrays;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.schedule.Driver;

/**
 * Early dates: the least positions that satisfy all dependencies, maximum lags, constraints,
 * actuals and the data date. O(activities + dependencies) but for loops, which are gone through
 * until nothing moves any more.
 */
final class ForwardPass {

  /*
   * Drivers: the number of an incoming dependency, or -1 minus a code of Drivers. Ranks are of the activity's timeline.
   * The data date yields to an equally tight dependency on what is still to be done, so that a chain leads on to it.
   */
  private static final int DATA_DATE = Drivers.of(Driver.Kind.DATA_DATE);

  private static final int UNPLACED = Integer.MIN_VALUE;
  private static final int NONE = Integer.MIN_VALUE;

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Relations relations;
  private final Contradictions contradictions;
  private final int dataDate;
  private final boolean mandatoryFromDataDate;
  private final boolean hasOddities;
  private final int[] firstRank; // timeline -> the data date, once asked for
  private final int[] firstInstant;

  final int[] startRank;
  final int[] finishRank;
  final int[] startAt;
  final int[] finishAt;
  final int[] driver;

  ForwardPass(
      CompiledNetwork net,
      Timelines timelines,
      Contradictions contradictions,
      int dataDate,
      boolean mandatoryFromDataDate) {
    this.mandatoryFromDataDate = mandatoryFromDataDate;
    this.net = net;
    this.timelines = timelines;
    this.contradictions = contradictions;
    this.dataDate = dataDate;
    relations = new Relations(net, timelines);
    hasOddities = net.hasOddities();
    firstRank = new int[timelines.count()];
    firstInstant = new int[timelines.count()];
    Arrays.fill(firstRank, UNPLACED);
    Arrays.fill(firstInstant, UNPLACED);
    startRank = new int[net.size];
    finishRank = new int[net.size];
    startAt = new int[net.size];
    finishAt = new int[net.size];
    driver = new int[net.size];
  }

  /** Minute of the data date. */
  int dataDate() {
    return dataDate;
  }

  void run() {
    int loop = 0;
    int a = 0;
    while (a < net.size) {
      if (loop < net.loopFirst.length && net.loopFirst[loop] == a) {
        settle(a, net.loopEnd[loop]);
        a = net.loopEnd[loop++];
      } else {
        place(a++);
        contradictions.tell(Watch.EARLY_DATES, a);
      }
    }
  }

  /** The latest finish of all activities; of none, {@link BackwardPass#ABSENT}. */
  int latestFinish() {
    int latest = BackwardPass.ABSENT;
    for (int a = 0; a < net.size; a++) {
      boolean counts = net.isElement(a) && net.state[a] != CompiledNetwork.HAMMOCK;
      if (counts && (latest == BackwardPass.ABSENT || toldFinish(a) > latest)) {
        latest = toldFinish(a);
      }
    }
    return latest;
  }

  private void place(int a) {
    if (net.state[a] == FINISHED) {
      placeFinished(a);
    } else if (net.state[a] == CompiledNetwork.HAMMOCK) {
      return;
    } else if (net.isBegin(a)) {
      placeBegin(a);
    } else if (hasOddities && net.mandatory.containsKey(a)) {
      placeMandatory(a, net.mandatory.get(a));
    } else {
      int start = leastStart(a);
      place(a, hasOddities ? adjusted(a, start) : start);
    }
  }

  /** A phase begins with the first of what it holds. */
  private void placeBegin(int a) {
    int first = Integer.MAX_VALUE;
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      if (startAt[net.from(e)] < first) {
        first = startAt[net.from(e)];
        driver[a] = e;
      }
    }
    place(a, timelines.rank(net.timeline[a], first));
    startAt[a] = first; // also in a rest, where it has happened there
    finishAt[a] = first;
  }

  /** Where it holds, whatever bounds it. */
  private void placeMandatory(int a, int constraint) {
    int rank = timelines.rank(net.timeline[a], net.constraintAt[constraint]);
    boolean onStart = net.constraintKind[constraint].isOnStart();
    int start = onStart ? rank : rank - net.duration[a];
    int least = mandatoryFromDataDate ? fromDataDate(a) : start;
    boolean isMadeUp = least > start;
    driver[a] = isMadeUp ? DATA_DATE : Drivers.of(Driver.Kind.CONSTRAINT);
    place(a, isMadeUp && net.unbroken.get(a) ? nextFit(a, least) : Math.max(start, least));
  }

  /**
   * What is expected to finish may finish by then as it stands, or has nothing left to do.
   *
   * @return the rank at which it is expected to finish, or {@link #NONE}
   */
  private int beginExpecting(int a) {
    Integer expected = hasOddities ? net.expectedFinish.get(a) : null;
    if (expected == null) {
      return NONE;
    }
    net.duration[a] = 0;
    net.shape[a] = CompiledNetwork.WORK;
    return timelines.rank(net.timeline[a], expected);
  }

  /** The bound on the finish of what takes no time any more, which stands where its start does. */
  private int startBound(int e) {
    int a = net.to(e);
    net.shape[a] = CompiledNetwork.START_FORM;
    int bound = bound(e);
    net.shape[a] = CompiledNetwork.WORK;
    return bound;
  }

  /** After suspended work goes on, lasting until it is expected to finish, and between rests. */
  private int adjusted(int a, int least) {
    int start = least;
    Integer resumes = net.resumes.get(a);
    if (resumes != null && timelines.rank(net.timeline[a], resumes) > start) {
      start = timelines.rank(net.timeline[a], resumes);
      driver[a] = Drivers.of(Driver.Kind.ACTUAL);
    }
    Integer expected = net.expectedFinish.get(a);
    if (expected != null) {
      net.duration[a] = Math.max(0, timelines.rank(net.timeline[a], expected) - start);
      if (net.duration[a] == 0 && net.timeline[a] != Timelines.CLOCK) {
        net.shape[a] = CompiledNetwork.START_FORM;
      }
    }
    return net.unbroken.get(a) ? nextFit(a, start) : start;
  }

  /** The least start rank, at least that, from which no rest interrupts what it may not. */
  int nextFit(int a, int start) {
    try {
      return timelines.nextFit(net.timeline[a], start, net.duration[a]);
    } catch (HorizonException left) {
      boolean isAll = left.from().equals(CivilTime.FIRST_DAY) && left.to().equals(CivilTime.END);
      if (!isAll) { // more days may have such a stretch
        throw left;
      }
      Object id = net.network.elements().get(net.element[a]).id();
      throw InvalidInputException.of(
          InputFault.Code.NO_WORKING_TIME,
          id,
          "Activity '%s' takes %d minutes that no rest may interrupt, and calendar '%s' has no such stretch from %s on;"
              + " shorten it, give it a calendar with longer shifts, or let it be interrupted",
          id,
          net.duration[a],
          left.calendar(),
          CivilTime.toDateTime(timelines.start(net.timeline[a], start)));
    }
  }

  /** Positions only grow, so the first that move none are the least. */
  private void settle(int first, int end) {
    Trail trail = beginLoop(first, end);
    Rounds rounds = rounds(first, end);
    while (sweep(first, end, trail)) {
      if (rounds.giveUpAfterSweep(trail)) {
        trail = beginLoop(first, end);
        rounds = rounds(first, end);
      }
    }
  }

  private Rounds rounds(int first, int end) {
    Rounds.Places places =
        new Rounds.Places() {
          @Override
          public int startRank(int a) {
            return finishRank[a] - net.duration[a];
          }

          @Override
          public int driver(int a) {
            return driver[a];
          }

          @Override
          public void place(int a, int start) {
            ForwardPass.this.place(a, start);
          }
        };
    return new Rounds(net, timelines, contradictions, places, first, end, true);
  }

  /** Places each activity of a loop; whether any has moved. */
  private boolean sweep(int first, int end, Trail trail) {
    boolean moved = false;
    for (int a = first; a < end; a++) {
      int before = finishRank[a];
      int duration = net.duration[a]; // which an expected finish changes, and with it the start
      try {
        place(a);
      } catch (HorizonException | InvalidInputException left) {
        blameArc(a);
        trail.add(a, driver[a], before);
        boolean mayReachOn = left instanceof HorizonException && !timelines.isFar();
        if (mayReachOn || !contradictions.giveUp(a, trail)) {
          throw left;
        }
        beginLoop(first, end);
        return true;
      }
      if (finishRank[a] != before || net.duration[a] != duration) {
        trail.add(a, driver[a], finishRank[a] - net.duration[a]);
        moved = true;
      }
    }
    return moved;
  }

  /** Lets the arc drive that led out of all days, if one has before any was chosen. */
  private void blameArc(int a) {
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      if (binds(e) && leavesAllDays(e)) {
        driver[a] = e;
        return;
      }
    }
  }

  private boolean leavesAllDays(int e) {
    try {
      return bound(e) == UNPLACED;
    } catch (HorizonException | InvalidInputException left) {
      return true;
    }
  }

  private boolean binds(int e) {
    return finishRank[net.from(e)] != UNPLACED && contradictions.bindsForward(e);
  }

  private int bound(int e) {
    int p = net.from(e);
    if (net.leavesRest(e)) {
      return relations.forward(e, leftRank(e), leftAt(e));
    }
    boolean leavesStart = net.leavesStart(e);
    int rank = (leavesStart ? startRank : finishRank)[p];
    return relations.forward(e, rank, (leavesStart ? startAt : finishAt)[p]);
  }

  /** Rank of the end that an arc leaves, on the timeline of what it leaves. */
  int leftRank(int e) {
    int p = net.from(e);
    if (net.leavesRest(e)) {
      return net.isMaximum(e) ? net.leftFact(e) : finishRank[p] - net.duration[p];
    }
    return net.leavesStart(e) ? startRank[p] : finishRank[p];
  }

  /** The end that an arc leaves. */
  int leftAt(int e) {
    int p = net.from(e);
    if (net.leavesRest(e)) {
      return timelines.start(net.timeline[p], leftRank(e));
    }
    return net.leavesStart(e) ? startAt[p] : finishAt[p];
  }

  /** The finish that is told: of what has finished the actual one, whatever it passes on. */
  int toldFinish(int a) {
    return net.passesOn(a) ? net.actualFinish[a] : finishAt[a];
  }

  private Trail beginLoop(int first, int end) {
    Arrays.fill(finishRank, first, end, UNPLACED);
    Arrays.fill(driver, first, end, DATA_DATE);
    return new Trail(net, first, end, true);
  }

  private void placeFinished(int a) {
    int timeline = net.timeline[a];
    startAt[a] = net.actualStart[a];
    finishAt[a] = net.actualFinish[a];
    startRank[a] = timelines.rank(timeline, startAt[a]);
    finishRank[a] = timelines.rank(timeline, finishAt[a]);
    driver[a] = Drivers.of(Driver.Kind.ACTUAL);
  }

  /** The least start rank: of the whole, or of what remains once it has started. */
  private int leastStart(int a) {
    int until = beginExpecting(a);
    int least = fromDataDate(a);
    int drivenBy = DATA_DATE;
    for (int k = net.constraintFirst[a]; k < net.constraintFirst[a + 1]; k++) {
      int bound = net.passesOn(a) ? least : fromConstraint(a, k, least);
      boolean isKept = bound <= until && !net.constraintKind[k].isOnStart();
      if (bound > least && !isKept) {
        least = bound;
        drivenBy = Drivers.of(Driver.Kind.CONSTRAINT);
      }
    }
    for (int e = net.inFirst[a]; e < net.inFirst[a + 1]; e++) {
      if (!binds(e)) {
        continue;
      }
      int bound = bound(e);
      if (until != NONE && !net.boundsStart(e)) {
        if (bound <= until) {
          continue; // kept wherever it starts
        }
        bound = startBound(e);
      }
      if (bound > least // strictly: on a tie the bound given first stays the driver
          || (bound == least && drivenBy == DATA_DATE && net.state[net.from(e)] != FINISHED)) {
        least = bound;
        drivenBy = e;
      }
    }
    driver[a] = drivenBy;
    return least;
  }

  /**
   * What takes no time and hangs on nothing else happens in working time, not at the midnight of a
   * data date.
   */
  private int fromDataDate(int a) {
    if (net.isEnd(a)) {
      return Horizons.FIRST_MINUTE; // it comes after what is done, which may be long done
    }
    boolean happensInWork = net.isInstant(a) && net.state[a] == CompiledNetwork.NOT_STARTED;
    int timeline = happensInWork ? net.floatTimeline[a] : net.timeline[a];
    int[] known = happensInWork ? firstInstant : firstRank;
    if (known[timeline] == UNPLACED) {
      known[timeline] = happensInWork ? firstInstant(timeline) : timelines.rank(timeline, dataDate);
    }
    return known[timeline];
  }

  private int firstInstant(int timeline) {
    int rank = timelines.rank(timeline, dataDate);
    int start = timelines.start(timeline, rank);
    return start == dataDate || timelines.finish(timeline, rank) == dataDate ? dataDate : start;
  }

  private int fromConstraint(int a, int k, int otherwise) {
    if (net.state[a] == CompiledNetwork.STARTED && net.constraintKind[k].isOnStart()) {
      return otherwise;
    }
    int rank = timelines.rank(net.timeline[a], net.constraintAt[k]);
    return switch (net.constraintKind[k]) {
      case START_NOT_EARLIER, START_ON, MANDATORY_START -> rank;
      case FINISH_NOT_EARLIER, FINISH_ON, MANDATORY_FINISH -> rank - net.duration[a];
      case START_NOT_LATER, FINISH_NOT_LATER -> otherwise;
    };
  }

  private void place(int a, int least) {
    int start = net.byWorkingTime ? afterRest(a, least) : least;
    int timeline = net.timeline[a];
    int finish = start + net.duration[a];
    Horizons.check(timeline, finish);
    finishRank[a] = finish;
    finishAt[a] =
        net.isStartForm(a) ? timelines.start(timeline, start) : timelines.finish(timeline, finish);
    if (net.state[a] == CompiledNetwork.STARTED) {
      startAt[a] = net.actualStart[a];
      startRank[a] = timelines.rank(timeline, startAt[a]);
    } else {
      startRank[a] = start;
      startAt[a] = timelines.start(timeline, start);
    }
    if (net.byWorkingTime && driver[a] >= 0 && drivesFinishInRest(a, driver[a])) {
      finishAt[a] = timelines.start(timeline, finish);
    }
  }

  /**
   * Where ends are compared by working time, a milestone that is reached in a rest of its calendar
   * stands at the end of the rest.
   */
  private int afterRest(int a, int start) {
    if (!net.isInstant(a) || driver[a] < 0 || net.state[a] != CompiledNetwork.NOT_STARTED) {
      return start;
    }
    int own = net.floatTimeline[a];
    int rank = timelines.rank(own, start);
    return start > timelines.finish(own, rank) ? timelines.start(own, rank) : start;
  }

  /** And so does a finish that what drives it has put in a rest, or led back to by a lead. */
  private boolean drivesFinishInRest(int a, int e) {
    if (net.boundsStart(e) || net.shape[a] != CompiledNetwork.WORK) {
      return false;
    }
    if (!relations.isLaggedForward(e)) {
      return net.lag(e) < 0;
    }
    int at = relations.lagged(e, leftRank(e), leftAt(e));
    return at > finishAt[a] && timelines.rank(net.timeline[a], at) == finishRank[a];
  }
}
