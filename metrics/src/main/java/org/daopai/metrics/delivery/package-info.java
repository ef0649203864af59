/**
 * Indicators of delivery: whether the year's projects have commenced or resumed, and whether
 * milestones are reached on the dates agreed. Knows nothing of how a plan is computed.
 *
 * <p>Start with {@link org.daopai.metrics.delivery.Delivery}.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    allowedClasspathAnnotations = {Override.class})
package org.daopai.metrics.delivery;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
