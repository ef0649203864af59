package org.daopai.examples.interop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskType;

/**
 * On which calendar the resources of a task work, where it is planned by theirs: in Microsoft
 * Project unless it lasts a fixed time or is told not to be, in Primavera P6 where it depends on
 * its resources. An activity has one calendar, so that resources which differ are listed; and that
 * calendar counts its float too, which Microsoft Project counts on the task's own.
 */
final class ResourceHours {

  /* Calendars are compared by what they work: without id and name. */
  private static final CalendarId ANONYMOUS = CalendarId.of("-");

  private final ProjectFile project;
  private final Omissions omissions;
  private final ImportedCalendars compared;

  ResourceHours(ProjectFile project, Amounts amounts, Omissions omissions) {
    this.project = project;
    this.omissions = omissions;
    compared = new ImportedCalendars(amounts);
  }

  /** The calendar that all of them share and a task does not; none where they work on its own. */
  Optional<ProjectCalendar> of(Task task) {
    if (!isPlannedByResources(task)) {
      return Optional.empty();
    }
    Map<WorkCalendar, ProjectCalendar> theirs = new LinkedHashMap<>();
    for (ResourceAssignment assignment : task.getResourceAssignments()) {
      calendar(assignment).ifPresent(each -> theirs.putIfAbsent(hours(each), each));
    }
    ProjectCalendar given = task.getCalendar();
    ProjectCalendar own = given == null ? project.getDefaultCalendar() : given;
    if (theirs.isEmpty() || (own != null && theirs.size() == 1 && works(theirs, own))) {
      return Optional.empty();
    }
    if (theirs.size() > 1) {
      omissions.add(
          task,
          "has resources that work on different calendars; it is imported on its own calendar");
      return Optional.empty();
    }
    if (given != null && !ImportedProject.isPrimavera(project)) {
      omissions.add(
          task,
          "is worked on when both its own calendar and that of its resources work; it is imported"
              + " on its own calendar");
      return Optional.empty();
    }
    return theirs.values().stream().findFirst();
  }

  private boolean isPlannedByResources(Task task) {
    if (ImportedProject.isPrimavera(project)) {
      return task.getActivityType() == ActivityType.RESOURCE_DEPENDENT;
    }
    return !task.getIgnoreResourceCalendar() && task.getType() != TaskType.FIXED_DURATION;
  }

  private boolean works(Map<WorkCalendar, ProjectCalendar> theirs, ProjectCalendar own) {
    return theirs.containsKey(hours(own));
  }

  /** That of who does any work. */
  private static Optional<ProjectCalendar> calendar(ResourceAssignment assignment) {
    return Optional.ofNullable(assignment.getResource())
        .filter(resource -> resource.getType() == ResourceType.WORK)
        .filter(resource -> isSome(assignment.getUnits()))
        .map(Resource::getCalendar)
        .filter(Objects::nonNull);
  }

  private static boolean isSome(@Nullable Number units) {
    return units == null || units.doubleValue() != 0;
  }

  private WorkCalendar hours(ProjectCalendar calendar) {
    return WorkCalendar.builder()
        .from(compared.of(calendar))
        .id(ANONYMOUS)
        .name(LocalizedName.of(""))
        .build();
  }
}
