package org.daopai.scheduling.explain;

import java.time.Duration;

/**
 * Is told how the search for the least cost of shortening gets on, and may call it off: once for
 * each stretch of the curve, by the thread that searches.
 */
@FunctionalInterface
public interface ShorteningListener {

  /**
   * Tells how far the curve has come.
   *
   * @param stretches straight stretches found so far
   * @param finish the finish that they reach, in working time from the data date; it only gets less
   * @return whether to go on; if not, the search ends with a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean goesOn(int stretches, Duration finish);
}
