package org.daopai.examples.calendar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarDay;

/** Days in words and as JSON. */
final class Days {

  private Days() {}

  /** A date with its weekday. */
  static String named(LocalDate date, Locale language) {
    return LocalizedName.isChinese(language)
        ? date + "（" + weekday(date, Locale.CHINA) + "）"
        : date + " (" + weekday(date, Locale.ENGLISH) + ")";
  }

  /** A date with its weekday and, where it is no ordinary day, what it is. */
  static String explained(CalendarDay day, Locale language) {
    String reason = day.reason().in(language);
    if (reason.isEmpty()) {
      return named(day.date(), language);
    }
    return LocalizedName.isChinese(language)
        ? day.date() + "（" + weekday(day.date(), Locale.CHINA) + "，" + reason + "）"
        : day.date() + " (" + weekday(day.date(), Locale.ENGLISH) + ", " + reason + ")";
  }

  /** What is added to a sentence when days were counted that are not announced. */
  static String mark(boolean isProvisional, Locale language) {
    if (!isProvisional) {
      return "";
    }
    return LocalizedName.isChinese(language)
        ? "；暂定，所涉日期尚未公布放假安排"
        : "; provisional, days not announced yet were counted";
  }

  static void write(JsonGenerator out, String name, CalendarDay day) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("date", day.date().toString());
    out.writeBooleanField("working", day.isWorking());
    out.writeStringField("kind", day.kind().name());
    out.writeStringField("status", day.status().name());
    out.writeStringField("notice", day.notice());
    out.writeStringField("reason", day.reason().in(Locale.ENGLISH));
    out.writeStringField("reasonChinese", day.reason().in(Locale.CHINA));
    out.writeEndObject();
  }

  private static String weekday(LocalDate date, Locale language) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
  }
}
