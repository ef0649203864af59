/**
 * The command line: reads a project file, has it planned, and prints the answer; asks the national
 * calendar for working days and the ends of time limits; measures the planner beside others. Each
 * command is a class of its own and is named once, in {@link org.daopai.examples.cli.Daopai} or in
 * the command that it belongs to.
 *
 * <p>The exit code is 0 for an answer, whatever it says, and 2 for input that cannot be answered,
 * with a sentence for each fault.
 */
@NullMarked
package org.daopai.examples.cli;

import org.jspecify.annotations.NullMarked;
