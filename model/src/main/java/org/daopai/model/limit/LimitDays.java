package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;

/** Counts and finds the days of limits on a calendar, but for those on which the clock stands. */
final class LimitDays {

  /*
   * Days are numbered since 1970-01-01. Every question costs O(standstills), however far it reaches.
   * Months and years become a number of calendar days as soon as it is known where they begin, so that a standstill
   * moves their end on by its own length.
   */
  private final WorkCalendar calendar;
  private final ImmutableList<DaySpan> standstills;

  private LimitDays(WorkCalendar calendar, ImmutableList<DaySpan> standstills) {
    this.calendar = calendar;
    this.standstills = standstills;
  }

  static LimitDays of(WorkCalendar calendar) {
    return new LimitDays(calendar, ImmutableList.of());
  }

  static LimitDays of(WorkCalendar calendar, List<DaySpan> standstills) {
    return new LimitDays(calendar, DaySpan.merged(standstills));
  }

  /**
   * Checks that a date can be counted with.
   *
   * @param what the beginning of the sentence that refuses it
   */
  static LocalDate check(String what, LocalDate date) {
    if (date.isBefore(CivilTime.FIRST_DAY) || !date.isBefore(CivilTime.END)) {
      throw InvalidInputException.of(
          InputFault.Code.DATE_OUT_OF_RANGE,
          date,
          "%s %s; dates from %s to %s can be counted",
          what,
          date,
          CivilTime.FIRST_DAY,
          CivilTime.END.minusDays(1));
    }
    return date;
  }

  static int number(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The day before the first that counts. */
  static int before(TimeLimit limit, int event) {
    return limit.startRule() == TimeLimit.StartRule.SAME_DAY ? event - 1 : event;
  }

  /** How many days count after a day, through another; none when the second comes first. */
  int count(LimitUnit unit, int after, int through) {
    return new DaySpan(after, through)
        .without(standstills).stream().mapToInt(span -> running(unit, span)).sum();
  }

  private int running(LimitUnit unit, DaySpan span) {
    return unit.days() == LimitUnit.WORKING_DAYS
        ? calendar.workingDays().count(span.after() + 1, span.through() + 1)
        : span.through() - span.after();
  }

  /** The last day of a limit as it stands before any roll. */
  int end(TimeLimit limit, LocalDate event, List<LimitLength> extensions) {
    int end = number(event);
    boolean first = true;
    for (LimitLength step : steps(limit, extensions)) {
      int after = first ? before(limit, end) : end;
      if (step.amount() > 0) {
        end = Math.max(end, nth(limit, step, after, days(step, LocalDate.ofEpochDay(end))));
      }
      first = false;
    }
    return end;
  }

  /** The length and its extensions, those of one unit that follow one another put together. */
  static List<LimitLength> steps(TimeLimit limit, List<LimitLength> extensions) {
    List<LimitLength> steps = new ArrayList<>(List.of(limit.length()));
    for (LimitLength extension : extensions) {
      LimitLength last = steps.get(steps.size() - 1);
      if (last.unit() == extension.unit()) {
        steps.set(steps.size() - 1, last.plus(extension));
      } else {
        steps.add(extension);
      }
    }
    return steps;
  }

  /** A length as a number of days, where it begins on that date. */
  private static int days(LimitLength length, LocalDate from) {
    return switch (length.unit()) {
      case WORKING_DAYS, CALENDAR_DAYS -> length.amount();
      case MONTHS, YEARS -> number(byDate(length, from)) - number(from);
    };
  }

  /** The corresponding date, or the last day of its month (T9). */
  static LocalDate byDate(LimitLength length, LocalDate from) {
    return length.unit() == LimitUnit.YEARS
        ? from.plusYears(length.amount())
        : from.plusMonths(length.amount());
  }

  private int nth(TimeLimit limit, LimitLength step, int after, int n) {
    int from = after;
    int left = n;
    for (DaySpan standstill : standstills) {
      if (standstill.through() > from) {
        int counted =
            standstill.after() > from
                ? running(step.unit(), new DaySpan(from, standstill.after()))
                : 0;
        if (counted >= left) {
          break;
        }
        left -= counted;
        from = standstill.through();
      }
    }
    if (step.unit() == LimitUnit.WORKING_DAYS) {
      return nthWorkingDay(from, left);
    }
    long day = (long) from + left;
    if (day >= CivilTime.END.toEpochDay()) {
      throw InvalidInputException.of(
          InputFault.Code.DATE_OUT_OF_RANGE,
          limit.name(),
          "Limit '%s' ends on %s; dates from %s to %s can be counted",
          limit.name(),
          LocalDate.ofEpochDay(day),
          CivilTime.FIRST_DAY,
          CivilTime.END.minusDays(1));
    }
    return (int) day;
  }

  private int nthWorkingDay(int after, int n) {
    if (after >= number(firstKnown(calendar))) {
      return calendar.workingDays().plus(after, n);
    }
    return calendar.workingDays().plus(calendar.workingDays().nextOrSame(after + 1), n - 1);
  }

  /** The first day that the calendar answers for. */
  static LocalDate firstKnown(WorkCalendar calendar) {
    return calendar.unannounced() == UnannouncedDays.FAIL
        ? calendar.announcedFrom().filter(CivilTime.FIRST_DAY::isBefore).orElse(CivilTime.FIRST_DAY)
        : CivilTime.FIRST_DAY;
  }

  /** The last day after any roll (T10). */
  int rolled(TimeLimit limit, int end) {
    return limit.endRule() == TimeLimit.EndRule.KEEP ? end : calendar.workingDays().nextOrSame(end);
  }

  DueDate dueDate(StartedLimit started, int end) {
    TimeLimit limit = started.limit();
    LocalDate unrolled = LocalDate.ofEpochDay(end);
    LocalDate date = LocalDate.ofEpochDay(rolled(limit, end));
    return DueDate.builder()
        .started(started)
        .date(date)
        .instant(instant(limit, date))
        .unrolled(unrolled)
        .rolledOff(date.equals(unrolled) ? Optional.empty() : Optional.of(calendar.day(unrolled)))
        .firstDayCounted(firstCounted(started))
        .standstill(stood(number(started.event()), end))
        .isProvisional(isProvisional(started, unrolled, date))
        .calendarVersion(calendar.version())
        .build();
  }

  private int stood(int after, int through) {
    return through - after - count(LimitUnit.CALENDAR_DAYS, after, through);
  }

  private Optional<LocalDate> firstCounted(StartedLimit started) {
    return steps(started.limit(), started.extensions()).stream()
        .filter(step -> step.amount() > 0)
        .findFirst()
        .map(
            step -> {
              int after = before(started.limit(), number(started.event()));
              LimitLength one = LimitLength.of(1, step.unit().days());
              return LocalDate.ofEpochDay(nth(started.limit(), one, after, 1));
            });
  }

  private LocalDateTime instant(TimeLimit limit, LocalDate date) {
    LocalDateTime midnight = CivilTime.endOf(date);
    if (limit.closing() == TimeLimit.Closing.END_OF_DAY) {
      return midnight;
    }
    CalendarDay day = calendar.day(date);
    int close = day.shifts().stream().mapToInt(Shift::toMinute).max().orElse(Shift.MINUTES_PER_DAY);
    return date.atStartOfDay().plusMinutes(Math.min(close, Shift.MINUTES_PER_DAY));
  }

  /** Whether a day that was looked at is not announced. */
  private boolean isProvisional(StartedLimit started, LocalDate unrolled, LocalDate date) {
    TimeLimit limit = started.limit();
    boolean countsWork =
        steps(limit, started.extensions()).stream()
            .anyMatch(step -> step.unit() == LimitUnit.WORKING_DAYS);
    boolean looksAtTheEnd =
        limit.endRule() == TimeLimit.EndRule.ROLL_FORWARD
            || limit.closing() == TimeLimit.Closing.CLOSE_OF_BUSINESS;
    return (countsWork && (isProvisional(started.event()) || isProvisional(date)))
        || (looksAtTheEnd && (isProvisional(unrolled) || isProvisional(date)));
  }

  boolean isProvisional(LocalDate date) {
    return calendar.isProvisional(date);
  }
}
