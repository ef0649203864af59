package org.daopai.examples.cli;

import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Checks what options say that are numbers. */
final class NumberOption {

  private NumberOption() {}

  /**
   * Checks that a number is in its bounds.
   *
   * @param what what it counts
   * @throws InvalidInputException if it is not
   */
  static void check(String option, String what, long found, long least, long most) {
    if (found < least || found > most) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          option,
          "%s is %d; give a number of %s from %d to %d",
          option,
          found,
          what,
          least,
          most);
    }
  }
}
