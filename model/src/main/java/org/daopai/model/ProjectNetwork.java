package org.daopai.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;

/**
 * Everything a plan is made from, but the data date: activities and milestones in the order given,
 * the dependencies between them, the calendars they are worked on, phases, deadlines, and the
 * progress made.
 *
 * <p>A network is intact by construction: {@link Builder#build()} checks ids, references, cycles,
 * dates and progress once, and reports every fault it finds in one {@link InvalidInputException}.
 * Changes are made on a copy, by {@link #toBuilder()} or {@link #with(Progress)}.
 *
 * <p>Immutable, thread-safe and serializable.
 */
public final class ProjectNetwork implements Serializable {

  /*
   * Elements are also known by their position in elements(), dependencies by theirs in dependencies(); the int arrays hold
   * the ends of each dependency, and what owes each deadline, as positions, resolved once, so that nobody looks an id up again.
   */
  private static final long serialVersionUID = 3;

  private final LocalizedName name;
  private final WorkCalendar defaultCalendar;
  private final ImmutableMap<CalendarId, WorkCalendar> calendars;
  private final ImmutableList<NetworkElement> elements;
  private final ImmutableMap<ActivityId, Integer> positions;
  private final ImmutableList<Phase> phases;
  private final ImmutableMap<PhaseId, Integer> phasePositions;
  private final ImmutableList<Dependency> dependencies;
  private final int[] predecessors;
  private final int[] successors;
  private final boolean hasMaximumLags;
  private final ImmutableList<Deadline> deadlines;
  private final int[] owing;
  private final ImmutableIntArray order;
  private final ImmutableMap<ActivityId, Progress> progress;

  private ProjectNetwork(Builder builder, NetworkChecks checks) {
    name = builder.name;
    defaultCalendar = checks.defaultCalendar();
    calendars = checks.calendars();
    elements = ImmutableList.copyOf(builder.elements);
    positions = checks.positions();
    phases = ImmutableList.copyOf(builder.phases);
    phasePositions = positionsOf(phases);
    dependencies = ImmutableList.copyOf(builder.dependencies);
    predecessors = checks.predecessors();
    successors = checks.successors();
    hasMaximumLags = dependencies.stream().anyMatch(d -> d.maximumLag().isPresent());
    deadlines = ImmutableList.copyOf(builder.deadlines);
    owing = checks.owing();
    order = checks.order();
    progress = ImmutableMap.copyOf(builder.progress);
  }

  private static ImmutableMap<PhaseId, Integer> positionsOf(List<Phase> phases) {
    ImmutableMap.Builder<PhaseId, Integer> positions = ImmutableMap.builder();
    for (int p = 0; p < phases.size(); p++) {
      positions.put(phases.get(p).id(), p);
    }
    return positions.buildOrThrow();
  }

  /** Starts a network from nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all of this network. */
  public Builder toBuilder() {
    Builder copy = builder().name(name).calendar(defaultCalendar);
    calendars.values().forEach(copy::addCalendar);
    copy.elements.addAll(elements);
    copy.phases.addAll(phases);
    copy.dependencies.addAll(dependencies);
    copy.deadlines.addAll(deadlines);
    copy.progress.putAll(progress);
    return copy;
  }

  /** The same network with that progress, in place of what was known of the same activity. */
  public ProjectNetwork with(Progress update) {
    return toBuilder().addProgress(update).build();
  }

  /**
   * The same network with all that progress, each in place of what was known of the same activity;
   * of two reports on one activity the later in the order given counts. Checks the network once.
   */
  public ProjectNetwork with(Collection<Progress> updates) {
    Builder copy = toBuilder();
    updates.forEach(copy::addProgress);
    return copy.build();
  }

  /**
   * The same network on other calendars, each of the same id as the one it replaces, such as those
   * of a year's new holidays.
   *
   * @param replacement gives the calendar to use in place of one; it may be the same
   * @throws InvalidInputException if a replacement has another id
   */
  public ProjectNetwork withCalendars(UnaryOperator<WorkCalendar> replacement) {
    Builder copy = toBuilder();
    copy.calendars.clear();
    calendars.values().forEach(calendar -> copy.addCalendar(replaced(calendar, replacement)));
    copy.calendar(copy.calendars.get(0));
    copy.elements.replaceAll(ProjectNetwork::detached);
    return copy.build();
  }

  private static WorkCalendar replaced(
      WorkCalendar calendar, UnaryOperator<WorkCalendar> replacement) {
    WorkCalendar other = replacement.apply(calendar);
    if (!other.id().equals(calendar.id())) {
      throw InvalidInputException.of(
          InputFault.Code.CALENDAR_CONFLICT,
          other.id(),
          "Calendar '%s' cannot take the place of '%s'; give it the same id",
          other.id(),
          calendar.id());
    }
    return other;
  }

  /** The element without the calendar it came with, which the network defines by now. */
  private static NetworkElement detached(NetworkElement element) {
    Optional<CalendarId> attached = element.attachedCalendar().map(WorkCalendar::id);
    if (attached.isEmpty()) {
      return element;
    }
    return element instanceof Activity activity
        ? activity.on(attached.get())
        : ((Milestone) element).on(attached.get());
  }

  /** How to call the project. */
  public LocalizedName name() {
    return name;
  }

  /** The calendar of whatever names none. */
  public WorkCalendar defaultCalendar() {
    return defaultCalendar;
  }

  /** All calendars by id, the default one first, then in the order given; immutable. */
  public Map<CalendarId, WorkCalendar> calendars() {
    return calendars;
  }

  /** Activities and milestones in the order given; immutable. */
  public List<NetworkElement> elements() {
    return elements;
  }

  /** Phases in the order given; immutable. */
  public List<Phase> phases() {
    return phases;
  }

  /** Dependencies in the order given; immutable. */
  public List<Dependency> dependencies() {
    return dependencies;
  }

  /**
   * The position in {@link #elements()} of the element at a place of a topological order: one in
   * which each comes after those that its dependencies, and those of the phases that hold it, make
   * it wait for; among those free to go the order given stands. A hammock waits for nothing, as its
   * dependencies move nothing.
   *
   * @param place 0 for the first
   * @throws IndexOutOfBoundsException if there are not so many elements
   */
  public int topologicalIndex(int place) {
    return order.get(place);
  }

  /** Whether any dependency has a maximum lag. */
  public boolean hasMaximumLags() {
    return hasMaximumLags;
  }

  /** Deadlines in the order given; immutable. */
  public List<Deadline> deadlines() {
    return deadlines;
  }

  /** Progress by activity or milestone; immutable. */
  public Map<ActivityId, Progress> progress() {
    return progress;
  }

  /**
   * The activity or milestone of an id.
   *
   * @throws InvalidInputException if there is none
   */
  public NetworkElement element(ActivityId id) {
    return elements.get(indexOf(id));
  }

  /**
   * The deadline of an id.
   *
   * @throws InvalidInputException if there is none
   */
  public Deadline deadline(DeadlineId id) {
    return deadlines.stream()
        .filter(deadline -> deadline.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.UNKNOWN_REFERENCE,
                    id,
                    "The network has no deadline '%s'; it has %s",
                    id,
                    NetworkFaults.some(deadlines.stream().map(Deadline::id).toList())));
  }

  /**
   * The calendar an element is worked on: its own, or the default one.
   *
   * @throws InvalidInputException if the network does not have the calendar that it names
   */
  public WorkCalendar calendarOf(NetworkElement element) {
    Optional<CalendarId> own = element.calendar();
    if (own.isEmpty()) {
      return defaultCalendar;
    }
    WorkCalendar calendar = calendars.get(own.get());
    if (calendar == null) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          element.id(),
          "'%s' is not of this network, as it uses calendar '%s'; the network defines %s",
          element.id(),
          own.get(),
          NetworkFaults.some(calendars.keySet()));
    }
    return calendar;
  }

  /**
   * The position in {@link #elements()} of an activity or milestone.
   *
   * @throws InvalidInputException if the network does not have it
   */
  public int indexOf(ActivityId id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          id,
          "The network has no activity or milestone '%s'; it has %s",
          id,
          NetworkFaults.some(positions.keySet()));
    }
    return position;
  }

  /**
   * The position in {@link #phases()} of a phase.
   *
   * @throws InvalidInputException if the network does not have it
   */
  public int indexOf(PhaseId id) {
    Integer position = phasePositions.get(id);
    if (position == null) {
      throw InvalidInputException.of(
          InputFault.Code.UNKNOWN_REFERENCE,
          id,
          "The network has no phase '%s'; it has %s",
          id,
          NetworkFaults.some(phasePositions.keySet()));
    }
    return position;
  }

  /** Whether the network has that activity or milestone. */
  public boolean contains(ActivityId id) {
    return positions.containsKey(id);
  }

  /**
   * The position in {@link #elements()} of the predecessor of the dependency at a position; of a
   * phase, the number of elements and its position in {@link #phases()}.
   */
  public int predecessorIndex(int dependency) {
    return predecessors[dependency];
  }

  /**
   * The position in {@link #elements()} of the successor of the dependency at a position; of a
   * phase, the number of elements and its position in {@link #phases()}.
   */
  public int successorIndex(int dependency) {
    return successors[dependency];
  }

  /**
   * The position in {@link #elements()} of what owes the deadline at a position; of a phase, the
   * number of elements and its position in {@link #phases()}.
   */
  public int owingIndex(int deadline) {
    return owing[deadline];
  }

  /**
   * Whether a dependency leads to an element: to itself or to a phase that holds it.
   *
   * @param dependency a position in {@link #dependencies()}
   * @param element a position in {@link #elements()}
   */
  public boolean leadsTo(int dependency, int element) {
    return isOrHolds(successors[dependency], element);
  }

  /**
   * Whether a dependency leaves an element: it itself or a phase that holds it.
   *
   * @param dependency a position in {@link #dependencies()}
   * @param element a position in {@link #elements()}
   */
  public boolean leaves(int dependency, int element) {
    return isOrHolds(predecessors[dependency], element);
  }

  private boolean isOrHolds(int end, int element) {
    if (end < elements.size()) {
      return end == element;
    }
    Integer at = elements.get(element).phase().map(phasePositions::get).orElse(null);
    while (at != null && at != end - elements.size()) {
      at = phases.get(at).parent().map(phasePositions::get).orElse(null);
    }
    return at != null;
  }

  /**
   * The positions in {@link #elements()} of all that a phase holds, smaller phases included; in the
   * order of the network, immutable.
   *
   * @param phase a position in {@link #phases()}
   */
  public List<Integer> membersOf(int phase) {
    int end = elements.size() + phase;
    return IntStream.range(0, elements.size()).filter(i -> isOrHolds(end, i)).boxed().toList();
  }

  /** Two networks are equal when they would be planned alike: same content in the same order. */
  @Override
  public boolean equals(Object object) {
    return object instanceof ProjectNetwork other
        && name.equals(other.name)
        && defaultCalendar.equals(other.defaultCalendar)
        && calendars.equals(other.calendars)
        && elements.equals(other.elements)
        && phases.equals(other.phases)
        && dependencies.equals(other.dependencies)
        && deadlines.equals(other.deadlines)
        && progress.equals(other.progress);
  }

  @Override
  public int hashCode() {
    return 31 * elements.hashCode() + dependencies.hashCode();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "ProjectNetwork[%s: %d elements, %d dependencies, %d deadlines]",
        name,
        elements.size(),
        dependencies.size(),
        deadlines.size());
  }

  /** Collects a network. Not thread-safe; may be reused after {@link #build()}. */
  public static final class Builder {

    private LocalizedName name = LocalizedName.of("");
    private Optional<WorkCalendar> defaultCalendar = Optional.empty();
    private final List<WorkCalendar> calendars = new ArrayList<>();
    private final List<NetworkElement> elements = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<ActivityId, Progress> progress = new LinkedHashMap<>();

    private Builder() {}

    /** How to call the project. */
    @CanIgnoreReturnValue
    public Builder name(String name) {
      return name(LocalizedName.of(name));
    }

    /** How to call the project. */
    @CanIgnoreReturnValue
    public Builder name(LocalizedName name) {
      this.name = name;
      return this;
    }

    /** The calendar of whatever names none; a five-day office week when it is never said. */
    @CanIgnoreReturnValue
    public Builder calendar(WorkCalendar calendar) {
      defaultCalendar = Optional.of(calendar);
      return this;
    }

    /** One more calendar, which activities, milestones and lags may name. */
    @CanIgnoreReturnValue
    public Builder addCalendar(WorkCalendar calendar) {
      calendars.add(calendar);
      return this;
    }

    /** One more phase. */
    @CanIgnoreReturnValue
    public Builder addPhase(Phase phase) {
      phases.add(phase);
      return this;
    }

    /** One more activity. */
    @CanIgnoreReturnValue
    public Builder addActivity(Activity activity) {
      elements.add(activity);
      return this;
    }

    /** One more milestone. */
    @CanIgnoreReturnValue
    public Builder addMilestone(Milestone milestone) {
      elements.add(milestone);
      return this;
    }

    /** The activities and milestones, in place of all given so far. */
    @CanIgnoreReturnValue
    public Builder elements(List<? extends NetworkElement> replacement) {
      elements.clear();
      elements.addAll(replacement);
      return this;
    }

    /** One more dependency. */
    @CanIgnoreReturnValue
    public Builder addDependency(Dependency dependency) {
      dependencies.add(dependency);
      return this;
    }

    /** The dependencies, in place of all given so far. */
    @CanIgnoreReturnValue
    public Builder dependencies(List<Dependency> replacement) {
      dependencies.clear();
      dependencies.addAll(replacement);
      return this;
    }

    /** One more deadline. */
    @CanIgnoreReturnValue
    public Builder addDeadline(Deadline deadline) {
      deadlines.add(deadline);
      return this;
    }

    /** The deadlines, in place of all given so far. */
    @CanIgnoreReturnValue
    public Builder deadlines(List<Deadline> replacement) {
      deadlines.clear();
      deadlines.addAll(replacement);
      return this;
    }

    /** Progress of an activity or milestone, in place of what was said of it before. */
    @CanIgnoreReturnValue
    public Builder addProgress(Progress update) {
      progress.put(update.activity(), update);
      return this;
    }

    /**
     * Checks everything and makes the network.
     *
     * @throws InvalidInputException with every fault found
     */
    public ProjectNetwork build() {
      NetworkChecks checks =
          new NetworkChecks(
              defaultCalendar,
              calendars,
              elements,
              phases,
              dependencies,
              deadlines,
              progress.values());
      checks.run();
      return new ProjectNetwork(this, checks);
    }
  }
}
