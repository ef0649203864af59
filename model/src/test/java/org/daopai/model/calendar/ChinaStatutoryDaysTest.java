package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaStatutoryDaysTest {

  /** Every year as if no notice had ever been published. */
  private static final ChinaHolidays UNKNOWN =
      ChinaHolidays.bundled().knownOn(LocalDate.of(2008, 1, 1));

  private final WorkCalendar announced = ChinaCalendars.administrative();
  private final WorkCalendar byRule = UNKNOWN.administrative();
  private final WorkCalendar weekendsOnly =
      UNKNOWN.unannounced(UnannouncedDays.WEEKEND_ONLY).administrative();

  @Test
  void everyLunarDayAgreesWithAnIndependentLibrary() {
    for (int year = ChinaLunarDays.FIRST_YEAR; year <= ChinaLunarDays.LAST_YEAR; year++) {
      assertEquals(
          new ChinaLunarDays.Days(
              date(LunarDay.fromYmd(year, 1, 1).getSolarDay()),
              date(SolarTerm.fromName(year, "清明").getJulianDay().getSolarDay()),
              date(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
              date(LunarDay.fromYmd(year, 8, 15).getSolarDay())),
          ChinaLunarDays.of(year));
    }
    assertThrows(NullPointerException.class, () -> ChinaLunarDays.of(2200));
  }

  private static LocalDate date(SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2027, 02-06, 04-05, 06-09, 09-15",
    "2028, 01-26, 04-04, 05-28, 10-03",
    "2029, 02-13, 04-04, 06-16, 09-22",
    "2030, 02-03, 04-05, 06-05, 09-12",
    "2031, 01-23, 04-05, 06-24, 10-01",
    "2032, 02-11, 04-04, 06-12, 09-19"
  })
  void lunarDaysOfTheYearsToCome(
      int year, String springFestival, String qingming, String dragonBoat, String midAutumn) {
    ChinaLunarDays.Days days = ChinaLunarDays.of(year);
    assertEquals(LocalDate.parse(year + "-" + springFestival), days.springFestival());
    assertEquals(LocalDate.parse(year + "-" + qingming), days.qingming());
    assertEquals(LocalDate.parse(year + "-" + dragonBoat), days.dragonBoat());
    assertEquals(LocalDate.parse(year + "-" + midAutumn), days.midAutumn());
  }

  /* The notices rest on the festivals themselves, whatever they move around them. */
  @Test
  void theNoticesRestOnTheLunarDays() {
    for (int year = 2008; year <= 2026; year++) {
      ChinaLunarDays.Days days = ChinaLunarDays.of(year);
      assertNoticed("春节", days.springFestival());
      assertNoticed("清明节", days.qingming());
      assertNoticed("端午节", days.dragonBoat());
      assertNoticed("中秋节", days.midAutumn());
    }
  }

  private void assertNoticed(String festival, LocalDate date) {
    CalendarDay day = announced.day(date);
    assertFalse(day.isWorking(), day::toString);
    // a Saturday or Sunday that adjoins may go without saying, and a long holiday may swallow a
    // festival
    assertTrue(
        day.kind() == CalendarDay.Kind.WEEK
            || day.reason().in(Locale.CHINA).contains(festival)
            || (date.getMonthValue() == 10 && day.reason().in(Locale.CHINA).equals("国庆节")),
        day::toString);
  }

  /* 11 days a year by the decrees of 2007 and 2013, 13 by that of 2024: none is lost and none counted twice. */
  @Test
  void eachHolidayRestsOneWeekday() {
    for (int year = 2008; year <= ChinaLunarDays.LAST_YEAR; year++) {
      long weekdays =
          ChinaStatutoryDays.days()
              .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
              .keySet()
              .stream()
              .filter(date -> !HolidayNoticeChecks.isWeekend(date))
              .count();
      assertEquals(year < 2025 ? 11 : 13, weekdays, "rest days of " + year);
    }
    assertEquals(LocalDate.of(2008, 1, 1), ChinaStatutoryDays.days().firstKey());
    assertEquals(2199, ChinaStatutoryDays.days().lastKey().getYear());
    assertSame(ChinaStatutoryDays.days(), ChinaStatutoryDays.days());
  }

  @ParameterizedTest
  @CsvSource({
    // Spring Festival of 2013 on 10 February, of 2014 on 31 January, of 2024 on 10 February, of
    // 2025 on 29 January
    "2013-02-09, Spring Festival Eve, 除夕",
    "2013-02-11, Spring Festival, 春节",
    "2013-02-12, Spring Festival Eve made up for 2013-02-09, 除夕补休（2013-02-09）",
    "2014-01-30, '', ''",
    "2014-02-02, Spring Festival, 春节",
    "2024-02-09, '', ''",
    "2024-05-02, '', ''",
    "2025-01-28, Spring Festival Eve, 除夕",
    "2025-01-31, Spring Festival, 春节",
    "2025-05-02, Labour Day, 劳动节",
    "2025-05-05, '', ''"
  })
  void theDecreeInForceDecides(LocalDate date, String english, String chinese) {
    DayException day = ChinaStatutoryDays.days().get(date);
    assertEquals(english, day == null ? "" : day.reason().text());
    assertEquals(chinese, day == null ? "" : day.reason().in(Locale.CHINA));
  }

  @Test
  void aHolidayThatMeetsAnotherIsMadeUpAfterIt() {
    // 2028: 1 October is a Sunday, Mid-Autumn falls on Tuesday the 3rd; Wednesday and Thursday make
    // up for them
    assertEquals(
        Map.of(
            LocalDate.of(2028, 10, 1), "National Day",
            LocalDate.of(2028, 10, 2), "National Day",
            LocalDate.of(2028, 10, 3), "National Day and Mid-Autumn Festival",
            LocalDate.of(2028, 10, 4), "National Day made up for 2028-10-01",
            LocalDate.of(2028, 10, 5), "Mid-Autumn Festival made up for 2028-10-03"),
        namesOf(2028, 10));
    // 2031: Mid-Autumn falls on Wednesday 1 October; the next free weekday is Monday the 6th
    assertEquals(
        Map.of(
            LocalDate.of(2031, 10, 1), "National Day and Mid-Autumn Festival",
            LocalDate.of(2031, 10, 2), "National Day",
            LocalDate.of(2031, 10, 3), "National Day",
            LocalDate.of(2031, 10, 6), "Mid-Autumn Festival made up for 2031-10-01"),
        namesOf(2031, 10));
    assertEquals(
        "国庆节、中秋节",
        ChinaStatutoryDays.days().get(LocalDate.of(2028, 10, 3)).reason().in(Locale.CHINA));
  }

  private static Map<LocalDate, String> namesOf(int year, int month) {
    Map<LocalDate, String> names = new TreeMap<>();
    LocalDate first = LocalDate.of(year, month, 1);
    ChinaStatutoryDays.days()
        .subMap(first, first.plusMonths(1))
        .forEach((date, day) -> names.put(date, day.reason().text()));
    return names;
  }

  @Test
  void everyDayRestsForAReasonThatNoNoticeGave() {
    ChinaStatutoryDays.days()
        .forEach(
            (date, day) -> {
              assertTrue(day.shifts().isEmpty());
              assertEquals("", day.notice());
              assertFalse(day.amends());
              assertTrue(day.reason().text().matches("[A-Z][A-Za-z0-9 -]+"));
              assertTrue(day.reason().in(Locale.CHINA).matches("\\p{IsHan}.*"));
            });
  }

  /* Fifteen of the nineteen years; those of 2011, 2012, 2015 and 2020 are missed by one or two days. */
  @Test
  void workingDaysAYearAreThoseOfTheNoticeInMostYears() {
    Map<Integer, Integer> missed = new TreeMap<>();
    for (int year = 2008; year <= 2026; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      LocalDate last = LocalDate.of(year, 12, 31);
      int more = byRule.countWorkingDays(first, last) - announced.countWorkingDays(first, last);
      if (more != 0) {
        missed.put(year, more);
      }
    }
    assertEquals(Map.of(2011, -1, 2012, 1, 2015, 1, 2020, 2), missed);
  }

  /*
   * How well the rule would have done: for each of the 4018 days from 2015-01-01 to 2025-12-31 the n-th working day after
   * it, by the notices and by a calendar that knows none of them. Exact is one that is the same date; the error is in
   * calendar days.
   */
  @ParameterizedTest
  @CsvSource({
    "  5, 89.1, 10, 80.6, 10",
    " 20, 85.8,  7, 47.8, 10",
    " 60, 83.8,  7,  7.0, 11",
    "120, 80.1,  7,  0.0, 14"
  })
  void theRuleIsNearerThanWeekendsAlone(
      int period, double exact, int worst, double weekendsExact, int weekendsWorst) {
    List<LocalDate> starts = LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2026, 1, 1)).toList();
    assertEquals(4018, starts.size());
    assertAccuracy(exact, worst, errors(starts, period, byRule));
    assertAccuracy(weekendsExact, weekendsWorst, errors(starts, period, weekendsOnly));
  }

  private int[] errors(List<LocalDate> starts, int period, WorkCalendar guess) {
    return starts.stream()
        .mapToInt(
            start ->
                (int)
                    Math.abs(
                        guess.plusWorkingDays(start, period).toEpochDay()
                            - announced.plusWorkingDays(start, period).toEpochDay()))
        .toArray();
  }

  private static void assertAccuracy(double percent, int worst, int[] errors) {
    long exact = IntStream.of(errors).filter(error -> error == 0).count();
    assertEquals(percent, 100.0 * exact / errors.length, 0.05);
    assertEquals(worst, IntStream.of(errors).max().orElseThrow());
  }

  @Test
  void aCalendarThatKnowsNoNoticeIsProvisionalOnEveryDay() {
    assertEquals("CN-none", byRule.version());
    assertTrue(byRule.isProvisional(LocalDate.of(2007, 12, 31)));
    assertTrue(byRule.isProvisional(LocalDate.of(2008, 1, 1)));
    assertTrue(byRule.isProvisional(LocalDate.of(2026, 6, 1)));
    assertTrue(byRule.exceptions().isEmpty());
    LocalDate start = LocalDate.of(2024, 2, 11); // a Sunday, the second day of Spring Festival
    assertEquals(DayOfWeek.SUNDAY, start.getDayOfWeek());
    assertEquals(CalendarDay.Kind.HOLIDAY, byRule.day(start).kind());
  }
}
