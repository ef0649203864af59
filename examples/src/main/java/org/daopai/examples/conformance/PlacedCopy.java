package org.daopai.examples.conformance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/** What stands in for a task at dates that another plan has given it. */
final class PlacedCopy {

  private static final String SUFFIX = " placed";

  private PlacedCopy() {}

  /** The id of the copy of a task. */
  static ActivityId id(ActivityId task) {
    return ActivityId.of(task.value() + SUFFIX);
  }

  /** A copy that starts at an instant and takes what the clock counts until it finishes. */
  static NetworkElement of(
      CaseTask task, Optional<CalendarId> calendar, PlannedDates.Span span, DateConstraint bound) {
    LocalDateTime start = span.start();
    long minutes = Math.max(0, Duration.between(start, span.finish()).toMinutes());
    ActivityId id = id(ActivityId.of(task.id()));
    if (minutes == 0) {
      return Milestone.builder()
          .from(CaseElements.milestone(task, calendar, List.of(bound)))
          .id(id)
          .phase(Optional.empty())
          .build();
    }
    return Activity.builder()
        .from(CaseElements.activity(task, calendar, List.of(bound)))
        .id(id)
        .phase(Optional.empty())
        .duration(WorkDuration.elapsedMinutes(minutes))
        .build();
  }
}
