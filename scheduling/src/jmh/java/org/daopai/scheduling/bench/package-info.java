/**
 * Benchmarks of the planner and the networks they plan. Not part of the library; run with {@code
 * -Pbench}.
 */
package org.daopai.scheduling.bench;
