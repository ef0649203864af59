package org.daopai.model.calendar;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daopai.model.base.LocalizedName;

/**
 * The days of rest that the law of the People's Republic of China fixes by itself, 2008 to 2199:
 * the best guess of a year whose notice is not published yet.
 *
 * <p>They are the holidays of the whole population by the decree on national holidays in force in
 * that year: 11 days from 2008; from 2014 the first three days of Spring Festival in place of its
 * eve and two days; from 2025, as revised on 2024-11-10, 13 days, with four days of Spring Festival
 * from its eve on and two of Labour Day. Each that falls on a Saturday, a Sunday or another holiday
 * is made up on the next free weekday (article 6 of the decree).
 *
 * <p>A notice moves days of rest together and has weekends worked for them; none of that can be
 * known before. Of the years 2008 to 2026 15 have as many working days by this rule as by their
 * notices; 2011 has one fewer, 2012 and 2015 have one more, 2020 has two more.
 */
final class ChinaStatutoryDays {

  private static final int FIRST_YEAR = 2008;

  private ChinaStatutoryDays() {}

  /** A holiday on a date. */
  private record Holiday(LocalDate date, LocalizedName name) {}

  /** The days of rest by date, the holidays on weekends among them; immutable. */
  static SortedMap<LocalDate, DayException> days() {
    return Holder.DAYS;
  }

  /** The holidays of the decree in force, in order. */
  private static List<Holiday> holidays(int year) {
    ChinaLunarDays.Days lunar = ChinaLunarDays.of(year);
    LocalDate festival = lunar.springFestival();
    List<Holiday> holidays = new ArrayList<>();
    holidays.add(new Holiday(LocalDate.of(year, 1, 1), HolidayNames.NEW_YEAR));
    if (year < 2014 || year >= 2025) {
      holidays.add(new Holiday(festival.minusDays(1), HolidayNames.NEW_YEARS_EVE));
    }
    addDays(holidays, festival, year < 2014 ? 2 : 3, HolidayNames.SPRING_FESTIVAL);
    holidays.add(new Holiday(lunar.qingming(), HolidayNames.QINGMING));
    addDays(holidays, LocalDate.of(year, 5, 1), year < 2025 ? 1 : 2, HolidayNames.LABOUR_DAY);
    holidays.add(new Holiday(lunar.dragonBoat(), HolidayNames.DRAGON_BOAT));
    addDays(holidays, LocalDate.of(year, 10, 1), 3, HolidayNames.NATIONAL_DAY);
    holidays.add(new Holiday(lunar.midAutumn(), HolidayNames.MID_AUTUMN));
    return holidays;
  }

  private static void addDays(
      List<Holiday> holidays, LocalDate first, int count, LocalizedName name) {
    for (int day = 0; day < count; day++) {
      holidays.add(new Holiday(first.plusDays(day), name));
    }
  }

  /** Lays the holidays of a year on its days, and then makes up for those that took none. */
  private static SortedMap<LocalDate, LocalizedName> rest(int year) {
    SortedMap<LocalDate, LocalizedName> rest = new TreeMap<>();
    List<Holiday> lost = new ArrayList<>();
    for (Holiday holiday : holidays(year)) {
      if (HolidayNoticeChecks.isWeekend(holiday.date()) || rest.containsKey(holiday.date())) {
        lost.add(holiday);
      }
      rest.merge(holiday.date(), holiday.name(), HolidayNames::both);
    }
    for (Holiday holiday : lost) {
      LocalDate date = holiday.date();
      while (HolidayNoticeChecks.isWeekend(date) || rest.containsKey(date)) {
        date = date.plusDays(1);
      }
      rest.put(date, HolidayNames.madeUp(holiday.name(), holiday.date()));
    }
    return rest;
  }

  private static final class Holder {
    static final ImmutableSortedMap<LocalDate, DayException> DAYS = all();

    private static ImmutableSortedMap<LocalDate, DayException> all() {
      ImmutableSortedMap.Builder<LocalDate, DayException> days = ImmutableSortedMap.naturalOrder();
      for (int year = FIRST_YEAR; year <= ChinaLunarDays.LAST_YEAR; year++) {
        rest(year).forEach((date, name) -> days.put(date, DayException.rest(name)));
      }
      return days.buildOrThrow();
    }
  }
}
