package org.daopai.examples.conformance;

import static org.daopai.examples.conformance.CaseText.early;
import static org.daopai.examples.conformance.CaseText.late;
import static org.daopai.examples.conformance.CaseText.totalFloat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** Monday is 2026-01-05; a day has 480 working minutes. */
class CaseDependenciesTest {

  @Test
  void finishToStartBeginsTheMorningAfter() {
    Schedule plan = new CaseText().task(1, 960).task(2, 480).relation(1, 2, "FS").plan();

    assertEquals("2026-01-05T08:00 to 2026-01-06T17:00", early(plan, 1));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, 2));
  }

  @Test
  void startToStartWithADayOfLagBeginsOnTuesday() {
    Schedule plan =
        new CaseText()
            .task(1, 1440)
            .task(2, 960)
            .relation(1, 2, "SS", "'lagMinutes':480,'lagUnit':'WORKING'")
            .plan();

    assertEquals("2026-01-06T08:00 to 2026-01-07T17:00", early(plan, 2));
  }

  @Test
  void finishToFinishEndsTogether() {
    Schedule plan = new CaseText().task(1, 1440).task(2, 480).relation(1, 2, "FF").plan();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, 2));
  }

  @Test
  void startToFinishWithTwoDaysOfLagEndsOnTuesday() {
    // 1 starts Monday 08:00; two working days later is Tuesday 17:00, a day before that Tuesday
    // 08:00
    Schedule plan =
        new CaseText()
            .task(1, 1440)
            .task(2, 480)
            .relation(1, 2, "SF", "'lagMinutes':960,'lagUnit':'WORKING'")
            .plan();

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(plan, 2));
  }

  @Test
  void leadIsALagOfLessThanNothing() {
    Schedule plan =
        new CaseText()
            .task(1, 960)
            .task(2, 480)
            .relation(1, 2, "FS", "'lagMinutes':-480,'lagUnit':'WORKING'")
            .plan();

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(plan, 2));
  }

  @Test
  void workingLagIsCountedOnTheSuccessorsCalendar() {
    // 1 ends Friday 17:00. The successor works on Saturday, so its day of lag is Saturday, and it
    // starts Monday;
    // on the predecessor's calendar the lag would be Monday.
    Schedule plan =
        new CaseText()
            .task(1, 2400)
            .task(2, 480, "'calendarId':6,'effectiveCalendarId':6")
            .relation(1, 2, "FS", "'lagMinutes':480,'lagUnit':'WORKING'")
            .plan();

    assertEquals("2026-01-12T08:00 to 2026-01-12T17:00", early(plan, 2));
  }

  @Test
  void elapsedLagRunsOverTheNight() {
    // Monday 17:00 and 24 hours are Tuesday 17:00, so Wednesday
    Schedule plan =
        new CaseText()
            .task(1, 480)
            .task(2, 480)
            .relation(1, 2, "FS", "'lagMinutes':1440,'lagUnit':'ELAPSED'")
            .plan();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, 2));
  }

  @Test
  void percentageIsOfThePredecessorsDuration() {
    // half of two days is a working day: Wednesday
    Schedule plan =
        new CaseText()
            .task(1, 960)
            .task(2, 480)
            .relation(1, 2, "FS", "'lagPercent':50.0,'lagUnit':'PERCENT'")
            .plan();

    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", early(plan, 2));
  }

  @Test
  void elapsedPercentageRunsOverTheNight() {
    // half of two days are 480 minutes of the clock: Tuesday 17:00 to Wednesday 01:00
    Schedule plan =
        new CaseText()
            .task(1, 960)
            .task(2, 480)
            .relation(1, 2, "FS", "'lagPercent':50,'lagUnit':'ELAPSED_PERCENT'")
            .plan();

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(plan, 2));
  }

  @Test
  void fractionOfAPerCentIsExact() {
    // an eighth of two days are two hours of Wednesday
    CaseText text =
        new CaseText()
            .task(1, 960)
            .task(2, 480)
            .relation(1, 2, "FS", "'lagPercent':12.5,'lagUnit':'PERCENT'");

    assertEquals("2026-01-07T10:00 to 2026-01-08T10:00", early(text.plan(), 2));
    assertEquals(List.of(), text.unrepresented());
  }

  @Test
  void relationFromASummaryWaitsForItsLastLeaf() {
    // leaves of one and three days; the follower starts on Thursday, and the short leaf may slip
    // two days
    Schedule plan =
        new CaseText()
            .summary(10)
            .task(1, 480, "'parent':10")
            .task(2, 1440, "'parent':10")
            .task(3, 480)
            .relation(10, 3, "FS")
            .plan();

    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", early(plan, 3));
    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", late(plan, 1));
    assertEquals(960, totalFloat(plan, 1));
  }

  @Test
  void relationToASummaryHoldsBackAllItsLeaves() {
    Schedule plan =
        new CaseText()
            .task(1, 480)
            .summary(10)
            .summary(11, "'parent':10")
            .task(2, 480, "'parent':10")
            .task(3, 960, "'parent':11")
            .relation(1, 10, "FS")
            .plan();

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(plan, 2));
    assertEquals("2026-01-06T08:00 to 2026-01-07T17:00", early(plan, 3));
  }

  @Test
  void whatLeavesTheStartOfASummaryWaitsForItsFirstLeaf() {
    // 1 starts on Tuesday, 2 on Wednesday; a day after the start of the summary is Wednesday
    CaseText text =
        new CaseText()
            .task(9, 480)
            .summary(10)
            .task(1, 480, "'parent':10")
            .task(2, 480, "'parent':10")
            .task(3, 480)
            .relation(9, 1, "FS")
            .relation(1, 2, "FS")
            .relation(10, 3, "SS", "'lagMinutes':480,'lagUnit':'WORKING'");

    assertEquals("2026-01-07T08:00 to 2026-01-07T17:00", early(text.plan(), 3));
    assertEquals(List.of(), text.unrepresented());
  }

  @Test
  void relationOfATaskLeftOutIsNamed() {
    CaseText text = new CaseText().task(1, 480, "'active':false").task(2, 480).relation(1, 2, "FS");

    assertEquals(List.of("relation of a task left out", "inactive task"), text.unrepresented());
  }

  @Test
  void relationToNoTaskIsAFaultThatNamesIt() {
    InvalidInputException fault =
        assertThrows(
            InvalidInputException.class,
            () -> new CaseText().task(1, 480).relation(1, 7, "FS").map());

    assertEquals(
        "relations[0] of the case names task '7', which the case does not have",
        fault.getMessage());
  }

  @Test
  void unknownTypeIsAFaultThatNamesIt() {
    InvalidInputException fault =
        assertThrows(
            InvalidInputException.class,
            () -> new CaseText().task(1, 480).task(2, 480).relation(1, 2, "XY").map());

    assertEquals(
        "relations[0] of the case has type 'XY'; FS, SS, FF and SF are known", fault.getMessage());
  }
}
