package org.daopai.model.base;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * A name as people read it: a default text and, where given, its translations. Labels only; two
 * things with the same name are told apart by their ids.
 *
 * @param text the default text, in whatever language the caller works in; may be empty
 * @param translations text by language (ISO 639 code such as {@code zh}); immutable
 */
public record LocalizedName(String text, Map<String, String> translations) implements Serializable {

  /** The longest text, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /**
   * Checks the lengths and the language codes.
   *
   * @throws InvalidInputException if a text is too long or a language is not an ISO 639 code
   */
  public LocalizedName {
    checkLength(text);
    translations.forEach(
        (language, translation) -> {
          if (!language.matches("[a-z]{2,3}")) {
            throw InvalidInputException.of(
                InputFault.Code.INVALID_VALUE,
                language,
                "The name '%s' is translated into '%s'; a language is an ISO 639 code such as 'zh'",
                text,
                language);
          }
          checkLength(translation);
        });
    translations = ImmutableSortedMap.copyOf(translations);
  }

  /** A name without translations. */
  public static LocalizedName of(String text) {
    return new LocalizedName(text, Map.of());
  }

  /** A name with a Chinese translation. */
  public static LocalizedName of(String text, String chinese) {
    return new LocalizedName(text, Map.of("zh", chinese));
  }

  /** The text in a language: its translation, or the default text where there is none. */
  public String in(Locale locale) {
    return translations.getOrDefault(locale.getLanguage(), text);
  }

  /**
   * Whether sentences are to be Chinese in a language; they are English in any other. Names have
   * any translations, sentences these two.
   */
  public static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  @Override
  public String toString() {
    return text;
  }

  private static void checkLength(String text) {
    if (text.length() > MAX_LENGTH) {
      throw InvalidInputException.of(
          InputFault.Code.LIMIT_EXCEEDED,
          text.substring(0, 40),
          "The name '%s...' has %d characters; a name has at most %d",
          text.substring(0, 40),
          text.length(),
          MAX_LENGTH);
    }
  }
}
