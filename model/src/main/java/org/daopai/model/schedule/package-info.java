/**
 * What planning answers: early and late dates, floats, drivers, a verdict per deadline. Plain data,
 * whoever computed it; indicators read it, planners write it.
 *
 * <p>Start with {@link org.daopai.model.schedule.Schedule}.
 */
@NullMarked
@ImmutableStyle
package org.daopai.model.schedule;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
