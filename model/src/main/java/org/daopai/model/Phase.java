package org.daopai.model;

import java.io.Serializable;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * A group of activities and milestones, and of smaller phases. Its dates are those of what it
 * holds.
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
}
