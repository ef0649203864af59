package org.daopai.examples.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.daopai.examples.calendar.CalendarAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds the n-th working day after a day, or before it. */
@Command(
    name = "add",
    description = {
      "Prints the N-th working day after a date, which does not count itself; before it when N is"
          + " negative.",
      "某日之后（N 为负则之前）第 N 个工作日，当日不计。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CalendarAddCommand implements Callable<Integer> {

  @Mixin private CalendarOptions options = new CalendarOptions();

  @Parameters(
      index = "0",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The date to count from. 起算日。")
  private LocalDate date = LocalDate.EPOCH;

  @Parameters(
      index = "1",
      paramLabel = "N",
      converter = WholeNumberConverter.class,
      description = "How many working days. 工作日数。")
  private int n;

  @Override
  public Integer call() throws FileFault {
    options.print(CalendarAnswer.add(options.calendar(), date, n));
    return ExitCode.OK;
  }
}
