package org.daopai.examples.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.reader.UniversalProjectReader;

/** Has MPXJ read a file, and says in a sentence what is wrong with one that it cannot read. */
final class ScheduleFile {

  /** The longest file that is read, in bytes: 256 MiB. */
  private static final long MAX_SIZE = 256L << 20;

  private static final String ACCEPTED =
      "a file of Microsoft Project (MPP, MPX, XML) or Primavera P6 (XER, XML) is read";

  private ScheduleFile() {}

  /**
   * All projects of a file that have tasks.
   *
   * @throws UncheckedIOException if there is no such file
   * @throws InvalidInputException if the file is of no known form, damaged, or too long
   */
  static List<ProjectFile> read(Path file) {
    check(file);
    List<ProjectFile> projects;
    try {
      projects = new UniversalProjectReader().readAll(file.toFile());
    } catch (MPXJException | RuntimeException | LinkageError | StackOverflowError e) {
      // whatever a damaged file does to its reader: a sentence, and the next file may be sound
      throw unreadable(file, e);
    }
    List<ProjectFile> withTasks =
        projects == null
            ? List.of()
            : projects.stream().filter(project -> !project.getTasks().isEmpty()).toList();
    if (withTasks.isEmpty()) {
      throw unreadable(file, null);
    }
    return withTasks;
  }

  private static void check(Path file) {
    try {
      if (Files.size(file) > MAX_SIZE) {
        throw InvalidInputException.of(
            InputFault.Code.LIMIT_EXCEEDED,
            file,
            "'%s' has more than %d bytes; no more are read",
            file,
            MAX_SIZE);
      }
      if (!Files.isRegularFile(file)) { // a directory too can be a schedule to its reader
        throw new IOException("'" + file + "' is no file");
      }
      Files.newInputStream(file).close();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }

  private static InvalidInputException unreadable(Path file, @Nullable Throwable cause) {
    InvalidInputException fault =
        InvalidInputException.of(
            InputFault.Code.UNKNOWN_FORMAT,
            file,
            "'%s' holds no schedule that can be read: it is damaged, cut off, empty, or of an"
                + " unknown form; %s",
            file,
            ACCEPTED);
    if (cause != null) {
      fault.initCause(cause);
    }
    return fault;
  }
}
