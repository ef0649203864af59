package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daopai.examples.DelayedPlant;
import org.daopai.examples.IndustrialPlant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command that explains deadlines is asked, and what it refuses. */
class ExplainCommandTest {

  private static final String LAND = DelayedPlant.LAND.file().toString();
  private static final String BEHIND = IndustrialPlant.BEHIND.file().toString();

  @TempDir private Path directory;

  @Test
  void deadlinesThatAreNamedAreExplainedAloneAndInTheOrderNamed() throws IOException {
    Run run =
        run("explain", BEHIND, "--json", "--deadline", "production", "--deadline", "contract");

    assertEquals("", run.err());
    List<String> ids = tree(run).get("deadlines").findValuesAsText("id");
    assertEquals(List.of("production", "contract"), ids);
  }

  @Test
  void allDeadlinesAreExplainedIfNoneIsNamed() throws IOException {
    assertEquals(
        List.of("contract", "commencement", "utilities", "completion", "production"),
        tree(run("explain", BEHIND, "--json")).get("deadlines").findValuesAsText("id"));
  }

  /* The equipment drives; then the paving, and what they wait for both. */
  @Test
  void chainsAreAsManyAsAskedForTheDrivingOneFirst() throws IOException {
    Run run = run("explain", BEHIND, "--json", "--deadline", "completion", "--chains", "2");

    JsonNode chains = tree(run).get("deadlines").get(0).get("chains");
    assertEquals(2, chains.size());
    assertEquals(List.of("1", "2"), chains.findValuesAsText("number"));
    assertEquals(0, chains.get(0).get("relativeFloatMinutes").asLong());
    assertTrue(chains.get(1).get("relativeFloatMinutes").asLong() > 0);
    assertEquals(
        1,
        tree(run("explain", BEHIND, "--json", "--deadline", "completion"))
            .get("deadlines")
            .get(0)
            .get("chains")
            .size());
  }

  @Test
  void remediesAreAsManyAsAskedForTheCheapestFirst() throws IOException {
    JsonNode two = tree(run("explain", LAND, "--json")).get("remedies").get("found");
    JsonNode one =
        tree(run("explain", LAND, "--json", "--remedies", "1")).get("remedies").get("found");

    assertEquals(2, two.size());
    assertEquals(1, one.size());
    assertEquals(two.get(0), one.get(0));
  }

  @Test
  void remediesAreForTheDeadlinesNamed() throws IOException {
    JsonNode missed = tree(run("explain", LAND, "--json", "--deadline", "commencement"));
    JsonNode met = tree(run("explain", LAND, "--json", "--deadline", "completion"));

    assertEquals(2, missed.get("remedies").get("found").size());
    assertEquals(0, met.get("remedies").get("found").size());
    assertEquals(0, met.get("remedies").get("plans").asInt());
  }

  @Test
  void whereNothingIsMissedTheTextSaysThatNothingNeedsARemedy() {
    Run english = run("explain", LAND, "--lang", "en", "--deadline", "completion");
    Run chinese = run("explain", LAND, "--deadline", "completion");

    assertTrue(english.out().endsWith("## Remedies\n\nNo hard deadline needs one.\n"));
    assertTrue(chinese.out().endsWith("## 补救办法\n\n各硬性时限均无需补救。\n"));
  }

  @Test
  void projectWithoutMeasuresIsExplainedWithoutRemedies() throws IOException {
    assertFalse(run("explain", BEHIND, "--lang", "en").out().contains("Remedies"));
    assertFalse(tree(run("explain", BEHIND, "--json")).has("remedies"));
  }

  @Test
  void measuresOfAnotherFileReplaceThoseBesideTheProject() throws IOException {
    Path measures =
        measures(
            """
            {"measure": "EXTEND", "deadline": "commencement", "lastDay": "2024-05-31", "cost": 7}
            """);

    Run run = run("explain", LAND, "--json", "--measures", measures.toString());

    JsonNode found = tree(run).get("remedies").get("found");
    assertEquals(1, found.size());
    assertEquals(12 * 7, found.get(0).get("cost").asLong());
    assertEquals(
        "extend deadline 'commencement' by 12 days: cost 84, changes 1, gained 0 min.",
        found.get(0).get("sentence").asText());
  }

  @Test
  void measuresThatDoNotSufficeAreSaidNotTo() throws IOException {
    Path measures =
        measures(
            """
            {"measure": "SHORTEN", "activity": "C8", "least": "1 working day", "cost": 1}
            """);

    String english = run("explain", LAND, "--lang", "en", "--measures", measures.toString()).out();
    String chinese = run("explain", LAND, "--measures", measures.toString()).out();
    JsonNode json = tree(run("explain", LAND, "--json", "--measures", measures.toString()));

    assertTrue(english.contains("All measures together do not suffice."), english);
    assertTrue(chinese.contains("全部措施一并采取仍不足。"), chinese);
    assertEquals(0, json.get("remedies").get("found").size());
    JsonNode chain = json.get("remedies").get("impossibility");
    assertEquals(
        "C8", chain.get("steps").get(chain.get("steps").size() - 1).get("activity").asText());
    assertTrue(chain.get("overrunMinutes").asLong() > 0);
  }

  /* From an earlier data date the boundary is waited for as long, and the deadline missed by as much. */
  @Test
  void dataDateThatIsGivenGoesBeforeThatOfTheFile() throws IOException {
    Run run =
        run("explain", LAND, "--json", "--deadline", "commencement", "--data-date", "2024-03-11");

    JsonNode chain = tree(run).get("deadlines").get(0).get("chains").get(0);
    assertEquals("2024-03-11T00:00", tree(run).get("dataDate").asText());
    assertEquals("2024-03-11T00:00", chain.get("originAt").asText());
    assertEquals("2024-04-22T17:00", tree(run).get("deadlines").get(0).get("earlyFinish").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --chains   | 0   | --chains is 0; give a number of chains from 1 to 100
          --chains   | 101 | --chains is 101; give a number of chains from 1 to 100
          --remedies | 0   | --remedies is 0; give a number of remedies from 1 to 100
          --remedies | -1  | --remedies is -1; give a number of remedies from 1 to 100
          --chains   | two | Invalid value for option '--chains': 'two' is not a whole number such as 20 or -5; see 'daopai explain --help'
          --deadline | end | The schedule has no deadline 'end'; it has [commencement, completion, production]
          --measures | nowhere.json | 'nowhere.json' does not exist; give the path of measures in JSON
          --lang     | fr  | Invalid value for option '--lang': 'fr' is not a language of the answer; give zh or en; see 'daopai explain --help'
          """)
  void badOptionsAreRefusedInASentence(String option, String value, String sentence) {
    assertEquals(refused(sentence), run("explain", LAND, option, value));
  }

  @Test
  void badUsageIsRefusedInASentence() {
    assertEquals(
        refused("Missing required parameter: 'FILE'; see 'daopai explain --help'"), run("explain"));
    assertEquals(
        refused("Unknown option: '--fast'; see 'daopai explain --help'"),
        run("explain", LAND, "--fast"));
    assertEquals(
        refused("'nowhere.json' does not exist; give the path of a project file in JSON"),
        run("explain", "nowhere.json"));
  }

  @Test
  void faultOfMeasuresNamesTheirFile() throws IOException {
    Path measures =
        measures(
            """
            {"measure": "HURRY", "activity": "C8", "cost": 1}
            """);

    assertEquals(
        refused(
            "'"
                + measures
                + "': Measure 1 is of kind 'HURRY'; the kinds are SHORTEN, OVERLAP, DROP, TOGETHER,"
                + " WORK_ON, START_FROM, LEAVE_OUT and EXTEND"),
        run("explain", LAND, "--measures", measures.toString()));
  }

  @Test
  void helpNamesTheOptions() {
    Run help = run("explain", "--help");

    assertEquals(0, help.code());
    for (String option :
        List.of("--deadline=ID", "--chains=K", "--remedies=K", "--measures=FILE", "--json")) {
      assertTrue(help.out().contains(option), option);
    }
  }

  private Path measures(String measure) throws IOException {
    Path file = directory.resolve("measures.json");
    Files.writeString(
        file, "{\"format\": \"daopai-measures/1\", \"measures\": [" + measure + "]}", UTF_8);
    return file;
  }

  private static JsonNode tree(Run run) throws IOException {
    assertEquals("", run.err());
    return new ObjectMapper().readTree(run.out());
  }
}
