package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** What holds between the plans of two networks that differ in one thing. */
class PlanLawsProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();
  private static final DataDate DATA_DATE = SmallNetworks.DATA_DATE;

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void theForwardPassOfTheMirroredNetworkIsTheBackwardPass(@ForAll("seeds") long seed) { // S4
    ProjectNetwork network = Mirror.mirrorable(SmallNetworks.network(seed));
    ProjectNetwork mirrored = Mirror.of(network);
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    Schedule mirror = PLANNER.plan(mirrored, Mirror.FAR_EARLIER);
    for (ScheduledActivity activity : schedule.activities()) {
      if (activity.lateStart().isPresent()) {
        ScheduledActivity image = mirror.activity(activity.id());
        assertEquals(
            image.earlyFinish(), Mirror.of(activity.lateStart().get()), () -> "of " + activity);
        assertEquals(image.earlyStart(), Mirror.of(activity.lateFinish().orElseThrow()));
      }
    }
  }

  @Property
  void theOrderOfTheInputMovesNoDate(@ForAll("seeds") long seed) { // S30
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    Schedule shuffled = PLANNER.plan(shuffled(network, new Random(seed)), DATA_DATE);
    for (ScheduledActivity activity : schedule.activities()) {
      ScheduledActivity other = shuffled.activity(activity.id());
      assertEquals(activity.earlyStart(), other.earlyStart());
      assertEquals(activity.earlyFinish(), other.earlyFinish());
      assertEquals(activity.lateStart(), other.lateStart());
      assertEquals(activity.lateFinish(), other.lateFinish());
      assertEquals(activity.totalFloat(), other.totalFloat());
      assertEquals(activity.freeFloat(), other.freeFloat());
    }
  }

  private static ProjectNetwork shuffled(ProjectNetwork network, Random random) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    List<NetworkElement> elements = new ArrayList<>(network.elements());
    Collections.shuffle(elements, random);
    for (NetworkElement element : elements) {
      if (element instanceof Activity activity) {
        builder.addActivity(activity);
      } else {
        builder.addMilestone((Milestone) element);
      }
    }
    List<Dependency> dependencies = new ArrayList<>(network.dependencies());
    Collections.shuffle(dependencies, random);
    dependencies.forEach(builder::addDependency);
    List<Deadline> deadlines = new ArrayList<>(network.deadlines());
    Collections.shuffle(deadlines, random);
    network.progress().values().forEach(builder::addProgress);
    return builder.deadlines(deadlines).build();
  }

  @Property
  void theSameInputGivesTheSamePlanInEveryLocaleAndZone(@ForAll("seeds") long seed) { // S30
    ProjectNetwork network = SmallNetworks.inProgress(seed);
    Schedule here = PLANNER.plan(network, DATA_DATE);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Schedule there = PLANNER.plan(SmallNetworks.inProgress(seed), DATA_DATE);
      assertEquals(here, there);
      assertEquals(here.activities().toString(), there.activities().toString());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Property
  void anEarlierDeadlineMovesNoLateDateLater(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    for (Deadline deadline : network.deadlines()) {
      List<Deadline> earlier = new ArrayList<>(network.deadlines());
      earlier.replaceAll(
          d ->
              d.equals(deadline)
                  ? d.withDue(d.due().minusMinutes(d.rollsForward() ? 1440 : 700))
                  : d);
      Schedule tightened = PLANNER.plan(network.toBuilder().deadlines(earlier).build(), DATA_DATE);
      for (ScheduledActivity activity : schedule.activities()) {
        assertNotLater(tightened.activity(activity.id()).lateStart(), activity.lateStart());
        assertNotLater(tightened.activity(activity.id()).lateFinish(), activity.lateFinish());
      }
    }
  }

  @Property
  void anAddedDependencyAddsNoFloat(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    Random random = new Random(seed);
    int to = 1 + random.nextInt(network.elements().size() - 1);
    int from = random.nextInt(to);
    Dependency added = SmallNetworks.dependency("e" + from, "e" + to, random);
    Schedule before = PLANNER.plan(network, DATA_DATE);
    Schedule after = PLANNER.plan(network.toBuilder().addDependency(added).build(), DATA_DATE);
    for (ScheduledActivity activity : before.activities()) {
      ScheduledActivity now = after.activity(activity.id());
      assertFalse(now.earlyStart().isBefore(activity.earlyStart()));
      assertNotLater(now.lateStart(), activity.lateStart());
      Optional<Duration> was = activity.totalFloat();
      if (was.isPresent()) {
        assertTrue(now.totalFloat().orElseThrow().compareTo(was.get()) <= 0, activity::toString);
      }
    }
  }

  @Property
  void aDependencyGivenTwiceChangesNothing(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    if (!network.dependencies().isEmpty()) {
      ProjectNetwork twice =
          network.toBuilder().addDependency(network.dependencies().get(0)).build();
      assertEquals(
          PLANNER.plan(network, DATA_DATE).activities().toString(),
          PLANNER.plan(twice, DATA_DATE).activities().toString());
    }
  }

  @Property
  void bothForwardAndBackwardADeadlineOnTheEarlyFinishLeavesNoFloatBeforeIt(
      @ForAll("seeds") long seed) { // S3, S21, S24
    ProjectNetwork network = SmallNetworks.network(seed).toBuilder().deadlines(List.of()).build();
    Schedule schedule = PLANNER.plan(network, DATA_DATE);
    for (ScheduledActivity activity : schedule.activities()) {
      Deadline promised = Deadline.hard(activity.id().value(), activity.earlyFinish());
      Schedule planned = PLANNER.plan(network.toBuilder().addDeadline(promised).build(), DATA_DATE);
      // what it waits for keeps its early dates: no late date on the way lies before them
      ScheduledActivity at = planned.activity(activity.id());
      while (at.earlyDriver().flatMap(Driver::dependency).isPresent()) {
        at = planned.activity(at.earlyDriver().flatMap(Driver::dependency).get().predecessor());
        ScheduledActivity step = at;
        if (boundedByConstraint(network)) {
          return;
        }
        assertFalse(
            step.lateStart().orElseThrow().isBefore(step.earlyStart())
                && step.totalFloat().orElseThrow().isNegative(),
            step::toString);
      }
    }
  }

  /** Where there is no fact, a deadline reaches all that a chain of dependencies joins to it. */
  @Property
  void anOpenEndIsADeadlineAtTheProjectsFinishOfWhatNoDeadlineReaches(
      @ForAll("seeds") long seed) { // S20
    ProjectNetwork network = SmallNetworks.network(seed);
    Schedule schedule =
        ReversePlanner.with(PlanningConvention.builder().openEnds(OpenEnds.PROJECT_FINISH).build())
            .plan(network, DATA_DATE);
    Set<ActivityId> reached = new HashSet<>();
    network.deadlines().forEach(deadline -> reached.add(deadline.target()));
    boolean more = true;
    while (more) {
      more = false;
      for (Dependency dependency : network.dependencies()) {
        more |= reached.contains(dependency.successor()) && reached.add(dependency.predecessor());
      }
    }
    List<Deadline> deadlines = new ArrayList<>(network.deadlines());
    for (NetworkElement element : network.elements()) {
      if (!reached.contains(element.id())) {
        deadlines.add(Deadline.hard(element.id().value(), schedule.earlyFinish()));
      }
    }
    Schedule spelt = PLANNER.plan(network.toBuilder().deadlines(deadlines).build(), DATA_DATE);
    for (ScheduledActivity activity : schedule.activities()) {
      ScheduledActivity other = spelt.activity(activity.id());
      assertEquals(other.lateStart(), activity.lateStart(), activity::toString);
      assertEquals(other.lateFinish(), activity.lateFinish(), activity::toString);
      assertEquals(other.totalFloat(), activity.totalFloat(), activity::toString);
    }
  }

  private static boolean boundedByConstraint(ProjectNetwork network) {
    return network.elements().stream()
        .flatMap(element -> element.constraints().stream())
        .map(DateConstraint::kind)
        .anyMatch(DateConstraint.Kind::boundsLateDates);
  }

  @Property
  void wholeWeeksLaterEverythingIsWholeWeeksLater(@ForAll("seeds") long seed) {
    ProjectNetwork network = SmallNetworks.network(seed);
    if (network.calendars().values().stream().allMatch(c -> c.exceptions().isEmpty())) {
      int weeks = 1 + new Random(seed).nextInt(500);
      Schedule now = PLANNER.plan(network, DATA_DATE);
      Schedule then =
          PLANNER.plan(later(network, weeks), DataDate.at(DATA_DATE.instant().plusWeeks(weeks)));
      for (ScheduledActivity activity : now.activities()) {
        ScheduledActivity moved = then.activity(activity.id());
        assertEquals(activity.earlyStart().plusWeeks(weeks), moved.earlyStart());
        assertEquals(activity.earlyFinish().plusWeeks(weeks), moved.earlyFinish());
        assertEquals(activity.lateStart().map(at -> at.plusWeeks(weeks)), moved.lateStart());
        assertEquals(activity.lateFinish().map(at -> at.plusWeeks(weeks)), moved.lateFinish());
        assertEquals(activity.totalFloat(), moved.totalFloat());
      }
    }
  }

  private static ProjectNetwork later(ProjectNetwork network, int weeks) {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    for (NetworkElement element : network.elements()) {
      List<DateConstraint> moved =
          element.constraints().stream()
              .map(c -> new DateConstraint(c.kind(), c.at().plusWeeks(weeks)))
              .toList();
      if (element instanceof Activity activity) {
        builder.addActivity(Activity.builder().from(activity).constraints(moved).build());
      } else {
        builder.addMilestone((Milestone) element);
      }
    }
    network.dependencies().forEach(builder::addDependency);
    network.deadlines().forEach(d -> builder.addDeadline(d.withDue(d.due().plusWeeks(weeks))));
    return builder.build();
  }

  @Property
  void whateverIsGivenIsPlannedOrRefusedWithASentence(@ForAll("seeds") long seed) { // S11, S31
    ProjectNetwork network = SmallNetworks.network(seed);
    LocalDateTime any =
        LocalDateTime.of(1890, 1, 1, 0, 0).plusDays(new Random(seed).nextInt(120_000));
    try {
      Schedule schedule = PLANNER.plan(network, DataDate.at(any));
      schedule.activities().forEach(a -> assertFalse(a.earlyStart().isBefore(any)));
    } catch (InvalidInputException e) {
      assertEquals(InputFault.Code.DATE_OUT_OF_RANGE, e.code(), e::getMessage);
      assertTrue(e.getMessage().contains("1900-01-01"), e::getMessage);
    }
  }

  private static void assertNotLater(Optional<LocalDateTime> now, Optional<LocalDateTime> before) {
    before.ifPresent(
        was -> assertFalse(now.orElseThrow().isAfter(was), () -> now + " after " + was));
  }
}
