package org.daopai.scheduling;

import java.util.concurrent.CancellationException;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.internal.Settings;

/**
 * Plans a network in reverse from its deadlines.
 *
 * <p>Early dates are the least dates that satisfy all dependencies, constraints, actuals and the
 * data date; late dates are the greatest that satisfy all dependencies, constraints and deadlines.
 * A deadline never changes an early date, and the data date never a late one, so a late date may
 * lie in the past: then the deadline is out of reach, and that is an answer.
 *
 * <p>Holds no state but its options: immutable, thread-safe, one instance serves a whole service.
 * O(activities + dependencies) time whatever the distance of the dates; no recursion. The same
 * input gives the same output, bit for bit.
 */
public final class ReversePlanner {

  private final PlanOptions options;

  private ReversePlanner(PlanOptions options) {
    this.options = options;
  }

  /** A planner with the default options. */
  public static ReversePlanner create() {
    return with(PlanOptions.defaults());
  }

  /** A planner with those options. */
  public static ReversePlanner with(PlanOptions options) {
    return new ReversePlanner(options);
  }

  /** A planner by those rules, with the default options otherwise. */
  public static ReversePlanner with(PlanningConvention convention) {
    return with(PlanOptions.builder().convention(convention).build());
  }

  /** The options it plans with. */
  public PlanOptions options() {
    return options;
  }

  /**
   * The room that dependencies leave between the early dates of a schedule that this planner, or
   * one with the same options, has made. O(activities + dependencies).
   *
   * @throws InvalidInputException if what a dependency leaves room for lies outside the years that
   *     can be planned
   */
  public FloatPaths floatPaths(Schedule schedule) {
    return new FloatPaths(schedule, settings());
  }

  private Settings settings() {
    PlanningConvention convention = options.convention();
    return new Settings(
        convention.openEnds() == OpenEnds.PROJECT_FINISH,
        convention.progressLogic() == PlanningConvention.ProgressLogic.PROGRESS_OVERRIDE,
        convention.mandatoryDates() != PlanningConvention.MandatoryDates.HOLD_EARLY,
        convention.mandatoryDates() == PlanningConvention.MandatoryDates.HOLD_FROM_DATA_DATE,
        convention.startUnderWay() == PlanningConvention.StartUnderWay.MOVES_WITH_THE_REST,
        convention.startUnderWay() == PlanningConvention.StartUnderWay.BEGINS_WITH_THE_REST,
        convention.finishedOutOfSequence() == PlanningConvention.FinishedOutOfSequence.PASSES_ON,
        convention.comparison() == PlanningConvention.Comparison.WORKING_TIME,
        options.onlyDeadline());
  }

  /**
   * Plans a network as of a data date.
   *
   * @throws InvalidInputException if something is said to have happened after the data date, if a
   *     calendar has no working time where some is needed, or if the plan leaves the years that can
   *     be planned
   */
  public Schedule plan(ProjectNetwork network, DataDate dataDate) {
    return prepare(network).plan(dataDate);
  }

  /**
   * The same, with somebody told how it gets on.
   *
   * @throws InvalidInputException as {@link #plan(ProjectNetwork, DataDate)} does
   * @throws CancellationException if the listener calls it off
   */
  public Schedule plan(ProjectNetwork network, DataDate dataDate, PlanListener listener) {
    return prepare(network).plan(dataDate, listener);
  }

  /**
   * A network to plan as of one data date after another.
   *
   * @throws InvalidInputException if the options name a deadline that the network does not have
   */
  public PreparedNetwork prepare(ProjectNetwork network) {
    return new PreparedNetwork(network, settings());
  }
}
