package org.daopai.scheduling.explain;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** A network with measures that may be taken: checks them, and takes as many steps as asked. */
final class MeasuredNetwork {

  private static final Duration DAY = Duration.ofMinutes(Shift.MINUTES_PER_DAY);

  private final ProjectNetwork network;
  private final List<Measure> measures;
  private final int[] steps;
  private final Set<String> subjects = new HashSet<>();

  /**
   * Checks measures.
   *
   * @throws InvalidInputException if one cannot be taken on the network, or two change the same
   */
  MeasuredNetwork(ProjectNetwork network, List<Measure> measures) {
    this.network = network;
    this.measures = ImmutableList.copyOf(measures);
    steps = this.measures.stream().mapToInt(this::stepsOf).toArray();
  }

  List<Measure> measures() {
    return measures;
  }

  /** How many steps a measure can be taken in. */
  int steps(int measure) {
    return steps[measure];
  }

  // ---- what can be taken

  private int stepsOf(Measure measure) {
    if (measure instanceof Measure.Shorten shorten) {
      return checked(shorten);
    }
    if (measure instanceof Measure.Overlap overlap) {
      return checked(overlap);
    }
    if (measure instanceof Measure.DropDependency drop) {
      requireOnly("the dependency of '" + drop.successor() + "' on '" + drop.predecessor() + "'");
      require(
          !between(network.dependencies(), drop.predecessor(), drop.successor()).isEmpty(),
          drop.successor(),
          "No dependency leads from '%s' to '%s', so none can be dropped; name one of the network",
          drop.predecessor(),
          drop.successor());
      return 1;
    }
    if (measure instanceof Measure.RunTogether together) {
      together.activities().forEach(this::element);
      Set<ActivityId> group = new HashSet<>(together.activities());
      require(
          network.dependencies().stream().anyMatch(dependency -> isWithin(dependency, group)),
          together.activities().get(0),
          "None of %s waits for another, so that they run side by side already; name some that"
              + " follow one another",
          together.activities());
      return 1;
    }
    if (measure instanceof Measure.WorkOn workOn) {
      for (ActivityId id : workOn.activities()) {
        unfinished(id);
        requireOnly("the calendar of '" + id + "'");
        requireWorksWhenever(id, workOn.calendar());
      }
      return 1;
    }
    if (measure instanceof Measure.StartFrom from) {
      requireOnly("the start of '" + from.activity() + "'");
      require(
          element(from.activity()).constraints().stream().anyMatch(c -> isLater(c, from.at())),
          from.activity(),
          "'%s' has no constraint that keeps it from starting at %s; name one that waits for a date"
              + " after that",
          from.activity(),
          from.at());
      return 1;
    }
    if (measure instanceof Measure.LeaveOut leaveOut) {
      requireOnly("the duration of '" + leaveOut.activity() + "'");
      require(
          !network.progress().containsKey(activity(leaveOut.activity()).id()),
          leaveOut.activity(),
          "'%s' is under way or finished and cannot be left out any more; name one that has not"
              + " started",
          leaveOut.activity());
      return 1;
    }
    Measure.Extend extend = (Measure.Extend) measure;
    requireOnly("deadline '" + extend.deadline() + "'");
    Deadline deadline = network.deadline(extend.deadline());
    require(
        extend.latest().isAfter(deadline.due()),
        extend.deadline(),
        "Deadline '%s' is due %s and may be extended to %s; say a later date",
        extend.deadline(),
        Sentences.end(deadline.due()),
        Sentences.end(extend.latest()));
    return stepsIn(Duration.between(deadline.due(), extend.latest()), DAY);
  }

  private void requireWorksWhenever(ActivityId id, WorkCalendar calendar) {
    WorkCalendar own = network.calendarOf(element(id));
    int missing =
        own.equals(calendar)
            ? 0
            : own.minus(calendar).timeline(CivilTime.FIRST_DAY, CivilTime.END).totalWork();
    require(
        missing == 0,
        id,
        "Calendar '%s' does not work whenever that of '%s' does, '%s'; give one that works then and"
            + " more",
        calendar.id(),
        id,
        own.id());
  }

  private int checked(Measure.Shorten shorten) {
    Activity activity = activity(shorten.activity());
    unfinished(activity.id());
    requireOnly("the duration of '" + activity.id() + "'");
    WorkDuration duration = activity.duration();
    require(
        duration.isWorkingTime() == shorten.least().isWorkingTime(),
        activity.id(),
        "The duration of '%s' is %s and its least one %s; say both as working time or both by the"
            + " clock",
        activity.id(),
        duration,
        shorten.least());
    require(
        !activity.isHammock()
            && activity.segments().isEmpty()
            && activity.expectedFinish().isEmpty(),
        activity.id(),
        "'%s' is a hammock, is done in segments or has an expected finish, which give it its"
            + " length; shorten one that has a duration alone",
        activity.id());
    long most = minutes(activity, duration) - least(activity, shorten);
    require(
        most > 0,
        activity.id(),
        "The least duration of '%s' is %s and its duration %s; say a least one that is less",
        activity.id(),
        shorten.least(),
        duration);
    return stepsIn(Duration.ofMinutes(most), day(activity));
  }

  /** A minute at least, as work of no duration would be placed as a milestone is. */
  private long least(Activity activity, Measure.Shorten shorten) {
    return Math.max(1, minutes(activity, shorten.least()));
  }

  private int checked(Measure.Overlap overlap) {
    requireOnly(
        "the dependency of '" + overlap.successor() + "' on '" + overlap.predecessor() + "'");
    NetworkElement predecessor = element(overlap.predecessor());
    NetworkElement successor = element(overlap.successor());
    require(
        between(network.dependencies(), overlap.predecessor(), overlap.successor()).stream()
            .anyMatch(MeasuredNetwork::canOverlap),
        overlap.successor(),
        "No dependency finish to start without a lag, or with one of working time, leads from '%s'"
            + " to '%s'; name two that follow one another so",
        overlap.predecessor(),
        overlap.successor());
    long most = minutes(successor, overlap.most());
    require(
        predecessor instanceof Activity activity
            && (!activity.duration().isWorkingTime()
                || most <= minutes(activity, activity.duration())),
        overlap.successor(),
        "'%s' may overlap '%s' by %s; say no more than the duration of '%s'",
        overlap.successor(),
        overlap.predecessor(),
        overlap.most(),
        overlap.predecessor());
    return stepsIn(Duration.ofMinutes(most), network.calendarOf(successor).standardDay());
  }

  private static boolean canOverlap(Dependency dependency) {
    Lag lag = dependency.lag();
    return dependency.type() == Dependency.Type.FINISH_TO_START
        && lag.percent() == 0
        && (lag.isNone() || lag.duration().isWorkingTime());
  }

  private static int stepsIn(Duration all, Duration step) {
    return Math.toIntExact(-Math.floorDiv(-all.toMinutes(), step.toMinutes()));
  }

  private void requireOnly(String subject) {
    require(subjects.add(subject), subject, "Two measures change %s; give one of them", subject);
  }

  private NetworkElement element(ActivityId id) {
    return network.element(id);
  }

  private Activity activity(ActivityId id) {
    NetworkElement element = element(id);
    require(
        element instanceof Activity,
        id,
        "'%s' is a milestone, which takes no time; name an activity",
        id);
    return (Activity) element;
  }

  private void unfinished(ActivityId id) {
    element(id);
    require(
        Optional.ofNullable(network.progress().get(id)).filter(Progress::isFinished).isEmpty(),
        id,
        "'%s' has finished, so that nothing can be done about it; name one that has not",
        id);
  }

  @FormatMethod
  private static void require(
      boolean holds, Object subject, @FormatString String sentence, Object... arguments) {
    if (!holds) {
      throw InvalidInputException.of(InputFault.Code.INVALID_VALUE, subject, sentence, arguments);
    }
  }

  private static boolean isLater(DateConstraint constraint, LocalDateTime at) {
    return constraint.kind() == DateConstraint.Kind.START_NOT_EARLIER
        && constraint.at().isAfter(at);
  }

  private Duration day(Activity activity) {
    return activity.duration().isWorkingTime() ? network.calendarOf(activity).standardDay() : DAY;
  }

  private long minutes(NetworkElement element, WorkDuration duration) {
    return duration.toMinutes((int) network.calendarOf(element).standardDay().toMinutes());
  }

  // ---- what is taken

  /**
   * The network with so many steps of each measure taken. What runs side by side does so at last,
   * when what is dropped is gone, so that no copy of it stays.
   */
  ProjectNetwork with(int[] taken) {
    Map<ActivityId, NetworkElement> changed = new HashMap<>();
    List<Progress> progress = new ArrayList<>();
    List<Dependency> dependencies = network.dependencies();
    List<Deadline> deadlines = new ArrayList<>(network.deadlines());
    for (int m = 0; m < measures.size(); m++) {
      if (taken[m] == 0) {
        continue;
      }
      Measure measure = measures.get(m);
      if (measure instanceof Measure.Shorten shorten) {
        shorten(shorten, taken[m], changed, progress);
      } else if (measure instanceof Measure.Overlap overlap) {
        dependencies = overlapping(dependencies, overlap, taken[m]);
      } else if (measure instanceof Measure.DropDependency drop) {
        dependencies =
            dependencies.stream()
                .filter(
                    dependency ->
                        !dependency.predecessor().equals(drop.predecessor())
                            || !dependency.successor().equals(drop.successor()))
                .toList();
      } else if (measure instanceof Measure.WorkOn workOn) {
        workOn(workOn, changed, progress);
        dependencies = countedAsBefore(dependencies, workOn.activities());
      } else if (measure instanceof Measure.StartFrom from) {
        changed.put(from.activity(), startingFrom(changed, from));
      } else if (measure instanceof Measure.LeaveOut leaveOut) {
        changed.put(leaveOut.activity(), leftOut(activity(leaveOut.activity())));
      } else if (measure instanceof Measure.Extend extend) {
        Deadline deadline = network.deadline(extend.deadline());
        LocalDateTime due = deadline.due().plusDays(taken[m]);
        deadlines.set(
            network.deadlines().indexOf(deadline),
            deadline.withDue(due.isAfter(extend.latest()) ? extend.latest() : due));
      }
    }
    for (int m = 0; m < measures.size(); m++) {
      if (taken[m] > 0 && measures.get(m) instanceof Measure.RunTogether together) {
        dependencies = sideBySide(dependencies, together.activities());
      }
    }
    ProjectNetwork.Builder builder =
        network.toBuilder()
            .elements(
                network.elements().stream()
                    .map(element -> changed.getOrDefault(element.id(), element))
                    .toList())
            .dependencies(dependencies)
            .deadlines(deadlines);
    progress.forEach(builder::addProgress);
    return builder.build();
  }

  /** The same work, in minutes, as a day may be another on the other calendar. */
  private void workOn(
      Measure.WorkOn workOn, Map<ActivityId, NetworkElement> changed, List<Progress> progress) {
    for (ActivityId id : workOn.activities()) {
      NetworkElement element = changed.getOrDefault(id, element(id));
      if (element instanceof Milestone milestone) {
        changed.put(id, milestone.on(workOn.calendar()));
        continue;
      }
      Activity activity = (Activity) element;
      changed.put(
          id,
          Activity.builder()
              .from(activity)
              .duration(inMinutes(activity, activity.duration()))
              .segments(
                  activity.segments().stream()
                      .map(
                          segment ->
                              new WorkSegment(
                                  inMinutes(activity, segment.from()),
                                  inMinutes(activity, segment.to())))
                      .toList())
              .build()
              .on(workOn.calendar()));
      Optional.ofNullable(network.progress().get(id))
          .filter(update -> update.remaining().isPresent())
          .filter(update -> progress.stream().noneMatch(p -> p.activity().equals(id)))
          .map(
              update ->
                  Progress.builder()
                      .from(update)
                      .remaining(inMinutes(activity, update.remaining().get()))
                      .build())
          .ifPresent(progress::add);
    }
  }

  /** Of an element that may have been changed, by its own calendar as it was. */
  private WorkDuration inMinutes(NetworkElement element, WorkDuration duration) {
    return sameKind(duration, minutes(element(element.id()), duration));
  }

  /** Lags that the calendars of elements count go on being counted by those they had. */
  private List<Dependency> countedAsBefore(List<Dependency> given, List<ActivityId> activities) {
    return given.stream()
        .map(
            dependency ->
                activities.contains(dependency.predecessor())
                        || activities.contains(dependency.successor())
                    ? Dependency.builder()
                        .from(dependency)
                        .lag(byName(dependency.lag(), dependency))
                        .maximumLag(dependency.maximumLag().map(lag -> byName(lag, dependency)))
                        .build()
                    : dependency)
        .toList();
  }

  /** A lag that is counted by the same calendar, whatever becomes of those of its two ends. */
  private Lag byName(Lag lag, Dependency dependency) {
    boolean isLength = !lag.isNone() && lag.duration().unit() != WorkDuration.Unit.MONTHS;
    Optional<ActivityId> end =
        switch (lag.counting()) {
          case SUCCESSOR -> Optional.of(dependency.successor());
          case PREDECESSOR -> Optional.of(dependency.predecessor());
          case PROJECT, NAMED, ELAPSED -> Optional.empty();
        };
    return end.filter(id -> isLength && network.contains(id))
        .map(id -> lag.countedOn(network.calendarOf(element(id)).id()))
        .orElse(lag);
  }

  private void shorten(
      Measure.Shorten shorten,
      int taken,
      Map<ActivityId, NetworkElement> changed,
      List<Progress> progress) {
    Activity activity = activity(shorten.activity());
    long whole = minutes(activity, activity.duration());
    long least = least(activity, shorten);
    long left = Math.max(least, whole - taken * day(activity).toMinutes());
    NetworkElement now = changed.getOrDefault(activity.id(), activity);
    changed.put(
        activity.id(),
        Activity.builder()
            .from((Activity) now)
            .duration(sameKind(activity.duration(), left))
            .build());
    Progress update = network.progress().get(activity.id());
    if (update != null && update.remaining().isPresent()) {
      WorkDuration remaining = update.remaining().get();
      long rest = Math.max(0, minutes(activity, remaining) - (whole - left));
      progress.add(Progress.builder().from(update).remaining(sameKind(remaining, rest)).build());
    }
  }

  private static WorkDuration sameKind(WorkDuration duration, long minutes) {
    return duration.isWorkingTime()
        ? WorkDuration.workingMinutes(minutes)
        : WorkDuration.elapsedMinutes(minutes);
  }

  private List<Dependency> overlapping(
      List<Dependency> dependencies, Measure.Overlap overlap, int taken) {
    NetworkElement successor = element(overlap.successor());
    long day = network.calendarOf(successor).standardDay().toMinutes();
    long lead = Math.min(minutes(successor, overlap.most()), taken * day);
    List<Dependency> result = new ArrayList<>(dependencies);
    for (Dependency dependency :
        between(dependencies, overlap.predecessor(), overlap.successor())) {
      if (canOverlap(dependency)) {
        Lag lag = dependency.lag();
        WorkDuration less = WorkDuration.workingMinutes(minutes(successor, lag.duration()) - lead);
        result.set(
            result.indexOf(dependency),
            Dependency.builder()
                .from(dependency)
                .lag(Lag.builder().from(lag).duration(less).build())
                .build());
      }
    }
    return result;
  }

  private NetworkElement startingFrom(
      Map<ActivityId, NetworkElement> changed, Measure.StartFrom from) {
    NetworkElement element = changed.getOrDefault(from.activity(), element(from.activity()));
    List<DateConstraint> constraints =
        element.constraints().stream()
            .map(c -> isLater(c, from.at()) ? DateConstraint.startNotEarlierThan(from.at()) : c)
            .toList();
    return element instanceof Activity activity
        ? Activity.builder().from(activity).constraints(constraints).build()
        : Milestone.builder().from((Milestone) element).constraints(constraints).build();
  }

  private static Activity leftOut(Activity activity) {
    return Activity.builder()
        .from(activity)
        .duration(WorkDuration.ZERO)
        .segments(List.of())
        .constraints(List.of())
        .expectedFinish(Optional.empty())
        .isInterruptible(true)
        .build();
  }

  private static List<Dependency> between(
      List<Dependency> dependencies, ActivityId predecessor, ActivityId successor) {
    return dependencies.stream()
        .filter(
            dependency ->
                dependency.predecessor().equals(predecessor)
                    && dependency.successor().equals(successor))
        .toList();
  }

  private static boolean isWithin(Dependency dependency, Set<ActivityId> group) {
    return group.contains(dependency.predecessor()) && group.contains(dependency.successor());
  }

  /**
   * Drops what joins a group, and lets each of it wait, and be waited for, as the first and last.
   */
  private List<Dependency> sideBySide(List<Dependency> given, List<ActivityId> activities) {
    Set<ActivityId> group = new LinkedHashSet<>(activities);
    Map<ActivityId, Set<ActivityId>> before = new HashMap<>();
    for (int round = 0; round < group.size(); round++) { // as long as the longest way through it
      for (Dependency dependency : given) {
        if (isWithin(dependency, group)) {
          Set<ActivityId> all =
              before.computeIfAbsent(dependency.successor(), id -> new LinkedHashSet<>());
          all.add(dependency.predecessor());
          all.addAll(before.getOrDefault(dependency.predecessor(), Set.of()));
        }
      }
    }
    Set<Dependency> result = new LinkedHashSet<>();
    for (Dependency dependency : given) {
      if (isWithin(dependency, group)) {
        continue;
      }
      result.add(dependency);
      for (ActivityId later : group) {
        for (ActivityId sooner : before.getOrDefault(later, Set.of())) {
          if (dependency.successor().equals(sooner)) {
            result.add(incoming(dependency, later));
          }
          if (dependency.predecessor().equals(later)) {
            result.add(outgoing(dependency, sooner));
          }
        }
      }
    }
    return List.copyOf(result);
  }

  /** What one of a group waits for, another waits for by the same calendar. */
  private Dependency incoming(Dependency dependency, ActivityId later) {
    return Dependency.builder()
        .from(dependency)
        .lag(byName(dependency.lag(), dependency))
        .maximumLag(Optional.empty())
        .successor(later)
        .build();
  }

  /** A lag is that after the last of a group; the others are waited for without. */
  private static Dependency outgoing(Dependency dependency, ActivityId sooner) {
    boolean isLead = dependency.lag().duration().isNegative();
    return Dependency.builder()
        .from(dependency)
        .lag(isLead ? dependency.lag() : Lag.NONE)
        .maximumLag(Optional.empty())
        .predecessor(sooner)
        .build();
  }

  // ---- what a chain is touched by

  /** The measures that act on a step of a chain, or on the deadline it leads to. */
  BitSet touching(Proof proof, Set<ActivityId> chain) {
    BitSet touching = new BitSet();
    for (int m = 0; m < measures.size(); m++) {
      touching.set(m, touches(measures.get(m), proof, chain));
    }
    return touching;
  }

  private static boolean touches(Measure measure, Proof proof, Set<ActivityId> chain) {
    if (measure instanceof Measure.Shorten shorten) {
      return chain.contains(shorten.activity());
    }
    if (measure instanceof Measure.Overlap overlap) {
      return chain.contains(overlap.predecessor()) && chain.contains(overlap.successor());
    }
    if (measure instanceof Measure.DropDependency drop) {
      return chain.contains(drop.predecessor()) && chain.contains(drop.successor());
    }
    if (measure instanceof Measure.RunTogether together) {
      return together.activities().stream().filter(chain::contains).count() > 1;
    }
    if (measure instanceof Measure.WorkOn workOn) {
      return workOn.activities().stream().anyMatch(chain::contains);
    }
    if (measure instanceof Measure.StartFrom from) {
      return chain.contains(from.activity());
    }
    if (measure instanceof Measure.LeaveOut leaveOut) {
      return chain.contains(leaveOut.activity());
    }
    return ((Measure.Extend) measure).deadline().equals(proof.verdict().id());
  }
}
