package org.daopai.examples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.JsonLimits;
import org.junit.jupiter.api.Test;

/** Monday is 2026-01-05; a day has 480 working minutes. */
class CasePlanTest {

  private static final String ANSWERS =
      "'truth':{'earlyStart':'%s','lateFinish':'%s','totalSlackMinutes':7}";

  @Test
  void resultHasALineForEveryTask() {
    assertEquals(
        """
        {"tasks":{
        "1":{"earlyStart":"2026-01-05T08:00","earlyFinish":"2026-01-05T17:00",\
        "lateStart":"2026-01-05T08:00","lateFinish":"2026-01-05T17:00",\
        "totalSlackMinutes":0,"freeSlackMinutes":0},
        "2":{"earlyStart":"2026-01-06T08:00","earlyFinish":"2026-01-07T17:00",\
        "lateStart":"2026-01-06T08:00","lateFinish":"2026-01-07T17:00",\
        "totalSlackMinutes":0,"freeSlackMinutes":0}
        }}
        """,
        new CaseText().task(1, 480).task(2, 960).relation(1, 2, "FS").result());
  }

  @Test
  void whatIsFinishedInPrimaveraHasNoDates() {
    assertEquals(
        """
        {"tasks":{
        "1":{"totalSlackMinutes":0}
        }}
        """,
        new CaseText()
            .primavera()
            .task(1, 480, "'actualStart':'2026-01-02T08:00'", "'actualFinish':'2026-01-02T17:00'")
            .result());
  }

  @Test
  void shippedCaseIsPlannedAlikeWithoutItsAnswersAndWithOthers() throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(
                Resources.toByteArray(
                    Resources.getResource(MicrosoftProjectCase.class, "mp_j90_a5_nr3.json")));
    String given = CaseText.result(document.toString());
    for (JsonNode task : document.path("tasks")) {
      ((ObjectNode) task).put("truth", "not even an object");
    }
    ObjectNode project = (ObjectNode) document.path("project");
    project.put("finish", "2099-01-01T00:00").put("scheduledFinish", "never");
    for (JsonNode assignment : document.path("assignments")) {
      ((ObjectNode) assignment).put("start", 1).put("finish", 2);
    }
    String altered = CaseText.result(document.toString());
    document.path("tasks").forEach(task -> ((ObjectNode) task).remove("truth"));
    project.remove(List.of("finish", "scheduledFinish"));
    document
        .path("assignments")
        .forEach(assignment -> ((ObjectNode) assignment).remove(List.of("start", "finish")));

    assertEquals(given, altered);
    assertEquals(given, CaseText.result(document.toString()));
    assertEquals(460 + 2, given.lines().count());
  }

  @Test
  void answersAreNotPartOfWhatIsRead() throws IOException {
    String json =
        new CaseText()
            .project("'finish':'2026-02-02T17:00','scheduledFinish':'2026-02-02T17:00'")
            .task(1, 480, ANSWERS.formatted("2026-02-02T17:00", "2026-02-02T17:00"))
            .resource(7, 1)
            .assign(1, 7, "'start':'2026-02-02T17:00','finish':'2026-02-02T17:00'")
            .json();

    JsonNode inputs = CaseDocument.inputs(stream(json), JsonLimits.DEFAULT);

    assertFalse(inputs.toString().contains("2026-02-02"), inputs::toString);
    assertEquals(
        "{\"tasks\":[{\"id\":1,\"truth\":{\"earlyStart\":\"2026-02-02T17:00\","
            + "\"lateFinish\":\"2026-02-02T17:00\",\"totalSlackMinutes\":7}}]}",
        CaseDocument.answers(stream(json), JsonLimits.DEFAULT).toString());
  }

  @Test
  void caseOverALimitIsRefused() {
    String json = new CaseText().task(1, 480).json();
    JsonLimits limits = JsonLimits.DEFAULT;

    for (JsonLimits tight :
        List.of(
            limits.withMaxSize(500),
            limits.withMaxDepth(3),
            limits.withMaxStringLength(3),
            limits.withMaxEntries(20))) {
      InvalidInputException fault =
          assertThrows(
              InvalidInputException.class, () -> CasePlan.of(stream(json), tight), tight::toString);
      assertEquals(InputFault.Code.LIMIT_EXCEEDED, fault.code(), fault.getMessage());
    }
  }

  @Test
  void brokenDocumentIsNamedWithItsPlace() {
    String json = new CaseText().task(1, 480).json();

    assertEquals(
        "The case is not well-formed JSON, or says a member twice, at line 2, column 3",
        fault(json.substring(0, json.indexOf("source"))));
    assertEquals("The document has schema ''; schema 'truth-case/1' is read", fault(""));
    assertEquals("The document has schema ''; schema 'truth-case/1' is read", fault("[1,2]"));
    assertEquals(
        "The case goes on after its end; one JSON object is read at line 6, column 1",
        fault(json + "{}"));
  }

  @Test
  void numbersAndDatesBeyondAllBoundsAreRefused() {
    assertEquals(
        "A duration of 9223372036854775807 working minutes is too long; at most 157680000 minutes"
            + " (300 years) can be planned",
        fault(new CaseText().task(1, 1e300).json()));
    assertEquals(
        "'from' of exceptions[0] of calendars[0] of the case is +99999-01-01; dates from"
            + " 1900-01-01 and before 2200-01-01 are read",
        fault(
            new CaseText()
                .exceptions("{'from':'+99999-01-01','to':'+99999-01-02','intervals':[]}")
                .task(1, 480)
                .json()));
    assertEquals(
        "Calendar '1' has exceptions on more than 109800 days; no more are read",
        fault(
            new CaseText()
                .exceptions(
                    "{'from':'1900-01-01','to':'2199-12-31','intervals':[]},"
                        + "{'from':'1900-01-01','to':'2199-12-31','intervals':[]}")
                .task(1, 480)
                .json()));
  }

  private static String fault(String json) {
    return assertThrows(
            InvalidInputException.class, () -> CasePlan.of(stream(json), JsonLimits.DEFAULT))
        .getMessage();
  }

  private static ByteArrayInputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }
}
