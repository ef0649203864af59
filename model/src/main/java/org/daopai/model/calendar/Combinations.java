package org.daopai.model.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** How the parts of a combination are put together, for {@link DayRules} and {@link DayLayout}. */
final class Combinations {

  private Combinations() {}

  /** Which minutes count, by those that count in two parts. */
  static DayHours.Operator operator(Combination combination) {
    if (combination instanceof Combination.Union) {
      return BitSet::or;
    }
    return combination instanceof Combination.Intersection ? BitSet::and : BitSet::andNot;
  }

  /** Whether one part after the other is followed, rather than all at once. */
  static boolean alternates(Combination combination) {
    return combination instanceof Combination.Seasonal || combination instanceof Combination.Dated;
  }

  /** Whether a combination that alternates follows its second part on a date. */
  static boolean followsSecond(Combination combination, LocalDate date) {
    if (combination instanceof Combination.Seasonal seasonal) {
      return seasonal.season().contains(date);
    }
    return combination instanceof Combination.Dated dated
        && !date.isBefore(dated.first())
        && !date.isAfter(dated.last());
  }

  /** The parts that have a say on a date. */
  static List<WorkCalendar> asked(Combination combination, LocalDate date) {
    return alternates(combination)
        ? ImmutableList.of(combination.parts().get(followsSecond(combination, date) ? 1 : 0))
        : combination.parts();
  }

  /** The hours worked on a date. */
  static DayHours hours(Combination combination, LocalDate date) {
    return asked(combination, date).stream()
        .map(part -> DayRules.civil(part, date))
        .reduce((one, other) -> DayHours.combined(one, other, operator(combination)))
        .orElse(DayHours.REST);
  }

  /** The same combination of other parts. */
  static Combination withParts(Combination combination, UnaryOperator<WorkCalendar> other) {
    List<WorkCalendar> parts = combination.parts().stream().map(other).toList();
    if (combination instanceof Combination.Union) {
      return new Combination.Union(parts);
    }
    if (combination instanceof Combination.Intersection) {
      return new Combination.Intersection(parts);
    }
    if (combination instanceof Combination.Seasonal seasonal) {
      return new Combination.Seasonal(parts.get(0), seasonal.season(), parts.get(1));
    }
    if (combination instanceof Combination.Dated dated) {
      return new Combination.Dated(parts.get(0), dated.first(), dated.last(), parts.get(1));
    }
    return new Combination.Difference(parts.get(0), parts.get(1));
  }

  /** How many calendars with a week of their own it is made of, each as often as it is named. */
  static int leaves(Combination combination) {
    int leaves = 0;
    for (WorkCalendar part : combination.parts()) {
      leaves += part.combination().map(Combinations::leaves).orElse(1);
    }
    return leaves;
  }
}
