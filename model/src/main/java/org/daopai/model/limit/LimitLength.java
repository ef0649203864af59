package org.daopai.model.limit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * How long a time limit is: so many days, months or years.
 *
 * @param amount how many, 0 to {@link LimitUnit#most()}
 * @param unit of what
 */
public record LimitLength(int amount, LimitUnit unit) implements Serializable {

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}) ([a-z ]+?)s?");

  /**
   * Checks the amount.
   *
   * @throws InvalidInputException if it is negative, or over three hundred years
   */
  public LimitLength {
    requireNonNull(unit, "unit");
    if (amount < 0 || amount > unit.most()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          amount,
          "A limit of %s cannot be counted; 0 to %s can",
          unit.of(amount, Locale.ENGLISH),
          unit.of(unit.most(), Locale.ENGLISH));
    }
  }

  /** So many of a unit. */
  public static LimitLength of(int amount, LimitUnit unit) {
    return new LimitLength(amount, unit);
  }

  /**
   * Reads what {@link #toString()} writes, for example {@code "20 working days"} or {@code "3
   * months"}.
   *
   * @throws InvalidInputException if the text is of another form
   */
  public static LimitLength parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      for (LimitUnit unit : LimitUnit.values()) {
        if (unit.word().equals(matcher.group(2))) {
          return new LimitLength(Integer.parseInt(matcher.group(1)), unit);
        }
      }
    }
    String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    throw InvalidInputException.of(
        InputFault.Code.INVALID_DURATION,
        shown,
        "The limit '%s' is not understood; write a whole number and working days, calendar days, months or years",
        shown);
  }

  /** The length and one of the same unit together. */
  LimitLength plus(LimitLength other) {
    return new LimitLength(Math.addExact(amount, other.amount), unit);
  }

  /**
   * The length in words.
   *
   * @param language Chinese, or anything else for English
   */
  public String in(Locale language) {
    return unit.of(amount, language);
  }

  /** The length in words, for example {@code 20 working days}. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
