package org.daopai.model.limit;

import java.io.Serializable;
import org.daopai.model.base.Ids;

/**
 * Identifies a time limit within a set of rules.
 *
 * @param value the id, see {@link Ids#check}
 */
public record LimitId(String value) implements Comparable<LimitId>, Serializable {

  /** Checks the id. */
  public LimitId {
    Ids.check("limit", value);
  }

  /** The id of that text. */
  public static LimitId of(String value) {
    return new LimitId(value);
  }

  @Override
  public int compareTo(LimitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
