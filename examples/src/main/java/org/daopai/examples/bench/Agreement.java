package org.daopai.examples.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
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
 * How many starts of a schedule are those of a peer's plan of the same network. Starts are the same
 * when no working time of the activity's calendar lies between them: Friday 17:00 and Monday 08:00
 * are.
 *
 * @param all how many starts there are
 */
record Agreement(Count early, Count late, int all) {

  private static final int NEAR = 480;

  /**
   * How many starts of one kind.
   *
   * @param same that are the same
   * @param near that are the same or at most eight hours of working time apart
   */
  record Count(int same, int near) {}

  /** Compares. */
  static Agreement of(Schedule schedule, MpxjDates peer) {
    Timelines timelines = new Timelines(schedule, peer);
    List<ScheduledActivity> activities = schedule.activities();
    int[] early = new int[activities.size()];
    int[] late = new int[activities.size()];
    for (int i = 0; i < activities.size(); i++) {
      ScheduledActivity activity = activities.get(i);
      WorkTimeline timeline = timelines.of(activity.element());
      early[i] = apart(timeline, activity.earlyStart(), peer.earlyStart[i]);
      late[i] = apart(timeline, activity.lateStart().orElse(null), peer.lateStart[i]);
    }
    return new Agreement(count(early), count(late), activities.size());
  }

  /** A sentence that says so of a peer. */
  String sentence(BenchedPlanner peer) {
    return String.format(
        Locale.ROOT,
        "%s and daopai agree by working time on %s early starts and %s late starts",
        peer.label(),
        share(early),
        share(late));
  }

  private String share(Count count) {
    return String.format(
        Locale.ROOT,
        "%d of %d (%.2f %%; %.2f %% to within 8 h)",
        count.same,
        all,
        100.0 * count.same / all,
        100.0 * count.near / all);
  }

  private static Count count(int[] apart) {
    return new Count(
        (int) Arrays.stream(apart).filter(minutes -> minutes == 0).count(),
        (int) Arrays.stream(apart).filter(minutes -> minutes <= NEAR).count());
  }

  /** Working minutes between two starts, in either order; one that is missing is farthest. */
  private static int apart(
      WorkTimeline timeline, @Nullable LocalDateTime ours, @Nullable LocalDateTime theirs) {
    if (ours == null || theirs == null) {
      return Objects.equals(ours, theirs) ? 0 : Integer.MAX_VALUE;
    }
    return Math.abs(timeline.workBetween(ours, theirs));
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
