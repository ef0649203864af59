/**
 * Why a plan is what it is, and what it would take to change it. Knows how activities can be
 * shortened and what that costs; not how to choose between remedies of different kinds.
 *
 * <p>Start with {@link org.daopai.scheduling.explain.LeastCostShortening}.
 */
@NullMarked
package org.daopai.scheduling.explain;

import org.jspecify.annotations.NullMarked;
