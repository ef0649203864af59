package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;

/**
 * A part of the time of a proof, put together over all its steps: one bar of its waterfall.
 *
 * @param kind what took the time
 * @param name who worked, or what the rest is called; empty where there is nothing to name
 * @param minutes minutes of the clock; negative where more of it leads back than on
 */
public record TimeShare(Kind kind, LocalizedName name, long minutes) implements Serializable {

  /** What took the time; a stable code. */
  public enum Kind {
    /** Work, by who is responsible for it. */
    WORK,
    /** Lags, by the clock or on a calendar, less leads. */
    LAG,
    /** Nights and breaks. */
    OFF_HOURS,
    /** Days of rest of the ordinary week. */
    WEEKLY_REST,
    /** Holidays, by name. */
    HOLIDAY,
    /** Closed seasons, by name. */
    CLOSURE,
    /** What restricted seasons take from their days, by name. */
    RESTRICTION,
    /** Waiting until work fits between two rests. */
    FIT,
    /** Waiting for dates that constraints name. */
    CONSTRAINT,
    /** Room before something else. */
    SLACK,
    /** Held by a convention. */
    CLAMP
  }

  /** Checks that nothing is missing. */
  public TimeShare {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }

  /** The part in words of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).share(this);
  }
}
