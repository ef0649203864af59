package org.daopai.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CivilTime;
import org.immutables.value.Value;

/**
 * The promise that a plan is made back from: something is to be finished by an instant.
 *
 * <p>A deadline given as a date means the end of that day. On a rest day it is kept as it stands,
 * so the work ends on the last working minute before it, unless {@link #rollsForward()}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Deadline implements Serializable {

  Deadline() {}

  /** How binding a deadline is. */
  public enum Firmness {
    /** It must be met. */
    HARD,
    /** It is aimed at. */
    TARGET
  }

  /** Its id, unique among deadlines. */
  public abstract DeadlineId id();

  /**
   * What owes it; its finish counts. It may name a phase, which is finished with the last of what
   * it holds, and owes it on the project's calendar.
   */
  public abstract ActivityId target();

  /** The instant by which the target is finished. */
  public abstract LocalDateTime due();

  /** How binding it is; hard if nothing is said. */
  @Value.Default
  public Firmness firmness() {
    return Firmness.HARD;
  }

  /**
   * How much it matters beside others, for remedies and indicators; positive, 1 if nothing is said.
   */
  @Value.Default
  public int weight() {
    return 1;
  }

  /**
   * Whether a deadline that ends on a rest day of the calendar of what owes it rolls forward to the
   * end of the next working day, as statutory limits do.
   */
  @Value.Default
  public boolean rollsForward() {
    return false;
  }

  /** How to call it; the id if nothing is said. */
  @Value.Default
  public LocalizedName name() {
    return LocalizedName.of(id().value());
  }

  @Value.Check
  void check() {
    if (weight() < 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Deadline '%s' has weight %d; a weight is 1 or more",
          id(),
          weight());
    }
  }

  /** Starts a deadline from nothing. */
  public static DeadlineBuilder builder() {
    return new DeadlineBuilder();
  }

  /** A hard deadline by the end of a day; its id is its target's. */
  public static Deadline hard(String target, LocalDate lastDay) {
    return of(Firmness.HARD, target, CivilTime.endOf(lastDay));
  }

  /** A hard deadline at an instant; its id is its target's. */
  public static Deadline hard(String target, LocalDateTime due) {
    return of(Firmness.HARD, target, due);
  }

  /** A target by the end of a day; its id is that of what owes it. */
  public static Deadline target(String target, LocalDate lastDay) {
    return of(Firmness.TARGET, target, CivilTime.endOf(lastDay));
  }

  /** A target at an instant; its id is that of what owes it. */
  public static Deadline target(String target, LocalDateTime due) {
    return of(Firmness.TARGET, target, due);
  }

  /** The same with another id, for a second deadline on the same activity or milestone. */
  public Deadline withId(String id) {
    return builder().from(this).id(DeadlineId.of(id)).build();
  }

  /** The same at another instant. */
  public Deadline withDue(LocalDateTime due) {
    return builder().from(this).due(due).build();
  }

  /** The same, rolling forward from rest days. */
  public Deadline rollingForward() {
    return builder().from(this).rollsForward(true).build();
  }

  /** The last day on which the target may finish, as people say it. */
  public LocalDate lastDay() {
    return CivilTime.inclusiveEnd(due());
  }

  private static Deadline of(Firmness firmness, String target, LocalDateTime due) {
    return builder()
        .id(DeadlineId.of(target))
        .target(ActivityId.of(target))
        .due(due)
        .firmness(firmness)
        .build();
  }
}
