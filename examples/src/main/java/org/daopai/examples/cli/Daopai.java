package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Daopai. A new command is one more class among the subcommands. */
@Command(
    name = "daopai",
    description = {
      "Plans projects in reverse from their deadlines, and counts working days and legal time.",
      "按时限倒排项目工期，计算工作日和法定期限。",
    },
    subcommands = {
      PlanCommand.class,
      ExplainCommand.class,
      CalendarCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ConformanceCommand.class,
      BenchCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Daopai implements Runnable {

  private static final int USAGE_WIDTH = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  Daopai() {}

  /** Runs a command, prints in UTF-8 whatever the locale of the host, and ends the process. */
  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param out where the answer goes
   * @param err where faults go
   * @return the exit code: 0 for an answer, 2 for bad input
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Daopai())
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .setUsageHelpWidth(USAGE_WIDTH)
        .setParameterExceptionHandler(Faults::onUsage)
        .setExecutionExceptionHandler(Faults::onExecution)
        .execute(args);
  }

  /** Called when no command is named. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "No command is given; the commands are " + spec.subcommands().keySet());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8));
  }
}
