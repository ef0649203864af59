package org.daopai.model.limit;

import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/** What a time limit counts. */
public enum LimitUnit {
  /** Working days of the calendar that counts, make-up working days included. */
  WORKING_DAYS("working day", "个工作日", 109_500),
  /** Days, whether anyone works or not. */
  CALENDAR_DAYS("calendar day", "个自然日", 109_500),
  /** Months by the date; see T9. */
  MONTHS("month", "个月", 3_600),
  /** Years by the date; see T9. */
  YEARS("year", "年", 300);

  private final String english;
  private final String chinese;
  private final int most;

  LimitUnit(String english, String chinese, int most) {
    this.english = english;
    this.chinese = chinese;
    this.most = most;
  }

  /** The most of it that can be counted: three hundred years. */
  public int most() {
    return most;
  }

  /** Whether it is a number of days from the first; months and years depend on where they begin. */
  public boolean isDays() {
    return this == WORKING_DAYS || this == CALENDAR_DAYS;
  }

  /** What is counted while a clock runs: months and years pass by the calendar day. */
  public LimitUnit days() {
    return this == WORKING_DAYS ? WORKING_DAYS : CALENDAR_DAYS;
  }

  /**
   * So many of it, such as {@code 1 working day}.
   *
   * @param language Chinese, or anything else for English
   */
  public String of(int amount, Locale language) {
    return LocalizedName.isChinese(language)
        ? amount + " " + chinese
        : amount + " " + english + (Math.abs((long) amount) == 1 ? "" : "s");
  }

  String word() {
    return english;
  }
}
