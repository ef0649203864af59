package org.daopai.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Locale;
import org.daopai.metrics.IndicatorDefinition.Direction;
import org.daopai.metrics.IndicatorDefinition.Unit;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;

class IndicatorDefinitionTest {

  private static final IndicatorDefinition DEFINITION = TestDefinitions.PROPORTION;

  @Test
  void isWrittenAsIdVersionAndVariant() {
    assertEquals("test.proportion@1", DEFINITION.toString());
    assertEquals(
        "test.proportion@1 (plan of May)", DEFINITION.withVariant("plan of May").toString());
  }

  @Test
  void aVariantDiffersInNothingElse() {
    IndicatorDefinition variant = DEFINITION.withVariant("plan of May");

    assertEquals("plan of May", variant.variant());
    assertEquals(DEFINITION, variant.withVariant(""));
    assertEquals("", DEFINITION.variant());
  }

  @Test
  void namesAndFormulasAreForPeopleOfBothLanguages() {
    assertEquals("完成率", DEFINITION.name().in(Locale.CHINA));
    assertEquals("Things done", DEFINITION.name().in(Locale.ENGLISH));
    assertEquals("完成数 ÷ 计划数", DEFINITION.formula().in(Locale.CHINA));
  }

  @Test
  void versionsBeginWithOne() {
    IndicatorDefinitionBuilder builder = IndicatorDefinition.builder().from(DEFINITION).version(0);

    InvalidInputException refused = assertThrows(InvalidInputException.class, builder::build);
    assertEquals(
        "Indicator 'test.proportion' has version 0; versions begin with 1", refused.getMessage());
  }

  @Test
  void idsFollowTheRuleOfAllIds() {
    IndicatorDefinitionBuilder builder = IndicatorDefinition.builder().from(DEFINITION).id(" a");

    assertThrows(InvalidInputException.class, builder::build);
  }

  @Test
  void equalsByAllItSays() {
    new EqualsTester()
        .addEqualityGroup(DEFINITION, TestDefinitions.of("test.proportion", Unit.PROPORTION))
        .addEqualityGroup(IndicatorDefinition.builder().from(DEFINITION).version(2).build())
        .addEqualityGroup(DEFINITION.withVariant("plan of May"))
        .addEqualityGroup(IndicatorDefinition.builder().from(DEFINITION).unit(Unit.RATIO).build())
        .addEqualityGroup(
            IndicatorDefinition.builder()
                .from(DEFINITION)
                .direction(Direction.LOWER_BETTER)
                .build())
        .testEquals();
    SerializableTester.reserializeAndAssert(DEFINITION.withVariant("plan of May"));
  }
}
