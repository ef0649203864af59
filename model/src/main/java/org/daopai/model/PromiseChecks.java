package org.daopai.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Checks what a network is to keep and what it reports: its deadlines and its progress. */
final class PromiseChecks {

  private final NetworkParts parts;
  private final NetworkFaults faults;
  private final List<NetworkElement> elements;
  private final Map<ActivityId, Integer> positions;

  PromiseChecks(NetworkParts parts, NetworkFaults faults) {
    this.parts = parts;
    this.faults = faults;
    elements = parts.elements;
    positions = parts.positions;
  }

  void checkDeadlines(List<Deadline> deadlines, int[] owing) {
    Set<DeadlineId> ids = new HashSet<>();
    for (int k = 0; k < owing.length; k++) {
      Deadline deadline = deadlines.get(k);
      if (!ids.add(deadline.id())) {
        faults.add(
            Code.DUPLICATE_ID,
            deadline.id(),
            "Deadline id '%s' is used twice; give the second deadline an id of its own",
            deadline.id());
      }
      owing[k] = parts.resolve(deadline, deadline.target());
      if (parts.isHammock(owing[k])) {
        faults.add(
            Code.INVALID_VALUE,
            deadline.id(),
            "Deadline '%s' is owed by hammock '%s', which takes its dates from others; let one of"
                + " those owe it",
            deadline.id(),
            deadline.target());
      }
      faults.checkDate(
          "Deadline '" + deadline.id() + "'", deadline.id(), deadline.due(), deadline.lastDay());
    }
  }

  void checkProgress(Collection<Progress> progress) {
    for (Progress update : progress) {
      Integer position = positions.get(update.activity());
      if (position == null) {
        faults.add(
            Code.UNKNOWN_REFERENCE,
            update.activity(),
            parts.isPhase(update.activity())
                ? "Progress is reported of phase '%s'; report it of what the phase holds, some of"
                    + " %s"
                : "Progress is reported of '%s', which the network does not have; it has %s",
            update.activity(),
            NetworkFaults.some(positions.keySet()));
      } else if (elements.get(position) instanceof Milestone && !update.isFinished()) {
        faults.add(
            Code.INVALID_PROGRESS,
            update.activity(),
            "Milestone '%s' is reported as under way; a milestone is reached, with an actual"
                + " finish, or it is not",
            update.activity());
      } else {
        checkRemaining(elements.get(position), update);
      }
      update
          .actualStart()
          .ifPresent(
              at ->
                  faults.checkDate(
                      "The actual start of '" + update.activity() + "'", update.activity(), at));
      update
          .resumes()
          .ifPresent(
              at ->
                  faults.checkDate(
                      "The resumption of '" + update.activity() + "'", update.activity(), at));
      update
          .actualFinish()
          .ifPresent(
              at ->
                  faults.checkDate(
                      "The actual finish of '" + update.activity() + "'",
                      update.activity(),
                      at,
                      CivilTime.inclusiveEnd(at)));
    }
  }

  private void checkRemaining(NetworkElement element, Progress update) {
    Optional<WorkCalendar> calendar = parts.calendarOf(element);
    if (calendar.isPresent()
        && update.remaining().isPresent()
        && NetworkFaults.isTooLong(update.remaining().get(), calendar.get())) {
      faults.add(
          Code.INVALID_DURATION,
          update.activity(),
          "The progress of '%s' has a remaining duration of %s" + NetworkFaults.TOO_LONG,
          update.activity(),
          update.remaining().get(),
          WorkDuration.MAX_MINUTES);
    }
  }
}
