/**
 * The kernel: a network compiled to arrays, and the passes over them. Arrays in, arrays out;
 * nothing here is exported.
 *
 * <p>Activities stand in topological order. A <em>position</em> is a rank of the timeline that
 * places the activity: working minutes of its calendar, or minutes of the clock. Start with {@link
 * org.daopai.scheduling.internal.NetworkCompiler}.
 */
@NullMarked
package org.daopai.scheduling.internal;

import org.jspecify.annotations.NullMarked;
