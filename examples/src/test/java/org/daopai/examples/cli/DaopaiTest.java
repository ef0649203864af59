package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daopai.examples.IndustrialPlant;
import org.daopai.examples.LateLaunch;
import org.daopai.examples.LongChain;
import org.daopai.examples.SmallPortfolio;
import org.daopai.examples.report.TextReport;
import org.daopai.examples.wallchart.Page;
import org.daopai.examples.wallchart.WallChart;
import org.daopai.model.DataDate;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.json.ScheduleJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaopaiTest {

  private static final IndustrialPlant PLANT = IndustrialPlant.PROMISED;

  @TempDir private Path directory;

  @Test
  void planPrintsTheReportAndDrawsTheWallChart() throws IOException {
    Run run = run("plan", PLANT.file().toString(), "--out", out());

    assertEquals(new Run(0, report(Locale.CHINA), ""), run);
    assertEquals(WallChart.html(PLANT.review()), Files.readString(chart()));
  }

  @Test
  void latePlanIsAnAnswer() throws IOException {
    Path file = file(ProjectDocument.of(LateLaunch.network(), DataDate.of(2026, 3, 2)));

    Run run = run("plan", file.toString(), "--out", out());

    assertEquals(0, run.code());
    assertTrue(
        run.out()
            .contains(
                "Milestone 'launch' is due 2026-03-13 17:00; the earliest finish is 2026-03-16"
                    + " 14:20, 5 h 20 min of working time late. Driven by design -> build ->"
                    + " launch."));
  }

  @Test
  void veryLongChainIsToldByItsEndsAndKeptWholeInJson() throws IOException {
    Path file = file(ProjectDocument.of(LongChain.of(1_000), DataDate.of(2026, 3, 2)));

    Run report = run("plan", file.toString(), "--out", out());
    Run data = run("plan", file.toString(), "--out", out(), "--json");

    assertEquals("", report.err());
    assertEquals(0, report.code());
    assertTrue(
        report
            .out()
            .contains(LongChain.id(5) + " -> ... (988 more) ... -> " + LongChain.id(994) + " -> "));
    assertTrue(
        report
            .out()
            .contains(LongChain.id(5) + " → ... （另 988 项） ... → " + LongChain.id(994) + " → "));
    assertTrue(
        Page.parse(Files.readString(chart()))
            .one("//div[@data-deadline]/p[@class='english']")
            .getTextContent()
            .contains("(988 more)"));
    JsonNode deadline = new ObjectMapper().readTree(data.out()).get("deadlines").get(0);
    assertEquals(1_000, deadline.get("drivingChain").size());
    assertEquals(LongChain.id(500), deadline.get("drivingChain").get(500).asText());
  }

  @Test
  void languageOfTheNamesCanBeChosen() {
    String file = PLANT.file().toString();

    assertEquals(
        new Run(0, report(Locale.ENGLISH), ""), run("plan", file, "--out", out(), "--lang", "en"));
    assertEquals(
        new Run(0, report(Locale.CHINA), ""), run("plan", file, "--out", out(), "--lang", "zh"));
    assertRefused(
        "Invalid value for option '--lang': 'fr' is not a language of the answer; give zh or en;"
            + " see 'daopai plan --help'",
        "plan",
        file,
        "--lang",
        "fr");
  }

  @Test
  void jsonHoldsTheScheduleUnchangedAndTheIndicators() throws IOException {
    Path file = file(smallPlant());

    Run run = run("plan", file.toString(), "--out", out(), "--json");

    assertEquals(0, run.code());
    JsonNode answer = new ObjectMapper().readTree(run.out());
    assertEquals("daopai-plan/1", answer.get("format").asText());
    assertEquals(PLANT.schedule(), ScheduleJson.read(answer.get("schedule").toString()));
    assertEquals(40, answer.get("lights").size());
    assertEquals("50.0", answer.get("indicators").get(0).get("percent").asText());
    assertEquals("ZERO_DENOMINATOR", answer.get("indicators").get(2).get("reason").asText());
    assertFalse(answer.get("indicators").get(2).has("percent"));
    assertEquals(chart().toString(), answer.get("wallChart").asText());
    assertTrue(Files.exists(chart()));
  }

  @Test
  void jsonIsIndentedByTwoBlanksALevelThroughout() throws IOException {
    String json = run("plan", file(smallPlant()).toString(), "--out", out(), "--json").out();

    int depth = 0;
    for (String line : json.lines().toList()) {
      String brackets =
          line.replaceAll("\"(?:\\\\.|[^\"\\\\])*\"", "").replaceAll("[^\\[\\]{}]", "");
      boolean closes = brackets.startsWith("}") || brackets.startsWith("]");
      int indent = 2 * (closes ? depth - 1 : depth);
      assertEquals(indent, line.length() - line.stripLeading().length(), line);
      depth += brackets.chars().map(bracket -> "{[".indexOf(bracket) >= 0 ? 1 : -1).sum();
    }
    assertEquals(0, depth);
    assertFalse(json.contains("\" : "), "one way to write a member");
  }

  @Test
  void dataDateOfTheCommandLineGoesFirst() throws IOException {
    Path file = file(ProjectDocument.of(LateLaunch.network(), DataDate.of(2026, 3, 2)));

    Run day = run("plan", file.toString(), "--out", out(), "--data-date", "2026-02-02");
    Run minute = run("plan", file.toString(), "--out", out(), "--data-date", "2026-02-02T09:30");

    assertTrue(day.out().contains("Data date 数据日期: 2026-02-02\n"), day.out());
    assertTrue(minute.out().contains("Data date 数据日期: 2026-02-02 09:30\n"), minute.out());
    assertTrue(day.out().contains("[met 可按期] launch"));
  }

  @Test
  void fileWithoutDataDateIsRefusedUnlessOneIsGiven() throws IOException {
    Path file = file(ProjectDocument.of(LateLaunch.network()));

    assertEquals(
        new Run(2, "", "'" + file + "' has no dataDate; add one to the file or give --data-date\n"),
        run("plan", file.toString(), "--out", out()));
    assertEquals(
        0, run("plan", file.toString(), "--out", out(), "--data-date", "2026-03-02").code());
  }

  @Test
  void fileThatCannotBeReadIsRefusedInASentence() {
    Path missing = directory.resolve("missing.json");

    assertRefused(
        "'" + missing + "' does not exist; give the path of a project file in JSON",
        "plan",
        missing.toString());
    assertRefused(
        "'" + directory + "' is a directory; give the path of a project file in JSON",
        "plan",
        directory.toString());
  }

  @Test
  void everyFaultOfAFileIsASentenceOfItsOwn() throws IOException {
    Path file = directory.resolve("faults.json");
    Files.writeString(
        file,
        """
        {"format": "daopai-project/1", "dataDate": "2026-03-02", "network": {
          "elements": [{"type": "activity", "id": "a", "name": "A", "duration": "1 working day"}],
          "dependencies": [{"from": "a", "to": "b"}, {"from": "c", "to": "a"}]}}
        """);

    Run run = run("plan", file.toString(), "--out", out());

    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("'b'") && run.err().contains("'c'"), run.err());
    assertEquals(2, run.err().lines().count());
    assertFalse(Files.exists(chart()));
  }

  @Test
  void malformedJsonIsRefusedWithItsPlace() throws IOException {
    Path file = directory.resolve("broken.json");
    Files.writeString(file, "{\"format\": ");

    Run run = run("plan", file.toString());

    assertEquals(2, run.code());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().contains("line 1"), run.err());
  }

  @Test
  void directoryThatCannotBeWrittenIsRefused() throws IOException {
    Path file = file(smallPlant());

    Run run = run("plan", file.toString(), "--out", file.toString());

    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(
        "'"
            + file.resolve("wall-chart.html")
            + "' cannot be written, a file or directory of that name is in the way; give another"
            + " directory with --out\n",
        run.err());
  }

  @Test
  void badUsageIsRefusedInASentence() {
    assertRefused(
        "No command is given; the commands are [plan, explain, calendar, import, export, conformance, bench]; see 'daopai --help'");
    assertRefused("Missing required parameter: 'FILE'; see 'daopai plan --help'", "plan");
    assertRefused("Unknown option: '--fast'; see 'daopai plan --help'", "plan", "x", "--fast");
    assertRefused("Unmatched argument at index 0: 'plam'; see 'daopai --help'", "plam");
    assertRefused(
        "Invalid value for option '--data-date': '2026-02-30' is neither a date such as 2023-09-02"
            + " nor a date-time such as 2023-09-02T08:00; see 'daopai plan --help'",
        "plan",
        "x",
        "--data-date",
        "2026-02-30");
  }

  @Test
  void helpAndVersionAreAnswers() {
    Run help = run("--help");
    Run planHelp = run("plan", "--help");

    assertEquals(0, help.code());
    assertTrue(help.out().contains("plan "), help.out());
    assertEquals(0, planHelp.code());
    for (String option :
        List.of("FILE", "--out=DIR", "--lang=LANG", "--json", "--data-date=DATE")) {
      assertTrue(planHelp.out().contains(option), option);
    }
    assertTrue(planHelp.out().contains("daopai-plan/1"), planHelp.out());
    assertTrue(run("--version").out().matches("daopai [0-9]+\\.[0-9]+\\S*\\R"));
  }

  @Test
  void processPrintsUtf8InAnAsciiLocaleAndEndsWithTheCode() throws Exception {
    Run answer = process("\"$@\"", "plan", PLANT.file().toString(), "--out", out());

    assertEquals(new Run(0, report(Locale.CHINA), ""), answer);
  }

  /* printf writes the three bytes that are 厂 in UTF-8, which an ASCII locale cannot name. */
  @Test
  void processRefusesANameBeyondItsLocaleInASentence() throws Exception {
    Run refusal = process("\"$@\" \"$(printf '\\345\\216\\202').json\"", "plan");

    assertEquals(
        new Run(
            2,
            "",
            "Invalid value for positional parameter at index 0 (FILE): '\uFFFD\uFFFD\uFFFD.json'"
                + " cannot name a file in the locale of this process; for names beyond ASCII give"
                + " it one of UTF-8, such as LC_ALL=C.UTF-8; see 'daopai plan --help'\n"),
        refusal);
  }

  /** Runs the command line as a process of an ASCII locale; the script puts it together. */
  private Run process(String script, String... args) throws IOException, InterruptedException {
    Path out = directory.resolve("stdout");
    Path err = directory.resolve("stderr");
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "exec " + script,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Duser.language=tr",
                "-cp",
                System.getProperty("java.class.path"),
                Daopai.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    int code = builder.start().waitFor();
    return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void assertRefused(String sentence, String... args) {
    assertEquals(Run.refused(sentence), run(args));
  }

  /** The plant, with a portfolio that can be counted at a glance. */
  private static ProjectDocument smallPlant() {
    return PLANT.document().with(SmallPortfolio.of2023());
  }

  private String report(Locale names) {
    return TextReport.of(PLANT.review(), chart().toString(), names);
  }

  private Path file(ProjectDocument document) throws IOException {
    return Files.writeString(directory.resolve("project.json"), ProjectJson.write(document));
  }

  private String out() {
    return directory.resolve("charts").toString();
  }

  private Path chart() {
    return directory.resolve("charts").resolve("wall-chart.html");
  }
}
