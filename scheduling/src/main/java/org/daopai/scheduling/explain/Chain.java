package org.daopai.scheduling.explain;

import com.google.common.collect.Lists;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;

/** Follows what drives an early finish back to where it begins, with the time of every step. */
final class Chain {

  /*
   * The walk stands at an end of an element, at the instant that the schedule gives it, and asks what bounds that end: the
   * element's other end, a dependency, a constraint, what has happened, or the data date. A phase ends with the last of
   * what it holds, or where a dependency or a constraint of its own lets it. Steps are found from the last to the first.
   * Instants are minutes of CivilTime.
   */
  private final Schedule schedule;
  private final ProjectNetwork network;
  private final int elements;
  private final Map<Integer, Integer> detours;
  private final Map<CalendarId, WorkTimeline> timelines;
  private final List<ProofStep> steps = new ArrayList<>();
  private final BitSet seen = new BitSet(); // of each node its start, then its finish
  private int node;
  private boolean atFinish;
  private int at;
  private Proof.Origin origin = Proof.Origin.DATA_DATE;

  /**
   * A chain to be followed.
   *
   * @param detours by element the dependency to follow where it is not the driver
   * @param timelines those laid out so far, by calendar
   */
  Chain(Schedule schedule, Map<Integer, Integer> detours, Map<CalendarId, WorkTimeline> timelines) {
    this.schedule = schedule;
    this.detours = detours;
    this.timelines = timelines;
    network = schedule.network();
    elements = network.elements().size();
  }

  /** Follows it back from the end of an element, or of a phase, that owes a deadline. */
  void follow(int owing, LocalDateTime finish) {
    stand(owing, true, minute(finish));
    while (!seen.get(place())) {
      seen.set(place());
      if (node >= elements ? !leavePhase() : !leaveElement()) {
        return;
      }
    }
    origin = Proof.Origin.CIRCLE;
  }

  private int place() {
    return 2 * node + (atFinish ? 1 : 0);
  }

  /** The steps, from the origin on. */
  List<ProofStep> steps() {
    return Lists.reverse(steps);
  }

  Proof.Origin origin() {
    return origin;
  }

  LocalDateTime originAt() {
    return CivilTime.toDateTime(at);
  }

  private void stand(int node, boolean atFinish, int at) {
    this.node = node;
    this.atFinish = atFinish;
    this.at = at;
  }

  // ---- phases

  /** From an end of a phase to what decides it; whether the chain goes on. */
  private boolean leavePhase() {
    int phase = node - elements;
    if (atFinish) {
      for (DateConstraint constraint : network.phases().get(phase).constraints()) {
        boolean decides = !constraint.kind().isOnStart() && constraint.kind().boundsEarlyDates();
        if (decides && minute(constraint.at()) == at) {
          return begin(constraint, at);
        }
      }
      for (int k = 0; k < network.dependencies().size(); k++) {
        boolean decides =
            network.successorIndex(k) == node
                && !network.dependencies().get(k).type().boundsStart();
        if (decides && afterLag(k, endOf(k)) == at) {
          follow(k, at);
          return true;
        }
      }
    }
    stand(decidingMember(phase, !atFinish), atFinish, at);
    return true;
  }

  private int decidingMember(int phase, boolean begins) {
    return (begins ? schedule.firstOf(phase) : schedule.lastOf(phase)).orElseThrow();
  }

  /** The instant of an end of a phase; its finish may wait for more than what it holds. */
  private int phaseInstant(int end, boolean ofFinish) {
    int phase = end - elements;
    int member = decidingMember(phase, !ofFinish);
    if (!ofFinish) {
      return start(member);
    }
    int latest = finish(member);
    for (DateConstraint constraint : network.phases().get(phase).constraints()) {
      if (!constraint.kind().isOnStart() && constraint.kind().boundsEarlyDates()) {
        latest = Math.max(latest, minute(constraint.at()));
      }
    }
    for (int k = 0; k < network.dependencies().size(); k++) {
      if (network.successorIndex(k) == end && !network.dependencies().get(k).type().boundsStart()) {
        latest = Math.max(latest, afterLag(k, endOf(k)));
      }
    }
    return latest;
  }

  // ---- elements

  /** From an end of an element to what bounds it; whether the chain goes on. */
  private boolean leaveElement() {
    Optional<Progress> progress = activity(node).progress();
    Integer detour = detours.get(node);
    Optional<Driver> driver = activity(node).earlyDriver();
    boolean happened =
        progress.isPresent() && (progress.get().isFinished() || !atFinish) && detour == null;
    if (happened || driver.isEmpty() || driver.get().kind() == Driver.Kind.ACTUAL) {
      origin = Proof.Origin.ACTUAL;
      return false;
    }
    if (detour != null) {
      return leaveBy(detour, false);
    }
    return switch (driver.get().kind()) {
      case DEPENDENCY, MAXIMUM_LAG ->
          leaveBy(
              activity(node).earlyDriverPosition().orElseThrow(),
              driver.get().kind() == Driver.Kind.MAXIMUM_LAG);
      case CONSTRAINT -> leaveByConstraint();
      case DATA_DATE -> leaveByDataDate();
      case ACTUAL, DEADLINE, PROJECT_FINISH ->
          throw new IllegalStateException("No early date is driven by " + driver.get());
    };
  }

  private boolean leaveBy(int k, boolean maximum) {
    Dependency.Type type = network.dependencies().get(k).type();
    boolean bindsStart = maximum ? type.leavesStart() : type.boundsStart();
    if (maximum) {
      int end = instant(network.successorIndex(k), !type.boundsStart());
      backToBound(bindsStart, afterMaximum(k, end));
      gap(afterMaximum(k, end), Optional.of(k), !bindsStart, false);
      lag(k, end, at, true);
      stand(network.successorIndex(k), !type.boundsStart(), end);
      return true;
    }
    backToBound(bindsStart, afterLag(k, endOf(k)));
    follow(k, at);
    return true;
  }

  /** From where a dependency binds, back over rest and lag to the end that it leaves. */
  private void follow(int k, int bound) {
    Dependency.Type type = network.dependencies().get(k).type();
    int end = endOf(k);
    int after = afterLag(k, end);
    if (after > bound && after > end) { // a convention counts what is left of the lag
      after = Math.max(end, bound);
    }
    gap(after, Optional.of(k), !type.boundsStart(), detours.getOrDefault(node, -1) == k);
    lag(k, end, after, false);
    stand(network.predecessorIndex(k), !type.leavesStart(), end);
  }

  private boolean leaveByConstraint() {
    Optional<LocalDateTime> resumes = activity(node).progress().flatMap(Progress::resumes);
    Optional<DateConstraint> constraint = drivingConstraint();
    if (resumes.isPresent()
        && (constraint.isEmpty() || isNearer(resumes.get(), constraint.get()))) {
      int date = minute(resumes.get());
      backToBound(true, date);
      gap(date, Optional.empty(), false, false);
      return begin(Optional.empty(), date);
    }
    if (constraint.isEmpty()) {
      throw new IllegalStateException(
          "'" + activity(node).id() + "' is driven by a constraint and has none that does");
    }
    int date = minute(constraint.get().at());
    backToBound(constraint.get().kind().isOnStart(), date);
    gap(date, Optional.empty(), !constraint.get().kind().isOnStart(), false);
    return begin(constraint.get(), date);
  }

  private boolean isNearer(LocalDateTime resumes, DateConstraint constraint) {
    int date = minute(resumes);
    return room(date, startOfWork(date)) <= room(constraint);
  }

  /**
   * The constraint of an element, or of a phase that holds it, at which its early dates stand: one
   * that holds in any case, as long as it has not started, or else the nearest.
   */
  private Optional<DateConstraint> drivingConstraint() {
    NetworkElement element = network.elements().get(node);
    boolean isStarted = activity(node).progress().isPresent();
    List<DateConstraint> all = new ArrayList<>(element.constraints());
    for (Phase phase : holding(element)) {
      phase.constraints().stream().filter(c -> c.kind().isOnStart()).forEach(all::add);
    }
    return all.stream()
        .filter(c -> c.kind().boundsEarlyDates() && !(isStarted && c.kind().isOnStart()))
        .min(
            Comparator.comparing((DateConstraint c) -> isStarted || !c.kind().isMandatory())
                .thenComparingInt(c -> room(c)));
  }

  /** Working time from the date of a constraint to the end that it bounds. */
  private int room(DateConstraint constraint) {
    return room(
        minute(constraint.at()), constraint.kind().isOnStart() ? start(node) : finish(node));
  }

  private int room(int date, int bound) {
    return Math.abs(own().rankOf(bound) - own().rankOf(date));
  }

  private List<Phase> holding(NetworkElement element) {
    List<Phase> holding = new ArrayList<>();
    Optional<Phase> phase = element.phase().map(id -> network.phases().get(network.indexOf(id)));
    while (phase.isPresent()) {
      holding.add(phase.get());
      phase = phase.get().parent().map(id -> network.phases().get(network.indexOf(id)));
    }
    return holding;
  }

  private boolean leaveByDataDate() {
    int now = dataDate();
    backToBound(true, now);
    gap(now, Optional.empty(), false, false);
    origin = Proof.Origin.DATA_DATE;
    return false;
  }

  private boolean begin(DateConstraint constraint, int date) {
    return begin(Optional.of(constraint), date);
  }

  /** A chain that a date bounds begins with the wait for it, from the data date on. */
  private boolean begin(Optional<DateConstraint> constraint, int date) {
    int from = Math.min(date, dataDate());
    if (from < date) {
      step(ProofStep.Kind.CONSTRAINT, from, date, Optional.empty(), constraint, Optional.empty());
    }
    at = from;
    origin = Proof.Origin.CONSTRAINT;
    return false;
  }

  /** From where the chain stands to the end that is bound, over the work between the two. */
  private void backToBound(boolean bindsStart, int bound) {
    if (bindsStart == atFinish) {
      int other = bindsStart ? startOfWork(bound) : finish(node);
      if (other != at) {
        step(
            ProofStep.Kind.ACTIVITY,
            other,
            at,
            Optional.empty(),
            Optional.empty(),
            countsWork() ? Optional.of(own()) : Optional.empty());
        at = other;
      }
    }
  }

  private boolean countsWork() {
    Optional<WorkDuration> remaining = activity(node).progress().flatMap(Progress::remaining);
    return network.elements().get(node) instanceof Activity activity
        && remaining.orElse(activity.duration()).isWorkingTime();
  }

  /** Where work begins: of work under way, the rest of it. */
  private int startOfWork(int bound) {
    Optional<Progress> progress = activity(node).progress();
    if (progress.isEmpty() || !(network.elements().get(node) instanceof Activity activity)) {
      return start(node);
    }
    int finish = finish(node);
    if (activity.expectedFinish().isPresent()) {
      int begins = countsWork() ? own().startOf(own().rankOf(bound)) : bound;
      return Math.min(finish, begins);
    }
    int remaining = remaining(activity, progress.get());
    if (remaining == 0) {
      return finish;
    }
    return countsWork() ? own().startOf(own().rankOf(finish) - remaining) : finish - remaining;
  }

  private int remaining(Activity activity, Progress progress) {
    if (progress.remaining().isPresent()) {
      return minutes(progress.remaining().get(), own());
    }
    List<WorkSegment> segments = activity.segments();
    int span =
        segments.isEmpty()
            ? minutes(activity.duration(), own())
            : minutes(segments.get(segments.size() - 1).to(), own());
    int began = minute(progress.actualStart().orElseThrow());
    int worked =
        activity.duration().isWorkingTime()
            ? own().rankOf(dataDate()) - own().rankOf(began)
            : dataDate() - began;
    return Math.max(0, span - worked);
  }

  // ---- time

  /** What lies between what lets the chain go on and where it does. */
  private void gap(int from, Optional<Integer> dependency, boolean bindsFinish, boolean detour) {
    if (from == at) {
      return;
    }
    WorkTimeline timeline = own();
    int work = Math.abs(timeline.rankOf(at) - timeline.rankOf(from));
    ProofStep.Kind kind = ProofStep.Kind.REST;
    if (work > 0 && detour) {
      kind = ProofStep.Kind.SLACK;
    } else if (work > 0 && isUnbroken()) {
      kind = ProofStep.Kind.FIT;
    } else if (work > (bindsFinish ? 1 : 0)) { // a finish is the end of a minute of work
      kind = ProofStep.Kind.CLAMP;
    }
    step(kind, from, at, dependency, Optional.empty(), Optional.of(timeline));
    at = from;
  }

  private boolean isUnbroken() {
    return node < elements
        && network.elements().get(node) instanceof Activity activity
        && !activity.isInterruptible();
  }

  private void lag(int k, int from, int to, boolean maximum) {
    if (from == to) {
      return;
    }
    Dependency dependency = network.dependencies().get(k);
    Lag lag = maximum ? dependency.maximumLag().orElseThrow() : dependency.lag();
    step(ProofStep.Kind.LAG, from, to, Optional.of(k), Optional.empty(), counting(k, lag));
  }

  private void step(
      ProofStep.Kind kind,
      int from,
      int to,
      Optional<Integer> dependency,
      Optional<DateConstraint> constraint,
      Optional<WorkTimeline> timeline) {
    int working = timeline.map(line -> line.rankOf(to) - line.rankOf(from)).orElse(to - from);
    ProofStepBuilder step =
        new ProofStepBuilder()
            .kind(kind)
            .begin(CivilTime.toDateTime(from))
            .end(CivilTime.toDateTime(to))
            .working(Duration.ofMinutes(working))
            .constraint(constraint)
            .dependency(dependency.map(network.dependencies()::get))
            .calendar(timeline.map(line -> line.calendar().id()))
            .rests(timeline.map(line -> RestSpells.between(line, from, to)).orElse(List.of()));
    if (node < elements) {
      NetworkElement element = network.elements().get(node);
      step.activity(element.id()).activityName(element.name()).responsible(element.responsible());
    } else {
      Phase phase = network.phases().get(node - elements);
      step.activity(ActivityId.of(phase.id().value())).activityName(phase.name());
    }
    steps.add(step.build());
  }

  /** The instant of the end that a dependency leaves. */
  private int endOf(int k) {
    return instant(
        network.predecessorIndex(k), !network.dependencies().get(k).type().leavesStart());
  }

  private int instant(int end, boolean ofFinish) {
    if (end >= elements) {
      return phaseInstant(end, ofFinish);
    }
    return ofFinish ? finish(end) : start(end);
  }

  /** Where the lag of a dependency leads from the end that it leaves. */
  private int afterLag(int k, int end) {
    Dependency dependency = network.dependencies().get(k);
    Lag lag = dependency.lag();
    if (lag.isNone()) {
      return end;
    }
    Optional<WorkTimeline> counting = counting(k, lag);
    return after(end, lagMinutes(k, lag, counting), counting);
  }

  private int after(int end, int minutes, Optional<WorkTimeline> counting) {
    if (minutes == 0) {
      return end;
    }
    return counting.map(line -> line.finishOf(line.rankOf(end) + minutes)).orElse(end + minutes);
  }

  /** Where the maximum lag of a dependency leads back to; in months, to where it binds. */
  private int afterMaximum(int k, int end) {
    Lag lag = network.dependencies().get(k).maximumLag().orElseThrow();
    if (lag.duration().unit() == WorkDuration.Unit.MONTHS) {
      return network.dependencies().get(k).type().leavesStart() ? start(node) : finish(node);
    }
    Optional<WorkTimeline> counting = counting(k, lag);
    return after(end, -lagMinutes(k, lag, counting), counting);
  }

  private int lagMinutes(int k, Lag lag, Optional<WorkTimeline> counting) {
    if (lag.percent() != 0) {
      int predecessor = network.predecessorIndex(k);
      Activity activity =
          network.elements().get(predecessor) instanceof Activity work ? work : null;
      long planned = activity == null ? 0 : minutes(activity.duration(), own(predecessor));
      return (int) Math.floorDiv(2 * planned * lag.percent() + 100, 200L);
    }
    return counting
        .map(line -> minutes(lag.duration(), line))
        .orElseGet(() -> (int) lag.duration().toMinutes(1));
  }

  /** The timeline that counts a lag; none where the clock does. */
  private Optional<WorkTimeline> counting(int k, Lag lag) {
    int predecessor = network.predecessorIndex(k);
    boolean isShareOfClock =
        lag.percent() != 0
            && network.elements().get(predecessor) instanceof Activity activity
            && !activity.duration().isWorkingTime();
    if (isShareOfClock) {
      return Optional.empty();
    }
    return switch (lag.counting()) {
      case SUCCESSOR -> Optional.of(own(network.successorIndex(k)));
      case PREDECESSOR -> Optional.of(own(predecessor));
      case PROJECT -> Optional.of(line(network.defaultCalendar()));
      case NAMED -> lag.calendar().map(network.calendars()::get).map(this::line);
      case ELAPSED -> Optional.empty();
    };
  }

  private WorkTimeline own() {
    return own(node);
  }

  private WorkTimeline own(int end) {
    return line(
        end < elements
            ? network.calendarOf(network.elements().get(end))
            : network.defaultCalendar());
  }

  private WorkTimeline line(WorkCalendar calendar) {
    return timelines.computeIfAbsent(
        calendar.id(), id -> calendar.timeline(CivilTime.FIRST_DAY, CivilTime.END));
  }

  private static int minutes(WorkDuration duration, WorkTimeline timeline) {
    return (int) duration.toMinutes((int) timeline.calendar().standardDay().toMinutes());
  }

  private int dataDate() {
    return minute(schedule.dataDate().instant());
  }

  private ScheduledActivity activity(int element) {
    return schedule.activities().get(element);
  }

  private int start(int element) {
    return minute(activity(element).earlyStart());
  }

  private int finish(int element) {
    return minute(activity(element).earlyFinish());
  }

  private static int minute(LocalDateTime instant) {
    return CivilTime.toMinute("An instant of a plan", instant);
  }
}
