package org.daopai.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * A group of activities and milestones, and of smaller phases. Its dates are those of what it
 * holds: it begins with the first of them and ends with the last.
 *
 * <p>A dependency may name a phase as it names an activity. What bounds the start of a phase bounds
 * all that it holds; what waits for its finish waits for all that it holds, and what waits for its
 * start waits for the first. The same goes for constraints. A deadline may name a phase, too, which
 * owes it with the last of what it holds.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Phase implements Serializable {

  Phase() {}

  /** Its id. */
  public abstract PhaseId id();

  /** How to call it. */
  public abstract LocalizedName name();

  /** The phase it is part of. */
  public abstract Optional<PhaseId> parent();

  /** Dates that its start or finish keeps to. */
  public abstract List<DateConstraint> constraints();

  @Value.Check
  void check() {
    if (constraints().stream().anyMatch(constraint -> constraint.kind().isMandatory())) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Phase '%s' has a mandatory date; give mandatory dates to the activities that it holds",
          id());
    }
  }

  /** Starts a phase from nothing. */
  public static PhaseBuilder builder() {
    return new PhaseBuilder();
  }

  /** A phase of the project itself. */
  public static Phase of(String id, String name) {
    return builder().id(PhaseId.of(id)).name(LocalizedName.of(name)).build();
  }

  /** The same as part of another phase. */
  public Phase within(String parent) {
    return builder().from(this).parent(PhaseId.of(parent)).build();
  }

  /** The same, keeping to one more date. */
  public Phase with(DateConstraint constraint) {
    return builder().from(this).addConstraint(constraint).build();
  }
}
