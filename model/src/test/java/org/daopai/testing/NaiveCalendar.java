package org.daopai.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.calendar.Combination;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.RecurringException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;

/**
 * A calendar that looks at one minute after the other, as one would with a finger on a wall chart:
 * slow, and plain enough to be believed. It reads what a {@link WorkCalendar} was given (its week
 * or combination, exceptions and seasons) and shares no arithmetic with it; seconds are dropped.
 *
 * <p>The hours of a day are an array of two days, one flag a minute, for a shift may run on into
 * the next. Days of the same hours after a day of the same hours are worked out once.
 *
 * <p>An answer that lies outside the days from {@code from} up to, not including, {@code to} is
 * empty.
 */
public final class NaiveCalendar {

  private static final int DAY = Shift.MINUTES_PER_DAY;

  private final WorkCalendar calendar;
  private final LocalDate from;
  private final LocalDate to;
  private final Map<List<Object>, boolean[]> known = new HashMap<>();

  /** A calendar known from one day up to, not including, another. */
  public NaiveCalendar(WorkCalendar calendar, LocalDate from, LocalDate to) {
    this.calendar = calendar;
    this.from = from;
    this.to = to;
  }

  /** Which minutes of a date count, the end of the night before among them. */
  public boolean[] countedOn(LocalDate date) {
    if (calendar.combination().isPresent()) {
      return known.computeIfAbsent(List.of(date), day -> countedOn(calendar, date));
    }
    LocalDate before = date.minusDays(1);
    List<Object> alike =
        List.of(
            shiftsOn(calendar, date),
            productivityOn(calendar, date),
            shiftsOn(calendar, before),
            productivityOn(calendar, before));
    return known.computeIfAbsent(alike, day -> countedOn(calendar, date));
  }

  private static boolean[] countedOn(WorkCalendar calendar, LocalDate date) {
    boolean[] own = hoursOf(calendar, date);
    boolean[] before = hoursOf(calendar, date.minusDays(1));
    boolean[] counted = new boolean[DAY];
    for (int minute = 0; minute < DAY; minute++) {
      counted[minute] = own[minute] || before[DAY + minute];
    }
    return counted;
  }

  /** Which minutes count of the hours that begin on a date, on it and on the next one. */
  public static boolean[] hoursOf(WorkCalendar calendar, LocalDate date) {
    boolean[] hours = new boolean[2 * DAY];
    if (calendar.combination().isPresent() && exceptionOn(calendar, date).isEmpty()) {
      System.arraycopy(combined(calendar.combination().get(), date), 0, hours, 0, DAY);
    } else {
      for (Shift shift : shiftsOn(calendar, date)) {
        Arrays.fill(hours, shift.fromMinute(), shift.toMinute(), true);
      }
    }
    int percent = productivityOn(calendar, date);
    return percent == 100 ? hours : thinned(hours, percent);
  }

  /** Of n minutes n p / 100 are left, but one at least, from the first to the last. */
  private static boolean[] thinned(boolean[] hours, int percent) {
    List<Integer> worked = new ArrayList<>();
    for (int minute = 0; minute < hours.length; minute++) {
      if (hours[minute]) {
        worked.add(minute);
      }
    }
    boolean[] thin = new boolean[hours.length];
    if (percent == 0 || worked.isEmpty()) {
      return thin;
    }
    int left = Math.max(1, worked.size() * percent / 100);
    for (int k = 0; k < left; k++) {
      thin[worked.get(k == 0 ? 0 : k * (worked.size() - 1) / (left - 1))] = true;
    }
    return thin;
  }

  private static boolean[] combined(Combination combination, LocalDate date) {
    if (combination instanceof Combination.Seasonal seasonal) {
      return countedOn(isIn(seasonal.season(), date) ? seasonal.other() : seasonal.base(), date);
    }
    if (combination instanceof Combination.Dated dated) {
      boolean other = date.compareTo(dated.first()) >= 0 && date.compareTo(dated.last()) <= 0;
      return countedOn(other ? dated.other() : dated.base(), date);
    }
    boolean[] all = countedOn(combination.parts().get(0), date);
    for (WorkCalendar part : combination.parts().subList(1, combination.parts().size())) {
      boolean[] next = countedOn(part, date);
      for (int minute = 0; minute < DAY; minute++) {
        if (combination instanceof Combination.Union) {
          all[minute] |= next[minute];
        } else if (combination instanceof Combination.Intersection) {
          all[minute] &= next[minute];
        } else {
          all[minute] &= !next[minute];
        }
      }
    }
    return all;
  }

  /** Whether anything is worked that begins on a date. */
  public static boolean isWorkingDay(WorkCalendar calendar, LocalDate date) {
    if (calendar.combination().isEmpty()) {
      return !shiftsOn(calendar, date).isEmpty() && productivityOn(calendar, date) > 0;
    }
    for (boolean counted : hoursOf(calendar, date)) {
      if (counted) {
        return true;
      }
    }
    return false;
  }

  /** The shifts that begin on a date by an exception, or by the week where there is none. */
  public static List<Shift> shiftsOn(WorkCalendar calendar, LocalDate date) {
    return exceptionOn(calendar, date)
        .map(DayException::shifts)
        .orElseGet(() -> calendar.week().getOrDefault(date.getDayOfWeek(), List.of()));
  }

  private static Optional<DayException> exceptionOn(WorkCalendar calendar, LocalDate date) {
    DayException dated = calendar.exceptions().get(date);
    if (dated != null) {
      return Optional.of(dated);
    }
    for (RecurringException recurring : calendar.recurring()) {
      if (comesOn(recurring.recurrence(), date)) {
        return Optional.of(recurring.exception());
      }
    }
    return Optional.empty();
  }

  private static boolean comesOn(Recurrence recurrence, LocalDate date) {
    if (recurrence instanceof Recurrence.Yearly yearly) {
      return MonthDay.from(date).equals(yearly.day());
    }
    if (recurrence instanceof Recurrence.YearlyWeekday yearly) {
      boolean inMonth =
          date.getMonth() == yearly.month() && date.getDayOfWeek() == yearly.weekday();
      int fromStart = (date.getDayOfMonth() + 6) / 7;
      boolean last = date.plusWeeks(1).getMonth() != date.getMonth();
      return inMonth && (yearly.ordinal() == -1 ? last : fromStart == yearly.ordinal());
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      return monthly.day() == -1
          ? date.plusDays(1).getDayOfMonth() == 1
          : date.getDayOfMonth() == monthly.day();
    }
    Recurrence.EveryWeeks every = (Recurrence.EveryWeeks) recurrence;
    long days = date.toEpochDay() - every.first().toEpochDay();
    return days >= 0 && days % 7 == 0 && days / 7 % every.weeks() == 0;
  }

  /** The least percentage that a season leaves to a date. */
  public static int productivityOn(WorkCalendar calendar, LocalDate date) {
    int most = 100;
    for (SeasonalClosure closure : calendar.closures()) {
      if (isIn(closure.season(), date)) {
        most = Math.min(most, closure.productivity());
      }
    }
    return most;
  }

  /** How many minutes are worked from one instant up to a later one. */
  public int workBetween(LocalDateTime start, LocalDateTime finish) {
    int worked = 0;
    for (LocalDate day = start.toLocalDate();
        !day.isAfter(finish.toLocalDate());
        day = day.plusDays(1)) {
      boolean[] counted = countedOn(day);
      int first = day.equals(start.toLocalDate()) ? clock(start) : 0;
      int end = day.equals(finish.toLocalDate()) ? clock(finish) : DAY;
      for (int minute = first; minute < end; minute++) {
        worked += counted[minute] ? 1 : 0;
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
      boolean[] counted = countedOn(day);
      for (; minute < DAY; minute++) {
        if (counted[minute] && ++worked == count) {
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
      boolean[] counted = countedOn(day);
      for (; minute >= 0; minute--) {
        if (counted[minute] && ++worked == count) {
          return Optional.of(day.atStartOfDay().plusMinutes(minute));
        }
      }
      minute = DAY - 1;
    }
    return Optional.empty();
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
