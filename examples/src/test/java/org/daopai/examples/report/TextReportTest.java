package org.daopai.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.daopai.examples.Golden;
import org.daopai.examples.IndustrialTransfer;
import org.daopai.examples.LateLaunch;
import org.daopai.examples.SmallPortfolio;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.text.DisplayWidth;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void reportOfAPlantOnTransferredLand() {
    Golden.check("plant.txt", report(IndustrialTransfer.review()));
  }

  @Test
  void reportOfALaunchThatIsLate() {
    Golden.check("launch.txt", report(LateLaunch.review()));
  }

  @Test
  void reportOfAPlantThatRunsIntoYearsNotAnnounced() {
    ProjectNetwork network =
        IndustrialTransfer.network(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 3, 31));
    ProjectReview review =
        ProjectReview.of(
            ReversePlanner.create().plan(network, IndustrialTransfer.DATA_DATE),
            Optional.of(SmallPortfolio.of2023()));

    Golden.check("provisional.txt", report(review));
  }

  @Test
  void sameReviewGivesTheSameText() {
    assertEquals(report(IndustrialTransfer.review()), report(IndustrialTransfer.review()));
  }

  @Test
  void columnsBeginAtTheSameDisplayColumnInEveryRow() {
    String[] lines = report(IndustrialTransfer.review()).split("\n", -1);
    int head = 0;
    while (!lines[head].startsWith("ID ")) {
      head++;
    }
    int lateStart = DisplayWidth.of(lines[head].substring(0, lines[head].indexOf("Latest start")));
    for (int row = head + 2; row < head + 2 + 36; row++) {
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
    return TextReport.of(review, "daopai-out/wall-chart.html");
  }
}
