package org.daopai.examples.quickstart;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.calendar.WorkDuration.workingDays;

import java.time.LocalDate;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.explain.PlanDiff;

/** Feeds progress into a plan, and sees which dates moved since it was made, and why. */
public final class WeeklyProgress {

  private WeeklyProgress() {}

  /** Plans, plans again three weeks later, and prints what moved. */
  public static void main(String... args) {
    ProjectNetwork permit =
        ProjectNetwork.builder()
            .calendar(ChinaCalendars.administrative())
            .addActivity(Activity.of("survey", "Ground investigation", workingDays(15)))
            .addActivity(Activity.of("scheme", "Design scheme", workingDays(20)))
            .addActivity(Activity.of("review", "Scheme review", workingDays(7)))
            .addMilestone(Milestone.finish("issued", "Permit issued"))
            .addDependency(finishToStart("survey", "review"))
            .addDependency(finishToStart("scheme", "review"))
            .addDependency(finishToStart("review", "issued"))
            .addDeadline(Deadline.hard("issued", LocalDate.of(2023, 10, 27)))
            .build();

    ReversePlanner planner = ReversePlanner.create();
    Schedule plan = planner.plan(permit, DataDate.of(2023, 9, 4));

    // The survey was done in time; the scheme began late, and takes its 20 days from there.
    ProjectNetwork reported =
        permit
            .with(Progress.finished("survey", LocalDate.of(2023, 9, 22)))
            .with(Progress.started("scheme", LocalDate.of(2023, 9, 18)));
    Schedule now = planner.plan(reported, DataDate.of(2023, 9, 25));

    for (ScheduledActivity step : plan.activities()) {
      LocalDate planned = step.earlyFinishDay();
      LocalDate expected = now.activity(step.id()).earlyFinishDay();
      if (!expected.equals(planned)) {
        System.out.printf("%s moved from %s to %s%n", step.id(), planned, expected);
      }
    }
    DeadlineVerdict verdict = now.deadline("issued");
    System.out.printf(
        "%s is due %s and can be promised for %s%n",
        verdict.id(), verdict.deadline().lastDay(), verdict.earliestPromiseDay());

    PlanDiff moved = PlanDiff.between(plan, now); // what moved, and which input moved it
    moved.deadlines().forEach(System.out::println);
  }
}
