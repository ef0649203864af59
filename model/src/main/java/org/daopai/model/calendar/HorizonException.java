package org.daopai.model.calendar;

import java.time.LocalDate;

/**
 * A position outside the days that a {@link WorkTimeline} was laid out for; lay it out over more
 * days.
 */
public final class HorizonException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final CalendarId calendar;
  private final LocalDate from;
  private final LocalDate to;
  private final int work;
  private final boolean mayWiden;

  HorizonException(CalendarId calendar, LocalDate from, LocalDate to, int work, boolean mayWiden) {
    super(
        "Calendar '"
            + calendar
            + "' has no working time in reach between "
            + from
            + " and "
            + to
            + (mayWiden ? "" : ", the days that are announced, and guesses no others"));
    this.mayWiden = mayWiden;
    this.calendar = calendar;
    this.from = from;
    this.to = to;
    this.work = work;
  }

  /** The calendar. */
  public CalendarId calendar() {
    return calendar;
  }

  /** First day laid out. */
  public LocalDate from() {
    return from;
  }

  /** All working minutes laid out. */
  public int work() {
    return work;
  }

  /** The day after the last one laid out. */
  public LocalDate to() {
    return to;
  }

  /**
   * Whether laying out more days can help; not where the calendar guesses no days beyond those
   * announced ({@link UnannouncedDays#FAIL}).
   */
  public boolean mayWiden() {
    return mayWiden;
  }
}
