package org.daopai.scheduling.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.Edit;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.SmallNetworks;

/** What is said to gain, or to be borne, beside plans in which it is shorter, or comes later. */
class SensitivityProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  /** A day less of any activity, on the driving chain or not, gains what is said. */
  @Property
  void aDayLessGainsWhatIsSaid(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule = plan(network);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      for (Sensitivity found : Explainer.of(schedule).sensitivity(verdict.id().value())) {
        boolean canBe =
            network.element(found.activity()) instanceof Activity activity
                && activity.duration().amount() > 1
                && activity.duration().isWorkingTime()
                && !network.progress().containsKey(activity.id());
        if (!canBe) {
          continue;
        }
        Measure less = Measure.shorten(found.activity().value(), WorkDuration.ZERO, 0);
        Schedule shorter = plan(new MeasuredNetwork(network, List.of(less)).with(new int[] {1}));
        Duration gain =
            Duration.between(shorter.deadline(verdict.id()).earlyFinish(), verdict.earlyFinish());
        assertEquals(gain.isNegative() ? Duration.ZERO : gain, found.gains(), found::toString);
      }
    }
  }

  /** A delay of what is borne keeps the deadline; one of a minute of work more does not. */
  @Property
  void aDeadlineBearsWhatIsSaidAndNoMore(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    Schedule schedule = plan(network);
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      for (Sensitivity found : Explainer.of(schedule).sensitivity(verdict.id().value())) {
        boolean bears = found.bears().filter(time -> !time.isNegative()).isPresent();
        boolean isPlainWork =
            network.element(found.activity()) instanceof Activity activity
                && activity.duration().amount() > 0
                && activity.duration().isWorkingTime()
                && activity.constraints().stream().allMatch(c -> !c.kind().boundsLateDates());
        if (verdict.isMet() && bears && isPlainWork && !hasLateConstraints(network)) {
          int minutes = (int) found.bears().get().toMinutes();
          assertTrue(delayed(schedule, found, minutes).deadline(verdict.id()).isMet());
          assertFalse(delayed(schedule, found, minutes + 1).deadline(verdict.id()).isMet());
        }
      }
    }
  }

  /** Constraints bound late dates, and are no deadline. */
  private static boolean hasLateConstraints(ProjectNetwork network) {
    return network.elements().stream()
        .flatMap(element -> element.constraints().stream())
        .anyMatch(constraint -> constraint.kind().boundsLateDates());
  }

  private static Schedule delayed(Schedule schedule, Sensitivity found, int minutes) {
    ProjectNetwork network = schedule.network();
    Activity activity = (Activity) network.element(found.activity());
    WorkTimeline line = network.calendarOf(activity).timeline(CivilTime.FIRST_DAY, CivilTime.END);
    int start = CivilTime.toMinute("A start", schedule.activity(activity.id()).earlyStart());
    LocalDateTime later = CivilTime.toDateTime(line.startOf(line.rankOf(start) + minutes));
    DateConstraint held = DateConstraint.startNotEarlierThan(later);
    return plan(
        Edit.of(network)
            .elements(element -> element.equals(activity) ? activity.with(held) : element)
            .network());
  }

  private static Schedule plan(ProjectNetwork network) {
    return ReversePlanner.create().plan(network, SmallNetworks.DATA_DATE);
  }
}
