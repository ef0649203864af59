/**
 * The contract of every indicator: a definition with a version, an exact value or the reason why
 * there is none, and the ids it was counted from. Knows no particular indicator.
 *
 * <p>Start with {@link org.daopai.metrics.IndicatorResult}.
 */
@NullMarked
@ImmutableStyle
package org.daopai.metrics;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
