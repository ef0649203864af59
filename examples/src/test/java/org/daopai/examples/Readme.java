package org.daopai.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README of the project, whose code, commands and answers are held against what runs. */
public final class Readme {

  private static final Path FILE = Path.of("..", "README.md");

  private Readme() {}

  /** The whole. */
  static String text() {
    try {
      return Files.readString(FILE, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands under a head of the second level; nothing if there is no such head. */
  public static String section(String head) {
    return section(head, text());
  }

  static String section(String head, String markdown) {
    int at = ("\n" + markdown).indexOf("\n## " + head + "\n");
    if (at < 0) {
      return "";
    }
    int from = at + "## ".length() + head.length() + 1;
    int to = markdown.indexOf("\n## ", from - 1);
    return markdown.substring(from, to < 0 ? markdown.length() : to + 1);
  }
}
