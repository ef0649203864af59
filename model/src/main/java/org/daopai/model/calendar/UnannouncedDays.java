package org.daopai.model.calendar;

/** What a calendar says of the days on which no notice has been published yet. */
public enum UnannouncedDays {
  /** Nothing: a question or a date that needs such a day is refused with a sentence. */
  FAIL,
  /**
   * The week without the statutory holidays of the People's Republic of China, by the decree on
   * national holidays in force in that year (11 days from 2008, others of them from 2014, 13 from
   * 2025), each that falls on a weekend or on another one made up on the next free weekday. No
   * bridge days and no make-up working days, for nobody knows them. Until 2199.
   */
  FALLBACK_STATUTORY,
  /** The week, whatever holidays may come. */
  WEEKEND_ONLY
}
