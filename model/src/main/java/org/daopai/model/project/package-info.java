/**
 * Investment projects as an office that serves them sees them: what happened to each, and which of
 * them this year's plan lists. Knows nothing of activities and dates of a plan.
 *
 * <p>Start with {@link org.daopai.model.project.InvestmentProject}.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PRIVATE,
    overshadowImplementation = true,
    typeBuilder = "*Builder",
    depluralize = true,
    allowedClasspathAnnotations = {Override.class})
package org.daopai.model.project;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
