package org.daopai.examples.quickstart;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.calendar.WorkDuration.workingDays;

import java.time.LocalDate;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.ChinaHolidays;
import org.daopai.model.calendar.HolidayNotice;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;

/**
 * A plan that reaches into a year whose holidays are not announced, and what becomes of it when
 * they are. The notice of 2027 in this example is invented.
 */
public final class NewHolidays {

  private static final String INVENTED =
      """
      notice 2027 2026-11-05 https://notices.example/2027
      2027-01-01 off 元旦
      2027-02-05 off 春节
      2027-02-08 off 春节
      2027-02-09 off 春节
      2027-02-10 off 春节
      2027-02-11 off 春节
      2027-02-12 off 春节
      2027-02-14 work 春节
      2027-02-20 work 春节
      2027-02-06 off 春节
      2027-10-01 off 国庆节
      """;

  private NewHolidays() {}

  /** Plans on the statutory days, plans again on the notice, and prints what moved. */
  public static void main(String... args) {
    ChinaHolidays known = ChinaHolidays.bundled();
    ProjectNetwork permit =
        ProjectNetwork.builder()
            .calendar(known.administrative())
            .addActivity(Activity.of("drawings", "Joint review of drawings", workingDays(15)))
            .addActivity(Activity.of("permit", "Construction permit", workingDays(7)))
            .addMilestone(Milestone.finish("issued", "Permit issued"))
            .addDependency(finishToStart("drawings", "permit"))
            .addDependency(finishToStart("permit", "issued"))
            .addDeadline(Deadline.hard("issued", LocalDate.of(2027, 2, 26)))
            .build();

    ReversePlanner planner = ReversePlanner.create();
    Schedule guessed = planner.plan(permit, DataDate.of(2027, 1, 18));

    ChinaHolidays announced = known;
    for (HolidayNotice notice : HolidayNotice.parse(INVENTED)) {
      announced = announced.plus(notice);
    }
    Schedule now = planner.plan(permit.withCalendars(announced::refresh), DataDate.of(2027, 1, 18));

    for (ScheduledActivity step : guessed.activities()) {
      System.out.printf(
          "%-8s by %s%s%n",
          step.id(),
          step.lateFinishDay().orElseThrow(),
          step.isLateProvisional() ? ", provisional" : "");
    }
    System.out.println(guessed.calendarVersions() + " -> " + now.calendarVersions());
    now.movedFrom(guessed).forEach(System.out::println);
  }
}
