package org.daopai.model.schedule;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.calendar.CivilTime;
import org.immutables.value.Value;

/**
 * Whether a deadline can still be met, and by how much.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class DeadlineVerdict implements Serializable {

  DeadlineVerdict() {}

  /** The deadline. */
  public abstract Deadline deadline();

  /** The instant that counts: the deadline's, rolled forward where it rolls. */
  public abstract LocalDateTime due();

  /** The early finish of what owes it; of a phase, of the last of what it holds. */
  public abstract LocalDateTime earlyFinish();

  /**
   * Working time from the early finish to the deadline, on the calendar of what owes it, for a
   * phase on that of the project; negative exactly when the deadline is missed. Where rest time
   * alone makes it late there is no working time to count; it is then one minute, negative, and
   * {@link #overrun()} tells the rest.
   */
  public abstract Duration margin();

  /**
   * Whether days that are not announced yet may still move it: days on the way to the early finish,
   * between that and the deadline, or on which a deadline rolls forward.
   */
  public abstract boolean isProvisional();

  /** The deadline's id. */
  public DeadlineId id() {
    return deadline().id();
  }

  /** Whether the early finish is at or before the deadline. */
  public boolean isMet() {
    return !earlyFinish().isAfter(due());
  }

  /**
   * The earliest instant that can be promised: planned against it the deadline is met, and one
   * working minute earlier it is not.
   */
  public LocalDateTime earliestPromise() {
    return earlyFinish();
  }

  /** The earliest day that can be promised, as people say it: the last day of the work. */
  public LocalDate earliestPromiseDay() {
    return CivilTime.inclusiveEnd(earliestPromise());
  }

  /** Time of the clock by which the deadline is missed; zero when it is met. */
  public Duration overrun() {
    Duration late = Duration.between(due(), earlyFinish());
    return late.isNegative() ? Duration.ZERO : late;
  }

  /** Starts a verdict from nothing. */
  public static DeadlineVerdictBuilder builder() {
    return new DeadlineVerdictBuilder();
  }
}
