package org.daopai.model.base;

/** The one rule that all ids follow. */
public final class Ids {

  /** The longest id, in characters. */
  public static final int MAX_LENGTH = 200;

  private Ids() {}

  /**
   * Checks an id: 1 to {@value #MAX_LENGTH} characters, none of them a control character, no blank
   * at either end. Ids are compared code point by code point; nothing is folded or normalized.
   *
   * @param kind what the id identifies, for the message
   * @param value the id
   * @return the id itself
   * @throws InvalidInputException if it breaks the rule
   */
  public static String check(String kind, String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          shown(value),
          "The %s id '%s' has %d characters; an id has 1 to %d",
          kind,
          shown(value),
          value.length(),
          MAX_LENGTH);
    }
    boolean plain =
        value.chars().noneMatch(Character::isISOControl)
            && value.strip().length() == value.length();
    if (!plain) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          shown(value),
          "The %s id '%s' has a control character or a blank at an end; neither is accepted",
          kind,
          shown(value));
    }
    return value;
  }

  private static String shown(String value) {
    String head = value.length() > 40 ? value.substring(0, 40) + "..." : value;
    return head.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}]", "?");
  }
}
