package org.daopai.examples.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks of a case by id, and how summaries hold them. */
final class TaskTree {

  private final Map<String, CaseTask> tasks = new LinkedHashMap<>();
  private final Map<String, List<CaseTask>> children = new LinkedHashMap<>();

  TaskTree(List<CaseTask> given) {
    for (CaseTask task : given) {
      tasks.put(task.id(), task);
      task.parent()
          .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>()).add(task));
    }
  }

  Optional<CaseTask> task(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  List<CaseTask> summaries() {
    return tasks.values().stream().filter(CaseTask::isSummary).toList();
  }

  List<CaseTask> leaves() {
    return tasks.values().stream().filter(task -> !task.isSummary()).toList();
  }

  /** The leaves under a summary, in the order of the file; the task itself when it is a leaf. */
  List<CaseTask> leavesOf(CaseTask task) {
    if (!task.isSummary()) {
      return new ArrayList<>(List.of(task));
    }
    List<CaseTask> leaves = new ArrayList<>();
    Deque<CaseTask> open = new ArrayDeque<>(List.of(task));
    while (!open.isEmpty()) {
      CaseTask next = open.pop();
      if (!next.isSummary()) {
        leaves.add(next);
      }
      List<CaseTask> held = children.getOrDefault(next.id(), List.of());
      for (int i = held.size() - 1; i >= 0; i--) {
        open.push(held.get(i));
      }
    }
    return leaves;
  }

  /** The summaries above a task, the nearest first. */
  List<CaseTask> above(CaseTask task) {
    List<CaseTask> above = new ArrayList<>();
    Optional<CaseTask> next = task.parent().map(tasks::get);
    while (next.isPresent() && !above.contains(next.get())) {
      above.add(next.get());
      next = next.get().parent().map(tasks::get);
    }
    return above;
  }
}
