package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What the application computed for one task.
 *
 * @param dates early and late dates, by field; those that are not stored are missing
 * @param totalFloat working time the task can slip
 */
record StoredDates(Map<ComparedField, LocalDateTime> dates, Optional<Duration> totalFloat) {

  StoredDates {
    dates = ImmutableMap.copyOf(dates);
  }

  static StoredDates of(CaseObject truth) {
    ImmutableMap.Builder<ComparedField, LocalDateTime> dates = ImmutableMap.builder();
    for (ComparedField field : ComparedField.values()) {
      if (field.isDate()) {
        truth.dateTime(field.key()).ifPresent(date -> dates.put(field, date));
      }
    }
    return new StoredDates(
        dates.buildOrThrow(),
        truth.minutes(ComparedField.TOTAL_FLOAT.key()).map(Duration::ofMinutes));
  }
}
