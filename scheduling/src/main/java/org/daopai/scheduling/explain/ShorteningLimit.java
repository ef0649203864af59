package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import org.daopai.model.ActivityId;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;

/**
 * How far an activity can be shortened, and what that costs: the same for each minute.
 *
 * <p>Of an activity under way it is what remains that can be shortened; where no more than the
 * least duration remains, nothing can.
 *
 * @param activity what can be shortened
 * @param least the least it takes, in working time; 0 or more, and no more than its duration
 * @param cost what it costs, in whatever unit all costs have; 0 or more
 * @param per for so much working time less; more than 0
 */
public record ShorteningLimit(
    ActivityId activity, WorkDuration least, BigDecimal cost, WorkDuration per)
    implements Serializable {

  /**
   * Checks what one limit can know.
   *
   * @throws InvalidInputException if the least duration is negative or elapsed time, the cost
   *     negative, or the time it is for not positive working time
   */
  public ShorteningLimit {
    requireNonNull(activity, "activity");
    requireNonNull(least, "least");
    requireNonNull(cost, "cost");
    requireNonNull(per, "per");
    if (!least.isWorkingTime() || least.isNegative()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          activity,
          "The least duration of '%s' is %s; working time of 0 or more is accepted",
          activity,
          least);
    }
    if (cost.signum() < 0) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          activity,
          "Shortening '%s' costs %s; a cost is 0 or more",
          activity,
          cost.toPlainString());
    }
    if (!per.isWorkingTime() || per.isNegative() || per.amount() == 0) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          activity,
          "The cost of shortening '%s' is for %s; it is for working time of more than 0",
          activity,
          per);
    }
  }

  /** A limit with the cost of one working day less. */
  public static ShorteningLimit perDay(String activity, WorkDuration least, long cost) {
    return new ShorteningLimit(
        ActivityId.of(activity), least, BigDecimal.valueOf(cost), WorkDuration.workingDays(1));
  }

  /** A limit with the cost of one working minute less. */
  public static ShorteningLimit perMinute(String activity, WorkDuration least, long cost) {
    return new ShorteningLimit(
        ActivityId.of(activity), least, BigDecimal.valueOf(cost), WorkDuration.workingMinutes(1));
  }
}
