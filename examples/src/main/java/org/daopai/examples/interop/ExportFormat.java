package org.daopai.examples.interop;

import java.io.ByteArrayOutputStream;
import org.mpxj.ProjectFile;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.writer.ProjectWriter;

/** A form in which a planned project can be written for another application. */
public enum ExportFormat {
  /** The XML form of Microsoft Project. */
  MSPDI("Microsoft Project", 255, 255, 51) {
    @Override
    byte[] write(ProjectFile project) {
      MSPDIWriter writer = new MSPDIWriter();
      writer.setWriteTimephasedData(true); // which says the pieces of what is split
      writer.setSplitTimephasedAsDays(false); // for it is given by days
      return written(writer, project);
    }

    @Override
    String writable(String name) {
      return name;
    }
  },
  /** The XML form of Primavera P6, which has amounts of time in hundredths of an hour. */
  PMXML("Primavera P6", 120, 40, 255) {
    @Override
    byte[] write(ProjectFile project) {
      return HighCharacters.show(NeutralHost.lines(written(new PrimaveraPMFileWriter(), project)));
    }

    @Override
    String writable(String name) {
      return HighCharacters.hide(name);
    }
  };

  private final String application;
  private final int longestName;
  private final int longestId;
  private final int longestCalendarName;

  ExportFormat(String application, int longestName, int longestId, int longestCalendarName) {
    this.application = application;
    this.longestName = longestName;
    this.longestId = longestId;
    this.longestCalendarName = longestCalendarName;
  }

  /** What opens such a file. */
  public String application() {
    return application;
  }

  /** The longest name of an activity that the application keeps, in characters. */
  int longestName() {
    return longestName;
  }

  /** The longest id of an activity that the application keeps, in characters. */
  int longestId() {
    return longestId;
  }

  /** The longest name of a calendar that the application keeps, in characters. */
  int longestCalendarName() {
    return longestCalendarName;
  }

  /** The file. */
  abstract byte[] write(ProjectFile project);

  /** A name as the writer of this form has to be given it. */
  abstract String writable(String name);

  private static byte[] written(ProjectWriter writer, ProjectFile project) {
    return NeutralHost.call(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          writer.write(project, out);
          return out.toByteArray();
        });
  }
}
