package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Says of what in a file something is wrong, as people who have that file call it. */
final class Named {

  private Named() {}

  /**
   * What a part of the import makes; each of its faults begins with a name.
   *
   * @param name a task, a relation or a calendar, with its number
   */
  static <T> T of(String name, Supplier<T> part) {
    try {
      return part.get();
    } catch (InvalidInputException e) {
      InvalidInputException named =
          new InvalidInputException(
              e.faults().stream()
                  .map(
                      fault ->
                          new InputFault(
                              fault.code(), fault.subject(), name + ": " + fault.sentence()))
                  .collect(ImmutableList.toImmutableList()));
      named.initCause(e);
      throw named;
    }
  }

  /** The same of a part that makes nothing. */
  static void of(String name, Runnable part) {
    Supplier<Boolean> made =
        () -> {
          part.run();
          return true;
        };
    boolean unused = of(name, made);
  }
}
