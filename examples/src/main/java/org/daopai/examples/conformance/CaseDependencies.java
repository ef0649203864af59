package org.daopai.examples.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;

/**
 * The relations of a case as dependencies between its leaves.
 *
 * <p>A relation that leaves the finish of a summary waits for the last of its leaves, so it is one
 * dependency from each; one that bounds the start of a summary bounds each of its leaves. What
 * leaves the start of a summary waits for the first of its leaves, and what bounds the finish of
 * one bounds the last; such dependencies name the summary itself.
 */
final class CaseDependencies {

  private static final int MAX_DEPENDENCIES = 2_000_000;

  private final TaskTree tree;
  private final Predicate<CaseTask> planned;
  private final Lag.Counting counting;
  private final List<Unrepresented> unrepresented;
  private final Set<Dependency> dependencies = new LinkedHashSet<>();

  /**
   * Prepares the dependencies.
   *
   * @param planned which leaves are planned
   * @param counting whose calendar counts a lag of working time
   */
  CaseDependencies(
      TaskTree tree,
      Predicate<CaseTask> planned,
      Lag.Counting counting,
      List<Unrepresented> unrepresented) {
    this.tree = tree;
    this.counting = counting;
    this.planned = planned;
    this.unrepresented = unrepresented;
  }

  Set<Dependency> of(List<CaseObject> relations) {
    relations.forEach(this::add);
    return dependencies;
  }

  private void add(CaseObject relation) {
    CaseTask predecessor = end(relation, "pred");
    CaseTask successor = end(relation, "succ");
    Dependency.Type type = type(relation);
    Lag lag = lag(relation, predecessor);
    List<CaseTask> starts = ends(predecessor, type.leavesStart());
    List<CaseTask> ends = ends(successor, !type.boundsStart());
    if (dependencies.size() + (long) starts.size() * ends.size() > MAX_DEPENDENCIES) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          relation.place(),
          "The relations between summaries come to more than %d between their tasks; no more are"
              + " planned",
          MAX_DEPENDENCIES);
    }
    boolean none = true;
    for (CaseTask from : starts) {
      for (CaseTask to : ends) {
        if (isPlanned(from) && isPlanned(to) && !isInside(from, to)) {
          dependencies.add(Dependency.of(type, from.id(), to.id()).lag(lag));
          none = false;
        }
      }
    }
    if (none) {
      notPlanned(
          relation, "relation of a task left out", predecessor, successor, "an end is not planned");
    }
  }

  /** The leaves that a relation joins, or the summary whose first or last it joins. */
  private List<CaseTask> ends(CaseTask task, boolean asOne) {
    return asOne ? new ArrayList<>(List.of(task)) : tree.leavesOf(task);
  }

  private boolean isPlanned(CaseTask task) {
    return task.isSummary() ? tree.leavesOf(task).stream().anyMatch(planned) : planned.test(task);
  }

  /** Whether one is the other, or holds it. */
  private boolean isInside(CaseTask one, CaseTask other) {
    return one.id().equals(other.id())
        || (one.isSummary() && tree.above(other).contains(one))
        || (other.isSummary() && tree.above(one).contains(other));
  }

  private CaseTask end(CaseObject relation, String key) {
    String id = relation.text(key);
    return tree.task(id)
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.UNKNOWN_REFERENCE,
                    id,
                    "%s names task '%s', which the case does not have",
                    relation.place(),
                    id));
  }

  private static Dependency.Type type(CaseObject relation) {
    String abbreviation = relation.text("type");
    for (Dependency.Type type : Dependency.Type.values()) {
      if (type.abbreviation().equals(abbreviation)) {
        return type;
      }
    }
    throw InvalidInputException.of(
        InputFault.Code.MALFORMED_DOCUMENT,
        abbreviation,
        "%s has type '%s'; FS, SS, FF and SF are known",
        relation.place(),
        abbreviation);
  }

  private Lag lag(CaseObject relation, CaseTask predecessor) {
    boolean elapsed = relation.text("lagUnit").startsWith("ELAPSED");
    Optional<Double> percent = relation.number("lagPercent");
    if (percent.isPresent()) {
      return percentage(predecessor, percent.get(), elapsed);
    }
    long minutes = relation.minutes("lagMinutes").orElse(0L);
    return minutes(minutes, elapsed);
  }

  /** Of the whole duration of the predecessor, whatever is left of it, in whole minutes. */
  private Lag percentage(CaseTask predecessor, double percent, boolean elapsed) {
    WorkDuration whole = predecessor.duration();
    return minutes(Math.round(whole.amount() * percent / 100), elapsed || !whole.isWorkingTime());
  }

  private Lag minutes(long minutes, boolean elapsed) {
    if (minutes == 0) {
      return Lag.NONE;
    }
    return elapsed
        ? Lag.of(WorkDuration.elapsedMinutes(minutes))
        : Lag.of(WorkDuration.workingMinutes(minutes)).countedOn(counting);
  }

  private void notPlanned(
      CaseObject relation, String feature, CaseTask predecessor, CaseTask successor, String why) {
    String sentence =
        "Relation "
            + predecessor.label()
            + " -"
            + relation.text("type")
            + "-> "
            + successor.label()
            + " is not planned: "
            + why;
    List<CaseTask> touched = new ArrayList<>(tree.leavesOf(predecessor));
    touched.addAll(tree.leavesOf(successor));
    List<CaseTask> leaves = touched.stream().filter(planned).toList();
    if (leaves.isEmpty()) {
      unrepresented.add(new Unrepresented("", feature, sentence));
    }
    for (CaseTask leaf : leaves) {
      unrepresented.add(new Unrepresented(leaf.id(), feature, sentence));
    }
  }
}
