package org.daopai.examples.interop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.mpxj.DayType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;

/**
 * The calendars of a plan as those of a file: an ordinary week, and every day within the reach of
 * the plan that differs from it. So a combination, a season or a day that comes again is written as
 * the dates on which it makes a difference.
 */
final class ExportedCalendars {

  private static final LocalizedName EXCEPTION = LocalizedName.of("Exception", "例外日");
  private static final LocalizedName CLOCK = LocalizedName.of("Day and night", "昼夜连续");

  private final ProjectFile project;
  private final ExportFormat format;
  private final Reach reach;
  private final ExportedNames names;
  private final Omissions omissions;
  private final Map<CalendarId, ProjectCalendar> made = new LinkedHashMap<>();
  private Optional<ProjectCalendar> clock = Optional.empty();

  ExportedCalendars(
      ProjectFile project,
      ExportFormat format,
      Reach reach,
      ExportedNames names,
      Omissions omissions) {
    this.project = project;
    this.format = format;
    this.reach = reach;
    this.names = names;
    this.omissions = omissions;
  }

  /** Writes a calendar, as the next of the file. */
  void add(WorkCalendar calendar) {
    WorkTimeline timeline = calendar.timeline(reach.firstDay(), reach.lastDay().plusDays(1));
    CivilHours hours = CivilHours.of(timeline);
    Map<DayOfWeek, List<Shift>> week = hours.week(calendar);
    ProjectCalendar written = add(calendar.name(), calendar.standardDay().toMinutes(), week);
    made.put(calendar.id(), written);
    addExceptions(written, calendar, timeline, hours, week);
    tell(calendar, timeline, hours);
  }

  /** The calendar written for one of the plan. */
  ProjectCalendar get(CalendarId id) {
    return Objects.requireNonNull(made.get(id), () -> "Calendar '" + id + "' was not written");
  }

  /**
   * A calendar that works day and night, for elapsed time where a file has no other word for it.
   */
  ProjectCalendar clock() {
    if (clock.isEmpty()) {
      Map<DayOfWeek, List<Shift>> week = new LinkedHashMap<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        week.put(day, List.of(Shift.wholeDay()));
      }
      clock = Optional.of(add(CLOCK, Shift.MINUTES_PER_DAY, week));
    }
    return clock.get();
  }

  private ProjectCalendar add(LocalizedName name, long perDay, Map<DayOfWeek, List<Shift>> week) {
    ProjectCalendar written = project.addCalendar();
    written.setUniqueID(project.getCalendars().size());
    written.setName(names.of(name));
    written.setCalendarMinutesPerDay(Math.toIntExact(perDay));
    written.setCalendarMinutesPerWeek(Math.toIntExact(5 * perDay));
    written.setCalendarMinutesPerMonth(Math.toIntExact(20 * perDay));
    written.setCalendarMinutesPerYear(Math.toIntExact(240 * perDay));
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Shift> shifts = week.getOrDefault(day, List.of());
      written.setCalendarDayType(day, shifts.isEmpty() ? DayType.NON_WORKING : DayType.WORKING);
      addHours(written.addCalendarHours(day), shifts);
    }
    return written;
  }

  /** Days in a row of the same hours for the same reason make one exception. */
  private void addExceptions(
      ProjectCalendar written,
      WorkCalendar calendar,
      WorkTimeline timeline,
      CivilHours hours,
      Map<DayOfWeek, List<Shift>> week) {
    LocalDate day = timeline.from();
    while (day.isBefore(timeline.to())) {
      List<Shift> pieces = hours.on(day);
      if (pieces.equals(week.get(day.getDayOfWeek()))) {
        day = day.plusDays(1);
        continue;
      }
      LocalizedName reason = reason(calendar, day);
      LocalDate last = day;
      for (LocalDate next = day.plusDays(1);
          next.isBefore(timeline.to())
              && hours.on(next).equals(pieces)
              && reason(calendar, next).equals(reason);
          next = next.plusDays(1)) {
        last = next;
      }
      ProjectCalendarException exception = written.addCalendarException(day, last);
      exception.setName(names.of(reason));
      addHours(exception, pieces);
      day = last.plusDays(1);
    }
  }

  private static LocalizedName reason(WorkCalendar calendar, LocalDate day) {
    LocalizedName reason = calendar.day(day).reason();
    return reason.text().isBlank() ? EXCEPTION : reason;
  }

  private static void addHours(ProjectCalendarHours hours, List<Shift> shifts) {
    for (Shift shift : shifts) {
      hours.add(new LocalTimeRange(time(shift.fromMinute()), time(shift.toMinute())));
    }
  }

  /** The end of a day is 00:00 there too. */
  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute % Shift.MINUTES_PER_DAY * 60L);
  }

  private void tell(WorkCalendar calendar, WorkTimeline timeline, CivilHours hours) {
    if (!isSaidByDates(calendar, timeline)) {
      omissions.add(
          "Calendar '%s' is written day by day from %s to %s; before and after, the file knows its"
              + " ordinary week only",
          calendar.id(), timeline.from(), timeline.to().minusDays(1));
    }
    if (hours.shortened() > 0) {
      omissions.add(
          "Calendar '%s' counts single minutes on %d days, which no file says; those days have as"
              + " much working time in at most %d pieces, so that times of day differ when they are"
              + " planned from the file",
          calendar.id(), hours.shortened(), CivilHours.MOST_PIECES);
    }
    int length = names.length(calendar.name());
    if (length > format.longestCalendarName()) {
      omissions.add(
          "The name of calendar '%s' has %d characters; %s keeps %d",
          calendar.id(), length, format.application(), format.longestCalendarName());
    }
  }

  private static boolean isSaidByDates(WorkCalendar calendar, WorkTimeline timeline) {
    return calendar.combination().isEmpty()
        && calendar.recurring().isEmpty()
        && calendar.closures().isEmpty()
        && calendar.exceptions().keySet().stream()
            .noneMatch(
                day -> day.isBefore(timeline.from()) || !day.isBefore(timeline.to().minusDays(1)));
  }
}
