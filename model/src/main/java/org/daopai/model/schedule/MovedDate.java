package org.daopai.model.schedule;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A date that differs between two schedules.
 *
 * @param id the activity, milestone or deadline
 * @param which which of its dates
 * @param before the date in the earlier schedule; none where it had none
 * @param after the date in the later schedule; none where it has none
 */
public record MovedDate(
    String id, Which which, Optional<LocalDateTime> before, Optional<LocalDateTime> after)
    implements Serializable {

  /** The dates that a schedule tells. */
  public enum Which {
    /** The earliest start of an activity or milestone. */
    EARLY_START,
    /** Its earliest finish. */
    EARLY_FINISH,
    /** Its latest start. */
    LATE_START,
    /** Its latest finish. */
    LATE_FINISH,
    /** The instant that counts for a deadline, where it rolls forward over days of rest. */
    DUE,
    /** The earliest instant that can be promised for a deadline. */
    EARLIEST_PROMISE
  }

  /** Checks that nothing is missing. */
  public MovedDate {
    requireNonNull(id, "id");
    requireNonNull(which, "which");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** Such as {@code C8 LATE_FINISH 2027-02-04T17:00 -> 2027-02-03T17:00}. */
  @Override
  public String toString() {
    return id + " " + which + " " + shown(before) + " -> " + shown(after);
  }

  private static String shown(Optional<LocalDateTime> date) {
    return date.map(LocalDateTime::toString).orElse("none");
  }
}
