package org.daopai.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Reads a document from front to back, strictly, within limits. */
final class JsonInput {

  /*
   * The parser stands on the first token of the value that is to be read next, and on its last token afterwards. Long
   * lists are walked item by item; one item is small, and is read whole as a JsonValue, so that the order of its members
   * does not matter. Depth is bounded by the limits, and with it the recursion of value().
   */
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 1_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonParser parser;
  private final JsonLimits limits;
  private int depth;
  private long entries;

  private JsonInput(JsonParser parser, JsonLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /** What a document is turned into. */
  interface Body<T> {
    T read(JsonInput in, Place document);
  }

  /** Takes one member of an object. */
  interface MemberReader {
    void read(String name, Place at);
  }

  /** Takes one item of a list. */
  interface ItemReader {
    void read(Place at);
  }

  private interface Step<T extends @Nullable Object> {
    T take() throws IOException;
  }

  static <T> T read(Path file, JsonLimits limits, Body<T> body) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limits, body);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }

  static <T> T read(InputStream in, JsonLimits limits, Body<T> body) {
    return read(new Utf8Reader(in, limits.maxSize()), limits, body);
  }

  static <T> T read(String text, JsonLimits limits, Body<T> body) {
    if (text.length() > limits.maxSize()) {
      throw InvalidInputException.of(
          Code.LIMIT_EXCEEDED,
          "document",
          "The document has more than %d characters; no more are read",
          limits.maxSize());
    }
    String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return read(new StringReader(json), limits, body);
  }

  private static <T> T read(Reader reader, JsonLimits limits, Body<T> body) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .maxStringLength(limits.maxStringLength())
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    try (JsonParser parser = factory.createParser(reader)) {
      return new JsonInput(parser, limits).document(body);
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be read", e);
    }
  }

  private <T> T document(Body<T> body) {
    if (next() == null) {
      throw InvalidInputException.of(
          Code.MALFORMED_DOCUMENT,
          "document",
          "The document is empty; a JSON object with a member 'format' is expected");
    }
    T result = body.read(this, document(parser.currentTokenLocation()));
    if (next() != null) {
      throw document(parser.currentTokenLocation())
          .fault(
              Code.MALFORMED_DOCUMENT,
              "the document goes on after its end; one JSON object is expected");
    }
    return result;
  }

  /** Walks the members of an object; each is to be read by the reader. */
  void object(Place place, Collection<String> accepted, MemberReader reader) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw place.expected("an object", value(place).kind());
    }
    enter(place);
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = name();
      if (!accepted.contains(name)) {
        throw here(place).unknownMember(name, accepted);
      }
      if (!seen.add(name)) {
        throw here(place).duplicateMember(name);
      }
      reader.read(name, member(place, name));
    }
    depth--;
  }

  /** Walks the items of a list; each is to be read by the reader. */
  void list(Place place, ItemReader reader) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw place.expected("a list", value(place).kind());
    }
    enter(place);
    for (int index = 0; next() != JsonToken.END_ARRAY; index++) {
      reader.read(item(place, index));
    }
    depth--;
  }

  /** Reads the value at hand whole. */
  JsonValue value(Place place) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> list(place);
      case VALUE_STRING -> new JsonScalar(place, JsonScalar.Type.TEXT, text(place));
      case VALUE_NUMBER_INT -> new JsonScalar(place, JsonScalar.Type.INTEGER, text(place));
      case VALUE_NUMBER_FLOAT -> new JsonScalar(place, JsonScalar.Type.FRACTION, text(place));
      case VALUE_TRUE, VALUE_FALSE -> new JsonScalar(place, JsonScalar.Type.TRUTH, text(place));
      case VALUE_NULL -> new JsonScalar(place, JsonScalar.Type.NULL, "null");
      default -> throw new IllegalStateException("No value begins with " + parser.currentToken());
    };
  }

  private JsonObject object(Place place) {
    enter(place);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = name();
      if (members.containsKey(name)) {
        throw here(place).duplicateMember(name);
      }
      members.put(name, value(member(place, name)));
    }
    depth--;
    return new JsonObject(place, members);
  }

  private JsonList list(Place place) {
    enter(place);
    List<JsonValue> items = new ArrayList<>();
    while (next() != JsonToken.END_ARRAY) {
      items.add(value(item(place, items.size())));
    }
    depth--;
    return new JsonList(place, ImmutableList.copyOf(items));
  }

  private Place member(Place place, String name) {
    next();
    count(place);
    JsonLocation at = parser.currentTokenLocation();
    return place.member(name, at.getLineNr(), at.getColumnNr());
  }

  private Place item(Place place, int index) {
    count(place);
    JsonLocation at = parser.currentTokenLocation();
    return place.item(index, at.getLineNr(), at.getColumnNr());
  }

  private Place here(Place place) {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(place.parent(), place.step(), at.getLineNr(), at.getColumnNr());
  }

  private void enter(Place place) {
    if (++depth > limits.maxDepth()) {
      throw place.fault(
          Code.LIMIT_EXCEEDED,
          "the document is nested too deeply; at most %d levels are read",
          limits.maxDepth());
    }
  }

  private void count(Place place) {
    count(here(place), 1);
  }

  /** Counts what the document stands for, where it says it in fewer words, among its entries. */
  void count(Place place, long more) {
    entries += more;
    if (entries > limits.maxEntries()) {
      throw place.fault(
          Code.LIMIT_EXCEEDED,
          "the document has too many members and items; at most %d are read",
          limits.maxEntries());
    }
  }

  private String text(Place place) {
    String text = guarded(parser::getText);
    if (text.length() > limits.maxStringLength()) {
      throw place.fault(
          Code.LIMIT_EXCEEDED,
          "the text has %d characters; at most %d are read",
          text.length(),
          limits.maxStringLength());
    }
    return text;
  }

  private String name() {
    return guarded(parser::currentName);
  }

  private @Nullable JsonToken next() {
    return guarded(parser::nextToken);
  }

  private <T extends @Nullable Object> T guarded(Step<T> step) {
    try {
      return step.take();
    } catch (StreamConstraintsException e) {
      throw document(parser.currentLocation())
          .fault(
              Code.LIMIT_EXCEEDED,
              "a text, name or number is too long; at most %d characters of text, %d of a name and"
                  + " %d of a number are read",
              limits.maxStringLength(),
              MAX_NAME_LENGTH,
              MAX_NUMBER_LENGTH);
    } catch (JsonEOFException e) {
      throw document(e.getLocation())
          .fault(Code.MALFORMED_DOCUMENT, "the document ends before it is complete");
    } catch (JsonProcessingException e) {
      throw document(e.getLocation())
          .fault(
              Code.MALFORMED_DOCUMENT,
              "the document is not well-formed JSON here (%s)",
              cause(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be read", e);
    }
  }

  /** The first line of the parser's words, without its advice to those who configure it. */
  private static String cause(String message) {
    String line = message.lines().findFirst().orElse("");
    int advice = line.indexOf(": enable ");
    return Place.shown(advice < 0 ? line : line.substring(0, advice), 160);
  }

  private static Place document(@Nullable JsonLocation at) {
    return at == null ? Place.document(1, 1) : Place.document(at.getLineNr(), at.getColumnNr());
  }
}
