package org.daopai.model;

import java.util.List;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;

/** What dependencies join and deadlines are owed by: an {@link Activity} or a {@link Milestone}. */
public sealed interface NetworkElement permits Activity, Milestone {

  /** Its id, unique among activities and milestones. */
  ActivityId id();

  /** How to call it. */
  LocalizedName name();

  /** The calendar it is worked on, by id; the network's default calendar if empty. */
  Optional<CalendarId> calendar();

  /**
   * The calendar itself where it was given with the element; the network then need not be told of
   * it.
   */
  Optional<WorkCalendar> attachedCalendar();

  /** Who answers for it. */
  Optional<LocalizedName> responsible();

  /** The phase it belongs to. */
  Optional<PhaseId> phase();

  /** Dates that its start or finish keeps to, whatever the dependencies say. */
  List<DateConstraint> constraints();
}
