package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daopai.model.ActivityId;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.schedule.Schedule;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;

/** An exported plan, read back by MPXJ and not by the code under test. */
final class WrittenFile {

  private final Schedule schedule;
  private final byte[] bytes;
  private final ProjectFile project;
  private final Map<String, Task> tasks = new HashMap<>();

  private WrittenFile(Schedule schedule, byte[] bytes, ProjectFile project) {
    this.schedule = schedule;
    this.bytes = bytes;
    this.project = project;
    for (Task task : project.getTasks()) {
      String id = task.getActivityID() == null ? task.getText(1) : task.getActivityID();
      if (id != null && !task.hasChildTasks()) {
        assertEquals(null, tasks.put(id, task), () -> "written twice: " + id);
      }
    }
  }

  static WrittenFile of(Schedule schedule, ExportFormat format) {
    return of(schedule, format, ExportedProject.of(schedule, format, Locale.ENGLISH).bytes());
  }

  static WrittenFile of(Schedule schedule, ExportFormat format, byte[] bytes) {
    return new WrittenFile(schedule, bytes, read(format, bytes));
  }

  private static ProjectFile read(ExportFormat format, byte[] bytes) {
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes);
      return format == ExportFormat.MSPDI
          ? new MSPDIReader().read(in)
          : new PrimaveraPMFileReader().read(in);
    } catch (MPXJException e) {
      throw new AssertionError("cannot be read back", e);
    }
  }

  ProjectFile project() {
    return project;
  }

  int size() {
    return tasks.size();
  }

  Task task(ActivityId id) {
    return Objects.requireNonNull(tasks.get(id.value()), () -> "not written: " + id);
  }

  /** Calendars are written in the order of the network. */
  ProjectCalendar calendar(CalendarId id) {
    int number = 1;
    for (CalendarId each : schedule.network().calendars().keySet()) {
      if (each.equals(id)) {
        return project.getCalendarByUniqueID(number);
      }
      number++;
    }
    throw new AssertionError(id);
  }

  /** Which minutes of a day a calendar of the file works, one flag each. */
  static boolean[] workedMinutes(ProjectCalendar calendar, LocalDate day) {
    boolean[] worked = new boolean[1440];
    for (LocalTimeRange range : calendar.getHours(day)) {
      int from = minute(range.getStart());
      int to = minute(range.getEnd());
      for (int minute = from; minute < (to == 0 ? 1440 : to); minute++) {
        worked[minute] = true;
      }
    }
    return worked;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  /** An amount in minutes, by the hours of a day that the file states. */
  long minutes(Duration amount) {
    TimeUnit unit = amount.getUnits();
    double value = amount.getDuration();
    int perDay = project.getProjectProperties().getMinutesPerDay();
    return Math.round(
        switch (unit) {
          case DAYS -> value * perDay;
          case HOURS, ELAPSED_HOURS -> value * 60;
          case MINUTES, ELAPSED_MINUTES -> value;
          case ELAPSED_DAYS -> value * 1440;
          default -> throw new AssertionError("unit " + unit);
        });
  }

  /** The project that an import makes of the file. */
  ImportedProject imported() {
    return imported(bytes);
  }

  /** The project that an import makes of a file with those contents. */
  static ImportedProject imported(byte[] bytes) {
    try {
      Path file = Files.createTempFile("exported", ".xml");
      try {
        Files.write(file, bytes);
        return ImportedProject.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
