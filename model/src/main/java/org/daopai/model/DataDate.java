package org.daopai.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The instant up to which progress is known: everything before it has happened, nothing that is not
 * done starts before it.
 *
 * @param instant the instant
 */
public record DataDate(LocalDateTime instant) implements Serializable {

  /** Checks that nothing is missing. */
  public DataDate {
    requireNonNull(instant, "instant");
  }

  /**
   * The beginning of a day.
   *
   * @throws DateTimeException if there is no such day
   */
  public static DataDate of(int year, int month, int day) {
    return of(LocalDate.of(year, month, day));
  }

  /** The beginning of a day. */
  public static DataDate of(LocalDate date) {
    return new DataDate(date.atStartOfDay());
  }

  /** An instant. */
  public static DataDate at(LocalDateTime instant) {
    return new DataDate(instant);
  }

  @Override
  public String toString() {
    return instant.toString();
  }
}
