package org.daopai.metrics;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * The ids a ratio was counted from, in the order of the ids, so that anybody can count again.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Evidence implements Serializable {

  Evidence() {}

  /** The ids in the numerator. */
  @Value.NaturalOrder
  public abstract SortedSet<String> counted();

  /** The ids in the denominator. */
  @Value.NaturalOrder
  public abstract SortedSet<String> base();

  /** The ids that were looked at and are in neither, each with the reason. */
  @Value.NaturalOrder
  public abstract SortedMap<String, LocalizedName> excluded();

  @Value.Check
  void check() {
    for (String id : excluded().keySet()) {
      if (counted().contains(id) || base().contains(id)) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            id,
            "'%s' is excluded (%s) and counted all the same; an excluded id is in neither numerator"
                + " nor denominator",
            id,
            excluded().get(id));
      }
    }
  }

  /** Starts evidence from nothing. */
  public static EvidenceBuilder builder() {
    return new EvidenceBuilder();
  }

  /** Evidence of nothing. */
  public static Evidence none() {
    return builder().build();
  }

  /** The ids in the denominator only: what is still to be done. O(n log n) for n ids. */
  public SortedSet<String> missing() {
    return ImmutableSortedSet.copyOf(Sets.difference(base(), counted()));
  }

  /** The ids in the numerator only: what was done beyond the plan. O(n log n) for n ids. */
  public SortedSet<String> extra() {
    return ImmutableSortedSet.copyOf(Sets.difference(counted(), base()));
  }

  /** Counts again; empty if the denominator is. */
  public Optional<Ratio> recount() {
    return base().isEmpty()
        ? Optional.empty()
        : Optional.of(Ratio.of(counted().size(), base().size()));
  }

  /** Whether the id is in the numerator, in the denominator, or excluded. */
  boolean mentions(String id) {
    return counted().contains(id) || base().contains(id) || excluded().containsKey(id);
  }
}
