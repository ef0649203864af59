package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Progress;

/** What has happened to the tasks of a case, as of its data date. */
final class CaseProgress {

  private CaseProgress() {}

  /**
   * The progress of a task; none when it has not started, or takes no time and is not reached. What
   * is said to have happened after the data date has happened at the data date.
   */
  static Optional<Progress> of(CaseTask task, DataDate dataDate) {
    return of(task, dataDate.instant());
  }

  /** Whether something is said to have happened after the data date. */
  static boolean isAfter(CaseTask task, DataDate dataDate) {
    return Stream.of(task.actualStart(), task.actualFinish())
        .flatMap(Optional::stream)
        .anyMatch(dataDate.instant()::isBefore);
  }

  /** The same where what is under way goes on no earlier than an instant. */
  static Optional<Progress> of(CaseTask task, DataDate dataDate, Optional<LocalDateTime> goesOn) {
    return of(task, dataDate)
        .map(
            progress ->
                Progress.builder()
                    .from(progress)
                    .resumes(
                        goesOn.filter(at -> !task.hasFinished() && at.isAfter(dataDate.instant())))
                    .build());
  }

  private static Optional<Progress> of(CaseTask task, LocalDateTime latest) {
    boolean started = task.actualStart().isPresent() && task.duration().amount() != 0;
    if (!started && task.actualFinish().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Progress.builder()
            .activity(ActivityId.of(task.id()))
            .actualStart(task.actualStart().map(at -> earlier(at, latest)))
            .actualFinish(task.actualFinish().map(at -> earlier(at, latest)))
            .remaining(task.actualFinish().isPresent() ? Optional.empty() : task.remaining())
            .resumes(
                task.resume().filter(at -> task.actualFinish().isEmpty() && at.isAfter(latest)))
            .build());
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
