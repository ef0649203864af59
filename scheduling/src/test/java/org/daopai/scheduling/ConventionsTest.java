package org.daopai.scheduling;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.PlanningConvention.ProgressLogic;
import org.daopai.scheduling.PlanningConvention.StartUnderWay;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;

/**
 * Conventions, and what an activity may be besides a duration, one story each. Weeks are five days
 * of 08:00-12:00 and 13:00-17:00; 4 March 2024 is a Monday.
 */
class ConventionsTest {

  private static final WorkCalendar WEEK = WorkCalendar.fiveDays("week");
  private static final DataDate DATA_DATE = DataDate.of(2024, 3, 4);

  private static Activity days(String id, int days) {
    return Activity.of(id, id, WorkDuration.workingDays(days));
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2024, 3, day, hour, 0);
  }

  private static ProjectNetwork.Builder network(Activity... activities) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(WEEK);
    for (Activity activity : activities) {
      builder.addActivity(activity);
    }
    return builder;
  }

  private static Schedule plan(ProjectNetwork.Builder builder, PlanningConvention convention) {
    return ReversePlanner.with(PlanOptions.builder().convention(convention).build())
        .plan(builder.build(), DATA_DATE);
  }

  @Test
  void whatFinishesAsExpectedIsNotDrivenByWhatFinishesBefore() { // S24, S27
    ProjectNetwork network =
        network(days("survey", 1), days("work", 2).expectedUntil(at(8, 17)))
            .addDependency(finishToFinish("survey", "work"))
            .build();
    Schedule plan = ReversePlanner.create().plan(network, DATA_DATE);
    assertEquals(at(8, 17), plan.activity("work").earlyFinish());
    assertEquals(Driver.Kind.DATA_DATE, plan.activity("work").earlyDriver().orElseThrow().kind());
  }

  @Test
  void whatStartedTooSoonWaitsOrGoesOn() { // S28
    ProjectNetwork.Builder builder =
        network(days("survey", 5), days("design", 3))
            .addDependency(finishToStart("survey", "design"))
            .addProgress(
                Progress.started(
                    "design", LocalDateTime.of(2024, 3, 1, 8, 0), WorkDuration.workingDays(2)));
    Schedule retained = plan(builder, PlanningConvention.STANDARD);
    assertEquals(
        at(12, 17), retained.activity("design").earlyFinish()); // after the 5 days of survey
    PlanningConvention override =
        PlanningConvention.builder().progressLogic(ProgressLogic.PROGRESS_OVERRIDE).build();
    Schedule overridden = plan(builder, override);
    assertEquals(at(5, 17), overridden.activity("design").earlyFinish()); // two days from the 4th
    for (Schedule schedule : List.of(retained, overridden)) {
      Finding finding = schedule.findings().get(0);
      assertEquals(Finding.Code.OUT_OF_SEQUENCE, finding.code());
      assertEquals("survey -FS-> design", finding.dependency().orElseThrow().toString());
      // survey ends on Friday 8 at 17:00; the next start there is, Monday 11 at 08:00, would have
      // been in order
      assertEquals(Duration.ofDays(10), finding.by());
    }
  }

  private static PlanningConvention underWay(StartUnderWay startUnderWay) {
    return PlanningConvention.builder().startUnderWay(startUnderWay).build();
  }

  @Test
  void whatFollowsAStartUnderWayWaitsForItOrForTheRest() { // S28
    // the dig began on Friday 1, so a day of its three and of the lag has gone by; the rest waits
    // for the survey, until Wednesday 6, and takes two days; the pour comes two days after a start
    ProjectNetwork.Builder builder =
        network(days("survey", 2), days("dig", 3), days("pour", 1))
            .addDependency(finishToStart("survey", "dig"))
            .addDependency(startToStart("dig", "pour").lag(WorkDuration.workingDays(2)))
            .addProgress(
                Progress.started(
                    "dig", LocalDateTime.of(2024, 3, 1, 8, 0), WorkDuration.workingDays(2)))
            .addDeadline(Deadline.hard("pour", LocalDate.of(2024, 3, 8)));

    Schedule stands = plan(builder, underWay(StartUnderWay.STANDS));
    assertEquals(at(5, 8), stands.activity("pour").earlyStart()); // Friday and Monday
    assertEquals(Optional.empty(), stands.activity("dig").lateFinish());

    // the pour may start on Friday 8, three days after it does, and so much the dig may slip: from
    // Wednesday 6 to Monday 11
    Schedule moves = plan(builder, underWay(StartUnderWay.MOVES_WITH_THE_REST));
    assertEquals(at(5, 8), moves.activity("pour").earlyStart());
    assertEquals(at(12, 17), moves.activity("dig").lateFinish().orElseThrow());

    // a day of the lag is left, after Wednesday
    Schedule begins = plan(builder, underWay(StartUnderWay.BEGINS_WITH_THE_REST));
    assertEquals(at(7, 8), begins.activity("pour").earlyStart());
    assertEquals(at(8, 17), begins.activity("dig").lateFinish().orElseThrow()); // a day later
    assertEquals(at(7, 17), begins.activity("dig").earlyFinish());
  }

  @Test
  void whatFinishedTooSoonReleasesWhatFollowsOrPassesItsWaitingOn() { // S28
    // the design was over on Friday 1 although the survey takes until Friday 8
    ProjectNetwork.Builder builder =
        network(days("survey", 5), days("design", 2), days("review", 1))
            .addDependency(finishToStart("survey", "design"))
            .addDependency(finishToStart("design", "review").lag(WorkDuration.workingDays(1)))
            .addProgress(
                Progress.finished(
                    "design",
                    LocalDateTime.of(2024, 2, 28, 8, 0),
                    LocalDateTime.of(2024, 2, 29, 17, 0)))
            .addDeadline(Deadline.hard("review", LocalDate.of(2024, 3, 13)));

    Schedule releases = plan(builder, PlanningConvention.STANDARD);
    assertEquals(at(4, 8), releases.activity("review").earlyStart());
    assertEquals(Optional.empty(), releases.activity("survey").lateFinish());

    // of the day after Thursday 29 nothing is left by Monday 4
    PlanningConvention passesOn =
        PlanningConvention.builder()
            .finishedOutOfSequence(PlanningConvention.FinishedOutOfSequence.PASSES_ON)
            .build();
    Schedule passes = plan(builder, passesOn);
    assertEquals(at(11, 8), passes.activity("review").earlyStart());
    assertEquals(at(12, 17), passes.activity("survey").lateFinish().orElseThrow());
    assertEquals(LocalDateTime.of(2024, 2, 29, 17, 0), passes.activity("design").earlyFinish());
    assertEquals(Optional.empty(), passes.activity("design").lateFinish());
    assertEquals(
        "survey -FS-> design",
        passes
            .activity("design")
            .earlyDriver()
            .flatMap(Driver::dependency)
            .orElseThrow()
            .toString());
    for (Schedule schedule : List.of(releases, passes)) {
      assertEquals(1, schedule.findings().size());
      assertEquals(Finding.Code.OUT_OF_SEQUENCE, schedule.findings().get(0).code());
      assertEquals(
          "survey -FS-> design", schedule.findings().get(0).dependency().orElseThrow().toString());
    }

    Schedule overridden =
        plan(
            builder,
            PlanningConvention.builder()
                .from(passesOn)
                .progressLogic(ProgressLogic.PROGRESS_OVERRIDE)
                .build());
    assertEquals(at(4, 8), overridden.activity("review").earlyStart());
  }

  @Test
  void whatIsLeftOfALagIsThatOfEachDataDate() { // S28
    ProjectNetwork network =
        network(days("dig", 9), days("pour", 1))
            .addDependency(startToStart("dig", "pour").lag(WorkDuration.workingDays(4)))
            .addProgress(
                Progress.started(
                    "dig", LocalDateTime.of(2024, 3, 1, 8, 0), WorkDuration.workingDays(5)))
            .build();
    PreparedNetwork prepared =
        ReversePlanner.with(
                PlanOptions.builder().convention(PlanningConvention.PRIMAVERA_P6).build())
            .prepare(network);
    // four days after Friday 1
    assertEquals(at(7, 8), prepared.plan(DATA_DATE).activity("pour").earlyStart());
    assertEquals(at(7, 8), prepared.plan(DataDate.of(2024, 3, 6)).activity("pour").earlyStart());
    assertEquals(at(11, 8), prepared.plan(DataDate.of(2024, 3, 9)).activity("pour").earlyStart());
  }

  @Test
  void suspendedWorkGoesOnWhenItResumes() { // S27
    ProjectNetwork.Builder builder =
        network(days("dig", 4))
            .addProgress(
                Progress.builder()
                    .from(
                        Progress.started(
                            "dig", LocalDateTime.of(2024, 3, 1, 8, 0), WorkDuration.workingDays(3)))
                    .resumes(at(11, 8))
                    .build());
    Schedule plan = plan(builder, PlanningConvention.STANDARD);
    assertEquals(at(13, 17), plan.activity("dig").earlyFinish());
    assertEquals(Driver.Kind.ACTUAL, plan.activity("dig").earlyDriver().orElseThrow().kind());
  }

  @Test
  void segmentsKeepTheirPauses() {
    // pour 2 days, let it set for 1 working day, pour 1 day: 4 working days in all
    Activity pour = days("pour", 3).inSegments(WorkSegment.ofDays(0, 2), WorkSegment.ofDays(3, 4));
    ProjectNetwork.Builder builder =
        network(days("dig", 2), pour)
            .addDependency(finishToStart("dig", "pour"))
            .addDeadline(Deadline.hard("pour", LocalDate.of(2024, 3, 15)));
    Schedule plan = plan(builder, PlanningConvention.STANDARD);
    assertEquals(at(6, 8), plan.activity("pour").earlyStart());
    assertEquals(at(11, 17), plan.activity("pour").earlyFinish()); // 6, 7, (8), 11
    assertEquals(at(12, 8), plan.activity("pour").lateStart().orElseThrow());
  }

  @Test
  void whatRestMayNotInterruptFitsBetweenTwoRests() {
    Activity pour = Activity.of("pour", "pour", WorkDuration.workingHours(4)).withoutInterruption();
    Activity dig = Activity.of("dig", "dig", WorkDuration.workingHours(2));
    ProjectNetwork.Builder builder =
        network(dig, pour)
            .addDependency(finishToStart("dig", "pour"))
            .addDeadline(Deadline.hard("pour", LocalDateTime.of(2024, 3, 8, 16, 0)));
    Schedule plan = plan(builder, PlanningConvention.STANDARD);
    // from 10:00 only two hours are left before noon
    assertEquals(at(4, 13), plan.activity("pour").earlyStart());
    assertEquals(at(4, 17), plan.activity("pour").earlyFinish());
    // by 16:00 on Friday the afternoon is an hour too short, so the morning it is
    assertEquals(at(8, 8), plan.activity("pour").lateStart().orElseThrow());
    assertEquals(at(7, 17), plan.activity("dig").lateFinish().orElseThrow().withHour(17));
  }

  @Test
  void whatFitsBetweenNoTwoRestsIsRefused() {
    Activity pour = Activity.of("pour", "pour", WorkDuration.workingHours(5)).withoutInterruption();
    Faults.check(
        InputFault.Code.NO_WORKING_TIME,
        "pour",
        "Activity 'pour' takes 300 minutes that no rest may interrupt, and calendar 'week' has no"
            + " such stretch from 2024-03-04T08:00 on; shorten it, give it a calendar with longer"
            + " shifts, or let it be interrupted",
        () -> plan(network(pour), PlanningConvention.STANDARD));
  }

  /** It fits into the long day of 20 March only, and that is too late: an answer all the same. */
  @Test
  void whatFitsBetweenNoTwoRestsInTimeIsLate() { // S31
    WorkCalendar week =
        WEEK.withShifts(
            LocalDate.of(2024, 3, 20), LocalizedName.of("long day"), new Shift(8 * 60, 17 * 60));
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(week)
            .addActivity(
                Activity.of("pour", "pour", WorkDuration.workingHours(8)).withoutInterruption())
            .addDeadline(Deadline.hard("pour", LocalDate.of(2024, 3, 8)))
            .build();
    Schedule plan = ReversePlanner.create().plan(network, DATA_DATE);
    assertEquals(at(20, 8), plan.activity("pour").earlyStart());
    assertFalse(plan.deadline("pour").isMet());
    assertTrue(plan.activity("pour").totalFloat().orElseThrow().isNegative());
  }

  @Test
  void whatIsExpectedToFinishLastsUntilThen() {
    ProjectNetwork.Builder builder =
        network(days("talks", 2).expectedUntil(at(13, 17)), days("sign", 1))
            .addDependency(finishToStart("talks", "sign"))
            .addDeadline(Deadline.hard("sign", LocalDate.of(2024, 3, 15)));
    Schedule plan = plan(builder, PlanningConvention.STANDARD);
    assertEquals(at(13, 17), plan.activity("talks").earlyFinish());
    assertEquals(at(14, 8), plan.activity("sign").earlyStart());
    assertEquals(
        at(5, 8), plan.activity("talks").lateStart().orElseThrow()); // 8 days before the 14th ends
  }

  @Test
  void aMandatoryDateStandsAndWhatItBreaksIsAFinding() { // S17
    ProjectNetwork.Builder builder =
        network(days("survey", 5), days("hearing", 1).with(DateConstraint.mandatoryStart(at(6, 8))))
            .addActivity(days("report", 2))
            .addDependency(finishToStart("survey", "hearing"))
            .addDependency(finishToStart("hearing", "report"))
            .addDeadline(Deadline.hard("report", LocalDate.of(2024, 3, 7)));
    Schedule plan = plan(builder, PlanningConvention.STANDARD);
    assertEquals(at(6, 8), plan.activity("hearing").earlyStart()); // though survey ends on the 8th
    assertEquals(at(8, 17), plan.activity("report").earlyFinish());
    Finding finding = plan.findings().get(0);
    assertEquals(Finding.Code.DATE_AGAINST_LOGIC, finding.code());
    assertEquals("survey -FS-> hearing", finding.dependency().orElseThrow().toString());
    // the report is due on the 7th, so the hearing would have to be on the 5th: it is a day late
    assertEquals(at(5, 8), plan.activity("hearing").lateStart().orElseThrow());
    // Primavera P6 fixes the late dates too, and hides that
    Schedule p6 = plan(builder, PlanningConvention.PRIMAVERA_P6);
    assertEquals(at(6, 8), p6.activity("hearing").lateStart().orElseThrow());
    assertTrue(p6.activity("hearing").totalFloat().orElseThrow().isZero());
    assertTrue(p6.activity("report").totalFloat().orElseThrow().isNegative());
  }

  @Test
  void aMandatoryDateBeforeTheDataDateIsAFinding() { // S17, S27
    LocalDateTime wednesday = LocalDateTime.of(2024, 2, 28, 8, 0);
    ProjectNetwork.Builder builder =
        network(
                days("hearing", 1).with(DateConstraint.mandatoryStart(wednesday)),
                days("report", 2))
            .addDependency(finishToStart("hearing", "report"));
    Schedule plan = plan(builder, PlanningConvention.STANDARD);
    assertEquals(wednesday, plan.activity("hearing").earlyStart());
    assertEquals(at(4, 8), plan.activity("report").earlyStart());
    Finding finding = plan.findings().get(0);
    assertEquals(Finding.Code.DATE_BEFORE_DATA_DATE, finding.code());
    assertEquals("hearing", finding.activity().value());
    assertEquals(Optional.empty(), finding.dependency());
    assertEquals(Duration.ofHours(4 * 24 + 16), finding.by()); // to Monday 4, 00:00
    // Primavera P6 makes it up at the data date, late
    Schedule p6 = plan(builder, PlanningConvention.PRIMAVERA_P6);
    assertEquals(at(4, 8), p6.activity("hearing").earlyStart());
    assertEquals(List.of(), p6.findings());
    assertTrue(p6.activity("hearing").totalFloat().orElseThrow().isNegative());
    // once it has started, there is nothing to find
    builder.addProgress(Progress.started("hearing", wednesday, WorkDuration.workingDays(1)));
    assertEquals(List.of(), plan(builder, PlanningConvention.STANDARD).findings());
  }

  @Test
  void aMandatoryDateWhereWorkDoesNotFitIsAFinding() { // S17, S27
    Activity pour =
        Activity.of("pour", "pour", WorkDuration.workingHours(4))
            .withoutInterruption()
            .with(DateConstraint.mandatoryStart(at(6, 10)));
    Schedule plan = plan(network(pour, days("dig", 3)), PlanningConvention.STANDARD);
    assertEquals(at(6, 10), plan.activity("pour").earlyStart());
    assertEquals(at(6, 15), plan.activity("pour").earlyFinish()); // the lunch break is in between
    Finding finding = plan.findings().get(0);
    assertEquals(Finding.Code.DATE_AGAINST_REST, finding.code());
    assertEquals("pour", finding.activity().value());
    assertEquals(Duration.ofHours(3), finding.by()); // it would fit from 13:00 on
    assertEquals(1, plan.findings().size());
  }

  @Test
  void endsOnTwoCalendarsMeetByTheClockOrByWorkingTime() { // S13
    WorkCalendar saturdays =
        WorkCalendar.builder()
            .id(CalendarId.of("saturdays"))
            .putWeek(DayOfWeek.SATURDAY, List.of(new Shift(8 * 60, 12 * 60)))
            .build();
    ProjectNetwork.Builder builder =
        network(days("report", 5))
            .addActivity(Activity.of("count", "count", WorkDuration.workingHours(4)).on(saturdays))
            .addDependency(finishToFinish("count", "report"));
    // the count ends on Saturday 9 at 12:00; the report's five days end on Friday 8
    Schedule byClock = plan(builder, PlanningConvention.STANDARD);
    assertEquals(LocalDateTime.of(2024, 3, 11, 8, 1), byClock.activity("report").earlyFinish());
    Schedule byWork = plan(builder, PlanningConvention.PRIMAVERA_P6);
    // no minute more, but told as the end of the rest in which the count ends
    assertEquals(at(4, 8), byWork.activity("report").earlyStart());
    assertEquals(at(11, 8), byWork.activity("report").earlyFinish());
  }

  /** Nights are worked by one calendar, which rests on Friday, and days by the other. */
  private static final WorkCalendar WITHOUT_FRIDAY =
      WorkCalendar.fiveDays("without Friday")
          .withWeekday(DayOfWeek.FRIDAY)
          .withWeekday(DayOfWeek.SATURDAY, new Shift(8 * 60, 12 * 60), new Shift(13 * 60, 17 * 60));

  @Test
  void byWorkingTimeWhatIsReachedInARestStandsAfterIt() { // S13
    ProjectNetwork.Builder builder =
        network(days("dig", 5), days("pour", 1))
            .addCalendar(WITHOUT_FRIDAY)
            .addMilestone(Milestone.finish("dug", "dug").on(WITHOUT_FRIDAY.id()))
            .addMilestone(Milestone.finish("paid", "paid"))
            .addDependency(finishToStart("dig", "dug"))
            .addDependency(finishToStart("dug", "paid"));
    // dug on Friday 8 at 17:00, which is a rest until Saturday 08:00
    assertEquals(
        at(8, 17), plan(builder, PlanningConvention.STANDARD).activity("dug").earlyFinish());
    Schedule p6 = plan(builder, PlanningConvention.PRIMAVERA_P6);
    assertEquals(at(9, 8), p6.activity("dug").earlyFinish());
    // which is a rest of the week, until Monday 11
    assertEquals(at(11, 8), p6.activity("paid").earlyFinish());
  }

  @Test
  void byWorkingTimeAStartMilestoneIsLateBeforeTheRestInWhichWhatFollowsStarts() { // S13
    ProjectNetwork.Builder builder =
        network(days("dig", 1))
            .addCalendar(WITHOUT_FRIDAY)
            .addMilestone(Milestone.start("go", "go").on(WITHOUT_FRIDAY.id()))
            .addDependency(finishToStart("go", "dig"))
            .addDeadline(Deadline.hard("dig", LocalDate.of(2024, 3, 8)));
    // dig is late on Friday 8 at 08:00, so go is on Thursday evening; by its form it would be on
    // Saturday morning
    assertEquals(
        at(7, 17),
        plan(builder, PlanningConvention.PRIMAVERA_P6).activity("go").lateStart().orElseThrow());
    assertEquals( // by the clock it starts with the last start there is
        at(7, 16).plusMinutes(59),
        plan(builder, PlanningConvention.STANDARD).activity("go").lateStart().orElseThrow());
  }

  @Test
  void byWorkingTimeALeadEndsWithTheMinuteItLeadsBackTo() { // S13
    Dependency lead =
        finishToStart("dig", "pour")
            .lag(Lag.of(WorkDuration.workingDays(-1)).countedOn(Lag.Counting.PREDECESSOR));
    Activity pour = days("pour", 1).on(WITHOUT_FRIDAY.id());
    ProjectNetwork.Builder builder =
        network(days("dig", 5), pour).addCalendar(WITHOUT_FRIDAY).addDependency(lead);
    // a day before Friday 8 at 17:00 is Friday at 08:00, or Thursday at 17:00; the pour rests on
    // Friday, so it starts on Saturday either way
    assertEquals(
        at(9, 8), plan(builder, PlanningConvention.PRIMAVERA_P6).activity("pour").earlyStart());
    // a day before Monday 11 at 17:00 is Monday at 08:00, or Friday at 17:00 and so Saturday
    builder = network(days("dig", 6), pour).addCalendar(WITHOUT_FRIDAY).addDependency(lead);
    assertEquals(
        at(9, 8), plan(builder, PlanningConvention.STANDARD).activity("pour").earlyStart());
    assertEquals(
        at(11, 8), plan(builder, PlanningConvention.PRIMAVERA_P6).activity("pour").earlyStart());
  }

  @Test
  void aDeadlineMissedByRestAloneIsMissedUnderEveryConvention() { // S21
    ProjectNetwork.Builder builder =
        network(Activity.of("curing", "curing", WorkDuration.elapsedMinutes(132 * 60)))
            .addDeadline(Deadline.hard("curing", at(9, 10)));
    // 132 hours from the first minute of Monday 4 end on Saturday 9 at 12:00
    for (PlanningConvention convention :
        List.of(PlanningConvention.STANDARD, PlanningConvention.PRIMAVERA_P6)) {
      DeadlineVerdict verdict = plan(builder, convention).deadline("curing");
      assertEquals(at(9, 12), verdict.earlyFinish());
      assertFalse(verdict.isMet());
      assertEquals(Duration.ofMinutes(-1), verdict.margin());
    }
  }

  @Test
  void segmentsThatDoNotAddUpAreRefused() {
    refused(
        "The segment of activity 'a' from 1 working day begins before the one before it has ended;"
            + " segments follow one another",
        days("a", 4).inSegments(WorkSegment.ofDays(0, 2), WorkSegment.ofDays(1, 3)));
    refused(
        "The first segment of activity 'a' begins at 1 working day; it begins with the activity, at"
            + " 0",
        days("a", 2).inSegments(WorkSegment.ofDays(1, 3)));
    refused(
        "The segments of activity 'a' come to 1440 working minutes and its duration is 4 working"
            + " days; they come to the duration",
        days("a", 4).inSegments(WorkSegment.ofDays(0, 2), WorkSegment.ofDays(3, 4)));
  }

  private static void refused(String sentence, Activity activity) {
    Faults.check(InputFault.Code.INVALID_DURATION, "a", sentence, () -> network(activity).build());
  }

  @Test
  void twoMandatoryDatesOfOneActivityAreRefused() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "a",
        "Activity 'a' has 2 mandatory dates, MANDATORY_START 2024-03-06T08:00 and MANDATORY_FINISH"
            + " 2024-03-20T17:00; one date can hold in any case",
        () ->
            days("a", 1)
                .with(DateConstraint.mandatoryStart(at(6, 8)))
                .with(DateConstraint.mandatoryFinish(at(20, 17))));
  }

  @Test
  void twoStartsToKeepToAreAConflictInTheFloat() { // S17, S31
    Activity torn =
        days("a", 1).with(DateConstraint.startOn(at(6, 8))).with(DateConstraint.startOn(at(11, 8)));
    Schedule plan = plan(network(torn), PlanningConvention.STANDARD);
    assertEquals(at(11, 8), plan.activity("a").earlyStart());
    assertEquals(at(6, 8), plan.activity("a").lateStart().orElseThrow());
    assertEquals(
        Duration.ofHours(8).multipliedBy(-3), plan.activity("a").totalFloat().orElseThrow());
  }

  @Test
  void aLengthInMonthsIsRefusedWhereItMustBeCounted() {
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "a",
        "The duration of activity 'a' is said as 2 months, which has no fixed length; say calendar"
            + " days",
        () -> Activity.of("a", "a", WorkDuration.months(2)));
    Faults.check(
        InputFault.Code.INVALID_DURATION,
        "a -FS-> b",
        "The lag of dependency a -FS-> b is 2 months; only a maximum lag is said in months, say"
            + " calendar days",
        () -> finishToStart("a", "b").lag(WorkDuration.months(2)));
  }
}
