package org.daopai.model;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** What is wrong with a network, as far as it was looked at, and the words in which it is said. */
final class NetworkFaults {

  private static final int MAX_FAULTS = 100;
  private static final int NAMES_SHOWN = 20;

  /** How a sentence ends that begins with a duration. */
  static final String TOO_LONG =
      ", which is too long; at most %d minutes (300 years) can be planned";

  private final List<InputFault> faults = new ArrayList<>();

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Throws all together, where there are any. */
  void throwAny() {
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
  }

  @FormatMethod
  void add(Code code, Object subject, String format, Object... args) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(
          new InputFault(code, subject.toString(), String.format(Locale.ROOT, format, args)));
    }
  }

  void checkDate(String what, Object subject, LocalDateTime at) {
    checkDate(what, subject, at, at.toLocalDate());
  }

  void checkDate(String what, Object subject, LocalDateTime at, LocalDate said) {
    if (!CivilTime.isSupported(at)) {
      add(
          Code.DATE_OUT_OF_RANGE,
          subject,
          "%s is dated %s; dates from %s to %s can be planned",
          what,
          said,
          CivilTime.FIRST_DAY,
          CivilTime.END.minusDays(1));
    }
  }

  static boolean isTooLong(WorkDuration duration, WorkCalendar calendar) {
    if (duration.unit() == WorkDuration.Unit.MONTHS) {
      return false; // as long as they can be said
    }
    try {
      long unused = duration.toMinutes((int) calendar.standardDay().toMinutes());
      return false;
    } catch (InvalidInputException e) {
      return true;
    }
  }

  static String label(NetworkElement element) {
    return (element instanceof Activity ? "Activity '" : "Milestone '") + element.id() + "'";
  }

  static String some(Collection<?> ids) {
    String shown =
        ids.stream().limit(NAMES_SHOWN).map(Object::toString).collect(joining(", ", "[", ""));
    return ids.size() > NAMES_SHOWN ? shown + ", ... " + ids.size() + " in all]" : shown + "]";
  }
}
