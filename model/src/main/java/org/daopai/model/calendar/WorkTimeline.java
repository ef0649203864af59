package org.daopai.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * A calendar laid out over a range of days, so that working time and instants turn into each other
 * without looking at the days in between.
 *
 * <p>Instants are minutes since 1970-01-01 00:00 civil time ({@link CivilTime}). A <em>rank</em> is
 * the number of working minutes before an instant, counted from the first day laid out. Friday
 * 17:00 and Monday 08:00 of a five-day calendar have the same rank; {@link #finishOf} gives the
 * one, {@link #startOf} the other.
 *
 * <p>Every operation costs the same however far it reaches, allocates nothing, and ends with a
 * {@link HorizonException} when it leaves the days laid out. Immutable and thread-safe.
 */
public final class WorkTimeline {

  /*
   * Days are numbered from the first one laid out. rankAtMidnight[d] is the rank at 00:00 of day d. Days of the same
   * shifts share a pattern, which answers both directions by table: rankInDay[p][q] working minutes before minute q,
   * minuteInDay[p][k] minute at which the k-th working minute starts.
   *
   * For rank -> day, workedDays lists the days that work, workedRank their ranks at midnight, and hint[r >> HINT_SHIFT]
   * the last worked day that begins at or before rank r & ~mask. From there at most a few days lie ahead; a bucket that
   * holds many short days is searched by halving.
   */
  private static final int HINT_SHIFT = 8;
  private static final int WALK = 4;
  private static final int MINUTES_PER_DAY = Shift.MINUTES_PER_DAY;

  private final WorkCalendar calendar;
  private final LocalDate from;
  private final LocalDate to;
  private final int origin;
  private final int span;
  private final int total;
  private final int[] rankAtMidnight;
  private final short[] pattern;
  private final short[][] rankInDay;
  private final short[][] minuteInDay;
  private final int[] workedDays;
  private final int[] workedRank;
  private final int[] hint;
  private final int announcedFrom;
  private final int announcedUntil;

  WorkTimeline(WorkCalendar calendar, LocalDate from, LocalDate to) {
    if (from.isBefore(CivilTime.FIRST_DAY) || to.isAfter(CivilTime.END) || !from.isBefore(to)) {
      throw InvalidInputException.of(
          InputFault.Code.DATE_OUT_OF_RANGE,
          calendar.id(),
          "Calendar '%s' cannot be laid out from %s to %s; days from %s to %s can, the first before the last",
          calendar.id(),
          from,
          to,
          CivilTime.FIRST_DAY,
          CivilTime.END);
    }
    this.calendar = calendar;
    this.from = from;
    this.to = to;
    int days = Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    origin = Math.toIntExact(from.toEpochDay() * MINUTES_PER_DAY);
    span = days * MINUTES_PER_DAY;

    Patterns patterns = new Patterns(this);
    pattern = layOut(patterns, days);
    rankInDay = patterns.rankTables();
    minuteInDay = patterns.minuteTables();

    rankAtMidnight = new int[days + 1];
    int worked = 0;
    for (int day = 0; day < days; day++) {
      int minutes = minuteInDay[pattern[day]].length;
      rankAtMidnight[day + 1] = rankAtMidnight[day] + minutes;
      worked += minutes > 0 ? 1 : 0;
    }
    total = rankAtMidnight[days];
    workedDays = new int[worked];
    workedRank = new int[worked + 1];
    for (int day = 0, next = 0; day < days; day++) {
      if (rankAtMidnight[day + 1] > rankAtMidnight[day]) {
        workedDays[next] = day;
        workedRank[next++] = rankAtMidnight[day];
      }
    }
    workedRank[worked] = total;
    hint = new int[(total >> HINT_SHIFT) + 2];
    for (int bucket = 0, next = 0; bucket < hint.length; bucket++) {
      while (next + 1 < worked && workedRank[next + 1] <= bucket << HINT_SHIFT) {
        next++;
      }
      hint[bucket] = next;
    }
    announcedFrom =
        calendar
            .announcedFrom()
            .map(first -> midnight(first.toEpochDay()))
            .orElse(Integer.MIN_VALUE);
    announcedUntil =
        calendar
            .announcedThrough()
            .map(last -> midnight(last.toEpochDay() + 1))
            .orElse(Integer.MAX_VALUE);
  }

  /** The calendar laid out. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** First day laid out. */
  public LocalDate from() {
    return from;
  }

  /** The day after the last one laid out. */
  public LocalDate to() {
    return to;
  }

  /** All working minutes laid out. */
  public int totalWork() {
    return total;
  }

  /** Working minutes before an instant. */
  public int rankOf(int minute) {
    int offset = minute - origin;
    if (offset < 0 || offset > span) {
      throw outside();
    }
    if (offset == span) {
      return total;
    }
    int day = offset / MINUTES_PER_DAY;
    return rankAtMidnight[day] + rankInDay[pattern[day]][offset - day * MINUTES_PER_DAY];
  }

  /** The latest instant of a rank: the start of its next working minute. */
  public int startOf(int rank) {
    if (rank < 0 || rank >= total) {
      throw outside();
    }
    int bucket = rank >> HINT_SHIFT;
    int low = hint[bucket];
    int high = hint[bucket + 1];
    while (high - low > WALK) {
      int middle = (low + high + 1) >>> 1;
      if (workedRank[middle] <= rank) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (workedRank[low + 1] <= rank) {
      low++;
    }
    int day = workedDays[low];
    return origin + day * MINUTES_PER_DAY + minuteInDay[pattern[day]][rank - workedRank[low]];
  }

  /** The earliest instant of a rank: the end of its last working minute. */
  public int finishOf(int rank) {
    return startOf(rank - 1) + 1;
  }

  /** Whether working time before an instant is not announced yet, or was never known. */
  public boolean isProvisional(int minute) {
    return minute > announcedUntil || minute < announcedFrom;
  }

  /** The start form of an instant: the first working minute at or after it. */
  public LocalDateTime nextStart(LocalDateTime instant) {
    return CivilTime.toDateTime(startOf(rankOf(minute(instant))));
  }

  /** The finish form of an instant: the end of the last working minute at or before it. */
  public LocalDateTime previousFinish(LocalDateTime instant) {
    return CivilTime.toDateTime(finishOf(rankOf(minute(instant))));
  }

  /** When work that starts at an instant ends after that many working minutes; not negative. */
  public LocalDateTime advance(LocalDateTime start, int workingMinutes) {
    return CivilTime.toDateTime(finishOf(rankOf(minute(start)) + checked(workingMinutes)));
  }

  /**
   * The latest start from which that many working minutes end at or before an instant; not
   * negative.
   */
  public LocalDateTime retreat(LocalDateTime finish, int workingMinutes) {
    return CivilTime.toDateTime(startOf(rankOf(minute(finish)) - checked(workingMinutes)));
  }

  /** Working minutes from one instant to another; negative when the second comes first. */
  public int workBetween(LocalDateTime start, LocalDateTime finish) {
    return rankOf(minute(finish)) - rankOf(minute(start));
  }

  private int minute(LocalDateTime instant) {
    return CivilTime.toMinute("A date on calendar '" + calendar.id() + "'", instant);
  }

  private static int checked(int workingMinutes) {
    if (workingMinutes < 0) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_DURATION,
          workingMinutes,
          "%d working minutes cannot be worked; give 0 or more, and go back with retreat",
          workingMinutes);
    }
    return workingMinutes;
  }

  private HorizonException outside() {
    return new HorizonException(calendar.id(), from, to, total);
  }

  private static int midnight(long epochDay) {
    long minute = epochDay * MINUTES_PER_DAY;
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, minute));
  }

  private short[] layOut(Patterns patterns, int days) {
    short[] week = new short[7];
    for (DayOfWeek day : DayOfWeek.values()) {
      week[day.getValue() - 1] = patterns.of(calendar.week().getOrDefault(day, List.of()));
    }
    short[] laidOut = new short[days];
    for (int day = 0, weekday = from.getDayOfWeek().getValue() - 1; day < days; day++) {
      laidOut[day] = week[weekday];
      weekday = weekday == 6 ? 0 : weekday + 1;
    }
    calendar
        .exceptions()
        .subMap(from, to)
        .forEach((date, exception) -> laidOut[dayNumber(date)] = patterns.of(exception.shifts()));
    for (SeasonalClosure closure : calendar.closures()) {
      close(closure.season(), laidOut, patterns.of(List.of()));
    }
    return laidOut;
  }

  private void close(Season season, short[] laidOut, short rest) {
    boolean overNewYear = season.from().compareTo(season.to()) > 0;
    for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
      LocalDate first = season.from().atYear(year);
      if (!Year.isLeap(year)
          && season.from().getMonthValue() == 2
          && season.from().getDayOfMonth() == 29) {
        first = first.plusDays(1);
      }
      LocalDate last = season.to().atYear(overNewYear ? year + 1 : year);
      int start = Math.max(0, dayNumber(first));
      int end = Math.min(laidOut.length, dayNumber(last) + 1);
      if (start < end) {
        Arrays.fill(laidOut, start, end, rest);
      }
    }
  }

  private int dayNumber(LocalDate date) {
    return (int) (date.toEpochDay() - from.toEpochDay());
  }

  @Override
  public String toString() {
    return "WorkTimeline[" + calendar.id() + ", " + from + ".." + to + "]";
  }

  /** The distinct days of a calendar, as tables. */
  private static final class Patterns {

    private final WorkTimeline timeline;
    private final Map<List<Shift>, Short> numbers = new HashMap<>();
    private short[][] ranks = new short[4][];
    private short[][] minutes = new short[4][];

    Patterns(WorkTimeline timeline) {
      this.timeline = timeline;
    }

    short of(List<Shift> shifts) {
      Short known = numbers.get(shifts);
      if (known != null) {
        return known;
      }
      if (numbers.size() == Short.MAX_VALUE) {
        throw InvalidInputException.of(
            InputFault.Code.LIMIT_EXCEEDED,
            timeline.calendar.id(),
            "Calendar '%s' has more than %d kinds of day between %s and %s; lay out fewer days",
            timeline.calendar.id(),
            Short.MAX_VALUE,
            timeline.from,
            timeline.to);
      }
      short number = (short) numbers.size();
      if (number == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * number);
        minutes = Arrays.copyOf(minutes, 2 * number);
      }
      numbers.put(shifts, number);
      short[] rank = new short[MINUTES_PER_DAY];
      short[] minute = new short[Shifts.minutes(shifts)];
      int worked = 0;
      int clock = 0;
      for (Shift shift : shifts) {
        Arrays.fill(rank, clock, shift.fromMinute(), (short) worked);
        for (clock = shift.fromMinute(); clock < shift.toMinute(); clock++) {
          rank[clock] = (short) worked;
          minute[worked++] = (short) clock;
        }
      }
      Arrays.fill(rank, clock, MINUTES_PER_DAY, (short) worked);
      ranks[number] = rank;
      minutes[number] = minute;
      return number;
    }

    short[][] rankTables() {
      return Arrays.copyOf(ranks, numbers.size());
    }

    short[][] minuteTables() {
      return Arrays.copyOf(minutes, numbers.size());
    }
  }
}
