package org.daopai.model.calendar;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.SortedMap;

/** The days off that the law itself fixes. */
public final class ChinaStatutoryDays {
  private ChinaStatutoryDays() {}

  /** By date. */
  public static SortedMap<LocalDate, DayException> days() {
    return ImmutableSortedMap.of();
  }
}
