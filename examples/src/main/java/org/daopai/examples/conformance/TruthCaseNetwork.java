package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;

/**
 * A case as a network and a data date, and what of the case these do not say. Ids of activities and
 * phases are those of the case's tasks.
 */
final class TruthCaseNetwork {

  private final TruthCase truthCase;
  private final TaskTree tree;
  private final CaseCalendars calendars;
  private final List<CaseTask> leaves;
  private final List<Unrepresented> unrepresented = new ArrayList<>();
  private final ProjectNetwork network;
  private final DataDate dataDate;

  private TruthCaseNetwork(TruthCase truthCase) {
    this.truthCase = truthCase;
    tree = new TaskTree(truthCase.tasks());
    calendars = new CaseCalendars(truthCase);
    leaves = tree.leaves().stream().filter(TruthCaseNetwork::isPlanned).toList();
    Set<Dependency> dependencies =
        new CaseDependencies(tree, TruthCaseNetwork::isPlanned, unrepresented)
            .of(truthCase.relations());
    CaseStart start =
        new CaseStart(
            truthCase,
            leaves,
            dependencies.stream().map(d -> d.successor().value()).collect(Collectors.toSet()),
            calendars);
    dataDate = start.dataDate();
    new CaseRemarks(truthCase, tree, dataDate, unrepresented).add();
    network = build(dependencies, start);
  }

  /**
   * Maps a case.
   *
   * @throws org.daopai.model.base.InvalidInputException if the case contradicts itself
   */
  static TruthCaseNetwork of(TruthCase truthCase) {
    return new TruthCaseNetwork(truthCase);
  }

  ProjectNetwork network() {
    return network;
  }

  DataDate dataDate() {
    return dataDate;
  }

  /** The calendar that the case itself counts a task's time on, resources left aside. */
  WorkCalendar countingCalendar(String task) {
    return tree.task(task)
        .map(found -> calendars.of(found.effectiveCalendar()))
        .orElseGet(calendars::standard);
  }

  /** What the case uses and the network does not say, in the order of the case. */
  List<Unrepresented> unrepresented() {
    return ImmutableList.copyOf(unrepresented);
  }

  /** Inactive tasks are not planned by anyone; manual and external ones are not computed. */
  static boolean isPlanned(CaseTask task) {
    return !task.isSummary() && task.isActive() && !task.isManual() && !task.isExternal();
  }

  private ProjectNetwork build(Set<Dependency> dependencies, CaseStart start) {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().name(truthCase.id()).calendar(calendars.standard());
    calendars.all().forEach(builder::addCalendar);
    tree.summaries().forEach(summary -> builder.addPhase(CaseElements.phase(summary)));
    CaseConstraints constraints = new CaseConstraints(truthCase, tree, unrepresented);
    tree.summaries().forEach(constraints::report);
    ResourceCalendars worked = new ResourceCalendars(truthCase, calendars, unrepresented);
    for (CaseTask leaf : leaves) {
      constraints.report(leaf);
      add(
          builder,
          CaseElements.element(leaf, worked.of(leaf), start.bound(leaf, constraints.of(leaf))));
      leaf.deadline().ifPresent(due -> builder.addDeadline(Deadline.hard(leaf.id(), due)));
      CaseProgress.of(leaf).ifPresent(builder::addProgress);
    }
    worked.made().forEach(builder::addCalendar);
    dependencies.forEach(builder::addDependency);
    return builder.build();
  }

  private static void add(ProjectNetwork.Builder builder, NetworkElement element) {
    if (element instanceof Milestone milestone) {
      builder.addMilestone(milestone);
    } else {
      builder.addActivity((Activity) element);
    }
  }
}
