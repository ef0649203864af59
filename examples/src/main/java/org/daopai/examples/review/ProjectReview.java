package org.daopai.examples.review;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.project.Portfolio;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;

/** Everything people ask of one planned project, in the order in which they read it. */
public final class ProjectReview {

  /** How many days ahead {@link #dueSoon()} looks. */
  public static final int DUE_SOON_DAYS = 30;

  private final Schedule schedule;
  private final List<ReviewedActivity> activities;
  private final List<ReviewedDeadline> deadlines;
  private final List<ReviewedIndicator> indicators;

  private ProjectReview(Schedule schedule, Optional<Portfolio> portfolio) {
    this.schedule = schedule;
    Map<PhaseId, Phase> phases = new HashMap<>();
    schedule.network().phases().forEach(phase -> phases.put(phase.id(), phase));
    activities =
        IntStream.range(0, schedule.activities().size())
            .mapToObj(position -> new ReviewedActivity(schedule, position, phases))
            .toList();
    deadlines =
        IntStream.range(0, schedule.deadlines().size())
            .mapToObj(position -> deadline(schedule, position))
            .toList();
    indicators = new Indicators(schedule, portfolio).all();
  }

  private static ReviewedDeadline deadline(Schedule schedule, int position) {
    DeadlineVerdict verdict = schedule.deadlines().get(position);
    return new ReviewedDeadline(
        verdict,
        Owing.of(schedule.network(), position),
        schedule.drivingChain(verdict.deadline().target()));
  }

  /** A review of a schedule and, where one is known, of the portfolio it is part of. */
  public static ProjectReview of(Schedule schedule, Optional<Portfolio> portfolio) {
    return new ProjectReview(schedule, portfolio);
  }

  /** The schedule reviewed. */
  public Schedule schedule() {
    return schedule;
  }

  /** When the data date is, as people write it. */
  public ShownDate dataDate() {
    LocalDateTime at = schedule.dataDate().instant();
    return ShownDate.isMidnight(at)
        ? ShownDate.day(at.toLocalDate(), false)
        : ShownDate.minute(at, false);
  }

  /** Activities and milestones in the order of the network. */
  public List<ReviewedActivity> activities() {
    return activities;
  }

  /**
   * The reverse schedule: by latest start, those without one last, ties in the order of the
   * network.
   */
  public List<ReviewedActivity> reverseSchedule() {
    return activities.stream()
        .sorted(Comparator.comparing(a -> a.scheduled().lateStart().orElse(LocalDateTime.MAX)))
        .toList();
  }

  /**
   * What is not finished and has its latest finish within {@value #DUE_SOON_DAYS} days after the
   * data date, or had it before; by latest finish, so the overdue come first.
   */
  public List<ReviewedActivity> dueSoon() {
    LocalDateTime until = schedule.dataDate().instant().plusDays(DUE_SOON_DAYS);
    return activities.stream()
        .filter(a -> !a.isFinished())
        .filter(a -> a.scheduled().lateFinish().filter(at -> !at.isAfter(until)).isPresent())
        .sorted(Comparator.comparing(a -> a.scheduled().lateFinish().orElseThrow()))
        .toList();
  }

  /** Whether the latest finish of something that is due soon is over. */
  public boolean isOverdue(ReviewedActivity activity) {
    return !activity.isFinished()
        && activity
            .scheduled()
            .lateFinish()
            .filter(at -> at.isBefore(schedule.dataDate().instant()))
            .isPresent();
  }

  /** The deadlines in the order of the network. */
  public List<ReviewedDeadline> deadlines() {
    return deadlines;
  }

  /**
   * The deadline that is still owed and has the least time of the clock from the early finish to
   * it; the first of several. None if nothing is owed.
   */
  public Optional<ReviewedDeadline> tightest() {
    return deadlines.stream()
        .filter(deadline -> !deadline.target().isFinished())
        .min(
            Comparator.comparing(
                d -> Duration.between(d.verdict().earlyFinish(), d.verdict().due())));
  }

  /** The indicators of the project as of the data date. */
  public List<ReviewedIndicator> indicators() {
    return indicators;
  }

  /** Whether any date of the plan was computed across days that are not announced yet. */
  public boolean isProvisional() {
    return activities.stream()
        .anyMatch(a -> a.scheduled().isEarlyProvisional() || a.scheduled().isLateProvisional());
  }

  /** The last day that every calendar of the network knows; none if all know every day. */
  public Optional<LocalDate> announcedThrough() {
    return schedule.network().calendars().values().stream()
        .map(WorkCalendar::announcedThrough)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
