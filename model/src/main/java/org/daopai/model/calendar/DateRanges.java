package org.daopai.model.calendar;

import java.time.LocalDate;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Rules that ranges of dates keep. */
final class DateRanges {

  private DateRanges() {}

  /** Refuses a range that ends before it begins, or is longer than all days that can be planned. */
  static void check(String what, LocalDate first, LocalDate last) {
    if (last.isBefore(first)
        || first.isBefore(CivilTime.FIRST_DAY)
        || !last.isBefore(CivilTime.END)) {
      throw InvalidInputException.of(
          InputFault.Code.DATE_OUT_OF_RANGE,
          what,
          "%s is said to hold from %s through %s; give a first day and one not before it, between %s and %s",
          what,
          first,
          last,
          CivilTime.FIRST_DAY,
          CivilTime.END.minusDays(1));
    }
  }
}
