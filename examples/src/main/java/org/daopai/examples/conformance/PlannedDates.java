package org.daopai.examples.conformance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * What was planned for one task, in the fields of a result; what it does not have is empty.
 *
 * @param early early start and finish
 * @param late late start and finish
 * @param totalFloat working time it can slip until a date that binds it is missed
 * @param freeFloat working time it can slip until a successor's early date moves
 */
record PlannedDates(
    Optional<Span> early,
    Optional<Span> late,
    Optional<Duration> totalFloat,
    Optional<Duration> freeFloat) {

  /**
   * From when to when.
   *
   * @param start start
   * @param finish finish
   */
  record Span(LocalDateTime start, LocalDateTime finish) {}

  /** Those of a schedule, as it says them. */
  static PlannedDates of(ScheduledActivity activity) {
    return new PlannedDates(
        Optional.of(new Span(activity.earlyStart(), activity.earlyFinish())),
        late(activity),
        activity.totalFloat(),
        Optional.of(activity.freeFloat()));
  }

  /** Those of what is finished: it has none, and no room. */
  static PlannedDates finished() {
    return new PlannedDates(
        Optional.empty(), Optional.empty(), Optional.of(Duration.ZERO), Optional.empty());
  }

  /** The same with other floats. */
  PlannedDates withFloats(Optional<Duration> total, Optional<Duration> free) {
    return new PlannedDates(early, late, total, free);
  }

  /** The late dates of a schedule; none where no deadline lies downstream. */
  static Optional<Span> late(ScheduledActivity activity) {
    return activity
        .lateStart()
        .flatMap(start -> activity.lateFinish().map(finish -> new Span(start, finish)));
  }
}
