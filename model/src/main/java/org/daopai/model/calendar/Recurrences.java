package org.daopai.model.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;

/** The dates of a recurrence, without asking each day. */
final class Recurrences {

  private Recurrences() {}

  /** Calls the action with each date from one up to, not including, another. */
  static void forEach(
      Recurrence recurrence, LocalDate from, LocalDate to, Consumer<LocalDate> action) {
    if (recurrence instanceof Recurrence.EveryWeeks every) {
      everyWeeks(every, from, to, action);
    } else {
      // all others come at most once a month
      for (YearMonth month = YearMonth.from(from);
          !month.atDay(1).isAfter(to);
          month = month.plusMonths(1)) {
        dateIn(recurrence, month)
            .filter(date -> !date.isBefore(from) && date.isBefore(to))
            .ifPresent(action);
      }
    }
  }

  private static void everyWeeks(
      Recurrence.EveryWeeks every, LocalDate from, LocalDate to, Consumer<LocalDate> action) {
    long step = 7L * every.weeks();
    long first = every.first().toEpochDay();
    long missed = Math.max(0, Math.floorDiv(from.toEpochDay() - first + step - 1, step));
    for (long day = first + missed * step; day < to.toEpochDay(); day += step) {
      action.accept(LocalDate.ofEpochDay(day));
    }
  }

  private static Optional<LocalDate> dateIn(Recurrence recurrence, YearMonth month) {
    if (recurrence instanceof Recurrence.Yearly yearly) {
      return Optional.of(yearly.day())
          .filter(day -> day.getMonth() == month.getMonth() && day.isValidYear(month.getYear()))
          .map(day -> day.atYear(month.getYear()));
    }
    if (recurrence instanceof Recurrence.YearlyWeekday yearly) {
      return yearly.month() == month.getMonth()
          ? Optional.of(yearly.dateIn(month.getYear()))
          : Optional.empty();
    }
    int day = ((Recurrence.Monthly) recurrence).day();
    return day == -1
        ? Optional.of(month.atEndOfMonth())
        : Optional.of(day).filter(month::isValidDay).map(month::atDay);
  }
}
