package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/**
 * A plan is written, read by MPXJ alone and compared field by field, then imported and planned to
 * the same dates. All dates are of January 2026; the 5th is a Monday.
 */
class RoundTripTest {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

  private static ProjectNetwork.Builder network() {
    return ProjectNetwork.builder().name("Sluice").calendar(WorkCalendar.fiveDays("office"));
  }

  private static Activity days(String id, int days) {
    return Activity.of(id, "Name of " + id, WorkDuration.workingDays(days));
  }

  private static Schedule plan(ProjectNetwork.Builder network, LocalDateTime dataDate) {
    return ReversePlanner.create().plan(network.build(), DataDate.at(dataDate));
  }

  /** Of everything that is planned: the dates and floats of the plan and of what is read again. */
  private static void assertSamePlan(Schedule plan, WrittenFile file) {
    Schedule again = GivenFile.plan(file.imported());
    for (ScheduledActivity activity : plan.activities()) {
      ScheduledActivity other = again.activity(activity.id());
      assertEquals(activity.toString(), other.toString());
      assertEquals(activity.totalFloat(), other.totalFloat(), activity::toString);
      assertEquals(activity.freeFloat(), other.freeFloat(), activity::toString);
    }
  }

  private static Task task(WrittenFile file, String id) {
    return file.task(ActivityId.of(id));
  }

  @Test
  void hammockIsALevelOfEffortInPrimavera() {
    Schedule plan =
        plan(
            network()
                .addActivity(days("dig", 2))
                .addActivity(days("pour", 3))
                .addActivity(Activity.hammock("watch", "Watch"))
                .addDependency(Dependency.finishToStart("dig", "pour"))
                .addDependency(Dependency.startToStart("dig", "watch"))
                .addDependency(Dependency.finishToFinish("pour", "watch")),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.PMXML);

    Task watch = task(file, "watch");
    assertEquals(ActivityType.LEVEL_OF_EFFORT, watch.getActivityType());
    assertEquals(MONDAY, watch.getStart());
    assertEquals(MONDAY.plusDays(4).plusHours(9), watch.getFinish());
    assertEquals(
        Set.of(RelationType.START_START, RelationType.FINISH_FINISH),
        watch.getPredecessors().stream().map(Relation::getType).collect(Collectors.toSet()));
    assertSamePlan(plan, file);
  }

  @Test
  void expectedFinishIsWrittenForPrimavera() {
    LocalDateTime expected = MONDAY.plusDays(8).plusHours(9);
    Schedule plan =
        plan(
            network()
                .addActivity(days("dig", 2).expectedUntil(expected))
                .addActivity(days("pour", 3))
                .addDependency(Dependency.finishToStart("dig", "pour")),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.PMXML);

    assertEquals(expected, task(file, "dig").getExpectedFinish());
    assertEquals(expected, task(file, "dig").getFinish());
    assertSamePlan(plan, file);
  }

  /** Three years remain, and are expected to be done on Thursday. */
  @Test
  void expectedFinishCutsShortWhatRemains() {
    LocalDateTime expected = MONDAY.plusDays(3).plusHours(9);
    Schedule plan =
        plan(
            network()
                .addActivity(days("dig", 780).expectedUntil(expected))
                .addProgress(
                    Progress.started("dig", MONDAY.minusDays(3), WorkDuration.workingDays(780))),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.PMXML);

    assertEquals(expected, task(file, "dig").getFinish());
    assertEquals(MONDAY, task(file, "dig").getRemainingEarlyStart());
    assertSamePlan(plan, file);
  }

  @ParameterizedTest
  @EnumSource
  void suspendedWorkResumes(ExportFormat format) {
    LocalDateTime resumes = MONDAY.plusDays(9);
    Schedule plan =
        plan(
            network()
                .addActivity(days("dig", 4))
                .addActivity(days("pour", 3))
                .addDependency(Dependency.finishToStart("dig", "pour"))
                .addProgress(
                    Progress.builder()
                        .activity(ActivityId.of("dig"))
                        .actualStart(MONDAY)
                        .remaining(WorkDuration.workingDays(2))
                        .resumes(resumes)
                        .build()),
            MONDAY.plusDays(2));
    WrittenFile file = WrittenFile.of(plan, format);

    Task dig = task(file, "dig");
    assertEquals(resumes, dig.getResume());
    if (format == ExportFormat.PMXML) {
      assertEquals(MONDAY.plusDays(2), dig.getSuspendDate());
    } else {
      assertEquals(MONDAY.plusDays(1).plusHours(9), dig.getStop());
    }
    assertEquals(MONDAY.plusDays(10).plusHours(9), dig.getFinish());
    assertSamePlan(plan, file);
  }

  @ParameterizedTest
  @EnumSource
  void mandatoryDatesHold(ExportFormat format) {
    Map<DateConstraint, ConstraintType> dates =
        Map.of(
            DateConstraint.mandatoryStart(MONDAY.plusDays(1)), ConstraintType.MUST_START_ON,
            DateConstraint.mandatoryFinish(MONDAY.plusDays(1).plusHours(9)),
                ConstraintType.MUST_FINISH_ON);
    dates.forEach(
        (date, type) -> {
          Schedule plan =
              plan(
                  network()
                      .addActivity(days("dig", 3))
                      .addActivity(days("pour", 1).with(date))
                      .addDependency(Dependency.finishToStart("dig", "pour")),
                  MONDAY);
          WrittenFile file = WrittenFile.of(plan, format);

          assertEquals(type, task(file, "pour").getConstraintType());
          assertEquals(date.at(), task(file, "pour").getConstraintDate());
          assertEquals(MONDAY.plusDays(1), task(file, "pour").getStart());
          assertSamePlan(plan, file);
        });
  }

  @Test
  void lagsByTheClockAndInPercentAreThoseOfMicrosoftProject() {
    Schedule plan =
        plan(
            network()
                .addActivity(days("dig", 4))
                .addActivity(days("cure", 1))
                .addActivity(days("half", 1))
                .addDependency(
                    Dependency.finishToStart("dig", "cure").lag(WorkDuration.calendarDays(3)))
                .addDependency(
                    Dependency.startToStart("dig", "half").lag(Lag.percentOfPredecessor(50)))
                .addDeadline(Deadline.hard("cure", LocalDate.of(2026, 1, 20))),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    assertEquals("3.0ed", task(file, "cure").getPredecessors().get(0).getLag().toString());
    assertEquals(TimeUnit.PERCENT, task(file, "half").getPredecessors().get(0).getLag().getUnits());
    assertEquals(50, task(file, "half").getPredecessors().get(0).getLag().getDuration());
    assertSamePlan(plan, file);
  }

  @Test
  void phasesAreJoinedAndKeepToDatesInMicrosoftProject() {
    Schedule plan =
        plan(
            network()
                .addPhase(
                    Phase.of("1", "Piers")
                        .with(DateConstraint.startNotEarlierThan(MONDAY.plusDays(1))))
                .addActivity(days("2", 2).in("1"))
                .addActivity(days("3", 4).in("1"))
                .addActivity(days("4", 1))
                .addActivity(days("5", 1))
                .addDependency(Dependency.finishToStart("1", "4"))
                .addDependency(Dependency.startToStart("1", "5").lag(WorkDuration.workingDays(1)))
                .addDeadline(Deadline.hard("4", LocalDate.of(2026, 1, 20))),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    Task piers = task(file, "2").getParentTask();
    assertEquals(ConstraintType.START_NO_EARLIER_THAN, piers.getConstraintType());
    assertEquals(MONDAY.plusDays(1), piers.getConstraintDate());
    assertEquals(piers, task(file, "4").getPredecessors().get(0).getPredecessorTask());
    assertEquals(piers, task(file, "5").getPredecessors().get(0).getPredecessorTask());
    assertEquals(MONDAY.plusDays(2), plan.activity("5").earlyStart());
    assertSamePlan(plan, file);
  }

  @Test
  void deadlineOfAPhaseComesBackFromMicrosoftProject() {
    LocalDateTime due = MONDAY.plusDays(1).plusHours(9);
    Schedule plan =
        plan(
            network()
                .addPhase(Phase.of("1", "Piers"))
                .addActivity(days("2", 2).in("1"))
                .addActivity(days("3", 4).in("1"))
                .addActivity(days("4", 9))
                .addDeadline(Deadline.hard("1", due)),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    assertEquals(due, task(file, "2").getParentTask().getDeadline());
    Schedule again = GivenFile.plan(file.imported());
    assertEquals(-16, plan.deadline("1").margin().toHours(), "two days of eight hours");
    assertEquals(plan.deadline("1").toString(), again.deadline("1").toString());
    assertSamePlan(plan, file);
  }

  /** The phase is written as row 1, and that is what the activity is called. */
  @Test
  void phaseThatIsCalledAsAnActivityIsStillTheOneThatOwes() {
    LocalDateTime due = MONDAY.plusDays(1).plusHours(9);
    Schedule plan =
        plan(
            network()
                .addPhase(Phase.of("piers", "Piers"))
                .addActivity(days("dig", 3).in("piers"))
                .addActivity(days("1", 4))
                .addDependency(Dependency.startToStart("piers", "1"))
                .addDeadline(Deadline.hard("piers", due)),
            MONDAY);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    ImportedProject imported = file.imported();
    assertEquals(
        List.of(Dependency.startToStart("phase-1", "1").lag(WorkDuration.ZERO)),
        imported.document().network().dependencies());
    assertEquals(-8, GivenFile.plan(imported).deadline("phase-1").margin().toHours());
    assertSamePlan(plan, file);
  }

  @Test
  void piecesComeBackFromMicrosoftProject() {
    Schedule plan =
        plan(
            network()
                .addActivity(
                    days("dig", 3)
                        .by("Unit A")
                        .inSegments(WorkSegment.ofDays(0, 1), WorkSegment.ofDays(3, 5)))
                .addActivity(days("pour", 1))
                .addDependency(Dependency.finishToStart("dig", "pour")),
            MONDAY);
    ExportedProject exported = ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH);
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI, exported.bytes());

    // Monday; not Tuesday and Wednesday; Thursday and Friday
    assertEquals(
        List.of("05T08:00 05T17:00", "06T08:00 07T17:00", "08T08:00 09T17:00"),
        task(file, "dig").getSplits().stream()
            .map(
                range ->
                    range.getStart().toString().substring(8)
                        + " "
                        + range.getEnd().toString().substring(8))
            .toList());
    assertTrue(
        exported.omissions().stream().noneMatch(line -> line.contains("'dig'")),
        exported.omissions()::toString);
    assertEquals(pieces(480, 1440, 2400), segments(file.imported(), "dig"));
    assertSamePlan(plan, file);
  }

  @ParameterizedTest
  @CsvSource({
    // days passed, last day worked, next day to work, hours that remain
    "1, 0, 3, 24", // Monday is done, and the pause begins
    "2, 0, 3, 24", // a day of the pause has passed
    "3, 0, 3, 24", // the pause is over
    "4, 3, 4, 16", // half of the second piece is done
    "7, 4, 8, 8", // Thursday and Friday are done, Monday passed
  })
  void piecesOfWorkUnderWayComeBackFromMicrosoftProject(
      int passed, int stop, int resume, int remaining) {
    // Monday; Thursday and Friday; Tuesday
    Schedule plan =
        plan(
            network()
                .addActivity(
                    days("dig", 4)
                        .inSegments(
                            WorkSegment.ofDays(0, 1),
                            WorkSegment.ofDays(3, 5),
                            WorkSegment.ofDays(6, 7)))
                .addActivity(days("pour", 1))
                .addDependency(Dependency.finishToStart("dig", "pour"))
                .addProgress(
                    Progress.builder().activity(ActivityId.of("dig")).actualStart(MONDAY).build()),
            MONDAY.plusDays(passed));
    WrittenFile file = WrittenFile.of(plan, ExportFormat.MSPDI);

    Task dig = task(file, "dig");
    assertEquals(MONDAY.plusDays(stop).plusHours(9), dig.getStop());
    assertEquals(MONDAY.plusDays(resume), dig.getResume());
    assertEquals(remaining * 60L, file.minutes(dig.getRemainingDuration()));
    assertEquals(MONDAY.plusDays(8).plusHours(9), dig.getFinish());
    assertEquals(5, dig.getSplits().size(), "three pieces and two pauses");
    assertEquals(
        passed == 7 ? 0 : 3, segments(file.imported(), "dig").size(), "the last is no pause");
    assertSamePlan(plan, file);
  }

  private static List<WorkSegment> segments(ImportedProject imported, String id) {
    return ((Activity) imported.document().network().element(ActivityId.of(id))).segments();
  }

  /** Two pieces: until a minute, and from one to another. */
  private static List<WorkSegment> pieces(int until, int from, int to) {
    return List.of(
        new WorkSegment(WorkDuration.workingMinutes(0), WorkDuration.workingMinutes(until)),
        new WorkSegment(WorkDuration.workingMinutes(from), WorkDuration.workingMinutes(to)));
  }

  @Test
  void piecesAreWrittenForPrimaveraAsTheirDatesAndListed() {
    Schedule plan =
        plan(
            network()
                .addActivity(
                    days("dig", 2).inSegments(WorkSegment.ofDays(0, 1), WorkSegment.ofDays(3, 4))),
            MONDAY);
    ExportedProject exported = ExportedProject.of(plan, ExportFormat.PMXML, Locale.ENGLISH);
    Task dig = task(WrittenFile.of(plan, ExportFormat.PMXML, exported.bytes()), "dig");

    assertEquals(MONDAY, dig.getStart());
    assertEquals(MONDAY.plusDays(3).plusHours(9), dig.getFinish());
    assertTrue(
        exported
            .omissions()
            .contains(
                "'dig' is done in 2 pieces, which are not written; its dates include the pauses,"
                    + " its duration does not"),
        exported.omissions()::toString);
  }

  /** Two hours of Monday, and the two after the next two. */
  @Test
  void pausesWithinADayAreNotWrittenAndListed() {
    Schedule plan =
        plan(
            network()
                .addActivity(
                    Activity.of("dig", "Dig", WorkDuration.workingMinutes(240))
                        .inSegments(pieces(120, 240, 360).toArray(WorkSegment[]::new))),
            MONDAY);
    ExportedProject exported = ExportedProject.of(plan, ExportFormat.MSPDI, Locale.ENGLISH);
    Task dig = task(WrittenFile.of(plan, ExportFormat.MSPDI, exported.bytes()), "dig");

    assertEquals(MONDAY.plusHours(7), dig.getFinish(), "six hours and lunch");
    assertEquals(0, dig.getResourceAssignments().size());
    assertTrue(
        exported
            .omissions()
            .contains(
                "'dig' is done in 2 pieces, which are not written; its dates include the pauses,"
                    + " its duration does not"),
        exported.omissions()::toString);
  }
}
