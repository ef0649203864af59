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

/** Listed projects that have commenced or resumed, by listed projects. */
final class CommencedOrResumed implements RatioIndicator<Portfolio> {

  private static final LocalizedName NOT_LISTED =
      LocalizedName.of("not on the list of the year", "未列入年度计划");

  private static final IndicatorDefinition DEFINITION =
      IndicatorDefinition.builder()
          .id("delivery.commenced-or-resumed")
          .version(1)
          .variant("original list")
          .name(LocalizedName.of("Projects commenced or resumed", "开复工率"))
          .unit(IndicatorDefinition.Unit.PROPORTION)
          .direction(IndicatorDefinition.Direction.HIGHER_BETTER)
          .formula(
              LocalizedName.of(
                  "listed projects commenced or resumed / listed projects",
                  "年度计划内已开工或复工项目数 ÷ 年度计划项目数"))
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
      if (!commencement.lists(project)) {
        evidence.putExcluded(id, NOT_LISTED);
      } else if (commencement.counts(project, asOf)) {
        evidence.addCounted(id);
      }
    }
    return new RatioState(DEFINITION, asOf, portfolio.plan().scope(), evidence.build());
  }
}
