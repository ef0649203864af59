package org.daopai.scheduling.explain;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.Activity;
import org.daopai.model.ActivityBuilder;
import org.daopai.model.ActivityId;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineBuilder;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.DependencyBuilder;
import org.daopai.model.Milestone;
import org.daopai.model.MilestoneBuilder;
import org.daopai.model.NetworkElement;
import org.daopai.model.Phase;
import org.daopai.model.PhaseBuilder;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.scheduling.explain.InputChange.Code;
import org.daopai.scheduling.explain.InputChange.Field;
import org.daopai.scheduling.explain.InputChanges.Part;

/** The earlier of two networks with some of the changes that lead to the later one made. */
final class PartlyChanged {

  private final ProjectNetwork was;
  private final ProjectNetwork is;
  private final InputChanges inputs;
  private final BitSet made;
  private final Set<String> changedCalendars = new HashSet<>();
  private boolean hasOtherDefault;

  private PartlyChanged(ProjectNetwork was, ProjectNetwork is, InputChanges inputs, BitSet made) {
    this.was = was;
    this.is = is;
    this.inputs = inputs;
    this.made = made;
    for (int change : made.stream().toArray()) {
      InputChange told = inputs.get(change);
      if (told.code() == Code.CALENDAR_CHANGED) {
        changedCalendars.add(told.id());
      }
      hasOtherDefault |= told.code() == Code.DEFAULT_CALENDAR_CHANGED;
    }
  }

  /**
   * The network with the changes made.
   *
   * @param made the changes, by their positions
   * @throws org.daopai.model.base.InvalidInputException if there is no such network, as where what
   *     a dependency leads to is not there yet
   */
  static ProjectNetwork of(
      ProjectNetwork was, ProjectNetwork is, InputChanges inputs, BitSet made) {
    return new PartlyChanged(was, is, inputs, made).network();
  }

  private ProjectNetwork network() {
    ProjectNetwork.Builder builder = ProjectNetwork.builder().name(is.name());
    builder.calendar(calendar(hasOtherDefault ? is.defaultCalendar() : was.defaultCalendar()));
    is.calendars().values().forEach(calendar -> builder.addCalendar(calendar(calendar)));
    was.calendars().values().stream()
        .filter(calendar -> !is.calendars().containsKey(calendar.id()))
        .forEach(builder::addCalendar);
    phases(builder);
    elements(builder);
    dependencies(builder);
    deadlines(builder);
    return builder.build();
  }

  private WorkCalendar calendar(WorkCalendar calendar) {
    WorkCalendar before = was.calendars().get(calendar.id());
    WorkCalendar after = is.calendars().get(calendar.id());
    boolean isNew = before == null || changedCalendars.contains(calendar.id().value());
    WorkCalendar chosen = isNew ? after : before;
    return chosen == null ? calendar : chosen;
  }

  private boolean isMade(boolean after, Part part, int position) {
    return inputs.at(after, part, position).stream().anyMatch(made::get);
  }

  private List<Field> fields(Part part, int position) {
    return inputs.at(true, part, position).stream()
        .filter(made::get)
        .flatMap(change -> inputs.get(change).field().stream())
        .toList();
  }

  // ---- phases

  private void phases(ProjectNetwork.Builder builder) {
    Set<Object> kept = new HashSet<>();
    for (int p = 0; p < is.phases().size(); p++) {
      Phase after = is.phases().get(p);
      Optional<Phase> before =
          was.phases().stream().filter(phase -> phase.id().equals(after.id())).findFirst();
      kept.add(after.id());
      if (before.isPresent()) {
        builder.addPhase(phase(before.get(), after, fields(Part.PHASE, p)));
      } else if (isMade(true, Part.PHASE, p)) {
        builder.addPhase(after);
      }
    }
    for (int p = 0; p < was.phases().size(); p++) {
      Phase before = was.phases().get(p);
      if (!kept.contains(before.id()) && !isMade(false, Part.PHASE, p)) {
        builder.addPhase(before);
      }
    }
  }

  private static Phase phase(Phase before, Phase after, List<Field> fields) {
    PhaseBuilder phase = Phase.builder().from(before);
    for (Field field : fields) {
      if (field == Field.PARENT) {
        phase.parent(after.parent());
      } else {
        phase.constraints(after.constraints());
      }
    }
    return phase.build();
  }

  // ---- elements

  private void elements(ProjectNetwork.Builder builder) {
    for (int i = 0; i < is.elements().size(); i++) {
      NetworkElement after = is.elements().get(i);
      boolean isThere = was.contains(after.id());
      if (isThere) {
        add(builder, element(was.element(after.id()), after, fields(Part.ELEMENT, i)));
      } else if (isMade(true, Part.ELEMENT, i)) {
        add(builder, detached(after));
      }
      boolean isReported = isMade(true, Part.PROGRESS, i);
      if (isThere || isMade(true, Part.ELEMENT, i)) {
        progress(builder, isReported ? is : was, after.id());
      }
    }
    for (int i = 0; i < was.elements().size(); i++) {
      NetworkElement before = was.elements().get(i);
      if (!is.contains(before.id()) && !isMade(false, Part.ELEMENT, i)) {
        add(builder, detached(before));
        progress(builder, was, before.id());
      }
    }
  }

  private static void progress(
      ProjectNetwork.Builder builder, ProjectNetwork network, ActivityId id) {
    Progress progress = network.progress().get(id);
    if (progress != null) {
      builder.addProgress(progress);
    }
  }

  private static void add(ProjectNetwork.Builder builder, NetworkElement element) {
    if (element instanceof Activity activity) {
      builder.addActivity(activity);
    } else {
      builder.addMilestone((Milestone) element);
    }
  }

  /** Without the calendar that it may bring along; the network defines that. */
  private static NetworkElement detached(NetworkElement element) {
    return element instanceof Activity activity
        ? Activity.builder().from(activity).attachedCalendar(Optional.empty()).build()
        : Milestone.builder().from((Milestone) element).attachedCalendar(Optional.empty()).build();
  }

  private static NetworkElement element(
      NetworkElement before, NetworkElement after, List<Field> fields) {
    if (fields.contains(Field.KIND)) {
      return detached(after);
    }
    NetworkElement base = detached(before);
    if (base instanceof Activity one && after instanceof Activity two) {
      ActivityBuilder activity = Activity.builder().from(one);
      fields.forEach(field -> set(activity, field, two));
      return activity.build();
    }
    if (base instanceof Milestone one && after instanceof Milestone two) {
      MilestoneBuilder milestone = Milestone.builder().from(one);
      fields.forEach(field -> set(milestone, field, two));
      return milestone.build();
    }
    return base;
  }

  private static void set(ActivityBuilder activity, Field field, Activity after) {
    switch (field) {
      case DURATION -> activity.duration(after.duration());
      case CALENDAR -> activity.calendar(after.calendar());
      case PHASE -> activity.phase(after.phase());
      case CONSTRAINTS -> activity.constraints(after.constraints());
      case SEGMENTS -> activity.segments(after.segments());
      case INTERRUPTIBLE -> activity.isInterruptible(after.isInterruptible());
      case HAMMOCK -> activity.isHammock(after.isHammock());
      case EXPECTED_FINISH -> activity.expectedFinish(after.expectedFinish());
      default -> throw notOf("an activity", field);
    }
  }

  private static void set(MilestoneBuilder milestone, Field field, Milestone after) {
    switch (field) {
      case CALENDAR -> milestone.calendar(after.calendar());
      case PHASE -> milestone.phase(after.phase());
      case CONSTRAINTS -> milestone.constraints(after.constraints());
      default -> throw notOf("a milestone", field);
    }
  }

  private static IllegalStateException notOf(String what, Field field) {
    return new IllegalStateException(field + " is no field of " + what);
  }

  // ---- dependencies and deadlines

  private void dependencies(ProjectNetwork.Builder builder) {
    for (InputChanges.Pair pair : inputs.dependencies()) {
      if (pair.after() < 0) {
        if (!isMade(false, Part.DEPENDENCY, pair.before())) {
          builder.addDependency(was.dependencies().get(pair.before()));
        }
      } else if (pair.before() >= 0) {
        builder.addDependency(
            dependency(
                was.dependencies().get(pair.before()),
                is.dependencies().get(pair.after()),
                fields(Part.DEPENDENCY, pair.after())));
      } else if (isMade(true, Part.DEPENDENCY, pair.after())) {
        builder.addDependency(is.dependencies().get(pair.after()));
      }
    }
  }

  private static Dependency dependency(Dependency before, Dependency after, List<Field> fields) {
    DependencyBuilder dependency = Dependency.builder().from(before);
    for (Field field : fields) {
      switch (field) {
        case TYPE -> dependency.type(after.type());
        case LAG -> dependency.lag(after.lag());
        case MAXIMUM_LAG -> dependency.maximumLag(after.maximumLag());
        default -> throw notOf("a dependency", field);
      }
    }
    return dependency.build();
  }

  private void deadlines(ProjectNetwork.Builder builder) {
    Set<DeadlineId> kept = new HashSet<>();
    for (int d = 0; d < is.deadlines().size(); d++) {
      Deadline after = is.deadlines().get(d);
      Optional<Deadline> before =
          was.deadlines().stream().filter(one -> one.id().equals(after.id())).findFirst();
      kept.add(after.id());
      if (before.isPresent()) {
        builder.addDeadline(deadline(before.get(), after, fields(Part.DEADLINE, d)));
      } else if (isMade(true, Part.DEADLINE, d)) {
        builder.addDeadline(after);
      }
    }
    for (int d = 0; d < was.deadlines().size(); d++) {
      Deadline before = was.deadlines().get(d);
      if (!kept.contains(before.id()) && !isMade(false, Part.DEADLINE, d)) {
        builder.addDeadline(before);
      }
    }
  }

  private static Deadline deadline(Deadline before, Deadline after, List<Field> fields) {
    DeadlineBuilder deadline = Deadline.builder().from(before);
    for (Field field : fields) {
      switch (field) {
        case TARGET -> deadline.target(after.target());
        case DUE -> deadline.due(after.due());
        case ROLLS_FORWARD -> deadline.rollsForward(after.rollsForward());
        case FIRMNESS -> deadline.firmness(after.firmness());
        case WEIGHT -> deadline.weight(after.weight());
        default -> throw notOf("a deadline", field);
      }
    }
    return deadline.build();
  }
}
