package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.Combination;
import org.daopai.model.calendar.WorkCalendar;

/** Reads and writes what stands in place of the week of a calendar that combines others. */
final class CombinationForm {

  private static final ImmutableList<String> WAYS =
      ImmutableList.of("union", "intersection", "difference", "during");
  private static final ImmutableList<String> DIFFERENCE = ImmutableList.of("base", "without");
  private static final ImmutableList<String> DURING =
      ImmutableList.of("base", "season", "first", "last", "other");
  private static final ImmutableList<String> SEASON = ImmutableList.of("from", "to");

  private CombinationForm() {}

  /** The combination of a calendar, if it has one. */
  static Optional<Combination> read(JsonObject in) {
    List<String> ways = WAYS.stream().filter(way -> in.optional(way).isPresent()).toList();
    if (ways.size() > 1) {
      throw in.place()
          .fault(
              InputFault.Code.MALFORMED_DOCUMENT,
              "a calendar combines others by %s; give one of them",
              ways);
    }
    return ways.stream()
        .findFirst()
        .map(way -> in.place().locate(() -> combination(way, in.required(way))));
  }

  /** The calendars that one combines, as they stand in the document; none if it combines none. */
  static List<JsonObject> parts(JsonObject in) {
    return WAYS.stream()
        .flatMap(way -> in.optional(way).stream())
        .flatMap(
            way ->
                way instanceof JsonList list
                    ? list.items().stream()
                    : Stream.of("base", "without", "other")
                        .flatMap(part -> way.object().optional(part).stream()))
        .map(JsonValue::object)
        .toList();
  }

  private static Combination combination(String way, JsonValue value) {
    return switch (way) {
      case "union" -> new Combination.Union(parts(value));
      case "intersection" -> new Combination.Intersection(parts(value));
      case "difference" -> {
        JsonObject in = value.object().only(DIFFERENCE);
        yield new Combination.Difference(part(in, "base"), part(in, "without"));
      }
      default -> during(value.object().only(DURING));
    };
  }

  private static List<WorkCalendar> parts(JsonValue value) {
    return value.items().stream().map(part -> CalendarReader.read(part.object())).toList();
  }

  private static WorkCalendar part(JsonObject in, String member) {
    return CalendarReader.read(in.required(member).object());
  }

  private static Combination during(JsonObject in) {
    WorkCalendar base = part(in, "base");
    WorkCalendar other = part(in, "other");
    Optional<JsonValue> season = in.optional("season");
    if (season.isPresent()) {
      return new Combination.Seasonal(
          base, CalendarReader.season(season.get().object().only(SEASON)), other);
    }
    LocalDate first = Dates.date(in.required("first"));
    LocalDate last = Dates.date(in.required("last"));
    return new Combination.Dated(base, first, last, other);
  }

  static void write(JsonOutput out, Combination combination) {
    if (combination instanceof Combination.Union union) {
      out.objects("union", union.parts(), part -> CalendarWriter.write(out, part));
    } else if (combination instanceof Combination.Intersection intersection) {
      out.objects("intersection", intersection.parts(), part -> CalendarWriter.write(out, part));
    } else if (combination instanceof Combination.Difference difference) {
      out.object(
          "difference",
          () -> {
            out.object("base", () -> CalendarWriter.write(out, difference.base()));
            out.object("without", () -> CalendarWriter.write(out, difference.without()));
          });
    } else if (combination instanceof Combination.Seasonal seasonal) {
      out.object(
          "during",
          () -> {
            out.line("season", () -> CalendarWriter.season(out, seasonal.season()));
            out.object("base", () -> CalendarWriter.write(out, seasonal.base()));
            out.object("other", () -> CalendarWriter.write(out, seasonal.other()));
          });
    } else if (combination instanceof Combination.Dated dated) {
      out.object(
          "during",
          () -> {
            out.text("first", dated.first().toString());
            out.text("last", dated.last().toString());
            out.object("base", () -> CalendarWriter.write(out, dated.base()));
            out.object("other", () -> CalendarWriter.write(out, dated.other()));
          });
    }
  }
}
