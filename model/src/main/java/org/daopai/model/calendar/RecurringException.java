package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What a calendar does on dates that come again, instead of what its week says.
 *
 * @param recurrence the dates
 * @param exception what is done on each
 */
public record RecurringException(Recurrence recurrence, DayException exception)
    implements Serializable {

  /** Checks that nothing is missing. */
  public RecurringException {
    requireNonNull(recurrence, "recurrence");
    requireNonNull(exception, "exception");
  }
}
