package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as people have them, each with its arithmetic. */
class PeoplesCalendarsTest {

  private static final Season WINTER = Season.from("11-01").to("03-31");
  private static final LocalizedName STOCK = LocalizedName.of("stocktaking", "盘点");
  private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 15);

  private final WorkCalendar office = WorkCalendar.fiveDays("office");

  private static WorkTimeline laidOut(WorkCalendar calendar) {
    return calendar.timeline(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1));
  }

  @Test
  void threeShiftsADayWorkRoundTheClockUntilSaturdayMorning() {
    WorkCalendar press =
        office.withHours(
            Shift.of("06:00", "14:00"),
            Shift.of("14:00", "22:00"),
            Shift.overMidnight("22:00", "06:00"));
    assertEquals(Duration.ofHours(24), press.standardDay());
    assertEquals(List.of(new Shift(360, 1800)), press.day(FRIDAY).shifts());
    assertTrue(press.isWorkingDay(FRIDAY));
    assertFalse(press.isWorkingDay(FRIDAY.plusDays(1)), "Saturday begins no shift");
    WorkTimeline timeline = laidOut(press);
    // Friday 06:00 to Saturday 06:00, then on from Monday 06:00
    assertEquals(FRIDAY.plusDays(1).atTime(6, 0), timeline.advance(FRIDAY.atTime(6, 0), 24 * 60));
    assertEquals(FRIDAY.plusDays(3).atTime(7, 0), timeline.advance(FRIDAY.atTime(6, 0), 25 * 60));
    // Monday before 06:00 nobody works: Sunday rests
    assertEquals(
        FRIDAY.plusDays(3).atTime(6, 0), timeline.nextStart(FRIDAY.plusDays(1).atTime(6, 0)));
  }

  @Test
  void aNightThatBeginsBeforeAHolidayEndsInItAndOneThatWouldBeginInItDoesNot() {
    WorkCalendar nights =
        office.withHours(Shift.overMidnight("22:00", "06:00")).withRest(FRIDAY, STOCK);
    WorkTimeline timeline = laidOut(nights);
    assertEquals(6 * 60, timeline.workBetween(FRIDAY.atStartOfDay(), FRIDAY.atTime(22, 0)));
    assertEquals(
        0,
        timeline.workBetween(FRIDAY.atTime(6, 0), FRIDAY.plusDays(3).atTime(22, 0)),
        "until Monday night");
  }

  @Test
  void otherHoursOnTheSameDays() {
    WorkCalendar china = ChinaCalendars.administrative();
    WorkCalendar enterprise =
        china.withHours(Shift.of("09:00", "12:00"), Shift.of("13:00", "18:30"));
    assertEquals(Duration.ofMinutes(510), enterprise.standardDay());
    assertEquals(
        List.of(Shift.of("09:00", "12:00"), Shift.of("13:00", "18:30")),
        enterprise.day(LocalDate.of(2024, 2, 18)).shifts(),
        "a make-up Sunday");
    assertEquals(CalendarId.of("administrative/09:00-12:00,13:00-18:30"), enterprise.id());
    LocalDate first = LocalDate.of(2024, 1, 1);
    assertEquals(
        china.countWorkingDays(first, first.plusYears(1).minusDays(1)),
        enterprise.countWorkingDays(first, first.plusYears(1).minusDays(1)));
  }

  @Test
  void summerHoursAreAnotherCalendarInASeason() {
    WorkCalendar summer =
        office.during(
            Season.from("05-01").to("09-30"),
            office.withHours(Shift.of("08:00", "12:00"), Shift.of("14:00", "18:00")));
    WorkTimeline timeline = laidOut(summer);
    // Tuesday 30 April until 17:00, Wednesday 1 May until 18:00
    assertEquals(LocalDateTime.of(2024, 4, 30, 17, 0), timeline.advance(at(2024, 4, 30), 480));
    assertEquals(LocalDateTime.of(2024, 5, 1, 18, 0), timeline.advance(at(2024, 5, 1), 480));
    assertEquals(Duration.ofHours(8), summer.standardDay());
  }

  @Test
  void aSiteWorksOvertimeForAQuarter() {
    WorkCalendar pushed =
        office.during(
            LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), WorkCalendar.everyDay("push"));
    assertFalse(pushed.isWorkingDay(LocalDate.of(2024, 3, 31)));
    assertTrue(pushed.isWorkingDay(LocalDate.of(2024, 4, 6)), "a Saturday");
    assertTrue(pushed.isWorkingDay(LocalDate.of(2024, 6, 30)), "the last Sunday");
    assertFalse(pushed.isWorkingDay(LocalDate.of(2024, 7, 6)));
  }

  @Test
  void winterHalvesWhatIsDoneInADay() {
    WorkCalendar site = WorkCalendar.everyDay("site").restricted(WINTER, 50);
    CalendarDay day = site.day(LocalDate.of(2024, 1, 10));
    assertEquals(CalendarDay.Kind.RESTRICTION, day.kind());
    assertEquals(50, day.productivity());
    assertTrue(day.isWorking());
    assertEquals("限产 11-01..03-31 按 50%", day.reason().in(Locale.CHINA));
    WorkTimeline timeline = laidOut(site);
    // 240 of 480 minutes count: eight hours of work take two days and end with the second
    LocalDateTime start = LocalDate.of(2024, 1, 10).atTime(8, 0);
    assertEquals(start, timeline.nextStart(LocalDate.of(2024, 1, 10).atStartOfDay()));
    assertEquals(LocalDateTime.of(2024, 1, 11, 17, 0), timeline.advance(start, 480));
    assertEquals(LocalDateTime.of(2024, 1, 10, 17, 0), timeline.advance(start, 240));
    assertEquals(start, timeline.retreat(LocalDateTime.of(2024, 1, 11, 17, 0), 480));
    assertEquals(LocalDateTime.of(2024, 4, 1, 17, 0), timeline.advance(at(2024, 4, 1), 480));
    assertEquals(
        152 * 240,
        timeline.workBetween(at(2023, 11, 1), at(2024, 4, 1)),
        "152 days of winter, half a day each");
  }

  @Test
  void theSlowestSeasonGovernsAndAClosureStopsAll() {
    WorkCalendar site =
        WorkCalendar.everyDay("site")
            .restricted(WINTER, 60)
            .restricted(Season.from("12-15").to("01-15"), 30, LocalizedName.of("deep winter"))
            .closed(Season.from("01-01").to("01-05"), LocalizedName.of("feast"));
    assertEquals(60, site.day(LocalDate.of(2024, 3, 1)).productivity());
    assertEquals(30, site.day(LocalDate.of(2024, 1, 10)).productivity());
    assertEquals("deep winter", site.day(LocalDate.of(2024, 1, 10)).reason().text());
    assertEquals(CalendarDay.Kind.CLOSURE, site.day(LocalDate.of(2024, 1, 3)).kind());
    assertEquals("feast", site.day(LocalDate.of(2024, 1, 3)).reason().text());
    assertEquals(144, laidOut(site).workBetween(at(2024, 1, 10), at(2024, 1, 11)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 100, 200})
  void aSeasonCountsForLessThanAllOfItsTime(int percent) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "11-01..03-31",
        "The season 11-01..03-31 has a productivity of "
            + percent
            + " percent; give 0 where nothing is worked, or 1 to 99",
        () -> office.restricted(WINTER, percent));
  }

  @Test
  void daysOfRestThatComeAgain() {
    WorkCalendar plant =
        WorkCalendar.everyDay("plant")
            .withRest(Recurrence.everyWeeks(LocalDate.of(2024, 1, 6), 2), STOCK)
            .withRest(Recurrence.monthly(-1), STOCK)
            .withRest(Recurrence.yearlyOn(Month.MAY, 2, DayOfWeek.SUNDAY), STOCK)
            .withShifts(Recurrence.yearly("10-01"), STOCK, Shift.of("08:00", "12:00"));
    assertTrue(plant.isWorkingDay(LocalDate.of(2023, 12, 23)), "two weeks before the first");
    assertFalse(plant.isWorkingDay(LocalDate.of(2024, 1, 6)));
    assertTrue(plant.isWorkingDay(LocalDate.of(2024, 1, 13)));
    assertFalse(plant.isWorkingDay(LocalDate.of(2024, 1, 20)));
    assertFalse(plant.isWorkingDay(LocalDate.of(2024, 2, 29)));
    assertFalse(plant.isWorkingDay(LocalDate.of(2024, 4, 30)));
    assertFalse(plant.isWorkingDay(LocalDate.of(2024, 5, 12)), "the second Sunday of May");
    assertEquals(
        List.of(Shift.of("08:00", "12:00")), plant.day(LocalDate.of(2024, 10, 1)).shifts());
    assertEquals("盘点", plant.day(LocalDate.of(2024, 2, 29)).reason().in(Locale.CHINA));
    assertTrue(
        plant
            .withShifts(LocalDate.of(2024, 2, 29), STOCK, Shift.wholeDay())
            .isWorkingDay(LocalDate.of(2024, 2, 29)),
        "a date stands before what comes again");
  }

  @Test
  void rangesOfRest() {
    WorkCalendar calendar =
        WorkCalendar.everyDay("c")
            .withRest(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 2, 17), STOCK)
            .withShifts(
                LocalDate.of(2024, 2, 12), LocalDate.of(2024, 2, 13), STOCK, Shift.wholeDay());
    assertEquals(2, calendar.countWorkingDays(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 2, 17)));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "An exception of calendar 'office'",
        "An exception of calendar 'office' is said to hold from 2024-02-10 through 2024-02-09; give a"
            + " first day and one not before it, between 1900-01-01 and 2199-12-31",
        () -> office.withRest(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 2, 9), STOCK));
  }

  @Test
  void twoCrewsAndWhatBothNeed() {
    WorkCalendar early = office.withHours(Shift.of("06:00", "14:00")).withId("early");
    WorkCalendar late = office.withHours(Shift.of("12:00", "20:00")).withId("late");
    WorkTimeline either = laidOut(early.union(late));
    WorkTimeline both = laidOut(early.intersection(late));
    WorkTimeline only = laidOut(early.minus(late));
    assertEquals(CalendarId.of("early+late"), early.union(late).id());
    assertEquals(CalendarId.of("early&late"), early.intersection(late).id());
    assertEquals(CalendarId.of("early-without-late"), early.minus(late).id());
    LocalDateTime from = FRIDAY.atStartOfDay();
    LocalDateTime to = FRIDAY.plusDays(1).atStartOfDay();
    assertEquals(14 * 60, either.workBetween(from, to));
    assertEquals(2 * 60, both.workBetween(from, to));
    assertEquals(6 * 60, only.workBetween(from, to));
  }

  @Test
  void whyACombinationRests() {
    WorkCalendar china = ChinaCalendars.administrative();
    WorkCalendar both = china.intersection(WorkCalendar.everyDay("site").closed(WINTER));
    assertEquals("春节", both.day(LocalDate.of(2024, 2, 12)).reason().in(Locale.CHINA));
    assertEquals("停工 11-01..03-31", both.day(LocalDate.of(2024, 2, 21)).reason().in(Locale.CHINA));
    WorkCalendar never =
        office
            .withHours(Shift.of("06:00", "10:00"))
            .intersection(
                office.withHours(Shift.of("12:00", "20:00")).withId("late").withName(STOCK));
    assertEquals(CalendarDay.Kind.CLOSURE, never.day(FRIDAY).kind());
    assertEquals(STOCK, never.day(FRIDAY).reason(), "their hours never meet");
    assertFalse(never.isWorkingDay(FRIDAY));
  }

  @Test
  void aCombinationIsAsProvisionalAsItsPartsAndHasTheirVersion() {
    WorkCalendar known =
        WorkCalendar.builder()
            .from(office)
            .announcedFrom(LocalDate.of(2020, 1, 1))
            .announcedThrough(LocalDate.of(2025, 12, 31))
            .version("v1")
            .build();
    WorkCalendar other =
        WorkCalendar.builder()
            .from(office.withId("other"))
            .announcedThrough(LocalDate.of(2024, 12, 31))
            .version("v2")
            .unannounced(UnannouncedDays.FAIL)
            .build();
    WorkCalendar both = known.union(other);
    assertEquals(LocalDate.of(2020, 1, 1), both.announcedFrom().orElseThrow());
    assertEquals(LocalDate.of(2024, 12, 31), both.announcedThrough().orElseThrow());
    assertEquals(UnannouncedDays.FAIL, both.unannounced());
    assertEquals("v1+v2", both.version());
    assertEquals("v3", both.withVersion("v3").version());
    assertThrows(InvalidInputException.class, () -> both.day(LocalDate.of(2025, 1, 1)));
  }

  @Test
  void aCombinationHasNoHoursOfItsOwn() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "office+b",
        "Calendar 'office+b' has the hours of the calendars it combines; give other hours to [office, b]",
        () -> office.union(office.withId("b")).withHours(Shift.wholeDay()));
    WorkCalendar deep = office;
    for (int i = 0; i < 6; i++) {
      deep = deep.union(deep).withId("deep");
    }
    WorkCalendar deepest = deep;
    Faults.check(
        InputFault.Code.LIMIT_EXCEEDED,
        "deep+deep",
        "Calendar 'deep+deep' is combined of 128 calendars, those within others counted; at most 64 can be",
        () -> deepest.union(deepest));
  }

  @Test
  void aCalendarThatGuessesNothingRefuses() {
    WorkCalendar strict =
        WorkCalendar.builder()
            .from(office)
            .announcedFrom(LocalDate.of(2024, 1, 1))
            .announcedThrough(LocalDate.of(2024, 12, 31))
            .unannounced(UnannouncedDays.FAIL)
            .build();
    assertTrue(strict.isWorkingDay(LocalDate.of(2024, 12, 31)));
    assertEquals(LocalDate.of(2024, 12, 31), strict.plusWorkingDays(LocalDate.of(2024, 12, 30), 1));
    String sentence =
        "Calendar 'office' is asked about 2025-01-02, announced are 2024-01-01 to 2024-12-31, and it"
            + " guesses no others; add the notice of that year, or let it fall back on the statutory days";
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "office",
        sentence,
        () -> strict.isWorkingDay(LocalDate.of(2025, 1, 2)));
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "office",
        sentence.replace("2025-01-02", "a working day beyond 2024-12-31"),
        () -> strict.plusWorkingDays(LocalDate.of(2024, 12, 31), 1));
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "office",
        sentence.replace("2025-01-02", "2023-12-29"),
        () -> strict.workingDaysAfter(LocalDate.of(2023, 12, 28), LocalDate.of(2024, 1, 31)));
    Faults.check( // the last day that was to be counted, not the day after it
        InputFault.Code.NOT_ANNOUNCED,
        "office",
        sentence,
        () -> strict.countWorkingDays(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 2)));
    WorkTimeline timeline = laidOut(strict);
    assertEquals(LocalDate.of(2024, 1, 1), timeline.from());
    assertEquals(LocalDate.of(2025, 1, 1), timeline.to());
    HorizonException left =
        assertThrows(HorizonException.class, () -> timeline.advance(at(2024, 12, 31), 481));
    assertFalse(left.mayWiden());
    assertEquals(
        "Calendar 'office' has no working time in reach between 2024-01-01 and 2025-01-01, the days"
            + " that are announced, and guesses no others",
        left.getMessage());
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "office",
        sentence.replace("2025-01-02", "the days from 2026-01-01 to 2026-02-01"),
        () -> strict.timeline(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01",
    "1899-12-31",
    "2200-01-01",
    "9999-12-31",
    "-999999999-01-01",
    "+999999999-12-31"
  })
  void yearsThatCannotBeCountedAreRefused(LocalDate date) {
    String sentence =
        "Calendar 'office' is asked about "
            + date
            + "; days from 1900-01-01 to 2199-12-31 can be counted";
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        sentence,
        () -> office.plusWorkingDays(date, 1));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        sentence,
        () -> office.minusWorkingDays(date, 0));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "office",
        sentence,
        () -> office.workingDaysAfter(FRIDAY, date));
    assertEquals(
        date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0,
        office.isWorkingDay(date),
        "a single day can be asked about in any year");
  }

  @Test
  void aCombinationKnowsADayLaterWhatANightMayReachInto() {
    LocalDate monday = LocalDate.of(2024, 3, 4);
    WorkCalendar night =
        WorkCalendar.builder()
            .from(WorkCalendar.fiveDays("night").withHours(Shift.overMidnight("22:00", "06:00")))
            .announcedFrom(monday)
            .build();
    assertFalse(night.isProvisional(monday));
    assertTrue(office.union(night).isProvisional(monday), "Sunday's night is not known");
    assertFalse(office.union(night).isProvisional(monday.plusDays(1)));
  }

  /** 1900 to 2199 are 15,653 weeks, a Monday and a Tuesday. */
  @Test
  void theEdgesOfWhatCanBeCounted() {
    assertEquals(CivilTime.END.minusDays(1), office.plusWorkingDays(CivilTime.END.minusDays(2), 1));
    Faults.check(
        InputFault.Code.NO_WORKING_TIME,
        "office",
        "Calendar 'office' has no 2 working days from 2199-12-30, it has 78267 from 1900-01-01 to"
            + " 2199-12-31, the days that can be planned",
        () -> office.plusWorkingDays(LocalDate.of(2199, 12, 30), 2));
    Faults.check(
        InputFault.Code.NO_WORKING_TIME,
        "office",
        "Calendar 'office' has no 2147483647 working days before 2024-03-15, it has 78267 from 1900-01-01"
            + " to 2199-12-31, the days that can be planned",
        () -> office.minusWorkingDays(FRIDAY, Integer.MAX_VALUE));
    assertThrows(
        InvalidInputException.class, () -> office.minusWorkingDays(FRIDAY, Integer.MIN_VALUE));
  }

  @Test
  void aCalendarWithoutWorkingTimeSaysSo() {
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();
    Faults.check(
        InputFault.Code.NO_WORKING_TIME,
        "never",
        "Calendar 'never' has no 1 working days from 2024-03-15, it has 0 from 1900-01-01 to 2199-12-31,"
            + " the days that can be planned",
        () -> never.nextWorkingDay(FRIDAY));
    assertEquals(0, never.countWorkingDays(FRIDAY, FRIDAY.plusYears(100)));
  }

  @Test
  void aGapOfTenYears() {
    WorkCalendar paused =
        WorkCalendar.everyDay("paused")
            .withRest(LocalDate.of(2024, 3, 16), LocalDate.of(2034, 3, 15), STOCK);
    assertEquals(LocalDate.of(2034, 3, 16), paused.nextWorkingDay(FRIDAY));
    assertEquals(FRIDAY, paused.previousWorkingDay(LocalDate.of(2034, 3, 16)));
    assertEquals(
        LocalDateTime.of(2034, 3, 16, 9, 0),
        paused
            .timeline(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1))
            .advance(FRIDAY.atTime(8, 0), 540));
  }

  @Test
  void aGapOfAlmostThreeHundredYears() {
    LocalDate early = LocalDate.of(1901, 5, 1);
    LocalDate late = LocalDate.of(2199, 5, 1);
    WorkCalendar rare =
        WorkCalendar.builder()
            .id(CalendarId.of("rare"))
            .build()
            .withShifts(early, STOCK, Shift.wholeDay())
            .withShifts(late, STOCK, Shift.wholeDay());
    assertEquals(late, rare.nextWorkingDay(early));
    assertEquals(early, rare.previousWorkingDay(late));
    assertEquals(early, rare.previousOrSameWorkingDay(FRIDAY));
    assertEquals(2, rare.countWorkingDays(CivilTime.FIRST_DAY, CivilTime.END.minusDays(1)));
  }

  @Test
  void valuesAreEqualByContentAndSerializable() {
    WorkCalendar a = office.union(office.withId("b")).restricted(WINTER, 40);
    WorkCalendar b = office.union(office.withId("b")).restricted(WINTER, 40);
    new EqualsTester()
        .addEqualityGroup(a, b)
        .addEqualityGroup(office.intersection(office.withId("b")).withId(a.id().value()))
        .addEqualityGroup(office.withRest(Recurrence.monthly(1), STOCK))
        .addEqualityGroup(office.withVersion("v"))
        .testEquals();
    WorkCalendar copy = SerializableTester.reserializeAndAssert(a);
    assertEquals(a.plusWorkingDays(FRIDAY, 20), copy.plusWorkingDays(FRIDAY, 20));
    SerializableTester.reserializeAndAssert(office.withRest(Recurrence.monthly(1), STOCK));
    SerializableTester.reserializeAndAssert(a.day(FRIDAY));
  }

  private static LocalDateTime at(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay();
  }
}
