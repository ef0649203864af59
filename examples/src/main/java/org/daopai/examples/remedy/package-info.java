/**
 * Measures that a user's file says may be taken, and what they cost, for a search for remedies.
 *
 * <p>Start with {@link org.daopai.examples.remedy.MeasuresJson}.
 */
@NullMarked
package org.daopai.examples.remedy;

import org.jspecify.annotations.NullMarked;
