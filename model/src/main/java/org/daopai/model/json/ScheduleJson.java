package org.daopai.model.json;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;

/**
 * A schedule as a JSON document: the network that was planned, its data date, every date, float and
 * driver, and the verdict on each deadline. The form is {@value #FORMAT}, described by the schema
 * at {@link #schema()}; the network is written as in {@link ProjectJson}, and read as strictly.
 *
 * <p>The schedule read equals the one that was written. Dates are taken as they stand, whoever
 * computed them; only what would make a schedule contradict its network is refused.
 *
 * <p>Needs {@code com.fasterxml.jackson.core:jackson-core} at run time. Stateless and thread-safe.
 */
public final class ScheduleJson {

  /** The name and version of the form. */
  public static final String FORMAT = "daopai-schedule/1";

  private ScheduleJson() {}

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Schedule read(Path file) {
    return read(file, JsonLimits.DEFAULT);
  }

  /**
   * Reads a file, within limits.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Schedule read(Path file, JsonLimits limits) {
    return JsonInput.read(file, limits, ScheduleReader::read);
  }

  /**
   * Reads a stream of UTF-8 to its end; the caller closes it.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static Schedule read(InputStream in) {
    return read(in, JsonLimits.DEFAULT);
  }

  /**
   * Reads a stream of UTF-8 to its end, within limits; the caller closes it.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static Schedule read(InputStream in, JsonLimits limits) {
    return JsonInput.read(in, limits, ScheduleReader::read);
  }

  /**
   * Reads the text of a document.
   *
   * @throws InvalidInputException if it is not a valid document
   */
  public static Schedule read(String json) {
    return read(json, JsonLimits.DEFAULT);
  }

  /**
   * Reads the text of a document, within limits.
   *
   * @throws InvalidInputException if it is not a valid document
   */
  public static Schedule read(String json, JsonLimits limits) {
    return JsonInput.read(json, limits, ScheduleReader::read);
  }

  /**
   * The text of a document, one activity or milestone a line.
   *
   * @throws InvalidInputException if a verdict is on a deadline that the network does not have
   */
  public static String write(Schedule schedule) {
    return JsonOutput.write(out -> ScheduleWriter.write(out, schedule));
  }

  /**
   * The JSON Schema (draft 2020-12) of the form. It refers to that of a project, {@link
   * ProjectJson#schema()}, which stands beside it.
   */
  public static URL schema() {
    return requireNonNull(ScheduleJson.class.getResource("daopai-schedule-1.schema.json"));
  }
}
