package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mpxj.ActivityType;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/**
 * The rows of a file: which are groups, which are work that is imported, which take their span from
 * others, which are left out.
 */
final class TaskRows {

  private final ProjectFile project;
  private final Omissions omissions;
  private final ImmutableList<Task> summaries;
  private final ImmutableList<Task> leaves;
  private final Set<Integer> work = new HashSet<>();
  private final Set<Integer> spans = new HashSet<>();

  TaskRows(ProjectFile project, Omissions omissions) {
    this.project = project;
    this.omissions = omissions;
    List<Task> groups = new ArrayList<>();
    List<Task> candidates = new ArrayList<>();
    for (Task task : project.getTasks()) {
      if (task.getNull() || task.getUniqueID() == null || isProjectRow(task)) {
        continue;
      }
      if (isGroup(task)) {
        groups.add(task);
      } else if (isImported(task)) {
        candidates.add(task);
      }
    }
    candidates.stream()
        .filter(task -> !takesSpan(task))
        .forEach(task -> work.add(task.getUniqueID()));
    findSpans(candidates);
    summaries = ImmutableList.copyOf(groups);
    leaves =
        candidates.stream()
            .filter(task -> isWork(task) || isSpan(task))
            .collect(ImmutableList.toImmutableList());
  }

  List<Task> summaries() {
    return summaries;
  }

  /** What is imported and no group, in the order of the file. */
  List<Task> leaves() {
    return leaves;
  }

  /** Whether a row is imported that takes its span from others, a level of effort. */
  boolean isSpan(Task task) {
    return spans.contains(task.getUniqueID());
  }

  private boolean isWork(Task task) {
    return work.contains(task.getUniqueID());
  }

  /**
   * The imported work under a row, in the order of the file; itself when it is no group. What takes
   * its span from others is none of it.
   */
  List<Task> leavesOf(Task task) {
    if (isSpan(task)) {
      return List.of(task);
    }
    List<Task> found = new ArrayList<>();
    Deque<Task> open = new ArrayDeque<>(List.of(task));
    while (!open.isEmpty()) {
      Task next = open.pop();
      if (isWork(next)) {
        found.add(next);
      }
      for (int i = next.getChildTasks().size() - 1; i >= 0; i--) {
        open.push(next.getChildTasks().get(i));
      }
    }
    return found;
  }

  /** The group a row stands in; none at the top. */
  static Optional<Task> parent(Task task) {
    return Optional.ofNullable(task.getParentTask()).filter(parent -> !isProjectRow(parent));
  }

  /** Whether a row holds another, at any depth, or is that row. */
  static boolean holds(Task holder, Task task) {
    for (Task next = task; next != null; next = next.getParentTask()) {
      if (next == holder) {
        return true;
      }
    }
    return false;
  }

  static boolean isGroup(Task task) {
    return task.getSummary() || !task.getChildTasks().isEmpty();
  }

  static boolean isManual(Task task) {
    return task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED;
  }

  /** Whether a row stands for one of another file. */
  static boolean isExternal(Task task) {
    return task.getExternalTask() || task.getExternalProject();
  }

  /** Whether a row spans what stands beside and below it in the work breakdown. */
  static boolean isBreakdownSummary(Task task) {
    return task.getActivityType() == ActivityType.WBS_SUMMARY;
  }

  private static boolean takesSpan(Task task) {
    ActivityType type = task.getActivityType();
    return type == ActivityType.LEVEL_OF_EFFORT
        || type == ActivityType.HAMMOCK
        || isBreakdownSummary(task);
  }

  private static boolean isProjectRow(Task task) {
    return task.getUniqueID() != null && task.getUniqueID() == 0 && task.getParentTask() == null;
  }

  private boolean isImported(Task task) {
    if (isExternal(task) && task.getStart() == null) {
      omissions.add(
          task, "stands for another file, this one does not say when, and is not imported");
      return false;
    }
    if (!task.getActive()) {
      omissions.add(task, "is inactive and is not imported");
      return false;
    }
    return true;
  }

  /** A level of effort needs work that gives its start, and work that gives its finish. */
  private void findSpans(List<Task> candidates) {
    Set<Integer> starts = new HashSet<>();
    Set<Integer> finishes = new HashSet<>();
    for (Relation relation : project.getRelations()) {
      Task from = relation.getPredecessorTask();
      Task to = relation.getSuccessorTask();
      if (from != null && to != null) {
        RelationType type =
            relation.getType() == null ? RelationType.FINISH_START : relation.getType();
        boolean leavesStart = type == RelationType.START_START || type == RelationType.START_FINISH;
        boolean boundsStart = type == RelationType.START_START || type == RelationType.FINISH_START;
        if (!leavesOf(from).isEmpty()) {
          (boundsStart ? starts : finishes).add(to.getUniqueID());
        }
        if (!leavesOf(to).isEmpty()) {
          (leavesStart ? starts : finishes).add(from.getUniqueID());
        }
      }
    }
    for (Task task : candidates) {
      boolean hasStart = starts.contains(task.getUniqueID());
      boolean hasFinish = finishes.contains(task.getUniqueID());
      if (isBreakdownSummary(task)) {
        hasStart = parent(task).filter(group -> !leavesOf(group).isEmpty()).isPresent();
        hasFinish = hasStart;
      }
      if (takesSpan(task) && hasStart && hasFinish) {
        spans.add(task.getUniqueID());
      } else if (takesSpan(task)) {
        omissions.add(
            task,
            "takes its span from others, which do not give it a "
                + (hasStart ? "finish" : "start")
                + ", and is not imported");
      }
    }
  }
}
