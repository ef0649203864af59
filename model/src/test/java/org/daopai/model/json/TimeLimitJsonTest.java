package org.daopai.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.daopai.model.base.Citation;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.limit.ExtensionRight;
import org.daopai.model.limit.LimitId;
import org.daopai.model.limit.LimitLength;
import org.daopai.model.limit.LimitRules;
import org.daopai.model.limit.LimitUnit;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimits;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitJsonTest {

  private static final String LOCAL = Examples.read("local-limits.json");

  @Test
  void everyMemberIsRead() {
    List<TimeLimit> limits = TimeLimitJson.read(LOCAL);

    TimeLimit notice =
        TimeLimit.builder()
            .id(LimitId.of("correction-notice"))
            .name(LocalizedName.of("To ask for corrections", "一次告知补正"))
            .length(LimitLength.of(2, LimitUnit.WORKING_DAYS))
            .runsFrom(TimeLimit.RunsFrom.RECEIPT)
            .authority(LocalizedName.of("Approval service of the example city", "示例市行政审批服务局"))
            .citation(
                Citation.of(
                    "Example city rules on project approval",
                    "示例市项目审批条例",
                    "19",
                    LocalDate.of(2024, 1, 1)))
            .build();
    assertEquals(notice, limits.get(0));
    assertEquals(TimeLimit.EndsWith.ACCEPTANCE, limits.get(0).endsWith());
    TimeLimit decision =
        TimeLimit.builder()
            .id(LimitId.of("licensing-decision"))
            .length(LimitLength.of(12, LimitUnit.WORKING_DAYS))
            .startRule(TimeLimit.StartRule.SAME_DAY)
            .endRule(TimeLimit.EndRule.KEEP)
            .closing(TimeLimit.Closing.CLOSE_OF_BUSINESS)
            .basis(TimeLimit.Basis.PROMISED)
            .endsWith(TimeLimit.EndsWith.DELIVERY)
            .deemedAcceptedAfter(OptionalInt.of(2))
            .overdue(TimeLimit.OverduePolicy.DEEMED_APPROVED)
            .extension(
                new ExtensionRight(
                    LimitLength.of(5, LimitUnit.WORKING_DAYS),
                    2,
                    LocalizedName.of("approved by the head")))
            .build();
    assertEquals(decision, limits.get(1));
    TimeLimit contract =
        TimeLimits.months(3)
            .with(TimeLimit.RunsFrom.OTHER_EVENT)
            .extendable(1, LimitUnit.MONTHS, 1)
            .with(new Citation(LocalizedName.of("Contract"), "", LocalDate.of(2024, 3, 1)));
    assertEquals(List.of(notice, decision, contract), limits);
  }

  @Test
  void documentWrittenByHandIsWrittenAsItStands() {
    assertEquals(LOCAL, TimeLimitJson.write(TimeLimitJson.read(LOCAL)));
  }

  @Test
  void everyMeansOfReadingGivesTheSame(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("limits.json"), LOCAL);
    List<TimeLimit> limits = TimeLimitJson.read(LOCAL);

    assertEquals(limits, TimeLimitJson.read(file));
    assertEquals(limits, TimeLimitJson.read(new ByteArrayInputStream(LOCAL.getBytes(UTF_8))));
    assertThrows(
        InvalidInputException.class,
        () -> TimeLimitJson.read(LOCAL, JsonLimits.DEFAULT.withMaxEntries(5)));
    assertEquals(List.of(), TimeLimitJson.read("{\"format\": \"daopai-limit/1\"}"));
  }

  @Test
  void nationalLimitsAreReadAsWritten() {
    List<TimeLimit> national = LimitRules.national().limits();
    String json = TimeLimitJson.write(national);

    assertEquals(national, TimeLimitJson.read(json));
    assertEquals(List.of(), Schemas.faults(Schemas.LIMIT, json));
  }

  @Test
  void localLimitsReadReplaceNationalOnes() {
    List<TimeLimit> local = TimeLimitJson.read(LOCAL).subList(0, 2);
    LimitRules rules = LimitRules.national().overriddenBy(LimitRules.of(local));

    assertEquals(2, rules.limit("correction-notice").amount());
    assertEquals(12, rules.limit("licensing-decision").amount());
  }

  @Test
  void schemaIsASchemaAndAcceptsTheExample() throws IOException {
    String schema = Resources.toString(TimeLimitJson.schema(), UTF_8);

    assertEquals(List.of(), Schemas.faults(Schemas.SCHEMA, schema));
    assertEquals(List.of(), Schemas.faults(Schemas.LIMIT, LOCAL));
  }

  /** What a schema can know, both refuse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format": "daopai-limit/1", | ``                         | UNKNOWN_FORMAT     | line 1, column 1: the document does not say its format; begin it with "format": "daopai-limit/1"
          daopai-limit/1              | daopai-limit/2             | UNKNOWN_FORMAT     | format (line 2, column 13): the format 'daopai-limit/2' is not read here; 'daopai-limit/1' is
          "limits"                    | "limit"                    | MALFORMED_DOCUMENT | line 3, column 3: the member 'limit' is not known; the members here are [format, limits]
          "2 working days"            | "2 days"                   | INVALID_DURATION   | limits[0].length (line 7, column 17): The limit '2 days' is not understood; write a whole number and working days, calendar days, months or years
          "2 working days"            | 2                          | MALFORMED_DOCUMENT | limits[0].length (line 7, column 17): text is expected, not a whole number
          "length": "12 working days", | ``                        | MALFORMED_DOCUMENT | limits[1] (line 12, column 5): the member 'length' is missing
          "SAME_DAY"                  | "TODAY"                    | INVALID_VALUE      | limits[1].startRule (line 15, column 20): 'TODAY' is not known; [NEXT_DAY, SAME_DAY] are accepted
          "KEEP"                      | "BACK"                     | INVALID_VALUE      | limits[1].endRule (line 16, column 18): 'BACK' is not known; [ROLL_FORWARD, KEEP] are accepted
          "PROMISED"                  | "LAW"                      | INVALID_VALUE      | limits[1].basis (line 18, column 16): 'LAW' is not known; [STATUTORY, PROMISED, AGREED] are accepted
          "deemedAcceptedAfter": 2    | "deemedAcceptedAfter": -2  | INVALID_DURATION   | limits[1] (line 12, column 5): Limit 'licensing-decision' is deemed accepted after -2 working days; 0 to 109500 can be counted
          "deemedAcceptedAfter": 2    | "deemedAcceptedAfter": 2.5 | MALFORMED_DOCUMENT | limits[1].deemedAcceptedAfter (line 20, column 30): a whole number is expected, not a number with a fraction or an exponent
          "times": 2                  | "times": 0                 | INVALID_VALUE      | limits[1].extension (line 22, column 20): A limit that can be extended by 5 working days 0 times is not understood; give 1 to 100 times, or leave the extension out
          "law": "Contract",          | ``                         | MALFORMED_DOCUMENT | limits[2].citation (line 28, column 19): the member 'law' is missing
          "article": "19"             | "paragraph": "19"          | MALFORMED_DOCUMENT | limits[0].citation (line 10, column 111): the member 'paragraph' is not known; the members here are [law, article, version]
          "2024-03-01"                | "March 2024"               | INVALID_VALUE      | limits[2].citation.version (line 28, column 50): 'March 2024' is not a date such as 2024-12-31
          """)
  void readerAndSchemaRefuse(String from, String to, Code code, String message) {
    String changed = Examples.changed(LOCAL, from, to);

    assertRefused(code, message, changed);
    assertFalse(Schemas.faults(Schemas.LIMIT, changed).isEmpty(), "the schema accepts it");
  }

  /** What a schema cannot know, the reader refuses alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id": "licensing-decision"  | "id": "correction-notice"  | DUPLICATE_ID       | limits[1] (line 12, column 5): limit 'correction-notice' is given twice; each limit has an id of its own
          "3 months"                  | "3601 months"              | INVALID_DURATION   | limits[2].length (line 25, column 17): A limit of 3601 months cannot be counted; 0 to 3600 months can
          "2024-03-01"                | "2024-02-30"               | INVALID_VALUE      | limits[2].citation.version (line 28, column 50): '2024-02-30' is not a date such as 2024-12-31
          "law": "Contract"           | "law": ""                  | INVALID_VALUE      | limits[2].citation (line 28, column 19): A citation of article '' names no law; give the law or regulation it stands in
          "endsWith": "DELIVERY"      | "endsWith": "ACCEPTANCE"   | INVALID_VALUE      | limits[1] (line 12, column 5): Limit 'licensing-decision' runs from ACCEPTANCE and ends with ACCEPTANCE; it must end with something later
          """)
  void readerRefuses(String from, String to, Code code, String message) {
    assertRefused(code, message, Examples.changed(LOCAL, from, to));
  }

  @Test
  void limitsOfOneIdAreNotWritten() {
    TimeLimit limit = TimeLimits.workingDays(1).withId("a");

    Faults.check(
        Code.DUPLICATE_ID,
        "a",
        "Limit 'a' is written twice; each limit of a document has an id of its own",
        () -> TimeLimitJson.write(List.of(limit, limit)));
    assertTrue(
        TimeLimitJson.write(List.of(TimeLimits.workingDays(1), TimeLimits.workingDays(1)))
            .contains("1 working day"));
  }

  private static void assertRefused(Code code, String message, String json) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> TimeLimitJson.read(json));
    assertEquals(message, e.getMessage());
    assertEquals(code, e.code());
  }
}
