package org.daopai.examples.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.scheduling.explain.Measure;

/**
 * Reads what may be done about a project that is late, as one JSON object of the form {@value
 * #FORMAT}: {@code measures}, each with its kind as {@code measure}, its {@code cost} as a whole
 * number in a unit of the user's, a {@code note} for people if one is wanted, and
 *
 * <ul>
 *   <li>{@code SHORTEN}: {@code activity}, {@code least} such as {@code "20 working days"}; the
 *       cost is that of a day;
 *   <li>{@code OVERLAP}: {@code predecessor}, {@code successor}, {@code most}; the cost is that of
 *       a day;
 *   <li>{@code DROP}: {@code predecessor}, {@code successor};
 *   <li>{@code TOGETHER}: {@code activities};
 *   <li>{@code WORK_ON}: {@code activities}, {@code calendar}, the id of one of the project;
 *   <li>{@code START_FROM}: {@code activity}, {@code date};
 *   <li>{@code LEAVE_OUT}: {@code activity};
 *   <li>{@code EXTEND}: {@code deadline}, {@code lastDay}; the cost is that of a day.
 * </ul>
 *
 * <p>The whole may have a {@code note}, too. A member that is not known is refused.
 */
public final class MeasuresJson {

  /** The name and version of the form. */
  public static final String FORMAT = "daopai-measures/1";

  private static final ImmutableSet<String> MEMBERS = ImmutableSet.of("format", "note", "measures");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ProjectNetwork network;
  private final JsonNode measure;
  private final int number; // in the file, from 1

  private MeasuresJson(ProjectNetwork network, JsonNode measure, int number) {
    this.network = network;
    this.measure = measure;
    this.number = number;
  }

  /**
   * Reads the measures of a file.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws InvalidInputException if it is not of the form
   */
  public static List<Measure> read(Path file, ProjectNetwork network) {
    try {
      return parse(Files.readString(file), network);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads measures.
   *
   * @throws InvalidInputException if the text is not of the form
   */
  public static List<Measure> parse(String json, ProjectNetwork network) {
    JsonNode document = tree(json);
    if (!document.path("format").asText().equals(FORMAT) || !document.path("measures").isArray()) {
      throw fault(
          "format",
          "The measures are not of the form %s; give an object with that as 'format' and a list"
              + " 'measures'",
          FORMAT);
    }
    Set<String> unknown = Sets.difference(ImmutableSet.copyOf(document.fieldNames()), MEMBERS);
    if (!unknown.isEmpty()) {
      throw fault("format", "The measures have the members %s; they may have %s", unknown, MEMBERS);
    }
    List<Measure> measures = new ArrayList<>();
    for (JsonNode measure : document.path("measures")) {
      measures.add(new MeasuresJson(network, measure, measures.size() + 1).read());
    }
    return List.copyOf(measures);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw fault("format", "The measures are not JSON: %s", e.getOriginalMessage());
    }
  }

  private Measure read() {
    if (!measure.isObject()) {
      throw fault("measures", "Measure %d is %s; give an object", number, measure);
    }
    String kind = measure.path("measure").asText();
    long cost = cost();
    return switch (kind) {
      case "SHORTEN" -> {
        check("activity", "least");
        yield Measure.shorten(text("activity"), duration("least"), cost);
      }
      case "OVERLAP" -> {
        check("predecessor", "successor", "most");
        yield Measure.overlap(text("predecessor"), text("successor"), duration("most"), cost);
      }
      case "DROP" -> {
        check("predecessor", "successor");
        yield Measure.drop(text("predecessor"), text("successor"), cost);
      }
      case "TOGETHER" -> {
        check("activities");
        yield Measure.together(texts("activities"), cost);
      }
      case "WORK_ON" -> {
        check("activities", "calendar");
        yield Measure.workOn(texts("activities"), calendar(), cost);
      }
      case "START_FROM" -> {
        check("activity", "date");
        yield Measure.startFrom(text("activity"), date("date"), cost);
      }
      case "LEAVE_OUT" -> {
        check("activity");
        yield Measure.leaveOut(text("activity"), cost);
      }
      case "EXTEND" -> {
        check("deadline", "lastDay");
        yield Measure.extend(text("deadline"), date("lastDay"), cost);
      }
      default ->
          throw fault(
              "measure",
              "Measure %d is of kind '%s'; the kinds are SHORTEN, OVERLAP, DROP, TOGETHER, WORK_ON,"
                  + " START_FROM, LEAVE_OUT and EXTEND",
              number,
              kind);
    };
  }

  /** Nothing that is not known is passed over. */
  private void check(String... members) {
    Set<String> known =
        ImmutableSet.<String>builder().add("measure", "cost").add(members).add("note").build();
    Set<String> unknown = Sets.difference(ImmutableSet.copyOf(measure.fieldNames()), known);
    if (!unknown.isEmpty()) {
      throw fault(
          "measure", "Measure %d has the members %s; it may have %s", number, unknown, known);
    }
  }

  private long cost() {
    if (!measure.path("cost").isIntegralNumber() || !measure.path("cost").canConvertToLong()) {
      throw fault(
          "cost",
          "Measure %d has as 'cost' %s; give a whole number, 0 or more",
          number,
          measure.has("cost") ? measure.path("cost") : "nothing");
    }
    return measure.path("cost").asLong();
  }

  private String text(String member) {
    if (!measure.path(member).isTextual()) {
      throw fault(
          member,
          "Measure %d has as '%s' %s; give a text",
          number,
          member,
          measure.has(member) ? measure.path(member) : "nothing");
    }
    return measure.path(member).asText();
  }

  private List<String> texts(String member) {
    if (!measure.path(member).isArray()) {
      throw fault(
          member,
          "Measure %d has as '%s' %s; give a list of ids",
          number,
          member,
          measure.has(member) ? measure.path(member) : "nothing");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode text : measure.path(member)) {
      if (!text.isTextual()) {
        throw fault(member, "Measure %d names %s in '%s'; give ids", number, text, member);
      }
      texts.add(text.asText());
    }
    return texts;
  }

  private WorkDuration duration(String member) {
    return WorkDuration.parse(text(member));
  }

  private LocalDate date(String member) {
    try {
      return LocalDate.parse(text(member));
    } catch (DateTimeParseException e) {
      throw fault(
          member,
          "Measure %d has as '%s' '%s'; a date is written 2026-03-13",
          number,
          member,
          text(member));
    }
  }

  private WorkCalendar calendar() {
    String id = text("calendar");
    WorkCalendar calendar = network.calendars().get(CalendarId.of(id));
    if (calendar == null) {
      throw fault(
          id,
          "Measure %d names calendar '%s', which the project does not have; it has %s",
          number,
          id,
          network.calendars().keySet());
    }
    return calendar;
  }

  @FormatMethod
  private static InvalidInputException fault(
      String subject, @FormatString String sentence, Object... arguments) {
    return InvalidInputException.of(InputFault.Code.INVALID_VALUE, subject, sentence, arguments);
  }
}
