package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calendars on which activities that depend on their resources are worked: those of the
 * resources that are assigned to them, whatever calendar the activity has.
 *
 * <p>Where these differ among each other each resource works on its own calendar and the activity
 * ends with the last, which one activity does not say; it is planned on the calendar on which its
 * remaining duration, begun at the data date, ends last, and named.
 */
final class PrimaveraResources {

  /* Below that Primavera P6 takes units for nothing, in percent. */
  private static final double LEAST_UNITS = 0.001;

  private final Map<String, String> worked = new HashMap<>();

  PrimaveraResources(
      CaseInput input,
      CaseCalendars calendars,
      LocalDateTime dataDate,
      List<Unrepresented> unrepresented) {
    Map<String, String> byResource = new HashMap<>();
    for (CaseObject resource : input.resources()) {
      resource
          .optionalText("calendarId")
          .filter(id -> !resource.optionalText("type").filter("MATERIAL"::equals).isPresent())
          .ifPresent(id -> byResource.put(resource.text("id"), id));
    }
    Map<String, Set<String>> assigned = new HashMap<>();
    for (CaseObject assignment : input.assignments()) {
      String calendar = byResource.get(assignment.text("resource"));
      if (calendar != null
          && assignment.number("units").filter(units -> units < LEAST_UNITS).isEmpty()) {
        assigned
            .computeIfAbsent(assignment.text("task"), id -> new LinkedHashSet<>())
            .add(calendar);
      }
    }
    for (CaseTask task : input.tasks()) {
      Set<String> theirs = assigned.getOrDefault(task.id(), Set.of());
      if (task.dependsOnResources() && !theirs.isEmpty()) {
        long minutes = task.remaining().orElse(task.duration()).amount();
        worked.put(
            task.id(),
            theirs.stream()
                .max(Comparator.comparing(id -> calendars.shifted(id, dataDate, minutes)))
                .orElseThrow());
        if (theirs.size() > 1 && !task.hasFinished()) {
          unrepresented.add(
              new Unrepresented(
                  task.id(),
                  "resource calendars",
                  "Task "
                      + task.label()
                      + " has resources of different calendars; it is planned on the one that ends"
                      + " it last"));
        }
      }
    }
  }

  /** The calendar of its resources, where a task depends on them and has some. */
  Optional<String> of(CaseTask task) {
    return Optional.ofNullable(worked.get(task.id()));
  }
}
