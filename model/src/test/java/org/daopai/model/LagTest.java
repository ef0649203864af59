package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Optional;
import org.daopai.model.Lag.Counting;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LagTest {

  @Test
  @DisplayName("S13: a lag is counted on the successor's calendar unless it says otherwise")
  void whoseCalendarCounts() {
    Lag days = Lag.of(WorkDuration.workingDays(3));
    assertEquals(Counting.SUCCESSOR, days.counting());
    assertEquals(Optional.empty(), days.calendar());
    assertEquals(Counting.ELAPSED, Lag.of(WorkDuration.calendarDays(3)).counting());
    assertEquals(Counting.ELAPSED, Lag.of(WorkDuration.elapsedHours(-3)).counting());
    assertEquals(Counting.PREDECESSOR, days.countedOn(Counting.PREDECESSOR).counting());
    assertEquals(Counting.PROJECT, days.countedOn(Counting.PROJECT).counting());
    assertEquals(Counting.SUCCESSOR, Lag.percentOfPredecessor(50).counting());
    Lag named = days.countedOn(CalendarId.of("night"));
    assertEquals(Counting.NAMED, named.counting());
    assertEquals(Optional.of(CalendarId.of("night")), named.calendar());
    assertEquals(Optional.empty(), named.countedOn(Counting.PROJECT).calendar());
    assertEquals(
        Counting.ELAPSED,
        Lag.of(WorkDuration.workingHours(8)).countedOn(Counting.ELAPSED).counting());
    assertEquals(
        Counting.ELAPSED, Lag.percentOfPredecessor(50).countedOn(Counting.ELAPSED).counting());
  }

  @Test
  void nothingIsNoLag() {
    assertTrue(Lag.NONE.isNone());
    assertTrue(Lag.of(WorkDuration.calendarDays(0)).isNone());
    assertTrue(Lag.percentOfPredecessor(0).isNone());
    assertFalse(Lag.of(WorkDuration.workingDays(-1)).isNone());
    assertFalse(Lag.percentOfPredecessor(-1).isNone());
  }

  @Test
  void combinationsThatSayTwoThingsAreRefused() {
    check(
        "A lag of 3 working days and 50 % says two things; give one of them",
        () -> Lag.builder().duration(WorkDuration.workingDays(3)).percent(50).build());
    check(
        "A lag counted on NAMED calendar names none; NAMED takes one name, the others none",
        () -> Lag.builder().counting(Counting.NAMED).build());
    check(
        "A lag counted on PROJECT calendar names 'night'; NAMED takes one name, the others none",
        () -> Lag.builder().counting(Counting.PROJECT).calendar(CalendarId.of("night")).build());
    check(
        "A lag counted on SUCCESSOR calendar names 'night'; NAMED takes one name, the others none",
        () -> Lag.builder().calendar(CalendarId.of("night")).build());
    check(
        "A lag of 3 calendar days is counted by the clock; it takes no calendar",
        () -> Lag.of(WorkDuration.calendarDays(3)).countedOn(Counting.SUCCESSOR));
    check(
        "A lag of 3 calendar days is counted by the clock; it takes no calendar",
        () -> Lag.of(WorkDuration.calendarDays(3)).countedOn(CalendarId.of("night")));
    check(
        "A lag of 3 working days cannot be counted by the clock; say calendar days",
        () -> Lag.of(WorkDuration.workingDays(3)).countedOn(Counting.ELAPSED));
  }

  @ParameterizedTest
  @ValueSource(ints = {10_001, -10_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aPercentageHasARange(int percent) {
    check(
        "A lag of " + percent + " % is out of range; -10000 to 10000 are accepted",
        () -> Lag.percentOfPredecessor(percent));
    assertEquals(10_000, Lag.percentOfPredecessor(10_000).percent());
    assertEquals(-10_000, Lag.percentOfPredecessor(-10_000).percent());
  }

  private static void check(String sentence, Executable lag) {
    Faults.check(InputFault.Code.INVALID_VALUE, "lag", sentence, lag);
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(Lag.NONE, Lag.builder().build(), Lag.of(WorkDuration.ZERO))
        .addEqualityGroup(Lag.of(WorkDuration.workingDays(1)))
        .addEqualityGroup(Lag.percentOfPredecessor(1))
        .addEqualityGroup(Lag.NONE.countedOn(Counting.PROJECT))
        .addEqualityGroup(Lag.NONE.countedOn(CalendarId.of("night")))
        .testEquals();
    SerializableTester.reserializeAndAssert(Lag.NONE);
    SerializableTester.reserializeAndAssert(Lag.NONE.countedOn(CalendarId.of("night")));
  }
}
