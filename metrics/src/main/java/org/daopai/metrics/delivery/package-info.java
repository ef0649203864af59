/**
 * Indicators of delivery: whether the year's projects have commenced or resumed, and whether
 * milestones are reached on the dates agreed. Knows nothing of how a plan is computed.
 *
 * <p>Start with {@link org.daopai.metrics.delivery.Delivery}.
 */
@NullMarked
@ImmutableStyle
package org.daopai.metrics.delivery;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
