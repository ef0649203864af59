package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.daopai.model.base.InputFault;

/** A small part of a document, read whole; each question refuses a value of another kind. */
sealed interface JsonValue permits JsonObject, JsonList, JsonScalar {

  Place place();

  /** What it is, in words. */
  String kind();

  default JsonObject object() {
    throw place().expected("an object", kind());
  }

  default List<JsonValue> items() {
    throw place().expected("a list", kind());
  }

  default String text() {
    throw place().expected("text", kind());
  }

  default int integer() {
    throw place().expected("a whole number", kind());
  }

  default boolean truth() {
    throw place().expected("true or false", kind());
  }

  /** Its text as a value of the domain, whose own refusal is reported with this place. */
  default <T> T as(Function<String, T> parser) {
    String text = text();
    return place().locate(() -> parser.apply(text));
  }

  /** The constant that its text names. */
  default <E extends Enum<E>> E constant(Class<E> type) {
    String text = text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw place()
        .fault(
            InputFault.Code.INVALID_VALUE,
            "'%s' is not known; %s are accepted",
            Place.shown(text),
            ImmutableList.copyOf(type.getEnumConstants()));
  }
}
