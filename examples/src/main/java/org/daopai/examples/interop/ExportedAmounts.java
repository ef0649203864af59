package org.daopai.examples.interop;

import org.daopai.model.calendar.Shift;
import org.mpxj.Duration;
import org.mpxj.TimeUnit;

/**
 * Turns minutes into amounts of a file: in days and hours where they are whole and the file has
 * days, so that people read what they know; in hours and their fractions in Primavera P6.
 */
final class ExportedAmounts {

  private final ExportFormat format;
  private final int perDay;

  /**
   * Makes amounts.
   *
   * @param perDay working minutes in a day, as the file states them
   */
  ExportedAmounts(ExportFormat format, int perDay) {
    this.format = format;
    this.perDay = perDay;
  }

  /** Working minutes. */
  Duration working(long minutes) {
    return of(minutes, perDay, TimeUnit.DAYS, TimeUnit.HOURS, TimeUnit.MINUTES);
  }

  /** Minutes of the clock; in Primavera P6 the calendar says so. */
  Duration elapsed(long minutes) {
    return of(
        minutes,
        Shift.MINUTES_PER_DAY,
        TimeUnit.ELAPSED_DAYS,
        TimeUnit.ELAPSED_HOURS,
        TimeUnit.ELAPSED_MINUTES);
  }

  private Duration of(long minutes, int perDay, TimeUnit days, TimeUnit hours, TimeUnit single) {
    double exact =
        (double) minutes; // three hundred years of minutes are far from the limits of a double
    if (format == ExportFormat.PMXML) {
      return Duration.getInstance(exact / 60, TimeUnit.HOURS);
    }
    if (minutes % perDay == 0) {
      return Duration.getInstance(exact / perDay, days);
    }
    return minutes % 60 == 0
        ? Duration.getInstance(exact / 60, hours)
        : Duration.getInstance(exact, single);
  }
}
