package org.daopai.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;

/** Checks the activities and milestones of a network, and the calendars that they are worked on. */
final class ElementChecks {

  private final NetworkParts parts;
  private final NetworkFaults faults;
  private final List<NetworkElement> elements;
  private final Map<ActivityId, Integer> positions;
  private final Map<CalendarId, WorkCalendar> calendars;

  ElementChecks(NetworkParts parts, NetworkFaults faults) {
    this.parts = parts;
    this.faults = faults;
    elements = parts.elements;
    positions = parts.positions;
    calendars = parts.calendars;
  }

  void checkElements() {
    for (int i = 0; i < elements.size(); i++) {
      ActivityId id = elements.get(i).id();
      Integer first = positions.putIfAbsent(id, i);
      if (first != null) {
        faults.add(
            Code.DUPLICATE_ID,
            id,
            "Id '%s' is used twice, by elements %d and %d in the order given; activities and"
                + " milestones share one space of ids",
            id,
            first + 1,
            i + 1);
      }
      for (DateConstraint constraint : elements.get(i).constraints()) {
        faults.checkDate("The constraint of '" + id + "'", id, constraint.at());
      }
    }
  }

  void checkCalendars(List<WorkCalendar> givenCalendars) {
    defineCalendar(parts.defaultCalendar);
    givenCalendars.forEach(this::defineCalendar);
    for (NetworkElement element : elements) {
      element.attachedCalendar().ifPresent(this::defineCalendar);
    }
    for (NetworkElement element : elements) {
      if (element.calendar().isPresent() && !calendars.containsKey(element.calendar().get())) {
        faults.add(
            Code.UNKNOWN_REFERENCE,
            element.id(),
            "%s uses calendar '%s', which the network does not define; it defines %s",
            NetworkFaults.label(element),
            element.calendar().get(),
            NetworkFaults.some(calendars.keySet()));
      } else if (element instanceof Activity activity) {
        checkDuration(activity);
      }
    }
  }

  private void defineCalendar(WorkCalendar calendar) {
    WorkCalendar known = calendars.putIfAbsent(calendar.id(), calendar);
    if (known != null && known != calendar && !known.equals(calendar)) {
      faults.add(
          Code.CALENDAR_CONFLICT,
          calendar.id(),
          "Two different calendars have the id '%s'; give one of them another id",
          calendar.id());
    }
  }

  private void checkDuration(Activity activity) {
    Optional<WorkCalendar> calendar = parts.calendarOf(activity);
    if (calendar.isPresent() && NetworkFaults.isTooLong(activity.duration(), calendar.get())) {
      faults.add(
          Code.INVALID_DURATION,
          activity.id(),
          "%s has a duration of %s" + NetworkFaults.TOO_LONG,
          NetworkFaults.label(activity),
          activity.duration(),
          WorkDuration.MAX_MINUTES);
    } else if (calendar.isPresent() && endOfLongSegment(activity, calendar.get()).isPresent()) {
      faults.add(
          Code.INVALID_DURATION,
          activity.id(),
          "%s has a segment that ends at %s" + NetworkFaults.TOO_LONG,
          NetworkFaults.label(activity),
          endOfLongSegment(activity, calendar.get()).get(),
          WorkDuration.MAX_MINUTES);
    } else if (calendar.isPresent()) {
      checkSegments(activity, (int) calendar.get().standardDay().toMinutes());
    }
    activity
        .expectedFinish()
        .ifPresent(
            at ->
                faults.checkDate(
                    "The expected finish of '" + activity.id() + "'", activity.id(), at));
  }

  private static Optional<WorkDuration> endOfLongSegment(Activity activity, WorkCalendar calendar) {
    return activity.segments().stream()
        .map(WorkSegment::to)
        .filter(to -> NetworkFaults.isTooLong(to, calendar))
        .findFirst();
  }

  private void checkSegments(Activity activity, int minutesPerDay) {
    long end = 0;
    long work = 0;
    for (int k = 0; k < activity.segments().size(); k++) {
      WorkSegment segment = activity.segments().get(k);
      long from = segment.from().toMinutes(minutesPerDay);
      long to = segment.to().toMinutes(minutesPerDay);
      boolean isFirst = k == 0;
      if (isFirst ? from != 0 : from < end) {
        faults.add(
            Code.INVALID_DURATION,
            activity.id(),
            isFirst
                ? "The first segment of activity '%s' begins at %s; it begins with the activity, at"
                    + " 0"
                : "The segment of activity '%s' from %s begins before the one before it has ended;"
                    + " segments follow one another",
            activity.id(),
            segment.from());
        return;
      }
      end = to;
      work += to - from;
    }
    if (!activity.segments().isEmpty() && work != activity.duration().toMinutes(minutesPerDay)) {
      faults.add(
          Code.INVALID_DURATION,
          activity.id(),
          "The segments of activity '%s' come to %d working minutes and its duration is %s; they"
              + " come to the duration",
          activity.id(),
          work,
          activity.duration());
    }
  }
}
