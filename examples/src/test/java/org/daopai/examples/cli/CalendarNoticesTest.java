package org.daopai.examples.cli;

import static org.daopai.examples.cli.CalendarRuns.due;
import static org.daopai.examples.cli.CalendarRuns.file;
import static org.daopai.examples.cli.Run.answered;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holidays are announced and what notices add to them. */
class CalendarNoticesTest {

  private static final String NOT_ANNOUNCED =
      ", announced are 2008-01-01 to 2026-12-28, and it guesses no others; add the notice of that"
          + " year, or let it fall back on the statutory days";

  private static final String MADE_UP_2027_OF_HOLIDAY_CN =
      """
      {"year": 2027, "papers": ["https://notices.example/202611/content_1.htm"], "days": [
        {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
        {"name": "春节", "date": "2027-02-06", "isOffDay": true},
        {"name": "春节", "date": "2027-02-20", "isOffDay": false},
        {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]}
      """;

  @TempDir private Path directory;

  /* 2027 has no notice: 248 working days by the statutory holidays, 261 weekdays. */
  @Test
  void answersAcrossDaysNotAnnouncedSayThatTheyAreProvisional() {
    assertEquals(
        answered(
            "20 working days after 2026-12-20 (Sunday): 2027-01-18 (Monday); provisional, days not"
                + " announced yet were counted"),
        run("calendar", "add", "2026-12-20", "20", "--lang", "en"));
    assertEquals(
        answered(
            "2027-01-01（星期五）至 2027-12-31（星期五）：首尾均计 248 个工作日；不计首日 248 个（add 所用之数）；暂定，所涉日期尚未公布放假安排"),
        run("calendar", "count", "2027-01-01", "2027-12-31"));
    assertEquals(
        answered(
            "2027-01-01 (Friday) through 2027-12-31 (Friday): 261 working days, both ends counted;"
                + " 260 after the first day (what 'add' is given); provisional, days not announced"
                + " yet were counted"),
        run(
            "calendar",
            "count",
            "2027-01-01",
            "2027-12-31",
            "--unannounced",
            "week",
            "--lang",
            "en"));
    assertEquals(
        answered("2027-02-09（星期二）不是工作日：春节补休（2027-02-06）；暂定，尚无通知"),
        run("calendar", "explain", "2027-02-09", "--unannounced", "statutory"));
    assertEquals(
        answered(
            "2027-01-14 (Thursday) is the last day of 20 working days, counted from 2026-12-17"
                + " (event on 2026-12-16); provisional, days not announced yet were counted"),
        due("2026-12-16", "--limit", "licensing-decision"));
  }

  /* The last day before 2008 is a Monday that nobody counts here, and 2 January 2008 is announced. */
  @Test
  void answerIsProvisionalByTheDaysThatAreCountedAndNoOthers() {
    assertEquals(
        answered("1 working day after 2007-12-31 (Monday): 2008-01-02 (Wednesday)"),
        run("calendar", "add", "2007-12-31", "1", "--lang", "en"));
    assertEquals(
        answered("3 working days after 2026-12-23 (Wednesday): 2026-12-28 (Monday)"),
        run("calendar", "add", "2026-12-23", "3", "--lang", "en"));
    assertTrue(run("calendar", "add", "2026-12-23", "4").out().contains("暂定"));
    assertTrue(run("calendar", "add", "2027-01-05", "-4").out().contains("暂定"));
  }

  @Test
  void policyThatGuessesNothingRefusesInASentence() {
    assertEquals(
        refused(
            "Calendar 'administrative' is asked about a working day beyond 2026-12-20"
                + NOT_ANNOUNCED),
        run("calendar", "add", "2026-12-20", "20", "--unannounced", "fail"));
    assertEquals(
        refused("Calendar 'administrative' is asked about 2026-12-29" + NOT_ANNOUNCED),
        run("calendar", "count", "2026-12-01", "2026-12-29", "--unannounced", "fail"));
    assertEquals(
        refused("Calendar 'administrative' is asked about 2026-12-29" + NOT_ANNOUNCED),
        run("calendar", "explain", "2026-12-29", "--unannounced", "fail"));
    assertEquals(
        refused(
            "Calendar 'administrative' is asked about a working day beyond 2026-12-16"
                + NOT_ANNOUNCED),
        due("2026-12-16", "--limit", "licensing-decision", "--unannounced", "fail"));
    assertEquals(
        answered("2026-12-28 (Monday) is a working day"),
        run("calendar", "explain", "2026-12-28", "--unannounced", "fail", "--lang", "en"));
  }

  @Test
  void noticesOfAFileAreAddedToThoseBuiltIn() throws IOException {
    String notices = file(directory, "2027.txt", CalendarRuns.MADE_UP_2027);

    assertEquals(
        answered(
            "2027-02-20 (Saturday) is a working day: make-up working day for Spring Festival;"
                + " notice https://notices.example/2027"),
        run("calendar", "explain", "2027-02-20", "--notices", notices, "--lang", "en"));
    assertEquals(
        answered("10 working days after 2026-12-28 (Monday): 2027-01-11 (Monday)"),
        run("calendar", "add", "2026-12-28", "10", "--notices", notices, "--lang", "en"));
    String amendment =
        file(
            directory,
            "amended.txt",
            "amendment 2027 2027-01-11 https://notices.example/2\n2027-02-20 off 春节\n");
    assertEquals(
        answered(
            "2027-02-20 (Saturday) is not a working day: Spring Festival; amended by notice"
                + " https://notices.example/2"),
        run(
            "calendar",
            "explain",
            "2027-02-20",
            "--notices",
            notices,
            "--notices",
            amendment,
            "--lang",
            "en"));
  }

  @Test
  void noticesOfHolidayCnAreReadWithTheDayTheyWerePublished() throws IOException {
    String notices = file(directory, "2027.json", MADE_UP_2027_OF_HOLIDAY_CN);
    String line =
        "2027-02-20 (Saturday) is a working day: make-up working day for Spring Festival; notice"
            + " https://notices.example/";

    assertEquals(
        answered(line + "202611/content_1.htm"),
        run(
            "calendar",
            "explain",
            "2027-02-20",
            "--notices",
            notices,
            "--published",
            "2026-11-06",
            "--lang",
            "en"));
    String dated =
        file(directory, "dated.json", MADE_UP_2027_OF_HOLIDAY_CN.replace("202611/", "2026-11/06/"));
    assertEquals(
        answered(line + "2026-11/06/content_1.htm"),
        run("calendar", "explain", "2027-02-20", "--notices", dated, "--lang", "en"));
    assertEquals(
        refused(
            "'"
                + notices
                + "': papers[0] (line 1, column 27): 'https://notices.example/202611/content_1.htm'"
                + " does not name the day on which the notice was published; give the day when"
                + " reading the file"),
        run("calendar", "explain", "2027-02-20", "--notices", notices));
  }

  @Test
  void aPlanIsMadeAgainOnNoticesThatAreAdded() throws IOException {
    Path project =
        Files.writeString(
            directory.resolve("project.json"),
            """
            {"format": "daopai-project/1", "dataDate": "2027-01-18", "network": {
              "defaultCalendar": "office",
              "calendars": [{"id": "office", "basis": "china-administrative"}],
              "elements": [{"type": "activity", "id": "A", "duration": "15 working days"}],
              "deadlines": [{"target": "A", "due": "2027-02-26"}]}}
            """);
    String notices =
        Files.writeString(directory.resolve("2027.txt"), CalendarRuns.MADE_UP_2027).toString();
    String out = directory.resolve("out").toString();
    JsonNode guessed = planned(run("plan", project.toString(), "--out", out, "--json"));
    JsonNode announced =
        planned(run("plan", project.toString(), "--out", out, "--json", "--notices", notices));
    // 14 days to 4 February; the statutory days rest on the 5th and 8th to 10th, the notice on the
    // 5th and 8th
    assertEquals("2027-02-11T17:00", guessed.get("earlyFinish").asText());
    assertTrue(guessed.get("earlyProvisional").asBoolean());
    assertEquals("2027-02-09T17:00", announced.get("earlyFinish").asText());
    assertFalse(announced.has("earlyProvisional"));
  }

  private static JsonNode planned(Run run) throws IOException {
    assertEquals("", run.err());
    return new ObjectMapper().readTree(run.out()).get("schedule").get("activities").get(0);
  }

  @Test
  void filesThatCannotBeReadAreNamedWithWhatIsWantedInTheirPlace() throws IOException {
    Path missing = directory.resolve("missing");

    assertEquals(
        refused("'" + missing + "' does not exist; give the path of a file of notices"),
        run("calendar", "add", "2023-04-24", "7", "--notices", missing.toString()));
    assertEquals(
        refused("'" + missing + "' does not exist; give the path of a file of time limits in JSON"),
        run("calendar", "due", missing.toString(), "2023-04-24"));
    assertEquals(
        refused(
            "'" + directory + "' is a directory; give the path of a file of time limits in JSON"),
        run("calendar", "due", directory.toString(), "2023-04-24"));
  }

  @Test
  void everyFaultOfAFileNamesTheFileAndItsPlace() throws IOException {
    String notices =
        file(
            directory,
            "bad.txt",
            "notice 2027 2026-11-06 https://notices.example/1\n2027-02-30 off 春节\nrest\n");
    Run run = run("calendar", "add", "2023-04-24", "7", "--notices", notices);

    assertEquals(2, run.code());
    assertEquals("", run.out());
    List<String> sentences = run.err().lines().toList();
    assertTrue(sentences.size() >= 2, run.err());
    for (String sentence : sentences) {
      assertTrue(sentence.startsWith("'" + notices + "': line "), sentence);
    }
    String project = "projects/industrial-plant-promised.json";
    assertEquals(
        refused(
            "'"
                + project
                + "': format (line 2, column 13): the format 'daopai-project/1' is not read"
                + " here; 'daopai-limit/1' is"),
        run("calendar", "due", project, "2023-04-24"));
    String later =
        file(
            directory,
            "2028.txt",
            CalendarRuns.MADE_UP_2027.replace("2027", "2028").replace("2026", "2027"));
    assertTrue(
        run("calendar", "add", "2023-04-24", "7", "--notices", later)
            .err()
            .startsWith("'" + later + "': "));
  }

  @Test
  void nameFromAFileCannotBreakTheLine() throws IOException {
    String notices =
        file(
            directory,
            "2027.txt",
            CalendarRuns.MADE_UP_2027.replace("2027-02-20 work 春节", "2027-02-20 work \u202E春节"));

    assertEquals(
        answered("2027-02-20（星期六）是工作日：春节调休上班；通知 https://notices.example/2027"),
        run("calendar", "explain", "2027-02-20", "--notices", notices));
  }
}
