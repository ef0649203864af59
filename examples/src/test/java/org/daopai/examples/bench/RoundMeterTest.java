package org.daopai.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundMeterTest {

  private static final int BLOCK = 8_000_000;

  @Test
  void allocationOfTheWorkIsCountedAndThatOfItsPreparationIsNot() {
    Measured<Integer> measured =
        new RoundMeter(Duration.ZERO)
            .measure(
                () -> {
                  byte[] prepared = new byte[4 * BLOCK];
                  return () -> new byte[BLOCK].length + prepared.length;
                },
                3);

    assertEquals(8.0, measured.cost().allocatedMegabytes(), 0.5);
    assertTrue(measured.cost().cpuMillis() > 0);
    assertEquals(5 * BLOCK, measured.answer());
  }

  @Test
  void timeAsleepIsNotCounted() {
    Measured<Double> measured =
        new RoundMeter(Duration.ZERO).measure(() -> RoundMeterTest::sleepAndWork, 1);

    assertTrue(measured.cost().cpuMillis() >= 25, measured.toString());
    assertTrue(measured.cost().cpuMillis() < 300, measured.toString());
  }

  @Test
  void warmingUpTakesItsTimeFirst() {
    AtomicInteger times = new AtomicInteger();

    Measured<Integer> measured =
        new RoundMeter(Duration.ofMillis(120))
            .measure(
                () ->
                    () -> {
                      work(30);
                      return times.incrementAndGet();
                    },
                2);

    assertTrue(measured.answer() >= 4, "answered by repetition " + measured.answer());
  }

  @Test
  void medianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertEquals(2, RoundMeter.median(9, 1, 2));
    assertEquals(3, RoundMeter.median(9, 4, 1, 2));
    assertEquals(7, RoundMeter.median(7));
  }

  private static double sleepAndWork() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return work(30);
  }

  /** Keeps the processor busy for so many milliseconds of CPU time. */
  private static double work(long millis) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long end = thread.getCurrentThreadCpuTime() + millis * 1_000_000;
    double sum = 0;
    while (thread.getCurrentThreadCpuTime() < end) {
      sum += Math.sqrt(sum + 1);
    }
    return sum;
  }
}
