package org.daopai.examples.interop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkTimeline;

/**
 * The hours of a calendar by civil day, as schedule files have them: a night shift is cut at
 * midnight, and whatever a calendar is made of, each day has the pieces of time that count on it.
 */
final class CivilHours {

  /** As many pieces as Microsoft Project keeps of a day. */
  static final int MOST_PIECES = 5;

  private static final int LONGEST_BREAK_WITHIN_WORK = 30;
  private static final LocalDate ANY_MONDAY = LocalDate.of(2024, 1, 1);

  private final LocalDate from;
  private final ImmutableList<List<Shift>> days;
  private final int shortened;

  private CivilHours(LocalDate from, List<List<Shift>> days, int shortened) {
    this.from = from;
    this.days = ImmutableList.copyOf(days);
    this.shortened = shortened;
  }

  /**
   * The hours of every day laid out. A day of more pieces than fit keeps its working time in fewer
   * of them: each stretch without a long break from its beginning on, or all as one.
   */
  static CivilHours of(WorkTimeline timeline) {
    ImmutableList.Builder<List<Shift>> days = ImmutableList.builder();
    int shortened = 0;
    for (LocalDate day = timeline.from(); day.isBefore(timeline.to()); day = day.plusDays(1)) {
      List<Shift> pieces = pieces(timeline, day);
      if (pieces.size() > MOST_PIECES) {
        pieces = shortened(pieces);
        shortened++;
      }
      days.add(pieces);
    }
    return new CivilHours(timeline.from(), days.build(), shortened);
  }

  private static List<Shift> pieces(WorkTimeline timeline, LocalDate day) {
    int midnight = CivilTime.toMinute("A day", day.atStartOfDay());
    int rank = timeline.rankOf(midnight);
    int end = timeline.rankOf(midnight + Shift.MINUTES_PER_DAY);
    ImmutableList.Builder<Shift> pieces = ImmutableList.builder();
    while (rank < end) {
      int start = timeline.startOf(rank);
      int next = endOfPiece(timeline, rank, end);
      pieces.add(new Shift(start - midnight, start - midnight + next - rank));
      rank = next;
    }
    return pieces.build();
  }

  /** The first rank after one that does not follow it without a break; by halving. */
  private static int endOfPiece(WorkTimeline timeline, int rank, int end) {
    int offset = timeline.startOf(rank) - rank;
    int low = rank;
    int high = end - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (timeline.startOf(middle) - middle == offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  private static List<Shift> shortened(List<Shift> pieces) {
    ImmutableList.Builder<Shift> stretches = ImmutableList.builder();
    int from = pieces.get(0).fromMinute();
    int minutes = 0;
    int last = from;
    for (Shift piece : pieces) {
      if (piece.fromMinute() - last >= LONGEST_BREAK_WITHIN_WORK) {
        stretches.add(new Shift(from, from + minutes));
        from = piece.fromMinute();
        minutes = 0;
      }
      minutes += piece.minutes();
      last = piece.toMinute();
    }
    List<Shift> fewer = stretches.add(new Shift(from, from + minutes)).build();
    if (fewer.size() <= MOST_PIECES) {
      return fewer;
    }
    int all = pieces.stream().mapToInt(Shift::minutes).sum();
    int start = Math.min(pieces.get(0).fromMinute(), Shift.MINUTES_PER_DAY - all);
    return ImmutableList.of(new Shift(start, start + all));
  }

  /** On how many days the hours keep the working time, but not the times of day. */
  int shortened() {
    return shortened;
  }

  /** The pieces of a day, in order; half open, the end of the day is minute 1440. */
  List<Shift> on(LocalDate day) {
    return days.get(Math.toIntExact(day.toEpochDay() - from.toEpochDay()));
  }

  /**
   * The hours of an ordinary week: those of the calendar's own week; where it has none, those that
   * each weekday has most often, the first of equals.
   */
  Map<DayOfWeek, List<Shift>> week(WorkCalendar calendar) {
    if (calendar.combination().isEmpty()) {
      return ownWeek(calendar);
    }
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      Map<List<Shift>, Integer> counts = new HashMap<>();
      int most = 0;
      for (int i = 0; i < days.size(); i++) {
        if (from.plusDays(i).getDayOfWeek() == weekday) {
          counts.merge(days.get(i), 1, Integer::sum);
        }
      }
      week.put(weekday, List.of());
      for (int i = 0; i < days.size(); i++) { // in order of days, not of hashes
        int count = counts.getOrDefault(days.get(i), 0);
        if (count > most && from.plusDays(i).getDayOfWeek() == weekday) {
          most = count;
          week.put(weekday, days.get(i));
        }
      }
    }
    return week;
  }

  private static Map<DayOfWeek, List<Shift>> ownWeek(WorkCalendar calendar) {
    WorkCalendar plain =
        WorkCalendar.builder()
            .id(calendar.id())
            .standardDay(calendar.standardDay())
            .week(calendar.week())
            .build();
    CivilHours hours = of(plain.timeline(ANY_MONDAY.minusWeeks(1), ANY_MONDAY.plusWeeks(1)));
    ImmutableMap.Builder<DayOfWeek, List<Shift>> week = ImmutableMap.builder();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      week.put(weekday, hours.on(ANY_MONDAY.plusDays(weekday.getValue() - 1)));
    }
    return week.buildOrThrow();
  }
}
