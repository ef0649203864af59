package org.daopai.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;

/**
 * What one part of the input adds to a ratio. Parts are merged in any order and any grouping; the
 * whole is the same. The parts have no id in common: an id that two parts know is refused and not
 * counted once or twice in silence.
 *
 * @param definition what is counted
 * @param asOf from when
 * @param scope the area or unit it is counted for
 * @param evidence the ids counted so far
 */
public record RatioState(IndicatorDefinition definition, AsOf asOf, String scope, Evidence evidence)
    implements Serializable {

  /**
   * Checks that a proportion counts nothing outside its denominator.
   *
   * @throws InvalidInputException if it does
   */
  public RatioState {
    requireNonNull(asOf, "asOf");
    requireNonNull(scope, "scope");
    checkUnit(definition, evidence);
  }

  /** Nothing counted yet: merged with any state of the same question, it changes nothing. */
  public static RatioState empty(IndicatorDefinition definition, AsOf asOf, String scope) {
    return new RatioState(definition, asOf, scope, Evidence.none());
  }

  /**
   * With one more id in numerator and denominator. All ids held are copied; give many at once as
   * {@link Evidence}.
   *
   * @throws InvalidInputException if the id is held already
   */
  public RatioState withCounted(String id) {
    return with(Evidence.builder().addCounted(id).addBase(id).build());
  }

  /**
   * With one more id in the denominator only.
   *
   * @throws InvalidInputException if the id is held already
   */
  public RatioState withMissing(String id) {
    return with(Evidence.builder().addBase(id).build());
  }

  /**
   * With one more id in the numerator only.
   *
   * @throws InvalidInputException if the id is held already, or a proportion is counted
   */
  public RatioState withExtra(String id) {
    return with(Evidence.builder().addCounted(id).build());
  }

  /**
   * With one more id that is in neither, and why.
   *
   * @throws InvalidInputException if the id is held already
   */
  public RatioState withExcluded(String id, LocalizedName reason) {
    return with(Evidence.builder().putExcluded(id, reason).build());
  }

  /**
   * Both parts as one. O(n log n) for n ids held by both.
   *
   * @throws InvalidInputException if the two have an id in common, or differ in definition, date or
   *     scope
   */
  public RatioState merge(RatioState other) {
    checkSame("definitions", definition, other.definition);
    checkSame("dates", asOf, other.asOf);
    checkSame("scopes", scope, other.scope);
    commonId(evidence, other.evidence)
        .ifPresent(
            id -> {
              throw InvalidInputException.of(
                  InputFault.Code.DUPLICATE_ID,
                  id,
                  "Two states of %s for '%s' both hold '%s'; merge states that have no id in common",
                  definition,
                  scope,
                  id);
            });
    return new RatioState(
        definition, asOf, scope, Evidence.builder().from(evidence).from(other.evidence).build());
  }

  /** The ratio of what is held; without a value while the denominator is empty. */
  public IndicatorResult result() {
    return IndicatorResult.builder()
        .definition(definition)
        .asOf(asOf)
        .scope(scope)
        .evidence(evidence)
        .build();
  }

  static void checkUnit(IndicatorDefinition definition, Evidence evidence) {
    if (definition.unit() == IndicatorDefinition.Unit.PROPORTION
        && !evidence.base().containsAll(evidence.counted())) {
      String outside = evidence.extra().first();
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          outside,
          "Indicator %s is a proportion and counts '%s', which is not in its denominator; count it"
              + " in both or define a ratio",
          definition,
          outside);
    }
  }

  private RatioState with(Evidence more) {
    return merge(new RatioState(definition, asOf, scope, more));
  }

  private void checkSame(String what, Object mine, Object others) {
    if (!mine.equals(others)) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          definition.id(),
          "States of '%s' and '%s' cannot be merged: their %s differ; merge states of one"
              + " definition, date and scope",
          mine,
          others,
          what);
    }
  }

  private static Optional<String> commonId(Evidence one, Evidence other) {
    Set<String> ids = ids(one);
    Set<String> others = ids(other);
    boolean fewer = ids.size() <= others.size();
    Evidence larger = fewer ? other : one;
    return (fewer ? ids : others).stream().filter(larger::mentions).findFirst();
  }

  private static SortedSet<String> ids(Evidence evidence) {
    SortedSet<String> ids = new TreeSet<>(evidence.counted());
    ids.addAll(evidence.base());
    ids.addAll(evidence.excluded().keySet());
    return ids;
  }
}
