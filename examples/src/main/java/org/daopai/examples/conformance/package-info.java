/**
 * Plans schedules that another application has planned before, so that the dates can be compared.
 * Knows the case document {@code truth-case/1}: a network as Microsoft Project or Primavera P6
 * saved it, with the dates that the application itself computed for it, and by which rules each of
 * the two plans.
 *
 * <p>A case is planned from its inputs alone: {@link org.daopai.examples.conformance.CasePlan}
 * passes over what was computed while it reads, and writes a result for others to score; the
 * command {@code daopai conformance} does so for a directory. The comparison reads the stored dates
 * apart from that, see {@link org.daopai.examples.conformance.TruthCaseReport}.
 *
 * <p>Start with {@link org.daopai.examples.conformance.MicrosoftProjectCase}.
 */
@NullMarked
package org.daopai.examples.conformance;

import org.jspecify.annotations.NullMarked;
