package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;

/**
 * Several clocks that run side by side, as in a stage of parallel approvals. Their time is the
 * union of the days on which at least one of them runs, never the sum (T14): two approvals of the
 * same ten days take ten.
 *
 * <p>A clock runs from acceptance to the decision, but for its pauses, see {@link ClockLog}.
 *
 * @param clocks the clocks; none take no time
 */
public record ClockUnion(List<ClockLog> clocks) implements Serializable {

  /** Keeps the clocks. */
  public ClockUnion {
    clocks = ImmutableList.copyOf(clocks);
  }

  /** Those clocks. */
  public static ClockUnion of(ClockLog... clocks) {
    return new ClockUnion(Arrays.asList(clocks));
  }

  /** On how many days at least one clock ran, through a day, by all that is recorded. */
  public int countedDays(LocalDate asOf, LimitUnit unit, WorkCalendar calendar) {
    return countedDays(AsOf.on(asOf), unit, calendar);
  }

  /**
   * On how many days at least one clock ran, through a day, by what was recorded by a day of
   * knowledge; calendar days for months and years.
   *
   * @throws InvalidInputException if a date lies outside 1900 to 2199, or a day is needed that the
   *     calendar does not know and does not guess
   */
  public int countedDays(AsOf asOf, LimitUnit unit, WorkCalendar calendar) {
    LimitDays days = LimitDays.of(calendar);
    return spans(asOf, calendar).stream()
        .mapToInt(span -> days.count(unit, span.after(), span.through()))
        .sum();
  }

  /** Whether at least one clock ran on a day, by all that is recorded. */
  public boolean ranOn(LocalDate day, WorkCalendar calendar) {
    int number = LimitDays.number(LimitDays.check("Clocks are asked about", day));
    return spans(AsOf.on(day), calendar).stream()
        .anyMatch(span -> span.after() < number && number <= span.through());
  }

  private List<DaySpan> spans(AsOf asOf, WorkCalendar calendar) {
    return DaySpan.merged(
        clocks.stream().flatMap(clock -> clock.asOf(asOf).running(calendar).stream()).toList());
  }
}
