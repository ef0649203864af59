package org.daopai.examples.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.daopai.examples.calendar.CalendarAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether a day is worked, and why. */
@Command(
    name = "explain",
    description = {
      "Prints whether a date is a working day, why, which notice decided it and how sure it is.",
      "某日是否工作日、原因、所依据的通知及是否暂定。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CalendarExplainCommand implements Callable<Integer> {

  @Mixin private CalendarOptions options = new CalendarOptions();

  @Parameters(paramLabel = "DATE", converter = DateConverter.class, description = "The date. 日期。")
  private LocalDate date = LocalDate.EPOCH;

  @Override
  public Integer call() throws FileFault {
    options.print(CalendarAnswer.explain(options.calendar(), date));
    return ExitCode.OK;
  }
}
