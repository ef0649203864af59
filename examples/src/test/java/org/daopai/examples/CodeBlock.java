package org.daopai.examples;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A fenced block of code in a document.
 *
 * @param lines what stands between the fences
 */
public record CodeBlock(List<String> lines) {

  private static final String FENCE = "^ *```";

  /* Strings before comments, so that "//" in a string is none. */
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/|\\w+|\\S", Pattern.DOTALL);

  private static final String SOURCE = "// from ";

  /** The Java of a document in Markdown, block by block. */
  static List<CodeBlock> java(String markdown) {
    return in("java", markdown);
  }

  /** The shell commands of a document in Markdown, block by block. */
  public static List<CodeBlock> shell(String markdown) {
    return in("sh", markdown);
  }

  /** What is printed in a document in Markdown, block by block, where the fence says text. */
  public static List<CodeBlock> text(String markdown) {
    return in("text", markdown);
  }

  private static List<CodeBlock> in(String language, String markdown) {
    return Pattern.compile(
            FENCE + language + " *\\R(.*?)" + FENCE, Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(markdown)
        .results()
        .map(
            block ->
                new CodeBlock(
                    Splitter.onPattern("\\R").splitToList(block.group(1).stripTrailing())))
        .toList();
  }

  /** Whether a file of that name may be the source: any, unless the first line names another. */
  boolean mayBeFrom(String fileName) {
    String first = lines.get(0).strip();
    return !first.startsWith(SOURCE) || first.equals(SOURCE + fileName);
  }

  /**
   * Whether each line occurs in the source, in this order. Blanks, comments, imports, lines of dots
   * and where the source breaks its lines do not count; a block of nothing else is no excerpt.
   */
  boolean isExcerptOf(String source) {
    List<String> whole = tokens(source);
    int from = 0;
    boolean says = false;
    for (String line : lines) {
      List<String> part = tokens(line);
      if (part.isEmpty() || part.get(0).equals("import") || line.strip().equals("...")) {
        continue;
      }
      int at = Collections.indexOfSubList(whole.subList(from, whole.size()), part);
      if (at < 0) {
        return false;
      }
      from += at + part.size();
      says = true;
    }
    return says;
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  private static List<String> tokens(String code) {
    List<String> tokens = new ArrayList<>();
    TOKEN
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .filter(token -> !token.startsWith("//") && !token.startsWith("/*"))
        .forEach(tokens::add);
    return tokens;
  }
}
