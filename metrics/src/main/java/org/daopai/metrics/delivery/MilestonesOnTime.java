package org.daopai.metrics.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.daopai.metrics.Evidence;
import org.daopai.metrics.EvidenceBuilder;
import org.daopai.metrics.IndicatorDefinition;
import org.daopai.metrics.RatioIndicator;
import org.daopai.metrics.RatioState;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.LocalizedName;

/** Milestones due that were reached by their due date, by milestones due. */
final class MilestonesOnTime implements RatioIndicator<MilestoneRecords> {

  private static final LocalizedName NO_DATE = LocalizedName.of("has no agreed date", "没有约定日期");

  private static final IndicatorDefinition DEFINITION =
      IndicatorDefinition.builder()
          .id("delivery.milestones-on-time")
          .version(1)
          .name(LocalizedName.of("Milestones on time", "节点按期完成率"))
          .unit(IndicatorDefinition.Unit.PROPORTION)
          .direction(IndicatorDefinition.Direction.HIGHER_BETTER)
          .formula(
              LocalizedName.of(
                  "milestones due by the date and reached by their due date / milestones due by the"
                      + " date",
                  "截至日期应完成且按期完成的节点数 ÷ 截至日期应完成的节点数"))
          .build();

  @Override
  public IndicatorDefinition definition() {
    return DEFINITION;
  }

  @Override
  public RatioState state(MilestoneRecords records, AsOf asOf) {
    EvidenceBuilder evidence = Evidence.builder();
    for (MilestoneRecord milestone : records.milestones()) {
      String id = milestone.id().value();
      Optional<LocalDate> due = milestone.due();
      if (due.isEmpty()) {
        evidence.putExcluded(id, NO_DATE);
      } else if (due.get().isAfter(asOf.date())) {
        evidence.putExcluded(id, notDueBefore(due.get()));
      } else {
        evidence.addBase(id);
        if (milestone.isReachedOnTime(asOf)) {
          evidence.addCounted(id);
        }
      }
    }
    return new RatioState(
        DEFINITION.withVariant(records.baseline()), asOf, records.scope(), evidence.build());
  }

  private static LocalizedName notDueBefore(LocalDate due) {
    return LocalizedName.of("not due before " + due, due + " 到期,尚未到期");
  }
}
