package org.daopai.examples.wallchart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;

/** Stretches of days on which a calendar rests, by what makes it rest. */
final class DayRuns {

  /**
   * A stretch of days.
   *
   * @param first the first of them
   * @param end the day after the last of them
   * @param reason what people call it; empty for weekends
   */
  record Run(LocalDate first, LocalDate end, LocalizedName reason) {}

  private final WorkCalendar calendar;
  private final TimeScale scale;

  DayRuns(WorkCalendar calendar, TimeScale scale) {
    this.calendar = calendar;
    this.scale = scale;
  }

  /** Weekends and other days on which the week itself rests. */
  List<Run> weekends() {
    return runs(day -> day.kind() == CalendarDay.Kind.WEEK && !day.isWorking());
  }

  /** Public holidays and other dated days of rest. */
  List<Run> holidays() {
    return runs(day -> day.kind() == CalendarDay.Kind.HOLIDAY);
  }

  /** Seasons that are closed; looked for only where the calendar can have any. */
  List<Run> closures() {
    return hasSeasons() ? runs(day -> day.kind() == CalendarDay.Kind.CLOSURE) : List.of();
  }

  /** Seasons in which work counts for less; looked for only where the calendar can have any. */
  List<Run> restrictions() {
    return hasSeasons() ? runs(day -> day.productivity() < 100) : List.of();
  }

  private boolean hasSeasons() {
    return !calendar.closures().isEmpty() || calendar.combination().isPresent();
  }

  private List<Run> runs(Predicate<CalendarDay> wanted) {
    List<Run> runs = new ArrayList<>();
    Optional<CalendarDay> begun = Optional.empty();
    for (LocalDate date = scale.from(); date.isBefore(scale.to()); date = date.plusDays(1)) {
      Optional<CalendarDay> day = known(date).filter(wanted);
      if (begun.isPresent()
          && !day.map(CalendarDay::reason).equals(begun.map(CalendarDay::reason))) {
        runs.add(run(begun.get(), date));
        begun = Optional.empty();
      }
      if (begun.isEmpty()) {
        begun = day;
      }
    }
    begun.ifPresent(day -> runs.add(run(day, scale.to())));
    return runs;
  }

  /** What the calendar says of a day; nothing where it may not guess. */
  private Optional<CalendarDay> known(LocalDate date) {
    boolean refuses =
        calendar.unannounced() == UnannouncedDays.FAIL && calendar.isProvisional(date);
    return refuses ? Optional.empty() : Optional.of(calendar.day(date));
  }

  private static Run run(CalendarDay first, LocalDate end) {
    return new Run(first.date(), end, first.reason());
  }
}
