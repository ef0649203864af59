package org.daopai.examples.conformance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkTimeline;

/**
 * The calendars of a case. Days outside the case's calendar horizon have lost their exceptions, so
 * they are provisional.
 */
final class CaseCalendars {

  static final LocalizedName EXCEPTION = LocalizedName.of("exception", "例外日");

  /* Days laid out around a date to count a duration back from it. */
  private static final int REACH_YEARS = 20;

  /* Three hundred years, each day said once. */
  private static final long MAX_EXCEPTION_DAYS = 300L * 366;

  private final Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
  private final Map<String, WorkTimeline> laidOut = new HashMap<>();
  private final String defaultId;

  CaseCalendars(CaseInput input) {
    defaultId = input.defaultCalendar();
    CaseObject horizon = input.calendarHorizon();
    LocalDate from = horizon.date("from");
    LocalDate to = horizon.date("to");
    for (CaseObject calendar : input.calendars()) {
      calendars.put(
          calendar.text("id"), calendar(calendar).announcedFrom(from).announcedThrough(to).build());
    }
  }

  Iterable<WorkCalendar> all() {
    return calendars.values();
  }

  WorkCalendar standard() {
    return of(defaultId);
  }

  /** The calendar that counts a task's time, resources left aside; the standard one of no task. */
  WorkCalendar counting(Optional<CaseTask> task) {
    return task.map(found -> of(found.effectiveCalendar())).orElseGet(this::standard);
  }

  WorkCalendar of(String id) {
    WorkCalendar calendar = calendars.get(id);
    if (calendar == null) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          id,
          "The case names calendar '%s', which it does not define; it defines %s",
          id,
          calendars.keySet());
    }
    return calendar;
  }

  /** The start of work of so many minutes of a task's own time that ends at an instant. */
  LocalDateTime retreat(CaseTask task, LocalDateTime finish, long minutes) {
    if (!task.duration().isWorkingTime()) {
      return finish.minusMinutes(minutes);
    }
    return of(task.effectiveCalendar())
        .timeline(finish.toLocalDate().minusYears(REACH_YEARS), finish.toLocalDate().plusYears(1))
        .retreat(finish, Math.toIntExact(minutes));
  }

  /** The finish of so many minutes of a task's own time that start at an instant. */
  LocalDateTime advance(CaseTask task, LocalDateTime start, long minutes) {
    if (!task.duration().isWorkingTime()) {
      return start.plusMinutes(minutes);
    }
    return of(task.effectiveCalendar())
        .timeline(start.toLocalDate().minusYears(1), start.toLocalDate().plusYears(REACH_YEARS))
        .advance(start, Math.toIntExact(minutes));
  }

  /**
   * Working time of a task's own calendar from one instant to another; negative where it leads
   * back.
   */
  Duration workBetween(CaseTask task, LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return workBetween(task, to, from).negated();
    }
    return Duration.ofMinutes(
        laidOut(task.effectiveCalendar(), from.toLocalDate(), to.toLocalDate().plusDays(2))
            .workBetween(from, to));
  }

  /** The instant so many minutes of a calendar's time after another; before it where negative. */
  LocalDateTime shifted(String calendar, LocalDateTime at, long minutes) {
    if (minutes == 0) {
      return at;
    }
    WorkTimeline timeline = around(calendar, at);
    return minutes > 0
        ? timeline.advance(at, Math.toIntExact(minutes))
        : timeline.retreat(at, Math.toIntExact(-minutes));
  }

  /** The first instant of a calendar's working time at or after another. */
  LocalDateTime nextStart(String calendar, LocalDateTime at) {
    return around(calendar, at).nextStart(at);
  }

  /** The end of the last working minute of a calendar at or before an instant. */
  LocalDateTime previousFinish(String calendar, LocalDateTime at) {
    return around(calendar, at).previousFinish(at);
  }

  private WorkTimeline around(String calendar, LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    return laidOut(calendar, day.minusYears(REACH_YEARS), day.plusYears(REACH_YEARS));
  }

  /** Working time of a calendar from one instant to a later one; nothing where it is not later. */
  long workBetween(String calendar, LocalDateTime from, LocalDateTime to) {
    return to.isAfter(from)
        ? laidOut(calendar, from.toLocalDate(), to.toLocalDate().plusDays(2)).workBetween(from, to)
        : 0;
  }

  /** A calendar laid out over some days, and a year more on either side for the next question. */
  private WorkTimeline laidOut(String calendar, LocalDate from, LocalDate to) {
    WorkTimeline known = laidOut.get(calendar);
    if (known == null || from.isBefore(known.from()) || to.isAfter(known.to())) {
      LocalDate first = known == null || from.isBefore(known.from()) ? from : known.from();
      LocalDate last = known == null || to.isAfter(known.to()) ? to : known.to();
      known = of(calendar).timeline(first.minusYears(1), last.plusYears(1));
      laidOut.put(calendar, known);
    }
    return known;
  }

  private static WorkCalendarBuilder calendar(CaseObject calendar) {
    String id = calendar.text("id");
    WorkCalendarBuilder builder =
        WorkCalendar.builder()
            .id(CalendarId.of(id))
            .name(LocalizedName.of(calendar.optionalText("name").orElse(id)));
    CaseObject week = calendar.object("week");
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.putWeek(day, shifts(week.pairs(day.name())));
    }
    return builder.exceptions(exceptions(id, calendar.objects("exceptions")));
  }

  private static Map<LocalDate, DayException> exceptions(String id, List<CaseObject> objects) {
    Map<LocalDate, DayException> exceptions = new TreeMap<>();
    long days = 0;
    for (CaseObject object : objects) {
      DayException instead = DayException.working(shifts(object.pairs("intervals")), EXCEPTION);
      LocalDate day = object.date("from");
      LocalDate last = object.date("to");
      days += Math.max(0, last.toEpochDay() - day.toEpochDay() + 1);
      if (days > MAX_EXCEPTION_DAYS) {
        throw InvalidInputException.of(
            InputFault.Code.LIMIT_EXCEEDED,
            id,
            "Calendar '%s' has exceptions on more than %d days; no more are read",
            id,
            MAX_EXCEPTION_DAYS);
      }
      for (; !day.isAfter(last); day = day.plusDays(1)) {
        exceptions.put(day, instead);
      }
    }
    return exceptions;
  }

  private static List<Shift> shifts(List<int[]> pairs) {
    return pairs.stream().map(pair -> new Shift(pair[0], pair[1])).toList();
  }
}
