package org.daopai.model;

import java.io.Serializable;
import org.daopai.model.base.Ids;

/**
 * Identifies an activity or a milestone; the two share one space of ids.
 *
 * @param value the id, see {@link Ids#check}
 */
public record ActivityId(String value) implements Comparable<ActivityId>, Serializable {

  /** Checks the id. */
  public ActivityId {
    Ids.check("activity", value);
  }

  /** The id of that text. */
  public static ActivityId of(String value) {
    return new ActivityId(value);
  }

  @Override
  public int compareTo(ActivityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
