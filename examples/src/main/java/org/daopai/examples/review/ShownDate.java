package org.daopai.examples.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;

/**
 * A start or finish as people write it: the first or last day, and the time of day only where it
 * tells something.
 *
 * <p>Work that begins at the first minute worked on a day begins on that day; what begins when a
 * day's work is over begins on the next. Work that ends with the last minute worked on a day ends
 * on that day; what ends before any minute of a day is worked ended on the day before. On a day of
 * rest the hours of an ordinary day decide.
 *
 * @param text the date, such as {@code 2024-03-29}, or {@code 2024-03-29 14:20}
 * @param provisional whether it was computed across days that are not announced yet
 */
public record ShownDate(String text, boolean provisional) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** A start. */
  static ShownDate start(LocalDateTime at, WorkCalendar calendar, boolean provisional) {
    LocalDate date = at.toLocalDate();
    return switch (Position.of(at, calendar)) {
      case BEFORE_WORK -> day(date, provisional);
      case AFTER_WORK -> day(date.plusDays(1), provisional);
      case WITHIN -> minute(at, provisional);
    };
  }

  /** A finish. */
  static ShownDate finish(LocalDateTime at, WorkCalendar calendar, boolean provisional) {
    LocalDate date = at.toLocalDate();
    return switch (Position.of(at, calendar)) {
      case BEFORE_WORK -> day(date.minusDays(1), provisional);
      case AFTER_WORK -> day(date, provisional);
      case WITHIN -> minute(at, provisional);
    };
  }

  /** An instant that no calendar counts, such as when a deadline ends. */
  static ShownDate end(LocalDateTime at) {
    return isMidnight(at) ? day(CivilTime.inclusiveEnd(at), false) : minute(at, false);
  }

  /** An instant with its time of day. */
  static ShownDate minute(LocalDateTime at, boolean provisional) {
    return new ShownDate(MINUTE.format(at), provisional);
  }

  /** A day. */
  static ShownDate day(LocalDate date, boolean provisional) {
    return new ShownDate(date.toString(), provisional);
  }

  static boolean isMidnight(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** The date, with an asterisk if it is provisional. */
  @Override
  public String toString() {
    return provisional ? text + "*" : text;
  }

  /** Where in a day's work an instant lies. */
  private enum Position {
    BEFORE_WORK,
    WITHIN,
    AFTER_WORK;

    static Position of(LocalDateTime at, WorkCalendar calendar) {
      List<Shift> shifts = hours(at.toLocalDate(), calendar);
      int minute = at.toLocalTime().toSecondOfDay() / 60;
      if (minute == 0) {
        return BEFORE_WORK;
      }
      if (shifts.isEmpty()) {
        return WITHIN;
      }
      if (minute <= shifts.get(0).fromMinute()) {
        return BEFORE_WORK;
      }
      return minute >= shifts.get(shifts.size() - 1).toMinute() ? AFTER_WORK : WITHIN;
    }

    /** The shifts of a date; on a day of rest those of the first weekday that works. */
    private static List<Shift> hours(LocalDate date, WorkCalendar calendar) {
      boolean refuses =
          calendar.unannounced() == UnannouncedDays.FAIL && calendar.isProvisional(date);
      List<Shift> shifts = refuses ? List.of() : calendar.day(date).shifts();
      return shifts.isEmpty()
          ? calendar.week().values().stream().findFirst().orElse(List.of())
          : shifts;
    }
  }
}
