package org.daopai.scheduling.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.schedule.Finding;
import org.daopai.model.schedule.Schedule;

/** What the network asks for and the plan cannot keep, and what has happened against it. */
final class Findings {

  private final CompiledNetwork net;
  private final Contradictions contradictions;
  private final ForwardPass early;
  private final Relations relations;

  /** A finding, and the position of its dependency in the network. */
  private record Placed(int position, Finding finding) {}

  Findings(
      CompiledNetwork net, Timelines timelines, Contradictions contradictions, ForwardPass early) {
    this.net = net;
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
      } else if (net.isGate(net.to(e))) {
        for (int k = net.outFirst[net.to(e)]; k < net.outFirst[net.to(e) + 1]; k++) {
          addIfStands(e, net.to(net.out[k]), others);
        }
      } else {
        addIfStands(e, net.to(e), others);
      }
    }
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
        .addAllLinks(walk.stream().map(this::link).toList())
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

  /** A dependency that leads to an activity or to a phase that holds it, which stands anyway. */
  private void addIfStands(int e, int j, List<Placed> findings) {
    if (net.state[j] == CompiledNetwork.STARTED || net.state[j] == CompiledNetwork.FINISHED) {
      addIfNotKept(e, j, Finding.Code.OUT_OF_SEQUENCE, findings);
    } else if (net.mandatory.containsKey(j)) {
      addIfNotKept(e, j, Finding.Code.DATE_AGAINST_LOGIC, findings);
    }
  }

  /** A dependency that an end which stands in any case does not keep. */
  private void addIfNotKept(int e, int j, Finding.Code code, List<Placed> findings) {
    int i = net.from(e);
    int endRank = net.leavesStart(e) ? early.startRank[i] : early.finishRank[i];
    int endAt = net.leavesStart(e) ? early.startAt[i] : early.finishAt[i];
    int at = net.boundsStart(e) ? early.startAt[j] : early.finishAt[j];
    int late = relations.shortfall(e, endRank, endAt, at);
    if (late > 0) {
      add(e, code, j, late, findings);
    }
  }

  private void add(int e, Finding.Code code, int activity, int minutes, List<Placed> findings) {
    findings.add(
        new Placed(
            net.dependency[e],
            Finding.builder()
                .code(code)
                .activity(id(activity))
                .dependency(dependency(e))
                .by(Duration.ofMinutes(minutes))
                .build()));
  }

  private ActivityId id(int a) {
    return net.network.elements().get(net.element[a]).id();
  }

  private Dependency dependency(int e) {
    return net.network.dependencies().get(net.dependency[e]);
  }
}
