package org.daopai.scheduling.internal;

import java.util.Optional;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CivilTime;

/** A network compiled and laid out, and the two passes over it with nothing around them. */
final class CompiledPasses {

  final CompiledNetwork net;
  final Timelines timelines;
  final int[] due;
  final int now;

  /** Compiles a network whose deadlines are as they stand, and rolls none. */
  CompiledPasses(ProjectNetwork network, DataDate dataDate) {
    Settings settings =
        new Settings(true, false, false, false, false, false, false, false, Optional.empty());
    NetworkCompiler.Result result = NetworkCompiler.compile(network, dataDate, settings);
    net = result.compiled();
    timelines = new Horizons(net, dataDate).layOut(result.calendars());
    due =
        network.deadlines().stream()
            .mapToInt(deadline -> CivilTime.toMinute("A deadline", deadline.due()))
            .toArray();
    now = CivilTime.toMinute("The data date", dataDate.instant());
  }

  /** A pass for early dates, to be run. */
  ForwardPass forward() {
    return new ForwardPass(net, timelines, noContradictions(), now, false);
  }

  /** A pass for late dates, to be run, bounded at the finish of one that has been. */
  BackwardPass backward(ForwardPass early) {
    return new BackwardPass(
        net, timelines, noContradictions(), early, due, early.latestFinish(), false);
  }

  private Contradictions noContradictions() {
    return new Contradictions(net, timelines, Watch.NONE);
  }
}
