package org.daopai.scheduling.peers;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/**
 * What the cases share. A week is five days of 08:00-12:00 and 13:00-17:00 unless said otherwise.
 */
final class Cases {

  static final WorkCalendar WEEK = WorkCalendar.fiveDays("week");

  /** Monday to Friday, day and night: the week of tools whose days begin and end at midnight. */
  static final WorkCalendar MIDNIGHTS = mondayToFriday("midnights", Shift.wholeDay());

  private Cases() {}

  static WorkCalendar mondayToFriday(String id, Shift shift) {
    WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of(id));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        builder.putWeek(day, List.of(shift));
      }
    }
    return builder.build();
  }

  static Activity days(String id, int workingDays) {
    return Activity.of(id, id, WorkDuration.workingDays(workingDays));
  }

  static Activity calendarDays(String id, int days) {
    return Activity.of(id, id, WorkDuration.calendarDays(days));
  }

  static ProjectNetwork.Builder network(Activity... activities) {
    return networkOn(WEEK, activities);
  }

  static ProjectNetwork.Builder networkOn(WorkCalendar calendar, Activity... activities) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(calendar);
    for (Activity activity : activities) {
      builder.addActivity(activity);
    }
    return builder;
  }

  static Schedule plan(ProjectNetwork.Builder network, String dataDate) {
    return ReversePlanner.create().plan(network.build(), DataDate.of(day(dataDate)));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static LocalDateTime midnight(String day) {
    return day(day).atStartOfDay();
  }

  /** 08:00, when the week begins its day. */
  static LocalDateTime morning(String day) {
    return day(day).atTime(8, 0);
  }

  /** 17:00, when the week ends its day. */
  static LocalDateTime evening(String day) {
    return day(day).atTime(17, 0);
  }

  /** Working days of eight hours. */
  static Duration workingDays(int days) {
    return Duration.ofHours(8L * days);
  }
}
