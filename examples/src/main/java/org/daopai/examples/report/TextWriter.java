package org.daopai.examples.report;

import org.daopai.examples.text.DisplayWidth;
import org.daopai.examples.text.PlainText;
import org.daopai.model.base.LocalizedName;

/** Collects lines; long sentences are wrapped at blanks, by display width. */
final class TextWriter {

  private static final int WIDTH = 110;

  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /** A section's head with its number and a line under it. */
  void section(int number, String english, String chinese) {
    String head = number + ". " + english + " " + chinese;
    blank();
    line(head);
    line("=".repeat(DisplayWidth.of(head)));
  }

  /** A sentence in English, then in Chinese on a line of its own. */
  void sentence(String indent, LocalizedName sentence) {
    wrapped(indent, sentence.text());
    wrapped(indent, sentence.translations().getOrDefault("zh", ""));
  }

  void wrapped(String indent, String sentence) {
    String line = "";
    for (String word : PlainText.clean(sentence).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && DisplayWidth.of(indent + longer) > WIDTH) {
        line(indent + line);
        longer = word;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      line(indent + line);
    }
  }

  void table(TextTable table) {
    text.append(table);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
