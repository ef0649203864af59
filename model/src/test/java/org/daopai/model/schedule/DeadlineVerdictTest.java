package org.daopai.model.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineVerdictTest {

  private static DeadlineVerdict verdict(String earlyFinish) {
    Deadline deadline = Deadline.hard("enclosed", LocalDate.of(2024, 8, 30));
    return DeadlineVerdict.builder()
        .deadline(deadline)
        .due(deadline.due())
        .earlyFinish(LocalDateTime.parse(earlyFinish))
        .margin(Duration.ofHours(-3))
        .isProvisional(false)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-30T17:00, true, PT0S, 2024-08-30",
    "2024-08-31T00:00, true, PT0S, 2024-08-30",
    "2024-08-31T00:01, false, PT1M, 2024-08-31",
    "2024-09-02T11:00, false, PT59H, 2024-09-02",
    "2024-09-03T00:00, false, PT72H, 2024-09-02"
  })
  @DisplayName("S9, S21: met up to the very end of the day; the early finish can be promised")
  void metOrMissed(String earlyFinish, boolean met, Duration overrun, LocalDate promiseDay) {
    DeadlineVerdict verdict = verdict(earlyFinish);
    assertEquals(met, verdict.isMet());
    assertEquals(overrun, verdict.overrun());
    assertEquals(LocalDateTime.parse(earlyFinish), verdict.earliestPromise());
    assertEquals(promiseDay, verdict.earliestPromiseDay());
  }

  @Test
  void theVerdictIsOfItsDeadline() {
    DeadlineVerdict verdict = verdict("2024-09-02T11:00");
    assertEquals(DeadlineId.of("enclosed"), verdict.id());
    assertEquals(LocalDateTime.of(2024, 8, 31, 0, 0), verdict.due());
    assertEquals(Duration.ofHours(-3), verdict.margin());
    assertFalse(verdict.isProvisional());
  }

  @Test
  @DisplayName("S9: where the deadline rolls, the instant it rolled to counts")
  void rolledDeadlines() {
    LocalDateTime monday = LocalDateTime.of(2024, 9, 2, 17, 0);
    DeadlineVerdict rolled =
        DeadlineVerdict.builder().from(verdict("2024-09-02T17:00")).due(monday).build();
    assertEquals(true, rolled.isMet());
    assertEquals(Duration.ZERO, rolled.overrun());
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(verdict("2024-09-02T11:00"), verdict("2024-09-02T11:00"))
        .addEqualityGroup(verdict("2024-09-02T11:01"))
        .testEquals();
    SerializableTester.reserializeAndAssert(verdict("2024-09-02T11:00"));
  }
}
