package org.daopai.model.base;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * From when a question is asked: what had happened by a business date, as far as it was recorded by
 * a day of knowledge. Both days count themselves.
 *
 * @param date the business date
 * @param knownAt the day of knowledge; the same question with the same day of knowledge gives the
 *     same answer for ever
 */
public record AsOf(LocalDate date, LocalDate knownAt) implements Serializable {

  /** Checks that nothing is missing. */
  public AsOf {
    requireNonNull(date, "date");
    requireNonNull(knownAt, "knownAt");
  }

  /** As of a date, by all that is recorded, whenever it was. */
  public static AsOf on(LocalDate date) {
    return new AsOf(date, LocalDate.MAX);
  }

  /**
   * As of a date, by all that is recorded, whenever it was.
   *
   * @throws DateTimeException if there is no such day
   */
  public static AsOf on(int year, int month, int day) {
    return on(LocalDate.of(year, month, day));
  }

  /** The same by what was recorded on or before that day. */
  public AsOf knownAt(LocalDate day) {
    return new AsOf(date, day);
  }

  /** Whether something that happened on one day and was recorded on another is seen. */
  public boolean sees(LocalDate happened, LocalDate recorded) {
    return !happened.isAfter(date) && !recorded.isAfter(knownAt);
  }

  @Override
  public String toString() {
    return knownAt.equals(LocalDate.MAX) ? date.toString() : date + " as known on " + knownAt;
  }
}
