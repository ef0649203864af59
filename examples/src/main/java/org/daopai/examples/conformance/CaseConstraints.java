package org.daopai.examples.conformance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DateConstraint;

/** The date constraints of a task: its own, and those of the summaries above it. */
final class CaseConstraints {

  private final TaskTree tree;
  private final boolean honoured;
  private final List<Unrepresented> unrepresented;

  CaseConstraints(CaseInput input, TaskTree tree, List<Unrepresented> unrepresented) {
    this.tree = tree;
    this.unrepresented = unrepresented;
    honoured = input.honoursConstraints();
  }

  List<DateConstraint> of(CaseTask task) {
    List<DateConstraint> constraints = new ArrayList<>();
    constraint(task, honoured).ifPresent(constraints::add);
    for (CaseTask summary : tree.above(task)) {
      constraint(summary, honoured).ifPresent(constraints::add);
    }
    return constraints;
  }

  /** Says what of a task's constraint a network cannot say. */
  void report(CaseTask task) {
    String type = task.constraintType();
    if (type.equals(CaseTask.NO_CONSTRAINT)) {
      return;
    }
    if (type.equals(CaseTask.AS_LATE_AS_POSSIBLE)) {
      unrepresented.add(
          Unrepresented.of(
              task,
              "as late as possible",
              "is to be done as late as possible; its early dates are those of an ordinary"
                  + " activity"));
    } else if (constraint(task, honoured).isEmpty()) {
      unrepresented.add(
          Unrepresented.of(
              task, "constraint", "has constraint " + type + ", which is not planned"));
    }
  }

  /**
   * The constraint of a task.
   *
   * @param mustHolds whether a date that it must keep holds in any case
   */
  static Optional<DateConstraint> constraint(CaseTask task, boolean mustHolds) {
    return kind(task.constraintType(), mustHolds)
        .flatMap(kind -> task.constraintDate().map(at -> new DateConstraint(kind, at)));
  }

  static Optional<DateConstraint> secondaryConstraint(CaseTask task) {
    return kind(task.secondaryConstraintType(), false)
        .flatMap(kind -> task.secondaryConstraintDate().map(at -> new DateConstraint(kind, at)));
  }

  /** The date that takes the place of the project's start for a task without predecessors. */
  static Optional<LocalDateTime> ownStart(CaseTask task) {
    return switch (task.constraintType()) {
      case "START_NO_EARLIER_THAN", "MUST_START_ON" -> task.constraintDate();
      default -> Optional.empty();
    };
  }

  /** The same for a task that is bound by its finish. */
  static Optional<LocalDateTime> ownFinish(CaseTask task) {
    return switch (task.constraintType()) {
      case "FINISH_NO_EARLIER_THAN", "MUST_FINISH_ON" -> task.constraintDate();
      default -> Optional.empty();
    };
  }

  private static Optional<DateConstraint.Kind> kind(String type, boolean mustHolds) {
    return switch (type) {
      case "START_NO_EARLIER_THAN" -> Optional.of(DateConstraint.Kind.START_NOT_EARLIER);
      case "START_NO_LATER_THAN" -> Optional.of(DateConstraint.Kind.START_NOT_LATER);
      case "FINISH_NO_EARLIER_THAN" -> Optional.of(DateConstraint.Kind.FINISH_NOT_EARLIER);
      case "FINISH_NO_LATER_THAN" -> Optional.of(DateConstraint.Kind.FINISH_NOT_LATER);
      case "START_ON" -> Optional.of(DateConstraint.Kind.START_ON);
      case "FINISH_ON" -> Optional.of(DateConstraint.Kind.FINISH_ON);
      case "MUST_START_ON" ->
          Optional.of(
              mustHolds ? DateConstraint.Kind.MANDATORY_START : DateConstraint.Kind.START_ON);
      case "MUST_FINISH_ON" ->
          Optional.of(
              mustHolds ? DateConstraint.Kind.MANDATORY_FINISH : DateConstraint.Kind.FINISH_ON);
      default -> Optional.empty();
    };
  }
}
