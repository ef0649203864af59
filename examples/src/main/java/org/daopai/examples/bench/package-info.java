/**
 * Plans one network with this library's planner and with those of MPXJ, in one process, and
 * measures what each takes: CPU time and allocation of the planning thread. Knows MPXJ's planners;
 * {@code interop} knows its files. Start with {@link org.daopai.examples.bench.PlanBench}.
 */
@NullMarked
package org.daopai.examples.bench;

import org.jspecify.annotations.NullMarked;
