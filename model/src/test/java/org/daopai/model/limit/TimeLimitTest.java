package org.daopai.model.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.TimeLimit.Closing;
import org.daopai.model.limit.TimeLimit.EndRule;
import org.daopai.model.limit.TimeLimit.EndsWith;
import org.daopai.model.limit.TimeLimit.RunsFrom;
import org.daopai.model.limit.TimeLimit.StartRule;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

  private static final WorkCalendar OFFICE = ChinaCalendars.administrative();
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

  @Test
  void limitOfNothingIsDueOnTheDayOfTheEventOrTheNextWorkingDay() {
    for (LimitUnit unit : LimitUnit.values()) {
      TimeLimit nothing = TimeLimits.of(LimitLength.of(0, unit));

      assertEquals(MONDAY, nothing.from(MONDAY).due(OFFICE));
      assertEquals(MONDAY, nothing.with(StartRule.SAME_DAY).from(MONDAY).due(OFFICE));
      assertEquals(MONDAY, nothing.from(MONDAY.minusDays(2)).due(OFFICE));
      assertEquals(Optional.empty(), nothing.dueFrom(MONDAY, OFFICE).firstDayCounted());
    }
  }

  @Test
  void dueDateTellsHowItCameAbout() {
    DueDate due = TimeLimits.calendarDays(15).dueFrom(LocalDate.of(2023, 9, 14), OFFICE);

    assertEquals(LocalDate.of(2023, 10, 7), due.date());
    assertEquals(LocalDate.of(2023, 9, 29), due.unrolled());
    assertEquals(Optional.of(LocalDate.of(2023, 9, 15)), due.firstDayCounted());
    assertFalse(due.isProvisional());
    assertEquals(
        "2023-10-07 (Saturday) is the last day of 15 calendar days, counted from 2023-09-15 (event on"
            + " 2023-09-14); moved on from 2023-09-29, a day of rest: "
            + due.rolledOff().orElseThrow().reason().in(Locale.ENGLISH),
        due.sentence(Locale.ENGLISH));
    assertEquals(
        "2023-10-07（星期六）到期：15 个自然日，自 2023-09-15 起计算（事由发生于 2023-09-14）；因 2023-09-29 休息（"
            + due.rolledOff().orElseThrow().reason().in(Locale.CHINA)
            + "）顺延",
        due.sentence(Locale.CHINA));
    assertEquals(due.sentence(Locale.ENGLISH), due.toString());
    SerializableTester.reserializeAndAssert(due);
  }

  @Test
  void firstDayCountedOfAWorkingDayLimitIsAWorkingDay() {
    DueDate due = TimeLimits.workingDays(2).dueFrom(LocalDate.of(2024, 3, 1), OFFICE); // a Friday

    assertEquals(Optional.of(MONDAY), due.firstDayCounted());
    assertEquals(Optional.empty(), due.rolledOff());
    DueDate sameDay =
        TimeLimits.workingDays(2)
            .with(StartRule.SAME_DAY)
            .dueFrom(LocalDate.of(2024, 3, 2), OFFICE); // a Saturday
    assertEquals(Optional.of(MONDAY), sameDay.firstDayCounted());
    assertEquals(MONDAY.plusDays(1), sameDay.date());
  }

  @Test
  void extensionsOfOneUnitAddUp() {
    // 2023-11-30 + 3 months is 2024-02-29, + 3 months more would be 05-29; 6 months are 05-30
    TimeLimit start = TimeLimits.CONSTRUCTION_START.with(EndRule.KEEP);
    StartedLimit permit = start.from(LocalDate.of(2023, 11, 30));

    assertEquals(LocalDate.of(2024, 2, 29), permit.due(OFFICE));
    assertEquals(LocalDate.of(2024, 5, 30), permit.extended().due(OFFICE));
    assertEquals(LocalDate.of(2024, 8, 30), permit.extended().extended().due(OFFICE));
    Faults.check(
        Code.INVALID_VALUE,
        "Start of works after the permit",
        "Limit 'Start of works after the permit' is extended 2 times already; it can be extended at most 2"
            + " times",
        () -> permit.extended().extended().extended());
  }

  @Test
  void extensionInAnotherUnitCountsOnFromTheUnrolledEnd() {
    // 10 calendar days from Wednesday 2024-02-21 end on Saturday 03-02; 2 working days more on
    // Tuesday 03-05,
    // were the first end rolled to Monday 03-04, they would end on Wednesday 03-06
    StartedLimit limit =
        TimeLimits.calendarDays(10)
            .from(LocalDate.of(2024, 2, 21))
            .extendedBy(LimitLength.of(2, LimitUnit.WORKING_DAYS));

    assertEquals(LocalDate.of(2024, 3, 5), limit.due(OFFICE));
    assertEquals(
        "2024-03-05 (Tuesday) is the last day of 10 calendar days and then 2 working days, counted from"
            + " 2024-02-22 (event on 2024-02-21)",
        limit.dueDate(OFFICE).sentence(Locale.ENGLISH));
  }

  @Test
  void limitThatCannotBeExtendedSaysSo() {
    Faults.check(
        Code.INVALID_VALUE,
        "20 working days",
        "Limit '20 working days' cannot be extended; say by how much to extend it all the same",
        () -> TimeLimits.workingDays(20).from(MONDAY).extended());
  }

  @Test
  void dateAcrossDaysNotAnnouncedIsProvisional() {
    LocalDate late = LocalDate.of(2026, 12, 16);

    assertTrue(TimeLimits.workingDays(20).dueFrom(late, OFFICE).isProvisional());
    assertFalse(TimeLimits.workingDays(5).dueFrom(late, OFFICE).isProvisional());
    assertTrue(TimeLimits.calendarDays(20).dueFrom(late, OFFICE).isProvisional());
    assertFalse( // no day of the calendar is looked at
        TimeLimits.calendarDays(20).with(EndRule.KEEP).dueFrom(late, OFFICE).isProvisional());
    assertTrue(
        TimeLimits.calendarDays(20)
            .with(EndRule.KEEP)
            .with(Closing.CLOSE_OF_BUSINESS)
            .dueFrom(late, OFFICE)
            .isProvisional());
    assertTrue(
        TimeLimits.workingDays(20)
            .dueFrom(late, OFFICE)
            .sentence(Locale.ENGLISH)
            .endsWith("; provisional, days not announced yet were counted"));
  }

  @Test
  void dueDateNamesTheVersionOfItsCalendar() {
    DueDate due = TimeLimits.workingDays(1).dueFrom(MONDAY, OFFICE.withVersion("CN-2025-11-04"));

    assertEquals("CN-2025-11-04", due.calendarVersion());
  }

  @Test
  void businessThatRunsOverMidnightClosesAtMidnight() {
    WorkCalendar night = WorkCalendar.fiveDays("night").withHours(new Shift(22 * 60, 30 * 60));
    DueDate due = TimeLimits.workingDays(1).with(Closing.CLOSE_OF_BUSINESS).dueFrom(MONDAY, night);

    assertEquals(MONDAY.plusDays(2).atTime(LocalTime.MIDNIGHT), due.instant());
  }

  @Test
  void calendarThatGuessesNothingRefusesDaysNotAnnounced() {
    WorkCalendar strict =
        WorkCalendar.builder().from(OFFICE).unannounced(UnannouncedDays.FAIL).build();
    LocalDate late = LocalDate.of(2026, 12, 16);

    assertEquals(LocalDate.of(2026, 12, 28), TimeLimits.workingDays(8).from(late).due(strict));
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> TimeLimits.workingDays(20).from(late).due(strict));
    assertEquals(Code.NOT_ANNOUNCED, e.code());
    assertEquals(
        LocalDate.of(2008, 1, 1),
        TimeLimits.workingDays(1)
            .with(StartRule.SAME_DAY)
            .from(LocalDate.of(2008, 1, 1))
            .dueDate(strict)
            .started()
            .event());
  }

  @ParameterizedTest
  @CsvSource({
    "WORKING_DAYS, 20, 2023-02-16, 2023-01-16",
    "CALENDAR_DAYS, 15, 2023-10-06, 2023-09-13", // the 29th of September would roll to 7 October
    "CALENDAR_DAYS, 15, 2023-10-07, 2023-09-22",
    "MONTHS, 3, 2024-04-10, 2024-01-10",
    "YEARS, 1, 2021-03-01, 2020-03-01"
  })
  void latestEventIsTheLastThatIsEarlyEnough(
      LimitUnit unit, int amount, LocalDate metBy, LocalDate event) {
    TimeLimit limit = TimeLimits.of(LimitLength.of(amount, unit));

    assertEquals(event, limit.latestEvent(metBy, OFFICE));
    assertTrue(limit.from(event.plusDays(1)).due(OFFICE).isAfter(metBy));
  }

  @Test
  void dateThatNoEventIsEarlyEnoughForIsRefused() {
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        "2 years",
        "Limit '2 years' (2 years) cannot be met by 1901-12-31 from any event on or after 1900-01-01",
        () -> TimeLimits.years(2).latestEvent(LocalDate.of(1901, 12, 31), OFFICE));
    assertEquals(
        LocalDate.of(1900, 1, 1),
        TimeLimits.years(2).latestEvent(LocalDate.of(1902, 1, 1), OFFICE));
    assertEquals(
        LocalDate.of(2199, 12, 31),
        TimeLimits.workingDays(0)
            .with(EndRule.KEEP)
            .latestEvent(LocalDate.of(2199, 12, 31), OFFICE));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, WORKING_DAYS, A limit of -1 working day cannot be counted; 0 working days to 109500 working days can",
    "109501, CALENDAR_DAYS, A limit of 109501 calendar days cannot be counted; 0 working days to 109500 calendar days can",
    "3601, MONTHS, A limit of 3601 months cannot be counted; 0 to 3600 months can",
    "301, YEARS, A limit of 301 years cannot be counted; 0 to 300 years can"
  })
  void lengthThatCannotBeCountedIsRefused(int amount, LimitUnit unit, String sentence) {
    Faults.check(
        Code.INVALID_DURATION,
        Integer.toString(amount),
        sentence.replace("0 working days to", "0 to"),
        () -> LimitLength.of(amount, unit));
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31", "2200-01-01", "+999999999-12-31", "-999999999-01-01"})
  void eventOutOfRangeIsRefused(LocalDate event) {
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        event.toString(),
        "Limit '20 working days' is counted from "
            + event
            + "; dates from 1900-01-01 to 2199-12-31 can be counted",
        () -> TimeLimits.workingDays(20).from(event));
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        event.toString(),
        "Limit '20 working days' is to be met by "
            + event
            + "; dates from 1900-01-01 to 2199-12-31 can be counted",
        () -> TimeLimits.workingDays(20).latestEvent(event, OFFICE));
  }

  @Test
  void endOutOfRangeIsRefused() {
    LocalDate last = LocalDate.of(2199, 12, 31);
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        "300 years",
        "Limit '300 years' ends on 2499-12-31; dates from 1900-01-01 to 2199-12-31 can be counted",
        () -> TimeLimits.years(300).from(last).due(OFFICE));
    assertEquals(
        Code.NO_WORKING_TIME,
        Faults.only(() -> TimeLimits.workingDays(1).from(last).due(OFFICE)).code());
    assertEquals(last, TimeLimits.workingDays(0).from(last).due(OFFICE));
    assertThrows(NullPointerException.class, () -> TimeLimits.workingDays(1).from(null));
  }

  @Test
  void calendarWithoutWorkIsRefused() {
    WorkCalendar never = WorkCalendar.builder().id(CalendarId.of("never")).build();

    assertEquals(
        Code.NO_WORKING_TIME,
        Faults.only(() -> TimeLimits.workingDays(1).from(MONDAY).due(never)).code());
    assertEquals(
        Code.NO_WORKING_TIME,
        Faults.only(() -> TimeLimits.calendarDays(1).from(MONDAY).due(never)).code());
    assertEquals(
        MONDAY.plusDays(1), TimeLimits.calendarDays(1).with(EndRule.KEEP).from(MONDAY).due(never));
    assertEquals(
        Code.DATE_OUT_OF_RANGE,
        Faults.only(() -> TimeLimits.workingDays(1).latestEvent(MONDAY, never)).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 working days", "1 working day", "3 months", "0 years"})
  void lengthReadIsTheOneWritten(String text) {
    assertEquals(text, LimitLength.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "20 days", "-1 months", "20 working  days", "9999999999 years"})
  void lengthOfAnotherFormIsRefused(String text) {
    Faults.check(
        Code.INVALID_DURATION,
        text,
        "The limit '"
            + text
            + "' is not understood; write a whole number and working days, calendar days, months or years",
        () -> LimitLength.parse(text));
  }

  @Test
  void limitThatEndsBeforeItBeginsIsRefused() {
    Faults.check(
        Code.INVALID_VALUE,
        "5 working days",
        "Limit '5 working days' runs from DECISION and ends with ACCEPTANCE; it must end with something later",
        () -> TimeLimits.workingDays(5).with(RunsFrom.DECISION).with(EndsWith.ACCEPTANCE));
    Faults.check(
        Code.INVALID_VALUE,
        "5 working days",
        "Limit '5 working days' runs from RECEIPT and is deemed accepted after 5 working days; only one that"
            + " runs from ACCEPTANCE can be",
        () -> TimeLimits.workingDays(5).with(RunsFrom.RECEIPT).deemedAcceptedAfter(5));
    Faults.check(
        Code.INVALID_VALUE,
        "0",
        "A limit that can be extended by 10 working days 0 times is not understood; give 1 to 100 times, or"
            + " leave the extension out",
        () -> TimeLimits.workingDays(20).extendable(10, LimitUnit.WORKING_DAYS, 0));
  }

  @Test
  void nameGoesWithTheLengthUntilSomebodyNamesIt() {
    TimeLimit limit = TimeLimits.workingDays(20);

    assertEquals(LocalizedName.of("20 working days", "20 个工作日"), limit.name());
    assertEquals(
        "15 working days",
        limit.withLength(LimitLength.of(15, LimitUnit.WORKING_DAYS)).name().text());
    assertEquals(
        "promise",
        limit
            .withId("promise")
            .withLength(LimitLength.of(15, LimitUnit.WORKING_DAYS))
            .name()
            .text());
  }

  @Test
  void equality() {
    TimeLimit limit = TimeLimits.LICENSING_DECISION;
    new EqualsTester()
        .addEqualityGroup(limit, TimeLimit.builder().from(limit).build())
        .addEqualityGroup(limit.with(EndRule.KEEP))
        .addEqualityGroup(TimeLimits.workingDays(20), TimeLimits.workingDays(20))
        .addEqualityGroup(
            TimeLimits.workingDays(20).from(MONDAY), TimeLimits.workingDays(20).from(MONDAY))
        .testEquals();
    SerializableTester.reserializeAndAssert(limit);
    SerializableTester.reserializeAndAssert(limit.from(MONDAY).extended());
  }
}
