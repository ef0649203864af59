package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaCalendarsTest {

  private final WorkCalendar office = ChinaCalendars.administrative();
  private final WorkTimeline timeline =
      office.timeline(LocalDate.of(2007, 1, 1), LocalDate.of(2029, 1, 1));

  /*
   * Working days a year and the deadlines below were counted by hand from the notices of the State Council office
   * (data: NateScarlet/holiday-cn, agreed with the chinese-days data set).
   */
  @ParameterizedTest
  @CsvSource({
    "2008, 251", "2009, 250", "2010, 250", "2011, 250", "2012, 249", "2013, 250", "2014, 250",
    "2015, 249", "2016, 250", "2017, 249", "2018, 250", "2019, 250", "2020, 249", "2021, 250",
    "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"
  })
  void workingDaysAYear(int year, int workingDays) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate next = first.plusYears(1);
    assertEquals(workingDays, first.datesUntil(next).filter(office::isWorkingDay).count());
    assertEquals(workingDays, office.countWorkingDays(first, next.minusDays(1)));
    assertEquals(
        workingDays * 480, timeline.workBetween(first.atStartOfDay(), next.atStartOfDay()));
  }

  /** The n-th working day after a day that does not count itself. */
  @ParameterizedTest
  @CsvSource({
    "2023-01-16, 20, 2023-02-16, THURSDAY",
    "2023-04-24,  7, 2023-05-06, SATURDAY",
    "2023-09-25, 15, 2023-10-20, FRIDAY",
    "2023-12-25, 10, 2024-01-09, TUESDAY",
    "2024-02-05,  5, 2024-02-18, SUNDAY",
    "2024-12-30, 20, 2025-01-27, MONDAY",
    "2020-01-20,  5, 2020-02-04, TUESDAY"
  })
  void deadlinesAcrossHolidays(LocalDate start, int workingDays, LocalDate due, DayOfWeek weekday) {
    assertEquals(weekday, due.getDayOfWeek());
    assertEquals(due, nthWorkingDayAfter(start, workingDays));
    assertEquals(due, office.plusWorkingDays(start, workingDays));
    assertEquals(workingDays, office.workingDaysAfter(start, due));
    LocalDateTime finish = timeline.advance(CivilTime.endOf(start), workingDays * 480);
    assertEquals(due, CivilTime.inclusiveEnd(finish));
    assertEquals(due.atTime(17, 0), finish);
    assertEquals(
        timeline.nextStart(CivilTime.endOf(start)),
        timeline.retreat(CivilTime.endOf(due), workingDays * 480));
  }

  private LocalDate nthWorkingDayAfter(LocalDate start, int workingDays) {
    LocalDate day = start;
    for (int counted = 0; counted < workingDays; ) {
      day = day.plusDays(1);
      counted += office.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-21, 2023-01-28",
    "2023-10-01, 2023-10-07",
    "2024-02-10, 2024-02-18",
    "2023-04-23, 2023-04-23"
  })
  void daysOfRestRollForward(LocalDate day, LocalDate rolled) {
    assertEquals(rolled, office.nextOrSameWorkingDay(day));
    assertEquals(rolled, timeline.nextStart(day.atStartOfDay()).toLocalDate());
  }

  /**
   * The calendar of an independent library, day by day. It lacks two make-up working days of 2013,
   * which the notice of 2012-12-10 announces; they are the only differences.
   */
  @Test
  void everyDayAgreesWithAnIndependentSource() {
    List<LocalDate> different =
        LocalDate.of(2008, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(day -> office.isWorkingDay(day) != isWorkingDayOfTyme(day))
            .toList();
    assertEquals(List.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12)), different);
    different.forEach(
        day -> assertEquals(CalendarDay.Kind.EXTRA_WORKING_DAY, office.day(day).kind()));
  }

  private static boolean isWorkingDayOfTyme(LocalDate day) {
    LegalHoliday holiday =
        LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return holiday == null
        ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        : holiday.isWork();
  }

  @Test
  void everyExceptionSaysWhyInBothLanguagesAndWhereItWasAnnounced() {
    assertEquals(678, office.exceptions().size());
    office
        .exceptions()
        .forEach(
            (date, exception) -> {
              assertTrue(
                  exception.notice().matches("https?://www\\.gov\\.cn/\\S+"),
                  () -> date + " was announced at " + exception.notice());
              assertTrue(
                  exception.reason().text().matches("[A-Z a-z,0-9-]+"),
                  () -> date + " is called " + exception.reason());
              assertTrue(
                  exception
                      .reason()
                      .in(Locale.CHINA)
                      .codePoints()
                      .anyMatch(Character::isIdeographic),
                  () -> date + " is called " + exception.reason().in(Locale.CHINA));
              assertTrue(
                  exception.shifts().isEmpty()
                      || exception.shifts().equals(office.ordinaryShifts()));
            });
  }

  @Test
  void aMakeUpDayAndAHolidayExplainThemselves() {
    CalendarDay makeUp = office.day(LocalDate.of(2024, 2, 18));
    assertEquals(CalendarDay.Kind.EXTRA_WORKING_DAY, makeUp.kind());
    assertTrue(makeUp.isWorking());
    assertEquals("make-up working day for Spring Festival", makeUp.reason().text());
    assertEquals("春节调休上班", makeUp.reason().in(Locale.CHINA));
    CalendarDay holiday = office.day(LocalDate.of(2024, 2, 12));
    assertEquals(CalendarDay.Kind.HOLIDAY, holiday.kind());
    assertFalse(holiday.isWorking());
    assertEquals("春节", holiday.reason().in(Locale.CHINA));
  }

  @ParameterizedTest
  @CsvSource({
    "2015-09-02, true,  ANNOUNCED, ''", // an ordinary Wednesday
    "2015-09-03, false, AMENDED,   2015-05/13",
    "2015-09-06, true,  AMENDED,   2015-05/13",
    "2015-10-10, true,  ANNOUNCED, 2014-12/16",
    "2019-04-28, true,  AMENDED,   2019-03/22",
    "2019-05-02, false, AMENDED,   2019-03/22",
    "2019-06-07, false, ANNOUNCED, 2018-12/06",
    "2020-01-30, false, ANNOUNCED, 2019-11/21",
    "2020-01-31, false, AMENDED,   2020-01/27",
    "2020-02-01, false, AMENDED,   2020-01/27", // was to be worked for Spring Festival
    "2020-02-02, false, AMENDED,   2020-01/27",
    "2020-02-03, true,  AMENDED,   2020-01/27"
  })
  void aDayNamesTheOneNoticeThatDecidedIt(
      LocalDate date, boolean isWorking, DayStatus status, String day) {
    CalendarDay decided = office.day(date);
    assertEquals(isWorking, decided.isWorking());
    assertEquals(status, decided.status());
    assertTrue(decided.notice().contains(day), decided::notice);
  }

  @Test
  void aNoticeMayDecideDaysOfTheDecemberBefore() {
    assertTrue(office.isWorkingDay(LocalDate.of(2007, 12, 29)), "a Saturday, worked for New Year");
    assertFalse(office.isWorkingDay(LocalDate.of(2007, 12, 31)), "a Monday, New Year's holiday");
  }

  /*
   * The next year's notice may decide days from 29 December on: those of 2007 and 2019 decided 29 December, that of 2012
   * and that of 2023 31 December.
   */
  @Test
  void theLastDaysOfTheLastYearAreProvisional() {
    assertTrue(office.isProvisional(LocalDate.of(2007, 12, 31)));
    assertFalse(office.isProvisional(LocalDate.of(2008, 1, 1)));
    assertFalse(office.isProvisional(LocalDate.of(2026, 12, 28)));
    assertTrue(office.isProvisional(LocalDate.of(2026, 12, 29)));
    assertTrue(office.isProvisional(LocalDate.of(2027, 1, 1)));
    assertEquals(DayStatus.PROVISIONAL, office.day(LocalDate.of(2026, 12, 29)).status());
    int end = CivilTime.toMinute("", LocalDate.of(2026, 12, 29).atStartOfDay());
    assertFalse(timeline.isProvisional(end));
    assertTrue(timeline.isProvisional(end + 1));
  }

  @Test
  void aYearThatIsNotAnnouncedFallsBackOnItsStatutoryDays() {
    // Eve on Friday 5 February 2027; the Saturday and the Sunday after it are made up on Tuesday
    // and Wednesday
    for (int day = 5; day <= 10; day++) {
      CalendarDay festival = office.day(LocalDate.of(2027, 2, day));
      assertFalse(festival.isWorking(), festival::toString);
      assertEquals(CalendarDay.Kind.HOLIDAY, festival.kind());
      assertEquals(DayStatus.PROVISIONAL, festival.status());
      assertEquals("", festival.notice());
    }
    assertTrue(office.isWorkingDay(LocalDate.of(2027, 2, 4)));
    assertTrue(office.isWorkingDay(LocalDate.of(2027, 2, 11)));
    assertEquals(
        248, office.countWorkingDays(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
    assertEquals(UnannouncedDays.FALLBACK_STATUTORY, office.unannounced());
  }

  @Test
  void aCalendarThatGuessesNothingRefusesIt() {
    WorkCalendar strict = ChinaCalendars.administrative(UnannouncedDays.FAIL);
    String sentence =
        "Calendar 'administrative' is asked about %s, announced are 2008-01-01 to 2026-12-28, and it guesses no others; add"
            + " the notice of that year, or let it fall back on the statutory days";
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "administrative",
        sentence.formatted("2027-01-04"),
        () -> strict.day(LocalDate.of(2027, 1, 4)));
    Faults.check(
        InputFault.Code.NOT_ANNOUNCED,
        "administrative",
        sentence.formatted("a working day beyond 2026-12-25"),
        () -> strict.plusWorkingDays(LocalDate.of(2026, 12, 25), 20));
    assertEquals(LocalDate.of(2023, 2, 16), strict.plusWorkingDays(LocalDate.of(2023, 1, 16), 20));
  }

  @Test
  void aCalendarOfWeekendsOnlyKnowsNoHolidayThatIsNotAnnounced() {
    WorkCalendar weeks = ChinaCalendars.administrative(UnannouncedDays.WEEKEND_ONLY);
    CalendarDay newYear = weeks.day(LocalDate.of(2027, 1, 1));
    assertTrue(newYear.isProvisional());
    assertTrue(newYear.isWorking(), "a Friday, until its notice is known");
    assertEquals(CalendarDay.Kind.WEEK, newYear.kind());
    assertEquals(261, weeks.countWorkingDays(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
    assertFalse(weeks.isWorkingDay(LocalDate.of(2024, 2, 12)), "announced");
    assertEquals(office.version(), weeks.version());
    assertSame(office, ChinaCalendars.administrative(UnannouncedDays.FALLBACK_STATUTORY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-12 | 2024-02-12 (Monday) is not a working day: Spring Festival; notice"
            + " https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"
            + " | 2024-02-12（星期一）不是工作日：春节；通知 https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
        "2024-02-18 | 2024-02-18 (Sunday) is a working day: make-up working day for Spring Festival; notice"
            + " https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"
            + " | 2024-02-18（星期日）是工作日：春节调休上班；通知 https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
        "2020-02-01 | 2020-02-01 (Saturday) is not a working day: Spring Festival; amended by notice"
            + " http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm"
            + " | 2020-02-01（星期六）不是工作日：春节；经通知调整 http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm",
        "2020-02-03 | 2020-02-03 (Monday) is a working day: work as usual at Spring Festival; amended by notice"
            + " http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm"
            + " | 2020-02-03（星期一）是工作日：春节期间正常上班；经通知调整 http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm",
        "2027-02-08 | 2027-02-08 (Monday) is not a working day: Spring Festival; provisional, no notice decides it yet"
            + " | 2027-02-08（星期一）不是工作日：春节；暂定，尚无通知",
        "2027-02-09 | 2027-02-09 (Tuesday) is not a working day: Spring Festival made up for 2027-02-06; provisional, no"
            + " notice decides it yet | 2027-02-09（星期二）不是工作日：春节补休（2027-02-06）；暂定，尚无通知",
        "2027-03-01 | 2027-03-01 (Monday) is a working day; provisional, no notice decides it yet"
            + " | 2027-03-01（星期一）是工作日；暂定，尚无通知"
      })
  void daysExplainThemselvesInBothLanguages(LocalDate date, String english, String chinese) {
    assertEquals(english, office.day(date).sentence(Locale.ENGLISH));
    assertEquals(chinese, office.day(date).sentence(Locale.CHINA));
  }

  @Test
  void theDataAreReadOnce() {
    assertSame(ChinaCalendars.administrative(), ChinaCalendars.administrative());
    assertEquals(CalendarId.of("administrative"), office.id());
    assertEquals("工作日", office.name().in(Locale.CHINA));
  }

  @Test
  void everyDayIsACivilDay() {
    WorkCalendar civil = ChinaCalendars.civil();
    LocalDate first = LocalDate.of(2024, 1, 1);
    assertEquals(CalendarId.of("civil"), civil.id());
    assertEquals("自然日", civil.name().in(Locale.CHINA));
    assertEquals(366, first.datesUntil(first.plusYears(1)).filter(civil::isWorkingDay).count());
    assertFalse(civil.isProvisional(LocalDate.of(2050, 1, 1)));
    assertEquals(480, civil.standardDay().toMinutes());
  }

  @Test
  void outdoorWorkRestsInWinterAndOnNoHoliday() {
    WorkCalendar outdoor = ChinaCalendars.outdoor(Season.from("11-01").to("03-31"));
    assertEquals(CalendarId.of("outdoor"), outdoor.id());
    assertEquals("室外施工", outdoor.name().in(Locale.CHINA));
    assertTrue(outdoor.isWorkingDay(LocalDate.of(2023, 10, 1)), "National Day");
    assertTrue(outdoor.isWorkingDay(LocalDate.of(2023, 10, 31)));
    CalendarDay winter = outdoor.day(LocalDate.of(2023, 11, 1));
    assertEquals(CalendarDay.Kind.CLOSURE, winter.kind());
    assertEquals("冬季停工", winter.reason().in(Locale.CHINA));
    assertFalse(outdoor.isWorkingDay(LocalDate.of(2024, 2, 29)));
    assertFalse(outdoor.isWorkingDay(LocalDate.of(2024, 3, 31)));
    assertTrue(outdoor.isWorkingDay(LocalDate.of(2024, 4, 1)));
    // 152 days from 1 November 2023 to 31 March 2024, 29 February among them
    assertEquals(
        LocalDateTime.of(2024, 4, 1, 8, 0),
        outdoor
            .timeline(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1))
            .nextStart(LocalDateTime.of(2023, 10, 31, 17, 0)));
  }

  @Test
  void indoorWorkGoesOnInWinter() {
    WorkCalendar indoor = ChinaCalendars.indoor();
    assertEquals(CalendarId.of("indoor"), indoor.id());
    assertEquals("室内施工", indoor.name().in(Locale.CHINA));
    assertEquals(
        366, indoor.countWorkingDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
    assertFalse(indoor.isProvisional(LocalDate.of(2030, 1, 1)));
  }

  @Test
  void anEnterpriseWorksTheDaysOfTheOfficesAtItsOwnHours() {
    Shift early = Shift.of("06:00", "14:00");
    Shift night = Shift.overMidnight("22:00", "02:00");
    WorkCalendar enterprise = ChinaCalendars.enterprise(early, night);
    assertEquals(CalendarId.of("enterprise"), enterprise.id());
    assertEquals("企业工作日", enterprise.name().in(Locale.CHINA));
    assertEquals(12 * 60, enterprise.standardDay().toMinutes());
    CalendarDay makeUp = enterprise.day(LocalDate.of(2024, 2, 18));
    assertEquals(List.of(early, night), makeUp.shifts());
    assertEquals(office.day(LocalDate.of(2024, 2, 18)).notice(), makeUp.notice());
    assertEquals(DayStatus.AMENDED, enterprise.day(LocalDate.of(2020, 2, 1)).status());
    assertFalse(enterprise.isWorkingDay(LocalDate.of(2027, 2, 8)), "Spring Festival");
    assertEquals(office.version(), enterprise.version());
    LocalDate first = LocalDate.of(2008, 1, 1);
    LocalDate last = LocalDate.of(2030, 12, 31);
    assertEquals(office.countWorkingDays(first, last), enterprise.countWorkingDays(first, last));
  }
}
