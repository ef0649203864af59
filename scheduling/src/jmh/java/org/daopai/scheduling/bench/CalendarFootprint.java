package org.daopai.scheduling.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;

/** How much memory a calendar takes once it is laid out: heap in use after making many of them. */
public final class CalendarFootprint {

  private static final int COPIES = 200;
  private static final LocalDate FROM = LocalDate.of(2008, 1, 1);
  private static final LocalDate TO = LocalDate.of(2038, 1, 1);

  private CalendarFootprint() {}

  /** Prints a line for each kind of calendar. */
  public static void main(String[] args) {
    WorkCalendar office = ChinaCalendars.administrative();
    WorkCalendar clock = WorkCalendar.continuous("clock");
    WorkCalendar site =
        office
            .union(WorkCalendar.everyDay("weekends"))
            .restricted(Season.from("11-01").to("03-31"), 40);
    print("office, 30 years in minutes", () -> office.timeline(FROM, TO));
    print("day and night, 30 years in minutes", () -> clock.timeline(FROM, TO));
    print("restricted site, 30 years in minutes", () -> site.timeline(FROM, TO));
    print("working days of 300 years", () -> clock.withVersion("").workingDays());
  }

  private static void print(String what, Supplier<Object> maker) {
    List<Object> kept = new ArrayList<>();
    kept.add(maker.get());
    long before = used();
    for (int i = 0; i < COPIES; i++) {
      kept.add(maker.get());
    }
    long each = (used() - before) / COPIES;
    System.out.printf(Locale.ROOT, "%-40s %6.1f KB%n", what, each / 1024.0);
    if (kept.size() != COPIES + 1) {
      throw new IllegalStateException("Something was not kept");
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
