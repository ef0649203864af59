package org.daopai.scheduling.internal;

import java.util.function.IntPredicate;
import org.daopai.model.calendar.Shift;

/**
 * Neighbouring positions that are led on together: each to where the first is led, or each as far
 * from there as it was before. It holds as many as that is true of, so that what is found of the
 * first is known of all.
 *
 * <p>Mutable, and not thread-safe: it is led on in place.
 */
final class Stretch {

  /*
   * Positions are at, at + step, at + 2 step, ...; step is 1 where positions grow and -1 where they fall. From rank to
   * instant neighbours never come closer, from instant to rank they never come further apart. Hence, where the ends of a
   * stretch lie as far apart after as before, so do all between them.
   */
  private final Timelines timelines;
  private final int step;

  private int at;
  private int length;
  private boolean moves;
  private int earliest;
  private int latest;

  /**
   * A stretch of positions that grow or fall.
   *
   * @param step 1 or -1
   */
  Stretch(Timelines timelines, int step) {
    this.timelines = timelines;
    this.step = step;
  }

  /** Begins anew with so many positions. */
  void begin(int first, int positions) {
    at = first;
    length = positions;
    moves = true;
    earliest = Integer.MAX_VALUE;
    latest = Integer.MIN_VALUE;
  }

  /** The earliest instant that the first position has been led through. */
  int earliest() {
    return earliest;
  }

  /** The latest instant that the first position has been led through. */
  int latest() {
    return latest;
  }

  private void passThrough(int instant) {
    earliest = Math.min(earliest, instant);
    latest = Math.max(latest, instant);
  }

  /** Where the first position has been led. */
  int first() {
    return at;
  }

  /** Where the last position has been led. */
  int last() {
    return moves ? at + step * (length - 1) : at;
  }

  /** Whether each position has been led as far on from the one before as it was. */
  boolean moves() {
    return moves;
  }

  /** How many positions it holds. */
  int length() {
    return length;
  }

  void add(int minutes) {
    at += minutes;
  }

  /** From ranks to their latest instants. */
  void toStart(int timeline) {
    if (timeline == Timelines.CLOCK) {
      return;
    }
    int start = timelines.start(timeline, at);
    if (isVarying()) {
      int most = Math.min(length, step > 0 ? timelines.work(timeline) - at : at + 1);
      length = greatest(1, most, positions -> isEvenStart(timeline, start, positions));
    }
    at = start;
    passThrough(start);
  }

  /** From ranks to their earliest instants. */
  void toFinish(int timeline) {
    at--;
    toStart(timeline);
    at++;
  }

  /** From instants to ranks. */
  void toRank(int timeline) {
    if (timeline == Timelines.CLOCK) {
      return;
    }
    int rank = timelines.rank(timeline, at);
    passThrough(at);
    if (isVarying()) {
      contract(timeline, rank);
    }
    at = rank;
  }

  /** From instants to the least ranks whose finish form is at or after them. */
  void toRankFinishingAtOrAfter(int timeline) {
    at--;
    toRank(timeline);
    at++;
  }

  /** From instants to the greatest ranks whose start form is at or before them. */
  void toRankStartingAtOrBefore(int timeline) {
    int rank = timelines.rankStartingAtOrBefore(timeline, at);
    passThrough(at);
    if (timeline != Timelines.CLOCK && isVarying()) {
      at++;
      if (timelines.firstsLaidOut(timeline, at, 1) > 0) {
        contract(timeline, rank + 1);
      } else {
        length = 1;
      }
    }
    at = rank;
  }

  /** From instants that are the same for all instants of a day to what becomes of the first. */
  void toSameOfDay(boolean isStart, int result) {
    if (isVarying()) {
      int inDay = Math.floorMod(isStart ? at : at - 1, Shift.MINUTES_PER_DAY);
      length = Math.min(length, step > 0 ? Shift.MINUTES_PER_DAY - inDay : inDay + 1);
      moves = false;
    }
    at = result;
  }

  private boolean isVarying() {
    return moves && length > 1;
  }

  /** The greatest number, up to most, of which something is true; known of the least. */
  private static int greatest(int least, int most, IntPredicate isTrue) {
    if (isTrue.test(most)) {
      return most;
    }
    int low = least;
    int high = most - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (isTrue.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private boolean isEvenStart(int timeline, int start, int positions) {
    int further = step * (positions - 1);
    return timelines.start(timeline, at + further) == start + further;
  }

  private void contract(int timeline, int rank) {
    int most = timelines.firstsLaidOut(timeline, at, step * length);
    if (most <= 1) {
      length = 1;
      return;
    }
    int each = timelines.rank(timeline, at + step) - rank; // step, or nothing in rest
    moves = each != 0;
    length = greatest(2, most, positions -> isEvenRank(timeline, rank, each, positions));
  }

  private boolean isEvenRank(int timeline, int rank, int each, int positions) {
    return timelines.rank(timeline, at + step * (positions - 1)) == rank + each * (positions - 1);
  }
}
