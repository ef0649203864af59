package org.daopai.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Reads files that a command names, and says of which one something is wrong. */
final class InputFile {

  private InputFile() {}

  /**
   * What the reader makes of a file.
   *
   * @param wanted what would be accepted, such as {@code "a project file in JSON"}
   * @throws FileFault if the file cannot be read
   */
  static <T> T read(Path file, String wanted, Supplier<T> reader) throws FileFault {
    try {
      return reader.get();
    } catch (UncheckedIOException e) {
      throw FileFault.reading(file, wanted, e.getCause());
    }
  }

  /** The same, for one file of several: its name goes before every fault that is found in it. */
  static <T> T readNamed(Path file, String wanted, Supplier<T> reader) throws FileFault {
    try {
      return read(file, wanted, reader);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          e.faults().stream()
              .map(
                  fault ->
                      new InputFault(
                          fault.code(), fault.subject(), "'" + file + "': " + fault.sentence()))
              .toList());
    }
  }
}
