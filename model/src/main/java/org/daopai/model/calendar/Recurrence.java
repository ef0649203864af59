package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Dates that come again by a rule: {@link #yearly}, {@link #yearlyOn}, {@link #monthly}, {@link
 * #everyWeeks}.
 */
public sealed interface Recurrence extends Serializable {

  /** Whether it comes on that date. */
  boolean contains(LocalDate date);

  /**
   * The same day every year, written {@code "05-01"}; 29 February comes in leap years only.
   *
   * @throws InvalidInputException if that is no day of a year
   */
  static Recurrence yearly(String monthDay) {
    return new Yearly(Season.parse(monthDay));
  }

  /**
   * A weekday of a month every year, such as the second Sunday of May.
   *
   * @param ordinal 1 to 4 from the beginning of the month, -1 for the last
   */
  static Recurrence yearlyOn(Month month, int ordinal, DayOfWeek weekday) {
    return new YearlyWeekday(month, ordinal, weekday);
  }

  /**
   * The same day every month; a month that has no such day has none, -1 is the last of any month.
   *
   * @param day 1 to 31, or -1
   */
  static Recurrence monthly(int day) {
    return new Monthly(day);
  }

  /**
   * Every so many weeks from a date on, for example every second Saturday.
   *
   * @param first the first date; none comes before it
   * @param weeks 1 to 520
   */
  static Recurrence everyWeeks(LocalDate first, int weeks) {
    return new EveryWeeks(first, weeks);
  }

  /**
   * A day of every year.
   *
   * @param day the day
   */
  record Yearly(MonthDay day) implements Recurrence {
    /** Checks that nothing is missing. */
    public Yearly {
      requireNonNull(day, "day");
    }

    @Override
    public boolean contains(LocalDate date) {
      return date.getMonthValue() == day.getMonthValue()
          && date.getDayOfMonth() == day.getDayOfMonth();
    }
  }

  /**
   * A weekday of a month of every year.
   *
   * @param month the month
   * @param ordinal which of its weekdays: 1 to 4, or -1 for the last
   * @param weekday the weekday
   */
  record YearlyWeekday(Month month, int ordinal, DayOfWeek weekday) implements Recurrence {
    /** Checks the ordinal. */
    public YearlyWeekday {
      requireNonNull(month, "month");
      requireNonNull(weekday, "weekday");
      if (ordinal != -1 && (ordinal < 1 || ordinal > 4)) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            ordinal,
            "%s number %d of %s does not come every year; give 1 to 4, or -1 for the last",
            weekday,
            ordinal,
            month);
      }
    }

    @Override
    public boolean contains(LocalDate date) {
      return date.getMonth() == month && date.equals(dateIn(date.getYear()));
    }

    /** The date in that year. */
    public LocalDate dateIn(int year) {
      return LocalDate.of(year, month, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }
  }

  /**
   * A day of every month.
   *
   * @param day 1 to 31, or -1 for the last
   */
  record Monthly(int day) implements Recurrence {
    /** Checks the day. */
    public Monthly {
      if (day != -1 && (day < 1 || day > 31)) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            day,
            "No month has a day %d; give 1 to 31, or -1 for the last",
            day);
      }
    }

    @Override
    public boolean contains(LocalDate date) {
      return date.getDayOfMonth() == (day == -1 ? date.lengthOfMonth() : day);
    }
  }

  /**
   * A date and every so many weeks after it.
   *
   * @param first the first date
   * @param weeks how many weeks lie between two of them, 1 to 520
   */
  record EveryWeeks(LocalDate first, int weeks) implements Recurrence {
    /** Checks the number of weeks. */
    public EveryWeeks {
      requireNonNull(first, "first");
      if (weeks < 1 || weeks > 520) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            weeks,
            "Every %d weeks is no recurrence; give 1 to 520 weeks",
            weeks);
      }
    }

    @Override
    public boolean contains(LocalDate date) {
      return !date.isBefore(first) && ChronoUnit.DAYS.between(first, date) % (7L * weeks) == 0;
    }
  }
}
