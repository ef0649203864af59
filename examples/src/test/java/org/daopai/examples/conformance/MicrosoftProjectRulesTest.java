package org.daopai.examples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules of Microsoft Project that no shared case shows, on cases small enough to be worked by hand.
 * Where its documentation states the rule, the page is named by its title. Monday is 2026-01-05; a
 * day has 480 working minutes; where task 9 is there, it takes the five days until Friday 9 January
 * and is what the project's finish comes from.
 */
class MicrosoftProjectRulesTest {

  private static final String LATE = "'constraintType':'AS_LATE_AS_POSSIBLE'";
  private static final String FRIDAY = "2026-01-09T08:00 to 2026-01-09T17:00";

  private static CaseText week() {
    return new CaseText().task(9, 2400);
  }

  private static String early(CaseText text, int id) {
    return CaseText.text(text.dates(id).early());
  }

  private static String late(CaseText text, int id) {
    return CaseText.text(text.dates(id).late());
  }

  private static long days(CaseText text, int id) {
    Duration total = text.dates(id).totalFloat().orElseThrow();
    assertEquals(0, total.toMinutes() % 480, total::toString);
    return total.toMinutes() / 480;
  }

  @Test
  void levellingDelayIsPartOfEarlyDatesAndOfThePredecessorsLateDates() {
    // "Early Start (task field)": a levelling delay on the task is figured in; "Late Start (task
    // field)": one on successors is. A day of the clock after Monday 17:00 is Tuesday 17:00; back
    // from Friday 08:00 it is Thursday 08:00, so 1 ends on Wednesday
    CaseText text =
        week()
            .task(1, 480)
            .task(2, 480, "'levelingDelayMinutes':1440,'levelingDelayElapsed':true")
            .relation(1, 2, "FS");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(text, 2));
    assertEquals(FRIDAY, late(text, 2));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", late(text, 1));
    assertEquals(List.of(2L, 2L), List.of(days(text, 1), days(text, 2)));
    assertEquals(List.of(), text.unrepresented());
    assertEquals(3, text.result().lines().filter(line -> line.contains("earlyStart")).count());
  }

  @Test
  void levellingDelayOfWorkingTimeFollowsTheProjectsStart() {
    CaseText text = week().task(1, 480, "'levelingDelayMinutes':960");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(text, 1));
    assertEquals(2, days(text, 1));
  }

  @Test
  void whatHasADateOfItsOwnInPlaceOfPredecessorsIsNotDelayed() {
    CaseText text =
        week()
            .task(
                1,
                480,
                "'levelingDelayMinutes':960",
                "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2026-01-06T08:00'");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(text, 1));
  }

  @Test
  void whatFollowsATaskDoneAsLateAsPossibleFollowsItsLateDates() {
    // 1 keeps its early dates, has no room, and is done on Thursday; 2 after it on Friday; but 3
    // is done as late as possible too, and keeps its early dates after those of 1
    CaseText text =
        week()
            .task(1, 480, LATE)
            .task(2, 480)
            .task(3, 480, LATE)
            .relation(1, 2, "FS")
            .relation(1, 3, "FS");

    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", early(text, 1));
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", late(text, 1));
    assertEquals(FRIDAY, early(text, 2));
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(text, 3));
    assertEquals(List.of(0L, 0L, 0L), List.of(days(text, 1), days(text, 2), days(text, 3)));
  }

  @Test
  void plannedFromTheFinishTheRolesChange() {
    // 1 before 2 is done as late as possible, as is the rule there; 2 as soon as possible, so it
    // has
    // no room, and leaves 1 none; 4 has until Friday
    CaseText text =
        week().fromFinish().task(1, 480, LATE).task(2, 480).task(4, 480, LATE).relation(1, 2, "FS");

    assertEquals(FRIDAY, late(text, 2));
    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", late(text, 1));
    assertEquals(List.of(0L, 0L, 4L), List.of(days(text, 1), days(text, 2), days(text, 4)));
  }

  @Test
  void independentNetworksHaveCriticalPathsOfTheirOwn() {
    // "Critical fields": each independent network of tasks is considered for itself. 3 ends its own
    // on Tuesday; 4 has a date of its own, so Friday holds, as it is before that date
    CaseText text =
        week()
            .project("'multipleCriticalPaths':true")
            .task(1, 480)
            .task(3, 480)
            .task(4, 480, "'deadline':'2026-01-20T17:00'")
            .relation(1, 3, "FS");

    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", late(text, 1));
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", late(text, 3));
    assertEquals(FRIDAY, late(text, 4));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-30T17:00, 4", "2026-01-07T17:00, 2", "2026-01-02T17:00, -1"})
  void deadlineTakesRoomAndNeverGivesAny(String due, long days) {
    CaseText text = week().task(1, 480, "'deadline':'" + due + "'");

    assertEquals(days, days(text, 1));
  }

  @Test
  void restOfWorkUnderWayHoldsItsPredecessorsBack() {
    // 2 started before 1 had; a day of it is left, until Friday: 1 has until Thursday
    CaseText text =
        week().task(1, 480).task(2, 960, underWay(480)).relation(1, 2, "FS").relation(1, 9, "SS");

    assertEquals("2026-01-05T08:00 to 2026-01-06T17:00", early(text, 2));
    assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", late(text, 2));
    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", late(text, 1));

    CaseText alone = week().task(1, 480).task(2, 960, underWay(480)).relation(1, 2, "FS");

    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", late(alone, 1));
    assertEquals(List.of(3L, 3L), List.of(days(alone, 1), days(alone, 2)));
  }

  /** Started on Monday morning, a day of it done, and so many minutes left. */
  private static String underWay(int left) {
    return "'actualStart':'2026-01-05T08:00','stop':'2026-01-05T17:00',"
        + "'resume':'2026-01-06T08:00','remainingDurationMinutes':"
        + left;
  }

  @Test
  void startThatHasBeenMadeIsHeldBackByNothing() {
    // "Total Slack (task field)": the slack of a start-to-start predecessor changes with progress
    CaseText text = week().task(1, 960, underWay(480)).task(2, 480).relation(1, 2, "SS");
    CaseText open = week().task(1, 960).task(2, 480, "'deadline':'2026-01-06T17:00'");

    assertEquals("2026-01-05T08:00 to 2026-01-09T17:00", late(text, 1));
    assertEquals(3, days(text, 1));
    assertEquals("2026-01-06T08:00 to 2026-01-07T17:00", late(open.relation(1, 2, "SS"), 1));
  }

  @Test
  void whatStartsWithWorkUnderWayMayStartAsLateAsThatIsDone() {
    // of 2 a day is done; something follows it
    CaseText text =
        week()
            .task(1, 480)
            .task(2, 960, underWay(480))
            .task(3, 480)
            .relation(1, 2, "SS")
            .relation(2, 3, "FS");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", late(text, 1));
    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", late(text, 2));
  }

  @Test
  void piecesThatAreLeftCountWithTheirInterruption() {
    // a day on Monday, one on Thursday, half of the first done: half a day, two of rest and a day
    // before Friday of the second week 17:00 is Tuesday noon
    CaseText text =
        new CaseText()
            .task(9, 4800)
            .task(1, 480)
            .task(
                2,
                960,
                "'splits':[['2026-01-05T08:00','2026-01-05T17:00'],['2026-01-08T08:00','2026-01-08T17:00']]",
                "'actualStart':'2026-01-05T08:00','stop':'2026-01-05T12:00'",
                "'resume':'2026-01-05T13:00','remainingDurationMinutes':720")
            .relation(1, 2, "FS");

    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", early(text, 2));
    assertEquals("2026-01-12T13:00 to 2026-01-13T12:00", late(text, 1));
  }

  @Test
  void workUnderWayGoesOnFromWhereItResumes() {
    // "Split in-progress tasks": the rest was moved to Wednesday, the file tells no pieces
    CaseText text =
        week()
            .task(
                1,
                960,
                "'actualStart':'2026-01-05T08:00','stop':'2026-01-05T17:00'",
                "'resume':'2026-01-07T08:00','remainingDurationMinutes':480");

    assertEquals("2026-01-05T08:00 to 2026-01-07T17:00", early(text, 1));
    assertEquals(2, days(text, 1));
  }

  @Test
  void workUnderWayFinishesNotBeforeItsDate() {
    CaseText text =
        week()
            .task(
                1,
                960,
                underWay(480),
                "'constraintType':'FINISH_NO_EARLIER_THAN','constraintDate':'2026-01-08T17:00'");

    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", early(text, 1));
  }

  @Test
  void dateOfAStartThatWasMadeStillBindsTheFinish() {
    CaseText text =
        week()
            .project("'honorConstraints':true")
            .task(
                1,
                960,
                underWay(480),
                "'constraintType':'MUST_START_ON','constraintDate':'2026-01-05T08:00'");

    assertEquals("2026-01-05T08:00 to 2026-01-06T17:00", late(text, 1));
    assertEquals(0, days(text, 1));
  }

  @Test
  void whatIsPlacedByHandIsLateLikeAnyOther() {
    CaseText text =
        week()
            .task(1, 480)
            .task(
                2,
                480,
                "'manual':true",
                "'truth':{'start':'2026-01-05T08:00','finish':'2026-01-05T17:00'}")
            .relation(1, 2, "FS");

    assertEquals(FRIDAY, late(text, 2));
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", late(text, 1));
  }

  @Test
  void whatIsPlacedNowhereIsPlannedAsAnyOther() {
    CaseText text =
        week()
            .task(1, 480)
            .task(2, 480, "'manual':true")
            .task(3, 480)
            .relation(1, 2, "FS")
            .relation(2, 3, "FS");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(text, 2));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(text, 3));
  }

  @Test
  void fixedDurationKeepsToTheTasksOwnCalendar() {
    // six days: with the Saturday of the resource they would end on it
    CaseText text =
        new CaseText()
            .task(1, 2880, "'taskType':'FIXED_DURATION'")
            .task(2, 2880, "'taskType':'FIXED_UNITS'")
            .resource(7, 6)
            .assign(1, 7, "'units':100")
            .assign(2, 7, "'units':50");

    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", early(text, 1));
    assertEquals("2026-01-05T08:00 to 2026-01-10T17:00", early(text, 2));
  }

  @Test
  void resourceAssignedWithNoUnitsWorksOnNothing() {
    CaseText text = new CaseText().task(1, 2880).resource(7, 6).assign(1, 7, "'units':0");

    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", early(text, 1));
  }
}
