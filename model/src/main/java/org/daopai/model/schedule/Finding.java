package org.daopai.model.schedule;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * Something in a network that a plan cannot keep, or that has happened against it. A finding is
 * part of the answer: the plan is made all the same, and says here what it had to leave aside.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Finding implements Serializable {

  Finding() {}

  /** What was found. */
  public enum Code {
    /**
     * Dependencies that go round in a circle ask for more time than a maximum lag among them
     * allows, whatever the dates. The plan is made without that maximum lag.
     */
    CONTRADICTION,
    /**
     * The successor comes later than a maximum lag allows after what has already happened, as when
     * a permit lapses.
     */
    MAXIMUM_LAG_EXCEEDED,
    /** The successor has started or finished although the dependency would not have let it yet. */
    OUT_OF_SEQUENCE,
    /**
     * A date that holds in any case comes before the dependency would let it; or, found at its
     * predecessor, before its maximum lag would.
     */
    DATE_AGAINST_LOGIC,
    /**
     * A date that holds in any case starts work before the data date, which has not started by
     * then.
     */
    DATE_BEFORE_DATA_DATE,
    /**
     * A date that holds in any case starts work where rest interrupts what it may not interrupt.
     */
    DATE_AGAINST_REST;

    /** Whether it is a dependency that is not kept; a date of the activity by itself otherwise. */
    public boolean isOfDependency() {
      return this != DATE_BEFORE_DATA_DATE && this != DATE_AGAINST_REST;
    }
  }

  /** What was found. */
  public abstract Code code();

  /** The activity or milestone it is found at: what comes too soon or too late. */
  public abstract ActivityId activity();

  /** The dependency that is not kept; none where a date stands in its own way. */
  public abstract Optional<Dependency> dependency();

  /**
   * Time of the clock by which it is not kept, positive: of a date before the data date, how long
   * before it work would start; of a date against rest, how much later it would fit.
   */
  public abstract Duration by();

  /**
   * Of a contradiction, the links of the circle in order. Each leads from an end of one activity to
   * the earliest or latest instant of an end of the next; the first leaves the end from which the
   * maximum lag counts, the last is that maximum lag, back from what comes too late. Where the
   * circle goes through a phase, one link leads to the phase and the next leaves what it holds, or
   * the other way round: that it holds it is no link.
   */
  public abstract List<Link> links();

  /**
   * One link of a contradiction.
   *
   * @param dependency the dependency
   * @param isMaximum whether it is its maximum lag that leads on, from the successor back to the
   *     predecessor; its lag otherwise
   * @param from the instant of the end it leaves
   * @param to the instant before which it does not let the end that it leads to be
   */
  public record Link(Dependency dependency, boolean isMaximum, LocalDateTime from, LocalDateTime to)
      implements Serializable {

    /** What it leads from. */
    public ActivityId leaves() {
      return isMaximum ? dependency.successor() : dependency.predecessor();
    }

    /** What it leads to. */
    public ActivityId bounds() {
      return isMaximum ? dependency.predecessor() : dependency.successor();
    }
  }

  @Value.Check
  void check() {
    if (dependency().isPresent() != code().isOfDependency()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          activity(),
          "Finding %s at '%s' names %s; %s",
          code(),
          activity(),
          dependency().map(Dependency::toString).orElse("no dependency"),
          code().isOfDependency()
              ? "name the dependency that is not kept"
              : "it is found at a date of the activity, so name none");
    }
  }

  /** Starts a finding from nothing. */
  public static FindingBuilder builder() {
    return new FindingBuilder();
  }

  /** Whether it says that the dependencies contradict each other. */
  public boolean isContradiction() {
    return code() == Code.CONTRADICTION;
  }

  /** The maximum lag that is not kept, if it is one. */
  public Optional<Dependency> maximumLag() {
    return code() == Code.CONTRADICTION || code() == Code.MAXIMUM_LAG_EXCEEDED
        ? dependency()
        : Optional.empty();
  }
}
