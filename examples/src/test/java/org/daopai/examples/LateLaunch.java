package org.daopai.examples;

import java.time.LocalDateTime;
import java.util.Optional;
import org.daopai.examples.review.ProjectReview;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/**
 * A launch that is due on Friday 2026-03-13 at 17:00 and cannot be reached before Monday 14:20.
 *
 * <p>From Monday 2026-03-02, five eight-hour days of design end on Friday the 6th, and 45 h 20 min
 * of building are five days and 5 h 20 min more: Monday the 16th, 08:00 and 5 h 20 min and an hour
 * of lunch, 14:20.
 */
public final class LateLaunch {

  private LateLaunch() {}

  /** The network, planned from 2026-03-02. */
  public static Schedule schedule() {
    return ReversePlanner.create().plan(network(), DataDate.of(2026, 3, 2));
  }

  /** The plan, reviewed; no portfolio is known. */
  public static ProjectReview review() {
    return ProjectReview.of(schedule(), Optional.empty());
  }

  /** Design, build, launch, and a party that no deadline waits for. */
  public static ProjectNetwork network() {
    return ProjectNetwork.builder()
        .name(LocalizedName.of("Launch", "发布"))
        .calendar(WorkCalendar.fiveDays("office"))
        .addActivity(Activity.of("design", "Design", WorkDuration.workingDays(5)))
        .addActivity(Activity.of("build", "Build", WorkDuration.workingMinutes(45 * 60 + 20)))
        .addMilestone(Milestone.finish("launch", "Launch"))
        .addActivity(Activity.of("party", "Party", WorkDuration.workingHours(4)))
        .addDependency(Dependency.finishToStart("design", "build"))
        .addDependency(Dependency.finishToStart("build", "launch"))
        .addDependency(Dependency.finishToStart("launch", "party"))
        .addDeadline(Deadline.hard("launch", LocalDateTime.of(2026, 3, 13, 17, 0)))
        .build();
  }
}
