package org.daopai.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;

/**
 * A piece of an activity that is done in several: from one working time after its start to another.
 * What lies between two segments is a pause, in working time of the same calendar, and moves with
 * the activity.
 *
 * @param from working time from the start of the activity to that of the segment
 * @param to working time from the start of the activity to the end of the segment
 */
public record WorkSegment(WorkDuration from, WorkDuration to) implements Serializable {

  /** Checks that both are working time in the same unit, in order. */
  public WorkSegment {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (!from.isWorkingTime() || from.unit() != to.unit()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          "segment",
          "A segment from %s to %s is not said in one unit of working time; say both in working minutes, hours or days",
          from,
          to);
    }
    if (from.isNegative() || from.amount() >= to.amount()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          "segment",
          "A segment from %s to %s does not lead forward from the start; it begins at 0 or later and ends after it begins",
          from,
          to);
    }
  }

  /** A segment of whole working days, counted from the start of the activity. */
  public static WorkSegment ofDays(int from, int to) {
    return new WorkSegment(WorkDuration.workingDays(from), WorkDuration.workingDays(to));
  }
}
