package org.daopai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bad network, with its code, what it is about, and its sentence (S31). */
class NetworkFaultsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 8, 31);
  private static final LocalDate TOO_EARLY = LocalDate.of(1899, 12, 30);
  private static final LocalDate TOO_LATE = LocalDate.of(2200, 1, 1);
  private static final String RANGE = "; dates from 1900-01-01 to 2199-12-31 can be planned";
  private static final String LIMIT =
      ", which is too long; at most 157680000 minutes (300 years) can be planned";

  private final WorkCalendar office = WorkCalendar.fiveDays("office");

  /** design -> build, done; phases 'paper' and 'works'; calendar 'office'. */
  private ProjectNetwork.Builder good() {
    return ProjectNetwork.builder()
        .calendar(office)
        .addPhase(Phase.of("paper", "Paperwork"))
        .addPhase(Phase.of("works", "Works"))
        .addActivity(activity("design"))
        .addActivity(activity("build"))
        .addMilestone(Milestone.finish("done", "Done"))
        .addDependency(Dependency.finishToStart("design", "build"));
  }

  private static Activity activity(String id) {
    return Activity.of(id, "", WorkDuration.workingDays(5));
  }

  private static void check(
      Code code, String subject, String sentence, ProjectNetwork.Builder network) {
    Faults.check(code, subject, sentence, network::build);
  }

  @Test
  @Timeout(20)
  @DisplayName("many dangling dependencies beside many phases are refused in linear time")
  void manyDanglingDependencies() {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().addActivity(Activity.of("a", "a", WorkDuration.workingDays(1)));
    for (int i = 0; i < 150_000; i++) {
      builder.addPhase(Phase.of("phase-" + i, ""));
      builder.addDependency(Dependency.finishToStart("a", "gone-" + i));
    }
    InvalidInputException e = assertThrows(InvalidInputException.class, builder::build);
    assertEquals(100, e.faults().size());
    assertEquals(
        "Dependency a -FS-> gone-0 names 'gone-0', which the network does not have; it has [a]",
        e.faults().get(0).sentence());
  }

  @Test
  void anIdIsUsedOnce() {
    check(
        Code.DUPLICATE_ID,
        "design",
        "Id 'design' is used twice, by elements 1 and 4 in the order given; activities and"
            + " milestones share one space of ids",
        good().addMilestone(Milestone.start("design", "")));
  }

  @Test
  void aPhaseIdIsUsedOnce() {
    check(
        Code.DUPLICATE_ID,
        "works",
        "Phase 'works' is defined twice; each phase has an id of its own",
        good().addPhase(Phase.of("works", "Other works")));
  }

  @Test
  @DisplayName("S19: any number of deadlines, each with an id")
  void aDeadlineIdIsUsedOnce() {
    check(
        Code.DUPLICATE_ID,
        "done",
        "Deadline id 'done' is used twice; give the second deadline an id of its own",
        good().addDeadline(Deadline.hard("done", DAY)).addDeadline(Deadline.target("done", DAY)));
    ProjectNetwork two =
        good()
            .addDeadline(Deadline.hard("done", DAY))
            .addDeadline(Deadline.target("done", DAY).withId("wish"))
            .build();
    assertEquals(2, two.deadlines().size());
  }

  @Test
  void aDependencyJoinsWhatIsThere() {
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Dependency roof -FS-> done names 'roof', which the network does not have; it has [design,"
            + " build, done]",
        good().addDependency(Dependency.finishToStart("roof", "done")));
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Dependency done -SF-> roof names 'roof', which the network does not have; it has [design,"
            + " build, done]",
        good().addDependency(Dependency.startToFinish("done", "roof")));
  }

  @Test
  void aPhaseThatADependencyJoinsHoldsSomething() {
    check(
        Code.INVALID_VALUE,
        "works",
        "Phase 'works' has dependencies, constraints or deadlines and holds no activity or"
            + " milestone; put some into it",
        good().addDependency(Dependency.startToStart("design", "works")));
  }

  @Test
  void anElementIsInAPhaseThatIsThere() {
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Activity 'roof' is in phase 'end', which the network does not define; it defines [paper,"
            + " works]",
        good().addActivity(activity("roof").in("end")));
    check(
        Code.UNKNOWN_REFERENCE,
        "open",
        "Milestone 'open' is in phase 'end', which the network does not define; it defines [paper,"
            + " works]",
        good().addMilestone(Milestone.finish("open", "").in("end")));
  }

  @Test
  void aPhaseIsPartOfAPhaseThatIsThere() {
    check(
        Code.UNKNOWN_REFERENCE,
        "shell",
        "Phase 'shell' is part of phase 'end', which the network does not define; it defines"
            + " [paper, works, shell]",
        good().addPhase(Phase.of("shell", "").within("end")));
  }

  @Test
  void anElementUsesACalendarThatIsThere() {
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Activity 'roof' uses calendar 'night', which the network does not define; it defines"
            + " [office]",
        good().addActivity(activity("roof").on(CalendarId.of("night"))));
    check(
        Code.UNKNOWN_REFERENCE,
        "open",
        "Milestone 'open' uses calendar 'night', which the network does not define; it defines"
            + " [office]",
        good().addMilestone(Milestone.finish("open", "").on(CalendarId.of("night"))));
    assertEquals(
        WorkCalendar.continuous("night"),
        good()
            .addActivity(activity("roof").on(CalendarId.of("night")))
            .addMilestone(Milestone.finish("open", "").on(WorkCalendar.continuous("night")))
            .build()
            .calendars()
            .get(CalendarId.of("night")),
        "it may come with another element");
  }

  @Test
  void aLagIsCountedOnACalendarThatIsThere() {
    Lag lag = Lag.of(WorkDuration.workingDays(1)).countedOn(CalendarId.of("night"));
    check(
        Code.UNKNOWN_REFERENCE,
        "build -FS-> done",
        "The lag of dependency build -FS-> done is counted on calendar 'night', which the network"
            + " does not define; it defines [office]",
        good().addDependency(Dependency.finishToStart("build", "done").lag(lag)));
  }

  @Test
  void aDeadlineIsOwedByWhatIsThere() {
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Deadline 'roof' is owed by 'roof', which the network does not have; it has [design, build,"
            + " done]",
        good().addDeadline(Deadline.hard("roof", DAY)));
    check(
        Code.INVALID_VALUE,
        "works",
        "Phase 'works' has dependencies, constraints or deadlines and holds no activity or"
            + " milestone; put some into it",
        good().addDeadline(Deadline.hard("works", DAY)));
  }

  @Test
  void progressIsOfWhatIsThere() {
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Progress is reported of 'roof', which the network does not have; it has [design, build,"
            + " done]",
        good().addProgress(Progress.finished("roof", DAY)));
  }

  @Test
  void aMilestoneIsReachedOrNot() {
    check(
        Code.INVALID_PROGRESS,
        "done",
        "Milestone 'done' is reported as under way; a milestone is reached, with an actual finish,"
            + " or it is not",
        good().addProgress(Progress.started("done", DAY)));
    assertTrue(
        good()
            .addProgress(Progress.finished("done", DAY))
            .build()
            .progress()
            .containsKey(ActivityId.of("done")));
  }

  @Test
  void oneIdIsOneCalendar() {
    check(
        Code.CALENDAR_CONFLICT,
        "office",
        "Two different calendars have the id 'office'; give one of them another id",
        good().addCalendar(WorkCalendar.continuous("office")));
    check(
        Code.CALENDAR_CONFLICT,
        "office",
        "Two different calendars have the id 'office'; give one of them another id",
        good().addActivity(activity("roof").on(WorkCalendar.everyDay("office"))));
  }

  @Test
  void aDurationCanBePlanned() {
    check(
        Code.INVALID_DURATION,
        "roof",
        "Activity 'roof' has a duration of 328501 working days" + LIMIT,
        good().addActivity(Activity.of("roof", "", WorkDuration.workingDays(328_501))));
    assertEquals(
        4,
        good()
            .addActivity(Activity.of("roof", "", WorkDuration.workingDays(328_500)))
            .build()
            .elements()
            .size());
    check(
        Code.INVALID_DURATION,
        "roof",
        "Activity 'roof' has a duration of 109501 working days" + LIMIT,
        good()
            .addActivity(
                Activity.of("roof", "", WorkDuration.workingDays(109_501))
                    .on(WorkCalendar.continuous("night"))));
  }

  @Test
  void whatRemainsCanBePlanned() {
    LocalDateTime at = DAY.atStartOfDay();
    check(
        Code.INVALID_DURATION,
        "build",
        "The progress of 'build' has a remaining duration of 328501 working days" + LIMIT,
        good().addProgress(Progress.started("build", at, WorkDuration.workingDays(328_501))));
    assertEquals(
        1,
        good()
            .addProgress(Progress.started("build", at, WorkDuration.workingDays(328_500)))
            .build()
            .progress()
            .size());
  }

  @ParameterizedTest
  @EnumSource(
      value = Lag.Counting.class,
      names = {"SUCCESSOR", "PREDECESSOR", "NAMED", "PROJECT"})
  @DisplayName("S13: a lag can be planned on the calendar that counts it")
  void aLagCanBePlanned(Lag.Counting counting) {
    WorkCalendar day = WorkCalendar.continuous("day");
    Lag days = Lag.of(WorkDuration.workingDays(-109_501));
    Lag lag = counting == Lag.Counting.NAMED ? days.countedOn(day.id()) : days.countedOn(counting);
    Dependency dependency =
        counting == Lag.Counting.PREDECESSOR
            ? Dependency.finishToStart("long", "short")
            : Dependency.finishToStart("short", "long");
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .calendar(counting == Lag.Counting.PROJECT ? day : office)
            .addActivity(activity("short").on(office))
            .addActivity(activity("long").on(day));
    check(
        Code.INVALID_DURATION,
        dependency.toString(),
        "Dependency " + dependency + " has a lag of -109501 working days" + LIMIT,
        network.addDependency(dependency.lag(lag)));
  }

  @Test
  void aLagOnAShorterDayMayHaveMoreDays() {
    Dependency dependency = Dependency.finishToStart("build", "done");
    assertEquals(
        2,
        good()
            .calendar(WorkCalendar.continuous("day"))
            .addCalendar(office)
            .addDependency(
                dependency.lag(Lag.of(WorkDuration.workingDays(328_500)).countedOn(office.id())))
            .build()
            .dependencies()
            .size());
  }

  @Test
  void datesCanBePlanned() {
    check(
        Code.DATE_OUT_OF_RANGE,
        "done",
        "Deadline 'done' is dated 2200-01-01" + RANGE,
        good().addDeadline(Deadline.hard("done", TOO_LATE)));
    check(
        Code.DATE_OUT_OF_RANGE,
        "done",
        "Deadline 'done' is dated +999999999-12-31" + RANGE,
        good().addDeadline(Deadline.hard("done", LocalDate.MAX)));
    check(
        Code.DATE_OUT_OF_RANGE,
        "roof",
        "The constraint of 'roof' is dated 1899-12-30" + RANGE,
        good()
            .addActivity(
                activity("roof")
                    .with(DateConstraint.startNotEarlierThan(TOO_EARLY.atStartOfDay()))));
    check(
        Code.DATE_OUT_OF_RANGE,
        "build",
        "The actual start of 'build' is dated 1899-12-30" + RANGE,
        good().addProgress(Progress.started("build", TOO_EARLY)));
    check(
        Code.DATE_OUT_OF_RANGE,
        "build",
        "The actual finish of 'build' is dated 2200-01-01" + RANGE,
        good().addProgress(Progress.finished("build", TOO_LATE)));
    assertEquals(
        1,
        good().addDeadline(Deadline.hard("done", TOO_LATE.minusDays(1))).build().deadlines().size(),
        "the last supported day is supported to its end");
  }

  @Test
  void datesOfAPhaseCanBePlanned() {
    Phase late =
        Phase.of("late", "Late").with(DateConstraint.startNotEarlierThan(TOO_LATE.atTime(8, 0)));
    check(
        Code.DATE_OUT_OF_RANGE,
        "late",
        "The constraint of phase 'late' is dated 2200-01-01" + RANGE,
        good().addPhase(late).addActivity(activity("roof").in("late")));
  }

  @Test
  void segmentsCanBePlanned() {
    check(
        Code.INVALID_DURATION,
        "roof",
        "Activity 'roof' has a segment that ends at 400000 working days" + LIMIT,
        good().addActivity(activity("roof").inSegments(WorkSegment.ofDays(0, 400_000))));
  }

  @Test
  void aMaximumLagIsNoLessThanTheLagInOtherUnits() {
    Dependency dependency =
        Dependency.finishToStart("build", "done")
            .lag(WorkDuration.workingDays(1))
            .within(WorkDuration.workingHours(7));
    check(
        Code.INVALID_DURATION,
        "build -FS-> done",
        "The maximum lag of dependency build -FS-> done is 7 working hours and its lag 1 working"
            + " day, which is more on calendar 'office'; the maximum is at least the lag",
        good().addDependency(dependency));
    // a working day of 8 hours
    good().addDependency(dependency.within(WorkDuration.workingHours(8))).build();
  }

  @Test
  void phasesFormATree() {
    check(
        Code.DEPENDENCY_CYCLE,
        "a",
        "Phase 'a' is part of itself: a -> b -> c -> a; phases form a tree",
        good()
            .addPhase(Phase.of("a", "").within("b"))
            .addPhase(Phase.of("b", "").within("c"))
            .addPhase(Phase.of("c", "").within("a")));
    check(
        Code.DEPENDENCY_CYCLE,
        "a",
        "Phase 'a' is part of itself: a -> a; phases form a tree",
        good().addPhase(Phase.of("a", "").within("a")));
  }

  @Test
  void onlyThePhasesOfACycleAreNamed() {
    check(
        Code.DEPENDENCY_CYCLE,
        "b",
        "Phase 'b' is part of itself: b -> c -> b; phases form a tree",
        good()
            .addPhase(Phase.of("a", "").within("b"))
            .addPhase(Phase.of("b", "").within("c"))
            .addPhase(Phase.of("c", "").within("b"))
            .addPhase(Phase.of("d", "").within("a")));
  }

  @Test
  void everyCycleOfPhasesIsReported() {
    List<InputFault> faults =
        Faults.of(
            () ->
                good()
                    .addPhase(Phase.of("a", "").within("a"))
                    .addPhase(Phase.of("b", "").within("b"))
                    .build());
    assertEquals(List.of("a", "b"), faults.stream().map(InputFault::subject).toList());
  }

  @Test
  @DisplayName("S16: a cycle names all of it in order, from the one given first")
  void dependenciesFormNoCycle() {
    check(
        Code.DEPENDENCY_CYCLE,
        "design",
        "The dependencies form a cycle: design -> build -> test -> design",
        good()
            .addActivity(activity("test"))
            .addDependency(Dependency.startToStart("build", "test"))
            .addDependency(Dependency.finishToFinish("test", "design")));
  }

  @Test
  @DisplayName("S16: what leads to a cycle and what follows it is not named")
  void onlyTheCycleIsNamed() {
    check(
        Code.DEPENDENCY_CYCLE,
        "build",
        "The dependencies form a cycle: build -> test -> build",
        good()
            .addActivity(activity("test"))
            .addActivity(activity("after"))
            .addActivity(activity("later"))
            .addDependency(Dependency.finishToStart("test", "after"))
            .addDependency(Dependency.finishToStart("after", "later"))
            .addDependency(Dependency.finishToStart("later", "done"))
            .addDependency(Dependency.finishToStart("build", "test"))
            .addDependency(Dependency.finishToStart("test", "build")));
    // the walk starts downstream of the cycle, at what is given first
    check(
        Code.DEPENDENCY_CYCLE,
        "a",
        "The dependencies form a cycle: a -> b -> a",
        ProjectNetwork.builder()
            .addActivity(activity("last"))
            .addActivity(activity("a"))
            .addActivity(activity("b"))
            .addDependency(Dependency.finishToStart("b", "last"))
            .addDependency(Dependency.finishToStart("a", "b"))
            .addDependency(Dependency.finishToStart("b", "a")));
  }

  @Test
  @Timeout(20)
  @DisplayName("S16, S32: a cycle of 100,000 is named on a small stack")
  void aLongCycle() throws InterruptedException {
    int n = 100_000;
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                ring(n).build();
              } catch (InvalidInputException e) {
                thrown.set(e);
              }
            },
            "small",
            256 * 1024);
    small.start();
    small.join();
    InvalidInputException e = (InvalidInputException) thrown.get();
    assertEquals(Code.DEPENDENCY_CYCLE, e.code());
    String all = IntStream.range(0, n).mapToObj(i -> "n" + i).collect(Collectors.joining(" -> "));
    assertEquals("The dependencies form a cycle: " + all + " -> n0", e.getMessage());
  }

  @Test
  @Timeout(20)
  @DisplayName("S16: to name a cycle costs no more than to find it")
  void aVeryLongCycle() {
    InputFault fault = Faults.only(() -> ring(700_000).build());
    assertTrue(fault.sentence().endsWith(" -> n699999 -> n0"));
  }

  private static ProjectNetwork.Builder ring(int n) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    for (int i = 0; i < n; i++) {
      builder.addMilestone(Milestone.finish("n" + i, ""));
      builder.addDependency(Dependency.finishToStart("n" + i, "n" + (i + 1) % n));
    }
    return builder;
  }

  @Test
  @DisplayName("S32: a chain of 200,000 is checked on a small stack")
  void aLongChain() throws InterruptedException {
    int n = 200_000;
    ProjectNetwork.Builder builder = ProjectNetwork.builder();
    for (int i = 0; i < n; i++) {
      builder.addMilestone(Milestone.finish("n" + i, ""));
      if (i > 0) {
        builder.addDependency(Dependency.finishToStart("n" + i, "n" + (i - 1)));
      }
    }
    AtomicReference<ProjectNetwork> network = new AtomicReference<>();
    Thread small = new Thread(null, () -> network.set(builder.build()), "small", 256 * 1024);
    small.start();
    small.join();
    assertEquals(n, network.get().elements().size());
  }

  @Test
  @DisplayName("S31: several faults at once are all reported, in the order of the checks")
  void allFaultsAreReported() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () ->
                good()
                    .addActivity(activity("design"))
                    .addActivity(activity("roof").in("end"))
                    .addActivity(activity("paint").on(CalendarId.of("night")))
                    .addDependency(Dependency.finishToStart("roof", "garden"))
                    .addDependency(Dependency.finishToStart("build", "design"))
                    .addDeadline(Deadline.hard("garden", DAY))
                    .addDeadline(Deadline.hard("done", TOO_LATE))
                    .addProgress(Progress.started("done", DAY))
                    .build());
    assertEquals(
        List.of(
            Code.DUPLICATE_ID,
            Code.UNKNOWN_REFERENCE,
            Code.UNKNOWN_REFERENCE,
            Code.UNKNOWN_REFERENCE,
            Code.UNKNOWN_REFERENCE,
            Code.DATE_OUT_OF_RANGE,
            Code.INVALID_PROGRESS),
        e.faults().stream().map(InputFault::code).toList());
    assertEquals(
        List.of("design", "roof", "paint", "garden", "garden", "done", "done"),
        e.faults().stream().map(InputFault::subject).toList());
    assertEquals(7, e.getMessage().lines().count(), "one sentence a line");
  }

  @Test
  void noMoreThanAHundredFaultsAreReported() {
    ProjectNetwork.Builder builder = good();
    for (int i = 0; i < 500; i++) {
      builder.addDeadline(Deadline.hard("x" + i, DAY));
      builder.addActivity(Activity.of("a" + i, "", WorkDuration.workingDays(328_501)));
    }
    assertEquals(100, Faults.of(builder::build).size());
  }

  @Test
  void aBuilderIsMendedAfterAFault() {
    ProjectNetwork.Builder builder = good().addDeadline(Deadline.hard("roof", DAY));
    assertThrows(InvalidInputException.class, builder::build);
    assertEquals(4, builder.addActivity(activity("roof")).build().elements().size());
  }

  @Test
  void oneFaultIsReportedOnce() {
    // the duration, the lag and what remains would all be counted on the calendar that is missing
    check(
        Code.UNKNOWN_REFERENCE,
        "roof",
        "Activity 'roof' uses calendar 'night', which the network does not define; it defines"
            + " [office]",
        good()
            .addActivity(activity("roof").on(CalendarId.of("night")))
            .addDependency(
                Dependency.finishToStart("build", "roof").lag(WorkDuration.workingDays(400_000)))
            .addProgress(
                Progress.started("roof", DAY.atStartOfDay(), WorkDuration.workingDays(400_000))));
  }

  @Test
  void aStandardDayOfAnyLengthCounts() {
    WorkCalendar short4 =
        WorkCalendar.builder().from(office).standardDay(Duration.ofHours(4)).build();
    assertEquals(
        1,
        ProjectNetwork.builder()
            .calendar(short4)
            .addActivity(Activity.of("long", "", WorkDuration.workingDays(657_000)))
            .build()
            .elements()
            .size());
  }
}
