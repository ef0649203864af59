package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.DeadlineId;
import org.daopai.model.schedule.DeadlineVerdict;
import org.immutables.value.Value;

/**
 * What became of a deadline from one plan to the next.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class DeadlineMove implements Serializable {

  DeadlineMove() {}

  /** What became of it; a stable code. */
  public enum Code {
    /** The earlier plan did not have it. */
    ADDED,
    /** The later plan does not have it. */
    DROPPED,
    /** It was met and is missed. */
    NOW_MISSED,
    /** It was missed and is met. */
    NOW_MET,
    /** It was missed and is. */
    STILL_MISSED,
    /** It was met and is. */
    STILL_MET
  }

  /** The verdict in the earlier plan; none of one that was not there. */
  public abstract Optional<DeadlineVerdict> before();

  /** The verdict in the later plan; none of one that is there no more. */
  public abstract Optional<DeadlineVerdict> after();

  /**
   * The changes behind the early finish that counts, or behind the instant that it is due, in the
   * order of {@link PlanDiff#changes()}; none where the margin, the instant and the early finish
   * are what they were.
   */
  public abstract List<InputChange> causes();

  /** The deadline. */
  public DeadlineId id() {
    return after().or(this::before).map(DeadlineVerdict::id).orElseThrow();
  }

  /** What became of it. */
  public Code code() {
    if (before().isEmpty() || after().isEmpty()) {
      return before().isEmpty() ? Code.ADDED : Code.DROPPED;
    }
    if (before().get().isMet()) {
      return after().get().isMet() ? Code.STILL_MET : Code.NOW_MISSED;
    }
    return after().get().isMet() ? Code.NOW_MET : Code.STILL_MISSED;
  }

  /**
   * Working time by which the margin has grown, or shrunk if negative, each counted as the plan it
   * comes from counts it; none where one of the plans does not have the deadline.
   */
  public Optional<Duration> marginChange() {
    return before().flatMap(was -> after().map(is -> is.margin().minus(was.margin())));
  }

  /** It in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return DiffSentences.in(language).deadline(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
