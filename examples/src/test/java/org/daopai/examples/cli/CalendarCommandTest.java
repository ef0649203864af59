package org.daopai.examples.cli;

import static org.daopai.examples.cli.Run.answered;
import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daopai.examples.CodeBlock;
import org.daopai.examples.Readme;
import org.daopai.model.calendar.ChinaHolidays;
import org.daopai.model.json.TimeLimitJson;
import org.daopai.model.limit.LimitRules;
import org.daopai.model.limit.LimitUnit;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCommandTest {

  private static final Path LICENSING = Path.of("limits", "licensing.json");

  private static final String NOT_ANNOUNCED =
      ", announced are 2008-01-01 to 2026-12-28, and it guesses no others; add the notice of that"
          + " year, or let it fall back on the statutory days";

  /* Made up: no such notice has been published. Spring Festival rests from the 5th, a Friday. */
  private static final String MADE_UP_2027 =
      """
      notice 2027 2026-11-06 https://notices.example/2027
      2027-01-01 off 元旦
      2027-01-09 work 元旦
      2027-02-05 off 春节
      2027-02-06 off 春节
      2027-02-08 off 春节
      2027-02-20 work 春节
      2027-10-01 off 国庆节
      """;

  private static final String MADE_UP_2027_OF_HOLIDAY_CN =
      """
      {"year": 2027, "papers": ["https://notices.example/202611/content_1.htm"], "days": [
        {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
        {"name": "春节", "date": "2027-02-06", "isOffDay": true},
        {"name": "春节", "date": "2027-02-20", "isOffDay": false},
        {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]}
      """;

  @TempDir private Path directory;

  /* Dates found by an independent day counter over the announced holidays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-01-16 | 20 | 20 working days after 2023-01-16 (Monday): 2023-02-16 (Thursday)
          2023-04-24 | 7 | 7 working days after 2023-04-24 (Monday): 2023-05-06 (Saturday, make-up working day for Labour Day)
          2023-09-25 | 15 | 15 working days after 2023-09-25 (Monday): 2023-10-20 (Friday)
          2023-12-25 | 10 | 10 working days after 2023-12-25 (Monday): 2024-01-09 (Tuesday)
          2024-02-05 | 5 | 5 working days after 2024-02-05 (Monday): 2024-02-18 (Sunday, make-up working day for Spring Festival)
          2024-12-30 | 20 | 20 working days after 2024-12-30 (Monday): 2025-01-27 (Monday)
          2020-01-20 | 5 | 5 working days after 2020-01-20 (Monday): 2020-02-04 (Tuesday)
          """)
  void addFindsTheNthWorkingDay(String date, String n, String line) {
    assertEquals(answered(line), run("calendar", "add", date, n, "--lang", "en"));
  }

  @Test
  void addFindsWorkingDaysBeforeADayAndTheDayItselfForNone() {
    assertEquals(
        answered("5 working days before 2024-02-18 (Sunday): 2024-02-05 (Monday)"),
        run("calendar", "add", "2024-02-18", "-5", "--lang", "en"));
    assertEquals(
        answered(
            "1 working day before 2023-05-08 (Monday): 2023-05-06 (Saturday, make-up working day"
                + " for Labour Day)"),
        run("calendar", "add", "--lang", "en", "2023-05-08", "-1"));
    assertEquals(
        answered("2024-02-18（星期日）之前第 5 个工作日：2024-02-05（星期一）"),
        run("calendar", "add", "2024-02-18", "-5"));
    assertEquals(
        answered("0 working days after 2023-01-01 (Sunday): 2023-01-01 (Sunday, New Year)"),
        run("calendar", "add", "2023-01-01", "0", "--lang", "en"));
  }

  @Test
  void answersAreChineseUnlessTheyAreAskedForInEnglish() {
    Run chinese = answered("2023-04-24（星期一）之后第 7 个工作日：2023-05-06（星期六，劳动节调休上班）");

    assertEquals(chinese, run("calendar", "add", "2023-04-24", "7"));
    assertEquals(chinese, run("calendar", "add", "2023-04-24", "7", "--lang", "zh"));
    assertEquals(
        answered("2024-01-01（星期一）至 2024-12-31（星期二）：首尾均计 251 个工作日；不计首日 251 个（add 所用之数）"),
        run("calendar", "count", "2024-01-01", "2024-12-31"));
    assertEquals(
        answered(
            "2024-02-18（星期日）是工作日：春节调休上班；通知"
                + " https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"),
        run("calendar", "explain", "2024-02-18"));
    assertEquals(
        answered("2023-10-27（星期五）到期：20 个工作日，自 2023-09-26 起计算（事由发生于 2023-09-25）"),
        run(
            "calendar",
            "due",
            LICENSING.toString(),
            "2023-09-25",
            "--limit",
            "licensing-decision"));
  }

  @ParameterizedTest
  @CsvSource({
    "2023, Sunday, Sunday, 249",
    "2024, Monday, Tuesday, 251",
    "2025, Wednesday, Wednesday, 248"
  })
  void countGivesTheWorkingDaysOfAYear(String year, String first, String last, String days) {
    assertEquals(
        answered(
            year
                + "-01-01 ("
                + first
                + ") through "
                + year
                + "-12-31 ("
                + last
                + "): "
                + days
                + " working days, both ends counted; "
                + days
                + " after the first day (what 'add' is given)"),
        run("calendar", "count", year + "-01-01", year + "-12-31", "--lang", "en"));
  }

  /* A make-up Sunday and the five days of the week after it. */
  @Test
  void countOfTheDaysAfterTheFirstTakesAddFromTheFirstToTheLast() {
    assertEquals(
        answered(
            "2024-02-18 (Sunday) through 2024-02-23 (Friday): 6 working days, both ends counted; 5"
                + " after the first day (what 'add' is given)"),
        run("calendar", "count", "2024-02-18", "2024-02-23", "--lang", "en"));
    assertEquals(
        answered("5 working days after 2024-02-18 (Sunday): 2024-02-23 (Friday)"),
        run("calendar", "add", "2024-02-18", "5", "--lang", "en"));
  }

  @Test
  void explainSaysWhyAndWhoSaidSo() {
    assertEquals(
        answered(
            "2024-02-18 (Sunday) is a working day: make-up working day for Spring Festival; notice"
                + " https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"),
        run("calendar", "explain", "2024-02-18", "--lang", "en"));
    assertEquals(
        answered(
            "2020-01-31 (Friday) is not a working day: Spring Festival; amended by notice"
                + " http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm"),
        run("calendar", "explain", "2020-01-31", "--lang", "en"));
    assertEquals(
        answered("2024-03-04 (Monday) is a working day"),
        run("calendar", "explain", "2024-03-04", "--lang", "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-16, 2023-01-28 (Saturday), 2023-01-17, 2023-01-21, Spring Festival",
    "2023-09-26, 2023-10-07 (Saturday), 2023-09-27, 2023-10-01, Mid-Autumn Festival and National Day",
    "2024-02-05, 2024-02-18 (Sunday), 2024-02-06, 2024-02-10, Spring Festival"
  })
  void dueMovesOnFromADayOfRestAndSaysWhy(
      String event, String due, String first, String unrolled, String holiday) throws IOException {
    assertEquals(
        answered(
            due
                + " is the last day of 5 calendar days, counted from "
                + first
                + " (event on "
                + event
                + "); moved on from "
                + unrolled
                + ", a day of rest: "
                + holiday),
        run("calendar", "due", limits(TimeLimits.calendarDays(5)), event, "--lang", "en"));
  }

  /* 2023-04-23 is a Sunday that is worked. */
  @Test
  void dueStaysOnAMakeUpWorkingDay() throws IOException {
    assertEquals(
        answered(
            "2023-04-23 (Sunday) is the last day of 5 calendar days, counted from 2023-04-19 (event"
                + " on 2023-04-18)"),
        run("calendar", "due", limits(TimeLimits.calendarDays(5)), "2023-04-18", "--lang", "en"));
  }

  @Test
  void aLimitIsExtendedAsOftenAsItCanBe() throws IOException {
    // from receipt of the permit on 2024-01-22: three, six and nine months; 22 October is a Tuesday
    String file = limits(TimeLimits.months(3).extendable(3, LimitUnit.MONTHS, 2));
    assertEquals("2024-04-22", dueDate(run("calendar", "due", file, "2024-01-22", "--json")));
    assertEquals(
        "2024-10-22",
        dueDate(run("calendar", "due", file, "2024-01-22", "--extended", "--extended", "--json")));
    assertEquals(
        2,
        run("calendar", "due", file, "2024-01-22", "--extended", "--extended", "--extended")
            .code());
  }

  private static String dueDate(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out()).get("due").asText();
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
    String notices = Files.writeString(directory.resolve("2027.txt"), MADE_UP_2027).toString();
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
  void dueTakesOneLimitOfSeveralAndItsExtension() throws IOException {
    assertEquals(
        answered(
            "2023-11-10 (Friday) is the last day of 30 working days, counted from 2023-09-26 (event"
                + " on 2023-09-25)"),
        due("2023-09-25", "--limit", "licensing-decision", "--extended"));
    assertEquals(
        refused(
            "'limits/licensing.json' has 11 limits, which run from different events; choose one with"
                + " --limit, they are [licensing-decision, joint-handling, lower-level-review,"
                + " permit-delivery, correction-notice, project-approval-decision,"
                + " real-estate-registration, eia-report, eia-table, eia-review,"
                + " construction-permit]"),
        due("2023-09-25"));
    assertEquals(
        refused(
            "Limit 'Delivery of the licence' of 'limits/licensing.json' cannot be extended; leave"
                + " --extended out"),
        due("2023-09-25", "--limit", "permit-delivery", "--extended"));
    String file = limits(TimeLimits.workingDays(5), TimeLimits.workingDays(7).withId("local"));
    assertEquals(
        refused("'" + file + "' has no limit 'other'; its limits are [one without an id, local]"),
        run("calendar", "due", file, "2023-09-25", "--limit", "other"));
    assertEquals(
        refused("'" + limits() + "' has no limits; give a file with one"),
        run("calendar", "due", limits(), "2023-09-25"));
  }

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
            "2027-01-01 (Friday) through 2027-12-31 (Friday): 261 working days, both ends counted; 260"
                + " after the first day (what 'add' is given); provisional, days not announced yet"
                + " were counted"),
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
            "2027-01-14 (Thursday) is the last day of 20 working days, counted from 2026-12-17 (event"
                + " on 2026-12-16); provisional, days not announced yet were counted"),
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
    String notices = file("2027.txt", MADE_UP_2027);

    assertEquals(
        answered(
            "2027-02-20 (Saturday) is a working day: make-up working day for Spring Festival; notice"
                + " https://notices.example/2027"),
        run("calendar", "explain", "2027-02-20", "--notices", notices, "--lang", "en"));
    assertEquals(
        answered("10 working days after 2026-12-28 (Monday): 2027-01-11 (Monday)"),
        run("calendar", "add", "2026-12-28", "10", "--notices", notices, "--lang", "en"));
    String amendment =
        file(
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
    String notices = file("2027.json", MADE_UP_2027_OF_HOLIDAY_CN);
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
    String dated = file("dated.json", MADE_UP_2027_OF_HOLIDAY_CN.replace("202611/", "2026-11/06/"));
    assertEquals(
        answered(line + "2026-11/06/content_1.htm"),
        run("calendar", "explain", "2027-02-20", "--notices", dated, "--lang", "en"));
    assertEquals(
        refused(
            "'"
                + notices
                + "': papers[0] (line 1, column 27):"
                + " 'https://notices.example/202611/content_1.htm' does not name the day on which the"
                + " notice was published; give the day when reading the file"),
        run("calendar", "explain", "2027-02-20", "--notices", notices));
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
    String later = file("2028.txt", MADE_UP_2027.replace("2027", "2028").replace("2026", "2027"));
    assertTrue(
        run("calendar", "add", "2023-04-24", "7", "--notices", later)
            .err()
            .startsWith("'" + later + "': "));
  }

  @Test
  void badDatesAndNumbersAreRefusedInASentence() {
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 0 (DATE): '2023-02-30' is not a date such"
                + " as 2023-09-02; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-02-30", "7"));
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 1 (N): '7.5' is not a number of days such"
                + " as 20 or -5; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-02-20", "7.5"));
    assertEquals(
        refused("2024-12-31 comes after 2024-01-01; give the earlier date first"),
        run("calendar", "count", "2024-12-31", "2024-01-01"));
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 0 (DATE): '1899-12-31' cannot be counted;"
                + " give a date from 1900-01-01 to 2199-12-31; see 'daopai calendar explain --help'"),
        run("calendar", "explain", "1899-12-31"));
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 1 (DATE): '2200-01-01' cannot be counted;"
                + " give a date from 1900-01-01 to 2199-12-31; see 'daopai calendar due --help'"),
        run("calendar", "due", LICENSING.toString(), "2200-01-01"));
    assertEquals(
        refused(
            "Limit 'Decision on an environmental impact report' ends on 2200-02-14; dates from"
                + " 1900-01-01 to 2199-12-31 can be counted"),
        due("2199-12-16", "--limit", "eia-report"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483647", "-2147483648", "80000", "-80000"})
  void workingDayBeyondTheCalendarIsRefusedInASentence(String n) {
    Run run = run("calendar", "add", "2023-04-24", n);

    assertEquals(2, run.code());
    assertTrue(
        run.err()
            .matches(
                "Calendar 'administrative' has no [0-9]+ working days (from|before) 2023-04-24, it has"
                    + " [0-9]+ from 1900-01-01 to 2199-12-31, the days that can be planned\\R"),
        run.err());
  }

  @Test
  void badUsageIsRefusedInASentence() {
    assertEquals(
        refused(
            "No question is given; the questions are [add, count, explain, due]; see 'daopai calendar"
                + " --help'"),
        run("calendar"));
    assertEquals(
        refused("Missing required parameter: 'N'; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-04-24"));
    assertEquals(
        refused("Unknown option: '--fast'; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-04-24", "7", "--fast"));
    assertEquals(
        refused(
            "Invalid value for option '--unannounced': 'maybe' is no way to treat days that are not"
                + " announced; give fail, statutory or week; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-04-24", "7", "--unannounced", "maybe"));
    assertEquals(
        refused(
            "Invalid value for option '--lang': 'fr' is not a language of the answer; give zh or en;"
                + " see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-04-24", "7", "--lang", "fr"));
  }

  @ParameterizedTest
  @CsvSource({"add, DATE N", "count, FROM TO", "explain, DATE", "due, LIMIT-FILE DATE"})
  void helpNamesWhatAQuestionTakes(String question, String parameters) {
    Run help = run("calendar", question, "--help");

    assertEquals(0, help.code());
    assertTrue(help.out().replaceAll("\\s+", " ").contains(" " + parameters + " "), help.out());
    for (String option :
        List.of(
            "--notices=FILE",
            "--published=DATE",
            "--unannounced=POLICY",
            "--lang=LANG",
            "--json")) {
      assertTrue(help.out().contains(option), option);
    }
    assertTrue(run("calendar", "--help").out().contains("  " + question + " "), question);
  }

  @Test
  void jsonOfAddHoldsTheDayFound() throws IOException {
    JsonNode answer = json("add", "2023-04-24", "7");

    assertEquals(
        List.of(
            "format",
            "question",
            "from",
            "workingDays",
            "day",
            "provisional",
            "unannounced",
            "calendarVersion",
            "sentence",
            "sentenceChinese"),
        ImmutableList.copyOf(answer.fieldNames()));
    assertEquals("2023-04-24", answer.get("from").asText());
    assertEquals(7, answer.get("workingDays").asInt());
    JsonNode day = answer.get("day");
    assertEquals("2023-05-06", day.get("date").asText());
    assertTrue(day.get("working").asBoolean());
    assertEquals("EXTRA_WORKING_DAY", day.get("kind").asText());
    assertEquals("ANNOUNCED", day.get("status").asText());
    assertTrue(day.get("notice").asText().contains("gov.cn"));
    assertEquals("make-up working day for Labour Day", day.get("reason").asText());
    assertEquals("劳动节调休上班", day.get("reasonChinese").asText());
    assertFalse(answer.get("provisional").asBoolean());
    assertEquals("FALLBACK_STATUTORY", answer.get("unannounced").asText());
    assertEquals(ChinaHolidays.bundled().version(), answer.get("calendarVersion").asText());
  }

  @Test
  void jsonOfCountHoldsBothNumbers() throws IOException {
    JsonNode answer = json("count", "2027-02-19", "2027-02-23", "--unannounced", "week");

    assertEquals("2027-02-19", answer.get("from").asText());
    assertEquals("2027-02-23", answer.get("to").asText());
    assertEquals(3, answer.get("bothCounted").asInt());
    assertEquals(2, answer.get("afterFrom").asInt());
    assertTrue(answer.get("provisional").asBoolean());
    assertEquals("WEEKEND_ONLY", answer.get("unannounced").asText());
  }

  @Test
  void jsonOfExplainHoldsTheStatusAndTheVersionOfTheNotices() throws IOException {
    String notices = file("2027.txt", MADE_UP_2027);
    JsonNode before = json("explain", "2027-02-20");
    JsonNode after = json("explain", "2027-02-20", "--notices", notices);

    assertEquals("PROVISIONAL", before.get("day").get("status").asText());
    assertEquals("", before.get("day").get("notice").asText());
    assertTrue(before.get("provisional").asBoolean());
    assertEquals("ANNOUNCED", after.get("day").get("status").asText());
    assertEquals("https://notices.example/2027", after.get("day").get("notice").asText());
    assertFalse(after.get("provisional").asBoolean());
    assertTrue(after.get("calendarVersion").asText().startsWith("CN-2026-11-06-"));
  }

  @Test
  void jsonOfDueHoldsHowTheDateCameAbout() throws IOException {
    JsonNode rolled = json("due", LICENSING.toString(), "2023-12-13", "--limit", "eia-report");
    JsonNode extended =
        json(
            "due",
            LICENSING.toString(),
            "2023-09-25",
            "--limit",
            "licensing-decision",
            "--extended");

    assertEquals("eia-report", rolled.get("limit").get("id").asText());
    assertEquals("环境影响报告书审批", rolled.get("limit").get("nameChinese").asText());
    assertEquals("60 calendar days", rolled.get("limit").get("length").asText());
    assertEquals("2023-12-13", rolled.get("event").asText());
    assertEquals("2024-02-18", rolled.get("due").asText());
    assertEquals("2024-02-19T00:00", rolled.get("instant").asText());
    assertEquals("2023-12-14", rolled.get("firstDayCounted").asText());
    assertEquals("2024-02-11", rolled.get("unrolled").asText());
    assertEquals("2024-02-11", rolled.get("rolledOff").get("date").asText());
    assertEquals("春节", rolled.get("rolledOff").get("reasonChinese").asText());
    assertEquals(0, rolled.get("extensions").size());
    assertEquals("10 working days", extended.get("extensions").get(0).asText());
    assertEquals("2023-11-10", extended.get("due").asText());
    assertFalse(extended.has("rolledOff"));
  }

  @Test
  void nameFromAFileCannotBreakTheLine() throws IOException {
    String notices =
        file("2027.txt", MADE_UP_2027.replace("2027-02-20 work 春节", "2027-02-20 work \u202E春节"));

    assertEquals(
        answered("2027-02-20（星期六）是工作日：春节调休上班；通知 https://notices.example/2027"),
        run("calendar", "explain", "2027-02-20", "--notices", notices));
  }

  /* An office is bound by the limits that run against a case, not by those between other events. */
  @Test
  void shippedFileHoldsTheNationalLimitsThatRunAgainstACase() throws IOException {
    List<TimeLimit> limits =
        LimitRules.national().limits().stream()
            .filter(limit -> limit.runsFrom() != TimeLimit.RunsFrom.OTHER_EVENT)
            .toList();

    assertEquals(limits, TimeLimitJson.read(LICENSING));
    assertEquals(TimeLimitJson.write(limits), Files.readString(LICENSING));
    assertTrue(limits.contains(TimeLimits.LICENSING_DECISION));
  }

  /* The alias is set on the first line; paths begin at the root of the project, tests in the examples. */
  @Test
  void commandsOfTheReadmePrintWhatItSays() {
    String section = Readme.section("Count legal time");
    List<String> commands = CodeBlock.shell(section).get(0).lines();

    assertEquals("alias daopai='java -jar examples/target/daopai.jar'", commands.get(0));
    StringBuilder printed = new StringBuilder();
    for (String command : commands.subList(1, commands.size())) {
      assertTrue(command.startsWith("daopai calendar "), command);
      String arguments = command.replace("daopai ", "").replace("examples/", "");
      Run run = run(Splitter.on(' ').splitToList(arguments).toArray(new String[0]));
      assertEquals("", run.err());
      printed.append(run.out());
    }
    assertEquals(4, printed.toString().lines().count());
    assertEquals(CodeBlock.text(section).get(1) + "\n", printed.toString());
  }

  private static Run due(String date, String... options) {
    String[] args = {"calendar", "due", LICENSING.toString(), date, "--lang", "en"};
    return run(ObjectArrays.concat(args, options, String.class));
  }

  /** An answer as JSON, which says in its sentences what is answered without. */
  private static JsonNode json(String... question) throws IOException {
    String[] args = ObjectArrays.concat("calendar", question);
    Run run = run(ObjectArrays.concat(args, "--json"));
    assertEquals("", run.err());
    assertEquals(1, run.out().lines().count());
    JsonNode answer = new ObjectMapper().readTree(run.out());
    assertEquals("daopai-calendar/1", answer.get("format").asText());
    assertEquals(question[0], answer.get("question").asText());
    assertEquals(run(args), answered(answer.get("sentenceChinese").asText()));
    String[] english = ObjectArrays.concat(args, new String[] {"--lang", "en"}, String.class);
    assertEquals(run(english), answered(answer.get("sentence").asText()));
    return answer;
  }

  private String limits(TimeLimit... limits) throws IOException {
    return file("limits.json", TimeLimitJson.write(List.of(limits)));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
