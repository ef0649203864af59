/**
 * The answer of a plan as text for a terminal: English labels with Chinese beside them, columns
 * padded by display width. Knows nothing of how the answer was found.
 *
 * <p>Start with {@link org.daopai.examples.report.TextReport}.
 */
@NullMarked
package org.daopai.examples.report;

import org.jspecify.annotations.NullMarked;
