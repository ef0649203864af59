package org.daopai.model.json;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import org.daopai.model.base.InvalidInputException;

/**
 * A project as a JSON document: its network, its data date, and the investment projects it stands
 * among. The form is {@value #FORMAT}, described by the schema at {@link #schema()}.
 *
 * <p>What is written is self-contained, its calendars in full, so that a later release with later
 * announcements plans the same dates from it. Writing is deterministic, and reading gives back what
 * was written.
 *
 * <p>Reading is strict: a member that is not known, a value of another kind, a date that does not
 * exist ends in an {@link InvalidInputException} whose sentence names the place, such as {@code
 * network.elements[3].duration (line 12, column 30)}, and what would be accepted. References
 * between the parts are checked by the network itself, in its own words. Reading takes time and
 * memory in proportion to the document, within {@link JsonLimits}.
 *
 * <p>Needs {@code com.fasterxml.jackson.core:jackson-core} at run time. Stateless and thread-safe.
 */
public final class ProjectJson {

  /** The name and version of the form. */
  public static final String FORMAT = "daopai-project/1";

  private ProjectJson() {}

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ProjectDocument read(Path file) {
    return read(file, JsonLimits.DEFAULT);
  }

  /**
   * Reads a file, within limits.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ProjectDocument read(Path file, JsonLimits limits) {
    return JsonInput.read(file, limits, ProjectReader::read);
  }

  /**
   * Reads a stream of UTF-8 to its end; the caller closes it.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static ProjectDocument read(InputStream in) {
    return read(in, JsonLimits.DEFAULT);
  }

  /**
   * Reads a stream of UTF-8 to its end, within limits; the caller closes it.
   *
   * @throws InvalidInputException if it is not a valid document
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static ProjectDocument read(InputStream in, JsonLimits limits) {
    return JsonInput.read(in, limits, ProjectReader::read);
  }

  /**
   * Reads the text of a document.
   *
   * @throws InvalidInputException if it is not a valid document
   */
  public static ProjectDocument read(String json) {
    return read(json, JsonLimits.DEFAULT);
  }

  /**
   * Reads the text of a document, within limits.
   *
   * @throws InvalidInputException if it is not a valid document
   */
  public static ProjectDocument read(String json, JsonLimits limits) {
    return JsonInput.read(json, limits, ProjectReader::read);
  }

  /** The text of a document, one activity, milestone or dependency a line. */
  public static String write(ProjectDocument document) {
    return JsonOutput.write(
        out -> {
          out.text(DocumentFormat.MEMBER, FORMAT);
          out.text("dataDate", document.dataDate(), date -> Dates.beginningText(date.instant()));
          out.object("network", () -> NetworkWriter.write(out, document.network()));
          document
              .portfolio()
              .ifPresent(
                  portfolio ->
                      out.object("portfolio", () -> PortfolioWriter.write(out, portfolio)));
        });
  }

  /** The JSON Schema (draft 2020-12) of the form, which is also its documentation. */
  public static URL schema() {
    return requireNonNull(ProjectJson.class.getResource("daopai-project-1.schema.json"));
  }
}
