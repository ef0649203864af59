package org.daopai.metrics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * An exact fraction in lowest terms. It is rounded only where it is shown, so a threshold is
 * compared with what was counted and not with what was printed.
 *
 * @param numerator the numerator, which carries the sign
 * @param denominator the denominator, greater than zero
 */
public record Ratio(BigInteger numerator, BigInteger denominator)
    implements Comparable<Ratio>, Serializable {

  /**
   * Reduces the fraction to lowest terms.
   *
   * @throws InvalidInputException if the denominator is zero or less
   */
  public Ratio {
    if (denominator.signum() <= 0) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          numerator + "/" + denominator,
          "The ratio %s/%s has no positive denominator; a denominator is 1 or more",
          numerator,
          denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /**
   * A fraction of two counts.
   *
   * @throws InvalidInputException if the denominator is zero or less
   */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** By value, without rounding. */
  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /**
   * The ratio in percent, with that many decimals.
   *
   * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY} and it is not
   */
  public BigDecimal percent(int scale, RoundingMode rounding) {
    return new BigDecimal(numerator.multiply(BigInteger.valueOf(100)))
        .divide(new BigDecimal(denominator), scale, rounding);
  }

  /** The ratio in percent as people of that locale read it, with one decimal, half rounded up. */
  public String format(Locale locale) {
    return format(locale, 1, RoundingMode.HALF_UP);
  }

  /** The ratio in percent as people of that locale read it, with that many decimals. */
  public String format(Locale locale, int scale, RoundingMode rounding) {
    return Percents.format(locale, percent(scale, rounding));
  }

  /** The fraction in lowest terms, such as {@code 25/26}; a whole number without denominator. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
