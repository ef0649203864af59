package org.daopai.examples.conformance;

import java.util.List;
import org.daopai.model.DataDate;

/** Says what of a case, its constraints and relations apart, a network cannot say. */
final class CaseRemarks {

  private final TruthCase truthCase;
  private final TaskTree tree;
  private final DataDate dataDate;
  private final List<Unrepresented> unrepresented;

  CaseRemarks(
      TruthCase truthCase, TaskTree tree, DataDate dataDate, List<Unrepresented> unrepresented) {
    this.truthCase = truthCase;
    this.tree = tree;
    this.dataDate = dataDate;
    this.unrepresented = unrepresented;
  }

  void add() {
    if (!truthCase.isPlannedFromStart()) {
      remark(
          "planned from its finish",
          "The case is planned from its finish back; here it is planned from its start");
    }
    if (CaseProgress.lastKnown(tree.leaves()).isPresent()) {
      remark(
          "progress",
          "Work has started; what remains is planned from the data date "
              + dataDate
              + " on, Microsoft Project leaves it where it was");
    }
    tree.leaves().forEach(this::addLeftOut);
    tree.leaves().stream().filter(TruthCaseNetwork::isPlanned).forEach(this::addLeaf);
    tree.summaries().stream()
        .filter(summary -> summary.deadline().isPresent())
        .forEach(
            s ->
                remark(
                    s, "deadline of a summary", "has a deadline, which is not planned back from"));
  }

  private void addLeftOut(CaseTask leaf) {
    if (leaf.isExternal()) {
      remark(leaf, "external task", "belongs to another file and is left out");
    } else if (leaf.isManual()) {
      remark(leaf, "manual task", "is placed by hand and is left out");
    } else if (!leaf.isActive()) {
      remark(leaf, "inactive task", "is inactive and is left out");
    }
  }

  private void addLeaf(CaseTask leaf) {
    if (leaf.isSplit()) {
      remark(leaf, "split task", "is interrupted; it is planned in one piece");
    }
    if (leaf.hasLevelingDelay()) {
      remark(leaf, "levelling delay", "is delayed by levelling; the delay is not planned");
    }
    if (leaf.isDurationRounded()) {
      remark(leaf, "fraction of a minute", "has a duration that is rounded to whole minutes");
    }
    if (leaf.actualStart().isPresent()
        && leaf.actualFinish().isEmpty()
        && leaf.duration().amount() == 0) {
      remark(
          leaf, "milestone under way", "takes no time and has started; its progress is left out");
    }
  }

  private void remark(String feature, String sentence) {
    unrepresented.add(new Unrepresented("", feature, sentence));
  }

  private void remark(CaseTask task, String feature, String rest) {
    unrepresented.add(new Unrepresented(task.id(), feature, "Task " + task.label() + " " + rest));
  }
}
