package org.daopai.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.examples.Golden;
import org.daopai.examples.IndustrialPlant;
import org.daopai.examples.LateLaunch;
import org.daopai.examples.SmallPortfolio;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.text.DisplayWidth;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.json.ProjectDocument;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void reportOfALaunchThatIsLate() {
    Golden.check("launch.txt", report(LateLaunch.review()));
  }

  @Test
  void reportOfAPlantThatRunsIntoYearsNotAnnounced() {
    ProjectDocument plant = IndustrialPlant.PROMISED.document();
    ProjectNetwork network =
        plant.network().toBuilder()
            .deadlines(
                List.of(
                    Deadline.hard("M2", LocalDate.of(2027, 12, 31)),
                    Deadline.hard("M3", LocalDate.of(2028, 3, 31))))
            .build();
    ProjectReview review =
        ProjectReview.of(
            ReversePlanner.create().plan(network, plant.dataDate().orElseThrow()),
            Optional.of(SmallPortfolio.of2023()));

    Golden.check("provisional.txt", report(review));
  }

  @Test
  void sameReviewGivesTheSameText() {
    assertEquals(
        report(IndustrialPlant.PROMISED.review()), report(IndustrialPlant.PROMISED.review()));
  }

  @Test
  void namesInTheTablesAreInTheLanguageAskedFor() {
    ProjectReview review = IndustrialPlant.BEHIND.review();
    String chinese = TextReport.of(review, "chart", Locale.CHINA);
    String english = TextReport.of(review, "chart", Locale.ENGLISH);

    assertTrue(row(chinese, "D1").contains("场平、基坑、基础"), chinese);
    assertTrue(row(chinese, "D1").contains("施工单位"), chinese);
    assertTrue(row(english, "D1").contains("Levelling, pit and foundations"), english);
    assertTrue(row(english, "D1").contains("the contractor"), english);
    assertFalse(row(english, "D1").contains("施工单位"), english);
    assertEquals(outsideTables(chinese), outsideTables(english));
  }

  @Test
  void columnsBeginAtTheSameDisplayColumnInEveryRow() {
    String[] lines = report(IndustrialPlant.PROMISED.review()).split("\n", -1);
    int head = 0;
    while (!lines[head].startsWith("ID ")) {
      head++;
    }
    int lateStart = DisplayWidth.of(lines[head].substring(0, lines[head].indexOf("Latest start")));
    for (int row = head + 2; row < head + 2 + 39; row++) {
      int date = lines[row].indexOf("202");
      assertEquals(lateStart, DisplayWidth.of(lines[row].substring(0, date)), lines[row]);
    }
  }

  @Test
  void namesCannotMoveTheCursorOrAddLines() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .name("red \u001b[31m\nline\u202Eturned")
            .addActivity(
                Activity.of("a", "two\nlines\tand \u0007 bell", WorkDuration.workingDays(1)))
            .build();
    String text =
        report(
            ProjectReview.of(
                ReversePlanner.create().plan(network, DataDate.of(2024, 1, 2)), Optional.empty()));

    assertTrue(text.startsWith("Reverse plan 倒排计划: red [31m lineturned\n"), text);
    assertTrue(text.contains("two lines and  bell"), text);
  }

  private static String report(ProjectReview review) {
    return TextReport.of(review, "daopai-out/wall-chart.html", Locale.CHINA);
  }

  /** The first row of the report's tables that begins with the id. */
  private static String row(String report, String id) {
    return report.lines().filter(line -> line.startsWith(id + " ")).findFirst().orElseThrow();
  }

  /** The report from its second section to its third, and from its last. */
  private static String outsideTables(String report) {
    return report.substring(report.indexOf("\n2. "), report.indexOf("\n4. "))
        + report.substring(report.indexOf("\n5. "));
  }
}
