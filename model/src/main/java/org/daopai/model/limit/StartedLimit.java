package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.WorkCalendar;

/**
 * A time limit that runs from an event, with the extensions that were granted.
 *
 * <p>Extensions in the unit of what they extend add up: 20 and 10 working days are 30. One in
 * another unit is counted on from the last day before it, which does not roll; only the last end
 * does.
 *
 * @param limit the limit
 * @param event the date of the event
 * @param extensions by what it is extended, in the order they were granted
 */
public record StartedLimit(TimeLimit limit, LocalDate event, List<LimitLength> extensions)
    implements Serializable {

  /**
   * Checks the date.
   *
   * @throws InvalidInputException if it lies outside 1900 to 2199
   */
  public StartedLimit {
    extensions = ImmutableList.copyOf(extensions);
    LimitDays.check("Limit '" + limit.name() + "' is counted from", event);
  }

  static StartedLimit of(TimeLimit limit, LocalDate event) {
    return new StartedLimit(limit, event, List.of());
  }

  /**
   * The same, extended once more by as much as the limit can be.
   *
   * @throws InvalidInputException if it cannot be extended, or not once more
   */
  public StartedLimit extended() {
    ExtensionRight right =
        limit
            .extension()
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        InputFault.Code.INVALID_VALUE,
                        limit.name(),
                        "Limit '%s' cannot be extended; say by how much to extend it all the same",
                        limit.name()));
    if (extensions.size() >= right.times()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          limit.name(),
          "Limit '%s' is extended %d times already; it can be extended at most %d times",
          limit.name(),
          extensions.size(),
          right.times());
    }
    return extendedBy(right.length());
  }

  /** The same, extended by that, whatever right there is. */
  public StartedLimit extendedBy(LimitLength length) {
    return new StartedLimit(
        limit, event, ImmutableList.<LimitLength>builder().addAll(extensions).add(length).build());
  }

  /**
   * The date on which it ends.
   *
   * @throws InvalidInputException if that lies outside 1900 to 2199, or a day is needed that the
   *     calendar does not know and does not guess
   */
  public LocalDate due(WorkCalendar calendar) {
    LimitDays days = LimitDays.of(calendar);
    return LocalDate.ofEpochDay(days.rolled(limit, days.end(limit, event, extensions)));
  }

  /**
   * The date on which it ends, and why then.
   *
   * @throws InvalidInputException as {@link #due}
   */
  public DueDate dueDate(WorkCalendar calendar) {
    LimitDays days = LimitDays.of(calendar);
    return days.dueDate(this, days.end(limit, event, extensions));
  }
}
