package org.daopai.model.limit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/**
 * Something in a clock log that does not go with a time limit. It does not stop anything from being
 * computed.
 *
 * @param kind what it is; stable, for programs
 * @param date the day of the event it is about
 * @param text what was found and what was made of it, a sentence in English and Chinese
 */
public record ClockFinding(Kind kind, LocalDate date, LocalizedName text) implements Serializable {

  /** The kinds of finding. Constants are added, never renamed. */
  public enum Kind {
    /** The application counts as accepted on the day of receipt (T7). */
    DEEMED_ACCEPTED,
    /** A correction was asked for when the application already counted as accepted (T7). */
    CORRECTION_TOO_LATE,
    /** A correction was asked for a second time, where it must be asked for at once (T7). */
    CORRECTION_REPEATED,
    /** The limit was extended, which it cannot be, or not in that unit; not counted. */
    EXTENSION_WITHOUT_RIGHT,
    /** The limit was extended once too often; not counted. */
    EXTENSION_TOO_OFTEN,
    /** The limit was extended when it was over; not counted. */
    EXTENSION_TOO_LATE,
    /** The limit was extended by more than it can be; counted as far as it can. */
    EXTENSION_TOO_LONG,
    /** A pause lasted longer than it was announced to. */
    PAUSE_LONGER_THAN_ANNOUNCED
  }

  /** Checks that nothing is missing. */
  public ClockFinding {
    requireNonNull(kind, "kind");
    requireNonNull(date, "date");
    requireNonNull(text, "text");
  }

  /**
   * The finding as a sentence.
   *
   * @param language Chinese, or anything else for English
   */
  public String sentence(Locale language) {
    return text.in(language);
  }

  @Override
  public String toString() {
    return text.text();
  }
}
