package org.daopai.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes characters beyond U+FFFF, as rare Chinese ones are, past a writer that breaks their pairs
 * apart: before it they become their number between two marks, behind it they become themselves.
 */
final class HighCharacters {

  // U+FDD0 and U+FDD1 are no characters, but an XML document may hold them
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';
  private static final String REPLACEMENT = "\uFFFD";
  private static final Pattern HIDDEN = Pattern.compile(OPEN + "([0-9a-f]+)" + CLOSE);

  private HighCharacters() {}

  /** The text with such characters hidden. */
  static String hide(String text) {
    StringBuilder hidden = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isSupplementaryCodePoint(codePoint)) {
                hidden.append(OPEN).append(Integer.toHexString(codePoint)).append(CLOSE);
              } else if (codePoint == OPEN || codePoint == CLOSE) {
                hidden.append(REPLACEMENT);
              } else {
                hidden.appendCodePoint(codePoint);
              }
            });
    return hidden.toString();
  }

  /** A document in UTF-8 with the hidden ones shown again. */
  static byte[] show(byte[] document) {
    String text = new String(document, UTF_8);
    if (text.indexOf(OPEN) < 0) {
      return document;
    }
    Matcher hidden = HIDDEN.matcher(text);
    String shown =
        hidden.replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    return shown.getBytes(UTF_8);
  }
}
