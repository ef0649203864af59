package org.daopai.examples.bench;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.Task;

/**
 * What a planner of MPXJ answers, read task by task. MPXJ computes total floats when they are asked
 * for, so reading them is part of planning; free floats it does not compute (14.3.4).
 */
final class MpxjDates {

  final @Nullable LocalDateTime[] earlyStart;
  final @Nullable LocalDateTime[] earlyFinish;
  final @Nullable LocalDateTime[] lateStart;
  final @Nullable LocalDateTime[] lateFinish;
  final @Nullable Duration[] totalSlack;

  private MpxjDates(int size) {
    earlyStart = new LocalDateTime[size];
    earlyFinish = new LocalDateTime[size];
    lateStart = new LocalDateTime[size];
    lateFinish = new LocalDateTime[size];
    totalSlack = new Duration[size];
  }

  /** Reads all dates and total floats of planned tasks. */
  static MpxjDates of(List<Task> tasks) {
    MpxjDates dates = new MpxjDates(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      dates.earlyStart[i] = task.getEarlyStart();
      dates.earlyFinish[i] = task.getEarlyFinish();
      dates.lateStart[i] = task.getLateStart();
      dates.lateFinish[i] = task.getLateFinish();
      dates.totalSlack[i] = task.getTotalSlack();
    }
    return dates;
  }
}
