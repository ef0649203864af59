package org.daopai.model.limit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** What can happen to a case while a clock runs against it. */
public sealed interface ClockEvent extends Serializable {

  /** The event in words, for messages. */
  String words();

  /** Events that have nothing to add to their name. */
  enum Step implements ClockEvent {
    /** The application came in. */
    RECEIVED,
    /** The applicant was told what to correct. */
    CORRECTION_REQUESTED,
    /** The corrections came in. */
    CORRECTED,
    /** The application was accepted. */
    ACCEPTED,
    /** Nobody asked for corrections in time: the application counts as accepted (T7). */
    DEEMED_ACCEPTED,
    /** The decision was delivered. */
    DELIVERED,
    /** The applicant withdrew. */
    WITHDRAWN;

    @Override
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** How a case is decided. */
  enum Outcome {
    /** Approved. */
    APPROVED,
    /** Approved, documents still to come. */
    APPROVED_WITH_DEFERRED_MATERIALS,
    /** Refused after review. */
    REJECTED,
    /** Refused without acceptance. */
    NOT_ACCEPTED
  }

  /**
   * The clock was stopped: a special procedure began, or the case was suspended.
   *
   * @param pause why
   */
  record Paused(Pause pause) implements ClockEvent {
    /** Checks that nothing is missing. */
    public Paused {
      requireNonNull(pause, "pause");
    }

    @Override
    public String words() {
      return "paused (" + pause.text() + ")";
    }
  }

  /**
   * A pause ended.
   *
   * @param pause the text of the pause
   */
  record Resumed(String pause) implements ClockEvent {
    /** Checks that nothing is missing. */
    public Resumed {
      requireNonNull(pause, "pause");
    }

    @Override
    public String words() {
      return "resumed (" + pause + ")";
    }
  }

  /**
   * The limit was extended.
   *
   * @param length by how much, one or more
   * @param reason why
   */
  record Extended(LimitLength length, String reason) implements ClockEvent {
    /**
     * Checks the length.
     *
     * @throws InvalidInputException if it extends by nothing
     */
    public Extended {
      requireNonNull(reason, "reason");
      if (length.amount() == 0) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_DURATION,
            "extended",
            "An extension of %s extends nothing; give 1 or more",
            length);
      }
    }

    @Override
    public String words() {
      return "extended by " + length;
    }
  }

  /**
   * The case was decided.
   *
   * @param outcome how
   */
  record Decided(Outcome outcome) implements ClockEvent {
    /** Checks that nothing is missing. */
    public Decided {
      requireNonNull(outcome, "outcome");
    }

    @Override
    public String words() {
      return "decided (" + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }
  }
}
