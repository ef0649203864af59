package org.daopai.examples.calendar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.WorkCalendar;

/** What a day is, and why. */
final class ExplainedDay extends CalendarAnswer {

  private final CalendarDay day;

  ExplainedDay(WorkCalendar calendar, CalendarDay day) {
    super(calendar);
    this.day = day;
  }

  @Override
  public String sentence(Locale language) {
    return day.sentence(language);
  }

  @Override
  String question() {
    return "explain";
  }

  @Override
  boolean isProvisional() {
    return day.isProvisional();
  }

  @Override
  void writeMembers(JsonGenerator out) throws IOException {
    Days.write(out, "day", day);
  }
}
