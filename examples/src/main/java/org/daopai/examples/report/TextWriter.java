package org.daopai.examples.report;

import org.daopai.examples.text.DisplayWidth;
import org.daopai.examples.text.PlainText;
import org.daopai.examples.text.Sentence;

/** Collects lines. What is one sentence stays one line, so that it can be searched for. */
final class TextWriter {

  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    text.append(PlainText.clean(line).stripTrailing()).append('\n');
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
  void sentence(String indent, Sentence sentence) {
    line(indent + sentence.english());
    line(indent + sentence.chinese());
  }

  void table(TextTable table) {
    text.append(table);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
