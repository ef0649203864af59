package org.daopai.model.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A schedule written by hand: design (2 days) then build (3 days) then the milestone done, due
 * Friday 12 January 2024; the order of paint comes after design and owes nothing.
 */
class ScheduleTest {

  private static final int DESIGN = 0;
  private static final int BUILD = 1;
  private static final int DONE = 2;
  private static final int ORDER = 3;
  private static final int NINE_WORKING_HOURS_LATE = -540;

  private static final LocalDateTime WED_8 = at(10, 8);
  private static final LocalDateTime THU_17 = at(11, 17);
  private static final LocalDateTime FRI_8 = at(12, 8);
  private static final LocalDateTime TUE_17 = at(16, 17);

  private final ProjectNetwork network =
      ProjectNetwork.builder()
          .name("house")
          .addPhase(Phase.of("project", "Project"))
          .addPhase(Phase.of("works", "Works").within("project"))
          .addPhase(Phase.of("empty", "Empty"))
          .addActivity(Activity.of("design", "", WorkDuration.workingDays(2)).in("project"))
          .addActivity(Activity.of("build", "", WorkDuration.workingDays(3)).in("works"))
          .addMilestone(Milestone.finish("done", "").in("works"))
          .addActivity(Activity.of("order", "", WorkDuration.workingDays(1)))
          .addDependency(Dependency.finishToStart("design", "build"))
          .addDependency(Dependency.finishToStart("build", "done"))
          .addDependency(Dependency.finishToStart("design", "order"))
          .addDeadline(Deadline.hard("done", LocalDate.of(2024, 1, 12)))
          .build();
  private final DataDate dataDate = DataDate.of(2024, 1, 10);

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2024, 1, day, hour, 0);
  }

  private static int minute(LocalDateTime instant) {
    return CivilTime.toMinute("", instant);
  }

  private Schedule.Builder house() {
    return house(network);
  }

  private Schedule.Builder house(ProjectNetwork of) {
    return Schedule.builder(of, dataDate)
        .early(DESIGN, minute(WED_8), minute(THU_17), false)
        .early(BUILD, minute(FRI_8), minute(TUE_17), true)
        .early(DONE, minute(TUE_17), minute(TUE_17), true)
        .early(ORDER, minute(FRI_8), minute(at(12, 17)), false)
        .late(DESIGN, minute(at(8, 8)), minute(at(9, 17)), false)
        .late(BUILD, minute(at(10, 8)), minute(at(12, 17)), true)
        .late(DONE, minute(at(12, 17)), minute(at(12, 17)), false)
        .totalFloat(DESIGN, -960, -960)
        .totalFloat(BUILD, NINE_WORKING_HOURS_LATE, -960)
        .totalFloat(DONE, -960, -960)
        .freeFloat(ORDER, 120, minute(at(12, 10)), minute(at(15, 10)))
        .earlyDriver(DESIGN, Driver.Kind.DATA_DATE)
        .earlyDriver(BUILD, 0)
        .earlyDriver(DONE, 1)
        .earlyDriver(ORDER, 2)
        .lateDriver(DESIGN, 0)
        .lateDriver(BUILD, 1)
        .lateDriver(DONE, Driver.Kind.DEADLINE)
        .boundBy(DESIGN, 0)
        .boundBy(BUILD, 0)
        .boundBy(DONE, 0)
        .addVerdict(verdict(TUE_17));
  }

  private DeadlineVerdict verdict(LocalDateTime earlyFinish) {
    return DeadlineVerdict.builder()
        .deadline(network.deadlines().get(0))
        .due(network.deadlines().get(0).due())
        .earlyFinish(earlyFinish)
        .margin(Duration.ofHours(-16))
        .isProvisional(true)
        .build();
  }

  @Test
  void whatWasWrittenIsRead() {
    Schedule schedule = house().build();
    assertEquals(network, schedule.network());
    assertEquals(dataDate, schedule.dataDate());
    ScheduledActivity build = schedule.activity("build");
    assertEquals(ActivityId.of("build"), build.id());
    assertEquals(network.elements().get(BUILD), build.element());
    assertEquals(FRI_8, build.earlyStart());
    assertEquals(TUE_17, build.earlyFinish());
    assertEquals(Optional.of(at(10, 8)), build.lateStart());
    assertEquals(Optional.of(at(12, 17)), build.lateFinish());
    assertEquals(Optional.of(Duration.ofHours(-9)), build.startFloat());
    assertEquals(Optional.of(Duration.ofHours(-16)), build.finishFloat());
    assertEquals(Duration.ZERO, build.freeFloat());
    assertTrue(build.isEarlyProvisional());
    assertTrue(build.isLateProvisional());
    assertFalse(schedule.activity("design").isEarlyProvisional());
    assertFalse(schedule.activity("done").isLateProvisional());
    assertTrue(schedule.activity("done").isEarlyProvisional());
    assertEquals(TUE_17, schedule.earlyFinish());
  }

  /** S23: total float is the smaller of start float and finish float. */
  @Test
  void totalFloatIsTheSmallerOne() {
    assertEquals(
        Optional.of(Duration.ofHours(-16)), house().build().activity("build").totalFloat());
    assertEquals(
        Optional.of(Duration.ofMinutes(-5)),
        house().totalFloat(BUILD, -5, 7).build().activity("build").totalFloat());
  }

  /** S20: without a deadline downstream there are no late dates. */
  @Test
  void whatOwesNothingHasNoLateDates() {
    ScheduledActivity order = house().build().activity("order");
    assertEquals(Optional.empty(), order.lateStart());
    assertEquals(Optional.empty(), order.lateFinish());
    assertEquals(Optional.empty(), order.totalFloat());
    assertEquals(Optional.empty(), order.startFloat());
    assertEquals(Optional.empty(), order.finishFloat());
    assertEquals(Optional.empty(), order.lateDriver());
    assertEquals(Optional.empty(), order.bindingDeadline());
    assertFalse(order.isCritical());
  }

  /** S25: another threshold, in days of the activity's own calendar. */
  @Test
  void criticalByAThresholdOfOnesOwn() {
    Schedule schedule = house().totalFloat(DESIGN, 16 * 60, 960).totalFloat(BUILD, -60, 0).build();
    List<String> expected = List.of("design", "build", "done");
    assertEquals(expected, ids(schedule.critical(WorkDuration.workingDays(2))));
    assertEquals(
        List.of("build", "done"), ids(schedule.critical(WorkDuration.workingMinutes(959))));
    assertEquals(expected, ids(schedule.critical(WorkDuration.workingHours(16))));
    assertTrue(schedule.activity("build").isCritical(WorkDuration.workingHours(-1)));
    assertFalse(schedule.activity("build").isCritical(WorkDuration.workingMinutes(-61)));
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "design",
        "Whether 'design' is critical is asked for a float of 2 calendar days; a float is working"
            + " time, say working days, hours or minutes",
        () -> schedule.critical(WorkDuration.calendarDays(2)));
  }

  private static List<String> ids(List<ScheduledActivity> activities) {
    return activities.stream().map(activity -> activity.id().value()).toList();
  }

  @Test
  void justInTimeIsEarlyUnlessSaid() {
    Schedule schedule = house().build();
    assertEquals(WED_8, schedule.activity("design").justInTimeStart());
    assertEquals(THU_17, schedule.activity("design").justInTimeFinish());
    assertEquals(at(12, 10), schedule.activity("order").justInTimeStart());
    assertEquals(at(15, 10), schedule.activity("order").justInTimeFinish());
    assertEquals(Duration.ofHours(2), schedule.activity("order").freeFloat());
  }

  /** S25: critical is a float of nothing or less, and not of what is finished. */
  @Test
  void critical() {
    assertTrue(house().build().activity("build").isCritical());
    assertTrue(house().totalFloat(BUILD, 0, 1).build().activity("build").isCritical());
    assertFalse(house().totalFloat(BUILD, 1, 1).build().activity("build").isCritical());
    ProjectNetwork finished =
        network
            .with(Progress.finished("design", LocalDate.of(2024, 1, 9)))
            .with(Progress.started("build", LocalDate.of(2024, 1, 9)));
    Schedule schedule = house(finished).build();
    assertFalse(schedule.activity("design").isCritical(), "it is finished");
    assertTrue(schedule.activity("build").isCritical(), "it is under way");
    assertTrue(schedule.activity("design").progress().isPresent());
    assertEquals(Optional.empty(), schedule.activity("done").progress());
  }

  @Test
  void drivers() {
    Schedule schedule = house().build();
    assertEquals(
        Optional.of(Driver.of(Driver.Kind.DATA_DATE)), schedule.activity("design").earlyDriver());
    Driver build = schedule.activity("build").earlyDriver().orElseThrow();
    assertEquals(Driver.Kind.DEPENDENCY, build.kind());
    assertEquals(Optional.of(network.dependencies().get(0)), build.dependency());
    assertEquals(
        Optional.of(Driver.of(DeadlineId.of("done"))), schedule.activity("done").lateDriver());
    assertEquals(
        Optional.of(Driver.of(network.dependencies().get(1))),
        schedule.activity("build").lateDriver());
    assertEquals(Optional.of(DeadlineId.of("done")), schedule.activity("design").bindingDeadline());
    for (Driver.Kind kind : Driver.Kind.values()) {
      assertEquals(
          Optional.of(kind),
          house()
              .earlyDriver(DESIGN, kind)
              .build()
              .activity("design")
              .earlyDriver()
              .map(Driver::kind));
    }
  }

  /** S24: the driving chain follows the tight bounds to their origin. */
  @Test
  void theDrivingChainEndsWithWhatWasAskedFor() {
    Schedule schedule = house().build();
    assertEquals(List.of("design", "build", "done"), chain(schedule, "done"));
    assertEquals(List.of("design", "order"), chain(schedule, "order"));
    assertEquals(List.of("design"), chain(schedule, "design"));
    Schedule cut = house().earlyDriver(BUILD, Driver.Kind.CONSTRAINT).build();
    assertEquals(List.of("build", "done"), chain(cut, "done"));
    assertEquals(
        InputFault.Code.UNKNOWN_REFERENCE,
        Faults.only(() -> schedule.drivingChain(ActivityId.of("roof"))).code());
  }

  private static List<String> chain(Schedule schedule, String id) {
    return schedule.drivingChain(ActivityId.of(id)).stream()
        .map(step -> step.id().value())
        .toList();
  }

  @Test
  void viewsAreAListInTheOrderOfTheNetwork() {
    Schedule schedule = house().build();
    List<ScheduledActivity> views = schedule.activities();
    assertEquals(4, views.size());
    assertEquals(
        List.of("design", "build", "done", "order"),
        views.stream().map(view -> view.id().value()).toList());
    assertEquals(schedule.activity("done"), views.get(DONE));
    assertEquals(DONE, views.indexOf(schedule.activity("done")));
    assertThrows(IndexOutOfBoundsException.class, () -> views.get(4));
    assertThrows(IndexOutOfBoundsException.class, () -> views.get(-1));
    assertThrows(UnsupportedOperationException.class, () -> views.remove(0));
    assertEquals(
        "build[early 2024-01-12T08:00 to 2024-01-16T17:00, late 2024-01-10T08:00 to 2024-01-12T17:00]",
        views.get(BUILD).toString());
    assertEquals("order[early 2024-01-12T08:00 to 2024-01-12T17:00]", views.get(ORDER).toString());
  }

  @Test
  void whatIsNotThereIsNamed() {
    Schedule schedule = house().build();
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "roof",
        "The network has no activity or milestone 'roof'; it has [design, build, done, order]",
        () -> schedule.activity("roof"));
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "build",
        "The schedule has no deadline 'build'; it has [done]",
        () -> schedule.deadline("build"));
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "roof",
        "The network has no phase 'roof'; it has [project, works, empty]",
        () -> schedule.phase(PhaseId.of("roof")));
  }

  @Test
  void verdicts() {
    Schedule late = house().build();
    assertEquals(verdict(TUE_17), late.deadline("done"));
    assertEquals(1, late.deadlines().size());
    assertFalse(late.meetsAllDeadlines());
    Schedule both = house().addVerdict(verdict(THU_17)).build();
    assertFalse(both.meetsAllDeadlines(), "one of two is missed");
    assertThrows(UnsupportedOperationException.class, () -> late.deadlines().clear());
  }

  /** S18: a phase rolls up what it holds, smaller phases included. */
  @Test
  void phasesRollUp() {
    Schedule schedule = house().build();
    PhaseDates project = schedule.phase(PhaseId.of("project"));
    assertEquals(PhaseId.of("project"), project.phase());
    assertEquals(Optional.of(WED_8), project.earlyStart());
    assertEquals(Optional.of(TUE_17), project.earlyFinish());
    assertEquals(Optional.of(at(8, 8)), project.lateStart());
    assertEquals(Optional.of(at(12, 17)), project.lateFinish());
    assertEquals(Optional.of(Duration.ofHours(-16)), project.totalFloat());
    PhaseDates works = schedule.phase(PhaseId.of("works"));
    assertEquals(Optional.of(FRI_8), works.earlyStart());
    assertEquals(Optional.of(at(10, 8)), works.lateStart());
  }

  @Test
  void aPhaseThatHoldsNothingHasNoDates() {
    PhaseDates empty = house().build().phase(PhaseId.of("empty"));
    assertEquals(Optional.empty(), empty.earlyStart());
    assertEquals(Optional.empty(), empty.earlyFinish());
    assertEquals(Optional.empty(), empty.lateStart());
    assertEquals(Optional.empty(), empty.lateFinish());
    assertEquals(Optional.empty(), empty.totalFloat());
  }

  @Test
  void anEmptyNetworkFinishesAtTheDataDate() {
    Schedule empty = Schedule.builder(ProjectNetwork.builder().build(), dataDate).build();
    assertEquals(dataDate.instant(), empty.earlyFinish());
    assertEquals(List.of(), empty.activities());
    assertTrue(empty.meetsAllDeadlines());
  }

  @Test
  void everyElementNeedsEarlyDates() {
    Schedule.Builder builder =
        Schedule.builder(network, dataDate).early(DESIGN, minute(WED_8), minute(THU_17), false);
    IllegalStateException e = assertThrows(IllegalStateException.class, builder::build);
    assertEquals("'build' has no early dates", e.getMessage());
  }

  static Stream<Consumer<Schedule.Builder>> callsAfterBuild() {
    return Stream.of(
        builder -> builder.early(0, 0, 0, false),
        builder -> builder.late(0, 0, 0, false),
        builder -> builder.totalFloat(0, 0, 0),
        builder -> builder.freeFloat(0, 0, 0, 0),
        builder -> builder.earlyDriver(BUILD, 0),
        builder -> builder.earlyDriver(0, Driver.Kind.ACTUAL),
        builder -> builder.lateDriver(0, 0),
        builder -> builder.lateDriver(0, Driver.Kind.ACTUAL),
        builder -> builder.boundBy(0, 0),
        builder -> builder.addVerdict(null),
        Schedule.Builder::build);
  }

  @ParameterizedTest
  @MethodSource("callsAfterBuild")
  void aScheduleThatIsBuiltDoesNotChange(Consumer<Schedule.Builder> call) {
    Schedule.Builder builder = house();
    Schedule built = builder.build();
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> call.accept(builder));
    assertEquals("This builder has built its schedule; start another one", e.getMessage());
    assertEquals(house().build(), built);
  }

  @Test
  void positionsAreThoseOfTheNetwork() {
    assertThrows(IndexOutOfBoundsException.class, () -> house().earlyDriver(BUILD, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> house().lateDriver(BUILD, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> house().early(4, 0, 0, false));
  }

  @Test
  void schedulesAreEqualByWhatTheySay() {
    new EqualsTester()
        .addEqualityGroup(house().build(), house().build())
        .addEqualityGroup(
            Schedule.builder(network.toBuilder().deadlines(List.of()).build(), dataDate)
                .early(DESIGN, 0, 0, false)
                .early(BUILD, 0, 0, false)
                .early(DONE, 0, 0, false)
                .early(ORDER, 0, 0, false)
                .build())
        .addEqualityGroup(house().early(ORDER, minute(FRI_8), minute(at(12, 16)), false).build())
        .addEqualityGroup(house().early(ORDER, minute(FRI_8), minute(at(12, 17)), true).build())
        .addEqualityGroup(house().late(ORDER, minute(FRI_8), minute(TUE_17), false).build())
        .addEqualityGroup(house().totalFloat(ORDER, 1, 2).build())
        .addEqualityGroup(house().totalFloat(ORDER, 2, 1).build())
        .addEqualityGroup(
            house().freeFloat(ORDER, 1, minute(at(12, 10)), minute(at(15, 10))).build())
        .addEqualityGroup(
            house().freeFloat(ORDER, 120, minute(at(12, 9)), minute(at(15, 10))).build())
        .addEqualityGroup(
            house().freeFloat(ORDER, 120, minute(at(12, 10)), minute(at(15, 9))).build())
        .addEqualityGroup(house().earlyDriver(ORDER, Driver.Kind.CONSTRAINT).build())
        .addEqualityGroup(house().lateDriver(DESIGN, 2).build())
        .addEqualityGroup(house().boundBy(ORDER, 0).build())
        .addEqualityGroup(house().addVerdict(verdict(THU_17)).build())
        .addEqualityGroup(house(network.toBuilder().name("other").build()).build())
        .testEquals();
    Schedule schedule = house().build();
    Schedule other = house().boundBy(ORDER, 0).build();
    new EqualsTester()
        .addEqualityGroup(schedule.activity("build"), house().build().activity("build"))
        .addEqualityGroup(schedule.activity("order"))
        .addEqualityGroup(other.activity("build"))
        .testEquals();
    assertEquals(
        "Schedule[ProjectNetwork[house: 4 elements, 3 dependencies, 1 deadlines] as of 2024-01-10T00:00]",
        schedule.toString());
  }

  @Test
  void schedulesAreSerializable() {
    Schedule copy = SerializableTester.reserializeAndAssert(house().build());
    assertEquals(List.of("design", "build", "done"), chain(copy, "done"));
    assertEquals(Optional.empty(), copy.activity("order").lateStart());
    SerializableTester.reserializeAndAssert(copy.phase(PhaseId.of("works")));
    SerializableTester.reserializeAndAssert(copy.activity("build").earlyDriver().orElseThrow());
    SerializableTester.reserializeAndAssert(copy.activity("done").lateDriver().orElseThrow());
  }

  @Test
  void aBaselineKeepsTheFinishes() {
    Schedule schedule = house().build();
    Baseline earliest = Baseline.earliest("plan of January", schedule);
    assertEquals("plan of January", earliest.name());
    assertEquals(Optional.of(TUE_17), earliest.finishOf(ActivityId.of("build")));
    assertEquals(Optional.of(at(12, 17)), earliest.finishOf(ActivityId.of("order")));
    Baseline latest = Baseline.latest("promise", schedule);
    assertEquals(Optional.of(at(12, 17)), latest.finishOf(ActivityId.of("build")));
    assertEquals(
        Optional.of(at(12, 17)),
        latest.finishOf(ActivityId.of("order")),
        "the early finish of what has no late one");
    assertEquals(Optional.empty(), latest.finishOf(ActivityId.of("roof")));
    assertEquals(4, latest.finishes().size());
    new EqualsTester()
        .addEqualityGroup(earliest, Baseline.earliest("plan of January", house().build()))
        .addEqualityGroup(latest)
        .addEqualityGroup(Baseline.builder().from(latest).name("other").build())
        .testEquals();
    SerializableTester.reserializeAndAssert(latest);
  }
}
