/**
 * What the tests of every module share: random calendars, a calendar that counts minute by minute,
 * and a way to look at the faults of bad input. Knows the model, and none of its internals.
 *
 * <p>Start with {@link org.daopai.testing.Calendars}.
 */
@NullMarked
package org.daopai.testing;

import org.jspecify.annotations.NullMarked;
