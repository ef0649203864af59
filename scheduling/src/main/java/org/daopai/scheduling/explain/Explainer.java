package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.FloatPaths;
import org.daopai.scheduling.PlanOptions;
import org.daopai.scheduling.ReversePlanner;

/**
 * Explains a schedule: a verdict on each deadline, and the chains that prove it.
 *
 * <p>Immutable but for calendars laid out when first asked for; not thread-safe. A proof costs
 * O(length of its chain + days it spans + dependencies).
 */
public final class Explainer {

  private final Schedule schedule;
  private final ProjectNetwork network;
  private final PlanOptions options;
  private final Map<CalendarId, WorkTimeline> timelines = new HashMap<>();

  private Explainer(Schedule schedule, PlanOptions options) {
    this.schedule = schedule;
    this.options = options;
    network = schedule.network();
  }

  /** Explains a schedule that was planned with the default options. */
  public static Explainer of(Schedule schedule) {
    return of(schedule, PlanOptions.defaults());
  }

  /** Explains a schedule that was planned with those options. */
  public static Explainer of(Schedule schedule, PlanOptions options) {
    return new Explainer(schedule, options);
  }

  /** The schedule that is explained. */
  public Schedule schedule() {
    return schedule;
  }

  /** The verdict on every deadline, in the order of the network. */
  public List<Verdict> verdicts() {
    return schedule.deadlines().stream()
        .map(this::verdict)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The verdict on a deadline.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public Verdict verdict(String deadline) {
    return verdict(schedule.deadline(deadline));
  }

  private Verdict verdict(DeadlineVerdict deadline) {
    List<Finding> contradictions = contradictionsBefore(deadline);
    Verdict.Code missed =
        switch (deadline.deadline().firmness()) {
          case HARD -> Verdict.Code.UNREACHABLE;
          case TARGET -> Verdict.Code.TARGET_MISSED;
        };
    return new VerdictBuilder()
        .code(
            !contradictions.isEmpty()
                ? Verdict.Code.CONTRADICTORY
                : deadline.isMet() ? Verdict.Code.REACHABLE : missed)
        .deadline(deadline)
        .hasFinished(hasFinished(deadline))
        .contradictions(contradictions)
        .build();
  }

  private boolean hasFinished(DeadlineVerdict deadline) {
    return Optional.ofNullable(network.progress().get(deadline.deadline().target()))
        .filter(Progress::isFinished)
        .isPresent();
  }

  private int owing(DeadlineVerdict deadline) {
    return network.owingIndex(network.deadlines().indexOf(deadline.deadline()));
  }

  /** The contradictions of which a link leads, directly or not, to what owes a deadline. */
  private List<Finding> contradictionsBefore(DeadlineVerdict deadline) {
    List<Finding> all = schedule.findings().stream().filter(Finding::isContradiction).toList();
    if (all.isEmpty()) {
      return all;
    }
    BitSet before = before(owing(deadline));
    return all.stream()
        .filter(finding -> finding.links().stream().anyMatch(link -> isIn(before, link.bounds())))
        .toList();
  }

  private boolean isIn(BitSet ends, ActivityId id) {
    return network.contains(id) && ends.get(network.indexOf(id));
  }

  /** All elements from which dependencies lead to an end, by way of phases too, and itself. */
  private BitSet before(int owing) {
    int elements = network.elements().size();
    List<List<Integer>> leadingTo = new ArrayList<>();
    for (int i = 0; i < elements + network.phases().size(); i++) {
      leadingTo.add(new ArrayList<>());
    }
    for (int k = 0; k < network.dependencies().size(); k++) {
      leadingTo.get(network.successorIndex(k)).add(network.predecessorIndex(k));
    }
    for (int phase = 0; phase < network.phases().size(); phase++) {
      List<Integer> bounds = List.copyOf(leadingTo.get(elements + phase));
      for (int member : network.membersOf(phase)) {
        leadingTo.get(member).addAll(bounds);
        leadingTo.get(elements + phase).add(member);
      }
    }
    BitSet before = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(owing));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (!before.get(at)) {
        before.set(at);
        open.addAll(leadingTo.get(at));
      }
    }
    return before;
  }

  /**
   * Why what owes a deadline finishes when it does: the chain that drives it.
   *
   * @throws InvalidInputException if the network has no deadline of that id
   */
  public Proof proof(String deadline) {
    return proof(schedule.deadline(deadline), 1, Duration.ZERO, Map.of());
  }

  /**
   * The first chains that lead to what owes a deadline, the one that drives first, each next one
   * with the time by which it does not; fewer where there are not so many. Of a phase, the one that
   * drives alone.
   *
   * @param limit how many at most, 1 or more
   * @throws InvalidInputException if the network has no deadline of that id, or the limit is less
   *     than one
   */
  public List<Proof> proofs(String deadline, int limit) {
    if (limit < 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          deadline,
          "%d chains that lead to deadline '%s' are asked for; ask for 1 or more",
          limit,
          deadline);
    }
    DeadlineVerdict verdict = schedule.deadline(deadline);
    ImmutableList.Builder<Proof> proofs = ImmutableList.builder();
    proofs.add(proof(verdict, 1, Duration.ZERO, Map.of()));
    if (limit > 1 && owing(verdict) < network.elements().size()) {
      List<FloatPaths.FloatPath> paths =
          ReversePlanner.with(options)
              .floatPaths(schedule)
              .towards(verdict.deadline().target().value(), limit);
      Map<ActivityId, FloatPaths.FloatPath> pathOf = new HashMap<>();
      for (FloatPaths.FloatPath path : paths) {
        if (path.number() > 1) {
          proofs.add(proof(verdict, path.number(), path.relativeFloat(), detours(path, pathOf)));
        }
        path.activities().forEach(activity -> pathOf.put(activity, path));
      }
    }
    return proofs.build();
  }

  /** By element, the dependency by which a path, and those that it joins, leads on to it. */
  private Map<Integer, Integer> detours(
      FloatPaths.FloatPath last, Map<ActivityId, FloatPaths.FloatPath> pathOf) {
    Map<Integer, Integer> detours = new HashMap<>();
    Optional<FloatPaths.FloatPath> path = Optional.of(last);
    while (path.isPresent() && path.get().leadsOnBy().isPresent()) {
      Dependency joins = path.get().leadsOnBy().get();
      int k = network.dependencies().indexOf(joins);
      if (!network.contains(joins.successor())) {
        return detours;
      }
      detours.put(network.successorIndex(k), k);
      path = Optional.ofNullable(pathOf.get(joins.successor()));
    }
    return detours;
  }

  /**
   * What a deadline has to do with each activity and milestone, in the order of the network: how
   * much delay of it the deadline can bear, and how much the deadline gains if it is shortened by a
   * day. Plans the network once for the deadline alone, and once for each activity of the driving
   * chain that can be shortened, as shortening any other leaves that chain as it is.
   *
   * @throws InvalidInputException if the network has no deadline of that id
   */
  public List<Sensitivity> sensitivity(String deadline) {
    DeadlineVerdict verdict = schedule.deadline(deadline);
    PlanOptions alone = PlanOptions.builder().from(options).onlyDeadline(verdict.id()).build();
    Schedule towards = ReversePlanner.with(alone).plan(network, schedule.dataDate());
    Map<ActivityId, Duration> gains = gains(verdict);
    ImmutableList.Builder<Sensitivity> result = ImmutableList.builder();
    for (ScheduledActivity activity : towards.activities()) {
      boolean isFinished = activity.progress().map(Progress::isFinished).orElse(false);
      boolean leads = activity.bindingDeadline().equals(Optional.of(verdict.id()));
      result.add(
          new Sensitivity(
              activity.id(),
              leads && !isFinished ? activity.totalFloat() : Optional.empty(),
              gains.getOrDefault(activity.id(), Duration.ZERO)));
    }
    return result.build();
  }

  /** By activity of the driving chain, what shortening it by a day gains. */
  private Map<ActivityId, Duration> gains(DeadlineVerdict verdict) {
    Map<ActivityId, Duration> gains = new HashMap<>();
    for (ScheduledActivity on : schedule.drivingChain(verdict.deadline().target())) {
      Optional<Measure> shorter = shorter(on);
      if (shorter.isPresent()) {
        ProjectNetwork less =
            new MeasuredNetwork(network, List.of(shorter.get())).with(new int[] {1});
        Schedule plan = ReversePlanner.with(options).plan(less, schedule.dataDate());
        Duration gain =
            Duration.between(plan.deadline(verdict.id()).earlyFinish(), verdict.earlyFinish());
        gains.put(on.id(), gain.isNegative() ? Duration.ZERO : gain);
      }
    }
    return gains;
  }

  /** A day less of an activity; nothing of what has no duration of its own to lose. */
  private Optional<Measure> shorter(ScheduledActivity on) {
    boolean canBe =
        on.element() instanceof Activity activity
            && minutes(activity) > 1
            && !activity.isHammock()
            && activity.segments().isEmpty()
            && activity.expectedFinish().isEmpty()
            && !on.progress().map(Progress::isFinished).orElse(false);
    if (!canBe) {
      return Optional.empty();
    }
    WorkDuration none =
        ((Activity) on.element()).duration().isWorkingTime()
            ? WorkDuration.ZERO
            : WorkDuration.elapsedMinutes(0);
    return Optional.of(Measure.shorten(on.id().value(), none, 0));
  }

  private long minutes(Activity activity) {
    return activity
        .duration()
        .toMinutes((int) network.calendarOf(activity).standardDay().toMinutes());
  }

  private Proof proof(
      DeadlineVerdict verdict, int number, Duration relativeFloat, Map<Integer, Integer> detours) {
    Chain chain = new Chain(schedule, detours, timelines);
    chain.follow(owing(verdict), verdict.earlyFinish());
    Optional<CalendarId> calendar = calendarOf(verdict, chain);
    ProofBuilder proof =
        new ProofBuilder()
            .verdict(verdict)
            .number(number)
            .relativeFloat(relativeFloat)
            .origin(chain.origin())
            .originAt(chain.originAt())
            .steps(chain.steps())
            .calendar(calendar);
    calendar.ifPresent(id -> proof.workingOverrun(overrun(verdict, chain, id)));
    return proof.build();
  }

  /** The calendar of all steps, and of what owes the deadline, if it is one. */
  private Optional<CalendarId> calendarOf(DeadlineVerdict verdict, Chain chain) {
    int owing = owing(verdict);
    CalendarId own =
        owing < network.elements().size()
            ? network.calendarOf(network.elements().get(owing)).id()
            : network.defaultCalendar().id();
    boolean isOne =
        chain.steps().stream()
            .allMatch(
                step ->
                    step.kind() == ProofStep.Kind.CONSTRAINT
                        || step.calendar().equals(Optional.of(own)));
    return isOne ? Optional.of(own) : Optional.empty();
  }

  private Duration overrun(DeadlineVerdict verdict, Chain chain, CalendarId calendar) {
    WorkTimeline timeline = line(calendar);
    Duration steps = Duration.ZERO;
    for (ProofStep step : chain.steps()) {
      steps =
          steps.plus(
              step.kind() == ProofStep.Kind.CONSTRAINT
                  ? Duration.ofMinutes(timeline.workBetween(step.begin(), step.end()))
                  : step.working());
    }
    return steps.minusMinutes(timeline.workBetween(chain.originAt(), verdict.due()));
  }

  private WorkTimeline line(CalendarId id) {
    WorkCalendar calendar = network.calendars().get(id);
    if (calendar == null) {
      throw new IllegalStateException("A network defines the calendars that it uses: " + id);
    }
    return timelines.computeIfAbsent(
        id, laidOut -> calendar.timeline(CivilTime.FIRST_DAY, CivilTime.END));
  }
}
