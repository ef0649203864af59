package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Calendars;
import org.daopai.testing.NaiveCalendar;

/** Timelines against counting minute by minute, and the laws they keep (S5, S6, S10, S11). */
class WorkTimelineProperties {

  private static final int QUESTIONS = 25;
  private static final LocalizedName REASON = LocalizedName.of("generated");

  /** A calendar laid out, two instants on it, and some working minutes. */
  record Case(
      WorkCalendar calendar,
      LocalDate from,
      LocalDate to,
      LocalDateTime a,
      LocalDateTime b,
      int minutes) {

    WorkTimeline timeline() {
      return calendar.timeline(from, to);
    }

    NaiveCalendar naive() {
      return new NaiveCalendar(calendar, from, to);
    }

    /** The same with as many minutes as lie on the horizon, forward and back. */
    Case reachable() {
      WorkTimeline timeline = timeline();
      int room =
          Math.min(
              timeline.workBetween(from.atStartOfDay(), earlier()),
              timeline.workBetween(later(), to.atStartOfDay()));
      return new Case(calendar, from, to, a, b, minutes % (room - 1));
    }

    LocalDateTime earlier() {
      return a.isBefore(b) ? a : b;
    }

    LocalDateTime later() {
      return a.isBefore(b) ? b : a;
    }
  }

  @Provide
  Arbitrary<Case> anyCalendar() {
    return Combinators.combine(
            Calendars.dates(LocalDate.of(2019, 1, 1), LocalDate.of(2028, 1, 1)),
            Arbitraries.integers().between(1, 25).withoutEdgeCases())
        .as(Tuple::of)
        .flatMap(
            days ->
                cases(
                    Arbitraries.frequencyOf(
                        Tuple.of(
                            3, Calendars.any(days.get1().minusDays(3), days.get1().plusDays(30))),
                        Tuple.of(
                            1,
                            Calendars.combined(
                                days.get1().minusDays(3), days.get1().plusDays(30)))),
                    days.get1(),
                    days.get1().plusDays(days.get2()),
                    12_000));
  }

  @Provide
  Arbitrary<Case> workingCalendar() {
    LocalDate from = LocalDate.of(2022, 11, 1);
    LocalDate to = LocalDate.of(2025, 4, 1);
    return cases(
            Calendars.working(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 4, 1)),
            from,
            to,
            LocalDate.of(2023, 12, 20).atStartOfDay(),
            LocalDate.of(2024, 3, 20).atStartOfDay(),
            20_000)
        .map(Case::reachable);
  }

  @Provide
  Arbitrary<Case> sparseCalendar() {
    LocalDate from = LocalDate.of(1999, 1, 1);
    LocalDate to = LocalDate.of(2045, 1, 1);
    Arbitrary<WorkCalendar> leapDays =
        Arbitraries.just(
            WorkCalendar.fiveDays("leap-days")
                .allDays()
                .closed(new Season(MonthDay.of(3, 1), MonthDay.of(2, 28))));
    return cases(
        Arbitraries.oneOf(
            Calendars.sparse(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 1, 1)), leapDays),
        from,
        to,
        3_000);
  }

  @Provide
  Arbitrary<Case> extremeHorizon() {
    return Arbitraries.of(
            Tuple.of(CivilTime.FIRST_DAY, CivilTime.FIRST_DAY.plusDays(40)),
            Tuple.of(CivilTime.FIRST_DAY, CivilTime.FIRST_DAY.plusDays(1)),
            Tuple.of(CivilTime.END.minusDays(40), CivilTime.END),
            Tuple.of(CivilTime.END.minusDays(1), CivilTime.END),
            Tuple.of(LocalDate.of(1969, 12, 20), LocalDate.of(1970, 1, 12)))
        .flatMap(
            days ->
                cases(Calendars.any(days.get1(), days.get2()), days.get1(), days.get2(), 12_000));
  }

  private static Arbitrary<Case> cases(
      Arbitrary<WorkCalendar> calendars, LocalDate from, LocalDate to, int maxMinutes) {
    return cases(calendars, from, to, from.atStartOfDay(), to.atStartOfDay(), maxMinutes);
  }

  private static Arbitrary<Case> cases(
      Arbitrary<WorkCalendar> calendars,
      LocalDate from,
      LocalDate to,
      LocalDateTime first,
      LocalDateTime last,
      int maxMinutes) {
    Arbitrary<LocalDateTime> instants =
        Arbitraries.integers()
            .between(CivilTime.toMinute("", first), CivilTime.toMinute("", last))
            .map(CivilTime::toDateTime);
    Arbitrary<Integer> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 1_000)),
            Tuple.of(1, Arbitraries.integers().between(0, maxMinutes)));
    return Combinators.combine(calendars, instants, instants, amounts)
        .as((calendar, a, b, minutes) -> new Case(calendar, from, to, a, b, minutes));
  }

  /** A calendar and a horizon are generated once for {@value #QUESTIONS} pairs of instants. */
  @Property
  void everyOperationAgreesWithCountingMinutes(@ForAll("anyCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    NaiveCalendar naive = c.naive();
    int first = CivilTime.toMinute("", c.from.atStartOfDay());
    int span = CivilTime.toMinute("", c.to.atStartOfDay()) - first;
    SplittableRandom random = new SplittableRandom(31L * CivilTime.toMinute("", c.a) + c.minutes);
    Case next = c;
    for (int i = 0; i < QUESTIONS; i++) {
      checkAgainstCounting(next, timeline, naive);
      next =
          new Case(
              c.calendar,
              c.from,
              c.to,
              CivilTime.toDateTime(first + random.nextInt(span + 1)),
              CivilTime.toDateTime(first + random.nextInt(span + 1)),
              random.nextInt(random.nextInt(3) == 0 ? 12_000 : 1_000));
    }
  }

  @Property(tries = 80)
  void daysOfWorkYearsApartAreFoundAsCountingFindsThem(@ForAll("sparseCalendar") Case c) {
    checkAgainstCounting(c);
  }

  @Property
  void theEndsOfTheSupportedRangeAndTheEpochAreLikeAnyOtherDays(@ForAll("extremeHorizon") Case c) {
    checkAgainstCounting(c);
  }

  private static void checkAgainstCounting(Case c) {
    checkAgainstCounting(c, c.timeline(), c.naive());
  }

  private static void checkAgainstCounting(Case c, WorkTimeline timeline, NaiveCalendar naive) {
    Optional<LocalDateTime> advanced = naive.advance(c.a, c.minutes);
    Statistics.label("advance stays in reach").collect(advanced.isPresent());
    assertEquals(naive.nextStart(c.a), answer(c, () -> timeline.nextStart(c.a)), "next start");
    assertEquals(
        naive.previousFinish(c.a),
        answer(c, () -> timeline.previousFinish(c.a)),
        "previous finish");
    assertEquals(advanced, answer(c, () -> timeline.advance(c.a, c.minutes)), "advance");
    assertEquals(
        naive.retreat(c.a, c.minutes),
        answer(c, () -> timeline.retreat(c.a, c.minutes)),
        "retreat");
    assertEquals(
        naive.workBetween(c.earlier(), c.later()),
        timeline.workBetween(c.earlier(), c.later()),
        "work between");
  }

  /** The answer, or nothing where the timeline says that it lies out of reach (S11). */
  private static <T> Optional<T> answer(Case c, Supplier<T> operation) {
    try {
      return Optional.of(operation.get());
    } catch (HorizonException e) {
      assertEquals(c.calendar.id(), e.calendar());
      assertEquals(c.from, e.from());
      assertEquals(c.to, e.to());
      return Optional.empty();
    }
  }

  @Property
  void aRankIsTheNumberOfWorkingMinutesBefore(@ForAll("anyCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    int minute = CivilTime.toMinute("", c.a);
    int rank = timeline.rankOf(minute);
    assertEquals(c.naive().workBetween(c.from.atStartOfDay(), c.a), rank);
    assertEquals(
        c.naive().workBetween(c.from.atStartOfDay(), c.to.atStartOfDay()), timeline.totalWork());
    Optional<Integer> start = answer(c, () -> timeline.startOf(rank));
    Optional<Integer> finish = answer(c, () -> timeline.finishOf(rank));
    assertEquals(rank < timeline.totalWork(), start.isPresent());
    assertEquals(rank > 0, finish.isPresent());
    start.ifPresent(
        at -> {
          assertTrue(at >= minute);
          assertEquals(rank, timeline.rankOf(at), "the start form has the same rank");
          assertEquals(rank + 1, timeline.rankOf(at + 1), "and the minute after it is worked");
        });
    finish.ifPresent(
        at -> {
          assertTrue(at <= minute);
          assertEquals(rank, timeline.rankOf(at), "the finish form has the same rank");
          assertEquals(rank - 1, timeline.rankOf(at - 1), "and the minute before it is worked");
        });
  }

  @Property
  void canonicalFormsAreFixedPoints(@ForAll("workingCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    LocalDateTime start = timeline.nextStart(c.a);
    LocalDateTime finish = timeline.previousFinish(c.a);
    assertEquals(start, timeline.nextStart(start));
    assertEquals(finish, timeline.previousFinish(finish));
    assertEquals(start, timeline.nextStart(finish), "both forms are one position");
    assertEquals(finish, timeline.previousFinish(start), "both forms are one position");
    assertEquals(0, timeline.workBetween(/* start= */ finish, /* finish= */ start));
  }

  @Property
  void retreatAndAdvanceAreResidualsOfEachOther(@ForAll("workingCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    LocalDateTime back = timeline.retreat(c.a, c.minutes);
    LocalDateTime forth = timeline.advance(c.a, c.minutes);
    assertFalse(timeline.advance(back, c.minutes).isAfter(c.a), "advance(retreat(f)) <= f");
    assertEquals(timeline.previousFinish(c.a), timeline.advance(back, c.minutes));
    assertFalse(timeline.retreat(forth, c.minutes).isBefore(c.a), "retreat(advance(s)) >= s");
    assertEquals(timeline.nextStart(c.a), timeline.retreat(forth, c.minutes));
  }

  @Property
  void workFitsForwardExactlyWhenItFitsBackward(@ForAll("workingCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    boolean forward = !timeline.advance(c.a, c.minutes).isAfter(c.b);
    boolean backward = !timeline.nextStart(c.a).isAfter(timeline.retreat(c.b, c.minutes));
    assertEquals(forward, backward);
    assertEquals(c.minutes <= timeline.workBetween(c.a, c.b), forward);
  }

  @Property
  void laterIsNeverEarlier(@ForAll("workingCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    LocalDateTime x = c.earlier();
    LocalDateTime y = c.later();
    int n = c.minutes;
    assertFalse(timeline.nextStart(y).isBefore(timeline.nextStart(x)));
    assertFalse(timeline.previousFinish(y).isBefore(timeline.previousFinish(x)));
    assertFalse(timeline.advance(y, n).isBefore(timeline.advance(x, n)));
    assertFalse(timeline.retreat(y, n).isBefore(timeline.retreat(x, n)));
    assertTrue(timeline.advance(x, n + 1).isAfter(timeline.advance(x, n)), "one minute more");
    assertTrue(timeline.retreat(x, n + 1).isBefore(timeline.retreat(x, n)), "one minute more");
  }

  @Property
  void workingTimeAddsUp(@ForAll("workingCalendar") Case c, @ForAll("workingCalendar") Case other) {
    WorkTimeline timeline = c.timeline();
    assertEquals(
        timeline.workBetween(c.a, c.b),
        timeline.workBetween(c.a, other.a) + timeline.workBetween(other.a, c.b));
    assertEquals(-timeline.workBetween(c.a, c.b), timeline.workBetween(c.b, c.a));
    assertEquals(c.minutes, timeline.workBetween(c.a, timeline.advance(c.a, c.minutes)));
    assertEquals(c.minutes, timeline.workBetween(timeline.retreat(c.a, c.minutes), c.a));
  }

  @Property
  void theCalendarSaysOfADayWhatItsTimelineCounts(@ForAll("anyCalendar") Case c) {
    WorkTimeline timeline = c.timeline();
    for (LocalDate date = c.from; date.isBefore(c.to); date = date.plusDays(1)) {
      LocalDateTime midnight = date.atStartOfDay();
      CalendarDay day = c.calendar.day(date);
      boolean[] hours = NaiveCalendar.hoursOf(c.calendar, date);
      boolean[] said = new boolean[hours.length];
      for (Shift shift : day.shifts()) {
        Arrays.fill(said, shift.fromMinute(), shift.toMinute(), true);
      }
      if (c.calendar.closures().isEmpty()) {
        assertArrayEquals(hours, said, () -> c + " " + day);
      } else {
        for (int minute = 0; minute < hours.length; minute++) {
          assertTrue(said[minute] || !hours[minute], "what counts is worked");
        }
      }
      if (c.calendar.combination().isEmpty() && day.isWorking()) {
        assertEquals(NaiveCalendar.productivityOn(c.calendar, date), day.productivity());
      }
      assertEquals(NaiveCalendar.isWorkingDay(c.calendar, date), day.isWorking());
      assertEquals(!day.shifts().isEmpty(), c.calendar.isWorkingDay(date));
      assertEquals(
          c.naive().workBetween(midnight, midnight.plusDays(1)),
          timeline.workBetween(midnight, midnight.plusDays(1)));
    }
  }

  @Property
  void oneMoreDayOfRestNeverBringsWorkForward(@ForAll("workingCalendar") Case c) {
    LocalDate day = c.b.toLocalDate();
    WorkTimeline before = c.timeline();
    WorkTimeline after = c.calendar.withRest(day, REASON).timeline(c.from, c.to);
    Optional<LocalDateTime> finish = answer(c, () -> after.advance(c.a, c.minutes));
    Optional<LocalDateTime> start = answer(c, () -> after.retreat(c.a, c.minutes));
    Assume.that(finish.isPresent() && start.isPresent());
    if (c.minutes > 0) {
      assertFalse(finish.get().isBefore(before.advance(c.a, c.minutes)));
      assertFalse(start.get().isAfter(before.retreat(c.a, c.minutes)));
    } else {
      assertFalse(finish.get().isAfter(c.a));
      assertFalse(start.get().isBefore(c.a));
    }
    assertTrue(after.totalWork() <= before.totalWork());
  }

  @Property
  void aWiderHorizonChangesNoAnswer(
      @ForAll("anyCalendar") Case c, @ForAll("anyCalendar") Case other) {
    WorkTimeline wide =
        c.calendar.timeline(
            c.from.minusDays(other.minutes % 900), c.to.plusDays(other.minutes % 700));
    answer(c, () -> c.timeline().advance(c.a, c.minutes))
        .ifPresent(at -> assertEquals(at, wide.advance(c.a, c.minutes)));
    answer(c, () -> c.timeline().retreat(c.a, c.minutes))
        .ifPresent(at -> assertEquals(at, wide.retreat(c.a, c.minutes)));
    assertEquals(c.timeline().workBetween(c.a, c.b), wide.workBetween(c.a, c.b));
  }

  /** Day by day over all three hundred years: every day's rank, and where its work begins. */
  @Property(tries = 12)
  void threeHundredYearsAreCountedDayByDay(@ForAll("workingCalendar") Case c) {
    WorkTimeline timeline = c.calendar.timeline(CivilTime.FIRST_DAY, CivilTime.END);
    NaiveCalendar naive = c.naive();
    int worked = 0;
    for (LocalDate date = CivilTime.FIRST_DAY;
        date.isBefore(CivilTime.END);
        date = date.plusDays(1)) {
      int midnight = Math.toIntExact(date.toEpochDay() * Shift.MINUTES_PER_DAY);
      if (timeline.rankOf(midnight) != worked) {
        assertEquals(worked, timeline.rankOf(midnight), () -> "rank of " + c.calendar);
      }
      boolean[] counted = naive.countedOn(date);
      int before = worked;
      int first = -1;
      int last = -1;
      for (int minute = 0; minute < counted.length; minute++) {
        if (counted[minute]) {
          worked++;
          last = minute;
          first = first < 0 ? minute : first;
        }
      }
      if (first >= 0) {
        assertEquals(midnight + first, timeline.startOf(before));
        assertEquals(midnight + last + 1, timeline.finishOf(worked));
      }
    }
    assertEquals(worked, timeline.totalWork());
  }
}
