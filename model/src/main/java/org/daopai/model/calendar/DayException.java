package org.daopai.model.calendar;

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
 */
public record DayException(List<Shift> shifts, LocalizedName reason, String notice)
    implements Serializable {

  /** Checks the shifts. */
  public DayException {
    shifts = ImmutableList.copyOf(Shifts.checked(shifts));
  }

  /** A day of rest. */
  public static DayException rest(LocalizedName reason) {
    return new DayException(List.of(), reason, "");
  }

  /** A day on which those shifts are worked. */
  public static DayException working(List<Shift> shifts, LocalizedName reason) {
    return new DayException(shifts, reason, "");
  }

  /** The same, announced at that address. */
  public DayException announcedAt(String address) {
    return new DayException(shifts, reason, address);
  }
}
