package org.daopai.model.schedule;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.daopai.model.DeadlineId;
import org.daopai.model.Dependency;
import org.immutables.value.Value;

/**
 * The tight bound that fixed a date. Where several bounds are equally tight it is the one given
 * first: constraints before dependencies, and those in the order of the network. The data date
 * comes first too, but yields to a dependency on something that is still to be done.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Driver implements Serializable {

  Driver() {}

  /** What kind of bound it is. */
  public enum Kind {
    /** A dependency. */
    DEPENDENCY(0),
    /** The maximum lag of a dependency. */
    MAXIMUM_LAG(1),
    /** The data date: nothing that is not done starts before it. */
    DATA_DATE(2),
    /** A date constraint of the activity itself. */
    CONSTRAINT(3),
    /** An actual date. */
    ACTUAL(4),
    /** A deadline of the activity itself. */
    DEADLINE(5),
    /** The end of the project, for open ends under that convention. */
    PROJECT_FINISH(6);

    private static final ImmutableList<Kind> ALL = ImmutableList.copyOf(values());

    private final int position;

    Kind(int position) {
      this.position = position;
    }

    static Kind at(int position) {
      return ALL.get(position);
    }

    int position() {
      return position;
    }
  }

  /** What kind of bound it is. */
  public abstract Kind kind();

  /** The dependency, if it is one, or the maximum lag of one. */
  public abstract Optional<Dependency> dependency();

  /** The deadline, if it is one. */
  public abstract Optional<DeadlineId> deadline();

  /** A driver that is neither a dependency nor a deadline. */
  public static Driver of(Kind kind) {
    return new DriverBuilder().kind(kind).build();
  }

  /** A dependency that drives. */
  public static Driver of(Dependency dependency) {
    return new DriverBuilder().kind(Kind.DEPENDENCY).dependency(dependency).build();
  }

  /** A dependency whose maximum lag drives. */
  public static Driver ofMaximumLag(Dependency dependency) {
    return new DriverBuilder().kind(Kind.MAXIMUM_LAG).dependency(dependency).build();
  }

  /** A deadline that drives. */
  public static Driver of(DeadlineId deadline) {
    return new DriverBuilder().kind(Kind.DEADLINE).deadline(deadline).build();
  }
}
