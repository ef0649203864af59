package org.daopai.scheduling.explain;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.Activity;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.NetworkElement;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.schedule.Driver;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.explain.InputChanges.Part;
import org.jspecify.annotations.Nullable;

/** Finds the changes on what drives a date of one of two schedules. */
final class ChangesBehind {

  /*
   * What drives a date is a walk over nodes: the early dates of every element, of the start and of the finish of every
   * phase, and the late dates of the same. A node knows the changes at itself and at the bound that drives it, and the
   * nodes that the walk goes on to; that is one for an element, and may be several for a phase or a hammock. Nodes without
   * changes that lead on to one other are jumped over once they have been walked, so that many walks over one long chain
   * cost little more than one. Nodes are made when they are first walked over.
   */

  /** The changes at a node, and where the walk goes on. */
  private record Node(ImmutableIntArray changes, ImmutableIntArray next) {

    boolean leadsOnOnly() {
      return changes.isEmpty() && next.length() == 1;
    }
  }

  private final Schedule schedule;
  private final boolean after;
  private final ProjectNetwork network;
  private final InputChanges changes;
  private final int elements;
  private final int phases;
  private final int lateFrom;
  private final @Nullable Node[] nodes;
  private final Map<Dependency, Integer> positions = new HashMap<>();
  private final Map<DeadlineId, Integer> deadlines = new HashMap<>();
  private final ListMultimap<Integer, Integer> joined = ArrayListMultimap.create();
  private int[] ends = {}; // of each node of a phase, the element that decides it, or -1

  /**
   * A search in one of two schedules.
   *
   * @param after whether it is the later one
   */
  ChangesBehind(Schedule schedule, boolean after, InputChanges changes) {
    this.schedule = schedule;
    this.after = after;
    this.changes = changes;
    network = schedule.network();
    elements = network.elements().size();
    phases = network.phases().size();
    lateFrom = elements + 2 * phases;
    nodes = new Node[2 * lateFrom];
    for (int k = 0; k < network.dependencies().size(); k++) {
      positions.putIfAbsent(network.dependencies().get(k), k);
      joinEnds(k);
    }
    for (int d = 0; d < network.deadlines().size(); d++) {
      deadlines.put(network.deadlines().get(d).id(), d);
    }
  }

  /** Dependencies by the phase or hammock at either end. */
  private void joinEnds(int k) {
    for (int end : new int[] {network.predecessorIndex(k), network.successorIndex(k)}) {
      if (end >= elements || isHammock(end)) {
        joined.put(end, k);
      }
    }
  }

  /** The changes behind the early finish of an element or a phase. */
  void early(int end, BitSet found) {
    walk(early(end, true), found);
  }

  /** The changes behind the late dates of an element. */
  void late(int element, BitSet found) {
    walk(lateFrom + element, found);
  }

  /** The changes behind the early start of an element; an actual one waits for nothing. */
  void earlyStart(int element, BitSet found) {
    boolean hasStarted =
        progress(element).flatMap(Progress::actualStart).isPresent() && !isHammock(element);
    if (hasStarted) {
      changes.at(after, Part.PROGRESS, element).forEach(found::set);
    } else {
      early(element, found);
    }
  }

  private void walk(int from, BitSet found) {
    Set<Integer> seen = new HashSet<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      int at = jump(open.remove());
      if (seen.add(at)) {
        node(at).changes().forEach(found::set);
        open.addAll(node(at).next().asList());
      }
    }
  }

  /** Where a walk comes to from a node, with those between left out from now on. */
  private int jump(int from) {
    Set<Integer> jumped = new HashSet<>();
    int at = from;
    while (node(at).leadsOnOnly() && jumped.add(at)) {
      at = node(at).next().get(0);
    }
    for (int over : jumped) {
      if (over != at) {
        nodes[over] = new Node(ImmutableIntArray.of(), ImmutableIntArray.of(at));
      }
    }
    return at;
  }

  private Node node(int at) {
    Node node = nodes[at];
    if (node == null) {
      node = make(at);
      nodes[at] = node;
    }
    return node;
  }

  private int early(int end, boolean atFinish) {
    return end < elements || !atFinish ? end : end + phases;
  }

  private int late(int end, boolean atFinish) {
    return lateFrom + early(end, atFinish);
  }

  private Node make(int at) {
    boolean isLate = at >= lateFrom;
    int end = isLate ? at - lateFrom : at;
    Visit visit = new Visit(isLate);
    if (end >= elements) {
      visit.phase((end - elements) % phases, end >= elements + phases);
    } else {
      visit.element(end);
    }
    return new Node(
        ImmutableIntArray.copyOf(visit.found.stream()), ImmutableIntArray.copyOf(visit.next));
  }

  private boolean isHammock(int element) {
    return network.elements().get(element) instanceof Activity activity && activity.isHammock();
  }

  private Optional<Progress> progress(int element) {
    return Optional.ofNullable(network.progress().get(network.elements().get(element).id()));
  }

  /** The first and the last element of a phase, hammocks left out, by node; found once for all. */
  private int deciding(int node) {
    if (ends.length == 0) {
      ends = new int[2 * lateFrom];
      Arrays.fill(ends, -1);
      for (int element = 0; element < elements; element++) {
        if (!isHammock(element)) {
          decide(element);
        }
      }
    }
    return ends[node];
  }

  private void decide(int element) {
    ScheduledActivity activity = schedule.activities().get(element);
    for (int phase : holding(element)) {
      decide(early(elements + phase, false), element, activity.earlyStart(), true);
      decide(early(elements + phase, true), element, activity.earlyFinish(), false);
      if (activity.lateStart().isPresent() && activity.lateFinish().isPresent()) {
        decide(late(elements + phase, false), element, activity.lateStart().get(), true);
        decide(late(elements + phase, true), element, activity.lateFinish().get(), false);
      }
    }
  }

  private void decide(int node, int element, LocalDateTime date, boolean first) {
    if (ends[node] < 0) {
      ends[node] = element;
      return;
    }
    ScheduledActivity best = schedule.activities().get(ends[node]);
    LocalDateTime other =
        node < lateFrom
            ? first ? best.earlyStart() : best.earlyFinish()
            : (first ? best.lateStart() : best.lateFinish()).orElse(date);
    if (first ? date.isBefore(other) : date.isAfter(other)) {
      ends[node] = element;
    }
  }

  private List<Integer> holding(int element) {
    List<Integer> holding = new ArrayList<>();
    Optional<PhaseId> phase = network.elements().get(element).phase();
    while (phase.isPresent()) {
      int position = network.indexOf(phase.get());
      holding.add(position);
      phase = network.phases().get(position).parent();
    }
    return holding;
  }

  /** Collects what there is at one node. */
  private final class Visit {

    private final boolean isLate;
    private final BitSet found = new BitSet();
    private final List<Integer> next = new ArrayList<>();

    Visit(boolean isLate) {
      this.isLate = isLate;
    }

    void element(int element) {
      addAll(Part.ELEMENT, element);
      addAll(Part.PROGRESS, element);
      calendarOf(element);
      if (isHammock(element)) {
        joined.get(element).forEach(k -> dependency(k, other(k, element)));
        return;
      }
      Optional<Progress> progress = progress(element);
      if (progress.isPresent() && !progress.get().isFinished()) {
        add(changes.ofDataDate());
      }
      boolean isExpected =
          network.elements().get(element) instanceof Activity activity
              && activity.expectedFinish().isPresent();
      if (isLate && isExpected) {
        next.add(element); // it takes what there is from its early start
      }
      if (isLate || progress.isEmpty() || !progress.get().isFinished()) {
        driver(element);
      }
    }

    private void driver(int element) {
      ScheduledActivity activity = schedule.activities().get(element);
      Optional<Driver> driver = isLate ? activity.lateDriver() : activity.earlyDriver();
      if (driver.isEmpty()) {
        return;
      }
      switch (driver.get().kind()) {
        case DEPENDENCY, MAXIMUM_LAG -> dependency(element, activity, driver.get());
        case CONSTRAINT -> holding(element).forEach(phase -> addAll(Part.PHASE, phase));
        case DATA_DATE -> add(changes.ofDataDate());
        case DEADLINE -> activity.bindingDeadline().map(deadlines::get).ifPresent(this::deadline);
        case PROJECT_FINISH -> projectFinish();
        case ACTUAL -> {}
      }
    }

    private void dependency(int element, ScheduledActivity activity, Driver driver) {
      boolean isMaximum = driver.kind() == Driver.Kind.MAXIMUM_LAG;
      int k =
          isLate
              ? positions.getOrDefault(driver.dependency().orElseThrow(), -1)
              : activity.earlyDriverPosition().orElseThrow();
      if (isLate && isMaximum) { // it may lead round in a circle, and away from what began it
        activity.bindingDeadline().map(deadlines::get).ifPresent(this::deadline);
      }
      boolean toPredecessor = isLate == isMaximum;
      int bound = toPredecessor ? network.successorIndex(k) : network.predecessorIndex(k);
      if (bound >= elements) {
        holding(element).forEach(this::membership);
      }
      dependency(k, toPredecessor ? network.predecessorIndex(k) : network.successorIndex(k));
    }

    /** The changes of what a phase holds, and not of its dates. */
    private void membership(int phase) {
      for (int change : changes.at(after, Part.PHASE, phase)) {
        if (!changes.get(change).field().equals(Optional.of(InputChange.Field.CONSTRAINTS))) {
          add(change);
        }
      }
    }

    /** A dependency, and the end of it that the walk goes on to. */
    private void dependency(int k, int end) {
      addAll(Part.DEPENDENCY, k);
      Dependency dependency = network.dependencies().get(k);
      counting(dependency.lag(), k);
      dependency.maximumLag().ifPresent(lag -> counting(lag, k));
      boolean isPredecessor = end == network.predecessorIndex(k);
      boolean atStart =
          isPredecessor ? dependency.type().leavesStart() : dependency.type().boundsStart();
      next.add(isLate ? late(end, !atStart) : early(end, !atStart));
    }

    private int other(int k, int end) {
      return network.predecessorIndex(k) == end
          ? network.successorIndex(k)
          : network.predecessorIndex(k);
    }

    private void counting(Lag lag, int k) {
      if (lag.isNone()) {
        return;
      }
      switch (lag.counting()) {
        case SUCCESSOR -> calendarOf(network.successorIndex(k));
        case PREDECESSOR -> calendarOf(network.predecessorIndex(k));
        case PROJECT -> projectCalendar();
        case NAMED -> lag.calendar().ifPresent(this::calendar);
        case ELAPSED -> {}
      }
    }

    private void calendarOf(int end) {
      if (end >= elements) {
        projectCalendar();
        return;
      }
      NetworkElement element = network.elements().get(end);
      if (element.calendar().isEmpty()) {
        projectCalendar();
      } else {
        calendar(network.calendarOf(element).id());
      }
    }

    private void projectCalendar() {
      add(changes.ofDefaultCalendar());
      calendar(network.defaultCalendar().id());
    }

    private void calendar(CalendarId calendar) {
      add(changes.ofCalendar(calendar));
    }

    private void deadline(int position) {
      addAll(Part.DEADLINE, position);
      calendarOf(network.owingIndex(position));
    }

    /** Open ends are bound by the last early finish of all. */
    private void projectFinish() {
      LocalDateTime last = schedule.earlyFinish();
      for (int element = 0; element < elements; element++) {
        if (schedule.activities().get(element).earlyFinish().equals(last)) {
          next.add(element);
        }
      }
    }

    void phase(int phase, boolean atFinish) {
      int end = elements + phase;
      addAll(Part.PHASE, phase);
      projectCalendar();
      int node = isLate ? late(end, atFinish) : early(end, atFinish);
      if (deciding(node) >= 0) {
        next.add((isLate ? lateFrom : 0) + deciding(node));
      }
      for (int k : joined.get(end)) {
        boolean bounds = isLate ? leaves(k, end, atFinish) : leadsTo(k, end, atFinish);
        if (bounds) {
          dependency(k, other(k, end));
        }
      }
      if (isLate && atFinish) {
        lateFinish(phase);
      }
    }

    /** What else the finish of a phase must not come later than. */
    private void lateFinish(int phase) {
      for (int d = 0; d < network.deadlines().size(); d++) {
        if (network.owingIndex(d) == elements + phase) {
          deadline(d);
        }
      }
      network
          .phases()
          .get(phase)
          .parent()
          .ifPresent(parent -> next.add(late(elements + network.indexOf(parent), true)));
    }

    private boolean leadsTo(int k, int end, boolean atFinish) {
      return network.successorIndex(k) == end
          && network.dependencies().get(k).type().boundsStart() != atFinish;
    }

    private boolean leaves(int k, int end, boolean atFinish) {
      return network.predecessorIndex(k) == end
          && network.dependencies().get(k).type().leavesStart() != atFinish;
    }

    private void addAll(Part part, int position) {
      changes.at(after, part, position).forEach(this::add);
    }

    private void add(int change) {
      if (change >= 0 && changes.moves(change, isLate)) {
        found.set(change);
      }
    }
  }
}
