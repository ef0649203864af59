package org.daopai.model.json;

import com.google.common.collect.ImmutableBiMap;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.UnannouncedDays;

/** The words for what a calendar makes of the days that are not announced. */
final class UnannouncedWords {

  private static final ImmutableBiMap<String, UnannouncedDays> WORDS =
      ImmutableBiMap.of(
          "fail", UnannouncedDays.FAIL,
          "china-statutory", UnannouncedDays.FALLBACK_STATUTORY,
          "week", UnannouncedDays.WEEKEND_ONLY);

  private UnannouncedWords() {}

  static UnannouncedDays read(JsonValue value) {
    UnannouncedDays policy = WORDS.get(value.text());
    if (policy == null) {
      throw value
          .place()
          .fault(
              InputFault.Code.INVALID_VALUE,
              "'%s' is no way to treat days that are not announced; %s are",
              Place.shown(value.text()),
              WORDS.keySet());
    }
    return policy;
  }

  static String word(UnannouncedDays policy) {
    return WORDS.inverse().getOrDefault(policy, policy.name());
  }
}
