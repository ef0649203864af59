package org.daopai.scheduling;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * How planning tools differ, as options by name. The defaults are this library's own rules ({@code
 * S1} to {@code S32}); the presets are those of other tools, so that a plan made there can be made
 * again here.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class PlanningConvention implements Serializable {

  /** This library's own rules. */
  public static final PlanningConvention STANDARD = builder().build();

  /**
   * Those of Microsoft Project: open ends are bounded by the project's finish, and mandatory dates
   * hold in both passes.
   */
  public static final PlanningConvention MICROSOFT_PROJECT =
      builder()
          .openEnds(OpenEnds.PROJECT_FINISH)
          .mandatoryDates(MandatoryDates.HOLD_EARLY_AND_LATE)
          .build();

  /**
   * Those of Primavera P6: open ends are bounded by the project's finish, mandatory dates hold in
   * both passes, and ends on different calendars are compared by working time.
   */
  public static final PlanningConvention PRIMAVERA_P6 =
      builder()
          .openEnds(OpenEnds.PROJECT_FINISH)
          .mandatoryDates(MandatoryDates.HOLD_EARLY_AND_LATE)
          .comparison(Comparison.WORKING_TIME)
          .build();

  PlanningConvention() {}

  /** What the remaining work of an activity that has started waits for (S28). */
  public enum ProgressLogic {
    /** For its predecessors, as if it had not started. */
    RETAINED_LOGIC,
    /** For nothing: that it has started overrides them. */
    PROGRESS_OVERRIDE
  }

  /** What a mandatory date fixes. */
  public enum MandatoryDates {
    /** The early dates; late dates are bounded by it, so that float tells what is in its way. */
    HOLD_EARLY,
    /** The early and the late dates, whatever follows. */
    HOLD_EARLY_AND_LATE
  }

  /** How an end on one calendar is compared with one on another, where no lag lies between. */
  public enum Comparison {
    /** By the clock: what must finish after a Saturday needs at least a minute of Monday. */
    CLOCK,
    /**
     * By working time of the calendar of what is bounded: what finishes on Friday evening finishes
     * after all of the Saturday that follows.
     */
    WORKING_TIME
  }

  /** What bounds the late dates of an activity with no deadline downstream (S20). */
  @Value.Default
  public OpenEnds openEnds() {
    return OpenEnds.UNBOUNDED;
  }

  /** What work under way waits for (S28). */
  @Value.Default
  public ProgressLogic progressLogic() {
    return ProgressLogic.RETAINED_LOGIC;
  }

  /** What a mandatory date fixes (S17). */
  @Value.Default
  public MandatoryDates mandatoryDates() {
    return MandatoryDates.HOLD_EARLY;
  }

  /** How ends on different calendars are compared (S13). */
  @Value.Default
  public Comparison comparison() {
    return Comparison.CLOCK;
  }

  /** Starts a convention from this library's own rules. */
  public static PlanningConventionBuilder builder() {
    return new PlanningConventionBuilder();
  }
}
