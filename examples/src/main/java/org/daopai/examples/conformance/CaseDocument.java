package org.daopai.examples.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/**
 * A case document as a tree: its inputs alone, or its answers alone. A part that is not wanted is
 * passed over token by token and never becomes part of the tree. What was placed by hand has a
 * start and a finish that are inputs; they are the only stored dates that are kept, as {@code
 * manualStart} and {@code manualFinish}.
 */
final class CaseDocument {

  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 1_000;

  /** What the application computed, by the member of the document that holds it. */
  private static final ImmutableMap<String, Set<String>> COMPUTED =
      ImmutableMap.of(
          "project", ImmutableSet.of("finish", "scheduledFinish"),
          "tasks", ImmutableSet.of("truth"),
          "assignments", ImmutableSet.of("start", "finish"));

  private CaseDocument() {}

  /** Everything but what the application computed. */
  static JsonNode inputs(InputStream json, JsonLimits limits) throws IOException {
    JsonNode document = read(json, limits, new WithoutComputed());
    for (JsonNode task : document.path("tasks")) {
      if (task instanceof ObjectNode object) {
        keepManualDates(object);
      }
    }
    return document;
  }

  private static void keepManualDates(ObjectNode task) {
    JsonNode placed = task.remove("truth");
    if (placed != null && task.path("manual").asBoolean()) {
      for (String end : List.of("Start", "Finish")) {
        JsonNode at = placed.get(end.toLowerCase(Locale.ROOT));
        if (at != null) {
          task.set("manual" + end, at);
        }
      }
    }
  }

  /** Ids of tasks and what was computed for them, and nothing else. */
  static JsonNode answers(InputStream json, JsonLimits limits) throws IOException {
    return read(json, limits, new AnswersOnly());
  }

  private static JsonNode read(InputStream json, JsonLimits limits, TokenFilter filter)
      throws IOException {
    try (JsonParser parser = factory(limits).createParser(json)) {
      JsonNode document =
          new ObjectMapper()
              .readTree(
                  new FilteringParserDelegate(
                      parser, filter, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true));
      if (parser.nextToken() != null) {
        throw malformed("goes on after its end; one JSON object is read", parser);
      }
      return document == null ? MissingNode.getInstance() : document;
    } catch (StreamConstraintsException e) {
      throw new InvalidInputException(
          InputFault.Code.LIMIT_EXCEEDED,
          "case",
          String.format(
              "The case is too large to be read: at most %d bytes, %d levels, texts of %d"
                  + " characters, names of %d, numbers of %d and %d entries are",
              limits.maxSize(),
              limits.maxDepth(),
              limits.maxStringLength(),
              MAX_NAME_LENGTH,
              MAX_NUMBER_LENGTH,
              limits.maxEntries()));
    } catch (JsonProcessingException e) {
      throw malformed("is not well-formed JSON, or says a member twice,", e.getLocation());
    }
  }

  private static JsonFactory factory(JsonLimits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(limits.maxSize())
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxStringLength())
                .maxNameLength(MAX_NAME_LENGTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxTokenCount(2 * limits.maxEntries()) // a name and a value
                .build())
        .build();
  }

  private static InvalidInputException malformed(String what, JsonParser parser) {
    return malformed(what, parser.currentTokenLocation());
  }

  private static InvalidInputException malformed(String what, @Nullable JsonLocation at) {
    return InvalidInputException.of(
        InputFault.Code.MALFORMED_DOCUMENT,
        "case",
        "The case %s at line %d, column %d",
        what,
        at == null ? 1 : at.getLineNr(),
        at == null ? 1 : at.getColumnNr());
  }

  /** Drops the members that hold what was computed. */
  private static final class WithoutComputed extends TokenFilter {

    @Override
    public TokenFilter includeProperty(String name) {
      Set<String> computed = COMPUTED.get(name);
      return computed == null ? TokenFilter.INCLUDE_ALL : new Without(computed);
    }

    @Override
    protected boolean _includeScalar() {
      return true;
    }
  }

  /** Keeps objects, alone or in a list, without some of their members. */
  private static final class Without extends TokenFilter {

    private final Set<String> dropped;

    Without(Set<String> dropped) {
      this.dropped = dropped;
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      if (name.equals("truth") && dropped.contains(name)) {
        return new PlacedByHand();
      }
      return dropped.contains(name) ? null : TokenFilter.INCLUDE_ALL;
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
      return true;
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
      return true;
    }

    @Override
    protected boolean _includeScalar() {
      return true;
    }
  }

  /** Keeps a start and a finish, which are inputs of what was placed by hand. */
  private static final class PlacedByHand extends TokenFilter {

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return name.equals("start") || name.equals("finish") ? TokenFilter.INCLUDE_ALL : null;
    }
  }

  /** Keeps the ids of tasks and their stored dates. */
  private static final class AnswersOnly extends TokenFilter {

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return name.equals("tasks") ? new Answers() : null;
    }
  }

  /** Keeps a task's id and stored dates. */
  private static final class Answers extends TokenFilter {

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return name.equals("id") || name.equals("truth") ? TokenFilter.INCLUDE_ALL : null;
    }
  }
}
