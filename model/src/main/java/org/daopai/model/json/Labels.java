package org.daopai.model.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daopai.model.base.LocalizedName;

/** Names: a text, or an object of a text and its translations by language. */
final class Labels {

  private static final String TEXT = "text";

  private Labels() {}

  static LocalizedName read(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return value.as(LocalizedName::of);
    }
    String text = object.required(TEXT).text();
    Map<String, String> translations = new LinkedHashMap<>();
    object.members().forEach((language, name) -> translations.put(language, name.text()));
    translations.remove(TEXT);
    return object.place().locate(() -> new LocalizedName(text, translations));
  }

  static void write(JsonOutput out, String member, LocalizedName name) {
    if (name.translations().isEmpty()) {
      out.text(member, name.text());
    } else {
      out.line(
          member,
          () -> {
            out.text(TEXT, name.text());
            name.translations().forEach(out::text);
          });
    }
  }

  /** Writes a name unless it is the one that is meant when none is written. */
  static void write(JsonOutput out, String member, LocalizedName name, String standard) {
    if (!name.equals(LocalizedName.of(standard))) {
      write(out, member, name);
    }
  }
}
