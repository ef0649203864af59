package org.daopai.examples.calendar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.LimitUnit;

/** How many working days there are from one day through another. */
final class WorkingDayCount extends CalendarAnswer {

  private final LocalDate from;
  private final LocalDate to;
  private final int bothCounted;
  private final int afterFrom;
  private final boolean isProvisional;

  private WorkingDayCount(WorkCalendar calendar, LocalDate from, LocalDate to) {
    super(calendar);
    this.from = from;
    this.to = to;
    bothCounted = calendar.countWorkingDays(from, to);
    afterFrom = calendar.workingDaysAfter(from, to);
    isProvisional = calendar.isProvisional(from) || calendar.isProvisional(to);
  }

  static WorkingDayCount of(WorkCalendar calendar, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          from,
          "%s comes after %s; give the earlier date first",
          from,
          to);
    }
    return new WorkingDayCount(calendar, from, to);
  }

  @Override
  public String sentence(Locale language) {
    String start = Days.named(from, language);
    String end = Days.named(to, language);
    String days = LimitUnit.WORKING_DAYS.of(bothCounted, language);
    String mark = Days.mark(isProvisional, language);
    return LocalizedName.isChinese(language)
        ? start + "至 " + end + "：首尾均计 " + days + "；不计首日 " + afterFrom + " 个（add 所用之数）" + mark
        : start
            + " through "
            + end
            + ": "
            + days
            + ", both ends counted; "
            + afterFrom
            + " after the first day (what 'add' is given)"
            + mark;
  }

  @Override
  String question() {
    return "count";
  }

  @Override
  boolean isProvisional() {
    return isProvisional;
  }

  @Override
  void writeMembers(JsonGenerator out) throws IOException {
    out.writeStringField("from", from.toString());
    out.writeStringField("to", to.toString());
    out.writeNumberField("bothCounted", bothCounted);
    out.writeNumberField("afterFrom", afterFrom);
  }
}
