package org.daopai.examples.interop;

import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.writer.ProjectWriter;

/** A form in which a planned project can be written for another application. */
public enum ExportFormat {
  /** The XML form of Microsoft Project. */
  MSPDI("Microsoft Project", 255, 255) {
    @Override
    ProjectWriter writer() {
      return new MSPDIWriter();
    }
  },
  /** The XML form of Primavera P6. */
  PMXML("Primavera P6", 120, 40) {
    @Override
    ProjectWriter writer() {
      return new PrimaveraPMFileWriter();
    }
  };

  private final String application;
  private final int longestName;
  private final int longestId;

  ExportFormat(String application, int longestName, int longestId) {
    this.application = application;
    this.longestName = longestName;
    this.longestId = longestId;
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

  abstract ProjectWriter writer();
}
