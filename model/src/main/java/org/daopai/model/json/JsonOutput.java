package org.daopai.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes a document to a string, members in the order they are given, one thing a line. */
final class JsonOutput {

  /*
   * Half a surrogate pair is no character, and would be lost on the way to bytes; it is escaped at the end. It can only
   * stand within a text, where an escape may stand.
   */
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;
  private final LinePrinter printer;

  private JsonOutput(JsonGenerator generator, LinePrinter printer) {
    this.generator = generator;
    this.printer = printer;
  }

  private interface Step {
    void run() throws IOException;
  }

  static String write(Consumer<JsonOutput> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      LinePrinter printer = new LinePrinter();
      generator.setPrettyPrinter(printer);
      generator.writeStartObject();
      members.accept(new JsonOutput(generator, printer));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be written", e);
    }
    return escapeHalfPairs(text.append('\n').toString());
  }

  void text(String name, String value) {
    run(() -> generator.writeStringField(name, value));
  }

  void number(String name, int value) {
    run(() -> generator.writeNumberField(name, value));
  }

  /** A flag that is left out when it is down. */
  void flag(String name, boolean value) {
    if (value) {
      run(() -> generator.writeBooleanField(name, true));
    }
  }

  /** A flag that is left out when it is up. */
  void unlessTrue(String name, boolean value) {
    if (!value) {
      run(() -> generator.writeBooleanField(name, false));
    }
  }

  /** A text that is left out when there is none. */
  <T> void text(String name, Optional<T> value, Function<T, String> text) {
    value.ifPresent(present -> text(name, text.apply(present)));
  }

  void object(String name, Runnable members) {
    run(() -> generator.writeObjectFieldStart(name));
    members.run();
    run(generator::writeEndObject);
  }

  /** An object on one line. */
  void line(String name, Runnable members) {
    run(() -> generator.writeObjectFieldStart(name));
    flat(members);
    run(generator::writeEndObject);
    printer.unfold();
  }

  /** Texts on one line. */
  void texts(String name, Collection<?> values) {
    run(() -> generator.writeArrayFieldStart(name));
    flat(() -> values.forEach(value -> run(() -> generator.writeString(value.toString()))));
    run(generator::writeEndArray);
    printer.unfold();
  }

  /** Objects, each on one line; left out when there are none. */
  <T> void lines(String name, Collection<T> values, Consumer<T> members) {
    list(
        name,
        values,
        value -> {
          run(generator::writeStartObject);
          flat(() -> members.accept(value));
          run(generator::writeEndObject);
          printer.unfold();
        });
  }

  /** Objects, each member on a line of its own; left out when there are none. */
  <T> void objects(String name, Collection<T> values, Consumer<T> members) {
    list(
        name,
        values,
        value -> {
          run(generator::writeStartObject);
          members.accept(value);
          run(generator::writeEndObject);
        });
  }

  private <T> void list(String name, Collection<T> values, Consumer<T> item) {
    if (!values.isEmpty()) {
      run(() -> generator.writeArrayFieldStart(name));
      values.forEach(item);
      run(generator::writeEndArray);
    }
  }

  private void flat(Runnable content) {
    printer.fold();
    content.run();
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be written", e);
    }
  }

  private static String escapeHalfPairs(String json) {
    if (json.codePoints().noneMatch(JsonOutput::isHalfPair)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(
            point -> {
              if (isHalfPair(point)) {
                escaped.append("\\u").append(Integer.toHexString(point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean isHalfPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
