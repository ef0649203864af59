package org.daopai.model.calendar;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;

/** Puts other notices under calendars that were made from notices. */
final class HolidayRefresh {

  private final WorkCalendar announced;

  /** Refreshes calendars by one that was just made from the notices. */
  HolidayRefresh(WorkCalendar announced) {
    this.announced = announced;
  }

  WorkCalendar of(WorkCalendar calendar) {
    if (calendar.combination().isPresent()) {
      return combined(calendar, calendar.combination().get());
    }
    return calendar.version().startsWith(ChinaHolidays.VERSION_PREFIX) ? again(calendar) : calendar;
  }

  /** Its own exceptions, which name no notice, over those of the notices at its own hours. */
  private WorkCalendar again(WorkCalendar calendar) {
    ImmutableMap.Builder<LocalDate, DayException> exceptions = ImmutableMap.builder();
    announced
        .exceptions()
        .forEach((date, exception) -> exceptions.put(date, atHoursOf(calendar, exception)));
    calendar.exceptions().entrySet().stream()
        .filter(own -> own.getValue().notice().isEmpty())
        .forEach(exceptions::put);
    return WorkCalendar.builder()
        .from(calendar)
        .exceptions(exceptions.buildKeepingLast())
        .announcedFrom(announced.announcedFrom())
        .announcedThrough(announced.announcedThrough())
        .version(announced.version())
        .build();
  }

  private static DayException atHoursOf(WorkCalendar calendar, DayException exception) {
    return exception.shifts().isEmpty()
        ? exception
        : new DayException(
            calendar.ordinaryShifts(), exception.reason(), exception.notice(), exception.amends());
  }

  /** The parts refreshed; what the whole had only from its parts it takes from them again. */
  private WorkCalendar combined(WorkCalendar calendar, Combination combination) {
    Combination refreshed = Combinations.withParts(combination, this::of);
    if (refreshed.equals(combination)) {
      return calendar;
    }
    WorkCalendar before = ofParts(combination);
    WorkCalendarBuilder builder = WorkCalendar.builder().from(calendar).combination(refreshed);
    if (calendar.announcedFrom().equals(before.announcedFrom())) {
      builder.announcedFrom(Optional.empty());
    }
    if (calendar.announcedThrough().equals(before.announcedThrough())) {
      builder.announcedThrough(Optional.empty());
    }
    if (calendar.version().equals(before.version())) {
      builder.version("");
    }
    return builder.build();
  }

  private static WorkCalendar ofParts(Combination combination) {
    return WorkCalendar.builder().id(CalendarId.of("parts")).combination(combination).build();
  }
}
