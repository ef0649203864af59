package org.daopai.model.calendar;

/** How sure it is what a calendar says of a day. */
public enum DayStatus {
  /** Settled: an authority announced it, or whoever made the calendar said so. */
  ANNOUNCED,
  /**
   * Not announced yet, or announced before the calendar begins to know; what the calendar says is
   * its best guess, and a date computed across such a day may move.
   */
  PROVISIONAL,
  /** Announced, and decided by a later notice that changed the one of the year. */
  AMENDED
}
