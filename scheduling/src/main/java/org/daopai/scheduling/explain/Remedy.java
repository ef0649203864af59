package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.daopai.model.schedule.Schedule;
import org.immutables.value.Value;

/**
 * Measures that together make deadlines that are missed be met; planned again, with all of them
 * taken, before it is told. None can be left out, and none taken in fewer steps.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Remedy implements Serializable {

  Remedy() {}

  /** What is done, in the order in which the measures were given. */
  public abstract List<TakenMeasure> changes();

  /** The plan as it was. */
  public abstract Schedule before();

  /** The plan with all of it done. */
  public abstract Schedule after();

  /** What it costs. */
  public long cost() {
    return changes().stream().mapToLong(TakenMeasure::cost).reduce(0, Math::addExact);
  }

  /**
   * By how much earlier what owed the deadlines that were missed finishes, by the clock: the least
   * of all that owed one. Nothing where deadlines are extended only.
   */
  public abstract Duration gained();

  /** What it changes, and every date that it moves. */
  public PlanDiff diff() {
    return PlanDiff.between(before(), after());
  }

  /** The remedy in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).remedy(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
