package org.daopai.examples.bench;

/**
 * What planning once takes, of the thread that plans.
 *
 * @param cpuMillis CPU time in milliseconds
 * @param allocatedMegabytes bytes allocated, in millions
 */
record Cost(double cpuMillis, double allocatedMegabytes) {}
