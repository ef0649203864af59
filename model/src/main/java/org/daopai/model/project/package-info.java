/**
 * Investment projects as an office that serves them sees them: what happened to each, and which of
 * them this year's plan lists. Knows nothing of activities and dates of a plan.
 *
 * <p>Start with {@link org.daopai.model.project.InvestmentProject}.
 */
@NullMarked
@ImmutableStyle
package org.daopai.model.project;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
