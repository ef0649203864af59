package org.daopai.model.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The data files of this package. */
final class CalendarFiles {

  private CalendarFiles() {}

  /* Not by Guava's Resources: inside a module only the module's own classes may open it. */
  static String text(String name) {
    try (InputStream file = requireNonNull(CalendarFiles.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + name + " of the library cannot be read", e);
    }
  }
}
