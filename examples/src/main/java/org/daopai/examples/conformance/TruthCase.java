package org.daopai.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * One schedule that Microsoft Project planned, read from a {@code truth-case/1} document: what it
 * was planned from, and apart from it the dates that were computed.
 *
 * <p>Immutable and thread-safe.
 */
public final class TruthCase {

  /*
   * What the application computed is cut out of the document before anything else is read: the stored dates move to
   * their own map, the project's finish and the dates of assignments are dropped. So no mapping can plan from an answer.
   */
  private static final String SCHEMA = "truth-case/1";

  private final CaseObject root;
  private final ImmutableList<CaseTask> tasks;
  private final ImmutableMap<String, StoredDates> stored;

  private TruthCase(CaseObject root, ImmutableMap<String, StoredDates> stored) {
    this.root = root;
    this.stored = stored;
    tasks =
        root.objects("tasks").stream().map(CaseTask::new).collect(ImmutableList.toImmutableList());
  }

  /**
   * Reads a case.
   *
   * @throws IOException if the stream cannot be read, or is not JSON
   * @throws InvalidInputException if it is not a case of this format written by Microsoft Project
   */
  public static TruthCase read(InputStream json) throws IOException {
    JsonNode document = new ObjectMapper().readTree(json);
    String schema = document.path("schema").asText("");
    String family = document.path("application").path("family").asText("");
    if (!schema.equals(SCHEMA) || !family.equals("MSP")) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_FORMAT,
          "case",
          "The document has schema '%s' and comes from '%s'; schema '%s' from 'MSP' (Microsoft"
              + " Project) is read",
          schema,
          family,
          SCHEMA);
    }
    ImmutableMap<String, StoredDates> stored = cutOffComputedDates(document);
    return new TruthCase(new CaseObject(document, "the case"), stored);
  }

  private static ImmutableMap<String, StoredDates> cutOffComputedDates(JsonNode document) {
    Map<String, StoredDates> stored = new LinkedHashMap<>();
    for (JsonNode task : document.path("tasks")) {
      String id = task.path("id").asText();
      JsonNode truth = ((ObjectNode) task).remove("truth");
      if (truth != null) {
        stored.put(id, StoredDates.of(new CaseObject(truth, "the stored dates of task " + id)));
      }
    }
    if (document.path("project") instanceof ObjectNode project) {
      project.remove(List.of("finish", "scheduledFinish"));
    }
    for (JsonNode assignment : document.path("assignments")) {
      ((ObjectNode) assignment).remove(List.of("start", "finish"));
    }
    return ImmutableMap.copyOf(stored);
  }

  /** Its id. */
  public String id() {
    return root.text("id");
  }

  /** Which file it was read from, and under which licence. */
  String source() {
    CaseObject source = root.object("source");
    return String.format(
        "%s, %s (%s)", source.text("repository"), source.text("path"), source.text("licence"));
  }

  /** Which application planned it. */
  String application() {
    CaseObject application = root.object("application");
    return application.text("name") + ", file format " + application.text("format");
  }

  /** Whether it was planned from its start; from its finish otherwise. */
  boolean isPlannedFromStart() {
    return root.object("project").text("scheduleFrom").equals("START");
  }

  /** Whether the dates of constraints hold even against dependencies. */
  boolean honoursConstraints() {
    return root.object("project").flag("honorConstraints");
  }

  LocalDateTime projectStart() {
    return root.object("project")
        .dateTime("start")
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.MALFORMED_DOCUMENT,
                    id(),
                    "Case '%s' has no project start; every case has one",
                    id()));
  }

  String defaultCalendar() {
    return root.object("project").text("defaultCalendarId");
  }

  /** The days within which the exceptions of calendars are complete. */
  CaseObject calendarHorizon() {
    return root.object("calendarHorizon");
  }

  List<CaseObject> calendars() {
    return root.objects("calendars");
  }

  /** Summaries too, in the order of the file. */
  List<CaseTask> tasks() {
    return tasks;
  }

  List<CaseObject> relations() {
    return root.objects("relations");
  }

  List<CaseObject> resources() {
    return root.objects("resources");
  }

  List<CaseObject> assignments() {
    return root.objects("assignments");
  }

  /** The dates that were computed, by task; for the comparison alone. */
  Map<String, StoredDates> stored() {
    return stored;
  }
}
