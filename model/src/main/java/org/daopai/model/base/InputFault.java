package org.daopai.model.base;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One thing that is wrong with an input.
 *
 * @param code what kind of fault it is; stable, for programs
 * @param subject the id or the place in a document that the fault is about; may be empty
 * @param sentence one sentence for people: the id, what was found, what would be accepted
 */
public record InputFault(Code code, String subject, String sentence) implements Serializable {

  /** The kinds of fault. Constants are added, never renamed. */
  public enum Code {
    /** Two things of one kind have the same id. */
    DUPLICATE_ID,
    /** An id is named that nothing defines. */
    UNKNOWN_REFERENCE,
    /** Dependencies form a cycle. */
    DEPENDENCY_CYCLE,
    /** A duration or lag is negative where it may not be, or too long to be planned. */
    INVALID_DURATION,
    /** Two calendars of different content have the same id. */
    CALENDAR_CONFLICT,
    /** A calendar has no working time where some is needed. */
    NO_WORKING_TIME,
    /** A day is needed that is not announced yet, on a calendar that guesses none. */
    NOT_ANNOUNCED,
    /** A date lies outside the supported range. */
    DATE_OUT_OF_RANGE,
    /** Something is said to have happened after the data date. */
    ACTUAL_AFTER_DATA_DATE,
    /**
     * Progress that contradicts itself: a finish before its start, a milestone that is under way.
     */
    INVALID_PROGRESS,
    /** A value that does not fit its own rules. */
    INVALID_VALUE,
    /** A document that is not well-formed, or not of the documented form. */
    MALFORMED_DOCUMENT,
    /** A document of a format or version that this library does not read. */
    UNKNOWN_FORMAT,
    /** A stated limit was exceeded: size, depth, count. */
    LIMIT_EXCEEDED
  }

  /** Checks that nothing is missing. */
  public InputFault {
    requireNonNull(code, "code");
    requireNonNull(subject, "subject");
    requireNonNull(sentence, "sentence");
  }

  @Override
  public String toString() {
    return sentence;
  }
}
