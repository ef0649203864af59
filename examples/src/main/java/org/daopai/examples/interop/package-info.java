/**
 * Turns schedule files of other applications into projects: Microsoft Project (MPP, MPX, MSPDI),
 * Primavera P6 (XER, PMXML) and the others that MPXJ reads. Knows the files of MPXJ, which nothing
 * else here does, and plans nothing.
 *
 * <p>Start with {@link org.daopai.examples.interop.ImportedProject}. What a project of this library
 * cannot say is listed, one sentence each, and never dropped in silence.
 */
@NullMarked
package org.daopai.examples.interop;

import org.jspecify.annotations.NullMarked;
