package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daopai.model.Lag;
import org.daopai.model.LagBuilder;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/**
 * Reads a lag of a dependency, the least or the greatest: a duration or a percentage, and whose
 * calendar counts it.
 */
final class LagReader {

  /* A named calendar is an object, so that no id is mistaken for one of these words. */
  private static final ImmutableMap<Lag.Counting, String> WORDS =
      ImmutableMap.of(
          Lag.Counting.SUCCESSOR, "successor",
          Lag.Counting.PREDECESSOR, "predecessor",
          Lag.Counting.PROJECT, "project",
          Lag.Counting.ELAPSED, "elapsed");

  private static final Pattern PERCENT = Pattern.compile("(-?[0-9]{1,6}) ?%");
  private static final ImmutableList<String> NAMED = ImmutableList.of("id");

  private LagReader() {}

  /** The word for a calendar that is not named. */
  static String word(Lag.Counting counting) {
    return WORDS.getOrDefault(counting, "");
  }

  static Lag read(JsonObject dependency, String amount, String calendar) {
    LagBuilder lag = Lag.builder();
    dependency.optional(amount).ifPresent(value -> amount(value, lag));
    dependency.optional(calendar).ifPresent(value -> calendar(value, lag));
    return dependency.place().locate(lag::build);
  }

  private static void amount(JsonValue value, LagBuilder lag) {
    Matcher percent = PERCENT.matcher(value.text());
    if (percent.matches()) {
      lag.percent(Integer.parseInt(percent.group(1)));
    } else {
      lag.duration(value.as(WorkDuration::parse));
    }
  }

  private static void calendar(JsonValue value, LagBuilder lag) {
    if (value instanceof JsonObject named) {
      CalendarId id = named.only(NAMED).required("id").as(CalendarId::of);
      lag.counting(Lag.Counting.NAMED).calendar(id);
    } else {
      lag.counting(counting(value));
    }
  }

  private static Lag.Counting counting(JsonValue value) {
    String text = value.text();
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                value
                    .place()
                    .fault(
                        InputFault.Code.INVALID_VALUE,
                        "'%s' is not a calendar that counts a lag; %s are, or an object with the"
                            + " 'id' of one",
                        Place.shown(text),
                        WORDS.values()))
        .getKey();
  }
}
