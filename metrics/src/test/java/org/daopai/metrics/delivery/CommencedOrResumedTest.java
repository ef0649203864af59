package org.daopai.metrics.delivery;

import static org.daopai.metrics.delivery.District.continuing;
import static org.daopai.metrics.delivery.District.event;
import static org.daopai.metrics.delivery.District.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.SerializableTester;
import java.time.DayOfWeek;
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
import org.daopai.model.project.InvestmentProject;
import org.daopai.model.project.Portfolio;
import org.daopai.model.project.ProjectEvent.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CommencedOrResumedTest {

  private static final AsOf AUGUST = AsOf.on(2023, 8, 14);

  @Test
  void saysWhatItIs() {
    IndicatorDefinition definition = Delivery.commencedOrResumed().definition();

    assertEquals("delivery.commenced-or-resumed@1 (original list)", definition.toString());
    assertEquals("开复工率", definition.name().in(Locale.CHINA));
    assertEquals(Unit.PROPORTION, definition.unit());
    assertEquals(Direction.HIGHER_BETTER, definition.direction());
  }

  @Test
  void aNewProjectCountsWhenItCommences() {
    InvestmentProject commences = fresh("a", event(Kind.COMMENCED, "2023-07-10"));

    assertEquals(Ratio.of(0, 1), rate(commences, AsOf.on(2023, 7, 9)));
    assertEquals(Ratio.of(1, 1), rate(commences, AsOf.on(2023, 7, 10)));
    assertEquals(Ratio.of(1, 1), rate(commences, AUGUST));
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "COMMENCED")
  void nothingElseMakesANewProjectCount(Kind kind) {
    assertEquals(Ratio.of(0, 1), rate(fresh("a", event(kind, "2023-07-10")), AUGUST));
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "RESUMED")
  void nothingButResumingMakesAContinuingProjectCount(Kind kind) {
    assertEquals(Ratio.of(0, 1), rate(continuing("a", event(kind, "2023-03-10")), AUGUST));
    assertEquals(
        Ratio.of(1, 1),
        rate(
            continuing("a", event(kind, "2023-03-10"), event(Kind.RESUMED, "2023-03-11")), AUGUST));
  }

  /** Ground was broken on 2023-07-08, a Saturday. */
  @Test
  void daysOfRestCountLikeAnyDay() {
    LocalDate saturday = LocalDate.of(2023, 7, 8);

    assertEquals(DayOfWeek.SATURDAY, saturday.getDayOfWeek());
    assertEquals(
        Ratio.of(1, 1), rate(fresh("a", event(Kind.COMMENCED, saturday)), AsOf.on(saturday)));
  }

  @Test
  void aSuspendedOrCancelledProjectStaysWhereItWas() {
    assertEquals(
        Ratio.of(1, 2),
        rate(
            new District()
                .listed(
                    fresh(
                        "commenced",
                        event(Kind.COMMENCED, "2023-04-01"),
                        event(Kind.SUSPENDED, "2023-05-01"),
                        event(Kind.CANCELLED, "2023-06-01")))
                .listed(fresh("never", event(Kind.CANCELLED, "2023-02-01")))
                .portfolio(),
            AUGUST));
  }

  @Test
  void whatIsNotListedIsExcludedAndTheReasonIsSaid() {
    IndicatorResult result =
        Delivery.commencedOrResumed()
            .of(
                new District()
                    .listed(fresh("a", event(Kind.COMMENCED, "2023-04-01")))
                    .unlisted(fresh("x", event(Kind.COMMENCED, "2023-04-01")))
                    .unlisted(fresh("y"))
                    .portfolio(),
                AUGUST);

    assertEquals(Ratio.of(1, 1), result.value());
    assertEquals(Set.of("x", "y"), result.evidence().excluded().keySet());
    assertEquals("未列入年度计划", result.evidence().excluded().get("x").in(Locale.CHINA));
    assertEquals(
        "not on the list of the year", result.evidence().excluded().get("x").in(Locale.ENGLISH));
  }

  @Test
  void whatIsListedAndNotKnownHasNotStarted() {
    IndicatorResult result =
        Delivery.commencedOrResumed()
            .of(
                new District()
                    .listed(fresh("a", event(Kind.COMMENCED, "2023-04-01")))
                    .listedOnly("b")
                    .portfolio(),
                AUGUST);

    assertEquals(Ratio.of(1, 2), result.value());
    assertEquals(Set.of("b"), result.evidence().missing());
  }

  @Test
  void anEmptyPlanHasNoRate() {
    IndicatorResult result =
        Delivery.commencedOrResumed()
            .of(
                new District()
                    .unlisted(fresh("x", event(Kind.COMMENCED, "2023-04-01")))
                    .portfolio(),
                AUGUST);

    assertEquals(Optional.of(UndefinedReason.ZERO_DENOMINATOR), result.reason());
    assertEquals("无法计算:分母为零", result.format(Locale.CHINA));
    assertEquals(Set.of("x"), result.evidence().excluded().keySet());
  }

  /** It resumed in spring 2022 and rests since that winter. */
  @Test
  void theResumptionOfLastYearSaysNothingAboutThisYear() {
    InvestmentProject resting =
        continuing(
            "a",
            event(Kind.COMMENCED, "2021-04-01"),
            event(Kind.RESUMED, "2022-03-20"),
            event(Kind.SUSPENDED, "2022-11-10"));

    assertEquals(Ratio.of(0, 1), rate(resting, AUGUST));
    assertEquals(
        Ratio.of(1, 1),
        rate(
            InvestmentProject.builder()
                .from(resting)
                .addEvent(event(Kind.RESUMED, "2023-04-02"))
                .build(),
            AUGUST));
  }

  @Test
  void theYearBeginsOnItsFirstDay() {
    assertEquals(Ratio.of(0, 1), rate(continuing("a", event(Kind.RESUMED, "2022-12-31")), AUGUST));
    assertEquals(Ratio.of(1, 1), rate(continuing("a", event(Kind.RESUMED, "2023-01-01")), AUGUST));
  }

  @Test
  void aListedNewProjectMayCommenceBeforeItsYear() {
    assertEquals(Ratio.of(1, 1), rate(fresh("a", event(Kind.COMMENCED, "2022-12-20")), AUGUST));
  }

  @Test
  void whatIsRecordedLateIsNotKnownEarly() {
    Portfolio portfolio =
        new District()
            .listed(fresh("a", event(Kind.COMMENCED, "2023-07-08", "2023-07-08")))
            .listed(fresh("b", event(Kind.COMMENCED, "2023-07-08", "2023-08-20")))
            .portfolio();
    AsOf published = AUGUST.knownAt(LocalDate.of(2023, 8, 14));

    assertEquals(Ratio.of(1, 2), rate(portfolio, published));
    assertEquals(Ratio.of(1, 2), rate(portfolio, AUGUST.knownAt(LocalDate.of(2023, 8, 19))));
    assertEquals(Ratio.of(1, 1), rate(portfolio, AUGUST.knownAt(LocalDate.of(2023, 8, 20))));
    assertEquals(Ratio.of(1, 1), rate(portfolio, AUGUST));
    assertEquals(
        Set.of("b"),
        Delivery.commencedOrResumed().of(portfolio, published).evidence().missing(),
        "what the late record changed is what was missing before");
  }

  @Test
  void laterKnowledgeDoesNotReachBeyondTheDate() {
    Portfolio portfolio =
        new District().listed(fresh("a", event(Kind.COMMENCED, "2023-08-15"))).portfolio();

    assertEquals(Ratio.of(0, 1), rate(portfolio, AUGUST));
    assertEquals(Ratio.of(0, 1), rate(portfolio, AUGUST.knownAt(LocalDate.of(2024, 1, 1))));
  }

  @Test
  void resultAndStateSurviveSerialization() {
    Portfolio portfolio = District.fiftyOfFiftyTwo();

    SerializableTester.reserializeAndAssert(Delivery.commencedOrResumed().of(portfolio, AUGUST));
    SerializableTester.reserializeAndAssert(Delivery.commencedOrResumed().state(portfolio, AUGUST));
    assertTrue(SerializableTester.reserialize(portfolio).equals(portfolio));
  }

  private static Ratio rate(InvestmentProject listed, AsOf asOf) {
    return rate(new District().listed(listed).portfolio(), asOf);
  }

  private static Ratio rate(Portfolio portfolio, AsOf asOf) {
    return Delivery.commencedOrResumed().of(portfolio, asOf).value();
  }
}
