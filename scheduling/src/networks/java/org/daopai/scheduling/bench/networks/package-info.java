/**
 * The networks on which planners are measured. Not part of the library: the benchmarks of this
 * module and the command line's {@code bench} compile this folder as a source of their own, so that
 * both measure the same networks. Start with {@link
 * org.daopai.scheduling.bench.networks.LayeredNetworks}.
 */
@NullMarked
package org.daopai.scheduling.bench.networks;

import org.jspecify.annotations.NullMarked;
