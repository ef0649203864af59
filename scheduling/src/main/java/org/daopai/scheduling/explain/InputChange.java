package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that is not the same in what two plans were made of. What moves no date of any plan,
 * such as names and who is responsible, is left out.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class InputChange implements Serializable {

  InputChange() {}

  /** What has changed; a stable code. */
  public enum Code {
    /** Days, hours or version of a calendar that both networks define. */
    CALENDAR_CHANGED,
    /** The calendar of all that names none. */
    DEFAULT_CALENDAR_CHANGED,
    /** A phase that was not there. */
    PHASE_ADDED,
    /** A field of a phase. */
    PHASE_CHANGED,
    /** An activity or milestone that was not there. */
    ELEMENT_ADDED,
    /** A dependency that is there no more. */
    DEPENDENCY_DROPPED,
    /** A field of a dependency between the same two. */
    DEPENDENCY_CHANGED,
    /** A field of an activity or milestone. */
    ELEMENT_CHANGED,
    /** A dependency that was not there. */
    DEPENDENCY_ADDED,
    /** A deadline that was not there. */
    DEADLINE_ADDED,
    /** A field of a deadline. */
    DEADLINE_CHANGED,
    /** A deadline that is there no more. */
    DEADLINE_DROPPED,
    /** An activity or milestone that is there no more. */
    ELEMENT_DROPPED,
    /** A phase that is there no more. */
    PHASE_DROPPED,
    /** The data date. */
    DATA_DATE_MOVED,
    /** What has happened to something of which nothing was told. */
    PROGRESS_REPORTED,
    /** What has happened is told otherwise, or further. */
    PROGRESS_CHANGED,
    /** What was said to have happened is said no more. */
    PROGRESS_WITHDRAWN
  }

  /** The field that has changed, of what is there before and after; a stable code. */
  public enum Field {
    /** Whether it is an activity, or which kind of milestone; told by the whole of both. */
    KIND,
    /** The duration of an activity. */
    DURATION,
    /** The calendar by which it works. */
    CALENDAR,
    /** The phase that holds it. */
    PHASE,
    /** Its date constraints. */
    CONSTRAINTS,
    /** The pieces in which it is worked on. */
    SEGMENTS,
    /** Whether rest may interrupt it. */
    INTERRUPTIBLE,
    /** Whether it takes its span from what it depends on. */
    HAMMOCK,
    /** The finish that is expected, whatever the duration. */
    EXPECTED_FINISH,
    /** The phase that holds a phase. */
    PARENT,
    /** The type of a dependency. */
    TYPE,
    /** The lag of a dependency. */
    LAG,
    /** The maximum lag of a dependency. */
    MAXIMUM_LAG,
    /** What owes a deadline. */
    TARGET,
    /** The instant of a deadline. */
    DUE,
    /** Whether a deadline rolls forward over days of rest. */
    ROLLS_FORWARD,
    /** Whether a deadline must be met; moves no date. */
    FIRMNESS,
    /** How much a deadline weighs; moves no date. */
    WEIGHT
  }

  /** What has changed. */
  public abstract Code code();

  /** What it is a change of; of a dependency, as it prints itself; empty for the data date. */
  public abstract String id();

  /** The field, of a change of one. */
  public abstract Optional<Field> field();

  /**
   * What it was, as the model says it; none of what was not there. Of a field it is the value of
   * that, otherwise the whole.
   */
  public abstract Optional<Serializable> was();

  /** What it is, in the same way; none of what is there no more. */
  public abstract Optional<Serializable> is();

  /**
   * Of a calendar, the days between the first and the last date of both plans on which it works
   * otherwise than it did, in order; the others move no date.
   */
  public abstract List<LocalDate> days();

  /** The change in a sentence of a language: Chinese, or English for every other. */
  public String sentence(Locale language) {
    return DiffSentences.in(language).change(this);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
