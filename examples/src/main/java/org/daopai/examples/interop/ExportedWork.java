package org.daopai.examples.interop;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * How much of an activity there is: planned, done and remaining, in working minutes of its calendar
 * or in minutes of the clock.
 *
 * @param byClock whether the clock counts what it takes, or what remains of it
 * @param planned what it was to take
 * @param done what has passed since it started; all of it when it is finished
 * @param remaining what remains at the data date
 */
record ExportedWork(boolean byClock, long planned, long done, long remaining) {

  static ExportedWork of(
      ScheduledActivity activity, WorkTimeline timeline, LocalDateTime dataDate) {
    Optional<Progress> progress = activity.progress();
    boolean byClock = isByClock(activity.element(), progress);
    long planned = planned(activity.element(), timeline);
    if (progress.isEmpty()) {
      return new ExportedWork(byClock, planned, 0, planned);
    }
    LocalDateTime start = activity.earlyStart();
    if (progress.get().isFinished()) {
      long passed = between(byClock, timeline, start, activity.earlyFinish());
      // work on rest days only leaves nothing to count
      return new ExportedWork(byClock, planned, passed == 0 ? planned : passed, 0);
    }
    long passed = between(byClock, timeline, start, dataDate);
    boolean isSplit =
        activity.element() instanceof Activity split
            && !split.segments().isEmpty()
            && progress.get().remaining().isEmpty();
    long done =
        isSplit
            ? ExportedPieces.worked(((Activity) activity.element()).segments(), timeline, passed)
            : passed;
    long remaining =
        progress
            .get()
            .remaining()
            .map(told -> told.toMinutes(perDay(timeline)))
            .orElse(Math.max(0, planned - done));
    return new ExportedWork(byClock, planned, done, remaining);
  }

  /** All of it: done and remaining. */
  long total() {
    return done + remaining;
  }

  /** Whether it takes no time at all, as a milestone. */
  boolean isNothing() {
    return total() == 0;
  }

  /** How much is done, in whole percent; all of it only when nothing remains. */
  int percentDone() {
    return isNothing() ? 0 : (int) (100 * done / total());
  }

  /**
   * When what remains begins so that it ends at an instant; at the data date where more remains
   * than fits between, for an expected finish cuts it short.
   */
  LocalDateTime restart(LocalDateTime finish, WorkTimeline timeline, LocalDateTime dataDate) {
    if (remaining == 0) {
      return finish;
    }
    if (remaining > between(byClock, timeline, dataDate, finish)) {
      return dataDate;
    }
    return byClock
        ? finish.minusMinutes(remaining)
        : timeline.retreat(finish, Math.toIntExact(remaining));
  }

  /** Whether the clock counts what an activity was to take. */
  static boolean isPlannedByClock(NetworkElement element) {
    return element instanceof Activity activity && !activity.duration().isWorkingTime();
  }

  private static boolean isByClock(NetworkElement element, Optional<Progress> progress) {
    return progress
        .flatMap(Progress::remaining)
        .map(remaining -> !remaining.isWorkingTime())
        .orElse(isPlannedByClock(element));
  }

  private static long planned(NetworkElement element, WorkTimeline timeline) {
    return element instanceof Activity activity ? minutes(activity.duration(), timeline) : 0;
  }

  private static long minutes(WorkDuration duration, WorkTimeline timeline) {
    return duration.toMinutes(perDay(timeline));
  }

  private static int perDay(WorkTimeline timeline) {
    Duration day = timeline.calendar().standardDay();
    return Math.toIntExact(day.toMinutes());
  }

  private static long between(
      boolean byClock, WorkTimeline timeline, LocalDateTime from, LocalDateTime to) {
    return byClock ? ChronoUnit.MINUTES.between(from, to) : timeline.workBetween(from, to);
  }
}
