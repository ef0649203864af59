package org.daopai.model.schedule;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.immutables.value.Value;

/**
 * A schedule agreed earlier: when each activity and milestone was to be finished. Later plans are
 * judged against it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Baseline implements Serializable {

  Baseline() {}

  /** How the baseline is called, so that a result can name it. */
  public abstract String name();

  /** Agreed finishes by activity or milestone. */
  public abstract Map<ActivityId, LocalDateTime> finishes();

  /** The agreed finish of an activity or milestone, if it was planned then. */
  public Optional<LocalDateTime> finishOf(ActivityId id) {
    return Optional.ofNullable(finishes().get(id));
  }

  /**
   * Starts a baseline from nothing. An activity whose finish is put twice is an {@link
   * IllegalArgumentException} that names it.
   */
  public static BaselineBuilder builder() {
    return new BaselineBuilder();
  }

  /** The late finishes of a reverse plan, and the early ones of what has no late finish. */
  public static Baseline latest(String name, Schedule schedule) {
    BaselineBuilder builder = builder().name(name);
    for (ScheduledActivity activity : schedule.activities()) {
      builder.putFinish(activity.id(), activity.lateFinish().orElseGet(activity::earlyFinish));
    }
    return builder.build();
  }

  /** The early finishes of a plan. */
  public static Baseline earliest(String name, Schedule schedule) {
    BaselineBuilder builder = builder().name(name);
    schedule
        .activities()
        .forEach(activity -> builder.putFinish(activity.id(), activity.earlyFinish()));
    return builder.build();
  }
}
