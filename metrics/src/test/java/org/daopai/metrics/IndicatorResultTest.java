package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorResultTest {

  private static final AsOf AUGUST = AsOf.on(2023, 8, 14);

  @Test
  void aValueIsExactAndRoundedOnlyWhereItIsShown() {
    IndicatorResult result = proportion(50, 52).build();

    assertTrue(result.isDefined());
    assertEquals(Ratio.of(25, 26), result.value());
    assertEquals("96.2 %", result.format(Locale.CHINA));
    assertEquals("96.15 %", result.format(Locale.CHINA, 2, RoundingMode.HALF_UP));
    assertEquals("96 %", result.format(Locale.ENGLISH, 0, RoundingMode.DOWN));
    assertEquals("test.proportion@1 of 'District A' as of 2023-08-14: 25/26", result.toString());
  }

  @Test
  void nothingAndEverythingAreValuesAndHalfIsRoundedUp() {
    assertEquals("0.0 %", proportion(0, 52).build().format(Locale.CHINA));
    assertEquals("100.0 %", proportion(52, 52).build().format(Locale.CHINA));
    assertEquals("6.3 %", proportion(1, 16).build().format(Locale.CHINA)); // 6.25, half up
  }

  @Test
  void aZeroDenominatorIsAReasonAndNoNumber() {
    IndicatorResult result = proportion(0, 0).build();

    assertFalse(result.isDefined());
    assertEquals(Optional.of(UndefinedReason.ZERO_DENOMINATOR), result.reason());
    assertEquals("无法计算:分母为零", result.format(Locale.CHINA));
    assertEquals("not defined: the denominator is zero", result.format(Locale.GERMANY));
    assertEquals(Optional.empty(), result.interval());
    assertEquals(
        "test.proportion@1 of 'District A' as of 2023-08-14:"
            + " ZERO_DENOMINATOR, not defined: the denominator is zero",
        result.toString());
  }

  @Test
  void askingForAValueThatIsNotThereNamesTheReason() {
    IndicatorResult result = proportion(0, 0).build();

    IllegalStateException refused = assertThrows(IllegalStateException.class, result::value);
    assertEquals(
        "test.proportion@1 of 'District A' as of 2023-08-14: ZERO_DENOMINATOR, not defined: the"
            + " denominator is zero; ask isDefined() first",
        refused.getMessage());
  }

  /** An office reports 186 problems solved and does not say how many were raised. */
  @ParameterizedTest
  @ValueSource(strings = {"test.proportion", "test.ratio"})
  void whatWasSolvedIsKeptWhereNobodyKnowsWhatWasRaised(String id) {
    IndicatorDefinition definition =
        id.equals("test.ratio") ? TestDefinitions.RATIO : TestDefinitions.PROPORTION;
    IndicatorResult result =
        result(definition, 186, 0).reason(UndefinedReason.DENOMINATOR_UNKNOWN).build();

    assertEquals(Optional.of(UndefinedReason.DENOMINATOR_UNKNOWN), result.reason());
    assertEquals(186, result.evidence().counted().size());
    assertEquals("无法计算:分母未知", result.format(Locale.CHINA));
    assertEquals(Optional.empty(), result.interval());
    assertThrows(IllegalStateException.class, result::value);
  }

  @Test
  void aReasonGivenStandsEvenWhereACountIsPossible() {
    IndicatorResult result = proportion(3, 4).reason(UndefinedReason.INSUFFICIENT_COVERAGE).build();

    assertFalse(result.isDefined());
    assertEquals("无法计算:数据覆盖不足", result.format(Locale.CHINA));
  }

  @Test
  void aDenominatorOfFourIsNotZero() {
    IndicatorResultBuilder builder = proportion(3, 4).reason(UndefinedReason.ZERO_DENOMINATOR);

    InvalidInputException refused = assertThrows(InvalidInputException.class, builder::build);
    assertEquals(
        "Indicator test.proportion@1 of 'District A' is said to have a denominator of zero, and its"
            + " evidence has 4 ids in the denominator; give no reason, or the one that applies",
        refused.getMessage());
  }

  @Test
  void aProportionNeverExceedsOne() {
    IndicatorResultBuilder fiftyNineOfFifty = result(TestDefinitions.PROPORTION, 59, 50);

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, fiftyNineOfFifty::build);
    assertEquals(
        "Indicator test.proportion@1 is a proportion and counts 'p51', which is not in its"
            + " denominator; count it in both or define a ratio",
        refused.getMessage());
    assertEquals("118.0 %", result(TestDefinitions.RATIO, 59, 50).build().format(Locale.CHINA));
  }

  @Test
  void aProportionOfNothingCountsNothing() {
    assertThrows(InvalidInputException.class, result(TestDefinitions.PROPORTION, 1, 0)::build);
  }

  @Test
  void onlyExactProportionsHaveAnInterval() {
    assertEquals(
        Optional.of(ConfidenceInterval.wilson(50, 52)), proportion(50, 52).build().interval());
    assertEquals(Optional.empty(), result(TestDefinitions.RATIO, 50, 52).build().interval());
    assertEquals(
        Optional.empty(), proportion(50, 52).precision(Precision.AT_LEAST).build().interval());
    assertEquals(
        Optional.empty(),
        proportion(50, 52).reason(UndefinedReason.NOT_APPLICABLE).build().interval());
  }

  @Test
  void theIntervalIsOfTheCasesCountedAndNotOfTheReducedRatio() {
    ConfidenceInterval interval = proportion(50, 52).build().interval().orElseThrow();

    assertTrue(interval.lower() > ConfidenceInterval.wilson(25, 26).lower());
  }

  @Test
  void boundsAreMarkedAsBounds() {
    assertEquals(Precision.EXACT, proportion(50, 52).build().precision());
    assertEquals(
        "≥ 96.2 %",
        proportion(50, 52).precision(Precision.AT_LEAST).build().format(Locale.ENGLISH));
    IndicatorResult atMost = proportion(50, 52).precision(Precision.AT_MOST).build();
    assertEquals("≤ 96.2 %", atMost.format(Locale.CHINA));
    assertTrue(atMost.toString().endsWith(": ≤ 25/26"), atMost::toString);
  }

  @ParameterizedTest
  @EnumSource(UndefinedReason.class)
  void everyReasonIsReadInBothLanguagesAndIsNoNumber(UndefinedReason reason) {
    IndicatorResult result = proportion(0, 0).reason(reason).build();
    String chinese = result.format(Locale.CHINA);
    String english = result.format(Locale.UK);

    assertEquals(Optional.of(reason), result.reason());
    assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
    assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
    assertTrue((chinese + english).chars().noneMatch(Character::isDigit), english);
  }

  @Test
  void whatIsWrittenDoesNotDependOnTheLocaleOfTheHost() {
    String before = proportion(50, 52).build().toString();
    Locale host = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(before, proportion(50, 52).build().toString());
      assertEquals("96.2 %", proportion(50, 52).build().format(Locale.ENGLISH));
      assertEquals("25/26", Ratio.of(50, 52).toString());
      assertEquals("[87.0 %, 98.9 %]", ConfidenceInterval.wilson(50, 52).toString());
    } finally {
      Locale.setDefault(host);
    }
  }

  @Test
  void saysFromWhenAndByWhatKnowledge() {
    IndicatorResult result =
        proportion(50, 52).asOf(AUGUST.knownAt(AUGUST.date().plusDays(2))).build();

    assertEquals(
        "test.proportion@1 of 'District A' as of 2023-08-14 as known on 2023-08-16: 25/26",
        result.toString());
    assertEquals(Set.of("p51", "p52"), result.evidence().missing());
  }

  @Test
  void equalsByAllItSays() {
    new EqualsTester()
        .addEqualityGroup(proportion(50, 52).build(), proportion(50, 52).build())
        .addEqualityGroup(proportion(25, 26).build()) // the same value from other cases
        .addEqualityGroup(proportion(50, 52).scope("District B").build())
        .addEqualityGroup(proportion(50, 52).asOf(AsOf.on(2023, 8, 15)).build())
        .addEqualityGroup(proportion(50, 52).precision(Precision.AT_LEAST).build())
        .addEqualityGroup(
            proportion(0, 0).build(),
            proportion(0, 0).reason(UndefinedReason.ZERO_DENOMINATOR).build())
        .addEqualityGroup(proportion(0, 0).reason(UndefinedReason.BEFORE_START).build())
        .testEquals();
    SerializableTester.reserializeAndAssert(proportion(50, 52).build());
    SerializableTester.reserializeAndAssert(proportion(0, 0).build());
  }

  private static IndicatorResultBuilder proportion(int counted, int base) {
    return result(TestDefinitions.PROPORTION, counted, base);
  }

  private static IndicatorResultBuilder result(
      IndicatorDefinition definition, int counted, int base) {
    EvidenceBuilder evidence = Evidence.builder();
    IntStream.rangeClosed(1, counted).forEach(i -> evidence.addCounted("p" + i));
    IntStream.rangeClosed(1, base).forEach(i -> evidence.addBase("p" + i));
    return IndicatorResult.builder()
        .definition(definition)
        .asOf(AUGUST)
        .scope("District A")
        .evidence(evidence.build());
  }
}
