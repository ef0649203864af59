package org.daopai.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.examples.Golden;
import org.daopai.examples.IndustrialPlant;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedDeadline;
import org.daopai.examples.wallchart.Page;
import org.daopai.model.json.ScheduleJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, done on each of the shipped projects as a user does it. */
class ShippedProjectsTest {

  @ParameterizedTest
  @EnumSource
  void planPrintsTheAgreedReport(IndustrialPlant plant) throws IOException {
    Files.deleteIfExists(chart(plant));

    String report = plan(plant);

    Golden.check(plant.fileName() + ".txt", report);
    assertTrue(report.endsWith(chart(plant) + "\n"));
    assertTrue(Files.exists(chart(plant)));
  }

  @ParameterizedTest
  @EnumSource
  void planDrawsTheDrivingChainOfTheTightestDeadline(IndustrialPlant plant) throws IOException {
    plan(plant);

    Page page = Page.parse(Files.readString(chart(plant)));
    ProjectReview review = plant.review();
    List<String> chain = review.tightest().orElseThrow().chain();
    Set<String> marked =
        page.all("//g[@class='box chain']").stream()
            .map(box -> box.getAttribute("data-id"))
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(chain), marked);
    assertEquals(review.activities().size(), page.all("//g[contains(@class,'row')]").size());
    assertEquals(review.deadlines().size(), page.all("//div[@data-deadline]").size());
  }

  @ParameterizedTest
  @EnumSource
  void jsonGivesTheScheduleBackAndSaysWhatTheReportSays(IndustrialPlant plant) throws IOException {
    JsonNode answer = new ObjectMapper().readTree(plan(plant, "--json"));

    assertEquals(plant.schedule(), ScheduleJson.read(answer.get("schedule").toString()));
    List<ReviewedDeadline> deadlines = plant.review().deadlines();
    assertEquals(deadlines.size(), answer.get("deadlines").size());
    for (int i = 0; i < deadlines.size(); i++) {
      JsonNode told = answer.get("deadlines").get(i);
      assertEquals(deadlines.get(i).sentence().english(), told.get("sentence").asText());
      assertEquals(deadlines.get(i).sentence().chinese(), told.get("sentenceChinese").asText());
    }
    assertEquals(chart(plant).toString(), answer.get("wallChart").asText());
  }

  private static String plan(IndustrialPlant plant, String... options) {
    String directory = chart(plant).getParent().toString();
    String[] args = {"plan", plant.file().toString(), "--out", directory};
    Run run = Run.run(ObjectArrays.concat(args, options, String.class));
    assertEquals("", run.err());
    assertEquals(0, run.code());
    return run.out();
  }

  private static Path chart(IndustrialPlant plant) {
    return Path.of("target", "shipped", plant.fileName(), "wall-chart.html");
  }
}
