/**
 * The contract of every indicator: a definition with a version, an exact value or the reason why
 * there is none, and the ids it was counted from. Knows no particular indicator.
 *
 * <p>Start with {@link org.daopai.metrics.IndicatorResult}.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    allowedClasspathAnnotations = {Override.class})
package org.daopai.metrics;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
