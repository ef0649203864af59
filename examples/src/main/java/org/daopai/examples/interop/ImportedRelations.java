package org.daopai.examples.interop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/**
 * The relations of a file as dependencies. One that leaves the finish of a group leaves the finish
 * of each activity in it, one that bounds its start bounds each start; what leaves the start of a
 * group, or bounds its finish, is a dependency of the group itself. A summary of the work breakdown
 * starts and finishes with the activities that it sums up.
 */
final class ImportedRelations {

  private static final int MAX_DEPENDENCIES = 2_000_000;

  private final TaskRows rows;
  private final TaskIds ids;
  private final Amounts amounts;
  private final Omissions omissions;
  private final Lag.Counting counting;
  private final Set<Dependency> dependencies = new LinkedHashSet<>();

  ImportedRelations(
      ProjectFile project, TaskRows rows, TaskIds ids, Amounts amounts, Omissions omissions) {
    this.rows = rows;
    this.ids = ids;
    this.amounts = amounts;
    this.omissions = omissions;
    counting = counting(project);
    project.getRelations().forEach(this::addNamed);
    rows.leaves().stream().filter(rows::isSpan).forEach(this::addBreakdown);
  }

  /** In the order of the file, each once. */
  Set<Dependency> dependencies() {
    return dependencies;
  }

  /** Microsoft Project counts a lag on the successor's calendar, Primavera P6 as it is told. */
  private static Lag.Counting counting(ProjectFile project) {
    boolean primavera = ImportedProject.isPrimavera(project);
    RelationshipLagCalendar told = project.getProjectProperties().getRelationshipLagCalendar();
    if (!primavera || told == null) {
      return primavera ? Lag.Counting.PREDECESSOR : Lag.Counting.SUCCESSOR;
    }
    return switch (told) {
      case PREDECESSOR -> Lag.Counting.PREDECESSOR;
      case SUCCESSOR -> Lag.Counting.SUCCESSOR;
      case PROJECT_DEFAULT -> Lag.Counting.PROJECT;
      case TWENTY_FOUR_HOUR -> Lag.Counting.ELAPSED;
    };
  }

  private void addNamed(Relation relation) {
    Task predecessor = relation.getPredecessorTask();
    Task successor = relation.getSuccessorTask();
    if (predecessor == null || successor == null) {
      omissions.add("A relation to a task that the file does not have is not imported");
    } else {
      String label =
          "Relation from task "
              + Omissions.label(predecessor)
              + " to task "
              + Omissions.label(successor);
      Named.of(label, () -> add(relation, predecessor, successor));
    }
  }

  private void add(Relation relation, Task predecessor, Task successor) {
    Dependency.Type type = type(relation.getType());
    Optional<String> fault = fault(predecessor, successor);
    if (fault.isPresent()) {
      notImported(relation, type, fault.get());
      return;
    }
    boolean namesFirst = TaskRows.isGroup(predecessor) && type.leavesStart();
    boolean namesLast = TaskRows.isGroup(successor) && !type.boundsStart();
    if ((namesFirst || namesLast) && (rows.isSpan(predecessor) || rows.isSpan(successor))) {
      notImported(relation, type, "it joins an end of a group and what takes its span from others");
      return;
    }
    Duration lag = relation.getLag();
    if (TaskRows.isGroup(predecessor) && namesFirst && lag != null && Amounts.isPercent(lag)) {
      notImported(relation, type, "it follows after a share of the duration of a group");
      return;
    }
    List<String> starts = ends(predecessor, namesFirst);
    List<String> ends = ends(successor, namesLast);
    checkLimit(successor, starts.size(), ends.size());
    add(starts, ends, type, lag(relation));
  }

  /** Why a relation is not one of the network's. */
  private Optional<String> fault(Task predecessor, Task successor) {
    if (predecessor == successor) {
      return Optional.of("it joins a task to itself");
    }
    if (TaskRows.holds(predecessor, successor) || TaskRows.holds(successor, predecessor)) {
      return Optional.of("one of its ends holds the other");
    }
    if (TaskRows.isBreakdownSummary(predecessor) || TaskRows.isBreakdownSummary(successor)) {
      return Optional.of("a summary of the work breakdown takes its span from what it sums up");
    }
    if (rows.leavesOf(predecessor).isEmpty() || rows.leavesOf(successor).isEmpty()) {
      return Optional.of("one of its ends is not");
    }
    return rows.isSpan(predecessor) && rows.isSpan(successor)
        ? Optional.of("both of its ends take their span from others")
        : Optional.empty();
  }

  /** A group itself, or all that is done in it. */
  private List<String> ends(Task task, boolean namesGroup) {
    return namesGroup
        ? List.of(ids.ofGroup(task))
        : rows.leavesOf(task).stream().map(ids::of).toList();
  }

  private void checkLimit(Task successor, long starts, long ends) {
    if (dependencies.size() + starts * ends > MAX_DEPENDENCIES) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          successor.getUniqueID(),
          "The relations between groups come to more than %d between their activities; no more are"
              + " imported",
          MAX_DEPENDENCIES);
    }
  }

  private void add(List<String> starts, List<String> ends, Dependency.Type type, Lag lag) {
    for (String from : starts) {
      for (String to : ends) {
        dependencies.add(Dependency.of(type, from, to).lag(lag));
      }
    }
  }

  private void addBreakdown(Task summary) {
    if (TaskRows.isBreakdownSummary(summary)) {
      List<String> below = ends(summary.getParentTask(), false);
      checkLimit(summary, below.size(), 2);
      for (String each : below) {
        dependencies.add(Dependency.startToStart(each, ids.of(summary)));
        dependencies.add(Dependency.finishToFinish(each, ids.of(summary)));
      }
    }
  }

  private static Dependency.Type type(@Nullable RelationType type) {
    if (type == null) {
      return Dependency.Type.FINISH_TO_START;
    }
    return switch (type) {
      case FINISH_START -> Dependency.Type.FINISH_TO_START;
      case START_START -> Dependency.Type.START_TO_START;
      case FINISH_FINISH -> Dependency.Type.FINISH_TO_FINISH;
      case START_FINISH -> Dependency.Type.START_TO_FINISH;
    };
  }

  private Lag lag(Relation relation) {
    Duration lag = relation.getLag();
    if (lag == null || lag.getDuration() == 0) {
      return Lag.NONE;
    }
    if (Amounts.isPercent(lag)) {
      int whole = (int) Math.round(lag.getDuration());
      if (whole != lag.getDuration()) {
        omissions.add(
            relation.getSuccessorTask(),
            "follows after "
                + lag.getDuration()
                + " % of the duration of its predecessor; "
                + whole
                + " % are imported");
      }
      return Lag.percentOfPredecessor(whole)
          .countedOn(lag.getUnits() == TimeUnit.ELAPSED_PERCENT ? Lag.Counting.ELAPSED : counting);
    }
    WorkDuration duration = amounts.of(lag);
    if (!duration.isWorkingTime()) {
      return Lag.of(duration);
    }
    return Lag.of(WorkDuration.workingMinutes(duration.toMinutes(amounts.perDay())))
        .countedOn(counting);
  }

  private void notImported(Relation relation, Dependency.Type type, String why) {
    omissions.add(
        "Relation from task %s to task %s (%s) is not imported: %s",
        Omissions.label(relation.getPredecessorTask()),
        Omissions.label(relation.getSuccessorTask()),
        type.abbreviation(),
        why);
  }
}
