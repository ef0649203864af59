package org.daopai.model.json;

import java.util.List;

/**
 * A list.
 *
 * @param place where it begins
 * @param items what it holds
 */
record JsonList(Place place, List<JsonValue> items) implements JsonValue {

  @Override
  public String kind() {
    return "a list";
  }
}
