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
import org.mpxj.ConstraintType;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;

/** The dates that a file gives rather than computes: constraints, progress, and the data date. */
final class ImportedDates {

  private final Amounts amounts;
  private final Omissions omissions;
  private final DataDate dataDate;
  private final boolean isPrimavera;
  private final boolean keepsDates;

  ImportedDates(ProjectFile project, TaskRows rows, Amounts amounts, Omissions omissions) {
    this.amounts = amounts;
    this.omissions = omissions;
    dataDate = dataDate(project.getProjectProperties(), rows);
    isPrimavera = ImportedProject.isPrimavera(project);
    keepsDates = !isPrimavera && project.getProjectProperties().getHonorConstraints();
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

  /** The constraints of a leaf that has not finished. */
  List<DateConstraint> constraints(Task task) {
    List<DateConstraint> constraints = new ArrayList<>();
    if (task.getActualFinish() == null) {
      add(constraints, task, task.getConstraintType(), task.getConstraintDate());
      add(constraints, task, task.getSecondaryConstraintType(), task.getSecondaryConstraintDate());
      addGiven(constraints, task);
    }
    return constraints;
  }

  private void addGiven(List<DateConstraint> constraints, Task task) {
    if (task.getExternalEarlyStart() != null) {
      constraints.add(DateConstraint.startNotEarlierThan(task.getExternalEarlyStart()));
    }
    if (task.getExternalLateFinish() != null) {
      constraints.add(DateConstraint.finishNotLaterThan(task.getExternalLateFinish()));
    }
    if (TaskRows.isManual(task) && task.getStart() != null && task.getActualStart() == null) {
      omissions.add(
          task,
          "is placed by hand on "
              + task.getStart()
              + "; it is imported with that start, which holds"
              + " against its predecessors");
      if (constraints.stream().noneMatch(each -> each.kind().isMandatory())) {
        constraints.add(DateConstraint.mandatoryStart(task.getStart()));
      }
    }
    if (task.getExpectedFinish() != null) {
      omissions.add(task, "has an expected finish, which is not imported");
    }
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
    boolean isFirst = constraints.stream().noneMatch(each -> each.kind().isMandatory());
    if (must && (isPrimavera || keepsDates) && isFirst) {
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

  /** What has happened to a leaf. */
  Optional<Progress> progress(Task task, String id, WorkDuration duration) {
    boolean finished = task.getActualFinish() != null;
    boolean started = task.getActualStart() != null && duration.amount() != 0;
    if (!finished && !started) {
      return Optional.empty();
    }
    Optional<WorkDuration> remaining =
        finished || task.getRemainingDuration() == null
            ? Optional.empty()
            : Optional.of(amounts.of(task.getRemainingDuration()));
    if (!finished && task.getSplits() != null && task.getSplits().size() > 1) {
      omissions.add(task, "is interrupted; what remains is imported in one piece");
    }
    return Optional.of(
        Progress.builder()
            .activity(ActivityId.of(id))
            .actualStart(Optional.ofNullable(task.getActualStart()))
            .actualFinish(Optional.ofNullable(task.getActualFinish()))
            .remaining(remaining)
            .resumes(finished ? Optional.empty() : resumes(task))
            .build());
  }

  /** When suspended work goes on, after the data date; Primavera P6 alone suspends work. */
  private Optional<LocalDateTime> resumes(Task task) {
    return Optional.ofNullable(task.getResume())
        .filter(at -> isPrimavera && task.getSuspendDate() != null)
        .filter(dataDate.instant()::isBefore);
  }
}
