package org.daopai.examples.conformance;

import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/** Leaves of a case as activities and milestones, summaries as phases. */
final class CaseElements {

  private CaseElements() {}

  static Phase phase(CaseTask summary) {
    return Phase.builder()
        .id(PhaseId.of(summary.id()))
        .name(LocalizedName.of(summary.name()))
        .parent(summary.parent().map(PhaseId::of))
        .build();
  }

  /** A milestone where there is no duration, whatever the file calls it; an activity otherwise. */
  static NetworkElement element(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    return leaf.duration().amount() == 0
        ? milestone(leaf, calendar, constraints)
        : activity(leaf, calendar, constraints);
  }

  static Milestone milestone(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    return Milestone.builder()
        .id(ActivityId.of(leaf.id()))
        .name(LocalizedName.of(leaf.name()))
        .calendar(calendar)
        .phase(leaf.parent().map(PhaseId::of))
        .constraints(constraints)
        .build();
  }

  static Activity activity(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    return Activity.builder()
        .id(ActivityId.of(leaf.id()))
        .name(LocalizedName.of(leaf.name()))
        .duration(leaf.duration())
        .calendar(calendar)
        .phase(leaf.parent().map(PhaseId::of))
        .constraints(constraints)
        .build();
  }

  /** The same with a duration longer by that many working minutes. */
  static Activity longer(Activity activity, long minutes) {
    return Activity.builder()
        .from(activity)
        .duration(WorkDuration.workingMinutes(activity.duration().amount() + minutes))
        .build();
  }
}
