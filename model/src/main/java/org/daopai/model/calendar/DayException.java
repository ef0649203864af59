package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.daopai.model.base.LocalizedName;

/**
 * What a calendar does on one date instead of what its week says.
 *
 * @param shifts the shifts worked; none on a day of rest; sorted, not overlapping; immutable
 * @param reason why, for example the name of the holiday
 * @param notice address of the announcement; empty where there is none
 * @param amends whether that announcement changed an earlier one
 */
public record DayException(List<Shift> shifts, LocalizedName reason, String notice, boolean amends)
    implements Serializable {

  /** Checks the shifts. */
  public DayException {
    requireNonNull(reason, "reason");
    requireNonNull(notice, "notice");
    shifts = ImmutableList.copyOf(Shifts.checked(shifts));
  }

  /** A day of rest. */
  public static DayException rest(LocalizedName reason) {
    return new DayException(List.of(), reason, "", false);
  }

  /** A day on which those shifts are worked. */
  public static DayException working(List<Shift> shifts, LocalizedName reason) {
    return new DayException(shifts, reason, "", false);
  }

  /** The same, announced at that address. */
  public DayException announcedAt(String address) {
    return new DayException(shifts, reason, address, amends);
  }

  /** The same, said by an announcement that changed an earlier one. */
  public DayException amending() {
    return new DayException(shifts, reason, notice, true);
  }
}
