package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarDay;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkTimeline;

/** Says by day why a calendar rests between two instants. */
final class RestSpells {

  private record Why(RestSpell.Kind kind, LocalizedName name) {}

  private static final class Sum {
    int days;
    long minutes;
  }

  private final WorkTimeline timeline;
  private final Map<Why, Sum> sums = new LinkedHashMap<>();

  private RestSpells(WorkTimeline timeline) {
    this.timeline = timeline;
  }

  /**
   * All rest between two instants, in the order in which it first occurs; together with the working
   * time it is the time between them. O(days).
   *
   * @param to where the rest ends; before where it begins for a step that leads back
   */
  static List<RestSpell> between(WorkTimeline timeline, int from, int to) {
    RestSpells spells = new RestSpells(timeline);
    int first = Math.min(from, to);
    int end = Math.max(from, to);
    for (int at = first; at < end; ) {
      LocalDate date = CivilTime.toDateTime(at).toLocalDate();
      int midnight = CivilTime.toMinute("A midnight", date.plusDays(1).atStartOfDay());
      int until = Math.min(end, midnight);
      spells.add(date, at, until);
      at = until;
    }
    return spells.result(from <= to ? 1 : -1);
  }

  private void add(LocalDate date, int from, int to) {
    int rest = to - from - (timeline.rankOf(to) - timeline.rankOf(from));
    if (rest > 0) {
      Sum sum = sums.computeIfAbsent(why(timeline.calendar().day(date)), why -> new Sum());
      sum.days++;
      sum.minutes += rest;
    }
  }

  private static Why why(CalendarDay day) {
    LocalizedName unnamed = LocalizedName.of("");
    return switch (day.kind()) {
      case CLOSURE -> new Why(RestSpell.Kind.CLOSURE, day.reason());
      case RESTRICTION -> new Why(RestSpell.Kind.RESTRICTION, day.reason());
      case WEEK, HOLIDAY, EXTRA_WORKING_DAY -> {
        if (day.isWorking()) {
          yield new Why(RestSpell.Kind.OFF_HOURS, unnamed);
        }
        yield day.kind() == CalendarDay.Kind.WEEK
            ? new Why(RestSpell.Kind.WEEKLY_REST, unnamed)
            : new Why(RestSpell.Kind.HOLIDAY, day.reason());
      }
    };
  }

  private List<RestSpell> result(int sign) {
    ImmutableList.Builder<RestSpell> spells = ImmutableList.builder();
    sums.forEach(
        (why, sum) ->
            spells.add(new RestSpell(why.kind(), why.name(), sum.days, sign * sum.minutes)));
    return spells.build();
  }
}
