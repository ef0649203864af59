package org.daopai.scheduling.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;

/** What the network asks for and the plan cannot keep, and what has happened against it. */
final class Findings {

  private final CompiledNetwork net;
  private final Timelines timelines;
  private final Contradictions contradictions;
  private final ForwardPass early;
  private final Relations relations;
  private final Map<Integer, int[]> standingByGate = new HashMap<>();

  /** A finding, and the position of its dependency in the network, or beyond of its activity. */
  private record Placed(int position, Finding finding) {}

  Findings(
      CompiledNetwork net, Timelines timelines, Contradictions contradictions, ForwardPass early) {
    this.net = net;
    this.timelines = timelines;
    this.contradictions = contradictions;
    this.early = early;
    relations = new Relations(net, timelines);
  }

  void addTo(Schedule.Builder schedule) {
    contradictions.walks().forEach(walk -> schedule.addFinding(contradiction(walk)));
    List<Placed> others = new ArrayList<>();
    boolean canBreak =
        net.network.hasMaximumLags()
            || !net.network.progress().isEmpty()
            || !net.mandatory.isEmpty();
    for (int e = 0; canBreak && e < net.arcCount(); e++) {
      if (!net.isDependency(e) || net.state[net.from(e)] == CompiledNetwork.HAMMOCK) {
        continue;
      }
      if (net.isMaximum(e)) {
        addExceeded(e, others);
        addIfHeldTooSoon(e, others);
      } else if (net.isGate(net.to(e))) {
        addAtGate(e, others);
      } else {
        addIfStands(e, net.to(e), others);
      }
    }
    net.mandatory.keySet().forEach(a -> addAtDate(a, others));
    others.sort(Comparator.comparingInt(Placed::position));
    others.forEach(placed -> schedule.addFinding(placed.finding()));
  }

  private Finding contradiction(List<Trail.Step> walk) {
    Trail.Step last = walk.get(walk.size() - 1);
    int maximum = last.arc();
    int counted = net.to(maximum);
    boolean fromStart = net.boundsStart(maximum);
    int by =
        relations.endAt(counted, last.to(), fromStart)
            - relations.endAt(counted, walk.get(0).from(), fromStart);
    return Finding.builder()
        .code(Finding.Code.CONTRADICTION)
        .activity(id(net.from(maximum)))
        .dependency(dependency(maximum))
        .by(Duration.ofMinutes(by))
        .addAllLinks(
            walk.stream().filter(step -> net.isDependency(step.arc())).map(this::link).toList())
        .build();
  }

  private Finding.Link link(Trail.Step step) {
    int e = step.arc();
    return new Finding.Link(
        dependency(e),
        net.isMaximum(e),
        CivilTime.toDateTime(relations.endAt(net.from(e), step.from(), net.leavesStart(e))),
        CivilTime.toDateTime(relations.endAt(net.to(e), step.to(), net.boundsStart(e))));
  }

  /** A maximum lag that counts from what has happened, and that the early dates do not keep. */
  private void addExceeded(int e, List<Placed> findings) {
    if (!net.leadsToFact(e)) {
      return;
    }
    int j = net.from(e);
    boolean start = net.leavesStart(e);
    int latestStart = relations.backwardFromFact(e);
    if (latestStart == BackwardPass.ABSENT) {
      return;
    }
    int latest = relations.endAt(j, latestStart, start);
    int at = start ? early.startAt[j] : early.finishAt[j];
    if (at > latest) {
      add(e, Finding.Code.MAXIMUM_LAG_EXCEEDED, j, at - latest, findings);
    }
  }

  /** A maximum lag that a date which holds in any case leaves too much time for. */
  private void addIfHeldTooSoon(int e, List<Placed> findings) {
    boolean binds = net.mandatory.containsKey(net.to(e)) && contradictions.bindsForward(e);
    if (binds && !relations.leadsBeforeAllDays(e, leftRank(e), leftAt(e))) {
      addIfNotKept(e, net.to(e), Finding.Code.DATE_AGAINST_LOGIC, findings);
    }
  }

  /** The members of a phase that a dependency finds begun too soon, and it looks at no more. */
  private void addAtGate(int e, List<Placed> findings) {
    for (int j : standingByGate.computeIfAbsent(net.to(e), this::standing)) {
      if (!addIfStands(e, j, findings)) {
        return;
      }
    }
  }

  /** What comes after a gate and stands anyway, the first start first. */
  private int[] standing(int gate) {
    return IntStream.range(net.outFirst[gate], net.outFirst[gate + 1])
        .map(k -> net.to(net.outgoing(k)))
        .filter(j -> hasBegun(j) || net.mandatory.containsKey(j))
        .boxed()
        .sorted(Comparator.comparingInt(j -> early.startAt[j]))
        .mapToInt(j -> j)
        .toArray();
  }

  private boolean hasBegun(int j) {
    return net.state[j] == CompiledNetwork.STARTED || net.state[j] == CompiledNetwork.FINISHED;
  }

  /**
   * A dependency that leads to an activity or to a phase that holds it, which stands anyway.
   *
   * @return whether it is not kept
   */
  private boolean addIfStands(int e, int j, List<Placed> findings) {
    if (hasBegun(j)) {
      return addIfNotKept(e, j, Finding.Code.OUT_OF_SEQUENCE, findings);
    }
    return net.mandatory.containsKey(j)
        && addIfNotKept(e, j, Finding.Code.DATE_AGAINST_LOGIC, findings);
  }

  /** A dependency that an end which stands in any case does not keep. */
  private boolean addIfNotKept(int e, int j, Finding.Code code, List<Placed> findings) {
    int at = net.boundsStart(e) ? early.startAt[j] : early.toldFinish(j);
    int late = relations.shortfall(e, leftRank(e), leftAt(e), at);
    if (late > 0) {
      add(e, code, j, late, findings);
    }
    return late > 0;
  }

  private int leftAt(int e) {
    int i = net.from(e);
    return net.leavesStart(e) ? early.startAt[i] : early.toldFinish(i);
  }

  private int leftRank(int e) {
    int i = net.from(e);
    if (net.passesOn(i)) {
      return leftAt(e);
    }
    return net.leavesStart(e) ? early.startRank[i] : early.finishRank[i];
  }

  private void add(int e, Finding.Code code, int activity, int minutes, List<Placed> findings) {
    findings.add(
        new Placed(
            net.dependency(e),
            Finding.builder()
                .code(code)
                .activity(id(activity))
                .dependency(dependency(e))
                .by(Duration.ofMinutes(minutes))
                .build()));
  }

  /** What stands in the way of a date that holds in any case, but for dependencies. */
  private void addAtDate(int a, List<Placed> findings) {
    int start = early.startAt[a];
    if (start < early.dataDate()) {
      addAtDate(Finding.Code.DATE_BEFORE_DATA_DATE, a, early.dataDate() - start, findings);
    }
    if (net.unbroken.get(a)) {
      int fits = timelines.start(net.timeline[a], early.nextFit(a, early.startRank[a]));
      if (fits > start) {
        addAtDate(Finding.Code.DATE_AGAINST_REST, a, fits - start, findings);
      }
    }
  }

  private void addAtDate(Finding.Code code, int a, int minutes, List<Placed> findings) {
    findings.add(
        new Placed(
            net.network.dependencies().size() + net.element[a],
            Finding.builder().code(code).activity(id(a)).by(Duration.ofMinutes(minutes)).build()));
  }

  private ActivityId id(int a) {
    return net.network.elements().get(net.element[a]).id();
  }

  private Dependency dependency(int e) {
    return net.network.dependencies().get(net.dependency(e));
  }
}
