package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * Which time limits hold somewhere: those of national law, some of them replaced by local ones
 * (T13). A limit is found by its id.
 *
 * <p>Immutable and thread-safe.
 */
public final class LimitRules implements Serializable {

  private static final long serialVersionUID = 1;

  private final ImmutableList<TimeLimit> limits;

  private LimitRules(ImmutableList<TimeLimit> limits) {
    this.limits = limits;
  }

  /** The limits of national law ({@link TimeLimits}). */
  public static LimitRules national() {
    return of(TimeLimits.national());
  }

  /**
   * Those limits.
   *
   * @throws InvalidInputException if one has no id, or two have the same
   */
  public static LimitRules of(List<TimeLimit> limits) {
    Map<LimitId, TimeLimit> byId = new LinkedHashMap<>();
    for (TimeLimit limit : limits) {
      if (byId.put(id(limit), limit) != null) {
        throw InvalidInputException.of(
            InputFault.Code.DUPLICATE_ID,
            id(limit),
            "Limit '%s' is given twice; each limit of a set of rules has an id of its own",
            id(limit));
      }
    }
    return new LimitRules(ImmutableList.copyOf(limits));
  }

  /** Those limits. */
  public static LimitRules of(TimeLimit... limits) {
    return of(Arrays.asList(limits));
  }

  /** The limits, in the order given; immutable. */
  public List<TimeLimit> limits() {
    return limits;
  }

  /**
   * The limit of an id.
   *
   * @throws InvalidInputException if there is none; the sentence says which there are
   */
  public TimeLimit limit(String id) {
    return limit(LimitId.of(id));
  }

  /**
   * The limit of an id.
   *
   * @throws InvalidInputException if there is none; the sentence says which there are
   */
  public TimeLimit limit(LimitId id) {
    return limits.stream()
        .filter(limit -> id(limit).equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id, "Limit '%s' is not known; the rules have %s"));
  }

  /**
   * The same rules with local limits in place of those of the same id, whether stricter or not.
   *
   * @throws InvalidInputException if a local limit has no id, or one that replaces nothing; add new
   *     limits with {@link #with}
   */
  public LimitRules overriddenBy(LimitRules local) {
    Map<LimitId, TimeLimit> byId = new LinkedHashMap<>();
    limits.forEach(limit -> byId.put(id(limit), limit));
    for (TimeLimit limit : local.limits) {
      if (byId.replace(id(limit), limit) == null) {
        throw unknown(id(limit), "Limit '%s' replaces no limit of the rules; they have %s");
      }
    }
    return new LimitRules(ImmutableList.copyOf(byId.values()));
  }

  /** The same rules with local limits in place of those of the same id, whether stricter or not. */
  public LimitRules overriddenBy(TimeLimit... local) {
    return overriddenBy(of(local));
  }

  /**
   * The same rules and one limit more.
   *
   * @throws InvalidInputException if it has no id, or one that is taken
   */
  public LimitRules with(TimeLimit limit) {
    return of(ImmutableList.<TimeLimit>builder().addAll(limits).add(limit).build());
  }

  private InvalidInputException unknown(LimitId id, String sentence) {
    return new InvalidInputException(
        InputFault.Code.UNKNOWN_REFERENCE,
        id.value(),
        String.format(Locale.ROOT, sentence, id, limits.stream().map(LimitRules::id).toList()));
  }

  private static LimitId id(TimeLimit limit) {
    return limit
        .id()
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.INVALID_VALUE,
                    limit.name(),
                    "Limit '%s' has no id; a rule is known by its id",
                    limit.name()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LimitRules rules && limits.equals(rules.limits);
  }

  @Override
  public int hashCode() {
    return limits.hashCode();
  }

  @Override
  public String toString() {
    return "LimitRules" + limits.stream().map(LimitRules::id).toList();
  }
}
