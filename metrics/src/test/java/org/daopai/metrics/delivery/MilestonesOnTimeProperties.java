package org.daopai.metrics.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daopai.metrics.Evidence;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.RatioState;
import org.daopai.model.ActivityId;
import org.daopai.model.base.AsOf;

class MilestonesOnTimeProperties {

  private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
  private static final int DAYS = 60;

  /** Days from the first one, -1 for never; the delay is from reaching to recording. */
  record Case(int due, int reached, int delay) {

    MilestoneRecord record(String id) {
      MilestoneRecordBuilder record = MilestoneRecord.builder().id(ActivityId.of(id));
      if (due >= 0) {
        record.due(FIRST.plusDays(due));
      }
      if (reached >= 0) {
        record.reached(FIRST.plusDays(reached)).recorded(FIRST.plusDays(reached + delay));
      }
      return record.build();
    }
  }

  /** Crosses off the calendar day by day until the due date or the date of the question. */
  @Property(tries = 500)
  void isWhatAWallCalendarSays(
      @ForAll("cases") List<Case> cases,
      @ForAll @IntRange(max = DAYS) int date,
      @ForAll @IntRange(max = 2 * DAYS) int known) {
    AsOf asOf = new AsOf(FIRST.plusDays(date), FIRST.plusDays(known));
    Evidence evidence = Delivery.milestonesOnTime().of(records(cases), asOf).evidence();

    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      boolean due = false;
      boolean onTime = false;
      for (int day = 0; day <= date && !due; day++) {
        boolean reachedToday = one.reached() == day && day + one.delay() <= known;
        onTime |= reachedToday;
        due = one.due() == day;
      }
      assertEquals(due, evidence.base().contains("m" + i));
      assertEquals(due && onTime, evidence.counted().contains("m" + i));
      assertEquals(!due, evidence.excluded().containsKey("m" + i));
    }
  }

  @Property(tries = 500)
  void countingTheEvidenceAgainGivesTheValue(
      @ForAll("cases") List<Case> cases, @ForAll @IntRange(max = DAYS) int date) {
    IndicatorResult result =
        Delivery.milestonesOnTime().of(records(cases), AsOf.on(FIRST.plusDays(date)));

    assertEquals(!result.evidence().base().isEmpty(), result.isDefined());
    assertEquals(
        result.isDefined() ? Optional.of(result.value()) : Optional.empty(),
        result.evidence().recount());
  }

  @Property(tries = 500)
  void whatIsMissedOnceIsMissedForEver(
      @ForAll("cases") List<Case> cases,
      @ForAll @IntRange(max = DAYS) int date,
      @ForAll @IntRange(max = DAYS) int later) {
    Set<String> missed =
        Delivery.milestonesOnTime()
            .of(records(cases), AsOf.on(FIRST.plusDays(date)))
            .evidence()
            .missing();

    assertTrue(
        Delivery.milestonesOnTime()
            .of(records(cases), AsOf.on(FIRST.plusDays(date + later)))
            .evidence()
            .missing()
            .containsAll(missed));
  }

  @Property(tries = 300)
  void anyPartsInAnyOrderGiveTheWhole(
      @ForAll("cases") List<Case> cases,
      @ForAll @IntRange(max = DAYS) int date,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    AsOf asOf = AsOf.on(FIRST.plusDays(date));
    List<MilestoneRecord> milestones = new ArrayList<>(records(cases).milestones());
    Collections.shuffle(milestones, random);
    List<MilestoneRecordsBuilder> split = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      split.add(empty());
    }
    milestones.forEach(record -> split.get(random.nextInt(parts)).addMilestone(record));

    RatioState merged = Delivery.milestonesOnTime().state(empty().build(), asOf);
    for (MilestoneRecordsBuilder part : split) {
      merged = Delivery.milestonesOnTime().state(part.build(), asOf).merge(merged);
    }
    assertEquals(Delivery.milestonesOnTime().state(records(cases), asOf), merged);
    assertEquals(Delivery.milestonesOnTime().of(records(cases), asOf), merged.result());
  }

  @Provide
  Arbitrary<List<Case>> cases() {
    Arbitrary<Integer> day = Arbitraries.integers().between(-1, DAYS);
    return Combinators.combine(day, day, Arbitraries.integers().between(0, DAYS))
        .as(Case::new)
        .list()
        .ofMaxSize(20);
  }

  private static MilestoneRecords records(List<Case> cases) {
    MilestoneRecordsBuilder records = empty();
    for (int i = 0; i < cases.size(); i++) {
      records.addMilestone(cases.get(i).record("m" + i));
    }
    return records.build();
  }

  private static MilestoneRecordsBuilder empty() {
    return MilestoneRecords.builder().scope("Plant").baseline("plan of May");
  }
}
