package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfidenceIntervalProperties {

  /** The two-sided 5 % point of the normal distribution, to 30 decimals. */
  private static final BigDecimal Z = new BigDecimal("1.959963984540054235524594430521");

  private static final MathContext DIGITS = new MathContext(50);

  record Sample(int counted, int cases) {

    Ratio proportion() {
      return Ratio.of(counted, cases);
    }
  }

  /**
   * The interval is the set of all p that the score test does not reject: those with {@code n (x/n
   * - p)^2 <= z^2 p (1 - p)}. So each bound, moved outward by a hair, is rejected, and moved inward
   * is not.
   */
  @Property
  void boundsAreWhereTheScoreTestTurns(@ForAll("samples") Sample sample) {
    ConfidenceInterval interval = ConfidenceInterval.wilson(sample.counted(), sample.cases());
    double hair = 1e-12;

    if (sample.counted() > 0) {
      assertTrue(rejects(sample, interval.lower() - hair));
    }
    if (sample.counted() < sample.cases()) {
      assertTrue(rejects(sample, interval.upper() + hair));
    }
    assertTrue(!rejects(sample, interval.lower() + hair));
    assertTrue(!rejects(sample, interval.upper() - hair));
  }

  @Property
  void agreesWithTheClosedFormInManyDigits(@ForAll("samples") Sample sample) {
    BigDecimal n = BigDecimal.valueOf(sample.cases());
    BigDecimal x = BigDecimal.valueOf(sample.counted());
    BigDecimal z2 = Z.multiply(Z);
    // (x + z^2/2 -+ z sqrt(x (n - x) / n + z^2/4)) / (n + z^2)
    BigDecimal half =
        Z.multiply(
            x.multiply(n.subtract(x))
                .divide(n, DIGITS)
                .add(z2.divide(BigDecimal.valueOf(4), DIGITS))
                .sqrt(DIGITS));
    BigDecimal centre = x.add(z2.divide(BigDecimal.valueOf(2), DIGITS));

    ConfidenceInterval interval = ConfidenceInterval.wilson(sample.counted(), sample.cases());
    assertEquals(
        centre.subtract(half).divide(n.add(z2), DIGITS).doubleValue(), interval.lower(), 1e-13);
    assertEquals(centre.add(half).divide(n.add(z2), DIGITS).doubleValue(), interval.upper(), 1e-13);
  }

  @Property
  void containsTheProportionAtEveryLevel(
      @ForAll("samples") Sample sample, @ForAll("levels") double level) {
    assertTrue(
        ConfidenceInterval.wilson(sample.counted(), sample.cases(), level)
            .contains(sample.proportion()));
  }

  @Property
  void oneMoreCountedMovesBothBoundsUp(@ForAll("samples") Sample sample) {
    if (sample.counted() < sample.cases()) {
      ConfidenceInterval fewer = ConfidenceInterval.wilson(sample.counted(), sample.cases());
      ConfidenceInterval more = ConfidenceInterval.wilson(sample.counted() + 1, sample.cases());

      assertTrue(fewer.lower() < more.lower());
      assertTrue(fewer.upper() < more.upper());
    }
  }

  @Property
  void aHigherLevelHoldsTheLowerOne(
      @ForAll("samples") Sample sample,
      @ForAll("levels") double one,
      @ForAll("levels") double two) {
    ConfidenceInterval narrow =
        ConfidenceInterval.wilson(sample.counted(), sample.cases(), Math.min(one, two));
    ConfidenceInterval wide =
        ConfidenceInterval.wilson(sample.counted(), sample.cases(), Math.max(one, two));

    assertTrue(wide.lower() <= narrow.lower());
    assertTrue(narrow.upper() <= wide.upper());
  }

  @Property
  void countingTheOthersMirrorsIt(@ForAll("samples") Sample sample) {
    ConfidenceInterval one = ConfidenceInterval.wilson(sample.counted(), sample.cases());
    ConfidenceInterval others =
        ConfidenceInterval.wilson(sample.cases() - sample.counted(), sample.cases());

    assertEquals(1 - one.upper(), others.lower(), 1e-13);
    assertEquals(1 - one.lower(), others.upper(), 1e-13);
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<Integer> cases =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 60), Arbitraries.integers().between(1, 100_000));
    return Combinators.combine(cases, Arbitraries.doubles().between(0, 1).ofScale(5))
        .as((n, part) -> new Sample((int) Math.round(part * n), n));
  }

  @Provide
  Arbitrary<Double> levels() {
    return Arbitraries.doubles().between(0.01, 0.9999).ofScale(4);
  }

  private static boolean rejects(Sample sample, double p) {
    BigDecimal n = BigDecimal.valueOf(sample.cases());
    BigDecimal supposed = new BigDecimal(p);
    BigDecimal off =
        BigDecimal.valueOf(sample.counted()).divide(n, DIGITS).subtract(supposed).pow(2);
    BigDecimal allowed = Z.pow(2).multiply(supposed).multiply(BigDecimal.ONE.subtract(supposed));
    return n.multiply(off).compareTo(allowed) > 0;
  }
}
