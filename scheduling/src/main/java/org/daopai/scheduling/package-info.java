/**
 * Plans a network in reverse from its deadlines: early dates from the data date on, late dates from
 * the deadlines back, floats, drivers, and a verdict per deadline. Knows nothing of how a plan is
 * judged or shown.
 *
 * <p>Start with {@link org.daopai.scheduling.ReversePlanner}.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    allowedClasspathAnnotations = {Override.class})
package org.daopai.scheduling;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
