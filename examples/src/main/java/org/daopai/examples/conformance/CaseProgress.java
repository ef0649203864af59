package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.ActivityId;
import org.daopai.model.Progress;

/** What has happened to the tasks of a case. */
final class CaseProgress {

  private CaseProgress() {}

  /** The progress of a task; none when it has not started, or takes no time and is not reached. */
  static Optional<Progress> of(CaseTask task) {
    boolean started = task.actualStart().isPresent() && task.duration().amount() != 0;
    if (!started && task.actualFinish().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Progress.builder()
            .activity(ActivityId.of(task.id()))
            .actualStart(task.actualStart())
            .actualFinish(task.actualFinish())
            .remaining(task.actualFinish().isPresent() ? Optional.empty() : task.remaining())
            .build());
  }

  /**
   * The last instant at which a task is known to have been worked on; none where nothing has
   * started.
   */
  static Optional<LocalDateTime> lastKnown(List<CaseTask> tasks) {
    return tasks.stream()
        .flatMap(
            task ->
                Stream.of(task.actualStart(), task.actualFinish(), task.stop())
                    .flatMap(Optional::stream))
        .max(LocalDateTime::compareTo);
  }
}
