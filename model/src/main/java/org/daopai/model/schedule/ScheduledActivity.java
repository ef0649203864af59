package org.daopai.model.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/**
 * One activity or milestone of a schedule: a view, made when asked for.
 *
 * <p>Floats are working time on its own calendar. Where the late date of a milestone, or of an
 * activity of elapsed duration, precedes its early date by rest time only, there is no working time
 * to count; its float is then one minute, negative, so that what is late never looks on time.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScheduledActivity {

  private final Schedule schedule;
  private final int index;

  ScheduledActivity(Schedule schedule, int index) {
    this.schedule = schedule;
    this.index = index;
  }

  /** Its id. */
  public ActivityId id() {
    return element().id();
  }

  /** The activity or milestone itself. */
  public NetworkElement element() {
    return schedule.network().elements().get(index);
  }

  /** What has happened to it. */
  public Optional<Progress> progress() {
    return Optional.ofNullable(schedule.network().progress().get(id()));
  }

  /** The earliest start; the actual one once it has started. */
  public LocalDateTime earlyStart() {
    return CivilTime.toDateTime(schedule.at(index, Schedule.EARLY_START));
  }

  /** The earliest finish; the actual one once it has finished. */
  public LocalDateTime earlyFinish() {
    return CivilTime.toDateTime(schedule.at(index, Schedule.EARLY_FINISH));
  }

  /**
   * The latest start that misses no deadline downstream; none if no deadline lies downstream. It
   * may lie in the past.
   */
  public Optional<LocalDateTime> lateStart() {
    return instant(schedule.at(index, Schedule.LATE_START));
  }

  /**
   * The latest finish that misses no deadline downstream; none if no deadline lies downstream. It
   * may lie in the past. That of a finish milestone is shown at the end of the last working minute
   * of its calendar, the same position as any instant of the rest that follows: where it is reached
   * in that rest, it is in time although its early finish is later by the clock. The float tells.
   */
  public Optional<LocalDateTime> lateFinish() {
    return instant(schedule.at(index, Schedule.LATE_FINISH));
  }

  /**
   * The earliest finish that is of any use: done sooner, it would be too soon for what a maximum
   * lag says must follow. None where it need not wait for that.
   */
  public Optional<LocalDateTime> earliestUseful() {
    return earlyDriver()
        .filter(driver -> driver.kind() == Driver.Kind.MAXIMUM_LAG)
        .map(driver -> earlyFinish());
  }

  /**
   * The last day of the work when it is done as early as possible: what finishes at 00:00 is done
   * the day before.
   */
  public LocalDate earlyFinishDay() {
    return CivilTime.inclusiveEnd(earlyFinish());
  }

  /**
   * The last day of the work when it is done as late as the deadlines allow; none if no deadline
   * lies downstream.
   */
  public Optional<LocalDate> lateFinishDay() {
    return lateFinish().map(CivilTime::inclusiveEnd);
  }

  /** The start when it is done as late as the early dates of its successors allow. */
  public LocalDateTime justInTimeStart() {
    return CivilTime.toDateTime(schedule.at(index, Schedule.JUST_IN_TIME_START));
  }

  /** The finish when it is done as late as the early dates of its successors allow. */
  public LocalDateTime justInTimeFinish() {
    return CivilTime.toDateTime(schedule.at(index, Schedule.JUST_IN_TIME_FINISH));
  }

  /**
   * How much working time it can slip before a deadline downstream is missed; negative when one
   * already is. The smaller of start and finish float. None if it has no late dates.
   */
  public Optional<Duration> totalFloat() {
    return duration(
        Math.min(
            schedule.at(index, Schedule.START_FLOAT), schedule.at(index, Schedule.FINISH_FLOAT)));
  }

  /** Working time from the early to the late start; none if it has no late dates. */
  public Optional<Duration> startFloat() {
    return duration(schedule.at(index, Schedule.START_FLOAT));
  }

  /** Working time from the early to the late finish; none if it has no late dates. */
  public Optional<Duration> finishFloat() {
    return duration(schedule.at(index, Schedule.FINISH_FLOAT));
  }

  /**
   * How much working time it can slip before an early date of a successor moves; never negative.
   * Nothing follows: up to its own deadline, or nothing where it has none.
   */
  public Duration freeFloat() {
    return Duration.ofMinutes(schedule.at(index, Schedule.FREE_FLOAT));
  }

  /**
   * Whether its total float is nothing or less. What has no late dates, or is finished, is not
   * critical.
   */
  public boolean isCritical() {
    return isCritical(WorkDuration.ZERO);
  }

  /**
   * Whether its total float is so much working time or less, days counted as the standard day of
   * its own calendar. What has no late dates, or is finished, is not critical.
   *
   * @param atMost the most float that is critical; negative where only what is late by that much is
   * @throws InvalidInputException if it is not said as working time, which a float is
   */
  public boolean isCritical(WorkDuration atMost) {
    if (!atMost.isWorkingTime()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          id(),
          "Whether '%s' is critical is asked for a float of %s; a float is working time, say working"
              + " days, hours or minutes",
          id(),
          atMost);
    }
    WorkCalendar calendar = schedule.network().calendarOf(element());
    Duration most = Duration.ofMinutes(atMost.toMinutes((int) calendar.standardDay().toMinutes()));
    return !progress().map(Progress::isFinished).orElse(false)
        && totalFloat().filter(slip -> slip.compareTo(most) <= 0).isPresent();
  }

  /** What fixed its early dates. */
  public Optional<Driver> earlyDriver() {
    return schedule.driver(schedule.at(index, Schedule.EARLY_DRIVER));
  }

  /**
   * The position in {@link org.daopai.model.ProjectNetwork#dependencies()} of the dependency that
   * drives its early dates, by its lag or its maximum lag; none where something else does.
   */
  public OptionalInt earlyDriverPosition() {
    int driver = schedule.at(index, Schedule.EARLY_DRIVER);
    int dependencies = schedule.network().dependencies().size();
    return driver < 0 ? OptionalInt.empty() : OptionalInt.of(driver % dependencies);
  }

  /** What fixed its late dates; none if it has none. */
  public Optional<Driver> lateDriver() {
    Optional<Driver> driver = schedule.driver(schedule.at(index, Schedule.LATE_DRIVER));
    boolean ownDeadline = driver.filter(found -> found.kind() == Driver.Kind.DEADLINE).isPresent();
    return ownDeadline ? bindingDeadline().map(Driver::of) : driver;
  }

  /**
   * The deadline that binds its late dates: its own, that of a phase it is in, or one downstream.
   */
  public Optional<DeadlineId> bindingDeadline() {
    return schedule.deadlineAt(schedule.at(index, Schedule.BOUND_BY)).map(Deadline::id);
  }

  /**
   * Whether its early dates were computed across days that are not announced yet, or from such
   * dates.
   */
  public boolean isEarlyProvisional() {
    return (schedule.at(index, Schedule.FLAGS) & Schedule.EARLY_PROVISIONAL) != 0;
  }

  /**
   * Whether its late dates were computed across days that are not announced yet, or from such
   * dates.
   */
  public boolean isLateProvisional() {
    return (schedule.at(index, Schedule.FLAGS) & Schedule.LATE_PROVISIONAL) != 0;
  }

  /** Views are equal when they show the same element of equal schedules. */
  @Override
  public boolean equals(Object object) {
    return object instanceof ScheduledActivity other
        && index == other.index
        && schedule.equals(other.schedule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        index, schedule.at(index, Schedule.EARLY_START), schedule.at(index, Schedule.EARLY_FINISH));
  }

  @Override
  public String toString() {
    return id()
        + "[early "
        + earlyStart()
        + " to "
        + earlyFinish()
        + lateStart().map(at -> ", late " + at).orElse("")
        + lateFinish().map(at -> " to " + at).orElse("")
        + "]";
  }

  private static Optional<LocalDateTime> instant(int minute) {
    return minute == Schedule.ABSENT ? Optional.empty() : Optional.of(CivilTime.toDateTime(minute));
  }

  private static Optional<Duration> duration(int minutes) {
    return minutes == Schedule.ABSENT ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
  }
}
