package org.daopai.examples.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language names are that a project has in several. */
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "zh",
      converter = LanguageConverter.class,
      description = "Language of the names, zh or en (${DEFAULT-VALUE}). 名称的语言。")
  private Locale language = Locale.CHINA;

  Locale language() {
    return language;
  }
}
