package org.daopai.examples.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.examples.IndustrialPlant;
import org.daopai.examples.LateLaunch;
import org.daopai.examples.SmallPortfolio;
import org.daopai.metrics.UndefinedReason;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;

class ProjectReviewTest {

  private static final WorkCalendar OFFICE = WorkCalendar.fiveDays("office");

  @Test
  void sentenceOnALateMilestoneSaysWhatHowMuchAndWhy() {
    ReviewedDeadline launch = LateLaunch.review().deadlines().get(0);

    assertEquals(
        "Milestone 'launch' is due 2026-03-13 17:00; the earliest finish is 2026-03-16 14:20, 5 h 20"
            + " min of working time late. Driven by design -> build -> launch.",
        launch.sentence().english());
    assertEquals(
        "里程碑“Launch”（launch）最迟应于 2026-03-13 17:00 完成；最早可于 2026-03-16 14:20 完成，"
            + "逾期工作时间 5 小时 20 分。制约链：design → build → launch。",
        launch.sentence().chinese());
    assertEquals(Light.RED, launch.light());
  }

  /* Due on Friday the 20th of February and reached on Wednesday the 25th: three working days late. */
  @Test
  void sentenceOnWhatIsFinishedSaysWhenAndDrawsNoForecast() {
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addMilestone(Milestone.finish("late", "Late"))
                .addMilestone(Milestone.finish("prompt", "Prompt"))
                .addActivity(Activity.of("early", "Early", WorkDuration.workingDays(1)))
                .addDeadline(Deadline.hard("late", LocalDate.of(2026, 2, 20)))
                .addDeadline(Deadline.hard("prompt", LocalDate.of(2026, 2, 20)))
                .addDeadline(Deadline.hard("early", LocalDate.of(2026, 2, 20)))
                .addProgress(Progress.finished("late", LocalDate.of(2026, 2, 25)))
                .addProgress(Progress.finished("prompt", LocalDate.of(2026, 2, 20)))
                .addProgress(Progress.finished("early", LocalDate.of(2026, 2, 19)))
                .build());

    assertEquals(
        List.of(
            "Milestone 'late' was due 2026-02-20; it was reached on 2026-02-25, 3 d of working time"
                + " late.",
            "Milestone 'prompt' was due 2026-02-20; it was reached on 2026-02-20, on time.",
            "Activity 'early' was due 2026-02-20; it was finished on 2026-02-19, 1 d of working"
                + " time early."),
        review.deadlines().stream().map(d -> d.sentence().english()).toList());
    assertEquals(
        List.of(
            "里程碑“Late”（late）最迟应于 2026-02-20 完成；已于 2026-02-25 达成，逾期工作时间 3 天。",
            "里程碑“Prompt”（prompt）最迟应于 2026-02-20 完成；已于 2026-02-20 达成，按期。",
            "工作“Early”（early）最迟应于 2026-02-20 完成；已于 2026-02-19 完成，提前工作时间 1 天。"),
        review.deadlines().stream().map(d -> d.sentence().chinese()).toList());
    assertEquals(
        List.of("已逾期", "已按期", "已按期"),
        review.deadlines().stream().map(d -> d.outcome().in(Locale.CHINA)).toList());
  }

  /* Both days of survey come before Tuesday the 3rd of March is over; the phase may last to Friday. */
  @Test
  void aPhaseOwesADeadlineUnderItsOwnName() {
    ProjectNetwork open =
        ProjectNetwork.builder()
            .calendar(OFFICE)
            .addPhase(Phase.of("paper", "Paperwork"))
            .addActivity(Activity.of("scheme", "Scheme", WorkDuration.workingDays(1)).in("paper"))
            .addActivity(Activity.of("survey", "Survey", WorkDuration.workingDays(2)).in("paper"))
            .addDeadline(Deadline.hard("paper", LocalDate.of(2026, 3, 6)))
            .build();
    ProjectNetwork done =
        open.with(Progress.finished("scheme", LocalDate.of(2026, 2, 26)))
            .with(Progress.finished("survey", LocalDate.of(2026, 2, 26)));
    ReviewedDeadline paper = review(open).deadlines().get(0);

    assertEquals(
        "Phase 'paper' is due 2026-03-06; the earliest finish is 2026-03-03, 3 d of working time"
            + " early. Driven by survey.",
        paper.sentence().english());
    assertEquals("阶段", paper.target().kind().in(Locale.CHINA));
    assertEquals(Light.YELLOW, paper.light());
    assertEquals(
        "Phase 'paper' was due 2026-03-06; it was finished on 2026-02-26, 6 d of working time"
            + " early.",
        review(done).deadlines().get(0).sentence().english());
  }

  @Test
  void stateSaysHowFarSomethingHasCome() {
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addActivity(Activity.of("done", "Done", WorkDuration.workingDays(1)))
                .addActivity(Activity.of("begun", "Begun", WorkDuration.workingDays(9)))
                .addActivity(Activity.of("open", "Open", WorkDuration.workingDays(1)))
                .addMilestone(Milestone.finish("kept", "Kept"))
                .addMilestone(Milestone.finish("ahead", "Ahead"))
                .addProgress(Progress.finished("done", LocalDate.of(2026, 2, 26)))
                .addProgress(Progress.started("begun", LocalDate.of(2026, 2, 26)))
                .addProgress(Progress.finished("kept", LocalDate.of(2026, 2, 26)))
                .build());

    assertEquals(
        List.of("finished", "started", "not started", "reached", "not reached"),
        review.activities().stream().map(a -> a.state().text()).toList());
  }

  @Test
  void reverseScheduleRunsByLatestStartAndEndsWithWhatHasNone() {
    List<ReviewedActivity> reverse = IndustrialPlant.PROMISED.review().reverseSchedule();

    List<LocalDateTime> starts =
        reverse.stream().flatMap(a -> a.scheduled().lateStart().stream()).toList();
    assertEquals(starts.stream().sorted().toList(), starts);
    assertEquals(
        List.of("E8"), reverse.subList(starts.size(), 40).stream().map(a -> a.id()).toList());
  }

  /* On 2026-03-02, a Monday: 4 days of room up to Friday for one day of work, 5 up to the Monday after. */
  @Test
  void lightTurnsYellowUnderFiveDaysOfRoomAndGreyWithoutDeadline() {
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addActivity(Activity.of("tight", "Tight", WorkDuration.workingDays(1)))
                .addActivity(Activity.of("roomy", "Roomy", WorkDuration.workingDays(1)))
                .addActivity(Activity.of("free", "Free", WorkDuration.workingDays(1)))
                .addActivity(Activity.of("late", "Late", WorkDuration.workingDays(1)))
                .addActivity(Activity.of("over", "Over", WorkDuration.workingDays(1)))
                .addDeadline(Deadline.hard("tight", LocalDate.of(2026, 3, 6)))
                .addDeadline(Deadline.hard("roomy", LocalDate.of(2026, 3, 9)))
                .addDeadline(Deadline.hard("late", LocalDate.of(2026, 2, 27)))
                .addProgress(Progress.finished("over", LocalDate.of(2026, 2, 26)))
                .build());

    assertEquals(
        List.of(Light.YELLOW, Light.GREEN, Light.GREY, Light.RED, Light.DONE),
        review.activities().stream().map(ReviewedActivity::light).toList());
    assertEquals("4 d", review.activities().get(0).totalFloat().orElseThrow().text().text());
    assertEquals("-1 d", review.activities().get(3).totalFloat().orElseThrow().text().text());
  }

  @Test
  void dueSoonHoldsTheOverdueFirstAndNothingFinishedOrLaterThanThirtyDays() {
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addMilestone(Milestone.finish("day30", "Day 30"))
                .addMilestone(Milestone.finish("day31", "Day 31"))
                .addMilestone(Milestone.finish("overdue", "Overdue"))
                .addMilestone(Milestone.finish("done", "Done"))
                .addMilestone(Milestone.finish("open", "Open"))
                .addDeadline(Deadline.hard("day30", LocalDateTime.of(2026, 4, 1, 0, 0)))
                .addDeadline(Deadline.hard("day31", LocalDateTime.of(2026, 4, 1, 9, 0)))
                .addDeadline(Deadline.hard("overdue", LocalDate.of(2026, 2, 20)))
                .addDeadline(Deadline.hard("done", LocalDate.of(2026, 3, 20)))
                .addProgress(Progress.finished("done", LocalDate.of(2026, 2, 26)))
                .build());

    List<ReviewedActivity> due = review.dueSoon();

    assertEquals(List.of("overdue", "day30"), due.stream().map(a -> a.id()).toList());
    assertTrue(review.isOverdue(due.get(0)));
    assertFalse(review.isOverdue(due.get(1)));
  }

  /* Friday 17:00 to Saturday 10:00 holds no working minute: 17 hours of rest time. */
  @Test
  void lateByRestTimeAloneIsToldByTheClock() {
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addActivity(Activity.of("cure", "Curing", WorkDuration.elapsedHours(5 * 24 + 10)))
                .addDeadline(Deadline.hard("cure", LocalDateTime.of(2026, 3, 6, 17, 0)))
                .build());

    Room margin = review.deadlines().get(0).margin();

    assertEquals(Duration.ofHours(-17), margin.time());
    assertEquals("17 h of rest time", margin.abs().phrase().text());
  }

  @Test
  void indicatorsAreAsOfTheLastDayBeforeTheDataDate() {
    List<ReviewedIndicator> indicators =
        ProjectReview.of(IndustrialPlant.PROMISED.schedule(), Optional.of(SmallPortfolio.of2023()))
            .indicators();

    assertEquals("2/4", indicators.get(0).fraction());
    assertEquals("50.0 %", indicators.get(0).result().format(Locale.ROOT));
    assertEquals(
        List.of("mill", "park"), List.copyOf(indicators.get(0).result().evidence().missing()));
    assertEquals("3/4", indicators.get(1).fraction());
    assertEquals(LocalDate.of(2023, 9, 1), indicators.get(0).result().asOf().date());
  }

  @Test
  void withoutPortfolioTheRatesHaveAReasonAndNoValue() {
    for (ReviewedIndicator indicator : LateLaunch.review().indicators().subList(0, 2)) {
      assertEquals(Optional.of(UndefinedReason.NO_OBSERVATIONS), indicator.result().reason());
      assertTrue(indicator.result().interval().isEmpty());
    }
  }

  /* Due on 20 and 27 February, reached on the 19th and not at all: one of two. */
  @Test
  void milestonesOnTimeCountOwnDeadlinesThatAreOver() {
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .calendar(OFFICE)
                .addMilestone(Milestone.finish("kept", "Kept"))
                .addMilestone(Milestone.finish("missed", "Missed"))
                .addMilestone(Milestone.finish("later", "Later"))
                .addDeadline(Deadline.hard("kept", LocalDate.of(2026, 2, 20)))
                .addDeadline(Deadline.hard("missed", LocalDate.of(2026, 2, 27)))
                .addDeadline(Deadline.hard("later", LocalDate.of(2026, 3, 2)))
                .addProgress(Progress.finished("kept", LocalDate.of(2026, 2, 19)))
                .build());

    ReviewedIndicator onTime = review.indicators().get(2);

    assertEquals("1/2", onTime.fraction());
    assertEquals(List.of("missed"), List.copyOf(onTime.result().evidence().missing()));
  }

  private static ProjectReview review(ProjectNetwork network) {
    return ProjectReview.of(
        ReversePlanner.create().plan(network, DataDate.of(2026, 3, 2)), Optional.empty());
  }
}
