package org.daopai.model;

import java.io.Serializable;
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
  }

  /** Starts an activity from nothing. */
  public static ActivityBuilder builder() {
    return new ActivityBuilder();
  }

  /** An activity on the network's default calendar. */
  public static Activity of(String id, String name, WorkDuration duration) {
    return builder().id(ActivityId.of(id)).name(LocalizedName.of(name)).duration(duration).build();
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

  /** The same, keeping to one more date. */
  public Activity with(DateConstraint constraint) {
    return builder().from(this).addConstraint(constraint).build();
  }
}
