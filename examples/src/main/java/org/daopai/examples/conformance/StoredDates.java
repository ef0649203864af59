package org.daopai.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.json.JsonLimits;

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

  /** Those of a case document, by task. */
  static ImmutableMap<String, StoredDates> read(InputStream json, JsonLimits limits)
      throws IOException {
    Map<String, StoredDates> stored = new LinkedHashMap<>();
    for (JsonNode task : CaseDocument.answers(json, limits).path("tasks")) {
      JsonNode truth = task.path("truth");
      if (!truth.isMissingNode()) {
        String id = task.path("id").asText();
        stored.put(id, of(new CaseObject(truth, "the stored dates of task " + id)));
      }
    }
    return ImmutableMap.copyOf(stored);
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
