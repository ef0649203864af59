package org.daopai.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;

/** What a network is made of, found by id; references are resolved here. */
final class NetworkParts {

  private final NetworkFaults faults;
  final List<NetworkElement> elements;
  final List<Phase> phases;
  final WorkCalendar defaultCalendar;
  final Map<ActivityId, Integer> positions;
  final Map<String, Integer> phasePositions = new HashMap<>();
  final Map<CalendarId, WorkCalendar> calendars = new LinkedHashMap<>();

  NetworkParts(
      NetworkFaults faults,
      List<NetworkElement> elements,
      List<Phase> phases,
      WorkCalendar defaultCalendar) {
    this.faults = faults;
    this.elements = elements;
    this.phases = phases;
    this.defaultCalendar = defaultCalendar;
    positions = new LinkedHashMap<>(2 * elements.size());
  }

  /** The position of an element, or beyond those of a phase; -1 of what is neither. */
  int resolve(Object by, ActivityId end) {
    Integer position = positions.get(end);
    Integer phase = phasePositions.get(end.value());
    if (position != null && phase != null) {
      faults.add(
          Code.DUPLICATE_ID,
          by instanceof Deadline deadline ? deadline.id() : end,
          "%s '%s', which is both a phase and an activity or milestone; give one of them another"
              + " id",
          naming(by),
          end);
    }
    if (position != null) {
      return position;
    }
    if (phase != null) {
      return elements.size() + phase;
    }
    faults.add(
        Code.UNKNOWN_REFERENCE,
        by instanceof Deadline deadline ? deadline.id() : end,
        "%s '%s', which the network does not have; it has %s",
        naming(by),
        end,
        NetworkFaults.some(positions.keySet()));
    return -1;
  }

  private static String naming(Object by) {
    return by instanceof Deadline deadline
        ? "Deadline '" + deadline.id() + "' is owed by"
        : "Dependency " + by + " names";
  }

  boolean isHammock(int end) {
    return end >= 0
        && end < elements.size()
        && elements.get(end) instanceof Activity activity
        && activity.isHammock();
  }

  /** Whether one end is a phase that holds the other, which may be a phase. */
  boolean isWithin(int holder, int end) {
    if (holder < elements.size() || end < 0) {
      return false;
    }
    PhaseId outer = phases.get(holder - elements.size()).id();
    Optional<PhaseId> at =
        end < elements.size()
            ? elements.get(end).phase()
            : phases.get(end - elements.size()).parent();
    Set<PhaseId> seen = new HashSet<>();
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().equals(outer)) {
        return true;
      }
      Integer next = phasePositions.get(at.get().value());
      at = next == null ? Optional.empty() : phases.get(next).parent();
    }
    return false;
  }

  Optional<WorkCalendar> calendarAt(ActivityId id) {
    return phasePositions.containsKey(id.value()) && !positions.containsKey(id)
        ? Optional.of(defaultCalendar)
        : Optional.ofNullable(positions.get(id)).map(elements::get).flatMap(this::calendarOf);
  }

  Optional<WorkCalendar> calendarOf(NetworkElement element) {
    return element.calendar().isPresent()
        ? element.calendar().map(calendars::get)
        : Optional.of(defaultCalendar);
  }

  boolean isPhase(ActivityId id) {
    return phasePositions.containsKey(id.value());
  }
}
