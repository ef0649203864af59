package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * How a calendar takes its ordinary hours from others, in place of a week of its own.
 *
 * <p>The minutes that count in the parts are combined, on the date on which they are worked, so a
 * shift over midnight counts on both dates. They are sets of minutes: union and intersection are
 * commutative, associative and idempotent in their working time. The reason of a day is that of the
 * first part that decides it.
 */
public sealed interface Combination extends Serializable {

  /** The calendars combined, in order; immutable, at least two. */
  List<WorkCalendar> parts();

  /**
   * Works when any of its parts works.
   *
   * @param parts two or more calendars
   */
  record Union(List<WorkCalendar> parts) implements Combination {
    /** Checks that there are two parts. */
    public Union {
      parts = checked(parts);
    }
  }

  /**
   * Works when all of its parts work.
   *
   * @param parts two or more calendars
   */
  record Intersection(List<WorkCalendar> parts) implements Combination {
    /** Checks that there are two parts. */
    public Intersection {
      parts = checked(parts);
    }
  }

  /**
   * Works when one calendar works and another does not.
   *
   * @param base the one
   * @param without the other
   */
  record Difference(WorkCalendar base, WorkCalendar without) implements Combination {
    /** Checks that nothing is missing. */
    public Difference {
      requireNonNull(base, "base");
      requireNonNull(without, "without");
    }

    @Override
    public List<WorkCalendar> parts() {
      return ImmutableList.of(base, without);
    }
  }

  /**
   * Works as one calendar, and for a part of every year as another, such as an office with summer
   * hours.
   *
   * @param base the one
   * @param season when the other is followed, every year
   * @param other the other
   */
  record Seasonal(WorkCalendar base, Season season, WorkCalendar other) implements Combination {
    /** Checks that nothing is missing. */
    public Seasonal {
      requireNonNull(base, "base");
      requireNonNull(season, "season");
      requireNonNull(other, "other");
    }

    @Override
    public List<WorkCalendar> parts() {
      return ImmutableList.of(base, other);
    }
  }

  /**
   * Works as one calendar, and from one date through another as a second, such as a site that works
   * overtime for a quarter.
   *
   * @param base the one
   * @param first the first date on which the other is followed
   * @param last the last one, included
   * @param other the other
   */
  record Dated(WorkCalendar base, LocalDate first, LocalDate last, WorkCalendar other)
      implements Combination {
    /** Checks the order of the dates. */
    public Dated {
      requireNonNull(base, "base");
      requireNonNull(other, "other");
      DateRanges.check("The calendar '" + other.id() + "'", first, last);
    }

    @Override
    public List<WorkCalendar> parts() {
      return ImmutableList.of(base, other);
    }
  }

  private static ImmutableList<WorkCalendar> checked(List<WorkCalendar> parts) {
    if (parts.size() < 2) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          "combination",
          "A combination of %s calendars combines nothing; give two or more",
          parts.size());
    }
    return ImmutableList.copyOf(parts);
  }
}
