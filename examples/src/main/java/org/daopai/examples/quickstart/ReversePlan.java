package org.daopai.examples.quickstart;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.calendar.WorkDuration.calendarDays;
import static org.daopai.model.calendar.WorkDuration.months;
import static org.daopai.model.calendar.WorkDuration.workingDays;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;

/** Plans in reverse from a deadline: a building that is to be enclosed by the end of August. */
public final class ReversePlan {

  private ReversePlan() {}

  /** Plans, asks, and prints the answers. */
  public static void main(String... args) {
    WorkCalendar office = ChinaCalendars.administrative(); // knows make-up working days
    WorkCalendar site = office.allDays().closed(Season.from("11-01").to("03-31"));

    ProjectNetwork plant =
        ProjectNetwork.builder()
            .calendar(office)
            .addActivity(Activity.of("scheme", "Design scheme", calendarDays(40)))
            .addActivity(
                Activity.of("review", "Scheme review", workingDays(7)).by("Planning bureau"))
            .addActivity(Activity.of("permit", "Construction permit", workingDays(3)))
            .addActivity(Activity.of("ground", "Foundations", workingDays(60)).on(site))
            .addMilestone(Milestone.finish("enclosed", "Building enclosed"))
            .addDependency(finishToStart("scheme", "review"))
            .addDependency(finishToStart("review", "permit"))
            .addDependency(finishToStart("permit", "ground").within(months(3))) // the permit lapses
            .addDependency(finishToStart("ground", "enclosed"))
            .addDeadline(Deadline.hard("enclosed", LocalDate.of(2024, 8, 31)))
            .build();

    Schedule plan = ReversePlanner.create().plan(plant, DataDate.of(2023, 9, 1));

    // When must we start at the latest?
    LocalDateTime startBy = plan.activity("scheme").lateStart().orElseThrow();
    // How much working time is left before the deadline? Negative when it will be missed.
    Duration margin = plan.deadline("enclosed").margin();
    // What could be promised today?
    LocalDate promise = plan.deadline("enclosed").earliestPromiseDay();
    // What decides that date?
    List<ScheduledActivity> chain = plan.drivingChain("enclosed");

    System.out.println("Start by       " + startBy.toLocalDate());
    System.out.println("Days in hand   " + margin.dividedBy(office.standardDay()));
    System.out.println("Promise        " + promise);
    System.out.println("Driven by      " + chain.stream().map(ScheduledActivity::id).toList());
  }
}
