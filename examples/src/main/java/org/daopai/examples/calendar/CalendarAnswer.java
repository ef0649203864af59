package org.daopai.examples.calendar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.StartedLimit;

/**
 * The answer to one question about a calendar.
 *
 * <p>As JSON it is an object of the form {@value #FORMAT}, in this order:
 *
 * <ul>
 *   <li>{@code format}: {@value #FORMAT};
 *   <li>{@code question}: {@code add}, {@code count}, {@code explain} or {@code due};
 *   <li>for {@code add} {@code from}, {@code workingDays} and the {@code day} found;
 *   <li>for {@code count} {@code from}, {@code to}, the working days with {@code bothCounted}, and
 *       those {@code afterFrom}, which is what {@code add} has to be given;
 *   <li>for {@code explain} the {@code day};
 *   <li>for {@code due} the {@code limit} ({@code id} where it has one, {@code name}, {@code
 *       nameChinese}, {@code length}), the {@code event}, the {@code extensions}, {@code due}, the
 *       {@code instant} at which it ends, {@code firstDayCounted} where there is any, the last day
 *       {@code unrolled} and, only where it moved on, the day it {@code rolledOff};
 *   <li>{@code provisional}: whether a day that is not announced was looked at;
 *   <li>{@code unannounced}: what the calendar makes of such days, {@code FAIL}, {@code
 *       FALLBACK_STATUTORY} or {@code WEEKEND_ONLY};
 *   <li>{@code calendarVersion}: which notices the calendar holds;
 *   <li>{@code sentence} and {@code sentenceChinese}.
 * </ul>
 *
 * <p>A day is an object of its {@code date}, whether it is {@code working}, the {@code kind} of
 * rule that decided ({@link org.daopai.model.calendar.CalendarDay.Kind}), the {@code status}
 * ({@link org.daopai.model.calendar.DayStatus}), the address of the {@code notice}, {@code reason}
 * and {@code reasonChinese}; the last three are empty where there is none.
 */
public abstract class CalendarAnswer {

  /** Name and version of the form. */
  public static final String FORMAT = "daopai-calendar/1";

  private static final JsonFactory JSON = new JsonFactory();

  private final WorkCalendar calendar;

  CalendarAnswer(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The n-th working day after a day, which does not count itself; before it when n is negative,
   * the day itself for none.
   *
   * @throws InvalidInputException if there is no such day that the calendar knows or guesses
   */
  public static CalendarAnswer add(WorkCalendar calendar, LocalDate from, int n) {
    return NthWorkingDay.of(calendar, from, n);
  }

  /**
   * How many working days there are from one day through another, with and without the first.
   *
   * @throws InvalidInputException if the second comes first, or the calendar neither knows nor
   *     guesses a day in between
   */
  public static CalendarAnswer count(WorkCalendar calendar, LocalDate from, LocalDate to) {
    return WorkingDayCount.of(calendar, from, to);
  }

  /**
   * What a day is, and why.
   *
   * @throws InvalidInputException if the calendar neither knows nor guesses it
   */
  public static CalendarAnswer explain(WorkCalendar calendar, LocalDate date) {
    return new ExplainedDay(calendar, calendar.day(date));
  }

  /**
   * When a time limit ends, and why then.
   *
   * @throws InvalidInputException if that lies outside 1900 to 2199, or the calendar neither knows
   *     nor guesses a day that is needed
   */
  public static CalendarAnswer due(WorkCalendar calendar, StartedLimit limit) {
    return new LimitEnd(calendar, limit.dueDate(calendar));
  }

  /**
   * The answer as one sentence, which says so when it is provisional.
   *
   * @param language Chinese, or anything else for English
   */
  public abstract String sentence(Locale language);

  /** The answer as one JSON object on one line, without a line break. */
  public final String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("format", FORMAT);
      out.writeStringField("question", question());
      writeMembers(out);
      out.writeBooleanField("provisional", isProvisional());
      out.writeStringField("unannounced", calendar.unannounced().name());
      out.writeStringField("calendarVersion", calendar.version());
      out.writeStringField("sentence", sentence(Locale.ENGLISH));
      out.writeStringField("sentenceChinese", sentence(Locale.CHINA));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  abstract String question();

  abstract boolean isProvisional();

  abstract void writeMembers(JsonGenerator out) throws IOException;
}
