/**
 * The wall chart of a plan: one page that stands alone, with a Gantt chart, the flow chart of
 * procedures, what is due soon, and the reverse schedule. Well-formed as XML, legible without
 * scripts, printable in landscape.
 *
 * <p>{@code FlowLayout} is arithmetic on a graph, {@code TimeScale} on dates; the drawings are made
 * from them.
 *
 * <p>Start with {@link org.daopai.examples.wallchart.WallChart}.
 */
@NullMarked
package org.daopai.examples.wallchart;

import org.jspecify.annotations.NullMarked;
