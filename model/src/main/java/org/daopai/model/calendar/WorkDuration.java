package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * An amount of time in the unit it was said in: working time, which a calendar counts, or elapsed
 * time, which the clock on the wall counts. Statutory time limits are neither; they count days by
 * rules of their own.
 *
 * <p>A working day is the standard day of the calendar that counts it ({@link
 * WorkCalendar#standardDay()}), as in other planning tools: 10 working days on a calendar of
 * eight-hour days are 4,800 working minutes, also where a Saturday has only four.
 *
 * @param amount how many; negative only in a lag
 * @param unit of what
 */
public record WorkDuration(long amount, Unit unit) implements Serializable {

  /** The longest duration, in minutes: three hundred years. */
  public static final long MAX_MINUTES = 300L * 365 * Shift.MINUTES_PER_DAY;

  /** No time at all. */
  public static final WorkDuration ZERO = new WorkDuration(0, Unit.WORKING_MINUTES);

  private static final long LONGEST_MONTH = 31L * Shift.MINUTES_PER_DAY;

  private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,12}) ((?:[a-z]+ )?[a-z]+?)s?");

  /** What a duration counts. */
  public enum Unit {
    /** Working minutes. */
    WORKING_MINUTES(true, 1),
    /** Working hours of 60 minutes. */
    WORKING_HOURS(true, 60),
    /** Standard days of the calendar that counts. */
    WORKING_DAYS(true, 0),
    /** Minutes of the clock, day and night. */
    ELAPSED_MINUTES(false, 1),
    /** Hours of the clock. */
    ELAPSED_HOURS(false, 60),
    /** Days of the clock, 24 hours each, rest days included. */
    CALENDAR_DAYS(false, Shift.MINUTES_PER_DAY),
    /** Months of the calendar on the wall, which are not all of one length; for maximum lags. */
    MONTHS(false, 0);

    private final boolean working;
    private final int minutes;

    Unit(boolean working, int minutes) {
      this.working = working;
      this.minutes = minutes;
    }

    private String text() {
      String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return words.substring(0, words.length() - 1);
    }
  }

  /**
   * Checks the amount.
   *
   * @throws InvalidInputException if it is over three hundred years
   */
  public WorkDuration {
    requireNonNull(unit, "unit");
    long unitMinutes = unit == Unit.MONTHS ? LONGEST_MONTH : Math.max(1, unit.minutes);
    if (amount > MAX_MINUTES / unitMinutes || amount < -MAX_MINUTES / unitMinutes) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          Long.toString(amount),
          "A duration of %d %ss is too long; at most %d minutes (300 years) can be planned",
          amount,
          unit.text(),
          MAX_MINUTES);
    }
  }

  /** Working minutes. */
  public static WorkDuration workingMinutes(long amount) {
    return new WorkDuration(amount, Unit.WORKING_MINUTES);
  }

  /** Working hours. */
  public static WorkDuration workingHours(long amount) {
    return new WorkDuration(amount, Unit.WORKING_HOURS);
  }

  /** Working days: standard days of the calendar that counts. */
  public static WorkDuration workingDays(long amount) {
    return new WorkDuration(amount, Unit.WORKING_DAYS);
  }

  /** Minutes of the clock. */
  public static WorkDuration elapsedMinutes(long amount) {
    return new WorkDuration(amount, Unit.ELAPSED_MINUTES);
  }

  /** Hours of the clock. */
  public static WorkDuration elapsedHours(long amount) {
    return new WorkDuration(amount, Unit.ELAPSED_HOURS);
  }

  /** Calendar days: 24 hours of the clock each, whether anyone works or not. */
  public static WorkDuration calendarDays(long amount) {
    return new WorkDuration(amount, Unit.CALENDAR_DAYS);
  }

  /** Months, from a day to the day of the same number or the last one of its month. */
  public static WorkDuration months(long amount) {
    return new WorkDuration(amount, Unit.MONTHS);
  }

  /**
   * Reads what {@link #toString()} writes, for example {@code "7 working days"} or {@code "1
   * calendar day"}.
   *
   * @throws InvalidInputException if the text is of another form
   */
  public static WorkDuration parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      for (Unit unit : Unit.values()) {
        if (unit.text().equals(matcher.group(2))) {
          return new WorkDuration(Long.parseLong(matcher.group(1)), unit);
        }
      }
    }
    throw InvalidInputException.of(
        InputFault.Code.INVALID_DURATION,
        text.length() > 60 ? text.substring(0, 60) + "..." : text,
        "The duration '%s' is not understood; write a whole number and working minutes, working hours, working days,"
            + " elapsed minutes, elapsed hours, calendar days or months",
        text.length() > 60 ? text.substring(0, 60) + "..." : text);
  }

  /** Whether a calendar counts it; otherwise the clock does. */
  public boolean isWorkingTime() {
    return unit.working;
  }

  /** Whether it is less than nothing, as a lead is. */
  public boolean isNegative() {
    return amount < 0;
  }

  /** The same amount the other way. */
  public WorkDuration negated() {
    return new WorkDuration(-amount, unit);
  }

  /**
   * How many minutes it is: working minutes, or minutes of the clock when it is elapsed time.
   *
   * @param minutesPerDay working minutes in a standard day of the calendar that counts
   * @throws InvalidInputException if that is over three hundred years, or said in months, which
   *     have no fixed length
   */
  public long toMinutes(int minutesPerDay) {
    if (unit == Unit.MONTHS) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          toString(),
          "A duration of %s has no fixed length; say calendar days, only a maximum lag is said in months",
          this);
    }
    long minutes = amount * (unit.minutes == 0 ? minutesPerDay : unit.minutes);
    if (Math.abs(minutes) > MAX_MINUTES) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          toString(),
          "A duration of %s is too long; at most %d minutes (300 years) can be planned",
          this,
          MAX_MINUTES);
    }
    return minutes;
  }

  /** The duration in words, for example {@code 7 working days}. */
  @Override
  public String toString() {
    return amount + " " + unit.text() + (amount == 1 ? "" : "s");
  }
}
