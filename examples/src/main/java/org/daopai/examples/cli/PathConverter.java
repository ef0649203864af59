package org.daopai.examples.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the name of a file or directory. A process whose locale is not UTF-8 cannot name a file
 * beyond the characters of that locale; nothing of such a name is left by the time it is read.
 */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' cannot name a file in the locale of this process; for names beyond ASCII give"
              + " it one of UTF-8, such as LC_ALL=C.UTF-8");
    }
  }
}
