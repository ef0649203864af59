package org.daopai.examples.cli;

import static org.daopai.examples.cli.CalendarRuns.LICENSING;
import static org.daopai.examples.cli.CalendarRuns.file;
import static org.daopai.examples.cli.Run.answered;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daopai.model.calendar.ChinaHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as JSON. */
class CalendarJsonTest {

  @TempDir private Path directory;

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
    String notices = file(directory, "2027.txt", CalendarRuns.MADE_UP_2027);
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
}
