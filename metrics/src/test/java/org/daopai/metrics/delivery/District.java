package org.daopai.metrics.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.AnnualPlanListBuilder;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.InvestmentProject.Start;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectEvent.Kind;
import org.daopai.model.project.ProjectId;

/** Builds portfolios of an invented district with a plan for 2023. */
final class District {

  static final String SCOPE = "District A";
  static final int YEAR = 2023;

  private final AnnualPlanListBuilder plan = AnnualPlanList.builder().year(YEAR).scope(SCOPE);
  private final List<InvestmentProject> projects = new ArrayList<>();

  /** 52 listed, of which P51 (new) and P52 (continuing) have not commenced or resumed. */
  static Portfolio fiftyOfFiftyTwo() {
    District district = new District();
    LocalDate spring = LocalDate.of(YEAR, 3, 20);
    for (int i = 1; i <= 30; i++) {
      district.listed(fresh("P" + i, event(Kind.COMMENCED, spring.plusDays(i))));
    }
    for (int i = 31; i <= 50; i++) {
      district.listed(continuing("P" + i, event(Kind.RESUMED, spring.plusDays(i))));
    }
    return district
        .listed(fresh("P51", event(Kind.SIGNED, spring)))
        .listed(continuing("P52", event(Kind.COMMENCED, spring.minusYears(1))))
        .portfolio();
  }

  District listed(InvestmentProject project) {
    plan.addProject(project.id());
    return unlisted(project);
  }

  District listedOnly(String id) {
    plan.addProject(ProjectId.of(id));
    return this;
  }

  District unlisted(InvestmentProject project) {
    projects.add(project);
    return this;
  }

  Portfolio portfolio() {
    return Portfolio.builder().plan(plan.build()).projects(projects).build();
  }

  static InvestmentProject fresh(String id, ProjectEvent... events) {
    return project(id, Start.NEW, events);
  }

  static InvestmentProject continuing(String id, ProjectEvent... events) {
    return project(id, Start.CONTINUING, events);
  }

  static ProjectEvent event(Kind kind, LocalDate happened) {
    return ProjectEvent.of(kind, happened);
  }

  static ProjectEvent event(Kind kind, String happened) {
    return event(kind, LocalDate.parse(happened));
  }

  static ProjectEvent event(Kind kind, String happened, String recorded) {
    return new ProjectEvent(kind, LocalDate.parse(happened), LocalDate.parse(recorded));
  }

  private static InvestmentProject project(String id, Start start, ProjectEvent... events) {
    return InvestmentProject.builder()
        .id(ProjectId.of(id))
        .start(start)
        .events(List.of(events))
        .build();
  }
}
