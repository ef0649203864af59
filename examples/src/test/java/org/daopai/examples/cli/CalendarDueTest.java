package org.daopai.examples.cli;

import static org.daopai.examples.cli.CalendarRuns.LICENSING;
import static org.daopai.examples.cli.CalendarRuns.due;
import static org.daopai.examples.cli.CalendarRuns.limits;
import static org.daopai.examples.cli.Run.answered;
import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daopai.model.json.TimeLimitJson;
import org.daopai.model.limit.LimitRules;
import org.daopai.model.limit.LimitUnit;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day of a time limit. */
class CalendarDueTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "2023-01-16, 2023-01-28 (Saturday), 2023-01-17, 2023-01-21, Spring Festival",
    "2023-09-26, 2023-10-07 (Saturday), 2023-09-27, 2023-10-01, Mid-Autumn Festival and National"
        + " Day",
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
        run(
            "calendar",
            "due",
            limits(directory, TimeLimits.calendarDays(5)),
            event,
            "--lang",
            "en"));
  }

  /* 2023-04-23 is a Sunday that is worked. */
  @Test
  void dueStaysOnAMakeUpWorkingDay() throws IOException {
    assertEquals(
        answered(
            "2023-04-23 (Sunday) is the last day of 5 calendar days, counted from 2023-04-19 (event"
                + " on 2023-04-18)"),
        run(
            "calendar",
            "due",
            limits(directory, TimeLimits.calendarDays(5)),
            "2023-04-18",
            "--lang",
            "en"));
  }

  @Test
  void aLimitIsExtendedAsOftenAsItCanBe() throws IOException {
    // from receipt of the permit on 2024-01-22: three, six and nine months; 22 October is a Tuesday
    String file = limits(directory, TimeLimits.months(3).extendable(3, LimitUnit.MONTHS, 2));
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
  void dueTakesOneLimitOfSeveralAndItsExtension() throws IOException {
    assertEquals(
        answered(
            "2023-11-10 (Friday) is the last day of 30 working days, counted from 2023-09-26 (event"
                + " on 2023-09-25)"),
        due("2023-09-25", "--limit", "licensing-decision", "--extended"));
    assertEquals(
        refused(
            "'limits/licensing.json' has 11 limits, which run from different events; choose one"
                + " with --limit, they are [licensing-decision, joint-handling, lower-level-review,"
                + " permit-delivery, correction-notice, project-approval-decision,"
                + " real-estate-registration, eia-report, eia-table, eia-review,"
                + " construction-permit]"),
        due("2023-09-25"));
    assertEquals(
        refused(
            "Limit 'Delivery of the licence' of 'limits/licensing.json' cannot be extended; leave"
                + " --extended out"),
        due("2023-09-25", "--limit", "permit-delivery", "--extended"));
    String file =
        limits(directory, TimeLimits.workingDays(5), TimeLimits.workingDays(7).withId("local"));
    assertEquals(
        refused("'" + file + "' has no limit 'other'; its limits are [one without an id, local]"),
        run("calendar", "due", file, "2023-09-25", "--limit", "other"));
    assertEquals(
        refused("'" + limits(directory) + "' has no limits; give a file with one"),
        run("calendar", "due", limits(directory), "2023-09-25"));
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
}
