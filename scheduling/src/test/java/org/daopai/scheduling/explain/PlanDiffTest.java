package org.daopai.scheduling.explain;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.calendar.WorkDuration.workingDays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.MovedDate;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.OpenEnds;
import org.daopai.scheduling.PlanningConvention;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

/** A permit that is reported on three weeks later, and what differs in other small plans. */
class PlanDiffTest {

  private static final ReversePlanner PLANNER = ReversePlanner.create();

  private static ProjectNetwork permit() {
    return ProjectNetwork.builder()
        .calendar(ChinaCalendars.administrative())
        .addActivity(Activity.of("survey", "Ground investigation", workingDays(15)))
        .addActivity(Activity.of("scheme", "Design scheme", workingDays(20)))
        .addActivity(Activity.of("review", "Scheme review", workingDays(7)))
        .addMilestone(Milestone.finish("issued", "Permit issued"))
        .addDependency(finishToStart("survey", "review"))
        .addDependency(finishToStart("scheme", "review"))
        .addDependency(finishToStart("review", "issued"))
        .addDeadline(Deadline.hard("issued", LocalDate.of(2023, 10, 27)))
        .build();
  }

  private static PlanDiff threeWeeksLater() {
    ProjectNetwork reported =
        permit()
            .with(Progress.finished("survey", LocalDate.of(2023, 9, 22)))
            .with(Progress.started("scheme", LocalDate.of(2023, 9, 18)));
    return PlanDiff.between(
        PLANNER.plan(permit(), DataDate.of(2023, 9, 4)),
        PLANNER.plan(reported, DataDate.of(2023, 9, 25)));
  }

  private static DateMove move(PlanDiff diff, String id, MovedDate.Which which) {
    return diff.moves().stream()
        .filter(move -> move.moved().id().equals(id) && move.moved().which() == which)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The scheme takes 20 working days from 4 September, over the holiday from 29 September to 6
   * October and with the two days made up for it, to 7 October; the review 7 more, to the 16th.
   * Begun on 18 September it has 15 left on the 25th: to 19 October, and the review to the 30th.
   */
  @Test
  void theSchemeThatBeganLateMovesThePermitAndTheSurveyDoesNot() {
    PlanDiff diff = threeWeeksLater();
    assertEquals(
        List.of(
            InputChange.Code.DATA_DATE_MOVED,
            InputChange.Code.PROGRESS_REPORTED,
            InputChange.Code.PROGRESS_REPORTED),
        diff.changes().stream().map(InputChange::code).toList());
    DateMove issued = move(diff, "issued", MovedDate.Which.EARLY_FINISH);
    assertEquals(LocalDate.of(2023, 10, 16), issued.moved().before().orElseThrow().toLocalDate());
    assertEquals(LocalDate.of(2023, 10, 30), issued.moved().after().orElseThrow().toLocalDate());
    assertEquals(Optional.of(Duration.ofDays(14)), issued.by());
    assertEquals(List.of("", "scheme"), issued.causes().stream().map(InputChange::id).toList());
    DateMove start = move(diff, "scheme", MovedDate.Which.EARLY_START);
    assertTrue(start.causes().stream().anyMatch(cause -> cause.id().equals("scheme")));
    assertTrue(diff.moves("survey").stream().noneMatch(m -> namesOnly(m, "scheme")));
  }

  private static boolean namesOnly(DateMove move, String id) {
    return move.causes().stream().allMatch(cause -> cause.id().equals(id));
  }

  /** 9 working days of room become one too few: 30 October instead of the 27th, a Friday. */
  @Test
  void theDeadlineIsMissedNow() {
    DeadlineMove issued = threeWeeksLater().deadlines().get(0);
    assertEquals(DeadlineMove.Code.NOW_MISSED, issued.code());
    assertEquals(Optional.of(Duration.ofHours(-10 * 8)), issued.marginChange());
    assertEquals(List.of("", "scheme"), issued.causes().stream().map(InputChange::id).toList());
  }

  /**
   * From 25 September on, nothing done, the scheme would take until 26 October and the review until
   * 6 November: three weeks later. That five days of the scheme are done brings the review back to
   * 30 October, a week.
   */
  @Test
  void everyMinuteIsAttributed() {
    PlanDiff diff = threeWeeksLater();
    Attribution attribution = diff.attribute(PLANNER);
    AttributedMove issued =
        attribution.moves().stream()
            .filter(move -> move.moved().id().equals("issued"))
            .filter(move -> move.moved().which() == MovedDate.Which.EARLY_FINISH)
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            new ChangeShare(List.of(diff.changes().get(0)), Duration.ofDays(21)),
            new ChangeShare(List.of(diff.changes().get(2)), Duration.ofDays(-7))),
        issued.shares());
    AttributedMargin margin = attribution.margins().get(0);
    assertEquals(Duration.ofHours(-80), margin.by());
    assertEquals(
        List.of(Duration.ofHours(-120), Duration.ofHours(40)),
        margin.shares().stream().map(ChangeShare::by).toList());
    assertEquals(
        "-7 days: progress of 'scheme': started 2023-09-18 00:00",
        issued.shares().get(1).toString());
  }

  @Test
  void itIsSaidInEnglishAndChinese() {
    PlanDiff diff = threeWeeksLater();
    assertEquals(
        "Between the plans as of 2023-09-04 00:00 and 2023-09-25 00:00, changes: 3; dates that"
            + " moved: "
            + diff.moves().size()
            + ".",
        diff.toString());
    assertEquals(
        "'issued', early finish: 2023-10-16 17:00 -> 2023-10-30 17:00, 14 days later. Because: data"
            + " date: 2023-09-04 00:00 -> 2023-09-25 00:00; progress of 'scheme': started"
            + " 2023-09-18 00:00.",
        move(diff, "issued", MovedDate.Which.EARLY_FINISH).toString());
    assertEquals(
        "Deadline 'issued' (2023-10-27 24:00) could be met and is missed now: the early finish is"
            + " 2023-10-30, the margin went from 72 h to -8 h. Because: data date: 2023-09-04 00:00"
            + " -> 2023-09-25 00:00; progress of 'scheme': started 2023-09-18 00:00.",
        diff.deadlines().get(0).toString());
    assertEquals(
        "时限“issued”（2023-10-27 24:00）原可实现，现无法满足：最早完成 2023-10-30，余量由 72 小时变为 -8 小时。"
            + "原因：数据日期：2023-09-04 00:00 → 2023-09-25 00:00；“scheme”上报进展：2023-09-18 00:00 开始。",
        diff.deadlines().get(0).sentence(Locale.CHINA));
  }

  @Test
  void nothingHasMovedBetweenAPlanAndItself() {
    Schedule plan = PLANNER.plan(permit(), DataDate.of(2023, 9, 4));
    PlanDiff diff = PlanDiff.between(plan, plan);
    assertEquals(List.of(), diff.changes());
    assertEquals(List.of(), diff.moves());
    assertEquals(List.of(), diff.deadlines().get(0).causes());
    assertEquals(List.of(), diff.attribute(PLANNER).moves());
  }

  @Test
  void networksThatShareNothingAreDroppedAndAdded() {
    ProjectNetwork other =
        ProjectNetwork.builder()
            .calendar(ChinaCalendars.administrative())
            .addActivity(Activity.of("other", "", workingDays(1)))
            .addDeadline(Deadline.hard("other", LocalDate.of(2023, 10, 27)))
            .build();
    DataDate dataDate = DataDate.of(2023, 9, 4);
    PlanDiff diff =
        PlanDiff.between(PLANNER.plan(permit(), dataDate), PLANNER.plan(other, dataDate));
    assertEquals(
        "[ELEMENT_ADDED other, DEPENDENCY_DROPPED survey -FS-> review,"
            + " DEPENDENCY_DROPPED scheme -FS-> review, DEPENDENCY_DROPPED review -FS-> issued,"
            + " DEADLINE_ADDED other, DEADLINE_DROPPED issued, ELEMENT_DROPPED survey,"
            + " ELEMENT_DROPPED scheme, ELEMENT_DROPPED review, ELEMENT_DROPPED issued]",
        diff.changes().stream()
            .map(change -> change.code() + " " + change.id())
            .toList()
            .toString());
    for (DateMove move : diff.moves()) {
      assertEquals(Optional.empty(), move.by());
      assertEquals(
          List.of(move.moved().id()), move.causes().stream().map(InputChange::id).toList());
    }
    assertEquals(
        List.of(DeadlineMove.Code.ADDED, DeadlineMove.Code.DROPPED),
        diff.deadlines().stream().map(DeadlineMove::code).toList());
    assertEquals(List.of(), diff.attribute(PLANNER).moves());
  }

  /** A closure of two days, of which one is a Saturday that nobody works, moves by one day. */
  @Test
  void aCalendarTellsOnWhichDaysItWorksOtherwise() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(WorkCalendar.fiveDays("week"))
            .addActivity(Activity.of("a", "", workingDays(10)))
            .build();
    ProjectNetwork closed =
        network.withCalendars(
            week ->
                week.withRest(
                        LocalDate.of(2024, 3, 8),
                        LocalDate.of(2024, 3, 9),
                        LocalizedName.of("inspection"))
                    .withRest(LocalDate.of(2025, 1, 1), LocalizedName.of("far away")));
    DataDate dataDate = DataDate.of(2024, 3, 4);
    PlanDiff diff =
        PlanDiff.between(PLANNER.plan(network, dataDate), PLANNER.plan(closed, dataDate));
    InputChange change = diff.changes().get(0);
    assertEquals(InputChange.Code.CALENDAR_CHANGED, change.code());
    assertEquals(List.of(LocalDate.of(2024, 3, 8)), change.days());
    // Friday 15 March -> Monday 18 March
    assertEquals(
        "'a', early finish: 2024-03-15 17:00 -> 2024-03-18 17:00, 3 days later. Because: calendar"
            + " 'week' works otherwise on 2024-03-08.",
        move(diff, "a", MovedDate.Which.EARLY_FINISH).toString());
  }

  @Test
  void dependenciesBetweenTheSameTwoAreToldApart() {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder()
            .calendar(WorkCalendar.fiveDays("week"))
            .addActivity(Activity.of("a", "", workingDays(5)))
            .addActivity(Activity.of("b", "", workingDays(5)));
    ProjectNetwork two =
        builder
            .addDependency(Dependency.startToStart("a", "b").lag(workingDays(1)))
            .addDependency(Dependency.finishToFinish("a", "b"))
            .build();
    ProjectNetwork other =
        ProjectNetwork.builder()
            .calendar(WorkCalendar.fiveDays("week"))
            .addActivity(Activity.of("a", "", workingDays(5)))
            .addActivity(Activity.of("b", "", workingDays(5)))
            .addDependency(Dependency.finishToFinish("a", "b"))
            .addDependency(Dependency.finishToStart("a", "b").lag(workingDays(1)))
            .build();
    DataDate dataDate = DataDate.of(2024, 3, 4);
    PlanDiff diff = PlanDiff.between(PLANNER.plan(two, dataDate), PLANNER.plan(other, dataDate));
    assertEquals(1, diff.changes().size());
    assertEquals(Optional.of(InputChange.Field.TYPE), diff.changes().get(0).field());
    assertEquals(Optional.of(Dependency.Type.START_TO_START), diff.changes().get(0).was());
    assertEquals(Optional.of(Dependency.Type.FINISH_TO_START), diff.changes().get(0).is());
  }

  /** Turned round, neither dependency can stand beside the other: the one goes before the other. */
  @Test
  void aDependencyThatIsTurnedRoundIsDroppedAndAdded() {
    ProjectNetwork.Builder there = pair();
    ProjectNetwork.Builder back = pair();
    DataDate dataDate = DataDate.of(2024, 3, 4);
    PlanDiff diff =
        PlanDiff.between(
            PLANNER.plan(there.addDependency(finishToStart("a", "b")).build(), dataDate),
            PLANNER.plan(back.addDependency(finishToStart("b", "a")).build(), dataDate));
    assertEquals(
        List.of(InputChange.Code.DEPENDENCY_DROPPED, InputChange.Code.DEPENDENCY_ADDED),
        diff.changes().stream().map(InputChange::code).toList());
    // a waits for b now, b no more for a: Monday 4 March to Friday, and the week after
    for (AttributedMove move : diff.attribute(PLANNER).moves()) {
      assertEquals(1, move.shares().size());
      assertEquals(
          List.of(diff.changes().get(move.moved().id().equals("a") ? 1 : 0)),
          move.shares().get(0).changes());
    }
  }

  private static ProjectNetwork.Builder pair() {
    return ProjectNetwork.builder()
        .calendar(WorkCalendar.fiveDays("week"))
        .addActivity(Activity.of("a", "", workingDays(5)))
        .addActivity(Activity.of("b", "", workingDays(5)));
  }

  @Test
  void aPlannerOfOtherRulesIsRefused() {
    Schedule plan =
        PLANNER.plan(
            pair().addDependency(finishToStart("a", "b")).build(), DataDate.of(2024, 3, 4));
    ReversePlanner other =
        ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build());
    PlanDiff diff = PlanDiff.between(plan, plan);
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> diff.attribute(other));
    assertTrue(refused.getMessage().contains("options that both plans were made with"));
  }

  @Test
  void whatNeitherNetworkHasIsRefused() {
    PlanDiff diff = threeWeeksLater();
    assertThrows(InvalidInputException.class, () -> diff.moves("nobody"));
    assertFalse(diff.moves("scheme").isEmpty());
  }

  /** 30,000 activities in a row, of which the first takes longer: all of them say so, at once. */
  @Test
  void aLongChainIsWalkedOnceForAllThatMoved() {
    int length = 30_000;
    List<Activity> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chain.add(Activity.of("a" + i, "", WorkDuration.workingMinutes(1)));
    }
    Schedule before = PLANNER.plan(chained(chain), DataDate.of(2024, 3, 4));
    chain.set(0, Activity.of("a0", "", workingDays(1)));
    Schedule after = PLANNER.plan(chained(chain), DataDate.of(2024, 3, 4));
    PlanDiff diff = PlanDiff.between(before, after);
    List<DateMove> moves = diff.moves();
    assertTrue(moves.size() >= 2 * length - 1);
    for (DateMove move : moves) {
      assertEquals(diff.changes(), move.causes());
    }
  }

  private static ProjectNetwork chained(List<Activity> chain) {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().calendar(WorkCalendar.fiveDays("week"));
    chain.forEach(builder::addActivity);
    for (int i = 1; i < chain.size(); i++) {
      builder.addDependency(finishToStart("a" + (i - 1), "a" + i));
    }
    return builder
        .addDeadline(Deadline.hard("a" + (chain.size() - 1), LocalDateTime.of(2026, 1, 1, 0, 0)))
        .build();
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    ResourceBundle english = ResourceBundle.getBundle(Sentences.class.getName(), Locale.ROOT);
    ResourceBundle chinese = ResourceBundle.getBundle(Sentences.class.getName(), Locale.CHINESE);
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
    for (InputChange.Code code : InputChange.Code.values()) {
      assertTrue(english.containsKey("diff.change." + code), code::toString);
    }
    for (InputChange.Field field : InputChange.Field.values()) {
      assertTrue(english.containsKey("diff.field." + field), field::toString);
    }
    for (DeadlineMove.Code code : DeadlineMove.Code.values()) {
      assertTrue(english.containsKey("diff.deadline." + code), code::toString);
    }
    for (WorkDuration.Unit unit : WorkDuration.Unit.values()) {
      assertTrue(english.containsKey("diff.unit." + unit + ".one"), unit::toString);
    }
  }
}
