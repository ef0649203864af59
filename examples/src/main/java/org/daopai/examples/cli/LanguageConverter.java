package org.daopai.examples.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the language of the names in a report: {@code zh} or {@code en}. */
final class LanguageConverter implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String text) {
    return switch (text) {
      case "zh" -> Locale.CHINA;
      case "en" -> Locale.ENGLISH;
      default ->
          throw new TypeConversionException(
              "'" + text + "' is not a language of the answer; give zh or en");
    };
  }
}
