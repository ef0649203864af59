package org.daopai.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.daopai.model.calendar.CivilTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date that a calendar can be asked about. */
final class DateConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2023-09-02");
    }
    if (date.isBefore(CivilTime.FIRST_DAY) || !date.isBefore(CivilTime.END)) {
      throw new TypeConversionException(
          "'"
              + text
              + "' cannot be counted; give a date from "
              + CivilTime.FIRST_DAY
              + " to "
              + CivilTime.END.minusDays(1));
    }
    return date;
  }
}
