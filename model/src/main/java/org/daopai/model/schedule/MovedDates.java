package org.daopai.model.schedule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.schedule.MovedDate.Which;

/** Compares two schedules date by date. */
final class MovedDates {

  /** What a date belongs to; activities and deadlines have ids of their own each. */
  private record Key(String id, Which which) {}

  private MovedDates() {}

  static List<MovedDate> between(Schedule earlier, Schedule later) {
    Map<Key, LocalDateTime> before = dates(earlier);
    Map<Key, LocalDateTime> after = dates(later);
    Map<Key, LocalDateTime> gone = new LinkedHashMap<>(before);
    ImmutableList.Builder<MovedDate> moved = ImmutableList.builder();
    after.forEach(
        (key, date) -> {
          Optional<LocalDateTime> was = Optional.ofNullable(before.get(key));
          gone.remove(key);
          if (!was.equals(Optional.of(date))) {
            moved.add(new MovedDate(key.id(), key.which(), was, Optional.of(date)));
          }
        });
    gone.forEach(
        (key, date) ->
            moved.add(new MovedDate(key.id(), key.which(), Optional.of(date), Optional.empty())));
    return moved.build();
  }

  private static Map<Key, LocalDateTime> dates(Schedule schedule) {
    Map<Key, LocalDateTime> dates = new LinkedHashMap<>();
    for (ScheduledActivity activity : schedule.activities()) {
      String id = activity.id().value();
      dates.put(new Key(id, Which.EARLY_START), activity.earlyStart());
      dates.put(new Key(id, Which.EARLY_FINISH), activity.earlyFinish());
      activity.lateStart().ifPresent(date -> dates.put(new Key(id, Which.LATE_START), date));
      activity.lateFinish().ifPresent(date -> dates.put(new Key(id, Which.LATE_FINISH), date));
    }
    for (DeadlineVerdict verdict : schedule.deadlines()) {
      dates.put(new Key(verdict.id().value(), Which.DUE), verdict.due());
      dates.put(new Key(verdict.id().value(), Which.EARLIEST_PROMISE), verdict.earliestPromise());
    }
    return dates;
  }
}
