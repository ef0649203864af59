package org.daopai.model.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockEvent.Decided;
import org.daopai.model.limit.ClockEvent.Step;

class ClockLogProperties {

  @Property
  void standingIsTheOneThatAFingerFinds(
      @ForAll("cases") Tuple.Tuple2<TimeLimit, ClockLog> sample,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll @IntRange(max = 150) int after) {
    TimeLimit limit = sample.get1();
    ClockLog log = sample.get2();
    LocalDate asOf = accepted(log).plusDays(after);
    NaiveClock naive = new NaiveClock(limit, calendar, log.byDay(), asOf);
    Optional<LocalDate> due = naive.due();

    LimitStanding standing = log.asOf(asOf).against(limit, calendar);

    assertEquals(due, standing.due().map(DueDate::date));
    assertEquals(naive.counted(), standing.countedDays());
    assertEquals(naive.overdue(due), standing.overdueDays());
    assertEquals(naive.isOverdue(due), standing.isOverdue());
    checkDaysLeft(limit, standing);
  }

  private static void checkDaysLeft(TimeLimit limit, LimitStanding standing) {
    if (standing.isOverdue()) {
      assertEquals(-standing.overdueDays(), standing.daysLeft());
    } else if (limit.unit().isDays()
        && standing.extensions().stream().allMatch(one -> one.unit() == limit.unit())) {
      int amount =
          limit.amount() + standing.extensions().stream().mapToInt(LimitLength::amount).sum();
      assertEquals(Math.max(0, amount - standing.countedDays()), standing.daysLeft());
    } else {
      assertTrue(standing.daysLeft() >= 0);
    }
  }

  /** While the clock runs on, each day that counts takes one from the days left. */
  @Property
  void daysLeftOfMonthsRunDownToNothingOnTheDueDate(
      @ForAll("cases") Tuple.Tuple2<TimeLimit, ClockLog> sample,
      @ForAll("calendars") WorkCalendar calendar) {
    TimeLimit limit = sample.get1();
    ClockLog log = sample.get2();
    LocalDate last = log.byDay().get(log.byDay().size() - 1).date();
    LimitStanding standing = log.asOf(last).against(limit, calendar);
    if (standing.due().isPresent() && standing.endedOn().isEmpty() && !standing.isOverdue()) {
      DueDate due = standing.due().get();

      assertEquals(0, log.asOf(due.date()).daysLeft(limit, calendar));
      assertFalse(log.asOf(due.date()).isOverdue(limit, calendar));
      assertTrue(log.asOf(due.date().plusDays(1)).isOverdue(limit, calendar));
      int days =
          limit.unit() == LimitUnit.WORKING_DAYS
              ? calendar.countWorkingDays(last.plusDays(1), due.unrolled())
              : (int) Math.max(0, due.unrolled().toEpochDay() - last.toEpochDay());
      assertEquals(days, standing.daysLeft());
    }
  }

  @Property
  void pauseMoreNeverMakesItDueEarlier(
      @ForAll("cases") Tuple.Tuple2<TimeLimit, ClockLog> sample,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll @IntRange(max = 150) int after,
      @ForAll @IntRange(max = 60) int begins,
      @ForAll @IntRange(max = 30) int lasts) {
    ClockLog log = sample.get2();
    LocalDate asOf = accepted(log).plusDays(after);
    Optional<ClockLog> more = withPause(log, accepted(log).plusDays(begins), lasts);
    if (more.isPresent()) {
      Optional<LocalDate> due = log.asOf(asOf).due(sample.get1(), calendar);
      Optional<LocalDate> with = more.get().asOf(asOf).due(sample.get1(), calendar);

      assertFalse(due.isPresent() && with.isPresent() && with.get().isBefore(due.get()));
      assertFalse(due.isEmpty() && with.isPresent());
    }
  }

  @Property
  void dayOfRestMoreNeverMakesItDueEarlier(
      @ForAll("cases") Tuple.Tuple2<TimeLimit, ClockLog> sample,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll @IntRange(max = 150) int after,
      @ForAll @IntRange(max = 90) int restAfter) {
    ClockLog log = sample.get2();
    LocalDate asOf = accepted(log).plusDays(after);
    WorkCalendar rested =
        calendar.withRest(accepted(log).plusDays(restAfter), LocalizedName.of("one rest more"));
    Optional<LocalDate> due = log.asOf(asOf).due(sample.get1(), calendar);
    Optional<LocalDate> with = log.asOf(asOf).due(sample.get1(), rested);

    assertFalse(due.isPresent() && with.isPresent() && with.get().isBefore(due.get()));
    assertFalse(due.isEmpty() && with.isPresent());
  }

  /** What was known on a day is what the log had been by then. */
  @Property
  void whatWasKnownIsABeginningOfTheLog(
      @ForAll("cases") Tuple.Tuple2<TimeLimit, ClockLog> sample,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll @IntRange(max = 60) int begins,
      @ForAll @IntRange(max = 30) int lasts,
      @ForAll @IntRange(max = 90) int after) {
    ClockLog log = sample.get2();
    LocalDate asOf = accepted(log).plusDays(after);
    List<ClockLog> states =
        new ArrayList<>(List.of(ClockLog.receivedOn(log.byDay().get(0).date())));
    for (ClockEntry entry : log.entries().subList(1, log.entries().size())) {
      states.add(states.get(states.size() - 1).append(entry));
    }
    withPause(log, accepted(log).plusDays(begins), lasts).ifPresent(states::add);
    ClockLog last = states.get(states.size() - 1);
    for (ClockLog state : states) {
      LocalDate known = recorded(state);
      ClockLog then = latestKnown(states, known);

      assertEquals(Optional.of(then), last.knownAt(known));
      assertEquals(
          then.asOf(asOf).against(sample.get1(), calendar).due(),
          last.asOf(AsOf.on(asOf).knownAt(known)).against(sample.get1(), calendar).due());
    }
  }

  /** Events entered late, and those of one day in any order that can be entered, read the same. */
  @Property
  void orderOfEnteringMakesNoDifference(
      @ForAll("cases") Tuple.Tuple2<TimeLimit, ClockLog> sample,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll long seed,
      @ForAll @IntRange(max = 90) int after) {
    ClockLog log = sample.get2();
    LocalDate written = recorded(log);
    List<ClockEntry> left = new ArrayList<>(log.entries().subList(1, log.entries().size()));
    Collections.shuffle(left, new Random(seed));
    ClockLog shuffled = ClockLog.receivedOn(log.byDay().get(0).date());
    while (!left.isEmpty()) {
      int size = left.size();
      for (ClockEntry entry : List.copyOf(left)) {
        try {
          shuffled = shuffled.append(entry.recordedOn(written));
          left.remove(entry);
        } catch (InvalidInputException e) {
          // something it follows is not entered yet
        }
      }
      assertTrue(left.size() < size, () -> "nothing of " + left + " can be entered");
    }
    LocalDate asOf = accepted(log).plusDays(after);

    assertEquals(
        log.asOf(asOf).against(sample.get1(), calendar),
        shuffled.asOf(asOf).against(sample.get1(), calendar));
  }

  /** T14, by a finger: a day counts once if any clock ran. */
  @Property
  void unionCountsEachDayOnce(
      @ForAll("logs") List<ClockLog> logs,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("dates") LocalDate asOf) {
    ClockUnion union = new ClockUnion(logs);
    int working = 0;
    int days = 0;
    for (LocalDate day = LimitArbitraries.FROM; !day.isAfter(asOf); day = day.plusDays(1)) {
      LocalDate now = day;
      boolean ran = logs.stream().anyMatch(log -> ran(log, now, calendar));
      days += ran ? 1 : 0;
      working += ran && NaiveClock.works(calendar, day) ? 1 : 0;
    }

    assertEquals(working, union.countedDays(asOf, LimitUnit.WORKING_DAYS, calendar));
    assertEquals(days, union.countedDays(asOf, LimitUnit.CALENDAR_DAYS, calendar));
    int sum =
        logs.stream()
            .mapToInt(log -> log.asOf(asOf).countedDays(LimitUnit.WORKING_DAYS, calendar))
            .sum();
    assertTrue(working <= sum);
  }

  private static boolean ran(ClockLog log, LocalDate day, WorkCalendar calendar) {
    boolean decided =
        log.byDay().stream()
            .anyMatch(entry -> entry.event() instanceof Decided && entry.date().isBefore(day));
    TimeLimit any = TimeLimits.calendarDays(0);
    if (decided || !accepted(log).isBefore(day)) {
      return false;
    }
    int before = new NaiveClock(any, calendar, log.byDay(), day.minusDays(1)).counted();
    return new NaiveClock(any, calendar, log.byDay(), day).counted() > before;
  }

  /** The log with one pause more that was entered late, where it can be. */
  private static Optional<ClockLog> withPause(ClockLog log, LocalDate begins, int lasts) {
    LocalDate decided =
        log.byDay().stream()
            .filter(entry -> entry.event() instanceof Decided)
            .map(ClockEntry::date)
            .findFirst()
            .orElse(LocalDate.MAX);
    LocalDate ends = begins.plusDays(lasts);
    if (ends.isAfter(decided)) {
      return Optional.empty();
    }
    LocalDate late = ends.isAfter(recorded(log)) ? ends : recorded(log);
    return Optional.of(
        log.append(new ClockEntry(new ClockEvent.Paused(Pause.of("late")), begins, late))
            .append(new ClockEntry(new ClockEvent.Resumed("late"), ends, late)));
  }

  private static ClockLog latestKnown(List<ClockLog> states, LocalDate known) {
    return states.stream()
        .filter(state -> !recorded(state).isAfter(known))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static LocalDate recorded(ClockLog log) {
    return log.entries().get(log.entries().size() - 1).recorded();
  }

  private static LocalDate accepted(ClockLog log) {
    return log.byDay().stream()
        .filter(entry -> entry.event() == Step.ACCEPTED)
        .map(ClockEntry::date)
        .findFirst()
        .orElseThrow();
  }

  @Provide
  Arbitrary<Tuple.Tuple2<TimeLimit, ClockLog>> cases() {
    return LimitArbitraries.extendable()
        .flatMap(
            limit -> {
              LimitUnit unit = limit.extension().orElseThrow().length().unit();
              return LimitArbitraries.logs(unit).map(log -> Tuple.of(limit, log));
            });
  }

  @Provide
  Arbitrary<List<ClockLog>> logs() {
    return LimitArbitraries.logs(LimitUnit.WORKING_DAYS).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return LimitArbitraries.dates();
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return LimitArbitraries.calendars();
  }
}
