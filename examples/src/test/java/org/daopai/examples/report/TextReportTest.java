package org.daopai.examples.report;


import java.util.Optional;
import org.daopai.examples.Golden;
import org.daopai.examples.IndustrialTransfer;
import org.daopai.examples.LateLaunch;
import org.daopai.examples.review.ProjectReview;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void reportOfAPlantOnTransferredLand() {
    Golden.check("plant.txt", report(ProjectReview.of(IndustrialTransfer.schedule(), Optional.empty())));
  }

  @Test
  void reportOfALaunchThatIsLate() {
    Golden.check("launch.txt", report(ProjectReview.of(LateLaunch.schedule(), Optional.empty())));
  }

  private static String report(ProjectReview review) {
    return TextReport.of(review, "daopai-out/wall-chart.html");
  }
}
