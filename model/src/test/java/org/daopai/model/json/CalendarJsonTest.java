package org.daopai.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars in JSON: every way to say one, and what is refused. */
class CalendarJsonTest {

  private static final LocalizedName STOCK = LocalizedName.of("stocktaking", "盘点");

  @Test
  void everyWayToSayACalendarIsRead() {
    WorkCalendar works =
        WorkCalendar.fiveDays("works").withHours(Shift.overMidnight("22:00", "06:00"));
    WorkCalendar plant =
        WorkCalendar.builder()
            .from(
                works
                    .withId("plant")
                    .withRest(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 2, 17), STOCK)
                    .withRest(Recurrence.everyWeeks(LocalDate.of(2024, 1, 5), 2), STOCK)
                    .withRest(Recurrence.monthly(-1), STOCK)
                    .withRest(Recurrence.yearlyOn(Month.MAY, 2, DayOfWeek.SUNDAY), STOCK)
                    .withShifts(Recurrence.yearly("10-01"), STOCK, Shift.of("08:00", "12:00")))
            .addAllClosures(
                WorkCalendar.fiveDays("x")
                    .restricted(Season.from("11-01").to("03-31"), 40, STOCK)
                    .closures())
            .unannounced(UnannouncedDays.FAIL)
            .version("plant-7")
            .build();
    String json =
        calendar(
            """
            {"id": "plant",
             "week": {
               "monday": ["22:00-06:00+1"], "tuesday": ["22:00-06:00+1"], "wednesday": ["22:00-06:00+1"],
               "thursday": ["22:00-06:00+1"], "friday": ["22:00-06:00+1"]},
             "exceptions": [{"from": "2024-02-09", "to": "2024-02-17", "shifts": [], "reason": REASON}],
             "recurring": [
               {"yearly": "10-01", "shifts": ["08:00-12:00"], "reason": REASON},
               {"yearlyWeekday": {"month": 5, "ordinal": 2, "weekday": "sunday"}, "shifts": [], "reason": REASON},
               {"monthly": -1, "shifts": [], "reason": REASON},
               {"everyWeeks": {"first": "2024-01-05", "weeks": 2}, "shifts": [], "reason": REASON}],
             "closures": [{"from": "11-01", "to": "03-31", "productivity": 40, "reason": REASON}],
             "unannounced": "fail", "version": "plant-7"}
            """);

    assertEquals(plant, read(json));
    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, json));
  }

  @Test
  void combinationsHoldTheirParts() {
    WorkCalendar day = WorkCalendar.fiveDays("day");
    WorkCalendar night =
        WorkCalendar.everyDay("night").withHours(Shift.overMidnight("22:00", "06:00"));
    WorkCalendar all =
        day.union(night)
            .intersection(WorkCalendar.continuous("clock"))
            .minus(WorkCalendar.fiveDays("half").withHours(Shift.of("12:00", "13:00")))
            .during(Season.from("05-01").to("09-30"), day)
            .during(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1), night)
            .withRest(LocalDate.of(2024, 5, 1), STOCK)
            .withId("all");
    String json =
        ProjectJson.write(ProjectDocument.of(ProjectNetwork.builder().calendar(all).build()));

    assertEquals(all, read(json));
    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, json));
  }

  @Test
  void daysOfOneExceptionAreWrittenAsOneRange() {
    WorkCalendar rests =
        WorkCalendar.fiveDays("rests")
            .withRest(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 5), STOCK)
            .withRest(LocalDate.of(2024, 1, 8), STOCK);
    String json =
        ProjectJson.write(ProjectDocument.of(ProjectNetwork.builder().calendar(rests).build()));

    assertTrue(
        json.contains("{\"from\": \"2024-01-01\", \"to\": \"2024-01-05\", \"shifts\": []"), json);
    assertTrue(json.contains("{\"date\": \"2024-01-08\", \"shifts\": []"), json);
    assertEquals(rests, read(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "exceptions": [{"date": "2024-01-01", "from": "2024-01-01", "to": "2024-01-02", "shifts": []}] | MALFORMED_DOCUMENT | an exception has a 'date' and a range; give the date, or 'from' and 'to'
          "exceptions": [{"from": "2024-01-02", "to": "2024-01-01", "shifts": []}]  | DATE_OUT_OF_RANGE  | an exception from 2024-01-02 to 2024-01-01 is not understood; give a range of 1 to 3660 days
          "exceptions": [{"from": "2024-01-02", "shifts": []}]                      | MALFORMED_DOCUMENT | the member 'to' is missing
          "exceptions": [{"from": "0001-01-01", "to": "9999-12-31", "shifts": []}]  | DATE_OUT_OF_RANGE  | an exception from 0001-01-01 to 9999-12-31 is not understood; give a range of 1 to 3660 days
          "recurring": [{"shifts": []}]                                             | MALFORMED_DOCUMENT | a recurring exception comes by no rule; give exactly one of [yearly, yearlyWeekday, monthly, everyWeeks]
          "recurring": [{"monthly": 1, "yearly": "01-01", "shifts": []}]            | MALFORMED_DOCUMENT | a recurring exception comes by [yearly, monthly]; give exactly one of [yearly, yearlyWeekday, monthly, everyWeeks]
          "recurring": [{"monthly": 32, "shifts": []}]                              | INVALID_VALUE      | No month has a day 32; give 1 to 31, or -1 for the last
          "recurring": [{"yearly": "02-30", "shifts": []}]                          | INVALID_VALUE      | The day of the year '02-30' is not of the form MM-dd, such as 11-01
          "recurring": [{"yearlyWeekday": {"month": 13, "ordinal": 1, "weekday": "monday"}, "shifts": []}] | INVALID_VALUE | there is no month 13; months from 1 to 12 are accepted
          "recurring": [{"yearlyWeekday": {"month": 1, "ordinal": 5, "weekday": "monday"}, "shifts": []}]  | INVALID_VALUE | MONDAY number 5 of JANUARY does not come every year; give 1 to 4, or -1 for the last
          "recurring": [{"yearlyWeekday": {"month": 1, "ordinal": 1, "weekday": "Monday"}, "shifts": []}]  | INVALID_VALUE | 'Monday' is not a weekday; write one as monday
          "recurring": [{"everyWeeks": {"first": "2024-01-01", "weeks": 0}, "shifts": []}] | INVALID_VALUE | Every 0 weeks is no recurrence; give 1 to 520 weeks
          "closures": [{"from": "11-01", "to": "03-31", "productivity": 100}]       | INVALID_VALUE      | The season 11-01..03-31 has a productivity of 100 percent; give 0 where nothing is worked, or 1 to 99
          "unannounced": "guess"                                                    | INVALID_VALUE      | 'guess' is no way to treat days that are not announced; [fail, china-statutory, week] are
          "union": [{"id": "a", "week": {}}]                                        | INVALID_VALUE      | A combination of 1 calendars combines nothing; give two or more
          "union": [{"id": "a", "week": {}}, {"id": "b", "week": {}}]               | INVALID_VALUE      | Calendar 'c' has a week and combines [a, b]; it can have one or the other
          "union": [], "intersection": []                                           | MALFORMED_DOCUMENT | a calendar combines others by [union, intersection]; give one of them
          "during": {"base": {"id": "a", "week": {}}, "other": {"id": "b", "week": {}}, "first": "2024-02-01", "last": "2024-01-01"} | DATE_OUT_OF_RANGE | The calendar 'b' is said to hold from 2024-02-01 through 2024-01-01; give a first day and one not before it, between 1900-01-01 and 2199-12-31
          "basis": "five-days", "difference": {"base": {"id": "a", "week": {}}, "without": {"id": "b", "week": {}}} | MALFORMED_DOCUMENT | calendar 'c' has a 'basis' and combines others; give one or the other
          """)
  void whatIsNotUnderstoodIsRefused(String members, InputFault.Code code, String sentence) {
    String json =
        calendar("{\"id\": \"c\", \"week\": {\"monday\": [\"08:00-12:00\"]}, " + members + "}");

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> ProjectJson.read(json));

    InputFault fault = refused.faults().get(0);
    assertEquals(code, fault.code());
    assertTrue(fault.sentence().endsWith(": " + sentence), fault.sentence());
    assertTrue(fault.sentence().startsWith("network.calendars[0]"), fault.sentence());
  }

  @Test
  void aNightThatRunsIntoTheNextDaysShiftIsRefused() {
    String json =
        calendar(
            "{\"id\": \"c\", \"week\": {\"sunday\": [\"22:00-06:00+1\"], \"monday\": [\"05:00-12:00\"]}}");

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> ProjectJson.read(json));

    assertTrue(
        refused
            .getMessage()
            .endsWith(
                "The shift 22:00-06:00+1 of SUNDAY on calendar 'c' runs into the shift 05:00-12:00 of MONDAY; each minute"
                    + " is worked once"),
        refused.getMessage());
  }

  private static WorkCalendar read(String json) {
    return ProjectJson.read(json).network().defaultCalendar();
  }

  private static String calendar(String calendar) {
    return """
        {"format": "daopai-project/1", "network": {
          "defaultCalendar": "%s",
          "calendars": [%s]
        }}
        """
        .formatted(
            calendar.contains("\"plant\"") ? "plant" : "c",
            calendar.replace("REASON", "{\"text\": \"stocktaking\", \"zh\": \"盘点\"}"));
  }
}
