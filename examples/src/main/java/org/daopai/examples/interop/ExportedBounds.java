package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.DeadlineVerdict;
import org.mpxj.ConstraintType;
import org.mpxj.Task;

/**
 * The dates that an activity keeps to and the deadlines it owes, in the few places that a file has
 * for them: one constraint and one deadline in Microsoft Project; two constraints of opposite
 * directions and no deadline in Primavera P6, where a deadline becomes the constraint to finish on
 * or before it.
 */
final class ExportedBounds {

  private final ExportFormat format;
  private final boolean keepsDates;
  private final Omissions omissions;

  ExportedBounds(ProjectNetwork network, ExportFormat format, Omissions omissions) {
    this.format = format;
    this.omissions = omissions;
    keepsDates = keepsDates(network, format);
  }

  /**
   * Whether a file of Microsoft Project keeps its dates even against predecessors: all of them or
   * none, so that it does where one of them is mandatory.
   */
  static boolean keepsDates(ProjectNetwork network, ExportFormat format) {
    return format == ExportFormat.MSPDI
        && network.elements().stream()
            .flatMap(element -> element.constraints().stream())
            .anyMatch(constraint -> constraint.kind().isMandatory());
  }

  /**
   * Writes what bounds an activity or milestone.
   *
   * @param timeline its calendar
   */
  void write(
      NetworkElement element, List<DeadlineVerdict> deadlines, WorkTimeline timeline, Task task) {
    Optional<DeadlineVerdict> tightest =
        deadlines.stream().min(Comparator.comparing(DeadlineVerdict::due));
    for (DeadlineVerdict verdict : deadlines) {
      tell(verdict, tightest.orElseThrow());
    }
    List<DateConstraint> constraints = new ArrayList<>(tightestOfEachKind(element));
    if (format == ExportFormat.MSPDI) {
      tightest.ifPresent(verdict -> task.setDeadline(verdict.due()));
      writeMicrosoftProject(element, constraints, task);
    } else {
      writePrimavera(element, constraints, tightest, timeline, task);
    }
  }

  /** Writes the deadlines that a phase owes. */
  void writePhaseDeadlines(List<DeadlineVerdict> deadlines, Task task) {
    if (format == ExportFormat.MSPDI) {
      Optional<DeadlineVerdict> tightest =
          deadlines.stream().min(Comparator.comparing(DeadlineVerdict::due));
      deadlines.forEach(verdict -> tell(verdict, tightest.orElseThrow()));
      tightest.ifPresent(verdict -> task.setDeadline(verdict.due()));
      return;
    }
    for (DeadlineVerdict verdict : deadlines) {
      omissions.add(
          "Deadline '%s' at %s is not written: %s has none, and no date to keep to for a phase,"
              + " here '%s'",
          verdict.id(), verdict.due(), format.application(), verdict.deadline().target());
    }
  }

  /** Writes the dates of a phase, of which Microsoft Project keeps one of two kinds. */
  void writePhase(Phase phase, Task task) {
    boolean isWritten = false;
    for (DateConstraint constraint : phase.constraints()) {
      boolean isKept =
          format == ExportFormat.MSPDI
              && !isWritten
              && (constraint.kind() == DateConstraint.Kind.START_NOT_EARLIER
                  || constraint.kind() == DateConstraint.Kind.FINISH_NOT_LATER);
      if (isKept) {
        isWritten = true;
        task.setConstraintType(type(constraint.kind()));
        task.setConstraintDate(constraint.at().truncatedTo(ChronoUnit.MINUTES));
      } else {
        omissions.add(
            "Phase '%s' is %s %s, which is not written: %s has %s",
            phase.id(),
            type(constraint.kind()),
            constraint.at(),
            format.application(),
            format == ExportFormat.MSPDI
                ? "room for one date of a group, not to start earlier or not to finish later"
                : "no dates of groups");
      }
    }
  }

  private void tell(DeadlineVerdict verdict, DeadlineVerdict tightest) {
    Deadline deadline = verdict.deadline();
    if (verdict != tightest) {
      omissions.add(
          "Deadline '%s' at %s is not written: '%s' keeps the tightest of its deadlines only, '%s'"
              + " at %s",
          verdict.id(), verdict.due(), deadline.target(), tightest.id(), tightest.due());
      return;
    }
    if (deadline.rollsForward()) {
      omissions.add(
          "Deadline '%s' is written as the instant %s; that it rolls forward from days of rest is"
              + " not",
          verdict.id(), verdict.due());
    }
    if (deadline.firmness() == Deadline.Firmness.TARGET || deadline.weight() != 1) {
      omissions.add(
          "Deadline '%s' is %s of weight %d, which is not written",
          verdict.id(),
          deadline.firmness() == Deadline.Firmness.TARGET ? "a target" : "hard",
          deadline.weight());
    }
  }

  /** The others of a kind say nothing more. */
  private static List<DateConstraint> tightestOfEachKind(NetworkElement element) {
    Map<DateConstraint.Kind, DateConstraint> tightest = new EnumMap<>(DateConstraint.Kind.class);
    ImmutableList.Builder<DateConstraint> others = ImmutableList.builder();
    for (DateConstraint constraint : element.constraints()) {
      DateConstraint minute =
          new DateConstraint(constraint.kind(), constraint.at().truncatedTo(ChronoUnit.MINUTES));
      if (minute.kind().boundsEarlyDates() && minute.kind().boundsLateDates()) {
        others.add(minute);
      } else {
        tightest.merge(minute.kind(), minute, ExportedBounds::tighter);
      }
    }
    return others.addAll(tightest.values()).build().stream().distinct().toList();
  }

  private static DateConstraint tighter(DateConstraint one, DateConstraint other) {
    boolean otherIsLater = other.at().isAfter(one.at());
    return one.kind().boundsLateDates() == otherIsLater ? one : other;
  }

  private void writeMicrosoftProject(
      NetworkElement element, List<DateConstraint> constraints, Task task) {
    if (constraints.isEmpty()) {
      task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
      return;
    }
    DateConstraint first = constraints.remove(0);
    task.setConstraintType(type(first.kind()));
    task.setConstraintDate(first.at());
    if (keepsDates && first.kind().boundsLateDates() && !first.kind().isMandatory()) {
      omissions.add(
          "'%s' is written as %s %s, which %s keeps even against its predecessors, for a file with"
              + " a mandatory date keeps all its dates; here the date bounds, and float shows the"
              + " conflict",
          element.id(), type(first.kind()), first.at(), format.application());
    }
    constraints.forEach(other -> notWritten(element, other, "one constraint"));
  }

  private void writePrimavera(
      NetworkElement element,
      List<DateConstraint> constraints,
      Optional<DeadlineVerdict> deadline,
      WorkTimeline timeline,
      Task task) {
    List<DateConstraint> all = new ArrayList<>();
    for (DateConstraint each : constraints) {
      onEnd(element, each, timeline).forEach(one -> add(all, one));
      if (isStartMilestone(element) && each.kind() == DateConstraint.Kind.MANDATORY_FINISH) {
        omissions.add(
            "'%s' is a start milestone with a mandatory finish at %s; it is written with that"
                + " start, which in a rest is the next one",
            element.id(), each.at());
      }
    }
    List<DateConstraint> promised = new ArrayList<>();
    deadline
        .map(verdict -> DateConstraint.finishNotLaterThan(verdict.due()))
        .ifPresent(each -> promised.addAll(onEnd(element, each, timeline)));
    promised.forEach(each -> add(all, each));
    if (all.isEmpty()) {
      return;
    }
    DateConstraint first = all.remove(0);
    task.setConstraintType(type(first.kind()));
    task.setConstraintDate(first.at());
    Optional<DateConstraint> second = all.stream().filter(each -> isPair(first, each)).findFirst();
    second.ifPresent(
        each -> {
          all.remove(each);
          task.setSecondaryConstraintType(type(each.kind()));
          task.setSecondaryConstraintDate(each.at());
        });
    all.forEach(
        other -> notWritten(element, other, "two constraints, one not earlier and one not later"));
    deadline.ifPresent(verdict -> tellOfDeadline(verdict, promised.get(0).kind(), all));
  }

  private void tellOfDeadline(
      DeadlineVerdict verdict, DateConstraint.Kind kind, List<DateConstraint> notWritten) {
    boolean isWritten = notWritten.stream().noneMatch(each -> each.kind() == kind);
    omissions.add(
        "Deadline '%s' is %s; %s has no deadlines",
        verdict.id(),
        isWritten
            ? "written as a constraint not to be later than " + verdict.due()
            : "not written, for its constraints leave no room for one",
        format.application());
  }

  /** A deadline and a constraint of the same kind are one, the tighter. */
  private static void add(List<DateConstraint> all, DateConstraint constraint) {
    boolean isOn = constraint.kind().boundsEarlyDates() && constraint.kind().boundsLateDates();
    for (int i = 0; i < all.size() && !isOn; i++) {
      if (all.get(i).kind() == constraint.kind()) {
        all.set(i, tighter(all.get(i), constraint));
        return;
      }
    }
    if (!all.contains(constraint)) {
      all.add(constraint);
    }
  }

  /** One not earlier and one not later; what must be on a date takes no second. */
  private static boolean isPair(DateConstraint one, DateConstraint other) {
    return one.kind().boundsEarlyDates() == other.kind().boundsLateDates()
        && one.kind().boundsLateDates() == other.kind().boundsEarlyDates();
  }

  /**
   * A milestone has one end there: the start of a start milestone, the finish of the others. What
   * bounds the finish of a start milestone in a rest bounds its start by the last minute before it.
   */
  private static List<DateConstraint> onEnd(
      NetworkElement element, DateConstraint constraint, WorkTimeline timeline) {
    DateConstraint.Kind kind = constraint.kind();
    if (!(element instanceof Milestone milestone)) {
      return List.of(constraint);
    }
    if (milestone.kind() == Milestone.Kind.FINISH) {
      return List.of(new DateConstraint(onFinish(kind), constraint.at()));
    }
    if (kind.isOnStart()) {
      return List.of(constraint);
    }
    if (kind.isMandatory()) {
      return List.of(DateConstraint.mandatoryStart(constraint.at()));
    }
    List<DateConstraint> onStart = new ArrayList<>();
    if (kind.boundsEarlyDates()) {
      onStart.add(DateConstraint.startNotEarlierThan(constraint.at()));
    }
    if (kind.boundsLateDates()) {
      onStart.add(DateConstraint.startNotLaterThan(lastStart(constraint.at(), timeline)));
    }
    return onStart;
  }

  private static boolean isStartMilestone(NetworkElement element) {
    return element instanceof Milestone milestone && milestone.kind() == Milestone.Kind.START;
  }

  private static LocalDateTime lastStart(LocalDateTime at, WorkTimeline timeline) {
    int rank = timeline.rankOf(CivilTime.toMinute("A constraint", at));
    boolean isStart = timeline.nextStart(at).equals(at);
    return isStart || rank == 0 ? at : CivilTime.toDateTime(timeline.startOf(rank - 1));
  }

  private static DateConstraint.Kind onFinish(DateConstraint.Kind kind) {
    return switch (kind) {
      case START_NOT_EARLIER, FINISH_NOT_EARLIER -> DateConstraint.Kind.FINISH_NOT_EARLIER;
      case START_NOT_LATER, FINISH_NOT_LATER -> DateConstraint.Kind.FINISH_NOT_LATER;
      case START_ON, FINISH_ON -> DateConstraint.Kind.FINISH_ON;
      case MANDATORY_START, MANDATORY_FINISH -> DateConstraint.Kind.MANDATORY_FINISH;
    };
  }

  private void notWritten(NetworkElement element, DateConstraint constraint, String room) {
    omissions.add(
        "'%s' is %s %s too, which is not written: %s has room for %s",
        element.id(), type(constraint.kind()), constraint.at(), format.application(), room);
  }

  private ConstraintType type(DateConstraint.Kind kind) {
    boolean must = format == ExportFormat.MSPDI;
    return switch (kind) {
      case START_NOT_EARLIER -> ConstraintType.START_NO_EARLIER_THAN;
      case START_NOT_LATER -> ConstraintType.START_NO_LATER_THAN;
      case FINISH_NOT_EARLIER -> ConstraintType.FINISH_NO_EARLIER_THAN;
      case FINISH_NOT_LATER -> ConstraintType.FINISH_NO_LATER_THAN;
      case START_ON -> must ? ConstraintType.MUST_START_ON : ConstraintType.START_ON;
      case FINISH_ON -> must ? ConstraintType.MUST_FINISH_ON : ConstraintType.FINISH_ON;
      case MANDATORY_START -> ConstraintType.MUST_START_ON;
      case MANDATORY_FINISH -> ConstraintType.MUST_FINISH_ON;
    };
  }

  /**
   * Holds the start of what nothing else holds, where the application would let it start earlier.
   */
  static boolean hold(Task task, LocalDateTime notEarlier) {
    if (task.getConstraintType() != ConstraintType.AS_SOON_AS_POSSIBLE) {
      return false;
    }
    task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
    task.setConstraintDate(notEarlier);
    return true;
  }
}
