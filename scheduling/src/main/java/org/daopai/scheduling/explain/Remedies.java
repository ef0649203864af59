package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.daopai.model.schedule.Schedule;
import org.immutables.value.Value;

/**
 * What a search for remedies has found: a few, none of them worse than another in cost, number of
 * changes and time gained at once; by cost.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Remedies implements Iterable<Remedy>, Serializable {

  Remedies() {}

  /** Starts a search for what would make a plan meet the hard deadlines that it misses. */
  public static RemedySearch search(Schedule schedule) {
    return RemedySearch.of(schedule);
  }

  /** The remedies; empty where nothing is missed, nothing helps, or the search ended too soon. */
  public abstract List<Remedy> remedies();

  /**
   * Where even all measures together, each to its end, do not help: the chain that is still too
   * long then. What of it no measure touches takes more than there is.
   */
  public abstract Optional<Proof> impossibility();

  /**
   * No remedy costs less than this, as long as measures only ever help (which a longer calendar, a
   * shorter duration and a dropped dependency do, unless work is bound by its finish).
   */
  public abstract long costAtLeast();

  /** Whether the first remedy is proven to cost the least there is. */
  public boolean isProvenCheapest() {
    return !remedies().isEmpty() && remedies().get(0).cost() <= costAtLeast();
  }

  /** How many plans the search has made. */
  public abstract int plans();

  @Override
  public Iterator<Remedy> iterator() {
    return remedies().iterator();
  }
}
