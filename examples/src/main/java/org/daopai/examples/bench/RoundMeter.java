package org.daopai.examples.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Measures a piece of work round by round on the calling thread: first rounds to warm up, until
 * they have taken a given CPU time together, then the rounds that count, each after a garbage
 * collection. Work of other threads, such as the collector's, is not counted.
 */
final class RoundMeter {

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
   * @param rounds makes what one round works on, which is not counted, and gives the work itself
   * @param count how many rounds count; one or more
   */
  <T> Measured<T> measure(Supplier<Supplier<T>> rounds, int count) {
    for (double taken = 0; taken < warmUpMillis; ) {
      taken += run(rounds.get()).cost().cpuMillis();
    }
    double[] millis = new double[count];
    double[] megabytes = new double[count];
    for (int round = 0; ; round++) {
      Supplier<T> work = rounds.get();
      System.gc();
      Measured<T> measured = run(work);
      millis[round] = measured.cost().cpuMillis();
      megabytes[round] = measured.cost().allocatedMegabytes();
      if (round == count - 1) {
        return new Measured<>(new Cost(median(millis), median(megabytes)), measured.answer());
      }
    }
  }

  private <T> Measured<T> run(Supplier<T> work) {
    long allocated = thread.getCurrentThreadAllocatedBytes();
    long cpu = thread.getCurrentThreadCpuTime();
    T answer = work.get();
    return new Measured<>(
        new Cost(
            (thread.getCurrentThreadCpuTime() - cpu) / NANOS_PER_MILLI,
            (thread.getCurrentThreadAllocatedBytes() - allocated) / BYTES_PER_MEGABYTE),
        answer);
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
