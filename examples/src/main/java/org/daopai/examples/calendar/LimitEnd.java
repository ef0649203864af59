package org.daopai.examples.calendar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.DueDate;
import org.daopai.model.limit.LimitLength;
import org.daopai.model.limit.TimeLimit;

/** When a time limit ends, and why then. */
final class LimitEnd extends CalendarAnswer {

  private final DueDate due;

  LimitEnd(WorkCalendar calendar, DueDate due) {
    super(calendar);
    this.due = due;
  }

  @Override
  public String sentence(Locale language) {
    return due.sentence(language);
  }

  @Override
  String question() {
    return "due";
  }

  @Override
  boolean isProvisional() {
    return due.isProvisional();
  }

  @Override
  void writeMembers(JsonGenerator out) throws IOException {
    writeLimit(out, due.started().limit());
    out.writeStringField("event", due.started().event().toString());
    out.writeArrayFieldStart("extensions");
    for (LimitLength extension : due.started().extensions()) {
      out.writeString(extension.toString());
    }
    out.writeEndArray();
    out.writeStringField("due", due.date().toString());
    out.writeStringField("instant", due.instant().toString());
    if (due.firstDayCounted().isPresent()) {
      out.writeStringField("firstDayCounted", due.firstDayCounted().get().toString());
    }
    out.writeStringField("unrolled", due.unrolled().toString());
    if (due.rolledOff().isPresent()) {
      Days.write(out, "rolledOff", due.rolledOff().get());
    }
  }

  private static void writeLimit(JsonGenerator out, TimeLimit limit) throws IOException {
    out.writeObjectFieldStart("limit");
    if (limit.id().isPresent()) {
      out.writeStringField("id", limit.id().get().value());
    }
    out.writeStringField("name", limit.name().in(Locale.ENGLISH));
    out.writeStringField("nameChinese", limit.name().in(Locale.CHINA));
    out.writeStringField("length", limit.length().toString());
    out.writeEndObject();
  }
}
