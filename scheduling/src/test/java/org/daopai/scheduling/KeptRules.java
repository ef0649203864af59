package org.daopai.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/**
 * Holds the dates of a schedule against every rule of its network, one rule at a time, by counting
 * minutes: whether each is kept by the early dates and by the late ones, and whether what is named
 * as a driver would be broken one place further on. Finds no dates of its own.
 *
 * <p>A dependency of a phase is looked at for each element that the phase holds. Ends on different
 * calendars are compared by the clock.
 */
final class KeptRules {

  private final Schedule schedule;
  private final ProjectNetwork network;
  private final PlanningConvention convention;
  private final PlanOracle minutes; // counts them, and plans nothing here
  private final WorkCalendar project;
  private final Placement placement;
  private final Map<PhaseId, Integer> earlyEnds = new HashMap<>();

  /** Where a dependency ends: on whose working time it is placed, if not by the clock. */
  private record End(Optional<WorkCalendar> placing, WorkCalendar counting) {}

  KeptRules(Schedule schedule, PlanningConvention convention) {
    this(schedule, convention, Placement.EARLIEST);
  }

  /** Where early dates are spoken of, takes those of a placement. */
  KeptRules(Schedule schedule, PlanningConvention convention, Placement placement) {
    this.schedule = schedule;
    this.placement = placement;
    this.convention = convention;
    network = schedule.network();
    minutes = new PlanOracle(network, schedule.dataDate(), 200, 400);
    project = network.defaultCalendar();
    findEarlyEnds();
  }

  /** Whether all dates lie in the days that are counted. */
  boolean isInReach() {
    LocalDateTime now = schedule.dataDate().instant();
    return schedule.activities().stream()
        .allMatch(
            a ->
                a.earlyFinish().isBefore(now.plusDays(300))
                    && a.lateStart().orElse(now).isAfter(now.minusDays(150))
                    && a.lateFinish().orElse(now).isBefore(now.plusDays(300)));
  }

  /** A phase is finished when what waits for it need wait no more. */
  private void findEarlyEnds() {
    for (int round = 0; round <= network.phases().size(); round++) {
      for (Phase phase : network.phases()) {
        int end = members(phase.id()).stream().mapToInt(this::earlyFinish).max().orElseThrow();
        for (DateConstraint constraint : phase.constraints()) {
          if (!constraint.kind().isOnStart() && constraint.kind().boundsEarlyDates()) {
            end = Math.max(end, minutes.cell(constraint.at()));
          }
        }
        for (Dependency dependency : network.dependencies()) {
          boolean leadsHere =
              dependency.successor().value().equals(phase.id().value())
                  && !dependency.type().boundsStart()
                  && (isElement(dependency.predecessor())
                      || earlyEnds.containsKey(PhaseId.of(dependency.predecessor().value())));
          if (leadsHere && isLive(dependency)) {
            end =
                Math.max(
                    end,
                    lagged(
                        dependency,
                        dependency.lag(),
                        earlyLeftOrRest(dependency),
                        amountLeft(dependency)));
          }
        }
        earlyEnds.put(phase.id(), end);
      }
    }
  }

  // ---- early dates ----

  /**
   * Each rule that the early dates, or those of the placement, break and no finding tells of; of a
   * placement, what bounds from above only where the early dates do not break it too.
   */
  List<String> brokenEarly() {
    List<String> broken = new ArrayList<>();
    for (ScheduledActivity activity : schedule.activities()) {
      if (!isHammock(activity.element()) && !isFinished(activity.element())) {
        checkOwnEarly(activity, broken);
      }
    }
    for (Dependency dependency : network.dependencies()) {
      if (!isLive(dependency)) {
        continue;
      }
      int x = earlyLeft(dependency);
      if (isElement(dependency.successor())) {
        checkEarly(dependency, x, scheduled(dependency.successor()), broken);
      } else if (dependency.type().boundsStart()) {
        members(PhaseId.of(dependency.successor().value()))
            .forEach(member -> checkEarly(dependency, x, member, broken));
      }
      if (dependency.maximumLag().isPresent()
          && !isMaximumKept(dependency)
          && !isTold(dependency)) {
        broken.add(dependency + " within " + dependency.maximumLag().get());
      }
    }
    return broken;
  }

  private void checkOwnEarly(ScheduledActivity activity, List<String> broken) {
    NetworkElement element = activity.element();
    if (isHeld(element)) {
      return;
    }
    int begin = begin(activity, earlyFinish(activity), earlyStart(activity));
    int finish = earlyFinish(activity);
    boolean isKnown = !isStarted(element) || !isExpected(element);
    if (isKnown && begin < minutes.cell(schedule.dataDate().instant())) {
      broken.add(element.id() + " before the data date");
    }
    if (isUnbroken(element) && finish - begin != workOf(activity, begin, finish)) {
      broken.add(element.id() + " is interrupted");
    }
    for (DateConstraint constraint : element.constraints()) {
      if (!keepsEarly(element, constraint, begin, finish)) {
        broken.add(element.id() + " " + constraint);
      }
    }
    if (placement != Placement.EARLIEST) {
      checkOwnPlaced(activity, begin, finish, broken);
    }
    for (Phase phase : holders(element)) {
      for (DateConstraint constraint : phase.constraints()) {
        boolean binds = constraint.kind().isOnStart() && constraint.kind().boundsEarlyDates();
        if (binds && !isStarted(element) && begin < minutes.cell(constraint.at())) {
          broken.add(element.id() + " in " + phase.id() + " " + constraint);
        }
      }
    }
  }

  /** What bounds it from above is kept where the early dates keep it. */
  private void checkOwnPlaced(
      ScheduledActivity activity, int begin, int finish, List<String> broken) {
    NetworkElement element = activity.element();
    int earlyFinish = minutes.cell(activity.earlyFinish());
    int early = begin(activity, earlyFinish, minutes.cell(activity.earlyStart()));
    for (DateConstraint constraint : element.constraints()) {
      if (!keepsLate(element, constraint, begin, finish)
          && keepsLate(element, constraint, early, earlyFinish)) {
        broken.add(element.id() + " " + constraint);
      }
    }
    List<String> brokenByPhases = new ArrayList<>();
    for (Phase phase : holders(element)) {
      brokenByPhases.addAll(brokenDatesOf(phase.id(), finish));
      brokenByPhases.removeAll(brokenDatesOf(phase.id(), earlyFinish));
    }
    broken.addAll(brokenByPhases);
    for (Deadline deadline : network.deadlines()) {
      int due = minutes.cell(schedule.deadline(deadline.id()).due());
      if (deadline.target().equals(element.id()) && finish > due && earlyFinish <= due) {
        broken.add(element.id() + " misses " + deadline.id());
      }
    }
  }

  private boolean keepsEarly(
      NetworkElement element, DateConstraint constraint, int begin, int finish) {
    boolean onStart = constraint.kind().isOnStart();
    if (!constraint.kind().boundsEarlyDates() || (onStart && isStarted(element))) {
      return true;
    }
    int at = minutes.cell(constraint.at());
    int end = onStart ? begin : finish;
    WorkCalendar calendar = minutes.calendar(element);
    return minutes.byClock(element)
        ? at <= end
        : minutes.count(calendar, at) <= minutes.count(calendar, end);
  }

  /** By the end that is told; and by where what remains of work under way begins. */
  private void checkEarly(Dependency dependency, int x, ScheduledActivity j, List<String> broken) {
    NetworkElement element = j.element();
    boolean toStart = dependency.type().boundsStart();
    int y = reached(element, toStart ? earlyStart(j) : earlyFinish(j));
    boolean isFact = isFinished(element) || (toStart && isStarted(element));
    boolean counts = placement == Placement.EARLIEST || !isFact; // which no placement moves
    if (counts && !isAfter(dependency, x, bounded(dependency), y) && !isTold(dependency)) {
      broken.add(dependency + " at " + j.id());
    }
    boolean isRetained =
        convention.progressLogic() == PlanningConvention.ProgressLogic.RETAINED_LOGIC;
    if (toStart && isStarted(element) && isRetained && !isExpected(element)) {
      int rest = begin(j, earlyFinish(j), earlyStart(j));
      if (!isAfter(dependency, x, bounded(dependency), rest)) {
        broken.add(dependency + " at what remains of " + j.id());
      }
    }
  }

  /** What is placed late is shown before a rest in which it may stand. */
  private int reached(NetworkElement element, int at) {
    return placement == Placement.EARLIEST ? at : minutes.lastOfItsPosition(element, at);
  }

  private boolean isMaximumKept(Dependency dependency) {
    ScheduledActivity i = scheduled(dependency.predecessor());
    ScheduledActivity j = scheduled(dependency.successor());
    return isWithin(
        dependency,
        reached(i.element(), dependency.type().leavesStart() ? earlyStart(i) : earlyFinish(i)),
        dependency.type().boundsStart() ? earlyStart(j) : earlyFinish(j));
  }

  /** Whether a finding tells that a dependency is not kept. */
  private boolean isTold(Dependency dependency) {
    return schedule.findings().stream()
        .anyMatch(finding -> finding.dependency().equals(Optional.of(dependency)));
  }

  /** The early end that a dependency leaves. */
  private int earlyLeft(Dependency dependency) {
    boolean start = dependency.type().leavesStart();
    if (isElement(dependency.predecessor())) {
      ScheduledActivity i = scheduled(dependency.predecessor());
      return start ? earlyStart(i) : earlyFinish(i);
    }
    PhaseId phase = PhaseId.of(dependency.predecessor().value());
    return start
        ? members(phase).stream().mapToInt(this::earlyStart).min().orElseThrow()
        : earlyEnds.get(phase);
  }

  /** The same, or where the rest of work begins that is what counts. */
  private int earlyLeftOrRest(Dependency dependency) {
    if (!leavesRestOfStarted(dependency)) {
      return earlyLeft(dependency);
    }
    ScheduledActivity i = scheduled(dependency.predecessor());
    return begin(i, earlyFinish(i), earlyStart(i));
  }

  private boolean leavesRestOfStarted(Dependency dependency) {
    return isElement(dependency.predecessor())
        && isStarted(network.element(dependency.predecessor()))
        && leavesRest(dependency);
  }

  // ---- late dates ----

  /** Each rule that the late dates break. */
  List<String> brokenLate() {
    List<String> broken = new ArrayList<>();
    for (ScheduledActivity activity : schedule.activities()) {
      NetworkElement element = activity.element();
      if (activity.lateFinish().isPresent() && !isHammock(element) && !isHeldLate(element)) {
        int finish = lateFinish(activity);
        int begin = begin(activity, finish, lateStart(activity));
        broken.addAll(brokenLateBy(activity, begin, finish, true));
      }
    }
    for (Dependency dependency : network.dependencies()) {
      if (isLive(dependency) && dependency.maximumLag().isPresent()) {
        checkMaximumLate(dependency, broken);
      }
    }
    return broken;
  }

  /**
   * What an element would break between those ends, with all else at its late dates.
   *
   * @param lenient whether an instant of the clock may stand anywhere in the rest that follows it
   */
  private List<String> brokenLateBy(
      ScheduledActivity activity, int begin, int finish, boolean lenient) {
    List<String> broken = new ArrayList<>();
    NetworkElement element = activity.element();
    for (DateConstraint constraint : element.constraints()) {
      if (!keepsLate(element, constraint, begin, finish)) {
        broken.add("CONSTRAINT " + constraint);
      }
    }
    for (Deadline deadline : network.deadlines()) {
      boolean owes = deadline.target().equals(element.id());
      if (owes && finish > minutes.cell(schedule.deadline(deadline.id()).due())) {
        broken.add("DEADLINE " + deadline.id());
      }
    }
    for (Dependency dependency : network.dependencies()) {
      boolean start = dependency.type().leavesStart();
      boolean leaves = isLive(dependency) && dependency.predecessor().equals(element.id());
      if (leaves
          && !(start && isStarted(element))
          && !fits(dependency, start ? begin : finish, lenient)) {
        broken.add("DEPENDENCY " + dependency);
      }
    }
    for (Phase phase : holders(element)) {
      broken.addAll(brokenAtEnd(phase.id(), finish, lenient));
      if (isFirst(activity, phase.id()) && !isStarted(element)) {
        broken.addAll(brokenAtBegin(phase, begin, lenient));
      }
    }
    return broken;
  }

  private boolean keepsLate(
      NetworkElement element, DateConstraint constraint, int begin, int finish) {
    boolean onStart = constraint.kind().isOnStart();
    if (!constraint.kind().boundsLateDates() || (onStart && isStarted(element))) {
      return true;
    }
    int at = minutes.cell(constraint.at());
    boolean byPosition =
        onStart
            && constraint.kind() != DateConstraint.Kind.START_NOT_LATER
            && !minutes.byClock(element);
    WorkCalendar calendar = minutes.calendar(element);
    int end = onStart ? begin : finish;
    return byPosition ? minutes.count(calendar, end) <= minutes.count(calendar, at) : end <= at;
  }

  /** What waits for the finish of a phase, or is owed by it, and finds it at an instant. */
  private List<String> brokenAtEnd(PhaseId phase, int at, boolean lenient) {
    List<String> broken = brokenDatesOf(phase, at);
    for (Dependency dependency : network.dependencies()) {
      boolean leaves =
          dependency.predecessor().value().equals(phase.value())
              && !dependency.type().leavesStart();
      if (leaves && isLive(dependency) && !fits(dependency, at, lenient)) {
        broken.add("DEPENDENCY " + dependency);
      }
    }
    return broken;
  }

  /** The deadlines that a phase owes and the dates of its finish that an instant does not keep. */
  private List<String> brokenDatesOf(PhaseId phase, int at) {
    List<String> broken = new ArrayList<>();
    for (Deadline deadline : network.deadlines()) {
      boolean owes = deadline.target().value().equals(phase.value());
      if (owes && at > minutes.cell(schedule.deadline(deadline.id()).due())) {
        broken.add("DEADLINE " + deadline.id());
      }
    }
    for (DateConstraint constraint : network.phases().get(network.indexOf(phase)).constraints()) {
      boolean binds = !constraint.kind().isOnStart() && constraint.kind().boundsLateDates();
      if (binds && at > minutes.cell(constraint.at())) {
        broken.add("CONSTRAINT " + constraint);
      }
    }
    return broken;
  }

  private List<String> brokenAtBegin(Phase phase, int at, boolean lenient) {
    List<String> broken = new ArrayList<>();
    for (DateConstraint constraint : phase.constraints()) {
      boolean binds = constraint.kind().isOnStart() && constraint.kind().boundsLateDates();
      if (binds && at > minutes.cell(constraint.at())) {
        broken.add("CONSTRAINT " + constraint);
      }
    }
    for (Dependency dependency : network.dependencies()) {
      boolean leaves =
          dependency.predecessor().value().equals(phase.id().value())
              && dependency.type().leavesStart();
      if (leaves && isLive(dependency) && !fits(dependency, at, lenient)) {
        broken.add("DEPENDENCY " + dependency);
      }
    }
    return broken;
  }

  /** Whether an element is the one, not the first of several, that a phase begins with. */
  private boolean isFirst(ScheduledActivity activity, PhaseId phase) {
    return members(phase).stream()
        .allMatch(
            other -> other.id().equals(activity.id()) || earlyStart(other) > earlyStart(activity));
  }

  /** Whether the late dates of what a dependency leads to leave it an end at an instant. */
  private boolean fits(Dependency dependency, int x, boolean lenient) {
    if (isElement(dependency.successor())) {
      return fits(dependency, x, scheduled(dependency.successor()), lenient);
    }
    PhaseId phase = PhaseId.of(dependency.successor().value());
    return dependency.type().boundsStart()
        ? members(phase).stream().allMatch(member -> fits(dependency, x, member, lenient))
        : brokenAtEnd(phase, lagged(dependency, x), lenient).isEmpty();
  }

  private boolean fits(Dependency dependency, int x, ScheduledActivity j, boolean lenient) {
    boolean toStart = dependency.type().boundsStart();
    NetworkElement element = j.element();
    boolean isUnknown = toStart && isStarted(element) && isExpected(element);
    boolean isOverridden =
        toStart
            && isStarted(element)
            && convention.progressLogic() == PlanningConvention.ProgressLogic.PROGRESS_OVERRIDE;
    if (j.lateFinish().isEmpty() || isFinished(element) || isOverridden || isUnknown) {
      return true;
    }
    int finish = lateFinish(j);
    int y = toStart ? begin(j, finish, lateStart(j)) : finish;
    return isAfter(
        dependency, x, bounded(dependency), lenient ? minutes.lastOfItsPosition(element, y) : y);
  }

  private void checkMaximumLate(Dependency dependency, List<String> broken) {
    ScheduledActivity i = scheduled(dependency.predecessor());
    ScheduledActivity j = scheduled(dependency.successor());
    boolean isFact =
        isFinished(i.element()) || (isStarted(i.element()) && dependency.type().leavesStart());
    boolean binds =
        !isFinished(j.element())
            && !isHeldLate(j.element())
            && !(isStarted(j.element()) && dependency.type().boundsStart());
    if (!binds || !(isFact || i.lateFinish().isPresent())) {
      return;
    }
    if (j.lateFinish().isEmpty()) {
      broken.add(j.id() + " has no late dates within " + dependency);
    } else if (!isWithin(
        dependency, leftLate(dependency, i, isFact), boundedLate(dependency, j, lateFinish(j)))) {
      broken.add(dependency + " within " + dependency.maximumLag().orElseThrow());
    }
  }

  private int leftLate(Dependency dependency, ScheduledActivity i, boolean isFact) {
    boolean start = dependency.type().leavesStart();
    if (isFact) {
      return start ? earlyStart(i) : earlyFinish(i);
    }
    int x = start ? lateStart(i) : lateFinish(i);
    return minutes.lastOfItsPosition(i.element(), x);
  }

  private int boundedLate(Dependency dependency, ScheduledActivity j, int finish) {
    return dependency.type().boundsStart() ? lateStart(j) : finish;
  }

  // ---- drivers ----

  /** Each driver named that would be kept as well one place earlier, or later of a late date. */
  List<String> looseDrivers() {
    List<String> loose = new ArrayList<>();
    for (ScheduledActivity activity : schedule.activities()) {
      NetworkElement element = activity.element();
      if (isHammock(element) || isFinished(element) || isExpected(element)) {
        continue;
      }
      if (!isHeld(element) && !isTightEarly(activity, activity.earlyDriver().orElseThrow())) {
        loose.add("early " + activity.earlyDriver().get() + " of " + activity);
      }
      if (activity.lateDriver().isPresent() && !isHeldLate(element)) {
        if (!isTightLate(activity, activity.lateDriver().get())) {
          loose.add("late " + activity.lateDriver().get() + " of " + activity);
        }
      }
    }
    return loose;
  }

  private boolean isTightEarly(ScheduledActivity activity, Driver driver) {
    NetworkElement element = activity.element();
    int finish = earlyFinish(activity);
    int begin = begin(activity, finish, earlyStart(activity));
    int work = workOf(activity, begin, finish);
    int before = neighbour(element, begin, work, -1);
    int ending = finishOf(element, before, work);
    return switch (driver.kind()) {
      case DATA_DATE ->
          minutes.isInstant(element) || before < minutes.cell(schedule.dataDate().instant());
      case CONSTRAINT ->
          element.constraints().stream().anyMatch(c -> !keepsEarly(element, c, before, ending))
              || holders(element).stream()
                  .flatMap(phase -> phase.constraints().stream())
                  .anyMatch(c -> c.kind().boundsEarlyDates() && before < minutes.cell(c.at()));
      case ACTUAL ->
          network.progress().get(element.id()).resumes().map(minutes::cell).orElseThrow() > before;
      case DEPENDENCY -> {
        Dependency dependency = driver.dependency().orElseThrow();
        int y = dependency.type().boundsStart() ? before : ending;
        yield leavesRest(dependency)
            || !isAfter(dependency, earlyLeft(dependency), bounded(dependency), y);
      }
      case MAXIMUM_LAG -> {
        Dependency dependency = driver.dependency().orElseThrow();
        ScheduledActivity j = scheduled(dependency.successor());
        yield !isWithin(
            dependency,
            dependency.type().leavesStart() ? before : ending,
            dependency.type().boundsStart() ? earlyStart(j) : earlyFinish(j));
      }
      case DEADLINE, PROJECT_FINISH -> false;
    };
  }

  private boolean isTightLate(ScheduledActivity activity, Driver driver) {
    NetworkElement element = activity.element();
    int finish = lateFinish(activity);
    int begin = begin(activity, finish, lateStart(activity));
    int work = workOf(activity, begin, finish);
    int last = minutes.lastOfItsPosition(element, begin);
    int after = neighbour(element, last, work, 1);
    int ending = finishOf(element, after, work);
    return switch (driver.kind()) {
      case CONSTRAINT, DEADLINE, DEPENDENCY -> {
        String named =
            driver.kind()
                + " "
                + driver
                    .dependency()
                    .map(Object::toString)
                    .or(() -> driver.deadline().map(Object::toString))
                    .orElse("");
        yield isMovedByStart(activity, driver)
            || leadsToUnknown(driver)
            || beginsAmongOthers(activity, driver)
            || brokenLateBy(activity, after, ending, false).stream()
                .anyMatch(broken -> broken.startsWith(named));
      }
      case MAXIMUM_LAG -> {
        Dependency dependency = driver.dependency().orElseThrow();
        ScheduledActivity i = scheduled(dependency.predecessor());
        boolean isFact =
            isFinished(i.element()) || (isStarted(i.element()) && dependency.type().leavesStart());
        int x =
            isFact || !minutes.isInstant(i.element())
                ? leftLate(dependency, i, isFact)
                : lateFinish(i);
        yield !isWithin(dependency, x, dependency.type().boundsStart() ? after : ending);
      }
      case PROJECT_FINISH -> ending > projectFinish();
      case DATA_DATE, ACTUAL -> false;
    };
  }

  /** Of all that takes part: a hammock may span longer. */
  private int projectFinish() {
    return schedule.activities().stream()
        .filter(activity -> !isHammock(activity.element()))
        .mapToInt(this::earlyFinish)
        .max()
        .orElseThrow();
  }

  /** Whether a start that has been made is what a driver leaves, so that the rest moves with it. */
  private boolean isMovedByStart(ScheduledActivity activity, Driver driver) {
    return isStarted(activity.element())
        && driver.dependency().filter(d -> d.type().leavesStart()).isPresent();
  }

  /**
   * Whether a driver leads to what passes on, or to a start of which the schedule does not tell.
   */
  private boolean leadsToUnknown(Driver driver) {
    return driver
        .dependency()
        .map(Dependency::successor)
        .map(this::heldBy)
        .orElse(List.of())
        .stream()
        .map(ScheduledActivity::element)
        .anyMatch(j -> isFinished(j) || (isStarted(j) && isExpected(j)));
  }

  private List<ScheduledActivity> heldBy(ActivityId id) {
    return isElement(id) ? List.of(scheduled(id)) : members(PhaseId.of(id.value()));
  }

  /** Whether a phase begins with several at once, of which the first is bound by it. */
  private boolean beginsAmongOthers(ScheduledActivity activity, Driver driver) {
    return holders(activity.element()).stream()
        .filter(phase -> !isFirst(activity, phase.id()))
        .filter(phase -> startOf(phase.id()) == earlyStart(activity))
        .anyMatch(
            phase ->
                driver.kind() == Driver.Kind.CONSTRAINT
                    || driver
                        .dependency()
                        .filter(d -> d.predecessor().value().equals(phase.id().value()))
                        .isPresent());
  }

  private int startOf(PhaseId phase) {
    return members(phase).stream().mapToInt(this::earlyStart).min().orElseThrow();
  }

  /**
   * Whether a dependency counts what is left of its lag from where the rest of work begins, or from
   * what finished work should have waited for.
   */
  private boolean leavesRest(Dependency dependency) {
    boolean passes =
        convention.finishedOutOfSequence() == PlanningConvention.FinishedOutOfSequence.PASSES_ON;
    if (!isElement(dependency.predecessor())) {
      return passes
          && members(PhaseId.of(dependency.predecessor().value())).stream()
              .anyMatch(member -> isFinished(member.element()));
    }
    NetworkElement i = network.element(dependency.predecessor());
    boolean begins =
        convention.startUnderWay() == PlanningConvention.StartUnderWay.BEGINS_WITH_THE_REST;
    return (begins && dependency.type().leavesStart() && isStarted(i)) || (passes && isFinished(i));
  }

  /** The next or last place of an element: a minute worked, from which nothing interrupts it. */
  private int neighbour(NetworkElement element, int from, int work, int step) {
    int at = from + step;
    while (!minutes.byClock(element) && !isPlace(element, at, work)) {
      at += step;
    }
    return at;
  }

  private boolean isPlace(NetworkElement element, int at, int work) {
    WorkCalendar calendar = minutes.calendar(element);
    boolean isWorked = minutes.count(calendar, at + 1) > minutes.count(calendar, at);
    return isWorked && (!isUnbroken(element) || finishOf(element, at, work) - at == work);
  }

  // ---- floats of dependencies ----

  /**
   * How far the predecessor of a dependency can slip from its early dates before it moves those of
   * what follows, found by trying one place after another; back, where it is not kept. None where
   * one of the ends has happened, or is a hammock.
   */
  Optional<Integer> slip(Dependency dependency) {
    if (!isLive(dependency) || hasHappened(dependency)) {
      return Optional.empty();
    }
    if (!isElement(dependency.predecessor())) {
      int at = earlyLeft(dependency);
      int last = at;
      int next = nextOfPhase(dependency, last, 1);
      while (leavesEarlyDates(dependency, next)) {
        last = next;
        next = nextOfPhase(dependency, last, 1);
      }
      while (!leavesEarlyDates(dependency, last)) {
        last = nextOfPhase(dependency, last, -1);
      }
      return Optional.of(minutes.count(project, last) - minutes.count(project, at));
    }
    ScheduledActivity i = scheduled(dependency.predecessor());
    NetworkElement element = i.element();
    int finish = earlyFinish(i);
    int begin = begin(i, finish, earlyStart(i));
    int work = workOf(i, begin, finish);
    int last = begin;
    int next = neighbour(element, last, work, 1);
    while (leavesEarlyDates(dependency, leftFrom(dependency, i, next, work))) {
      last = next;
      next = neighbour(element, last, work, 1);
    }
    while (!leavesEarlyDates(dependency, leftFrom(dependency, i, last, work))) {
      last = neighbour(element, last, work, -1);
    }
    WorkCalendar calendar = minutes.calendar(element);
    return Optional.of(
        minutes.count(calendar, finishOf(element, last, work)) - minutes.count(calendar, finish));
  }

  /** The next place of the end of a phase: a start, where all in it start on one calendar. */
  private int nextOfPhase(Dependency dependency, int from, int step) {
    Optional<WorkCalendar> placing = left(dependency).placing();
    int at = from + step;
    while (placing.isPresent()
        && minutes.count(placing.get(), at + 1) == minutes.count(placing.get(), at)) {
      at += step;
    }
    return at;
  }

  /** The end that a dependency leaves, of what is done or goes on from an instant. */
  private int leftFrom(Dependency dependency, ScheduledActivity i, int begin, int work) {
    NetworkElement element = i.element();
    if (!dependency.type().leavesStart()) {
      return finishOf(element, begin, work);
    }
    if (!isStarted(element) || leavesRest(dependency)) {
      return begin;
    }
    int rest = begin(i, earlyFinish(i), earlyStart(i)); // the start moves as far as the rest does
    if (minutes.byClock(element)) {
      return earlyStart(i) + begin - rest;
    }
    WorkCalendar calendar = minutes.calendar(element);
    int count =
        minutes.count(calendar, earlyStart(i))
            + minutes.count(calendar, begin)
            - minutes.count(calendar, rest);
    return minutes.leastWith(calendar, count + 1L) - 1;
  }

  /** Whether the early dates of what a dependency leads to leave its other end at an instant. */
  private boolean leavesEarlyDates(Dependency dependency, int x) {
    if (!isElement(dependency.successor()) && !dependency.type().boundsStart()) {
      return lagged(dependency, dependency.lag(), x, amountLeft(dependency))
          <= earlyEnds.get(PhaseId.of(dependency.successor().value()));
    }
    return bound(dependency).stream()
        .allMatch(
            j ->
                isAfterWhatIsLeft(dependency, x, bounded(dependency), boundedEarly(dependency, j)));
  }

  /** What a dependency bounds that has not happened yet. */
  private List<ScheduledActivity> bound(Dependency dependency) {
    boolean overrides =
        convention.progressLogic() == PlanningConvention.ProgressLogic.PROGRESS_OVERRIDE;
    return heldBy(dependency.successor()).stream()
        .filter(j -> !isFinished(j.element()))
        .filter(j -> !(overrides && dependency.type().boundsStart() && isStarted(j.element())))
        .toList();
  }

  private int boundedEarly(Dependency dependency, ScheduledActivity j) {
    int finish = earlyFinish(j);
    return dependency.type().boundsStart() ? begin(j, finish, earlyStart(j)) : finish;
  }

  private boolean hasHappened(Dependency dependency) {
    boolean start = dependency.type().leavesStart();
    boolean bindsNothing =
        (isElement(dependency.successor()) || dependency.type().boundsStart())
            ? bound(dependency).isEmpty()
            : isDone(PhaseId.of(dependency.successor().value()));
    if (isElement(dependency.predecessor())) {
      NetworkElement i = network.element(dependency.predecessor());
      boolean stands =
          convention.startUnderWay() == PlanningConvention.StartUnderWay.STANDS
              && start
              && isStarted(i);
      return bindsNothing || isFinished(i) || stands;
    }
    PhaseId phase = PhaseId.of(dependency.predecessor().value());
    List<ScheduledActivity> members = members(phase);
    boolean hasBegun =
        members.stream()
            .anyMatch(
                m -> earlyStart(m) == startOf(phase) && network.progress().containsKey(m.id()));
    return bindsNothing || (start ? hasBegun : isDone(phase));
  }

  /** Whether all that a phase holds has finished, and its finish waits for nothing else. */
  private boolean isDone(PhaseId phase) {
    List<ScheduledActivity> members = members(phase);
    return members.stream().allMatch(m -> isFinished(m.element()))
        && members.stream().mapToInt(this::earlyFinish).max().orElseThrow() == earlyEnds.get(phase);
  }

  /** Whether what a dependency leads to could be one place earlier but for it. */
  boolean drives(Dependency dependency) {
    if (slip(dependency).isEmpty()) {
      return false;
    }
    int x = earlyLeftOrRest(dependency);
    if (!isElement(dependency.successor()) && !dependency.type().boundsStart()) {
      return lagged(dependency, dependency.lag(), x, amountLeft(dependency))
          >= earlyEnds.get(PhaseId.of(dependency.successor().value()));
    }
    return bound(dependency).stream().anyMatch(j -> isHeldBack(dependency, x, j));
  }

  private boolean isHeldBack(Dependency dependency, int x, ScheduledActivity j) {
    int finish = earlyFinish(j);
    int begin = begin(j, finish, earlyStart(j));
    int work = workOf(j, begin, finish);
    int before = neighbour(j.element(), begin, work, -1);
    int ending = finishOf(j.element(), before, work);
    int y = dependency.type().boundsStart() ? before : ending;
    return !isAfterWhatIsLeft(dependency, x, bounded(dependency), y);
  }

  /** Whether an end of a dependency is one of which the schedule does not tell enough. */
  boolean isUncertain(Dependency dependency) {
    boolean passes =
        convention.finishedOutOfSequence() == PlanningConvention.FinishedOutOfSequence.PASSES_ON;
    boolean passesThroughPhases =
        passes
            && !network.phases().isEmpty()
            && network.progress().values().stream().anyMatch(Progress::isFinished);
    return passesThroughPhases
        || Stream.of(dependency.predecessor(), dependency.successor())
            .flatMap(id -> heldBy(id).stream())
            .map(ScheduledActivity::element)
            .anyMatch(
                e ->
                    isExpected(e)
                        || (passes && isFinished(e))
                        || (isUnbroken(e) && (isHeld(e) || isTold(dependency))));
  }

  // ---- arithmetic ----

  private int finishOf(NetworkElement element, int begin, int work) {
    if (minutes.byClock(element)) {
      return begin + work;
    }
    WorkCalendar calendar = minutes.calendar(element);
    return work == 0
        ? begin
        : minutes.leastWith(calendar, (long) minutes.count(calendar, begin) + work);
  }

  private int workOf(ScheduledActivity activity, int begin, int finish) {
    WorkCalendar calendar = minutes.calendar(activity.element());
    return minutes.byClock(activity.element())
        ? finish - begin
        : minutes.count(calendar, finish) - minutes.count(calendar, begin);
  }

  /** The start; of work under way where what remains of it begins. */
  private int begin(ScheduledActivity activity, int finish, int start) {
    NetworkElement element = activity.element();
    if (!isStarted(element)) {
      return start;
    }
    WorkCalendar calendar = minutes.calendar(element);
    WorkDuration left = network.progress().get(element.id()).remaining().orElseThrow();
    int remaining = (int) left.toMinutes((int) calendar.standardDay().toMinutes());
    return minutes.byClock(element)
        ? finish - remaining
        : minutes.leastWith(calendar, minutes.count(calendar, finish) - remaining + 1L) - 1;
  }

  /** Whether an instant comes after the end that a dependency leaves, and its lag. */
  private boolean isAfter(Dependency dependency, int x, End to, int y) {
    return isAfter(
        dependency,
        dependency.lag(),
        left(dependency),
        x,
        amount(dependency, dependency.lag()),
        to,
        y);
  }

  /** The same, of what is left of the lag where it counts from where the rest of work begins. */
  private boolean isAfterWhatIsLeft(Dependency dependency, int x, End to, int y) {
    return isAfter(
        dependency, dependency.lag(), left(dependency), x, amountLeft(dependency), to, y);
  }

  /** What of a lag has not gone by at the data date, where it counts from a start that was made. */
  private long amountLeft(Dependency dependency) {
    long amount = amount(dependency, dependency.lag());
    if (amount == 0 || !leavesRestOfStarted(dependency)) {
      return amount;
    }
    NetworkElement i = network.element(dependency.predecessor());
    int begun = minutes.cell(network.progress().get(i.id()).actualStart().orElseThrow());
    int now = minutes.cell(schedule.dataDate().instant());
    WorkCalendar calendar = counting(dependency, dependency.lag());
    int gone =
        isElapsed(dependency, dependency.lag())
            ? now - begun
            : minutes.count(calendar, now) - minutes.count(calendar, begun);
    return Math.max(0, amount - gone);
  }

  private boolean isWithin(Dependency dependency, int x, int y) {
    Lag lag = dependency.maximumLag().orElseThrow();
    if (lag.duration().unit() == WorkDuration.Unit.MONTHS) {
      LocalDate from = day(x, dependency.predecessor(), dependency.type().leavesStart());
      LocalDate to = day(y, dependency.successor(), dependency.type().boundsStart());
      return !to.isAfter(from.plusMonths(lag.duration().amount()));
    }
    return isAfter(
        dependency, lag, bounded(dependency), y, -amount(dependency, lag), left(dependency), x);
  }

  private LocalDate day(int at, ActivityId id, boolean isStart) {
    boolean startForm =
        isStart
            || (network.element(id) instanceof Milestone milestone
                && milestone.kind() == Milestone.Kind.START);
    int epoch = minutes.cell(LocalDate.of(2024, 1, 1).atStartOfDay());
    return LocalDate.of(2024, 1, 1).plusDays(Math.floorDiv(at - epoch - (startForm ? 0 : 1), 1440));
  }

  private boolean isAfter(
      Dependency dependency, Lag lag, End from, int x, long amount, End to, int y) {
    boolean shared =
        from.placing().isPresent()
            && to.placing().isPresent()
            && minutes.same(from.placing().get(), to.placing().get());
    if (shared && amount == 0) {
      WorkCalendar calendar = to.placing().get();
      return minutes.count(calendar, x) <= minutes.count(calendar, y);
    }
    boolean byRank =
        shared
            && !isElapsed(dependency, lag)
            && minutes.same(counting(dependency, lag), to.placing().get());
    if (byRank) {
      WorkCalendar calendar = to.placing().get();
      return minutes.count(calendar, x) + amount <= minutes.count(calendar, y);
    }
    return lagged(dependency, lag, x, amount) <= y;
  }

  private int lagged(Dependency dependency, int x) {
    return lagged(dependency, dependency.lag(), x, amount(dependency, dependency.lag()));
  }

  private int lagged(Dependency dependency, Lag lag, int x, long amount) {
    if (amount == 0 || isElapsed(dependency, lag)) {
      return (int) (x + amount);
    }
    WorkCalendar calendar = counting(dependency, lag);
    return minutes.leastWith(calendar, minutes.count(calendar, x) + amount);
  }

  private long amount(Dependency dependency, Lag lag) {
    if (lag.percent() != 0) {
      Activity work = activity(dependency.predecessor()).orElse(null);
      long planned =
          work == null
              ? 0
              : work.duration().toMinutes((int) minutes.calendar(work).standardDay().toMinutes());
      return Math.round(planned * lag.percent() / 100.0);
    }
    return lag.duration().toMinutes((int) counting(dependency, lag).standardDay().toMinutes());
  }

  private boolean isElapsed(Dependency dependency, Lag lag) {
    return lag.counting() == Lag.Counting.ELAPSED
        || (lag.percent() != 0
            && activity(dependency.predecessor())
                .filter(work -> !work.duration().isWorkingTime())
                .isPresent());
  }

  private WorkCalendar counting(Dependency dependency, Lag lag) {
    return switch (lag.counting()) {
      case SUCCESSOR -> bounded(dependency).counting();
      case PREDECESSOR -> left(dependency).counting();
      case PROJECT, ELAPSED -> project;
      case NAMED -> network.calendars().get(lag.calendar().orElseThrow());
    };
  }

  private Optional<Activity> activity(ActivityId id) {
    return isElement(id) && network.element(id) instanceof Activity work
        ? Optional.of(work)
        : Optional.empty();
  }

  private End left(Dependency dependency) {
    ActivityId id = dependency.predecessor();
    return isElement(id)
        ? end(network.element(id))
        : new End(
            dependency.type().leavesStart()
                ? shared(members(PhaseId.of(id.value())))
                : Optional.empty(),
            project);
  }

  private End bounded(Dependency dependency) {
    ActivityId id = dependency.successor();
    return isElement(id) ? end(network.element(id)) : new End(Optional.empty(), project);
  }

  private End end(NetworkElement element) {
    WorkCalendar calendar = minutes.calendar(element);
    return new End(minutes.byClock(element) ? Optional.empty() : Optional.of(calendar), calendar);
  }

  /** The calendar on which all are placed, if they share one. */
  private Optional<WorkCalendar> shared(List<ScheduledActivity> members) {
    WorkCalendar first = minutes.calendar(members.get(0).element());
    return members.stream()
            .map(ScheduledActivity::element)
            .allMatch(m -> !minutes.byClock(m) && minutes.same(minutes.calendar(m), first))
        ? Optional.of(first)
        : Optional.empty();
  }

  // ---- what is what ----

  private int earlyStart(ScheduledActivity activity) {
    return minutes.cell(placement.start(activity));
  }

  private int earlyFinish(ScheduledActivity activity) {
    return minutes.cell(placement.finish(activity));
  }

  private int lateStart(ScheduledActivity activity) {
    return minutes.cell(activity.lateStart().orElseThrow());
  }

  private int lateFinish(ScheduledActivity activity) {
    return minutes.cell(activity.lateFinish().orElseThrow());
  }

  private ScheduledActivity scheduled(ActivityId id) {
    return schedule.activity(id);
  }

  private boolean isElement(ActivityId id) {
    return network.contains(id);
  }

  /** Whether a dependency takes part: not one of a hammock, which moves nothing. */
  private boolean isLive(Dependency dependency) {
    return activity(dependency.predecessor()).filter(Activity::isHammock).isEmpty()
        && activity(dependency.successor()).filter(Activity::isHammock).isEmpty();
  }

  private static boolean isHammock(NetworkElement element) {
    return element instanceof Activity work && work.isHammock();
  }

  private static boolean isUnbroken(NetworkElement element) {
    return element instanceof Activity work && !work.isInterruptible();
  }

  private static boolean isExpected(NetworkElement element) {
    return element instanceof Activity work && work.expectedFinish().isPresent();
  }

  private boolean isFinished(NetworkElement element) {
    Progress progress = network.progress().get(element.id());
    return progress != null && progress.isFinished();
  }

  private boolean isStarted(NetworkElement element) {
    Progress progress = network.progress().get(element.id());
    return progress != null && !progress.isFinished();
  }

  private boolean isHeld(NetworkElement element) {
    return !network.progress().containsKey(element.id())
        && element.constraints().stream().anyMatch(c -> c.kind().isMandatory());
  }

  private boolean isHeldLate(NetworkElement element) {
    return isHeld(element)
        && convention.mandatoryDates() != PlanningConvention.MandatoryDates.HOLD_EARLY;
  }

  /** What a phase holds, smaller phases included, but no hammocks. */
  private List<ScheduledActivity> members(PhaseId phase) {
    return schedule.activities().stream()
        .filter(activity -> !isHammock(activity.element()))
        .filter(
            activity ->
                holders(activity.element()).stream().anyMatch(holder -> holder.id().equals(phase)))
        .toList();
  }

  private List<Phase> holders(NetworkElement element) {
    List<Phase> holders = new ArrayList<>();
    Optional<PhaseId> at = element.phase();
    while (at.isPresent()) {
      Phase phase = network.phases().get(network.indexOf(at.get()));
      holders.add(phase);
      at = phase.parent();
    }
    return holders;
  }
}
