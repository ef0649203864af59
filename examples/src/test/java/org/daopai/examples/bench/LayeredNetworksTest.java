package org.daopai.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.function.Predicate;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.ProjectNetwork;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
import org.junit.jupiter.api.Test;

class LayeredNetworksTest {

  @Test
  void networkIsAFunctionOfSizeAndSeed() {
    assertEquals(LayeredNetworks.of(300, 7), LayeredNetworks.of(300, 7));
    assertNotEquals(LayeredNetworks.of(300, 7), LayeredNetworks.of(300, 8));
    assertNotEquals(LayeredNetworks.of(300, 7), LayeredNetworks.of(301, 7));
  }

  @Test
  void everySizeCanBeMade() {
    for (int size = 1; size <= 60; size++) {
      for (int seed = 0; seed < 5; seed++) {
        assertEquals(size, LayeredNetworks.of(size, seed).elements().size());
      }
    }
  }

  /** The shares that the figures published for other planners are for. */
  @Test
  void sharesAreThoseOfTheNetworksThatRatiosAreKnownFor() {
    ProjectNetwork network = LayeredNetworks.of(20_000, 20_250_106);
    int links = network.dependencies().size();

    assertEquals(3.0, links / 20_000.0, 0.1);
    assertEquals(links, new HashSet<>(network.dependencies()).size());
    assertEquals(
        0.80, share(network, link -> link.type() == Dependency.Type.FINISH_TO_START), 0.02);
    assertEquals(0.10, share(network, link -> link.type() == Dependency.Type.START_TO_START), 0.02);
    assertEquals(
        0.07, share(network, link -> link.type() == Dependency.Type.FINISH_TO_FINISH), 0.01);
    assertEquals(
        0.03, share(network, link -> link.type() == Dependency.Type.START_TO_FINISH), 0.01);
    assertEquals(0.20, share(network, link -> !link.lag().isNone()), 0.02);
    assertEquals(0.03, share(network, link -> link.lag().duration().isNegative()), 0.01);
    long milestones =
        network.elements().stream().filter(element -> element instanceof Milestone).count();
    assertEquals(0.05, milestones / 20_000.0, 0.01);
    assertEquals(0.2, network.deadlines().size() / (double) milestones, 0.05);
    assertEquals(5, network.calendars().size());
    assertTrue(
        network.calendars().values().stream().allMatch(each -> each.exceptions().size() > 8 * 19));
  }

  private static double share(ProjectNetwork network, Predicate<Dependency> which) {
    return network.dependencies().stream().filter(which).count()
        / (double) network.dependencies().size();
  }
}
