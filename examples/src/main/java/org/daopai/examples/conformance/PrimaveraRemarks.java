package org.daopai.examples.conformance;

import java.util.List;
import org.daopai.model.DataDate;

/** Says what of a case of Primavera P6 a network cannot say, or says in another way. */
final class PrimaveraRemarks {

  private final TaskTree tree;
  private final DataDate dataDate;
  private final List<Unrepresented> unrepresented;

  PrimaveraRemarks(TaskTree tree, DataDate dataDate, List<Unrepresented> unrepresented) {
    this.tree = tree;
    this.dataDate = dataDate;
    this.unrepresented = unrepresented;
  }

  void add() {
    tree.leaves().forEach(this::add);
  }

  private void add(CaseTask leaf) {
    if (leaf.takesSpanOfOthers()) {
      return;
    }
    if (leaf.isExternal()) {
      remark(leaf, "external task", "belongs to another file and is left out");
    } else if (!leaf.isActive()) {
      remark(leaf, "inactive task", "is inactive and is left out");
    } else {
      addDates(leaf);
      addProgress(leaf);
    }
  }

  private void addDates(CaseTask leaf) {
    String type = leaf.constraintType();
    if (leaf.hasFinished()) {
      return;
    }
    if (!type.equals(CaseTask.NO_CONSTRAINT)
        && !type.equals(CaseTask.AS_LATE_AS_POSSIBLE)
        && CaseConstraints.constraint(leaf, true).isEmpty()) {
      remark(leaf, "constraint", "has constraint " + type + ", which is not planned");
    }
    if (leaf.isDurationRounded()) {
      remark(leaf, "fraction of a minute", "has a duration that is rounded to whole minutes");
    }
  }

  private void addProgress(CaseTask leaf) {
    if (CaseProgress.isAfter(leaf, dataDate)) {
      remark(
          leaf,
          "actual date after the data date",
          "has happened after the data date, as the file says; it is taken to have happened by it");
    }
    if (leaf.isSplit()) {
      remark(leaf, "split task", "is interrupted; it is planned in one piece");
    }
  }

  private void remark(CaseTask task, String feature, String rest) {
    unrepresented.add(Unrepresented.of(task, feature, rest));
  }
}
