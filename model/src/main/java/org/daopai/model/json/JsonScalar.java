package org.daopai.model.json;

import org.daopai.model.base.InputFault;

/**
 * A text, a number, true, false or null.
 *
 * @param place where it begins
 * @param type which of them
 * @param content as it stands in the document; a text without its quotes and escapes
 */
record JsonScalar(Place place, Type type, String content) implements JsonValue {

  private static final int INTEGER_DIGITS = 10;

  enum Type {
    TEXT("text"),
    INTEGER("a whole number"),
    FRACTION("a number with a fraction or an exponent"),
    TRUTH("true or false"),
    NULL("null");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  @Override
  public String kind() {
    return type == Type.NULL ? "null (leave out what is not known)" : type.words;
  }

  @Override
  public String text() {
    if (type != Type.TEXT) {
      return JsonValue.super.text();
    }
    return content;
  }

  @Override
  public int integer() {
    if (type != Type.INTEGER) {
      return JsonValue.super.integer();
    }
    long number = content.length() > INTEGER_DIGITS + 1 ? Long.MAX_VALUE : Long.parseLong(content);
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw place.fault(
          InputFault.Code.INVALID_VALUE,
          "the number %s is out of range; whole numbers from %d to %d are accepted",
          Place.shown(content),
          Integer.MIN_VALUE,
          Integer.MAX_VALUE);
    }
    return (int) number;
  }

  @Override
  public boolean truth() {
    if (type != Type.TRUTH) {
      return JsonValue.super.truth();
    }
    return content.equals("true");
  }
}
