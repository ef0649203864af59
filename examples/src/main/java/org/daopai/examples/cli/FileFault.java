package org.daopai.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read or written; the message is a sentence for whoever named it. */
final class FileFault extends Exception {

  /** What to do instead where a directory cannot be written to that {@code --out} names. */
  static final String ANOTHER_DIRECTORY = "give another directory with --out";

  private static final long serialVersionUID = 1;

  private final String sentence;

  private FileFault(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What is wrong, and what would be accepted. */
  String sentence() {
    return sentence;
  }

  /**
   * A file cannot be read.
   *
   * @param wanted what would be accepted, such as {@code "a project file in JSON"}
   */
  static FileFault reading(Path file, String wanted, @Nullable Throwable cause) {
    String found;
    if (cause instanceof NoSuchFileException) {
      found = "does not exist";
    } else if (Files.isDirectory(file)) {
      found = "is a directory";
    } else if (cause instanceof AccessDeniedException) {
      found = "may not be read by this user";
    } else {
      found = "cannot be read";
    }
    return new FileFault("'" + file + "' " + found + "; give the path of " + wanted, cause);
  }

  /**
   * A file cannot be written.
   *
   * @param instead what to do instead
   */
  static FileFault writing(Path file, IOException cause, String instead) {
    String found;
    if (cause instanceof FileAlreadyExistsException || Files.isDirectory(file)) {
      found = "a file or directory of that name is in the way";
    } else if (cause instanceof AccessDeniedException) {
      found = "this user may not write there";
    } else {
      found = String.valueOf(cause.getMessage());
    }
    return new FileFault("'" + file + "' cannot be written, " + found + "; " + instead, cause);
  }
}
