package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days after one day, through another: what lies between two events of which the earlier day
 * belongs to what came before. Days are numbered since 1970-01-01.
 *
 * @param after the day before the first
 * @param through the last day
 */
record DaySpan(int after, int through) {

  boolean isEmpty() {
    return through <= after;
  }

  /** The same days as spans that neither overlap nor touch, in order. */
  static ImmutableList<DaySpan> merged(List<DaySpan> spans) {
    List<DaySpan> merged = new ArrayList<>();
    spans.stream()
        .filter(span -> !span.isEmpty())
        .sorted(Comparator.comparingInt(DaySpan::after))
        .forEach(
            span -> {
              DaySpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
              if (last != null && span.after <= last.through) {
                merged.set(
                    merged.size() - 1,
                    new DaySpan(last.after, Math.max(last.through, span.through)));
              } else {
                merged.add(span);
              }
            });
    return ImmutableList.copyOf(merged);
  }

  /** What is left of a span without those, which are merged. */
  ImmutableList<DaySpan> without(List<DaySpan> others) {
    ImmutableList.Builder<DaySpan> left = ImmutableList.builder();
    int from = after;
    for (DaySpan other : others) {
      DaySpan free = new DaySpan(from, Math.min(other.after, through));
      if (!free.isEmpty()) {
        left.add(free);
      }
      from = Math.max(from, other.through);
    }
    if (from < through) {
      left.add(new DaySpan(from, through));
    }
    return left.build();
  }
}
