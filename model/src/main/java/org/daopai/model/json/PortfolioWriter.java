package org.daopai.model.json;

import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent;

/** Writes investment projects and the plan for the year. */
final class PortfolioWriter {

  private PortfolioWriter() {}

  static void write(JsonOutput out, Portfolio portfolio) {
    out.object("plan", () -> plan(out, portfolio.plan()));
    out.lines("projects", portfolio.projects(), project -> project(out, project));
  }

  private static void plan(JsonOutput out, AnnualPlanList plan) {
    out.number("year", plan.year());
    out.text("scope", plan.scope());
    out.texts("projects", plan.projects());
  }

  private static void project(JsonOutput out, InvestmentProject project) {
    out.text("id", project.id().value());
    Labels.write(out, "name", project.name(), project.id().value());
    out.text("start", project.start().name());
    out.lines("events", project.events(), event -> event(out, event));
  }

  private static void event(JsonOutput out, ProjectEvent event) {
    out.text("kind", event.kind().name());
    out.text("happened", event.happened().toString());
    out.text("recorded", event.recorded().toString());
  }
}
