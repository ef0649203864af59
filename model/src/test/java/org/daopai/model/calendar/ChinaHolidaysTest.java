package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaHolidaysTest {

  /* Made up: no such notice has been published. */
  private static final String MADE_UP_2027 =
      """
      # made up for this test
      notice 2027 2026-11-06 https://notices.example/2027
      2026-12-31 off 元旦
      2027-01-01 off 元旦
      2027-01-09 work 元旦
      2027-02-05 off 春节
      2027-02-06 off 春节
      2027-02-08 off 春节
      2027-02-09 off 春节
      2027-02-20 work 春节
      2027-10-01 off 国庆节
      2027-10-04 off 国庆节
      """;

  private static final String MADE_UP_AMENDMENT =
      """
      amendment 2027 2027-01-11 https://notices.example/2027-amended
      2027-02-09 work 春节
      2027-02-20 off 春节
      2027-06-10 off 端午节
      """;

  private static final HolidayNotice NOTICE = one(MADE_UP_2027);
  private static final HolidayNotice AMENDMENT = one(MADE_UP_AMENDMENT);

  private final ChinaHolidays bundled = ChinaHolidays.bundled();

  private static HolidayNotice one(String text) {
    List<HolidayNotice> notices = HolidayNotice.parse(text);
    assertEquals(1, notices.size());
    return notices.get(0);
  }

  @Test
  void theLibraryBringsTwentyNoticesAndThreeAmendments() {
    assertEquals(
        List.of(2015, 2019, 2020),
        bundled.notices().stream()
            .filter(HolidayNotice::isAmendment)
            .map(HolidayNotice::year)
            .toList());
    assertEquals(23, bundled.notices().size());
    assertEquals(2007, bundled.notices().get(0).year());
    assertEquals(LocalDate.of(2026, 12, 28), bundled.announcedThrough());
    assertEquals(UnannouncedDays.FALLBACK_STATUTORY, bundled.unannounced());
    assertSame(bundled, ChinaHolidays.bundled());
    assertSame(bundled.administrative(), bundled.administrative());
  }

  @Test
  void aNoticeTurnsItsYearAnnounced() {
    ChinaHolidays holidays = bundled.plus(NOTICE);
    WorkCalendar before = bundled.administrative();
    WorkCalendar after = holidays.administrative();

    assertEquals(LocalDate.of(2027, 12, 28), holidays.announcedThrough());
    assertEquals(DayStatus.PROVISIONAL, before.day(LocalDate.of(2027, 2, 10)).status());
    assertEquals(DayStatus.ANNOUNCED, after.day(LocalDate.of(2027, 2, 10)).status());
    assertFalse(before.isWorkingDay(LocalDate.of(2027, 2, 10)), "made up by the rule");
    assertTrue(after.isWorkingDay(LocalDate.of(2027, 2, 10)), "not off by the notice");
    assertTrue(before.isWorkingDay(LocalDate.of(2026, 12, 31)));
    assertFalse(after.isWorkingDay(LocalDate.of(2026, 12, 31)), "off by the notice of 2027");
    assertTrue(after.isWorkingDay(LocalDate.of(2027, 2, 20)), "a Saturday worked");
    assertTrue(after.isProvisional(LocalDate.of(2027, 12, 29)));
    assertTrue(after.day(LocalDate.of(2028, 1, 3)).isProvisional(), "made up for Saturday");
    // Thursday 4 February + 3: 10, 11, 12 by the notice; 11, 12, 15 by the rule
    assertEquals(LocalDate.of(2027, 2, 12), after.plusWorkingDays(LocalDate.of(2027, 2, 4), 3));
    assertEquals(LocalDate.of(2027, 2, 15), before.plusWorkingDays(LocalDate.of(2027, 2, 4), 3));
    assertEquals("https://notices.example/2027", after.day(LocalDate.of(2027, 2, 8)).notice());
  }

  @Test
  void anAmendmentDecidesItsDaysAnew() {
    WorkCalendar office = bundled.plus(NOTICE).plus(AMENDMENT).administrative();

    CalendarDay worked = office.day(LocalDate.of(2027, 2, 9));
    assertTrue(worked.isWorking(), "a Tuesday, off by the notice");
    assertEquals(DayStatus.AMENDED, worked.status());
    assertEquals("work as usual at Spring Festival", worked.reason().text());
    assertFalse(office.isWorkingDay(LocalDate.of(2027, 2, 20)), "no longer a make-up day");
    assertFalse(office.isWorkingDay(LocalDate.of(2027, 6, 10)));
    assertEquals(DayStatus.ANNOUNCED, office.day(LocalDate.of(2027, 2, 8)).status());
  }

  @Test
  void aVersionNamesTheNewestNoticeAndTheContent() {
    ChinaHolidays noticed = bundled.plus(NOTICE);
    ChinaHolidays amended = noticed.plus(AMENDMENT);
    assertTrue(bundled.version().matches("CN-2025-11-04-[0-9a-f]{8}"), bundled.version());
    assertTrue(noticed.version().matches("CN-2026-11-06-[0-9a-f]{8}"), noticed.version());
    assertTrue(amended.version().matches("CN-2027-01-11-[0-9a-f]{8}"), amended.version());
    assertEquals(noticed.version(), noticed.administrative().version());
    HolidayNotice other = one(MADE_UP_2027.replace("2027-10-04 off", "2027-10-05 off"));
    assertNotEquals(noticed.version(), bundled.plus(other).version());
    assertEquals(
        bundled.version(), bundled.unannounced(UnannouncedDays.FAIL).administrative().version());
  }

  /* Changes with the file of notices only; the digits are the first of its SHA-256 without comments and empty lines. */
  @Test
  void theVersionOfTheLibrary() {
    assertEquals("CN-2025-11-04-2685e101", bundled.version());
  }

  @Test
  void theOrderOfAddingIsNoMatter() {
    HolidayNotice next =
        one(
            """
            notice 2028 2027-11-05 https://notices.example/2028
            2028-01-01 off 元旦
            2028-01-26 off 春节
            2028-10-01 off 国庆节
            """);
    ChinaHolidays one = bundled.plus(NOTICE).plus(AMENDMENT).plus(next);
    ChinaHolidays other = bundled.plus(NOTICE).plus(next).plus(AMENDMENT);
    assertEquals(one, other);
    assertEquals(one.version(), other.version());
    assertEquals(one.administrative(), other.administrative());
  }

  @Test
  void theSameNoticeAgainChangesNothing() {
    ChinaHolidays noticed = bundled.plus(NOTICE);
    assertSame(noticed, noticed.plus(one(MADE_UP_2027)));
    for (HolidayNotice known : bundled.notices()) {
      assertSame(bundled, bundled.plus(known));
    }
  }

  @Test
  void anotherNoticeOfAKnownYearIsRefused() {
    Faults.check(
        InputFault.Code.DUPLICATE_ID,
        "notice 2027",
        "The notice of 2027, published on 2026-11-07 at https://notices.example/2027, cannot be added: the year has another"
            + " one, published on 2026-11-06 at https://notices.example/2027; what changes it is an amendment",
        () -> bundled.plus(NOTICE).plus(one(MADE_UP_2027.replace("2026-11-06", "2026-11-07"))));
  }

  @Test
  void aYearInBetweenMayNotBeMissing() {
    String text =
        """
        notice 2028 2027-11-05 https://notices.example/2028
        2028-01-01 off 元旦
        2028-01-26 off 春节
        2028-10-01 off 国庆节
        """;
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "notice 2028",
        "The notice of 2028, published on 2027-11-05 at https://notices.example/2028, cannot be added: the one of 2027"
            + " comes next; add it first",
        () -> bundled.plus(one(text)));
  }

  @Test
  void aNoticeIsNotOlderThanTheOneBefore() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "notice 2027",
        "The notice of 2027, published on 2026-01-06 at https://notices.example/2027, cannot be added: the one of the year"
            + " before was published on 2026-02-01, and this one cannot be older",
        () ->
            bundled
                .knownOn(LocalDate.of(2025, 1, 1))
                .plus(bundled2026On(LocalDate.of(2026, 2, 1)))
                .plus(one(MADE_UP_2027.replace("2026-11-06", "2026-01-06"))));
  }

  private HolidayNotice bundled2026On(LocalDate published) {
    return HolidayNotice.builder().from(bundled.notices().get(22)).published(published).build();
  }

  @Test
  void anAmendmentNeedsTheNoticeThatItChanges() {
    Faults.check(
        InputFault.Code.UNKNOWN_REFERENCE,
        "amendment 2027",
        "The amendment of 2027, published on 2027-01-11 at https://notices.example/2027-amended, cannot be added: the"
            + " notice that it changes is not known; known are 2007 to 2026; add the notice first",
        () -> bundled.plus(AMENDMENT));
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "amendment 2027",
        "The amendment of 2027, published on 2026-11-05 at https://notices.example/2027-amended, cannot be added: the"
            + " notice that it changes was published on 2026-11-06, and this one cannot be older",
        () ->
            bundled.plus(NOTICE).plus(one(MADE_UP_AMENDMENT.replace("2027-01-11", "2026-11-05"))));
    Faults.check(
        InputFault.Code.DUPLICATE_ID,
        "amendment 2027",
        "The amendment of 2027, published on 2027-01-12 at https://notices.example/2027-amended, cannot be added: its"
            + " address has been given with other days or another date; give the one of this amendment",
        () ->
            bundled
                .plus(NOTICE)
                .plus(AMENDMENT)
                .plus(one(MADE_UP_AMENDMENT.replace("2027-01-11", "2027-01-12"))));
  }

  @ParameterizedTest
  @CsvSource({
    // known on,  day,        works, status
    "2020-01-20, 2020-02-01, true,  ANNOUNCED",
    "2020-01-26, 2020-02-01, true,  ANNOUNCED",
    "2020-01-27, 2020-02-01, false, AMENDED",
    "2019-03-21, 2019-05-01, false, ANNOUNCED",
    "2019-03-21, 2019-05-02, true,  ANNOUNCED",
    "2019-03-22, 2019-05-02, false, AMENDED",
    "2015-05-12, 2015-09-03, true,  ANNOUNCED",
    "2015-05-13, 2015-09-03, false, AMENDED",
    "2023-10-24, 2024-02-12, false, PROVISIONAL", // Monday, third day of Spring Festival
    "2023-10-24, 2024-02-18, false, PROVISIONAL",
    "2023-10-25, 2024-02-18, true,  ANNOUNCED",
    "2018-12-05, 2018-12-31, true,  PROVISIONAL",
    "2018-12-06, 2018-12-31, false, ANNOUNCED"
  })
  void whatWasKnownOnADay(LocalDate knownOn, LocalDate date, boolean isWorking, DayStatus status) {
    CalendarDay day = bundled.knownOn(knownOn).administrative().day(date);
    assertEquals(isWorking, day.isWorking());
    assertEquals(status, day.status());
  }

  @Test
  void whatIsKnownGrowsWithTheNoticesOnly() {
    assertEquals(bundled, bundled.knownOn(LocalDate.of(2025, 11, 4)));
    assertEquals(
        LocalDate.of(2025, 12, 28), bundled.knownOn(LocalDate.of(2025, 11, 3)).announcedThrough());
    assertEquals("CN-none", bundled.knownOn(LocalDate.MIN).version());
    assertEquals(
        UnannouncedDays.FAIL,
        bundled.unannounced(UnannouncedDays.FAIL).knownOn(LocalDate.of(2020, 1, 1)).unannounced());
    ChinaHolidays rebuilt = bundled.knownOn(LocalDate.MIN);
    for (HolidayNotice notice : bundled.notices()) {
      rebuilt = rebuilt.plus(notice);
    }
    assertEquals(bundled, rebuilt);
  }

  /* On the past alone: a day that was announced once changes by an amendment only. */
  @Test
  void noLaterNoticeChangesAnAnnouncedDay() {
    List<LocalDate> changed = new ArrayList<>();
    for (int year = 2009; year <= 2026; year++) {
      ChinaHolidays then = bundled.knownOn(LocalDate.of(year, 1, 2));
      WorkCalendar known = then.administrative();
      LocalDate.of(2008, 1, 1)
          .datesUntil(then.announcedThrough().plusDays(1))
          .filter(date -> known.isWorkingDay(date) != bundled.administrative().isWorkingDay(date))
          .forEach(changed::add);
    }
    assertEquals(
        List.of(
            LocalDate.of(2015, 9, 3), // a Thursday
            LocalDate.of(2015, 9, 4),
            LocalDate.of(2015, 9, 6),
            LocalDate.of(2019, 4, 28),
            LocalDate.of(2019, 5, 2),
            LocalDate.of(2019, 5, 3),
            LocalDate.of(2019, 5, 5),
            LocalDate.of(2020, 1, 31),
            LocalDate.of(2020, 2, 1)),
        changed);
  }

  @Test
  void aFileOfNoticesIsAdded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("2027.txt");
    Files.writeString(file, "\uFEFF" + MADE_UP_2027 + "\n" + MADE_UP_AMENDMENT);
    assertEquals(bundled.plus(NOTICE).plus(AMENDMENT), bundled.plus(file));
    assertThrows(UncheckedIOException.class, () -> bundled.plus(folder.resolve("none.txt")));
  }

  @Test
  void aFileOfAnotherKindIsRefused(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("2027.json");
    Files.writeString(json, "\n{\"year\": 2027}");
    Faults.check(
        InputFault.Code.UNKNOWN_FORMAT,
        "line 1",
        "The text is JSON, and not the text form of notices; read it with HolidayCnJson and add the notice",
        () -> bundled.plus(json));
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "# f\u00EAte".getBytes(StandardCharsets.ISO_8859_1));
    Faults.check(
        InputFault.Code.MALFORMED_DOCUMENT,
        latin.toString(),
        "The file latin.txt is not UTF-8 text; save it as UTF-8",
        () -> bundled.plus(latin));
  }

  @Test
  void equalByNoticesAndPolicy() {
    new EqualsTester()
        .addEqualityGroup(bundled, bundled.knownOn(LocalDate.MAX))
        .addEqualityGroup(bundled.unannounced(UnannouncedDays.FAIL))
        .addEqualityGroup(bundled.plus(NOTICE), bundled.plus(one(MADE_UP_2027)))
        .testEquals();
    assertEquals(bundled.version() + ", FALLBACK_STATUTORY", bundled.toString());
    assertSame(bundled, bundled.unannounced(UnannouncedDays.FALLBACK_STATUTORY));
  }

  @Test
  void calendarsMadeFromNoticesAreMadeAgainFromOthers() {
    ChinaHolidays more = ChinaHolidays.bundled().plus(NOTICE);
    WorkCalendar enterprise =
        ChinaCalendars.enterprise(Shift.of("09:00", "17:00"))
            .withRest(LocalDate.of(2027, 2, 22), LocalizedName.of("stocktaking"))
            .closed(Season.from("07-01").to("07-05"));
    WorkCalendar refreshed = more.refresh(enterprise);
    assertEquals(enterprise.id(), refreshed.id());
    assertEquals(more.version(), refreshed.version());
    assertEquals(more.announcedThrough(), refreshed.announcedThrough().orElseThrow());
    assertEquals(
        List.of(Shift.of("09:00", "17:00")),
        refreshed.day(LocalDate.of(2027, 2, 20)).shifts(),
        "a make-up Saturday at the hours of the enterprise");
    assertFalse(refreshed.isWorkingDay(LocalDate.of(2027, 2, 22)), "its own day of rest stays");
    assertFalse(refreshed.isWorkingDay(LocalDate.of(2027, 7, 5)));
    assertEquals(enterprise, ChinaHolidays.bundled().refresh(refreshed), "and back");
    assertEquals(
        UnannouncedDays.FAIL,
        more.refresh(ChinaCalendars.administrative(UnannouncedDays.FAIL)).unannounced(),
        "a calendar that guesses nothing goes on so");
  }

  @Test
  void whatIsCombinedIsRefreshedInItsParts() {
    ChinaHolidays more = ChinaHolidays.bundled().plus(NOTICE);
    WorkCalendar own = WorkCalendar.fiveDays("own");
    assertEquals(own, more.refresh(own));
    assertEquals(own.union(own), more.refresh(own.union(own)));
    for (WorkCalendar combined :
        List.of(
            ChinaCalendars.administrative().union(own),
            own.intersection(ChinaCalendars.administrative()),
            own.minus(ChinaCalendars.administrative()),
            own.during(Season.from("05-01").to("09-30"), ChinaCalendars.administrative()),
            ChinaCalendars.administrative()
                .during(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), own))) {
      WorkCalendar refreshed = more.refresh(combined);
      assertEquals(combined.id(), refreshed.id());
      assertEquals(more.version(), refreshed.version());
      assertEquals(more.announcedThrough(), refreshed.announcedThrough().orElseThrow());
      assertEquals(combined, ChinaHolidays.bundled().refresh(refreshed), "and back");
    }
    WorkCalendar bounded =
        WorkCalendar.builder()
            .from(ChinaCalendars.administrative().union(own))
            .announcedThrough(LocalDate.of(2025, 6, 30))
            .version("mine")
            .build();
    WorkCalendar refreshed = more.refresh(bounded);
    assertEquals(LocalDate.of(2025, 6, 30), refreshed.announcedThrough().orElseThrow());
    assertEquals("mine", refreshed.version());
  }
}
