package org.daopai.examples.interop;

import java.util.Locale;
import org.daopai.examples.text.PlainText;
import org.daopai.model.base.LocalizedName;

/** Names in the language of the export, of characters that an XML document may hold. */
final class ExportedNames {

  private final Locale language;
  private final ExportFormat format;
  private boolean changed;
  private boolean hasOthers;

  ExportedNames(Locale language, ExportFormat format) {
    this.language = language;
    this.format = format;
  }

  /** A name as it is written. */
  String of(LocalizedName name) {
    hasOthers |=
        !name.translations().isEmpty()
            && name.translations().values().stream().anyMatch(other -> !other.equals(name.text()));
    return of(name.in(language));
  }

  /** The beginning of a name, of so many characters at most. */
  String start(LocalizedName name, int length) {
    String whole = name.in(language);
    return of(
        whole.substring(
            0,
            whole.offsetByCodePoints(
                0, Math.min(length, whole.codePointCount(0, whole.length())))));
  }

  /** How many characters a name has. */
  int length(LocalizedName name) {
    return name.in(language).length();
  }

  /** A text as it is written. */
  String of(String text) {
    String written = PlainText.clean(text);
    changed |= !written.equals(text);
    return format.writable(written);
  }

  /** Whether some name has characters that were not written as they are. */
  boolean isAnyChanged() {
    return changed;
  }

  /** Whether some name is known in other languages too. */
  boolean isAnyTranslated() {
    return hasOthers;
  }

  Locale language() {
    return language;
  }
}
