package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.daopai.model.ActivityId;
import org.daopai.model.DeadlineId;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/**
 * Something that may be done about a plan that is late, and what it costs. Costs are whole numbers
 * in a unit of the caller's, a currency or points; this library adds and compares them.
 *
 * <p>A measure is taken in so many steps: a day of a duration, of an overlap or of an extension; or
 * in one, all of it. Each only ever lets things be earlier, or a deadline later.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Measure extends Serializable {

  /** What one step costs; not negative. */
  long cost();

  /** The measure in words of a language, all steps of it: Chinese, or English for every other. */
  default String sentence(Locale language) {
    return Sentences.in(language).measure(this);
  }

  /** Shortens an activity, a day of its calendar a step, to no less than a duration. */
  static Measure shorten(String activity, WorkDuration least, long costPerDay) {
    return new Shorten(ActivityId.of(activity), least, costPerDay);
  }

  /** Begins an activity before the one it follows has finished, a working day of it a step. */
  static Measure overlap(String predecessor, String successor, WorkDuration most, long costPerDay) {
    return new Overlap(ActivityId.of(predecessor), ActivityId.of(successor), most, costPerDay);
  }

  /** Does without a dependency that is wished for only. */
  static Measure drop(String predecessor, String successor, long cost) {
    return new DropDependency(ActivityId.of(predecessor), ActivityId.of(successor), cost);
  }

  /** Runs activities side by side that follow one another, such as approvals (并联审批). */
  static Measure together(List<String> activities, long cost) {
    return new RunTogether(activities.stream().map(ActivityId::of).toList(), cost);
  }

  /**
   * Works on activities by another calendar: on rest days, through a winter. The work is the same
   * in minutes, and lags go on being counted as they were.
   */
  static Measure workOn(List<String> activities, WorkCalendar calendar, long cost) {
    return new WorkOn(activities.stream().map(ActivityId::of).toList(), calendar, cost);
  }

  /** Lets an activity start from another date on, earlier than the one that it waits for. */
  static Measure startFrom(String activity, LocalDate day, long cost) {
    return new StartFrom(ActivityId.of(activity), day.atStartOfDay(), cost);
  }

  /** Leaves out an activity that need not be; what comes after it waits for what came before it. */
  static Measure leaveOut(String activity, long cost) {
    return new LeaveOut(ActivityId.of(activity), cost);
  }

  /** Extends a deadline, a day of the clock a step. */
  static Measure extend(String deadline, LocalDate lastDay, long costPerDay) {
    return new Extend(DeadlineId.of(deadline), CivilTime.endOf(lastDay), costPerDay);
  }

  /**
   * Shortens an activity.
   *
   * @param activity which
   * @param least its least duration, in the kind of time that its duration is said in; a minute is
   *     left in any case
   * @param cost of one day less
   */
  record Shorten(ActivityId activity, WorkDuration least, long cost) implements Measure {

    /** Checks that nothing is missing and the cost is not negative. */
    public Shorten {
      requireNonNull(activity, "activity");
      if (least.isNegative()) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_DURATION,
            activity,
            "The least duration of '%s' is %s; say 0 or more",
            activity,
            least);
      }
      requireCost(activity, cost);
    }
  }

  /**
   * Overlaps two activities that follow one another, finish to start.
   *
   * @param predecessor what has finished otherwise
   * @param successor what begins sooner
   * @param most the most working time by which it does
   * @param cost of one day
   */
  record Overlap(ActivityId predecessor, ActivityId successor, WorkDuration most, long cost)
      implements Measure {

    /** Checks that nothing is missing and the numbers are not negative. */
    public Overlap {
      requireNonNull(predecessor, "predecessor");
      requireNonNull(successor, "successor");
      if (!most.isWorkingTime() || most.amount() <= 0) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_DURATION,
            successor,
            "'%s' may overlap '%s' by %s; say working time of more than 0",
            successor,
            predecessor,
            most);
      }
      requireCost(successor, cost);
    }
  }

  /**
   * Drops the dependencies between two activities.
   *
   * @param predecessor what is waited for otherwise
   * @param successor what waits
   * @param cost of doing without
   */
  record DropDependency(ActivityId predecessor, ActivityId successor, long cost)
      implements Measure {

    /** Checks that nothing is missing and the cost is not negative. */
    public DropDependency {
      requireNonNull(predecessor, "predecessor");
      requireNonNull(successor, "successor");
      requireCost(successor, cost);
    }
  }

  /**
   * Runs activities side by side. Each waits for all that those before it among them waited for,
   * and what came after any waits for all that came before.
   *
   * @param activities two or more
   * @param cost of it
   */
  record RunTogether(List<ActivityId> activities, long cost) implements Measure {

    /** Copies the list. */
    public RunTogether {
      activities = ImmutableList.copyOf(activities);
      if (activities.size() < 2) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            activities,
            "Activities %s are to run side by side; name two or more",
            activities);
      }
      requireCost(activities.get(0), cost);
    }
  }

  /**
   * Works on activities by another calendar.
   *
   * @param activities which
   * @param calendar one that works whenever their own does, and more
   * @param cost of all of them together
   */
  record WorkOn(List<ActivityId> activities, WorkCalendar calendar, long cost) implements Measure {

    /** Copies the list. */
    public WorkOn {
      activities = ImmutableList.copyOf(activities);
      requireNonNull(calendar, "calendar");
      if (activities.isEmpty()) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            calendar.id(),
            "No activity is named to work on calendar '%s'; name one or more",
            calendar.id());
      }
      requireCost(activities.get(0), cost);
    }
  }

  /**
   * Lets an activity start earlier than the constraint says that it has.
   *
   * @param activity which
   * @param at from when on
   * @param cost of it
   */
  record StartFrom(ActivityId activity, LocalDateTime at, long cost) implements Measure {

    /** Checks that nothing is missing and the cost is not negative. */
    public StartFrom {
      requireNonNull(activity, "activity");
      requireNonNull(at, "at");
      requireCost(activity, cost);
    }
  }

  /**
   * Leaves out an activity.
   *
   * @param activity which
   * @param cost of doing without
   */
  record LeaveOut(ActivityId activity, long cost) implements Measure {

    /** Checks that nothing is missing and the cost is not negative. */
    public LeaveOut {
      requireNonNull(activity, "activity");
      requireCost(activity, cost);
    }
  }

  /**
   * Extends a deadline.
   *
   * @param deadline which
   * @param latest until when at the latest
   * @param cost of one day of the clock
   */
  record Extend(DeadlineId deadline, LocalDateTime latest, long cost) implements Measure {

    /** Checks that nothing is missing and the cost is not negative. */
    public Extend {
      requireNonNull(deadline, "deadline");
      requireNonNull(latest, "latest");
      requireCost(deadline, cost);
    }
  }

  private static void requireCost(Object subject, long cost) {
    if (cost < 0) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          subject,
          "A measure on '%s' costs %d; say 0 or more",
          subject,
          cost);
    }
  }
}
