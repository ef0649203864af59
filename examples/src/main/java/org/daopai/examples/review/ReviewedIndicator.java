package org.daopai.examples.review;

import org.daopai.metrics.IndicatorResult;
import org.daopai.model.base.LocalizedName;

/**
 * An indicator of the project, and what to say with it.
 *
 * @param result the value, or the reason why there is none
 * @param note where the input came from, or what is missing
 * @param shortfall what people call those of the base that were not counted
 */
public record ReviewedIndicator(
    IndicatorResult result, LocalizedName note, LocalizedName shortfall) {

  /** What was counted by what it was counted in, such as {@code 50/52}, not reduced. */
  public String fraction() {
    return result.evidence().counted().size() + "/" + result.evidence().base().size();
  }
}
