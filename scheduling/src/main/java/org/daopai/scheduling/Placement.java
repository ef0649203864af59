package org.daopai.scheduling;

import java.time.LocalDateTime;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * When to do an activity within the room that a schedule leaves it: a view over one solve, never a
 * new one. No placement hides a missed deadline: what should have started before its early start is
 * placed at its early start, and its float stays negative.
 */
public enum Placement {
  /** As early as possible. */
  EARLIEST,
  /**
   * As late as the deadlines downstream allow; as early as possible where there are none, or where
   * it is late already. With {@link OpenEnds#PROJECT_FINISH} nothing is without, and all activities
   * placed so keep every dependency.
   */
  LATEST,
  /** As late as possible without moving the early date of any successor. */
  JUST_IN_TIME;

  /** When the activity starts. */
  public LocalDateTime start(ScheduledActivity activity) {
    return switch (this) {
      case EARLIEST -> activity.earlyStart();
      case LATEST ->
          hasRoom(activity)
              ? activity.lateStart().orElseGet(activity::earlyStart)
              : activity.earlyStart();
      case JUST_IN_TIME -> activity.justInTimeStart();
    };
  }

  /** When the activity finishes. */
  public LocalDateTime finish(ScheduledActivity activity) {
    return switch (this) {
      case EARLIEST -> activity.earlyFinish();
      case LATEST ->
          hasRoom(activity)
              ? activity.lateFinish().orElseGet(activity::earlyFinish)
              : activity.earlyFinish();
      case JUST_IN_TIME -> activity.justInTimeFinish();
    };
  }

  private static boolean hasRoom(ScheduledActivity activity) {
    return activity.lateStart().filter(late -> !late.isBefore(activity.earlyStart())).isPresent()
        && activity.lateFinish().filter(late -> !late.isBefore(activity.earlyFinish())).isPresent();
  }
}
