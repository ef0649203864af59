package org.daopai.examples.modules;

import java.time.LocalDate;
import org.daopai.metrics.delivery.Delivery;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.json.ScheduleJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/** Uses each module from outside, while they are named modules; prints what came of it. */
final class OnModulePath {

  private OnModulePath() {}

  public static void main(String... args) {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(ChinaCalendars.administrative())
            .addActivity(Activity.of("permit", "Permit", WorkDuration.workingDays(5)))
            .addDeadline(Deadline.hard("permit", LocalDate.of(2024, 2, 18)))
            .build();
    Schedule schedule = ReversePlanner.create().plan(network, DataDate.of(2024, 2, 5));
    System.out.println(Schedule.class.getModule() + " " + ReversePlanner.class.getModule());
    System.out.println(Delivery.class.getModule() + " " + Delivery.planAttainment().definition());
    System.out.println(schedule.activity("permit"));
    System.out.println(ScheduleJson.read(ScheduleJson.write(schedule)).equals(schedule));
    System.out.println(ProjectJson.schema() != null);
  }
}
