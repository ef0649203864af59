package org.daopai.model.calendar;

import java.util.ArrayList;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Rules that the shifts of one day keep together. */
final class Shifts {

  private Shifts() {}

  /** The shifts sorted, those that touch joined; overlapping ones are refused. */
  static List<Shift> checked(List<Shift> shifts) {
    return checked("", "one day", shifts);
  }

  /** The same, of a day that the message names; the shifts are the subject where none is given. */
  static List<Shift> checked(String subject, String day, List<Shift> shifts) {
    List<Shift> sorted = shifts.stream().sorted().toList();
    List<Shift> joined = new ArrayList<>(sorted.size());
    for (Shift next : sorted) {
      Shift last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && next.fromMinute() < last.toMinute()) {
        throw InvalidInputException.of(
            InputFault.Code.INVALID_VALUE,
            subject.isEmpty() ? last + " " + next : subject,
            "The shifts %s and %s of %s overlap; each minute is worked once",
            last,
            next,
            day);
      }
      if (last != null && next.fromMinute() == last.toMinute()) {
        joined.set(joined.size() - 1, new Shift(last.fromMinute(), next.toMinute()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  static int minutes(List<Shift> shifts) {
    return shifts.stream().mapToInt(Shift::minutes).sum();
  }
}
