package org.daopai.model.project;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * The projects of an area, with its plan for the year. Projects may be there that the plan does not
 * list; those the plan lists but nobody knows have simply not started.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Portfolio implements Serializable {

  Portfolio() {}

  /** The plan for the year. */
  public abstract AnnualPlanList plan();

  /** All projects of the area, in order. */
  public abstract List<InvestmentProject> projects();

  @Value.Check
  void check() {
    Set<ProjectId> seen = new HashSet<>();
    for (InvestmentProject project : projects()) {
      if (!seen.add(project.id())) {
        throw InvalidInputException.of(
            InputFault.Code.DUPLICATE_ID,
            project.id(),
            "The portfolio of '%s' holds project '%s' twice; each project is there once",
            plan().scope(),
            project.id());
      }
    }
  }

  /** Starts a portfolio from nothing. */
  public static PortfolioBuilder builder() {
    return new PortfolioBuilder();
  }
}
