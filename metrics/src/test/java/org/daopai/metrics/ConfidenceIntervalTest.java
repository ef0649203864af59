package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.math.RoundingMode;
import java.util.Locale;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {

  @Test
  void fiftyOfFiftyTwo() {
    ConfidenceInterval interval = ConfidenceInterval.wilson(50, 52);

    assertEquals(0.95, interval.level());
    assertEquals("[87.0 %, 98.9 %]", interval.toString());
    assertEquals("[87.02 %, 98.94 %]", interval.format(Locale.ENGLISH, 2, RoundingMode.HALF_UP));
    assertTrue(interval.contains(Ratio.of(50, 52)));
  }

  /** Newcombe 1998, Statistics in Medicine 17:857-872, table I, score method without correction. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void agreesWithNewcombe(int counted, int cases, double lower, double upper) {
    ConfidenceInterval interval = ConfidenceInterval.wilson(counted, cases);

    assertEquals(lower, interval.lower(), 0.00005);
    assertEquals(upper, interval.upper(), 0.00005);
  }

  /** Values of statsmodels' proportion_confint, as the tests of Commons Statistics cite them. */
  @ParameterizedTest
  @CsvSource({
    "50, 500, 0.90, 0.0800391858824593, 0.12426638582141426",
    "0, 10, 0.95, 0, 0.27753279986288926",
    "10, 10, 0.95, 0.7224672001371106, 1",
    "3, 10, 0.95, 0.10779126740630104, 0.6032218525388546",
    "20, 400, 0.95, 0.03259742983714725, 0.07596363506371961"
  })
  void agreesWithStatsmodels(int counted, int cases, double level, double lower, double upper) {
    ConfidenceInterval interval = ConfidenceInterval.wilson(counted, cases, level);

    assertEquals(lower, interval.lower(), 1e-14);
    assertEquals(upper, interval.upper(), 1e-14);
  }

  @Test
  void edgesAreExact() {
    assertEquals(0.0, ConfidenceInterval.wilson(0, 19_436).lower());
    assertEquals(1.0, ConfidenceInterval.wilson(19_436, 19_436).upper());
    assertEquals(0.0, ConfidenceInterval.wilson(0, Integer.MAX_VALUE).lower());
    assertEquals(1.0, ConfidenceInterval.wilson(Integer.MAX_VALUE, Integer.MAX_VALUE).upper());
    assertTrue(ConfidenceInterval.wilson(0, 1).upper() < 1);
    assertTrue(ConfidenceInterval.wilson(1, 1).lower() > 0);
  }

  @Test
  void bothBoundsBelongToIt() {
    ConfidenceInterval interval = new ConfidenceInterval(0.95, 0.25, 0.75);

    assertTrue(interval.contains(Ratio.of(1, 4)));
    assertTrue(interval.contains(Ratio.of(3, 4)));
    assertFalse(interval.contains(Ratio.of(249_999_999, 1_000_000_000)));
    assertFalse(interval.contains(Ratio.of(750_000_001, 1_000_000_000)));
    assertFalse(interval.contains(Ratio.of(-1, 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.95",
    "1, 0, 0.95",
    "-1, 10, 0.95",
    "11, 10, 0.95",
    "5, 10, 0",
    "5, 10, 1",
    "5, 10, -1",
    "5, 10, NaN",
    "5, 10, 1e-17" // 1 - 1e-17 is 1 in double
  })
  void whatIsNoProportionIsRefused(int counted, int cases, double level) {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> ConfidenceInterval.wilson(counted, cases, level));

    assertTrue(
        refused.getMessage().startsWith("There is no interval for " + counted + " of " + cases),
        refused::getMessage);
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, 0.6, 0.5",
    "0.95, -0.1, 0.5",
    "0.95, 0.5, 1.1",
    "0, 0.1, 0.2",
    "1, 0.1, 0.2",
    "NaN, 0.1, 0.2",
    "0.95, NaN, 0.2",
    "0.95, 0.1, NaN"
  })
  void boundsAreThoseOfAProportion(double level, double lower, double upper) {
    assertThrows(InvalidInputException.class, () -> new ConfidenceInterval(level, lower, upper));
  }

  @Test
  void isWrittenInTheDigitsOfTheLocale() {
    ConfidenceInterval interval = ConfidenceInterval.wilson(50, 52);

    assertEquals("[87.0 %, 98.9 %]", interval.format(Locale.CHINA));
    assertEquals("[87,0 %, 98,9 %]", interval.format(Locale.GERMANY));
    assertEquals("[٨٧٫٠ %, ٩٨٫٩ %]", interval.format(Locale.forLanguageTag("ar-EG")));
    assertEquals("[87 %, 98 %]", interval.format(Locale.US, 0, RoundingMode.DOWN));
  }

  @Test
  void equalsByBoundsAndLevel() {
    new EqualsTester()
        .addEqualityGroup(
            ConfidenceInterval.wilson(50, 52), ConfidenceInterval.wilson(50, 52, 0.95))
        .addEqualityGroup(ConfidenceInterval.wilson(50, 52, 0.9))
        .addEqualityGroup(ConfidenceInterval.wilson(25, 26))
        .testEquals();
    SerializableTester.reserializeAndAssert(ConfidenceInterval.wilson(50, 52));
  }
}
