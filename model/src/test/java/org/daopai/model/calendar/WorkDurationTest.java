package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkDurationTest {

  private static final long THREE_HUNDRED_YEARS = 157_680_000;

  @Test
  @DisplayName("S10: working time is counted by a calendar, elapsed time by the clock")
  void minutes() {
    assertEquals(90, WorkDuration.workingMinutes(90).toMinutes(480));
    assertEquals(120, WorkDuration.workingHours(2).toMinutes(480));
    assertEquals(4_800, WorkDuration.workingDays(10).toMinutes(480));
    assertEquals(14_400, WorkDuration.workingDays(10).toMinutes(1440));
    assertEquals(90, WorkDuration.elapsedMinutes(90).toMinutes(480));
    assertEquals(120, WorkDuration.elapsedHours(2).toMinutes(480));
    assertEquals(14_400, WorkDuration.calendarDays(10).toMinutes(480));
    assertEquals(-960, WorkDuration.workingDays(-2).toMinutes(480));
    assertTrue(WorkDuration.workingHours(1).isWorkingTime());
    assertFalse(WorkDuration.calendarDays(1).isWorkingTime());
  }

  @Test
  void signs() {
    assertFalse(WorkDuration.ZERO.isNegative());
    assertTrue(WorkDuration.workingDays(-1).isNegative());
    assertEquals(WorkDuration.workingDays(3), WorkDuration.workingDays(-3).negated());
    assertEquals(WorkDuration.ZERO, WorkDuration.ZERO.negated());
  }

  @ParameterizedTest
  @CsvSource({
    "WORKING_MINUTES, 1, 1 working minute",
    "WORKING_HOURS, 2, 2 working hours",
    "WORKING_DAYS, 7, 7 working days",
    "ELAPSED_MINUTES, 0, 0 elapsed minutes",
    "ELAPSED_HOURS, -1, -1 elapsed hours",
    "CALENDAR_DAYS, 1, 1 calendar day"
  })
  void inWords(WorkDuration.Unit unit, long amount, String words) {
    WorkDuration duration = new WorkDuration(amount, unit);
    assertEquals(words, duration.toString());
    assertEquals(duration, WorkDuration.parse(words));
  }

  @Test
  void wordsDoNotDependOnTheHost() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR")); // lower-case I has no dot there
      assertEquals("7 working minutes", WorkDuration.workingMinutes(7).toString());
      assertEquals(WorkDuration.workingMinutes(7), WorkDuration.parse("7 working minutes"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "working days",
        "7 days",
        "7  working days",
        " 7 working days",
        "7 working days ",
        "7 working dayss",
        "7 Working Days",
        "7.5 working days",
        "+7 working days",
        "--7 working days",
        "٧ working days",
        "1234567890123 working days",
        "7 working weeks",
        "P7D"
      })
  void otherWordsAreRefused(String text) {
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        text,
        "The duration '"
            + text
            + "' is not understood; write a whole number and working minutes, working hours, working days,"
            + " elapsed minutes, elapsed hours, calendar days or months",
        () -> WorkDuration.parse(text));
  }

  @Test
  void aLongTextIsShownInPart() {
    InputFault fault = Faults.only(() -> WorkDuration.parse("x".repeat(1_000_000)));
    assertEquals("x".repeat(60) + "...", fault.subject());
    assertTrue(fault.sentence().length() < 300);
  }

  @Test
  void monthsHaveNoFixedLength() {
    WorkDuration months = WorkDuration.months(3);
    assertEquals("3 months", months.toString());
    assertEquals(months, WorkDuration.parse("3 months"));
    assertEquals(WorkDuration.months(1), WorkDuration.parse("1 month"));
    assertFalse(months.isWorkingTime());
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "3 months",
        "A duration of 3 months has no fixed length; say calendar days, only a maximum lag is said in months",
        () -> months.toMinutes(480));
  }

  @ParameterizedTest
  @EnumSource(WorkDuration.Unit.class)
  void threeHundredYearsAreTheMost(WorkDuration.Unit unit) {
    assertEquals(THREE_HUNDRED_YEARS, WorkDuration.MAX_MINUTES);
    long most =
        switch (unit) {
          case WORKING_MINUTES, ELAPSED_MINUTES, WORKING_DAYS -> THREE_HUNDRED_YEARS;
          case WORKING_HOURS, ELAPSED_HOURS -> THREE_HUNDRED_YEARS / 60;
          case CALENDAR_DAYS -> 300 * 365;
          case MONTHS -> 300 * 365 / 31;
        };
    assertEquals(most, new WorkDuration(most, unit).amount());
    assertEquals(-most, new WorkDuration(-most, unit).amount());
    if (unit != WorkDuration.Unit.MONTHS) {
      assertEquals(THREE_HUNDRED_YEARS, new WorkDuration(most, unit).toMinutes(1));
    }
    for (long tooMuch :
        new long[] {most + 1, -most - 1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
      InputFault fault = Faults.only(() -> new WorkDuration(tooMuch, unit));
      assertEquals(InputFault.Code.INVALID_DURATION, fault.code());
      assertTrue(fault.sentence().startsWith("A duration of " + tooMuch + " "), fault.sentence());
      assertTrue(
          fault
              .sentence()
              .endsWith(" is too long; at most 157680000 minutes (300 years) can be planned"),
          fault.sentence());
    }
  }

  @ParameterizedTest
  @CsvSource({"328500, 480, 157680000", "-328500, 480, -157680000", "109500, 1440, 157680000"})
  void daysOfAnyLengthKeepWithinThreeHundredYears(long days, int minutesPerDay, long minutes) {
    assertEquals(minutes, WorkDuration.workingDays(days).toMinutes(minutesPerDay));
    long more = days + Long.signum(days);
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        more + " working days",
        "A duration of "
            + more
            + " working days is too long; at most 157680000 minutes (300 years) can be planned",
        () -> WorkDuration.workingDays(more).toMinutes(minutesPerDay));
  }

  @Test
  void noProductOverflows() {
    for (long days : new long[] {THREE_HUNDRED_YEARS, -THREE_HUNDRED_YEARS}) {
      assertEquals(
          InputFault.Code.INVALID_DURATION,
          Faults.only(() -> WorkDuration.workingDays(days).toMinutes(Integer.MAX_VALUE)).code());
    }
  }

  @Test
  void equalAmountsOfDifferentUnitsAreDifferent() {
    new EqualsTester()
        .addEqualityGroup(WorkDuration.workingHours(1), WorkDuration.parse("1 working hour"))
        .addEqualityGroup(WorkDuration.workingMinutes(60))
        .addEqualityGroup(WorkDuration.elapsedHours(1))
        .addEqualityGroup(WorkDuration.ZERO, WorkDuration.workingMinutes(0))
        .testEquals();
    SerializableTester.reserializeAndAssert(WorkDuration.calendarDays(40));
  }
}
