package org.daopai.model.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.TimeLimit.EndRule;

class TimeLimitProperties {

  @Property
  void dueDateIsTheOneThatAFingerFinds(
      @ForAll("limits") TimeLimit limit,
      @ForAll("dates") LocalDate event,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("extensions") List<LimitLength> extensions) {
    StartedLimit started = new StartedLimit(limit, event, extensions);

    LocalDate due = NaiveClock.due(limit, event, extensions, calendar);

    assertEquals(due, started.due(calendar));
    DueDate rich = started.dueDate(calendar);
    assertEquals(due, rich.date());
    assertEquals(!due.equals(rich.unrolled()), rich.rolledOff().isPresent());
    assertTrue(
        rich.rolledOff().isEmpty() || !NaiveClock.works(calendar, rich.unrolled()),
        "only a day of rest rolls");
    assertEquals(due.plusDays(1).atStartOfDay(), rich.instant());
  }

  @Property
  void dueDateIsNeverBeforeTheEventAndRisesWithItAndWithTheLength(
      @ForAll("limits") TimeLimit limit,
      @ForAll("dates") LocalDate event,
      @ForAll @IntRange(max = 40) int later,
      @ForAll @IntRange(max = 3) int more,
      @ForAll("calendars") WorkCalendar calendar) {
    LocalDate due = limit.from(event).due(calendar);
    TimeLimit longer = limit.withLength(LimitLength.of(limit.amount() + more, limit.unit()));

    assertFalse(due.isBefore(event));
    assertFalse(limit.from(event.plusDays(later)).due(calendar).isBefore(due));
    assertFalse(longer.from(event).due(calendar).isBefore(due));
  }

  /** A Galois connection: the latest event is the upper adjoint of the due date. */
  @Property
  void latestEventIsTheResidualOfTheDueDate(
      @ForAll("limits") TimeLimit limit,
      @ForAll("dates") LocalDate date,
      @ForAll("calendars") WorkCalendar calendar) {
    LocalDate due = limit.from(date).due(calendar);
    LocalDate latest = limit.latestEvent(date, calendar);

    assertFalse(limit.latestEvent(due, calendar).isBefore(date));
    assertFalse(limit.from(latest).due(calendar).isAfter(date));
    assertTrue(limit.from(latest.plusDays(1)).due(calendar).isAfter(date));
  }

  @Property
  void dayOfRestMoreNeverMakesItDueEarlier(
      @ForAll("limits") TimeLimit limit,
      @ForAll("dates") LocalDate event,
      @ForAll @IntRange(max = 60) int after,
      @ForAll("calendars") WorkCalendar calendar) {
    LocalDate rest = event.plusDays(after);
    LocalDate due = limit.from(event).due(calendar);
    LocalDate with =
        limit.from(event).due(calendar.withRest(rest, LocalizedName.of("one rest more")));

    assertFalse(with.isBefore(due));
    assertTrue(!rest.isAfter(due) || with.equals(due), "a later rest changes nothing");
  }

  @Property
  void dueDateThatIsNotProvisionalSurvivesAnyAnnouncement(
      @ForAll("limits") TimeLimit limit,
      @ForAll("dates") LocalDate event,
      @ForAll("dates") LocalDate announcedThrough,
      @ForAll("calendars") WorkCalendar calendar) {
    WorkCalendar known =
        WorkCalendar.builder().from(calendar).announcedThrough(announcedThrough).build();
    DueDate due = limit.dueFrom(event, known);
    WorkCalendar told =
        known.withRest(
            announcedThrough.plusDays(1),
            announcedThrough.plusDays(60),
            LocalizedName.of("announced"));
    boolean moved = !limit.from(event).due(told).equals(due.date());

    assertFalse(moved && !due.isProvisional());
    if (limit.endRule() == EndRule.KEEP && limit.unit() != LimitUnit.WORKING_DAYS) {
      assertFalse(due.isProvisional());
    }
  }

  @Property
  void lengthReadIsTheOneWritten(@ForAll("lengths") LimitLength length) {
    assertEquals(length, LimitLength.parse(length.toString()));
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return LimitArbitraries.limits();
  }

  @Provide
  Arbitrary<LimitLength> lengths() {
    return LimitArbitraries.lengths();
  }

  @Provide
  Arbitrary<List<LimitLength>> extensions() {
    return LimitArbitraries.lengths().list().ofMaxSize(3);
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
