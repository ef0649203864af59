package org.daopai.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Checks the dependencies of a network: their ends, their lags, and the anchors of hammocks. */
final class DependencyChecks {

  private final NetworkParts parts;
  private final NetworkFaults faults;
  private final List<NetworkElement> elements;
  private final Map<CalendarId, WorkCalendar> calendars;
  private final WorkCalendar defaultCalendar;
  private final List<Dependency> dependencies;

  DependencyChecks(NetworkParts parts, NetworkFaults faults, List<Dependency> dependencies) {
    this.parts = parts;
    this.faults = faults;
    elements = parts.elements;
    calendars = parts.calendars;
    defaultCalendar = parts.defaultCalendar;
    this.dependencies = dependencies;
  }

  void checkDependencies(int[] predecessors, int[] successors) {
    for (int k = 0; k < dependencies.size(); k++) {
      Dependency dependency = dependencies.get(k);
      predecessors[k] = parts.resolve(dependency, dependency.predecessor());
      successors[k] = parts.resolve(dependency, dependency.successor());
      checkEnds(dependency, predecessors[k], successors[k]);
      checkLag(dependency, "lag", dependency.lag());
      if (dependency.maximumLag().isPresent()) {
        checkLag(dependency, "maximum lag", dependency.maximumLag().get());
        checkMaximum(dependency, dependency.maximumLag().get());
      }
    }
    checkAnchors(predecessors, successors);
  }

  /** What a phase, a hammock or both cannot do. */
  private void checkEnds(Dependency dependency, int predecessor, int successor) {
    boolean joinsPhase = Math.max(predecessor, successor) >= elements.size();
    boolean joinsHammock = parts.isHammock(predecessor) || parts.isHammock(successor);
    if (joinsPhase && joinsHammock) {
      refuse(
          dependency, "joins a phase and a hammock; anchor a hammock to activities and milestones");
    }
    if (parts.isHammock(predecessor) && parts.isHammock(successor)) {
      refuse(dependency, "joins two hammocks; anchor a hammock to activities and milestones");
    }
    if (dependency.maximumLag().isPresent() && (joinsPhase || joinsHammock)) {
      refuse(
          dependency,
          "has a maximum lag and joins a phase or a hammock; a maximum lag joins activities and"
              + " milestones");
    }
    if (dependency.lag().percent() != 0 && predecessor >= elements.size()) {
      refuse(dependency, "lags by a share of a phase's duration; say the lag as a duration");
    }
    if (joinsPhase
        && (parts.isWithin(predecessor, successor) || parts.isWithin(successor, predecessor))) {
      refuse(
          dependency,
          "joins a phase and something that it holds; a phase waits for nothing of its own");
    }
  }

  private void refuse(Dependency dependency, String why) {
    faults.add(Code.INVALID_VALUE, dependency, "Dependency %s %s", dependency, why);
  }

  /** A hammock needs something that gives its start, and something that gives its finish. */
  private void checkAnchors(int[] predecessors, int[] successors) {
    boolean[] starts = new boolean[elements.size()];
    boolean[] finishes = new boolean[elements.size()];
    for (int k = 0; k < successors.length; k++) {
      Dependency.Type type = dependencies.get(k).type();
      if (parts.isHammock(successors[k])) {
        (type.boundsStart() ? starts : finishes)[successors[k]] = true;
      }
      if (parts.isHammock(predecessors[k])) {
        (type.leavesStart() ? starts : finishes)[predecessors[k]] = true;
      }
    }
    for (int i = 0; i < elements.size(); i++) {
      if (parts.isHammock(i) && !(starts[i] && finishes[i])) {
        faults.add(
            Code.INVALID_VALUE,
            elements.get(i).id(),
            "Hammock '%s' has no dependency that gives its %s; join its start and its finish to"
                + " what it spans",
            elements.get(i).id(),
            starts[i] ? "finish" : "start");
      }
    }
  }

  private void checkLag(Dependency dependency, String what, Lag lag) {
    Optional<CalendarId> named = lag.calendar();
    if (named.isPresent() && !calendars.containsKey(named.get())) {
      faults.add(
          Code.UNKNOWN_REFERENCE,
          dependency,
          "The %s of dependency %s is counted on calendar '%s', which the network does not define;"
              + " it defines %s",
          what,
          dependency,
          named.get(),
          NetworkFaults.some(calendars.keySet()));
    }
    Optional<WorkCalendar> counting = countingCalendar(dependency, lag);
    if (counting.isPresent() && NetworkFaults.isTooLong(lag.duration(), counting.get())) {
      faults.add(
          Code.INVALID_DURATION,
          dependency,
          "Dependency %s has a %s of %s" + NetworkFaults.TOO_LONG,
          dependency,
          what,
          lag.duration(),
          WorkDuration.MAX_MINUTES);
    }
  }

  /** Whether a maximum is at least the lag where one calendar counts both, in whatever units. */
  private void checkMaximum(Dependency dependency, Lag maximum) {
    Lag lag = dependency.lag();
    boolean isComparable =
        lag.counting() == maximum.counting()
            && lag.calendar().equals(maximum.calendar())
            && lag.percent() == 0
            && maximum.percent() == 0
            && maximum.duration().unit() != WorkDuration.Unit.MONTHS;
    Optional<WorkCalendar> counting = countingCalendar(dependency, lag);
    if (!isComparable
        || counting.isEmpty()
        || NetworkFaults.isTooLong(lag.duration(), counting.get())
        || NetworkFaults.isTooLong(maximum.duration(), counting.get())) {
      return;
    }
    int minutesPerDay = (int) counting.get().standardDay().toMinutes();
    if (maximum.duration().toMinutes(minutesPerDay) < lag.duration().toMinutes(minutesPerDay)) {
      faults.add(
          Code.INVALID_DURATION,
          dependency,
          "The maximum lag of dependency %s is %s and its lag %s, which is more on calendar '%s';"
              + " the maximum is at least the lag",
          dependency,
          maximum,
          lag,
          counting.get().id());
    }
  }

  /** The calendar that counts a lag; none where a reference to it is not intact. */
  private Optional<WorkCalendar> countingCalendar(Dependency dependency, Lag lag) {
    return switch (lag.counting()) {
      case SUCCESSOR -> parts.calendarAt(dependency.successor());
      case PREDECESSOR -> parts.calendarAt(dependency.predecessor());
      case PROJECT, ELAPSED -> Optional.of(defaultCalendar);
      case NAMED -> lag.calendar().map(calendars::get);
    };
  }
}
