package org.daopai.examples.wallchart;

import java.util.ArrayList;
import java.util.List;
import org.daopai.examples.text.DisplayWidth;
import org.daopai.examples.text.PlainText;

/**
 * How much room a text takes in a drawing, estimated on the safe side, since a drawing cannot ask
 * the browser's fonts.
 */
final class TextFit {

  private static final String ELLIPSIS = "…";

  private TextFit() {}

  /** Width of a text in pixels at a font size in pixels. */
  static double width(String text, double fontSize) {
    return PlainText.clean(text).codePoints().mapToDouble(TextFit::ems).sum() * fontSize;
  }

  /** The text, or its beginning with an ellipsis, in at most that many pixels. */
  static String clip(String text, double pixels, double fontSize) {
    String clean = PlainText.clean(text);
    if (width(clean, fontSize) <= pixels) {
      return clean;
    }
    int end = fitting(clean, 0, pixels - fontSize, fontSize);
    return clean.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The text in at most so many lines of that many pixels; the last one is clipped. */
  static List<String> wrap(String text, double pixels, double fontSize, int lines) {
    String rest = PlainText.clean(text).strip();
    List<String> wrapped = new ArrayList<>();
    while (wrapped.size() < lines - 1 && width(rest, fontSize) > pixels) {
      int end = breakBefore(rest, fitting(rest, 0, pixels, fontSize));
      wrapped.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      wrapped.add(clip(rest, pixels, fontSize));
    }
    return wrapped;
  }

  private static int fitting(String text, int from, double pixels, double fontSize) {
    double used = 0;
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      used += ems(codePoint) * fontSize;
      if (used > pixels) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /** The last place at or before an end where a line may break: after a blank or beside Chinese. */
  private static int breakBefore(String text, int end) {
    for (int at = end; at > end / 3; at--) {
      char before = text.charAt(at - 1);
      boolean chinese =
          !Character.isSurrogate(before)
              && DisplayWidth.of(before) == 2
              && DisplayWidth.of(text.codePointAt(at)) == 2;
      if (before == ' ' || before == '/' || chinese) {
        return at;
      }
    }
    return Math.max(end, Character.charCount(text.codePointAt(0)));
  }

  private static double ems(int codePoint) {
    int columns = DisplayWidth.of(codePoint);
    if (columns != 1) {
      return columns / 2.0;
    }
    if ("iljtfr.,:;'|!()[] -/".indexOf(codePoint) >= 0) {
      return 0.36;
    }
    if ("mwMW@%—…".indexOf(codePoint) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(codePoint) ? 0.7 : 0.58;
  }
}
