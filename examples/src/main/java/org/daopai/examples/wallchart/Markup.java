package org.daopai.examples.wallchart;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Deque;
import org.daopai.examples.text.PlainText;

/**
 * Writes elements that are both HTML and well-formed XML. Every text and every attribute is escaped
 * here, once.
 */
final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  @CanIgnoreReturnValue
  Markup open(String tag, Object... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  @CanIgnoreReturnValue
  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element that holds nothing. */
  @CanIgnoreReturnValue
  Markup empty(String tag, Object... attributes) {
    start(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text. */
  @CanIgnoreReturnValue
  Markup element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Text. */
  @CanIgnoreReturnValue
  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** A style sheet or script of the page itself, never anything that was typed by somebody. */
  @CanIgnoreReturnValue
  Markup resource(String tag, String content) {
    out.append('<').append(tag).append(">/*<![CDATA[*/\n");
    out.append(content);
    out.append("/*]]>*/</").append(tag).append(">\n");
    return this;
  }

  /** Markup that another writer made. */
  @CanIgnoreReturnValue
  Markup add(Markup other) {
    out.append(other);
    return this;
  }

  /** A coordinate with at most two decimals, a full stop before them in every locale. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
  }

  private void start(String tag, Object... attributes) {
    out.append('<').append(tag);
    for (int at = 0; at < attributes.length; at += 2) {
      Object value = attributes[at + 1];
      String text = value instanceof Double number ? number(number) : value.toString();
      out.append(' ').append(attributes[at]).append("=\"").append(escaped(text)).append('"');
    }
  }

  private static String escaped(String text) {
    return PlainText.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
