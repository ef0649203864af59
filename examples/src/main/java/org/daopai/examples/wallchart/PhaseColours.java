package org.daopai.examples.wallchart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;

/** A colour for each phase, the same in every drawing of a page; ten, then again from the first. */
final class PhaseColours {

  /**
   * A colour in two shades.
   *
   * @param strong for bars and borders
   * @param pale for areas that carry text
   */
  record Colour(String strong, String pale) {}

  private static final Colour NONE = new Colour("#5b6b7f", "#eef1f5");

  private static final List<Colour> PALETTE =
      List.of(
          new Colour("#2f6fb7", "#e3eefa"),
          new Colour("#0f8b8d", "#dff3f2"),
          new Colour("#7a4fa3", "#efe6f7"),
          new Colour("#b5651d", "#fbeedd"),
          new Colour("#3d7a35", "#e5f2e1"),
          new Colour("#a23b72", "#f9e4ef"),
          new Colour("#4a5fc1", "#e6e9fb"),
          new Colour("#8a7a1f", "#f6f2d8"),
          new Colour("#2d7f9d", "#def0f6"),
          new Colour("#87503f", "#f4e7e2"));

  private final Map<PhaseId, Colour> colours = new HashMap<>();

  PhaseColours(List<Phase> phases) {
    for (Phase phase : phases) {
      colours.put(phase.id(), PALETTE.get(colours.size() % PALETTE.size()));
    }
  }

  Colour of(Optional<PhaseId> phase) {
    return phase.map(id -> colours.getOrDefault(id, NONE)).orElse(NONE);
  }

  Colour of(ReviewedActivity activity) {
    return of(activity.element().phase());
  }
}
