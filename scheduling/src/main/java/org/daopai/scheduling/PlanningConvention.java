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
   * Those of Primavera P6, with the schedule options that it has by default: open ends are bounded
   * by the project's finish, mandatory dates hold in both passes from the data date on, ends on
   * different calendars are compared by working time, what waits for the start of work under way
   * waits for the rest of it by what is left of the lag, and work that has finished out of sequence
   * passes on what it should have waited for.
   */
  public static final PlanningConvention PRIMAVERA_P6 =
      builder()
          .openEnds(OpenEnds.PROJECT_FINISH)
          .mandatoryDates(MandatoryDates.HOLD_FROM_DATA_DATE)
          .comparison(Comparison.WORKING_TIME)
          .startUnderWay(StartUnderWay.BEGINS_WITH_THE_REST)
          .finishedOutOfSequence(FinishedOutOfSequence.PASSES_ON)
          .build();

  PlanningConvention() {}

  /** What the remaining work of an activity that has started waits for (S28). */
  public enum ProgressLogic {
    /** For its predecessors, as if it had not started. */
    RETAINED_LOGIC,
    /** For nothing that bounds its start, which it has made; its finish is bounded as before. */
    PROGRESS_OVERRIDE
  }

  /** What a mandatory date fixes. */
  public enum MandatoryDates {
    /** The early dates; late dates are bounded by it, so that float tells what is in its way. */
    HOLD_EARLY,
    /** The early and the late dates, whatever follows. */
    HOLD_EARLY_AND_LATE,
    /**
     * The early and the late dates, whatever follows; but what was to be done before the data date
     * and has not been is done at the data date, late.
     */
    HOLD_FROM_DATA_DATE
  }

  /** What a dependency from the start of work under way says of what remains of it. */
  public enum StartUnderWay {
    /** Nothing: the start has been made, and does not move. */
    STANDS,
    /**
     * That what waits for the start can slip so far. What follows waits for the actual start and
     * the lag; backward, what has been done before the rest begins counts towards the lag, and the
     * rest is as late as what is left of the lag allows. In Primavera P6: <i>compute start-to-start
     * lag from actual start</i>.
     */
    MOVES_WITH_THE_REST,
    /**
     * That what follows waits, in both passes, for the rest to begin and for what is left of the
     * lag at the data date: the time of the lag's own calendar that has gone by since the actual
     * start counts towards it, and of a lead nothing is left. In Primavera P6, by default:
     * <i>compute start-to-start lag from early start</i>.
     */
    BEGINS_WITH_THE_REST
  }

  /** What waits for work that has finished before what it should have waited for (S28). */
  public enum FinishedOutOfSequence {
    /** Nothing more: what has finished has finished. */
    RELEASES,
    /**
     * What follows waits for what the finished work should have waited for, and for what is left of
     * its own lags at the data date; backward, what follows bounds what is still to be done before.
     * Where progress overrides logic it releases all the same. As retained logic in Primavera P6
     * does.
     */
    PASSES_ON
  }

  /** How an end on one calendar is compared with one on another, where no lag lies between. */
  public enum Comparison {
    /** By the clock: what must finish after a Saturday needs at least a minute of Monday. */
    CLOCK,
    /**
     * By working time of the calendar of what is bounded: what finishes on Friday evening finishes
     * after all of the Saturday that follows. A milestone or a finish that a dependency puts in a
     * rest of its own calendar stands at the end of the rest; late, a start milestone stands before
     * it.
     */
    WORKING_TIME
  }

  /**
   * What bounds the late dates of an activity with no deadline downstream (S20); nothing by
   * default.
   */
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

  /** What bounds the rest of work under way (S27). */
  @Value.Default
  public StartUnderWay startUnderWay() {
    return StartUnderWay.STANDS;
  }

  /** What follows work that has finished out of sequence (S28). */
  @Value.Default
  public FinishedOutOfSequence finishedOutOfSequence() {
    return FinishedOutOfSequence.RELEASES;
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
