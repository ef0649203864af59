package org.daopai.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;

/**
 * A calendar that looks at one minute after the other, as one would with a finger on a wall chart:
 * slow, and plain enough to be believed. It reads what a {@link WorkCalendar} was given (its week,
 * exceptions and closures) and shares no arithmetic with it; days without work are stepped over
 * whole, seconds are dropped.
 *
 * <p>An answer that lies outside the days from {@code from} up to, not including, {@code to} is
 * empty.
 */
public final class NaiveCalendar {

  private final WorkCalendar calendar;
  private final LocalDate from;
  private final LocalDate to;

  /** A calendar known from one day up to, not including, another. */
  public NaiveCalendar(WorkCalendar calendar, LocalDate from, LocalDate to) {
    this.calendar = calendar;
    this.from = from;
    this.to = to;
  }

  /**
   * The shifts of a date: none in a closed season, else those of its exception, else its week's.
   */
  public static List<Shift> shiftsOn(WorkCalendar calendar, LocalDate date) {
    for (SeasonalClosure closure : calendar.closures()) {
      if (isIn(closure.season(), date)) {
        return List.of();
      }
    }
    DayException exception = calendar.exceptions().get(date);
    return exception != null
        ? exception.shifts()
        : calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
  }

  /** How many minutes are worked from one instant up to a later one. */
  public int workBetween(LocalDateTime start, LocalDateTime finish) {
    int worked = 0;
    for (LocalDate day = start.toLocalDate();
        !day.isAfter(finish.toLocalDate());
        day = day.plusDays(1)) {
      List<Shift> shifts = shiftsOn(calendar, day);
      int first = day.equals(start.toLocalDate()) ? clock(start) : 0;
      int end = day.equals(finish.toLocalDate()) ? clock(finish) : Shift.MINUTES_PER_DAY;
      for (int minute = first; !shifts.isEmpty() && minute < end; minute++) {
        worked += isWorked(shifts, minute) ? 1 : 0;
      }
    }
    return worked;
  }

  /** The start of the first worked minute at or after an instant. */
  public Optional<LocalDateTime> nextStart(LocalDateTime instant) {
    return minuteFrom(instant, 1);
  }

  /** The end of the last worked minute at or before an instant. */
  public Optional<LocalDateTime> previousFinish(LocalDateTime instant) {
    return minuteBefore(instant, 1).map(minute -> minute.plusMinutes(1));
  }

  /** The end of the n-th worked minute from an instant on; for none, where work last ended. */
  public Optional<LocalDateTime> advance(LocalDateTime start, int minutes) {
    return minutes == 0
        ? previousFinish(start)
        : minuteFrom(start, minutes).map(minute -> minute.plusMinutes(1));
  }

  /** The start of the n-th worked minute back from an instant; for none, where work next starts. */
  public Optional<LocalDateTime> retreat(LocalDateTime finish, int minutes) {
    return minutes == 0 ? nextStart(finish) : minuteBefore(finish, minutes);
  }

  private Optional<LocalDateTime> minuteFrom(LocalDateTime instant, int count) {
    int worked = 0;
    int minute = clock(instant);
    for (LocalDate day = instant.toLocalDate(); day.isBefore(to); day = day.plusDays(1)) {
      List<Shift> shifts = shiftsOn(calendar, day);
      for (; !shifts.isEmpty() && minute < Shift.MINUTES_PER_DAY; minute++) {
        if (isWorked(shifts, minute) && ++worked == count) {
          return Optional.of(day.atStartOfDay().plusMinutes(minute));
        }
      }
      minute = 0;
    }
    return Optional.empty();
  }

  private Optional<LocalDateTime> minuteBefore(LocalDateTime instant, int count) {
    int worked = 0;
    int minute = clock(instant) - 1;
    for (LocalDate day = instant.toLocalDate(); !day.isBefore(from); day = day.minusDays(1)) {
      List<Shift> shifts = shiftsOn(calendar, day);
      for (; !shifts.isEmpty() && minute >= 0; minute--) {
        if (isWorked(shifts, minute) && ++worked == count) {
          return Optional.of(day.atStartOfDay().plusMinutes(minute));
        }
      }
      minute = Shift.MINUTES_PER_DAY - 1;
    }
    return Optional.empty();
  }

  private static boolean isWorked(List<Shift> shifts, int minute) {
    for (Shift shift : shifts) {
      if (shift.fromMinute() <= minute && minute < shift.toMinute()) {
        return true;
      }
    }
    return false;
  }

  private static int clock(LocalDateTime instant) {
    return 60 * instant.getHour() + instant.getMinute();
  }

  private static boolean isIn(Season season, LocalDate date) {
    int day = 100 * date.getMonthValue() + date.getDayOfMonth();
    int first = 100 * season.from().getMonthValue() + season.from().getDayOfMonth();
    int last = 100 * season.to().getMonthValue() + season.to().getDayOfMonth();
    boolean overNewYear = last < first;
    return overNewYear ? day >= first || day <= last : day >= first && day <= last;
  }
}
