package org.daopai.examples.cli;

import java.io.PrintWriter;
import org.daopai.examples.text.PlainText;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what is wrong with the input into sentences, one a line, and an exit code. */
final class Faults {

  private Faults() {}

  /** Something is wrong with the command itself. */
  static int onUsage(ParameterException fault, String... args) {
    CommandLine command = fault.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    print(command.getErr(), fault.getMessage() + "; see '" + help + "'");
    return ExitCode.USAGE;
  }

  /** Something is wrong with what the command was given to read or write; else it is a bug. */
  static int onExecution(Exception fault, CommandLine command, ParseResult parsed)
      throws Exception {
    if (fault instanceof InvalidInputException invalid) {
      for (InputFault each : invalid.faults()) {
        print(command.getErr(), each.sentence());
      }
      return ExitCode.USAGE;
    }
    if (fault instanceof FileFault file) {
      print(command.getErr(), file.sentence());
      return ExitCode.USAGE;
    }
    throw fault;
  }

  private static void print(PrintWriter err, String sentence) {
    err.println(PlainText.clean(sentence));
  }
}
