package org.daopai.scheduling;

/**
 * Is told how a plan gets on, and may call it off: before each step, and within a step every some
 * thousand activities. Called by the thread that plans; a listener that takes long makes the plan
 * take long.
 */
@FunctionalInterface
public interface PlanListener {

  /** What a plan is made in, in this order; where calendars reach too short, once more. */
  enum Step {
    /** The network is read into arrays. */
    READ,
    /** Early dates are found. */
    EARLY_DATES,
    /** Late dates are found. */
    LATE_DATES,
    /** Floats, drivers and verdicts are found, and the schedule is put together. */
    SCHEDULE
  }

  /**
   * Tells how far a plan has come.
   *
   * @param step what is being done
   * @param done activities and milestones that this step is done with
   * @param all how many there are
   * @return whether to go on; if not, the plan ends with a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean goesOn(Step step, int done, int all);
}
