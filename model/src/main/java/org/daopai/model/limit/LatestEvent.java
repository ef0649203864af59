package org.daopai.model.limit;

import java.time.LocalDate;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;

/** Finds the latest event from which a limit is met by a date. */
final class LatestEvent {

  /*
   * Due dates never fall as events rise, so the events that are early enough are a beginning of all days; its end is found
   * by halving. Whether an event is early enough is asked by counting, not by its due date, which may lie out of reach.
   */
  private LatestEvent() {}

  static LocalDate of(TimeLimit limit, LocalDate metBy, WorkCalendar calendar) {
    int bound =
        LimitDays.number(LimitDays.check("Limit '" + limit.name() + "' is to be met by", metBy));
    LimitDays days = LimitDays.of(calendar);
    int early = LimitDays.number(LimitDays.firstKnown(calendar)) - 1;
    int late = bound + 1;
    while (late - early > 1) {
      int event = early + (late - early) / 2;
      if (isMet(limit, event, bound, days)) {
        early = event;
      } else {
        late = event;
      }
    }
    LocalDate latest = LocalDate.ofEpochDay(early);
    if (latest.isBefore(LimitDays.firstKnown(calendar))) {
      throw InvalidInputException.of(
          InputFault.Code.DATE_OUT_OF_RANGE,
          limit.name(),
          "Limit '%s' (%s) cannot be met by %s from any event on or after %s",
          limit.name(),
          limit.length(),
          metBy,
          LimitDays.firstKnown(calendar));
    }
    return latest;
  }

  /** Whether a limit that runs from an event is due by a day; asks the calendar of no later one. */
  static boolean isMet(TimeLimit limit, int event, int bound, LimitDays days) {
    int after = LimitDays.before(limit, event);
    if (limit.amount() > 0 && limit.unit() == LimitUnit.WORKING_DAYS) {
      return days.count(LimitUnit.WORKING_DAYS, after, bound) >= limit.amount();
    }
    long end = limit.amount() == 0 ? event : end(limit.length(), event) - (event - after);
    boolean ends = end <= bound;
    return ends
        && (limit.endRule() == TimeLimit.EndRule.KEEP
            || days.count(LimitUnit.WORKING_DAYS, (int) end - 1, bound) >= 1);
  }

  private static long end(LimitLength length, int event) {
    return length.unit() == LimitUnit.CALENDAR_DAYS
        ? (long) event + length.amount()
        : LimitDays.byDate(length, LocalDate.ofEpochDay(event)).toEpochDay();
  }
}
