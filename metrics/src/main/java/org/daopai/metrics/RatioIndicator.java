package org.daopai.metrics;

import org.daopai.model.base.AsOf;

/**
 * An indicator that counts ids. Large or scattered input is counted part by part: {@linkplain
 * RatioState#merge merge} the states of the parts, never their results.
 *
 * @param <I> what it is calculated from
 */
public interface RatioIndicator<I> extends Indicator<I> {

  /** What was counted in the input. */
  RatioState state(I input, AsOf asOf);

  @Override
  default IndicatorResult of(I input, AsOf asOf) {
    return state(input, asOf).result();
  }
}
