package org.daopai.examples.conformance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/**
 * What has happened, in the way of Microsoft Project: there is no data date from which the rest is
 * planned. A task that has started keeps its actual start whatever its predecessors do, and takes
 * its whole duration from there; one that has finished stands from its actual start to its actual
 * finish, and has no room. Neither holds its predecessors back. What was placed by hand stands
 * where it was placed, in the same way.
 *
 * <p>So a started task is a task without predecessors that is bound by its actual start, and a
 * finished one takes the time that the clock counts between its actual dates. {@link Progress} says
 * something else: what remains is done after the data date.
 */
final class MicrosoftProjectProgress {

  private MicrosoftProjectProgress() {}

  /**
   * When a task started, where it has, or was placed to start; for a finished one without a start,
   * when it finished.
   */
  static Optional<LocalDateTime> start(CaseTask task) {
    return task.manualStart().or(task::actualStart).or(task::actualFinish);
  }

  /** Whether a relation holds on to a task: neither started nor placed by hand. */
  static boolean isOpen(CaseTask successor) {
    return start(successor).isEmpty();
  }

  /** A task that has started, as an element of a network. */
  static NetworkElement element(
      CaseTask task,
      LocalDateTime start,
      Optional<CalendarId> calendar,
      List<DateConstraint> constraints) {
    List<DateConstraint> kept = new ArrayList<>();
    kept.add(DateConstraint.startNotEarlierThan(start));
    Optional<LocalDateTime> finish = task.manualFinish().or(task::actualFinish);
    if (finish.isPresent()) {
      WorkDuration taken =
          WorkDuration.elapsedMinutes(
              Math.max(0, Duration.between(start, finish.get()).toMinutes()));
      return taken.amount() == 0
          ? CaseElements.milestone(task, calendar, kept)
          : Activity.builder()
              .from(CaseElements.activity(task, calendar, kept))
              .duration(taken)
              .build();
    }
    constraints.stream().filter(MicrosoftProjectProgress::boundsLateFinish).forEach(kept::add);
    return CaseElements.element(task, calendar, kept);
  }

  private static boolean boundsLateFinish(DateConstraint constraint) {
    return constraint.kind() == DateConstraint.Kind.FINISH_NOT_LATER;
  }
}
