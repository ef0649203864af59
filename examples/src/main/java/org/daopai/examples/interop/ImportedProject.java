package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.ActivityBuilder;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.json.ProjectDocument;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectField;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Resource;
import org.mpxj.ScheduleFrom;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.Task;

/**
 * A schedule file of another application as a project: calendars, activities and milestones,
 * phases, dependencies with their lags, constraints, deadlines, progress and the data date. Dates
 * that the application computed are not imported; they are planned anew. Resources are imported by
 * name, as those who answer for an activity; it is worked on their calendar where the application
 * does so and they share one.
 *
 * <p>Immutable and thread-safe.
 */
public final class ImportedProject {

  private static final int MAX_NAME = 500;

  private final ProjectDocument document;
  private final ImmutableList<String> omissions;

  private ImportedProject(ProjectDocument document, List<String> omissions) {
    this.document = document;
    this.omissions = ImmutableList.copyOf(omissions);
  }

  /**
   * Imports the first project of a file.
   *
   * @throws java.io.UncheckedIOException if there is no such file
   * @throws InvalidInputException if the file is of no known form or damaged, or what it says
   *     cannot be planned
   */
  public static ImportedProject read(Path file) {
    List<ProjectFile> projects = ScheduleFile.read(file);
    Omissions omissions = new Omissions();
    if (projects.size() > 1) {
      omissions.add(
          "The file has %d projects; the first, %s, is imported",
          projects.size(), name(projects.get(0)));
    }
    return of(file, projects, projects.get(0), omissions);
  }

  /**
   * Imports the project of that name, the first of several.
   *
   * @throws java.io.UncheckedIOException if there is no such file
   * @throws InvalidInputException if the file is of no known form or damaged, has no such project,
   *     or what it says cannot be planned
   */
  public static ImportedProject read(Path file, String name) {
    List<ProjectFile> projects = ScheduleFile.read(file);
    ProjectFile named =
        projects.stream()
            .filter(project -> name(project).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        InputFault.Code.UNKNOWN_REFERENCE,
                        file,
                        "'%s' has no project '%s'; it has %s",
                        file,
                        name,
                        projects.stream().map(ImportedProject::name).toList()));
    return of(file, projects, named, new Omissions());
  }

  /**
   * Imports all projects of a file, in its order, each for itself: what one owes binds no other,
   * and where nothing follows, float is counted from the finish of the project that an activity is
   * part of. Relations between projects are listed by both.
   *
   * @throws java.io.UncheckedIOException if there is no such file
   * @throws InvalidInputException if the file is of no known form or damaged, or what it says
   *     cannot be planned
   */
  public static List<ImportedProject> readAll(Path file) {
    List<ProjectFile> projects = ScheduleFile.read(file);
    return projects.stream()
        .map(project -> of(file, projects, project, new Omissions()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImportedProject of(
      Path file, List<ProjectFile> projects, ProjectFile project, Omissions omissions) {
    boolean countsFromLast =
        isPrimavera(project)
            && Boolean.FALSE.equals(
                project
                    .getProjectProperties()
                    .get(ProjectField.CALCULATE_FLOAT_BASED_ON_FINISH_DATE_OF_EACH_PROJECT));
    if (projects.size() > 1 && countsFromLast) {
      omissions.add(
          "Float is counted from the last finish of all projects that are open, which is not"
              + " imported; here it is counted from the finish of each project");
    }
    LostRelations.tell(file, project, omissions);
    ProjectDocument document = new Import(project, omissions).document();
    return new ImportedProject(document, omissions.sentences());
  }

  /** The project. */
  public ProjectDocument document() {
    return document;
  }

  /** What the file says and the project does not, one sentence each; immutable. */
  public List<String> omissions() {
    return omissions;
  }

  /** The same with those deadlines, each in place of the one the file gives of the same id. */
  public ImportedProject with(List<Deadline> deadlines) {
    Set<String> replaced =
        deadlines.stream().map(each -> each.id().value()).collect(Collectors.toSet());
    List<Deadline> all = new ArrayList<>();
    document.network().deadlines().stream()
        .filter(each -> !replaced.contains(each.id().value()))
        .forEach(all::add);
    all.addAll(deadlines);
    ProjectNetwork network = document.network().toBuilder().deadlines(all).build();
    return new ImportedProject(
        new ProjectDocument(network, document.dataDate(), document.portfolio()), omissions);
  }

  /** Its title in Microsoft Project; Primavera P6 has a name and no title. */
  private static String name(ProjectFile project) {
    ProjectProperties properties = project.getProjectProperties();
    String title = isPrimavera(project) ? null : properties.getProjectTitle();
    String name = title == null ? properties.getName() : title;
    return shortened(name == null ? "" : name);
  }

  /** Whether a file was written by Primavera P6, whose rules differ. */
  static boolean isPrimavera(ProjectFile project) {
    String application = project.getProjectProperties().getFileApplication();
    return application != null && application.startsWith("Primavera");
  }

  private static String shortened(String name) {
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  /** One import, from file to document. */
  private static final class Import {

    private final ProjectFile project;
    private final Omissions omissions;
    private final Amounts amounts;
    private final TaskRows rows;
    private final TaskIds ids;
    private final ImportedCalendars calendars;
    private final ImportedDates dates;
    private final ImportedSegments segments;
    private final ResourceHours resourceHours;
    private final ProjectNetwork.Builder builder = ProjectNetwork.builder();

    Import(ProjectFile project, Omissions omissions) {
      this.project = project;
      this.omissions = omissions;
      amounts = new Amounts(project.getProjectProperties());
      rows = new TaskRows(project, omissions);
      ids = new TaskIds(rows.leaves());
      calendars = new ImportedCalendars(amounts);
      dates = new ImportedDates(project, rows, amounts, omissions);
      segments = new ImportedSegments(omissions);
      resourceHours = new ResourceHours(project, amounts, omissions);
    }

    ProjectDocument document() {
      builder.name(name(project));
      addDefaultCalendar();
      rows.summaries().forEach(task -> Named.of(label(task), () -> addPhase(task)));
      rows.leaves().forEach(task -> Named.of(label(task), () -> addLeaf(task)));
      Set<Dependency> dependencies =
          new ImportedRelations(project, rows, ids, amounts, omissions).dependencies();
      dependencies.forEach(builder::addDependency);
      calendars.made().forEach(builder::addCalendar);
      addProjectFinish(dependencies);
      addWhatIsNotImported();
      return ProjectDocument.of(builder.build(), dates.dataDate());
    }

    private static String label(Task task) {
      return "Task " + Omissions.label(task);
    }

    private void addDefaultCalendar() {
      ProjectCalendar calendar = project.getDefaultCalendar();
      if (calendar == null) {
        omissions.add("The file names no calendar of the project; a five-day office week is taken");
      } else {
        builder.calendar(calendars.of(calendar));
      }
    }

    private void addPhase(Task summary) {
      builder.addPhase(
          Phase.builder()
              .id(phase(summary))
              .name(LocalizedName.of(taskName(summary)))
              .parent(TaskRows.parent(summary).map(this::phase))
              .constraints(constraintsOfGroup(summary))
              .build());
      if (summary.getDeadline() != null) {
        addDeadlineOfGroup(summary, summary.getDeadline());
      }
    }

    /** The last of what a group holds owes its deadline. */
    private void addDeadlineOfGroup(Task summary, LocalDateTime due) {
      if (rows.leavesOf(summary).isEmpty()) {
        omissions.add(
            summary,
            "is a group of nothing that is imported, and has a deadline, which is not imported");
      } else {
        builder.addDeadline(Deadline.hard(ids.ofGroup(summary), due));
      }
    }

    private List<DateConstraint> constraintsOfGroup(Task summary) {
      List<DateConstraint> constraints = dates.constraintsOfGroup(summary);
      if (!constraints.isEmpty() && rows.leavesOf(summary).isEmpty()) {
        omissions.add(
            summary,
            "is a group of nothing that is imported, and keeps to a date, which is not imported");
        return List.of();
      }
      return constraints;
    }

    private PhaseId phase(Task summary) {
      return PhaseId.of(ids.ofGroup(summary));
    }

    private void addLeaf(Task task) {
      WorkDuration duration = duration(task);
      ImportedDates.Form form = form(task, duration);
      switch (form) {
        case MILESTONE -> addMilestone(task);
        case WORK -> addActivity(task, duration);
        case SPAN -> addSpan(task);
      }
      LocalDateTime due = task.getDeadline();
      if (due != null && form == ImportedDates.Form.SPAN) {
        omissions.add(task, "takes its span from others and has a deadline, which is not imported");
      } else if (due != null) {
        builder.addDeadline(Deadline.hard(ids.of(task), due));
      }
      if (form != ImportedDates.Form.WORK) {
        dates.progress(task, ids.of(task), form).ifPresent(builder::addProgress);
      }
      if (task.getLevelingDelay() != null && task.getLevelingDelay().getDuration() != 0) {
        omissions.add(task, "is delayed by levelling, which is not imported");
      }
    }

    private WorkDuration duration(Task task) {
      WorkDuration duration = amounts.of(task.getDuration());
      return duration.isNegative() && task.getActualFinish() != null ? WorkDuration.ZERO : duration;
    }

    private ImportedDates.Form form(Task task, WorkDuration duration) {
      ActivityType type = task.getActivityType();
      if (rows.isSpan(task)) {
        return ImportedDates.Form.SPAN;
      }
      boolean isMilestone =
          type == ActivityType.START_MILESTONE
              || type == ActivityType.FINISH_MILESTONE
              || (duration.amount() == 0 && task.getExpectedFinish() == null);
      return isMilestone ? ImportedDates.Form.MILESTONE : ImportedDates.Form.WORK;
    }

    private void addMilestone(Task task) {
      if (task.getExpectedFinish() != null) {
        omissions.add(task, "is a milestone with an expected finish, which is not imported");
      }
      builder.addMilestone(
          Milestone.builder()
              .id(ActivityId.of(ids.of(task)))
              .name(LocalizedName.of(taskName(task)))
              .kind(
                  task.getActivityType() == ActivityType.START_MILESTONE
                      ? Milestone.Kind.START
                      : Milestone.Kind.FINISH)
              .calendar(calendar(task))
              .phase(TaskRows.parent(task).map(this::phase))
              .responsible(responsible(task))
              .constraints(dates.constraints(task))
              .build());
    }

    private void addActivity(Task task, WorkDuration duration) {
      Optional<LocalDateTime> expected = dates.expectedFinish(task);
      Optional<Progress> progress = dates.progress(task, ids.of(task), ImportedDates.Form.WORK);
      List<WorkSegment> pieces = List.of();
      if (progress.isEmpty() && expected.isEmpty()) {
        pieces = segments.of(task, workCalendar(task), duration);
      } else if (expected.isEmpty() && !progress.orElseThrow().isFinished()) {
        ImportedSegments.Rest rest =
            segments.rest(
                task, workCalendar(task), duration, dates.dataDate(), progress.orElseThrow());
        pieces = rest.segments();
        progress = Optional.of(rest.progress());
      }
      builder.addActivity(
          activity(task, duration)
              .segments(pieces)
              .expectedFinish(expected)
              .constraints(dates.constraints(task))
              .build());
      progress.ifPresent(builder::addProgress);
    }

    private void addSpan(Task task) {
      if (!dates.constraints(task).isEmpty() || task.getExpectedFinish() != null) {
        omissions.add(
            task, "takes its span from others and keeps to a date, which is not imported");
      }
      builder.addActivity(activity(task, WorkDuration.ZERO).isHammock(true).build());
    }

    private ActivityBuilder activity(Task task, WorkDuration duration) {
      return Activity.builder()
          .id(ActivityId.of(ids.of(task)))
          .name(LocalizedName.of(taskName(task)))
          .duration(duration)
          .calendar(rows.isSpan(task) ? calendar(task) : workedOn(task))
          .phase(TaskRows.parent(task).map(this::phase))
          .responsible(responsible(task));
    }

    private WorkCalendar workCalendar(Task task) {
      Optional<ProjectCalendar> theirs = resourceHours.of(task);
      ProjectCalendar calendar = theirs.isPresent() ? theirs.get() : ownCalendar(task);
      return calendar == null ? WorkCalendar.fiveDays("five-day") : calendars.of(calendar);
    }

    private @Nullable ProjectCalendar ownCalendar(Task task) {
      return task.getCalendar() == null ? project.getDefaultCalendar() : task.getCalendar();
    }

    /** The calendar of what takes time, which its resources may give. */
    private Optional<CalendarId> workedOn(Task task) {
      return resourceHours
          .of(task)
          .map(theirs -> calendars.of(theirs).id())
          .or(() -> calendar(task));
    }

    private Optional<CalendarId> calendar(Task task) {
      ProjectCalendar own = task.getCalendar();
      return own == null || own == project.getDefaultCalendar()
          ? Optional.empty()
          : Optional.of(calendars.of(own).id());
    }

    private static Optional<LocalizedName> responsible(Task task) {
      String names =
          task.getResourceAssignments().stream()
              .map(assignment -> assignment.getResource())
              .filter(Objects::nonNull)
              .map(Resource::getName)
              .filter(name -> name != null && !name.isBlank())
              .distinct()
              .collect(Collectors.joining(", "));
      return names.isEmpty() ? Optional.empty() : Optional.of(LocalizedName.of(shortened(names)));
    }

    private static String taskName(Task task) {
      return task.getName() == null ? "" : shortened(task.getName());
    }

    /** A date that binds the whole project is a deadline of everything that nothing follows. */
    private void addProjectFinish(Set<Dependency> dependencies) {
      Optional<LocalDateTime> finish = projectFinish();
      if (finish.isEmpty()) {
        return;
      }
      Set<ActivityId> spans =
          rows.leaves().stream()
              .filter(rows::isSpan)
              .map(leaf -> ActivityId.of(ids.of(leaf)))
              .collect(Collectors.toSet());
      Set<ActivityId> followed =
          dependencies.stream()
              .filter(dependency -> !spans.contains(dependency.successor()))
              .map(Dependency::predecessor)
              .collect(Collectors.toSet());
      for (Task leaf : rows.leaves()) {
        ActivityId id = ActivityId.of(ids.of(leaf));
        if (!followed.contains(id) && !spans.contains(id)) {
          builder.addDeadline(
              Deadline.hard(id.value(), finish.get()).withId("project-finish-" + id));
        }
      }
    }

    private Optional<LocalDateTime> projectFinish() {
      ProjectProperties properties = project.getProjectProperties();
      Optional<LocalDateTime> mustFinish = Optional.ofNullable(properties.getMustFinishBy());
      return mustFinish.isEmpty() && properties.getScheduleFrom() == ScheduleFrom.FINISH
          ? Optional.ofNullable(properties.getFinishDate())
          : mustFinish;
    }

    private void addWhatIsNotImported() {
      SchedulingProgressedActivities logic =
          project.getProjectProperties().getSchedulingProgressedActivities();
      if (logic != null && logic != SchedulingProgressedActivities.RETAINED_LOGIC) {
        omissions.add(
            "The project plans work under way by %s, which is a choice when planning and not"
                + " imported",
            logic);
      }
      if (!project.getResources().isEmpty()) {
        omissions.add(
            "Resources are imported by name, and by the calendar that all of a task share; their"
                + " units, work and costs are not");
      }
      if (!project.getIgnoredErrors().isEmpty()) {
        omissions.add(
            "%d values of the file make no sense and were passed over",
            project.getIgnoredErrors().size());
      }
      int others = project.getCalendars().size() - calendars.size();
      if (others > 0) {
        omissions.add(
            "Of the calendars, %d that no imported activity names are not imported", others);
      }
    }
  }
}
