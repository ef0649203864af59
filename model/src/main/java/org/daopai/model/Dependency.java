package org.daopai.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkDuration;

/**
 * One end of the successor is not before one end of the predecessor, plus a lag.
 *
 * @param predecessor what comes first
 * @param successor what waits
 * @param type which ends are joined
 * @param lag time in between
 */
public record Dependency(ActivityId predecessor, ActivityId successor, Type type, Lag lag)
    implements Serializable {

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

  /** Checks that the dependency joins two different things. */
  public Dependency {
    requireNonNull(type, "type");
    requireNonNull(lag, "lag");
    if (predecessor.equals(successor)) {
      throw InvalidInputException.of(
          InputFault.Code.DEPENDENCY_CYCLE,
          predecessor,
          "'%s' depends on itself; a dependency joins two different activities or milestones",
          predecessor);
    }
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
    return new Dependency(ActivityId.of(predecessor), ActivityId.of(successor), type, Lag.NONE);
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
    return new Dependency(predecessor, successor, type, lag);
  }

  /** The dependency as planners write it, for example {@code design -FS-> build}. */
  @Override
  public String toString() {
    return predecessor + " -" + type.abbreviation() + "-> " + successor;
  }
}
