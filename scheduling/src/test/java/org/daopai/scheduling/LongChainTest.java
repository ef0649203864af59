package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** S32: nothing recurses over the network. */
class LongChainTest {

  private static final int LENGTH = 1_000_000;
  private static final long SMALL_STACK = 256 * 1024;

  @Test
  void aChainOfAMillionActivitiesIsPlannedOnASmallStack() throws InterruptedException {
    AtomicReference<Schedule> planned = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> planned.set(plan()), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    thread.join();
    assertEquals(null, thrown.get());
    Schedule schedule = planned.get();
    // one minute each: 2,083 working days of 480 minutes and 160 minutes more
    LocalDateTime expected =
        WorkCalendar.fiveDays("week")
            .timeline(LocalDate.of(2024, 1, 1), LocalDate.of(2040, 1, 1))
            .advance(LocalDateTime.of(2024, 1, 1, 8, 0), LENGTH);
    assertEquals(expected, schedule.activity("a" + (LENGTH - 1)).earlyFinish());
    assertEquals(expected, schedule.activity("a" + (LENGTH - 1)).lateFinish().orElseThrow());
    assertEquals(
        LENGTH, schedule.drivingChain(schedule.network().elements().get(LENGTH - 1).id()).size());
  }

  private static Schedule plan() {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().calendar(WorkCalendar.fiveDays("week"));
    WorkDuration minute = WorkDuration.workingMinutes(1);
    for (int i = 0; i < LENGTH; i++) {
      builder.addActivity(Activity.of("a" + i, "", minute));
    }
    for (int i = 1; i < LENGTH; i++) {
      builder.addDependency(Dependency.finishToStart("a" + (i - 1), "a" + i));
    }
    DataDate dataDate = DataDate.of(2024, 1, 1);
    Schedule early = ReversePlanner.create().plan(builder.build(), dataDate);
    builder.addDeadline(Deadline.hard("a" + (LENGTH - 1), early.earlyFinish()));
    return ReversePlanner.create().plan(builder.build(), dataDate);
  }
}
