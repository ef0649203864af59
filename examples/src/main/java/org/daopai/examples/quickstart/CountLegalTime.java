package org.daopai.examples.quickstart;

import java.time.LocalDate;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.limit.ClockLog;
import org.daopai.model.limit.ClockReading;
import org.daopai.model.limit.DueDate;
import org.daopai.model.limit.TimeLimit;
import org.daopai.model.limit.TimeLimits;

/** Counts legal time: the end of a limit, and a clock that stands while experts review. */
public final class CountLegalTime {

  private CountLegalTime() {}

  /** Counts, pauses, resumes, and prints what is due when. */
  public static void main(String... args) {
    WorkCalendar office = ChinaCalendars.administrative();
    TimeLimit limit = TimeLimits.LICENSING_DECISION; // 20 working days from acceptance
    LocalDate accepted = LocalDate.of(2023, 9, 25);

    // By when must it be decided, and by when if the limit is extended?
    LocalDate due = limit.from(accepted).due(office);
    LocalDate extended = limit.from(accepted).extended().due(office);

    // A special procedure stops the clock; while it stands there is no due date.
    ClockLog log =
        ClockLog.receivedOn(LocalDate.of(2023, 9, 22))
            .accepted(accepted)
            .paused(LocalDate.of(2023, 10, 9), "expert review");
    ClockReading paused = log.asOf(LocalDate.of(2023, 10, 18));
    int daysLeft = paused.daysLeft(limit, office);
    boolean isDueKnown = paused.due(limit, office).isPresent();

    // When the review is over, the days left are counted from the day after.
    LocalDate reviewed = LocalDate.of(2023, 10, 20);
    LocalDate newDue = log.resumed(reviewed).asOf(reviewed).due(limit, office).orElseThrow();

    // A last day of rest moves on, and the answer says why.
    DueDate price = TimeLimits.LAND_PRICE.dueFrom(LocalDate.of(2023, 12, 13), office);

    System.out.println("Due            " + due);
    System.out.println("If extended    " + extended);
    System.out.println("While paused   " + daysLeft + " days left, due date known: " + isDueKnown);
    System.out.println("Resumed, due   " + newDue);
    System.out.println("Land price     " + price);
  }
}
