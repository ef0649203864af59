package org.daopai.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.immutables.value.Value;

/**
 * A dated, checkable event of no duration.
 *
 * <p>A <em>finish</em> milestone marks that something is done: it happens the moment its last
 * predecessor allows, and its late dates are shown at the end of a working minute (Friday 17:00). A
 * <em>start</em> milestone marks that something begins: it happens at the start of a working minute
 * of its calendar (Monday 08:00).
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class Milestone implements NetworkElement, Serializable {

  Milestone() {}

  /** What a milestone marks. */
  public enum Kind {
    /** That something begins. */
    START,
    /** That something is done. */
    FINISH
  }

  @Override
  public abstract ActivityId id();

  @Override
  public abstract LocalizedName name();

  /** Whether it marks a start or a finish; a finish if nothing is said. */
  @Value.Default
  public Kind kind() {
    return Kind.FINISH;
  }

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
    NetworkChecks.checkAttachedCalendar(this);
    NetworkChecks.checkMandatoryDates(this);
  }

  /** Starts a milestone from nothing. */
  public static MilestoneBuilder builder() {
    return new MilestoneBuilder();
  }

  /** A milestone that marks a finish. */
  public static Milestone finish(String id, String name) {
    return builder().id(ActivityId.of(id)).name(LocalizedName.of(name)).kind(Kind.FINISH).build();
  }

  /** A milestone that marks a start. */
  public static Milestone start(String id, String name) {
    return builder().id(ActivityId.of(id)).name(LocalizedName.of(name)).kind(Kind.START).build();
  }

  /** The same, answered for by that unit. */
  public Milestone by(String responsible) {
    return builder().from(this).responsible(LocalizedName.of(responsible)).build();
  }

  /** The same, on that calendar. */
  public Milestone on(WorkCalendar calendar) {
    return builder().from(this).calendar(calendar.id()).attachedCalendar(calendar).build();
  }

  /** The same, on the calendar of that id, which the network must define. */
  public Milestone on(CalendarId calendar) {
    return builder().from(this).calendar(calendar).attachedCalendar(Optional.empty()).build();
  }

  /** The same, in that phase. */
  public Milestone in(String phase) {
    return builder().from(this).phase(PhaseId.of(phase)).build();
  }

  /** The same, keeping to one more date. */
  public Milestone with(DateConstraint constraint) {
    return builder().from(this).addConstraint(constraint).build();
  }
}
