package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a run of the command line gave.
 *
 * @param code the exit code
 * @param out what was answered
 * @param err what was refused
 */
record Run(int code, String out, String err) {

  /** Runs a command. */
  static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Daopai.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }

  /** A run that answers on one line. */
  static Run answered(String line) {
    return new Run(0, line + "\n", "");
  }

  /** A run that is refused with one sentence. */
  static Run refused(String sentence) {
    return new Run(2, "", sentence + System.lineSeparator());
  }
}
