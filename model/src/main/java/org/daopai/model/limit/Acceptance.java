package org.daopai.model.limit;

import java.time.LocalDate;
import java.util.Optional;
import org.daopai.model.base.AsOf;
import org.daopai.model.calendar.WorkCalendar;

/**
 * From which day an application counts as accepted, under a limit (T7).
 *
 * @param date the day, where it does
 * @param lastForCorrections the last day on which corrections could be asked for, where there is
 *     one
 * @param isDeemed whether it is the day of receipt because nobody answered in time
 * @param isProvisional whether the last day for corrections may move, and was looked at
 */
record Acceptance(
    Optional<LocalDate> date,
    Optional<LocalDate> lastForCorrections,
    boolean isDeemed,
    boolean isProvisional) {

  static Acceptance of(CaseHistory history, AsOf asOf, TimeLimit limit, WorkCalendar calendar) {
    Optional<LocalDate> received = history.received();
    if (limit.deemedAcceptedAfter().isEmpty() || received.isEmpty()) {
      return new Acceptance(history.accepted(), Optional.empty(), false, false);
    }
    int within = limit.deemedAcceptedAfter().getAsInt();
    LocalDate last = calendar.plusWorkingDays(received.get(), within);
    boolean provisional = calendar.isProvisional(received.get()) || calendar.isProvisional(last);
    boolean answered =
        history.entries().size() > 1 && !history.entries().get(1).date().isAfter(last);
    boolean deemed = !answered && asOf.date().isAfter(last);
    return new Acceptance(
        deemed ? received : history.accepted(), Optional.of(last), deemed, provisional);
  }
}
