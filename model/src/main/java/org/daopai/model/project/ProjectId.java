package org.daopai.model.project;

import java.io.Serializable;
import org.daopai.model.base.Ids;

/**
 * Identifies an investment project.
 *
 * @param value the id, see {@link Ids#check}
 */
public record ProjectId(String value) implements Comparable<ProjectId>, Serializable {

  /** Checks the id. */
  public ProjectId {
    Ids.check("project", value);
  }

  /** The id of that text. */
  public static ProjectId of(String value) {
    return new ProjectId(value);
  }

  @Override
  public int compareTo(ProjectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
