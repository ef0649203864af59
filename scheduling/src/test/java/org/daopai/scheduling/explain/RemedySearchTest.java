package org.daopai.scheduling.explain;

import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.calendar.WorkDuration.workingDays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Milestone;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two approvals one after another, and works, ten days late: Monday 2024-03-04 to 04-12. */
class RemedySearchTest {

  private static final WorkCalendar OFFICE = WorkCalendar.fiveDays("office");

  private static final ProjectNetwork NETWORK =
      ProjectNetwork.builder()
          .calendar(OFFICE)
          .addActivity(Activity.of("fire", "Fire review", workingDays(5)))
          .addActivity(Activity.of("plan", "Planning review", workingDays(5)))
          .addActivity(Activity.of("works", "Works", workingDays(20)))
          .addActivity(Activity.of("park", "Park", workingDays(1)))
          .addMilestone(Milestone.finish("done", "Done"))
          .addDependency(finishToStart("fire", "plan"))
          .addDependency(finishToStart("plan", "works"))
          .addDependency(finishToStart("works", "done"))
          .addDeadline(Deadline.hard("done", LocalDate.of(2024, 4, 5)))
          .build();

  private static Schedule plan(ProjectNetwork network) {
    return ReversePlanner.create().plan(network, DataDate.of(2024, 3, 4));
  }

  @Test
  void approvalsTogetherAreCheaperThanShorterWorks() {
    Remedies remedies =
        Remedies.search(plan(NETWORK))
            .costing(
                Measure.together(List.of("fire", "plan"), 3),
                Measure.shorten("works", workingDays(10), 1),
                Measure.shorten("fire", workingDays(4), 1),
                Measure.extend("done", LocalDate.of(2024, 4, 30), 9))
            .limit(5);

    Remedy cheapest = remedies.remedies().get(0);
    assertEquals(
        "run 'fire', 'plan' side by side: cost 3, changes 1, gained 7 days.", cheapest.toString());
    assertEquals("并联办理“fire”、“plan”：费用 3，措施 1 项，提前 7 天。", cheapest.sentence(Locale.CHINA));
    assertTrue(remedies.isProvenCheapest());
    assertTrue(cheapest.after().meetsAllDeadlines());
    assertEquals(Duration.ofDays(7), cheapest.gained());
    assertEquals(InputChange.Code.DEPENDENCY_DROPPED, cheapest.diff().changes().get(0).code());
    assertFalse(cheapest.diff().moves("plan").isEmpty());
  }

  @Test
  void whatEvenAllMeasuresDoNotMakeIsProven() {
    Remedies remedies =
        Remedies.search(plan(NETWORK))
            .costing(
                Measure.shorten("fire", workingDays(4), 1),
                Measure.shorten("park", WorkDuration.ZERO, 1))
            .limit(5);

    assertTrue(remedies.remedies().isEmpty());
    Proof proof = remedies.impossibility().orElseThrow();
    assertEquals(Duration.ofHours(5 * 24 + 17), proof.overrun()); // Thursday 11 April, 17:00
  }

  @Test
  void leastExtensionIsThatToTheEarliestPromise() {
    Remedies remedies =
        Remedies.search(plan(NETWORK))
            .costing(Measure.extend("done", LocalDate.of(2024, 12, 31), 1))
            .limit(5);

    Remedy only = remedies.remedies().get(0);
    LocalDate due = only.after().deadline("done").deadline().lastDay();
    assertEquals(only.before().deadline("done").earliestPromiseDay(), due);
    assertEquals(7, only.cost());
  }

  @Test
  void nothingIsSearchedForWhereNothingIsMissed() {
    ProjectNetwork early =
        NETWORK.toBuilder()
            .deadlines(List.of(Deadline.hard("done", LocalDate.of(2024, 4, 30))))
            .build();
    Remedies remedies =
        Remedies.search(plan(early)).costing(Measure.shorten("works", workingDays(1), 1)).limit(5);

    assertTrue(remedies.remedies().isEmpty());
    assertTrue(remedies.impossibility().isEmpty());
    assertEquals(0, remedies.plans());
  }

  @Test
  void searchThatIsCalledOffGivesWhatItHasFound() {
    List<Integer> told = new ArrayList<>();
    RemedySearch search =
        Remedies.search(plan(NETWORK))
            .costing(
                Measure.together(List.of("fire", "plan"), 3),
                Measure.shorten("works", workingDays(10), 1));
    Remedies all =
        search
            .telling(
                (plans, atMost, found) -> {
                  told.add(found);
                  return true;
                })
            .limit(5);
    Remedies some = search.telling((plans, atMost, found) -> found < 1).limit(5);
    Remedies none = search.telling((plans, atMost, found) -> false).limit(5);

    assertTrue(told.contains(1));
    assertTrue(all.isProvenCheapest());
    assertEquals(1, some.remedies().size());
    assertTrue(none.remedies().isEmpty());
    assertEquals(0, none.plans());
    assertTrue(none.impossibility().isEmpty());
    assertEquals(2, search.planningAtMost(2).limit(5).plans());
  }

  static Stream<MeasuredFault> faults() {
    return Stream.of(
        new MeasuredFault(
            Measure.shorten("fire", workingDays(6), 1),
            "The least duration of 'fire' is 6 working days and its duration 5 working days; say a"
                + " least one that is less"),
        new MeasuredFault(
            Measure.shorten("fire", WorkDuration.calendarDays(1), 1),
            "The duration of 'fire' is 5 working days and its least one 1 calendar day; say both as"
                + " working time or both by the clock"),
        new MeasuredFault(
            Measure.shorten("done", WorkDuration.ZERO, 1),
            "'done' is a milestone, which takes no time; name an activity"),
        new MeasuredFault(
            Measure.shorten("nothing", WorkDuration.ZERO, 1),
            "The network has no activity or milestone 'nothing'; it has [fire, plan, works, park,"
                + " done]"),
        new MeasuredFault(
            Measure.shorten("park", WorkDuration.ZERO, 1),
            "'park' has finished, so that nothing can be done about it; name one that has not"),
        new MeasuredFault(
            Measure.leaveOut("park", 1),
            "'park' is under way or finished and cannot be left out any more; name one that has not"
                + " started"),
        new MeasuredFault(
            Measure.drop("fire", "works", 1),
            "No dependency leads from 'fire' to 'works', so none can be dropped; name one of the"
                + " network"),
        new MeasuredFault(
            Measure.overlap("fire", "works", workingDays(1), 1),
            "No dependency finish to start without a lag, or with one of working time, leads from"
                + " 'fire' to 'works'; name two that follow one another so"),
        new MeasuredFault(
            Measure.overlap("fire", "plan", workingDays(6), 1),
            "'plan' may overlap 'fire' by 6 working days; say no more than the duration of 'fire'"),
        new MeasuredFault(
            Measure.together(List.of("fire", "works"), 1),
            "None of [fire, works] waits for another, so that they run side by side already; name"
                + " some that follow one another"),
        new MeasuredFault(
            Measure.startFrom("works", LocalDate.of(2024, 3, 4), 1),
            "'works' has no constraint that keeps it from starting at 2024-03-04T00:00; name one"
                + " that waits for a date after that"),
        new MeasuredFault(
            Measure.extend("done", LocalDate.of(2024, 4, 5), 1),
            "Deadline 'done' is due 2024-04-05 24:00 and may be extended to 2024-04-05 24:00; say a"
                + " later date"),
        new MeasuredFault(
            Measure.workOn(List.of("works"), OFFICE.closed(Season.from("11-01").to("03-31")), 1),
            "Calendar 'office/closed-11-01..03-31' does not work whenever that of 'works' does,"
                + " 'office'; give one that works then and more"),
        new MeasuredFault(
            Measure.leaveOut("fire", 1),
            "Two measures change the duration of 'fire'; give one of them"));
  }

  /** A measure that cannot be taken, and what is said of it. */
  record MeasuredFault(Measure measure, String sentence) {}

  @ParameterizedTest
  @MethodSource("faults")
  void measureThatCannotBeTakenIsRefusedInASentence(MeasuredFault fault) {
    ProjectNetwork network = NETWORK.with(Progress.finished("park", LocalDate.of(2024, 3, 1)));
    List<Measure> measures = new ArrayList<>();
    if (fault.sentence().startsWith("Two measures")) {
      measures.add(Measure.shorten("fire", workingDays(1), 1));
    }
    measures.add(fault.measure());
    RemedySearch search = Remedies.search(plan(network)).costing(measures);

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> search.limit(1));
    assertEquals(fault.sentence(), refused.getMessage());
  }

  @Test
  void measureItselfIsChecked() {
    assertSaid("A measure on 'fire' costs -1; say 0 or more", () -> Measure.leaveOut("fire", -1));
    assertSaid(
        "'plan' may overlap 'fire' by 0 working days; say working time of more than 0",
        () -> Measure.overlap("fire", "plan", workingDays(0), 1));
    assertSaid(
        "Activities [fire] are to run side by side; name two or more",
        () -> Measure.together(List.of("fire"), 1));
    assertSaid(
        "0 remedies are asked for; ask for 1 or more",
        () -> Remedies.search(plan(NETWORK)).limit(0));
    assertSaid(
        "A search may make 0 plans; say 1 to 1000000",
        () -> Remedies.search(plan(NETWORK)).planningAtMost(0));
  }

  private static void assertSaid(String sentence, Runnable made) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, made::run);
    assertEquals(sentence, refused.getMessage());
  }

  /** Two days to dry, of the office: from Friday evening until Tuesday evening, whoever works. */
  @Test
  void lagIsCountedAsBeforeWhereWorkIsDoneByAnotherCalendar() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(OFFICE)
            .addActivity(Activity.of("pour", "Pour", workingDays(5)))
            .addActivity(Activity.of("build", "Build", workingDays(5)))
            .addDependency(finishToStart("pour", "build").lag(workingDays(2)))
            .addDeadline(Deadline.hard("build", LocalDate.of(2024, 3, 17)))
            .build();
    Remedies remedies =
        Remedies.search(plan(network))
            .costing(Measure.workOn(List.of("build"), OFFICE.allDays(), 1))
            .limit(1);

    Schedule after = remedies.remedies().get(0).after();
    assertEquals(LocalDate.of(2024, 3, 13), after.activity("build").earlyStart().toLocalDate());
    assertEquals(LocalDate.of(2024, 3, 17), after.activity("build").earlyFinishDay());
  }

  /** What comes after two that run side by side keeps the lag after the last, and no other. */
  @Test
  void whatRunsSideBySideBringsNoLagOfAnother() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(OFFICE)
            .addActivity(Activity.of("long", "Long review", workingDays(8)))
            .addActivity(Activity.of("short", "Short review", workingDays(1)))
            .addActivity(Activity.of("works", "Works", workingDays(2)))
            .addDependency(finishToStart("long", "short"))
            .addDependency(finishToStart("short", "works").lag(workingDays(5)))
            .addDeadline(Deadline.hard("works", LocalDate.of(2024, 3, 15)))
            .build();
    Remedies remedies =
        Remedies.search(plan(network))
            .costing(Measure.together(List.of("long", "short"), 1))
            .limit(1);

    // the long one ends on Wednesday 13 March, the short one with its lag on Monday 11
    Schedule after = remedies.remedies().get(0).after();
    assertEquals(LocalDate.of(2024, 3, 14), after.activity("works").earlyStart().toLocalDate());
  }

  @Test
  void winterIsWorkedThroughWhereThatIsCheapest() {
    WorkCalendar open = OFFICE.allDays();
    WorkCalendar site = open.closed(Season.from("03-15").to("06-30"));
    ProjectNetwork network =
        ProjectNetwork.builder()
            .calendar(OFFICE)
            .addActivity(Activity.of("works", "Works", workingDays(20)).on(site))
            .addDeadline(Deadline.hard("works", LocalDate.of(2024, 3, 31)))
            .build();
    Remedies remedies =
        Remedies.search(plan(network))
            .costing(
                Measure.workOn(List.of("works"), open, 10),
                Measure.shorten("works", workingDays(11), 3))
            .limit(5);

    assertEquals(10, remedies.remedies().get(0).cost());
    assertTrue(remedies.remedies().get(0).gained().compareTo(Duration.ofDays(100)) > 0);
  }
}
