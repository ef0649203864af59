package org.daopai.examples.quickstart;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.calendar.WorkDuration.calendarDays;
import static org.daopai.model.calendar.WorkDuration.workingDays;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.explain.Explainer;
import org.daopai.scheduling.explain.Measure;
import org.daopai.scheduling.explain.Proof;
import org.daopai.scheduling.explain.ProofStep;
import org.daopai.scheduling.explain.Remedies;
import org.daopai.scheduling.explain.Remedy;

/** A plan is late: why, and what now? Foundations that winter would interrupt. */
public final class WhyLate {

  private WhyLate() {}

  /** Plans, proves why the deadline is missed, and prints what would make it. */
  public static void main(String... args) {
    WorkCalendar office = ChinaCalendars.administrative();
    WorkCalendar everyDay = office.allDays();
    WorkCalendar site =
        everyDay.closed(Season.from("11-01").to("03-31"), LocalizedName.of("winter", "冬季"));

    ProjectNetwork plant =
        ProjectNetwork.builder()
            .calendar(office)
            .addActivity(Activity.of("scheme", "Design scheme", calendarDays(40)))
            .addActivity(Activity.of("review", "Scheme review", workingDays(7)))
            .addActivity(Activity.of("permit", "Construction permit", workingDays(3)))
            .addActivity(Activity.of("ground", "Foundations", workingDays(60)).on(site))
            .addMilestone(Milestone.finish("enclosed", "Building enclosed"))
            .addDependency(finishToStart("scheme", "review"))
            .addDependency(finishToStart("review", "permit"))
            .addDependency(finishToStart("permit", "ground"))
            .addDependency(finishToStart("ground", "enclosed"))
            .addDeadline(Deadline.hard("enclosed", LocalDate.of(2023, 12, 31)))
            .build();
    Schedule plan = ReversePlanner.create().plan(plant, DataDate.of(2023, 9, 1));

    Explainer explainer = Explainer.of(plan);
    System.out.println(explainer.verdict("enclosed"));
    Proof proof = explainer.proof("enclosed");
    for (ProofStep step : proof.steps()) {
      System.out.println(step);
    }

    List<Measure> costs =
        List.of(
            Measure.shorten("scheme", calendarDays(20), 2), // two points a day
            Measure.shorten("ground", workingDays(45), 5),
            Measure.workOn(List.of("ground"), everyDay, 200), // heat the site
            Measure.extend("enclosed", LocalDate.of(2024, 6, 30), 1));
    for (Remedy remedy : Remedies.search(plan).costing(costs).limit(5)) {
      System.out.println(remedy.sentence(Locale.ENGLISH));
    }
  }
}
