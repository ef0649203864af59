/**
 * What is to be planned: a network of activities and milestones, joined by dependencies, grouped
 * into phases, worked on calendars, owing deadlines. Knows nothing of how a plan is computed.
 *
 * <p>Start with {@link org.daopai.model.ProjectNetwork}.
 */
@NullMarked
@ImmutableStyle
package org.daopai.model;

import org.daopai.model.internal.ImmutableStyle;
import org.jspecify.annotations.NullMarked;
