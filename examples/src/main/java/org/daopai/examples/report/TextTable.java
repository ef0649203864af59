package org.daopai.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.daopai.examples.text.DisplayWidth;
import org.daopai.examples.text.PlainText;

/** Rows of text under column heads, each column as wide as its widest cell, within a limit. */
final class TextTable {

  private static final int WIDEST = 40;
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... heads) {
    row(heads);
  }

  void row(String... cells) {
    rows.add(
        List.of(cells).stream()
            .map(cell -> DisplayWidth.clip(PlainText.clean(cell), WIDEST))
            .toList());
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The table, heads first, then a rule; every line ends with a line feed. */
  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        line.append(c == 0 ? "" : GAP).append(DisplayWidth.pad(rows.get(r).get(c), widths[c]));
      }
      text.append(line.toString().stripTrailing()).append('\n');
      if (r == 0) {
        text.append(rule(widths)).append('\n');
      }
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], DisplayWidth.of(row.get(c)));
      }
    }
    return widths;
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      rule.append(c == 0 ? "" : GAP).append("-".repeat(widths[c]));
    }
    return rule.toString();
  }
}
