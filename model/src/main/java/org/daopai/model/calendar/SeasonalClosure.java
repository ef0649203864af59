package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.daopai.model.base.LocalizedName;

/**
 * A season in which a calendar does not work at all, such as a building site's winter.
 *
 * @param season the days of every year on which nothing is worked
 * @param reason how to call it
 */
public record SeasonalClosure(Season season, LocalizedName reason) implements Serializable {

  /** Checks that nothing is missing. */
  public SeasonalClosure {
    requireNonNull(season, "season");
    requireNonNull(reason, "reason");
  }
}
