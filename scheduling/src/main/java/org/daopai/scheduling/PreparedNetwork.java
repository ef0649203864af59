package org.daopai.scheduling;

import java.util.concurrent.CancellationException;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.internal.Kernel;
import org.daopai.scheduling.internal.Settings;
import org.daopai.scheduling.internal.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network that is read once and planned as often as needed, as of one data date after another: a
 * service that plans the same project every morning, or tries many data dates.
 *
 * <p>Gives exactly the schedules that {@link ReversePlanner#plan(ProjectNetwork, DataDate)} gives.
 * Thread-safe.
 */
public final class PreparedNetwork {

  private static final Logger LOG = LoggerFactory.getLogger(PreparedNetwork.class);

  private final ProjectNetwork network;
  private final Kernel kernel;

  PreparedNetwork(ProjectNetwork network, Settings settings) {
    this.network = network;
    kernel = new Kernel(network, settings);
  }

  /** The network. */
  public ProjectNetwork network() {
    return network;
  }

  /**
   * Plans the network as of a data date.
   *
   * @throws InvalidInputException as {@link ReversePlanner#plan(ProjectNetwork, DataDate)} does
   */
  public Schedule plan(DataDate dataDate) {
    return planWatched(dataDate, Watch.NONE);
  }

  /**
   * The same, with somebody told how it gets on.
   *
   * @throws InvalidInputException as {@link ReversePlanner#plan(ProjectNetwork, DataDate)} does
   * @throws CancellationException if the listener calls it off
   */
  public Schedule plan(DataDate dataDate, PlanListener listener) {
    PlanListener.Step[] steps = PlanListener.Step.values();
    int size = network.elements().size();
    return planWatched(
        dataDate, (step, done, all) -> listener.goesOn(steps[step], Math.min(done, size), size));
  }

  private Schedule planWatched(DataDate dataDate, Watch watch) {
    long start = System.nanoTime();
    Schedule schedule = kernel.plan(dataDate, watch);
    LOG.debug(
        "Planned {} activities, {} dependencies, {} deadlines in {} us",
        network.elements().size(),
        network.dependencies().size(),
        network.deadlines().size(),
        (System.nanoTime() - start) / 1_000);
    return schedule;
  }
}
