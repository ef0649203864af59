package org.daopai.examples.interop;

import java.util.LinkedHashSet;
import java.util.List;
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
 * The relations of a file as dependencies between activities. One that leaves the finish of a group
 * leaves the finish of each activity in it, one that bounds its start bounds each start; what
 * leaves the start of a group, or bounds its finish, no set of dependencies says.
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
    project.getRelations().forEach(this::add);
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

  private void add(Relation relation) {
    Task predecessor = relation.getPredecessorTask();
    Task successor = relation.getSuccessorTask();
    if (predecessor == null || successor == null) {
      omissions.add("A relation to a task that the file does not have is not imported");
      return;
    }
    Dependency.Type type = type(relation.getType());
    if ((TaskRows.isGroup(predecessor) && type.leavesStart())
        || (TaskRows.isGroup(successor) && !type.boundsStart())) {
      notImported(relation, type, "it joins an end of a group that no dependency says");
      return;
    }
    List<Task> starts = rows.leavesOf(predecessor);
    List<Task> ends = rows.leavesOf(successor);
    if (starts.isEmpty() || ends.isEmpty()) {
      notImported(relation, type, "one of its ends is not");
      return;
    }
    if (dependencies.size() + (long) starts.size() * ends.size() > MAX_DEPENDENCIES) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          successor.getUniqueID(),
          "The relations between groups come to more than %d between their activities; no more are"
              + " imported",
          MAX_DEPENDENCIES);
    }
    add(starts, ends, type, lag(relation));
  }

  private void add(List<Task> starts, List<Task> ends, Dependency.Type type, Lag lag) {
    for (Task from : starts) {
      for (Task to : ends) {
        if (!from.getUniqueID().equals(to.getUniqueID())) {
          dependencies.add(Dependency.of(type, ids.of(from), ids.of(to)).lag(lag));
        }
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
