package org.daopai.model.calendar;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.base.LocalizedName;

/**
 * What a calendar says of one date, and why.
 *
 * @param date the date
 * @param shifts the shifts worked; none on a day of rest; immutable
 * @param kind which rule decided
 * @param reason how people call it: the holiday, the closure; empty on ordinary days
 * @param notice address of the announcement; empty where there is none
 * @param provisional whether the days of that year are not announced yet
 */
public record CalendarDay(
    LocalDate date,
    List<Shift> shifts,
    Kind kind,
    LocalizedName reason,
    String notice,
    boolean provisional)
    implements Serializable {

  /** Which rule of a calendar decided a day. */
  public enum Kind {
    /** The calendar's week: an ordinary working day or day of rest. */
    WEEK,
    /** A dated exception that rests: a holiday. */
    HOLIDAY,
    /** A dated exception that works: a make-up working day, overtime. */
    EXTRA_WORKING_DAY,
    /** A seasonal closure. */
    CLOSURE
  }

  /** Keeps the shifts immutable. */
  public CalendarDay {
    shifts = ImmutableList.copyOf(shifts);
  }

  /** Whether anything is worked on the day. */
  public boolean isWorking() {
    return !shifts.isEmpty();
  }
}
