package org.daopai.metrics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Where a proportion may lie if the cases counted are taken for a sample of many alike.
 *
 * @param level how often intervals made this way hold the true proportion, such as 0.95
 * @param lower the lower bound, 0 or more
 * @param upper the upper bound, 1 or less
 */
public record ConfidenceInterval(double level, double lower, double upper) implements Serializable {

  private static final double USUAL_LEVEL = 0.95;

  /**
   * Checks the bounds.
   *
   * @throws InvalidInputException if they are not within 0 and 1 and in order, or the level is not
   *     between 0 and 1
   */
  public ConfidenceInterval {
    boolean ordered = 0 <= lower && lower <= upper && upper <= 1;
    if (!ordered || !(0 < level && level < 1)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "interval",
          "The interval from %s to %s at level %s is not one of a proportion; bounds lie between 0"
              + " and 1, in order, and so does the level",
          lower,
          upper,
          level);
    }
  }

  /**
   * The Wilson score interval at the level of 95 % (Wilson 1927, JASA 22:209-212). Its lower bound
   * is exactly 0 where nothing was counted, its upper bound exactly 1 where everything was.
   *
   * @param counted how many cases have the property
   * @param cases how many cases there are, 1 or more
   * @throws InvalidInputException if there are no cases, or more or less counted than there are
   */
  public static ConfidenceInterval wilson(int counted, int cases) {
    return wilson(counted, cases, USUAL_LEVEL);
  }

  /**
   * The Wilson score interval at another level.
   *
   * @param counted how many cases have the property
   * @param cases how many cases there are, 1 or more
   * @param level the level, between 0 and 1
   * @throws InvalidInputException if there are no cases, more or less counted than there are, or no
   *     such level
   */
  public static ConfidenceInterval wilson(int counted, int cases, double level) {
    double error = 1 - level; // 1 again for a level below the precision of a double
    if (cases < 1 || counted < 0 || counted > cases || !(0 < error && error < 1)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "interval",
          "There is no interval for %d of %d cases at level %s; count 0 to all of at least one case,"
              + " at a level between 0 and 1",
          counted,
          cases,
          level);
    }
    Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(cases, counted, error);
    // rounding errors leave 1e-20 where the formula says 0
    double lower = counted == 0 ? 0 : Math.max(0, wilson.getLowerBound());
    double upper = counted == cases ? 1 : Math.min(1, wilson.getUpperBound());
    return new ConfidenceInterval(level, lower, upper);
  }

  /** Whether a proportion lies between the bounds, or on one. */
  public boolean contains(Ratio proportion) {
    BigDecimal numerator = new BigDecimal(proportion.numerator());
    BigDecimal denominator = new BigDecimal(proportion.denominator());
    return new BigDecimal(lower).multiply(denominator).compareTo(numerator) <= 0
        && new BigDecimal(upper).multiply(denominator).compareTo(numerator) >= 0;
  }

  /** The bounds in percent as people of that locale read them, with one decimal. */
  public String format(Locale locale) {
    return format(locale, 1, RoundingMode.HALF_UP);
  }

  /** The bounds in percent as people of that locale read them, with that many decimals. */
  public String format(Locale locale, int scale, RoundingMode rounding) {
    return "["
        + percent(locale, lower, scale, rounding)
        + ", "
        + percent(locale, upper, scale, rounding)
        + "]";
  }

  /** The bounds in percent with one decimal, such as {@code [87.0 %, 98.9 %]}. */
  @Override
  public String toString() {
    return format(Locale.ROOT);
  }

  private static String percent(Locale locale, double bound, int scale, RoundingMode rounding) {
    return Percents.format(
        locale, new BigDecimal(bound).movePointRight(2).setScale(scale, rounding));
  }
}
