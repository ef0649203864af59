package org.daopai.model.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * A stretch of working time within one day, half open.
 *
 * @param fromMinute first minute of the day that is worked, 0 to 1439
 * @param toMinute the minute after the last one worked, 1 to 1440 (1440 is the end of the day)
 */
public record Shift(int fromMinute, int toMinute) implements Comparable<Shift>, Serializable {

  /** Minutes in a day. */
  public static final int MINUTES_PER_DAY = 1440;

  /**
   * Checks that the shift lies within a day and ends after it starts.
   *
   * @throws InvalidInputException if it does not
   */
  public Shift {
    if (fromMinute < 0 || toMinute > MINUTES_PER_DAY || fromMinute >= toMinute) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          clock(fromMinute) + "-" + clock(toMinute),
          "The shift %s-%s does not end after it starts within one day; write a night shift as two shifts, one a day",
          clock(fromMinute),
          clock(toMinute));
    }
  }

  /**
   * A shift written as two clock times, for example {@code Shift.of("08:00", "12:00")}; {@code
   * "24:00"} is the end of the day.
   */
  public static Shift of(String from, String to) {
    return new Shift(minuteOfDay(from), minuteOfDay(to));
  }

  /** A whole day. */
  public static Shift wholeDay() {
    return new Shift(0, MINUTES_PER_DAY);
  }

  /** Working minutes in the shift. */
  public int minutes() {
    return toMinute - fromMinute;
  }

  @Override
  public int compareTo(Shift other) {
    int byStart = Integer.compare(fromMinute, other.fromMinute);
    return byStart != 0 ? byStart : Integer.compare(toMinute, other.toMinute);
  }

  /** The shift as {@code 08:00-12:00}. */
  @Override
  public String toString() {
    return clock(fromMinute) + "-" + clock(toMinute);
  }

  private static int minuteOfDay(String clock) {
    if (clock.equals("24:00")) {
      return MINUTES_PER_DAY;
    }
    if (!clock.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          clock,
          "The clock time '%s' is not of the form HH:mm between 00:00 and 24:00",
          clock);
    }
    return LocalTime.parse(clock).toSecondOfDay() / 60;
  }

  private static String clock(int minute) {
    return String.format(
        Locale.ROOT, "%02d:%02d", Math.floorDiv(minute, 60), Math.floorMod(minute, 60));
  }
}
