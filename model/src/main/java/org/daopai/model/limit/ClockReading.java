package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;

/**
 * A case as it stands at the end of a day, by what was known then; see {@link ClockLog#asOf}.
 *
 * <p>Days are counted through the day of the reading. After the event that ends the limit, the
 * decision for one that runs from acceptance, the figures stand as they were on its day. Working
 * days are those of the calendar given, also for limits in months and years, whose days pass by the
 * calendar.
 *
 * <p>Whatever needs a calendar throws {@link InvalidInputException} if a date lies outside 1900 to
 * 2199, if a day is needed that the calendar does not know and does not guess, or if the limit runs
 * from {@link TimeLimit.RunsFrom#OTHER_EVENT}, which no case holds.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClockReading implements Serializable {

  private static final long serialVersionUID = 1;

  private final ImmutableList<ClockEntry> entries;
  private final AsOf asOf;

  ClockReading(ImmutableList<ClockEntry> entries, AsOf asOf) {
    this.entries = entries;
    this.asOf = asOf;
  }

  /** The day of the reading, and of its knowledge. */
  public AsOf asOf() {
    return asOf;
  }

  /** What had happened and was known, by day; immutable. */
  public List<ClockEntry> entries() {
    return entries;
  }

  /** How the case stands, by its events alone: a limit may deem more, see {@link #against}. */
  public ClockState state() {
    return history().state();
  }

  /** The pauses that are open, by the day they began and by name; immutable. */
  public List<Pause> openPauses() {
    return history().openPauses();
  }

  /**
   * The date by which the limit must be met; empty while it has not started, and while the clock
   * stands with days left.
   */
  public Optional<LocalDate> due(TimeLimit limit, WorkCalendar calendar) {
    return against(limit, calendar).due().map(DueDate::date);
  }

  /**
   * How many days are left after the day of the reading, in the limit's unit; calendar days for one
   * of months or years. Nothing on the due date and on the days by which it rolled, negative when
   * days have been counted since. The whole limit while it has not started.
   */
  public int daysLeft(TimeLimit limit, WorkCalendar calendar) {
    return run(limit, calendar).daysLeft();
  }

  /** Whether the due date is over, and the limit was not met by then. */
  public boolean isOverdue(TimeLimit limit, WorkCalendar calendar) {
    return against(limit, calendar).isOverdue();
  }

  /**
   * How many days have been counted since the due date, in the limit's unit. None on a day of rest
   * that follows it, though the limit is overdue.
   */
  public int overdueDays(TimeLimit limit, WorkCalendar calendar) {
    return against(limit, calendar).overdueDays();
  }

  /** How many days the clock of the limit has run, in the limit's unit. */
  public int countedDays(TimeLimit limit, WorkCalendar calendar) {
    return run(limit, calendar).counted();
  }

  /** How many days the clock has run from acceptance to the decision, without those it stood. */
  public int countedDays(LimitUnit unit, WorkCalendar calendar) {
    return countedDays(TimeLimits.of(LimitLength.of(0, unit)), calendar);
  }

  /**
   * How many calendar days have gone by from receipt to the decision or withdrawal, its day
   * counted, that of receipt not: the span, in which pauses count.
   */
  public int elapsedDays() {
    CaseHistory history = history();
    LocalDate last = history.decided().or(history::withdrawn).orElse(asOf.date());
    return history
        .received()
        .map(received -> (int) ChronoUnit.DAYS.between(received, last))
        .orElse(0);
  }

  /** All that can be said of a limit. */
  public LimitStanding against(TimeLimit limit, WorkCalendar calendar) {
    return run(limit, calendar).standing();
  }

  /** The days on which the clock ran from acceptance to the decision. */
  List<DaySpan> running(WorkCalendar calendar) {
    return run(TimeLimits.calendarDays(0), calendar).running();
  }

  private LimitRun run(TimeLimit limit, WorkCalendar calendar) {
    return new LimitRun(history(), asOf, limit, calendar);
  }

  private CaseHistory history() {
    return CaseHistory.of(entries);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClockReading reading
        && asOf.equals(reading.asOf)
        && entries.equals(reading.entries);
  }

  @Override
  public int hashCode() {
    return 31 * entries.hashCode() + asOf.hashCode();
  }

  @Override
  public String toString() {
    return "ClockReading[" + asOf + ", " + state() + "]";
  }
}
