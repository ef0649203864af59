package org.daopai.examples.text;

/**
 * Makes a name that somebody typed safe to print: one line, nothing that moves the cursor or turns
 * the direction of what follows.
 */
public final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /**
   * The text with blanks for line breaks and tabs, without the other control characters and the
   * marks that turn the direction of writing, and with U+FFFD for halves of surrogate pairs.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isWhitespace(codePoint)) {
                clean.append(' ');
              } else if (isHalf(codePoint)) {
                clean.appendCodePoint(REPLACEMENT);
              } else if (!isUnwanted(codePoint)) {
                clean.appendCodePoint(codePoint);
              }
            });
    return clean.toString();
  }

  private static boolean isHalf(int codePoint) {
    // U+FFFE and U+FFFF are no characters and may not stand in a document either
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return surrogate || (codePoint & 0xFFFE) == 0xFFFE;
  }

  private static boolean isUnwanted(int codePoint) {
    boolean turnsDirection =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    return Character.isISOControl(codePoint) || turnsDirection;
  }
}
