/**
 * What planning answers: early and late dates, floats, drivers, a verdict per deadline. Plain data,
 * whoever computed it; indicators read it, planners write it.
 *
 * <p>Start with {@link org.daopai.model.schedule.Schedule}.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    depluralizeDictionary = {"finish:finishes"},
    allowedClasspathAnnotations = {Override.class})
package org.daopai.model.schedule;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
