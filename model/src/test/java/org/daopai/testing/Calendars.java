package org.daopai.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;

/**
 * Random calendars and their parts, from the ordinary to the awkward. What is generated shrinks to
 * fewer shifts, fewer exceptions and no closures.
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
        Tuple.of(4, odd));
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
    return calendars(shifts().list().ofSize(7), shifts(), from, to, 2);
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
        .filter(calendar -> calendar.closures().stream().noneMatch(Calendars::closesMostOfTheYear));
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
            seasons().list().ofMaxSize(maxClosures),
            Arbitraries.of("a", "b", "c"))
        .as(
            (week, exceptions, closures, id) -> {
              WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of(id));
              for (DayOfWeek day : DayOfWeek.values()) {
                builder.putWeek(day, week.get(day.getValue() - 1));
              }
              Set<LocalDate> seen = new TreeSet<>();
              exceptions.stream()
                  .filter(exception -> seen.add(exception.get1()))
                  .forEach(
                      exception ->
                          builder.putException(
                              exception.get1(),
                              DayException.working(exception.get2(), ANY_REASON)));
              closures.forEach(
                  season -> builder.addClosure(SeasonalClosure.closed(season, ANY_REASON)));
              return builder.build();
            });
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
