package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

  @ParameterizedTest
  @CsvSource({
    "00:00, 24:00, 0, 1440",
    "08:00, 12:00, 480, 720",
    "23:59, 24:00, 1439, 1440",
    "00:00, 00:01, 0, 1"
  })
  @DisplayName("S5: shifts are half open, 24:00 is the end of the day")
  void clockTimes(String from, String to, int fromMinute, int toMinute) {
    Shift shift = Shift.of(from, to);
    assertEquals(new Shift(fromMinute, toMinute), shift);
    assertEquals(toMinute - fromMinute, shift.minutes());
    assertEquals(from + "-" + to, shift.toString());
  }

  @Test
  void aWholeDay() {
    assertEquals(1440, Shift.wholeDay().minutes());
    assertEquals("00:00-24:00", Shift.wholeDay().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "480, 480, 08:00-08:00",
    "720, 480, 12:00-08:00",
    "1320, 360, 22:00-06:00",
    "0, 2881, 00:00-48:01",
    "-1, 60, -1:59-01:00",
    "1440, 1500, 24:00-25:00"
  })
  void aShiftBeginsWithinADayAndEndsAfterThat(int from, int to, String shown) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        shown,
        "The shift "
            + shown
            + " does not end after it begins; write one that ends on the next day with"
            + " Shift.overMidnight, as 22:00-06:00+1",
        () -> new Shift(from, to));
  }

  @Test
  void aNightShiftEndsOnTheNextDay() {
    Shift night = Shift.overMidnight("22:00", "06:00");
    assertEquals(new Shift(1320, 1800), night);
    assertEquals(480, night.minutes());
    assertEquals("22:00-06:00+1", night.toString());
    assertTrue(night.isOverMidnight());
    assertFalse(Shift.wholeDay().isOverMidnight());
    assertEquals(1440, Shift.overMidnight("08:00", "08:00").minutes());
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "08:00-10:00",
        "The shift from 08:00 to 10:00 on the next day is longer than a day; a shift over midnight"
            + " ends at or before the time of day at which it began",
        () -> Shift.overMidnight("08:00", "10:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "8:00", "08:60", "24:01", "25:00", "08-00", "08:00:00", "٠٨:٠٠", " 08:00"})
  void otherClockTimesAreRefused(String clock) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        clock,
        "The clock time '" + clock + "' is not of the form HH:mm between 00:00 and 24:00",
        () -> Shift.of(clock, "12:00"));
  }

  @Test
  void digitsDoNotDependOnTheHost() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("08:05-12:00", Shift.of("08:05", "12:00").toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shiftsAreOrderedByStartThenEnd() {
    Shift early = new Shift(0, 10);
    Shift longer = new Shift(0, 20);
    Shift late = new Shift(5, 10);
    assertTrue(early.compareTo(longer) < 0);
    assertTrue(longer.compareTo(late) < 0);
    assertEquals(0, late.compareTo(new Shift(5, 10)));
    new EqualsTester()
        .addEqualityGroup(early, Shift.of("00:00", "00:10"))
        .addEqualityGroup(longer)
        .addEqualityGroup(late)
        .testEquals();
    SerializableTester.reserializeAndAssert(early);
  }

  @Test
  void shiftsThatTouchAreOne() {
    assertEquals(
        List.of(new Shift(0, 30), new Shift(40, 50)),
        Shifts.checked(
            List.of(new Shift(40, 50), new Shift(10, 20), new Shift(0, 10), new Shift(20, 30))));
    assertEquals(40, Shifts.minutes(List.of(new Shift(0, 30), new Shift(40, 50))));
    assertEquals(List.of(), Shifts.checked(List.of()));
  }

  @Test
  void aDayExceptionKeepsItsOwnShifts() {
    DayException exception =
        DayException.working(List.of(new Shift(10, 20), new Shift(0, 10)), LocalizedName.of("x"));
    assertEquals(List.of(new Shift(0, 20)), exception.shifts());
    assertEquals("", exception.notice());
    assertEquals("there", exception.announcedAt("there").notice());
    assertEquals(List.of(), DayException.rest(LocalizedName.of("x")).shifts());
    SerializableTester.reserializeAndAssert(exception);
  }
}
