package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.schedule.DeadlineVerdict;
import org.immutables.value.Value;

/**
 * Why what owes a deadline finishes when it does, and not earlier: steps from an origin to its
 * early finish, each beginning where the one before it ends. Their time by the clock, less the time
 * there is from the origin to the deadline, is exactly the time by which the deadline is missed, or
 * negative, kept (S26).
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Proof implements Serializable {

  Proof() {}

  /** What a chain begins with; a stable code. */
  public enum Origin {
    /** The data date: nothing that is not done starts before it. */
    DATA_DATE,
    /** Something that has happened. */
    ACTUAL,
    /** A date that a constraint names; waiting for it counts from the data date. */
    CONSTRAINT,
    /** A maximum lag leads the chain back to what it has passed already. */
    CIRCLE
  }

  /** The verdict that it proves. */
  public abstract DeadlineVerdict verdict();

  /** 1 for the chain that drives; 2, 3, ... for those that would drive next. */
  public abstract int number();

  /**
   * How much later the chain could come before it drives: the least sum of the floats of its
   * dependencies that do not. Zero of the first.
   */
  public abstract Duration relativeFloat();

  /** What it begins with. */
  public abstract Origin origin();

  /** Where it begins. */
  public abstract LocalDateTime originAt();

  /** The steps, from the origin on; immutable. */
  public abstract List<ProofStep> steps();

  /**
   * The calendar that counts every step and what owes the deadline, where it is one; the time of
   * the chain can then be told in working time, too.
   */
  public abstract Optional<CalendarId> calendar();

  /**
   * Working time by which the deadline is missed on that calendar, negative when it is kept: that
   * of all steps less what there is from the origin to the deadline. Nothing where rest alone makes
   * it late.
   */
  public abstract Optional<Duration> workingOverrun();

  @Value.Check
  void check() {
    LocalDateTime at = originAt();
    for (ProofStep step : steps()) {
      requireContiguous(at, step.begin());
      at = step.end();
    }
    requireContiguous(at, verdict().earlyFinish());
  }

  private void requireContiguous(LocalDateTime end, LocalDateTime start) {
    if (!end.equals(start)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          verdict().id(),
          "The proof of deadline '%s' leads to %s and goes on from %s; let each step begin where"
              + " the one before it ends, the last at the early finish",
          verdict().id(),
          end,
          start);
    }
  }

  /** Time of the clock from the origin to the deadline. */
  public Duration available() {
    return Duration.between(originAt(), verdict().due());
  }

  /** Time of the clock that the steps take together. */
  public Duration elapsed() {
    return steps().stream().map(ProofStep::elapsed).reduce(Duration.ZERO, Duration::plus);
  }

  /** By how much the deadline is missed, by the clock; negative when it is kept. */
  public Duration overrun() {
    return elapsed().minus(available());
  }

  /**
   * Where the time went: work by who is responsible, lags, rests by name, waiting. The parts come
   * to what the steps take together.
   */
  public List<TimeShare> waterfall() {
    return Waterfall.of(steps());
  }

  /** The proof in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return Sentences.in(language).proof(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
