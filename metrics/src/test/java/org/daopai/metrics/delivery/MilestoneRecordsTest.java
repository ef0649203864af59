package org.daopai.metrics.delivery;

import static org.daopai.model.Dependency.finishToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daopai.metrics.IndicatorResult;
import org.daopai.metrics.Ratio;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Baseline;
import org.junit.jupiter.api.Test;

class MilestoneRecordsTest {

  private static final LocalDate MAY_12 = LocalDate.of(2023, 5, 12);

  /** Scheme, review, ground-breaking, foundations, enclosed; the drawing office moved in later. */
  private static final ProjectNetwork PLANT =
      ProjectNetwork.builder()
          .name("Plant")
          .addActivity(Activity.of("scheme", "Design scheme", WorkDuration.workingDays(10)))
          .addMilestone(Milestone.finish("approved", "Scheme approved"))
          .addMilestone(Milestone.start("broken", "Ground broken"))
          .addActivity(Activity.of("ground", "Foundations", WorkDuration.workingDays(30)))
          .addMilestone(Milestone.finish("enclosed", "Building enclosed"))
          .addMilestone(Milestone.finish("moved", "Drawing office moved in"))
          .addDependency(finishToStart("scheme", "approved"))
          .addDependency(finishToStart("approved", "broken"))
          .addDependency(finishToStart("broken", "ground"))
          .addDependency(finishToStart("ground", "enclosed"))
          .build();

  private static final Baseline MAY =
      Baseline.builder()
          .name("plan of May")
          .putFinish(ActivityId.of("scheme"), LocalDateTime.parse("2023-05-12T17:00"))
          .putFinish(ActivityId.of("approved"), LocalDateTime.parse("2023-05-12T17:00"))
          .putFinish(ActivityId.of("broken"), LocalDateTime.parse("2023-05-15T08:00"))
          .putFinish(ActivityId.of("ground"), LocalDateTime.parse("2023-06-26T17:00"))
          .putFinish(ActivityId.of("enclosed"), LocalDateTime.parse("2023-06-26T17:00"))
          .putFinish(ActivityId.of("dropped"), LocalDateTime.parse("2023-06-30T17:00"))
          .build();

  @Test
  void takesMilestonesFromTheNetworkAndDatesFromTheBaseline() {
    MilestoneRecords records = MilestoneRecords.of("District A", MAY, PLANT);

    assertEquals("District A", records.scope());
    assertEquals("plan of May", records.baseline());
    assertEquals(
        List.of(
            MilestoneRecord.open("approved", MAY_12),
            MilestoneRecord.open("broken", LocalDate.of(2023, 5, 15)),
            MilestoneRecord.open("enclosed", LocalDate.of(2023, 6, 26)),
            MilestoneRecord.builder().id(ActivityId.of("moved")).build()),
        records.milestones());
  }

  @Test
  void judgesTheProgressOfTheNetwork() {
    ProjectNetwork now =
        PLANT
            .with(Progress.finished("scheme", MAY_12))
            .with(Progress.finished("approved", MAY_12))
            .with(Progress.finished("broken", LocalDate.of(2023, 5, 16)))
            .with(Progress.finished("moved", LocalDate.of(2023, 5, 20)));
    MilestoneRecords records = MilestoneRecords.of("District A", MAY, now);

    IndicatorResult june = Delivery.milestonesOnTime().of(records, AsOf.on(2023, 6, 1));
    assertEquals(Ratio.of(1, 2), june.value()); // approved on its day, broken a day late
    assertEquals(Set.of("broken"), june.evidence().missing());
    assertEquals(Set.of("enclosed", "moved"), june.evidence().excluded().keySet());
    assertEquals("plan of May", june.definition().variant());

    IndicatorResult july = Delivery.milestonesOnTime().of(records, AsOf.on(2023, 7, 1));
    assertEquals(Ratio.of(1, 3), july.value());
    assertEquals(Set.of("broken", "enclosed"), july.evidence().missing());
  }

  /** S7: an end at Saturday 00:00 is an end on Friday; a beginning at Monday 00:00 is Monday's. */
  @Test
  void midnightBelongsToTheDayThatEndsOrToTheDayThatBegins() {
    Baseline midnight =
        Baseline.builder()
            .name("round the clock")
            .putFinish(ActivityId.of("approved"), LocalDateTime.parse("2023-05-13T00:00"))
            .putFinish(ActivityId.of("broken"), LocalDateTime.parse("2023-05-15T00:00"))
            .build();

    assertEquals(Optional.of(MAY_12), record(midnight, PLANT, "approved").due());
    assertEquals(Optional.of(LocalDate.of(2023, 5, 15)), record(midnight, PLANT, "broken").due());
  }

  @Test
  void aMilestoneReachedOnADayIsReachedOnThatDayWhateverItMarks() {
    for (String id : List.of("approved", "broken", "enclosed")) {
      assertEquals(
          Optional.of(MAY_12),
          record(MAY, PLANT.with(Progress.finished(id, MAY_12)), id).reached(),
          id);
    }
  }

  @Test
  void aMilestoneReachedAtMidnightIsReachedByWhatItMarks() {
    LocalDateTime midnight = LocalDateTime.parse("2023-05-13T00:00");

    assertEquals(
        Optional.of(MAY_12),
        record(MAY, PLANT.with(Progress.finished("approved", midnight, midnight)), "approved")
            .reached());
    assertEquals(
        Optional.of(LocalDate.of(2023, 5, 13)),
        record(MAY, PLANT.with(Progress.finished("broken", midnight, midnight)), "broken")
            .reached());
  }

  /** A beginning agreed for the 14th, a day before the midnight at which work began. */
  @Test
  void aStartOneDayLateAtMidnightIsLate() {
    Baseline agreed =
        Baseline.builder()
            .name("plan of May")
            .putFinish(ActivityId.of("broken"), LocalDateTime.parse("2023-05-14T00:00"))
            .build();
    LocalDateTime began = LocalDateTime.parse("2023-05-15T00:00");

    assertEquals(
        Ratio.of(0, 1),
        Delivery.milestonesOnTime()
            .of(
                MilestoneRecords.of(
                    "District A", agreed, PLANT.with(Progress.finished("broken", began, began))),
                AsOf.on(2023, 6, 1))
            .value());
  }

  @Test
  void aBaselineWithoutANameIsRefused() {
    Baseline nameless = Baseline.builder().from(MAY).name("").build();

    assertThrows(
        InvalidInputException.class, () -> MilestoneRecords.of("District A", nameless, PLANT));
  }

  private static MilestoneRecord record(Baseline baseline, ProjectNetwork network, String id) {
    return MilestoneRecords.of("District A", baseline, network).milestones().stream()
        .filter(record -> record.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
