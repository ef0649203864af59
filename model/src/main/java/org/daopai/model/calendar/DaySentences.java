package org.daopai.model.calendar;

import java.time.format.TextStyle;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/** Says in a sentence what a calendar says of a day. */
final class DaySentences {

  private DaySentences() {}

  static String of(CalendarDay day, Locale language) {
    return LocalizedName.isChinese(language) ? chinese(day) : english(day);
  }

  private static String english(CalendarDay day) {
    StringBuilder text = new StringBuilder();
    text.append(day.date())
        .append(" (")
        .append(day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .append(day.isWorking() ? ") is a working day" : ") is not a working day");
    append(text, ": ", day.reason().in(Locale.ENGLISH));
    if (day.productivity() < 100) {
      text.append(", counted at ").append(day.productivity()).append(" %");
    }
    switch (day.status()) {
      case ANNOUNCED -> append(text, "; notice ", day.notice());
      case AMENDED -> append(text, "; amended by notice ", day.notice());
      case PROVISIONAL -> text.append("; provisional, no notice decides it yet");
    }
    return text.toString();
  }

  private static String chinese(CalendarDay day) {
    StringBuilder text = new StringBuilder();
    text.append(day.date())
        .append("（")
        .append(day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA))
        .append(day.isWorking() ? "）是工作日" : "）不是工作日");
    append(text, "：", day.reason().in(Locale.CHINA));
    if (day.productivity() < 100) {
      text.append("，按 ").append(day.productivity()).append("% 计");
    }
    switch (day.status()) {
      case ANNOUNCED -> append(text, "；通知 ", day.notice());
      case AMENDED -> append(text, "；经通知调整 ", day.notice());
      case PROVISIONAL -> text.append("；暂定，尚无通知");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String before, String part) {
    if (!part.isEmpty()) {
      text.append(before).append(part);
    }
  }
}
