package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {

  private static final Shift MORNING = Shift.of("08:00", "12:00");
  private static final Shift AFTERNOON = Shift.of("13:00", "17:00");
  private static final LocalizedName FEAST = LocalizedName.of("feast", "节日");
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);
  private static final LocalDate SATURDAY = LocalDate.of(2024, 1, 13);

  private final WorkCalendar office = WorkCalendar.fiveDays("office");

  @Test
  void aWeekdayIsWorkedOtherwise() {
    WorkCalendar week = WorkCalendar.fiveDays("week");
    WorkCalendar other =
        week.withWeekday(DayOfWeek.SATURDAY, Shift.of("08:00", "12:00"))
            .withWeekday(DayOfWeek.MONDAY, Shift.of("13:00", "17:00"))
            .withWeekday(DayOfWeek.FRIDAY);
    // Saturday 9, Monday 11 and Friday 15 March 2024
    assertEquals(List.of(Shift.of("08:00", "12:00")), other.day(LocalDate.of(2024, 3, 9)).shifts());
    assertEquals(
        List.of(Shift.of("13:00", "17:00")), other.day(LocalDate.of(2024, 3, 11)).shifts());
    assertFalse(other.isWorkingDay(LocalDate.of(2024, 3, 15)));
    assertEquals(week.standardDay(), other.standardDay());
    assertEquals(week.week().get(DayOfWeek.TUESDAY), other.week().get(DayOfWeek.TUESDAY));
  }

  @Test
  void anOfficeWorksMondayToFriday() {
    CalendarDay monday = office.day(MONDAY);
    assertEquals(List.of(MORNING, AFTERNOON), monday.shifts());
    assertEquals(CalendarDay.Kind.WEEK, monday.kind());
    assertEquals("", monday.reason().text());
    assertEquals("", monday.notice());
    assertFalse(monday.isProvisional());
    assertTrue(office.isWorkingDay(LocalDate.of(2024, 1, 12)));
    assertFalse(office.isWorkingDay(SATURDAY));
    assertEquals(CalendarDay.Kind.WEEK, office.day(SATURDAY).kind());
    assertEquals(Duration.ofHours(8), office.standardDay());
    assertEquals(LocalizedName.of("office"), office.name());
  }

  @Test
  void everyDayAndDayAndNight() {
    WorkCalendar every = WorkCalendar.everyDay("every");
    assertEquals(CalendarId.of("every"), every.id());
    assertEquals(List.of(MORNING, AFTERNOON), every.day(SATURDAY).shifts());
    WorkCalendar clock = WorkCalendar.continuous("clock");
    assertEquals(List.of(Shift.wholeDay()), clock.day(SATURDAY).shifts());
    assertEquals(Duration.ofDays(1), clock.standardDay());
  }

  @Test
  void anExceptionStandsBeforeTheWeek() {
    WorkCalendar calendar =
        office
            .withRest(MONDAY, FEAST)
            .withException(
                SATURDAY,
                DayException.working(List.of(MORNING), LocalizedName.of("overtime"))
                    .announcedAt("https://notices.invalid/7"));
    assertEquals(CalendarDay.Kind.HOLIDAY, calendar.day(MONDAY).kind());
    assertEquals("节日", calendar.day(MONDAY).reason().in(Locale.CHINA));
    CalendarDay overtime = calendar.day(SATURDAY);
    assertEquals(CalendarDay.Kind.EXTRA_WORKING_DAY, overtime.kind());
    assertEquals(List.of(MORNING), overtime.shifts());
    assertEquals("https://notices.invalid/7", overtime.notice());
    assertTrue(office.isWorkingDay(MONDAY), "the calendar it was made from is as it was");
  }

  @Test
  void theLastExceptionOfADateStands() {
    WorkCalendar calendar =
        office
            .withRest(MONDAY, FEAST)
            .withException(MONDAY, DayException.working(List.of(AFTERNOON), FEAST));
    assertEquals(List.of(AFTERNOON), calendar.day(MONDAY).shifts());
    assertEquals(1, calendar.exceptions().size());
  }

  @Test
  void aClosureStandsBeforeAnException() {
    WorkCalendar calendar =
        office
            .withException(SATURDAY, DayException.working(List.of(MORNING), FEAST))
            .closed(Season.from("11-01").to("03-31"));
    assertEquals(CalendarDay.Kind.CLOSURE, calendar.day(SATURDAY).kind());
    assertFalse(calendar.isWorkingDay(SATURDAY));
    assertEquals(CalendarId.of("office/closed-11-01..03-31"), calendar.id());
    assertEquals("office/closed-11-01..03-31", calendar.name().text());
    assertEquals("closed 11-01..03-31", calendar.day(MONDAY).reason().text());
    assertEquals("停工 11-01..03-31", calendar.day(MONDAY).reason().in(Locale.CHINA));
    assertTrue(calendar.isWorkingDay(LocalDate.of(2024, 4, 1)));
  }

  @Test
  void twoClosuresAreBothKept() {
    WorkCalendar calendar =
        office
            .closed(Season.from("12-20").to("01-10"), LocalizedName.of("winter"))
            .closed(Season.from("08-01").to("08-15"), LocalizedName.of("summer"));
    assertEquals("winter", calendar.day(MONDAY).reason().text());
    assertEquals("summer", calendar.day(LocalDate.of(2024, 8, 1)).reason().text());
  }

  @Test
  void allDaysDropsHolidaysClosuresAndWhatIsProvisional() {
    WorkCalendar calendar =
        WorkCalendar.builder()
            .from(office.withRest(MONDAY, FEAST).closed(Season.from("01-01").to("01-31")))
            .announcedThrough(MONDAY)
            .standardDay(Duration.ofHours(7))
            .build()
            .allDays();
    assertEquals(List.of(MORNING, AFTERNOON), calendar.day(MONDAY).shifts());
    assertTrue(calendar.isWorkingDay(SATURDAY));
    assertFalse(calendar.isProvisional(SATURDAY));
    assertEquals(Duration.ofHours(7), calendar.standardDay());
    assertEquals(CalendarId.of("office/closed-01-01..01-31/all-days"), calendar.id());
  }

  @Test
  void allDaysOfACombinationHaveTheHoursOfItsStandardDay() {
    WorkCalendar both = WorkCalendar.continuous("shifts").union(office).allDays();
    assertEquals(Duration.ofHours(24), both.standardDay());
    assertEquals(List.of(Shift.wholeDay()), both.day(SATURDAY).shifts());
  }

  @Test
  void allDaysOfACalendarOfRestAreOfficeDays() {
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();
    assertEquals(Duration.ofHours(8), never.standardDay());
    assertEquals(List.of(MORNING, AFTERNOON), never.allDays().day(SATURDAY).shifts());
  }

  @Test
  @DisplayName("S10: a standard day is the first working weekday's")
  void theStandardDayIsThatOfTheFirstWorkingWeekday() {
    WorkCalendar weekend =
        WorkCalendar.builder()
            .id(CalendarId.of("weekend"))
            .putWeek(DayOfWeek.SUNDAY, List.of(Shift.wholeDay()))
            .putWeek(DayOfWeek.SATURDAY, List.of(MORNING))
            .build();
    assertEquals(Duration.ofHours(4), weekend.standardDay());
    assertEquals(480, WorkDuration.workingDays(2).toMinutes(240));
  }

  @Test
  void aNameCanBeGiven() {
    WorkCalendar named = office.withName(FEAST);
    assertEquals(FEAST, named.name());
    assertEquals("second", named.withId("second").name().text());
  }

  @Test
  @DisplayName("S12: days outside the announced ones are provisional")
  void provisionalDays() {
    WorkCalendar calendar =
        WorkCalendar.builder()
            .from(office)
            .announcedFrom(MONDAY)
            .announcedThrough(SATURDAY)
            .build();
    assertTrue(calendar.isProvisional(MONDAY.minusDays(1)));
    assertFalse(calendar.isProvisional(MONDAY));
    assertFalse(calendar.isProvisional(SATURDAY));
    assertTrue(calendar.isProvisional(SATURDAY.plusDays(1)));
    assertTrue(calendar.day(SATURDAY.plusDays(1)).isProvisional());
    assertFalse(office.isProvisional(LocalDate.MIN));
    assertFalse(office.isProvisional(LocalDate.MAX));
  }

  @Test
  void shiftsAreSortedAndJoined() {
    WorkCalendar calendar =
        WorkCalendar.builder()
            .id(CalendarId.of("c"))
            .putWeek(
                DayOfWeek.MONDAY,
                List.of(AFTERNOON, Shift.of("12:00", "13:00"), MORNING, Shift.of("20:00", "24:00")))
            .putWeek(DayOfWeek.TUESDAY, List.of())
            .build();
    assertEquals(
        List.of(Shift.of("08:00", "17:00"), Shift.of("20:00", "24:00")),
        calendar.day(MONDAY).shifts());
    assertEquals(1, calendar.week().size(), "a weekday without shifts rests");
  }

  @Test
  void overlappingShiftsAreRefused() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "08:00-12:00 11:59-13:00",
        "The shifts 08:00-12:00 and 11:59-13:00 of one day overlap; each minute is worked once",
        () -> DayException.working(List.of(Shift.of("11:59", "13:00"), MORNING), FEAST));
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "office",
        "The shifts 00:00-24:00 and 08:00-12:00 of MONDAY on calendar 'office' overlap; each minute is worked once",
        () ->
            WorkCalendar.builder()
                .from(office)
                .week(Map.of(DayOfWeek.MONDAY, List.of(Shift.wholeDay(), MORNING)))
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT0S", "PT-8H", "PT24H1M", "PT7H30M30S", "PT0.000001S", "PT9999999999999H"})
  void aStandardDayHasWholeMinutesWithinADay(Duration standardDay) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "office",
        "Calendar 'office' has a standard day of "
            + standardDay
            + "; a standard day has 1 to 1440 whole minutes",
        () -> WorkCalendar.builder().from(office).standardDay(standardDay).build());
  }

  @Test
  void equalityIsByContent() {
    WorkCalendar reordered =
        WorkCalendar.builder()
            .id(CalendarId.of("office"))
            .putWeek(DayOfWeek.FRIDAY, List.of(AFTERNOON, MORNING))
            .putWeek(DayOfWeek.THURSDAY, List.of(MORNING, AFTERNOON))
            .putWeek(DayOfWeek.WEDNESDAY, List.of(MORNING, AFTERNOON))
            .putWeek(DayOfWeek.TUESDAY, List.of(MORNING, AFTERNOON))
            .putWeek(DayOfWeek.MONDAY, List.of(MORNING, AFTERNOON))
            .putWeek(DayOfWeek.SUNDAY, List.of())
            .build();
    new EqualsTester()
        .addEqualityGroup(office, WorkCalendar.fiveDays("office"), reordered)
        .addEqualityGroup(office.withId("other"), WorkCalendar.fiveDays("other"))
        .addEqualityGroup(office.withRest(MONDAY, FEAST), office.withRest(MONDAY, FEAST))
        .addEqualityGroup(office.withRest(SATURDAY, FEAST))
        .addEqualityGroup(office.withName(FEAST))
        .addEqualityGroup(WorkCalendar.builder().from(office).announcedThrough(MONDAY).build())
        .testEquals();
    assertEquals(office.toString(), reordered.toString());
    assertNotEquals(office, office.closed(Season.from("01-01").to("01-02")));
  }

  @Test
  void calendarsAreSerializable() {
    SerializableTester.reserializeAndAssert(office);
    WorkCalendar china = ChinaCalendars.administrative();
    WorkCalendar copy = SerializableTester.reserializeAndAssert(china);
    assertEquals(china.day(LocalDate.of(2024, 2, 18)), copy.day(LocalDate.of(2024, 2, 18)));
    SerializableTester.reserializeAndAssert(
        ChinaCalendars.outdoor(Season.from("11-01").to("03-31")));
    SerializableTester.reserializeAndAssert(office.day(MONDAY));
  }

  @Test
  void whatACalendarHoldsCannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> office.exceptions().clear());
    assertThrows(UnsupportedOperationException.class, () -> office.week().clear());
    assertThrows(UnsupportedOperationException.class, () -> office.day(MONDAY).shifts().remove(0));
  }
}
