package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mpxj.ActivityType;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/** The rows of a file: which are groups, which are work that is imported, which are left out. */
final class TaskRows {

  private final ImmutableList<Task> summaries;
  private final ImmutableList<Task> leaves;
  private final Set<Integer> imported;

  TaskRows(ProjectFile project, Omissions omissions) {
    List<Task> groups = new ArrayList<>();
    List<Task> work = new ArrayList<>();
    for (Task task : project.getTasks()) {
      if (task.getNull() || task.getUniqueID() == null || isProjectRow(task)) {
        continue;
      }
      if (isGroup(task)) {
        groups.add(task);
      } else if (isImported(task, omissions)) {
        work.add(task);
      }
    }
    summaries = ImmutableList.copyOf(groups);
    leaves = ImmutableList.copyOf(work);
    imported = leaves.stream().map(Task::getUniqueID).collect(Collectors.toSet());
  }

  List<Task> summaries() {
    return summaries;
  }

  List<Task> leaves() {
    return leaves;
  }

  /** The imported leaves under a row, in the order of the file; itself when it is one. */
  List<Task> leavesOf(Task task) {
    List<Task> found = new ArrayList<>();
    Deque<Task> open = new ArrayDeque<>(List.of(task));
    while (!open.isEmpty()) {
      Task next = open.pop();
      if (imported.contains(next.getUniqueID())) {
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

  static boolean isGroup(Task task) {
    return task.getSummary() || !task.getChildTasks().isEmpty();
  }

  static boolean isManual(Task task) {
    return task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED;
  }

  private static boolean isProjectRow(Task task) {
    return task.getUniqueID() != null && task.getUniqueID() == 0 && task.getParentTask() == null;
  }

  private static boolean isImported(Task task, Omissions omissions) {
    ActivityType type = task.getActivityType();
    if (type == ActivityType.LEVEL_OF_EFFORT
        || type == ActivityType.WBS_SUMMARY
        || type == ActivityType.HAMMOCK) {
      omissions.add(task, "takes its span from others and is not imported");
      return false;
    }
    if (task.getExternalTask() || task.getExternalProject()) {
      omissions.add(task, "stands for another file and is not imported");
      return false;
    }
    if (!task.getActive()) {
      omissions.add(task, "is inactive and is not imported");
      return false;
    }
    return true;
  }
}
