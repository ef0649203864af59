package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectCalendar;
import org.mpxj.Relation;
import org.mpxj.Task;

/** What another reader finds in an exported file is what was planned. */
class ExportedProjectProperties {

  private static final int SHORTENED_DAYS_FROM = LocalDate.of(2024, 3, 1).getDayOfYear();
  private static final int SHORTENED_DAYS_THROUGH = LocalDate.of(2024, 5, 31).getDayOfYear();

  @Provide
  Arbitrary<Long> seeds() {
    return RandomProjects.seeds();
  }

  @Property(tries = 50)
  void microsoftProjectIsGivenEveryDateFloatAndAmount(@ForAll("seeds") long seed) {
    Schedule plan = RandomProjects.any(seed);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    assertEquals(plan.activities().size(), file.size());
    for (ScheduledActivity activity : plan.activities()) {
      Task task = file.task(activity.id());
      String id = activity.id().value();
      assertEquals("Name of " + id, task.getName());
      assertEquals(activity.earlyStart(), task.getStart(), id);
      assertEquals(activity.earlyFinish(), task.getFinish(), id);
      assertEquals(activity.earlyStart(), task.getEarlyStart(), id);
      assertEquals(activity.earlyFinish(), task.getEarlyFinish(), id);
      assertEquals(activity.lateStart().orElse(null), task.getLateStart(), id);
      assertEquals(activity.lateFinish().orElse(null), task.getLateFinish(), id);
      if (!isOnRestrictedCalendar(plan, activity)) {
        assertFloat(file, activity.totalFloat(), task.getTotalSlack(), id);
        assertFloat(file, activity.startFloat(), task.getStartSlack(), id);
        assertFloat(file, activity.finishFloat(), task.getFinishSlack(), id);
        assertFloat(file, Optional.of(activity.freeFloat()), task.getFreeSlack(), id);
      }
      assertEquals(activity.isCritical(), task.getCritical(), id);
      assertAmounts(plan, file, activity, task);
      assertEquals(due(plan, activity).orElse(null), task.getDeadline(), id);
    }
  }

  @Property(tries = 50)
  void primaveraIsGivenEveryDateAndAmount(@ForAll("seeds") long seed) {
    Schedule plan = RandomProjects.any(seed);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.PMXML);

    assertEquals(plan.activities().size(), file.size());
    for (ScheduledActivity activity : plan.activities()) {
      Task task = file.task(activity.id());
      String id = activity.id().value();
      assertEquals("Name of " + id, task.getName());
      assertEquals(activity.earlyStart(), task.getStart(), id);
      assertEquals(activity.earlyFinish(), task.getFinish(), id);
      if (!isFinished(activity)) {
        assertEquals(activity.earlyFinish(), task.getEarlyFinish(), id);
        assertEquals(activity.lateStart().orElse(null), task.getLateStart(), id);
        assertEquals(activity.lateFinish().orElse(null), task.getLateFinish(), id);
      }
      if (activity.progress().isEmpty()) {
        assertEquals(activity.earlyStart(), task.getEarlyStart(), id);
      }
      assertAmounts(plan, file, activity, task);
      assertEquals(type(activity.element()), task.getActivityType());
    }
  }

  /**
   * A float of 0 is not written, and the reader works it out from the dates; on this calendar from
   * minutes that do not count.
   */
  private static boolean isOnRestrictedCalendar(Schedule plan, ScheduledActivity activity) {
    return plan.network().calendarOf(activity.element()).id().value().equals("restricted");
  }

  private static boolean isFinished(ScheduledActivity activity) {
    return activity.progress().filter(Progress::isFinished).isPresent();
  }

  private static ActivityType type(NetworkElement element) {
    if (element instanceof Milestone milestone) {
      return milestone.kind() == Milestone.Kind.START
          ? ActivityType.START_MILESTONE
          : ActivityType.FINISH_MILESTONE;
    }
    return ActivityType.TASK_DEPENDENT;
  }

  private static void assertFloat(
      WrittenFile file, Optional<Duration> planned, org.mpxj.@Nullable Duration read, String id) {
    if (planned.isEmpty()) {
      assertTrue(read == null || read.getDuration() == 0, () -> id + " " + read);
    } else {
      assertEquals(planned.get().toMinutes(), read == null ? 0 : file.minutes(read), id);
    }
  }

  /** The tightest deadline. */
  private static Optional<LocalDateTime> due(Schedule plan, ScheduledActivity activity) {
    return plan.deadlines().stream()
        .filter(verdict -> verdict.deadline().target().equals(activity.id()))
        .map(DeadlineVerdict::due)
        .min(Comparator.naturalOrder());
  }

  private static void assertAmounts(
      Schedule plan, WrittenFile file, ScheduledActivity activity, Task task) {
    Optional<Progress> progress = activity.progress();
    String id = activity.id().value();
    if (progress.isEmpty()) {
      long planned =
          activity.element() instanceof Activity each
              ? each.duration()
                  .toMinutes((int) plan.network().calendarOf(each).standardDay().toMinutes())
              : 0;
      assertEquals(planned, file.minutes(task.getDuration()), id);
      assertNull(task.getActualStart(), id);
      assertNull(task.getActualFinish(), id);
    } else if (isFinished(activity)) {
      assertEquals(activity.earlyStart(), task.getActualStart(), id);
      assertEquals(progress.get().actualFinish().orElseThrow(), task.getActualFinish(), id);
    } else if (file.minutes(task.getDuration()) != 0) {
      assertEquals(progress.get().actualStart().orElseThrow(), task.getActualStart(), id);
      assertNull(task.getActualFinish(), id);
      progress
          .get()
          .remaining()
          .ifPresent(
              told ->
                  assertEquals(told.toMinutes(480), file.minutes(task.getRemainingDuration()), id));
    }
  }

  @Property(tries = 25)
  void relationsAreThoseOfTheNetwork(@ForAll("seeds") long seed) {
    for (ExportFormat format : ExportFormat.values()) {
      Schedule plan = RandomProjects.any(seed);
      WrittenFile file = WrittenFile.of(plan, format);
      int relations = 0;
      for (Dependency dependency : plan.network().dependencies()) {
        Task from = file.task(dependency.predecessor());
        Task to = file.task(dependency.successor());
        List<Relation> found =
            to.getPredecessors().stream()
                .filter(each -> each.getPredecessorTask() == from)
                .filter(each -> each.getType().toString().equals(dependency.type().abbreviation()))
                .toList();
        assertEquals(1, found.size(), dependency::toString);
        assertLag(plan, file, dependency, found.get(0).getLag());
        relations++;
      }
      assertEquals(relations, file.project().getRelations().size());
    }
  }

  private static void assertLag(
      Schedule plan, WrittenFile file, Dependency dependency, org.mpxj.Duration lag) {
    int percent = dependency.lag().percent();
    if (percent == 0) {
      assertEquals(
          dependency.lag().duration().toMinutes(480), file.minutes(lag), dependency::toString);
    } else if (Amounts.isPercent(lag)) {
      assertEquals(percent, lag.getDuration());
    } else {
      NetworkElement element = plan.network().element(dependency.predecessor());
      double planned =
          element instanceof Activity activity
              ? activity
                  .duration()
                  .toMinutes((int) plan.network().calendarOf(element).standardDay().toMinutes())
              : 0;
      long found = file.minutes(lag);
      assertEquals(planned * percent / 100, (double) found, 0.5, dependency::toString);
    }
  }

  /** Minute by minute, on days of every month of the years that the plan reaches. */
  @Property(tries = 12)
  void calendarsWorkTheSameMinutes(@ForAll("seeds") long seed) {
    Schedule plan = RandomProjects.any(seed);
    Random random = new Random(seed);
    for (ExportFormat format : ExportFormat.values()) {
      WrittenFile file = WrittenFile.of(plan, format);
      for (WorkCalendar calendar : plan.network().calendars().values()) {
        ProjectCalendar written = file.calendar(calendar.id());
        WorkTimeline timeline =
            calendar.timeline(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1));
        for (int i = 0; i < 40; i++) {
          LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
          assertDay(calendar, timeline, day, WrittenFile.workedMinutes(written, day));
        }
      }
    }
  }

  private static void assertDay(
      WorkCalendar calendar, WorkTimeline timeline, LocalDate day, boolean[] written) {
    boolean[] planned = new boolean[1440];
    int midnight = CivilTime.toMinute("day", day.atStartOfDay());
    int total = 0;
    for (int minute = 0; minute < 1440; minute++) {
      planned[minute] = timeline.rankOf(midnight + minute + 1) > timeline.rankOf(midnight + minute);
      total += planned[minute] ? 1 : 0;
    }
    int found = 0;
    for (boolean minute : written) {
      found += minute ? 1 : 0;
    }
    assertEquals(total, found, () -> calendar.id() + " on " + day);
    boolean isShortened =
        calendar.id().value().equals("restricted")
            && day.getDayOfYear() >= SHORTENED_DAYS_FROM
            && day.getDayOfYear() <= SHORTENED_DAYS_THROUGH;
    if (!isShortened) {
      assertArrayEquals(planned, written, () -> calendar.id() + " on " + day);
    }
  }

  @Property(tries = 50)
  void importOfTheFileIsPlannedToTheSameDates(@ForAll("seeds") long seed) {
    for (ExportFormat format : ExportFormat.values()) {
      Schedule plan = RandomProjects.sayable(seed, format);
      ProjectDocument document = WrittenFile.of(plan, format).imported().document();
      Schedule again =
          ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());

      assertEquals(plan.dataDate(), again.dataDate());
      for (ScheduledActivity activity : plan.activities()) {
        ScheduledActivity other = again.activity(activity.id());
        assertEquals(activity.toString(), other.toString(), () -> format + " " + seed);
        assertEquals(activity.totalFloat(), other.totalFloat(), activity::toString);
        assertEquals(activity.freeFloat(), other.freeFloat(), activity::toString);
        assertEquals(activity.element().responsible(), other.element().responsible());
      }
      if (format == ExportFormat.MSPDI) {
        assertEquals(plan.deadlines().size(), again.deadlines().size());
        plan.deadlines()
            .forEach(
                verdict -> assertEquals(verdict.margin(), again.deadline(verdict.id()).margin()));
      }
    }
  }

  /** A bound that is not written is in the list, and one that is written is in the file. */
  @Property(tries = 25)
  void everyConstraintIsWrittenOrListed(@ForAll("seeds") long seed) {
    Schedule plan = RandomProjects.any(seed);
    for (ExportFormat format : ExportFormat.values()) {
      ExportedProject exported = ExportedProject.of(plan, format, Locale.ENGLISH);
      WrittenFile file = WrittenFile.of(plan, format, exported.bytes());
      for (ScheduledActivity activity : plan.activities()) {
        Task task = file.task(activity.id());
        for (DateConstraint constraint : activity.element().constraints()) {
          for (DateConstraint bound : bounds(constraint)) {
            assertTrue(
                isWritten(task, bound, format, activity.element())
                    || isListed(exported, activity, bound),
                () -> format + " " + activity + " " + bound);
          }
        }
      }
    }
  }

  /** What is on a date is not earlier and not later. */
  private static List<DateConstraint> bounds(DateConstraint constraint) {
    LocalDateTime at = constraint.at();
    return switch (constraint.kind()) {
      case START_ON ->
          List.of(DateConstraint.startNotEarlierThan(at), DateConstraint.startNotLaterThan(at));
      case FINISH_ON ->
          List.of(DateConstraint.finishNotEarlierThan(at), DateConstraint.finishNotLaterThan(at));
      default -> List.of(constraint);
    };
  }

  /** Whether the file has that bound, or a tighter one. */
  private static boolean isWritten(
      Task task, DateConstraint constraint, ExportFormat format, NetworkElement element) {
    boolean anyEnd = format == ExportFormat.PMXML && element instanceof Milestone;
    return isBound(task.getConstraintType(), task.getConstraintDate(), constraint, anyEnd)
        || isBound(
            task.getSecondaryConstraintType(),
            task.getSecondaryConstraintDate(),
            constraint,
            anyEnd);
  }

  private static boolean isBound(
      @Nullable ConstraintType type,
      @Nullable LocalDateTime date,
      DateConstraint constraint,
      boolean anyEnd) {
    if (type == null || date == null) {
      return false;
    }
    boolean sameEnd = type.name().contains(constraint.kind().isOnStart() ? "START" : "FINISH");
    boolean isEarly = type.name().contains("_ON") || type.name().contains("NO_EARLIER");
    boolean isLate = type.name().contains("_ON") || type.name().contains("NO_LATER");
    boolean isTight =
        constraint.kind().boundsEarlyDates()
            ? isEarly && !date.isBefore(constraint.at())
            : isLate && !date.isAfter(constraint.at());
    return (sameEnd || anyEnd) && isTight;
  }

  /** Whether the list names that bound, or a tighter one of its kind. */
  private static boolean isListed(
      ExportedProject exported, ScheduledActivity activity, DateConstraint constraint) {
    boolean anyEnd = activity.element() instanceof Milestone;
    String start = "'" + activity.id() + "' is ";
    return exported.omissions().stream()
        .filter(line -> line.startsWith(start) && line.contains(" too, which is not written"))
        .map(line -> Splitter.on(' ').splitToList(line.substring(start.length())))
        .anyMatch(
            words ->
                isBound(
                    ConstraintType.valueOf(words.get(0)),
                    LocalDateTime.parse(words.get(1)),
                    constraint,
                    anyEnd));
  }

  @Property(tries = 8)
  void samePlanGivesTheSameBytes(@ForAll("seeds") long seed) {
    for (ExportFormat format : ExportFormat.values()) {
      ExportedProject one = ExportedProject.of(RandomProjects.any(seed), format, Locale.CHINA);
      ExportedProject other = ExportedProject.of(RandomProjects.any(seed), format, Locale.CHINA);

      assertArrayEquals(one.bytes(), other.bytes());
      assertEquals(one.omissions(), other.omissions());
    }
  }
}
