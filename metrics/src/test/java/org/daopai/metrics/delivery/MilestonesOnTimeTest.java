package org.daopai.metrics.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daopai.metrics.IndicatorDefinition;
import org.daopai.metrics.IndicatorDefinition.Direction;
import org.daopai.metrics.IndicatorDefinition.Unit;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.Ratio;
import org.daopai.metrics.RatioState;
import org.daopai.metrics.UndefinedReason;
import org.daopai.model.ActivityId;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.junit.jupiter.api.Test;

class MilestonesOnTimeTest {

  private static final LocalDate DUE = LocalDate.of(2023, 7, 8);
  private static final AsOf AUGUST = AsOf.on(2023, 8, 14);

  @Test
  void saysWhatItIsAndAgainstWhichBaseline() {
    IndicatorDefinition definition = Delivery.milestonesOnTime().definition();
    IndicatorResult result = judge(AUGUST, MilestoneRecord.open("m", DUE));

    assertEquals("delivery.milestones-on-time@1", definition.toString());
    assertEquals("节点按期完成率", definition.name().in(Locale.CHINA));
    assertEquals(Unit.PROPORTION, definition.unit());
    assertEquals(Direction.HIGHER_BETTER, definition.direction());
    assertEquals(definition.withVariant("plan of May"), result.definition());
    assertEquals(
        "delivery.milestones-on-time@1 (plan of May) of 'Plant' as of 2023-08-14: 0",
        result.toString());
  }

  /** 8 of 10 due; Wilson 95 %: 0.4902 to 0.9433. */
  @Test
  void eightOfTen() {
    MilestoneRecordsBuilder records = records();
    for (int i = 1; i <= 8; i++) {
      records.addMilestone(MilestoneRecord.reached("m" + i, DUE, DUE.minusDays(i)));
    }
    records.addMilestone(MilestoneRecord.reached("late", DUE, DUE.plusDays(1)));
    records.addMilestone(MilestoneRecord.open("open", DUE));

    IndicatorResult result = Delivery.milestonesOnTime().of(records.build(), AUGUST);
    assertEquals(Ratio.of(4, 5), result.value());
    assertEquals(Set.of("late", "open"), result.evidence().missing());
    assertEquals(
        "[49.02 %, 94.33 %]",
        result.interval().orElseThrow().format(Locale.ENGLISH, 2, RoundingMode.HALF_UP));
  }

  @Test
  void theDueDateIsOnTimeAndTheDayAfterIsNot() {
    assertEquals(Ratio.of(1, 1), judge(AUGUST, MilestoneRecord.reached("m", DUE, DUE)).value());
    assertEquals(
        Ratio.of(0, 1), judge(AUGUST, MilestoneRecord.reached("m", DUE, DUE.plusDays(1))).value());
  }

  @Test
  void whatWasReachedLateIsMissedForEver() {
    MilestoneRecord late = MilestoneRecord.reached("m", DUE, DUE.plusDays(1));

    assertEquals(Ratio.of(0, 1), judge(AsOf.on(DUE), late).value());
    assertEquals(Ratio.of(0, 1), judge(AUGUST, late).value());
    assertEquals(Ratio.of(0, 1), judge(AsOf.on(2099, 1, 1), late).value());
  }

  @Test
  void whatIsNotDueYetIsExcludedReachedOrNot() {
    AsOf dayBefore = AsOf.on(DUE.minusDays(1));
    IndicatorResult result =
        judge(
            dayBefore,
            MilestoneRecord.open("open", DUE),
            MilestoneRecord.reached("early", DUE, DUE.minusDays(20)));

    assertEquals(Optional.of(UndefinedReason.ZERO_DENOMINATOR), result.reason());
    assertEquals(Set.of("open", "early"), result.evidence().excluded().keySet());
    assertEquals(
        "not due before 2023-07-08", result.evidence().excluded().get("early").in(Locale.ENGLISH));
    assertEquals("2023-07-08 到期,尚未到期", result.evidence().excluded().get("early").in(Locale.CHINA));
    assertEquals(
        Ratio.of(1, 2),
        judge(
                AsOf.on(DUE),
                MilestoneRecord.open("open", DUE),
                MilestoneRecord.reached("early", DUE, DUE.minusDays(20)))
            .value());
  }

  @Test
  void whatHasNoAgreedDateIsExcluded() {
    IndicatorResult result =
        judge(
            AUGUST,
            MilestoneRecord.reached("m", DUE, DUE),
            MilestoneRecord.builder().id(ActivityId.of("n")).reached(DUE).build());

    assertEquals(Ratio.of(1, 1), result.value());
    assertEquals("没有约定日期", result.evidence().excluded().get("n").in(Locale.CHINA));
    assertEquals("has no agreed date", result.evidence().excluded().get("n").in(Locale.ENGLISH));
  }

  @Test
  void whatIsRecordedLateIsOnTimeOnceItIsKnown() {
    MilestoneRecord record =
        MilestoneRecord.builder()
            .id(ActivityId.of("m"))
            .due(DUE)
            .reached(DUE)
            .recorded(DUE.plusDays(30))
            .build();

    assertEquals(Ratio.of(0, 1), judge(AUGUST.knownAt(DUE.plusDays(29)), record).value());
    assertEquals(Ratio.of(1, 1), judge(AUGUST.knownAt(DUE.plusDays(30)), record).value());
    assertEquals(Ratio.of(1, 1), judge(AUGUST, record).value());
  }

  @Test
  void withoutARecordingDayItIsKnownOnTheDayItWasReached() {
    MilestoneRecord record = MilestoneRecord.reached("m", DUE, DUE.minusDays(3));

    assertEquals(Ratio.of(0, 1), judge(AUGUST.knownAt(DUE.minusDays(4)), record).value());
    assertEquals(Ratio.of(1, 1), judge(AUGUST.knownAt(DUE.minusDays(3)), record).value());
  }

  @Test
  void aRecordSaysWhetherItIsOnTime() {
    assertTrue(MilestoneRecord.reached("m", DUE, DUE).isReachedOnTime(AsOf.on(DUE)));
    assertTrue(!MilestoneRecord.reached("m", DUE, DUE).isReachedOnTime(AsOf.on(DUE.minusDays(1))));
    assertTrue(!MilestoneRecord.open("m", DUE).isReachedOnTime(AUGUST));
    assertTrue(
        !MilestoneRecord.builder()
            .id(ActivityId.of("m"))
            .reached(DUE)
            .build()
            .isReachedOnTime(AUGUST));
  }

  @Test
  void recordingComesAfterReaching() {
    MilestoneRecordBuilder before =
        MilestoneRecord.builder()
            .id(ActivityId.of("m"))
            .due(DUE)
            .reached(DUE)
            .recorded(DUE.minusDays(1));
    MilestoneRecordBuilder never =
        MilestoneRecord.builder().id(ActivityId.of("m")).due(DUE).recorded(DUE);

    assertEquals(
        "Milestone 'm' was reached on 2023-07-08 and recorded on 2023-07-07, before it was; record it"
            + " on that day or later",
        assertThrows(InvalidInputException.class, before::build).getMessage());
    assertEquals(
        "Milestone 'm' was recorded on 2023-07-08 and has no day on which it was reached; give both"
            + " days or neither",
        assertThrows(InvalidInputException.class, never::build).getMessage());
  }

  @Test
  void eachMilestoneIsThereOnce() {
    MilestoneRecordsBuilder twice =
        records()
            .addMilestone(MilestoneRecord.open("m", DUE))
            .addMilestone(MilestoneRecord.open("m", DUE.plusDays(1)));

    InvalidInputException refused = assertThrows(InvalidInputException.class, twice::build);
    assertEquals(InputFault.Code.DUPLICATE_ID, refused.code());
    assertEquals(
        "The milestones of 'Plant' hold 'm' twice; each milestone is there once",
        refused.getMessage());
  }

  @Test
  void aBaselineWithoutANameIsRefused() {
    MilestoneRecordsBuilder nameless = records().baseline(" ");

    assertEquals(
        "The baseline of the milestones of 'Plant' has no name; name it, for every result does",
        assertThrows(InvalidInputException.class, nameless::build).getMessage());
  }

  @Test
  void resultsOfTwoBaselinesAreNotMerged() {
    RatioState may = Delivery.milestonesOnTime().state(records().build(), AUGUST);
    RatioState june =
        Delivery.milestonesOnTime().state(records().baseline("plan of June").build(), AUGUST);

    assertThrows(InvalidInputException.class, () -> may.merge(june));
  }

  @Test
  void equalsByAllTheySay() {
    MilestoneRecord record = MilestoneRecord.reached("m", DUE, DUE);

    new EqualsTester()
        .addEqualityGroup(record, MilestoneRecord.reached("m", DUE, DUE))
        .addEqualityGroup(MilestoneRecord.open("m", DUE))
        .addEqualityGroup(MilestoneRecord.open("n", DUE))
        .addEqualityGroup(MilestoneRecord.builder().from(record).recorded(DUE).build())
        .testEquals();
    new EqualsTester()
        .addEqualityGroup(
            records().addMilestone(record).build(), records().addMilestone(record).build())
        .addEqualityGroup(records().build())
        .addEqualityGroup(records().baseline("plan of June").addMilestone(record).build())
        .addEqualityGroup(records().scope("Road").addMilestone(record).build())
        .testEquals();
    SerializableTester.reserializeAndAssert(record);
    SerializableTester.reserializeAndAssert(records().addMilestone(record).build());
    SerializableTester.reserializeAndAssert(judge(AUGUST, record));
  }

  private static MilestoneRecordsBuilder records() {
    return MilestoneRecords.builder().scope("Plant").baseline("plan of May");
  }

  private static IndicatorResult judge(AsOf asOf, MilestoneRecord... milestones) {
    return Delivery.milestonesOnTime().of(records().milestones(List.of(milestones)).build(), asOf);
  }
}
