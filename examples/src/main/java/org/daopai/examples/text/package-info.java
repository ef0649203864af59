/**
 * How names and ids are put before people: how wide a terminal shows them, and what is left out of
 * them. Knows nothing of plans.
 *
 * <p>Start with {@link org.daopai.examples.text.DisplayWidth}.
 */
@NullMarked
package org.daopai.examples.text;

import org.jspecify.annotations.NullMarked;
