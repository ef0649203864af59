package org.daopai.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A date that an activity's start or finish keeps to. "Not earlier" bounds the early dates, "not
 * later" the late dates, "on" both; a bound that cannot be kept shows as negative float, never as
 * an error. A mandatory date holds: it places what has not started, and a dependency that it breaks
 * is a finding of the plan.
 *
 * <p>Dates that another project imposes are constraints too: what it delivers is a start not
 * earlier, what it waits for a finish not later.
 *
 * @param kind which end, and which way
 * @param at the instant
 */
public record DateConstraint(Kind kind, LocalDateTime at) implements Serializable {

  /** Which end of an activity is bounded, and which way. */
  public enum Kind {
    /** The start is at or after the instant. */
    START_NOT_EARLIER(true, true, false),
    /** The start is at or before the instant. */
    START_NOT_LATER(true, false, true),
    /** The finish is at or after the instant. */
    FINISH_NOT_EARLIER(false, true, false),
    /** The finish is at or before the instant. */
    FINISH_NOT_LATER(false, false, true),
    /** The start is at the instant: not earlier and not later. */
    START_ON(true, true, true),
    /** The finish is at the instant: not earlier and not later. */
    FINISH_ON(false, true, true),
    /** The start is at the instant whatever the dependencies and the data date say. */
    MANDATORY_START(true, true, true),
    /** The finish is at the instant whatever the dependencies and the data date say. */
    MANDATORY_FINISH(false, true, true);

    private final boolean onStart;
    private final boolean boundsEarlyDates;
    private final boolean boundsLateDates;

    Kind(boolean onStart, boolean boundsEarlyDates, boolean boundsLateDates) {
      this.onStart = onStart;
      this.boundsEarlyDates = boundsEarlyDates;
      this.boundsLateDates = boundsLateDates;
    }

    /** Whether it speaks of the start; of the finish otherwise. */
    public boolean isOnStart() {
      return onStart;
    }

    /** Whether it holds in any case, also against dependencies. */
    public boolean isMandatory() {
      return this == MANDATORY_START || this == MANDATORY_FINISH;
    }

    /** Whether it keeps early dates from being earlier. */
    public boolean boundsEarlyDates() {
      return boundsEarlyDates;
    }

    /** Whether it keeps late dates from being later. */
    public boolean boundsLateDates() {
      return boundsLateDates;
    }
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

  /** Start at or before an instant. */
  public static DateConstraint startNotLaterThan(LocalDateTime at) {
    return new DateConstraint(Kind.START_NOT_LATER, at);
  }

  /** Finish at or after an instant. */
  public static DateConstraint finishNotEarlierThan(LocalDateTime at) {
    return new DateConstraint(Kind.FINISH_NOT_EARLIER, at);
  }

  /** Start at an instant; on a rest day, at the next start there is. */
  public static DateConstraint startOn(LocalDateTime at) {
    return new DateConstraint(Kind.START_ON, at);
  }

  /**
   * Start at an instant in any case, as what is scheduled by hand does; on a rest day, at the next
   * start there is.
   */
  public static DateConstraint mandatoryStart(LocalDateTime at) {
    return new DateConstraint(Kind.MANDATORY_START, at);
  }

  /** Finish at an instant in any case. */
  public static DateConstraint mandatoryFinish(LocalDateTime at) {
    return new DateConstraint(Kind.MANDATORY_FINISH, at);
  }

  /** Finish at an instant. */
  public static DateConstraint finishOn(LocalDateTime at) {
    return new DateConstraint(Kind.FINISH_ON, at);
  }
}
