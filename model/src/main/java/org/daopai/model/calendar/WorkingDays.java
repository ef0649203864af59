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
 * the morning after a night shift does not make one.
 *
 * <p>Beyond the days that are announced a calendar that guesses none ({@link UnannouncedDays#FAIL})
 * refuses. Immutable and thread-safe.
 */
public final class WorkingDays {

  /*
   * bits holds one bit a day; rankBefore[w] counts the bits before word w. To find the k-th bit, wordOf[k >> 6] names the
   * word that holds bit k & ~63; from there the words are walked, at most as far as 64 working days reach.
   * Rank and select over a bit vector: Jacobson 1989, Clark 1996; here with plain samples.
   */
  private static final int WORD_SHIFT = 6;
  private static final int IN_WORD = 63;

  private final WorkCalendar calendar;
  private final int first;
  private final int end;
  private final int knownFrom;
  private final int knownUntil;
  private final long[] bits;
  private final int[] rankBefore;
  private final int[] wordOf;
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
    wordOf = new int[(total >> WORD_SHIFT) + 1];
    for (int sample = 0, word = 0; sample < wordOf.length; sample++) {
      while (word < bits.length - 1 && rankBefore[word + 1] <= sample << WORD_SHIFT) {
        word++;
      }
      wordOf[sample] = word;
    }
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
    return first
        + (n > 0
            ? select(rank(day + 1) + n - 1L, epochDay, n)
            : select(rank(day) + (long) n, epochDay, n));
  }

  /** The day itself if it is a working day, else the next one that is. */
  public int nextOrSame(int epochDay) {
    return first + select(rank(checked(epochDay, false)), epochDay, 1);
  }

  /** The day itself if it is a working day, else the last one before it that is. */
  public int previousOrSame(int epochDay) {
    return first + select(rank(checked(epochDay, false) + 1) - 1L, epochDay, -1);
  }

  private int rank(int day) {
    int word = day >> WORD_SHIFT;
    return rankBefore[word] + Long.bitCount(bits[word] & ((1L << day) - 1));
  }

  private int select(long rank, int epochDay, int n) {
    if (rank < 0 || rank >= total) {
      throw noSuchDay(epochDay, n);
    }
    int word = wordOf[(int) rank >> WORD_SHIFT];
    while (rankBefore[word + 1] <= rank) {
      word++;
    }
    return (word << WORD_SHIFT) + bitOf(bits[word], (int) rank - rankBefore[word]);
  }

  /** The place of the n-th set bit, by halving. */
  private static int bitOf(long word, int n) {
    long rest = word;
    int left = n;
    int place = 0;
    for (int width = 32; width > 0; width >>= 1) {
      int low = Long.bitCount(rest & ((1L << width) - 1));
      if (left >= low) {
        left -= low;
        rest >>>= width;
        place += width;
      }
    }
    return place & IN_WORD;
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
    return InvalidInputException.of(
        InputFault.Code.DATE_OUT_OF_RANGE,
        calendar.id(),
        "Calendar '%s' is asked about %s; days from %s to %s can be counted",
        calendar.id(),
        date,
        CivilTime.FIRST_DAY,
        CivilTime.END.minusDays(1));
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
