package org.daopai.scheduling.explain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.schedule.MovedDate;

/**
 * A date that is not what it was, and why: a view on a {@link PlanDiff}, made when asked for.
 *
 * <p>Not thread-safe, since the diff is not.
 */
public final class DateMove {

  private final PlanDiff diff;
  private final MovedDate moved;

  DateMove(PlanDiff diff, MovedDate moved) {
    this.diff = diff;
    this.moved = moved;
  }

  /** The date, as it was and as it is. */
  public MovedDate moved() {
    return moved;
  }

  /**
   * By how much it moved by the clock, later positive; none of a date that one of the plans does
   * not have.
   */
  public Optional<Duration> by() {
    return moved
        .before()
        .flatMap(before -> moved.after().map(after -> Duration.between(before, after)));
  }

  /**
   * The changes that lie on what drives the date in the later plan or drove it in the earlier one,
   * in the order of {@link PlanDiff#changes()}; one of them at the least, unless nothing has
   * changed. A change on the way may have come to nothing, or work against others: {@link
   * PlanDiff#attribute} tells how much each of them did.
   *
   * <p>O(changes on the way), once the way has been walked.
   */
  public List<InputChange> causes() {
    return diff.causes(moved);
  }

  /** The move in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return DiffSentences.in(language).move(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
