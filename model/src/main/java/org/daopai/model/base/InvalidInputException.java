package org.daopai.model.base;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;

/**
 * Input that cannot be planned, with every fault found. The message is the faults' sentences, one a
 * line.
 *
 * <p>A plan that is late is not an error and never ends here.
 */
public final class InvalidInputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final ImmutableList<InputFault> faults;

  /**
   * Reports several faults at once.
   *
   * @throws IllegalArgumentException if there are none
   */
  public InvalidInputException(List<InputFault> faults) {
    super(sentences(faults));
    this.faults = ImmutableList.copyOf(faults);
  }

  /** Reports one fault. */
  public InvalidInputException(InputFault.Code code, String subject, String sentence) {
    this(List.of(new InputFault(code, subject, sentence)));
  }

  /**
   * Reports one fault, its sentence written with {@link String#format} and no locale of the host.
   */
  @FormatMethod
  public static InvalidInputException of(
      InputFault.Code code, Object subject, String format, Object... args) {
    return new InvalidInputException(
        code, subject.toString(), String.format(Locale.ROOT, format, args));
  }

  /** The faults, in the order of the input; at least one; immutable. */
  public List<InputFault> faults() {
    return faults;
  }

  /** The code of the first fault. */
  public InputFault.Code code() {
    return faults.get(0).code();
  }

  private static String sentences(List<InputFault> faults) {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("An invalid input needs at least one fault");
    }
    return faults.stream().map(InputFault::sentence).collect(joining("\n"));
  }
}
