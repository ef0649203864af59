package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.base.LocalizedName;

/** Puts the time of steps together by what took it. */
final class Waterfall {

  private static final LocalizedName UNNAMED = LocalizedName.of("");

  private record Key(TimeShare.Kind kind, LocalizedName name) {}

  private final Map<Key, Long> minutes = new LinkedHashMap<>();

  private Waterfall() {}

  /** The shares, in the order of their kinds, those of one kind as they first occur. */
  static List<TimeShare> of(List<ProofStep> steps) {
    Waterfall waterfall = new Waterfall();
    steps.forEach(waterfall::add);
    return waterfall.minutes.entrySet().stream()
        .filter(share -> share.getValue() != 0)
        .map(share -> new TimeShare(share.getKey().kind(), share.getKey().name(), share.getValue()))
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .collect(ImmutableList.toImmutableList());
  }

  private void add(ProofStep step) {
    long left = step.minutes();
    for (RestSpell rest : step.rests()) {
      add(TimeShare.Kind.valueOf(rest.kind().name()), rest.name(), rest.minutes());
      left -= rest.minutes();
    }
    switch (step.kind()) {
      case ACTIVITY -> add(TimeShare.Kind.WORK, step.responsible().orElse(UNNAMED), left);
      case LAG -> add(TimeShare.Kind.LAG, UNNAMED, left);
      case REST, FIT -> add(TimeShare.Kind.FIT, UNNAMED, left);
      case CONSTRAINT -> add(TimeShare.Kind.CONSTRAINT, UNNAMED, left);
      case SLACK -> add(TimeShare.Kind.SLACK, UNNAMED, left);
      case CLAMP -> add(TimeShare.Kind.CLAMP, UNNAMED, left);
    }
  }

  private void add(TimeShare.Kind kind, LocalizedName name, long share) {
    minutes.merge(new Key(kind, name), share, Long::sum);
  }
}
