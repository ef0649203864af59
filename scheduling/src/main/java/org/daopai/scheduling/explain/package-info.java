/**
 * Says why: of every deadline a verdict, and the chain that proves it, from where it begins to the
 * early finish that counts, with no minute unaccounted for.
 *
 * <p>A proof is made from a schedule and the rules of its network alone, without the arrays of the
 * planner; what it says of each step can be checked by hand on the calendar that the step names.
 * Everything is there as data, with stable codes, and as sentences in English and Chinese.
 *
 * <p>Start with {@link org.daopai.scheduling.explain.Explainer} to ask why a plan is as it is, and
 * with {@link org.daopai.scheduling.explain.PlanDiff} to ask what moved from one plan to the next,
 * and which input moved it.
 */
@NullMarked
@ImmutableStyle
package org.daopai.scheduling.explain;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
