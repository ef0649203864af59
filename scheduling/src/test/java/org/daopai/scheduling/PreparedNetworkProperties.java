package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;

/** A network that is read once gives the plans of one that is read each time. */
class PreparedNetworkProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void whatIsReadOnceIsPlannedAsIfReadEachTime(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.withOddities(seed);
    PreparedNetwork prepared = PLANNER.prepare(network);
    for (int days : new int[] {3, 0, 400, 1}) {
      DataDate dataDate = DataDate.at(SmallNetworks.DATA_DATE.instant().plusDays(days));
      assertEquals(PLANNER.plan(network, dataDate), prepared.plan(dataDate));
    }
  }

  @Property
  void alsoWhereWhatRemainsFollowsFromTheDataDate(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.announcedInPart(seed, true);
    PreparedNetwork prepared = PLANNER.prepare(network);
    for (int days : new int[] {0, 2, 1}) {
      DataDate dataDate = DataDate.at(SmallNetworks.DATA_DATE.instant().plusDays(days));
      assertEquals(PLANNER.plan(network, dataDate), prepared.plan(dataDate));
    }
  }
}
