package org.daopai.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/**
 * Networks as a careless program makes them: every date, duration and calendar may be extreme, ids
 * may name nothing. Most can be built all the same, and are then to be planned or refused.
 */
final class OddNetworks {

  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final long MOST = WorkDuration.MAX_MINUTES;
  private static final List<LocalDateTime> USUAL =
      List.of(
          MONDAY.atTime(8, 0),
          MONDAY.atTime(12, 30),
          MONDAY.plusDays(5).atStartOfDay(),
          MONDAY.minusYears(1).atTime(17, 0),
          MONDAY.plusYears(40).atTime(23, 59, 59, 999));
  private static final List<LocalDateTime> EXTREME =
      List.of(
          LocalDate.of(1900, 1, 1).atStartOfDay(),
          LocalDate.of(1900, 1, 1).atTime(8, 0),
          LocalDate.of(2199, 12, 31).atTime(16, 59),
          LocalDate.of(2200, 1, 1).atStartOfDay());
  private static final List<LocalDateTime> OUTSIDE =
      List.of(
          LocalDate.of(1899, 12, 31).atTime(23, 59),
          LocalDate.of(2200, 1, 1).atTime(0, 1),
          LocalDateTime.MIN,
          LocalDateTime.MAX);
  private static final List<WorkDuration> DURATIONS =
      List.of(
          WorkDuration.ZERO,
          WorkDuration.workingMinutes(1),
          WorkDuration.workingHours(8),
          WorkDuration.workingDays(5),
          WorkDuration.calendarDays(40),
          WorkDuration.elapsedMinutes(0),
          WorkDuration.workingMinutes(MOST),
          WorkDuration.elapsedMinutes(MOST),
          WorkDuration.workingDays(40_000),
          WorkDuration.workingDays(MOST),
          WorkDuration.calendarDays(109_500));
  private static final List<WorkCalendar> CALENDARS =
      List.of(
          WorkCalendar.fiveDays("office"),
          WorkCalendar.continuous("round-the-clock"),
          WorkCalendar.builder().id(CalendarId.of("never")).build(),
          WorkCalendar.builder()
              .id(CalendarId.of("a-minute-a-week"))
              .putWeek(DayOfWeek.SUNDAY, List.of(new Shift(1439, 1440)))
              .build(),
          WorkCalendar.builder()
              .id(CalendarId.of("nights"))
              .putWeek(DayOfWeek.FRIDAY, List.of(new Shift(1439, 2880)))
              .build(),
          WorkCalendar.everyDay("leap").restricted(Season.from("02-29").to("02-29"), 1),
          WorkCalendar.everyDay("closed").closed(Season.from("01-01").to("12-31")),
          ChinaCalendars.administrative());

  private final Random random;
  private final int size;

  private OddNetworks(long seed) {
    random = new Random(seed);
    size = 1 + random.nextInt(6);
  }

  /** A network that is still to be built. */
  static ProjectNetwork.Builder network(long seed) {
    return new OddNetworks(seed).builder();
  }

  /** A data date, sometimes one that is not supported. */
  static DataDate dataDate(Random random) {
    return random.nextInt(4) == 0 ? DataDate.at(instant(random)) : DataDate.of(MONDAY);
  }

  private ProjectNetwork.Builder builder() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    CALENDARS.forEach(builder::addCalendar);
    if (random.nextInt(8) == 0) {
      builder.calendar(one(CALENDARS));
    }
    boolean hasPhase = random.nextInt(3) == 0;
    if (hasPhase) {
      builder.addPhase(phase());
    }
    for (int i = 0; i < size; i++) {
      if (random.nextInt(4) == 0) {
        builder.addMilestone(milestone(i));
      } else {
        builder.addActivity(activity(i, hasPhase));
      }
      if (random.nextInt(12) == 0) {
        builder.addProgress(progress(i));
      }
    }
    for (int k = random.nextInt(2 * size); k > 0; k--) {
      builder.addDependency(dependency(hasPhase));
    }
    for (int k = random.nextInt(3); k > 0; k--) {
      builder.addDeadline(deadline(k));
    }
    return builder;
  }

  private Phase phase() {
    Phase phase = Phase.of("phase", "");
    return random.nextInt(4) == 0 ? phase.with(constraint(true)) : phase;
  }

  private Milestone milestone(int i) {
    Milestone milestone =
        random.nextBoolean() ? Milestone.start(id(i), "") : Milestone.finish(id(i), "");
    return random.nextInt(3) == 0 ? milestone.with(constraint(false)) : milestone;
  }

  private Activity activity(int i, boolean inPhase) {
    if (random.nextInt(8) == 0) {
      return Activity.hammock(id(i), "");
    }
    WorkDuration duration =
        random.nextInt(8) == 0 ? one(DURATIONS) : WorkDuration.workingDays(1 + random.nextInt(9));
    Activity activity = Activity.of(id(i), "", duration);
    activity = random.nextInt(8) == 0 ? activity.on(one(CALENDARS)) : activity;
    activity = inPhase && random.nextBoolean() ? activity.in("phase") : activity;
    activity = random.nextInt(4) == 0 ? activity.with(constraint(false)) : activity;
    return switch (random.nextInt(10)) {
      case 0 -> activity.expectedUntil(instant(random));
      case 1 -> activity.withoutInterruption();
      case 2 ->
          duration.isWorkingTime() && duration.amount() > 0
              ? activity.inSegments(new WorkSegment(new WorkDuration(0, duration.unit()), duration))
              : activity;
      default -> activity;
    };
  }

  private DateConstraint constraint(boolean ofPhase) {
    DateConstraint.Kind[] kinds = DateConstraint.Kind.values();
    DateConstraint.Kind kind = kinds[random.nextInt(ofPhase ? 6 : kinds.length)];
    return new DateConstraint(kind, instant(random));
  }

  private Dependency dependency(boolean hasPhase) {
    int from = random.nextInt(size);
    int to = random.nextInt(size);
    boolean onward = random.nextInt(10) > 0;
    String predecessor = id(onward ? Math.min(from, to) : from);
    String successor =
        hasPhase && random.nextInt(6) == 0
            ? "phase"
            : id(onward && from == to ? to + 1 : Math.max(from, to));
    Dependency.Type[] types = Dependency.Type.values();
    Dependency dependency = Dependency.of(types[random.nextInt(4)], predecessor, successor);
    dependency = random.nextInt(3) == 0 ? dependency.lag(lag()) : dependency;
    return random.nextInt(4) == 0
        ? dependency.within(random.nextBoolean() ? lag() : Lag.of(WorkDuration.months(3)))
        : dependency;
  }

  private Lag lag() {
    if (random.nextInt(4) == 0) {
      return Lag.percentOfPredecessor(one(List.of(0, 50, -100, 1_000)));
    }
    WorkDuration duration = random.nextInt(4) == 0 ? one(DURATIONS) : WorkDuration.workingDays(2);
    Lag lag = Lag.of(random.nextInt(3) == 0 ? duration.negated() : duration);
    boolean named = duration.isWorkingTime() && random.nextInt(3) == 0;
    return named ? lag.countedOn(one(CALENDARS).id()) : lag;
  }

  private Progress progress(int i) {
    return Progress.started(
        id(i), MONDAY.minusDays(random.nextInt(9)).atTime(8, 0), one(DURATIONS));
  }

  private Deadline deadline(int k) {
    ActivityId owing = ActivityId.of(id(random.nextInt(size)));
    Deadline deadline =
        Deadline.builder()
            .id(DeadlineId.of("deadline-" + k))
            .target(owing)
            .due(instant(random))
            .build();
    return random.nextBoolean() ? deadline.rollingForward() : deadline;
  }

  /* One in a hundred is outside of what can be planned, or nearly all networks would be refused for that. */
  private static LocalDateTime instant(Random random) {
    int which = random.nextInt(100);
    List<LocalDateTime> from = which < 1 ? OUTSIDE : which < 8 ? EXTREME : USUAL;
    return from.get(random.nextInt(from.size()));
  }

  /** The id at a position, or now and then one that names nothing. */
  private String id(int i) {
    return "activity-" + (random.nextInt(200) == 0 ? "x" : i % size);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
