package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daopai.model.DataDate;
import org.daopai.model.Progress;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.Task;

/**
 * The pieces in which a task is done that is split, by the working time of its calendar from its
 * start: what stands between them is a pause and moves with the task.
 */
final class ImportedSegments {

  private final Omissions omissions;

  /**
   * How a task under way goes on.
   *
   * @param segments of the whole task, where what is done of it was done as they say; then what
   *     remains follows from them
   * @param progress what has happened and what remains
   */
  record Rest(List<WorkSegment> segments, Progress progress) {}

  ImportedSegments(Omissions omissions) {
    this.omissions = omissions;
  }

  /** Its segments; none of a task that is done in one piece, or in pieces that no segments say. */
  List<WorkSegment> of(Task task, WorkCalendar calendar, WorkDuration duration) {
    List<LocalDateTimeRange> pieces = pieces(task.getSplits());
    if (pieces.size() < 2) {
      return List.of();
    }
    if (!duration.isWorkingTime()) {
      omissions.add(task, "is split and lasts by the clock; it is imported in one piece");
      return List.of();
    }
    if (!pieces.stream().allMatch(ImportedSegments::isSupported)) {
      omissions.add(task, "is split on dates that cannot be planned; it is imported in one piece");
      return List.of();
    }
    List<int[]> worked = worked(pieces, calendar);
    long total = total(worked);
    long wanted = minutes(duration, calendar);
    if (total != wanted) {
      omissions.add(
          task,
          "is done in pieces that come to "
              + total
              + " working minutes and lasts "
              + wanted
              + "; it is imported in one piece");
      return List.of();
    }
    return segments(worked);
  }

  /**
   * The rest of a task under way. Where it was worked on as its pieces say until the data date, its
   * segments say what remains, pauses included; elsewhere the pauses that are still to come are
   * taken into what remains, so that it finishes when the file says, and listed.
   */
  Rest rest(
      Task task,
      WorkCalendar calendar,
      WorkDuration duration,
      DataDate dataDate,
      Progress progress) {
    Rest inOnePiece = new Rest(List.of(), progress);
    List<LocalDateTimeRange> pieces = pieces(task.getSplits());
    LocalDateTime from = progress.resumes().orElse(dataDate.instant());
    if (pieces.stream().noneMatch(piece -> piece.getStart().isAfter(from))) {
      return inOnePiece;
    }
    Optional<WorkDuration> remaining = progress.remaining().filter(WorkDuration::isWorkingTime);
    if (remaining.isEmpty()
        || !duration.isWorkingTime()
        || !pieces.stream().allMatch(ImportedSegments::isSupported)) {
      omissions.add(
          task, "is interrupted again after it goes on; what remains is imported in one piece");
      return inOnePiece;
    }
    List<int[]> worked = worked(pieces, calendar);
    long rest = minutes(remaining.get(), calendar);
    if (total(worked) == minutes(duration, calendar)
        && isDoneAsPlanned(pieces, calendar, worked, dataDate.instant(), rest, progress)) {
      Progress followed =
          Progress.builder()
              .activity(progress.activity())
              .actualStart(progress.actualStart())
              .build();
      return new Rest(segments(worked), followed);
    }
    return withPauses(task, worked, rest, inOnePiece);
  }

  /** Whether just what was to be done by the data date is done, and the next piece is the next. */
  private static boolean isDoneAsPlanned(
      List<LocalDateTimeRange> pieces,
      WorkCalendar calendar,
      List<int[]> worked,
      LocalDateTime now,
      long rest,
      Progress progress) {
    LocalDateTime start = pieces.get(0).getStart();
    LocalDateTime actual = progress.actualStart().orElseThrow();
    int passed = between(calendar, start, now);
    int next = Integer.MAX_VALUE;
    int ahead = 0;
    for (int[] piece : worked) {
      if (piece[1] > passed) {
        int from = Math.max(piece[0], passed);
        next = Math.min(next, from);
        ahead += piece[1] - from;
      }
    }
    int goesOn = next;
    return ahead == rest
        && between(calendar, start, actual) == 0
        && progress.resumes().filter(at -> between(calendar, start, at) != goesOn).isEmpty();
  }

  /** The rest from the first minute that is not done to the last, with what pauses lie between. */
  private Rest withPauses(Task task, List<int[]> worked, long rest, Rest inOnePiece) {
    long open = rest;
    int k = worked.size() - 1;
    while (k > 0 && open > worked.get(k)[1] - worked.get(k)[0]) {
      open -= worked.get(k)[1] - worked.get(k)[0];
      k--;
    }
    long span = worked.get(worked.size() - 1)[1] - worked.get(k)[1] + open;
    if (span == rest) {
      return inOnePiece;
    }
    omissions.add(
        task,
        "is interrupted again after it goes on; "
            + (span - rest)
            + " working minutes of pauses are imported as part of what remains");
    Progress longer =
        Progress.builder()
            .from(inOnePiece.progress())
            .remaining(WorkDuration.workingMinutes(span))
            .build();
    return new Rest(List.of(), longer);
  }

  private static long total(List<int[]> worked) {
    return worked.stream().mapToLong(piece -> piece[1] - piece[0]).sum();
  }

  private static long minutes(WorkDuration duration, WorkCalendar calendar) {
    return duration.toMinutes(Math.toIntExact(calendar.standardDay().toMinutes()));
  }

  private static List<WorkSegment> segments(List<int[]> worked) {
    return worked.size() < 2
        ? List.of()
        : worked.stream()
            .map(
                piece ->
                    new WorkSegment(
                        WorkDuration.workingMinutes(piece[0]),
                        WorkDuration.workingMinutes(piece[1])))
            .collect(ImmutableList.toImmutableList());
  }

  /** When a task is worked on: every other range of what MPXJ gives, for a pause follows each. */
  static List<LocalDateTimeRange> pieces(@Nullable List<LocalDateTimeRange> splits) {
    ImmutableList.Builder<LocalDateTimeRange> pieces = ImmutableList.builder();
    for (int i = 0; splits != null && i < splits.size(); i += 2) {
      if (splits.get(i).getStart() != null && splits.get(i).getEnd() != null) {
        pieces.add(splits.get(i));
      }
    }
    return pieces.build();
  }

  private static boolean isSupported(LocalDateTimeRange piece) {
    return CivilTime.isSupported(piece.getStart())
        && CivilTime.isSupported(piece.getEnd())
        && !piece.getEnd().isBefore(piece.getStart());
  }

  /** Working minutes from one instant to another, less than none where that lies before. */
  private static int between(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return -between(calendar, to, from);
    }
    if (to.equals(from)) {
      return 0;
    }
    return calendar
        .timeline(from.toLocalDate(), CivilTime.inclusiveEnd(to).plusDays(1))
        .workBetween(from, to);
  }

  /** Working minutes from the first start, of each piece that has any; what touches is one. */
  private static List<int[]> worked(List<LocalDateTimeRange> pieces, WorkCalendar calendar) {
    LocalDateTime start = pieces.get(0).getStart();
    LocalDateTime end =
        pieces.stream().map(LocalDateTimeRange::getEnd).max(LocalDateTime::compareTo).orElseThrow();
    WorkTimeline timeline =
        calendar.timeline(start.toLocalDate(), CivilTime.inclusiveEnd(end).plusDays(1));
    List<int[]> worked = new ArrayList<>();
    for (LocalDateTimeRange piece : pieces) {
      int from = timeline.workBetween(start, piece.getStart());
      int to = timeline.workBetween(start, piece.getEnd());
      int[] last = worked.isEmpty() ? null : worked.get(worked.size() - 1);
      if (last != null && from <= last[1]) {
        last[1] = Math.max(last[1], to);
      } else if (to > from) {
        worked.add(new int[] {from, to});
      }
    }
    return worked;
  }
}
