package org.daopai.model.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockEvent.Outcome;
import org.daopai.model.limit.TimeLimit.EndRule;
import org.daopai.model.limit.TimeLimit.StartRule;
import org.daopai.testing.Calendars;

/** Random limits, calendars and logs, in the years 2023 and 2024. */
final class LimitArbitraries {

  static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  static final LocalDate TO = LocalDate.of(2025, 1, 1);

  private LimitArbitraries() {}

  static Arbitrary<WorkCalendar> calendars() {
    return Calendars.working(FROM, TO);
  }

  static Arbitrary<LocalDate> dates() {
    return Calendars.dates(FROM, TO);
  }

  static Arbitrary<LimitLength> lengths() {
    return Arbitraries.of(LimitUnit.class)
        .flatMap(
            unit ->
                Arbitraries.integers()
                    .between(0, unit.isDays() ? 45 : unit == LimitUnit.MONTHS ? 14 : 2)
                    .map(amount -> LimitLength.of(amount, unit)));
  }

  static Arbitrary<TimeLimit> limits() {
    return Combinators.combine(
            lengths(), Arbitraries.of(StartRule.class), Arbitraries.of(EndRule.class))
        .as((length, start, end) -> TimeLimits.of(length).with(start).with(end));
  }

  /** Limits that can be extended twice, in any unit, by no more than the logs here extend. */
  static Arbitrary<TimeLimit> extendable() {
    return Combinators.combine(
            limits(), Arbitraries.of(LimitUnit.class), Arbitraries.of(true, false))
        .as((limit, unit, own) -> limit.extendable(60, own ? limit.unit() : unit, 2));
  }

  /**
   * Accepted cases with pauses of names of their own that begin and end in any order, extensions in
   * that unit, perhaps a decision.
   */
  static Arbitrary<ClockLog> logs(LimitUnit unit) {
    return Combinators.combine(
            dates(),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 9),
            Arbitraries.longs())
        .as((received, wait, events, seed) -> log(received, wait, events, unit, seed));
  }

  private static ClockLog log(LocalDate received, int wait, int events, LimitUnit unit, long seed) {
    Random random = new Random(seed);
    LocalDate day = received.plusDays(wait);
    ClockLog log = ClockLog.receivedOn(received).accepted(day);
    List<String> open = new ArrayList<>();
    for (int k = 0; k < events; k++) {
      day = day.plusDays((long) random.nextInt(4) * random.nextInt(4));
      int kind = random.nextInt(10);
      if (kind < 4) {
        open.add("pause " + k);
        log = log.paused(day, "pause " + k);
      } else if (kind < 8 && !open.isEmpty()) {
        log = log.resumed(day, open.remove(random.nextInt(open.size())));
      } else if (kind == 8) {
        log = log.extended(day, 1 + random.nextInt(3), unit, "reason " + k);
      }
    }
    return random.nextInt(3) == 0
        ? log.decided(day.plusDays(random.nextInt(20)), Outcome.APPROVED)
        : log;
  }
}
