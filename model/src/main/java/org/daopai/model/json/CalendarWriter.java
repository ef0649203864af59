package org.daopai.model.json;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Season;
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
    if (calendar.combination().isPresent()) {
      CombinationForm.write(out, calendar.combination().get());
    } else {
      out.object(
          "week",
          () ->
              calendar
                  .week()
                  .forEach((day, shifts) -> out.texts(CalendarReader.word(day), shifts)));
    }
    out.text("standardDay", standardDay(calendar.standardDay()).toString());
    out.lines("exceptions", runs(calendar.exceptions()), run -> run(out, run));
    out.lines("recurring", calendar.recurring(), recurring -> RecurringForm.write(out, recurring));
    out.lines("closures", calendar.closures(), closure -> closure(out, closure));
    out.text("announcedFrom", calendar.announcedFrom(), LocalDate::toString);
    out.text("announcedThrough", calendar.announcedThrough(), LocalDate::toString);
    if (calendar.unannounced() != UnannouncedDays.WEEKEND_ONLY) {
      out.text("unannounced", UnannouncedWords.word(calendar.unannounced()));
    }
    if (!calendar.version().isEmpty()) {
      out.text("version", calendar.version());
    }
  }

  /** The same exception on dates that follow each other. */
  private record Run(LocalDate first, LocalDate last, DayException exception) {}

  private static List<Run> runs(Map<LocalDate, DayException> exceptions) {
    List<Run> runs = new ArrayList<>();
    exceptions.forEach(
        (date, exception) -> {
          Run run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
          if (run != null
              && run.last().plusDays(1).equals(date)
              && run.exception().equals(exception)
              && ChronoUnit.DAYS.between(run.first(), date) < CalendarReader.LONGEST_RANGE) {
            runs.set(runs.size() - 1, new Run(run.first(), date, exception));
          } else {
            runs.add(new Run(date, date, exception));
          }
        });
    return runs;
  }

  private static WorkDuration standardDay(Duration day) {
    return day.toMinutesPart() == 0
        ? WorkDuration.workingHours(day.toHours())
        : WorkDuration.workingMinutes(day.toMinutes());
  }

  private static void run(JsonOutput out, Run run) {
    if (run.first().equals(run.last())) {
      out.text("date", run.first().toString());
    } else {
      out.text("from", run.first().toString());
      out.text("to", run.last().toString());
    }
    exception(out, run.exception());
  }

  static void exception(JsonOutput out, DayException exception) {
    out.texts("shifts", exception.shifts());
    Labels.write(out, "reason", exception.reason(), "");
    if (!exception.notice().isEmpty()) {
      out.text("notice", exception.notice());
    }
    out.flag("amends", exception.amends());
  }

  private static void closure(JsonOutput out, SeasonalClosure closure) {
    season(out, closure.season());
    if (closure.productivity() > 0) {
      out.number("productivity", closure.productivity());
    }
    Labels.write(out, "reason", closure.reason(), "");
  }

  static void season(JsonOutput out, Season season) {
    out.text("from", monthDay(season.from()));
    out.text("to", monthDay(season.to()));
  }

  static String monthDay(MonthDay day) {
    return day.toString().substring("--".length());
  }
}
