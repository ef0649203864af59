package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;

/**
 * A measure as far as it is taken.
 *
 * @param measure the measure
 * @param steps how many steps of it, 1 or more
 */
public record TakenMeasure(Measure measure, int steps) implements Serializable {

  /** Checks that nothing is missing. */
  public TakenMeasure {
    requireNonNull(measure, "measure");
  }

  /** What it costs as far as it is taken. */
  public long cost() {
    return Math.multiplyExact(measure.cost(), steps);
  }

  /** What is done, in words of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).taken(this);
  }
}
