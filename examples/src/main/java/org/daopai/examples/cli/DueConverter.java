package org.daopai.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.Deadline;
import org.daopai.model.base.InvalidInputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is due when: an id, and a date, by whose end it is due, or a date-time. */
final class DueConverter implements ITypeConverter<Deadline> {

  @Override
  public Deadline convert(String text) {
    int at = text.lastIndexOf('=');
    if (at > 0) {
      String id = text.substring(0, at);
      String due = text.substring(at + 1);
      try {
        return due.length() <= "2023-09-02".length()
            ? Deadline.hard(id, LocalDate.parse(due))
            : Deadline.hard(id, LocalDateTime.parse(due.replace(' ', 'T')));
      } catch (DateTimeException | InvalidInputException e) {
        // told below with what would be accepted
      }
    }
    throw new TypeConversionException(
        "'"
            + text
            + "' is no deadline; write the id of an activity, '=' and a date such as 2023-09-02 or a"
            + " date-time such as 2023-09-02T12:00");
  }
}
