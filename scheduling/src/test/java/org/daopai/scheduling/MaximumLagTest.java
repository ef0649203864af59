package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Maximum lags, one story each (S15). Weeks are five days of 08:00-12:00 and 13:00-17:00; the site
 * is closed from November to March.
 */
class MaximumLagTest {

  private static final WorkCalendar WEEK = WorkCalendar.fiveDays("week");
  private static final WorkCalendar SITE =
      WEEK.closed(Season.from("11-01").to("03-31")).withId("site");
  private static final ReversePlanner PLANNER = ReversePlanner.create();

  private static Activity days(String id, int days) {
    return Activity.of(id, id, WorkDuration.workingDays(days));
  }

  private static ProjectNetwork.Builder permitAndGround() {
    return ProjectNetwork.builder()
        .calendar(WEEK)
        .addActivity(days("review", 10))
        .addActivity(days("permit", 3))
        .addActivity(days("ground", 60).on(SITE))
        .addDependency(finishToStart("review", "permit"))
        .addDependency(finishToStart("permit", "ground").within(WorkDuration.months(3)));
  }

  @Test
  void aPermitThatWouldLapseOverTheWinterIsGotInSpring() {
    Schedule plan = PLANNER.plan(permitAndGround().build(), DataDate.of(2024, 10, 21));
    ScheduledActivity permit = plan.activity("permit");
    // 10 + 3 working days from Monday 14 October end on 30 October, but the ground cannot be broken
    // before 1 April
    assertEquals(LocalDate.of(2024, 11, 1), plan.activity("review").earlyFinishDay());
    assertEquals(LocalDateTime.of(2025, 4, 1, 8, 0), plan.activity("ground").earlyStart());
    // what is got on 1 January lasts to the end of 1 April
    assertEquals(LocalDate.of(2025, 1, 1), permit.earlyFinishDay());
    assertEquals(permit.earlyFinish(), permit.earliestUseful().orElseThrow());
    assertEquals(Driver.Kind.MAXIMUM_LAG, permit.earlyDriver().orElseThrow().kind());
    assertEquals(Optional.empty(), plan.activity("review").earliestUseful());
    assertFalse(plan.isContradictory());
    assertEquals(List.of(), plan.findings());
  }

  @Test
  void inSummerNothingWaits() {
    Schedule plan = PLANNER.plan(permitAndGround().build(), DataDate.of(2024, 5, 6));
    assertEquals(LocalDate.of(2024, 5, 22), plan.activity("permit").earlyFinishDay());
    assertEquals(Optional.empty(), plan.activity("permit").earliestUseful());
  }

  @Test
  void whatFollowsIsNotLaterThanItMay() {
    ProjectNetwork network =
        permitAndGround().addDeadline(Deadline.hard("permit", LocalDate.of(2024, 5, 31))).build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 5, 6));
    // the permit by Friday 31 May; what follows begins by the end of 31 August, a Saturday
    assertEquals(
        LocalDateTime.of(2024, 8, 30, 16, 59).toLocalDate(),
        plan.activity("ground").lateStart().orElseThrow().toLocalDate());
    assertEquals(
        Driver.Kind.MAXIMUM_LAG, plan.activity("ground").lateDriver().orElseThrow().kind());
    assertEquals("permit", plan.activity("ground").bindingDeadline().orElseThrow().value());
  }

  @Test
  void aPermitThatWasGotTooSoonLapses() {
    ProjectNetwork network =
        permitAndGround()
            .addProgress(Progress.finished("review", LocalDate.of(2024, 10, 11)))
            .addProgress(Progress.finished("permit", LocalDate.of(2024, 10, 18)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 12, 2));
    ScheduledActivity ground = plan.activity("ground");
    assertEquals(LocalDateTime.of(2025, 4, 1, 8, 0), ground.earlyStart());
    // 18 October and 3 months: the end of 18 January, in the middle of the winter; the last start
    // is that of 31 October
    assertEquals(LocalDate.of(2024, 10, 31), ground.lateStart().orElseThrow().toLocalDate());
    assertTrue(ground.isCritical());
    Finding lapse = plan.findings().get(0);
    assertEquals(Finding.Code.MAXIMUM_LAG_EXCEEDED, lapse.code());
    assertEquals("ground", lapse.activity().value());
    assertEquals(1, plan.findings().size());
    assertFalse(plan.isContradictory());
  }

  @Test
  void aPermitThatIsToBeGotOnADateTooSoonLapsesAndThePlanSaysSo() { // S15, S17
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(
                days("permit", 3)
                    .with(DateConstraint.mandatoryFinish(LocalDateTime.of(2024, 10, 31, 17, 0))))
            .addActivity(days("ground", 60).on(SITE))
            .addDependency(finishToStart("permit", "ground").within(WorkDuration.months(3)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 10, 21));
    assertEquals(LocalDateTime.of(2024, 10, 31, 17, 0), plan.activity("permit").earlyFinish());
    assertEquals(LocalDateTime.of(2025, 4, 1, 8, 0), plan.activity("ground").earlyStart());
    Finding finding = plan.findings().get(0);
    assertEquals(Finding.Code.DATE_AGAINST_LOGIC, finding.code());
    assertEquals("permit", finding.activity().value());
    assertEquals(network.dependencies().get(0), finding.dependency().orElseThrow());
    // the first permit that lasts until then is one of 1 January
    assertEquals(
        Duration.between(LocalDateTime.of(2024, 10, 31, 17, 0), LocalDateTime.of(2025, 1, 1, 0, 1)),
        finding.by());
    assertEquals(1, plan.findings().size());
  }

  @Test
  void whatMustFollowSoonFollowsAStartThatMovesThoughItsExpectedFinishDoesNot() { // S1, S27
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("permit", 1))
            .addActivity(days("work", 2).expectedUntil(LocalDateTime.of(2024, 3, 8, 17, 0)))
            .addActivity(
                days("trial", 1)
                    .with(DateConstraint.startNotEarlierThan(LocalDateTime.of(2024, 3, 8, 8, 0))))
            .addDependency(finishToStart("permit", "work").within(WorkDuration.workingDays(1)))
            .addDependency(startToStart("work", "trial").within(WorkDuration.workingDays(1)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    // the trial on Friday 8, so the work begins on Thursday, and the permit is got on Tuesday
    assertEquals(LocalDateTime.of(2024, 3, 7, 8, 0), plan.activity("work").earlyStart());
    assertEquals(LocalDateTime.of(2024, 3, 8, 17, 0), plan.activity("work").earlyFinish());
    assertEquals(LocalDateTime.of(2024, 3, 5, 17, 0), plan.activity("permit").earlyFinish());
  }

  @Test
  void moreTimeThanIsAllowedIsAContradictionLinkByLink() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("permit", 1))
            .addActivity(days("survey", 20))
            .addActivity(days("ground", 5))
            .addDependency(finishToStart("permit", "survey"))
            .addDependency(finishToStart("survey", "ground"))
            .addDependency(finishToStart("permit", "ground").within(WorkDuration.workingDays(15)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    assertTrue(plan.isContradictory());
    Finding finding = plan.findings().get(0);
    assertEquals("permit -FS-> ground", finding.dependency().orElseThrow().toString());
    assertEquals("ground", finding.activity().value());
    assertEquals(
        List.of("permit -FS-> survey", "survey -FS-> ground", "permit -FS-> ground"),
        finding.links().stream().map(link -> link.dependency().toString()).toList());
    // 20 working days where 15 are allowed: a week of the clock too many
    assertEquals(Duration.ofDays(7), finding.by());
    // planned all the same, without the maximum lag
    assertEquals(LocalDate.of(2024, 3, 4), plan.activity("permit").earlyFinishDay());
    assertEquals(LocalDateTime.of(2024, 4, 2, 8, 0), plan.activity("ground").earlyStart());
  }

  @Test
  void aContradictionThroughAPhaseTellsWhatLeadsToItAndWhatLeavesWhatItHolds() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("surveys", "Surveys"))
            .addActivity(days("permit", 1))
            .addActivity(days("soil", 20).in("surveys"))
            .addActivity(days("noise", 2).in("surveys"))
            .addActivity(days("ground", 5))
            .addDependency(finishToStart("permit", "surveys"))
            .addDependency(finishToStart("soil", "ground"))
            .addDependency(finishToStart("permit", "ground").within(WorkDuration.workingDays(15)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    Finding finding = plan.findings().get(0);
    assertTrue(finding.isContradiction());
    assertEquals(
        List.of("permit -FS-> surveys", "soil -FS-> ground", "permit -FS-> ground"),
        finding.links().stream().map(link -> link.dependency().toString()).toList());
    Finding.Link toPhase = finding.links().get(0);
    Finding.Link fromMember = finding.links().get(1);
    assertEquals("surveys", toPhase.bounds().value());
    assertEquals("soil", fromMember.leaves().value());
    // soil is surveyed for four weeks from the morning after the permit
    assertEquals(toPhase.to().toLocalDate().plusDays(28), fromMember.from().toLocalDate());
    assertEquals(LocalDateTime.of(2024, 4, 2, 8, 0), plan.activity("ground").earlyStart());
  }

  @Test
  void whatWaitsForTheStartOfAPhaseMayComeToRestOnceAnotherOfItBeginsFirst() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addPhase(Phase.of("pours", "Pours"))
            .addActivity(Activity.of("first", "first", WorkDuration.elapsedMinutes(60)).in("pours"))
            .addActivity(
                Activity.of("second", "second", WorkDuration.elapsedMinutes(60))
                    .in("pours")
                    .with(DateConstraint.startNotEarlierThan(LocalDateTime.of(2024, 3, 8, 0, 0))))
            .addActivity(Activity.of("curing", "curing", WorkDuration.elapsedMinutes(60)))
            .addDependency(startToStart("pours", "curing").lag(WorkDuration.elapsedMinutes(600)))
            .addDependency(startToStart("first", "curing").within(WorkDuration.elapsedMinutes(300)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    // curing starts 10 hours after the first pour and at most 5 after pour one: so pour two is the
    // first, and pour one 5 hours after it
    assertEquals(List.of(), plan.findings());
    assertEquals(LocalDateTime.of(2024, 3, 8, 0, 0), plan.activity("second").earlyStart());
    assertEquals(LocalDateTime.of(2024, 3, 8, 10, 0), plan.activity("curing").earlyStart());
    assertEquals(LocalDateTime.of(2024, 3, 8, 5, 0), plan.activity("first").earlyStart());
  }

  @Test
  void aContradictionOnSeveralCalendarsIsOneTooAfterAllDaysHaveBeenTried() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("permit", 1))
            .addActivity(days("survey", 20))
            .addActivity(days("ground", 5).on(SITE))
            .addDependency(finishToStart("permit", "survey"))
            .addDependency(finishToStart("survey", "ground"))
            .addDependency(finishToStart("permit", "ground").within(WorkDuration.calendarDays(25)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    assertTrue(plan.isContradictory()); // 20 working days take 28 calendar days at least
    assertEquals(
        "permit -FS-> ground", plan.findings().get(0).dependency().orElseThrow().toString());
    assertTrue(plan.findings().get(0).by().compareTo(Duration.ofDays(2)) > 0);
  }

  @Test
  void aDrivingChainEndsWhereItWouldComeBackToItself() {
    Schedule plan = PLANNER.plan(permitAndGround().build(), DataDate.of(2024, 10, 21));
    assertEquals(
        List.of("permit", "ground"),
        plan.drivingChain("ground").stream().map(step -> step.id().value()).toList());
  }

  @Test
  void aMaximumLagThatReachesBeyondAllDaysBoundsNothing() {
    List<WorkDuration> maxima =
        List.of(
            WorkDuration.workingDays(70_000),
            WorkDuration.calendarDays(90_000),
            WorkDuration.elapsedHours(24 * 90_000),
            WorkDuration.months(3_000));
    Deadline early = Deadline.hard("permit", LocalDate.of(2024, 5, 31));
    Deadline late = Deadline.hard("ground", LocalDate.of(2025, 5, 30));
    for (Dependency.Type type : Dependency.Type.values()) {
      Dependency without = Dependency.of(type, ActivityId.of("permit"), ActivityId.of("ground"));
      for (WorkCalendar calendar : List.of(WEEK, SITE)) {
        for (Deadline deadline : List.of(early, late)) {
          Schedule plan = PLANNER.plan(twoOn(calendar, deadline, without), DataDate.of(2024, 5, 6));
          for (WorkDuration maximum : maxima) {
            for (Lag lag : countedAnyhow(maximum)) {
              ProjectNetwork network =
                  twoOn(
                      calendar,
                      deadline,
                      Dependency.builder().from(without).maximumLag(lag).build());
              Schedule with = PLANNER.plan(network, DataDate.of(2024, 5, 6));
              assertEquals(plan.activities().toString(), with.activities().toString());
              assertEquals(List.of(), with.findings());
            }
          }
        }
      }
    }
  }

  private static List<Lag> countedAnyhow(WorkDuration maximum) {
    Lag lag = Lag.of(maximum);
    return maximum.isWorkingTime()
        ? List.of(
            lag,
            lag.countedOn(Lag.Counting.PREDECESSOR),
            lag.countedOn(Lag.Counting.PROJECT),
            lag.countedOn(SITE.id()))
        : List.of(lag);
  }

  private static ProjectNetwork twoOn(
      WorkCalendar calendar, Deadline deadline, Dependency dependency) {
    return ProjectNetwork.builder()
        .calendar(WEEK)
        .addCalendar(SITE)
        .addActivity(days("permit", 3))
        .addActivity(days("ground", 60).on(calendar))
        .addDependency(dependency)
        .addDeadline(deadline)
        .build();
  }

  @Test
  void whatMayFollowForManyYearsHasAsManyYears() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WEEK)
            .addActivity(days("permit", 3))
            .addMilestone(Milestone.start("ground", "ground").on(SITE))
            .addDependency(finishToStart("permit", "ground").within(WorkDuration.months(12 * 60)))
            .addDeadline(Deadline.hard("permit", LocalDate.of(2024, 5, 31)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 5, 6));
    // 31 May 2084 is a Wednesday
    assertEquals(
        LocalDate.of(2084, 5, 31), plan.activity("ground").lateStart().orElseThrow().toLocalDate());
  }

  @Test
  void aPermitThatNeverLapsesInAllDaysIsNotTooOld() {
    ProjectNetwork network =
        twoOn(
                SITE,
                Deadline.hard("permit", LocalDate.of(2024, 10, 31)),
                finishToStart("permit", "ground").within(WorkDuration.months(3_000)))
            .with(Progress.finished("permit", LocalDate.of(2024, 10, 18)));
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 12, 2));
    assertEquals(LocalDateTime.of(2025, 4, 1, 8, 0), plan.activity("ground").earlyStart());
    assertEquals(Optional.empty(), plan.activity("ground").lateStart());
    assertEquals(List.of(), plan.findings());
  }

  /* 59 minutes of each hour are worked, so an hour of work takes 61 minutes or more. */
  private static WorkCalendar restsEachHour(LocalDate... wholeDays) {
    WorkCalendarBuilder hours = WorkCalendar.builder().id(CalendarId.of("hours"));
    List<Shift> shifts =
        IntStream.range(0, 24).mapToObj(hour -> new Shift(60 * hour, 60 * hour + 59)).toList();
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.putWeek(day, shifts);
    }
    DayException noRest =
        DayException.working(List.of(Shift.wholeDay()), LocalizedName.of("no rest"));
    return hours.exceptions(Maps.asMap(Set.of(wholeDays), day -> noRest)).build();
  }

  /** An hour of work that must be done within an hour, and others that wait for it. */
  private static ProjectNetwork.Builder anHourWithinAnHour(WorkCalendar calendar, int others) {
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .calendar(calendar)
            .addMilestone(Milestone.start("call", "call").on(WEEK.allDays().withId("days")))
            .addCalendar(WEEK.allDays().withId("days"))
            .addActivity(Activity.of("w0", "w0", WorkDuration.workingMinutes(60)))
            .addDependency(Dependency.startToStart("call", "w0"));
    for (int k = 1; k <= others; k++) {
      network
          .addActivity(Activity.of("w" + k, "w" + k, WorkDuration.workingMinutes(0)))
          .addDependency(Dependency.finishToStart("w" + (k - 1), "w" + k));
    }
    return network.addDependency(
        Dependency.of(
                Dependency.Type.START_TO_FINISH, ActivityId.of("call"), ActivityId.of("w" + others))
            .within(WorkDuration.elapsedMinutes(60)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50})
  @Timeout(10) // minute by minute it would take minutes
  void whatComesToRestAfterMoreThanTwentyYearsIsPlannedThen(int others) {
    LocalDate day = LocalDate.of(2047, 3, 4);
    ProjectNetwork network = anHourWithinAnHour(restsEachHour(day), others).build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    assertFalse(plan.isContradictory());
    // 'call' is made in working hours; the first that day is at 8
    assertEquals(day.atTime(8, 0), plan.activity("call").earlyStart());
    assertEquals(day.atTime(9, 0), plan.activity("w" + others).earlyFinish());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 999})
  @Timeout(10)
  void whatOvershootsByAMinuteForEverIsAContradiction(int others) {
    Schedule plan =
        PLANNER.plan(anHourWithinAnHour(restsEachHour(), others).build(), DataDate.of(2024, 3, 4));
    assertTrue(plan.isContradictory());
    Finding finding = plan.findings().get(0);
    assertEquals(1, plan.findings().size());
    assertEquals("call -SF-> w" + others, finding.dependency().orElseThrow().toString());
    assertEquals(Duration.ofMinutes(1), finding.by());
    assertEquals(others + 2, finding.links().size());
    // told by the first round, from the first working minute on
    assertEquals(LocalDateTime.of(2024, 3, 4, 8, 0), finding.links().get(0).from());
  }

  @Test
  @Timeout(10)
  void lateDatesFallBackToWhereTheyRest() {
    LocalDate past = LocalDate.of(2002, 3, 4);
    LocalDate next = LocalDate.of(2047, 3, 4);
    ProjectNetwork network =
        anHourWithinAnHour(restsEachHour(past, next), 50)
            .addDeadline(Deadline.hard("w0", LocalDate.of(2024, 5, 31)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    assertFalse(plan.isContradictory());
    assertEquals(next.atTime(8, 0), plan.activity("call").earlyStart());
    // the last working minute from which the next sixty are worked without a rest
    assertEquals(past.atTime(16, 59), plan.activity("call").lateStart().orElseThrow());
    assertEquals(past.atTime(17, 59), plan.activity("w50").lateFinish().orElseThrow());
  }

  @Test
  @Timeout(10)
  void lateDatesThatNeverRestAreAContradictionThoughEarlyOnesDo() {
    LocalDate next = LocalDate.of(2047, 3, 4);
    ProjectNetwork network =
        anHourWithinAnHour(restsEachHour(next), 50)
            .addDeadline(Deadline.hard("w0", LocalDate.of(2024, 5, 31)))
            .build();
    Schedule plan = PLANNER.plan(network, DataDate.of(2024, 3, 4));
    Finding finding = plan.findings().get(0);
    assertTrue(finding.isContradiction());
    assertEquals("call -SF-> w50", finding.dependency().orElseThrow().toString());
    assertTrue(finding.by().compareTo(Duration.ZERO) > 0, finding::toString);
  }

  @Test
  void aMaximumBelowTheLagIsRefused() {
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "a -FS-> b",
        "The maximum lag of dependency a -FS-> b is 2 working days and its lag 3 working days; the maximum is at least the lag",
        () ->
            finishToStart("a", "b")
                .lag(WorkDuration.workingDays(3))
                .within(WorkDuration.workingDays(2)));
  }
}
