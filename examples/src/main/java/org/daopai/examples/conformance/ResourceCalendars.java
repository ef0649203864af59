package org.daopai.examples.conformance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;

/**
 * The calendars that tasks are worked on once resources are assigned. Microsoft Project works a
 * task on the calendar of its resource; where the task has a calendar of its own, when both work.
 *
 * <p>A task of fixed duration keeps to its own calendar, and a resource that is assigned with no
 * units of its time works on nothing.
 *
 * <p>Resources of one task whose calendars differ among each other are each worked on their own,
 * which one activity does not say; such tasks are named and keep their own calendar.
 */
final class ResourceCalendars {

  /* Calendars are compared by what they work: without id and name. */
  private static final CalendarId ANONYMOUS = CalendarId.of("-");

  private final CaseCalendars calendars;
  private final List<Unrepresented> unrepresented;
  private final Map<String, Set<String>> assigned = new HashMap<>();
  private final Map<String, WorkCalendar> worked = new HashMap<>();
  private final Map<CalendarId, WorkCalendar> shared = new LinkedHashMap<>();

  ResourceCalendars(CaseInput input, CaseCalendars calendars, List<Unrepresented> unrepresented) {
    this.calendars = calendars;
    this.unrepresented = unrepresented;
    calendars.all().forEach(calendar -> worked.put(calendar.id().value(), anonymous(calendar)));
    Map<String, String> byResource = new HashMap<>();
    for (CaseObject resource : input.resources()) {
      resource.optionalText("calendarId").ifPresent(id -> byResource.put(resource.text("id"), id));
    }
    for (CaseObject assignment : input.assignments()) {
      String calendar = byResource.get(assignment.text("resource"));
      if (calendar != null && assignment.number("units").filter(units -> units == 0).isEmpty()) {
        assigned
            .computeIfAbsent(assignment.text("task"), id -> new LinkedHashSet<>())
            .add(calendar);
      }
    }
  }

  /** The calendar a task is worked on; none where that is the project's. */
  Optional<CalendarId> of(CaseTask task) {
    Optional<CalendarId> own = task.calendar().map(CalendarId::of);
    Set<String> theirs = assigned.getOrDefault(task.id(), Set.of());
    if (theirs.isEmpty()
        || task.ignoresResourceCalendars()
        || task.hasFixedDuration()
        || task.duration().amount() == 0) {
      return own;
    }
    if (theirs.stream().map(worked::get).distinct().count() > 1) {
      unrepresented.add(
          Unrepresented.of(
              task,
              "resource calendars",
              "has resources of different calendars; it is planned on its own calendar"));
      return own;
    }
    String first = theirs.iterator().next();
    WorkCalendar effective = calendars.of(task.effectiveCalendar());
    if (anonymous(effective).equals(worked.get(first))) {
      return own;
    }
    return Optional.of(
        own.isEmpty() ? CalendarId.of(first) : both(effective, calendars.of(first)).id());
  }

  /** The calendars that had to be made, to be added to those of the case. */
  Iterable<WorkCalendar> made() {
    return shared.values();
  }

  private WorkCalendar both(WorkCalendar one, WorkCalendar other) {
    String id = one.id() + " and " + other.id();
    return shared.computeIfAbsent(CalendarId.of(id), missing -> one.intersection(other).withId(id));
  }

  private static WorkCalendar anonymous(WorkCalendar calendar) {
    return WorkCalendar.builder().from(calendar).id(ANONYMOUS).name(LocalizedName.of("")).build();
  }
}
