package org.daopai.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Combination;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.RecurringException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;

/**
 * Random calendars and their parts, from the ordinary to the awkward. What is generated shrinks to
 * fewer shifts, fewer exceptions and no closures. Awkward ones are as frequent as they should be
 * without jqwik's edge cases, whose combinations are too many to make.
 */
public final class Calendars {

  private static final LocalizedName ANY_REASON = LocalizedName.of("generated");

  private Calendars() {}

  /**
   * Shifts of one day: none, office hours, one to three odd ones (one minute long, touching
   * midnight), or day and night.
   */
  public static Arbitrary<List<Shift>> shifts() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(List.of())), Tuple.of(6, workingShifts()));
  }

  /** Shifts of a day that works. */
  public static Arbitrary<List<Shift>> workingShifts() {
    Arbitrary<List<Shift>> odd =
        Arbitraries.integers()
            .between(1, 3)
            .flatMap(
                count ->
                    Arbitraries.integers()
                        .between(0, Shift.MINUTES_PER_DAY)
                        .set()
                        .ofSize(2 * count)
                        .map(Calendars::pairs));
    return Arbitraries.frequencyOf(
        Tuple.of(
            3, Arbitraries.just(List.of(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00")))),
        Tuple.of(1, Arbitraries.just(List.of(Shift.wholeDay()))),
        Tuple.of(2, nights()),
        Tuple.of(4, odd));
  }

  /** A night shift, after a late shift or alone; it may last until the end of the next day. */
  private static Arbitrary<List<Shift>> nights() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 1439),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1441, 1900)),
                Tuple.of(1, Arbitraries.integers().between(1441, 2880))),
            Arbitraries.of(true, false))
        .as(
            (from, to, late) ->
                late && from > 3
                    ? List.of(new Shift(from / 2, from - 1), new Shift(from, to))
                    : List.of(new Shift(from, to)));
  }

  /** Any rule by which dates come again; from a date on where it begins with one. */
  public static Arbitrary<Recurrence> recurrences(LocalDate from, LocalDate to) {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(1, 366)
            .map(day -> new Recurrence.Yearly(dayOfLeapYear(day))),
        Combinators.combine(
                Arbitraries.of(Month.class),
                Arbitraries.of(1, 2, 3, 4, -1),
                Arbitraries.of(DayOfWeek.class))
            .as(Recurrence::yearlyOn),
        Arbitraries.integers().between(1, 32).map(day -> Recurrence.monthly(day == 32 ? -1 : day)),
        Combinators.combine(
                dates(from.minusDays(30), to.plusDays(10)), Arbitraries.integers().between(1, 5))
            .as(Recurrence::everyWeeks));
  }

  /** Seasons that close, and seasons that leave some percent. */
  private static Arbitrary<SeasonalClosure> closures() {
    Arbitrary<Integer> productivity =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0)), Tuple.of(2, Arbitraries.integers().between(1, 99)));
    return Combinators.combine(seasons(), productivity)
        .as((season, percent) -> new SeasonalClosure(season, percent, ANY_REASON));
  }

  /**
   * Calendars that combine any others, up to three deep, with exceptions and seasons of their own.
   */
  public static Arbitrary<WorkCalendar> combined(LocalDate from, LocalDate to) {
    Arbitrary<WorkCalendar> plain = any(from, to);
    return combined(
            Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(1, combined(plain, from, to))),
            from,
            to)
        .withoutEdgeCases();
  }

  private static Arbitrary<WorkCalendar> combined(
      Arbitrary<WorkCalendar> parts, LocalDate from, LocalDate to) {
    Arbitrary<Combination> combinations =
        Arbitraries.oneOf(
            parts.list().ofMinSize(2).ofMaxSize(3).map(Combination.Union::new),
            parts.list().ofMinSize(2).ofMaxSize(3).map(Combination.Intersection::new),
            Combinators.combine(parts, parts).as(Combination.Difference::new),
            Combinators.combine(parts, seasons(), parts).as(Combination.Seasonal::new),
            Combinators.combine(
                    parts, dates(from, to), Arbitraries.integers().between(0, 20), parts)
                .as(
                    (base, first, days, other) ->
                        new Combination.Dated(base, first, first.plusDays(days), other)));
    return Combinators.combine(
            combinations,
            Combinators.combine(dates(from, to), shifts()).as(Tuple::of).list().ofMaxSize(2),
            closures().list().ofMaxSize(1))
        .as(
            (combination, exceptions, closures) -> {
              WorkCalendarBuilder builder =
                  WorkCalendar.builder().id(CalendarId.of("combined")).combination(combination);
              addExceptions(builder, exceptions);
              return builder.closures(closures).build();
            });
  }

  private static void addExceptions(
      WorkCalendarBuilder builder, List<Tuple2<LocalDate, List<Shift>>> exceptions) {
    Set<LocalDate> seen = new TreeSet<>();
    exceptions.stream()
        .filter(exception -> seen.add(exception.get1()))
        .forEach(
            exception ->
                builder.putException(
                    exception.get1(), DayException.working(exception.get2(), ANY_REASON)));
  }

  /** Any part of the year, also over the new year, also from or to 29 February. */
  public static Arbitrary<Season> seasons() {
    Arbitrary<MonthDay> days =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(1, 366).map(Calendars::dayOfLeapYear)),
            Tuple.of(
                1,
                Arbitraries.of(
                    MonthDay.of(2, 28), MonthDay.of(2, 29), MonthDay.of(3, 1), MonthDay.of(1, 1))));
    return Combinators.combine(days, days).as(Season::new);
  }

  /** Days from one up to, not including, another. */
  public static Arbitrary<LocalDate> dates(LocalDate from, LocalDate to) {
    return Arbitraries.longs()
        .between(from.toEpochDay(), to.toEpochDay() - 1)
        .map(LocalDate::ofEpochDay);
  }

  /**
   * Any calendar whatever: it may rest for ever. Exceptions lie from one day up to, not including,
   * another.
   */
  public static Arbitrary<WorkCalendar> any(LocalDate from, LocalDate to) {
    return calendars(shifts().list().ofSize(7), shifts(), from, to, 2).withoutEdgeCases();
  }

  /**
   * Calendars that work on some weekday of every week that no exception or closure touches, and are
   * open for some part of the year.
   */
  public static Arbitrary<WorkCalendar> working(LocalDate from, LocalDate to) {
    Arbitrary<List<List<Shift>>> weeks =
        Combinators.combine(
                shifts().list().ofSize(7), workingShifts(), Arbitraries.integers().between(0, 6))
            .as(
                (week, shifts, day) -> {
                  List<List<Shift>> some = new ArrayList<>(week);
                  some.set(day, shifts);
                  return some;
                });
    return calendars(weeks, shifts(), from, to, 1)
        .filter(calendar -> calendar.closures().stream().noneMatch(Calendars::closesMostOfTheYear))
        .filter(calendar -> calendar.recurring().stream().noneMatch(Calendars::isEveryWeek))
        .withoutEdgeCases();
  }

  /** Calendars without a week, that work on a few dates only, months or years apart. */
  public static Arbitrary<WorkCalendar> sparse(LocalDate from, LocalDate to) {
    return Combinators.combine(
            dates(from, to).set().ofMinSize(1).ofMaxSize(6), workingShifts().list().ofSize(6))
        .as(
            (dates, shifts) -> {
              WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of("sparse"));
              int next = 0;
              for (LocalDate date : new TreeSet<>(dates)) {
                builder.putException(date, DayException.working(shifts.get(next++), ANY_REASON));
              }
              return builder.build();
            });
  }

  private static Arbitrary<WorkCalendar> calendars(
      Arbitrary<List<List<Shift>>> weeks,
      Arbitrary<List<Shift>> days,
      LocalDate from,
      LocalDate to,
      int maxClosures) {
    return Combinators.combine(
            weeks,
            Combinators.combine(dates(from, to), days).as(Tuple::of).list().ofMaxSize(8),
            Combinators.combine(recurrences(from, to), days).as(Tuple::of).list().ofMaxSize(2),
            closures().list().ofMaxSize(maxClosures),
            Arbitraries.of("a", "b", "c"))
        .as(
            (week, exceptions, recurring, closures, id) -> {
              WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of(id));
              for (DayOfWeek day : DayOfWeek.values()) {
                builder.putWeek(
                    day, endingBefore(week.get(day.getValue() % 7), week.get(day.getValue() - 1)));
              }
              addExceptions(builder, exceptions);
              recurring.forEach(
                  again ->
                      builder.addRecurring(
                          new RecurringException(
                              again.get1(), DayException.working(again.get2(), ANY_REASON))));
              return builder.closures(closures).build();
            });
  }

  /** The shifts of a weekday, a night cut short where the next weekday already works. */
  private static List<Shift> endingBefore(List<Shift> nextDay, List<Shift> shifts) {
    int limit =
        Shift.MINUTES_PER_DAY
            + nextDay.stream().mapToInt(Shift::fromMinute).min().orElse(Shift.MINUTES_PER_DAY);
    return shifts.stream()
        .map(shift -> new Shift(shift.fromMinute(), Math.min(shift.toMinute(), limit)))
        .toList();
  }

  private static boolean isEveryWeek(RecurringException recurring) {
    return recurring.recurrence() instanceof Recurrence.EveryWeeks every && every.weeks() == 1;
  }

  private static boolean closesMostOfTheYear(SeasonalClosure closure) {
    return LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2025, 1, 1))
            .filter(date -> closure.season().contains(date))
            .count()
        > 300;
  }

  private static MonthDay dayOfLeapYear(int day) {
    return MonthDay.from(LocalDate.ofYearDay(2024, day));
  }

  private static List<Shift> pairs(Set<Integer> cuts) {
    List<Integer> sorted = cuts.stream().sorted().toList();
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i += 2) {
      shifts.add(new Shift(sorted.get(i), sorted.get(i + 1)));
    }
    return shifts;
  }
}
