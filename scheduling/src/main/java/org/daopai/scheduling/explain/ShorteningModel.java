package org.daopai.scheduling.explain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline waits for, laid out in working minutes from the data date; or the first reason
 * why it cannot be.
 */
final class ShorteningModel {

  /*
   * Only what the deadline waits for counts, back to what has finished. On one calendar positions are ranks, whatever
   * form they are shown in, but for one case: a finish that must come after an instant without a lag is compared by the
   * clock, and an instant in a rest asks for a minute more. So what takes no time may not bound the finish of work.
   */
  private final ProjectNetwork network;
  private final DataDate dataDate;
  private final Map<Integer, ShorteningLimit> limits; // by element of the network
  private final WorkCalendar calendar;
  private final int minutesPerDay;
  private final BitSet needed;
  private final int[] number; // element of the network -> number here, or -1

  private int[] elements = {}; // number here -> element of the network
  private int[] full = {};
  private int[] least = {};
  private final Links links = new Links();
  private @Nullable WorkTimeline timeline;
  private @Nullable String reason;
  private final int targetElement;

  /** Links between nodes, numbered as {@link ParametricCut} says. */
  static final class Links {
    private final List<int[]> all = new ArrayList<>();
    private final List<Optional<Dependency>> dependencies = new ArrayList<>();

    private void add(int from, int to, long minutes, Optional<Dependency> dependency) {
      all.add(new int[] {from, to, Math.toIntExact(minutes)});
      dependencies.add(dependency);
    }

    /** Tails, heads and weights. */
    int[][] columns() {
      int[][] columns = new int[3][all.size()];
      for (int e = 0; e < all.size(); e++) {
        for (int c = 0; c < columns.length; c++) {
          columns[c][e] = all.get(e)[c];
        }
      }
      return columns;
    }

    int weight(int link) {
      return all.get(link)[2];
    }

    int head(int link) {
      return all.get(link)[1];
    }

    Optional<Dependency> dependency(int link) {
      return dependencies.get(link);
    }
  }

  ShorteningModel(
      ProjectNetwork network,
      DataDate dataDate,
      DeadlineId deadline,
      Map<Integer, ShorteningLimit> limits) {
    this.network = network;
    this.dataDate = dataDate;
    this.limits = limits;
    needed = new BitSet(network.elements().size());
    number = new int[network.elements().size()];
    Arrays.fill(number, -1);
    Deadline owed = network.deadline(deadline);
    targetElement = network.owingIndex(network.deadlines().indexOf(owed));
    boolean isPhase = targetElement >= network.elements().size();
    calendar =
        isPhase
            ? network.defaultCalendar()
            : network.calendarOf(network.elements().get(targetElement));
    minutesPerDay = (int) calendar.standardDay().toMinutes();
    if (isPhase) {
      refuse("Deadline '" + deadline + "' is owed by a phase, which finishes with many ends");
    } else if (isFinished(targetElement)) {
      refuse("Deadline '" + deadline + "' is owed by what has finished; nothing can be shortened");
    } else {
      layOut();
    }
  }

  private void layOut() {
    findNeeded();
    for (int i = needed.nextSetBit(0); i >= 0 && reason == null; i = needed.nextSetBit(i + 1)) {
      checkElement(i);
    }
    if (reason == null) {
      checkPhases();
    }
    for (int k = 0; k < network.dependencies().size() && reason == null; k++) {
      checkDependency(k);
    }
    if (reason != null) {
      return;
    }
    timeline = timeline();
    numberElements();
    for (int i : elements) {
      boundByDates(i);
    }
    for (int k = 0; k < network.dependencies().size(); k++) {
      int to = network.successorIndex(k);
      if (to < number.length && number[to] >= 0 && !isHammock(network.predecessorIndex(k))) {
        link(network.dependencies().get(k), network.predecessorIndex(k), to);
      }
    }
  }

  /** Why the curve would not be exact, if it would not. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Elements of the network, in topological order. */
  int[] elements() {
    return elements;
  }

  /** Working minutes that each takes, or has left. */
  int[] full() {
    return full;
  }

  /** Working minutes that each takes at least. */
  int[] least() {
    return least;
  }

  Links links() {
    return links;
  }

  int target() {
    return number[targetElement];
  }

  private void refuse(String sentence) {
    if (reason == null) {
      reason = sentence;
    }
  }

  private void findNeeded() {
    Map<Integer, List<Integer>> incoming = new HashMap<>();
    for (int k = 0; k < network.dependencies().size(); k++) {
      incoming.computeIfAbsent(network.successorIndex(k), to -> new ArrayList<>()).add(k);
    }
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(targetElement));
    needed.set(targetElement);
    while (!open.isEmpty()) {
      for (int k : incoming.getOrDefault(open.remove(), List.of())) {
        int from = network.predecessorIndex(k);
        boolean isNew = from < number.length && !isHammock(from) && !needed.get(from);
        if (isNew) {
          needed.set(from);
        }
        if (isNew && !isFinished(from)) {
          open.add(from);
        }
      }
    }
  }

  private boolean isFinished(int element) {
    return progress(element).filter(Progress::isFinished).isPresent();
  }

  private Optional<Progress> progress(int element) {
    return Optional.ofNullable(network.progress().get(network.elements().get(element).id()));
  }

  private boolean isHammock(int element) {
    return element < number.length
        && network.elements().get(element) instanceof Activity activity
        && activity.isHammock();
  }

  private void checkElement(int i) {
    NetworkElement element = network.elements().get(i);
    String id = "'" + element.id() + "'";
    if (!network.calendarOf(element).equals(calendar)) {
      refuse(
          id
              + " is on calendar '"
              + network.calendarOf(element).id()
              + "' and what owes the deadline on '"
              + calendar.id()
              + "'; one calendar for all is exact");
    }
    if (isHammock(i)) {
      refuse("Hammock " + id + " takes its span from others");
    }
    if (element instanceof Activity activity && !activity.duration().isWorkingTime()) {
      refuse("Activity " + id + " lasts " + activity.duration() + " by the clock");
    }
    if (isFinished(i)) {
      return;
    }
    if (element instanceof Activity activity) {
      checkWork(activity);
    }
    if (progress(i).isEmpty()
        && element.constraints().stream().anyMatch(constraint -> constraint.kind().isMandatory())) {
      refuse(id + " has a mandatory date, which holds against what comes before it");
    }
  }

  private void checkWork(Activity activity) {
    String id = "'" + activity.id() + "'";
    if (!activity.segments().isEmpty()) {
      refuse("Activity " + id + " is done in segments");
    }
    if (!activity.isInterruptible()) {
      refuse("Activity " + id + " may not be interrupted, so it waits for a stretch between rests");
    }
    if (activity.expectedFinish().isPresent()) {
      refuse("Activity " + id + " lasts until it is expected to finish");
    }
    boolean remainsByTheClock =
        Optional.ofNullable(network.progress().get(activity.id()))
            .flatMap(Progress::remaining)
            .filter(remaining -> !remaining.isWorkingTime())
            .isPresent();
    if (remainsByTheClock) {
      refuse("What remains of activity " + id + " is time of the clock");
    }
  }

  /** Phases have no part in it, but for dates. */
  private void checkPhases() {
    BitSet holding = new BitSet();
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      Optional<PhaseId> at = isFinished(i) ? Optional.empty() : network.elements().get(i).phase();
      while (at.isPresent() && !holding.get(network.indexOf(at.get()))) {
        Phase phase = network.phases().get(network.indexOf(at.get()));
        holding.set(network.indexOf(phase.id()));
        if (phase.constraints().stream()
            .map(DateConstraint::kind)
            .anyMatch(kind -> kind.isOnStart() && kind.boundsEarlyDates())) {
          refuse("Phase '" + phase.id() + "' has a date that bounds all it holds");
        }
        at = phase.parent();
      }
    }
    for (int k = 0; k < network.dependencies().size(); k++) {
      int to = network.successorIndex(k);
      boolean leadsHere = to < number.length ? isOpen(to) : holding.get(to - number.length);
      if (leadsHere && Math.max(to, network.predecessorIndex(k)) >= number.length) {
        refuse("Dependency " + network.dependencies().get(k) + " joins a phase");
      }
    }
  }

  private boolean isOpen(int element) {
    return needed.get(element) && !isFinished(element);
  }

  private void checkDependency(int k) {
    Dependency dependency = network.dependencies().get(k);
    int from = network.predecessorIndex(k);
    int to = network.successorIndex(k);
    if (from < number.length && isOpen(from) && dependency.maximumLag().isPresent()) {
      refuse("Dependency " + dependency + " has a maximum lag");
    }
    if (to >= number.length || !isOpen(to) || isHammock(from)) {
      return;
    }
    boolean boundsFinishOfWork = !dependency.type().boundsStart() && !isInstant(to);
    if (boundsFinishOfWork && mayTakeNoTime(from)) {
      refuse(
          "Dependency "
              + dependency
              + " bounds the finish of work by what takes no time, which may fall in a rest");
    }
    checkLag(dependency, from, to);
  }

  private void checkLag(Dependency dependency, int from, int to) {
    Lag lag = dependency.lag();
    if (lag.isNone()) {
      return;
    }
    if (lag.percent() != 0 && limits.containsKey(from)) {
      refuse("The lag of dependency " + dependency + " is a share of what can be shortened itself");
    }
    Optional<CalendarId> counting =
        switch (lag.counting()) {
          case SUCCESSOR -> Optional.of(network.calendarOf(network.elements().get(to)).id());
          case PREDECESSOR -> Optional.of(network.calendarOf(network.elements().get(from)).id());
          case PROJECT -> Optional.of(network.defaultCalendar().id());
          case NAMED -> lag.calendar();
          case ELAPSED -> Optional.empty();
        };
    if (!counting.equals(Optional.of(calendar.id()))) {
      refuse(
          "The lag of dependency "
              + dependency
              + " is not counted on calendar '"
              + calendar.id()
              + "'");
    }
  }

  private boolean isInstant(int element) {
    return !(network.elements().get(element) instanceof Activity activity)
        || activity.duration().amount() == 0;
  }

  private boolean mayTakeNoTime(int element) {
    ShorteningLimit limit = limits.get(element);
    return isInstant(element)
        || (limit != null && limit.least().amount() == 0)
        || (!isFinished(element) && progress(element).isPresent() && !hasRest(element));
  }

  private boolean hasRest(int element) {
    return progress(element)
        .flatMap(Progress::remaining)
        .filter(rest -> rest.amount() > 0)
        .isPresent();
  }

  private WorkTimeline timeline() {
    List<LocalDateTime> dates = new ArrayList<>(List.of(dataDate.instant()));
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      network.elements().get(i).constraints().forEach(constraint -> dates.add(constraint.at()));
      progress(i).flatMap(Progress::actualStart).ifPresent(dates::add);
      progress(i).flatMap(Progress::actualFinish).ifPresent(dates::add);
      progress(i).flatMap(Progress::resumes).ifPresent(dates::add);
    }
    LocalDate from = dataDate.instant().toLocalDate();
    LocalDate to = from;
    for (LocalDateTime date : dates) {
      from = date.toLocalDate().isBefore(from) ? date.toLocalDate() : from;
      to = date.toLocalDate().isAfter(to) ? date.toLocalDate() : to;
    }
    LocalDate end = to.isBefore(CivilTime.END) ? to.plusDays(1) : CivilTime.END;
    return calendar.timeline(from, end);
  }

  /** Working minutes from the data date. */
  private int rank(LocalDateTime instant) {
    return requireNonNull(timeline).workBetween(dataDate.instant(), instant);
  }

  private void numberElements() {
    elements =
        IntStream.range(0, network.elements().size())
            .map(network::topologicalIndex)
            .filter(this::isOpen)
            .toArray();
    full = new int[elements.length];
    least = new int[elements.length];
    for (int n = 0; n < elements.length; n++) {
      int i = elements[n];
      number[i] = n;
      full[n] = fullMinutes(i);
      ShorteningLimit limit = limits.get(i);
      least[n] = limit == null ? full[n] : Math.min(full[n], minutes(limit.least()));
    }
  }

  private int fullMinutes(int element) {
    Optional<Progress> progress = progress(element);
    int planned = plannedMinutes(element);
    if (progress.isEmpty()) {
      return planned;
    }
    return progress
        .get()
        .remaining()
        .map(this::minutes)
        .orElseGet(() -> Math.max(0, planned + rank(progress.get().actualStart().orElseThrow())));
  }

  private int plannedMinutes(int element) {
    return network.elements().get(element) instanceof Activity activity
        ? minutes(activity.duration())
        : 0;
  }

  int minutes(WorkDuration duration) {
    return (int) duration.toMinutes(minutesPerDay);
  }

  private void boundByDates(int element) {
    int start = 1 + 2 * number[element];
    int finish = start + 1;
    links.add(0, start, 0, Optional.empty());
    progress(element)
        .flatMap(Progress::resumes)
        .ifPresent(at -> links.add(0, start, rank(at), Optional.empty()));
    boolean isUnderWay = progress(element).isPresent();
    for (DateConstraint constraint : network.elements().get(element).constraints()) {
      boolean onStart = constraint.kind().isOnStart();
      if (constraint.kind().boundsEarlyDates() && !(onStart && isUnderWay)) {
        links.add(0, onStart ? start : finish, rank(constraint.at()), Optional.empty());
      }
    }
  }

  private void link(Dependency dependency, int from, int to) {
    int head = (dependency.type().boundsStart() ? 1 : 2) + 2 * number[to];
    boolean leavesStart = dependency.type().leavesStart();
    int lag = lagMinutes(dependency.lag(), from);
    Optional<Progress> progress = progress(from);
    boolean isFact = isFinished(from) || (leavesStart && progress.isPresent());
    if (isFact) {
      long at = happened(progress.orElseThrow(), from, leavesStart);
      links.add(0, head, at + lag, Optional.of(dependency));
    } else {
      links.add((leavesStart ? 1 : 2) + 2 * number[from], head, lag, Optional.of(dependency));
    }
  }

  private int happened(Progress progress, int element, boolean start) {
    Optional<LocalDateTime> at = start ? progress.actualStart() : progress.actualFinish();
    return at.map(this::rank)
        .orElseGet(() -> rank(progress.actualFinish().orElseThrow()) - plannedMinutes(element));
  }

  private int lagMinutes(Lag lag, int from) {
    if (lag.percent() == 0) {
      return lag.isNone() ? 0 : minutes(lag.duration());
    }
    long share = (long) plannedMinutes(from) * lag.percent();
    return Math.toIntExact(Math.floorDiv(2 * share + 100, 200));
  }
}
