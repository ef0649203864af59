package org.daopai.examples.quickstart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;

/** The calendars that people have, each said in one line, and what one asks of them. */
public final class PeoplesCalendars {

  private PeoplesCalendars() {}

  /** Prints working days, and when eight hours of work that begin on a winter morning are done. */
  public static void main(String... args) {
    WorkCalendar office = ChinaCalendars.administrative();

    LocalDate decided = office.plusWorkingDays(LocalDate.of(2024, 2, 5), 5);
    int inAYear = office.countWorkingDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    LocalDate next = office.nextWorkingDay(LocalDate.of(2024, 9, 30));
    CalendarDay why = office.day(LocalDate.of(2024, 2, 12));

    // Three shifts, the last over midnight: it belongs to the day on which it begins.
    WorkCalendar press =
        WorkCalendar.fiveDays("press")
            .withHours(
                Shift.of("06:00", "14:00"),
                Shift.of("14:00", "22:00"),
                Shift.overMidnight("22:00", "06:00"))
            .withId("press");
    // Every second Saturday morning, holidays and make-up days as in the office.
    WorkCalendar shop =
        office
            .withShifts(
                Recurrence.everyWeeks(LocalDate.of(2024, 1, 6), 2),
                LocalizedName.of("alternate Saturday", "大小周"),
                Shift.of("08:00", "12:00"))
            .withId("shop");
    // Summer hours.
    WorkCalendar bureau =
        office
            .during(
                Season.from("05-01").to("09-30"),
                office.withHours(Shift.of("08:30", "12:00"), Shift.of("13:30", "18:00")))
            .withId("bureau");
    // A site that is closed in the deep of winter, and half as fast before and after.
    WorkCalendar site =
        ChinaCalendars.indoor()
            .restricted(Season.from("11-01").to("03-31"), 50)
            .closed(Season.from("12-15").to("02-28"))
            .withId("site");
    // When both the site and the inspector work.
    WorkCalendar inspection = site.intersection(office).withId("inspection");

    System.out.println("Decided     " + decided);
    System.out.println("In a year   " + inAYear);
    System.out.println("Next        " + next);
    System.out.println(why.sentence(Locale.ENGLISH));
    System.out.println(why.sentence(Locale.CHINA));
    LocalDateTime morning = LocalDateTime.of(2024, 3, 15, 8, 0);
    for (WorkCalendar calendar :
        new WorkCalendar[] {office, press, shop, bureau, site, inspection}) {
      WorkTimeline timeline = calendar.timeline(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
      System.out.printf(
          "20 hours    %s on %s%n", timeline.advance(morning, 20 * 60), calendar.id());
    }
  }
}
