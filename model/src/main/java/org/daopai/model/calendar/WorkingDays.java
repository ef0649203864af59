package org.daopai.model.calendar;

import java.time.LocalDate;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/**
 * The working days of a calendar, counted and found without looking at the days in between: all
 * days that can be planned ({@link CivilTime#FIRST_DAY} to {@link CivilTime#END}), as one bit each.
 *
 * <p>Days are numbered since 1970-01-01 ({@link LocalDate#toEpochDay}). Every operation costs the
 * same however far it reaches and allocates nothing. A working day is one on which a shift begins;
 * the morning after a night shift does not make one. A calendar combined of others has a working
 * day wherever it has hours, that morning too, since hours are combined on the date they are
 * worked.
 *
 * <p>Beyond the days that are announced a calendar that guesses none ({@link UnannouncedDays#FAIL})
 * refuses. Immutable and thread-safe.
 */
public final class WorkingDays {

  /*
   * bits holds one bit a day; rankBefore[w] counts the bits before word w (rank over a bit vector: Jacobson 1989). The
   * k-th working day is base[k >> shift] + offset[k & mask]: two bytes a working day, counted from the first of its
   * block. Where a block would reach too far for two bytes, base holds every working day itself, with shift 0 and one
   * offset of nothing; such a calendar rests for so long that its days are few.
   */
  private static final int WORD_SHIFT = 6;
  private static final int BLOCK_SHIFT = 8;

  private final WorkCalendar calendar;
  private final int first;
  private final int end;
  private final int knownFrom;
  private final int knownUntil;
  private final long[] bits;
  private final int[] rankBefore;
  private final int shift;
  private final int mask;
  private final int[] base;
  private final char[] offset;
  private final int total;

  WorkingDays(WorkCalendar calendar) {
    this.calendar = calendar;
    first = Math.toIntExact(CivilTime.FIRST_DAY.toEpochDay());
    end = Math.toIntExact(CivilTime.END.toEpochDay());
    boolean guesses = calendar.unannounced() != UnannouncedDays.FAIL;
    knownFrom =
        guesses
            ? first
            : Math.max(first, calendar.announcedFrom().map(WorkingDays::number).orElse(first));
    knownUntil =
        guesses
            ? end
            : Math.min(end, calendar.announcedThrough().map(last -> number(last) + 1).orElse(end));
    DayLayout layout = DayLayout.own(calendar, CivilTime.FIRST_DAY, CivilTime.END);
    boolean[] works = new boolean[layout.hours().size()];
    for (int kind = 0; kind < works.length; kind++) {
      works[kind] = !layout.hours().get(kind).isRest();
    }
    bits = new long[((end - first) >> WORD_SHIFT) + 1];
    short[] kinds = layout.kinds();
    for (int day = Math.max(0, knownFrom - first); day < knownUntil - first; day++) {
      if (works[kinds[day]]) {
        bits[day >> WORD_SHIFT] |= 1L << day;
      }
    }
    rankBefore = new int[bits.length + 1];
    for (int word = 0; word < bits.length; word++) {
      rankBefore[word + 1] = rankBefore[word] + Long.bitCount(bits[word]);
    }
    total = rankBefore[bits.length];
    int[] days = positions();
    boolean isDense = isDense(days);
    shift = isDense ? BLOCK_SHIFT : 0;
    mask = isDense ? -1 : 0;
    base = isDense ? firsts(days) : days;
    offset = isDense ? offsets(days) : new char[1];
  }

  private int[] positions() {
    int[] days = new int[total];
    int next = 0;
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        days[next++] = first + (word << WORD_SHIFT) + Long.numberOfTrailingZeros(left);
      }
    }
    return days;
  }

  private static boolean isDense(int[] days) {
    for (int k = 0; k < days.length; k++) {
      if (days[k] - days[blockOf(k)] > Character.MAX_VALUE) {
        return false;
      }
    }
    return true;
  }

  private static int blockOf(int k) {
    return k >> BLOCK_SHIFT << BLOCK_SHIFT;
  }

  private static int[] firsts(int[] days) {
    int[] firsts = new int[(days.length >> BLOCK_SHIFT) + 1];
    for (int k = 0; k < days.length; k += 1 << BLOCK_SHIFT) {
      firsts[k >> BLOCK_SHIFT] = days[k];
    }
    return firsts;
  }

  private static char[] offsets(int[] days) {
    char[] offsets = new char[days.length];
    for (int k = 0; k < days.length; k++) {
      offsets[k] = (char) (days[k] - days[blockOf(k)]);
    }
    return offsets;
  }

  /** The calendar. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** Whether a day is a working day. */
  public boolean isWorkingDay(int epochDay) {
    int day = checked(epochDay, false);
    return (bits[day >> WORD_SHIFT] & (1L << day)) != 0;
  }

  /**
   * How many working days lie from one day up to, not including, another; negative when the second
   * comes first.
   */
  public int count(int epochDay, int endEpochDay) {
    if (endEpochDay > knownUntil) {
      throw outside(endEpochDay - 1); // the last day that was to be counted
    }
    return rank(checked(endEpochDay, true)) - rank(checked(epochDay, true));
  }

  /**
   * The n-th working day after a day, which does not count itself; the n-th before it when n is
   * negative, the day itself when n is zero.
   */
  public int plus(int epochDay, int n) {
    int day = checked(epochDay, false);
    if (n == 0) {
      return epochDay;
    }
    long before = n > 0 ? rank(day + 1) + n - 1L : rank(day) + (long) n;
    return select(before, epochDay, n);
  }

  /** The day itself if it is a working day, else the next one that is. */
  public int nextOrSame(int epochDay) {
    return select(rank(checked(epochDay, false)), epochDay, 1);
  }

  /** The day itself if it is a working day, else the last one before it that is. */
  public int previousOrSame(int epochDay) {
    return select(rank(checked(epochDay, false) + 1) - 1L, epochDay, -1);
  }

  private int rank(int day) {
    int word = day >> WORD_SHIFT;
    return rankBefore[word] + Long.bitCount(bits[word] & ((1L << day) - 1));
  }

  private int select(long rank, int epochDay, int n) {
    if (rank < 0 || rank >= total) {
      throw noSuchDay(epochDay, n);
    }
    int k = (int) rank;
    return base[k >> shift] + offset[k & mask];
  }

  private int checked(int epochDay, boolean endIncluded) {
    if (epochDay < knownFrom || epochDay > knownUntil || (epochDay == knownUntil && !endIncluded)) {
      throw outside(epochDay);
    }
    return epochDay - first;
  }

  private InvalidInputException outside(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    if (epochDay >= first && epochDay < end) {
      return DayRules.notAnnounced(calendar, date.toString());
    }
    return CalendarChecks.cannotBeCounted(calendar, date);
  }

  private InvalidInputException noSuchDay(int epochDay, int n) {
    boolean refuses = n > 0 ? knownUntil < end : knownFrom > first;
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    if (refuses) {
      return DayRules.notAnnounced(calendar, "a working day beyond " + date);
    }
    return InvalidInputException.of(
        InputFault.Code.NO_WORKING_TIME,
        calendar.id(),
        "Calendar '%s' has no %d working days %s %s, it has %d from %s to %s, the days that can be planned",
        calendar.id(),
        Math.abs((long) n),
        n > 0 ? "from" : "before",
        date,
        total,
        CivilTime.FIRST_DAY,
        CivilTime.END.minusDays(1));
  }

  private static int number(LocalDate date) {
    return (int)
        Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, date.toEpochDay()));
  }

  @Override
  public String toString() {
    return "WorkingDays[" + calendar.id() + "]";
  }
}
