package org.daopai.examples.interop;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.Activity;
import org.daopai.model.Progress;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.WorkTimeline;
import org.daopai.model.schedule.ScheduledActivity;
import org.mpxj.Duration;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.TimephasedWork;

/**
 * The segments of an activity for Microsoft Project, which keeps them as work by days: as that of
 * an assignment to nobody, on days of pauses with no work. A pause that holds no whole working day
 * is lost to readers that add up the work of a day, so that an activity with such a pause has none.
 */
final class ExportedPieces {

  /*
   * Positions are working minutes from the start of the activity. What is done ends with the last
   * minute worked, so that a pause is not cut in two by the data date, which its reader takes for
   * two pauses with work between them.
   */

  private final WorkTimeline timeline;
  private final LocalDateTime start;
  private final List<int[]> pieces;
  private final int done;

  private ExportedPieces(
      WorkTimeline timeline, LocalDateTime start, List<int[]> pieces, int passed) {
    this.timeline = timeline;
    this.start = start;
    this.pieces = pieces;
    int last = 0;
    for (int[] piece : pieces) {
      last = piece[0] < passed ? Math.min(piece[1], passed) : last;
    }
    done = last;
  }

  /** Those that a plan follows and a file can say; none where what remains was told otherwise. */
  static Optional<ExportedPieces> of(
      ScheduledActivity activity, WorkTimeline timeline, LocalDateTime dataDate) {
    Optional<Progress> progress = activity.progress();
    boolean isFollowed =
        progress
            .filter(
                told ->
                    told.isFinished() || told.remaining().isPresent() || told.resumes().isPresent())
            .isEmpty();
    if (!isFollowed
        || !(activity.element() instanceof Activity split)
        || split.segments().isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime start = timeline.nextStart(activity.earlyStart());
    List<int[]> pieces = pieces(split.segments(), timeline);
    int passed = progress.isPresent() ? timeline.workBetween(start, dataDate) : 0;
    ExportedPieces exported = new ExportedPieces(timeline, start, pieces, passed);
    return passed < pieces.get(pieces.size() - 1)[1] && exported.isByDays()
        ? Optional.of(exported)
        : Optional.empty();
  }

  /** Whether each pause holds a day that would be worked on. */
  private boolean isByDays() {
    for (int k = 1; k < pieces.size(); k++) {
      if (!holdsDay(pieces.get(k - 1)[1], pieces.get(k)[0])) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsDay(int from, int to) {
    int next = from;
    while (next < to) {
      LocalDateTime day = begin(next).toLocalDate().atStartOfDay();
      int end = next + timeline.workBetween(begin(next), day.plusDays(1));
      if (end <= to && end - next == timeline.workBetween(day, day.plusDays(1))) {
        return true;
      }
      next = end;
    }
    return false;
  }

  /** How much of some segments is done when so much working time has passed since their start. */
  static long worked(List<WorkSegment> segments, WorkTimeline timeline, long passed) {
    return pieces(segments, timeline).stream()
        .mapToLong(piece -> Math.max(0, Math.min(piece[1], passed) - piece[0]))
        .sum();
  }

  private static List<int[]> pieces(List<WorkSegment> segments, WorkTimeline timeline) {
    int perDay = Math.toIntExact(timeline.calendar().standardDay().toMinutes());
    return segments.stream()
        .map(
            segment ->
                new int[] {
                  Math.toIntExact(segment.from().toMinutes(perDay)),
                  Math.toIntExact(segment.to().toMinutes(perDay))
                })
        .toList();
  }

  /** The end of the last minute that is done; the start where none is. */
  LocalDateTime stop() {
    return done == 0 ? start : timeline.advance(start, done);
  }

  /** The first minute that is not done. */
  LocalDateTime resume() {
    int[] next = pieces.stream().filter(piece -> piece[1] > done).findFirst().orElseThrow();
    return begin(Math.max(next[0], done));
  }

  /** Writes them as work of nobody. */
  void write(ExportedWork work, Task task) {
    ResourceAssignment nobody = task.addResourceAssignment((Resource) null);
    nobody.setUniqueID(task.getParentFile().getResourceAssignments().size());
    nobody.setUnits(100);
    nobody.setWork(hours(work.total()));
    nobody.setActualWork(hours(work.done()));
    nobody.setRemainingWork(hours(work.remaining()));
    nobody.setStart(task.getStart());
    nobody.setFinish(task.getFinish());
    nobody.setActualStart(task.getActualStart());
    List<TimephasedWork> past = new ArrayList<>();
    List<TimephasedWork> ahead = new ArrayList<>();
    int end = 0;
    for (int[] piece : pieces) {
      addDays(past, ahead, end, piece[0], 0);
      addDays(past, ahead, piece[0], piece[1], 1);
      end = piece[1];
    }
    nobody.setTimephasedActualWork(past);
    nobody.setTimephasedWork(ahead);
  }

  private void addDays(
      List<TimephasedWork> past, List<TimephasedWork> ahead, int from, int to, int share) {
    int middle = Math.max(from, Math.min(to, done));
    addDays(past, from, middle, share);
    addDays(ahead, middle, to, share);
  }

  private void addDays(List<TimephasedWork> days, int from, int to, int share) {
    int next = from;
    while (next < to) {
      LocalDateTime begin = begin(next);
      LocalDateTime midnight = begin.toLocalDate().plusDays(1).atStartOfDay();
      int end = Math.min(to, next + timeline.workBetween(begin, midnight));
      TimephasedWork day = new TimephasedWork();
      day.setStart(begin);
      day.setFinish(timeline.advance(start, end));
      day.setTotalAmount(hours((long) share * (end - next)));
      day.setAmountPerDay(day.getTotalAmount());
      days.add(day);
      next = end;
    }
  }

  private LocalDateTime begin(int position) {
    return timeline.nextStart(position == 0 ? start : timeline.advance(start, position));
  }

  private static Duration hours(long minutes) {
    return Duration.getInstance(minutes / 60.0, TimeUnit.HOURS);
  }
}
