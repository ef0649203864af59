package org.daopai.scheduling.internal;

import java.time.LocalDate;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;

/**
 * Maximum lags in months. What happens on a day may be followed until the end of the day of the
 * same number, or of the last day of a shorter month. A start at midnight belongs to the day that
 * begins, a finish to the day that ends.
 */
final class Months {

  private Months() {}

  /**
   * The last instant of what follows.
   *
   * @param at the instant from which it counts
   * @param countsFromStart whether a start stands there
   * @param months how many
   * @param boundsStart whether a start is bounded
   */
  static int after(int at, boolean countsFromStart, int months, boolean boundsStart) {
    int last = minuteOf(day(at, countsFromStart).plusMonths(months)) + Shift.MINUTES_PER_DAY;
    return boundsStart ? last - 1 : last;
  }

  /**
   * The first instant after which what follows is not too late.
   *
   * @param at the instant of what follows
   * @param isStart whether a start stands there
   * @param months how many
   * @param boundsStart whether a start is bounded
   */
  static int before(int at, boolean isStart, int months, boolean boundsStart) {
    LocalDate follows = day(at, isStart);
    LocalDate day = follows.minusMonths(months);
    while (day.plusMonths(months).isBefore(follows)) {
      day = day.plusDays(1);
    }
    return boundsStart ? minuteOf(day) : minuteOf(day) + 1;
  }

  private static LocalDate day(int at, boolean isStart) {
    return isStart
        ? CivilTime.toDateTime(at).toLocalDate()
        : CivilTime.inclusiveEnd(CivilTime.toDateTime(at));
  }

  private static int minuteOf(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() * Shift.MINUTES_PER_DAY);
  }
}
