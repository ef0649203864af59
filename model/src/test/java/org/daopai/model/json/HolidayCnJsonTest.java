package org.daopai.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.ChinaHolidays;
import org.daopai.model.calendar.HolidayNotice;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files holiday-cn-*.json are those of NateScarlet/holiday-cn (MIT, see
 * holiday-cn-LICENSE.txt).
 */
class HolidayCnJsonTest {

  /* Made up: no such notice has been published. */
  private static final String MADE_UP =
      """
      {"$schema": "https://notices.example/schema", "$id": "https://notices.example/2027", "year": 2027,
       "papers": ["https://notices.example/2026-11/06/content_1.htm"],
       "days": [
        {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
        {"name": "春节", "date": "2027-02-06", "isOffDay": true},
        {"date": "2027-02-20", "isOffDay": false, "name": "春节"},
        {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]}
      """;

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 6);

  @Test
  void aFileIsTheNoticeThatTheLibraryHas() throws IOException {
    HolidayNotice notice;
    try (InputStream in = HolidayCnJsonTest.class.getResourceAsStream("holiday-cn-2026.json")) {
      notice = HolidayCnJson.read(in, LocalDate.of(2025, 11, 4));
    }
    assertEquals(39, notice.days().size());
    ChinaHolidays bundled = ChinaHolidays.bundled();
    assertSame(bundled, bundled.plus(notice));
    assertEquals(bundled, bundled.knownOn(LocalDate.of(2025, 11, 3)).plus(notice));
  }

  @Test
  void theNextYearIsAdded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("2027.json");
    Files.writeString(file, MADE_UP);
    HolidayNotice notice = HolidayCnJson.read(file);
    assertEquals(
        HolidayNotice.parse(
                """
                notice 2027 2026-11-06 https://notices.example/2026-11/06/content_1.htm
                2027-01-01 off 元旦
                2027-02-06 off 春节
                2027-02-20 work 春节
                2027-10-01 off 国庆节
                """)
            .get(0),
        notice);
    assertEquals(
        LocalDate.of(2027, 12, 28), ChinaHolidays.bundled().plus(notice).announcedThrough());
    assertEquals(notice, HolidayCnJson.read(file, NOVEMBER));
    assertEquals(notice, HolidayCnJson.read(MADE_UP));
    assertEquals(
        notice,
        HolidayCnJson.read(
            new ByteArrayInputStream(MADE_UP.getBytes(StandardCharsets.UTF_8)), NOVEMBER));
    assertThrows(UncheckedIOException.class, () -> HolidayCnJson.read(folder.resolve("none.json")));
  }

  @Test
  void theDayOfPublicationIsGivenWhereTheAddressNamesTheMonthOnly() {
    String json = MADE_UP.replace("2026-11/06", "202611");
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "papers[0]",
        "papers[0] (line 2, column 13): 'https://notices.example/202611/content_1.htm' does not name the day on which the"
            + " notice was published; give the day when reading the file",
        () -> HolidayCnJson.read(json));
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "papers[0]",
        "papers[0] (line 2, column 13): 'https://notices.example/2026-11/31/content_1.htm' does not name the day on which the"
            + " notice was published; give the day when reading the file",
        () -> HolidayCnJson.read(MADE_UP.replace("2026-11/06", "2026-11/31")));
    assertEquals(NOVEMBER, HolidayCnJson.read(json, NOVEMBER).published());
  }

  @Test
  void aYearThatIsNotAnnouncedIsRefused() {
    // the form in which the project keeps it
    String empty =
        """
        {"$schema": "https://notices.example/schema", "$id": "https://notices.example/2027", "year": 2027,
         "papers": [], "days": []}
        """;
    String sentence =
        "days (line 2, column 24): the file has no days, so the year 2027 is not announced yet; read it when its notice is"
            + " out";
    Faults.check(InputFault.Code.INVALID_VALUE, "days", sentence, () -> HolidayCnJson.read(empty));
    Faults.check(
        InputFault.Code.INVALID_VALUE, "days", sentence, () -> HolidayCnJson.read(empty, NOVEMBER));
  }

  @Test
  void aNoticeAndItsAmendmentInOneFileAreRefused() {
    InputStream file = HolidayCnJsonTest.class.getResourceAsStream("holiday-cn-2020.json");
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "papers",
        "papers (line 5, column 15): the file is made of 2 papers and does not say which day is decided by which; a file with"
            + " the one notice of its year is read, write an amendment as text: 'amendment 2026 2026-03-20 ADDRESS', and its"
            + " days",
        () -> HolidayCnJson.read(file, LocalDate.of(2020, 1, 27)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2027, | \"2027\", | MALFORMED_DOCUMENT | year (line 1, column 94): a whole number is expected, not text",
        "\"isOffDay\": false | \"isOffDay\": 0 | MALFORMED_DOCUMENT | days[2].isOffDay (line 6, column 38): true or false is"
            + " expected, not a whole number",
        "\"name\": \"元旦\" | \"name\": null | MALFORMED_DOCUMENT | days[0].name (line 4, column 12): text is expected, not null"
            + " (leave out what is not known)",
        "\"name\": \"元旦\", | `` | MALFORMED_DOCUMENT | days[0] (line 4, column 3): the member 'name' is missing",
        "2027-01-01 | 2027-1-1 | INVALID_VALUE | days[0].date (line 4, column 26): '2027-1-1' is not a date such as"
            + " 2024-12-31",
        "\"date\": \"2027-02-20\" | \"day\": \"2027-02-20\" | MALFORMED_DOCUMENT | days[2] (line 6, column 11): the member"
            + " 'day' is not known; the members here are [name, date, isOffDay]",
        "\"$id\" | \"id\" | MALFORMED_DOCUMENT | line 1, column 53: the member 'id' is not known; the members here are"
            + " [$schema, $id, year, papers, days]",
        "2027-02-20 | 2027-02-06 | DUPLICATE_ID | days[2] (line 6, column 3): 2027-02-06 is decided a second time; each notice"
            + " decides a day once",
        "2027-02-20 | 2027-02-22 | INVALID_VALUE | line 1, column 1: The notice of 2027 has 2027-02-22 worked, a Monday, which"
            + " is worked without a notice; worked for a holiday are Saturdays and Sundays, and only an amendment takes a day"
            + " of rest back",
        "2027-10-01 | 2027-10-02 | INVALID_VALUE | line 1, column 1: The notice of 2027 does not rest on 2027-10-01, National"
            + " Day; every notice does, so this one is not whole",
        "2027-10-01 | 2028-10-01 | DATE_OUT_OF_RANGE | line 1, column 1: The notice of 2027 speaks of 2028-10-01; it decides"
            + " days from 2026-12-01 to 2027-12-31"
      })
  void aWrongFileIsRefused(String good, String bad, InputFault.Code code, String sentence) {
    InputFault fault =
        Faults.of(() -> HolidayCnJson.read(MADE_UP.replace(good, bad), NOVEMBER)).get(0);
    assertEquals(sentence, fault.sentence());
    assertEquals(code, fault.code());
  }
}
