package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files that a command names, and says of which one it cannot. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file, in place of one of that name.
   *
   * @param instead what to do where it cannot be written
   * @throws FileFault if it cannot be written
   */
  static void write(Path file, byte[] bytes, String instead) throws FileFault {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw FileFault.writing(file, e, instead);
    }
  }

  /** The same of a text, in UTF-8. */
  static void write(Path file, String text, String instead) throws FileFault {
    write(file, text.getBytes(UTF_8), instead);
  }

  /** The same of a text, in a directory that is made where there is none. */
  static Path writeIn(Path directory, String name, String text, String instead) throws FileFault {
    Path file = directory.resolve(name);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw FileFault.writing(file, e, instead);
    }
    write(file, text, instead);
    return file;
  }
}
