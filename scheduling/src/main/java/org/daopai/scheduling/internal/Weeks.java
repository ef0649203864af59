package org.daopai.scheduling.internal;

import java.util.BitSet;
import org.daopai.model.calendar.Shift;

/**
 * Weeks in which some timelines repeat. What goes round a circle from some instant, and passes
 * through days alone that are worked as those seven days later, does a week later the same a week
 * later. So where a week has no place of rest, neither have those that follow and are like it.
 *
 * <p>Of one circle; not thread-safe.
 */
final class Weeks {

  static final int NONE = Integer.MIN_VALUE;

  private static final int DAY = Shift.MINUTES_PER_DAY;
  private static final int WEEK = 7 * DAY;

  /* A day is like the one seven days later, or it is not; before and after all days laid out none is. */
  private final Timelines timelines;
  private final int[] counting;
  private final BitSet known = new BitSet();
  private final BitSet unlike = new BitSet();
  private final int firstDay;
  private final int endDay;

  private boolean isAnchored;
  private int anchor; // an instant, from which on all positions have been tried
  private int anchorEarliest; // instants that it leads through
  private int anchorLatest;

  /** Weeks of those timelines, the clock not among them. */
  Weeks(Timelines timelines, BitSet counting) {
    this.timelines = timelines;
    this.counting = counting.stream().toArray();
    int first = Math.floorDiv(Horizons.FIRST_MINUTE, DAY);
    int end = Math.floorDiv(Horizons.LAST_MINUTE, DAY);
    for (int timeline : this.counting) {
      first = Math.max(first, timelines.firstDay(timeline));
      end = Math.min(end, timelines.endDay(timeline));
    }
    firstDay = first;
    endDay = end - 7;
  }

  /** Begins anew. */
  void begin() {
    isAnchored = false;
  }

  /**
   * Passes an instant from which there is no rest.
   *
   * @param at the instant
   * @param round where it has been led through
   * @param forward whether later instants follow
   * @return the instant up to which there is no rest either, or {@link #NONE} if that is not known
   */
  int pass(int at, Stretch round, boolean forward) {
    boolean isNowhere = round.latest() < round.earliest(); // nothing but ranks is added up
    if (isNowhere || (isAnchored && Math.abs(at - anchor) < WEEK)) {
      return NONE;
    }
    int more = 0;
    if (isAnchored) {
      more = forward ? weeksOn(round.latest()) : weeksBack(round.earliest());
    }
    if (more > 0) {
      isAnchored = false;
      return anchor + (forward ? 1 : -1) * (more + 1) * WEEK;
    }
    isAnchored = true;
    anchor = at;
    anchorEarliest = round.earliest();
    anchorLatest = round.latest();
    return NONE;
  }

  /** By how many weeks all that lies between the anchor and an instant can be moved on. */
  private int weeksOn(int latest) {
    int from = Math.floorDiv(anchorEarliest, DAY) - 1;
    int to = Math.floorDiv(latest, DAY) + 1;
    int day = from;
    while (day < endDay && isLike(day)) {
      day++;
    }
    return Math.floorDiv(day + 6 - to, 7); // what is like its next week is, and so is that week
  }

  private int weeksBack(int earliest) {
    int from = Math.floorDiv(earliest, DAY) - 1;
    int to = Math.floorDiv(anchorLatest, DAY) + 1;
    int day = to - 7;
    while (day >= firstDay && isLike(day)) {
      day--;
    }
    return Math.floorDiv(from - day - 1, 7);
  }

  private boolean isLike(int day) {
    if (day < firstDay || day >= endDay) {
      return false;
    }
    if (!known.get(day - firstDay)) {
      known.set(day - firstDay);
      for (int timeline : counting) {
        if (!isLike(timeline, day * DAY)) {
          unlike.set(day - firstDay);
        }
      }
    }
    return !unlike.get(day - firstDay);
  }

  private boolean isLike(int timeline, int midnight) {
    int rank = timelines.rank(timeline, midnight);
    int weekLater = timelines.rank(timeline, midnight + WEEK);
    int minutes = timelines.rank(timeline, midnight + DAY) - rank;
    if (timelines.rank(timeline, midnight + WEEK + DAY) - weekLater != minutes) {
      return false;
    }
    int done = 0;
    while (done < minutes) {
      int run = timelines.unbrokenFrom(timeline, rank + done, minutes - done);
      int last = done + run - 1;
      if (!isWeekLater(timeline, rank + done, weekLater + done)
          || !isWeekLater(timeline, rank + last, weekLater + last)) {
        return false;
      }
      done += run;
    }
    return true;
  }

  private boolean isWeekLater(int timeline, int rank, int weekLater) {
    return timelines.start(timeline, weekLater) == timelines.start(timeline, rank) + WEEK;
  }
}
