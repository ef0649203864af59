package org.daopai.model.base;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where a rule is written: a law, its article, and the state of the law that was read. A fact about
 * a text; what the rule means is said by whoever cites it.
 *
 * @param law the law or regulation, as people call it
 * @param article the article, such as {@code 42} or {@code 42(2)}; empty for the whole law
 * @param version the day on which the text read was in force; later amendments are not known
 */
public record Citation(LocalizedName law, String article, LocalDate version)
    implements Serializable {

  /** The longest article, in characters. */
  public static final int MAX_ARTICLE = 100;

  /**
   * Checks that a law is named.
   *
   * @throws InvalidInputException if the law has no name, or the article is longer than any
   */
  public Citation {
    requireNonNull(version, "version");
    if (law.text().isBlank()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "citation",
          "A citation of article '%s' names no law; give the law or regulation it stands in",
          article);
    }
    if (article.length() > MAX_ARTICLE) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          law,
          "A citation of '%s' has an article of %d characters; an article has at most %d",
          law,
          article.length(),
          MAX_ARTICLE);
    }
  }

  /** An article of a law that has an English and a Chinese name. */
  public static Citation of(String law, String chinese, String article, LocalDate version) {
    return new Citation(LocalizedName.of(law, chinese), article, version);
  }

  /**
   * The citation as people write it.
   *
   * @param language Chinese, or anything else for English
   */
  public String in(Locale language) {
    String name = law.in(language);
    if (LocalizedName.isChinese(language)) {
      return "《" + name + "》" + (article.isEmpty() ? "" : "第" + article + "条");
    }
    return name + (article.isEmpty() ? "" : ", Art. " + article);
  }

  /** The citation in English, with the day of the text read. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH) + " (as of " + version + ")";
  }
}
