package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daopai.model.base.InputFault;

/**
 * An object; no member is given twice.
 *
 * @param place where it begins
 * @param members what it holds, in the order of the document
 */
record JsonObject(Place place, Map<String, JsonValue> members) implements JsonValue {

  @Override
  public String kind() {
    return "an object";
  }

  @Override
  public JsonObject object() {
    return this;
  }

  /** This object, if it has no other members than these. */
  JsonObject only(Collection<String> accepted) {
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      if (!accepted.contains(member.getKey())) {
        Place at = member.getValue().place();
        throw new Place(place.parent(), place.step(), at.line(), at.column())
            .unknownMember(member.getKey(), accepted);
      }
    }
    return this;
  }

  JsonValue required(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                place.fault(
                    InputFault.Code.MALFORMED_DOCUMENT, "the member '%s' is missing", name));
  }

  Optional<JsonValue> optional(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The items of a list, each as a value of the domain; none if the member is missing. */
  <T> List<T> list(String name, Function<JsonValue, T> reader) {
    return optional(name).map(JsonValue::items).orElse(List.of()).stream()
        .map(reader)
        .collect(ImmutableList.toImmutableList());
  }
}
