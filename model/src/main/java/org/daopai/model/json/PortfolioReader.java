package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daopai.model.project.AnnualPlanList;
import org.daopai.model.project.AnnualPlanListBuilder;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.InvestmentProjectBuilder;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.PortfolioBuilder;
import org.daopai.model.project.ProjectEvent;
import org.daopai.model.project.ProjectId;

/** Reads investment projects and the plan for the year. */
final class PortfolioReader {

  private static final ImmutableList<String> MEMBERS = ImmutableList.of("plan", "projects");
  private static final ImmutableList<String> PLAN = ImmutableList.of("year", "scope", "projects");
  private static final ImmutableList<String> PROJECT =
      ImmutableList.of("id", "name", "start", "events");
  private static final ImmutableList<String> EVENT =
      ImmutableList.of("kind", "happened", "recorded");

  private PortfolioReader() {}

  static Portfolio read(JsonObject in) {
    in.only(MEMBERS);
    PortfolioBuilder portfolio =
        Portfolio.builder()
            .plan(plan(in.required("plan").object()))
            .addAllProjects(in.list("projects", value -> project(value.object())));
    return in.place().locate(portfolio::build);
  }

  private static AnnualPlanList plan(JsonObject in) {
    in.only(PLAN);
    AnnualPlanListBuilder plan =
        AnnualPlanList.builder()
            .year(in.required("year").integer())
            .scope(in.required("scope").text())
            .addAllProjects(in.list("projects", value -> value.as(ProjectId::of)));
    return in.place().locate(plan::build);
  }

  private static InvestmentProject project(JsonObject in) {
    in.only(PROJECT);
    InvestmentProjectBuilder project =
        InvestmentProject.builder()
            .id(in.required("id").as(ProjectId::of))
            .addAllEvents(in.list("events", value -> event(value.object())));
    in.optional("name").map(Labels::read).ifPresent(project::name);
    in.optional("start")
        .ifPresent(value -> project.start(value.constant(InvestmentProject.Start.class)));
    return project.build();
  }

  private static ProjectEvent event(JsonObject in) {
    in.only(EVENT);
    ProjectEvent.Kind kind = in.required("kind").constant(ProjectEvent.Kind.class);
    LocalDate happened = Dates.date(in.required("happened"));
    LocalDate recorded = in.optional("recorded").map(Dates::date).orElse(happened);
    return in.place().locate(() -> new ProjectEvent(kind, happened, recorded));
  }
}
