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
    ActivityId id = ActivityId.of(leaf.id());
    LocalizedName name = LocalizedName.of(leaf.name());
    Optional<PhaseId> phase = leaf.parent().map(PhaseId::of);
    if (leaf.duration().amount() == 0) {
      return Milestone.builder()
          .id(id)
          .name(name)
          .calendar(calendar)
          .phase(phase)
          .constraints(constraints)
          .build();
    }
    return Activity.builder()
        .id(id)
        .name(name)
        .duration(leaf.duration())
        .calendar(calendar)
        .phase(phase)
        .constraints(constraints)
        .build();
  }
}
