package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.junit.jupiter.api.Test;

class RatioStateTest {

  private static final AsOf AUGUST = AsOf.on(2023, 8, 14);
  private static final LocalizedName NOT_LISTED = LocalizedName.of("not listed");
  private static final RatioState EMPTY =
      RatioState.empty(TestDefinitions.RATIO, AUGUST, "District A");

  @Test
  void countsIdById() {
    IndicatorResult result =
        EMPTY
            .withCounted("a")
            .withCounted("b")
            .withMissing("c")
            .withExtra("d")
            .withExcluded("e", NOT_LISTED)
            .result();

    assertEquals(Ratio.of(1, 1), result.value()); // a, b and d of a, b and c
    assertEquals(Set.of("c"), result.evidence().missing());
    assertEquals(Set.of("d"), result.evidence().extra());
    assertEquals(Set.of("e"), result.evidence().excluded().keySet());
    assertEquals("District A", result.scope());
    assertEquals(AUGUST, result.asOf());
    assertEquals(TestDefinitions.RATIO, result.definition());
  }

  @Test
  void hasNoValueWhileNothingIsInTheDenominator() {
    assertEquals(Optional.of(UndefinedReason.ZERO_DENOMINATOR), EMPTY.result().reason());
    assertEquals(
        Optional.of(UndefinedReason.ZERO_DENOMINATOR), EMPTY.withExtra("a").result().reason());
    assertEquals(
        Optional.of(UndefinedReason.ZERO_DENOMINATOR),
        EMPTY.withExcluded("a", NOT_LISTED).result().reason());
  }

  @Test
  void anIdIsHeldOnceInWhateverRole() {
    for (RatioState held :
        new RatioState[] {
          EMPTY.withCounted("a"),
          EMPTY.withMissing("a"),
          EMPTY.withExtra("a"),
          EMPTY.withExcluded("a", NOT_LISTED)
        }) {
      InvalidInputException refused =
          assertThrows(InvalidInputException.class, () -> held.withCounted("a"));
      assertEquals(InputFault.Code.DUPLICATE_ID, refused.code());
      assertEquals(
          "Two states of test.ratio@1 for 'District A' both hold 'a'; merge states that have no id in"
              + " common",
          refused.getMessage());
      assertThrows(InvalidInputException.class, () -> held.withMissing("a"));
      assertThrows(InvalidInputException.class, () -> held.withExtra("a"));
      assertThrows(InvalidInputException.class, () -> held.withExcluded("a", NOT_LISTED));
    }
  }

  @Test
  void scopesAreNotMixed() {
    RatioState other = RatioState.empty(TestDefinitions.RATIO, AUGUST, "District B");

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> EMPTY.merge(other));
    assertEquals(
        "States of 'District A' and 'District B' cannot be merged: their scopes differ; merge states"
            + " of one definition, date and scope",
        refused.getMessage());
  }

  @Test
  void datesAreNotMixed() {
    RatioState later = RatioState.empty(TestDefinitions.RATIO, AsOf.on(2023, 8, 15), "District A");
    RatioState knownEarlier =
        RatioState.empty(TestDefinitions.RATIO, AUGUST.knownAt(AUGUST.date()), "District A");

    assertTrue(
        assertThrows(InvalidInputException.class, () -> EMPTY.merge(later))
            .getMessage()
            .contains("their dates differ"));
    assertTrue(
        assertThrows(InvalidInputException.class, () -> EMPTY.merge(knownEarlier))
            .getMessage()
            .contains("their dates differ"));
  }

  @Test
  void definitionsVersionsAndVariantsAreNotMixed() {
    for (IndicatorDefinition other :
        new IndicatorDefinition[] {
          TestDefinitions.PROPORTION,
          IndicatorDefinition.builder().from(TestDefinitions.RATIO).version(2).build(),
          TestDefinitions.RATIO.withVariant("plan of May")
        }) {
      RatioState state = RatioState.empty(other, AUGUST, "District A");

      assertTrue(
          assertThrows(InvalidInputException.class, () -> EMPTY.merge(state))
              .getMessage()
              .contains("their definitions differ"));
    }
  }

  @Test
  void aProportionCountsNothingBeyondItsDenominator() {
    RatioState proportion =
        RatioState.empty(TestDefinitions.PROPORTION, AUGUST, "District A").withCounted("a");

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> proportion.withExtra("b"));
    assertEquals(
        "Indicator test.proportion@1 is a proportion and counts 'b', which is not in its"
            + " denominator; count it in both or define a ratio",
        refused.getMessage());
  }

  @Test
  void equalsByAllItHolds() {
    RatioState state = EMPTY.withCounted("a").withExcluded("b", NOT_LISTED);

    new EqualsTester()
        .addEqualityGroup(state, EMPTY.withExcluded("b", NOT_LISTED).withCounted("a"))
        .addEqualityGroup(EMPTY)
        .addEqualityGroup(EMPTY.withMissing("a").withExcluded("b", NOT_LISTED))
        .testEquals();
    SerializableTester.reserializeAndAssert(state);
    SerializableTester.reserializeAndAssert(EMPTY);
  }
}
