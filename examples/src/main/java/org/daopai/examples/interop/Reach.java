package org.daopai.examples.interop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.daopai.model.DateConstraint;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * The days that a plan speaks of, in whole years, and a year more for what may still slip.
 *
 * @param firstDay the first of January of the first year
 * @param lastDay the last day of December of the last one
 */
record Reach(LocalDate firstDay, LocalDate lastDay) {

  static Reach of(Schedule schedule) {
    Stream<LocalDateTime> planned = schedule.activities().stream().flatMap(Reach::instants);
    Stream<LocalDateTime> promised = schedule.deadlines().stream().map(DeadlineVerdict::due);
    int[] years =
        Stream.of(Stream.of(schedule.dataDate().instant()), planned, promised)
            .flatMap(each -> each)
            .mapToInt(LocalDateTime::getYear)
            .sorted()
            .toArray();
    LocalDate first = LocalDate.of(years[0], 1, 1);
    LocalDate last = LocalDate.of(years[years.length - 1] + 1, 12, 31);
    LocalDate end = CivilTime.END.minusDays(1);
    return new Reach(
        first.isBefore(CivilTime.FIRST_DAY) ? CivilTime.FIRST_DAY : first,
        last.isAfter(end) ? end : last);
  }

  private static Stream<LocalDateTime> instants(ScheduledActivity activity) {
    return Stream.of(
            Stream.of(activity.earlyStart(), activity.earlyFinish()),
            activity.lateStart().stream(),
            activity.lateFinish().stream(),
            activity.element().constraints().stream().map(DateConstraint::at))
        .flatMap(each -> each);
  }
}
