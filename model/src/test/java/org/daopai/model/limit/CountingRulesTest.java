package org.daopai.model.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockEvent.Outcome;
import org.daopai.model.limit.TimeLimit.Closing;
import org.daopai.model.limit.TimeLimit.EndRule;
import org.daopai.model.limit.TimeLimit.StartRule;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules T1 to T14, each with its source; the dates are of real years of the office calendar.
 */
class CountingRulesTest {

  private static final WorkCalendar OFFICE = ChinaCalendars.administrative();

  /** T1, Administrative Licensing Law Art. 82: working days, without statutory holidays. */
  @ParameterizedTest
  @CsvSource({
    "2023-01-16, 20, 2023-02-16", // over the Spring Festival
    "2023-04-24,  7, 2023-05-06", // a make-up Saturday
    "2023-09-25, 15, 2023-10-20",
    "2023-12-25, 10, 2024-01-09",
    "2024-02-05,  5, 2024-02-18", // a make-up Sunday
    "2024-12-30, 20, 2025-01-27",
    "2020-01-20,  5, 2020-02-04", // the Spring Festival that was prolonged to 2 February
  })
  void t1LicensingLimitsCountWorkingDays(LocalDate event, int days, LocalDate due) {
    assertEquals(due, TimeLimits.workingDays(days).from(event).due(OFFICE));
  }

  /** T1 by contrast, Building Law Art. 8: a law that says days means calendar days. */
  @Test
  void t1OtherLawsCountCalendarDays() {
    // 7 days from Friday 2023-03-03 end on Friday 2023-03-10; 7 working days on Tuesday 14
    assertEquals(
        day("2023-03-10"), TimeLimits.CONSTRUCTION_PERMIT.from(day("2023-03-03")).due(OFFICE));
    assertEquals(day("2023-03-14"), TimeLimits.workingDays(7).from(day("2023-03-03")).due(OFFICE));
  }

  /** T2, Administrative Licensing Law Art. 42: 20, and 10 more where the head approves. */
  @Test
  void t2DecisionTakesTwentyAndOnceTenMore() {
    StartedLimit decision = TimeLimits.LICENSING_DECISION.from(day("2023-01-16"));

    assertEquals(day("2023-02-16"), decision.due(OFFICE));
    assertEquals(
        TimeLimits.workingDays(30).from(day("2023-01-16")).due(OFFICE),
        decision.extended().due(OFFICE));
    assertEquals(
        "Limit 'Decision on a licence' is extended 1 times already; it can be extended at most 1 times",
        Faults.only(() -> decision.extended().extended()).sentence());
  }

  /** T3, Administrative Licensing Law Art. 42: 45, and 15 more. */
  @Test
  void t3JointHandlingTakesFortyFiveAndOnceFifteenMore() {
    TimeLimit joint = TimeLimits.JOINT_HANDLING;

    assertEquals(LimitLength.of(45, LimitUnit.WORKING_DAYS), joint.length());
    assertEquals(
        OFFICE.plusWorkingDays(day("2024-03-01"), 60),
        joint.from(day("2024-03-01")).extended().due(OFFICE));
  }

  /** T4, Administrative Licensing Law Art. 43: 20 for the lower level, no extension. */
  @Test
  void t4LowerLevelReviewTakesTwenty() {
    assertEquals(
        OFFICE.plusWorkingDays(day("2024-03-01"), 20),
        TimeLimits.LOWER_LEVEL_REVIEW.from(day("2024-03-01")).due(OFFICE));
    assertTrue(TimeLimits.LOWER_LEVEL_REVIEW.extension().isEmpty());
  }

  /** T5, Administrative Licensing Law Art. 44: delivery within 10 of the decision, separately. */
  @Test
  void t5DeliveryCountsFromTheDecision() {
    ClockLog log =
        ClockLog.receivedOn(day("2024-03-01"))
            .accepted(day("2024-03-01"))
            .decided(day("2024-03-11"), Outcome.APPROVED);
    ClockReading reading = log.asOf(day("2024-03-18"));

    assertEquals(Optional.of(day("2024-03-25")), reading.due(TimeLimits.PERMIT_DELIVERY, OFFICE));
    assertEquals(5, reading.daysLeft(TimeLimits.PERMIT_DELIVERY, OFFICE));
    assertEquals(14, reading.daysLeft(TimeLimits.LICENSING_DECISION, OFFICE)); // 6 of 20 were used
    assertEquals(
        Optional.empty(), log.asOf(day("2024-03-10")).due(TimeLimits.PERMIT_DELIVERY, OFFICE));
    ClockReading delivered = log.delivered(day("2024-03-27")).asOf(day("2024-06-01"));
    assertEquals(2, delivered.overdueDays(TimeLimits.PERMIT_DELIVERY, OFFICE));
  }

  /**
   * T6, Administrative Licensing Law Art. 45: what the authority has done by others is not counted.
   */
  @ParameterizedTest
  @EnumSource(SpecialProcedure.class)
  void t6SpecialProceduresAreNotCounted(SpecialProcedure procedure) {
    // Monday to Friday: accepted on the 4th, 5th and 6th count, 7th to 13th do not, 14th and 15th
    // do
    ClockReading reading =
        ClockLog.receivedOn(day("2024-03-04"))
            .accepted(day("2024-03-04"))
            .paused(day("2024-03-06"), procedure)
            .resumed(day("2024-03-13"), procedure)
            .asOf(day("2024-03-15"));

    assertEquals(4, reading.countedDays(TimeLimits.workingDays(20), OFFICE));
    assertEquals(16, reading.daysLeft(TimeLimits.workingDays(20), OFFICE));
    assertEquals(
        Optional.of(OFFICE.plusWorkingDays(day("2024-03-15"), 16)),
        reading.due(TimeLimits.workingDays(20), OFFICE));
  }

  /**
   * T7, Administrative Licensing Law Art. 32: nothing asked for within 5, accepted from receipt.
   */
  @Test
  void t7ApplicationNobodyAnswersCountsAsAcceptedOnReceipt() {
    ClockLog silent = ClockLog.receivedOn(day("2024-03-01")); // 5 working days end on Friday 8

    ClockReading friday = silent.asOf(day("2024-03-08"));
    assertEquals(Optional.empty(), friday.due(TimeLimits.LICENSING_DECISION, OFFICE));
    assertEquals(20, friday.daysLeft(TimeLimits.LICENSING_DECISION, OFFICE));

    LimitStanding saturday =
        silent.asOf(day("2024-03-09")).against(TimeLimits.LICENSING_DECISION, OFFICE);
    assertTrue(saturday.isDeemedAccepted());
    assertEquals(Optional.of(day("2024-03-01")), saturday.startedOn());
    assertEquals(5, saturday.countedDays());
    assertEquals(
        Optional.of(OFFICE.plusWorkingDays(day("2024-03-01"), 20)),
        saturday.due().map(DueDate::date));
    assertEquals(ClockState.RUNNING, saturday.state());
    assertEquals(ClockState.RECEIVED, silent.asOf(day("2024-03-09")).state());
  }

  /** T7: a correction does not pause the clock, it delays its start. */
  @Test
  void t7CorrectionDelaysTheStart() {
    ClockLog log =
        ClockLog.receivedOn(day("2024-03-01"))
            .correctionRequested(day("2024-03-07"))
            .corrected(day("2024-03-20"))
            .accepted(day("2024-03-21"));

    assertEquals(ClockState.CORRECTING, log.asOf(day("2024-03-19")).state());
    assertEquals(20, log.asOf(day("2024-03-19")).daysLeft(TimeLimits.LICENSING_DECISION, OFFICE));
    assertEquals(
        Optional.of(OFFICE.plusWorkingDays(day("2024-03-21"), 20)),
        log.asOf(day("2024-03-21")).due(TimeLimits.LICENSING_DECISION, OFFICE));
  }

  /** T8, Civil Code Art. 201: the day of the event is not counted. */
  @Test
  void t8DayOfTheEventIsNotCounted() {
    DueDate due = TimeLimits.workingDays(1).dueFrom(day("2024-03-04"), OFFICE);

    assertEquals(day("2024-03-05"), due.date());
    assertEquals(Optional.of(day("2024-03-05")), due.firstDayCounted());
  }

  /** T9, Civil Code Art. 202: the corresponding date, or the last day of the month. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 1, YEARS,  2021-02-28",
    "2020-02-29, 4, YEARS,  2024-02-29",
    "2023-12-25, 3, MONTHS, 2024-03-25",
    "2024-01-22, 3, MONTHS, 2024-04-22",
    "2023-01-31, 1, MONTHS, 2023-02-28",
    "2023-11-30, 3, MONTHS, 2024-02-29",
    "2021-09-01, 1, YEARS,  2022-09-01",
    "2021-09-01, 2, YEARS,  2023-09-01"
  })
  void t9MonthsAndYearsEndOnTheCorrespondingDate(
      LocalDate event, int amount, LimitUnit unit, LocalDate end) {
    TimeLimit limit = TimeLimits.of(LimitLength.of(amount, unit)).with(EndRule.KEEP);

    assertEquals(end, limit.from(event).due(OFFICE));
    assertEquals(end.minusDays(1), limit.with(StartRule.SAME_DAY).from(event).due(OFFICE));
  }

  /**
   * T10, Civil Code Art. 203: off a day of rest, onto the next working day, make-up days included.
   */
  @ParameterizedTest
  @CsvSource({
    "2023-01-21, 2023-01-28", // a make-up Saturday
    "2023-09-29, 2023-10-07", // a make-up Saturday
    "2023-10-01, 2023-10-07",
    "2024-02-10, 2024-02-18", // a make-up Sunday
    "2023-04-23, 2023-04-23" // a Sunday that works stays
  })
  void t10LastDayOfRestMovesOn(LocalDate last, LocalDate due) {
    TimeLimit limit = TimeLimits.calendarDays(10);

    assertEquals(due, limit.from(last.minusDays(10)).due(OFFICE));
    assertEquals(last, limit.with(EndRule.KEEP).from(last.minusDays(10)).due(OFFICE));
  }

  /** T11, Civil Code Art. 203: the day ends at 24:00, or when business closes. */
  @Test
  void t11DayEndsAtMidnightOrWhenBusinessCloses() {
    TimeLimit limit = TimeLimits.workingDays(7);
    TimeLimit close = limit.with(Closing.CLOSE_OF_BUSINESS);
    LocalDate event = day("2023-04-24");

    assertEquals(LocalDateTime.of(2023, 5, 7, 0, 0), limit.dueFrom(event, OFFICE).instant());
    assertEquals(LocalDateTime.of(2023, 5, 6, 17, 0), close.dueFrom(event, OFFICE).instant());
    TimeLimit kept = TimeLimits.calendarDays(1).with(EndRule.KEEP).with(Closing.CLOSE_OF_BUSINESS);
    assertEquals( // nobody opens on a Sunday, so nobody closes
        LocalDateTime.of(2024, 3, 4, 0, 0), kept.dueFrom(day("2024-03-02"), OFFICE).instant());
  }

  /** T12, Civil Code Art. 204: law or agreement may differ; every rule is replaced by another. */
  @Test
  void t12EveryRuleCanBeReplaced() {
    TimeLimit agreed =
        TimeLimits.workingDays(5)
            .with(StartRule.SAME_DAY)
            .with(EndRule.KEEP)
            .with(TimeLimit.Basis.AGREED)
            .with(TimeLimit.RunsFrom.RECEIPT)
            .with(TimeLimit.EndsWith.DECISION)
            .with(TimeLimit.OverduePolicy.DEEMED_APPROVED);

    // Monday to Friday, Monday counted
    assertEquals(day("2024-03-08"), agreed.from(day("2024-03-04")).due(OFFICE));
    LimitStanding late =
        ClockLog.receivedOn(day("2024-03-04")).asOf(day("2024-03-11")).against(agreed, OFFICE);
    assertEquals(TimeLimit.OverduePolicy.DEEMED_APPROVED, late.consequence());
    assertEquals(-1, late.daysLeft());
  }

  /**
   * T13, Binzhou rules on approval of investment projects Art. 19: corrections within 2 working
   * days, where the national law has 5.
   */
  @Test
  void t13LocalRulesReplaceNationalOnes() {
    TimeLimit local =
        TimeLimits.workingDays(2)
            .withId("correction-notice")
            .withName(LocalizedName.of("To ask for corrections, local rule"))
            .with(TimeLimit.RunsFrom.RECEIPT);
    LimitRules rules = LimitRules.national().overriddenBy(local);
    ClockReading reading = ClockLog.receivedOn(day("2024-03-01")).asOf(day("2024-03-06"));

    assertEquals(
        Optional.of(day("2024-03-05")), reading.due(rules.limit("correction-notice"), OFFICE));
    assertTrue(reading.isOverdue(rules.limit("correction-notice"), OFFICE));
    assertFalse(reading.isOverdue(LimitRules.national().limit("correction-notice"), OFFICE));
    assertEquals(TimeLimits.LICENSING_DECISION, rules.limit("licensing-decision"));
  }

  /** T14, flow chart of a city in Hebei: parallel items and reviews add nothing to a stage. */
  @Test
  void t14ParallelClocksAreCountedOnce() {
    ClockLog first =
        ClockLog.receivedOn(day("2024-03-01"))
            .accepted(day("2024-03-01"))
            .decided(day("2024-03-08"), Outcome.APPROVED); // 4 to 8: 5 working days
    ClockLog second =
        ClockLog.receivedOn(day("2024-03-05"))
            .accepted(day("2024-03-05"))
            .decided(day("2024-03-13"), Outcome.APPROVED); // 6 to 13: 6 working days
    ClockUnion stage = ClockUnion.of(first, second);

    assertEquals(8, stage.countedDays(day("2024-04-01"), LimitUnit.WORKING_DAYS, OFFICE));
    assertEquals(12, stage.countedDays(day("2024-04-01"), LimitUnit.CALENDAR_DAYS, OFFICE));
    List<Integer> each =
        stage.clocks().stream()
            .map(log -> log.asOf(day("2024-04-01")).countedDays(LimitUnit.WORKING_DAYS, OFFICE))
            .toList();
    assertEquals(List.of(5, 6), each);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
