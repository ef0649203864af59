package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.daopai.testing.Calendars;

/** The algebra of calendars: what merging must not care about. */
class CombinationProperties {

  private static final LocalDate FROM = LocalDate.of(2023, 12, 20);
  private static final LocalDate TO = LocalDate.of(2024, 1, 20);

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Calendars.any(FROM, TO)), Tuple.of(1, Calendars.combined(FROM, TO)));
  }

  @Provide
  Arbitrary<Season> seasons() {
    return Calendars.seasons();
  }

  @Property
  void mergingTwiceIsMergingOnce(@ForAll("calendars") WorkCalendar a) {
    assertSame(a, a.union(a));
    assertSame(a, a.intersection(a));
  }

  @Property
  void theOrderOfMergingDoesNotMatter(
      @ForAll("calendars") WorkCalendar a, @ForAll("calendars") WorkCalendar b) {
    assertSame(a.union(b), b.union(a));
    assertSame(a.intersection(b), b.intersection(a));
  }

  @Property
  void mergingIsAssociativeAndAbsorbs(
      @ForAll("calendars") WorkCalendar a,
      @ForAll("calendars") WorkCalendar b,
      @ForAll("calendars") WorkCalendar c) {
    assertSame(a.union(b).union(c), a.union(b.union(c)));
    assertSame(a.intersection(b).intersection(c), a.intersection(b.intersection(c)));
    assertSame(a, a.union(a.intersection(b)));
    assertSame(a, a.intersection(a.union(b)));
    assertSame(a.intersection(b.union(c)), a.intersection(b).union(a.intersection(c)));
  }

  @Property
  void whatIsTakenAwayIsNotLeft(
      @ForAll("calendars") WorkCalendar a, @ForAll("calendars") WorkCalendar b) {
    WorkCalendar left = a.minus(b);
    assertEquals(0, work(left.intersection(b)));
    assertSame(a, left.union(a.intersection(a.minus(left))));
    assertEquals(0, work(a.minus(a)));
    assertTrue(work(left) <= work(a), "less, and no more");
    assertSame(a, left.union(a.intersection(b)));
  }

  @Property
  void aSeasonOfAnotherCalendarIsTheOtherInItAndTheFirstOutside(
      @ForAll("calendars") WorkCalendar a,
      @ForAll("calendars") WorkCalendar b,
      @ForAll("seasons") Season season) {
    WorkTimeline overlaid = a.during(season, b).timeline(FROM, TO);
    for (LocalDate date = FROM; date.isBefore(TO); date = date.plusDays(1)) {
      WorkCalendar followed = season.contains(date) ? b : a;
      assertArrayEquals(ranks(followed, date), ranks(overlaid, date));
    }
    assertSame(a.during(FROM.plusDays(3), FROM.plusDays(9), a), a);
  }

  private static void assertSame(WorkCalendar one, WorkCalendar other) {
    WorkTimeline first = one.timeline(FROM, TO);
    WorkTimeline second = other.timeline(FROM, TO);
    int begin = CivilTime.toMinute("", FROM.atStartOfDay());
    int end = CivilTime.toMinute("", TO.atStartOfDay());
    for (int minute = begin; minute <= end; minute++) {
      if (first.rankOf(minute) != second.rankOf(minute)) {
        assertEquals(
            first.rankOf(minute),
            second.rankOf(minute),
            "rank at " + CivilTime.toDateTime(minute) + " of " + one + " and " + other);
      }
    }
  }

  private static int work(WorkCalendar calendar) {
    return calendar.timeline(FROM, TO).totalWork();
  }

  private static int[] ranks(WorkCalendar calendar, LocalDate date) {
    return ranks(calendar.timeline(FROM, TO), date);
  }

  private static int[] ranks(WorkTimeline timeline, LocalDate date) {
    int midnight = CivilTime.toMinute("", date.atStartOfDay());
    int[] ranks = new int[Shift.MINUTES_PER_DAY];
    for (int minute = 0; minute < ranks.length; minute++) {
      ranks[minute] = timeline.rankOf(midnight + minute) - timeline.rankOf(midnight);
    }
    return ranks;
  }
}
