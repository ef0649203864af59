package org.daopai.examples.conformance;

import static org.daopai.examples.conformance.CaseText.early;
import static org.daopai.examples.conformance.CaseText.late;
import static org.daopai.examples.conformance.CaseText.text;
import static org.daopai.examples.conformance.CaseText.totalFloat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday is 2026-01-05, the data date its morning; a day has 480 working minutes. */
class PrimaveraNetworkTest {

  private static final String LAG_OF_A_DAY = "'lagMinutes':480,'lagUnit':'WORKING'";

  @Test
  void startsAtTheLaterOfPlannedStartAndDataDate() {
    CaseText running = new CaseText().primavera().plannedStart("2026-01-02T00:00");
    CaseText toCome = new CaseText().primavera().plannedStart("2026-01-07T00:00");

    assertEquals("2026-01-05T08:00", running.map().dataDate().toString());
    assertEquals("2026-01-07T00:00", toCome.map().dataDate().toString());
  }

  @ParameterizedTest
  @CsvSource({
    // the predecessor ends on Friday and rests on Saturday, the successor works on Saturday
    "PREDECESSOR, 2026-01-13T08:00",
    "SUCCESSOR, 2026-01-12T08:00",
    "PROJECT_DEFAULT, 2026-01-13T08:00",
    "TWENTY_FOUR_HOUR, 2026-01-10T08:00"
  })
  void lagIsCountedOnTheCalendarThatTheProjectChose(String calendar, String start) {
    Schedule plan =
        new CaseText()
            .primavera("'relationshipLagCalendar':'" + calendar + "'")
            .task(1, 2400)
            .task(2, 480, "'calendarId':6,'effectiveCalendarId':6")
            .relation(1, 2, "FS", LAG_OF_A_DAY)
            .plan();

    assertEquals(start, plan.activity("2").earlyStart().toString());
  }

  @Test
  void projectThatMustFinishByADateRunsBackFromIt() {
    // two days of work, five to do them
    Schedule plan =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 480)
            .task(2, 480)
            .relation(1, 2, "FS")
            .plan();

    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", late(plan, 1));
    assertEquals(1440, totalFloat(plan, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "START_ON, START_ON",
    "FINISH_ON, FINISH_ON",
    "MUST_START_ON, MANDATORY_START",
    "MUST_FINISH_ON, MANDATORY_FINISH",
    "START_NO_EARLIER_THAN, START_NOT_EARLIER",
    "FINISH_NO_LATER_THAN, FINISH_NOT_LATER"
  })
  void everyConstraintHasItsKind(String type, DateConstraint.Kind kind) {
    CaseText text =
        new CaseText()
            .primavera()
            .task(
                1,
                480,
                "'constraintType':'%s','constraintDate':'2026-01-07T12:00'".formatted(type));

    assertEquals(
        List.of(new DateConstraint(kind, LocalDateTime.parse("2026-01-07T12:00"))),
        text.map().network().elements().get(0).constraints());
    assertEquals(List.of(), text.unrepresented());
  }

  @Test
  void secondConstraintAndDatesOfOtherProjectsBindToo() {
    String members =
        "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2026-01-06T08:00',"
            + "'secondaryConstraintType':'FINISH_NO_LATER_THAN',"
            + "'secondaryConstraintDate':'2026-01-16T17:00',"
            + "'externalEarlyStart':'2026-01-07T08:00','externalLateFinish':'2026-01-15T17:00'";
    CaseText both = new CaseText().primavera().task(1, 480, members);
    CaseText alone =
        new CaseText()
            .primavera("'ignoreRelationshipsToAndFromOtherProjects':true")
            .task(1, 480, members);

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(both.plan(), 1));
    assertEquals(4, both.map().network().elements().get(0).constraints().size());
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(alone.plan(), 1));
  }

  @Test
  void milestonesKeepTheirKind() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 0, "'activityType':'START_MILESTONE'")
            .task(2, 0, "'activityType':'FINISH_MILESTONE'")
            .task(3, 0, "'activityType':'TASK_DEPENDENT'");

    List<NetworkElement> elements = text.map().network().elements();
    assertEquals(Milestone.Kind.START, ((Milestone) elements.get(0)).kind());
    assertEquals(Milestone.Kind.FINISH, ((Milestone) elements.get(1)).kind());
    assertEquals(ActivityId.of("3"), elements.get(2).id());
  }

  @Test
  void datesOfWorkUnderWayAreThoseOfWhatRemains() {
    // a day and a half remains from Monday morning; the project ends on Wednesday
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 2400, "'actualStart':'2026-01-02T08:00'", "'remainingDurationMinutes':720")
            .task(2, 1440)
            .task(3, 480, "'actualStart':'2026-01-01T08:00'", "'actualFinish':'2026-01-02T12:00'");

    assertEquals("2026-01-05T08:00 to 2026-01-06T12:00", text(text.dates(1).early()));
    assertEquals("2026-01-06T13:00 to 2026-01-07T17:00", text(text.dates(1).late()));
    assertEquals(Duration.ofHours(12), text.dates(1).totalFloat().orElseThrow());
    assertEquals("none", text(text.dates(3).early()));
    assertEquals(Duration.ZERO, text.dates(3).totalFloat().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "RETAINED_LOGIC, 2026-01-07T08:00 to 2026-01-07T17:00",
    "PROGRESS_OVERRIDE, 2026-01-05T08:00 to 2026-01-05T17:00"
  })
  void workBegunOutOfSequenceWaitsUnlessProgressOverrides(String option, String dates) {
    // 2 has begun, 1 takes two more days
    CaseText text =
        new CaseText()
            .primavera("'schedulingProgressedActivities':'" + option + "'")
            .task(1, 960)
            .task(2, 960, "'actualStart':'2026-01-02T08:00'", "'remainingDurationMinutes':480")
            .relation(1, 2, "FS");

    assertEquals(dates, text(text.dates(2).early()));
  }

  @Test
  void whatHappenedAfterTheDataDateHasHappenedByIt() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 480, "'actualStart':'2026-01-05T08:00'", "'actualFinish':'2026-01-05T17:00'")
            .task(2, 480)
            .relation(1, 2, "FS");

    assertEquals(List.of("actual date after the data date"), text.unrepresented());
    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", text(text.dates(2).early()));
  }

  @ParameterizedTest
  @CsvSource({"START_SLACK, 2160", "FINISH_SLACK, 1920", "SMALLEST_SLACK, 1920"})
  void totalFloatIsTheOneThatTheProjectChose(String type, int minutes) {
    // a day of the clock from Monday 08:00, to be over on Saturday noon: it may start on Friday
    // noon
    // instead of Monday morning, four and a half days, and finish on Saturday instead of Tuesday
    // morning, four days
    CaseText text =
        new CaseText()
            .primavera("'totalSlackCalculationType':'" + type + "'")
            .project("'mustFinishBy':'2026-01-10T12:00'")
            .task(1, 1440, "'durationElapsed':true");

    assertEquals(Duration.ofMinutes(minutes), text.dates(1).totalFloat().orElseThrow());
  }

  @Test
  void asLateAsPossibleTakesUpItsFreeFloat() {
    // 2 needs Monday only, 3 starts on Thursday after 1; the project may end on Friday
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 1440)
            .task(2, 480, "'constraintType':'AS_LATE_AS_POSSIBLE'")
            .task(3, 480)
            .relation(1, 3, "FS")
            .relation(2, 3, "FS");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", text(text.dates(2).early()));
    assertEquals(Duration.ofHours(8), text.dates(2).totalFloat().orElseThrow());
    assertEquals(Duration.ZERO, text.dates(2).freeFloat().orElseThrow());
  }

  @Test
  void whatIsAsLateAsPossibleMovesUpToItsMovedSuccessor() {
    // 4 starts on Thursday after 1; 3 moves to Wednesday before it, and 2 to Tuesday before that
    String late = "'constraintType':'AS_LATE_AS_POSSIBLE'";
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 1440)
            .task(2, 480, late)
            .task(3, 480, late)
            .task(4, 480)
            .relation(1, 4, "FS")
            .relation(2, 3, "FS")
            .relation(3, 4, "FS");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", text(text.dates(3).early()));
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", text(text.dates(2).early()));
    assertEquals(Duration.ZERO, text.dates(2).totalFloat().orElseThrow());
  }

  @Test
  void whatNothingFollowsAndIsAsLateAsPossibleEndsWithTheProject() {
    // 1 ends on Wednesday; the project may end on Friday
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 1440)
            .task(2, 480, "'constraintType':'AS_LATE_AS_POSSIBLE'");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", text(text.dates(2).early()));
    assertEquals(Duration.ofHours(16), text.dates(2).totalFloat().orElseThrow());
  }

  @Test
  void mandatoryDateBeforeTheDataDateIsMadeUpAtTheDataDate() {
    // Friday 17:00 is the last working minute before the data date, Monday 08:00: two days late
    // from Thursday
    CaseText text =
        new CaseText()
            .primavera()
            .task(
                1,
                0,
                "'activityType':'FINISH_MILESTONE'",
                "'constraintType':'MUST_FINISH_ON','constraintDate':'2026-01-01T17:00'")
            .task(2, 480)
            .relation(1, 2, "FS");

    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", text(text.dates(2).early()));
    assertEquals(Duration.ofHours(-8), text.dates(1).totalFloat().orElseThrow());
  }

  @Test
  void lagFromTheStartOfWorkUnderWayCountsWhatHasBeenDone() {
    // 1 began on Friday 2nd, a day before the data date, and has two days left; 2 starts 2 days
    // after that start, on Tuesday, and may start on Thursday (it needs until Friday). One of the
    // two days of lag has gone by, so the rest may start on Wednesday and end on Thursday.
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 1440, "'actualStart':'2026-01-02T08:00','remainingDurationMinutes':960")
            .task(2, 960)
            .relation(1, 2, "SS", "'lagMinutes':960,'lagUnit':'WORKING'");

    assertEquals("2026-01-06T08:00 to 2026-01-07T17:00", text(text.dates(2).early()));
    assertEquals("2026-01-07T08:00 to 2026-01-08T17:00", text(text.dates(1).late()));
  }

  @Test
  void overriddenLogicStillBoundsTheFinishOfWorkUnderWay() {
    // 2 has a day left and 1 takes three: FF holds its finish on Wednesday, FS is overridden
    String underWay = "'actualStart':'2026-01-02T08:00','remainingDurationMinutes':480";
    CaseText base =
        new CaseText()
            .primavera("'schedulingProgressedActivities':'PROGRESS_OVERRIDE'")
            .task(1, 1440)
            .task(2, 960, underWay)
            .task(3, 960, underWay)
            .relation(1, 2, "FF")
            .relation(1, 3, "FS");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", text(base.dates(2).early()));
    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", text(base.dates(3).early()));
  }

  @Test
  void suspendedWorkGoesOnWhenItResumes() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(
                1,
                960,
                "'actualStart':'2026-01-02T08:00'",
                "'remainingDurationMinutes':480",
                "'resume':'2026-01-08T08:00'");
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", text(text.dates(1).early()));
  }

  @ParameterizedTest
  @CsvSource({"true, 2026-01-08T17:00", "false, 2026-01-05T17:00"})
  void expectedFinishSaysWhatRemainsWhereTheProjectUsesIt(boolean used, String finish) {
    CaseText text =
        new CaseText()
            .primavera("'useExpectedFinishDates':" + used)
            .task(1, 480, "'expectedFinish':'2026-01-08T17:00'");
    assertEquals("2026-01-05T08:00 to " + finish, text(text.dates(1).early()));
  }

  @ParameterizedTest
  @CsvSource({
    // 1 began on Friday 2nd and goes on when 3 is over, on Tuesday; one day of the two of the lag
    // has gone by, so 2 starts a day after that
    "true, 2026-01-07T08:00 to 2026-01-07T17:00, 2026-01-08T08:00 to 2026-01-09T17:00",
    // two days after Friday, on Tuesday
    "false, 2026-01-06T08:00 to 2026-01-06T17:00, 2026-01-08T08:00 to 2026-01-09T17:00"
  })
  void lagFromAStartCountsFromTheEarlyOrFromTheActualOne(
      boolean fromEarly, String early, String late) {
    CaseText text =
        new CaseText()
            .primavera("'computeStartToStartLagFromEarlyStart':" + fromEarly)
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 1440, "'actualStart':'2026-01-02T08:00','remainingDurationMinutes':960")
            .task(2, 480)
            .task(3, 480)
            .relation(3, 1, "FS")
            .relation(1, 2, "SS", "'lagMinutes':960,'lagUnit':'WORKING'");

    assertEquals("2026-01-06T08:00 to 2026-01-07T17:00", text(text.dates(1).early()));
    assertEquals(early, text(text.dates(2).early()));
    assertEquals(late, text(text.dates(1).late()));
  }

  @ParameterizedTest
  @CsvSource({
    // 1 takes until Tuesday; of the three days of lag after 2, over since Thursday 1st, Friday has
    // gone by
    "RETAINED_LOGIC, 2026-01-09T08:00 to 2026-01-09T17:00, 0",
    // three days after Thursday 1st is Wednesday; 1 may slip until the project is to finish
    "PROGRESS_OVERRIDE, 2026-01-07T08:00 to 2026-01-07T17:00, 1440"
  })
  void workFinishedOutOfSequencePassesOnWhatItShouldHaveWaitedFor(
      String option, String dates, int minutes) {
    CaseText text =
        new CaseText()
            .primavera("'schedulingProgressedActivities':'" + option + "'")
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 960)
            .task(2, 480, "'actualStart':'2026-01-01T08:00','actualFinish':'2026-01-01T17:00'")
            .task(3, 480)
            .relation(1, 2, "FS")
            .relation(2, 3, "FS", "'lagMinutes':1440,'lagUnit':'WORKING'");

    assertEquals(dates, text(text.dates(3).early()));
    assertEquals(Duration.ofMinutes(minutes), text.dates(1).totalFloat().orElseThrow());
    assertEquals("none", text(text.dates(2).early()));
  }

  @ParameterizedTest
  @CsvSource({"true, 0, 0", "false, 480, 960"})
  void openEndsHaveNoFloatWhereTheyAreMadeCritical(boolean critical, int longer, int shorter) {
    // two days and one, in three days
    CaseText text =
        new CaseText()
            .primavera("'makeOpenEndedActivitiesCritical':" + critical)
            .project("'mustFinishBy':'2026-01-07T17:00'")
            .task(1, 960)
            .task(2, 240)
            .task(3, 240)
            .relation(2, 3, "FS");

    assertEquals(Duration.ofMinutes(longer), text.dates(1).totalFloat().orElseThrow());
    assertEquals(Duration.ofMinutes(shorter), text.dates(2).totalFloat().orElseThrow());
    assertEquals(Duration.ofMinutes(shorter), text.dates(3).totalFloat().orElseThrow());
    // and slips as far as the project goes on
    assertEquals(Duration.ofHours(8), text.dates(3).freeFloat().orElseThrow());
  }

  @Test
  void lateFinishOfAnotherProjectStandsInForThatOfTheProjectWhereNothingFollows() {
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-07T17:00'")
            .task(1, 480, "'externalLateFinish':'2026-01-09T17:00'")
            .task(2, 480, "'externalLateFinish':'2026-01-09T17:00'")
            .task(3, 480)
            .relation(2, 3, "FS");

    assertEquals("2026-01-09T08:00 to 2026-01-09T17:00", text(text.dates(1).late()));
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", text(text.dates(2).late()));
  }

  @ParameterizedTest
  @CsvSource({"RETAINED_LOGIC, 2026-01-08T08:00", "PROGRESS_OVERRIDE, 2026-01-05T08:00"})
  void earlyStartOfAnotherProjectBindsWhatIsLeftUnlessProgressOverrides(
      String option, String start) {
    CaseText text =
        new CaseText()
            .primavera("'schedulingProgressedActivities':'" + option + "'")
            .task(
                1,
                960,
                "'actualStart':'2026-01-02T08:00','remainingDurationMinutes':480",
                "'externalEarlyStart':'2026-01-08T08:00'");

    assertEquals(start, text.dates(1).early().orElseThrow().start().toString());
  }

  @Test
  void startMilestoneThatIsReachedIsOver() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 0, "'activityType':'START_MILESTONE','actualStart':'2026-01-01T08:00'")
            .task(2, 480)
            .relation(1, 2, "FS", "'lagMinutes':1440,'lagUnit':'WORKING'");

    assertEquals("none", text(text.dates(1).early()));
    // three days after Thursday 1st: it, Friday and Monday
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", text(text.dates(2).early()));
  }

  @Test
  void whatNothingFollowsIsFreeUntilTheProjectFinishes() {
    // 2 ends a day after 1, and two days before the project is to
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-08T17:00'")
            .task(1, 480)
            .task(2, 960);

    assertEquals(Duration.ofHours(8), text.dates(1).freeFloat().orElseThrow());
    assertEquals(Duration.ZERO, text.dates(2).freeFloat().orElseThrow());
    assertEquals(Duration.ofHours(16), text.dates(2).totalFloat().orElseThrow());
  }

  @Test
  void whatDependsOnItsResourcesIsWorkedOnTheirCalendar() {
    // Friday and Saturday, as the resource works; the float is counted on the five days of the
    // task: from Saturday, an end of Friday, to Thursday 15th
    String onFriday =
        "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2026-01-09T08:00'";
    CaseText text =
        new CaseText()
            .primavera("'totalSlackCalculationType':'FINISH_SLACK'")
            .project("'mustFinishBy':'2026-01-15T17:00'")
            .task(1, 960, "'activityType':'RESOURCE_DEPENDENT'", onFriday)
            .task(2, 960, "'activityType':'TASK_DEPENDENT'", onFriday)
            .task(3, 960, "'activityType':'RESOURCE_DEPENDENT'", onFriday)
            .resource(7, 6)
            .assign(1, 7, "'units':100.0")
            .assign(2, 7, "'units':100.0")
            .assign(3, 7, "'units':0.0");

    assertEquals("2026-01-09T08:00 to 2026-01-10T17:00", text(text.dates(1).early()));
    assertEquals("2026-01-14T08:00 to 2026-01-15T17:00", text(text.dates(1).late()));
    assertEquals(Duration.ofHours(32), text.dates(1).totalFloat().orElseThrow());
    assertEquals("2026-01-09T08:00 to 2026-01-12T17:00", text(text.dates(2).early()));
    assertEquals("2026-01-09T08:00 to 2026-01-12T17:00", text(text.dates(3).early()));
    assertEquals(List.of(), text.unrepresented());
  }

  @Test
  void resourcesOfDifferentCalendarsEndWithTheLast() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 2880, "'activityType':'RESOURCE_DEPENDENT'")
            .resource(6, 6)
            .resource(7, 1)
            .assign(1, 6)
            .assign(1, 7);

    // six days from Monday end on Saturday on one calendar, on Monday on the other
    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", text(text.dates(1).early()));
    assertEquals(List.of("resource calendars"), text.unrepresented());
  }
}
