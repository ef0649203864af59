package org.daopai.scheduling.bench;

import org.daopai.model.ProjectNetwork;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.bench.networks.LayeredNetworks;

/** Plans a chain of a million activities on a thread with a stack of 256 KB and says how long. */
public final class ChainOnSmallStack {

  private static final int LENGTH = 1_000_000;
  private static final long STACK = 256 * 1024;
  private static final int ROUNDS = 5;

  private ChainOnSmallStack() {}

  /** Runs it; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    Thread thread = new Thread(null, ChainOnSmallStack::run, "small stack", STACK);
    thread.start();
    thread.join();
  }

  private static void run() {
    ProjectNetwork chain = LayeredNetworks.chain(LENGTH);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      Schedule schedule = ReversePlanner.create().plan(chain, LayeredNetworks.DATA_DATE);
      System.out.printf(
          "%d activities in a chain, 256 KB of stack: %d ms, ends %s%n",
          LENGTH, (System.nanoTime() - start) / 1_000_000, schedule.earlyFinish());
    }
  }
}
