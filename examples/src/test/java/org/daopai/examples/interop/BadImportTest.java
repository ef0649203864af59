package org.daopai.examples.interop;

import static org.daopai.examples.interop.GivenFile.after;
import static org.daopai.examples.interop.GivenFile.mspdi;
import static org.daopai.examples.interop.GivenFile.plan;
import static org.daopai.examples.interop.GivenFile.pmxml;
import static org.daopai.examples.interop.GivenFile.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** What no plan can be made of is refused in a sentence that names it, or told of and left out. */
class BadImportTest {

  private static String refusal(GivenFile file) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> plan(file.imported()));
    assertEquals(1, refused.faults().size(), refused::getMessage);
    return refused.faults().get(0).sentence();
  }

  private static String early(ImportedProject imported, String id) {
    return plan(imported).activity(id).earlyStart()
        + " to "
        + plan(imported).activity(id).earlyFinish();
  }

  @Test
  void negativeDurationIsRefused() {
    assertEquals(
        "Task 1 (T1): Activity '1' has a duration of -1 working days; a duration is 0 or more",
        refusal(mspdi().task(1, "-PT8H0M0S", "")));
  }

  @Test
  void durationBeyondAllBoundsIsRefused() {
    assertTrue(
        refusal(mspdi().task(1, 8, "").task(7, "PT99999999H0M0S", "")).startsWith("Task 7 (T7): "));
  }

  @Test
  void durationThatIsNoNumberIsRefused() {
    Amounts amounts = new Amounts(new ProjectFile().getProjectProperties());
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (TimeUnit unit : List.of(TimeUnit.DAYS, TimeUnit.ELAPSED_WEEKS, TimeUnit.MINUTES)) {
        InvalidInputException refused =
            assertThrows(
                InvalidInputException.class, () -> amounts.of(Duration.getInstance(value, unit)));
        assertTrue(
            refused.getMessage().endsWith("is no amount of time; give a number"),
            refused::getMessage);
      }
    }
  }

  @Test
  void lessThanNothingThatRemainsIsRefused() {
    assertEquals(
        "Task 1 (T1): Progress of '1' has less than nothing remaining; give 0 or more",
        refusal(
            mspdi()
                .task(
                    1,
                    8,
                    "<ActualStart>2026-01-05T08:00:00</ActualStart>"
                        + "<RemainingDuration>-PT8H0M0S</RemainingDuration>")));
  }

  @Test
  void finishBeforeTheStartIsRefused() {
    assertEquals(
        "Task 1 (T1): Progress of '1' finishes before it starts; the actual finish is at or after"
            + " the actual start",
        refusal(
            mspdi()
                .task(
                    1,
                    8,
                    "<ActualStart>2026-01-07T08:00:00</ActualStart>"
                        + "<ActualFinish>2026-01-06T17:00:00</ActualFinish>")));
  }

  @Test
  void moreThanAllThatIsDoneChangesNothing() {
    ImportedProject imported =
        mspdi()
            .task(
                1,
                16,
                "<ActualStart>2026-01-05T08:00:00</ActualStart>"
                    + "<PercentComplete>150</PercentComplete>"
                    + "<RemainingDuration>PT8H0M0S</RemainingDuration>")
            .imported();

    assertEquals("2026-01-05T08:00 to 2026-01-05T17:00", early(imported, "1"));
    assertEquals(
        List.of(
            "Task 1 (T1) is 150 % complete and has not finished; what remains is imported, the"
                + " percentage is not"),
        imported.omissions());
  }

  @Test
  void doneWithoutDatesIsListed() {
    ImportedProject imported =
        mspdi().task(1, 16, "<PercentComplete>40</PercentComplete>").imported();

    assertEquals(
        List.of(
            "Task 1 (T1) is 40 % complete and has no actual dates; it is imported as work that has"
                + " not started"),
        imported.omissions());
  }

  @Test
  void constraintWithoutADateIsListed() {
    ImportedProject imported = mspdi().task(1, 16, "<ConstraintType>4</ConstraintType>").imported();

    assertEquals("2026-01-05T08:00 to 2026-01-06T17:00", early(imported, "1"));
    assertEquals(
        List.of(
            "Task 1 (T1) has constraint START_NO_EARLIER_THAN without a date, which is not"
                + " imported"),
        imported.omissions());
  }

  @Test
  void relationToATaskThatIsNotThereIsListed() {
    ImportedProject imported =
        mspdi().task(1, 8, "").task(2, 8, after(99, 1, 0, 7) + after(1, 1, 0, 7)).imported();

    assertEquals("2026-01-06T08:00 to 2026-01-06T17:00", early(imported, "2"));
    assertEquals(
        List.of(
            "Task 2 (T2) follows task 99, which the project does not have; that relation is not"
                + " imported"),
        imported.omissions());
  }

  @Test
  void relationsOfPrimaveraToAnotherProjectAreListed() throws IOException {
    String weir = Files.readString(Path.of("src", "test", "resources", "interop", "weir.xer"));
    Path file = Files.createTempFile("weir", ".xer");
    try {
      String row = "%R\t1\t1002\t1001\t10\t10\tPR_FS\t0";
      Files.writeString(
          file,
          weir.replace(
              row,
              row
                  + "\r\n%R\t8\t1003\t2001\t10\t20\tPR_FS\t0"
                  + "\r\n%R\t9\t2002\t1003\t20\t10\tPR_FS\t0"
                  + "\r\n%R\t7\t2002\t2001\t20\t20\tPR_FS\t0"));

      assertEquals(
          List.of(
              "Task 1003 (Weir body) follows task 2001, which the project does not have; that"
                  + " relation is not imported",
              "Task 1003 (Weir body) is followed by task 2002, which the project does not have;"
                  + " that relation is not imported"),
          ImportedProject.read(file).omissions().subList(0, 2));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void relationOfPrimaveraToATaskThatIsNotThereIsListed() {
    ImportedProject imported =
        GivenFile.pmxml(
            project -> {
              Task wbs = GivenFile.group(project.addTask());
              Task one = row(wbs.addTask(), "A1", 8);
              Task other = row(wbs.addTask(), "A2", 8);
              other.addPredecessor(new Relation.Builder().predecessorTask(one));
            },
            text ->
                text.replaceAll(
                    "<PredecessorActivityObjectId>[0-9]+<", "<PredecessorActivityObjectId>777<"));

    assertTrue(
        imported.omissions().stream()
            .anyMatch(
                line ->
                    line.endsWith(
                        "(Name of A2) follows task 777, which the project does not have; that"
                            + " relation is not imported")),
        imported.omissions()::toString);
  }

  @Test
  void relationOfATaskToItselfIsListed() {
    ImportedProject imported = mspdi().task(1, 8, after(1, 1, 0, 7)).imported();

    assertEquals(
        List.of(
            "Relation from task 1 (T1) to task 1 (T1) (FS) is not imported: it joins a task to"
                + " itself"),
        imported.omissions());
  }

  @ParameterizedTest
  @CsvSource({"2000000000, 7", "20000, 19", "2000000000, 8"})
  void lagBeyondAllBoundsIsRefused(int lag, int format) {
    String sentence = refusal(mspdi().task(1, 8, "").task(2, 8, after(1, 1, lag, format)));

    assertTrue(sentence.startsWith("Relation from task 1 (T1) to task 2 (T2): "), sentence);
  }

  @Test
  void calendarWithoutWorkingTimeIsNamed() {
    String sentence = refusal(mspdi().withHours("<DayWorking>0</DayWorking>").task(1, 8, ""));

    assertTrue(sentence.startsWith("Calendar '1' has no working time"), sentence);
  }

  @Test
  void hoursThatOverlapAreRefusedByTheirCalendar() {
    String sentence =
        refusal(
            mspdi()
                .withHours(
                    "<DayWorking>1</DayWorking><WorkingTimes>"
                        + "<WorkingTime><FromTime>08:00:00</FromTime><ToTime>13:00:00</ToTime>"
                        + "</WorkingTime>"
                        + "<WorkingTime><FromTime>12:00:00</FromTime><ToTime>17:00:00</ToTime>"
                        + "</WorkingTime></WorkingTimes>")
                .task(1, 8, ""));

    assertTrue(sentence.startsWith("Calendar 1 (Office): "), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T08:00:00", "9999-12-31T17:00:00"})
  void datesBeyondAllBoundsAreNamed(String date) {
    for (String element :
        List.of(
            "<ConstraintType>4</ConstraintType><ConstraintDate>%s</ConstraintDate>",
            "<Deadline>%s</Deadline>",
            "<Manual>1</Manual><Start>%s</Start><Finish>%s</Finish>",
            "<ActualStart>%s</ActualStart><RemainingDuration>PT8H0M0S</RemainingDuration>",
            "<ActualFinish>%s</ActualFinish>")) {
      String sentence = refusal(mspdi().task(7, 8, element.replace("%s", date)));

      assertTrue(sentence.contains("'7'") || sentence.contains("data date"), sentence);
      assertTrue(sentence.endsWith("dates from 1900-01-01 to 2199-12-31 can be planned"), sentence);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T08:00:00", "9999-12-31T17:00:00"})
  void startBeyondAllBoundsIsNamed(String date) {
    String sentence = refusal(mspdi().with("StartDate", date).task(1, 8, ""));

    assertTrue(sentence.toLowerCase(Locale.ROOT).contains("data date"), sentence);
  }

  @Test
  void finishMilestoneThatHasOnlyStartedIsNotReached() {
    ImportedProject imported =
        pmxml(
            project -> {
              Task task = row(GivenFile.group(project.addTask()).addTask(), "A1", 0);
              task.setActivityType(ActivityType.FINISH_MILESTONE);
              GivenFile.start(task, GivenFile.MONDAY, GivenFile.MONDAY, 0);
            });

    assertTrue(imported.document().network().progress().isEmpty());
    assertTrue(
        imported.omissions().stream()
            .anyMatch(
                line ->
                    line.endsWith(
                        " takes no time and has started, not finished; it is imported as not"
                            + " reached")),
        imported.omissions()::toString);
  }
}
