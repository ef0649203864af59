package org.daopai.examples.conformance;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;

/** Leaves of a case as activities and milestones, summaries as phases. */
final class CaseElements {

  private CaseElements() {}

  /** A network with the calendars and summaries of a case, and nothing to be done. */
  static ProjectNetwork.Builder network(CaseInput input, CaseCalendars calendars, TaskTree tree) {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().name(input.id()).calendar(calendars.standard());
    calendars.all().forEach(builder::addCalendar);
    tree.summaries().forEach(summary -> builder.addPhase(phase(summary)));
    return builder;
  }

  private static Phase phase(CaseTask summary) {
    return Phase.builder()
        .id(PhaseId.of(summary.id()))
        .name(LocalizedName.of(summary.name()))
        .parent(summary.parent().map(PhaseId::of))
        .build();
  }

  /** A milestone where there is no duration, whatever the file calls it; an activity otherwise. */
  static NetworkElement element(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    return leaf.duration().amount() == 0
        ? milestone(leaf, calendar, constraints)
        : activity(leaf, calendar, constraints);
  }

  static Milestone milestone(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    return Milestone.builder()
        .id(ActivityId.of(leaf.id()))
        .name(LocalizedName.of(leaf.name()))
        .calendar(calendar)
        .phase(leaf.parent().map(PhaseId::of))
        .constraints(constraints)
        .build();
  }

  static Activity activity(
      CaseTask leaf, Optional<CalendarId> calendar, List<DateConstraint> constraints) {
    return Activity.builder()
        .id(ActivityId.of(leaf.id()))
        .name(LocalizedName.of(leaf.name()))
        .duration(leaf.duration())
        .calendar(calendar)
        .phase(leaf.parent().map(PhaseId::of))
        .constraints(constraints)
        .build();
  }

  /** The same with one more constraint. */
  static NetworkElement with(NetworkElement element, DateConstraint constraint) {
    return withConstraints(
        element,
        ImmutableList.<DateConstraint>builder()
            .addAll(element.constraints())
            .add(constraint)
            .build());
  }

  /** The same with those constraints in place of its own. */
  static NetworkElement withConstraints(
      NetworkElement element, Iterable<DateConstraint> constraints) {
    return element instanceof Milestone milestone
        ? Milestone.builder().from(milestone).constraints(constraints).build()
        : Activity.builder().from((Activity) element).constraints(constraints).build();
  }

  /** The same network with each element replaced by what an operator gives for it. */
  static ProjectNetwork mapped(ProjectNetwork network, UnaryOperator<NetworkElement> replacement) {
    ProjectNetwork.Builder builder =
        ProjectNetwork.builder().name(network.name()).calendar(network.defaultCalendar());
    network.calendars().values().forEach(builder::addCalendar);
    network.phases().forEach(builder::addPhase);
    network.elements().forEach(element -> add(builder, replacement.apply(element)));
    network.dependencies().forEach(builder::addDependency);
    network.deadlines().forEach(builder::addDeadline);
    network.progress().values().forEach(builder::addProgress);
    return builder.build();
  }

  static void add(ProjectNetwork.Builder builder, NetworkElement element) {
    if (element instanceof Milestone milestone) {
      builder.addMilestone(milestone);
    } else {
      builder.addActivity((Activity) element);
    }
  }

  /** The same with a duration longer by that many working minutes. */
  static Activity longer(Activity activity, long minutes) {
    return Activity.builder()
        .from(activity)
        .duration(WorkDuration.workingMinutes(activity.duration().amount() + minutes))
        .build();
  }
}
