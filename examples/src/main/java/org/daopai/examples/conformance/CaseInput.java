package org.daopai.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.JsonLimits;

/**
 * What a case was planned from: calendars, tasks, relations, constraints and progress, read from a
 * {@code truth-case/1} document. Nothing that the application computed is in it, because such
 * values are passed over while the document is read ({@link CaseDocument}).
 *
 * <p>Immutable and thread-safe.
 */
final class CaseInput {

  private static final String SCHEMA = "truth-case/1";

  /** Which planning application a case comes from, and so by which rules it was planned. */
  enum Family {
    /** Microsoft Project. */
    MSP,
    /** Oracle Primavera P6. */
    P6
  }

  private final CaseObject root;
  private final CaseObject project;
  private final Family family;
  private final ImmutableList<CaseTask> tasks;

  private CaseInput(CaseObject root, Family family) {
    this.root = root;
    this.family = family;
    project = root.object("project");
    tasks =
        root.objects("tasks").stream().map(CaseTask::new).collect(ImmutableList.toImmutableList());
  }

  /**
   * Reads what a case was planned from.
   *
   * @throws IOException if the stream cannot be read
   * @throws InvalidInputException if it is not a case of this format, or is over a limit
   */
  static CaseInput read(InputStream json, JsonLimits limits) throws IOException {
    JsonNode document = CaseDocument.inputs(json, limits);
    String schema = document.path("schema").asText("");
    String family = document.path("application").path("family").asText("");
    if (!schema.equals(SCHEMA)) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_FORMAT,
          "case",
          "The document has schema '%s'; schema '%s' is read",
          schema,
          SCHEMA);
    }
    for (Family known : Family.values()) {
      if (known.name().equals(family)) {
        return new CaseInput(new CaseObject(document, "the case"), known);
      }
    }
    throw InvalidInputException.of(
        InputFault.Code.UNKNOWN_FORMAT,
        "case",
        "The case comes from '%s'; cases of 'MSP' (Microsoft Project) and 'P6' (Primavera P6) are"
            + " read",
        family);
  }

  /** Its id. */
  String id() {
    return root.text("id");
  }

  Family family() {
    return family;
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
    return project.text("scheduleFrom").equals("START");
  }

  /** Whether the dates of constraints hold even against dependencies. */
  boolean honoursConstraints() {
    return project.flag("honorConstraints");
  }

  /**
   * Whether every independent network of tasks has a critical path of its own, so that what nothing
   * follows is late once it is later than its own early finish.
   */
  boolean hasManyCriticalPaths() {
    return project.flag("multipleCriticalPaths");
  }

  /** The start that Microsoft Project plans from. */
  LocalDateTime projectStart() {
    return project.dateTime("start").orElseThrow(missing("start"));
  }

  /** The start that Primavera P6 plans from: the later of the planned start and the data date. */
  LocalDateTime primaveraStart() {
    return project
        .dateTime("plannedStart")
        .map(planned -> project.dateTime("statusDate").filter(planned::isBefore).orElse(planned))
        .or(() -> project.dateTime("statusDate"))
        .orElseThrow(missing("planned start or data date"));
  }

  private Supplier<InvalidInputException> missing(String what) {
    return () ->
        InvalidInputException.of(
            InputFault.Code.MALFORMED_DOCUMENT,
            id(),
            "Case '%s' has no project %s; every case has one",
            id(),
            what);
  }

  /** The date by which the whole project is to be finished, where one was set. */
  Optional<LocalDateTime> mustFinishBy() {
    return project.dateTime("mustFinishBy");
  }

  /** How Primavera P6 was told to plan; empty for other applications. */
  Optional<CaseObject> primaveraOptions() {
    return project.has("p6Options") ? Optional.of(project.object("p6Options")) : Optional.empty();
  }

  String defaultCalendar() {
    return project.text("defaultCalendarId");
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
}
