package org.daopai.metrics.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * When a milestone was to be reached, and when it was. Dates count themselves: what is reached on
 * its due date is on time.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class MilestoneRecord implements Serializable {

  MilestoneRecord() {}

  /** The milestone. */
  public abstract ActivityId id();

  /** The day agreed; empty if none was. */
  public abstract Optional<LocalDate> due();

  /** The day it was reached; empty if it was not. */
  public abstract Optional<LocalDate> reached();

  /** The day that was recorded; the day it was reached if nothing is said. */
  public abstract Optional<LocalDate> recorded();

  @Value.Check
  void check() {
    if (recorded().isPresent() && reached().isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Milestone '%s' was recorded on %s and has no day on which it was reached; give both days or"
              + " neither",
          id(),
          recorded().get());
    }
    if (recorded().isPresent() && recorded().get().isBefore(reached().get())) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Milestone '%s' was reached on %s and recorded on %s, before it was; record it on that day"
              + " or later",
          id(),
          reached().get(),
          recorded().get());
    }
  }

  /** Starts a record from nothing. */
  public static MilestoneRecordBuilder builder() {
    return new MilestoneRecordBuilder();
  }

  /** A milestone that has not been reached. */
  public static MilestoneRecord open(String id, LocalDate due) {
    return builder().id(ActivityId.of(id)).due(due).build();
  }

  /** A milestone that was reached, and recorded on that day. */
  public static MilestoneRecord reached(String id, LocalDate due, LocalDate reached) {
    return builder().id(ActivityId.of(id)).due(due).reached(reached).build();
  }

  /**
   * Whether it was reached on or before the day agreed, as far as is seen; not if none was agreed.
   */
  public boolean isReachedOnTime(AsOf asOf) {
    return reached().isPresent()
        && due().isPresent()
        && asOf.sees(reached().get(), recorded().orElse(reached().get()))
        && !reached().get().isAfter(due().get());
  }
}
