package org.daopai.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.scheduling.PlanningConvention.FinishedOutOfSequence;
import org.daopai.scheduling.PlanningConvention.MandatoryDates;
import org.daopai.scheduling.PlanningConvention.ProgressLogic;
import org.daopai.scheduling.PlanningConvention.StartUnderWay;
import org.daopai.testing.NaiveCalendar;

/**
 * Plans a small network slowly and obviously: every minute is a cell, an activity stands somewhere,
 * and as long as a rule is broken the activity that breaks it moves by one place. Moving up from
 * the data date gives the least dates, moving down from the deadlines the greatest. Knows no ranks,
 * no residuals and no topological order.
 */
final class PlanOracle {

  private static final int DAY = 1440;

  private final ProjectNetwork network;
  private final LocalDate first;
  private final int minutes;
  private final int dataDate;
  private final boolean overrides;
  private final boolean holdsLate;
  private final boolean holdsFromDataDate;
  private final StartUnderWay startUnderWay;
  private final Set<ActivityId> passing = new HashSet<>();
  private final Map<ActivityId, Long> expectedDurations = new HashMap<>();
  private final Map<CalendarId, boolean[]> worked = new HashMap<>();
  private final Map<CalendarId, int[]> counts = new HashMap<>();
  private final Map<CalendarId, int[]> leasts = new HashMap<>();
  private final Map<CalendarId, Integer> contents = new HashMap<>();
  private final Map<Deadline, Integer> dues = new HashMap<>();
  private final List<NetworkElement> elements;

  PlanOracle(ProjectNetwork network, DataDate dataDate, int daysBefore, int daysAfter) {
    this(network, dataDate, daysBefore, daysAfter, PlanningConvention.STANDARD);
  }

  PlanOracle(
      ProjectNetwork network,
      DataDate dataDate,
      int daysBefore,
      int daysAfter,
      PlanningConvention convention) {
    this.network = network;
    overrides = convention.progressLogic() == ProgressLogic.PROGRESS_OVERRIDE;
    holdsLate = convention.mandatoryDates() != MandatoryDates.HOLD_EARLY;
    holdsFromDataDate = convention.mandatoryDates() == MandatoryDates.HOLD_FROM_DATA_DATE;
    startUnderWay = convention.startUnderWay();
    first = dataDate.instant().toLocalDate().minusDays(daysBefore);
    minutes = (daysBefore + daysAfter) * DAY;
    this.dataDate = cell(dataDate.instant());
    elements = network.elements();
    List<WorkCalendar> known = new ArrayList<>();
    for (WorkCalendar calendar : network.calendars().values()) {
      boolean[] cells = cells(calendar);
      worked.put(calendar.id(), cells);
      counts.put(calendar.id(), counts(cells));
      leasts.put(calendar.id(), leasts(cells));
      WorkCalendar content = calendar.withId("content");
      contents.put(
          calendar.id(), known.indexOf(content) < 0 ? known.size() : known.indexOf(content));
      known.add(content);
    }
    if (!overrides && convention.finishedOutOfSequence() == FinishedOutOfSequence.PASSES_ON) {
      findPassing();
    }
  }

  /** What has finished before something that it should have waited for, directly or not. */
  private void findPassing() {
    int before = -1;
    while (before < passing.size()) {
      before = passing.size();
      for (Dependency dependency : network.dependencies()) {
        if (!isFinished(network.element(dependency.predecessor()))
            && isFinished(network.element(dependency.successor()))) {
          passing.add(dependency.successor());
        }
      }
    }
  }

  /** By a number of minutes, the first instant before which so many are worked. */
  private static int[] leasts(boolean[] cells) {
    int[] leasts = new int[cells.length + 1];
    int seen = 0;
    for (int minute = 0; minute < cells.length; minute++) {
      if (cells[minute]) {
        leasts[++seen] = minute + 1;
      }
    }
    return Arrays.copyOf(leasts, seen + 1);
  }

  private static int[] counts(boolean[] cells) {
    int[] counts = new int[cells.length + 1];
    for (int minute = 0; minute < cells.length; minute++) {
      counts[minute + 1] = counts[minute] + (cells[minute] ? 1 : 0);
    }
    return counts;
  }

  private boolean[] cells(WorkCalendar calendar) {
    boolean[] cells = new boolean[minutes];
    NaiveCalendar naive = new NaiveCalendar(calendar, first, first.plusDays(minutes / DAY));
    for (int day = 0; day < minutes / DAY; day++) {
      System.arraycopy(naive.countedOn(first.plusDays(day)), 0, cells, day * DAY, DAY);
    }
    return cells;
  }

  int cell(LocalDateTime instant) {
    return (int) ((instant.toLocalDate().toEpochDay() - first.toEpochDay()) * DAY)
        + instant.toLocalTime().toSecondOfDay() / 60;
  }

  /** Whether no dates satisfy all dependencies, within the days that the oracle looks at. */
  boolean isContradictory() {
    try {
      return earliest().length + latest(network.deadlines()).size() < elements.size();
    } catch (Contradictory e) {
      return true;
    }
  }

  private static final class Contradictory extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Where every element starts, at the earliest. */
  int[] earliest() {
    expectedDurations.clear();
    int[] starts = new int[elements.size()];
    for (int i = 0; i < starts.length; i++) {
      if (isFinished(elements.get(i))) {
        continue;
      }
      if (isHeld(elements.get(i))) {
        int held = heldStart(i);
        boolean stands = isUnbroken(elements.get(i)) && held >= dataDate; // also cut in two by rest
        starts[i] = holdsFromDataDate && !stands ? Math.max(held, fromDataDate(i)) : held;
        continue;
      }
      starts[i] = nextPlace(i, dataDate);
      while (breaksOwnLowerBound(i, starts[i])) {
        starts[i] = nextPlace(i, starts[i] + 1);
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Dependency dependency : network.dependencies()) {
        int j = network.indexOf(dependency.successor());
        while (!isFinished(elements.get(j))
            && !isHeld(elements.get(j))
            && !isOverridden(dependency)
            && !holds(dependency, starts[network.indexOf(dependency.predecessor())], starts[j])) {
          starts[j] = nextPlace(j, starts[j] + 1);
          moved = true;
        }
        int i = network.indexOf(dependency.predecessor());
        while (!hasHappened(elements.get(i), dependency.type().leavesStart())
            && !isHeld(elements.get(i))
            && !holdsMaximum(dependency, starts[i], starts[j])) {
          starts[i] = nextPlace(i, starts[i] + 1);
          moved = true;
        }
        if (Math.max(starts[i], starts[j]) > minutes - 40 * DAY) {
          throw new Contradictory();
        }
      }
    }
    for (int i = 0; i < starts.length; i++) {
      if (elements.get(i) instanceof Activity activity && activity.expectedFinish().isPresent()) {
        expectedDurations.put(activity.id(), duration(activity, starts[i]));
      }
    }
    return starts;
  }

  /** What takes no time happens in working time. */
  private int fromDataDate(int i) {
    return isInstant(elements.get(i))
        ? nextWorked(calendar(elements.get(i)), dataDate)
        : nextPlace(i, dataDate);
  }

  /** Whether a mandatory date places an element. */
  private boolean isHeld(NetworkElement element) {
    return !network.progress().containsKey(element.id()) && mandatory(element).isPresent();
  }

  private static Optional<DateConstraint> mandatory(NetworkElement element) {
    return element.constraints().stream().filter(c -> c.kind().isMandatory()).findFirst();
  }

  private int heldStart(int i) {
    NetworkElement element = elements.get(i);
    DateConstraint date = mandatory(element).orElseThrow();
    int at = cell(date.at());
    if (date.kind().isOnStart()) {
      return nextStandard(element, at);
    }
    if (byClock(element)) {
      return at - (int) duration(element, at);
    }
    int start = nextStandard(element, at);
    while (count(calendar(element), start) > count(calendar(element), at) - duration(element, at)
        || !worked.get(calendar(element).id())[start]) {
      start--;
    }
    return start;
  }

  private int nextStandard(NetworkElement element, int from) {
    int at = from;
    while (!byClock(element) && !worked.get(calendar(element).id())[at]) {
      at++;
    }
    return at;
  }

  /** Whether work under way waits for a dependency no more. */
  private boolean isOverridden(Dependency dependency) {
    return overrides
        && dependency.type().boundsStart()
        && isStarted(network.element(dependency.successor()));
  }

  /** Whether an end of an element is a fact. */
  private boolean hasHappened(NetworkElement element, boolean start) {
    return isFinished(element) || isPassing(element) || (isStarted(element) && start);
  }

  /**
   * Where every element starts, at the latest; empty for those without a deadline downstream. What
   * is expected to finish lasts as long as its early dates make it, so those are found first.
   */
  List<OptionalInt> latest(List<Deadline> deadlines) {
    int[] early = startUnderWay == StartUnderWay.MOVES_WITH_THE_REST ? earliest() : new int[0];
    boolean[] bounded = boundedBy(deadlines);
    int[] starts = new int[elements.size()];
    for (int i = 0; i < starts.length; i++) {
      if (holdsLate && isHeld(elements.get(i))) {
        starts[i] = heldStart(i);
        continue;
      }
      starts[i] = previousPlace(i, minutes - 40 * DAY);
      while (bounded[i] && breaksOwnUpperBound(i, starts[i], deadlines)) {
        starts[i] = previousPlace(i, starts[i] - 1);
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Dependency dependency : network.dependencies()) {
        int i = network.indexOf(dependency.predecessor());
        int j = network.indexOf(dependency.successor());
        while (bounded[j]
            && !isFinished(elements.get(i))
            && !(holdsLate && isHeld(elements.get(i)))
            && !isOverridden(dependency)
            && !leavesWhatStands(dependency)
            && !holdsLate(dependency, starts[i], starts[j], early)) {
          starts[i] = previousPlace(i, starts[i] - 1);
          moved = true;
        }
        boolean counts =
            bounded[i] || hasHappened(elements.get(i), dependency.type().leavesStart());
        while (counts
            && !(holdsLate && isHeld(elements.get(j)))
            && !hasHappened(elements.get(j), dependency.type().boundsStart())
            && !holdsMaximum(dependency, starts[i], starts[j])) {
          starts[j] = previousPlace(j, starts[j] - 1);
          moved = true;
        }
        if (Math.min(starts[i], starts[j]) < 20 * DAY) {
          throw new Contradictory();
        }
      }
    }
    List<OptionalInt> result = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      boolean told = bounded[i] && !isPassing(elements.get(i));
      result.add(told ? OptionalInt.of(starts[i]) : OptionalInt.empty());
    }
    return result;
  }

  private boolean[] boundedBy(List<Deadline> deadlines) {
    boolean[] bounded = new boolean[elements.size()];
    deadlines.forEach(deadline -> bounded[network.indexOf(deadline.target())] = true);
    for (int i = 0; i < bounded.length; i++) {
      if (isPassing(elements.get(i))) {
        bounded[i] = false;
        continue;
      }
      boolean started = isStarted(elements.get(i));
      bounded[i] |=
          elements.get(i).constraints().stream()
              .map(DateConstraint::kind)
              .anyMatch(kind -> kind.boundsLateDates() && !(started && kind.isOnStart()));
      bounded[i] &= !isFinished(elements.get(i));
    }
    for (int round = 0; round < bounded.length; round++) {
      for (Dependency dependency : network.dependencies()) {
        NetworkElement i = network.element(dependency.predecessor());
        boolean free = isFinished(i) || isOverridden(dependency) || leavesWhatStands(dependency);
        bounded[network.indexOf(dependency.predecessor())] |=
            !free && bounded[network.indexOf(dependency.successor())];
        boolean follows =
            dependency.maximumLag().isPresent()
                && !hasHappened(
                    network.element(dependency.successor()), dependency.type().boundsStart());
        bounded[network.indexOf(dependency.successor())] |=
            follows
                && (bounded[network.indexOf(dependency.predecessor())]
                    || hasHappened(i, dependency.type().leavesStart()));
      }
    }
    return bounded;
  }

  boolean isFinished(NetworkElement element) {
    Progress progress = network.progress().get(element.id());
    return progress != null && progress.isFinished() && !isPassing(element);
  }

  /** Under way, or finished and passing on what it should have waited for. */
  boolean isStarted(NetworkElement element) {
    Progress progress = network.progress().get(element.id());
    return progress != null && (!progress.isFinished() || isPassing(element));
  }

  private boolean isPassing(NetworkElement element) {
    return !passing.isEmpty() && passing.contains(element.id());
  }

  /** Whether a dependency leaves a start that has been made and does not move. */
  private boolean leavesWhatStands(Dependency dependency) {
    NetworkElement i = network.element(dependency.predecessor());
    return dependency.type().leavesStart()
        && isStarted(i)
        && !isPassing(i)
        && startUnderWay == StartUnderWay.STANDS;
  }

  /**
   * Whether a dependency leaves the rest of what has begun, and its lag counts to the data date.
   */
  private boolean leavesRest(Dependency dependency) {
    NetworkElement i = network.element(dependency.predecessor());
    return isPassing(i)
        || (dependency.type().leavesStart()
            && isStarted(i)
            && startUnderWay == StartUnderWay.BEGINS_WITH_THE_REST);
  }

  /** An end of an element: actual where it has happened. */
  private int end(NetworkElement element, boolean isStart, int start) {
    Progress progress = network.progress().get(element.id());
    if (progress != null && (isStart || progress.isFinished())) {
      return cell(
          isStart ? progress.actualStart().orElseThrow() : progress.actualFinish().orElseThrow());
    }
    return isStart ? start : finish(element, start);
  }

  /** Whether the maximum lag of a dependency, if it has one, is satisfied. */
  boolean holdsMaximum(Dependency dependency, int predecessorStart, int successorStart) {
    if (dependency.maximumLag().isEmpty()) {
      return true;
    }
    Lag lag = dependency.maximumLag().get();
    NetworkElement i = network.element(dependency.predecessor());
    NetworkElement j = network.element(dependency.successor());
    int x = end(i, dependency.type().leavesStart(), predecessorStart);
    int y = end(j, dependency.type().boundsStart(), successorStart);
    if (lag.duration().unit() == WorkDuration.Unit.MONTHS) {
      LocalDate from = day(x, dependency.type().leavesStart() || isStartMilestone(i));
      LocalDate to = day(y, dependency.type().boundsStart() || isStartMilestone(j));
      return !to.isAfter(from.plusMonths(lag.duration().amount()));
    }
    return holds(dependency, lag, j, y, -amount(dependency, lag), i, x);
  }

  private LocalDate day(int at, boolean isStart) {
    return first.plusDays(Math.floorDiv(isStart ? at : at - 1, DAY));
  }

  private static boolean isStartMilestone(NetworkElement element) {
    return element instanceof Milestone milestone && milestone.kind() == Milestone.Kind.START;
  }

  /** Whether a dependency is satisfied with its ends starting there. */
  boolean holds(Dependency dependency, int predecessorStart, int successorStart) {
    NetworkElement i = network.element(dependency.predecessor());
    boolean leavesStart = dependency.type().leavesStart();
    int x =
        leavesRest(dependency)
            ? (leavesStart ? predecessorStart : finish(i, predecessorStart))
            : end(i, leavesStart, predecessorStart);
    return holdsFrom(dependency, x, successorStart);
  }

  /** The same backward, where a start that has been made may move with the rest. */
  private boolean holdsLate(
      Dependency dependency, int predecessorStart, int successorStart, int[] early) {
    NetworkElement i = network.element(dependency.predecessor());
    boolean moves =
        startUnderWay == StartUnderWay.MOVES_WITH_THE_REST
            && dependency.type().leavesStart()
            && isStarted(i)
            && !isPassing(i);
    if (!moves) {
      return holds(dependency, predecessorStart, successorStart);
    }
    int begun = cell(network.progress().get(i.id()).actualStart().orElseThrow());
    int rest = early[network.indexOf(i.id())];
    int x =
        byClock(i)
            ? begun + predecessorStart - rest
            : placeAfter( // as many places on as the rest is
                calendar(i),
                count(calendar(i), begun)
                    + count(calendar(i), predecessorStart)
                    - count(calendar(i), rest));
    return holdsFrom(dependency, x, successorStart);
  }

  /** The minute that is worked after so many. */
  private int placeAfter(WorkCalendar calendar, int count) {
    return leastWith(calendar, count + 1L) - 1;
  }

  private boolean holdsFrom(Dependency dependency, int x, int successorStart) {
    NetworkElement i = network.element(dependency.predecessor());
    NetworkElement j = network.element(dependency.successor());
    int y = dependency.type().boundsStart() ? successorStart : finish(j, successorStart);
    Lag lag = dependency.lag();
    long amount = amount(dependency, lag);
    if (leavesRest(dependency)) {
      amount = Math.max(0, amount - gone(dependency, lag));
    }
    return holds(dependency, lag, i, x, amount, j, y);
  }

  /** How much of the time of a lag has gone by since the end that was made. */
  private int gone(Dependency dependency, Lag lag) {
    Progress progress = network.progress().get(dependency.predecessor());
    int happened =
        cell(
            dependency.type().leavesStart()
                ? progress.actualStart().orElseThrow()
                : progress.actualFinish().orElseThrow());
    if (isElapsed(dependency, lag)) {
      return dataDate - happened;
    }
    WorkCalendar counting = counting(dependency, lag);
    return count(counting, dataDate) - count(counting, happened);
  }

  /** Whether instant y of one element is at least instant x of another and so much time. */
  private boolean holds(
      Dependency dependency,
      Lag lag,
      NetworkElement from,
      int x,
      long amount,
      NetworkElement to,
      int y) {
    if (amount == 0) {
      return sameWorkingTime(from, to)
          ? count(calendar(from), x) <= count(calendar(from), y)
          : x <= y;
    }
    if (isElapsed(dependency, lag)) {
      return x + amount <= y;
    }
    WorkCalendar counting = counting(dependency, lag);
    if (sameWorkingTime(from, to) && same(counting, calendar(from))) {
      return count(counting, x) + amount <= count(counting, y);
    }
    return leastWith(counting, count(counting, x) + amount) <= y;
  }

  private boolean isElapsed(Dependency dependency, Lag lag) {
    boolean shareOfElapsed =
        lag.percent() != 0
            && network.element(dependency.predecessor()) instanceof Activity activity
            && !activity.duration().isWorkingTime();
    return lag.counting() == Lag.Counting.ELAPSED || shareOfElapsed;
  }

  private long amount(Dependency dependency, Lag lag) {
    if (lag.percent() != 0) {
      NetworkElement predecessor = network.element(dependency.predecessor());
      return Math.round(plannedDuration(predecessor) * lag.percent() / 100.0);
    }
    return lag.duration().toMinutes((int) counting(dependency, lag).standardDay().toMinutes());
  }

  private WorkCalendar counting(Dependency dependency, Lag lag) {
    return switch (lag.counting()) {
      case SUCCESSOR -> calendar(network.element(dependency.successor()));
      case PREDECESSOR -> calendar(network.element(dependency.predecessor()));
      case PROJECT, ELAPSED -> network.defaultCalendar();
      case NAMED -> network.calendars().get(lag.calendar().orElseThrow());
    };
  }

  private boolean sameWorkingTime(NetworkElement i, NetworkElement j) {
    if (byClock(i) || byClock(j)) {
      return false;
    }
    return same(calendar(i), calendar(j));
  }

  /** Whether two calendars say the same. */
  boolean same(WorkCalendar one, WorkCalendar other) {
    return contents.get(one.id()).equals(contents.get(other.id()));
  }

  int finish(NetworkElement element, int start) {
    if (byClock(element)) {
      return start + (int) duration(element, start);
    }
    long duration = duration(element, start);
    WorkCalendar calendar = calendar(element);
    return duration == 0 ? start : leastWith(calendar, count(calendar, start) + duration);
  }

  /** A milestone shown at the end of a working minute may stand anywhere up to the next one. */
  int lastOfItsPosition(NetworkElement element, int start) {
    int at = start;
    while (isInstant(element) && count(calendar(element), at + 1) == count(calendar(element), at)) {
      at++;
    }
    return at;
  }

  int nextPlace(int i, int from) {
    int at = from;
    while (!isPlace(elements.get(i), at)) {
      at++;
    }
    return at;
  }

  int previousPlace(int i, int from) {
    int at = from;
    while (!isPlace(elements.get(i), at)) {
      at--;
    }
    return at;
  }

  private boolean isPlace(NetworkElement element, int at) {
    return byClock(element)
        || (worked.get(calendar(element).id())[at]
            && (!isUnbroken(element) || finish(element, at) - at == duration(element, at)));
  }

  private static boolean isUnbroken(NetworkElement element) {
    return element instanceof Activity activity && !activity.isInterruptible();
  }

  private boolean breaksOwnLowerBound(int i, int start) {
    NetworkElement element = elements.get(i);
    if (isPassing(element)) {
      return false;
    }
    if (isStarted(element)) {
      Optional<Integer> resumes = network.progress().get(element.id()).resumes().map(this::cell);
      boolean tooSoon =
          resumes.isPresent()
              && (byClock(element)
                  ? start < resumes.get()
                  : count(calendar(element), start) < count(calendar(element), resumes.get()));
      if (tooSoon) {
        return true;
      }
    }
    if (isInstant(element)
        && !isStarted(element)
        && !isOpen(calendar(element), start)
        && start < nextWorked(calendar(element), dataDate)) {
      return true;
    }
    for (DateConstraint constraint : element.constraints()) {
      if (constraint.kind().boundsEarlyDates()
          && !(isStarted(element) && constraint.kind().isOnStart())) {
        int end = constraint.kind().isOnStart() ? start : finish(element, start);
        int at = cell(constraint.at());
        boolean kept =
            byClock(element)
                ? at <= end
                : count(calendar(element), at) <= count(calendar(element), end);
        if (!kept) {
          return true;
        }
      }
    }
    return false;
  }

  boolean breaksOwnUpperBound(int i, int start, List<Deadline> deadlines) {
    NetworkElement element = elements.get(i);
    if (isPassing(element)) {
      return false;
    }
    for (Deadline deadline : deadlines) {
      if (deadline.target().equals(element.id()) && finish(element, start) > due(deadline)) {
        return true;
      }
    }
    for (DateConstraint constraint : element.constraints()) {
      if (constraint.kind().boundsLateDates()
          && !(isStarted(element) && constraint.kind().isOnStart())) {
        int end = constraint.kind().isOnStart() ? start : finish(element, start);
        int at = cell(constraint.at());
        boolean byPosition =
            constraint.kind() != DateConstraint.Kind.START_NOT_LATER
                && constraint.kind().isOnStart()
                && !byClock(element);
        if (byPosition ? count(calendar(element), end) > count(calendar(element), at) : end > at) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The minute that counts: the end of the next working day, if it rolls and ends on a rest day.
   */
  int due(Deadline deadline) {
    return dues.computeIfAbsent(deadline, this::rolled);
  }

  private int rolled(Deadline deadline) {
    if (!deadline.rollsForward()) {
      return cell(deadline.due());
    }
    WorkCalendar calendar = calendar(network.element(deadline.target()));
    LocalDate day = deadline.lastDay();
    if (calendar.isWorkingDay(day)) {
      return cell(deadline.due());
    }
    while (!calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return cell(day.plusDays(1).atStartOfDay());
  }

  /** Whether an instant lies in working time, its two ends included. */
  private boolean isOpen(WorkCalendar calendar, int at) {
    return worked.get(calendar.id())[at] || worked.get(calendar.id())[at - 1];
  }

  private int nextWorked(WorkCalendar calendar, int from) {
    int at = from;
    while (!isOpen(calendar, at)) {
      at++;
    }
    return at;
  }

  /** Minutes worked before an instant. */
  int count(WorkCalendar calendar, int at) {
    return counts.get(calendar.id())[at];
  }

  /** The first instant before which so many minutes are worked. */
  int leastWith(WorkCalendar calendar, long count) {
    if (count <= 0) {
      throw new IllegalStateException("The oracle's days do not reach");
    }
    return leasts.get(calendar.id())[(int) count];
  }

  WorkCalendar calendar(NetworkElement element) {
    return network.calendarOf(element);
  }

  /** What is to be done, pauses included, where it starts there. */
  private long duration(NetworkElement element, int start) {
    if (element instanceof Activity activity && activity.expectedFinish().isPresent()) {
      Long found = expectedDurations.get(element.id());
      int until = cell(activity.expectedFinish().get());
      return found != null
          ? found
          : Math.max(
              0,
              byClock(element)
                  ? until - start
                  : count(calendar(element), until) - count(calendar(element), start));
    }
    return duration(element);
  }

  /** What is to be done: all of it, or what remains of it once it has started. */
  private long duration(NetworkElement element) {
    if (isPassing(element)) {
      return 0;
    }
    if (isStarted(element)) {
      WorkDuration remaining = network.progress().get(element.id()).remaining().orElseThrow();
      return remaining.toMinutes((int) calendar(element).standardDay().toMinutes());
    }
    if (element instanceof Activity activity && !activity.segments().isEmpty()) {
      WorkSegment last = activity.segments().get(activity.segments().size() - 1);
      return last.to().toMinutes((int) calendar(element).standardDay().toMinutes());
    }
    return plannedDuration(element);
  }

  private long plannedDuration(NetworkElement element) {
    return element instanceof Activity activity
        ? activity.duration().toMinutes((int) calendar(element).standardDay().toMinutes())
        : 0;
  }

  boolean byClock(NetworkElement element) {
    if (isPassing(element)) {
      return true;
    }
    if (element instanceof Activity activity) {
      boolean working =
          isStarted(element)
              ? network.progress().get(element.id()).remaining().orElseThrow().isWorkingTime()
              : activity.duration().isWorkingTime();
      return !working || (duration(element) == 0 && activity.expectedFinish().isEmpty());
    }
    return ((Milestone) element).kind() == Milestone.Kind.FINISH;
  }

  boolean isInstant(NetworkElement element) {
    return byClock(element)
        && duration(element) == 0
        && !(element instanceof Activity activity && activity.expectedFinish().isPresent());
  }
}
