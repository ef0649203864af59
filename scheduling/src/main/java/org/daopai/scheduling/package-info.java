/**
 * Plans a network in reverse from its deadlines: early dates from the data date on, late dates from
 * the deadlines back, floats, drivers, and a verdict per deadline. Knows nothing of how a plan is
 * judged or shown.
 *
 * <p>Start with {@link org.daopai.scheduling.ReversePlanner}.
 */
@NullMarked
@ImmutableStyle
package org.daopai.scheduling;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
