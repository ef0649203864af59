package org.daopai.model.project;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Something that happened to an investment project. It may happen on a day of rest.
 *
 * @param kind what happened
 * @param happened the day it happened
 * @param recorded the day it was recorded, not before it happened
 */
public record ProjectEvent(Kind kind, LocalDate happened, LocalDate recorded)
    implements Serializable {

  /** What can happen to a project, in the order of its life. */
  public enum Kind {
    /** The agreement was signed. */
    SIGNED,
    /**
     * Formal breaking of ground of a permanent structure; site levelling and temporary works do not
     * count.
     */
    COMMENCED,
    /** Work stopped, for the winter or otherwise. */
    SUSPENDED,
    /** Work started again. */
    RESUMED,
    /** Completion was accepted. */
    COMPLETED,
    /** Production began. */
    IN_PRODUCTION,
    /** Design capacity was reached. */
    AT_CAPACITY,
    /** The promised results were reached. */
    AT_EFFECT,
    /** The project was given up. */
    CANCELLED
  }

  /**
   * Checks the days.
   *
   * @throws InvalidInputException if it was recorded before it happened
   */
  public ProjectEvent {
    requireNonNull(kind, "kind");
    if (recorded.isBefore(happened)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          kind,
          "Event %s of %s was recorded on %s, before it happened; record it on that day or later",
          kind,
          happened,
          recorded);
    }
  }

  /** Something that was recorded on the day it happened. */
  public static ProjectEvent of(Kind kind, LocalDate happened) {
    return new ProjectEvent(kind, happened, happened);
  }
}
