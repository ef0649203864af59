package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  @Test
  void fiftyOfFiftyTwoIsExactlyTwentyFiveOfTwentySix() {
    Ratio ratio = Ratio.of(50, 52);

    assertEquals(BigInteger.valueOf(25), ratio.numerator());
    assertEquals(BigInteger.valueOf(26), ratio.denominator());
    assertEquals("25/26", ratio.toString());
    assertEquals("96.2 %", ratio.format(Locale.ENGLISH));
    assertEquals("96.15 %", ratio.format(Locale.ENGLISH, 2, RoundingMode.HALF_UP));
  }

  @Test
  void wholeNumbersAreWrittenWithoutDenominator() {
    assertEquals("1", Ratio.of(52, 52).toString());
    assertEquals("0", Ratio.of(0, 52).toString());
    assertEquals(Ratio.of(0, 1), Ratio.of(0, 52));
    assertEquals("-3", Ratio.of(-6, 2).toString());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "1, -2"})
  void denominatorIsOneOrMore(long numerator, long denominator) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> Ratio.of(numerator, denominator));

    assertEquals(
        "The ratio "
            + numerator
            + "/"
            + denominator
            + " has no positive denominator; a denominator is 1 or more",
        refused.getMessage());
  }

  /** Figures that Chinese local governments published, each with the rounding it was printed in. */
  @ParameterizedTest
  @CsvSource({
    "50, 52, 1, HALF_UP, 96.2 %", // Changchun, Erdao district, August 2023
    "59, 50, 0, HALF_UP, 118 %", // Chaoyang county, November 2021
    "45, 60, 0, HALF_UP, 75 %", // Xinhuang county, April 2015
    "206, 255, 1, HALF_UP, 80.8 %", // Jiangmen 2021, of the plan of the year
    "206, 223, 1, HALF_UP, 92.4 %", // Jiangmen 2021, of the plan to date
    "6290, 6474, 1, HALF_UP, 97.2 %", // Jiangmen, 62.90 of 64.74 billion yuan
    "129, 270, 0, DOWN, 47 %" // Jiangmen, first quarter of 2021: cut off, not rounded
  })
  void publishedFiguresAreReproduced(
      long numerator, long denominator, int scale, RoundingMode rounding, String published) {
    assertEquals(published, Ratio.of(numerator, denominator).format(Locale.CHINA, scale, rounding));
  }

  /** 1/16 is 6.25 %, half way between 6.2 % and 6.3 %; 3/16 is 18.75 %, and 18.7 is odd. */
  @ParameterizedTest
  @CsvSource({
    "1, HALF_UP, 6.3",
    "1, HALF_DOWN, 6.2",
    "1, HALF_EVEN, 6.2",
    "1, UP, 6.3",
    "1, DOWN, 6.2",
    "1, CEILING, 6.3",
    "1, FLOOR, 6.2",
    "3, HALF_UP, 18.8",
    "3, HALF_DOWN, 18.7",
    "3, HALF_EVEN, 18.8",
    "-1, HALF_UP, -6.3",
    "-1, HALF_DOWN, -6.2",
    "-1, HALF_EVEN, -6.2",
    "-1, UP, -6.3",
    "-1, DOWN, -6.2",
    "-1, CEILING, -6.2",
    "-1, FLOOR, -6.3"
  })
  void halfWayCasesFollowTheRoundingMode(long sixteenths, RoundingMode rounding, String percent) {
    assertEquals(new BigDecimal(percent), Ratio.of(sixteenths, 16).percent(1, rounding));
  }

  @Test
  void halfIsRoundedUpIfNothingIsSaid() {
    assertEquals("6.3 %", Ratio.of(1, 16).format(Locale.US));
    assertEquals("18.8 %", Ratio.of(3, 16).format(Locale.CHINA));
  }

  @Test
  void roundingThatIsToBeUnnecessaryFailsWhereItIsNot() {
    assertEquals(new BigDecimal("6.25"), Ratio.of(1, 16).percent(2, RoundingMode.UNNECESSARY));
    assertThrows(
        ArithmeticException.class, () -> Ratio.of(1, 16).percent(1, RoundingMode.UNNECESSARY));
  }

  @Test
  void thresholdsAreComparedBeforeRounding() {
    Ratio threshold = Ratio.of(9, 10);
    Ratio justBelow = Ratio.of(1799, 2000); // 89.95 %

    assertEquals(threshold.format(Locale.ENGLISH), justBelow.format(Locale.ENGLISH));
    assertTrue(justBelow.compareTo(threshold) < 0);
    assertEquals(0, Ratio.of(18, 20).compareTo(threshold));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 96.2 %",
    "zh-CN, 96.2 %",
    "zh-Hant-TW, 96.2 %",
    "'', 96.2 %",
    "de-DE, '96,2 %'",
    "fr-FR, '96,2 %'",
    "ar-EG, ٩٦٫٢ %",
    "fa-IR, ۹۶٫۲ %",
    "th-TH-u-nu-thai, ๙๖.๒ %"
  })
  void digitsAndDecimalSignFollowTheLocale(String locale, String shown) {
    assertEquals(shown, Ratio.of(50, 52).format(Locale.forLanguageTag(locale)));
  }

  @Test
  void decimalsAreNeitherDroppedNorGrouped() {
    assertEquals("100.0 %", Ratio.of(52, 52).format(Locale.CHINA));
    assertEquals("0.00 %", Ratio.of(0, 52).format(Locale.CHINA, 2, RoundingMode.HALF_UP));
    assertEquals("123456700.0 %", Ratio.of(1_234_567, 1).format(Locale.US));
    assertEquals(
        "33.33333333333333333333 %", Ratio.of(1, 3).format(Locale.US, 20, RoundingMode.HALF_UP));
  }

  @Test
  void countsBeyondLongStayExact() {
    BigInteger huge = BigInteger.TEN.pow(400);
    Ratio below = new Ratio(huge, huge.add(BigInteger.ONE));
    Ratio above = new Ratio(huge.add(BigInteger.ONE), huge);

    assertTrue(below.compareTo(Ratio.of(1, 1)) < 0);
    assertTrue(above.compareTo(Ratio.of(1, 1)) > 0);
    assertEquals(
        Ratio.of(2, 3), new Ratio(huge.shiftLeft(1), huge.multiply(BigInteger.valueOf(3))));
    assertEquals("1" + "0".repeat(402) + ".0 %", new Ratio(huge, BigInteger.ONE).format(Locale.US));
    assertEquals(Ratio.of(-1, 1), Ratio.of(-Long.MAX_VALUE, Long.MAX_VALUE));
    assertEquals(
        "-9223372036854775808", Ratio.of(Long.MIN_VALUE, 1).toString()); // no overflow of a sign
  }

  @Test
  void equalsByValue() {
    new EqualsTester()
        .addEqualityGroup(Ratio.of(25, 26), Ratio.of(50, 52), Ratio.of(100, 104))
        .addEqualityGroup(Ratio.of(26, 25))
        .addEqualityGroup(Ratio.of(-25, 26))
        .addEqualityGroup(Ratio.of(0, 1), Ratio.of(0, 7))
        .testEquals();
    SerializableTester.reserializeAndAssert(Ratio.of(50, 52));
  }
}
