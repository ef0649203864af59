package org.daopai.model.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.daopai.model.NetworkElement;
import org.daopai.model.PhaseId;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/**
 * A planned network: for every activity and milestone its early and late dates, floats and drivers,
 * and for every deadline a verdict. A deadline that cannot be met is an answer, found here, never
 * an exception.
 *
 * <p>Holds a few numbers an element; a {@link ScheduledActivity} is a view made when asked for.
 * Immutable, thread-safe and serializable.
 */
public final class Schedule implements Serializable {

  /*
   * A row of numbers an element, by its position in network.elements(), all in one array, so that what a plan finds out in
   * one order and a reader asks for in another is in one place. Instants are minutes of CivilTime, floats are working
   * minutes; ABSENT stands for "has none". A driver is the position of a dependency; or that plus the number of
   * dependencies, for its maximum lag; or -1 minus the position of another Driver.Kind; or ABSENT. The binding deadline is a
   * position, or ABSENT.
   */
  private static final long serialVersionUID = 2;

  static final int ABSENT = Integer.MIN_VALUE;

  static final int EARLY_START = 0;
  static final int EARLY_FINISH = 1;
  static final int LATE_START = 2;
  static final int LATE_FINISH = 3;
  static final int JUST_IN_TIME_START = 4;
  static final int JUST_IN_TIME_FINISH = 5;
  static final int START_FLOAT = 6;
  static final int FINISH_FLOAT = 7;
  static final int FREE_FLOAT = 8;
  static final int EARLY_DRIVER = 9;
  static final int LATE_DRIVER = 10;
  static final int BOUND_BY = 11;
  static final int FLAGS = 12;
  private static final int WIDTH = 13;

  static final int EARLY_PROVISIONAL = 1;
  static final int LATE_PROVISIONAL = 2;

  private final ProjectNetwork network;
  private final DataDate dataDate;
  private final ImmutableList<DeadlineVerdict> verdicts;
  private final ImmutableList<Finding> findings;
  private final int[] rows;

  private Schedule(Builder builder) {
    network = builder.network;
    dataDate = builder.dataDate;
    verdicts = ImmutableList.copyOf(builder.verdicts);
    findings = ImmutableList.copyOf(builder.findings);
    rows = builder.rows;
  }

  /** Starts a schedule of a network; every element must be given its early dates. */
  public static Builder builder(ProjectNetwork network, DataDate dataDate) {
    return new Builder(network, dataDate);
  }

  /** The network that was planned. */
  public ProjectNetwork network() {
    return network;
  }

  /** The data date it was planned from. */
  public DataDate dataDate() {
    return dataDate;
  }

  /**
   * The versions of the calendars it was planned on, of those that have one; immutable, in the
   * order of the network.
   */
  public Map<CalendarId, String> calendarVersions() {
    ImmutableMap.Builder<CalendarId, String> versions = ImmutableMap.builder();
    for (WorkCalendar calendar : network.calendars().values()) {
      if (!calendar.version().isEmpty()) {
        versions.put(calendar.id(), calendar.version());
      }
    }
    return versions.buildOrThrow();
  }

  /**
   * Every date that is not what it was in an earlier schedule, for example one planned before a
   * year's holidays were announced: activities and milestones in the order of this schedule, then
   * its deadlines, then what only the earlier one has. O(activities).
   */
  public List<MovedDate> movedFrom(Schedule earlier) {
    return MovedDates.between(earlier, this);
  }

  /**
   * Activities and milestones in the order of the network; immutable, views are made when asked
   * for.
   */
  public List<ScheduledActivity> activities() {
    return new Views();
  }

  /**
   * An activity or milestone.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public ScheduledActivity activity(String id) {
    return activity(ActivityId.of(id));
  }

  /**
   * An activity or milestone.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public ScheduledActivity activity(ActivityId id) {
    return new ScheduledActivity(this, network.indexOf(id));
  }

  /**
   * The activities and milestones of which the total float is so much working time or less, in the
   * order of the network; {@link WorkDuration#ZERO} is the usual threshold. See {@link
   * ScheduledActivity#isCritical(WorkDuration)}.
   *
   * @throws InvalidInputException if it is not said as working time, which a float is
   */
  public List<ScheduledActivity> critical(WorkDuration atMost) {
    return activities().stream().filter(activity -> activity.isCritical(atMost)).toList();
  }

  /** The verdict on every deadline, in the order of the network; immutable. */
  public List<DeadlineVerdict> deadlines() {
    return verdicts;
  }

  /**
   * The verdict on a deadline.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public DeadlineVerdict deadline(String id) {
    DeadlineId wanted = DeadlineId.of(id);
    return verdicts.stream()
        .filter(verdict -> verdict.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.UNKNOWN_REFERENCE,
                    id,
                    "The schedule has no deadline '%s'; it has %s",
                    id,
                    verdicts.stream().map(DeadlineVerdict::id).toList()));
  }

  /**
   * The verdict on a deadline.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public DeadlineVerdict deadline(DeadlineId id) {
    return deadline(id.value());
  }

  /**
   * What the network asks for and the plan cannot keep, and what has happened against it:
   * contradictions first, then in the order of the dependencies, then what is found at dates by
   * themselves in the order of the network; immutable.
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Whether dependencies contradict each other, so that no plan keeps them all. */
  public boolean isContradictory() {
    return findings.stream().anyMatch(Finding::isContradiction);
  }

  /** Whether every deadline is met, hard and target alike. */
  public boolean meetsAllDeadlines() {
    return verdicts.stream().allMatch(DeadlineVerdict::isMet);
  }

  /**
   * The project's early finish: the latest one of all but hammocks, which move nothing and may span
   * longer; the data date where there is nothing else. What has no deadline is bounded by it under
   * that convention.
   */
  public LocalDateTime earlyFinish() {
    return IntStream.range(0, network.elements().size())
        .filter(element -> !isHammock(network.elements().get(element)))
        .map(element -> at(element, EARLY_FINISH))
        .max()
        .stream()
        .mapToObj(CivilTime::toDateTime)
        .findFirst()
        .orElse(dataDate.instant());
  }

  private static boolean isHammock(NetworkElement element) {
    return element instanceof Activity activity && activity.isHammock();
  }

  /**
   * The driving chain of an activity, milestone or phase, see {@link #drivingChain(ActivityId)}.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public List<ScheduledActivity> drivingChain(String id) {
    return drivingChain(ActivityId.of(id));
  }

  /**
   * The driving chain of an activity or milestone: what fixed its early dates, from the origin on,
   * itself last. Each step but the first has the step before it as the other end of its early
   * driver. Where a maximum lag leads the chain back to what is in it already, it begins there.
   * That of a phase, which is named as a deadline names it, is that of what it ends with.
   *
   * @throws InvalidInputException if the network has none of that id
   */
  public List<ScheduledActivity> drivingChain(ActivityId id) {
    List<ScheduledActivity> chain = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int at = chainEnd(id); at != ABSENT && !seen.get(at); at = drivenFrom(at)) {
      seen.set(at);
      chain.add(new ScheduledActivity(this, at));
    }
    return ImmutableList.copyOf(Lists.reverse(chain));
  }

  private int chainEnd(ActivityId id) {
    PhaseId phase = PhaseId.of(id.value());
    return !network.contains(id) && network.phases().stream().anyMatch(p -> p.id().equals(phase))
        ? decidingMember(network.indexOf(phase), false)
        : network.indexOf(id);
  }

  /** The element at the other end of what drives an element's early dates, or ABSENT. */
  private int drivenFrom(int element) {
    int driver = at(element, EARLY_DRIVER);
    if (driver < 0) {
      return ABSENT;
    }
    int links = network.dependencies().size();
    if (driver >= links) {
      return network.successorIndex(driver - links);
    }
    int predecessor = network.predecessorIndex(driver);
    int elements = network.elements().size();
    return predecessor < elements
        ? predecessor
        : decidingMember(
            predecessor - elements, network.dependencies().get(driver).type().leavesStart());
  }

  /**
   * What a phase begins with: of all it holds, smaller phases included, the first with the least
   * early start. No hammock, which moves nothing; none where it holds nothing else.
   *
   * @param phase a position in {@link ProjectNetwork#phases()}
   * @return a position in {@link ProjectNetwork#elements()}
   */
  public OptionalInt firstOf(int phase) {
    return present(decidingMember(phase, true));
  }

  /**
   * What a phase ends with: of all it holds, smaller phases included, the first with the greatest
   * early finish. No hammock, which moves nothing; none where it holds nothing else.
   *
   * @param phase a position in {@link ProjectNetwork#phases()}
   * @return a position in {@link ProjectNetwork#elements()}
   */
  public OptionalInt lastOf(int phase) {
    return present(decidingMember(phase, false));
  }

  private static OptionalInt present(int element) {
    return element == ABSENT ? OptionalInt.empty() : OptionalInt.of(element);
  }

  private int decidingMember(int phase, boolean begins) {
    int deciding = ABSENT;
    for (int member : network.membersOf(phase)) {
      if (isHammock(network.elements().get(member))) {
        continue;
      }
      boolean decides =
          deciding == ABSENT
              || (begins
                  ? at(member, EARLY_START) < at(deciding, EARLY_START)
                  : at(member, EARLY_FINISH) > at(deciding, EARLY_FINISH));
      deciding = decides ? member : deciding;
    }
    return deciding;
  }

  /**
   * The dates of a phase: those of all it holds, smaller phases included.
   *
   * @throws InvalidInputException if the network has no such phase
   */
  public PhaseDates phase(PhaseId id) {
    return PhaseDates.of(this, id);
  }

  /** A number of an element's row. */
  int at(int element, int column) {
    return rows[element * WIDTH + column];
  }

  Optional<Driver> driver(int code) {
    if (code == ABSENT) {
      return Optional.empty();
    }
    if (code < 0) {
      return Optional.of(Driver.of(Driver.Kind.at(-1 - code)));
    }
    List<Dependency> dependencies = network.dependencies();
    return Optional.of(
        code < dependencies.size()
            ? Driver.of(dependencies.get(code))
            : Driver.ofMaximumLag(dependencies.get(code - dependencies.size())));
  }

  /** Two schedules are equal when every date, float, driver and verdict is. */
  @Override
  public boolean equals(Object object) {
    return object instanceof Schedule other
        && dataDate.equals(other.dataDate)
        && Arrays.equals(rows, other.rows)
        && verdicts.equals(other.verdicts)
        && findings.equals(other.findings)
        && network.equals(other.network);
  }

  @Override
  public int hashCode() {
    return 31 * dataDate.hashCode() + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "Schedule[" + network + " as of " + dataDate + "]";
  }

  private final class Views extends AbstractList<ScheduledActivity> implements RandomAccess {
    @Override
    public ScheduledActivity get(int index) {
      return new ScheduledActivity(Schedule.this, Objects.checkIndex(index, size()));
    }

    @Override
    public int size() {
      return network.elements().size();
    }
  }

  /**
   * Collects a schedule. Elements are named by their position in the network, instants are minutes
   * of {@link CivilTime}, floats are working minutes. A position that the network does not have is
   * an {@link IndexOutOfBoundsException}. Not thread-safe, for one use: after {@link #build()}
   * every call is an {@link IllegalStateException}.
   */
  public static final class Builder {

    private final ProjectNetwork network;
    private final DataDate dataDate;
    private final List<DeadlineVerdict> verdicts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final int dependencies;
    private final int[] rows;
    private boolean built;

    private Builder(ProjectNetwork network, DataDate dataDate) {
      this.network = network;
      this.dataDate = dataDate;
      dependencies = network.dependencies().size();
      rows = new int[Math.multiplyExact(network.elements().size(), WIDTH)];
      Arrays.fill(rows, ABSENT);
      for (int row = 0; row < rows.length; row += WIDTH) {
        rows[row + FREE_FLOAT] = 0;
        rows[row + FLAGS] = 0;
      }
    }

    /** The early dates of an element, and whether they crossed days that are not announced. */
    @CanIgnoreReturnValue
    public Builder early(int element, int start, int finish, boolean provisional) {
      requireOpen();
      int row = rowOf(element);
      rows[row + EARLY_START] = start;
      rows[row + EARLY_FINISH] = finish;
      rows[row + FLAGS] |= provisional ? EARLY_PROVISIONAL : 0;
      return this;
    }

    /**
     * The late dates of an element that has any, and whether they crossed days that are not
     * announced.
     */
    @CanIgnoreReturnValue
    public Builder late(int element, int start, int finish, boolean provisional) {
      requireOpen();
      int row = rowOf(element);
      rows[row + LATE_START] = start;
      rows[row + LATE_FINISH] = finish;
      rows[row + FLAGS] |= provisional ? LATE_PROVISIONAL : 0;
      return this;
    }

    /** The floats to the late dates, for an element that has any. */
    @CanIgnoreReturnValue
    public Builder totalFloat(int element, int ofStart, int ofFinish) {
      requireOpen();
      int row = rowOf(element);
      rows[row + START_FLOAT] = ofStart;
      rows[row + FINISH_FLOAT] = ofFinish;
      return this;
    }

    /** The float to the successors' early dates, and where it leads. */
    @CanIgnoreReturnValue
    public Builder freeFloat(int element, int minutes, int justInTimeStart, int justInTimeFinish) {
      requireOpen();
      int row = rowOf(element);
      rows[row + FREE_FLOAT] = minutes;
      rows[row + JUST_IN_TIME_START] = justInTimeStart;
      rows[row + JUST_IN_TIME_FINISH] = justInTimeFinish;
      return this;
    }

    /**
     * The dependency, by its position in the network, that drives the early dates. It must lead to
     * the element ({@link ProjectNetwork#leadsTo}), which is not checked: a planner knows.
     *
     * @throws IndexOutOfBoundsException if the network has no such dependency
     */
    @CanIgnoreReturnValue
    public Builder earlyDriver(int element, int dependency) {
      requireOpen();
      rows[rowOf(element) + EARLY_DRIVER] = Objects.checkIndex(dependency, dependencies);
      return this;
    }

    /**
     * The dependency, by its position in the network, whose maximum lag drives the early dates.
     *
     * @throws IllegalArgumentException if it does not leave from the element, or has no maximum lag
     */
    @CanIgnoreReturnValue
    public Builder earlyMaximumLag(int element, int dependency) {
      requireOpen();
      requireMaximumLag(dependency, network.predecessorIndex(dependency) == element, "early");
      rows[rowOf(element) + EARLY_DRIVER] = network.dependencies().size() + dependency;
      return this;
    }

    /** What drives the early dates when no dependency does. */
    @CanIgnoreReturnValue
    public Builder earlyDriver(int element, Driver.Kind kind) {
      requireOpen();
      rows[rowOf(element) + EARLY_DRIVER] = -1 - kind.position();
      return this;
    }

    /**
     * The dependency, by its position in the network, that drives the late dates. It must leave
     * from the element ({@link ProjectNetwork#leaves}), which is not checked: a planner knows.
     *
     * @throws IndexOutOfBoundsException if the network has no such dependency
     */
    @CanIgnoreReturnValue
    public Builder lateDriver(int element, int dependency) {
      requireOpen();
      rows[rowOf(element) + LATE_DRIVER] = Objects.checkIndex(dependency, dependencies);
      return this;
    }

    /**
     * The dependency, by its position in the network, whose maximum lag drives the late dates.
     *
     * @throws IllegalArgumentException if it does not lead to the element, or has no maximum lag
     */
    @CanIgnoreReturnValue
    public Builder lateMaximumLag(int element, int dependency) {
      requireOpen();
      requireMaximumLag(dependency, network.successorIndex(dependency) == element, "late");
      rows[rowOf(element) + LATE_DRIVER] = network.dependencies().size() + dependency;
      return this;
    }

    private int rowOf(int element) {
      return Objects.checkIndex(element, network.elements().size()) * WIDTH;
    }

    private void requireMaximumLag(int dependency, boolean joins, String which) {
      Dependency found = network.dependencies().get(dependency);
      if (!joins || found.maximumLag().isEmpty()) {
        throw new IllegalArgumentException(
            "No maximum lag of dependency "
                + found
                + " drives those "
                + which
                + " dates; give a dependency that has one, and the element that it drives");
      }
    }

    /** What drives the late dates when no dependency does. */
    @CanIgnoreReturnValue
    public Builder lateDriver(int element, Driver.Kind kind) {
      requireOpen();
      rows[rowOf(element) + LATE_DRIVER] = -1 - kind.position();
      return this;
    }

    /** The deadline, by its position in the network, that binds the late dates. */
    @CanIgnoreReturnValue
    public Builder boundBy(int element, int deadline) {
      requireOpen();
      rows[rowOf(element) + BOUND_BY] = Objects.checkIndex(deadline, network.deadlines().size());
      return this;
    }

    /** The verdict on the next deadline of the network. */
    @CanIgnoreReturnValue
    public Builder addVerdict(DeadlineVerdict verdict) {
      requireOpen();
      verdicts.add(verdict);
      return this;
    }

    /** One more finding. */
    @CanIgnoreReturnValue
    public Builder addFinding(Finding finding) {
      requireOpen();
      findings.add(finding);
      return this;
    }

    /**
     * Makes the schedule.
     *
     * @throws IllegalStateException if an element has no early dates, or on a second call
     */
    public Schedule build() {
      requireOpen();
      for (int row = 0; row < rows.length; row += WIDTH) {
        if (rows[row + EARLY_START] == ABSENT || rows[row + EARLY_FINISH] == ABSENT) {
          throw new IllegalStateException(
              "'" + network.elements().get(row / WIDTH).id() + "' has no early dates");
        }
        if (rows[row + JUST_IN_TIME_START] == ABSENT) {
          rows[row + JUST_IN_TIME_START] = rows[row + EARLY_START];
          rows[row + JUST_IN_TIME_FINISH] = rows[row + EARLY_FINISH];
        }
      }
      built = true;
      return new Schedule(this);
    }

    /* The schedule takes the arrays over; what came after would change it. */
    private void requireOpen() {
      if (built) {
        throw new IllegalStateException("This builder has built its schedule; start another one");
      }
    }
  }

  Optional<Deadline> deadlineAt(int position) {
    return position == ABSENT ? Optional.empty() : Optional.of(network.deadlines().get(position));
  }
}
