/**
 * Benchmarks of the planner and of calendars. Not part of the library; run with {@code -Pbench}.
 */
package org.daopai.scheduling.bench;
