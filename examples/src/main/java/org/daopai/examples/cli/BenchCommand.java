package org.daopai.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be measured, each in a command of its own. */
@Command(
    name = "bench",
    description = {
      "Measures the library beside others, in one process.",
      "在同一进程中与其他软件对比测速。",
    },
    subcommands = BenchPlanCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Called when nothing to measure is named. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Nothing to measure is given; what can be measured is " + spec.subcommands().keySet());
  }
}
