package org.daopai.scheduling;

import java.io.Serializable;
import java.util.Optional;
import org.daopai.model.DeadlineId;
import org.immutables.value.Value;

/**
 * How to plan, where there is a choice. Everything has a default.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class PlanOptions implements Serializable {

  PlanOptions() {}

  /**
   * By whose rules to plan; by this library's own by default. It says, too, what bounds the late
   * dates of what has no deadline downstream.
   */
  @Value.Default
  public PlanningConvention convention() {
    return PlanningConvention.STANDARD;
  }

  /**
   * Plan back from this deadline alone, as if there were no other; from all of them together by
   * default. Verdicts are given on all deadlines either way.
   */
  public abstract Optional<DeadlineId> onlyDeadline();

  /** The defaults. */
  public static PlanOptions defaults() {
    return builder().build();
  }

  /** Starts options from the defaults. */
  public static PlanOptionsBuilder builder() {
    return new PlanOptionsBuilder();
  }
}
