package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Calendars;
import org.daopai.testing.NaiveCalendar;

/** Counting working days against stepping from day to day, and the laws that counting keeps. */
class WorkingDaysProperties {

  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 7, 1);

  /** A calendar, two dates and a number of days. */
  record Case(WorkCalendar calendar, LocalDate a, LocalDate b, int n) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<WorkCalendar> calendars =
        Arbitraries.frequencyOf(
            Tuple.of(3, Calendars.any(FROM, TO)),
            Tuple.of(2, Calendars.combined(FROM, TO)),
            Tuple.of(1, Calendars.sparse(LocalDate.of(1950, 1, 1), LocalDate.of(2150, 1, 1))));
    return Combinators.combine(
            calendars,
            Calendars.dates(FROM, TO),
            Calendars.dates(FROM, TO),
            Arbitraries.integers().between(0, 300))
        .as(Case::new);
  }

  @Property
  void countingIsStepping(@ForAll("cases") Case c) {
    WorkCalendar calendar = c.calendar;
    LocalDate first = c.a.isBefore(c.b) ? c.a : c.b;
    LocalDate last = c.a.isBefore(c.b) ? c.b : c.a;
    int counted =
        (int) first.datesUntil(last.plusDays(1)).filter(date -> works(calendar, date)).count();
    assertEquals(counted, calendar.countWorkingDays(first, last));
    assertEquals(
        counted - (works(calendar, first) ? 1 : 0), calendar.workingDaysAfter(first, last));
    assertEquals(-calendar.workingDaysAfter(first, last), calendar.workingDaysAfter(last, first));
    assertEquals(first.equals(last) ? counted : 0, calendar.countWorkingDays(last, first));
    assertEquals(works(calendar, c.a), calendar.isWorkingDay(c.a));
    assertEquals(works(calendar, c.a), calendar.workingDays().isWorkingDay((int) c.a.toEpochDay()));
  }

  @Property
  void theNthWorkingDayIsFoundAsSteppingFindsIt(@ForAll("cases") Case c) {
    WorkCalendar calendar = c.calendar;
    assertEquals(step(calendar, c.a, c.n, 1), near(() -> calendar.plusWorkingDays(c.a, c.n)));
    assertEquals(step(calendar, c.a, c.n, -1), near(() -> calendar.minusWorkingDays(c.a, c.n)));
    assertEquals(step(calendar, c.a, 1, 1), near(() -> calendar.nextWorkingDay(c.a)));
    assertEquals(step(calendar, c.a, 1, -1), near(() -> calendar.previousWorkingDay(c.a)));
    Optional<LocalDate> same = Optional.of(c.a);
    assertEquals(
        works(calendar, c.a) ? same : step(calendar, c.a, 1, 1),
        near(() -> calendar.nextOrSameWorkingDay(c.a)));
    assertEquals(
        works(calendar, c.a) ? same : step(calendar, c.a, 1, -1),
        near(() -> calendar.previousOrSameWorkingDay(c.a)));
  }

  @Property
  void addingAndCountingAreInverse(@ForAll("cases") Case c) {
    answer(() -> c.calendar.plusWorkingDays(c.a, c.n))
        .ifPresent(
            later -> {
              assertEquals(c.n, c.calendar.workingDaysAfter(c.a, later));
              if (c.n > 0) {
                assertTrue(c.calendar.isWorkingDay(later));
                answer(() -> c.calendar.minusWorkingDays(later, c.n))
                    .ifPresent(
                        before ->
                            assertFalse(
                                before.isAfter(c.a),
                                "the n-th before the n-th after is not after where it began"));
              }
            });
  }

  @Property
  void oneMoreDayOfRestBringsNoDayForward(@ForAll("cases") Case c) {
    WorkCalendar more = c.calendar.withRest(c.b, LocalizedName.of("generated"));
    Optional<LocalDate> before = answer(() -> c.calendar.plusWorkingDays(c.a, c.n));
    Optional<LocalDate> after = answer(() -> more.plusWorkingDays(c.a, c.n));
    after.ifPresent(date -> assertFalse(date.isBefore(before.orElseThrow())));
    answer(() -> more.minusWorkingDays(c.a, c.n))
        .ifPresent(date -> assertFalse(date.isAfter(c.calendar.minusWorkingDays(c.a, c.n))));
  }

  private static boolean works(WorkCalendar calendar, LocalDate date) {
    return NaiveCalendar.isWorkingDay(calendar, date);
  }

  /** The n-th working day that way, or nothing where it lies years away. */
  private static Optional<LocalDate> step(
      WorkCalendar calendar, LocalDate date, int n, int direction) {
    LocalDate at = date;
    for (int counted = 0; counted < n; ) {
      at = at.plusDays(direction);
      if (isFar(at)) {
        return Optional.empty();
      }
      counted += works(calendar, at) ? 1 : 0;
    }
    return Optional.of(at);
  }

  private static boolean isFar(LocalDate date) {
    return date.isBefore(FROM.minusYears(2)) || date.isAfter(TO.plusYears(2));
  }

  private static Optional<LocalDate> near(Supplier<LocalDate> question) {
    return answer(question).filter(date -> !isFar(date));
  }

  /** The answer, or nothing where there is no such day. */
  private static Optional<LocalDate> answer(Supplier<LocalDate> question) {
    try {
      return Optional.of(question.get());
    } catch (InvalidInputException e) {
      assertEquals(InputFault.Code.NO_WORKING_TIME, e.faults().get(0).code());
      return Optional.empty();
    }
  }
}
