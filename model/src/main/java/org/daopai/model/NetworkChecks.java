package org.daopai.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Checks a network while it is built, and resolves its references on the way. */
final class NetworkChecks {

  /*
   * Faults are collected, up to a cap, and thrown together; a check that needs intact references (the cycle check) runs
   * only when those are intact. Nothing here recurses over the network.
   */
  private final List<WorkCalendar> givenCalendars;
  private final List<Dependency> dependencies;
  private final List<Deadline> deadlines;
  private final Collection<Progress> progress;
  private final NetworkFaults faults = new NetworkFaults();
  private final NetworkParts parts;
  private final int[] predecessors;
  private final int[] successors;
  private final int[] owing;
  private ImmutableIntArray order = ImmutableIntArray.of();

  NetworkChecks(
      Optional<WorkCalendar> givenDefault,
      List<WorkCalendar> givenCalendars,
      List<NetworkElement> elements,
      List<Phase> phases,
      List<Dependency> dependencies,
      List<Deadline> deadlines,
      Collection<Progress> progress) {
    this.givenCalendars = givenCalendars;
    this.dependencies = dependencies;
    this.deadlines = deadlines;
    this.progress = progress;
    parts =
        new NetworkParts(
            faults,
            elements,
            phases,
            givenDefault.orElseGet(() -> WorkCalendar.fiveDays("five-day")));
    predecessors = new int[dependencies.size()];
    successors = new int[dependencies.size()];
    owing = new int[deadlines.size()];
  }

  void run() {
    ElementChecks ofElements = new ElementChecks(parts, faults);
    PhaseChecks ofPhases = new PhaseChecks(parts, faults);
    PromiseChecks ofPromises = new PromiseChecks(parts, faults);
    ofElements.checkElements();
    ofPhases.checkPhases();
    ofElements.checkCalendars(givenCalendars);
    new DependencyChecks(parts, faults, dependencies).checkDependencies(predecessors, successors);
    ofPromises.checkDeadlines(deadlines, owing);
    ofPhases.checkPhasesInUse(predecessors, successors, owing);
    ofPromises.checkProgress(progress);
    if (faults.isEmpty()) {
      checkCycles();
    }
    faults.throwAny();
  }

  WorkCalendar defaultCalendar() {
    return parts.defaultCalendar;
  }

  ImmutableMap<CalendarId, WorkCalendar> calendars() {
    return ImmutableMap.copyOf(parts.calendars);
  }

  ImmutableMap<ActivityId, Integer> positions() {
    return ImmutableMap.copyOf(parts.positions);
  }

  int[] predecessors() {
    return predecessors;
  }

  int[] successors() {
    return successors;
  }

  ImmutableIntArray order() {
    return order;
  }

  int[] owing() {
    return owing;
  }

  /** Whether an element that comes with a calendar names that one. */
  static void checkAttachedCalendar(NetworkElement element) {
    Optional<CalendarId> attached = element.attachedCalendar().map(WorkCalendar::id);
    if (attached.isPresent() && !attached.equals(element.calendar())) {
      throw InvalidInputException.of(
          Code.INVALID_VALUE,
          element.id(),
          "%s comes with calendar '%s' and names %s; name the calendar that it comes with",
          NetworkFaults.label(element),
          attached.get(),
          element.calendar().map(named -> "'" + named + "'").orElse("none"));
    }
  }

  /** Whether at most one date holds in any case. */
  static void checkMandatoryDates(NetworkElement element) {
    List<DateConstraint> mandatory =
        element.constraints().stream().filter(c -> c.kind().isMandatory()).toList();
    if (mandatory.size() > 1) {
      throw InvalidInputException.of(
          Code.INVALID_VALUE,
          element.id(),
          "%s has %d mandatory dates, %s %s and %s %s; one date can hold in any case",
          NetworkFaults.label(element),
          mandatory.size(),
          mandatory.get(0).kind(),
          mandatory.get(0).at(),
          mandatory.get(1).kind(),
          mandatory.get(1).at());
    }
  }

  /** Whether a duration has a length of its own. */
  static void checkLength(String what, Object subject, WorkDuration duration) {
    if (duration.unit() == WorkDuration.Unit.MONTHS) {
      throw InvalidInputException.of(
          Code.INVALID_DURATION,
          subject,
          "%s is said as %s, which has no fixed length; say calendar days",
          what,
          duration);
    }
  }

  private void checkCycles() {
    Circle circle = Circle.of(parts.elements, parts.phases, predecessors, successors, dependencies);
    List<String> names = circle.find();
    if (!names.isEmpty()) {
      faults.add(
          Code.DEPENDENCY_CYCLE,
          names.get(0),
          "The dependencies form a cycle: %s",
          String.join(" -> ", names));
      return;
    }
    order = circle.order();
  }
}
