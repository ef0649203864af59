package org.daopai.model.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;

/** The days of the lunisolar calendar on which Chinese holidays fall, by year. */
final class ChinaLunarDays {

  /** First year that is known: that of the first notice of the library. */
  static final int FIRST_YEAR = 2007;

  /** Last year that is known: the last one that can be planned. */
  static final int LAST_YEAR = 2199;

  private ChinaLunarDays() {}

  /**
   * Where the holidays of a year fall.
   *
   * @param springFestival first day of the first month; New Year's Eve is the day before
   * @param qingming the solar term, when the sun has passed 15 degrees of longitude
   * @param dragonBoat fifth day of the fifth month
   * @param midAutumn fifteenth day of the eighth month
   */
  record Days(
      LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {}

  /** The days of a year between the first and the last. */
  static Days of(int year) {
    return requireNonNull(Holder.DAYS.get(year), () -> "no lunar days of " + year);
  }

  private static final class Holder {
    private static final int DECIMAL = 10;

    static final ImmutableMap<Integer, Days> DAYS = read();

    private static ImmutableMap<Integer, Days> read() {
      ImmutableMap.Builder<Integer, Days> days = ImmutableMap.builder();
      for (String line : CalendarFiles.text("china-lunar-days.txt").lines().toList()) {
        if (!line.startsWith("#")) {
          List<String> words = Splitter.on(' ').splitToList(line);
          int year = Integer.parseInt(words.get(0));
          days.put(
              year,
              new Days(
                  date(year, words.get(1)),
                  date(year, words.get(2)),
                  date(year, words.get(3)),
                  date(year, words.get(4))));
        }
      }
      return days.buildOrThrow();
    }

    private static LocalDate date(int year, String monthDay) {
      return LocalDate.of(
          year,
          Integer.parseInt(monthDay, 0, 2, DECIMAL),
          Integer.parseInt(monthDay, 3, 5, DECIMAL));
    }
  }
}
