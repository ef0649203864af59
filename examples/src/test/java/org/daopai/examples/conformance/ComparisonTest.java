package org.daopai.examples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Monday is 2026-01-05; a day has 480 working minutes. */
class ComparisonTest {

  private static String truth(String start, String finish, int slack) {
    return "'truth':{'earlyStart':'%s','earlyFinish':'%s','lateStart':'%s','lateFinish':'%s','totalSlackMinutes':%d}"
        .formatted(start, finish, start, finish, slack);
  }

  @Test
  void datesOnEitherSideOfARestAgreeByWorkingTimeOnly() {
    // planned Monday 08:00 to Friday 17:00; stored from Friday evening to Monday morning
    TruthCaseReport report =
        TruthCaseReport.of(
            new CaseText().task(1, 2400, truth("2026-01-02T17:00", "2026-01-12T08:00", 0)).read());

    assertEquals(
        List.of(
            new Agreement(ComparedField.EARLY_START, 1, 0, 1),
            new Agreement(ComparedField.EARLY_FINISH, 1, 0, 1),
            new Agreement(ComparedField.LATE_START, 1, 0, 1),
            new Agreement(ComparedField.LATE_FINISH, 1, 0, 1),
            new Agreement(ComparedField.TOTAL_FLOAT, 1, 1, 1)),
        report.agreements());
    assertEquals(List.of(), report.differences());
    assertEquals(4, report.restOnly().size());
  }

  @Test
  void oneWorkingMinuteIsADifference() {
    TruthCaseReport report =
        TruthCaseReport.of(
            new CaseText().task(1, 480, truth("2026-01-05T08:00", "2026-01-05T17:00", 1)).read());

    assertEquals(List.of("total float: 1 min, planned 0 min, not explained"), differences(report));

    TruthCaseReport later =
        TruthCaseReport.of(
            new CaseText().task(1, 480, truth("2026-01-05T08:00", "2026-01-05T16:59", 0)).read());

    assertEquals(
        List.of(
            "early finish: 2026-01-05T16:59, planned 2026-01-05T17:00, not explained",
            "late finish: 2026-01-05T16:59, planned 2026-01-05T17:00, not explained"),
        differences(later));
  }

  @Test
  void dateThatIsNotStoredIsNotCompared() {
    TruthCaseReport report =
        TruthCaseReport.of(
            new CaseText().task(1, 480, "'truth':{'lateStart':'2026-01-05T08:00'}").read());

    assertEquals(
        List.of(0, 0, 1, 0, 0), report.agreements().stream().map(Agreement::compared).toList());
  }

  @Test
  void missingLateDateIsADifference() {
    TruthCaseReport report =
        TruthCaseReport.of(
            new CaseText()
                .task(
                    1,
                    480,
                    "'actualStart':'2026-01-02T08:00'",
                    "'actualFinish':'2026-01-02T17:00'",
                    "'truth':{'lateStart':'2026-01-05T08:00'}")
                .primavera()
                .read());

    assertEquals(
        List.of("late start: 2026-01-05T08:00, planned none, finished"), differences(report));
  }

  @Test
  void reasonIsTakenFromTheNearestOneThatDatesFollowFrom() {
    // 2 is delayed by levelling, so it ends on Wednesday there; 3 follows it, 1 precedes it
    TruthCaseReport report =
        TruthCaseReport.of(
            new CaseText()
                .task(1, 480, "'truth':{'totalSlackMinutes':480}")
                .task(
                    2,
                    480,
                    "'levelingDelayMinutes':-480",
                    "'truth':{'earlyFinish':'2026-01-07T17:00'}")
                .task(3, 480, "'truth':{'earlyStart':'2026-01-08T08:00'}")
                .relation(1, 2, "FS")
                .relation(2, 3, "FS")
                .read());

    assertEquals(
        List.of(
            "early start: 2026-01-08T08:00, planned 2026-01-07T08:00, levelling delay of '2'",
            "early finish: 2026-01-07T17:00, planned 2026-01-06T17:00, levelling delay",
            "total float: 480 min, planned 0 min, levelling delay of '2'"),
        differences(report));
  }

  private static List<String> differences(TruthCaseReport report) {
    return report.differences().stream()
        .map(
            d ->
                d.field().label()
                    + ": "
                    + d.stored()
                    + ", planned "
                    + d.planned()
                    + ", "
                    + report.reasons().of(d))
        .toList();
  }
}
