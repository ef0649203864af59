package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.daopai.model.schedule.MovedDate;
import org.immutables.value.Value;

/**
 * A date that moved, and how far each change moved it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class AttributedMove implements Serializable {

  AttributedMove() {}

  /** The date, which both plans have. */
  public abstract MovedDate moved();

  /**
   * What each change did, in the order in which they were made, of those that did anything. They
   * come to the whole move. Where a date was gone for some of the changes, the one with which it
   * came back has what it came back by.
   */
  public abstract List<ChangeShare> shares();

  /** By how much it moved in all, by the clock; later is positive. */
  public Duration by() {
    return Duration.between(moved().before().orElseThrow(), moved().after().orElseThrow());
  }
}
