/**
 * Plans schedules that another application has planned before, and compares the dates. Knows the
 * case document {@code truth-case/1}: a network as Microsoft Project saved it, with the dates that
 * Microsoft Project itself computed for it. The stored dates are cut off before anything is planned
 * and are read by the comparison alone.
 *
 * <p>Start with {@link org.daopai.examples.conformance.MicrosoftProjectCase}; another case is read
 * with {@link org.daopai.examples.conformance.TruthCase} and planned with {@link
 * org.daopai.examples.conformance.TruthCaseReport}.
 */
@NullMarked
package org.daopai.examples.conformance;

import org.jspecify.annotations.NullMarked;
