package org.daopai.model;

import java.io.Serializable;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;
import org.immutables.value.Value;

/**
 * One end of the successor is not before one end of the predecessor, plus a lag; and not after it
 * by more than a maximum lag, where there is one.
 *
 * <p>A maximum lag binds both ways. The successor is not later than it allows, so its late dates
 * follow those of the predecessor; and the predecessor is not done so early that the successor
 * could no longer follow in time, so its early dates follow those of the successor: a permit that
 * would lapse over the winter is got in spring.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Dependency implements Serializable {

  Dependency() {}

  /** Which end of the predecessor bounds which end of the successor. */
  public enum Type {
    /** The successor starts after the predecessor finishes. */
    FINISH_TO_START("FS", false, true),
    /** The successor starts after the predecessor starts. */
    START_TO_START("SS", true, true),
    /** The successor finishes after the predecessor finishes. */
    FINISH_TO_FINISH("FF", false, false),
    /** The successor finishes after the predecessor starts. */
    START_TO_FINISH("SF", true, false);

    private final String abbreviation;
    private final boolean fromStart;
    private final boolean toStart;

    Type(String abbreviation, boolean fromStart, boolean toStart) {
      this.abbreviation = abbreviation;
      this.fromStart = fromStart;
      this.toStart = toStart;
    }

    /** The planners' two letters: FS, SS, FF or SF. */
    public String abbreviation() {
      return abbreviation;
    }

    /** Whether it leaves from the predecessor's start; from its finish otherwise. */
    public boolean leavesStart() {
      return fromStart;
    }

    /** Whether it bounds the successor's start; its finish otherwise. */
    public boolean boundsStart() {
      return toStart;
    }
  }

  /** What comes first. */
  public abstract ActivityId predecessor();

  /** What waits. */
  public abstract ActivityId successor();

  /** Which ends are joined. */
  public abstract Type type();

  /** Time in between, at least; none if nothing is said. */
  @Value.Default
  public Lag lag() {
    return Lag.NONE;
  }

  /** Time in between, at most; no bound if empty. */
  public abstract Optional<Lag> maximumLag();

  @Value.Check
  void check() {
    if (predecessor().equals(successor())) {
      throw InvalidInputException.of(
          InputFault.Code.DEPENDENCY_CYCLE,
          predecessor(),
          "'%s' depends on itself; a dependency joins two different activities or milestones",
          predecessor());
    }
    if (lag().duration().unit() == WorkDuration.Unit.MONTHS) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          this,
          "The lag of dependency %s is %s; only a maximum lag is said in months, say calendar days",
          this,
          lag().duration());
    }
    if (maximumLag().filter(maximum -> isLess(maximum, lag())).isPresent()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          this,
          "The maximum lag of dependency %s is %s and its lag %s; the maximum is at least the lag",
          this,
          maximumLag().get(),
          lag());
    }
  }

  /** Whether one lag is less than another on every calendar. */
  private static boolean isLess(Lag one, Lag other) {
    return one.counting() == other.counting()
        && one.calendar().equals(other.calendar())
        && (one.percent() == 0) == (other.percent() == 0)
        && one.duration().unit() == other.duration().unit()
        && (one.percent() < other.percent() || one.duration().amount() < other.duration().amount());
  }

  /** Starts a dependency from nothing. */
  public static DependencyBuilder builder() {
    return new DependencyBuilder();
  }

  /** The successor starts after the predecessor finishes. */
  public static Dependency finishToStart(String predecessor, String successor) {
    return of(Type.FINISH_TO_START, predecessor, successor);
  }

  /** The successor starts after the predecessor starts. */
  public static Dependency startToStart(String predecessor, String successor) {
    return of(Type.START_TO_START, predecessor, successor);
  }

  /** The successor finishes after the predecessor finishes. */
  public static Dependency finishToFinish(String predecessor, String successor) {
    return of(Type.FINISH_TO_FINISH, predecessor, successor);
  }

  /** The successor finishes after the predecessor starts. */
  public static Dependency startToFinish(String predecessor, String successor) {
    return of(Type.START_TO_FINISH, predecessor, successor);
  }

  /** A dependency of that type without lag. */
  public static Dependency of(Type type, String predecessor, String successor) {
    return of(type, ActivityId.of(predecessor), ActivityId.of(successor));
  }

  /** A dependency of that type without lag. */
  public static Dependency of(Type type, ActivityId predecessor, ActivityId successor) {
    return builder().predecessor(predecessor).successor(successor).type(type).build();
  }

  /**
   * The same with a lag on the successor's calendar; by the clock when the duration is elapsed
   * time.
   */
  public Dependency lag(WorkDuration duration) {
    return lag(Lag.of(duration));
  }

  /**
   * The same with a lead, given as a positive duration, on the successor's calendar.
   *
   * @throws InvalidInputException if the duration is negative; what adds time is a lag
   */
  public Dependency lead(WorkDuration duration) {
    if (duration.isNegative()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          this,
          "The lead of dependency %s is %s; a lead is 0 or more, what adds time is a lag",
          this,
          duration);
    }
    return lag(Lag.of(duration.negated()));
  }

  /** The same with that lag. */
  public Dependency lag(Lag lag) {
    return builder().from(this).lag(lag).build();
  }

  /**
   * The same with a maximum lag on the successor's calendar; by the clock when the duration is
   * elapsed time. In months it lasts to the end of the day of the same number, or of the last day
   * of a shorter month, as the law counts: within 3 months of 30 November is by the end of 28 or 29
   * February.
   */
  public Dependency within(WorkDuration atMost) {
    return within(Lag.of(atMost));
  }

  /** The same with that maximum lag. */
  public Dependency within(Lag atMost) {
    return builder().from(this).maximumLag(atMost).build();
  }

  /** The dependency as planners write it, for example {@code design -FS-> build}. */
  @Override
  public String toString() {
    return predecessor() + " -" + type().abbreviation() + "-> " + successor();
  }
}
