package org.daopai.examples.interop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Recurrence;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/**
 * Random projects of two to eight activities and milestones in the year 2024, planned from a
 * Wednesday in March. A project is a pure function of one seed, which a failure prints.
 */
final class RandomProjects {

  static final LocalDateTime DATA_DATE = LocalDateTime.of(2024, 3, 6, 9, 0);

  private static final List<Shift> OFFICE =
      List.of(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"));

  private final Random random;
  private final boolean isSayable;
  private final ExportFormat format;
  private final boolean keepsMustDates;
  private final List<WorkCalendar> calendars = new ArrayList<>();
  private final ProjectNetwork.Builder builder = ProjectNetwork.builder();

  private RandomProjects(long seed, boolean isSayable, ExportFormat format) {
    random = new Random(seed);
    this.isSayable = isSayable;
    this.format = format;
    keepsMustDates = random.nextBoolean();
  }

  static Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  /** Anything that a project can hold. */
  static Schedule any(long seed) {
    return new RandomProjects(seed, false, ExportFormat.MSPDI).plan();
  }

  /** Only what a file of that form can say, so that its reader must come to the same dates. */
  static Schedule sayable(long seed, ExportFormat format) {
    return new RandomProjects(seed, true, format).plan();
  }

  private Schedule plan() {
    addCalendars();
    builder.addPhase(Phase.of("p", "Phase")).addPhase(Phase.of("q", "Part").within("p"));
    builder.addPhase(Phase.of("r", "Other"));
    int size = 2 + random.nextInt(7);
    for (int i = 0; i < size; i++) {
      addElement("e" + i);
    }
    for (int j = 1; j < size; j++) {
      for (int i = 0; i < j; i++) {
        if (random.nextInt(3) == 0) {
          builder.addDependency(dependency("e" + i, "e" + j));
        }
      }
    }
    return ReversePlanner.create().plan(builder.build(), DataDate.at(DATA_DATE));
  }

  private void addCalendars() {
    WorkCalendar office = ChinaCalendars.administrative();
    calendars.add(office.withId("office"));
    calendars.add(
        office
            .allDays()
            .closed(Season.from("12-20").to("03-10"))
            .withShifts(
                LocalDate.of(2024, 4, 6), LocalizedName.of("Half day"), Shift.of("08:00", "12:00"))
            .withId("site"));
    calendars.add(
        nights().withRest(Recurrence.monthly(15), LocalizedName.of("Service")).withId("nights"));
    calendars.add(office.union(nights()).minus(weekOf(DayOfWeek.FRIDAY)).withId("combined"));
    calendars.add(WorkCalendar.continuous("always"));
    if (!isSayable) {
      calendars.add(office.restricted(Season.from("03-01").to("05-31"), 60).withId("restricted"));
    }
    int first = random.nextInt(calendars.size());
    builder.calendar(calendars.get(first));
    for (WorkCalendar calendar : calendars) {
      if (calendar != calendars.get(first)) {
        builder.addCalendar(calendar);
      }
    }
  }

  private static WorkCalendar nights() {
    return WorkCalendar.builder()
        .id(CalendarId.of("nights"))
        .putWeek(DayOfWeek.MONDAY, List.of(Shift.overMidnight("22:00", "06:00")))
        .putWeek(DayOfWeek.WEDNESDAY, List.of(Shift.overMidnight("22:30", "06:15")))
        .putWeek(DayOfWeek.FRIDAY, List.of(Shift.of("16:00", "24:00")))
        .build();
  }

  private static WorkCalendar weekOf(DayOfWeek day) {
    return WorkCalendar.builder().id(CalendarId.of("week")).putWeek(day, OFFICE).build();
  }

  private WorkCalendar anyCalendar() {
    return calendars.get(random.nextInt(calendars.size()));
  }

  private void addElement(String id) {
    Optional<CalendarId> calendar =
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(anyCalendar().id());
    Optional<PhaseId> phase =
        switch (random.nextInt(4)) {
          case 0 -> Optional.of(PhaseId.of("p"));
          case 1 -> Optional.of(PhaseId.of("q"));
          case 2 -> Optional.of(PhaseId.of("r"));
          default -> Optional.empty();
        };
    boolean isActivity = random.nextInt(4) != 0;
    WorkDuration duration = duration();
    boolean isFinished = random.nextInt(6) == 0;
    boolean isStarted = !isFinished && isActivity && random.nextInt(6) == 0;
    boolean isBound = !isSayable || !isFinished;
    boolean hasDeadline = isBound && addDeadlines(id);
    List<DateConstraint> constraints = isBound ? constraints(hasDeadline, isActivity) : List.of();
    LocalizedName name = LocalizedName.of("Name of " + id);
    Optional<LocalizedName> responsible =
        random.nextInt(3) == 0 ? Optional.of(LocalizedName.of("Unit A")) : Optional.empty();
    if (isActivity) {
      builder.addActivity(
          Activity.builder()
              .id(ActivityId.of(id))
              .name(name)
              .duration(duration)
              .calendar(calendar)
              .phase(phase)
              .responsible(responsible)
              .constraints(constraints)
              .expectedFinish(expectedFinish(isFinished))
              .build());
    } else {
      builder.addMilestone(
          Milestone.builder()
              .id(ActivityId.of(id))
              .name(name)
              .kind(kind())
              .calendar(calendar)
              .phase(phase)
              .responsible(responsible)
              .constraints(constraints)
              .build());
    }
    addProgress(id, isActivity, isFinished, isStarted, duration);
  }

  /** Microsoft Project does not tell the two kinds apart. */
  private Milestone.Kind kind() {
    boolean canBeStart = !isSayable || format == ExportFormat.PMXML;
    return canBeStart && random.nextBoolean() ? Milestone.Kind.START : Milestone.Kind.FINISH;
  }

  private WorkDuration duration() {
    boolean elapsed = !(isSayable && format == ExportFormat.PMXML) && random.nextInt(5) == 0;
    if (elapsed) {
      return random.nextBoolean()
          ? WorkDuration.calendarDays(1 + random.nextInt(10))
          : WorkDuration.elapsedMinutes(1 + random.nextInt(5_000));
    }
    return switch (random.nextInt(3)) {
      // a file has one length of a day, and calendars have several
      case 0 -> isSayable ? WorkDuration.workingHours(3) : WorkDuration.workingDays(3);
      case 1 -> WorkDuration.workingHours(1 + random.nextInt(60));
      default -> WorkDuration.workingMinutes((isSayable ? 1 : 0) + random.nextInt(3_000));
    };
  }

  /** Microsoft Project has none. */
  private Optional<LocalDateTime> expectedFinish(boolean isFinished) {
    boolean canBeSaid = isSayable && format == ExportFormat.PMXML && !isFinished;
    return canBeSaid && random.nextInt(5) == 0 ? Optional.of(instant()) : Optional.empty();
  }

  private boolean addDeadlines(String id) {
    boolean isOwed = random.nextInt(3) == 0;
    if (isOwed) {
      builder.addDeadline(Deadline.hard(id, DATA_DATE.toLocalDate().plusDays(random.nextInt(90))));
    }
    if (!isSayable && random.nextInt(4) == 0) {
      builder.addDeadline(Deadline.target(id, instant()).withId("second-" + id).rollingForward());
    }
    return isOwed;
  }

  private List<DateConstraint> constraints(boolean hasDeadline, boolean isActivity) {
    List<DateConstraint> constraints = new ArrayList<>();
    int count = isSayable ? random.nextInt(4) / 3 : Math.max(0, random.nextInt(5) - 2);
    while (constraints.size() < count) {
      boolean isFirst = constraints.stream().noneMatch(each -> each.kind().isMandatory());
      DateConstraint.Kind[] kinds =
          Stream.of(DateConstraint.Kind.values())
              .filter(each -> isFirst || !each.isMandatory())
              .filter(each -> isSayable(each, isActivity))
              .toArray(DateConstraint.Kind[]::new);
      DateConstraint.Kind kind = kinds[random.nextInt(kinds.length)];
      // in Primavera P6 a deadline takes the place of what is not later
      boolean hasRoom = !isSayable || !hasDeadline || !kind.boundsLateDates();
      constraints.add(
          new DateConstraint(hasRoom ? kind : DateConstraint.Kind.START_NOT_EARLIER, instant()));
    }
    return constraints;
  }

  /**
   * A file of Microsoft Project keeps to all its must dates in any case, or to none; Primavera P6
   * has no mandatory finish of a start milestone.
   */
  private boolean isSayable(DateConstraint.Kind kind, boolean isActivity) {
    boolean isMust = kind.boundsEarlyDates() && kind.boundsLateDates();
    if (!isSayable || !isMust) {
      return true;
    }
    return format == ExportFormat.PMXML
        ? isActivity || kind != DateConstraint.Kind.MANDATORY_FINISH
        : kind.isMandatory() == keepsMustDates;
  }

  private LocalDateTime instant() {
    return DATA_DATE.minusDays(10).plusMinutes(random.nextInt(60 * 24 * 60));
  }

  private void addProgress(
      String id, boolean isActivity, boolean isFinished, boolean isStarted, WorkDuration duration) {
    LocalDateTime start = DATA_DATE.minusMinutes(1 + random.nextInt(20_000));
    if (isFinished) {
      LocalDateTime finish = DATA_DATE.minusMinutes(random.nextInt(500));
      builder.addProgress(
          random.nextBoolean() && isActivity && start.isBefore(finish)
              ? Progress.finished(id, start, finish)
              : Progress.builder().activity(ActivityId.of(id)).actualFinish(finish).build());
    } else if (isStarted) {
      WorkDuration left =
          duration.isWorkingTime()
              ? WorkDuration.workingMinutes(1 + random.nextInt(2_000))
              : WorkDuration.elapsedHours(1 + random.nextInt(50));
      boolean isTold = isSayable || random.nextBoolean();
      builder.addProgress(
          isTold
              ? Progress.started(id, start, left)
              : Progress.builder().activity(ActivityId.of(id)).actualStart(start).build());
    }
  }

  private Dependency dependency(String from, String to) {
    Dependency.Type[] types = Dependency.Type.values();
    return Dependency.of(types[random.nextInt(types.length)], from, to).lag(lag());
  }

  private Lag lag() {
    int kind = random.nextInt(isSayable && format == ExportFormat.PMXML ? 3 : 5);
    int minutes = random.nextInt(2_000) - 500;
    Lag lag =
        switch (kind) {
          case 0 -> Lag.NONE;
          case 1, 2 -> Lag.of(WorkDuration.workingMinutes(minutes));
          case 3 -> Lag.of(WorkDuration.elapsedMinutes(minutes));
          default -> Lag.percentOfPredecessor(random.nextInt(120) - 20);
        };
    if (isSayable || lag.counting() != Lag.Counting.SUCCESSOR) {
      return lag;
    }
    return switch (random.nextInt(4)) {
      case 0 -> lag.countedOn(Lag.Counting.PREDECESSOR);
      case 1 -> lag.countedOn(Lag.Counting.PROJECT);
      case 2 -> lag.countedOn(anyCalendar().id());
      default -> lag;
    };
  }
}
