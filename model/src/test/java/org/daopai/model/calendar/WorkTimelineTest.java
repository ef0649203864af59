package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTimelineTest {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1); // a Monday
  private static final LocalDate TO = LocalDate.of(2024, 2, 1);
  private static final LocalDateTime FRIDAY_EVENING = LocalDateTime.of(2024, 1, 5, 17, 0);
  private static final LocalDateTime MONDAY_MORNING = LocalDateTime.of(2024, 1, 8, 8, 0);

  private final WorkCalendar office = WorkCalendar.fiveDays("office");
  private final WorkTimeline january = office.timeline(FROM, TO);

  @Test
  @DisplayName("S5: intervals are half open, and a day ends at the next day's 00:00")
  void aWholeDayEndsAtMidnight() {
    WorkTimeline clock = WorkCalendar.continuous("clock").timeline(FROM, TO);
    assertEquals(
        LocalDateTime.of(2024, 1, 2, 0, 0),
        clock.advance(LocalDateTime.of(2024, 1, 1, 0, 0), 1440));
    assertEquals(LocalDateTime.of(2024, 1, 1, 0, 1), clock.advance(FROM.atStartOfDay(), 1));
    assertEquals(31 * 1440, clock.totalWork());
    assertEquals(31 * 1440, clock.workBetween(FROM.atStartOfDay(), TO.atStartOfDay()));
  }

  @Test
  @DisplayName("S6: Friday 17:00 and Monday 08:00 are the same position on a five-day calendar")
  void aWeekendHasNoLength() {
    LocalDateTime saturday = LocalDateTime.of(2024, 1, 6, 11, 30);
    assertEquals(MONDAY_MORNING, january.nextStart(FRIDAY_EVENING));
    assertEquals(MONDAY_MORNING, january.nextStart(saturday));
    assertEquals(FRIDAY_EVENING, january.previousFinish(MONDAY_MORNING));
    assertEquals(FRIDAY_EVENING, january.previousFinish(saturday));
    assertEquals(0, january.workBetween(FRIDAY_EVENING, MONDAY_MORNING));
    assertEquals(
        january.rankOf(CivilTime.toMinute("", FRIDAY_EVENING)),
        january.rankOf(CivilTime.toMinute("", MONDAY_MORNING)));
    // five days of eight hours before the weekend
    assertEquals(5 * 480, january.rankOf(CivilTime.toMinute("", saturday)));
  }

  @Test
  @DisplayName("S6: the lunch break is no position of its own either")
  void lunchIsNotWorked() {
    LocalDateTime noon = LocalDateTime.of(2024, 1, 3, 12, 0);
    LocalDateTime one = LocalDateTime.of(2024, 1, 3, 13, 0);
    assertEquals(one, january.nextStart(noon));
    assertEquals(noon, january.previousFinish(one));
    assertEquals(noon, january.advance(LocalDateTime.of(2024, 1, 3, 8, 0), 240));
    assertEquals(one, january.retreat(LocalDateTime.of(2024, 1, 3, 17, 0), 240));
  }

  @Test
  void workCrossesAWeekend() {
    // Friday 15:00 + 4 h: 2 h until 17:00, 2 h from Monday 08:00
    LocalDateTime friday = LocalDateTime.of(2024, 1, 5, 15, 0);
    LocalDateTime monday = LocalDateTime.of(2024, 1, 8, 10, 0);
    assertEquals(monday, january.advance(friday, 240));
    assertEquals(friday, january.retreat(monday, 240));
  }

  @Test
  void noWorkAtAllEndsWhereWorkLastEnded() {
    assertEquals(FRIDAY_EVENING, january.advance(MONDAY_MORNING, 0));
    assertEquals(MONDAY_MORNING, january.retreat(FRIDAY_EVENING, 0));
  }

  @Test
  void secondsAreDropped() {
    LocalDateTime inTheMinute = LocalDateTime.of(2024, 1, 3, 9, 30, 59, 999_999_999);
    assertEquals(LocalDateTime.of(2024, 1, 3, 9, 30), january.nextStart(inTheMinute));
    assertEquals(LocalDateTime.of(2024, 1, 3, 9, 30), january.previousFinish(inTheMinute));
  }

  @Test
  @DisplayName("S11: leaving the days laid out is an error that names the calendar and the horizon")
  void theHorizonIsNamed() {
    HorizonException late =
        assertThrows(HorizonException.class, () -> january.advance(MONDAY_MORNING, 100_000));
    assertEquals(
        "Calendar 'office' has no working time in reach between 2024-01-01 and 2024-02-01",
        late.getMessage());
    assertEquals(CalendarId.of("office"), late.calendar());
    assertEquals(FROM, late.from());
    assertEquals(TO, late.to());
    assertThrows(HorizonException.class, () -> january.retreat(MONDAY_MORNING, 100_000));
    assertThrows(HorizonException.class, () -> january.advance(MONDAY_MORNING, Integer.MAX_VALUE));
    assertThrows(HorizonException.class, () -> january.retreat(MONDAY_MORNING, Integer.MAX_VALUE));
    assertThrows(HorizonException.class, () -> january.nextStart(FROM.minusDays(1).atStartOfDay()));
    assertThrows(HorizonException.class, () -> january.nextStart(TO.plusDays(1).atStartOfDay()));
    assertThrows(
        HorizonException.class, () -> january.previousFinish(LocalDateTime.of(2024, 1, 1, 8, 0)));
    // the last day of January is a Wednesday: after 17:00 nothing more starts
    assertThrows(
        HorizonException.class, () -> january.nextStart(LocalDateTime.of(2024, 1, 31, 17, 0)));
    assertEquals(LocalDateTime.of(2024, 1, 31, 17, 0), january.previousFinish(TO.atStartOfDay()));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, Integer.MAX_VALUE})
  @DisplayName("S11: no rank or minute out of reach wraps around to a date")
  void noNumberIsTakenForAnother(int number) {
    assertThrows(HorizonException.class, () -> january.startOf(number));
    assertThrows(HorizonException.class, () -> january.finishOf(number));
    assertThrows(HorizonException.class, () -> january.rankOf(number));
    WorkTimeline first = office.timeline(CivilTime.FIRST_DAY, CivilTime.FIRST_DAY.plusDays(9));
    WorkTimeline last = office.timeline(CivilTime.END.minusDays(9), CivilTime.END);
    assertThrows(HorizonException.class, () -> first.rankOf(number));
    assertThrows(HorizonException.class, () -> last.rankOf(number));
  }

  @Test
  void ranksEndWhereTheWorkEnds() {
    assertEquals(january.totalWork(), january.rankOf(CivilTime.toMinute("", TO.atStartOfDay())));
    assertThrows(HorizonException.class, () -> january.startOf(january.totalWork()));
    assertEquals(
        CivilTime.toMinute("", LocalDateTime.of(2024, 1, 31, 17, 0)),
        january.finishOf(january.totalWork()));
    assertThrows(HorizonException.class, () -> january.finishOf(january.totalWork() + 1));
    assertThrows(HorizonException.class, () -> january.finishOf(0));
  }

  @Test
  @DisplayName("S11: a calendar that never works answers with an error, not with a loop")
  void aCalendarOfRest() {
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();
    WorkTimeline rest = never.timeline(CivilTime.FIRST_DAY, CivilTime.END);
    assertEquals(0, rest.totalWork());
    assertEquals(0, rest.rankOf(0));
    assertEquals(0, rest.workBetween(FROM.atStartOfDay(), TO.atStartOfDay()));
    HorizonException refused =
        assertThrows(HorizonException.class, () -> rest.nextStart(FROM.atStartOfDay()));
    assertEquals(
        "Calendar 'never' has no working time in reach between 1900-01-01 and 2200-01-01",
        refused.getMessage());
    assertThrows(HorizonException.class, () -> rest.previousFinish(FROM.atStartOfDay()));
    assertThrows(HorizonException.class, () -> rest.advance(FROM.atStartOfDay(), 0));
    assertThrows(HorizonException.class, () -> rest.retreat(FROM.atStartOfDay(), 1));
  }

  @Test
  void aMinuteNearEachEndOfTheSupportedRangeIsFound() {
    WorkCalendar two =
        WorkCalendar.builder()
            .id(CalendarId.of("two-minutes"))
            .putException(
                LocalDate.of(1900, 1, 1),
                DayException.working(List.of(new Shift(0, 1)), LocalizedName.of("first")))
            .putException(
                LocalDate.of(2199, 12, 31),
                DayException.working(List.of(new Shift(1439, 1440)), LocalizedName.of("last")))
            .build();
    WorkTimeline timeline = two.timeline(CivilTime.FIRST_DAY, CivilTime.END);
    assertEquals(2, timeline.totalWork());
    assertEquals(
        CivilTime.END.atStartOfDay(), timeline.advance(CivilTime.FIRST_DAY.atStartOfDay(), 2));
    assertEquals(
        CivilTime.FIRST_DAY.atStartOfDay(), timeline.retreat(CivilTime.END.atStartOfDay(), 2));
    assertEquals(
        LocalDateTime.of(2199, 12, 31, 23, 59),
        timeline.nextStart(LocalDateTime.of(1900, 1, 1, 0, 1)));
  }

  @Test
  void aLayoutOutsideTheSupportedRangeIsRefused() {
    String range = "; days from 1900-01-01 to 2200-01-01 can, the first before the last";
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        "Calendar 'office' cannot be laid out from 1899-12-31 to 2024-02-01" + range,
        () -> office.timeline(LocalDate.of(1899, 12, 31), TO));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        "Calendar 'office' cannot be laid out from 2024-01-01 to 2200-01-02" + range,
        () -> office.timeline(FROM, LocalDate.of(2200, 1, 2)));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        "Calendar 'office' cannot be laid out from 2024-01-01 to 2024-01-01" + range,
        () -> office.timeline(FROM, FROM));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        "Calendar 'office' cannot be laid out from -999999999-01-01 to +999999999-12-31" + range,
        () -> office.timeline(LocalDate.MIN, LocalDate.MAX));
  }

  @Test
  void aDateOutsideTheSupportedRangeIsRefused() {
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "A date on calendar 'office'",
        "A date on calendar 'office' is dated 2200-01-01; dates from 1900-01-01 to 2199-12-31 can be planned",
        () -> january.nextStart(LocalDateTime.of(2200, 1, 1, 0, 1)));
    assertEquals(
        InputFault.Code.DATE_OUT_OF_RANGE,
        Faults.only(() -> january.workBetween(LocalDateTime.MIN, LocalDateTime.MAX)).code());
  }

  @Test
  void lessThanNoWorkIsRefused() {
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "-1",
        "-1 working minutes cannot be worked; give 0 or more, and go back with retreat",
        () -> january.advance(MONDAY_MORNING, -1));
    assertEquals(
        InputFault.Code.INVALID_DURATION,
        Faults.only(() -> january.retreat(MONDAY_MORNING, Integer.MIN_VALUE)).code());
  }

  @Test
  @DisplayName("S12: instants outside the announced days are provisional, the ends themselves not")
  void provisionalInstants() {
    WorkCalendar announced =
        WorkCalendar.builder()
            .from(office)
            .announcedFrom(LocalDate.of(2024, 1, 3))
            .announcedThrough(LocalDate.of(2024, 1, 10))
            .build();
    WorkTimeline timeline = announced.timeline(FROM, TO);
    int first = CivilTime.toMinute("", LocalDate.of(2024, 1, 3).atStartOfDay());
    int end = CivilTime.toMinute("", LocalDate.of(2024, 1, 11).atStartOfDay());
    assertTrue(timeline.isProvisional(first - 1));
    assertFalse(timeline.isProvisional(first));
    assertFalse(timeline.isProvisional(end));
    assertTrue(timeline.isProvisional(end + 1));
    assertFalse(january.isProvisional(Integer.MIN_VALUE));
    assertFalse(january.isProvisional(Integer.MAX_VALUE));
  }

  @Test
  @DisplayName("S12: a calendar may be announced for ever")
  void announcedForEver() {
    WorkCalendar always =
        WorkCalendar.builder()
            .from(office)
            .announcedFrom(LocalDate.MIN)
            .announcedThrough(LocalDate.MAX)
            .build();
    WorkTimeline timeline = always.timeline(CivilTime.FIRST_DAY, CivilTime.END);
    assertFalse(timeline.isProvisional(CivilTime.toMinute("", FROM.atStartOfDay())));
    assertFalse(timeline.isProvisional(CivilTime.toMinute("", CivilTime.END.atStartOfDay())));
    assertFalse(always.isProvisional(LocalDate.MAX));
  }

  @Test
  void daysOfThousandsOfKindsAreLaidOutAndTooManyAreRefused() {
    WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of("colourful"));
    for (int i = 0; i < 40_000; i++) {
      Shift shift = new Shift(i % 1400, i % 1400 + 1 + i / 1400);
      builder.putException(
          CivilTime.FIRST_DAY.plusDays(i),
          DayException.working(List.of(shift), LocalizedName.of("")));
    }
    WorkCalendar colourful = builder.build();
    WorkTimeline some = colourful.timeline(CivilTime.FIRST_DAY, CivilTime.FIRST_DAY.plusDays(2000));
    assertEquals(1400 + 2 * 600, some.totalWork());
    Faults.check(
        InputFault.Code.LIMIT_EXCEEDED,
        "colourful",
        "Calendar 'colourful' has more than 32767 kinds of day before 2200-01-01; lay out fewer days",
        () -> colourful.timeline(CivilTime.FIRST_DAY, CivilTime.END));
  }

  @Test
  void aTimelineKnowsWhatItLaysOut() {
    assertEquals(office, january.calendar());
    assertEquals(FROM, january.from());
    assertEquals(TO, january.to());
    assertEquals("WorkTimeline[office, 2024-01-01..2024-02-01]", january.toString());
  }
}
