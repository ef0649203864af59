package org.daopai.examples.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.daopai.model.NetworkElement;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.jspecify.annotations.Nullable;

/**
 * How many starts of a schedule and of a peer's plan of the same network are the same. Starts are
 * the same when no working time of the activity's calendar lies between them: Friday 17:00 and
 * Monday 08:00 are.
 *
 * @param early how many early starts are the same
 * @param late how many late starts are the same
 * @param all of how many
 */
record Agreement(int early, int late, int all) {

  /** Compares. */
  static Agreement of(Schedule schedule, MpxjDates peer) {
    Timelines timelines = new Timelines(schedule, peer);
    List<ScheduledActivity> activities = schedule.activities();
    int early = 0;
    int late = 0;
    for (int i = 0; i < activities.size(); i++) {
      ScheduledActivity activity = activities.get(i);
      WorkTimeline timeline = timelines.of(activity.element());
      early += isSame(timeline, activity.earlyStart(), peer.earlyStart[i]) ? 1 : 0;
      late += isSame(timeline, activity.lateStart().orElse(null), peer.lateStart[i]) ? 1 : 0;
    }
    return new Agreement(early, late, activities.size());
  }

  /** A sentence that says so of a peer. */
  String sentence(BenchedPlanner peer) {
    return String.format(
        Locale.ROOT,
        "%s and daopai agree, by working time, in %d of %d early starts (%.2f %%) and %d of %d late"
            + " starts (%.2f %%)",
        peer.label(),
        early,
        all,
        100.0 * early / all,
        late,
        all,
        100.0 * late / all);
  }

  private static boolean isSame(
      WorkTimeline timeline, @Nullable LocalDateTime ours, @Nullable LocalDateTime theirs) {
    if (ours == null || theirs == null) {
      return Objects.equals(ours, theirs);
    }
    return timeline.workBetween(ours, theirs) == 0;
  }

  /** The calendars of a network, laid out over all dates of both plans. */
  private static final class Timelines {

    private final ProjectNetwork network;
    private final Map<CalendarId, WorkTimeline> made = new HashMap<>();
    private final LocalDate first;
    private final LocalDate last;

    Timelines(Schedule schedule, MpxjDates peer) {
      network = schedule.network();
      first = starts(schedule, peer).min(LocalDateTime::compareTo).orElseThrow().toLocalDate();
      last = starts(schedule, peer).max(LocalDateTime::compareTo).orElseThrow().toLocalDate();
    }

    WorkTimeline of(NetworkElement element) {
      WorkCalendar calendar = network.calendarOf(element);
      return made.computeIfAbsent(calendar.id(), id -> calendar.timeline(first, last.plusDays(1)));
    }

    private static Stream<LocalDateTime> starts(Schedule schedule, MpxjDates peer) {
      return Stream.concat(
          schedule.activities().stream()
              .flatMap(
                  activity ->
                      Stream.concat(
                          Stream.of(activity.earlyStart()), activity.lateStart().stream())),
          Stream.of(peer.earlyStart, peer.lateStart).flatMap(Stream::of).filter(Objects::nonNull));
    }
  }
}
