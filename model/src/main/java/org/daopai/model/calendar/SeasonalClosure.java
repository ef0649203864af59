package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;

/**
 * A season of every year in which a calendar does not work at all, or works more slowly, such as a
 * building site's winter.
 *
 * <p>Winter in northern China is both: below the feasible temperature outdoor work stops, and from
 * the day on which the daily mean stays under 5 °C for five days it goes on with measures and at a
 * lower rate (winter construction, JGJ/T 104-2011). Which days those are is local; give your own.
 *
 * @param season the days of every year that it is about
 * @param productivity how much of a working minute counts, in percent: 0 closes the season, 1 to 99
 *     restrict it
 * @param reason how to call it
 */
public record SeasonalClosure(Season season, int productivity, LocalizedName reason)
    implements Serializable {

  /** The two strengths. */
  public enum Strength {
    /** Nothing is worked. */
    CLOSED,
    /** The hours are worked, and count for less. */
    RESTRICTED
  }

  /**
   * Checks the productivity.
   *
   * @throws InvalidInputException if it is not 0 to 99
   */
  public SeasonalClosure {
    requireNonNull(season, "season");
    requireNonNull(reason, "reason");
    if (productivity < 0 || productivity > 99) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          season,
          "The season %s has a productivity of %d percent; give 0 where nothing is worked, or 1 to 99",
          season,
          productivity);
    }
  }

  /** A season in which nothing is worked. */
  public static SeasonalClosure closed(Season season, LocalizedName reason) {
    return new SeasonalClosure(season, 0, reason);
  }

  /** A season in which the working time counts for so many percent only, 1 to 99. */
  public static SeasonalClosure restricted(Season season, int productivity, LocalizedName reason) {
    return new SeasonalClosure(season, productivity, reason);
  }

  /** How strong it is. */
  public Strength strength() {
    return productivity == 0 ? Strength.CLOSED : Strength.RESTRICTED;
  }
}
