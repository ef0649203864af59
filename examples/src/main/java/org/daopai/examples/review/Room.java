package org.daopai.examples.review;

import java.time.Duration;
import java.time.LocalDateTime;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;

/**
 * How much time is left, or by how much something is late, and which days it is told in.
 *
 * @param time the time; negative when late
 * @param day the time of one day: a standard day of the calendar that counts, or 24 hours
 * @param byTheClock whether no calendar counts it, because only rest time lies in between
 */
public record Room(Duration time, Duration day, boolean byTheClock) {

  private static final Duration CLOCK_DAY = Duration.ofDays(1);

  /**
   * The room from one instant to another, as a schedule tells it: working time, or, where something
   * is late by rest time alone and the schedule can but say so, that time of the clock.
   */
  static Room between(LocalDateTime from, LocalDateTime to, Duration time, WorkCalendar calendar) {
    boolean clock = time.isNegative() && !hasWork(calendar, to, from);
    return clock
        ? new Room(Duration.between(from, to), CLOCK_DAY, true)
        : new Room(time, calendar.standardDay(), false);
  }

  /** The same without its sign. */
  public Room abs() {
    return new Room(time.abs(), day, byTheClock);
  }

  /** The time in days, hours and minutes, such as {@code 12 d} or {@code -3 d 2 h}. */
  public LocalizedName text() {
    return LocalizedName.of(text("d", "h", "min"), text("天", "小时", "分"));
  }

  /** The time and what it is counted in, such as {@code 5 h 20 min of working time}. */
  public LocalizedName phrase() {
    return LocalizedName.of(
        text("d", "h", "min") + (byTheClock ? " of rest time" : " of working time"),
        (byTheClock ? "非工作时间 " : "工作时间 ") + text("天", "小时", "分"));
  }

  private String text(String days, String hours, String minutes) {
    long left = time.abs().toMinutes();
    long perDay = day.toMinutes();
    StringBuilder text = new StringBuilder();
    append(text, left / perDay, days);
    append(text, left % perDay / 60, hours);
    append(text, left % perDay % 60, minutes);
    if (text.length() == 0) {
      return "0 " + days;
    }
    return time.isNegative() ? "-" + text : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(text.length() == 0 ? "" : " ").append(amount).append(' ').append(unit);
    }
  }

  private static boolean hasWork(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
    return calendar.timeline(from.toLocalDate(), to.toLocalDate().plusDays(1)).workBetween(from, to)
        > 0;
  }
}
