package org.daopai.examples.cli;

import org.daopai.examples.interop.ExportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the form in which a plan is exported: {@code mspdi} or {@code pmxml}. */
final class ExportFormatConverter implements ITypeConverter<ExportFormat> {

  @Override
  public ExportFormat convert(String text) {
    return switch (text) {
      case "mspdi" -> ExportFormat.MSPDI;
      case "pmxml" -> ExportFormat.PMXML;
      default ->
          throw new TypeConversionException(
              "'"
                  + text
                  + "' is not a format that is written; give mspdi (Microsoft Project) or pmxml"
                  + " (Primavera P6)");
    };
  }
}
