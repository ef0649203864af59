package org.daopai.model.calendar;

import com.google.common.primitives.Shorts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
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
 * <p>In a restricted season fewer minutes count than are worked: of the n minutes of the hours that
 * begin on a date n p / 100, rounded down but at least one, spread evenly from the first to the
 * last.
 *
 * <p>Every operation costs the same however far it reaches, allocates nothing, and ends with a
 * {@link HorizonException} when it leaves the days laid out. Immutable and thread-safe.
 */
public final class WorkTimeline {

  /*
   * Days are numbered from the first one laid out. Days of the same hours share a pattern, which answers both directions
   * by table: of a pattern whose tables begin at p and q, ranks[p + m] is the working minutes before minute m, and
   * minutes[q + k] the minute at which the k-th working minute starts. A record of days is the rank at 00:00 and p.
   *
   * For rank -> day, a record of worked, which has the days that work, is the rank at 00:00, the minute of 00:00 and q;
   * hint[r >> hintShift] is the last record that begins at or before rank r & ~mask. A bucket is as wide as the average
   * day, so from there at most a few days lie ahead; one that holds many short days is searched by halving.
   */
  private static final int DAY_WIDTH = 2;
  private static final int RANKS = 1;
  private static final int WORKED_WIDTH = 3;
  private static final int MIDNIGHT = 1;
  private static final int MINUTES = 2;
  private static final int WALK = 4 * WORKED_WIDTH;
  private static final int MINUTES_PER_DAY = Shift.MINUTES_PER_DAY;

  private final WorkCalendar calendar;
  private final LocalDate from;
  private final LocalDate to;
  private final int origin;
  private final int span;
  private final int total;
  private final int[] days;
  private final short[] ranks;
  private final int[] worked;
  private final short[] minutes;
  private final int hintShift;
  private final int[] hint;
  private final boolean mayReachBack;
  private final boolean mayReachOn;
  private final int announcedFrom;
  private final int announcedUntil;

  WorkTimeline(WorkCalendar calendar, LocalDate asked, LocalDate until) {
    checkRange(calendar, asked, until);
    boolean guesses = calendar.unannounced() != UnannouncedDays.FAIL;
    this.calendar = calendar;
    from = guesses ? asked : calendar.announcedFrom().filter(asked::isBefore).orElse(asked);
    to =
        guesses
            ? until
            : calendar
                .announcedThrough()
                .map(last -> last.plusDays(1))
                .filter(until::isAfter)
                .orElse(until);
    mayReachBack = from.equals(asked);
    mayReachOn = to.equals(until);
    if (!from.isBefore(to)) {
      throw DayRules.notAnnounced(calendar, "the days from " + asked + " to " + until);
    }
    int count = Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    origin = Math.toIntExact(from.toEpochDay() * MINUTES_PER_DAY);
    span = count * MINUTES_PER_DAY;

    DayLayout layout = DayLayout.civil(calendar, from, to);
    short[] pattern = layout.kinds();
    short[][] inOrder = layout.hours().stream().map(DayHours::inOrder).toArray(short[][]::new);
    int[] firstMinute = firstMinutes(inOrder);
    minutes = Shorts.concat(inOrder);
    ranks = Shorts.concat(Arrays.stream(inOrder).map(WorkTimeline::ranks).toArray(short[][]::new));

    days = new int[DAY_WIDTH * count];
    int rank = 0;
    int works = 0;
    for (int day = 0; day < count; day++) {
      days[DAY_WIDTH * day] = rank;
      days[DAY_WIDTH * day + RANKS] = pattern[day] * MINUTES_PER_DAY;
      int counted = inOrder[pattern[day]].length;
      rank += counted;
      works += counted > 0 ? 1 : 0;
    }
    total = rank;
    worked = new int[WORKED_WIDTH * works + 1];
    for (int day = 0, next = 0; day < count; day++) {
      if (inOrder[pattern[day]].length > 0) {
        worked[next] = days[DAY_WIDTH * day];
        worked[next + MIDNIGHT] = origin + day * MINUTES_PER_DAY;
        worked[next + MINUTES] = firstMinute[pattern[day]];
        next += WORKED_WIDTH;
      }
    }
    worked[WORKED_WIDTH * works] = total;
    hintShift = works == 0 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(total / works);
    hint = new int[(total >> hintShift) + 2];
    for (int bucket = 0, next = 0; bucket < hint.length; bucket++) {
      while (next + 1 < works && worked[WORKED_WIDTH * (next + 1)] <= (long) bucket << hintShift) {
        next++;
      }
      hint[bucket] = WORKED_WIDTH * next;
    }
    // the first day known may begin with the end of a night that is not
    int nights = calendar.hasNightShifts() ? 1 : 0;
    announcedFrom =
        calendar
            .announcedFrom()
            .map(first -> midnight(first.toEpochDay() + nights))
            .orElse(Integer.MIN_VALUE);
    announcedUntil =
        calendar
            .announcedThrough()
            .map(last -> midnight(last.toEpochDay() + 1))
            .orElse(Integer.MAX_VALUE);
  }

  private static void checkRange(WorkCalendar calendar, LocalDate from, LocalDate to) {
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
  }

  /** Where the minutes of each pattern begin, when all stand in a row. */
  private static int[] firstMinutes(short[][] patterns) {
    int[] first = new int[patterns.length];
    for (int p = 1; p < patterns.length; p++) {
      first[p] = first[p - 1] + patterns[p - 1].length;
    }
    return first;
  }

  /** Counted minutes before each minute of a day. */
  private static short[] ranks(short[] minutes) {
    short[] ranks = new short[MINUTES_PER_DAY];
    for (int minute = 0, counted = 0; minute < MINUTES_PER_DAY; minute++) {
      ranks[minute] = (short) counted;
      counted += counted < minutes.length && minutes[counted] == minute ? 1 : 0;
    }
    return ranks;
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
      throw outside(offset < 0);
    }
    if (offset == span) {
      return total;
    }
    int day = offset / MINUTES_PER_DAY;
    int at = DAY_WIDTH * day;
    return days[at] + ranks[days[at + RANKS] + offset - day * MINUTES_PER_DAY];
  }

  /** The latest instant of a rank: the start of its next working minute. */
  public int startOf(int rank) {
    if (rank < 0 || rank >= total) {
      throw outside(rank < 0);
    }
    int bucket = rank >> hintShift;
    int low = hint[bucket];
    int high = hint[bucket + 1];
    while (high - low > WALK) {
      int records = (high - low) / WORKED_WIDTH;
      int middle = low + (records + 1) / 2 * WORKED_WIDTH;
      if (worked[middle] <= rank) {
        low = middle;
      } else {
        high = middle - WORKED_WIDTH;
      }
    }
    while (worked[low + WORKED_WIDTH] <= rank) {
      low += WORKED_WIDTH;
    }
    return worked[low + MIDNIGHT] + minutes[worked[low + MINUTES] + rank - worked[low]];
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
    return CivilTime.isSupported(instant)
        ? CivilTime.minuteOf(instant)
        : CivilTime.toMinute("A date on calendar '" + calendar.id() + "'", instant);
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

  private HorizonException outside(boolean before) {
    return new HorizonException(calendar.id(), from, to, total, before ? mayReachBack : mayReachOn);
  }

  private static int midnight(long epochDay) {
    long minute = epochDay * MINUTES_PER_DAY;
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, minute));
  }

  @Override
  public String toString() {
    return "WorkTimeline[" + calendar.id() + ", " + from + ".." + to + "]";
  }
}
