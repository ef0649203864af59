package org.daopai.scheduling;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProgressBuilder;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;
import org.jspecify.annotations.Nullable;

/**
 * Random networks of two to five elements on calendars that work a few minutes a day, so that a
 * brute force over minutes meets every kind of gap. A network is a pure function of one seed, which
 * a failure prints.
 */
public final class SmallNetworks {

  public static final DataDate DATA_DATE = DataDate.at(LocalDateTime.of(2024, 3, 6, 8, 1));

  private SmallNetworks() {}

  /** Seeds. */
  public static Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  public static ProjectNetwork network(long seed) {
    Random random = new Random(seed);
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    List<WorkCalendar> calendars = new ArrayList<>();
    for (String id : List.of("one", "two", "three")) {
      calendars.add(calendar(id, random));
    }
    builder.calendar(calendars.get(0)).addCalendar(calendars.get(1)).addCalendar(calendars.get(2));
    int size = 2 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      addElement(builder, "e" + i, calendars.get(random.nextInt(3)), random);
    }
    for (int j = 1; j < size; j++) {
      for (int i = 0; i < j; i++) {
        if (random.nextInt(5) < 3) {
          builder.addDependency(dependency("e" + i, "e" + j, random));
        }
      }
    }
    int deadlines = random.nextInt(4);
    for (int k = 0; k < deadlines; k++) {
      LocalDateTime due = instant(random);
      boolean wholeDay = due.toLocalTime().equals(LocalTime.MIDNIGHT);
      builder.addDeadline(
          Deadline.builder()
              .id(DeadlineId.of("d" + k))
              .target(ActivityId.of("e" + random.nextInt(size)))
              .due(due)
              .rollsForward(wholeDay && random.nextBoolean())
              .build());
    }
    return builder.build();
  }

  /** The same with some elements finished or under way, in the order given or against it. */
  public static ProjectNetwork inProgress(long seed) {
    ProjectNetwork network = network(seed);
    Random random = new Random(~seed);
    ProjectNetwork.Builder builder = network.toBuilder();
    for (NetworkElement element : network.elements()) {
      LocalDateTime start = DATA_DATE.instant().minusMinutes(random.nextInt(4 * 1440));
      LocalDateTime finish =
          start.plusSeconds(
              60L * random.nextInt((int) start.until(DATA_DATE.instant(), MINUTES) + 1));
      int kind = random.nextInt(4);
      if (kind == 0) {
        builder.addProgress(Progress.finished(element.id().value(), start, finish));
      } else if (kind == 1 && element instanceof Activity activity) {
        boolean working = activity.duration().isWorkingTime();
        builder.addProgress(
            Progress.started(
                element.id().value(),
                start,
                working
                    ? WorkDuration.workingMinutes(random.nextInt(6))
                    : WorkDuration.elapsedMinutes(random.nextInt(2000))));
      }
    }
    return builder.build();
  }

  /** The same with maximum lags, some of which contradict the rest, and with some progress. */
  public static ProjectNetwork withMaximumLags(long seed) {
    Random random = new Random(seed + 3);
    ProjectNetwork network = random.nextInt(3) == 0 ? inProgress(seed) : network(seed);
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    network.elements().forEach(element -> add(builder, element));
    network.progress().values().forEach(builder::addProgress);
    for (Dependency dependency : network.dependencies()) {
      builder.addDependency(random.nextBoolean() ? dependency : withMaximumLag(dependency, random));
    }
    return builder.deadlines(network.deadlines()).build();
  }

  /**
   * The same, with maximum lags, where some activities are done in segments, not to be interrupted,
   * mandatory, expected to finish or suspended.
   */
  static ProjectNetwork withOddities(long seed) {
    Random random = new Random(seed + 4);
    ProjectNetwork network =
        switch (random.nextInt(3)) {
          case 0 -> network(seed);
          case 1 -> inProgress(seed);
          default -> withMaximumLags(seed);
        };
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    for (NetworkElement element : network.elements()) {
      if (element instanceof Activity activity && activity.duration().isWorkingTime()) {
        Activity odd = odd(activity, network.calendarOf(activity), random);
        boolean started = network.progress().containsKey(activity.id());
        builder.addActivity(started && !odd.isInterruptible() ? activity : odd);
      } else {
        add(builder, element);
      }
    }
    for (Progress progress : network.progress().values()) {
      boolean suspended = !progress.isFinished() && random.nextInt(3) == 0;
      builder.addProgress(
          suspended
              ? Progress.builder().from(progress).resumes(instant(random)).build()
              : progress);
    }
    network.dependencies().forEach(builder::addDependency);
    return builder.deadlines(network.deadlines()).build();
  }

  private static Activity odd(Activity activity, WorkCalendar calendar, Random random) {
    long minutes = activity.duration().amount();
    int longest =
        calendar.week().values().stream()
            .flatMap(List::stream)
            .mapToInt(shift -> shift.toMinute() - shift.fromMinute())
            .max()
            .orElse(1);
    return switch (random.nextInt(7)) {
      case 0 -> {
        Activity unbroken =
            Activity.builder()
                .from(activity)
                .duration(WorkDuration.workingMinutes(Math.min(minutes, longest)))
                .build()
                .withoutInterruption();
        yield random.nextInt(3) == 0
            ? unbroken.with(DateConstraint.mandatoryStart(instant(random)))
            : unbroken;
      }
      case 1 -> minutes < 2 ? activity : inTwo(activity, random);
      case 2 -> activity.expectedUntil(instant(random));
      case 3 ->
          activity.with(
              random.nextBoolean()
                  ? DateConstraint.mandatoryStart(instant(random))
                  : DateConstraint.mandatoryFinish(instant(random)));
      default -> activity;
    };
  }

  private static Activity inTwo(Activity activity, Random random) {
    long minutes = activity.duration().amount();
    long first = 1L + random.nextInt((int) minutes - 1);
    long pause = random.nextInt(4);
    return activity.inSegments(
        new WorkSegment(WorkDuration.workingMinutes(0), WorkDuration.workingMinutes(first)),
        new WorkSegment(
            WorkDuration.workingMinutes(first + pause),
            WorkDuration.workingMinutes(minutes + pause)));
  }

  public static void add(ProjectNetwork.Builder builder, NetworkElement element) {
    if (element instanceof Activity activity) {
      builder.addActivity(activity);
    } else {
      builder.addMilestone((Milestone) element);
    }
  }

  private static Dependency withMaximumLag(Dependency dependency, Random random) {
    Lag atMost =
        switch (random.nextInt(6)) {
          case 0 -> Lag.of(WorkDuration.elapsedMinutes(random.nextInt(9000)));
          case 1 -> Lag.of(WorkDuration.months(random.nextInt(2)));
          case 2 -> counted(Lag.percentOfPredecessor(25 * random.nextInt(9)), random);
          default -> counted(Lag.of(WorkDuration.workingMinutes(random.nextInt(16))), random);
        };
    try {
      return dependency.within(atMost);
    } catch (InvalidInputException less) { // than the lag, which is refused
      return dependency;
    }
  }

  private static WorkCalendar calendar(String id, Random random) {
    WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of(id));
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean works = day == DayOfWeek.WEDNESDAY || random.nextInt(3) > 0;
      if (works) {
        builder.putWeek(day, shifts(random));
      }
    }
    if (random.nextBoolean()) {
      LocalDate date = DATA_DATE.instant().toLocalDate().plusDays(random.nextInt(10) - 3);
      return builder.build().withRest(date, LocalizedName.of("rest"));
    }
    return builder.build();
  }

  /**
   * The same network on calendars with night shifts, restricted seasons, days that come again, or
   * made of others.
   */
  static ProjectNetwork onAwkwardCalendars(long seed) {
    Random random = new Random(~seed);
    return network(seed)
        .withCalendars(calendar -> awkward(calendar, random).withId(calendar.id().value()));
  }

  private static WorkCalendar awkward(WorkCalendar calendar, Random random) {
    LocalizedName why = LocalizedName.of("awkward");
    LocalDate date = DATA_DATE.instant().toLocalDate().plusDays(random.nextInt(10) - 3);
    Season season =
        new Season(MonthDay.from(date), MonthDay.from(date.plusDays(random.nextInt(9))));
    WorkCalendar other = calendar("other", random);
    Shift night = new Shift(1438, 1441 + random.nextInt(4));
    return switch (random.nextInt(8)) {
      case 0 -> calendar.withWeekday(date.getDayOfWeek(), night);
      case 1 -> calendar.withShifts(Recurrence.everyWeeks(date, 2), why, night);
      case 2 -> calendar.restricted(season, 1 + random.nextInt(99));
      case 3 -> calendar.closed(season);
      case 4 -> calendar.union(other);
      case 5 -> calendar.union(other).intersection(calendar("third", random).union(calendar));
      case 6 -> calendar.during(season, other);
      default -> calendar;
    };
  }

  /**
   * The same with progress of which no more is told than must be, on calendars whose shifts touch
   * midnight and of which some days are announced.
   *
   * @param news whether what is not announced is decided by exceptions of its own
   */
  static ProjectNetwork announcedInPart(long seed, boolean news) {
    return announcedInPart(inProgress(seed), seed, news);
  }

  /** The same of any network on the three calendars. */
  static ProjectNetwork announcedInPart(ProjectNetwork given, long seed, boolean news) {
    Random random = new Random(seed + 1);
    Random decided = new Random(seed + 2);
    ProjectNetwork network =
        given.withCalendars(
            calendar ->
                announcedInPart(calendar.id().value(), random, news ? decided : null)
                    .withId(calendar.id().value()));
    ProjectNetwork.Builder builder = network.toBuilder();
    for (Progress progress : network.progress().values()) {
      if (random.nextBoolean()) {
        ProgressBuilder told =
            Progress.builder().activity(progress.activity()).resumes(progress.resumes());
        builder.addProgress(
            progress.isFinished()
                ? told.actualFinish(progress.actualFinish()).build()
                : told.actualStart(progress.actualStart()).build());
      }
    }
    return builder.build();
  }

  private static WorkCalendar announcedInPart(String id, Random random, @Nullable Random decided) {
    WorkCalendar one = announcedWeek(id, random, decided);
    WorkCalendar two = announcedWeek("other", random, decided);
    LocalDate date = DATA_DATE.instant().toLocalDate();
    return switch (random.nextInt(6)) {
      case 0 -> one.union(two);
      case 1 -> one.intersection(two).union(one);
      case 2 -> one.during(date.plusDays(1), date.plusDays(1 + random.nextInt(9)), two);
      default -> one;
    };
  }

  private static WorkCalendar announcedWeek(String id, Random random, @Nullable Random decided) {
    WorkCalendarBuilder builder = WorkCalendar.builder().id(CalendarId.of(id));
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.putWeek(
          day,
          day == DayOfWeek.WEDNESDAY ? List.of(new Shift(478, 482)) : shiftsAtMidnight(random));
    }
    LocalDate date = DATA_DATE.instant().toLocalDate();
    LocalDate first = date.plusDays(random.nextInt(12) - 7);
    LocalDate last = first.plusDays(random.nextInt(10));
    boolean begins = random.nextBoolean();
    boolean ends = random.nextBoolean();
    Map<LocalDate, DayException> news = new HashMap<>();
    for (int day = 1; decided != null && day < 60; day++) {
      DayException exception =
          DayException.working(shiftsAtMidnight(decided), LocalizedName.of("announced later"));
      if (begins && decided.nextInt(3) == 0) {
        news.put(first.minusDays(day), exception);
      }
      if (ends && decided.nextInt(3) == 0) {
        news.put(last.plusDays(day), exception);
      }
    }
    return builder
        .announcedFrom(Optional.of(first).filter(day -> begins))
        .announcedThrough(Optional.of(last).filter(day -> ends))
        .exceptions(news)
        .build();
  }

  private static List<Shift> shiftsAtMidnight(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> List.of();
      case 1 -> List.of(Shift.wholeDay());
      case 2 -> List.of(new Shift(0, 3));
      case 3 -> List.of(new Shift(1437, 1440));
      case 4 -> List.of(new Shift(0, 2), new Shift(1438, 1440));
      default -> List.of(new Shift(478, 480 + random.nextInt(5)));
    };
  }

  private static List<Shift> shifts(Random random) {
    List<Shift> shifts = new ArrayList<>();
    int from = 478 + random.nextInt(4);
    int count = 1 + random.nextInt(2);
    for (int s = 0; s < count; s++) {
      int to = from + 1 + random.nextInt(3);
      shifts.add(new Shift(from, to));
      from = to + 1 + random.nextInt(3);
    }
    return shifts;
  }

  private static void addElement(
      ProjectNetwork.Builder builder, String id, WorkCalendar calendar, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> builder.addMilestone(Milestone.finish(id, id).on(calendar.id()));
      case 1 -> builder.addMilestone(Milestone.start(id, id).on(calendar.id()));
      case 2 ->
          builder.addActivity(
              Activity.of(id, id, WorkDuration.elapsedMinutes(random.nextInt(3000)))
                  .on(calendar.id()));
      default -> {
        Activity activity =
            Activity.of(id, id, WorkDuration.workingMinutes(random.nextInt(8))).on(calendar.id());
        builder.addActivity(random.nextInt(4) == 0 ? activity.with(constraint(random)) : activity);
      }
    }
  }

  private static DateConstraint constraint(Random random) {
    List<DateConstraint.Kind> kinds =
        Arrays.stream(DateConstraint.Kind.values()).filter(kind -> !kind.isMandatory()).toList();
    return new DateConstraint(kinds.get(random.nextInt(kinds.size())), instant(random));
  }

  static LocalDateTime instant(Random random) {
    return DATA_DATE
        .instant()
        .toLocalDate()
        .atStartOfDay()
        .plusDays(random.nextInt(14) - 2)
        .plusMinutes(random.nextBoolean() ? 476 + random.nextInt(14) : 0);
  }

  static Dependency dependency(String from, String to, Random random) {
    Dependency.Type[] types = Dependency.Type.values();
    Dependency plain = Dependency.of(types[random.nextInt(types.length)], from, to);
    return switch (random.nextInt(6)) {
      case 0, 1 -> plain;
      case 2 -> plain.lag(WorkDuration.elapsedMinutes(random.nextInt(4000) - 1500));
      case 3 -> plain.lag(counted(Lag.percentOfPredecessor(25 * (random.nextInt(9) - 3)), random));
      default ->
          plain.lag(counted(Lag.of(WorkDuration.workingMinutes(random.nextInt(7) - 3)), random));
    };
  }

  private static Lag counted(Lag lag, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> lag.countedOn(Lag.Counting.PREDECESSOR);
      case 1 -> lag.countedOn(Lag.Counting.PROJECT);
      case 2 -> lag.countedOn(CalendarId.of("three"));
      default -> lag;
    };
  }
}
