package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.ActivityId;
import org.daopai.model.DateConstraint;
import org.daopai.model.Dependency;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.immutables.value.Value;

/**
 * One step of a proof: from one instant to the next, and what takes the time between them.
 *
 * <p>A step may lead back in time: a lead, or a maximum lag, lets what follows come earlier than
 * what it counts from; and where work is bound by its finish and counted from its start, the chain
 * leads back through the work. Its minutes are negative then.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class ProofStep implements Serializable {

  ProofStep() {}

  /** What takes the time of a step; a stable code. */
  public enum Kind {
    /** Work on an activity, with the rests within it. */
    ACTIVITY,
    /** The lag of a dependency, or its lead, or its maximum lag. */
    LAG,
    /** Rest of a calendar before work can go on, or after it could have ended. */
    REST,
    /** Waiting until work that may not be interrupted fits between two rests. */
    FIT,
    /** Waiting for a date that a constraint, or a resumption, names. */
    CONSTRAINT,
    /** Room: what follows is bound by something else, and could wait for so long. */
    SLACK,
    /**
     * A convention holds it: one of those by which plans of other applications are planned moves
     * what follows to where no dependency or calendar asks it to be.
     */
    CLAMP
  }

  /** What takes the time. */
  public abstract Kind kind();

  /** Where it begins. */
  public abstract LocalDateTime begin();

  /** Where it ends, which is where the next one begins. */
  public abstract LocalDateTime end();

  /**
   * Working time between the two on the calendar of the step, negative where it leads back; time of
   * the clock where it has none.
   */
  public abstract Duration working();

  /** What is worked on, or what waits. */
  public abstract ActivityId activity();

  /** How people call that. */
  public abstract LocalizedName activityName();

  /** Who does it, if that is known. */
  public abstract Optional<LocalizedName> responsible();

  /** The dependency by which the chain leads on, of a lag and of what waits for one. */
  public abstract Optional<Dependency> dependency();

  /** The constraint that is waited for; none of a resumption. */
  public abstract Optional<DateConstraint> constraint();

  /** The calendar that counts the time; none of time by the clock. */
  public abstract Optional<CalendarId> calendar();

  /** The rests between the two instants on that calendar, in the order in which they begin. */
  public abstract List<RestSpell> rests();

  /** Time of the clock, negative where the step leads back. */
  public Duration elapsed() {
    return Duration.between(begin(), end());
  }

  /** The same in minutes. */
  public long minutes() {
    return elapsed().toMinutes();
  }

  /** The step in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).step(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
