package org.daopai.model.calendar;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * A part of every year, both ends included; it may run over the new year. 29 February is in the
 * season in leap years when its neighbours are.
 *
 * @param from first day
 * @param to last day
 */
public record Season(MonthDay from, MonthDay to) implements Serializable {

  /** Begins a season: {@code Season.from("11-01").to("03-31")}. Month and day, two digits each. */
  public static Beginning from(String monthDay) {
    return new Beginning(parse(monthDay));
  }

  /** Whether a date lies in the season. */
  public boolean contains(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    boolean afterStart = day.compareTo(from) >= 0;
    boolean beforeEnd = day.compareTo(to) <= 0;
    return from.compareTo(to) <= 0 ? afterStart && beforeEnd : afterStart || beforeEnd;
  }

  /** The season as {@code 11-01..03-31}. */
  @Override
  public String toString() {
    return text(from) + ".." + text(to);
  }

  private static String text(MonthDay day) {
    return day.toString().substring(2);
  }

  static MonthDay parse(String monthDay) {
    try {
      return MonthDay.parse("--" + monthDay);
    } catch (DateTimeException e) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          monthDay,
          "The day of the year '%s' is not of the form MM-dd, such as 11-01",
          monthDay);
    }
  }

  /**
   * A season whose last day is still to be said.
   *
   * @param first its first day
   */
  public record Beginning(MonthDay first) {

    /** The season from the first day through that day, the last one included. */
    public Season to(String monthDay) {
      return new Season(first, parse(monthDay));
    }
  }
}
