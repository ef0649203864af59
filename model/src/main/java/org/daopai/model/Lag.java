package org.daopai.model;

import com.google.errorprone.annotations.FormatMethod;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkDuration;
import org.immutables.value.Value;

/**
 * Time that a dependency adds, or takes away when it is a lead. Both passes count it on the same
 * calendar. A lag of nothing joins the two instants themselves, whatever the calendar.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Lag implements Serializable {

  /** No lag. */
  public static final Lag NONE = builder().build();

  private static final int MAX_PERCENT = 10_000;

  Lag() {}

  /** Whose calendar counts a lag. */
  public enum Counting {
    /** The successor's calendar; the default. */
    SUCCESSOR,
    /** The predecessor's calendar. */
    PREDECESSOR,
    /** The network's default calendar. */
    PROJECT,
    /** A calendar of the network, named. */
    NAMED,
    /** The clock, day and night. */
    ELAPSED
  }

  /** The time added, negative for a lead; {@link WorkDuration#ZERO} when a percentage says it. */
  @Value.Default
  public WorkDuration duration() {
    return WorkDuration.ZERO;
  }

  /** Percentage of the predecessor's duration; 0 when a duration says it. */
  @Value.Default
  public int percent() {
    return 0;
  }

  /**
   * Whose calendar counts it; by default the clock's for elapsed durations, else the successor's.
   */
  @Value.Default
  public Counting counting() {
    return duration().isWorkingTime() ? Counting.SUCCESSOR : Counting.ELAPSED;
  }

  /** The named calendar; with {@link Counting#NAMED} only. */
  public abstract Optional<CalendarId> calendar();

  @Value.Check
  void check() {
    if (percent() != 0 && !duration().equals(WorkDuration.ZERO)) {
      throw invalid(
          "A lag of %s and %d %% says two things; give one of them", duration(), percent());
    }
    if (Math.abs((long) percent()) > MAX_PERCENT) {
      throw invalid(
          "A lag of %d %% is out of range; -%d to %d are accepted",
          percent(), MAX_PERCENT, MAX_PERCENT);
    }
    if ((counting() == Counting.NAMED) != calendar().isPresent()) {
      throw invalid(
          "A lag counted on %s calendar names %s; NAMED takes one name, the others none",
          counting(), calendar().map(id -> "'" + id + "'").orElse("none"));
    }
    if (!duration().isWorkingTime() && counting() != Counting.ELAPSED) {
      throw invalid("A lag of %s is counted by the clock; it takes no calendar", duration());
    }
    if (duration().unit() == WorkDuration.Unit.MONTHS && duration().isNegative()) {
      throw invalid("A lag of %s leads back by months; say calendar days", duration());
    }
    if (duration().unit() == WorkDuration.Unit.WORKING_DAYS && counting() == Counting.ELAPSED) {
      throw invalid("A lag of %s cannot be counted by the clock; say calendar days", duration());
    }
  }

  /** Starts a lag from nothing. */
  public static LagBuilder builder() {
    return new LagBuilder();
  }

  /**
   * A lag, or a lead when negative, on the successor's calendar; by the clock when the duration is
   * elapsed time.
   */
  public static Lag of(WorkDuration duration) {
    return builder().duration(duration).build();
  }

  /** A percentage of the predecessor's duration, counted on the successor's calendar. */
  public static Lag percentOfPredecessor(int percent) {
    return builder().percent(percent).build();
  }

  /** The same, counted on another of the calendars at hand. */
  public Lag countedOn(Counting counting) {
    return builder().from(this).counting(counting).calendar(Optional.empty()).build();
  }

  /** The same, counted on that calendar of the network. */
  public Lag countedOn(CalendarId calendar) {
    return builder().from(this).counting(Counting.NAMED).calendar(calendar).build();
  }

  /** Whether it adds nothing. */
  public boolean isNone() {
    return percent() == 0 && duration().amount() == 0;
  }

  /** The lag in words, for example {@code 3 working days} or {@code 50 %}. */
  @Override
  public String toString() {
    String amount = percent() == 0 ? duration().toString() : percent() + " %";
    if (counting() == of(duration()).counting()) {
      return amount;
    }
    String whose =
        calendar()
            .map(id -> "'" + id + "'")
            .orElseGet(() -> counting().name().toLowerCase(Locale.ROOT));
    return amount + " counted on " + whose;
  }

  @FormatMethod
  private static InvalidInputException invalid(String format, Object... args) {
    return InvalidInputException.of(InputFault.Code.INVALID_VALUE, "lag", format, args);
  }
}
