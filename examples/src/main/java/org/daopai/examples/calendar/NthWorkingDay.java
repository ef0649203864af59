package org.daopai.examples.calendar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.LimitUnit;

/** The n-th working day after a day, or before it. */
final class NthWorkingDay extends CalendarAnswer {

  private final LocalDate from;
  private final int n;
  private final CalendarDay day;
  private final boolean isProvisional;

  private NthWorkingDay(
      WorkCalendar calendar, LocalDate from, int n, CalendarDay day, boolean isProvisional) {
    super(calendar);
    this.from = from;
    this.n = n;
    this.day = day;
    this.isProvisional = isProvisional;
  }

  static NthWorkingDay of(WorkCalendar calendar, LocalDate from, int n) {
    CalendarDay day = calendar.day(calendar.plusWorkingDays(from, n));
    LocalDate firstLookedAt = from.plusDays(Integer.signum(n));
    // what is announced is one span of days: no day between two of them is provisional
    boolean isProvisional = calendar.isProvisional(firstLookedAt) || day.isProvisional();
    return new NthWorkingDay(calendar, from, n, day, isProvisional);
  }

  @Override
  public String sentence(Locale language) {
    String start = Days.named(from, language);
    String days = LimitUnit.WORKING_DAYS.of(Math.absExact(n), language);
    String found = Days.explained(day, language);
    String mark = Days.mark(isProvisional, language);
    return LocalizedName.isChinese(language)
        ? start + (n < 0 ? "之前第 " : "之后第 ") + days + "：" + found + mark
        : days + (n < 0 ? " before " : " after ") + start + ": " + found + mark;
  }

  @Override
  String question() {
    return "add";
  }

  @Override
  boolean isProvisional() {
    return isProvisional;
  }

  @Override
  void writeMembers(JsonGenerator out) throws IOException {
    out.writeStringField("from", from.toString());
    out.writeNumberField("workingDays", n);
    Days.write(out, "day", day);
  }
}
