package org.daopai.scheduling.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Optional;
import org.daopai.model.Deadline;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
import org.junit.jupiter.api.Test;

/** The passes work in arrays that are there when they begin: they allocate nothing per activity. */
class PassAllocationTest {

  /*
   * The counter of allocated bytes is in a module that this one does not read, and need not for a test; so it is asked by
   * reflection, which allocates a little itself.
   */

  private static final int SIZE = 50_000;
  private static final int WARM_UP_RUNS = 3;
  private static final long LITTLE = 2_048; // bytes, a twenty-fifth of one for each activity

  private final ProjectNetwork network = LayeredNetworks.of(SIZE, 1);
  private final Settings settings =
      new Settings(false, false, true, false, false, false, false, false, Optional.empty());
  private final NetworkCompiler.Result arrays =
      NetworkCompiler.compile(network, LayeredNetworks.DATA_DATE, settings);
  private final CompiledNetwork net = arrays.compiled();
  private final Timelines timelines =
      new Horizons(net, LayeredNetworks.DATA_DATE).layOut(arrays.calendars());
  private final Contradictions contradictions = new Contradictions(net, timelines, Watch.NONE);
  private final ForwardPass early =
      new ForwardPass(
          net,
          timelines,
          contradictions,
          CivilTime.toMinute("The data date", LayeredNetworks.DATA_DATE.instant()),
          settings.mandatoryFromDataDate());

  @Test
  void theForwardPassAllocatesNothingPerActivity() throws ReflectiveOperationException {
    assertAllocatesLittle(early::run);
  }

  @Test
  void theBackwardPassAllocatesNothingPerActivity() throws ReflectiveOperationException {
    early.run();
    int[] due =
        network.deadlines().stream()
            .map(Deadline::due)
            .mapToInt(at -> CivilTime.toMinute("A deadline", at))
            .toArray();
    assertTrue(due.length > 100);
    assertAllocatesLittle(
        new BackwardPass(
                net,
                timelines,
                contradictions,
                early,
                due,
                early.latestFinish(),
                settings.mandatoryHoldsLate())
            ::run);
  }

  private static void assertAllocatesLittle(Runnable pass) throws ReflectiveOperationException {
    for (int run = 0; run < WARM_UP_RUNS; run++) {
      pass.run();
      allocatedByThisThread();
    }
    long before = allocatedByThisThread();
    pass.run();
    long allocated = allocatedByThisThread() - before;
    assertTrue(before > SIZE, "what has been allocated is counted");
    assertTrue(allocated <= LITTLE, () -> allocated + " bytes for " + SIZE + " activities");
  }

  private static long allocatedByThisThread() throws ReflectiveOperationException {
    Object threads =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method allocated =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getThreadAllocatedBytes", long.class);
    return (Long) allocated.invoke(threads, Thread.currentThread().getId());
  }
}
