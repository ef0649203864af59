package org.daopai.examples.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.daopai.examples.DelayedPlant;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Measure;
import org.daopai.scheduling.explain.Remedies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures that are read, and what is refused: in the file, or when they meet the project. */
class MeasuresJsonTest {

  private static final Schedule LAND = DelayedPlant.LAND.schedule();
  private static final ProjectNetwork NETWORK = LAND.network();

  @Test
  void everyKindIsReadAsItIsSaid() {
    List<Measure> measures =
        MeasuresJson.parse(
            whole(
                """
                {"measure": "SHORTEN", "activity": "C1", "least": "20 working days", "cost": 2},
                {"measure": "OVERLAP", "predecessor": "C1", "successor": "C5", "most": "6 working days", "cost": 3},
                {"measure": "DROP", "predecessor": "A4", "successor": "C8", "cost": 4, "note": "for people"},
                {"measure": "TOGETHER", "activities": ["A4", "B5"], "cost": 5},
                {"measure": "WORK_ON", "activities": ["C7", "C8"], "calendar": "calendar-days", "cost": 6},
                {"measure": "START_FROM", "activity": "A4", "date": "2024-03-18", "cost": 7},
                {"measure": "LEAVE_OUT", "activity": "C9", "cost": 8},
                {"measure": "EXTEND", "deadline": "commencement", "lastDay": "2024-06-30", "cost": 0}
                """),
            NETWORK);

    assertEquals(
        List.of(
            "shorten 'C1' to no less than 20 working days",
            "begin 'C5' up to 6 working days before 'C1' has finished",
            "let 'C8' no longer wait for 'A4'",
            "run 'A4', 'B5' side by side",
            "work on 'C7', 'C8' by the calendar 'calendar days'",
            "let 'A4' start from 2024-03-18 on",
            "leave out 'C9'",
            "extend deadline 'commencement' to no later than 2024-06-30 24:00"),
        measures.stream().map(measure -> measure.sentence(Locale.ENGLISH)).toList());
    assertEquals(
        List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 0L), measures.stream().map(Measure::cost).toList());
  }

  @Test
  void noMeasuresAreMeasures() {
    assertEquals(List.of(), MeasuresJson.parse(whole(""), NETWORK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"format": | The measures are not JSON: Unexpected end-of-input within/between Object entries
          [] | The measures are not of the form daopai-measures/1; give an object with that as 'format' and a list 'measures'
          {"measures": []} | The measures are not of the form daopai-measures/1; give an object with that as 'format' and a list 'measures'
          {"format": "daopai-measures/2", "measures": []} | The measures are not of the form daopai-measures/1; give an object with that as 'format' and a list 'measures'
          {"format": "daopai-measures/1"} | The measures are not of the form daopai-measures/1; give an object with that as 'format' and a list 'measures'
          {"format": "daopai-measures/1", "measures": [], "unit": "yuan"} | The measures have the members [unit]; they may have [format, note, measures]
          {"format": "daopai-measures/1", "measures": [], "measures": []} | The measures are not JSON: Duplicate field 'measures'
          """)
  void whatIsNotOfTheFormIsRefusedInASentence(String json, String sentence) {
    assertEquals(sentence, refused(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7 | Measure 1 is 7; give an object
          {"measure": "LEAVE_OUT", "activity": "C9"} | Measure 1 has as 'cost' nothing; give a whole number, 0 or more
          {"measure": "LEAVE_OUT", "activity": "C9", "cost": "1"} | Measure 1 has as 'cost' "1"; give a whole number, 0 or more
          {"measure": "LEAVE_OUT", "activity": "C9", "cost": 1.5} | Measure 1 has as 'cost' 1.5; give a whole number, 0 or more
          {"measure": "LEAVE_OUT", "activity": "C9", "cost": -1} | A measure on 'C9' costs -1; say 0 or more
          {"measure": "LEAVE_OUT", "activity": "C9", "cost": 1, "priority": 2} | Measure 1 has the members [priority]; it may have [measure, cost, activity, note]
          {"measure": "LEAVE_OUT", "cost": 1} | Measure 1 has as 'activity' nothing; give a text
          {"measure": "LEAVE_OUT", "activity": 9, "cost": 1} | Measure 1 has as 'activity' 9; give a text
          {"measure": "HURRY", "cost": 1} | Measure 1 is of kind 'HURRY'; the kinds are SHORTEN, OVERLAP, DROP, TOGETHER, WORK_ON, START_FROM, LEAVE_OUT and EXTEND
          {"measure": "SHORTEN", "activity": "C8", "least": "a day", "cost": 1} | The duration 'a day' is not understood; write a whole number and working minutes, working hours, working days, elapsed minutes, elapsed hours, calendar days or months
          {"measure": "START_FROM", "activity": "A4", "date": "18 March", "cost": 1} | Measure 1 has as 'date' '18 March'; a date is written 2026-03-13
          {"measure": "TOGETHER", "activities": ["A4", 5], "cost": 1} | Measure 1 names 5 in 'activities'; give ids
          {"measure": "TOGETHER", "activities": ["A4"], "cost": 1} | Activities [A4] are to run side by side; name two or more
          {"measure": "TOGETHER", "activities": "A4", "cost": 1} | Measure 1 has as 'activities' "A4"; give a list of ids
          {"measure": "TOGETHER", "cost": 1} | Measure 1 has as 'activities' nothing; give a list of ids
          {"measure": "WORK_ON", "activities": ["C8"], "calendar": "night", "cost": 1} | Measure 1 names calendar 'night', which the project does not have; it has [working-days, calendar-days, outdoor]
          {"measure": "WORK_ON", "activities": [], "calendar": "outdoor", "cost": 1} | No activity is named to work on calendar 'outdoor'; name one or more
          {"measure": "OVERLAP", "predecessor": "A4", "successor": "B5", "most": "0 working days", "cost": 1} | 'B5' may overlap 'A4' by 0 working days; say working time of more than 0
          """)
  void badMeasureIsRefusedInASentence(String measure, String sentence) {
    assertEquals(sentence, refused(whole(measure)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"measure": "SHORTEN", "activity": "C8", "least": "4 working days", "cost": 1} | The least duration of 'C8' is 4 working days and its duration 3 working days; say a least one that is less
          {"measure": "SHORTEN", "activity": "C8", "least": "1 calendar day", "cost": 1} | The duration of 'C8' is 3 working days and its least one 1 calendar day; say both as working time or both by the clock
          {"measure": "SHORTEN", "activity": "X1", "least": "1 working day", "cost": 1} | The network has no activity or milestone 'X1'; it has [P0, M0, A1, A2, A3, A4, B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, C1, C2, C3, C4, ... 40 in all]
          {"measure": "SHORTEN", "activity": "C1", "least": "1 working day", "cost": 1} | 'C1' has finished, so that nothing can be done about it; name one that has not
          {"measure": "SHORTEN", "activity": "M1", "least": "1 working day", "cost": 1} | 'M1' is a milestone, which takes no time; name an activity
          {"measure": "OVERLAP", "predecessor": "A4", "successor": "C1", "most": "1 working day", "cost": 1} | No dependency finish to start without a lag, or with one of working time, leads from 'A4' to 'C1'; name two that follow one another so
          {"measure": "OVERLAP", "predecessor": "A4", "successor": "B5", "most": "6 working days", "cost": 1} | 'B5' may overlap 'A4' by 6 working days; say no more than the duration of 'A4'
          {"measure": "DROP", "predecessor": "C8", "successor": "A4", "cost": 1} | No dependency leads from 'C8' to 'A4', so none can be dropped; name one of the network
          {"measure": "TOGETHER", "activities": ["B8", "C8"], "cost": 1} | None of [B8, C8] waits for another, so that they run side by side already; name some that follow one another
          {"measure": "LEAVE_OUT", "activity": "C7", "cost": 1} | 'C7' is under way or finished and cannot be left out any more; name one that has not started
          {"measure": "START_FROM", "activity": "B5", "date": "2024-03-18", "cost": 1} | 'B5' has no constraint that keeps it from starting at 2024-03-18T00:00; name one that waits for a date after that
          {"measure": "EXTEND", "deadline": "opening", "lastDay": "2024-06-30", "cost": 1} | The network has no deadline 'opening'; it has [commencement, completion, production]
          {"measure": "EXTEND", "deadline": "commencement", "lastDay": "2024-04-10", "cost": 1} | Deadline 'commencement' is due 2024-04-10 24:00 and may be extended to 2024-04-10 24:00; say a later date
          {"measure": "LEAVE_OUT", "activity": "C8", "cost": 1}, {"measure": "SHORTEN", "activity": "C8", "least": "1 working day", "cost": 1} | Two measures change the duration of 'C8'; give one of them
          {"measure": "DROP", "predecessor": "A4", "successor": "B5", "cost": 1}, {"measure": "OVERLAP", "predecessor": "A4", "successor": "B5", "most": "1 working day", "cost": 1} | Two measures change the dependency of 'B5' on 'A4'; give one of them
          {"measure": "EXTEND", "deadline": "commencement", "lastDay": "2024-05-10", "cost": 1}, {"measure": "EXTEND", "deadline": "commencement", "lastDay": "2024-06-10", "cost": 2} | Two measures change deadline 'commencement'; give one of them
          """)
  void measureThatTheProjectCannotTakeIsRefusedInASentence(String measures, String sentence) {
    List<Measure> read = MeasuresJson.parse(whole(measures), NETWORK);

    InvalidInputException fault =
        assertThrows(
            InvalidInputException.class, () -> Remedies.search(LAND).costing(read).limit(1));
    assertEquals(sentence, fault.getMessage());
  }

  private static String refused(String json) {
    return assertThrows(InvalidInputException.class, () -> MeasuresJson.parse(json, NETWORK))
        .getMessage();
  }

  private static String whole(String measures) {
    return "{\"format\": \"daopai-measures/1\", \"note\": \"for people\", \"measures\": ["
        + measures
        + "]}";
  }
}
