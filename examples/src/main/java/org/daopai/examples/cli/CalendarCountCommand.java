package org.daopai.examples.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.daopai.examples.calendar.CalendarAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Counts the working days from one day through another. */
@Command(
    name = "count",
    description = {
      "Prints how many working days there are from one date through another: with both of them, and"
          + " after the first, which is what 'add' is given.",
      "两日之间的工作日数：首尾均计，以及不计首日。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CalendarCountCommand implements Callable<Integer> {

  @Mixin private CalendarOptions options = new CalendarOptions();

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      converter = DateConverter.class,
      description = "The first day. 首日。")
  private LocalDate from = LocalDate.EPOCH;

  @Parameters(
      index = "1",
      paramLabel = "TO",
      converter = DateConverter.class,
      description = "The last day. 末日。")
  private LocalDate to = LocalDate.EPOCH;

  @Override
  public Integer call() throws FileFault {
    options.print(CalendarAnswer.count(options.calendar(), from, to));
    return ExitCode.OK;
  }
}
