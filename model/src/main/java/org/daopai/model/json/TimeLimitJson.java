package org.daopai.model.json;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.limit.TimeLimit;

/**
 * Time limits as a JSON document, such as the local rules of a city that replace national ones
 * ({@link org.daopai.model.limit.LimitRules#overriddenBy}). The form is {@value #FORMAT}, described
 * by the schema at {@link #schema()}, and read as strictly as {@link ProjectJson}.
 *
 * <p>What a limit has by default is left out; the defaults of the form do not change. The limits
 * read equal those that were written.
 *
 * <p>Needs {@code com.fasterxml.jackson.core:jackson-core} at run time. Stateless and thread-safe.
 */
public final class TimeLimitJson {

  /** The name and version of the form. */
  public static final String FORMAT = "daopai-limit/1";

  private TimeLimitJson() {}

  /**
   * Reads a file.
   *
   * @return the limits in the order of the document; immutable
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<TimeLimit> read(Path file) {
    return read(file, JsonLimits.DEFAULT);
  }

  /**
   * Reads a file, within limits.
   *
   * @return the limits in the order of the document; immutable
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<TimeLimit> read(Path file, JsonLimits limits) {
    return JsonInput.read(file, limits, TimeLimitReader::read);
  }

  /**
   * Reads a stream of UTF-8 to its end; the caller closes it.
   *
   * @return the limits in the order of the document; immutable
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static List<TimeLimit> read(InputStream in) {
    return read(in, JsonLimits.DEFAULT);
  }

  /**
   * Reads a stream of UTF-8 to its end, within limits; the caller closes it.
   *
   * @return the limits in the order of the document; immutable
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static List<TimeLimit> read(InputStream in, JsonLimits limits) {
    return JsonInput.read(in, limits, TimeLimitReader::read);
  }

  /**
   * Reads the text of a document.
   *
   * @return the limits in the order of the document; immutable
   * @throws InvalidInputException if it is not a valid document
   */
  public static List<TimeLimit> read(String json) {
    return read(json, JsonLimits.DEFAULT);
  }

  /**
   * Reads the text of a document, within limits.
   *
   * @return the limits in the order of the document; immutable
   * @throws InvalidInputException if it is not a valid document
   */
  public static List<TimeLimit> read(String json, JsonLimits limits) {
    return JsonInput.read(json, limits, TimeLimitReader::read);
  }

  /**
   * The text of a document, one member of a limit a line.
   *
   * @throws InvalidInputException if two limits have the same id
   */
  public static String write(List<TimeLimit> limits) {
    return TimeLimitWriter.write(limits);
  }

  /**
   * The JSON Schema (draft 2020-12) of the form. It refers to that of a project, {@link
   * ProjectJson#schema()}, which stands beside it.
   */
  public static URL schema() {
    return requireNonNull(TimeLimitJson.class.getResource("daopai-limit-1.schema.json"));
  }
}
