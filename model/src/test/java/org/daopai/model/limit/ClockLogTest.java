package org.daopai.model.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockEvent.Outcome;
import org.daopai.model.limit.ClockEvent.Step;
import org.daopai.model.limit.ClockFinding.Kind;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** March 2024 has no holidays: 4, 11, 18 and 25 are Mondays. */
class ClockLogTest {

  private static final WorkCalendar OFFICE = ChinaCalendars.administrative();
  private static final TimeLimit TWENTY = TimeLimits.workingDays(20);
  private static final ClockLog ACCEPTED = ClockLog.receivedOn(march(1)).accepted(march(4));

  @Test
  void firstScreen() {
    ClockLog log =
        ClockLog.receivedOn(march(1))
            .accepted(march(4))
            .paused(march(7), "expert review")
            .resumed(march(13));

    // 5, 6, 7 counted; 8 to 13 not; 14 and 15 counted
    assertEquals(15, log.asOf(march(15)).daysLeft(TWENTY, OFFICE));
    assertEquals(
        Optional.of(OFFICE.plusWorkingDays(march(15), 15)),
        log.asOf(march(15)).due(TWENTY, OFFICE));
  }

  @ParameterizedTest
  @CsvSource({
    // day, state, counted, left, due
    " 1, RECEIVED,  0, 10,",
    " 4, RUNNING,   0, 10, 2024-03-18",
    " 5, RUNNING,   1,  9, 2024-03-18",
    " 7, PAUSED,    3,  7,", // the day the pause begins still counts
    "12, PAUSED,    3,  7,",
    "13, RUNNING,   3,  7, 2024-03-22", // the day it ends does not
    "14, RUNNING,   4,  6, 2024-03-22",
    "22, RUNNING,  10,  0, 2024-03-22",
    "23, RUNNING,  10,  0, 2024-03-22",
    "25, RUNNING,  11, -1, 2024-03-22",
    "26, DECIDED,  12, -2, 2024-03-22", // the day of the decision counts
    "29, DELIVERED,12, -2, 2024-03-22"
  })
  void dayOfAnEventBelongsToWhatCameBefore(
      int day, ClockState state, int counted, int left, LocalDate due) {
    ClockLog log =
        ACCEPTED
            .paused(march(7), SpecialProcedure.EXPERT_REVIEW)
            .resumed(march(13))
            .decided(march(26), Outcome.APPROVED)
            .delivered(march(28));
    TimeLimit ten = TimeLimits.workingDays(10);
    ClockReading reading = log.asOf(march(day));

    assertEquals(state, reading.state());
    assertEquals(counted, reading.countedDays(ten, OFFICE));
    assertEquals(left, reading.daysLeft(ten, OFFICE));
    assertEquals(Optional.ofNullable(due), reading.due(ten, OFFICE));
    assertEquals(due != null && march(day).isAfter(due), reading.isOverdue(ten, OFFICE));
    assertEquals(Math.max(0, -left), reading.overdueDays(ten, OFFICE));
  }

  @Test
  void clockRunsOnlyWhenNoPauseIsOpen() {
    ClockLog log =
        ACCEPTED
            .paused(march(5), "test")
            .paused(march(7), "review")
            .resumed(march(12), "test")
            .resumed(march(14), "review");

    assertEquals(1, log.asOf(march(14)).countedDays(TWENTY, OFFICE));
    assertEquals(2, log.asOf(march(15)).countedDays(TWENTY, OFFICE));
    assertEquals(
        List.of(Pause.of("review"), Pause.of("test")).stream().map(Pause::text).sorted().toList(),
        log.asOf(march(8)).openPauses().stream().map(Pause::text).sorted().toList());
  }

  /**
   * The other way of computing adds the working days paused to the due date that there was without
   * the pause. An open pause is then not counted at all, and a pause after the last day moves it.
   */
  @Test
  void runningClockAndShiftDiffer() {
    TimeLimit five = TimeLimits.workingDays(5);
    ClockLog open = ACCEPTED.paused(march(6), "review");
    ClockLog late = ACCEPTED.paused(march(12), "review").resumed(march(14));

    LocalDate withoutPause = five.from(march(4)).due(OFFICE); // 5 to 8, 11
    assertEquals(march(11), withoutPause);
    assertEquals(Optional.empty(), open.asOf(march(20)).due(five, OFFICE)); // shift says 11 still
    assertEquals(3, open.asOf(march(20)).daysLeft(five, OFFICE));
    assertEquals(Optional.of(march(11)), late.asOf(march(20)).due(five, OFFICE)); // shift says 13
    assertTrue(late.asOf(march(20)).isOverdue(five, OFFICE));
  }

  @Test
  void pauseMovesMonthsOnByItsCalendarDays() {
    // 3 months from 03-04 end on 06-04; 8 to 13 March do not count: 6 days, Monday 06-10 is a
    // holiday
    ClockLog log = ACCEPTED.paused(march(7), "review").resumed(march(13));
    LimitStanding standing = log.asOf(march(13)).against(TimeLimits.months(3), OFFICE);
    DueDate due = standing.due().orElseThrow();

    assertEquals(LocalDate.of(2024, 6, 10), due.unrolled());
    assertEquals(LocalDate.of(2024, 6, 11), due.date());
    assertEquals(6, due.standstill());
    assertEquals(3, standing.countedDays());
    assertEquals(89, standing.daysLeft()); // 18 of March, 30, 31, 10
    assertEquals(
        "2024-06-11 (Tuesday) is the last day of 3 months, counted from 2024-03-05 (event on 2024-03-04), 6"
            + " calendar days of standstill left out; moved on from 2024-06-10, a day of rest: Dragon Boat"
            + " Festival",
        due.sentence(Locale.ENGLISH));
  }

  @Test
  void limitThatRolledIsOverdueOnlyAfterTheDayItRolledTo() {
    TimeLimit days = TimeLimits.calendarDays(5); // Saturday 9, rolls to Monday 11

    for (int day = 9; day <= 11; day++) {
      assertEquals(0, ACCEPTED.asOf(march(day)).daysLeft(days, OFFICE));
      assertFalse(ACCEPTED.asOf(march(day)).isOverdue(days, OFFICE));
    }
    assertEquals(-1, ACCEPTED.asOf(march(12)).daysLeft(days, OFFICE));
    assertTrue(ACCEPTED.asOf(march(12)).isOverdue(days, OFFICE));
  }

  @Test
  void restAfterTheDueDateIsOverdueWithoutADayCounted() {
    TimeLimit four = TimeLimits.workingDays(4); // Friday 8
    LimitStanding saturday = ACCEPTED.asOf(march(9)).against(four, OFFICE);

    assertTrue(saturday.isOverdue());
    assertEquals(0, saturday.overdueDays());
    assertEquals(0, saturday.daysLeft());
  }

  @Test
  void figuresStandAsOfTheDecision() {
    ClockLog log = ACCEPTED.decided(march(8), Outcome.REJECTED);

    LimitStanding later = log.asOf(LocalDate.of(2025, 3, 8)).against(TWENTY, OFFICE);
    assertEquals(16, later.daysLeft());
    assertFalse(later.isOverdue());
    assertEquals(Optional.of(march(8)), later.endedOn());
    assertEquals(Optional.of(LocalDate.of(2024, 4, 1)), later.due().map(DueDate::date));
  }

  @Test
  void spanCountsPausesAndTheClockDoesNot() {
    ClockLog log =
        ACCEPTED.paused(march(7), "review").resumed(march(13)).decided(march(15), Outcome.APPROVED);
    ClockReading reading = log.asOf(march(31));

    assertEquals(14, reading.elapsedDays());
    assertEquals(5, reading.countedDays(LimitUnit.WORKING_DAYS, OFFICE));
    assertEquals(5, reading.countedDays(LimitUnit.CALENDAR_DAYS, OFFICE));
    assertEquals(5, reading.countedDays(LimitUnit.MONTHS, OFFICE));
  }

  @Test
  void limitFromReceiptToAcceptanceStandsWhileTheApplicantCorrects() {
    TimeLimit five = TimeLimits.CORRECTION_NOTICE;
    ClockLog log = ClockLog.receivedOn(march(1)).correctionRequested(march(5));

    assertEquals(Optional.empty(), log.asOf(march(29)).due(five, OFFICE));
    assertEquals(3, log.asOf(march(29)).daysLeft(five, OFFICE));
    ClockLog corrected = log.corrected(march(18));
    assertEquals(Optional.of(march(21)), corrected.asOf(march(18)).due(five, OFFICE));
    ClockReading accepted = corrected.accepted(march(19)).asOf(march(29));
    assertEquals(2, accepted.daysLeft(five, OFFICE));
    assertFalse(accepted.isOverdue(five, OFFICE));
  }

  @Test
  void acceptanceEndsACorrectionThatIsOpen() {
    ClockLog log = ClockLog.receivedOn(march(1)).correctionRequested(march(5)).accepted(march(11));

    assertEquals(ClockState.RUNNING, log.asOf(march(11)).state());
    assertEquals(2, log.asOf(march(29)).countedDays(TimeLimits.CORRECTION_NOTICE, OFFICE));
  }

  @Test
  void pausesOfADecidedCaseEndWithTheDecision() {
    ClockLog log = ACCEPTED.paused(march(6), "review").decided(march(12), Outcome.APPROVED);
    ClockReading reading = log.asOf(march(20));

    assertEquals(List.of(), reading.openPauses());
    assertEquals(2, reading.countedDays(TWENTY, OFFICE));
    assertEquals(Optional.empty(), reading.due(TWENTY, OFFICE));
    assertEquals(Optional.of(march(26)), reading.due(TimeLimits.PERMIT_DELIVERY, OFFICE));
  }

  @Test
  void limitFromAcceptanceToDeliveryRunsOnAfterTheDecision() {
    TimeLimit whole = TWENTY.with(TimeLimit.EndsWith.DELIVERY);
    ClockLog log = ACCEPTED.paused(march(6), "review").decided(march(12), Outcome.APPROVED);

    // 5 and 6 counted, 7 to 12 not, 13 to 15 counted
    assertEquals(5, log.asOf(march(15)).countedDays(whole, OFFICE));
    assertEquals(
        Optional.of(OFFICE.plusWorkingDays(march(12), 18)), log.asOf(march(15)).due(whole, OFFICE));
  }

  @Test
  void withdrawnCaseCountsNoMore() {
    ClockReading reading = ACCEPTED.withdrawn(march(6)).asOf(march(29));

    assertEquals(ClockState.WITHDRAWN, reading.state());
    assertEquals(2, reading.countedDays(TWENTY, OFFICE));
    assertFalse(reading.isOverdue(TimeLimits.workingDays(5), OFFICE));
    assertEquals(5, reading.elapsedDays());
  }

  @Test
  void nothingIsKnownBeforeReceipt() {
    ClockReading before = ACCEPTED.asOf(LocalDate.of(2024, 2, 29));

    assertEquals(ClockState.NOT_RECEIVED, before.state());
    assertEquals(20, before.daysLeft(TWENTY, OFFICE));
    assertEquals(90, before.daysLeft(TimeLimits.months(3), OFFICE)); // 02-29 to 05-29
    assertEquals(0, before.elapsedDays());
    assertEquals(Optional.empty(), before.due(TWENTY, OFFICE));
  }

  @Test
  void extensionsCountAsFarAsTheLimitCanBeExtended() {
    TimeLimit decision = TimeLimits.LICENSING_DECISION;
    ClockLog log = ACCEPTED.extended(march(20), 10, LimitUnit.WORKING_DAYS, "complex case");

    LimitStanding standing = log.asOf(march(20)).against(decision, OFFICE);
    assertEquals(List.of(), standing.findings());
    assertEquals(List.of(LimitLength.of(10, LimitUnit.WORKING_DAYS)), standing.extensions());
    assertEquals(18, standing.daysLeft());
    assertEquals(
        decision.from(march(4)).extended().due(OFFICE), standing.due().orElseThrow().date());
  }

  @Test
  void extensionsTheLimitDoesNotAllowAreFindings() {
    TimeLimit decision = TimeLimits.LICENSING_DECISION;
    LocalDate april2 = LocalDate.of(2024, 4, 2); // due on 04-01

    assertFindings(
        List.of(Kind.EXTENSION_WITHOUT_RIGHT),
        log -> log.extended(march(20), 5, LimitUnit.WORKING_DAYS, "x"),
        TWENTY,
        "2024-03-20: extended by 5 working days, where the limit cannot be extended; not counted");
    assertFindings(
        List.of(Kind.EXTENSION_WITHOUT_RIGHT),
        log -> log.extended(march(20), 5, LimitUnit.CALENDAR_DAYS, "x"),
        decision,
        "2024-03-20: extended by 5 calendar days, where the limit can be extended by 10 working days; not"
            + " counted");
    assertFindings(
        List.of(Kind.EXTENSION_TOO_LONG),
        log -> log.extended(march(20), 15, LimitUnit.WORKING_DAYS, "x"),
        decision,
        "2024-03-20: extended by 15 working days, at most 10 working days can be; so many are counted");
    assertFindings(
        List.of(Kind.EXTENSION_TOO_OFTEN),
        log ->
            log.extended(march(20), 1, LimitUnit.WORKING_DAYS, "x")
                .extended(march(21), 1, LimitUnit.WORKING_DAYS, "y"),
        decision,
        "2024-03-21: extended more often than can be, at most 1 times; not counted");
    assertFindings(
        List.of(Kind.EXTENSION_TOO_LATE),
        log -> log.extended(april2, 10, LimitUnit.WORKING_DAYS, "x"),
        decision,
        "2024-04-02: the limit was extended when it had ended on 2024-04-01; not counted");
  }

  private static void assertFindings(
      List<Kind> kinds, UnaryOperator<ClockLog> events, TimeLimit limit, String sentence) {
    LimitStanding standing =
        events.apply(ACCEPTED).asOf(LocalDate.of(2024, 4, 10)).against(limit, OFFICE);

    assertEquals(kinds, standing.findings().stream().map(ClockFinding::kind).toList());
    assertEquals(sentence, standing.findings().get(0).sentence(Locale.ENGLISH));
    assertFalse(standing.findings().get(0).sentence(Locale.CHINA).equals(sentence));
  }

  @Test
  void correctionAskedForTooLateIsAFinding() {
    ClockLog log = ClockLog.receivedOn(march(1)).correctionRequested(march(12));
    LimitStanding standing = log.asOf(march(15)).against(TimeLimits.LICENSING_DECISION, OFFICE);

    assertEquals(
        List.of(
            "2024-03-01: neither accepted nor told what to correct by 2024-03-08; counts as accepted on the"
                + " day of receipt",
            "2024-03-12: a correction was asked for after 2024-03-08, the last day for it; the clock runs on"),
        standing.findings().stream().map(ClockFinding::toString).toList());
    assertEquals(10, standing.countedDays());
    assertEquals(ClockState.RUNNING, standing.state());
    LimitStanding accepted =
        log.corrected(march(18))
            .accepted(march(19))
            .asOf(march(20))
            .against(TimeLimits.LICENSING_DECISION, OFFICE);
    assertEquals(Optional.of(march(1)), accepted.startedOn());
    assertEquals(13, accepted.countedDays());
  }

  @Test
  void correctionAskedForAgainIsAFinding() {
    ClockLog log =
        ClockLog.receivedOn(march(1))
            .correctionRequested(march(5))
            .corrected(march(11))
            .correctionRequested(march(12));

    assertEquals(
        List.of(Kind.CORRECTION_REPEATED),
        log.asOf(march(15)).against(TimeLimits.LICENSING_DECISION, OFFICE).findings().stream()
            .map(ClockFinding::kind)
            .toList());
  }

  @Test
  void acceptanceCanBeDeemedByAnEvent() {
    ClockLog log = ClockLog.receivedOn(march(1)).deemedAccepted(march(11));

    assertEquals(6, log.asOf(march(11)).countedDays(TWENTY, OFFICE));
    assertEquals(ClockState.RECEIVED, log.asOf(AsOf.on(march(11)).knownAt(march(10))).state());
    assertFalse(
        log.asOf(march(11)).against(TimeLimits.LICENSING_DECISION, OFFICE).isDeemedAccepted());
  }

  @Test
  void pauseThatLastsLongerThanAnnouncedIsAFinding() {
    Pause review =
        Pause.of(SpecialProcedure.EXPERT_REVIEW).announced(LimitLength.parse("5 working days"));
    ClockLog log = ACCEPTED.paused(march(5), review); // until Tuesday 12

    assertEquals(List.of(), log.asOf(march(12)).against(TWENTY, OFFICE).findings());
    assertEquals(
        List.of(
            "2024-03-05: pause 'expert review' was announced to last until 2024-03-12; it lasted until"
                + " 2024-03-13"),
        log.asOf(march(13)).against(TWENTY, OFFICE).findings().stream()
            .map(ClockFinding::toString)
            .toList());
    assertEquals(
        List.of(), log.resumed(march(12)).asOf(march(29)).against(TWENTY, OFFICE).findings());
  }

  @Test
  void standingIsSaidInASentence() {
    ClockLog log = ACCEPTED.paused(march(7), SpecialProcedure.EXPERT_REVIEW);

    LimitStanding paused = log.asOf(march(8)).against(TWENTY, OFFICE);
    assertEquals(
        "2024-03-08: paused (expert review); 3 working days counted, 17 working days left; no due date yet",
        paused.toString());
    assertEquals("2024-03-08：暂停计时（专家评审）；已计 3 个工作日，剩余 17 个工作日；尚无到期日", paused.sentence(Locale.CHINA));
    LimitStanding over = ACCEPTED.asOf(march(12)).against(TimeLimits.workingDays(5), OFFICE);
    assertEquals(
        "2024-03-12: running; 6 working days counted, 1 working day over; overdue since 2024-03-11 (Monday)",
        over.toString());
    assertEquals(
        "2024-03-12：计时中；已计 6 个工作日，超期 1 个工作日；已于2024-03-11（星期一）届满", over.sentence(Locale.CHINA));
    LimitStanding waiting = ClockLog.receivedOn(march(1)).asOf(march(1)).against(TWENTY, OFFICE);
    assertEquals(
        "2024-03-01: received; not started, 20 working days left; no due date yet",
        waiting.toString());
  }

  @Test
  void standingAcrossDaysNotAnnouncedIsProvisional() {
    LocalDate late = LocalDate.of(2026, 12, 21);
    ClockLog log = ClockLog.receivedOn(late).accepted(late);

    assertTrue(log.asOf(late).against(TWENTY, OFFICE).isProvisional());
    assertFalse(log.asOf(late).against(TimeLimits.workingDays(5), OFFICE).isProvisional());
    assertEquals("v1", log.asOf(late).against(TWENTY, OFFICE.withVersion("v1")).calendarVersion());
  }

  @Test
  void daysLeftNeedNoDayThatIsNotAnnounced() {
    WorkCalendar strict =
        WorkCalendar.builder().from(OFFICE).unannounced(UnannouncedDays.FAIL).build();
    LocalDate late = LocalDate.of(2026, 12, 21);
    ClockReading reading =
        ClockLog.receivedOn(late).accepted(late).asOf(LocalDate.of(2026, 12, 25));

    assertEquals(16, reading.daysLeft(TWENTY, strict));
    assertEquals(4, reading.countedDays(TWENTY, strict));
    assertEquals(Code.NOT_ANNOUNCED, Faults.only(() -> reading.due(TWENTY, strict)).code());
  }

  @Test
  void aPauseAnnouncedBeyondTheDaysAnnouncedCanBeRead() {
    WorkCalendar strict =
        WorkCalendar.builder().from(OFFICE).unannounced(UnannouncedDays.FAIL).build();
    LocalDate first = LocalDate.of(2026, 12, 1);
    ClockLog log =
        ClockLog.receivedOn(first)
            .accepted(first)
            .paused(
                LocalDate.of(2026, 12, 3),
                Pause.of("review").announced(LimitLength.parse("30 working days")));

    LimitStanding standing = log.asOf(LocalDate.of(2026, 12, 10)).against(TWENTY, strict);

    assertEquals(18, standing.daysLeft()); // Wednesday 2 and Thursday 3 are counted
    assertEquals(List.of(), standing.findings());
  }

  @Test
  void whatWasKnownInTimeDecidesWhetherACaseCountsAsAccepted() {
    ClockLog log =
        ClockLog.receivedOn(march(1))
            .append(new ClockEntry(Step.CORRECTION_REQUESTED, march(7), march(20)));

    assertTrue(
        log.asOf(AsOf.on(march(15)).knownAt(march(15)))
            .against(TimeLimits.LICENSING_DECISION, OFFICE)
            .isDeemedAccepted());
    assertFalse(
        log.asOf(AsOf.on(march(15)).knownAt(march(20)))
            .against(TimeLimits.LICENSING_DECISION, OFFICE)
            .isDeemedAccepted());
  }

  @Test
  void unionAnswersForADay() {
    ClockUnion union =
        ClockUnion.of(
            ACCEPTED.paused(march(7), "review"), ACCEPTED.decided(march(11), Outcome.APPROVED));

    assertFalse(union.ranOn(march(4), OFFICE));
    assertTrue(union.ranOn(march(5), OFFICE));
    assertTrue(union.ranOn(march(11), OFFICE));
    assertFalse(union.ranOn(march(12), OFFICE));
    assertEquals(5, union.countedDays(march(29), LimitUnit.WORKING_DAYS, OFFICE));
    assertEquals(0, ClockUnion.of().countedDays(march(29), LimitUnit.WORKING_DAYS, OFFICE));
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        LocalDate.MAX.toString(),
        "Clocks are asked about "
            + LocalDate.MAX
            + "; dates from 1900-01-01 to 2199-12-31 can be counted",
        () -> union.ranOn(LocalDate.MAX, OFFICE));
  }

  @Test
  void limitOfAnEventOutsideTheCaseIsRefused() {
    Faults.check(
        Code.INVALID_VALUE,
        "Payment of the land price",
        "Limit 'Payment of the land price' runs from an event that no clock log holds; count it from the"
            + " date of the event",
        () -> ACCEPTED.asOf(march(5)).due(TimeLimits.LAND_PRICE, OFFICE));
  }

  @Test
  void eventThatCannotFollowIsRefused() {
    ClockLog received = ClockLog.receivedOn(march(1));
    ClockLog paused = ACCEPTED.paused(march(6), "review");
    ClockLog decided = ACCEPTED.decided(march(12), Outcome.APPROVED);

    refused(
        "Event 'accepted' on 2024-02-28 cannot be entered: the application was not received by then",
        () -> received.append(new ClockEntry(Step.ACCEPTED, LocalDate.of(2024, 2, 28), march(1))));
    refused(
        "Event 'received' on 2024-03-05 cannot be entered: the application was received on 2024-03-01 already",
        () -> received.append(ClockEntry.of(Step.RECEIVED, march(5))));
    refused(
        "Event 'accepted' on 2024-03-05 cannot be entered: the application was accepted on 2024-03-04 already",
        () -> ACCEPTED.accepted(march(5)));
    refused(
        "Event 'paused (review)' on 2024-03-05 cannot be entered: the application was not accepted by then, so"
            + " that no clock for the decision ran",
        () -> received.paused(march(5), "review"));
    refused(
        "Event 'paused (review)' on 2024-03-07 cannot be entered: the pause of that name began on 2024-03-06"
            + " and has not ended",
        () -> paused.paused(march(7), "review"));
    refused(
        "Event 'resumed (test)' on 2024-03-07 cannot be entered: no pause of that name was open; open were"
            + " [review]",
        () -> paused.resumed(march(7), "test"));
    refused(
        "Event 'resumed (review)' on 2024-03-08 cannot be entered: no pause of that name was open; open were"
            + " []",
        () -> paused.resumed(march(7)).resumed(march(8), "review"));
    refused(
        "Event 'corrected' on 2024-03-05 cannot be entered: no correction was asked for",
        () -> received.corrected(march(5)));
    refused(
        "Event 'correction requested' on 2024-03-06 cannot be entered: the application was accepted on"
            + " 2024-03-04",
        () -> ACCEPTED.correctionRequested(march(6)));
    refused(
        "Event 'decided (approved)' on 2024-03-05 cannot be entered: the application was not accepted by then;"
            + " without acceptance the outcome is NOT_ACCEPTED",
        () -> received.decided(march(5), Outcome.APPROVED));
    refused(
        "Event 'decided (not accepted)' on 2024-03-05 cannot be entered: the application was accepted on"
            + " 2024-03-04",
        () -> ACCEPTED.decided(march(5), Outcome.NOT_ACCEPTED));
    refused(
        "Event 'extended by 5 working days' on 2024-03-05 cannot be entered: the application was not accepted"
            + " by then, so that no clock for the decision ran",
        () -> received.extended(march(5), 5, LimitUnit.WORKING_DAYS, ""));
    refused(
        "Event 'delivered' on 2024-03-05 cannot be entered: the case was not decided by then",
        () -> ACCEPTED.delivered(march(5)));
    refused(
        "Event 'withdrawn' on 2024-03-13 cannot be entered: the case was decided on 2024-03-12, and only its"
            + " delivery can follow",
        () -> decided.withdrawn(march(13)));
    refused(
        "Event 'decided (rejected)' on 2024-03-15 cannot be entered: the decision was delivered on 2024-03-14,"
            + " and nothing follows",
        () -> decided.delivered(march(14)).decided(march(15), Outcome.REJECTED));
    refused(
        "Event 'accepted' on 2024-03-06 cannot be entered: the application was withdrawn on 2024-03-05, and"
            + " nothing follows",
        () -> received.withdrawn(march(5)).accepted(march(6)));
    refused(
        "Event 'deemed accepted' on 2024-03-05 cannot be entered: an application counts as accepted on the day"
            + " of its receipt, 2024-03-01",
        () -> received.append(ClockEntry.of(Step.DEEMED_ACCEPTED, march(5))));
  }

  @Test
  void pauseThatEndsMustBeTheOnlyOneOrNamed() {
    refused(
        "The clock is resumed on 2024-03-08, but none of its pauses is open",
        () -> ACCEPTED.resumed(march(8)));
    refused(
        "The clock is resumed on 2024-03-08, but several of its pauses are open; say which of [review, test]"
            + " ended",
        () -> ACCEPTED.paused(march(5), "review").paused(march(6), "test").resumed(march(8)));
  }

  @Test
  void eventEnteredLateTakesItsPlaceByItsDay() {
    ClockLog log = ACCEPTED.decided(march(15), Outcome.APPROVED);
    ClockLog late =
        log.append(new ClockEntry(new ClockEvent.Paused(Pause.of("review")), march(6), march(20)))
            .append(new ClockEntry(new ClockEvent.Resumed("review"), march(12), march(20)));

    assertEquals(9, log.asOf(march(20)).countedDays(TWENTY, OFFICE));
    assertEquals(5, late.asOf(march(20)).countedDays(TWENTY, OFFICE));
    assertEquals(9, late.asOf(AsOf.on(march(20)).knownAt(march(19))).countedDays(TWENTY, OFFICE));
    assertEquals(Optional.of(log), late.knownAt(march(19)));
    assertEquals(Optional.empty(), late.knownAt(LocalDate.of(2024, 2, 29)));
  }

  @Test
  void eventEnteredLateThatCollidesIsRefusedWithWhatItCollidesWith() {
    ClockLog log =
        ACCEPTED.paused(march(8), "review").resumed(march(11)).decided(march(15), Outcome.APPROVED);

    refused(
        "Event 'paused (review)' on 2024-03-06 cannot be entered: it collides with 'paused (review)' on"
            + " 2024-03-08, before which then the pause of that name began on 2024-03-06 and has not ended",
        () ->
            log.append(
                new ClockEntry(new ClockEvent.Paused(Pause.of("review")), march(6), march(20))));
    refused(
        "Event 'withdrawn' on 2024-03-12 cannot be entered: it collides with 'decided (approved)' on"
            + " 2024-03-15, before which then the application was withdrawn on 2024-03-12, and nothing follows",
        () -> log.append(new ClockEntry(Step.WITHDRAWN, march(12), march(20))));
    refused(
        "Event 'paused (test)' on 2024-03-06 was recorded on 2024-03-06, but the log was last written on"
            + " 2024-03-15; what is entered late is recorded on that day or later",
        () -> log.paused(march(6), "test"));
    refused(
        "Event 'accepted' of 2024-03-06 was recorded on 2024-03-05, before it happened; record it on that day"
            + " or later",
        () -> new ClockEntry(Step.ACCEPTED, march(6), march(5)));
  }

  @Test
  void eventOfTheSameDayIsEnteredWhereItCanStand() {
    ClockLog log =
        ClockLog.receivedOn(march(1))
            .correctionRequested(march(4))
            .corrected(march(6))
            .accepted(march(6));
    ClockLog other =
        ClockLog.receivedOn(march(1))
            .accepted(march(6))
            .append(new ClockEntry(Step.CORRECTION_REQUESTED, march(6), march(6)))
            .append(new ClockEntry(Step.CORRECTED, march(6), march(6)));

    assertEquals(Step.CORRECTED, other.byDay().get(2).event());
    assertEquals(log.asOf(march(8)).state(), other.asOf(march(8)).state());
  }

  @Test
  void exactDuplicateIsNotEnteredTwice() {
    ClockLog log = ACCEPTED.paused(march(6), "review").resumed(march(12));

    assertSame(log, log.accepted(march(4)));
    assertSame(log, log.paused(march(6), "review"));
    assertSame(log, log.resumed(march(12)));
    assertSame(log, log.append(ClockEntry.of(Step.ACCEPTED, march(4)).recordedOn(march(29))));
  }

  @Test
  void datesOutOfRangeAreRefused() {
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        "1899-12-31",
        "Event 'received' is dated 1899-12-31; dates from 1900-01-01 to 2199-12-31 can be counted",
        () -> ClockLog.receivedOn(LocalDate.of(1899, 12, 31)));
    Faults.check(
        Code.DATE_OUT_OF_RANGE,
        LocalDate.MAX.toString(),
        "The clock is read as of "
            + LocalDate.MAX
            + "; dates from 1900-01-01 to 2199-12-31 can be counted",
        () -> ACCEPTED.asOf(LocalDate.MAX));
    Faults.check(
        Code.INVALID_DURATION,
        "extended",
        "An extension of 0 working days extends nothing; give 1 or more",
        () -> ACCEPTED.extended(march(5), 0, LimitUnit.WORKING_DAYS, ""));
  }

  @Test
  void equality() {
    ClockLog log = ACCEPTED.paused(march(6), SpecialProcedure.HEARING);
    new EqualsTester()
        .addEqualityGroup(log, ACCEPTED.paused(march(6), SpecialProcedure.HEARING))
        .addEqualityGroup(ACCEPTED, ClockLog.receivedOn(march(1)).accepted(march(4)))
        .addEqualityGroup(log.asOf(march(8)), log.asOf(AsOf.on(march(8))))
        .addEqualityGroup(log.asOf(march(9)))
        .addEqualityGroup(ClockUnion.of(log), new ClockUnion(List.of(log)))
        .testEquals();
    SerializableTester.reserializeAndAssert(
        log.resumed(march(7)).extended(march(8), 1, LimitUnit.MONTHS, "x"));
    SerializableTester.reserializeAndAssert(log.asOf(march(8)));
    SerializableTester.reserializeAndAssert(log.asOf(march(8)).against(TWENTY, OFFICE));
    SerializableTester.reserializeAndAssert(ClockUnion.of(log));
    assertEquals(
        "ClockLog['received' on 2024-03-01, 'accepted' on 2024-03-04, 'paused (hearing)' on 2024-03-06]",
        log.toString());
  }

  private static void refused(String sentence, Executable event) {
    assertEquals(sentence, Faults.only(event).sentence());
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2024, 3, day);
  }
}
