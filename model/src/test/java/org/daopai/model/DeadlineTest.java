package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.base.InputFault;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

  private static final LocalDate DAY = LocalDate.of(2024, 8, 31);
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 8, 31, 12, 0);

  @Test
  @DisplayName("S9: a deadline given as a date means the end of that day")
  void datesEndTheirDay() {
    Deadline deadline = Deadline.hard("enclosed", DAY);
    assertEquals(LocalDateTime.of(2024, 9, 1, 0, 0), deadline.due());
    assertEquals(DAY, deadline.lastDay());
    assertEquals(DAY, Deadline.target("enclosed", DAY).lastDay());
  }

  @Test
  @DisplayName("S9: a deadline given as a date-time means that minute")
  void dateTimesAreKept() {
    assertEquals(NOON, Deadline.hard("enclosed", NOON).due());
    assertEquals(NOON, Deadline.target("enclosed", NOON).due());
    assertEquals(DAY, Deadline.hard("enclosed", NOON).lastDay());
  }

  @Test
  void whatIsNotSaid() {
    Deadline deadline = Deadline.hard("enclosed", DAY);
    assertEquals(DeadlineId.of("enclosed"), deadline.id());
    assertEquals(ActivityId.of("enclosed"), deadline.target());
    assertEquals(Deadline.Firmness.HARD, deadline.firmness());
    assertEquals(1, deadline.weight());
    assertFalse(deadline.rollsForward());
    assertEquals("enclosed", deadline.name().text());
    assertEquals(Deadline.Firmness.TARGET, Deadline.target("enclosed", DAY).firmness());
    Deadline least =
        Deadline.builder()
            .id(DeadlineId.of("handover"))
            .target(ActivityId.of("enclosed"))
            .due(NOON)
            .build();
    assertEquals(Deadline.Firmness.HARD, least.firmness());
    assertEquals("handover", least.name().text());
    assertEquals(Deadline.Firmness.TARGET, Deadline.target("enclosed", NOON).firmness());
  }

  @Test
  void copies() {
    Deadline deadline = Deadline.target("enclosed", DAY);
    assertEquals(DeadlineId.of("second"), deadline.withId("second").id());
    assertEquals(ActivityId.of("enclosed"), deadline.withId("second").target());
    assertEquals(NOON, deadline.withDue(NOON).due());
    assertEquals(Deadline.Firmness.TARGET, deadline.withDue(NOON).firmness());
    assertTrue(deadline.rollingForward().rollsForward());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aWeightIsPositive(int weight) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "enclosed",
        "Deadline 'enclosed' has weight " + weight + "; a weight is 1 or more",
        () -> Deadline.builder().from(Deadline.hard("enclosed", DAY)).weight(weight).build());
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(
            Deadline.hard("a", DAY), Deadline.hard("a", DAY.plusDays(1).atStartOfDay()))
        .addEqualityGroup(Deadline.target("a", DAY))
        .addEqualityGroup(Deadline.hard("a", NOON))
        .addEqualityGroup(Deadline.hard("a", DAY).withId("b"))
        .addEqualityGroup(Deadline.hard("a", DAY).rollingForward())
        .testEquals();
    SerializableTester.reserializeAndAssert(Deadline.target("a", DAY).rollingForward());
  }
}
