package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.PlanOptions;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.ReversePlanner;

/**
 * A case as a network and a data date, and what of the case these do not say. Ids of activities and
 * phases are those of the case's tasks.
 */
interface CaseNetwork {

  /**
   * Maps a case by the rules of the application it comes from.
   *
   * @throws InvalidInputException if the case contradicts itself
   */
  static CaseNetwork of(CaseInput input) {
    return switch (input.family()) {
      case MSP -> MicrosoftProjectNetwork.of(input);
      case P6 -> PrimaveraNetwork.of(input);
    };
  }

  /** What is planned. */
  ProjectNetwork network();

  /** As of when it is planned. */
  DataDate dataDate();

  /** The calendar that the case itself counts a task's time on, resources left aside. */
  WorkCalendar countingCalendar(String task);

  /** What the case uses and the network does not say, in the order of the case. */
  List<Unrepresented> unrepresented();

  /** By whose rules it is planned. */
  PlanningConvention convention();

  /** The tasks of the case in a plan of it, without what was made beside them. */
  default List<ScheduledActivity> tasks(Schedule plan) {
    return plan.activities();
  }

  /**
   * The dates of what takes its span from others and is not in the plan itself, by task, in the
   * application's own way to say it.
   */
  default Map<String, PlannedDates> spans(Schedule plan) {
    return ImmutableMap.of();
  }

  /** What was planned for an activity, in the application's own way to say it. */
  PlannedDates dates(ScheduledActivity activity);

  /**
   * The plan by the application's convention.
   *
   * @throws InvalidInputException if the case cannot be planned
   */
  default Schedule plan() {
    return plan(network());
  }

  /** The plan of a network in its place, by the same convention. */
  default Schedule plan(ProjectNetwork network) {
    PlanOptions options = PlanOptions.builder().convention(convention()).build();
    return ReversePlanner.with(options).plan(network, dataDate());
  }
}
