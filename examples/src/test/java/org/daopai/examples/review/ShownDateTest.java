package org.daopai.examples.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.daopai.model.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** S7: inclusive days at the edge, the time of day only where it tells something. */
class ShownDateTest {

  /* Monday to Friday, 08:00-12:00 and 13:00-17:00; 2026-03-13 is a Friday. */
  private static final WorkCalendar OFFICE = WorkCalendar.fiveDays("office");

  @Test
  void finishAtTheEndOfADaysWorkOrAtMidnightIsThatDay() {
    assertEquals("2026-03-13", finish("2026-03-13T17:00"));
    assertEquals("2026-03-13", finish("2026-03-14T00:00"));
    assertEquals("2026-03-13", finish("2026-03-13T20:00"));
  }

  @Test
  void finishBeforeAnyWorkOfADayIsTheDayBefore() {
    assertEquals("2026-03-15", finish("2026-03-16T08:00"));
  }

  @Test
  void finishWithinADaysWorkHasItsTime() {
    assertEquals("2026-03-16 14:20", finish("2026-03-16T14:20"));
    assertEquals("2026-03-16 12:00", finish("2026-03-16T12:00"));
  }

  @Test
  void finishOnADayOfRestIsJudgedByOrdinaryHours() {
    assertEquals("2026-03-14", finish("2026-03-14T17:00"));
    assertEquals("2026-03-14 10:00", finish("2026-03-14T10:00"));
  }

  @Test
  void startWithADaysFirstMinuteIsThatDayAndAfterItsLastTheNext() {
    assertEquals("2026-03-13", start("2026-03-13T08:00"));
    assertEquals("2026-03-13", start("2026-03-13T00:00"));
    assertEquals("2026-03-14", start("2026-03-13T17:00"));
    assertEquals("2026-03-13 13:00", start("2026-03-13T13:00"));
  }

  @Test
  void provisionalDatesCarryAnAsterisk() {
    assertEquals(
        "2027-03-12*",
        ShownDate.finish(LocalDateTime.parse("2027-03-12T17:00"), OFFICE, true).toString());
  }

  private static String finish(String at) {
    return ShownDate.finish(LocalDateTime.parse(at), OFFICE, false).toString();
  }

  private static String start(String at) {
    return ShownDate.start(LocalDateTime.parse(at), OFFICE, false).toString();
  }
}
