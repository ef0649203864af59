package org.daopai.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;

/** One object of a case document, read value by value; a fault names the place it stands at. */
final class CaseObject {

  private final JsonNode node;
  private final String place;

  CaseObject(JsonNode node, String place) {
    this.node = node;
    this.place = place;
    if (!node.isObject()) {
      throw malformed("%s is not an object", place);
    }
  }

  String place() {
    return place;
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** A text or a number, as text. */
  String text(String key) {
    return optionalText(key).orElseThrow(() -> malformed("%s has no '%s'", place, key));
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
  }

  /** A flag; flags that are absent are false. */
  boolean flag(String key) {
    return node.path(key).asBoolean(false);
  }

  int integer(String key) {
    if (!node.path(key).canConvertToInt()) {
      throw malformed("%s has no whole number '%s'", place, key);
    }
    return node.path(key).asInt();
  }

  /** An amount, with its fraction; empty where it does not apply. */
  Optional<Double> number(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!node.path(key).isNumber()) {
      throw malformed("'%s' of %s is not a number", key, place);
    }
    return Optional.of(node.path(key).asDouble());
  }

  /** Minutes, rounded to whole ones. */
  Optional<Long> minutes(String key) {
    return number(key).map(Math::round);
  }

  Optional<LocalDateTime> dateTime(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text(key)));
    } catch (DateTimeParseException e) {
      throw malformed(
          "'%s' of %s is '%s'; a date-time is written 2026-03-13T17:00", key, place, text(key));
    }
  }

  /**
   * A date that must be there.
   *
   * @throws InvalidInputException if it is not, or is outside the days that can be planned
   */
  LocalDate date(String key) {
    LocalDate date;
    try {
      date = LocalDate.parse(text(key));
    } catch (DateTimeParseException e) {
      throw malformed("'%s' of %s is '%s'; a date is written 2026-03-13", key, place, text(key));
    }
    if (date.isBefore(CivilTime.FIRST_DAY) || !date.isBefore(CivilTime.END)) {
      throw malformed(
          "'%s' of %s is %s; dates from %s and before %s are read",
          key, place, date, CivilTime.FIRST_DAY, CivilTime.END);
    }
    return date;
  }

  CaseObject object(String key) {
    return new CaseObject(node.path(key), "'" + key + "' of " + place);
  }

  /** The objects of a list; none where the list is absent. */
  List<CaseObject> objects(String key) {
    List<CaseObject> objects = new ArrayList<>();
    for (JsonNode element : node.path(key)) {
      objects.add(new CaseObject(element, key + "[" + objects.size() + "] of " + place));
    }
    return objects;
  }

  /** A list of pairs of whole numbers; empty where the list is absent. */
  List<int[]> pairs(String key) {
    List<int[]> pairs = new ArrayList<>();
    for (JsonNode pair : node.path(key)) {
      if (pair.size() != 2 || !pair.path(0).canConvertToInt() || !pair.path(1).canConvertToInt()) {
        throw malformed(
            "'%s' of %s holds %s; a pair of minutes is written [480,720]", key, place, pair);
      }
      pairs.add(new int[] {pair.path(0).asInt(), pair.path(1).asInt()});
    }
    return pairs;
  }

  /** A list of pairs of date-times; empty where the list is absent. */
  List<LocalDateTime[]> dateTimePairs(String key) {
    List<LocalDateTime[]> pairs = new ArrayList<>();
    for (JsonNode pair : node.path(key)) {
      try {
        pairs.add(
            new LocalDateTime[] {
              LocalDateTime.parse(pair.path(0).asText()), LocalDateTime.parse(pair.path(1).asText())
            });
      } catch (DateTimeParseException e) {
        throw malformed(
            "'%s' of %s holds %s; a pair of date-times is written"
                + " [\"2026-03-13T08:00\",\"2026-03-13T17:00\"]",
            key, place, pair);
      }
    }
    return pairs;
  }

  @FormatMethod
  private static InvalidInputException malformed(String format, Object... args) {
    return InvalidInputException.of(InputFault.Code.MALFORMED_DOCUMENT, "case", format, args);
  }
}
