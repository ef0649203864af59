package org.daopai.examples.interop;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.mpxj.DayType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarDays;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectCalendarWeek;

/**
 * The calendars that a project uses. Inherited hours are resolved; an exception that comes again
 * becomes the dates on which it comes, for in these files it always ends; a work week of its own
 * period becomes the hours of that period.
 */
final class ImportedCalendars {

  private static final int MAX_EXCEPTION_DAYS = 100_000;

  private final Amounts amounts;
  private final Map<CalendarId, WorkCalendar> made = new LinkedHashMap<>();

  ImportedCalendars(Amounts amounts) {
    this.amounts = amounts;
  }

  /** The calendars asked for so far, in that order. */
  Iterable<WorkCalendar> made() {
    return made.values();
  }

  int size() {
    return made.size();
  }

  /** The calendar of a file's calendar; its id is the file's number. */
  WorkCalendar of(ProjectCalendar calendar) {
    CalendarId id = CalendarId.of(String.valueOf(calendar.getUniqueID()));
    WorkCalendar known = made.get(id);
    if (known == null) {
      String label = "Calendar " + id + " (" + name(calendar) + ")";
      known = Named.of(label, () -> make(id, calendar));
      made.put(id, known);
    }
    return known;
  }

  private WorkCalendar make(CalendarId id, ProjectCalendar calendar) {
    List<ProjectCalendar> chain = chain(calendar);
    WorkCalendar week = week(CalendarId.of(id + "-week"), calendar, calendar);
    boolean combined = false;
    int number = 0;
    for (ProjectCalendar each : chain) {
      for (ProjectCalendarWeek period : each.getWorkWeeks()) {
        LocalDate first = clip(period.getDateRange().getStart());
        LocalDate last = clip(period.getDateRange().getEnd());
        if (!last.isBefore(first)) {
          week =
              week.during(
                  first, last, week(CalendarId.of(id + "-week-" + ++number), period, calendar));
          combined = true;
        }
      }
    }
    WorkCalendarBuilder builder =
        WorkCalendar.builder()
            .id(id)
            .name(name(calendar))
            .standardDay(Duration.ofMinutes(amounts.perDay()))
            .exceptions(exceptions(id, chain));
    return combined
        ? builder.combination(week.combination()).build()
        : builder.week(week.week()).build();
  }

  private static LocalizedName name(ProjectCalendar calendar) {
    return LocalizedName.of(
        calendar.getName() == null ? String.valueOf(calendar.getUniqueID()) : calendar.getName());
  }

  /** The calendars that a calendar is derived from, the first ancestor first, and itself. */
  private static List<ProjectCalendar> chain(ProjectCalendar calendar) {
    Deque<ProjectCalendar> chain = new ArrayDeque<>();
    for (ProjectCalendar next = calendar;
        next != null && !chain.contains(next);
        next = next.getParent()) {
      chain.addFirst(next);
    }
    return new ArrayList<>(chain);
  }

  private WorkCalendar week(CalendarId id, ProjectCalendarDays days, ProjectCalendar otherwise) {
    WorkCalendarBuilder builder =
        WorkCalendar.builder().id(id).standardDay(Duration.ofMinutes(amounts.perDay()));
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.putWeek(day, shifts(hours(days, day, otherwise)));
    }
    return builder.build();
  }

  private static ProjectCalendarHours hours(
      ProjectCalendarDays days, DayOfWeek day, ProjectCalendar otherwise) {
    DayType type = days.getCalendarDayType(day);
    if (days == otherwise || type == null || type == DayType.DEFAULT) {
      return otherwise.getHours(day);
    }
    ProjectCalendarHours own = days.getCalendarHours(day);
    return type == DayType.NON_WORKING || own == null ? new ProjectCalendarHours() : own;
  }

  /** Those that come again first, so that one of a date of its own takes their place. */
  private static Map<LocalDate, DayException> exceptions(
      CalendarId id, List<ProjectCalendar> chain) {
    Map<LocalDate, DayException> exceptions = new TreeMap<>();
    long days = 0;
    for (ProjectCalendar calendar : chain) {
      for (boolean recurring : new boolean[] {true, false}) {
        for (ProjectCalendarException each : calendar.getCalendarExceptions()) {
          if ((each.getRecurring() != null) == recurring) {
            for (ProjectCalendarException dated : each.getExpandedExceptions()) {
              days += put(exceptions, each, dated);
              checkLimit(id, days);
            }
          }
        }
      }
    }
    return exceptions;
  }

  private static void checkLimit(CalendarId id, long days) {
    if (days > MAX_EXCEPTION_DAYS) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          id,
          "Calendar '%s' has exceptions on more than %d days; no more are read",
          id,
          MAX_EXCEPTION_DAYS);
    }
  }

  private static long put(
      Map<LocalDate, DayException> exceptions,
      ProjectCalendarException named,
      ProjectCalendarException dated) {
    if (dated.getFromDate() == null || dated.getToDate() == null) {
      return 0;
    }
    LocalizedName reason =
        named.getName() == null || named.getName().isEmpty()
            ? LocalizedName.of("exception", "例外日")
            : LocalizedName.of(named.getName());
    DayException exception = DayException.working(shifts(dated), reason);
    LocalDate last = clip(dated.getToDate());
    LocalDate day = clip(dated.getFromDate());
    long days = 0;
    for (; !day.isAfter(last) && days <= MAX_EXCEPTION_DAYS; day = day.plusDays(1)) {
      exceptions.put(day, exception);
      days++;
    }
    return days;
  }

  private static LocalDate clip(LocalDate date) {
    LocalDate last = CivilTime.END.minusDays(1);
    return date.isBefore(CivilTime.FIRST_DAY)
        ? CivilTime.FIRST_DAY
        : date.isAfter(last) ? last : date;
  }

  private static List<Shift> shifts(Iterable<LocalTimeRange> ranges) {
    List<Shift> shifts = new ArrayList<>();
    for (LocalTimeRange range : ranges) {
      if (range.getStart() != null && range.getEnd() != null) {
        int from = minute(range.getStart());
        int to = minute(range.getEnd());
        shifts.add(new Shift(from, to > from ? to : to + Shift.MINUTES_PER_DAY));
      }
    }
    return shifts;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
