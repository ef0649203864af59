package org.daopai.examples.cli;

import org.daopai.model.calendar.UnannouncedDays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads what to make of days that are not announced: {@code fail}, {@code statutory}, {@code week}.
 */
final class UnannouncedConverter implements ITypeConverter<UnannouncedDays> {

  @Override
  public UnannouncedDays convert(String text) {
    return switch (text) {
      case "fail" -> UnannouncedDays.FAIL;
      case "statutory" -> UnannouncedDays.FALLBACK_STATUTORY;
      case "week" -> UnannouncedDays.WEEKEND_ONLY;
      default ->
          throw new TypeConversionException(
              "'"
                  + text
                  + "' is no way to treat days that are not announced; give fail, statutory or week");
    };
  }
}
