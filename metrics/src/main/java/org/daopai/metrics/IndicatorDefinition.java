package org.daopai.metrics;

import java.io.Serializable;
import org.daopai.model.base.Ids;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * What an indicator counts, under an id and a version. A definition that would give another number
 * for the same input gets a new version; a different cohort or basis is a variant.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class IndicatorDefinition implements Serializable {

  IndicatorDefinition() {}

  /** What kind of number it is. Constants are added, never renamed. */
  public enum Unit {
    /** A part of a whole, from 0 to 1: whatever is counted is in the denominator too. */
    PROPORTION,
    /** One count by another; it may exceed 1. */
    RATIO
  }

  /** Which way is good. */
  public enum Direction {
    /** More is better. */
    HIGHER_BETTER,
    /** Less is better. */
    LOWER_BETTER,
    /** Neither is; nobody is ranked by it. */
    NEUTRAL
  }

  /** Its id, such as {@code delivery.commenced-or-resumed}; see {@link Ids#check}. */
  public abstract String id();

  /** Its version, 1 or more. */
  public abstract int version();

  /** The cohort or basis where there are several; may be empty. */
  @Value.Default
  public String variant() {
    return "";
  }

  /** How to call it. */
  public abstract LocalizedName name();

  /** What kind of number it is. */
  public abstract Unit unit();

  /** Which way is good. */
  public abstract Direction direction();

  /** What is divided by what, in words. */
  public abstract LocalizedName formula();

  @Value.Check
  void check() {
    Ids.check("indicator", id());
    if (version() < 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Indicator '%s' has version %d; versions begin with 1",
          id(),
          version());
    }
  }

  /** Starts a definition from nothing. */
  public static IndicatorDefinitionBuilder builder() {
    return new IndicatorDefinitionBuilder();
  }

  /** The same in another variant. */
  public IndicatorDefinition withVariant(String variant) {
    return builder().from(this).variant(variant).build();
  }

  /** Id, version and variant, such as {@code delivery.milestones-on-time@1 (plan of May)}. */
  @Override
  public String toString() {
    return id() + "@" + version() + (variant().isEmpty() ? "" : " (" + variant() + ")");
  }
}
