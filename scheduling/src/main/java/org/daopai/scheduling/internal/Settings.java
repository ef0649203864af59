package org.daopai.scheduling.internal;

import java.util.Optional;
import org.daopai.model.DeadlineId;

/**
 * What the kernel is told of the options of a plan.
 *
 * @param openEndsAtProjectFinish whether what no deadline reaches is bounded by the project's
 *     finish
 * @param progressOverride whether what is under way waits no more for what bounds its start
 * @param mandatoryHoldsLate whether a mandatory date fixes the late dates, too
 * @param mandatoryFromDataDate whether a mandatory date before the data date is made up at the
 *     latter
 * @param startMovesWithRest whether what waits for a start that has been made bounds what remains
 * @param byWorkingTime whether ends are compared by working time where their calendars differ
 * @param only the deadline to plan back from alone
 */
public record Settings(
    boolean openEndsAtProjectFinish,
    boolean progressOverride,
    boolean mandatoryHoldsLate,
    boolean mandatoryFromDataDate,
    boolean startMovesWithRest,
    boolean byWorkingTime,
    Optional<DeadlineId> only) {}
