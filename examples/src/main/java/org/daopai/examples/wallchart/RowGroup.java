package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.examples.text.Bilingual;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.base.LocalizedName;

/**
 * The activities and milestones of one phase, without those of the smaller phases in it.
 *
 * @param phase the phase; none for what belongs to none
 * @param title the names of the phase and of those it is part of, from the largest
 * @param rows what belongs to it, in the order of the network
 */
record RowGroup(Optional<PhaseId> phase, String title, List<ReviewedActivity> rows) {

  private static final LocalizedName NO_PHASE = LocalizedName.of("Without phase", "未分阶段");

  /** The groups of a review that are not empty: phases in order, each before its smaller ones. */
  static List<RowGroup> of(ProjectReview review) {
    List<RowGroup> groups = new ArrayList<>();
    addPhases(review, Optional.empty(), "", groups);
    add(review, Optional.empty(), Bilingual.of(NO_PHASE), groups);
    return groups;
  }

  private static void addPhases(
      ProjectReview review, Optional<PhaseId> parent, String prefix, List<RowGroup> groups) {
    for (Phase phase : review.schedule().network().phases()) {
      if (phase.parent().equals(parent)) {
        String title = prefix + phase.id() + "  " + Bilingual.of(phase.name());
        add(review, Optional.of(phase.id()), title, groups);
        addPhases(review, Optional.of(phase.id()), title + " › ", groups);
      }
    }
  }

  private static void add(
      ProjectReview review, Optional<PhaseId> phase, String title, List<RowGroup> groups) {
    List<ReviewedActivity> rows =
        review.activities().stream()
            .filter(activity -> activity.element().phase().equals(phase))
            .toList();
    if (!rows.isEmpty()) {
      groups.add(new RowGroup(phase, title, rows));
    }
  }
}
