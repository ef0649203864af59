package org.daopai.scheduling.internal;

import java.util.List;
import org.daopai.model.DataDate;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.HorizonException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A network and how to plan it: as arrays, for any number of data dates. Where progress leaves the
 * work that remains to the data date, the arrays are made anew for each.
 *
 * <p>Thread-safe: the arrays are only read, and the calendars last laid out are kept for the next
 * plan, whichever thread makes it.
 */
public final class Kernel {

  private final ProjectNetwork network;
  private final Settings settings;
  private final boolean remainderIsTold;
  private volatile NetworkCompiler.@Nullable Result compiled;
  private volatile @Nullable LaidOut laidOut;

  /** Calendars laid out over some days. */
  private record LaidOut(List<WorkCalendar> calendars, Timelines timelines) {}

  /** Plans a network with those settings. */
  public Kernel(ProjectNetwork network, Settings settings) {
    this.network = network;
    this.settings = settings;
    remainderIsTold =
        network.progress().values().stream()
            .allMatch(
                progress ->
                    !settings.countsLagsToDataDate()
                        && (progress.isFinished() || progress.remaining().isPresent()));
    settings.only().ifPresent(network::deadline);
  }

  /**
   * Plans as of a data date.
   *
   * @throws InvalidInputException if something is said to have happened after the data date, if a
   *     calendar has no working time where some is needed, or if the plan leaves the years that can
   *     be planned
   */
  public Schedule plan(DataDate dataDate, Watch watch) {
    watch.tell(Watch.READ, 0, network.elements().size());
    NetworkCompiler.Result arrays = compile(dataDate);
    Horizons horizons = new Horizons(arrays.compiled(), dataDate);
    while (true) {
      try {
        PlanRun run =
            new PlanRun(arrays.compiled().forRun(), layOut(horizons, arrays.calendars()), dataDate);
        return run.solve(settings, watch);
      } catch (HorizonException left) {
        horizons.widen(left);
      }
    }
  }

  /** Past progress is counted over all days that can be planned, so there is nothing to widen. */
  private NetworkCompiler.Result compile(DataDate dataDate) {
    NetworkCompiler.Result known = compiled;
    if (known != null) {
      checkActuals(dataDate);
      return known;
    }
    try {
      NetworkCompiler.Result result = NetworkCompiler.compile(network, dataDate, settings);
      if (remainderIsTold) {
        compiled = result;
      }
      return result;
    } catch (HorizonException left) {
      throw Horizons.notAnnounced(left);
    }
  }

  private void checkActuals(DataDate dataDate) {
    for (Progress progress : network.progress().values()) {
      Actuals.check(progress, dataDate);
    }
  }

  private Timelines layOut(Horizons horizons, List<WorkCalendar> calendars) {
    LaidOut known = laidOut;
    if (known != null && known.calendars() == calendars && horizons.isWithin(known.timelines())) {
      return known.timelines();
    }
    Timelines timelines = horizons.layOut(calendars);
    if (!timelines.isFar()) { // what has been tried for thirty years is tried so for each data date
      laidOut = new LaidOut(calendars, timelines);
    }
    return timelines;
  }
}
