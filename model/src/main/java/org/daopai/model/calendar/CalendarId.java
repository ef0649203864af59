package org.daopai.model.calendar;

import java.io.Serializable;
import org.daopai.model.base.Ids;

/**
 * Identifies a calendar.
 *
 * @param value the id, see {@link Ids#check}
 */
public record CalendarId(String value) implements Comparable<CalendarId>, Serializable {

  /** Checks the id. */
  public CalendarId {
    Ids.check("calendar", value);
  }

  /** The id of that text. */
  public static CalendarId of(String value) {
    return new CalendarId(value);
  }

  @Override
  public int compareTo(CalendarId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
