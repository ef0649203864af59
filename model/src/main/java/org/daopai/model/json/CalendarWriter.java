package org.daopai.model.json;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Writes a calendar in full, so that later announcements do not change the document. */
final class CalendarWriter {

  private CalendarWriter() {}

  static void write(JsonOutput out, WorkCalendar calendar) {
    out.text("id", calendar.id().value());
    Labels.write(out, "name", calendar.name(), calendar.id().value());
    out.object(
        "week",
        () ->
            calendar.week().forEach((day, shifts) -> out.texts(CalendarReader.word(day), shifts)));
    out.text("standardDay", standardDay(calendar.standardDay()).toString());
    out.lines(
        "exceptions", calendar.exceptions().entrySet(), exception -> exception(out, exception));
    out.lines("closures", calendar.closures(), closure -> closure(out, closure));
    out.text("announcedFrom", calendar.announcedFrom(), LocalDate::toString);
    out.text("announcedThrough", calendar.announcedThrough(), LocalDate::toString);
    if (calendar.unannounced() != UnannouncedDays.WEEKEND_ONLY) {
      out.text("unannounced", calendar.unannounced().name());
    }
    if (!calendar.version().isEmpty()) {
      out.text("version", calendar.version());
    }
  }

  private static WorkDuration standardDay(Duration day) {
    return day.toMinutesPart() == 0
        ? WorkDuration.workingHours(day.toHours())
        : WorkDuration.workingMinutes(day.toMinutes());
  }

  private static void exception(JsonOutput out, Map.Entry<LocalDate, DayException> entry) {
    DayException exception = entry.getValue();
    out.text("date", entry.getKey().toString());
    out.texts("shifts", exception.shifts());
    Labels.write(out, "reason", exception.reason(), "");
    if (!exception.notice().isEmpty()) {
      out.text("notice", exception.notice());
    }
    out.flag("amends", exception.amends());
  }

  private static void closure(JsonOutput out, SeasonalClosure closure) {
    out.text("from", monthDay(closure.season().from()));
    out.text("to", monthDay(closure.season().to()));
    Labels.write(out, "reason", closure.reason(), "");
  }

  private static String monthDay(MonthDay day) {
    return day.toString().substring("--".length());
  }
}
