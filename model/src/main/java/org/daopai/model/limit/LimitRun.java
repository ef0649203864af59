package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.CaseHistory.Interruption;
import org.daopai.model.limit.TimeLimit.EndsWith;
import org.daopai.model.limit.TimeLimit.RunsFrom;

/** A time limit run against the history of a case, on a calendar. */
final class LimitRun {

  /*
   * today is the day of the reading, or of the event that ended the limit if that came first. Standstills reach no
   * further than today: what comes after is a clock that runs on, and stands says whether it does.
   */
  private final CaseHistory history;
  private final AsOf asOf;
  private final TimeLimit limit;
  private final WorkCalendar calendar;
  private final Acceptance acceptance;
  private final Optional<LocalDate> start;
  private final Optional<LocalDate> ended;
  private final int today;
  private final boolean stands;
  private final ImmutableList<DaySpan> standstills;
  private final LimitDays days;
  private final int counted;

  LimitRun(CaseHistory history, AsOf asOf, TimeLimit limit, WorkCalendar calendar) {
    this.history = history;
    this.asOf = asOf;
    this.limit = limit;
    this.calendar = calendar;
    acceptance = Acceptance.of(history, asOf, limit, calendar);
    start = start();
    ended = ended();
    today = LimitDays.number(ended.orElse(asOf.date()));
    stands = stands();
    standstills = DaySpan.merged(standstills());
    days = LimitDays.of(calendar, standstills);
    counted = start.map(day -> days.count(limit.unit(), firstBefore(day), today)).orElse(0);
  }

  private Optional<LocalDate> start() {
    return switch (limit.runsFrom()) {
      case RECEIPT -> history.received();
      case ACCEPTANCE -> acceptance.date();
      case DECISION -> history.decided();
      case OTHER_EVENT ->
          throw InvalidInputException.of(
              InputFault.Code.INVALID_VALUE,
              limit.name(),
              "Limit '%s' runs from an event that no clock log holds; count it from the date of the event",
              limit.name());
    };
  }

  private Optional<LocalDate> ended() {
    Optional<LocalDate> met =
        switch (limit.endsWith()) {
          case ACCEPTANCE -> history.accepted().or(history::decided);
          case DECISION -> history.decided();
          case DELIVERY -> history.delivered();
        };
    return met.or(history::withdrawn);
  }

  private boolean stands() {
    boolean correcting = countsCorrections() && history.correction().isPresent();
    boolean decided = limit.endsWith() == EndsWith.DELIVERY && history.decided().isPresent();
    return correcting || (countsPauses() && !decided && !history.open().isEmpty());
  }

  private boolean countsCorrections() {
    return limit.runsFrom() == RunsFrom.RECEIPT;
  }

  private boolean countsPauses() {
    return limit.runsFrom() != RunsFrom.DECISION && limit.endsWith() != EndsWith.ACCEPTANCE;
  }

  private List<DaySpan> standstills() {
    List<DaySpan> spans = new ArrayList<>();
    LocalDate now = LocalDate.ofEpochDay(today);
    if (countsCorrections()) {
      history.corrections().forEach(correction -> spans.add(span(correction)));
      history.correction().ifPresent(asked -> spans.add(span(new Interruption(asked, now))));
    }
    if (countsPauses()) {
      history.pauses().forEach(pause -> spans.add(span(pause)));
      LocalDate last = history.decided().orElse(now);
      history.open().forEach(pause -> spans.add(span(new Interruption(pause, last))));
    }
    return spans;
  }

  private DaySpan span(Interruption interruption) {
    return new DaySpan(
        LimitDays.number(interruption.begun().date()),
        Math.min(today, LimitDays.number(interruption.ended())));
  }

  private int firstBefore(LocalDate event) {
    return LimitDays.before(limit, LimitDays.number(event));
  }

  /** The days on which the clock ran. */
  List<DaySpan> running() {
    return start
        .map(day -> new DaySpan(firstBefore(day), today).without(standstills))
        .orElse(ImmutableList.of());
  }

  /** How many days the clock has run. */
  int counted() {
    return counted;
  }

  /** How many days are left; asks the calendar of no later day unless the answer needs it. */
  int daysLeft() {
    List<LimitLength> granted = extensions().granted();
    List<LimitLength> steps = LimitDays.steps(limit, granted);
    if (isOneCount(steps) && counted < steps.get(0).amount()) {
      return steps.get(0).amount() - counted;
    }
    OptionalInt end = end(granted);
    return end.isPresent() && end.getAsInt() <= today ? -overdue(due(granted, end)) : left(granted);
  }

  LimitStanding standing() {
    Extensions extensions = extensions();
    List<LimitLength> granted = extensions.granted();
    Optional<DueDate> due = due(granted, end(granted));
    return LimitStanding.builder()
        .limit(limit)
        .asOf(asOf)
        .state(state())
        .startedOn(start)
        .isDeemedAccepted(acceptance.isDeemed())
        .endedOn(ended)
        .openPauses(history.openPauses())
        .extensions(granted)
        .due(due)
        .countedDays(counted)
        .daysLeft(daysLeft())
        .overdueDays(overdue(due))
        .isOverdue(due.map(date -> LimitDays.number(date.date()) < today).orElse(false))
        .isProvisional(isProvisional(due))
        .calendarVersion(calendar.version())
        .findings(ClockFindings.of(history, asOf, limit, acceptance, extensions, calendar))
        .build();
  }

  private int overdue(Optional<DueDate> due) {
    return due.map(date -> days.count(limit.unit(), LimitDays.number(date.date()), today))
        .orElse(0);
  }

  private ClockState state() {
    ClockState state = history.state();
    boolean waits = state == ClockState.RECEIVED || state == ClockState.CORRECTING;
    return acceptance.isDeemed() && waits ? ClockState.RUNNING : state;
  }

  private Extensions extensions() {
    return countsPauses()
        ? Extensions.of(limit, history.extensions(), granted -> due(granted, end(granted)))
        : Extensions.none();
  }

  /** The last day before any roll, where it can be told. */
  private OptionalInt end(List<LimitLength> extensions) {
    return start.isEmpty() || (stands && !isUsedUp(extensions))
        ? OptionalInt.empty()
        : OptionalInt.of(days.end(limit, start.get(), extensions));
  }

  private boolean isUsedUp(List<LimitLength> extensions) {
    List<LimitLength> steps = LimitDays.steps(limit, extensions);
    return isOneCount(steps)
        ? steps.get(0).amount() <= counted
        : days.end(limit, start.orElseThrow(), extensions) <= today;
  }

  private static boolean isOneCount(List<LimitLength> steps) {
    return steps.size() == 1 && steps.get(0).unit().isDays();
  }

  /** How many days are left of a limit whose end is still to come, were the clock to run on. */
  private int left(List<LimitLength> extensions) {
    LocalDate from = start.orElse(LocalDate.ofEpochDay(today));
    int after = start.isPresent() ? today : firstBefore(from);
    return days.count(limit.unit(), after, days.end(limit, from, extensions));
  }

  private Optional<DueDate> due(List<LimitLength> extensions, OptionalInt end) {
    return end.isEmpty()
        ? Optional.empty()
        : start.map(day -> days.dueDate(new StartedLimit(limit, day, extensions), end.getAsInt()));
  }

  private boolean isProvisional(Optional<DueDate> due) {
    boolean counts = limit.unit() == LimitUnit.WORKING_DAYS && start.isPresent();
    return due.map(DueDate::isProvisional).orElse(false)
        || acceptance.isProvisional()
        || (counts
            && (calendar.isProvisional(start.get())
                || calendar.isProvisional(LocalDate.ofEpochDay(today))));
  }
}
