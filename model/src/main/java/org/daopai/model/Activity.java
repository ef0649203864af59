package org.daopai.model;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.immutables.value.Value;

/**
 * A unit of work: it takes a duration, counted on a calendar.
 *
 * <p>An activity whose duration is elapsed time (calendar days, say) runs day and night from the
 * moment it starts; its calendar then only counts its float. An activity of no duration is planned
 * as a finish milestone is.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class Activity implements NetworkElement, Serializable {

  Activity() {}

  @Override
  public abstract ActivityId id();

  @Override
  public abstract LocalizedName name();

  /** How much time it takes; not negative. */
  public abstract WorkDuration duration();

  /**
   * The pieces in which it is done, in order, if it is done in several; together they last the
   * duration, and the first begins with the activity.
   */
  public abstract List<WorkSegment> segments();

  /**
   * Whether rest may interrupt it, as a night interrupts most work; if not, all of it fits between
   * two rests.
   */
  @Value.Default
  public boolean isInterruptible() {
    return true;
  }

  /**
   * Whether it is a hammock, a level of effort: it has no duration of its own but spans what its
   * dependencies join it to, from the earliest instant that one of them gives its start to the
   * latest that one gives its finish. It moves nothing, has no float and no part in any chain.
   */
  @Value.Default
  public boolean isHammock() {
    return false;
  }

  /**
   * When it is expected to finish, whatever its duration says: what is to be done, or remains to be
   * done, then lasts until that instant, or nothing where it cannot begin before it.
   */
  public abstract Optional<LocalDateTime> expectedFinish();

  @Override
  public abstract Optional<CalendarId> calendar();

  @Override
  @Value.Auxiliary
  public abstract Optional<WorkCalendar> attachedCalendar();

  @Override
  public abstract Optional<LocalizedName> responsible();

  @Override
  public abstract Optional<PhaseId> phase();

  @Override
  public abstract List<DateConstraint> constraints();

  @Value.Check
  void check() {
    if (duration().isNegative()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          id(),
          "Activity '%s' has a duration of %s; a duration is 0 or more",
          id(),
          duration());
    }
    NetworkChecks.checkLength("The duration of activity '" + id() + "'", id(), duration());
    NetworkChecks.checkAttachedCalendar(this);
    NetworkChecks.checkMandatoryDates(this);
    checkPieces();
    boolean hasOwnTime =
        duration().amount() != 0
            || !segments().isEmpty()
            || !constraints().isEmpty()
            || expectedFinish().isPresent();
    if (isHammock() && hasOwnTime) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Hammock '%s' has a duration, segments, constraints or an expected finish of its own; it takes its span from its"
              + " dependencies",
          id());
    }
  }

  private void checkPieces() {
    if (segments().isEmpty()) {
      return;
    }
    if (!duration().isWorkingTime()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          id(),
          "Activity '%s' lasts %s by the clock and is done in segments; segments are pieces of working time",
          id(),
          duration());
    }
    if (!isInterruptible()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Activity '%s' is done in segments and may not be interrupted; leave one of them out",
          id());
    }
    if (expectedFinish().isPresent()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Activity '%s' is done in segments and has an expected finish, which changes its duration; leave one of them"
              + " out",
          id());
    }
  }

  /** Starts an activity from nothing. */
  public static ActivityBuilder builder() {
    return new ActivityBuilder();
  }

  /** An activity on the network's default calendar. */
  public static Activity of(String id, String name, WorkDuration duration) {
    return builder().id(ActivityId.of(id)).name(LocalizedName.of(name)).duration(duration).build();
  }

  /** A hammock, which spans what its dependencies join it to. */
  public static Activity hammock(String id, String name) {
    return builder()
        .id(ActivityId.of(id))
        .name(LocalizedName.of(name))
        .duration(WorkDuration.ZERO)
        .isHammock(true)
        .build();
  }

  /** The same, done by that unit. */
  public Activity by(String responsible) {
    return builder().from(this).responsible(LocalizedName.of(responsible)).build();
  }

  /** The same, worked on that calendar. */
  public Activity on(WorkCalendar calendar) {
    return builder().from(this).calendar(calendar.id()).attachedCalendar(calendar).build();
  }

  /** The same, worked on the calendar of that id, which the network must define. */
  public Activity on(CalendarId calendar) {
    return builder().from(this).calendar(calendar).attachedCalendar(Optional.empty()).build();
  }

  /** The same, in that phase. */
  public Activity in(String phase) {
    return builder().from(this).phase(PhaseId.of(phase)).build();
  }

  /** The same, done in those pieces. */
  public Activity inSegments(WorkSegment... segments) {
    return builder().from(this).segments(List.of(segments)).build();
  }

  /** The same, not to be interrupted by any rest. */
  public Activity withoutInterruption() {
    return builder().from(this).isInterruptible(false).build();
  }

  /** The same, expected to last until an instant. */
  public Activity expectedUntil(LocalDateTime finish) {
    return builder().from(this).expectedFinish(finish).build();
  }

  /** The same, keeping to one more date. */
  public Activity with(DateConstraint constraint) {
    return builder().from(this).addConstraint(constraint).build();
  }
}
