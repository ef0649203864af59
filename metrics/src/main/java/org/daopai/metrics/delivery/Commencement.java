package org.daopai.metrics.delivery;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.daopai.model.base.AsOf;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.InvestmentProject.Start;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;

/** Which projects have commenced or resumed for the plan of a year. */
final class Commencement {

  /*
   * A continuing project rests every winter and resumes every spring, so its resumption of an earlier year says
   * nothing about this one; and whatever commenced in earlier years without being listed is no work of this year.
   * Only a listed new project counts from whenever it commenced: it may have been early.
   */

  private final Set<ProjectId> listed;
  private final LocalDate yearBegins;

  Commencement(AnnualPlanList plan) {
    listed = new HashSet<>(plan.projects());
    yearBegins = LocalDate.of(plan.year(), 1, 1);
  }

  boolean lists(InvestmentProject project) {
    return listed.contains(project.id());
  }

  boolean counts(InvestmentProject project, AsOf asOf) {
    if (project.start() == Start.NEW && lists(project)) {
      return project.has(ProjectEvent.Kind.COMMENCED, asOf);
    }
    ProjectEvent.Kind decisive =
        project.start() == Start.NEW ? ProjectEvent.Kind.COMMENCED : ProjectEvent.Kind.RESUMED;
    return project.events().stream()
        .anyMatch(
            event ->
                event.kind() == decisive
                    && !event.happened().isBefore(yearBegins)
                    && asOf.sees(event.happened(), event.recorded()));
  }
}
