package org.daopai.model.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** What a calendar must be, and the one form in which calendars that say the same are equal. */
final class CalendarChecks {

  private static final int MOST_LEAVES = 64;
  private static final int HOURS_OF_NOBODY = 8;

  private CalendarChecks() {}

  /**
   * The calendar with its shifts sorted. One that is combined has as few announced days as any of
   * its parts, and guesses as little.
   */
  static WorkCalendar normalized(WorkCalendar calendar) {
    checkStandardDay(calendar);
    calendar.combination().ifPresent(combination -> checkCombination(calendar, combination));
    ImmutableMap<DayOfWeek, List<Shift>> week = sortedWeek(calendar);
    Announcements announcements = Announcements.inherited(calendar);
    return isSorted(calendar, week) && announcements.equals(Announcements.of(calendar))
        ? calendar
        : WorkCalendar.builder()
            .from(calendar)
            .week(week)
            .announcedFrom(announcements.from())
            .announcedThrough(announcements.through())
            .unannounced(announcements.unannounced())
            .version(announcements.version())
            .build();
  }

  private static boolean isSorted(WorkCalendar calendar, Map<DayOfWeek, List<Shift>> week) {
    return week.equals(calendar.week())
        && ImmutableList.copyOf(week.keySet())
            .equals(ImmutableList.copyOf(calendar.week().keySet()));
  }

  private static ImmutableMap<DayOfWeek, List<Shift>> sortedWeek(WorkCalendar calendar) {
    ImmutableMap.Builder<DayOfWeek, List<Shift>> sorted = ImmutableMap.builder();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Shift> shifts =
          Shifts.checked(
              calendar.id().value(),
              day + " on calendar '" + calendar.id() + "'",
              calendar.week().getOrDefault(day, List.of()));
      if (!shifts.isEmpty()) {
        sorted.put(day, ImmutableList.copyOf(shifts));
      }
    }
    ImmutableMap<DayOfWeek, List<Shift>> week = sorted.buildOrThrow();
    week.forEach((day, shifts) -> checkNight(calendar, day, shifts, week));
    return week;
  }

  private static void checkNight(
      WorkCalendar calendar, DayOfWeek day, List<Shift> shifts, Map<DayOfWeek, List<Shift>> week) {
    Shift night = shifts.get(shifts.size() - 1);
    List<Shift> next = week.getOrDefault(day.plus(1), List.of());
    if (!next.isEmpty() && night.toMinute() - Shift.MINUTES_PER_DAY > next.get(0).fromMinute()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          calendar.id(),
          "The shift %s of %s on calendar '%s' runs into the shift %s of %s; each minute is worked once",
          night,
          day,
          calendar.id(),
          next.get(0),
          day.plus(1));
    }
  }

  private static void checkStandardDay(WorkCalendar calendar) {
    Duration day = calendar.standardDay();
    long minutes = day.toMinutes();
    if (minutes < 1
        || minutes > Shift.MINUTES_PER_DAY
        || !day.equals(Duration.ofMinutes(minutes))) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          calendar.id(),
          "Calendar '%s' has a standard day of %s; a standard day has 1 to 1440 whole minutes",
          calendar.id(),
          day);
    }
  }

  private static void checkCombination(WorkCalendar calendar, Combination combination) {
    if (!calendar.week().isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          calendar.id(),
          "Calendar '%s' has a week and combines %s; it can have one or the other",
          calendar.id(),
          combination.parts().stream().map(WorkCalendar::id).toList());
    }
    int leaves = Combinations.leaves(combination);
    if (leaves > MOST_LEAVES) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          calendar.id(),
          "Calendar '%s' is combined of %d calendars, those within others counted; at most %d can be",
          calendar.id(),
          leaves,
          MOST_LEAVES);
    }
  }

  /**
   * The working time of the first weekday that works, a day at most; eight hours when none does.
   */
  static Duration dayOf(Map<DayOfWeek, List<Shift>> week) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Shifts.minutes(week.getOrDefault(day, List.of())))
        .filter(minutes -> minutes > 0)
        .map(minutes -> Math.min(minutes, Shift.MINUTES_PER_DAY))
        .findFirst()
        .map(Duration::ofMinutes)
        .orElse(Duration.ofHours(HOURS_OF_NOBODY));
  }

  /** The same days with other hours. */
  static WorkCalendar withHours(WorkCalendar calendar, List<Shift> shifts) {
    if (calendar.combination().isPresent()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          calendar.id(),
          "Calendar '%s' has the hours of the calendars it combines; give other hours to %s",
          calendar.id(),
          calendar.combination().get().parts().stream().map(WorkCalendar::id).toList());
    }
    ImmutableMap.Builder<DayOfWeek, List<Shift>> week = ImmutableMap.builder();
    calendar.week().keySet().forEach(day -> week.put(day, shifts));
    ImmutableMap.Builder<LocalDate, DayException> exceptions = ImmutableMap.builder();
    calendar
        .exceptions()
        .forEach((date, exception) -> exceptions.put(date, withHours(exception, shifts)));
    return WorkCalendar.builder()
        .from(calendar)
        .id(
            CalendarId.of(
                calendar.id()
                    + "/"
                    + shifts.stream().map(Shift::toString).collect(Collectors.joining(","))))
        .week(week.buildOrThrow())
        .exceptions(exceptions.buildOrThrow())
        .recurring(
            calendar.recurring().stream()
                .map(
                    recurring ->
                        new RecurringException(
                            recurring.recurrence(), withHours(recurring.exception(), shifts)))
                .toList())
        .standardDay(Duration.ofMinutes(Shifts.minutes(Shifts.checked(shifts))))
        .build();
  }

  private static DayException withHours(DayException exception, List<Shift> shifts) {
    return exception.shifts().isEmpty()
        ? exception
        : new DayException(shifts, exception.reason(), exception.notice(), exception.amends());
  }

  static boolean hasNightShifts(WorkCalendar calendar) {
    Stream<List<Shift>> exceptions =
        Stream.concat(
                calendar.exceptions().values().stream(),
                calendar.recurring().stream().map(RecurringException::exception))
            .map(DayException::shifts);
    return Stream.concat(calendar.week().values().stream(), exceptions)
            .flatMap(List::stream)
            .anyMatch(Shift::isOverMidnight)
        || calendar
            .combination()
            .map(Combination::parts)
            .map(parts -> parts.stream().anyMatch(CalendarChecks::hasNightShifts))
            .orElse(false);
  }

  /** The number of a date, within what a working-day count can be asked about. */
  static int epochDay(WorkCalendar calendar, LocalDate date) {
    if (date.isBefore(CivilTime.FIRST_DAY) || !date.isBefore(CivilTime.END)) {
      throw cannotBeCounted(calendar, date);
    }
    return (int) date.toEpochDay();
  }

  /** A date was asked about that lies outside the days that can be planned. */
  static InvalidInputException cannotBeCounted(WorkCalendar calendar, LocalDate date) {
    return InvalidInputException.of(
        InputFault.Code.DATE_OUT_OF_RANGE,
        calendar.id(),
        "Calendar '%s' is asked about %s; days from %s to %s can be counted",
        calendar.id(),
        date,
        CivilTime.FIRST_DAY,
        CivilTime.END.minusDays(1));
  }
}
