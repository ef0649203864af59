package org.daopai.scheduling.internal;

import java.time.LocalDate;
import java.util.List;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;

/** The calendars of a network laid out, by number. Number 0 is the clock: every minute counts. */
final class Timelines {

  static final int CLOCK = 0;

  private final WorkTimeline[] timelines;

  private final int[] firstMinute;
  private final int[] lastMinute;
  private final boolean far;
  private final LocalDate from;
  private final LocalDate to;

  private Timelines(WorkTimeline[] timelines, LocalDate from, LocalDate to, boolean far) {
    this.timelines = timelines;
    this.far = far;
    this.from = from;
    this.to = to;
    firstMinute = new int[timelines.length];
    lastMinute = new int[timelines.length];
    for (int t = 1; t < timelines.length; t++) {
      firstMinute[t] = CivilTime.toMinute("The horizon", timelines[t].from().atStartOfDay());
      lastMinute[t] = CivilTime.toMinute("The horizon", timelines[t].to().atStartOfDay()) - 1;
    }
  }

  /** Lays out calendars 1, 2, ... over a range of days. */
  static Timelines of(List<WorkCalendar> calendars, LocalDate from, LocalDate to, boolean far) {
    WorkTimeline[] timelines = new WorkTimeline[calendars.size() + 1];
    for (int c = 0; c < calendars.size(); c++) {
      timelines[c + 1] = calendars.get(c).timeline(from, to);
    }
    return new Timelines(timelines, from, to, far);
  }

  /** Whether they reach so far that what has not come to rest by their end never does. */
  boolean isFar() {
    return far;
  }

  /** Whether they reach over a range of days. */
  boolean covers(LocalDate first, LocalDate end) {
    return !first.isBefore(from) && !end.isAfter(to);
  }

  /** How many there are, the clock included. */
  int count() {
    return timelines.length;
  }

  /** The calendar of a timeline that has one. */
  WorkCalendar calendar(int timeline) {
    return timelines[timeline].calendar();
  }

  /** Minutes that count before an instant. */
  int rank(int timeline, int minute) {
    return timeline == CLOCK ? minute : timelines[timeline].rankOf(minute);
  }

  /** The latest instant of a rank: the start of the next minute that counts. */
  int start(int timeline, int rank) {
    return timeline == CLOCK ? rank : timelines[timeline].startOf(rank);
  }

  /** The earliest instant of a rank: the end of the last minute that counts. */
  int finish(int timeline, int rank) {
    return timeline == CLOCK ? rank : timelines[timeline].finishOf(rank);
  }

  /** The least start rank, at least that, from which so many minutes count without a rest. */
  int nextFit(int timeline, int start, int minutes) {
    int at = start;
    int begins = unbrokenFrom(timeline, at, minutes);
    while (begins < minutes) {
      at += begins;
      begins = unbrokenFrom(timeline, at, minutes);
    }
    return at;
  }

  /** How many minutes count from a rank before the first rest, at most so many. */
  int unbrokenFrom(int timeline, int rank, int most) {
    int from = start(timeline, rank);
    int least = 0;
    int greatest = most;
    while (least < greatest) { // from + m counts for all m below the answer
      int middle = (least + greatest + 1) >>> 1;
      if (start(timeline, rank + middle - 1) == from + middle - 1) {
        least = middle;
      } else {
        greatest = middle - 1;
      }
    }
    return least;
  }

  /** The greatest start rank, at most that, from which so many minutes count without a rest. */
  int previousFit(int timeline, int start, int minutes) {
    int end = start + minutes;
    int counted = unbrokenTo(timeline, end, minutes);
    while (counted < minutes) {
      end -= counted;
      counted = unbrokenTo(timeline, end, minutes);
    }
    return end - minutes;
  }

  /** How many minutes count up to a rank after the last rest, at most so many. */
  private int unbrokenTo(int timeline, int rank, int most) {
    int to = finish(timeline, rank);
    int least = 0;
    int greatest = most;
    while (least < greatest) {
      int middle = (least + greatest + 1) >>> 1;
      if (start(timeline, rank - middle) == to - middle) {
        least = middle;
      } else {
        greatest = middle - 1;
      }
    }
    return least;
  }

  /** All minutes that count, of a timeline that is not the clock. */
  int work(int timeline) {
    return timelines[timeline].totalWork();
  }

  /** The first day laid out, counted as minutes are. */
  int firstDay(int timeline) {
    return Math.floorDiv(firstMinute[timeline], Shift.MINUTES_PER_DAY);
  }

  /** The day after the last one laid out. */
  int endDay(int timeline) {
    return Math.floorDiv(lastMinute[timeline] + 1, Shift.MINUTES_PER_DAY);
  }

  /**
   * How many of neighbouring instants, from the first of them on, have a rank.
   *
   * @param instants how many there are; less than 0 where each is a minute before the one before it
   */
  int firstsLaidOut(int timeline, int first, int instants) {
    int end = lastMinute[timeline] + 1;
    int begin = firstMinute[timeline];
    return first < begin || first > end
        ? 0
        : instants > 0
            ? Math.min(instants, end - first + 1)
            : Math.min(-instants, first - begin + 1);
  }

  /** Whether no instant of all days that can be planned has so low a rank, in finish form. */
  boolean isBeforeAllDays(int timeline, int rank) {
    return rank <= 0 && timelines[timeline].from().equals(CivilTime.FIRST_DAY);
  }

  /** Whether no instant of all days that can be planned has so high a rank, in start form. */
  boolean isAfterAllDays(int timeline, int rank) {
    return timeline == CLOCK
        ? rank > Horizons.LAST_MINUTE
        : rank >= timelines[timeline].totalWork() && timelines[timeline].to().equals(CivilTime.END);
  }

  /** The least rank whose finish form is at or after an instant. */
  int rankFinishingAtOrAfter(int timeline, int minute) {
    if (timeline == CLOCK) {
      return minute;
    }
    int rank = timelines[timeline].rankOf(minute);
    return timelines[timeline].rankOf(minute - 1) < rank ? rank : rank + 1;
  }

  /** The greatest rank whose start form is at or before an instant. */
  int rankStartingAtOrBefore(int timeline, int minute) {
    if (timeline == CLOCK) {
      return minute;
    }
    int end = lastMinute[timeline] + 1; // whose rank is that of all work
    return timelines[timeline].rankOf(minute == end ? end : minute + 1) - 1;
  }

  /** Whether any calendar has days that are not announced. */
  boolean canBeProvisional() {
    for (int t = 1; t < timelines.length; t++) {
      if (hasProvisionalDays(t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the calendar of a timeline has days that are not announced. */
  boolean hasProvisionalDays(int timeline) {
    WorkCalendar calendar = timelines[timeline].calendar();
    return calendar.announcedFrom().isPresent() || calendar.announcedThrough().isPresent();
  }

  /** Whether days between an instant and those announced may still change. */
  boolean isProvisional(int timeline, int minute) {
    return timeline != CLOCK && timelines[timeline].isProvisional(minute);
  }

  /** The same of a start, which stands where it does because the minute after it is worked. */
  boolean isStartProvisional(int timeline, int minute) {
    return isProvisional(timeline, minute) || isProvisional(timeline, minute + 1);
  }

  /** The same of a finish, which stands where it does because the minute before it is worked. */
  boolean isFinishProvisional(int timeline, int minute) {
    return isProvisional(timeline, minute) || isProvisional(timeline, minute - 1);
  }
}
