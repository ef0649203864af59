package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;

/**
 * A step of the chain that shows why nothing can finish earlier, whatever it costs. The times of
 * all steps add up to the least finish.
 *
 * @param kind what takes the time
 * @param activity the activity or milestone that the step leads to, or through
 * @param dependency the dependency that the step follows; for {@link Kind#DEPENDENCY} and, where it
 *     leaves something that has happened, for {@link Kind#ORIGIN}
 * @param time working time that it takes; negative for a lead, for what is led through backward,
 *     and for what began before the data date
 */
public record ShortestChainStep(
    Kind kind, ActivityId activity, Optional<Dependency> dependency, Duration time)
    implements Serializable {

  /** What takes the time of a step. */
  public enum Kind {
    /** The data date, a constraint, a resumption or something that has happened; the first step. */
    ORIGIN,
    /** A dependency, with its lag. */
    DEPENDENCY,
    /** An activity that takes its least duration, or cannot be shortened at all. */
    LEAST_DURATION,
    /**
     * An activity that takes its full duration and whose finish is bound, so that it starts no
     * earlier than that before it: shortening it would only have it start later.
     */
    FULL_DURATION_BACK
  }

  /** Checks that nothing is missing. */
  public ShortestChainStep {
    requireNonNull(kind, "kind");
    requireNonNull(activity, "activity");
    requireNonNull(dependency, "dependency");
    requireNonNull(time, "time");
  }

  /** The step in words, for example {@code least duration of 'build': 2400 minutes}. */
  @Override
  public String toString() {
    String what =
        switch (kind) {
          case ORIGIN -> "earliest of '" + activity + "'";
          case DEPENDENCY -> dependency.map(Dependency::toString).orElse("");
          case LEAST_DURATION -> "least duration of '" + activity + "'";
          case FULL_DURATION_BACK -> "back over the full duration of '" + activity + "'";
        };
    return what + ": " + time.toMinutes() + " minutes";
  }
}
