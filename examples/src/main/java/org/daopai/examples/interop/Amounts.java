package org.daopai.examples.interop;

import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;

/**
 * Turns amounts of time into minutes, by the hours of day, week and month that the file states.
 * Whole hours and days stay hours and days; a standard day of every calendar is the file's.
 */
final class Amounts {

  private static final int MINUTES_PER_DAY = 1440;

  private final int perDay;
  private final int perWeek;
  private final int perMonth;
  private final int perYear;

  Amounts(ProjectProperties properties) {
    perDay = positive(properties.getMinutesPerDay(), 480);
    perWeek = positive(properties.getMinutesPerWeek(), 5 * perDay);
    perMonth = positive(properties.getMinutesPerMonth(), 20 * perDay);
    perYear = positive(properties.getMinutesPerYear(), 12 * perMonth);
  }

  /** Working minutes in a day, as the file states them. */
  int perDay() {
    return perDay;
  }

  /** No amount is no time. */
  WorkDuration of(@Nullable Duration amount) {
    if (amount == null) {
      return WorkDuration.ZERO;
    }
    double value = amount.getDuration();
    if (!Double.isFinite(value)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          "duration",
          "%s %s is no amount of time; give a number",
          value,
          amount.getUnits());
    }
    return switch (amount.getUnits()) {
      case DAYS -> days(value);
      case HOURS -> hours(value);
      case WEEKS -> working(value, perWeek);
      case MONTHS -> working(value, perMonth);
      case YEARS -> working(value, perYear);
      case ELAPSED_DAYS -> elapsedDays(value);
      case ELAPSED_MINUTES -> elapsed(value, 1);
      case ELAPSED_HOURS -> elapsed(value, 60);
      case ELAPSED_WEEKS -> elapsed(value, 7 * MINUTES_PER_DAY);
      case ELAPSED_MONTHS -> elapsed(value, 30 * MINUTES_PER_DAY);
      case ELAPSED_YEARS -> elapsed(value, 365 * MINUTES_PER_DAY);
      default -> working(value, 1); // minutes; percentages are no durations
    };
  }

  /** Whether an amount says so many per cent of something else. */
  static boolean isPercent(Duration amount) {
    return amount.getUnits() == TimeUnit.PERCENT || amount.getUnits() == TimeUnit.ELAPSED_PERCENT;
  }

  private WorkDuration days(double days) {
    return isWhole(days) ? WorkDuration.workingDays((long) days) : working(days, perDay);
  }

  private static WorkDuration hours(double hours) {
    return isWhole(hours) ? WorkDuration.workingHours((long) hours) : working(hours, 60);
  }

  private static WorkDuration elapsedDays(double days) {
    return isWhole(days) ? WorkDuration.calendarDays((long) days) : elapsed(days, MINUTES_PER_DAY);
  }

  private static boolean isWhole(double amount) {
    return amount == Math.rint(amount) && Math.abs(amount) <= WorkDuration.MAX_MINUTES;
  }

  private static WorkDuration working(double amount, int minutes) {
    return WorkDuration.workingMinutes(Math.round(amount * minutes));
  }

  private static WorkDuration elapsed(double amount, int minutes) {
    return WorkDuration.elapsedMinutes(Math.round(amount * minutes));
  }

  private static int positive(@Nullable Integer stated, int otherwise) {
    return stated == null || stated < 1 || stated > 366 * MINUTES_PER_DAY ? otherwise : stated;
  }
}
