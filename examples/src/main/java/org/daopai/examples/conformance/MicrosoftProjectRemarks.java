package org.daopai.examples.conformance;

import java.util.List;

/** Says what of a case, its constraints and relations apart, a network cannot say. */
final class MicrosoftProjectRemarks {

  private final CaseInput input;
  private final TaskTree tree;
  private final List<Unrepresented> unrepresented;

  MicrosoftProjectRemarks(CaseInput input, TaskTree tree, List<Unrepresented> unrepresented) {
    this.input = input;
    this.tree = tree;
    this.unrepresented = unrepresented;
  }

  void add() {
    if (!input.isPlannedFromStart()) {
      remark(
          "planned from its finish",
          "The case is planned from its finish back; here it is planned from its start");
    }
    tree.leaves().forEach(this::addLeftOut);
    tree.leaves().stream().filter(MicrosoftProjectTasks::isPlanned).forEach(this::addLeaf);
    tree.summaries().stream()
        .filter(summary -> summary.deadline().isPresent())
        .forEach(
            s ->
                remark(
                    s, "deadline of a summary", "has a deadline, which is not planned back from"));
  }

  private void addLeftOut(CaseTask leaf) {
    if (leaf.isExternal()) {
      remark(
          leaf,
          "external task",
          "belongs to another file and is planned from what this one says of it");
    }
    if (leaf.isManual()) {
      remark(
          leaf,
          "manual task",
          leaf.manualStart().isPresent()
              ? "is placed by hand and stands there, whatever precedes it"
              : "is placed by hand, the file does not say where, and is planned as any other");
    } else if (!leaf.isActive()) {
      remark(leaf, "inactive task", "is inactive and is left out");
    }
  }

  private void addLeaf(CaseTask leaf) {
    if (leaf.levelingDelay().amount() < 0) {
      remark(leaf, "levelling delay", "was moved forward by levelling, which is not planned");
    }
    if (leaf.isDurationRounded()) {
      remark(leaf, "fraction of a minute", "has a duration that is rounded to whole minutes");
    }
  }

  private void remark(String feature, String sentence) {
    unrepresented.add(new Unrepresented("", feature, sentence));
  }

  private void remark(CaseTask task, String feature, String rest) {
    unrepresented.add(Unrepresented.of(task, feature, rest));
  }
}
