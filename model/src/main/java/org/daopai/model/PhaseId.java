package org.daopai.model;

import java.io.Serializable;
import org.daopai.model.base.Ids;

/**
 * Identifies a phase.
 *
 * @param value the id, see {@link Ids#check}
 */
public record PhaseId(String value) implements Comparable<PhaseId>, Serializable {

  /** Checks the id. */
  public PhaseId {
    Ids.check("phase", value);
  }

  /** The id of that text. */
  public static PhaseId of(String value) {
    return new PhaseId(value);
  }

  @Override
  public int compareTo(PhaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
