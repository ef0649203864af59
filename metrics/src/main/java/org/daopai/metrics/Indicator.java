package org.daopai.metrics;

import org.daopai.model.base.AsOf;

/**
 * A defined, versioned calculation. A pure function: the same input as of the same dates gives the
 * same result, on every thread.
 *
 * @param <I> what it is calculated from
 */
public interface Indicator<I> {

  /** What it counts. A result may name a variant that depends on the input, such as a baseline. */
  IndicatorDefinition definition();

  /** The value, or the reason why there is none, with the evidence. */
  IndicatorResult of(I input, AsOf asOf);
}
