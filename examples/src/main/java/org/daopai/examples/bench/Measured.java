package org.daopai.examples.bench;

/** What planning took and what it answered: one round, or the medians and the last of many. */
record Measured<T>(Cost cost, T answer) {}
