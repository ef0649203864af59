package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.ActivityId;

/**
 * What a deadline has to do with an activity or milestone.
 *
 * @param activity the activity
 * @param bears how much working time of its own calendar it can be delayed before the deadline is
 *     missed for it, whatever else makes it be missed; negative where it is missed for it as it is;
 *     none where nothing leads from it to the deadline, and of what has finished
 * @param gains how much earlier, by the clock, what owes the deadline finishes if the activity is
 *     shortened by one day of its calendar, or to a minute where it is shorter: its drag. Never
 *     negative; zero of what takes no time or cannot be shortened
 */
public record Sensitivity(ActivityId activity, Optional<Duration> bears, Duration gains)
    implements Serializable {

  /** Checks that nothing is missing. */
  public Sensitivity {
    requireNonNull(activity, "activity");
    requireNonNull(bears, "bears");
    requireNonNull(gains, "gains");
  }

  /** In a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).sensitivity(this);
  }
}
