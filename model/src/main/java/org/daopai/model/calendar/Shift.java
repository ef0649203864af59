package org.daopai.model.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * A stretch of working time that begins on one day and ends on it, or on the next: half open.
 *
 * <p>A shift belongs to the day on which it begins, all of it. The night shift of Friday ends on
 * Saturday morning also where Saturday is a holiday, and does not begin where Friday is one.
 *
 * @param fromMinute first minute of the day that is worked, 0 to 1439
 * @param toMinute the minute after the last one worked, 1 to 2880 (1440 is the end of the day, more
 *     is on the next one)
 */
public record Shift(int fromMinute, int toMinute) implements Comparable<Shift>, Serializable {

  /** Minutes in a day. */
  public static final int MINUTES_PER_DAY = 1440;

  /**
   * Checks that the shift begins within a day and ends after it begins, by the end of the next day.
   *
   * @throws InvalidInputException if it does not
   */
  public Shift {
    if (fromMinute < 0
        || fromMinute >= MINUTES_PER_DAY
        || toMinute > 2 * MINUTES_PER_DAY
        || fromMinute >= toMinute) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          clock(fromMinute) + "-" + clock(toMinute),
          "The shift %s-%s does not end after it begins; write one that ends on the next day with"
              + " Shift.overMidnight, as 22:00-06:00+1",
          clock(fromMinute),
          clock(toMinute));
    }
  }

  /**
   * A shift written as two clock times, for example {@code Shift.of("08:00", "12:00")}; {@code
   * "24:00"} is the end of the day.
   *
   * @throws InvalidInputException if it ends before it begins; see {@link #overMidnight}
   */
  public static Shift of(String from, String to) {
    return new Shift(minuteOfDay(from), minuteOfDay(to));
  }

  /**
   * A night shift, which ends on the next day: {@code Shift.overMidnight("22:00", "06:00")}.
   *
   * @throws InvalidInputException if the second time of day comes after the first
   */
  public static Shift overMidnight(String from, String to) {
    int begin = minuteOfDay(from);
    int end = minuteOfDay(to);
    if (end > begin) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          from + "-" + to,
          "The shift from %s to %s on the next day is longer than a day; a shift over midnight ends"
              + " at or before the time of day at which it began",
          from,
          to);
    }
    return new Shift(begin, end + MINUTES_PER_DAY);
  }

  /**
   * A shift as {@link #toString} writes it.
   *
   * @throws InvalidInputException if it is not of the form {@code 08:00-12:00} or {@code
   *     22:00-06:00+1}
   */
  public static Shift parse(String text) {
    if (!text.matches("[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}(\\+1)?")) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          text.length() > 40 ? text.substring(0, 40) + "..." : text,
          "'%s' is not a shift; write one as 08:00-12:00, or as 22:00-06:00+1 when it ends on the next day",
          text.length() > 40 ? text.substring(0, 40) + "..." : text);
    }
    int end = minuteOfDay(text.substring(6, 11));
    return new Shift(
        minuteOfDay(text.substring(0, 5)), text.endsWith("+1") ? end + MINUTES_PER_DAY : end);
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

  /** Whether it ends on the day after it begins. */
  public boolean isOverMidnight() {
    return toMinute > MINUTES_PER_DAY;
  }

  /** The shift as {@code 08:00-12:00}, or {@code 22:00-06:00+1} when it ends on the next day. */
  @Override
  public String toString() {
    return isOverMidnight()
        ? clock(fromMinute) + "-" + clock(toMinute - MINUTES_PER_DAY) + "+1"
        : clock(fromMinute) + "-" + clock(toMinute);
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
