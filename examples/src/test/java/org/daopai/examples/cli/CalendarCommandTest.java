package org.daopai.examples.cli;

import static org.daopai.examples.cli.CalendarRuns.LICENSING;
import static org.daopai.examples.cli.CalendarRuns.due;
import static org.daopai.examples.cli.Run.answered;
import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.List;
import org.daopai.examples.CodeBlock;
import org.daopai.examples.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days found, counted and explained, and what is refused. */
class CalendarCommandTest {

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

  @Test
  void badDatesAndNumbersAreRefusedInASentence() {
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 0 (DATE): '2023-02-30' is not a date"
                + " such as 2023-09-02; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-02-30", "7"));
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 1 (N): '7.5' is not a whole number"
                + " such as 20 or -5; see 'daopai calendar add --help'"),
        run("calendar", "add", "2023-02-20", "7.5"));
    assertEquals(
        refused("2024-12-31 comes after 2024-01-01; give the earlier date first"),
        run("calendar", "count", "2024-12-31", "2024-01-01"));
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 0 (DATE): '1899-12-31' cannot be"
                + " counted; give a date from 1900-01-01 to 2199-12-31; see 'daopai calendar"
                + " explain --help'"),
        run("calendar", "explain", "1899-12-31"));
    assertEquals(
        refused(
            "Invalid value for positional parameter at index 1 (DATE): '2200-01-01' cannot be"
                + " counted; give a date from 1900-01-01 to 2199-12-31; see 'daopai calendar due"
                + " --help'"),
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
                "Calendar 'administrative' has no [0-9]+ working days (from|before) 2023-04-24, it"
                    + " has [0-9]+ from 1900-01-01 to 2199-12-31, the days that can be planned\\R"),
        run.err());
  }

  @Test
  void badUsageIsRefusedInASentence() {
    assertEquals(
        refused(
            "No question is given; the questions are [add, count, explain, due]; see 'daopai"
                + " calendar --help'"),
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
            "Invalid value for option '--lang': 'fr' is not a language of the answer; give zh or"
                + " en; see 'daopai calendar add --help'"),
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
}
