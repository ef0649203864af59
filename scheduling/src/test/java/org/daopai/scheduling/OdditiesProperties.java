package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
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
    Schedule schedule = OracleChecks.checkPlan(SmallNetworks.withOddities(seed), convention);
    if (!schedule.isContradictory()) {
      checkMandatoryDates(schedule);
    }
  }

  /** Each date that holds and is in the past, or cut in two by a rest, is told of (S17). */
  private static void checkMandatoryDates(Schedule schedule) {
    Set<String> expected = new HashSet<>();
    for (ScheduledActivity activity : schedule.activities()) {
      boolean holds =
          activity.progress().isEmpty()
              && activity.element().constraints().stream().anyMatch(c -> c.kind().isMandatory());
      if (holds && activity.earlyStart().isBefore(SmallNetworks.DATA_DATE.instant())) {
        expected.add(Finding.Code.DATE_BEFORE_DATA_DATE + " " + activity.id());
      }
      if (holds && activity.element() instanceof Activity work && !work.isInterruptible()) {
        Duration lasts = Duration.between(activity.earlyStart(), activity.earlyFinish());
        if (lasts.toMinutes() > work.duration().amount()) {
          expected.add(Finding.Code.DATE_AGAINST_REST + " " + activity.id());
        }
      }
    }
    Set<String> found = new HashSet<>();
    for (Finding finding : schedule.findings()) {
      if (finding.dependency().isEmpty()) {
        found.add(finding.code() + " " + finding.activity());
      }
    }
    assertEquals(expected, found);
  }
}
