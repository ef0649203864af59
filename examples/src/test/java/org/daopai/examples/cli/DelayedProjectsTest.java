package org.daopai.examples.cli;

import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daopai.examples.DelayedPlant;
import org.daopai.examples.Golden;
import org.daopai.examples.report.ExplainJson;
import org.daopai.examples.report.ExplainText;
import org.daopai.examples.report.ExplainedDeadline;
import org.daopai.model.Deadline;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Explainer;
import org.daopai.scheduling.explain.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why each of the shipped projects that are late is, and what helps, as the command says it. */
class DelayedProjectsTest {

  @ParameterizedTest
  @EnumSource
  void commandPrintsTheAgreedTextWithTheRemediesOfTheFileBesideTheProject(DelayedPlant plant) {
    Run run = run("explain", plant.file().toString());

    assertEquals("", run.err());
    assertEquals(0, run.code());
    assertEquals(run.out(), text(plant, Locale.CHINA));
    Golden.check(plant.fileName() + ".txt", run.out());
  }

  @ParameterizedTest
  @EnumSource
  void englishTextIsTheAgreedOne(DelayedPlant plant) {
    Golden.check(plant.fileName() + "-en.txt", text(plant, Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void jsonIsTheAgreedOne(DelayedPlant plant) {
    Golden.check(plant.fileName() + ".json", json(plant));
  }

  /* S26, read from what is printed. */
  @ParameterizedTest
  @EnumSource
  void minutesOfTheStepsLessThoseAvailableAreTheOverrun(DelayedPlant plant) throws IOException {
    int chains = 0;
    for (JsonNode deadline : new ObjectMapper().readTree(json(plant)).get("deadlines")) {
      for (JsonNode chain : deadline.get("chains")) {
        long taken = 0;
        LocalDateTime at = LocalDateTime.parse(chain.get("originAt").asText());
        for (JsonNode step : chain.get("steps")) {
          assertEquals(at, LocalDateTime.parse(step.get("from").asText()));
          at = LocalDateTime.parse(step.get("to").asText());
          taken += step.get("minutes").asLong();
        }
        long shares = 0;
        for (JsonNode share : chain.get("waterfall")) {
          shares += share.get("minutes").asLong();
        }
        assertEquals(LocalDateTime.parse(deadline.get("earlyFinish").asText()), at);
        assertEquals(
            chain.get("overrunMinutes").asLong(), taken - chain.get("availableMinutes").asLong());
        assertEquals(taken, shares);
        chains++;
      }
    }
    assertEquals(plant.schedule().deadlines().size(), chains);
  }

  @ParameterizedTest
  @EnumSource
  void printedRemediesMeetEveryHardDeadline(DelayedPlant plant) throws IOException {
    Set<String> hard = new HashSet<>();
    for (DeadlineVerdict verdict : plant.schedule().deadlines()) {
      if (verdict.deadline().firmness() == Deadline.Firmness.HARD) {
        hard.add(verdict.id().value());
      }
    }
    JsonNode found = new ObjectMapper().readTree(json(plant)).get("remedies").get("found");
    long cost = 0;
    for (JsonNode remedy : found) {
      for (JsonNode deadline : remedy.get("deadlines")) {
        LocalDateTime due = LocalDateTime.parse(deadline.get("due").asText());
        LocalDateTime finish = LocalDateTime.parse(deadline.get("earlyFinish").asText());
        assertEquals(!finish.isAfter(due), deadline.get("met").asBoolean());
        assertTrue(
            !hard.contains(deadline.get("id").asText()) || deadline.get("met").asBoolean(),
            remedy.toString());
      }
      assertFalse(remedy.get("cost").asLong() < cost, "by cost");
      cost = remedy.get("cost").asLong();
    }
    assertTrue(found.size() >= 2);
  }

  private static String text(DelayedPlant plant, Locale language) {
    return ExplainText.of(
        plant.schedule(), explained(plant), Optional.of(plant.remedies()), language);
  }

  private static String json(DelayedPlant plant) {
    return ExplainJson.of(plant.schedule(), explained(plant), Optional.of(plant.remedies()));
  }

  /** Every deadline with the chain that drives it, as the command explains them by default. */
  private static List<ExplainedDeadline> explained(DelayedPlant plant) {
    Schedule schedule = plant.schedule();
    Explainer explainer = Explainer.of(schedule);
    return explainer.verdicts().stream()
        .map((Verdict verdict) -> explained(explainer, verdict))
        .toList();
  }

  private static ExplainedDeadline explained(Explainer explainer, Verdict verdict) {
    String id = verdict.deadline().id().value();
    return new ExplainedDeadline(verdict, List.of(explainer.proof(id)));
  }
}
