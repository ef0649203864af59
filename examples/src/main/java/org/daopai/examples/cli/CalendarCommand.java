package org.daopai.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be asked of the national calendar, each in a command of its own. */
@Command(
    name = "calendar",
    description = {
      "Counts working days and legal time on the national calendar of China, make-up working days"
          + " included; one line for an answer.",
      "按全国工作日历（含调休上班日）计算工作日和法定期限，每次回答一行。",
    },
    subcommands = {
      CalendarAddCommand.class,
      CalendarCountCommand.class,
      CalendarExplainCommand.class,
      CalendarDueCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CalendarCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Called when no question is named. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "No question is given; the questions are " + spec.subcommands().keySet());
  }
}
