package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Finding;
import org.immutables.value.Value;

/**
 * Whether a deadline can be met, in one word, with what stands behind it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Verdict implements Serializable {

  Verdict() {}

  /** The word; a stable code. */
  public enum Code {
    /** It can be met. */
    REACHABLE,
    /** It cannot be met, and is no more than a target: the plan stands, and comes late. */
    TARGET_MISSED,
    /** It must be met and cannot. */
    UNREACHABLE,
    /**
     * What leads to it contradicts itself, so that no dates keep all that is asked; those given
     * leave a maximum lag aside.
     */
    CONTRADICTORY
  }

  /** The word. */
  public abstract Code code();

  /** Whether what owes the deadline has finished, so that nothing can change it any more. */
  public abstract boolean hasFinished();

  /** The dates behind it: margin, overrun, and the earliest that can be promised. */
  public abstract DeadlineVerdict deadline();

  /**
   * The circles of dependencies that lead to what owes the deadline and contradict themselves, each
   * irreducible: without any one of its links it would not.
   */
  public abstract List<Finding> contradictions();

  /** The verdict in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).verdict(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
