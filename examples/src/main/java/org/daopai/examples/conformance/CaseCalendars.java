package org.daopai.examples.conformance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;

/**
 * The calendars of a case. Days outside the case's calendar horizon have lost their exceptions, so
 * they are provisional.
 */
final class CaseCalendars {

  static final LocalizedName EXCEPTION = LocalizedName.of("exception", "例外日");

  private final Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
  private final String defaultId;

  CaseCalendars(TruthCase truthCase) {
    defaultId = truthCase.defaultCalendar();
    CaseObject horizon = truthCase.calendarHorizon();
    LocalDate from = LocalDate.parse(horizon.text("from"));
    LocalDate to = LocalDate.parse(horizon.text("to"));
    for (CaseObject calendar : truthCase.calendars()) {
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
    for (CaseObject exception : calendar.objects("exceptions")) {
      DayException instead = DayException.working(shifts(exception.pairs("intervals")), EXCEPTION);
      LocalDate last = LocalDate.parse(exception.text("to"));
      for (LocalDate day = LocalDate.parse(exception.text("from"));
          !day.isAfter(last);
          day = day.plusDays(1)) {
        builder.putException(day, instead);
      }
    }
    return builder;
  }

  private static List<Shift> shifts(List<int[]> pairs) {
    return pairs.stream().map(pair -> new Shift(pair[0], pair[1])).toList();
  }
}
