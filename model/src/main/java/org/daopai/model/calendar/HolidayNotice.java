package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.daopai.model.base.InvalidInputException;
import org.immutables.value.Value;

/**
 * What one notice of the State Council office of the People's Republic of China says of the
 * holidays of a year: days of rest, and weekends that are worked for them. A later notice that
 * changes some days of the year's notice is an amendment.
 *
 * <p>The text form is one block a notice, in UTF-8; lines that begin with {@code #} and empty ones
 * are skipped:
 *
 * <pre>{@code
 * notice 2026 2025-11-04 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
 * 2026-01-01 off 元旦
 * 2026-01-04 work 元旦
 * ...
 * amendment 2026 2026-03-20 https://...
 * 2026-05-06 off 劳动节
 * }</pre>
 *
 * <p>A notice is refused unless it is whole: it rests on 1 January, on the first day of Spring
 * Festival and on 1 October, has no other days than those from the December before through its
 * year, and has no weekday worked, which is worked without a notice. An amendment has any days of
 * that range, at least one. So a list without days, as some sources keep it for a year that is not
 * announced yet, never passes for a notice.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class HolidayNotice implements Serializable {

  /** What is done on a day. */
  public enum Kind {
    /** Nothing is worked. */
    OFF,
    /** The day is worked. */
    WORK
  }

  /**
   * What a notice says of one day.
   *
   * @param kind what is done on it
   * @param holiday the Chinese name of the holiday for which it rests, or is worked: 春节
   */
  public record Day(Kind kind, String holiday) implements Serializable {

    /** Checks that nothing is missing. */
    public Day {
      requireNonNull(kind, "kind");
      requireNonNull(holiday, "holiday");
    }

    /** A day of rest. */
    public static Day off(String holiday) {
      return new Day(Kind.OFF, holiday);
    }

    /** A day that is worked. */
    public static Day work(String holiday) {
      return new Day(Kind.WORK, holiday);
    }
  }

  HolidayNotice() {}

  /**
   * Starts a notice. A day that is put twice is an {@link IllegalArgumentException} that names it.
   */
  public static HolidayNoticeBuilder builder() {
    return new HolidayNoticeBuilder();
  }

  /** The year it is about; 2007 to 2199. */
  public abstract int year();

  /** The day on which it was published. */
  public abstract LocalDate published();

  /** Where it can be read; without blanks. */
  public abstract String address();

  /** Whether it changes the notice of its year. */
  @Value.Default
  public boolean isAmendment() {
    return false;
  }

  /** The days it decides; weekends that merely adjoin a holiday need not be among them. */
  @Value.NaturalOrder
  public abstract SortedMap<LocalDate, Day> days();

  @Value.Check
  void check() {
    HolidayNoticeChecks.check(this);
  }

  /**
   * Reads notices in the text form.
   *
   * @return one notice or more, in the order of the text
   * @throws InvalidInputException with every fault and its line, if there are any
   */
  public static List<HolidayNotice> parse(String text) {
    return HolidayNoticeText.parse(text);
  }

  /**
   * Reads notices in the text form to the end of a reader; the caller closes it.
   *
   * @return one notice or more, in the order of the text
   * @throws InvalidInputException with every fault and its line, if there are any
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<HolidayNotice> parse(Reader reader) {
    try {
      return HolidayNoticeText.parse(HolidayNoticeText.read(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("The notices cannot be read", e);
    }
  }

  /**
   * Reads a file of notices in the text form.
   *
   * @return one notice or more, in the order of the text
   * @throws InvalidInputException with every fault and its line, if there are any
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<HolidayNotice> parse(Path file) {
    try {
      return HolidayNoticeText.parse(HolidayNoticeText.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " of notices cannot be read", e);
    }
  }

  /** The notice in the text form, one line for itself and for each day. */
  public String toText() {
    return HolidayNoticeText.write(this);
  }

  /** Such as {@code notice 2026 of 2025-11-04}. */
  @Override
  public String toString() {
    return HolidayNoticeChecks.name(this) + " of " + published();
  }
}
