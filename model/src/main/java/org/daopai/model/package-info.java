/**
 * What is to be planned: a network of activities and milestones, joined by dependencies, grouped
 * into phases, worked on calendars, owing deadlines. Knows nothing of how a plan is computed.
 *
 * <p>Start with {@link org.daopai.model.ProjectNetwork}.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    allowedClasspathAnnotations = {Override.class})
package org.daopai.model;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
