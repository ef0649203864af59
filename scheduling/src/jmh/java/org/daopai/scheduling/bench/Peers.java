package org.daopai.scheduling.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;

/** The same calendar for another library. */
final class Peers {

  private Peers() {}

  /** A calendar of office weeks, with an exception for every date that differs. */
  static ProjectCalendar mpxj(WorkCalendar calendar, LocalDate from, LocalDate to) {
    ProjectCalendar peer = new ProjectFile().addDefaultBaseCalendar();
    for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
      boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      boolean works = calendar.isWorkingDay(date);
      if (weekday != works) {
        ProjectCalendarException exception = peer.addCalendarException(date);
        for (Shift shift : calendar.day(date).shifts()) {
          exception.add(new LocalTimeRange(time(shift.fromMinute()), time(shift.toMinute())));
        }
      }
    }
    return peer;
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(60L * (minute % Shift.MINUTES_PER_DAY));
  }
}
