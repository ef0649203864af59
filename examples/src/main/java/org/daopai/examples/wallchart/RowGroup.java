package org.daopai.examples.wallchart;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.text.Bilingual;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.base.LocalizedName;

/**
 * The activities and milestones of one phase, without those of the smaller phases in it.
 *
 * @param phase the phase; none for what belongs to none
 * @param title the names of the phase and of the two it is nearest part of, from the largest
 * @param rows what belongs to it, in the order given
 */
record RowGroup(Optional<PhaseId> phase, String title, List<ReviewedActivity> rows) {

  private static final LocalizedName NO_PHASE = LocalizedName.of("Without phase", "未分阶段");
  private static final int TITLE_LEVELS = 3;

  /** The groups of rows that are not empty: phases in order, each before its smaller ones. */
  static List<RowGroup> of(List<Phase> phases, List<ReviewedActivity> rows) {
    Map<PhaseId, Phase> byId = new HashMap<>();
    phases.forEach(phase -> byId.put(phase.id(), phase));
    Map<Optional<PhaseId>, List<ReviewedActivity>> members =
        rows.stream().collect(groupingBy(row -> row.element().phase()));
    List<RowGroup> groups = new ArrayList<>();
    for (Phase phase : inOrder(phases)) {
      Optional<PhaseId> id = Optional.of(phase.id());
      if (members.containsKey(id)) {
        groups.add(new RowGroup(id, title(phase, byId), members.get(id)));
      }
    }
    if (members.containsKey(Optional.<PhaseId>empty())) {
      groups.add(
          new RowGroup(Optional.empty(), Bilingual.of(NO_PHASE), members.get(Optional.empty())));
    }
    return groups;
  }

  /* Phases may be nested as deep as there are phases, so the way down is kept on a stack. */
  private static List<Phase> inOrder(List<Phase> phases) {
    Map<Optional<PhaseId>, List<Phase>> children =
        phases.stream().collect(groupingBy(Phase::parent));
    List<Phase> ordered = new ArrayList<>();
    Deque<Phase> open = new ArrayDeque<>();
    push(children.getOrDefault(Optional.<PhaseId>empty(), List.of()), open);
    while (!open.isEmpty()) {
      Phase phase = open.pop();
      ordered.add(phase);
      push(children.getOrDefault(Optional.of(phase.id()), List.of()), open);
    }
    return ordered;
  }

  private static void push(List<Phase> phases, Deque<Phase> open) {
    for (int i = phases.size() - 1; i >= 0; i--) {
      open.push(phases.get(i));
    }
  }

  private static String title(Phase phase, Map<PhaseId, Phase> byId) {
    String title = label(phase);
    Optional<Phase> outer = phase.parent().map(byId::get);
    for (int level = 1; level < TITLE_LEVELS && outer.isPresent(); level++) {
      title = label(outer.get()) + " › " + title;
      outer = outer.get().parent().map(byId::get);
    }
    return outer.isPresent() ? "… › " + title : title;
  }

  private static String label(Phase phase) {
    return phase.id() + "  " + Bilingual.of(phase.name());
  }
}
