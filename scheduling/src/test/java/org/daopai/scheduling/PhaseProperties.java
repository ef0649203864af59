package org.daopai.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * A dependency, a constraint or a deadline of a phase means what the same of each of its members
 * means, and costs O(members) (S18).
 */
class PhaseProperties {

  private static final ReversePlanner PLANNER = ReversePlanner.create();

  @Provide
  Arbitrary<Long> seeds() {
    return SmallNetworks.seeds();
  }

  @Property
  void aDependencyOfAPhaseIsThatOfEachMember(@ForAll("seeds") long seed) {
    Pair pair = Pair.of(seed);
    Schedule byPhase = PLANNER.plan(pair.byPhase(), SmallNetworks.DATA_DATE);
    Schedule byMember = PLANNER.plan(pair.byMember(), SmallNetworks.DATA_DATE);
    for (ScheduledActivity activity : byPhase.activities()) {
      ScheduledActivity other = byMember.activity(activity.id());
      assertEquals(other.earlyStart(), activity.earlyStart(), () -> "of " + activity);
      assertEquals(other.earlyFinish(), activity.earlyFinish());
      assertEquals(other.lateStart(), activity.lateStart(), () -> "of " + activity);
      assertEquals(other.lateFinish(), activity.lateFinish());
      assertEquals(other.totalFloat(), activity.totalFloat());
      assertEquals(other.freeFloat(), activity.freeFloat(), () -> "free float of " + activity);
    }
    byPhase.deadlines().stream()
        .filter(verdict -> verdict.deadline().target().equals(ActivityId.of("outer")))
        .forEach(verdict -> checkVerdict(pair, byMember, verdict));
  }

  /** Finished with the last member, with a margin on the calendar of the project (S18, S21). */
  private static void checkVerdict(Pair pair, Schedule byMember, DeadlineVerdict verdict) {
    LocalDateTime last =
        byMember.deadlines().stream()
            .filter(other -> other.id().value().startsWith("of "))
            .map(DeadlineVerdict::earlyFinish)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    assertEquals(last, verdict.earlyFinish());
    PlanOracle oracle = new PlanOracle(pair.byMember(), SmallNetworks.DATA_DATE, 90, 150);
    WorkCalendar project = pair.byMember().defaultCalendar();
    int margin =
        oracle.count(project, oracle.cell(verdict.due()))
            - oracle.count(project, oracle.cell(last));
    assertEquals(verdict.isMet() || margin < 0 ? margin : -1, verdict.margin().toMinutes());
  }

  /** The same network, its phase spelt with dependencies of its own and with those of members. */
  private record Pair(ProjectNetwork byPhase, ProjectNetwork byMember) {

    static Pair of(long seed) {
      Random random = new Random(seed + 5);
      boolean progress = random.nextBoolean();
      ProjectNetwork network =
          progress ? SmallNetworks.inProgress(seed) : SmallNetworks.network(seed);
      int size = network.elements().size();
      int first = random.nextInt(size);
      int end = first + 1 + random.nextInt(size - first);
      Optional<DateConstraint> constraint = Optional.of(constraint(random));
      ProjectNetwork.Builder byPhase = start(network);
      ProjectNetwork.Builder byMember = start(network);
      byPhase.addPhase(
          Phase.builder().from(Phase.of("outer", "outer")).constraints(list(constraint)).build());
      byPhase.addPhase(Phase.of("inner", "inner").within("outer"));
      for (int i = 0; i < size; i++) {
        NetworkElement element = network.elements().get(i);
        boolean inside = i >= first && i < end;
        SmallNetworks.add(
            byPhase, inside ? in(element, random.nextBoolean() ? "outer" : "inner") : element);
        SmallNetworks.add(byMember, inside ? with(element, constraint) : element);
      }
      if (random.nextBoolean()) {
        LocalDateTime due =
            SmallNetworks.DATA_DATE.instant().plusMinutes(random.nextInt(14 * 1440) - 1440);
        byPhase.addDeadline(Deadline.hard("outer", due));
        for (int member = first; member < end; member++) {
          byMember.addDeadline(Deadline.hard("e" + member, due).withId("of e" + member));
        }
      }
      for (int i = 0; i < size; i++) {
        boolean inside = i >= first && i < end;
        if (!inside && random.nextBoolean()) {
          Dependency dependency =
              i < first
                  ? Dependency.of(type(random), "e" + i, "outer")
                  : Dependency.finishToStart("outer", "e" + i);
          Dependency lagged = dependency.lag(WorkDuration.elapsedMinutes(random.nextInt(3) * 700L));
          byPhase.addDependency(lagged);
          for (int member = first; member < end; member++) {
            byMember.addDependency(
                i < first
                    ? Dependency.of(lagged.type(), "e" + i, "e" + member).lag(lagged.lag())
                    : Dependency.of(lagged.type(), "e" + member, "e" + i).lag(lagged.lag()));
          }
        }
      }
      return new Pair(byPhase.build(), byMember.build());
    }

    private static Dependency.Type type(Random random) {
      return random.nextBoolean()
          ? Dependency.Type.FINISH_TO_START
          : Dependency.Type.START_TO_START;
    }

    private static DateConstraint constraint(Random random) {
      LocalDateTime at =
          SmallNetworks.DATA_DATE.instant().plusMinutes(random.nextInt(14 * 1440) - 1440);
      return random.nextBoolean()
          ? DateConstraint.startNotEarlierThan(at)
          : DateConstraint.finishNotLaterThan(at);
    }

    private static List<DateConstraint> list(Optional<DateConstraint> constraint) {
      return constraint.map(List::of).orElse(List.of());
    }

    private static ProjectNetwork.Builder start(ProjectNetwork network) {
      ProjectNetwork.Builder builder = ProjectNetwork.builder().calendar(network.defaultCalendar());
      network.calendars().values().forEach(builder::addCalendar);
      network.dependencies().forEach(builder::addDependency);
      network.progress().values().forEach(builder::addProgress);
      return builder.deadlines(network.deadlines());
    }

    private static NetworkElement in(NetworkElement element, String phase) {
      return element instanceof Activity activity
          ? activity.in(phase)
          : ((Milestone) element).in(phase);
    }

    private static NetworkElement with(
        NetworkElement element, Optional<DateConstraint> constraint) {
      if (constraint.isEmpty()) {
        return element;
      }
      return element instanceof Activity activity
          ? activity.with(constraint.get())
          : ((Milestone) element).with(constraint.get());
    }
  }
}
