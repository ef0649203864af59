package org.daopai.examples.quickstart;

import java.time.LocalDate;
import java.util.Locale;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.delivery.Delivery;
import org.daopai.model.base.AsOf;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;

/** Judges a year's projects, and can defend the number. */
public final class JudgePortfolio {

  private JudgePortfolio() {}

  /** Counts the projects that have started, and prints the rate with what stands behind it. */
  public static void main(String... args) {
    AnnualPlanList list =
        AnnualPlanList.builder()
            .year(2023)
            .scope("Sample district")
            .addProject(ProjectId.of("depot"))
            .addProject(ProjectId.of("mill"))
            .addProject(ProjectId.of("plant"))
            .build();
    Portfolio portfolio =
        Portfolio.builder()
            .plan(list)
            .addProject(commenced("depot", LocalDate.of(2023, 4, 17)))
            .addProject(commenced("plant", LocalDate.of(2023, 8, 14)))
            .addProject(commenced("mill", LocalDate.of(2023, 9, 4)))
            .build();

    IndicatorResult rate = Delivery.commencedOrResumed().of(portfolio, AsOf.on(2023, 8, 14));

    System.out.println(rate.definition().name());
    System.out.println("Exactly       " + rate.value());
    System.out.println("In percent    " + rate.format(Locale.ROOT));
    System.out.println("Not started   " + rate.evidence().missing());
    System.out.println("As of         " + rate.asOf().date());
  }

  private static InvestmentProject commenced(String id, LocalDate day) {
    return InvestmentProject.builder()
        .id(ProjectId.of(id))
        .addEvent(ProjectEvent.of(ProjectEvent.Kind.COMMENCED, day))
        .build();
  }
}
