package org.daopai.model.calendar;

/** What a calendar says of the days on which no notice has been published yet. */
public enum UnannouncedDays {
  /** Nothing: a question or a date that needs such a day is refused with a sentence. */
  FAIL,
  /**
   * The week without the statutory holidays of the People's Republic of China, each that falls on a
   * weekend or on another one made up on the next free weekday ({@link ChinaStatutoryDays}). No
   * bridge days and no make-up working days, for nobody knows them.
   */
  FALLBACK_STATUTORY,
  /** The week, whatever holidays may come. */
  WEEKEND_ONLY
}
