package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * How far each change moved each date, exactly: found by making one change after another, and
 * planning after each. What a change does may depend on those made before it; the order is that of
 * {@link PlanDiff#changes()}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Attribution implements Serializable {

  Attribution() {}

  /** The dates that moved and that both plans have, in the order of {@link PlanDiff#moves()}. */
  public abstract List<AttributedMove> moves();

  /** The margins that changed of the deadlines that both plans have, in the order of the later. */
  public abstract List<AttributedMargin> margins();
}
