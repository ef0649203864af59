package org.daopai.metrics;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * What an indicator found: an exact value or the reason why there is none, and the ids either was
 * counted from. The value always is what counting the evidence again gives; with nothing in the
 * denominator there is none. Where there is no value the evidence holds what is known all the same,
 * such as the problems solved when nobody knows how many were raised.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class IndicatorResult implements Serializable {

  IndicatorResult() {}

  /** What was counted, under which version and variant. */
  public abstract IndicatorDefinition definition();

  /** From when. */
  public abstract AsOf asOf();

  /** The area or unit it was counted for. */
  public abstract String scope();

  /** The ids it was counted from. */
  public abstract Evidence evidence();

  /** Why there is no value; empty if there is one. */
  public abstract Optional<UndefinedReason> reason();

  /** How the value stands to the truth; exact if nothing is said. */
  @Value.Default
  public Precision precision() {
    return Precision.EXACT;
  }

  @Value.Check
  IndicatorResult check() {
    boolean nothingToDivideBy = evidence().base().isEmpty();
    if (reason().isPresent()) {
      if (reason().get() == UndefinedReason.ZERO_DENOMINATOR && !nothingToDivideBy) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            definition().id(),
            "Indicator %s of '%s' is said to have a denominator of zero, and its evidence has %d ids"
                + " in the denominator; give no reason, or the one that applies",
            definition(),
            scope(),
            evidence().base().size());
      }
      return this;
    }
    RatioState.checkUnit(definition(), evidence());
    return nothingToDivideBy
        ? builder().from(this).reason(UndefinedReason.ZERO_DENOMINATOR).build()
        : this;
  }

  /** Starts a result from nothing. */
  public static IndicatorResultBuilder builder() {
    return new IndicatorResultBuilder();
  }

  /** Whether there is a value. */
  public boolean isDefined() {
    return reason().isEmpty();
  }

  /**
   * The exact value.
   *
   * @throws IllegalStateException if there is none; the message names the reason
   */
  public Ratio value() {
    return ratio().orElseThrow(() -> new IllegalStateException(this + "; ask isDefined() first"));
  }

  /**
   * The Wilson score interval at 95 %, for an exact proportion that is defined; empty otherwise. It
   * is for those who take the cases counted for a sample. Where all cases there are were counted,
   * as in the plan of a year, the value is not uncertain and the interval need not be shown.
   */
  public Optional<ConfidenceInterval> interval() {
    boolean applies =
        isDefined()
            && definition().unit() == IndicatorDefinition.Unit.PROPORTION
            && precision() == Precision.EXACT;
    return applies
        ? Optional.of(
            ConfidenceInterval.wilson(evidence().counted().size(), evidence().base().size()))
        : Optional.empty();
  }

  /**
   * The value in percent with one decimal, half rounded up, such as {@code 96.2 %}; the reason
   * where there is none. In Chinese for a Chinese locale, in English otherwise.
   */
  public String format(Locale locale) {
    return format(locale, 1, RoundingMode.HALF_UP);
  }

  /** The value in percent with that many decimals; the reason where there is none. */
  public String format(Locale locale, int scale, RoundingMode rounding) {
    return reason()
        .map(why -> why.label().in(locale))
        .orElseGet(() -> precision().sign() + value().format(locale, scale, rounding));
  }

  /** Definition, scope, date, and the value or the reason, on one line. */
  @Override
  public String toString() {
    return definition() + " of '" + scope() + "' as of " + asOf() + ": " + shown();
  }

  private String shown() {
    return reason()
        .map(why -> why + ", " + why.label())
        .orElseGet(() -> precision().sign() + value());
  }

  private Optional<Ratio> ratio() {
    return isDefined() ? evidence().recount() : Optional.empty();
  }
}
