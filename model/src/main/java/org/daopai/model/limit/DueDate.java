package org.daopai.model.limit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.calendar.CalendarDay;
import org.immutables.value.Value;

/** The date on which a limit ends, and how it came about. Immutable and thread-safe. */
@Value.Immutable
public abstract class DueDate implements Serializable {

  DueDate() {}

  /** Starts a due date. */
  static DueDateBuilder builder() {
    return new DueDateBuilder();
  }

  /** The limit, the event it runs from, and its extensions. */
  public abstract StartedLimit started();

  /** The last day of the limit. */
  public abstract LocalDate date();

  /** The instant at which it ends: the next day's 00:00, or when business closes (T11). */
  public abstract LocalDateTime instant();

  /** The last day before it rolled; the due date where it did not. */
  public abstract LocalDate unrolled();

  /** The day of rest off which it rolled, and why that rests; empty where it did not roll. */
  public abstract Optional<CalendarDay> rolledOff();

  /** The first day that counts; empty for a limit of nothing. */
  public abstract Optional<LocalDate> firstDayCounted();

  /** On how many calendar days between the event and the last day the clock stood. */
  public abstract int standstill();

  /** Whether a day that was looked at is not announced yet, so that the date may move (S12). */
  public abstract boolean isProvisional();

  /** The version of the calendar that counted; empty where nobody keeps versions. */
  public abstract String calendarVersion();

  /**
   * The date as a sentence: the limit, the days it counts, and why it rolled.
   *
   * @param language Chinese, or anything else for English
   */
  public String sentence(Locale language) {
    return LimitSentences.of(this, language);
  }

  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
