package org.daopai.metrics.delivery;

import org.daopai.metrics.Evidence;
import org.daopai.metrics.EvidenceBuilder;
import org.daopai.metrics.IndicatorDefinition;
import org.daopai.metrics.RatioIndicator;
import org.daopai.metrics.RatioState;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;

/** All projects that have commenced or resumed, by listed projects. */
final class PlanAttainment implements RatioIndicator<Portfolio> {

  private static final LocalizedName NEITHER =
      LocalizedName.of(
          "neither listed nor commenced or resumed since the year began", "未列入年度计划且当年未开复工");

  private static final IndicatorDefinition DEFINITION =
      IndicatorDefinition.builder()
          .id("delivery.plan-attainment")
          .version(1)
          .variant("original list")
          .name(LocalizedName.of("Attainment of the commencement plan", "开复工计划完成率"))
          .unit(IndicatorDefinition.Unit.RATIO)
          .direction(IndicatorDefinition.Direction.HIGHER_BETTER)
          .formula(
              LocalizedName.of(
                  "projects commenced or resumed, listed or not / listed projects",
                  "全部已开工或复工项目数(含计划外)÷ 年度计划项目数"))
          .build();

  @Override
  public IndicatorDefinition definition() {
    return DEFINITION;
  }

  @Override
  public RatioState state(Portfolio portfolio, AsOf asOf) {
    Commencement commencement = new Commencement(portfolio.plan());
    EvidenceBuilder evidence = Evidence.builder();
    portfolio.plan().projects().forEach(id -> evidence.addBase(id.value()));
    for (InvestmentProject project : portfolio.projects()) {
      String id = project.id().value();
      if (commencement.counts(project, asOf)) {
        evidence.addCounted(id);
      } else if (!commencement.lists(project)) {
        evidence.putExcluded(id, NEITHER);
      }
    }
    return new RatioState(DEFINITION, asOf, portfolio.plan().scope(), evidence.build());
  }
}
