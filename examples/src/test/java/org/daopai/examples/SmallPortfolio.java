package org.daopai.examples;

import java.time.LocalDate;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;

/**
 * Four projects listed for 2023 in a made-up district, two of them commenced by the end of August,
 * and one that is not listed and has commenced: 2/4 and 3/4.
 */
public final class SmallPortfolio {

  private SmallPortfolio() {}

  /** The portfolio. */
  public static Portfolio of2023() {
    return Portfolio.builder()
        .plan(
            AnnualPlanList.builder()
                .year(2023)
                .scope("demo district")
                .addProject(ProjectId.of("plant"))
                .addProject(ProjectId.of("depot"))
                .addProject(ProjectId.of("mill"))
                .addProject(ProjectId.of("park"))
                .build())
        .addProject(commenced("plant", LocalDate.of(2023, 5, 8)))
        .addProject(commenced("depot", LocalDate.of(2023, 8, 31)))
        .addProject(commenced("mill", LocalDate.of(2023, 9, 2)))
        .addProject(commenced("annex", LocalDate.of(2023, 6, 1)))
        .build();
  }

  private static InvestmentProject commenced(String id, LocalDate day) {
    return InvestmentProject.builder()
        .id(ProjectId.of(id))
        .addEvent(ProjectEvent.of(ProjectEvent.Kind.COMMENCED, day))
        .build();
  }
}
