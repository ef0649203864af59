package org.daopai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.function.Executable;

/** The faults that bad input is refused with. */
public final class Faults {

  private Faults() {}

  /** All faults of an input that must be refused. */
  public static List<InputFault> of(Executable input) {
    return assertThrows(InvalidInputException.class, input).faults();
  }

  /** The fault of an input that must be refused for one reason only. */
  public static InputFault only(Executable input) {
    List<InputFault> faults = of(input);
    assertEquals(1, faults.size(), () -> "one fault is expected, not " + faults);
    return faults.get(0);
  }

  /** Checks that an input is refused for one reason, with that code, subject and sentence. */
  public static void check(
      InputFault.Code code, String subject, String sentence, Executable input) {
    assertEquals(new InputFault(code, subject, sentence), only(input));
  }
}
