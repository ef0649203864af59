package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.DependencyBuilder;
import org.daopai.model.base.InputFault;

/** Reads dependencies. */
final class DependencyReader {

  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of("from", "to", "type", "lag", "lagCalendar", "within", "withinCalendar");
  private static final ImmutableList<Dependency.Type> TYPES =
      ImmutableList.copyOf(Dependency.Type.values());

  private DependencyReader() {}

  static Dependency read(JsonObject in) {
    in.only(MEMBERS);
    ActivityId from = in.required("from").as(ActivityId::of);
    ActivityId to = in.required("to").as(ActivityId::of);
    Dependency.Type type =
        in.optional("type").map(DependencyReader::type).orElse(Dependency.Type.FINISH_TO_START);
    DependencyBuilder dependency =
        Dependency.builder()
            .predecessor(from)
            .successor(to)
            .type(type)
            .lag(LagReader.read(in, "lag", "lagCalendar"));
    if (in.optional("withinCalendar").isPresent()) {
      in.required("within");
    }
    if (in.optional("within").isPresent()) {
      dependency.maximumLag(LagReader.read(in, "within", "withinCalendar"));
    }
    return in.place().locate(dependency::build);
  }

  private static Dependency.Type type(JsonValue value) {
    String text = value.text();
    return TYPES.stream()
        .filter(type -> type.abbreviation().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                value
                    .place()
                    .fault(
                        InputFault.Code.INVALID_VALUE,
                        "'%s' is not a type of dependency; %s are",
                        Place.shown(text),
                        Arrays.toString(
                            TYPES.stream().map(Dependency.Type::abbreviation).toArray())));
  }
}
