package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.daopai.model.DeadlineId;
import org.immutables.value.Value;

/**
 * A margin that is not what it was, and how much of that each change did.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class AttributedMargin implements Serializable {

  AttributedMargin() {}

  /** The deadline, which both plans have. */
  public abstract DeadlineId deadline();

  /** Working time by which the margin has grown, or shrunk if negative. */
  public abstract Duration by();

  /** What each change did, of those that did anything; they come to the whole. */
  public abstract List<ChangeShare> shares();
}
