package org.daopai.examples.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Measures a piece of work on the calling thread: one long round to warm up, then the rounds that
 * count, each after a garbage collection and of as many repetitions as can be measured well. Work
 * of other threads, such as the collector's, is not counted.
 */
final class RoundMeter {

  private static final double ROUND_MILLIS = 20;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final com.sun.management.ThreadMXBean thread = threadBean();
  private final double warmUpMillis;

  /** A meter that warms up for that long; for zero, not at all. */
  RoundMeter(Duration warmUp) {
    warmUpMillis = warmUp.toMillis();
  }

  /**
   * Measures.
   *
   * @param tasks makes what is planned once, which is not counted, and gives the work itself
   * @param count how many rounds count; one or more
   */
  <T> Measured<T> measure(Supplier<Supplier<T>> tasks, int count) {
    if (warmUpMillis > 0) {
      round(tasks, warmUpMillis);
    }
    double[] millis = new double[count];
    double[] megabytes = new double[count];
    for (int round = 0; ; round++) {
      System.gc();
      Measured<T> measured = round(tasks, ROUND_MILLIS);
      millis[round] = measured.cost().cpuMillis();
      megabytes[round] = measured.cost().allocatedMegabytes();
      if (round == count - 1) {
        return new Measured<>(new Cost(median(millis), median(megabytes)), measured.answer());
      }
    }
  }

  /** Does the work as often as fills that CPU time, once at least; the cost is the mean. */
  private <T> Measured<T> round(Supplier<Supplier<T>> tasks, double least) {
    long nanos = 0;
    long bytes = 0;
    for (int times = 1; ; times++) {
      Supplier<T> work = tasks.get();
      long allocated = thread.getCurrentThreadAllocatedBytes();
      long cpu = thread.getCurrentThreadCpuTime();
      T answer = work.get();
      nanos += thread.getCurrentThreadCpuTime() - cpu;
      bytes += thread.getCurrentThreadAllocatedBytes() - allocated;
      if (nanos >= least * NANOS_PER_MILLI) {
        return new Measured<>(
            new Cost(nanos / NANOS_PER_MILLI / times, bytes / BYTES_PER_MEGABYTE / times), answer);
      }
    }
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static com.sun.management.ThreadMXBean threadBean() {
    if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean thread
        && thread.isCurrentThreadCpuTimeSupported()
        && thread.isThreadAllocatedMemorySupported()) {
      return thread;
    }
    throw InvalidInputException.of(
        InputFault.Code.INVALID_VALUE,
        "java",
        "This Java does not count the CPU time and the allocation of a thread; measure with a"
            + " HotSpot JDK such as Temurin");
  }
}
