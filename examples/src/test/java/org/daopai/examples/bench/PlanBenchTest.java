package org.daopai.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.daopai.model.ProjectNetwork;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
import org.junit.jupiter.api.Test;

class PlanBenchTest {

  private static final int LENGTH = 10_000;
  private static final long SMALL_STACK = 256 * 1024;

  private final List<String> rows = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  @Test
  void peerThatOverflowsTheStackIsARowWithoutFiguresAndASentence() throws InterruptedException {
    ProjectNetwork chain = LayeredNetworks.chain(LENGTH);

    Thread thread = new Thread(null, () -> bench(chain), "small stack", SMALL_STACK);
    thread.start();
    thread.join();

    assertEquals(3, rows.size());
    assertTrue(rows.get(1).startsWith("daopai,10000,9999,"), rows.get(1));
    assertTrue(rows.get(1).endsWith(",1.0"), rows.get(1));
    assertEquals("mpxj-microsoft,10000,9999,,,", rows.get(2));
    assertEquals(
        List.of(
            "mpxj-microsoft did not plan 10000 activities and milestones: it calls itself along a"
                + " chain and overflows the stack; give java more with -Xss"),
        remarks);
  }

  @Test
  void peersAreLeftOutOfNetworksTooLargeForThemUnlessNamed() {
    assertEquals(EnumSet.allOf(BenchedPlanner.class), BenchedPlanner.measuredOn(1_000_000));
    assertEquals(
        Set.of(BenchedPlanner.DAOPAI, BenchedPlanner.DAOPAI_REPLAN),
        BenchedPlanner.measuredOn(1_000_001));
  }

  private void bench(ProjectNetwork network) {
    new PlanBench(network, LayeredNetworks.DATA_DATE, OptionalInt.of(1), Duration.ZERO)
        .run(Set.of(BenchedPlanner.MPXJ_MICROSOFT), rows::add, remarks::add);
  }
}
