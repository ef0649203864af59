package org.daopai.scheduling.explain;

import static org.daopai.model.Dependency.finishToFinish;
import static org.daopai.model.Dependency.finishToStart;
import static org.daopai.model.Dependency.startToStart;
import static org.daopai.model.calendar.WorkDuration.workingDays;
import static org.daopai.model.calendar.WorkDuration.workingMinutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories of shortening, with their arithmetic; days are of 480 minutes, Monday to Friday. */
class LeastCostShorteningTest {

  private static final DataDate MONDAY = DataDate.of(2024, 3, 4);
  private static final DeadlineId OPEN = DeadlineId.of("open");

  /** Design 5 days, then build 10 and, beside it, order 4 and deliver 8; open after both. */
  private static ProjectNetwork.Builder plant() {
    return ProjectNetwork.builder()
        .addActivity(Activity.of("design", "Design", workingDays(5)))
        .addActivity(Activity.of("build", "Build", workingDays(10)))
        .addActivity(Activity.of("order", "Order", workingDays(4)))
        .addActivity(Activity.of("deliver", "Deliver", workingDays(8)))
        .addMilestone(Milestone.finish("open", "Open"))
        .addDependency(finishToStart("design", "build"))
        .addDependency(finishToStart("design", "order"))
        .addDependency(finishToStart("order", "deliver"))
        .addDependency(finishToStart("build", "open"))
        .addDependency(finishToStart("deliver", "open"))
        .addDeadline(Deadline.hard("open", LocalDate.of(2024, 3, 20)));
  }

  private static final List<ShorteningLimit> LIMITS =
      List.of(
          ShorteningLimit.perDay("design", workingDays(4), 100),
          ShorteningLimit.perDay("build", workingDays(8), 30),
          ShorteningLimit.perDay("deliver", workingDays(5), 20));

  private static LeastCostShortening curve(ProjectNetwork network, ShorteningLimit... limits) {
    return LeastCostShortening.of(network, MONDAY, OPEN, List.of(limits));
  }

  private static Duration days(int days) {
    return Duration.ofMinutes(480L * days);
  }

  private static ShorteningPoint point(int days, long cost, String next) {
    return new ShorteningPoint(
        days(days),
        BigDecimal.valueOf(cost),
        next.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(next)));
  }

  /**
   * 5 + 4 + 8 = 17 days by delivery, 15 by building. Delivery first, at 20 a day, to 15 days; then
   * delivery and building together at 50, for the one day that delivery has left; then design at
   * 100. No more: 4 + 4 + 5 = 13.
   */
  @Test
  void theCheapestDayComesFirstThenTwoPathsTogetherThenWhatBothShare() {
    LeastCostShortening curve = LeastCostShortening.of(plant().build(), MONDAY, OPEN, LIMITS);

    assertEquals(
        List.of(
            point(17, 0, "0.041666666667"), // 20 / 480
            point(15, 40, "0.104166666667"), // 50 / 480
            point(14, 90, "0.208333333333"), // 100 / 480
            point(13, 190, "")),
        curve.points());
    assertEquals(
        "8160 minutes at 0 -> 7200 minutes at 40 -> 6720 minutes at 90 -> 6240 minutes at 190",
        curve.toString());
  }

  @Test
  void theLeastFinishIsShownByAChainOfWhatCannotBeShortened() {
    List<String> steps =
        LeastCostShortening.of(plant().build(), MONDAY, OPEN, LIMITS).shortestChain().stream()
            .map(ShortestChainStep::toString)
            .toList();

    assertEquals(
        List.of(
            "earliest of 'design': 0 minutes",
            "least duration of 'design': 1920 minutes",
            "design -FS-> order: 0 minutes",
            "least duration of 'order': 1920 minutes",
            "order -FS-> deliver: 0 minutes",
            "least duration of 'deliver': 2400 minutes",
            "deliver -FS-> open: 0 minutes",
            "least duration of 'open': 0 minutes"),
        steps);
  }

  /** 17 days from 4 March end on 26 March; by 20 March, 13 days, they are 4 days late. */
  @Test
  void whatAVerdictIsShortOfIsBoughtBack() {
    ProjectNetwork network = plant().build();
    DeadlineVerdict late = ReversePlanner.create().plan(network, MONDAY).deadline("open");
    Shortening enough =
        LeastCostShortening.of(network, MONDAY, OPEN, LIMITS).earlierBy(late.margin().negated());

    assertEquals(BigDecimal.valueOf(190), enough.cost());
    assertEquals(
        Map.of(
            ActivityId.of("design"), workingMinutes(4 * 480),
            ActivityId.of("build"), workingMinutes(9 * 480),
            ActivityId.of("deliver"), workingMinutes(5 * 480)),
        enough.durations());
    assertFalse(late.isMet());
    assertTrue(ReversePlanner.create().plan(enough.network(), MONDAY).deadline("open").isMet());
  }

  @Test
  void whatIsEarlyEnoughCostsNothing() {
    LeastCostShortening curve = LeastCostShortening.of(plant().build(), MONDAY, OPEN, LIMITS);
    Shortening nothing = curve.at(days(100));

    assertEquals(BigDecimal.ZERO, nothing.cost());
    assertEquals(curve.normalFinish(), nothing.finish());
    assertEquals(Map.of(), nothing.durations());
    assertEquals(plant().build(), nothing.network());
  }

  /**
   * Pour (6 days) ends no sooner than form (6 days) has, and cure (4) starts with pour at the
   * latest. Pour starts on day 0 as it takes as long as form; were pour 2 days, it would start on
   * day 4, and cure with it. So form alone is worth shortening, and pour only with it: from 6 days
   * on what waits for pour is due as soon.
   */
  @Test
  void whatIsReverseCriticalIsLeftAlone() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(Activity.of("form", "Form", workingDays(6)))
            .addActivity(Activity.of("pour", "Pour", workingDays(2)))
            .addActivity(Activity.of("cure", "Cure", workingDays(4)))
            .addMilestone(Milestone.finish("open", "Open"))
            .addDependency(finishToFinish("form", "pour"))
            .addDependency(startToStart("pour", "cure"))
            .addDependency(finishToStart("cure", "open"))
            .addDeadline(Deadline.hard("open", LocalDate.of(2024, 3, 20)))
            .build();
    LeastCostShortening curve =
        curve(
            network,
            ShorteningLimit.perDay("form", workingDays(3), 50),
            ShorteningLimit.perDay("pour", workingDays(1), 1));

    assertEquals(days(8), curve.normalFinish()); // pour from 4 to 6, cure to 8
    assertEquals(days(5), curve.leastFinish()); // pour from 1 to 3, cure to 5
    assertEquals(
        Map.of(ActivityId.of("form"), workingMinutes(3 * 480)),
        curve.at(curve.leastFinish()).durations());
    assertTrue(
        curve.shortestChain().stream()
            .anyMatch(step -> step.kind() == ShortestChainStep.Kind.FULL_DURATION_BACK));
  }

  /**
   * a-c-e takes 12 days, a-d and b-e 10. First c, at 10 a day, to 10 days. Then a and e together,
   * at 40; a-c-e would lose two days for each, so c gets one back: 30, until it has its own 4
   * again.
   */
  @Test
  void whatWasShortenedFirstIsLengthenedAgain() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addActivity(Activity.of("a", "A", workingDays(4)))
            .addActivity(Activity.of("b", "B", workingDays(6)))
            .addActivity(Activity.of("c", "C", workingDays(4)))
            .addActivity(Activity.of("d", "D", workingDays(6)))
            .addActivity(Activity.of("e", "E", workingDays(4)))
            .addMilestone(Milestone.finish("open", "Open"))
            .addDependency(finishToStart("a", "c"))
            .addDependency(finishToStart("a", "d"))
            .addDependency(finishToStart("b", "e"))
            .addDependency(finishToStart("c", "e"))
            .addDependency(finishToStart("d", "open"))
            .addDependency(finishToStart("e", "open"))
            .addDeadline(Deadline.hard("open", LocalDate.of(2024, 3, 20)))
            .build();
    LeastCostShortening curve =
        curve(
            network,
            ShorteningLimit.perDay("a", workingDays(1), 20),
            ShorteningLimit.perDay("c", workingDays(1), 10),
            ShorteningLimit.perDay("e", workingDays(1), 20));

    assertEquals(
        "5760 minutes at 0 -> 4800 minutes at 20 -> 3840 minutes at 80 -> 3360 minutes at 120",
        curve.toString());
    assertEquals(workingMinutes(2 * 480), curve.at(days(10)).durations().get(ActivityId.of("c")));
    assertFalse(curve.at(days(8)).durations().containsKey(ActivityId.of("c")));
  }

  /** Of design, begun, 3 days remain; they can be cut to the 2 that it takes at least. */
  @Test
  void whatRemainsOfWorkUnderWayCanBeShortened() {
    ProjectNetwork network =
        plant()
            .addProgress(
                Progress.started("design", LocalDateTime.of(2024, 2, 29, 9, 0), workingDays(3)))
            .build();
    Shortening least =
        curve(network, ShorteningLimit.perDay("design", workingDays(2), 7)).at(days(2 + 12));

    assertEquals(BigDecimal.valueOf(7), least.cost());
    assertEquals(
        Optional.of(workingMinutes(960)),
        least.network().progress().get(ActivityId.of("design")).remaining());
  }

  @Test
  void costsForDifferentTimesAddUpExactly() {
    ProjectNetwork network = plant().build();
    ShorteningLimit third =
        new ShorteningLimit(
            ActivityId.of("design"), workingDays(2), new BigDecimal("0.10"), workingMinutes(3));
    ShorteningLimit hourly =
        new ShorteningLimit(
            ActivityId.of("order"),
            workingDays(1),
            new BigDecimal("2.5"),
            WorkDuration.workingHours(1));
    LeastCostShortening curve = curve(network, third, hourly);

    // 2 days of design at 160 x 0.10 and 8 x 2.5 = 20 a day for order: design first, 3 days of it
    assertEquals(new BigDecimal("32"), curve.earlierBy(days(2)).cost());
  }

  @Test
  void aListenerIsToldAndMayCallItOff() {
    List<String> told = new ArrayList<>();
    LeastCostShortening.of(
        plant().build(),
        MONDAY,
        OPEN,
        LIMITS,
        (stretches, finish) -> told.add(stretches + " " + finish.toMinutes()));
    assertEquals(List.of("1 7200", "2 6720", "3 6240"), told);
    assertThrows(
        CancellationException.class,
        () ->
            LeastCostShortening.of(
                plant().build(), MONDAY, OPEN, LIMITS, (stretches, finish) -> stretches < 2));
  }

  private static String refused(ProjectNetwork network, ShorteningLimit... limits) {
    String reason =
        LeastCostShortening.refusal(network, MONDAY, OPEN, List.of(limits)).orElse("exact");
    if (!reason.equals("exact")) {
      InvalidInputException thrown =
          assertThrows(InvalidInputException.class, () -> curve(network, limits));
      assertEquals(reason, thrown.getMessage());
    }
    return reason;
  }

  private static void assertRefused(String about, ProjectNetwork.Builder network) {
    String sentence = refused(network.build());
    assertTrue(sentence.startsWith("There is no exact curve: "), sentence);
    assertTrue(sentence.contains(about), sentence);
  }

  @Test
  void whatIsNotExactIsSaid() {
    Activity odd = Activity.of("odd", "Odd", workingDays(2));
    Dependency toOpen = finishToStart("odd", "open");
    Dependency toOdd = finishToStart("design", "odd");

    assertEquals("exact", refused(plant().build()));
    assertRefused(
        "'odd' is on calendar 'site'",
        plant().addActivity(odd.on(WorkCalendar.everyDay("site"))).addDependency(toOpen));
    assertRefused(
        "'odd' lasts 2 calendar days by the clock",
        plant()
            .addActivity(Activity.of("odd", "Odd", WorkDuration.calendarDays(2)))
            .addDependency(toOpen));
    assertRefused(
        "may not be interrupted",
        plant().addActivity(odd.withoutInterruption()).addDependency(toOpen));
    assertRefused(
        "expected to finish",
        plant()
            .addActivity(odd.expectedUntil(LocalDateTime.of(2024, 3, 8, 12, 0)))
            .addDependency(toOpen));
    assertRefused(
        "mandatory date",
        plant()
            .addActivity(
                odd.with(DateConstraint.mandatoryStart(LocalDateTime.of(2024, 3, 8, 12, 0))))
            .addDependency(toOpen));
    assertRefused(
        "design -FS-> odd has a maximum lag",
        plant().addActivity(odd).addDependency(toOpen).addDependency(toOdd.within(workingDays(3))));
    assertRefused(
        "The lag of dependency design -FS-> odd is not counted on calendar",
        plant()
            .addActivity(odd)
            .addDependency(toOpen)
            .addDependency(toOdd.lag(WorkDuration.calendarDays(3))));
    assertRefused(
        "joins a phase",
        plant()
            .addPhase(Phase.of("site", "Site"))
            .addActivity(odd.in("site"))
            .addDependency(toOpen)
            .addDependency(finishToStart("design", "site")));
    assertRefused(
        "by what takes no time",
        plant()
            .addMilestone(Milestone.finish("permit", "Permit"))
            .addActivity(odd)
            .addDependency(finishToFinish("permit", "odd"))
            .addDependency(toOpen));
    assertRefused(
        "has finished", plant().addProgress(Progress.finished("open", LocalDate.of(2024, 3, 1))));
  }

  /** What the deadline does not wait for may be on whatever calendar. */
  @Test
  void onlyWhatTheDeadlineWaitsForCounts() {
    ProjectNetwork network =
        plant()
            .addActivity(
                Activity.of("party", "Party", WorkDuration.calendarDays(2))
                    .on(WorkCalendar.everyDay("all")))
            .addDependency(finishToStart("open", "party").lag(WorkDuration.calendarDays(1)))
            .build();
    assertEquals("exact", refused(network));
    assertEquals(17 * 480, curve(network).leastFinish().toMinutes());
  }

  @Test
  void aShareOfWhatIsShortenedIsNotExactElseItIsCounted() {
    ProjectNetwork network =
        plant()
            .addDependency(finishToStart("build", "deliver").lag(Lag.percentOfPredecessor(-50)))
            .build();
    assertTrue(refused(network, LIMITS.get(1)).contains("a share of what can be shortened"));
    assertEquals(18 * 480, curve(network).normalFinish().toMinutes()); // 15 - 5 + 8
  }

  private static void assertRejected(String sentence, ShorteningLimit... limits) {
    InvalidInputException thrown =
        assertThrows(InvalidInputException.class, () -> curve(plant().build(), limits));
    assertTrue(thrown.getMessage().contains(sentence), thrown.getMessage());
  }

  @Test
  void limitsThatCannotBeAreRejectedByName() {
    ShorteningLimit build = ShorteningLimit.perDay("build", workingDays(8), 30);
    assertRejected(
        "no activity or milestone 'bild'", ShorteningLimit.perDay("bild", workingDays(1), 1));
    assertRejected("'open' is a milestone", ShorteningLimit.perDay("open", workingDays(0), 1));
    assertRejected("Two limits are given for 'build'", build, build);
    assertRejected(
        "least duration of 'build' is 11 working days and its duration 10 working days",
        ShorteningLimit.perDay("build", workingDays(11), 1));
    assertThrows(
        InvalidInputException.class, () -> ShorteningLimit.perDay("build", workingDays(8), -1));
    assertThrows(
        InvalidInputException.class, () -> ShorteningLimit.perDay("build", workingDays(-1), 1));
    assertThrows(
        InvalidInputException.class,
        () -> ShorteningLimit.perDay("build", WorkDuration.calendarDays(1), 1));
    assertThrows(
        InvalidInputException.class,
        () ->
            new ShorteningLimit(
                ActivityId.of("build"), workingDays(1), BigDecimal.ONE, workingDays(0)));
  }

  @Test
  void costsThatCannotBeAddedUpExactlyAreRejected() {
    ShorteningLimit huge =
        new ShorteningLimit(
            ActivityId.of("build"), workingDays(1), new BigDecimal("1E30"), workingDays(1));
    assertRejected("too great or have too many digits", huge);
  }

  /** The answer of each step is planned again, along the whole of a curve of many stretches. */
  @ParameterizedTest
  @ValueSource(ints = {60})
  void aLayeredNetworkIsDrawnBackStepByStep(int size) {
    ProjectNetwork network = layered(size);
    LeastCostShortening curve = LeastCostShortening.of(network, MONDAY, OPEN, limits(size));
    assertTrue(curve.points().size() > 10, curve::toString);
    for (ShorteningPoint point : curve.points()) {
      Duration saved = curve.normalFinish().minus(point.finish());
      DeadlineVerdict before = ReversePlanner.create().plan(network, MONDAY).deadline("open");
      DeadlineVerdict after =
          ReversePlanner.create().plan(curve.at(point.finish()).network(), MONDAY).deadline("open");
      assertEquals(saved, after.margin().minus(before.margin()));
    }
  }

  static ProjectNetwork layered(int size) {
    Random random = new Random(7);
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().addMilestone(Milestone.finish("open", "Open"));
    for (int i = 0; i < size; i++) {
      builder.addActivity(Activity.of("a" + i, "A", workingDays(3 + random.nextInt(20))));
      for (int k = 0; k < 2 && i > 0; k++) {
        int from = Math.max(0, i - 1 - random.nextInt(20));
        Dependency.Type type =
            random.nextInt(4) == 0
                ? List.of(Dependency.Type.values()).get(random.nextInt(3))
                : Dependency.Type.FINISH_TO_START;
        builder.addDependency(Dependency.of(type, "a" + from, "a" + i));
      }
      builder.addDependency(finishToStart("a" + i, "open"));
    }
    return builder.addDeadline(Deadline.hard("open", LocalDate.of(2026, 3, 20))).build();
  }

  static List<ShorteningLimit> limits(int size) {
    Random random = new Random(8);
    List<ShorteningLimit> limits = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      limits.add(
          ShorteningLimit.perDay("a" + i, workingDays(1 + random.nextInt(3)), random.nextInt(500)));
    }
    return limits;
  }
}
