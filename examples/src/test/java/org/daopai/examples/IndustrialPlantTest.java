package org.daopai.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.limit.ClockEvent;
import org.daopai.model.limit.ClockLog;
import org.daopai.model.limit.ClockUnion;
import org.daopai.model.limit.LimitUnit;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

/**
 * The dates of the plant, worked out beforehand with an independent day counter over the announced
 * holidays: an activity of n days that follows something done on day s ends on the n-th of its days
 * after s, and the site is closed from November through March.
 *
 * <p>Where a latest start is told as the <em>day of the event</em> it waits for, as planners do
 * ("submitted on the 7th"), it is the day before the first day that counts.
 */
class IndustrialPlantTest {

  private static final WorkCalendar OFFICE = ChinaCalendars.administrative();

  private static final Schedule PROMISED = IndustrialPlant.PROMISED.schedule();
  private static final Schedule STATUTORY = IndustrialPlant.STATUTORY.schedule();

  private static final LocalDate AT_THE_END = LocalDate.of(2025, 12, 31);

  /*
   * Whose clock runs at an authority, before the permit and after the works: permits, reviews, registrations, filings,
   * verification and acceptance. Publicity (B4, B7) and tender (C5) are not counted; survey, works and acceptance by the
   * owner (E1, E4, E7) and utilities (C9) are no authority's; for the registration of the building (E8) production does
   * not wait.
   */
  private static final Set<String> BEFORE_PERMIT =
      Set.of("A1", "A3", "A4", "B3", "B5", "B8", "B9", "B10", "C2", "C3", "C4", "C7", "C8");
  private static final Set<String> AFTER_WORKS = Set.of("E2", "E3", "E5", "E6");

  @Test
  void promisedLimitsGiveThePermitInJanuary() {
    assertEquals(day("2023-09-01"), finish(PROMISED, "M0"));
    assertEquals(day("2023-09-11"), finish(PROMISED, "A3"));
    assertEquals(day("2023-11-07"), finish(PROMISED, "B5"));
    assertEquals(day("2024-01-22"), finish(PROMISED, "C8"));
    assertEquals(day("2024-01-22"), finish(PROMISED, "M1"));
    assertEquals(day("2024-05-30"), finish(PROMISED, "D1"));
    assertEquals(day("2024-12-02"), finish(PROMISED, "E4"));
    assertEquals(day("2024-12-02"), finish(PROMISED, "M2"));
    assertEquals(day("2025-01-01"), finish(PROMISED, "M3"));
  }

  /* 2023-10-08 is a Sunday that was worked to make up for National Day. */
  @Test
  void statutoryLimitsGiveThePermitInMarch() {
    assertEquals(day("2023-09-01"), finish(STATUTORY, "M0"));
    assertEquals(day("2023-10-08"), finish(STATUTORY, "A3"));
    assertEquals(day("2024-01-10"), finish(STATUTORY, "B5"));
    assertEquals(day("2024-03-08"), finish(STATUTORY, "C8"));
    assertEquals(day("2024-03-08"), finish(STATUTORY, "M1"));
    assertEquals(day("2024-05-30"), finish(STATUTORY, "D1"));
    assertEquals(day("2024-12-21"), finish(STATUTORY, "E4"));
    assertEquals(day("2024-12-21"), finish(STATUTORY, "M2"));
    assertEquals(day("2025-02-05"), finish(STATUTORY, "M3"));
  }

  /* Most of it is the enterprise's own work: scheme, drawings, tender, contracts. */
  @Test
  void sameChainDrivesCommencementUnderEitherLimits() {
    List<String> chain = List.of("P0", "M0", "B2", "B3", "C1", "C5", "C6", "C7", "C8", "M1");

    assertEquals(chain, chain(PROMISED, "M1"));
    assertEquals(chain, chain(STATUTORY, "M1"));
  }

  @Test
  void approvalFortySixDaysFasterGivesFoundationsNoDayEarlier() {
    assertEquals(46, ChronoUnit.DAYS.between(finish(PROMISED, "C8"), finish(STATUTORY, "C8")));
    assertEquals(finish(PROMISED, "D1"), finish(STATUTORY, "D1"));
    assertEquals(day("2024-04-01"), PROMISED.activity("D1").earlyStart().toLocalDate());
    assertEquals(day("2024-04-01"), STATUTORY.activity("D1").earlyStart().toLocalDate());
  }

  /* T14: the days on which at least one clock ran, whichever. */
  @Test
  void authorityClocksRunOnSeventyNineOrOneHundredSixtyNineDays() {
    assertEquals(57, daysOfAnyClock(PROMISED, BEFORE_PERMIT));
    assertEquals(22, daysOfAnyClock(PROMISED, AFTER_WORKS));
    assertEquals(79, daysOfAnyClock(PROMISED, Sets.union(BEFORE_PERMIT, AFTER_WORKS)));
    assertEquals(115, daysOfAnyClock(STATUTORY, BEFORE_PERMIT));
    assertEquals(54, daysOfAnyClock(STATUTORY, AFTER_WORKS));
    assertEquals(169, daysOfAnyClock(STATUTORY, Sets.union(BEFORE_PERMIT, AFTER_WORKS)));
  }

  /* Clocks that run side by side count each for itself, which says nothing of how long it takes. */
  @Test
  void sumOfTheClocksIsMoreThanTheDaysOnWhichTheyRun() {
    assertEquals(96, daysOfAllClocks(PROMISED, Sets.union(BEFORE_PERMIT, AFTER_WORKS)));
    assertEquals(275, daysOfAllClocks(STATUTORY, Sets.union(BEFORE_PERMIT, AFTER_WORKS)));
  }

  @Test
  void contractToPermitSpansNinetySixOrOneHundredTwentySevenWorkingDays() {
    assertEquals(96, workingDaysAfter(finish(PROMISED, "M0"), finish(PROMISED, "C8")).size());
    assertEquals(143, ChronoUnit.DAYS.between(finish(PROMISED, "M0"), finish(PROMISED, "C8")));
    assertEquals(127, workingDaysAfter(finish(STATUTORY, "M0"), finish(STATUTORY, "C8")).size());
    assertEquals(189, ChronoUnit.DAYS.between(finish(STATUTORY, "M0"), finish(STATUTORY, "C8")));
  }

  @Test
  void backFromCompletionAndProductionTheContractCanWait() {
    assertEquals(
        List.of(
            Deadline.hard("M2", day("2024-12-31")).due(),
            Deadline.hard("M3", day("2025-03-31")).due()),
        PROMISED.network().deadlines().stream().map(Deadline::due).toList());

    assertEquals(day("2023-12-02"), latestFinish(PROMISED, "M0"));
    assertEquals(day("2023-09-30"), latestFinish(STATUTORY, "M0"));
    assertEquals(day("2024-04-24"), dayBeforeLatestStart(PROMISED, "D1"));
    assertEquals(day("2024-04-09"), dayBeforeLatestStart(STATUTORY, "D1"));
  }

  /* C8 counts 8, 9 and 10 April; the 7th, a Sunday worked for Qingming, is the day of submission. */
  @Test
  void backFromCommencementInAprilTheChainHasElevenWeeks() {
    Schedule plan = backFrom(Deadline.hard("M1", day("2024-04-10")));

    assertEquals(day("2023-11-16"), latestFinish(plan, "M0"));
    assertEquals(day("2023-11-16"), dayBeforeLatestStart(plan, "B2"));
    assertEquals(day("2024-01-07"), dayBeforeLatestStart(plan, "C1"));
    assertEquals(day("2024-04-07"), dayBeforeLatestStart(plan, "C8"));
    assertTrue(OFFICE.isWorkingDay(day("2024-04-07")));
    assertEquals(76, calendarDaysLeft(plan, "M0"));
    assertEquals(76, calendarDaysLeft(plan, "B2"));
    assertEquals(77, calendarDaysLeft(plan, "B3"));
    assertEquals(79, calendarDaysLeft(plan, "C1"));
    assertEquals(79, calendarDaysLeft(plan, "C5"));
    assertEquals(79, calendarDaysLeft(plan, "C6"));
    assertEquals(79, calendarDaysLeft(plan, "C8"));
    assertEquals(79, calendarDaysLeft(plan, "M1"));
  }

  @Test
  void filesDifferInNameDurationsAndNothingElse() {
    ProjectNetwork promisedNetwork = IndustrialPlant.PROMISED.document().network();
    ProjectNetwork statutoryNetwork = IndustrialPlant.STATUTORY.document().network();

    assertNotEquals(promisedNetwork.name(), statutoryNetwork.name());
    assertNotEquals(promisedNetwork.elements(), statutoryNetwork.elements());
    assertEquals(
        withoutNameAndDurations(promisedNetwork), withoutNameAndDurations(statutoryNetwork));
    assertEquals(
        IndustrialPlant.PROMISED.document().dataDate(),
        IndustrialPlant.STATUTORY.document().dataDate());
  }

  @Test
  void noPromiseIsLongerThanTheLawAllows() {
    List<NetworkElement> law = IndustrialPlant.STATUTORY.document().network().elements();
    for (NetworkElement element : IndustrialPlant.PROMISED.document().network().elements()) {
      if (element instanceof Activity activity) {
        Activity limit = (Activity) law.get(PROMISED.network().indexOf(activity.id()));
        assertEquals(limit.duration().unit(), activity.duration().unit());
        assertTrue(
            activity.duration().amount() <= limit.duration().amount(), activity.id().value());
      }
    }
  }

  private static Schedule backFrom(Deadline deadline) {
    ProjectDocument document = IndustrialPlant.PROMISED.document();
    ProjectNetwork network = document.network().toBuilder().deadlines(List.of(deadline)).build();
    DataDate dataDate = document.dataDate().orElseThrow();
    return ReversePlanner.create().plan(network, dataDate);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static LocalDate finish(Schedule schedule, String id) {
    return schedule.activity(id).earlyFinish().toLocalDate();
  }

  private static LocalDate latestFinish(Schedule schedule, String id) {
    return schedule.activity(id).lateFinish().orElseThrow().toLocalDate();
  }

  private static LocalDate dayBeforeLatestStart(Schedule schedule, String id) {
    return schedule.activity(id).lateStart().orElseThrow().toLocalDate().minusDays(1);
  }

  private static long calendarDaysLeft(Schedule schedule, String id) {
    ScheduledActivity activity = schedule.activity(id);
    return Duration.between(activity.earlyFinish(), activity.lateFinish().orElseThrow()).toDays();
  }

  private static List<String> chain(Schedule schedule, String id) {
    return schedule.drivingChain(ActivityId.of(id)).stream()
        .map(step -> step.id().value())
        .toList();
  }

  private static int daysOfAnyClock(Schedule schedule, Set<String> ids) {
    return new ClockUnion(ids.stream().map(id -> clock(schedule, id)).toList())
        .countedDays(AT_THE_END, LimitUnit.WORKING_DAYS, OFFICE);
  }

  private static int daysOfAllClocks(Schedule schedule, Set<String> ids) {
    return ids.stream()
        .mapToInt(
            id -> clock(schedule, id).asOf(AT_THE_END).countedDays(LimitUnit.WORKING_DAYS, OFFICE))
        .sum();
  }

  /** The case as planned: accepted on the day before its first day, decided on its early finish. */
  private static ClockLog clock(Schedule schedule, String id) {
    LocalDate accepted = schedule.activity(id).earlyStart().toLocalDate().minusDays(1);
    return ClockLog.receivedOn(accepted)
        .accepted(accepted)
        .decided(finish(schedule, id), ClockEvent.Outcome.APPROVED);
  }

  private static List<LocalDate> workingDaysAfter(LocalDate event, LocalDate last) {
    return event.plusDays(1).datesUntil(last.plusDays(1)).filter(OFFICE::isWorkingDay).toList();
  }

  private static ProjectNetwork withoutNameAndDurations(ProjectNetwork network) {
    ProjectNetwork.Builder same =
        ProjectNetwork.builder().name(LocalizedName.of("")).calendar(network.defaultCalendar());
    network.calendars().values().forEach(same::addCalendar);
    network.phases().forEach(same::addPhase);
    for (NetworkElement element : network.elements()) {
      if (element instanceof Activity activity) {
        same.addActivity(Activity.builder().from(activity).duration(WorkDuration.ZERO).build());
      } else {
        same.addMilestone((Milestone) element);
      }
    }
    network.dependencies().forEach(same::addDependency);
    network.progress().values().forEach(same::addProgress);
    return same.deadlines(network.deadlines()).build();
  }
}
