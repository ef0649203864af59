package org.daopai.examples.interop;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Progress;
import org.daopai.model.calendar.WorkDuration;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectField;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;

/** The dates that a file gives rather than computes: constraints, progress, and the data date. */
final class ImportedDates {

  /** What a row becomes. */
  enum Form {
    /** An activity with a duration. */
    WORK,
    /** A milestone. */
    MILESTONE,
    /** A hammock. */
    SPAN
  }

  private final Amounts amounts;
  private final Omissions omissions;
  private final DataDate dataDate;
  private final boolean isPrimavera;
  private final boolean keepsDates;
  private final boolean ignoresOtherProjects;
  private final boolean ignoresExpectedFinishes;

  ImportedDates(ProjectFile project, TaskRows rows, Amounts amounts, Omissions omissions) {
    this.amounts = amounts;
    this.omissions = omissions;
    dataDate = dataDate(project.getProjectProperties(), rows);
    isPrimavera = ImportedProject.isPrimavera(project);
    ProjectProperties properties = project.getProjectProperties();
    keepsDates = !isPrimavera && properties.getHonorConstraints();
    ignoresOtherProjects = properties.getIgnoreRelationshipsToAndFromOtherProjects();
    ignoresExpectedFinishes =
        Boolean.FALSE.equals(properties.get(ProjectField.USE_EXPECTED_FINISH_DATES));
  }

  /**
   * The status date, or the start of a project that has none, whichever is later; later still where
   * something is said to have happened after it.
   */
  DataDate dataDate() {
    return dataDate;
  }

  private DataDate dataDate(ProjectProperties properties, TaskRows rows) {
    Optional<LocalDateTime> start =
        Optional.ofNullable(properties.getPlannedStart())
            .or(() -> Optional.ofNullable(properties.getStartDate()));
    Optional<LocalDateTime> status = Optional.ofNullable(properties.getStatusDate());
    Optional<LocalDateTime> stated =
        status.filter(date -> start.filter(date::isBefore).isEmpty()).or(() -> start);
    Optional<LocalDateTime> last =
        rows.leaves().stream()
            .flatMap(
                leaf ->
                    Stream.of(
                        Optional.ofNullable(leaf.getActualStart()),
                        Optional.ofNullable(leaf.getActualFinish())))
            .flatMap(Optional::stream)
            .max(LocalDateTime::compareTo);
    if (stated.isEmpty() && last.isEmpty()) {
      omissions.add("The file has neither a status date nor a start; 2000-01-01 is taken");
      return DataDate.of(2000, 1, 1);
    }
    if (stated.isEmpty() || last.filter(stated.get()::isBefore).isPresent()) {
      LocalDateTime known = last.orElseThrow();
      status.ifPresent(
          date ->
              omissions.add(
                  "Work has been done until %s, after the status date %s; the later one is the data"
                      + " date",
                  known, date));
      return DataDate.at(known);
    }
    return DataDate.at(stated.get());
  }

  /** The constraints of work that has not finished. */
  List<DateConstraint> constraints(Task task) {
    List<DateConstraint> constraints = new ArrayList<>();
    if (task.getActualFinish() == null) {
      add(constraints, task, task.getConstraintType(), task.getConstraintDate());
      add(constraints, task, task.getSecondaryConstraintType(), task.getSecondaryConstraintDate());
      addOfOtherProjects(constraints, task);
      addPlace(constraints, task);
    }
    return constraints;
  }

  /** The constraints of a group, of which none is mandatory. */
  List<DateConstraint> constraintsOfGroup(Task group) {
    List<DateConstraint> constraints = new ArrayList<>();
    if (TaskRows.isManual(group)) {
      omissions.add(
          group, "is a group placed by hand; it is imported with the dates of what it holds");
    }
    add(constraints, group, group.getConstraintType(), group.getConstraintDate());
    return constraints;
  }

  private void addOfOtherProjects(List<DateConstraint> constraints, Task task) {
    Optional<LocalDateTime> start = Optional.ofNullable(task.getExternalEarlyStart());
    Optional<LocalDateTime> finish = Optional.ofNullable(task.getExternalLateFinish());
    if (ignoresOtherProjects && (start.isPresent() || finish.isPresent())) {
      omissions.add(
          task,
          "has dates of other projects, which its own is told to ignore; they are not imported");
      return;
    }
    start.map(DateConstraint::startNotEarlierThan).ifPresent(constraints::add);
    finish.map(DateConstraint::finishNotLaterThan).ifPresent(constraints::add);
  }

  /** What was placed by hand, or is placed by another file, stands where it is. */
  private void addPlace(List<DateConstraint> constraints, Task task) {
    boolean isExternal = TaskRows.isExternal(task);
    if (task.getActualStart() != null || !(isExternal || TaskRows.isManual(task))) {
      return;
    }
    LocalDateTime start = task.getStart();
    if (start == null) {
      omissions.add(
          task, "is placed by hand, the file does not say where; it is planned as any other");
      return;
    }
    omissions.add(
        task,
        isExternal
            ? "stands for another file; it is imported where this one saw it, from " + start
            : "is placed by hand on "
                + start
                + "; it is imported with that start, which holds against its predecessors");
    constraints.removeIf(each -> each.kind().isMandatory());
    constraints.add(DateConstraint.mandatoryStart(start));
  }

  /** Until when work is expected to last, where the project is told to plan so. */
  Optional<LocalDateTime> expectedFinish(Task task) {
    Optional<LocalDateTime> expected =
        Optional.ofNullable(task.getExpectedFinish()).filter(at -> task.getActualFinish() == null);
    if (expected.isPresent() && ignoresExpectedFinishes) {
      omissions.add(
          task, "has an expected finish, which its project is told to ignore; it is not imported");
      return Optional.empty();
    }
    return expected;
  }

  private void add(
      List<DateConstraint> constraints,
      Task task,
      @Nullable ConstraintType type,
      @Nullable LocalDateTime date) {
    if (type == null || type == ConstraintType.AS_SOON_AS_POSSIBLE) {
      return;
    }
    if (type == ConstraintType.AS_LATE_AS_POSSIBLE) {
      omissions.add(
          task, "is to be done as late as possible, which is not imported; late dates say when");
      return;
    }
    if (date == null) {
      omissions.add(
          task, "has constraint " + type.name() + " without a date, which is not imported");
      return;
    }
    boolean must = type == ConstraintType.MUST_START_ON || type == ConstraintType.MUST_FINISH_ON;
    boolean canHold =
        !TaskRows.isGroup(task)
            && constraints.stream().noneMatch(each -> each.kind().isMandatory());
    if (must && (isPrimavera || keepsDates) && canHold) {
      constraints.add(
          type == ConstraintType.MUST_START_ON
              ? DateConstraint.mandatoryStart(date)
              : DateConstraint.mandatoryFinish(date));
      return;
    }
    DateConstraint constraint = new DateConstraint(kind(type), date);
    boolean isKept = keepsDates ? constraint.kind().boundsLateDates() : isPrimavera && must;
    if (isKept) {
      omissions.add(
          task,
          "keeps "
              + type.name()
              + " even against its predecessors; here the date bounds, and float shows the"
              + " conflict");
    }
    constraints.add(constraint);
  }

  private static DateConstraint.Kind kind(ConstraintType type) {
    return switch (type) {
      case START_NO_EARLIER_THAN -> DateConstraint.Kind.START_NOT_EARLIER;
      case START_NO_LATER_THAN -> DateConstraint.Kind.START_NOT_LATER;
      case FINISH_NO_EARLIER_THAN -> DateConstraint.Kind.FINISH_NOT_EARLIER;
      case FINISH_NO_LATER_THAN -> DateConstraint.Kind.FINISH_NOT_LATER;
      case START_ON, MUST_START_ON -> DateConstraint.Kind.START_ON;
      case FINISH_ON, MUST_FINISH_ON -> DateConstraint.Kind.FINISH_ON;
      case AS_SOON_AS_POSSIBLE, AS_LATE_AS_POSSIBLE ->
          throw new IllegalArgumentException(type.name());
    };
  }

  /** What has happened to work; of what takes its span from others, its ends. */
  Optional<Progress> progress(Task task, String id, Form form) {
    LocalDateTime start = task.getActualStart();
    LocalDateTime finish = task.getActualFinish();
    if (finish == null && start != null && form == Form.MILESTONE) {
      if (task.getActivityType() != ActivityType.START_MILESTONE) {
        omissions.add(
            task, "takes no time and has started, not finished; it is imported as not reached");
        return Optional.empty();
      }
      finish = start;
    }
    if (start == null && finish == null) {
      tellOfDoneWithoutDates(task);
      return Optional.empty();
    }
    boolean isUnderWay = finish == null && form == Form.WORK;
    Number percent = task.getPercentageComplete();
    if (isUnderWay && percent != null && percent.doubleValue() >= 100) {
      omissions.add(
          task,
          "is "
              + percent
              + " % complete and has not finished; what remains is imported, the percentage is"
              + " not");
    }
    return Optional.of(
        Progress.builder()
            .activity(ActivityId.of(id))
            .actualStart(Optional.ofNullable(start))
            .actualFinish(Optional.ofNullable(finish))
            .remaining(isUnderWay ? remaining(task) : Optional.empty())
            .resumes(isUnderWay ? resumes(task) : Optional.empty())
            .build());
  }

  private void tellOfDoneWithoutDates(Task task) {
    Number percent = task.getPercentageComplete();
    if (percent != null && percent.doubleValue() > 0) {
      omissions.add(
          task,
          "is "
              + percent
              + " % complete and has no actual dates; it is imported as work that has not started");
    }
  }

  private Optional<WorkDuration> remaining(Task task) {
    return Optional.ofNullable(task.getRemainingDuration()).map(amounts::of);
  }

  /** When interrupted or suspended work goes on, after the data date. */
  private Optional<LocalDateTime> resumes(Task task) {
    return isPrimavera && task.getSuspendDate() == null
        ? Optional.empty()
        : Optional.ofNullable(task.getResume()).filter(dataDate.instant()::isBefore);
  }
}
