package org.daopai.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are refused: each is a change to one that is read. */
class JsonRefusalTest {

  /** What a schema can know, both refuse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format": "daopai-project/1", | ``                              | UNKNOWN_FORMAT     | line 1, column 1: the document does not say its format; begin it with "format": "daopai-project/1"
          daopai-project/1            | daopai-project/2                  | UNKNOWN_FORMAT     | format (line 2, column 13): the format 'daopai-project/2' is not read here; 'daopai-project/1' is
          "daopai-project/1"          | 1                                 | MALFORMED_DOCUMENT | format (line 2, column 13): text is expected, not a whole number
          "dataDate"                  | "datadate"                        | MALFORMED_DOCUMENT | line 3, column 3: the member 'datadate' is not known; the members here are [format, dataDate, network, portfolio]
          "2023-09-01"                | "2023-9-1"                        | INVALID_VALUE      | dataDate (line 3, column 15): '2023-9-1' is not a date such as 2024-12-31 or a date-time such as 2024-12-31T17:00
          "2023-09-01"                | "2023-09-01T08:00+08:00"          | INVALID_VALUE      | dataDate (line 3, column 15): '2023-09-01T08:00+08:00' is not a date such as 2024-12-31 or a date-time such as 2024-12-31T17:00
          "2023-09-01"                | null                              | MALFORMED_DOCUMENT | dataDate (line 3, column 15): text is expected, not null (leave out what is not known)
          "2023-09-01"                | 20230901                          | MALFORMED_DOCUMENT | dataDate (line 3, column 15): text is expected, not a whole number
          "defaultCalendar": "office", | ``                               | MALFORMED_DOCUMENT | network (line 4, column 14): the member 'defaultCalendar' is missing; name one of the calendars
          china-administrative        | german                            | INVALID_VALUE      | network.calendars[0].basis (line 8, column 33): 'german' is not a calendar of the library; [china-administrative, china-civil, five-days, every-day, continuous] are
          , "basis": "china-civil"    | ``                                | MALFORMED_DOCUMENT | network.calendars[1] (line 10, column 7): calendar 'every day' has neither a 'week' nor a 'basis' nor others that it combines; give at least one of them
          "9 working hours"           | "2 working days"                  | INVALID_VALUE      | network.calendars[2].standardDay (line 11, column 84): a standard day of 2 working days is not understood; give working hours or working minutes
          "saturday"                  | "Saturday"                        | MALFORMED_DOCUMENT | network.calendars[2].week (line 15, column 64): the member 'Saturday' is not known; the members here are [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
          "08:00-24:00"               | "8:00-24:00"                      | INVALID_VALUE      | network.calendars[2].exceptions[1].shifts[0] (line 18, column 44): '8:00-24:00' is not of the form 08:00-12:00
          "08:00-24:00"               | "08:00-24:01"                     | INVALID_VALUE      | network.calendars[2].exceptions[1].shifts[0] (line 18, column 44): The clock time '24:01' is not of the form HH:mm between 00:00 and 24:00
          "shifts": ["08:00-24:00"]   | "shifts": "08:00-24:00"           | MALFORMED_DOCUMENT | network.calendars[2].exceptions[1].shifts (line 18, column 43): a list is expected, not text
          "from": "11-01"             | "from": "13-01"                   | INVALID_VALUE      | network.calendars[2].closures[0].from (line 19, column 30): The day of the year '13-01' is not of the form MM-dd, such as 11-01
          "from": "11-01"             | "from": "November"                | INVALID_VALUE      | network.calendars[2].closures[0].from (line 19, column 30): 'November' is not of the form 11-01
          "type": "start-milestone"   | "type": "milestone"               | INVALID_VALUE      | network.elements[0].type (line 24, column 16): 'milestone' is not a type of element; [activity, start-milestone, finish-milestone] are
          "id": "go"                  | "id": ""                          | INVALID_VALUE      | network.elements[0].id (line 24, column 41): The activity id '' has 0 characters; an id has 1 to 200
          "id": "go",                 | ``                                | MALFORMED_DOCUMENT | network.elements[0] (line 24, column 7): the member 'id' is missing
          "id": "go",                 | "id": "go", "duration": "1 working day", | MALFORMED_DOCUMENT | network.elements[0] (line 24, column 59): the member 'duration' is not known; the members here are [type, id, name, calendar, responsible, phase, constraints]
          "40 calendar days"          | "-40 calendar days"               | INVALID_DURATION   | network.elements[1] (line 25, column 7): Activity 'scheme' has a duration of -40 calendar days; a duration is 0 or more
          "40 calendar days"          | 40                                | MALFORMED_DOCUMENT | network.elements[1].duration (line 25, column 105): text is expected, not a whole number
          "zh": "设计院"                 | "cn-ZH": "设计院"                    | INVALID_VALUE      | network.elements[1].responsible (line 26, column 48): The name 'Design institute' is translated into 'cn-ZH'; a language is an ISO 639 code such as 'zh'
          "START_NOT_EARLIER"         | "SNET"                            | INVALID_VALUE      | network.elements[1].constraints[0].kind (line 27, column 33): 'SNET' is not known; [START_NOT_EARLIER, START_NOT_LATER, FINISH_NOT_EARLIER, FINISH_NOT_LATER, START_ON, FINISH_ON, MANDATORY_START, MANDATORY_FINISH] are accepted
          "2023-09-04T08:00"          | "2023-09-04"                      | INVALID_VALUE      | network.elements[1].constraints[0].at (line 27, column 60): '2023-09-04' is not a date-time such as 2024-12-31T17:00
          "type": "SS"                | "type": "START_TO_START"          | INVALID_VALUE      | network.dependencies[1].type (line 33, column 50): 'START_TO_START' is not a type of dependency; [FS, SS, FF, SF] are
          "-50 %"                     | "-0.5"                            | INVALID_DURATION   | network.dependencies[1].lag (line 33, column 63): The duration '-0.5' is not understood; write a whole number and working minutes, working hours, working days, elapsed minutes, elapsed hours, calendar days or months
          "lagCalendar": "predecessor" | "lagCalendar": "site"            | INVALID_VALUE      | network.dependencies[1].lagCalendar (line 33, column 87): 'site' is not a calendar that counts a lag; [successor, predecessor, project, elapsed] are, or an object with the 'id' of one
          "firmness": "TARGET"        | "firmness": "SOFT"                | INVALID_VALUE      | network.deadlines[1].firmness (line 39, column 87): 'SOFT' is not known; [HARD, TARGET] are accepted
          "weight": 3                 | "weight": 0                       | INVALID_VALUE      | network.deadlines[1] (line 39, column 7): Deadline 'internal' has weight 0; a weight is 1 or more
          "weight": 3                 | "weight": 3.5                     | MALFORMED_DOCUMENT | network.deadlines[1].weight (line 39, column 107): a whole number is expected, not a number with a fraction or an exponent
          "weight": 3                 | "weight": 99999999999999999999    | INVALID_VALUE      | network.deadlines[1].weight (line 39, column 107): the number 99999999999999999999 is out of range; whole numbers from -2147483648 to 2147483647 are accepted
          "rollsForward": true        | "rollsForward": "yes"             | MALFORMED_DOCUMENT | network.deadlines[1].rollsForward (line 40, column 24): true or false is expected, not text
          "actualStart": "2023-08-28" | "actualFinish": "2023-08-28"      | INVALID_PROGRESS   | network.progress[1] (line 44, column 7): Progress of 'scheme' is finished and has work remaining; give one or the other
          "year": 2023                | "year": "2023"                    | MALFORMED_DOCUMENT | portfolio.plan.year (line 48, column 22): a whole number is expected, not text
          ["p01", "p02"]              | ["p01", "p01"]                    | DUPLICATE_ID       | portfolio.plan (line 48, column 13): The 2023 plan of 'development zone' lists project 'p01' twice; each project is listed once
          "RESUMED"                   | "STARTED"                         | INVALID_VALUE      | portfolio.projects[0].events[1].kind (line 52, column 28): 'STARTED' is not known; [SIGNED, COMMENCED, SUSPENDED, RESUMED, COMPLETED, IN_PRODUCTION, AT_CAPACITY, AT_EFFECT, CANCELLED] are accepted
          """)
  void readerAndSchemaRefuse(String from, String to, Code code, String message) {
    String changed = Examples.changed(Examples.PLANT, from, to);

    assertRefused(code, message, changed);
    assertFalse(Schemas.faults(Schemas.PROJECT, changed).isEmpty(), "the schema accepts it");
  }

  /** What a schema cannot know, the reader refuses alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "2023-09-01"                | "2023-02-30"                      | INVALID_VALUE      | dataDate (line 3, column 15): '2023-02-30' is not a date such as 2024-12-31 or a date-time such as 2024-12-31T17:00
          "2024-08-31"                | "+999999999-12-31"                | DATE_OUT_OF_RANGE  | Deadline 'enclosed' is dated +999999999-12-31; dates from 1900-01-01 to 2199-12-31 can be planned
          "2024-08-31"                | "2300-08-31"                      | DATE_OUT_OF_RANGE  | Deadline 'enclosed' is dated 2300-08-31; dates from 1900-01-01 to 2199-12-31 can be planned
          "defaultCalendar": "office" | "defaultCalendar": "home"         | UNKNOWN_REFERENCE  | network.defaultCalendar (line 6, column 24): the default calendar is 'home', which the document does not define; it defines [office, every day, site]
          {"id": "every day"          | {"id": "office"                   | DUPLICATE_ID       | network.calendars[1] (line 10, column 7): calendar 'office' is defined twice; each calendar has an id of its own
          "07:00-12:00"]}             | "07:00-12:00", "11:00-13:00"]}    | INVALID_VALUE      | network.calendars[2].week.saturday (line 15, column 64): The shifts 07:00-12:00 and 11:00-13:00 of one day overlap; each minute is worked once
          "2024-02-18"                | "2024-02-10"                      | DUPLICATE_ID       | network.calendars[2].exceptions[1] (line 18, column 10): a second exception is dated 2024-02-10; each date has at most one
          "9 working hours"           | "25 working hours"                | INVALID_VALUE      | network.calendars[2] (line 11, column 7): Calendar 'site' has a standard day of PT25H; a standard day has 1 to 1440 whole minutes
          "to": "enclosed", "type": "FF" | "to": "scheme", "type": "FF"   | DEPENDENCY_CYCLE   | network.dependencies[2] (line 34, column 7): 'scheme' depends on itself; a dependency joins two different activities or milestones
          "from": "go"                | "from": "enclosed"                | DEPENDENCY_CYCLE   | The dependencies form a cycle: scheme -> enclosed -> scheme
          "lagCalendar": {"id": "site"} | "lagCalendar": "elapsed"        | INVALID_VALUE      | network.dependencies[2] (line 34, column 7): A lag of 3 working days cannot be counted by the clock; say calendar days
          "40 calendar days"          | "999999999999 calendar days"      | INVALID_DURATION   | network.elements[1].duration (line 25, column 105): A duration of 999999999999 calendar days is too long; at most 157680000 minutes (300 years) can be planned
          {"activity": "go"           | {"activity": "scheme"             | DUPLICATE_ID       | network.progress[1] (line 44, column 7): progress of 'scheme' is reported twice; report it once
          "2022-04-12"                | "2022-04-09"                      | INVALID_VALUE      | portfolio.projects[0].events[0] (line 51, column 19): Event COMMENCED of 2022-04-10 was recorded on 2022-04-09, before it happened; record it on that day or later
          """)
  void readerRefuses(String from, String to, Code code, String message) {
    assertRefused(code, message, Examples.changed(Examples.PLANT, from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | The document is empty; a JSON object with a member 'format' is expected
          ` `                 | The document is empty; a JSON object with a member 'format' is expected
          []                  | line 1, column 1: an object is expected, not a list
          1                   | line 1, column 1: an object is expected, not a whole number
          {} {}               | line 1, column 1: the document does not say its format; begin it with "format": "daopai-project/1"
          {"format"           | line 1, column 10: the document ends before it is complete
          {"format": NaN}     | line 1, column 15: the document is not well-formed JSON here (Non-standard token 'NaN')
          {"format": "daopai-project/1", "format": "daopai-project/1"} | line 1, column 32: the member 'format' is given twice; give each member once
          {"format": "daopai-project/1", "network": {}} x | line 1, column 47: the document is not well-formed JSON here (Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'))
          {"format": "daopai-project/1", "network": {}} {} | line 1, column 47: the document goes on after its end; one JSON object is expected
          {"format": "daopai-project/1"} | line 1, column 1: the member 'network' is missing
          {"format": "daopai-project/1", "network": {"elements": [{"id": "A", "id": "A"}]}} | network.elements[0] (line 1, column 69): the member 'id' is given twice; give each member once
          """)
  void whatIsNoDocumentIsRefused(String json, String message) {
    InvalidInputException e = refusal(json);

    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format': 1}",
        "{\"format\": 01}",
        "{\"network\": {},}",
        "{\"a\" 1}",
        "// no\n{}",
        "{\"format\": \"\n\"}",
        "{\"format\": \"\\x\"}",
        "\u0000",
        "{\"format\": +1}",
        "}",
        "]",
        "{]",
      })
  void whatIsNoJsonIsRefusedWithLineAndColumn(String json) {
    InvalidInputException e = refusal(json);

    assertEquals(Code.MALFORMED_DOCUMENT, e.code());
    assertTrue(
        e.getMessage().matches("line \\d+, column \\d+: .* not well-formed JSON .*"),
        e::getMessage);
  }

  @Test
  void limitsAreKept() {
    String json = Examples.ONE_ACTIVITY;
    int length = json.length();

    assertLimit(
        JsonLimits.DEFAULT.withMaxSize(length - 1),
        json,
        "The document has more than " + (length - 1) + " characters; no more are read");
    assertLimit(
        JsonLimits.DEFAULT.withMaxDepth(3),
        json,
        "network.elements[0] (line 5, column 7): the document is nested too deeply; at most 3"
            + " levels are read");
    assertLimit(
        JsonLimits.DEFAULT.withMaxEntries(6),
        json,
        "network.elements[0] (line 5, column 51): the document has too many members and items; at"
            + " most 6 are read");
    assertLimit(
        JsonLimits.DEFAULT.withMaxStringLength(15),
        json,
        "line 2, column 31: a text, name or number is too long; at most 15 characters of text, 1000"
            + " of a name and 100 of a number are read");
    assertEquals(ProjectJson.read(json), ProjectJson.read(json, new JsonLimits(length, 4, 16, 7)));
  }

  @Test
  void streamIsNotReadBeyondItsLimit() {
    byte[] bytes = Examples.ONE_ACTIVITY.getBytes(StandardCharsets.UTF_8);
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () ->
                ProjectJson.read(
                    new ByteArrayInputStream(bytes), JsonLimits.DEFAULT.withMaxSize(40)));

    assertEquals("The document has more than 40 bytes; no more are read", e.getMessage());
    assertEquals(Code.LIMIT_EXCEEDED, e.code());
  }

  @Test
  void longNamesNumbersAndTextsAreRefused() {
    assertEquals(Code.LIMIT_EXCEEDED, refusal("{\"" + "x".repeat(100_000) + "\": 1}").code());
    assertEquals(Code.LIMIT_EXCEEDED, refusal("{\"format\": " + "9".repeat(100_000) + "}").code());
    assertEquals(
        Code.LIMIT_EXCEEDED, refusal("{\"format\": \"" + "x".repeat(1_000_000) + "\"}").code());
    assertEquals(Code.MALFORMED_DOCUMENT, refusal("{\"format\": 1e999999999}").code());
  }

  @Test
  void deepNestingEndsAtTheLimitOnASmallStack() throws InterruptedException {
    String nested =
        "{\"format\": \"daopai-project/1\", \"network\": {\"elements\": [{\"id\": "
            + "[".repeat(1_000_000);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                ProjectJson.read(nested, JsonLimits.DEFAULT.withMaxDepth(JsonLimits.MAX_DEPTH));
              } catch (InvalidInputException | StackOverflowError e) {
                thrown.set(e);
              }
            },
            "small stack",
            256 * 1024);
    small.start();
    small.join();

    assertTrue(thrown.get() instanceof InvalidInputException, () -> "" + thrown.get());
  }

  @Test
  void limitsThatLetNothingThroughAreRefused() {
    assertThrows(InvalidInputException.class, () -> JsonLimits.DEFAULT.withMaxSize(0));
    assertThrows(
        InvalidInputException.class,
        () -> JsonLimits.DEFAULT.withMaxDepth(JsonLimits.MAX_DEPTH + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[31m", "\u009b31m", "\r"})
  void messagesHoldNoControlCharacters(String control) {
    String escaped = String.format("\\u%04x", (int) control.charAt(0)) + control.substring(1);
    for (String place :
        List.of(
            "40 calendar days", "scheme", "daopai-project/1", "dataDate", "SS", "08:00-24:00")) {
      String message =
          refusal(Examples.changed(Examples.PLANT, place, place + escaped)).getMessage();

      assertTrue(
          message.lines().flatMapToInt(String::chars).noneMatch(Character::isISOControl), message);
    }
  }

  @Test
  void messagesStayShortWhateverTheDocumentHolds() {
    String text = "\u001b[31m\\n" + "x".repeat(90_000);
    String json =
        Examples.changed(Examples.PLANT, "\"2023-09-01\"", "\"" + "x".repeat(90_000) + "\"");

    assertTrue(refusal(json).getMessage().length() < 300);
    assertTrue(refusal("{\"" + text.substring(0, 900) + "\": 1}").getMessage().length() < 300);
  }

  /** Forty thousand dates in three lines: what is short in a document is not free. */
  @Test
  void theDatesThatRangesAndCalendarsOfTheLibraryStandForAreEntriesToo() {
    String ranges =
        """
        {"id": "%s", "week": {}, "exceptions": [
            {"from": "2000-01-01", "to": "2010-01-07", "shifts": []},
            {"from": "3000-01-01", "to": "3010-01-07", "shifts": []}]}"""
            .formatted("a");
    String json =
        """
        {"format": "daopai-project/1", "network": {"defaultCalendar": "a", "calendars": [
          %s,
          {"id": "b", "union": [%s, {"id": "c", "difference": {
            "base": {"id": "d", "basis": "china-administrative"}, "without": %s}}]}]}}"""
            .formatted(ranges, ranges, ranges);
    assertEquals(2, ProjectJson.read(json).network().calendars().size());
    assertLimit(
        JsonLimits.DEFAULT.withMaxEntries(7_000),
        json,
        "network.calendars[0] (line 2, column 3): the document has too many members and items; at most 7000 are read");
    // 3 x 7,320 dates of ranges, and as many as the notices have
    assertLimit(
        JsonLimits.DEFAULT.withMaxEntries(22_500),
        json,
        "network.calendars[1] (line 5, column 3): the document has too many members and items; at most 22500 are read");
  }

  private static void assertRefused(Code code, String message, String json) {
    InvalidInputException e = refusal(json);
    assertEquals(message, e.getMessage());
    assertEquals(code, e.code());
  }

  private static void assertLimit(JsonLimits limits, String json, String message) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> ProjectJson.read(json, limits));
    assertEquals(message, e.getMessage());
    assertEquals(Code.LIMIT_EXCEEDED, e.code());
  }

  private static InvalidInputException refusal(String json) {
    return assertThrows(InvalidInputException.class, () -> ProjectJson.read(json));
  }
}
