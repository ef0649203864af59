package org.daopai.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.DataDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date, which is the beginning of that day, or a date-time. */
final class DataDateConverter implements ITypeConverter<DataDate> {

  @Override
  public DataDate convert(String text) {
    try {
      return text.length() <= "2023-09-02".length()
          ? DataDate.of(LocalDate.parse(text))
          : DataDate.at(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is neither a date such as 2023-09-02 nor a date-time such as 2023-09-02T08:00");
    }
  }
}
