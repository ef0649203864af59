package org.daopai.scheduling.internal;

import java.util.concurrent.CancellationException;

/** Who is told how a plan gets on, and may call it off. */
@FunctionalInterface
public interface Watch {

  /** Nobody. */
  Watch NONE = (step, done, all) -> true;

  /** The steps, by number. */
  int READ = 0;

  /** Early dates. */
  int EARLY_DATES = 1;

  /** Late dates. */
  int LATE_DATES = 2;

  /** Floats and the schedule. */
  int SCHEDULE = 3;

  /** Activities between two calls, less one; a power of two less one. */
  int INTERVAL = 0x1FFF;

  /** Whether to go on. */
  boolean goesOn(int step, int done, int all);

  /**
   * Tells how far a step has come.
   *
   * @throws CancellationException if it is called off
   */
  default void tell(int step, int done, int all) {
    if (!goesOn(step, done, all)) {
      throw new CancellationException(
          "The plan was called off after " + done + " of " + all + " activities of a step");
    }
  }
}
