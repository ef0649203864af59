package org.daopai.examples.wallchart;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daopai.examples.review.ProjectReview;
import org.daopai.model.schedule.DeadlineVerdict;

/** Instants as places on a horizontal axis of whole months. */
final class TimeScale {

  private static final double PIXELS_PER_DAY = 2.2;
  private static final double NARROWEST = 900;
  private static final double WIDEST = 2600;
  private static final double MINUTES_PER_DAY = 1440;
  private static final int DAYS_BEFORE = 1;
  private static final int DAYS_AFTER = 3;

  private final LocalDate from;
  private final LocalDate to;
  private final double left;
  private final double pixelsPerDay;

  /** From one day up to, not including, another, beginning at a place. */
  TimeScale(LocalDate from, LocalDate to, double left) {
    this.from = from;
    this.to = to;
    this.left = left;
    long days = ChronoUnit.DAYS.between(from, to);
    pixelsPerDay = Math.max(NARROWEST, Math.min(WIDEST, days * PIXELS_PER_DAY)) / days;
  }

  /** The whole months that hold every date of a review. */
  static TimeScale of(ProjectReview review, double left) {
    List<LocalDateTime> instants =
        Stream.concat(
                Stream.of(review.schedule().dataDate().instant()),
                Stream.concat(
                    review.activities().stream()
                        .flatMap(
                            a ->
                                Stream.of(
                                    Stream.of(
                                        a.scheduled().earlyStart(), a.scheduled().earlyFinish()),
                                    a.scheduled().lateStart().stream(),
                                    a.scheduled().lateFinish().stream()))
                        .flatMap(dates -> dates),
                    review.schedule().deadlines().stream().map(DeadlineVerdict::due)))
            .toList();
    LocalDateTime first = instants.stream().min(Comparator.naturalOrder()).orElseThrow();
    LocalDateTime last = instants.stream().max(Comparator.naturalOrder()).orElseThrow();
    return new TimeScale(
        first.toLocalDate().minusDays(DAYS_BEFORE).withDayOfMonth(1),
        last.toLocalDate().plusDays(DAYS_AFTER).withDayOfMonth(1).plusMonths(1),
        left);
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  double left() {
    return left;
  }

  double right() {
    return x(to);
  }

  double pixelsPerDay() {
    return pixelsPerDay;
  }

  double x(LocalDateTime at) {
    double minutes = Duration.between(from.atStartOfDay(), at).toMinutes();
    return left + minutes / MINUTES_PER_DAY * pixelsPerDay;
  }

  double x(LocalDate date) {
    return x(date.atStartOfDay());
  }

  /** Whether single days are wide enough to be seen. */
  boolean showsDays() {
    return pixelsPerDay >= 1.2;
  }

  /** How many months lie between two lines: 1, 3, 12, 60 or 120, so that labels have room. */
  int monthsPerTick() {
    double month = pixelsPerDay * 30.4;
    if (month >= 26) {
      return 1;
    }
    if (month >= 12) {
      return 3;
    }
    if (month >= 3.5) {
      return 12;
    }
    return month >= 0.8 ? 60 : 120;
  }

  /** The days at which lines are drawn; the first and the last day are among them. */
  List<LocalDate> ticks() {
    int step = monthsPerTick();
    List<LocalDate> ticks = new ArrayList<>();
    ticks.add(from);
    for (LocalDate at = from.plusMonths(1); at.isBefore(to); at = at.plusMonths(1)) {
      if ((at.getYear() * 12L + at.getMonthValue() - 1) % step == 0) {
        ticks.add(at);
      }
    }
    ticks.add(to);
    return ticks;
  }
}
