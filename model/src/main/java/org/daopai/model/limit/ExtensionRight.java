package org.daopai.model.limit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;

/**
 * How far a time limit can be extended.
 *
 * @param length the most by which one extension moves the end
 * @param times how many extensions there can be, 1 to {@value #MOST_TIMES}
 * @param condition on which condition; empty where there is none
 */
public record ExtensionRight(LimitLength length, int times, LocalizedName condition)
    implements Serializable {

  /** More extensions than any law grants. */
  public static final int MOST_TIMES = 100;

  /**
   * Checks the number of extensions.
   *
   * @throws InvalidInputException if there is none, or more than {@value #MOST_TIMES}
   */
  public ExtensionRight {
    requireNonNull(length, "length");
    requireNonNull(condition, "condition");
    if (times < 1 || times > MOST_TIMES) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          times,
          "A limit that can be extended by %s %d times is not understood; give 1 to %d times,"
              + " or leave the extension out",
          length,
          times,
          MOST_TIMES);
    }
  }
}
