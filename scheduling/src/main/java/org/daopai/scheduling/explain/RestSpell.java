package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.daopai.model.base.LocalizedName;

/**
 * Time of a step in which a calendar rests, all of one kind and name put together.
 *
 * @param kind why it rests
 * @param name how people call it: the holiday, the closure; empty for nights and weekends
 * @param days on how many dates, in part or whole
 * @param minutes how many minutes of the clock; negative where a step leads back
 */
public record RestSpell(Kind kind, LocalizedName name, int days, long minutes)
    implements Serializable {

  /** Why a calendar rests. */
  public enum Kind {
    /** Outside the shifts of a working day: nights, breaks. */
    OFF_HOURS,
    /** A day of rest of the ordinary week. */
    WEEKLY_REST,
    /** A holiday, or another day on which nothing is worked for once. */
    HOLIDAY,
    /** A season in which nothing is worked, such as a winter. */
    CLOSURE,
    /** What a season that restricts work takes from its days. */
    RESTRICTION
  }

  /** Checks that nothing is missing. */
  public RestSpell {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }
}
