package org.daopai.model.limit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * A line of a clock log: an event, the day it happened and the day it was recorded. It may happen
 * on a day of rest.
 *
 * @param event what happened
 * @param date the day it happened
 * @param recorded the day it was recorded, not before it happened
 */
public record ClockEntry(ClockEvent event, LocalDate date, LocalDate recorded)
    implements Serializable {

  /**
   * Checks the days.
   *
   * @throws InvalidInputException if one lies outside 1900 to 2199, or it was recorded before it
   *     happened
   */
  public ClockEntry {
    requireNonNull(event, "event");
    LimitDays.check("Event '" + event.words() + "' is dated", date);
    LimitDays.check("Event '" + event.words() + "' is recorded on", recorded);
    if (recorded.isBefore(date)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          event.words(),
          "Event '%s' of %s was recorded on %s, before it happened; record it on that day or later",
          event.words(),
          date,
          recorded);
    }
  }

  /** An event that was recorded on the day it happened. */
  public static ClockEntry of(ClockEvent event, LocalDate date) {
    return new ClockEntry(event, date, date);
  }

  /** The same, recorded on that day. */
  public ClockEntry recordedOn(LocalDate day) {
    return new ClockEntry(event, date, day);
  }

  /** The event and its day, such as {@code 'accepted' on 2024-03-01}. */
  @Override
  public String toString() {
    return "'" + event.words() + "' on " + date;
  }
}
