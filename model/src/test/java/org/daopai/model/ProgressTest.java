package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProgressTest {

  private static final LocalDate SATURDAY = LocalDate.of(2023, 7, 8);
  private static final LocalDateTime NINE = SATURDAY.atTime(9, 0);
  private static final LocalDateTime FIVE = SATURDAY.atTime(17, 0);

  @Test
  @DisplayName("S27: actual dates stand, even on rest days")
  void startedAndFinished() {
    Progress started = Progress.started("scheme", SATURDAY);
    assertEquals(Optional.of(SATURDAY.atStartOfDay()), started.actualStart());
    assertEquals(Optional.empty(), started.remaining());
    assertFalse(started.isFinished());
    Progress underWay = Progress.started("scheme", NINE, WorkDuration.workingDays(3));
    assertEquals(Optional.of(WorkDuration.workingDays(3)), underWay.remaining());
    Progress finished = Progress.finished("scheme", SATURDAY);
    assertTrue(finished.isFinished());
    assertEquals(Optional.empty(), finished.actualStart());
    assertEquals(Optional.of(LocalDateTime.of(2023, 7, 9, 0, 0)), finished.actualFinish());
    assertEquals(Optional.of(NINE), Progress.finished("scheme", NINE, FIVE).actualStart());
    assertTrue(Progress.finished("scheme", NINE, NINE).isFinished(), "in no time at all");
  }

  @Test
  void contradictionsAreRefused() {
    check(
        "Progress of 'scheme' has no actual date; give an actual start, an actual finish, or both",
        () -> Progress.builder().activity(ActivityId.of("scheme")).build());
    check(
        "Progress of 'scheme' is finished and has work remaining; give one or the other",
        () ->
            Progress.builder()
                .from(Progress.finished("scheme", NINE, FIVE))
                .remaining(WorkDuration.ZERO)
                .build());
    check(
        "Progress of 'scheme' finishes before it starts; the actual finish is at or after the actual start",
        () -> Progress.finished("scheme", FIVE, NINE));
    check(
        "Progress of 'scheme' has less than nothing remaining; give 0 or more",
        () -> Progress.started("scheme", NINE, WorkDuration.workingDays(-1)));
  }

  @Test
  void anIdIsShownAsItStands() {
    assertEquals(
        "Progress of '%d$1' has less than nothing remaining; give 0 or more",
        Faults.only(() -> Progress.started("%d$1", NINE, WorkDuration.workingDays(-1))).sentence());
  }

  private static void check(String sentence, Executable progress) {
    Faults.check(InputFault.Code.INVALID_PROGRESS, "scheme", sentence, progress);
  }

  @Test
  void equality() {
    new EqualsTester()
        .addEqualityGroup(
            Progress.started("a", NINE.toLocalDate()), Progress.started("a", SATURDAY))
        .addEqualityGroup(Progress.started("b", SATURDAY))
        .addEqualityGroup(Progress.finished("a", SATURDAY))
        .addEqualityGroup(Progress.finished("a", NINE, FIVE))
        .addEqualityGroup(Progress.started("a", NINE, WorkDuration.ZERO))
        .testEquals();
    SerializableTester.reserializeAndAssert(Progress.finished("a", NINE, FIVE));
  }
}
