package org.daopai.model.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/** What a calendar says of one date, and why. Immutable and thread-safe. */
@Value.Immutable
public abstract class CalendarDay implements Serializable {

  /** Which rule of a calendar decided a day. */
  public enum Kind {
    /** The calendar's week: an ordinary working day or day of rest. */
    WEEK,
    /** A dated or recurring exception that rests: a holiday. */
    HOLIDAY,
    /** A dated or recurring exception that works: a make-up working day, overtime. */
    EXTRA_WORKING_DAY,
    /** A season in which nothing is worked. */
    CLOSURE,
    /** A season in which the hours worked count for less. */
    RESTRICTION
  }

  CalendarDay() {}

  /** Starts a day. */
  static CalendarDayBuilder builder() {
    return new CalendarDayBuilder();
  }

  /** The date. */
  public abstract LocalDate date();

  /**
   * The shifts that begin on the date, those over midnight in full; none on a day of rest. On a
   * combination of calendars, the hours worked on the date.
   */
  public abstract List<Shift> shifts();

  /** Which rule decided. */
  public abstract Kind kind();

  /** How people call it: the holiday, the closure; empty on ordinary days. */
  @Value.Default
  public LocalizedName reason() {
    return LocalizedName.of("");
  }

  /** Address of the announcement; empty where there is none. */
  @Value.Default
  public String notice() {
    return "";
  }

  /** How sure it is. */
  @Value.Default
  public DayStatus status() {
    return DayStatus.ANNOUNCED;
  }

  /**
   * How much of the hours counts, in percent: 100 but in a restricted season; on a combination,
   * that of the part whose reason is told.
   */
  @Value.Default
  public int productivity() {
    return 100;
  }

  /** Whether anything is worked that begins on the day. */
  public boolean isWorking() {
    return !shifts().isEmpty();
  }

  /** Whether the day is not announced yet. */
  public boolean isProvisional() {
    return status() == DayStatus.PROVISIONAL;
  }

  /**
   * The answer as a sentence: whether the day is worked, why, who announced it and how sure it is.
   *
   * @param language Chinese, or anything else for English
   */
  public String sentence(Locale language) {
    return DaySentences.of(this, language);
  }

  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
