package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.base.InputFault;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CivilTimeTest {

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00, 0",
    "1970-01-01T00:01:59, 1",
    "1969-12-31T23:59, -1",
    "1969-12-31T23:59:59, -1",
    "1970-01-02T00:00, 1440",
    "1900-01-01T00:00, -36816480",
    "2200-01-01T00:00, 120968640"
  })
  void minutesSinceTheEpoch(LocalDateTime instant, int minute) {
    assertEquals(minute, CivilTime.toMinute("x", instant));
    assertEquals(instant.withSecond(0), CivilTime.toDateTime(minute));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE, -1441, -1440, -1, 0, 1439, 1440})
  void everyMinuteHasADateTime(int minute) {
    assertEquals(
        LocalDateTime.of(1970, 1, 1, 0, 0).plusMinutes(minute), CivilTime.toDateTime(minute));
  }

  @Test
  void theSupportedRangeIncludesItsVeryEnd() {
    LocalDateTime first = LocalDateTime.of(1900, 1, 1, 0, 0);
    LocalDateTime end = LocalDateTime.of(2200, 1, 1, 0, 0);
    assertTrue(CivilTime.isSupported(first));
    assertTrue(CivilTime.isSupported(end));
    assertFalse(CivilTime.isSupported(first.minusNanos(1)));
    assertFalse(CivilTime.isSupported(end.plusNanos(1)));
    assertFalse(CivilTime.isSupported(LocalDateTime.MIN));
    assertFalse(CivilTime.isSupported(LocalDateTime.MAX));
  }

  @Test
  void datesOutOfRangeAreRefused() {
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "The data date",
        "The data date is dated 1899-12-31; dates from 1900-01-01 to 2199-12-31 can be planned",
        () -> CivilTime.toMinute("The data date", LocalDateTime.of(1899, 12, 31, 23, 59)));
    Faults.check(
        InputFault.Code.DATE_OUT_OF_RANGE,
        "The data date",
        "The data date is dated 2200-01-01; dates from 1900-01-01 to 2199-12-31 can be planned",
        () -> CivilTime.toMinute("The data date", LocalDateTime.of(2200, 1, 1, 0, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05T17:00, 2024-01-05",
    "2024-01-06T00:00, 2024-01-05",
    "2024-01-06T00:01, 2024-01-06",
    "2024-03-01T00:00, 2024-02-29",
    "2024-01-01T00:00, 2023-12-31"
  })
  @DisplayName("S7: what ends Friday 17:00, or Saturday 00:00, has Friday as its last day")
  void inclusiveEnds(LocalDateTime finish, LocalDate lastDay) {
    assertEquals(lastDay, CivilTime.inclusiveEnd(finish));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-28", "2024-02-29", "2023-12-31", "1970-01-01", "+999999999-12-30"})
  @DisplayName("S7: an end and its last day turn into each other")
  void endsAndLastDays(LocalDate lastDay) {
    assertEquals(lastDay.plusDays(1).atStartOfDay(), CivilTime.endOf(lastDay));
    assertEquals(lastDay, CivilTime.inclusiveEnd(CivilTime.endOf(lastDay)));
  }

  @Test
  @DisplayName("S7: the last date there is ends, too")
  void theEndOfTime() {
    assertEquals(LocalDateTime.MAX, CivilTime.endOf(LocalDate.MAX));
    assertEquals(LocalDate.MAX, CivilTime.inclusiveEnd(LocalDateTime.MAX));
  }

  @Test
  @DisplayName("S7: the first instant there is ends no day before the first date")
  void theBeginningOfTime() {
    assertEquals(LocalDate.MIN, CivilTime.inclusiveEnd(LocalDateTime.MIN));
  }
}
