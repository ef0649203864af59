package org.daopai.examples.conformance;

import static org.daopai.examples.conformance.CaseText.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Levels of effort and summaries of the work breakdown in Primavera P6. Monday is 2026-01-05, the
 * data date its morning; a day has 480 working minutes. A level of effort "has a duration that is
 * determined by its dependent activities" (P6 EPPM Web Services Reference, "Project Fields"); the
 * dates of a summary are the earliest start and the latest finish of its group (P6 client help,
 * "WBS summary activity").
 */
class PrimaveraSpansTest {

  private static final String LEVEL = "'activityType':'LEVEL_OF_EFFORT'";
  private static final String SUMMARY = "'activityType':'WBS_SUMMARY'";
  private static final String DAY = "'lagMinutes':480,'lagUnit':'WORKING'";

  /** From the start of 1 on Monday to the finish of 2 on Wednesday, and it holds nothing. */
  @Test
  void levelOfEffortSpansWhatItsRelationsJoinItTo() {
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .task(1, 480)
            .task(2, 960)
            .task(3, 0, LEVEL)
            .relation(1, 2, "FS")
            .relation(1, 3, "SS")
            .relation(3, 2, "FF");

    assertEquals("2026-01-05T08:00 to 2026-01-07T17:00", text(text.dates(3).early()));
    // all of it can slip by two days
    assertEquals("2026-01-07T08:00 to 2026-01-09T17:00", text(text.dates(3).late()));
    assertEquals(Duration.ofHours(16), text.dates(3).totalFloat().orElseThrow());
    assertEquals(Duration.ZERO, text.dates(3).freeFloat().orElseThrow());
    assertEquals(Duration.ofHours(16), text.dates(2).totalFloat().orElseThrow());
    assertEquals(List.of(), text.unrepresented());
  }

  /** The first of several starts, the last of several finishes; a day after, a day before. */
  @Test
  void lagsOfALevelOfEffortAreCounted() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 960)
            .task(2, 1920)
            .task(3, 480)
            .task(4, 0, LEVEL)
            .relation(2, 3, "FS")
            .relation(1, 4, "SS", DAY) // Tuesday
            .relation(1, 4, "FS") // Wednesday
            .relation(4, 3, "FS", DAY); // Friday less a day

    assertEquals("2026-01-06T08:00 to 2026-01-07T17:00", text(text.dates(4).early()));
  }

  /** It may last as long as the project where nothing gives its finish. */
  @Test
  void levelOfEffortWithoutAFinishEndsWhereItStartsOrLateWithTheProject() {
    CaseText text = new CaseText().primavera().task(1, 0, LEVEL).task(2, 480).relation(2, 1, "SS");

    assertEquals("2026-01-05T08:00 to 2026-01-05T08:00", text(text.dates(1).early()));
    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", text(text.dates(1).late()));
    assertEquals(1, text.map().network().elements().size());
  }

  /** It began with 1, which is over; what is left of it begins at the data date. */
  @ParameterizedTest
  @CsvSource({
    // 1 has no other successor than 2, which can slip by two days
    "FINISH_SLACK, 960",
    // 2 is to start on Wednesday, or 1 two days late, which a day of lag is not left of
    "START_SLACK, 960",
    "SMALLEST_SLACK, 960"
  })
  void levelOfEffortUnderWayGoesOnFromTheDataDate(String type, int minutes) {
    CaseText text =
        new CaseText()
            .primavera("'totalSlackCalculationType':'" + type + "'")
            .project("'mustFinishBy':'2026-01-08T17:00'")
            .task(1, 480, "'actualStart':'2026-01-01T08:00','actualFinish':'2026-01-01T17:00'")
            .task(2, 960)
            .task(3, 0, LEVEL, "'actualStart':'2026-01-01T08:00'")
            .relation(1, 2, "FS", DAY)
            .relation(1, 3, "SS")
            .relation(2, 3, "FF");

    assertEquals("2026-01-05T08:00 to 2026-01-06T17:00", text(text.dates(3).early()));
    assertEquals("2026-01-07T08:00 to 2026-01-08T17:00", text(text.dates(3).late()));
    assertEquals(Duration.ofMinutes(minutes), text.dates(3).totalFloat().orElseThrow());
  }

  @Test
  void levelOfEffortThatIsOverHasNoDates() {
    String over = "'actualStart':'2026-01-01T08:00','actualFinish':'2026-01-01T17:00'";
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 480, over)
            .task(2, 0, LEVEL, over)
            .relation(1, 2, "SS")
            .relation(1, 2, "FF");

    assertEquals("none", text(text.dates(2).early()));
    assertEquals(Duration.ZERO, text.dates(2).totalFloat().orElseThrow());
  }

  /** 4 begins where 3 ends, on Wednesday evening, and lasts until Thursday. */
  @Test
  void levelOfEffortMayFollowAnother() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 1440)
            .task(2, 480)
            .task(4, 0, LEVEL)
            .task(3, 0, LEVEL)
            .relation(1, 2, "FS")
            .relation(1, 3, "SS")
            .relation(1, 3, "FF")
            .relation(3, 4, "FS")
            .relation(2, 4, "FF");

    assertEquals("2026-01-05T08:00 to 2026-01-07T17:00", text(text.dates(3).early()));
    assertEquals("2026-01-08T08:00 to 2026-01-08T17:00", text(text.dates(4).early()));
  }

  /** Two that follow one another have dates all the same. */
  @Test
  void levelsOfEffortInACircleArePlanned() {
    CaseText text =
        new CaseText()
            .primavera()
            .task(1, 480)
            .task(2, 0, LEVEL)
            .task(3, 0, LEVEL)
            .relation(1, 2, "SS")
            .relation(2, 3, "FS")
            .relation(3, 2, "FS");

    assertTrue(text.dates(2).early().isPresent());
    assertTrue(text.dates(3).early().isPresent());
  }

  /** Of 11 and what lies below 12, from Monday to Wednesday; 13 is over, and 3 lies elsewhere. */
  @Test
  void summaryOfTheWorkBreakdownSpansWhatLiesBesideAndBelowIt() {
    String in = "'parent':10";
    CaseText text =
        new CaseText()
            .primavera()
            .project("'mustFinishBy':'2026-01-09T17:00'")
            .summary(10)
            .task(1, 0, SUMMARY, in)
            .task(11, 480, in)
            .summary(12, in)
            .task(121, 960, "'parent':12")
            .task(13, 480, in, "'actualStart':'2026-01-01T08:00','actualFinish':'2026-01-01T17:00'")
            .task(3, 2400)
            .relation(11, 121, "FS");

    assertEquals("2026-01-05T08:00 to 2026-01-07T17:00", text(text.dates(1).early()));
    assertEquals("2026-01-07T08:00 to 2026-01-09T17:00", text(text.dates(1).late()));
    assertEquals(Duration.ofHours(16), text.dates(1).totalFloat().orElseThrow());
    assertTrue(
        text.result().contains("\n\"1\":{\"earlyStart\":\"2026-01-05T08:00\""), text::result);
  }
}
