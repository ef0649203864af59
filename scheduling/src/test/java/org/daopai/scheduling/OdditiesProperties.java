package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.PlanningConvention.MandatoryDates;
import org.daopai.scheduling.PlanningConvention.ProgressLogic;

/**
 * Segments, work that rest may not interrupt, mandatory dates, expected finishes and suspended
 * work, under each convention, against the oracle (S17, S27, S28).
 */
class OdditiesProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void datesAreLeastAndGreatest(
      @ForAll("seeds") long seed,
      @ForAll ProgressLogic progressLogic,
      @ForAll MandatoryDates mandatoryDates) {
    PlanningConvention convention =
        PlanningConvention.builder()
            .progressLogic(progressLogic)
            .mandatoryDates(mandatoryDates)
            .build();
    ProjectNetwork network = SmallNetworks.withOddities(seed);
    Schedule schedule =
        ReversePlanner.with(PlanOptions.builder().convention(convention).build())
            .plan(network, SmallNetworks.DATA_DATE);
    PlanOracle oracle = new PlanOracle(network, SmallNetworks.DATA_DATE, 90, 150, convention);
    assertEquals(oracle.isContradictory(), schedule.isContradictory());
    if (!schedule.isContradictory()) {
      OracleChecks.checkEarly(oracle, schedule);
      OracleChecks.checkLate(oracle, network.deadlines(), schedule);
    }
  }
}
