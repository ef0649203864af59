package org.daopai.examples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;

class TruthCaseTest {

  private static CaseText withAnswers(String date, int slack) {
    String truth = "'truth':{'earlyStart':'%s','lateFinish':'%s','totalSlackMinutes':%d}";
    return new CaseText()
        .project("'finish':'" + date + "','scheduledFinish':'" + date + "'")
        .task(1, 480, truth.formatted(date, date, slack))
        .resource(7, 1)
        .assign(1, 7, "'start':'" + date + "','finish':'" + date + "'");
  }

  @Test
  void whatTheApplicationComputedChangesNoPlan() {
    CaseText one = withAnswers("2026-01-05T08:00", 0);
    CaseText other = withAnswers("2031-05-05T08:00", 99);

    assertNotEquals(one.read().stored(), other.read().stored());
    assertEquals(one.map().network(), other.map().network());
    assertEquals(one.map().dataDate(), other.map().dataDate());
    assertEquals(one.plan(), other.plan());
  }

  @Test
  void computedDatesAreGoneFromWhatIsMapped() {
    TruthCase truthCase = withAnswers("2031-05-05T08:00", 99).read();

    assertFalse(truthCase.input().assignments().get(0).has("start"));
    assertFalse(truthCase.input().assignments().get(0).has("finish"));
  }

  @Test
  void anotherFormatOrApplicationIsRefused() {
    String json = new CaseText().task(1, 480).json();

    InvalidInputException format =
        assertThrows(
            InvalidInputException.class,
            () -> CaseText.read(json.replace("truth-case/1", "truth-case/9")));
    InvalidInputException family =
        assertThrows(
            InvalidInputException.class, () -> CaseText.read(json.replace("\"MSP\"", "\"XY\"")));

    assertEquals(InputFault.Code.UNKNOWN_FORMAT, format.code());
    assertEquals(
        "The case comes from 'XY'; cases of 'MSP' (Microsoft Project) and 'P6' (Primavera P6) are"
            + " read",
        family.getMessage());
  }

  @Test
  void malformedDateIsNamedWithItsPlace() {
    InvalidInputException fault =
        assertThrows(
            InvalidInputException.class,
            () -> new CaseText().task(1, 480, "'deadline':'Friday'").map());

    assertEquals(
        "'deadline' of tasks[0] of the case is 'Friday'; a date-time is written 2026-03-13T17:00",
        fault.getMessage());
  }

  @Test
  void unknownCalendarIsNamed() {
    InvalidInputException fault =
        assertThrows(
            InvalidInputException.class,
            () ->
                new CaseText()
                    .task(1, 480, "'effectiveCalendarId':9")
                    .resource(7, 6)
                    .assign(1, 7)
                    .map());

    assertEquals(
        "The case names calendar '9', which it does not define; it defines [1, 6]",
        fault.getMessage());
  }
}
