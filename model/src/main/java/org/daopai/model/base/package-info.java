/**
 * What every other package stands on: how a name is written in several languages, what an id may
 * look like, and how bad input is reported. Knows nothing of planning.
 *
 * <p>Start with {@link org.daopai.model.base.InvalidInputException}.
 */
@NullMarked
package org.daopai.model.base;

import org.jspecify.annotations.NullMarked;
