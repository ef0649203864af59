package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * A point at which the curve of least cost bends, or ends. Between two of them it is straight.
 *
 * @param finish the finish of what owes the deadline, in working time from the data date
 * @param cost what it costs at least, in the unit of the limits' costs
 * @param costOfNextMinute what each working minute less costs from here to the next point; empty at
 *     the least finish there is
 */
public record ShorteningPoint(
    Duration finish, BigDecimal cost, Optional<BigDecimal> costOfNextMinute)
    implements Serializable {

  /** Checks that nothing is missing. */
  public ShorteningPoint {
    requireNonNull(finish, "finish");
    requireNonNull(cost, "cost");
    requireNonNull(costOfNextMinute, "costOfNextMinute");
  }
}
