package org.daopai.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daopai.examples.calendar.CalendarAnswer;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.TimeLimitJson;
import org.daopai.model.limit.StartedLimit;
import org.daopai.model.limit.TimeLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says when a time limit ends that runs from the event of a date. */
@Command(
    name = "due",
    description = {
      "Prints the last day of a time limit that runs from the event of a date.",
      "自事由发生之日起某一期限的届满日。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CalendarDueCommand implements Callable<Integer> {

  @Mixin private CalendarOptions options = new CalendarOptions();

  @Parameters(
      index = "0",
      paramLabel = "LIMIT-FILE",
      converter = PathConverter.class,
      description = "File of time limits, " + TimeLimitJson.FORMAT + ". 期限文件。")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The date of the event from which it runs. 事由发生之日。")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--limit",
      paramLabel = "ID",
      description = "Which limit of a file that holds several. 文件中期限的编号。")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--extended",
      description = "Extended once, by as much as the limit can be; may be repeated. 依法延长一次，可多次给出。")
  private boolean[] extended = {};

  @Override
  public Integer call() throws FileFault {
    LimitFile limits = LimitFile.read(file);
    TimeLimit limit = id.map(limits::limit).orElseGet(limits::only);
    StartedLimit started = limit.from(date);
    for (int times = 0; times < extended.length; times++) {
      started = extended(started);
    }
    options.print(CalendarAnswer.due(options.calendar(), started));
    return ExitCode.OK;
  }

  private StartedLimit extended(StartedLimit started) {
    if (started.limit().extension().isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          started.limit().name(),
          "Limit '%s' of '%s' cannot be extended; leave --extended out",
          started.limit().name(),
          file);
    }
    return started.extended();
  }
}
