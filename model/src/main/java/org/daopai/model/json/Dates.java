package org.daopai.model.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.CivilTime;

/**
 * Dates, instants and lengths of time as ISO 8601 text.
 *
 * <p>Where something may be said by the day, a date stands for an instant at midnight: that of its
 * beginning for what starts, that of its end for what finishes. Written as a date is what can be.
 */
final class Dates {

  private static final String DAY = "(-?[0-9]{4}|[+-][0-9]{5,9})-[0-9]{2}-[0-9]{2}";
  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern MINUTE = Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");
  private static final Pattern LENGTH =
      Pattern.compile(
          "PT(?=[0-9-])(-?[0-9]{1,13}H)?(-?[0-9]{1,2}M)?(-?[0-9]{1,2}(\\.[0-9]{1,9})?S)?");

  private Dates() {}

  static LocalDate date(JsonValue value) {
    return parse(value, DATE, "a date such as 2024-12-31", LocalDate::parse);
  }

  static LocalDateTime instant(JsonValue value) {
    return parse(value, INSTANT, "a date-time such as 2024-12-31T17:00", LocalDateTime::parse);
  }

  /** Minutes of civil time; nothing finer is accepted. */
  static int minute(JsonValue value) {
    LocalDateTime instant =
        parse(
            value, MINUTE, "a date-time in minutes such as 2024-12-31T17:00", LocalDateTime::parse);
    return value.place().locate(() -> CivilTime.toMinute("It", instant));
  }

  /** A date-time, or a date, which begins at 00:00. */
  static LocalDateTime beginning(JsonValue value) {
    return dayOrInstant(value, LocalDate::atStartOfDay);
  }

  /** A date-time, or a date, which ends at the next day's 00:00. */
  static LocalDateTime end(JsonValue value) {
    return dayOrInstant(value, CivilTime::endOf);
  }

  static Duration length(JsonValue value) {
    return parse(value, LENGTH, "a length of time such as PT8H30M or PT-45M", Duration::parse);
  }

  static String beginningText(LocalDateTime instant) {
    return isMidnight(instant) ? instant.toLocalDate().toString() : instant.toString();
  }

  static String endText(LocalDateTime instant) {
    return isMidnight(instant) && instant.toLocalDate().isAfter(LocalDate.MIN)
        ? instant.toLocalDate().minusDays(1).toString()
        : instant.toString();
  }

  private static boolean isMidnight(LocalDateTime instant) {
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private interface Conversion<S, T> {
    T of(S source) throws DateTimeException;
  }

  private static LocalDateTime dayOrInstant(
      JsonValue value, Conversion<LocalDate, LocalDateTime> day) {
    String accepted = "a date such as 2024-12-31 or a date-time such as 2024-12-31T17:00";
    return DATE.matcher(value.text()).matches()
        ? parse(value, DATE, accepted, text -> day.of(LocalDate.parse(text)))
        : parse(value, INSTANT, accepted, LocalDateTime::parse);
  }

  private static <T> T parse(
      JsonValue value, Pattern form, String accepted, Conversion<String, T> parser) {
    String text = value.text();
    if (form.matcher(text).matches()) {
      try {
        return parser.of(text);
      } catch (DateTimeException | ArithmeticException e) {
        // the form is right, the value is not: 2023-02-30
      }
    }
    throw value
        .place()
        .fault(InputFault.Code.INVALID_VALUE, "'%s' is not %s", Place.shown(text), accepted);
  }
}
