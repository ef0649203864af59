package org.daopai.metrics;

import org.daopai.metrics.IndicatorDefinition.Direction;
import org.daopai.metrics.IndicatorDefinition.Unit;
import org.daopai.model.base.LocalizedName;

/** Definitions of no particular indicator. */
final class TestDefinitions {

  static final IndicatorDefinition PROPORTION = of("test.proportion", Unit.PROPORTION);
  static final IndicatorDefinition RATIO = of("test.ratio", Unit.RATIO);

  private TestDefinitions() {}

  static IndicatorDefinition of(String id, Unit unit) {
    return IndicatorDefinition.builder()
        .id(id)
        .version(1)
        .name(LocalizedName.of("Things done", "完成率"))
        .unit(unit)
        .direction(Direction.HIGHER_BETTER)
        .formula(LocalizedName.of("done / planned", "完成数 ÷ 计划数"))
        .build();
  }
}
