package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.RecurringException;

/** Reads and writes exceptions that come again: one member says when, the others what is done. */
final class RecurringForm {

  private static final ImmutableList<String> RULES =
      ImmutableList.of("yearly", "yearlyWeekday", "monthly", "everyWeeks");
  private static final ImmutableList<String> MEMBERS =
      ImmutableList.<String>builder()
          .addAll(RULES)
          .add("shifts", "reason", "notice", "amends")
          .build();
  private static final ImmutableList<String> WEEKDAY_OF_MONTH =
      ImmutableList.of("month", "ordinal", "weekday");
  private static final ImmutableList<String> EVERY_WEEKS = ImmutableList.of("first", "weeks");

  private RecurringForm() {}

  static RecurringException read(JsonObject in) {
    in.only(MEMBERS);
    List<String> rules = RULES.stream().filter(rule -> in.optional(rule).isPresent()).toList();
    if (rules.size() != 1) {
      throw in.place()
          .fault(
              InputFault.Code.MALFORMED_DOCUMENT,
              "a recurring exception comes by %s; give exactly one of %s",
              rules.isEmpty() ? "no rule" : rules,
              RULES);
    }
    JsonValue rule = in.required(rules.get(0));
    Recurrence recurrence = rule.place().locate(() -> recurrence(rules.get(0), rule));
    return new RecurringException(recurrence, CalendarReader.exception(in));
  }

  private static Recurrence recurrence(String name, JsonValue rule) {
    return switch (name) {
      case "yearly" ->
          Recurrence.yearly(
              CalendarReader.matching(rule, CalendarReader.MONTH_DAY, "05-01").text());
      case "yearlyWeekday" -> yearlyWeekday(rule.object().only(WEEKDAY_OF_MONTH));
      case "monthly" -> Recurrence.monthly(rule.integer());
      default -> everyWeeks(rule.object().only(EVERY_WEEKS));
    };
  }

  private static Recurrence yearlyWeekday(JsonObject in) {
    JsonValue month = in.required("month");
    if (month.integer() < 1 || month.integer() > 12) {
      throw month
          .place()
          .fault(
              InputFault.Code.INVALID_VALUE,
              "there is no month %d; months from 1 to 12 are accepted",
              month.integer());
    }
    return Recurrence.yearlyOn(
        Month.of(month.integer()),
        in.required("ordinal").integer(),
        weekday(in.required("weekday")));
  }

  private static DayOfWeek weekday(JsonValue value) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (CalendarReader.word(day).equals(value.text())) {
        return day;
      }
    }
    throw value
        .place()
        .fault(
            InputFault.Code.INVALID_VALUE,
            "'%s' is not a weekday; write one as monday",
            Place.shown(value.text()));
  }

  private static Recurrence everyWeeks(JsonObject in) {
    LocalDate first = Dates.date(in.required("first"));
    return Recurrence.everyWeeks(first, in.required("weeks").integer());
  }

  static void write(JsonOutput out, RecurringException recurring) {
    Recurrence recurrence = recurring.recurrence();
    if (recurrence instanceof Recurrence.Yearly yearly) {
      out.text("yearly", CalendarWriter.monthDay(yearly.day()));
    } else if (recurrence instanceof Recurrence.YearlyWeekday yearly) {
      out.line(
          "yearlyWeekday",
          () -> {
            out.number("month", yearly.month().getValue());
            out.number("ordinal", yearly.ordinal());
            out.text("weekday", CalendarReader.word(yearly.weekday()));
          });
    } else if (recurrence instanceof Recurrence.Monthly monthly) {
      out.number("monthly", monthly.day());
    } else if (recurrence instanceof Recurrence.EveryWeeks every) {
      out.line(
          "everyWeeks",
          () -> {
            out.text("first", every.first().toString());
            out.number("weeks", every.weeks());
          });
    }
    CalendarWriter.exception(out, recurring.exception());
  }
}
