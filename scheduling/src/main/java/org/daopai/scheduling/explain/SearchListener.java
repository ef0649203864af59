package org.daopai.scheduling.explain;

/**
 * Is told how a search gets on, and may call it off: before each plan, and within plans every some
 * thousand activities. A search that is called off gives what it has found by then.
 */
@FunctionalInterface
public interface SearchListener {

  /**
   * Tells how far a search has come.
   *
   * @param plans how many plans it has made
   * @param atMost how many it may make
   * @param found how many remedies it has found
   * @return whether to go on
   */
  boolean goesOn(int plans, int atMost, int found);
}
