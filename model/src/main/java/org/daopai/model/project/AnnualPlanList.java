package org.daopai.model.project;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * The projects that an area says it will carry out in a year, fixed at a date.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class AnnualPlanList implements Serializable {

  AnnualPlanList() {}

  /** The year. */
  public abstract int year();

  /**
   * The area or unit the list is of; indicators of different scopes are never divided by one
   * another.
   */
  public abstract String scope();

  /** The projects listed, in order. */
  public abstract List<ProjectId> projects();

  @Value.Check
  void check() {
    Set<ProjectId> seen = new HashSet<>();
    for (ProjectId project : projects()) {
      if (!seen.add(project)) {
        throw InvalidInputException.of(
            InputFault.Code.DUPLICATE_ID,
            project,
            "The %d plan of '%s' lists project '%s' twice; each project is listed once",
            year(),
            scope(),
            project);
      }
    }
  }

  /** Starts a list from nothing. */
  public static AnnualPlanListBuilder builder() {
    return new AnnualPlanListBuilder();
  }
}
