package org.daopai.metrics.delivery;

import static org.daopai.metrics.delivery.District.continuing;
import static org.daopai.metrics.delivery.District.event;
import static org.daopai.metrics.delivery.District.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.testing.SerializableTester;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daopai.metrics.IndicatorDefinition;
import org.daopai.metrics.IndicatorDefinition.Direction;
import org.daopai.metrics.IndicatorDefinition.Unit;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.Ratio;
import org.daopai.metrics.UndefinedReason;
import org.daopai.model.base.AsOf;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent.Kind;
import org.junit.jupiter.api.Test;

class PlanAttainmentTest {

  private static final AsOf AUGUST = AsOf.on(2023, 8, 14);

  @Test
  void saysWhatItIs() {
    IndicatorDefinition definition = Delivery.planAttainment().definition();

    assertEquals("delivery.plan-attainment@1 (original list)", definition.toString());
    assertEquals("开复工计划完成率", definition.name().in(Locale.CHINA));
    assertEquals(Unit.RATIO, definition.unit());
    assertEquals(Direction.HIGHER_BETTER, definition.direction());
  }

  /** 59 projects of 50 planned, the figure a Chinese city published as 118 % in November 2021. */
  @Test
  void fiftyNineOfFiftyIsAnAttainmentAndNeverARate() {
    District district = new District();
    for (int i = 1; i <= 50; i++) {
      district.listed(fresh("P" + i, event(Kind.COMMENCED, "2023-04-01")));
    }
    for (int i = 51; i <= 59; i++) {
      district.unlisted(fresh("P" + i, event(Kind.COMMENCED, "2023-05-01")));
    }
    Portfolio portfolio = district.portfolio();

    IndicatorResult attainment = Delivery.planAttainment().of(portfolio, AUGUST);
    assertEquals(Ratio.of(59, 50), attainment.value());
    assertEquals("118 %", attainment.format(Locale.CHINA, 0, RoundingMode.HALF_UP));
    assertEquals(
        Set.of("P51", "P52", "P53", "P54", "P55", "P56", "P57", "P58", "P59"),
        attainment.evidence().extra());
    assertEquals(Optional.empty(), attainment.interval());

    assertEquals(Ratio.of(1, 1), Delivery.commencedOrResumed().of(portfolio, AUGUST).value());
  }

  @Test
  void agreesWithTheRateWhereNothingIsUnlisted() {
    Portfolio portfolio = District.fiftyOfFiftyTwo();
    IndicatorResult attainment = Delivery.planAttainment().of(portfolio, AUGUST);

    assertEquals(Delivery.commencedOrResumed().of(portfolio, AUGUST).value(), attainment.value());
    assertEquals(Set.of("P51", "P52"), attainment.evidence().missing());
    assertEquals(Set.of(), attainment.evidence().extra());
  }

  @Test
  void whatIsNeitherListedNorBegunIsExcludedAndTheReasonIsSaid() {
    IndicatorResult result =
        Delivery.planAttainment()
            .of(
                new District()
                    .listedOnly("a")
                    .unlisted(fresh("begun", event(Kind.COMMENCED, "2023-04-01")))
                    .unlisted(fresh("signed", event(Kind.SIGNED, "2023-04-01")))
                    .unlisted(continuing("resting", event(Kind.SUSPENDED, "2023-01-10")))
                    .portfolio(),
                AUGUST);

    assertEquals(Ratio.of(1, 1), result.value()); // one begun beyond the plan, for one planned
    assertEquals(Set.of("a"), result.evidence().missing());
    assertEquals(Set.of("begun"), result.evidence().extra());
    assertEquals(Set.of("signed", "resting"), result.evidence().excluded().keySet());
    assertEquals("未列入年度计划且当年未开复工", result.evidence().excluded().get("signed").in(Locale.CHINA));
  }

  @Test
  void workOfEarlierYearsIsNotCreditedToThisPlan() {
    IndicatorResult result =
        Delivery.planAttainment()
            .of(
                new District()
                    .listed(fresh("a", event(Kind.COMMENCED, "2022-12-20")))
                    .unlisted(fresh("old", event(Kind.COMMENCED, "2020-06-01")))
                    .unlisted(continuing("older", event(Kind.RESUMED, "2022-03-20")))
                    .unlisted(continuing("back", event(Kind.RESUMED, "2023-03-20")))
                    .portfolio(),
                AUGUST);

    assertEquals(Ratio.of(2, 1), result.value());
    assertEquals(Set.of("back"), result.evidence().extra());
    assertEquals(Set.of("old", "older"), result.evidence().excluded().keySet());
  }

  @Test
  void withoutAPlanNothingIsAttained() {
    IndicatorResult result =
        Delivery.planAttainment()
            .of(
                new District()
                    .unlisted(fresh("x", event(Kind.COMMENCED, "2023-04-01")))
                    .portfolio(),
                AUGUST);

    assertEquals(Optional.of(UndefinedReason.ZERO_DENOMINATOR), result.reason());
    assertEquals(Set.of("x"), result.evidence().extra());
    SerializableTester.reserializeAndAssert(result);
  }

  @Test
  void whatIsRecordedLateIsNotKnownEarly() {
    Portfolio portfolio =
        new District()
            .listedOnly("a")
            .unlisted(fresh("x", event(Kind.COMMENCED, "2023-07-08", "2023-09-01")))
            .portfolio();
    AsOf published = AUGUST.knownAt(LocalDate.of(2023, 8, 31));

    assertEquals(Ratio.of(0, 1), Delivery.planAttainment().of(portfolio, published).value());
    assertEquals(Ratio.of(1, 1), Delivery.planAttainment().of(portfolio, AUGUST).value());
  }
}
