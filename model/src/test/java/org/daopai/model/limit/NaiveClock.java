package org.daopai.model.limit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockEvent.Decided;
import org.daopai.model.limit.ClockEvent.Extended;
import org.daopai.model.limit.ClockEvent.Paused;
import org.daopai.model.limit.ClockEvent.Resumed;
import org.daopai.model.limit.ClockEvent.Step;
import org.daopai.model.limit.TimeLimit.EndRule;
import org.daopai.model.limit.TimeLimit.StartRule;
import org.daopai.testing.NaiveCalendar;

/**
 * A clock that looks at one day after the other, with a finger on the wall calendar: it asks of
 * each day what the events of earlier days had made of the case, and counts. For limits that run
 * from acceptance to the decision.
 */
final class NaiveClock {

  private final TimeLimit limit;
  private final WorkCalendar calendar;
  private final List<ClockEntry> entries;
  private final LocalDate today;

  /** A clock of the events of a case, read at the end of a day. */
  NaiveClock(TimeLimit limit, WorkCalendar calendar, List<ClockEntry> entries, LocalDate asOf) {
    this.limit = limit;
    this.calendar = calendar;
    this.entries = entries.stream().filter(entry -> !entry.date().isAfter(asOf)).toList();
    today =
        this.entries.stream()
            .filter(entry -> entry.event() instanceof Decided)
            .map(ClockEntry::date)
            .findFirst()
            .orElse(asOf);
  }

  /** When a limit is due that nothing interrupts. */
  static LocalDate due(
      TimeLimit limit, LocalDate event, List<LimitLength> extensions, WorkCalendar calendar) {
    ClockEntry accepted = ClockEntry.of(Step.ACCEPTED, event);
    return new NaiveClock(limit, calendar, List.of(accepted), event).due(extensions).orElseThrow();
  }

  static boolean works(WorkCalendar calendar, LocalDate day) {
    return NaiveCalendar.isWorkingDay(calendar, day);
  }

  int counted() {
    LocalDate first = firstDay();
    int counted = 0;
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      counted += counts(limit.unit(), day) ? 1 : 0;
    }
    return counted;
  }

  int overdue(Optional<LocalDate> due) {
    int counted = 0;
    if (due.isPresent()) {
      for (LocalDate day = due.get().plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
        counted += counts(limit.unit(), day) ? 1 : 0;
      }
    }
    return counted;
  }

  boolean isOverdue(Optional<LocalDate> due) {
    return due.filter(today::isAfter).isPresent();
  }

  /** The due date under the extensions of the log, each granted once, in full, and in time. */
  Optional<LocalDate> due() {
    List<LimitLength> granted = new ArrayList<>();
    for (ClockEntry entry : extensions()) {
      if (entry.event() instanceof Extended extended
          && limit.extension().isPresent()
          && granted.size() < limit.extension().get().times()) {
        Optional<LocalDate> before = due(granted);
        if (before.isEmpty() || !entry.date().isAfter(before.get())) {
          granted.add(extended.length());
        }
      }
    }
    return due(granted);
  }

  /** By day, those of one day by unit, amount and reason, in whatever order they were entered. */
  private List<ClockEntry> extensions() {
    return entries.stream()
        .filter(entry -> entry.event() instanceof Extended)
        .sorted(
            Comparator.comparing(ClockEntry::date)
                .thenComparing(entry -> ((Extended) entry.event()).length().unit())
                .thenComparing(entry -> ((Extended) entry.event()).length().amount())
                .thenComparing(entry -> ((Extended) entry.event()).reason()))
        .toList();
  }

  private Optional<LocalDate> due(List<LimitLength> extensions) {
    LocalDate at = firstDay().minusDays(1);
    LimitUnit unit = limit.unit();
    int amount = limit.amount();
    boolean first = true;
    for (int k = 0; k <= extensions.size(); k++) {
      LimitLength next = k < extensions.size() ? extensions.get(k) : null;
      if (next != null && next.unit() == unit) {
        amount += next.amount();
        continue;
      }
      LocalDate from = first ? accepted() : at;
      Optional<LocalDate> end = after(at, from, unit, amount);
      if (end.isEmpty()) {
        return end;
      }
      at = end.get();
      first = false;
      if (next != null) {
        unit = next.unit();
        amount = next.amount();
      }
    }
    while (limit.endRule() == EndRule.ROLL_FORWARD && !works(calendar, at)) {
      at = at.plusDays(1);
    }
    return Optional.of(at);
  }

  private Optional<LocalDate> after(LocalDate at, LocalDate from, LimitUnit unit, int amount) {
    if (amount == 0) {
      return Optional.of(from);
    }
    int left = unit.isDays() ? amount : daysTo(from, unit, amount);
    LocalDate day = at;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.isAfter(today) && !runsOnAfterToday()) {
        return Optional.empty();
      }
      left -= counts(unit, day) ? 1 : 0;
    }
    return Optional.of(day);
  }

  private static int daysTo(LocalDate from, LimitUnit unit, int amount) {
    YearMonth month = YearMonth.from(from);
    for (int i = 0; i < (unit == LimitUnit.YEARS ? 12 * amount : amount); i++) {
      month = month.plusMonths(1);
    }
    LocalDate end = month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
    int days = 0;
    for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
      days++;
    }
    return days;
  }

  private boolean counts(LimitUnit unit, LocalDate day) {
    boolean runs = day.isAfter(today) || runs(day);
    return runs && (unit != LimitUnit.WORKING_DAYS || works(calendar, day));
  }

  private boolean runs(LocalDate day) {
    Set<String> open = new HashSet<>();
    for (ClockEntry entry : entries) {
      if (entry.date().isBefore(day)) {
        if (entry.event() instanceof Paused paused) {
          open.add(paused.pause().text());
        } else if (entry.event() instanceof Resumed resumed) {
          open.remove(resumed.pause());
        }
      }
    }
    return open.isEmpty();
  }

  private boolean runsOnAfterToday() {
    return runs(today.plusDays(1));
  }

  private LocalDate firstDay() {
    return limit.startRule() == StartRule.SAME_DAY ? accepted() : accepted().plusDays(1);
  }

  private LocalDate accepted() {
    return entries.stream()
        .filter(entry -> entry.event() == Step.ACCEPTED)
        .map(ClockEntry::date)
        .findFirst()
        .orElseThrow();
  }
}
