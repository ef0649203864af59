package org.daopai.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A date that an activity's start or finish keeps to. "Not earlier" bounds the early dates, "not
 * later" the late dates, "on" both; a bound that cannot be kept shows as negative float, never as
 * an error.
 *
 * @param kind which end, and which way
 * @param at the instant
 */
public record DateConstraint(Kind kind, LocalDateTime at) implements Serializable {

  /** Which end of an activity is bounded, and which way. */
  public enum Kind {
    /** The start is at or after the instant. */
    START_NOT_EARLIER,
    /** The start is at or before the instant. */
    START_NOT_LATER,
    /** The finish is at or after the instant. */
    FINISH_NOT_EARLIER,
    /** The finish is at or before the instant. */
    FINISH_NOT_LATER,
    /** The start is at the instant: not earlier and not later. */
    START_ON,
    /** The finish is at the instant: not earlier and not later. */
    FINISH_ON
  }

  /** Checks that nothing is missing. */
  public DateConstraint {
    requireNonNull(kind, "kind");
    requireNonNull(at, "at");
  }

  /** Start at or after an instant. */
  public static DateConstraint startNotEarlierThan(LocalDateTime at) {
    return new DateConstraint(Kind.START_NOT_EARLIER, at);
  }

  /** Finish at or before an instant. */
  public static DateConstraint finishNotLaterThan(LocalDateTime at) {
    return new DateConstraint(Kind.FINISH_NOT_LATER, at);
  }

  /** Whether it keeps early dates from being earlier. */
  public boolean boundsEarlyDates() {
    return kind != Kind.START_NOT_LATER && kind != Kind.FINISH_NOT_LATER;
  }

  /** Whether it keeps late dates from being later. */
  public boolean boundsLateDates() {
    return kind != Kind.START_NOT_EARLIER && kind != Kind.FINISH_NOT_EARLIER;
  }

  /** Whether it speaks of the start; of the finish otherwise. */
  public boolean isOnStart() {
    return kind == Kind.START_NOT_EARLIER || kind == Kind.START_NOT_LATER || kind == Kind.START_ON;
  }
}
