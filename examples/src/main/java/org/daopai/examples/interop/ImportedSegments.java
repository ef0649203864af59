package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.calendar.WorkTimeline;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.Task;

/**
 * The pieces in which a task is done that is split and has not begun, by the working time of its
 * calendar from its start: what stands between them is a pause and moves with the task.
 */
final class ImportedSegments {

  private final Omissions omissions;

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
    long total = worked.stream().mapToLong(piece -> piece[1] - piece[0]).sum();
    long wanted = duration.toMinutes(Math.toIntExact(calendar.standardDay().toMinutes()));
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
