package org.daopai.model;

import java.io.Serializable;
import org.daopai.model.base.Ids;

/**
 * Identifies a deadline.
 *
 * @param value the id, see {@link Ids#check}
 */
public record DeadlineId(String value) implements Comparable<DeadlineId>, Serializable {

  /** Checks the id. */
  public DeadlineId {
    Ids.check("deadline", value);
  }

  /** The id of that text. */
  public static DeadlineId of(String value) {
    return new DeadlineId(value);
  }

  @Override
  public int compareTo(DeadlineId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
