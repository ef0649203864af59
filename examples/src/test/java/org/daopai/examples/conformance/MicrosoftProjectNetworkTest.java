package org.daopai.examples.conformance;

import static org.daopai.examples.conformance.CaseText.early;
import static org.daopai.examples.conformance.CaseText.late;
import static org.daopai.examples.conformance.CaseText.totalFloat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday is 2026-01-05; a day has 480 working minutes. */
class MicrosoftProjectNetworkTest {

  @Test
  void exceptionsReplaceTheWholeDay() {
    // Tuesday and Wednesday rest, the Saturday works until noon: two days of work are Monday and
    // Thursday,
    // and four and a half days end on Saturday 12:00 (Mon, Thu, Fri: 1440, Sat: 240; 1680 in all)
    CaseText text =
        new CaseText()
            .exceptions(
                "{'from':'2026-01-06','to':'2026-01-07','intervals':[]},"
                    + "{'from':'2026-01-10','to':'2026-01-10','intervals':[[480,720]]}")
            .task(1, 960)
            .task(2, 1680);

    assertEquals("2026-01-05T08:00 to 2026-01-08T17:00", early(text.plan(), 1));
    assertEquals("2026-01-05T08:00 to 2026-01-10T12:00", early(text.plan(), 2));
  }

  @Test
  void taskIsWorkedOnItsOwnCalendar() {
    // six days from Monday: Saturday on calendar 6, the next Monday on calendar 1
    Schedule plan =
        new CaseText().task(1, 2880, "'calendarId':6,'effectiveCalendarId':6").task(2, 2880).plan();

    assertEquals("2026-01-05T08:00 to 2026-01-10T17:00", early(plan, 1));
    assertEquals("2026-01-05T08:00 to 2026-01-12T17:00", early(plan, 2));
  }

  @Test
  void daysOutsideTheHorizonAreProvisional() {
    Schedule plan =
        new CaseText()
            .task(1, 480)
            .task(
                2,
                480,
                "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2028-01-03T08:00'")
            .plan();

    assertFalse(plan.activity("1").isEarlyProvisional());
    assertTrue(plan.activity("2").isEarlyProvisional());
  }

  @Test
  void elapsedDurationRunsDayAndNight() {
    // 48 hours from Monday 08:00 are Wednesday 08:00
    Schedule plan =
        new CaseText()
            .task(1, 2880, "'durationElapsed':true")
            .task(2, 480)
            .relation(1, 2, "FS")
            .plan();

    assertEquals("2026-01-05T08:00 to 2026-01-07T08:00", early(plan, 1));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, 2));
  }

  @Test
  void noDurationMakesAMilestoneAndADurationAnActivity() {
    ProjectNetwork network =
        new CaseText().task(1, 0).task(2, 480, "'milestone':true").map().network();

    assertTrue(network.element(ActivityId.of("1")) instanceof Milestone);
    assertFalse(network.element(ActivityId.of("2")) instanceof Milestone);
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, START_NOT_EARLIER",
    "START_NO_LATER_THAN, START_NOT_LATER",
    "FINISH_NO_EARLIER_THAN, FINISH_NOT_EARLIER",
    "FINISH_NO_LATER_THAN, FINISH_NOT_LATER",
    "MUST_START_ON, START_ON",
    "MUST_FINISH_ON, FINISH_ON"
  })
  void everyConstraintHasItsKind(String type, DateConstraint.Kind kind) {
    ProjectNetwork network =
        new CaseText()
            .task(1, 480, "'constraintType':'" + type + "','constraintDate':'2026-01-07T12:00'")
            .map()
            .network();

    assertEquals(
        List.of(new DateConstraint(kind, LocalDateTime.parse("2026-01-07T12:00"))),
        network.elements().get(0).constraints());
  }

  @Test
  void constraintsOfSummariesHoldForTheirLeaves() {
    // nothing in the summary starts before Wednesday, nothing ends after Thursday: a day of room,
    // though the
    // project runs until Friday
    Schedule plan =
        new CaseText()
            .summary(
                10, "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2026-01-07T08:00'")
            .summary(
                11,
                "'parent':10",
                "'constraintType':'FINISH_NO_LATER_THAN','constraintDate':'2026-01-08T17:00'")
            .task(1, 480, "'parent':11")
            .task(2, 2400)
            .plan();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, 1));
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", late(plan, 1));
    assertEquals(480, totalFloat(plan, 1));
  }

  @Test
  void dateThatMustBeKeptHoldsAgainstPredecessorsWhereItIsHonoured() {
    // 1 takes Monday to Wednesday; 2 must finish on Tuesday and would finish on Thursday: two days
    String must = "'constraintType':'MUST_FINISH_ON','constraintDate':'2026-01-06T17:00'";
    CaseText honoured = afterThreeDays(must).project("'honorConstraints':true");
    CaseText bounding = afterThreeDays(must).project("'honorConstraints':false");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", CaseText.text(honoured.dates(2).early()));
    assertEquals(Duration.ofHours(-16), honoured.dates(2).totalFloat().orElseThrow());
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", CaseText.text(bounding.dates(2).early()));
  }

  private static CaseText afterThreeDays(String constraint) {
    return new CaseText()
        .task(1, 1440)
        .task(2, 480, constraint)
        .task(3, 480)
        .relation(1, 2, "FS")
        .relation(2, 3, "FS");
  }

  @Test
  void dateNotToBePassedDrawsForwardWhereItIsHonoured() {
    // without the date 2 would start on Thursday; what follows it starts a day after the date
    String notLater = "'constraintType':'START_NO_LATER_THAN','constraintDate':'2026-01-06T08:00'";
    CaseText honoured = afterThreeDays(notLater).project("'honorConstraints':true");
    CaseText bounding = afterThreeDays(notLater).project("'honorConstraints':false");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", CaseText.text(honoured.dates(2).early()));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", CaseText.text(honoured.dates(3).early()));
    assertEquals(Duration.ofHours(-16), honoured.dates(2).totalFloat().orElseThrow());
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", CaseText.text(bounding.dates(2).early()));
  }

  @Test
  void dateNotToBePassedIsNoBoundWhileItIsKept() {
    // 2 starts on Thursday, a day before the date
    CaseText text =
        afterThreeDays("'constraintType':'START_NO_LATER_THAN','constraintDate':'2026-01-09T08:00'")
            .project("'honorConstraints':true");

    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", CaseText.text(text.dates(2).early()));
    assertEquals(Duration.ZERO, text.dates(2).totalFloat().orElseThrow());
  }

  @Test
  void whatIsPlacedByHandStandsThereAndDrivesItsSuccessors() {
    // 1 takes Monday to Wednesday and 2, after it, is placed on Tuesday all the same
    CaseText text =
        new CaseText()
            .task(1, 1440)
            .task(
                2,
                480,
                "'manual':true",
                "'truth':{'start':'2026-01-06T08:00','finish':'2026-01-06T17:00',"
                    + "'lateStart':'2026-02-02T08:00'}")
            .task(3, 480)
            .relation(1, 2, "FS")
            .relation(2, 3, "FS");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(text.plan(), 2));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(text.plan(), 3));
    assertEquals(List.of("manual task"), text.unrepresented());
  }

  @Test
  void taskOfAnotherFileIsPlannedFromWhatThisOneSaysOfIt() {
    CaseText text =
        new CaseText().task(1, 480, "'external':true").task(2, 480).relation(1, 2, "FS");

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(text.plan(), 2));
    assertEquals(List.of("external task"), text.unrepresented());
  }

  @Test
  void asLateAsPossibleIsTold() {
    CaseText text = new CaseText().task(1, 480, "'constraintType':'AS_LATE_AS_POSSIBLE'");

    assertEquals(List.of("as late as possible"), text.unrepresented());
  }

  @Test
  void deadlineCapsTheLateFinish() {
    // 1 takes Monday and is due on Wednesday; 2 takes two weeks and is due after one
    Schedule plan =
        new CaseText()
            .task(1, 480, "'deadline':'2026-01-07T17:00'")
            .task(2, 4800, "'deadline':'2026-01-09T17:00'")
            .plan();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", late(plan, 1));
    assertEquals(960, totalFloat(plan, 1));
    assertEquals("2025-12-29T08:00 to 2026-01-09T17:00", late(plan, 2));
    assertEquals(-2400, totalFloat(plan, 2));
  }

  @Test
  void openEndsAreBoundByTheProjectsFinish() {
    Schedule plan = new CaseText().task(1, 480).task(2, 1440).plan();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", late(plan, 1));
    assertEquals(0, totalFloat(plan, 2));
  }

  @Test
  void summariesArePhases() {
    ProjectNetwork network =
        new CaseText()
            .summary(10)
            .summary(11, "'parent':10")
            .task(1, 480, "'parent':11")
            .map()
            .network();

    assertEquals(
        List.of(PhaseId.of("10"), PhaseId.of("11")),
        network.phases().stream().map(phase -> phase.id()).toList());
    assertEquals(PhaseId.of("10"), network.phases().get(1).parent().orElseThrow());
    assertEquals(PhaseId.of("11"), network.elements().get(0).phase().orElseThrow());
  }

  @Test
  void ownDateWithoutPredecessorsReplacesTheProjectsStart() {
    // 1 keeps to the Friday before; 2 follows it though that is before the project's start; 3 does
    // not
    Schedule plan =
        new CaseText()
            .task(
                1,
                480,
                "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2026-01-01T08:00'")
            .task(2, 480)
            .task(3, 480)
            .relation(1, 2, "FS")
            .plan();

    assertEquals("2026-01-01T08:00 to 2026-01-01T17:00", early(plan, 1));
    assertEquals("2026-01-02T08:00 to 2026-01-02T17:00", early(plan, 2));
    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", early(plan, 3));
  }

  @Test
  void ownFinishDateCountsBackToItsStart() {
    // two days that end on Friday 2026-01-02 start on Thursday
    Schedule plan =
        new CaseText()
            .task(
                1,
                960,
                "'constraintType':'FINISH_NO_EARLIER_THAN','constraintDate':'2026-01-02T17:00'")
            .plan();

    assertEquals("2026-01-01T08:00 to 2026-01-02T17:00", early(plan, 1));
  }

  @Test
  void ownDateBehindAPredecessorReplacesNothing() {
    CaseText text =
        new CaseText()
            .task(1, 480)
            .task(
                2,
                480,
                "'constraintType':'START_NO_EARLIER_THAN','constraintDate':'2026-01-01T08:00'")
            .relation(1, 2, "FS");

    assertEquals("2026-01-05T08:00", text.map().dataDate().toString());
    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(text.plan(), 2));
  }

  @Test
  void workDoneStandsAndTheRestStaysWhereItIs() {
    // 1 is done on Tuesday noon. 2 has run since Monday 13:00 though 1 precedes it, takes its day
    // and
    // a half from there and has a day of room, as 4 needs until Thursday noon. 3 follows 1, and may
    // slip as long.
    CaseText text =
        new CaseText()
            .task(1, 480, "'actualStart':'2026-01-05T13:00'", "'actualFinish':'2026-01-06T12:00'")
            .task(
                2,
                720,
                "'actualStart':'2026-01-05T13:00'",
                "'stop':'2026-01-06T10:00'",
                "'remainingDurationMinutes':480")
            .task(3, 480)
            .task(4, 1680)
            .relation(1, 2, "FS")
            .relation(1, 3, "FS");

    assertEquals(List.of(), text.unrepresented());
    assertEquals("2026-01-05T13:00 to 2026-01-06T12:00", CaseText.text(text.dates(1).early()));
    assertEquals("2026-01-05T13:00 to 2026-01-06T12:00", CaseText.text(text.dates(1).late()));
    assertEquals(Duration.ZERO, text.dates(1).totalFloat().orElseThrow());
    assertEquals("2026-01-05T13:00 to 2026-01-06T17:00", CaseText.text(text.dates(2).early()));
    assertEquals("2026-01-05T13:00 to 2026-01-08T12:00", CaseText.text(text.dates(2).late()));
    assertEquals(Duration.ofHours(12), text.dates(2).totalFloat().orElseThrow());
    assertEquals("2026-01-06T13:00 to 2026-01-07T12:00", CaseText.text(text.dates(3).early()));
    assertEquals(Duration.ofHours(8), text.dates(3).totalFloat().orElseThrow());
  }

  @Test
  void finishedWorkHoldsNoPredecessorBack() {
    // 2 was done on Monday, before 1 had started, which may slip until the project ends on
    // Wednesday
    CaseText text =
        new CaseText()
            .task(1, 480)
            .task(2, 480, "'actualStart':'2026-01-05T08:00'", "'actualFinish':'2026-01-05T17:00'")
            .task(3, 1440)
            .relation(1, 2, "FS");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", CaseText.text(text.dates(1).late()));
  }

  @Test
  void workDoneOnARestDayStands() {
    CaseText text =
        new CaseText()
            .task(1, 480, "'actualStart':'2026-01-10T08:00'", "'actualFinish':'2026-01-10T17:00'")
            .task(2, 0, "'actualStart':'2026-01-11T10:00'", "'actualFinish':'2026-01-11T10:00'");

    assertEquals("2026-01-10T08:00 to 2026-01-10T17:00", CaseText.text(text.dates(1).early()));
    assertEquals("2026-01-11T10:00 to 2026-01-11T10:00", CaseText.text(text.dates(2).early()));
  }

  @Test
  void interruptedTaskTakesItsInterruptionsToo() {
    // a day, two days of rest (of the 16 working hours between the pieces), a day; a week later in
    // all, as it moves whole
    CaseText text =
        new CaseText()
            .task(1, 2400)
            .task(
                2,
                960,
                "'splits':[['2026-01-05T08:00','2026-01-05T17:00'],['2026-01-08T08:00','2026-01-08T17:00']]")
            .relation(1, 2, "FS");

    assertEquals("2026-01-12T08:00 to 2026-01-15T17:00", CaseText.text(text.dates(2).early()));
    assertEquals(List.of(), text.unrepresented());
  }

  @Test
  void freeFloatIsNeverMoreThanTotalFloat() {
    // 3 starts on Thursday, so 1 might slip three days, but it is due on Tuesday; 4 is late already
    CaseText text =
        new CaseText()
            .task(1, 480, "'deadline':'2026-01-06T17:00'")
            .task(2, 1440)
            .task(3, 480)
            .task(4, 960, "'deadline':'2026-01-05T17:00'")
            .relation(1, 3, "FS")
            .relation(2, 3, "FS");

    assertEquals(Duration.ofHours(8), text.dates(1).freeFloat().orElseThrow());
    assertEquals(Duration.ZERO, text.dates(4).freeFloat().orElseThrow());
  }

  @Test
  void freeFloatOfAnOpenEndIsItsTotalFloat() {
    CaseText text = new CaseText().task(1, 480).task(2, 480).task(3, 1440).relation(1, 2, "FS");

    assertEquals(Duration.ZERO, text.dates(1).freeFloat().orElseThrow());
    assertEquals(Duration.ofHours(8), text.dates(2).freeFloat().orElseThrow());
  }

  @Test
  void whatIsNotComputedIsTold() {
    CaseNetwork mapped =
        new CaseText()
            .task(1, 480, "'manual':true")
            .task(2, 480, "'active':false")
            .task(3, 480, "'external':true")
            .task(4, 480)
            .map();

    assertEquals(3, mapped.network().elements().size());
    assertEquals(
        List.of(
            "Task '1' (T1) is placed by hand, the file does not say where, and is planned as any"
                + " other",
            "Task '2' (T2) is inactive and is left out",
            "Task '3' (T3) belongs to another file and is planned from what this one says of it"),
        mapped.unrepresented().stream().map(Unrepresented::sentence).toList());
  }

  @Test
  void whatANetworkDoesNotSayIsTold() {
    assertEquals(
        List.of(
            "planned from its finish",
            "levelling delay",
            "fraction of a minute",
            "deadline of a summary"),
        new CaseText()
            .fromFinish()
            .summary(10, "'deadline':'2026-02-02T17:00'")
            .task(2, 480, "'levelingDelayMinutes':-60")
            .task(3, 480.5)
            .unrepresented());
  }

  @Test
  void taskIsWorkedOnTheCalendarOfItsResources() {
    Schedule plan = new CaseText().task(1, 2880).resource(7, 6).assign(1, 7).plan();

    assertEquals("2026-01-05T08:00 to 2026-01-10T17:00", early(plan, 1));
  }

  @Test
  void ownCalendarAndTheResourcesMustBothWork() {
    // its own calendar works on Saturdays, that of the resource does not and rests on Tuesday: Mon,
    // Wed to Fri, Mon, Tue
    CaseText text =
        new CaseText()
            .exceptions("{'from':'2026-01-06','to':'2026-01-06','intervals':[]}")
            .task(1, 2880, "'calendarId':6,'effectiveCalendarId':6")
            .task(2, 480, "'calendarId':6,'effectiveCalendarId':6", "'ignoreResourceCalendar':true")
            .resource(7, 1)
            .assign(1, 7)
            .assign(2, 7);

    assertEquals("2026-01-05T08:00 to 2026-01-13T17:00", early(text.plan(), 1));
    assertEquals(
        CalendarId.of("6"), text.map().network().elements().get(1).calendar().orElseThrow());
    // 2 has until Tuesday 13th: Tue to Sat and Mon, Tue of its own calendar
    assertEquals(List.of(), text.unrepresented());
  }

  @Test
  void resourcesOfDifferentCalendarsAreTold() {
    CaseText text =
        new CaseText().task(1, 480).resource(7, 1).resource(8, 6).assign(1, 7).assign(1, 8);

    assertEquals(List.of("resource calendars"), text.unrepresented());
  }
}
