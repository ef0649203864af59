package org.daopai.model.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Civil time as whole minutes since 1970-01-01 00:00, without zones, and the one place where
 * instants become inclusive dates and back. An {@code int} reaches far beyond the supported range.
 */
public final class CivilTime {

  /** First supported day: 1900-01-01. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The day after the last supported one: 2200-01-01. */
  public static final LocalDate END = LocalDate.of(2200, 1, 1);

  private static final long FIRST_EPOCH_DAY = FIRST_DAY.toEpochDay();
  private static final long END_EPOCH_DAY = END.toEpochDay();

  private CivilTime() {}

  /** Whether an instant lies in the supported range, its very end included. */
  public static boolean isSupported(LocalDateTime instant) {
    long day = instant.toLocalDate().toEpochDay();
    return day >= FIRST_EPOCH_DAY
        && (day < END_EPOCH_DAY
            || (day == END_EPOCH_DAY && instant.toLocalTime().equals(LocalTime.MIDNIGHT)));
  }

  /**
   * Minutes since the epoch; seconds are dropped.
   *
   * @param what what the date is of, for the message
   * @throws InvalidInputException if the date is outside the supported range
   */
  public static int toMinute(String what, LocalDateTime instant) {
    if (!isSupported(instant)) {
      throw InvalidInputException.of(
          InputFault.Code.DATE_OUT_OF_RANGE,
          what,
          "%s is dated %s; dates from %s to %s can be planned",
          what,
          instant.toLocalDate(),
          FIRST_DAY,
          END.minusDays(1));
    }
    return minuteOf(instant);
  }

  /** Minutes since the epoch of an instant in the supported range. */
  static int minuteOf(LocalDateTime instant) {
    return (int) instant.toLocalDate().toEpochDay() * Shift.MINUTES_PER_DAY
        + 60 * instant.getHour()
        + instant.getMinute();
  }

  /** The date-time of a minute since the epoch. */
  public static LocalDateTime toDateTime(int minute) {
    int day = Math.floorDiv(minute, Shift.MINUTES_PER_DAY);
    int inDay = minute - day * Shift.MINUTES_PER_DAY;
    return LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.of(inDay / 60, inDay % 60));
  }

  /**
   * The last day of something that ends at that instant: an end at 00:00 belongs to the day before.
   * Before {@link LocalDateTime#MIN} there is no day; its last day is {@link LocalDate#MIN}.
   */
  public static LocalDate inclusiveEnd(LocalDateTime finish) {
    return finish.equals(LocalDateTime.MIN)
        ? LocalDate.MIN
        : finish.minus(1, ChronoUnit.NANOS).toLocalDate();
  }

  /**
   * The instant at which something ends whose last day is that date: the next day's 00:00. After
   * {@link LocalDate#MAX} there is no next day; its end is {@link LocalDateTime#MAX}.
   */
  public static LocalDateTime endOf(LocalDate lastDay) {
    return lastDay.equals(LocalDate.MAX) ? LocalDateTime.MAX : lastDay.plusDays(1).atStartOfDay();
  }
}
