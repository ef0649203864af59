/**
 * Turns schedule files of other applications into projects, and planned projects into files of
 * theirs. Reads Microsoft Project (MPP, MPX, MSPDI), Primavera P6 (XER, PMXML) and the others that
 * MPXJ reads; writes MSPDI and PMXML. Knows the files of MPXJ, which nothing else here does, and
 * plans nothing.
 *
 * <p>Start with {@link org.daopai.examples.interop.ImportedProject} and {@link
 * org.daopai.examples.interop.ExportedProject}. What one side cannot say of the other is listed,
 * one sentence each, and never dropped in silence.
 */
@NullMarked
package org.daopai.examples.interop;

import org.jspecify.annotations.NullMarked;
