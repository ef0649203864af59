package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RatioProperties {

  @Property
  void isInLowestTermsAndKeepsItsValue(
      @ForAll("integers") BigInteger numerator, @ForAll("positives") BigInteger denominator) {
    Ratio ratio = new Ratio(numerator, denominator);

    assertEquals(BigInteger.ONE, ratio.numerator().gcd(ratio.denominator()));
    assertTrue(ratio.denominator().signum() > 0);
    assertEquals(numerator.multiply(ratio.denominator()), denominator.multiply(ratio.numerator()));
  }

  @Property
  void aCommonFactorChangesNothing(
      @ForAll("ratios") Ratio ratio, @ForAll("positives") BigInteger factor) {
    assertEquals(
        ratio, new Ratio(ratio.numerator().multiply(factor), ratio.denominator().multiply(factor)));
  }

  @Property
  void orderIsThatOfTheDifference(@ForAll("ratios") Ratio one, @ForAll("ratios") Ratio other) {
    // a/b - c/d over the common denominator bd, which is positive
    BigInteger difference =
        one.numerator()
            .multiply(other.denominator())
            .subtract(other.numerator().multiply(one.denominator()));

    assertEquals(difference.signum(), Integer.signum(one.compareTo(other)));
    assertEquals(-difference.signum(), Integer.signum(other.compareTo(one)));
    assertEquals(one.equals(other), one.compareTo(other) == 0);
  }

  @Property
  void orderIsTransitive(
      @ForAll("ratios") Ratio one, @ForAll("ratios") Ratio two, @ForAll("ratios") Ratio three) {
    if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
      assertTrue(one.compareTo(three) <= 0);
    }
  }

  @Property
  void percentIsWithinOneUnitOfTheLastDecimalOnTheSideOfTheRounding(
      @ForAll("ratios") Ratio ratio, @ForAll @IntRange(max = 12) int scale) {
    Ratio floor = exact(ratio.percent(scale, RoundingMode.FLOOR));
    Ratio ceiling = exact(ratio.percent(scale, RoundingMode.CEILING));
    Ratio percent =
        new Ratio(ratio.numerator().multiply(BigInteger.valueOf(100)), ratio.denominator());

    assertTrue(floor.compareTo(percent) <= 0 && percent.compareTo(ceiling) <= 0);
    BigDecimal gap =
        ratio
            .percent(scale, RoundingMode.CEILING)
            .subtract(ratio.percent(scale, RoundingMode.FLOOR));
    boolean printsExactly = floor.equals(percent);
    assertEquals(
        printsExactly ? BigDecimal.ZERO.setScale(scale) : BigDecimal.ONE.movePointLeft(scale), gap);
  }

  @Property
  void roundingNeverReversesAnOrder(
      @ForAll("ratios") Ratio one,
      @ForAll("ratios") Ratio other,
      @ForAll RoundingMode rounding,
      @ForAll @IntRange(max = 4) int scale) {
    if (rounding != RoundingMode.UNNECESSARY && one.compareTo(other) <= 0) {
      assertTrue(one.percent(scale, rounding).compareTo(other.percent(scale, rounding)) <= 0);
    }
  }

  @Provide
  Arbitrary<BigInteger> integers() {
    return Arbitraries.oneOf(
        Arbitraries.bigIntegers().between(BigInteger.valueOf(-60), BigInteger.valueOf(60)),
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60)));
  }

  @Provide
  Arbitrary<BigInteger> positives() {
    return Arbitraries.oneOf(
        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.valueOf(60)),
        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(60)));
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return Combinators.combine(integers(), positives()).as(Ratio::new);
  }

  private static Ratio exact(BigDecimal decimal) {
    return new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }
}
