package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.base.InputFault;
import org.daopai.model.calendar.HolidayNotice.Day;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayNoticeTest {

  private static final String HEADER = "notice 2027 2026-11-06 https://notices.example/2027\n";
  private static final String WHOLE =
      HEADER + "2027-01-01 off 元旦\n2027-02-06 off 春节\n2027-10-01 off 国庆节\n";

  @Test
  void aNoticeIsReadFromText() {
    HolidayNotice notice = HolidayNotice.parse(WHOLE + "2027-02-20 work 春节\n").get(0);
    assertEquals(2027, notice.year());
    assertEquals(LocalDate.of(2026, 11, 6), notice.published());
    assertEquals("https://notices.example/2027", notice.address());
    assertFalse(notice.isAmendment());
    assertEquals(4, notice.days().size());
    assertEquals(Day.off("春节"), notice.days().get(LocalDate.of(2027, 2, 6)));
    assertEquals(Day.work("春节"), notice.days().get(LocalDate.of(2027, 2, 20)));
    assertEquals("notice 2027 of 2026-11-06", notice.toString());
  }

  @Test
  void severalNoticesStandInTheirOrder() {
    String text =
        "\uFEFF# made up\r\n\r\n"
            + WHOLE.replace("\n", "\r\n")
            + "  amendment 2027 2027-05-11 https://notices.example/a \r\n"
            + "# a Wednesday\n2027-05-12 work two words \n";
    List<HolidayNotice> notices = HolidayNotice.parse(text);
    assertEquals(List.of(false, true), notices.stream().map(HolidayNotice::isAmendment).toList());
    assertEquals(WHOLE, notices.get(0).toText());
    assertEquals("amendment 2027 of 2027-05-11", notices.get(1).toString());
    assertEquals(notices, HolidayNotice.parse(new StringReader(text)));
  }

  @Test
  void theFileOfTheLibraryComesBackFromItsText() {
    for (HolidayNotice notice : ChinaHolidays.bundled().notices()) {
      assertEquals(List.of(notice), HolidayNotice.parse(notice.toText()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a line after the three days of a whole notice, which is line 5
        "2027-02-06 off 春节 | DUPLICATE_ID | 2027-02-06 is decided a second time, first on line 3; each notice decides a"
            + " day once",
        "2027-02-20 Work 春节 | MALFORMED_DOCUMENT | '2027-02-20 Work 春节' does not say what is done on 2027-02-20, and for"
            + " which holiday; write it as '2026-02-17 off 春节' or '2026-02-14 work 春节'",
        "2027-02-20 work | MALFORMED_DOCUMENT | '2027-02-20 work' does not say what is done on 2027-02-20, and for which"
            + " holiday; write it as '2026-02-17 off 春节' or '2026-02-14 work 春节'",
        "2027-02-30 off 春节 | MALFORMED_DOCUMENT | '2027-02-30' is neither a date nor the beginning of a notice; write a day"
            + " as '2026-02-17 off 春节' or '2026-02-14 work 春节', a notice as 'notice 2026 2025-11-04 ADDRESS', or"
            + " 'amendment' in place of 'notice', a comment after #",
        "2027-2-7 off 春节 | MALFORMED_DOCUMENT | '2027-2-7' is neither a date nor the beginning of a notice; write a day as"
            + " '2026-02-17 off 春节' or '2026-02-14 work 春节', a notice as 'notice 2026 2025-11-04 ADDRESS', or 'amendment'"
            + " in place of 'notice', a comment after #",
        "2026-11-30 off 元旦 | DATE_OUT_OF_RANGE | The notice of 2027 speaks of 2026-11-30; it decides days from 2026-12-01"
            + " to 2027-12-31",
        "2028-01-01 off 元旦 | DATE_OUT_OF_RANGE | The notice of 2027 speaks of 2028-01-01; it decides days from 2026-12-01"
            + " to 2027-12-31",
        "2027-02-10 work 春节 | INVALID_VALUE | The notice of 2027 has 2027-02-10 worked, a Wednesday, which is worked without"
            + " a notice; worked for a holiday are Saturdays and Sundays, and only an amendment takes a day of rest back",
        "notice 2028 2027-11-05 | MALFORMED_DOCUMENT | 'notice 2028 2027-11-05' does not begin a notice; write its year, the"
            + " day it was published and its address: 'notice 2026 2025-11-04 ADDRESS', or 'amendment' in place of 'notice'",
        "amendment 27 2027-11-05 https://notices.example/a | MALFORMED_DOCUMENT | 'amendment 27 2027-11-05"
            + " https://notices.example/a' does not begin a notice; write its year, the day it was published and its address:"
            + " 'notice 2026 2025-11-04 ADDRESS', or 'amendment' in place of 'notice'",
        "notice 2028 2027-11-31 https://notices.example/a | MALFORMED_DOCUMENT | 'notice 2028 2027-11-31"
            + " https://notices.example/a' does not begin a notice; write its year, the day it was published and its address:"
            + " 'notice 2026 2025-11-04 ADDRESS', or 'amendment' in place of 'notice'",
        "notice 2028 2027-11-05 https://notices.example/a | INVALID_VALUE | The notice of 2028 decides no day; a year that is"
            + " not announced yet has no notice, leave it out",
        "amendment 2027 2027-11-05 https://notices.example/a | INVALID_VALUE | The amendment of 2027 decides no day; a year"
            + " that is not announced yet has no notice, leave it out"
      })
  void aWrongLineIsRefused(String fifth, InputFault.Code code, String sentence) {
    Faults.check(
        code, "line 5", "line 5: " + sentence, () -> HolidayNotice.parse(WHOLE + fifth + "\n"));
  }

  @Test
  void anAmendmentMayTakeADayOfRestBack() {
    HolidayNotice amendment =
        HolidayNotice.parse(
                "amendment 2027 2027-01-11 https://notices.example/a\n2027-02-10 work 春节")
            .get(0);
    assertTrue(amendment.isAmendment());
    assertEquals(Day.work("春节"), amendment.days().get(LocalDate.of(2027, 2, 10)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-01-01 off | '2027-01-01, New Year'",
        "2027-02-06 off | '2027-02-06, the first day of Spring Festival'",
        "2027-10-01 off | '2027-10-01, National Day'"
      })
  void aNoticeThatIsNotWholeIsRefused(String day, String missing) {
    String replaced = day.replace("01 off", "02 off").replace("06 off", "07 off");
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "line 1",
        "line 1: The notice of 2027 does not rest on %s; every notice does, so this one is not whole"
            .formatted(missing),
        () -> HolidayNotice.parse(WHOLE.replace(day, replaced)));
  }

  @Test
  void aDayThatIsWorkedIsNotARest() {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "notice 2027",
        "The notice of 2027 does not rest on 2027-01-01, New Year, and on 2027-02-06, the first day of Spring Festival, and"
            + " on 2027-10-01, National Day; every notice does, so this one is not whole",
        () ->
            HolidayNotice.builder()
                .year(2027)
                .published(LocalDate.of(2026, 11, 6))
                .address("https://notices.example/2027")
                .putDay(LocalDate.of(2027, 2, 6), Day.work("春节")) // a Saturday
                .build());
  }

  @Test
  void everyFaultIsReportedWithItsLine() {
    List<InputFault> faults =
        Faults.of(
            () ->
                HolidayNotice.parse(
                    "2027-01-01 off 元旦\n" // 1: before the first notice
                        + "notice 2027 2030-11-06 https://notices.example/2027\n" // 2: published
                        // later
                        + "2027-01-01 off 元旦\n"
                        + "2027-02-06 off 春节\n"
                        + "2027-10-01 rest 国庆节\n" // 5: not off or work, and missing from the notice
                        + "2027-02-10 work 春节\n" // 6: a Wednesday
                        + "2029-01-01 off 元旦\n" // 7: of another year
                        + "notice 1999 1998-11-06 https://notices.example/1999\n" // 8: too early
                        + "1999-01-01 off 元旦\n"
                        + "nothing\n")); // 10
    // those of a notice are found where the next one begins
    assertEquals(
        List.of("line 1", "line 5", "line 2", "line 6", "line 7", "line 2", "line 10", "line 8"),
        faults.stream().map(InputFault::subject).toList());
    assertEquals(
        "line 1: 2027-01-01 stands before the first notice; begin with 'notice 2026 2025-11-04 ADDRESS', or 'amendment' in"
            + " place of 'notice'",
        faults.get(0).sentence());
    assertEquals(
        "line 2: The notice of 2027 is said to be published on 2030-11-06; it can be from 2026-01-01 to 2028-12-31",
        faults.get(2).sentence());
    assertEquals(
        "line 8: A notice of the year 1999 is not understood; notices of 2007 to 2199 are",
        faults.get(7).sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing but a comment"})
  void aTextWithoutANoticeIsRefused(String text) {
    Faults.check(
        InputFault.Code.MALFORMED_DOCUMENT,
        "line 1",
        "line 1: the text holds no notice; one begins with 'notice 2026 2025-11-04 ADDRESS', or 'amendment' in place of"
            + " 'notice'",
        () -> HolidayNotice.parse(text));
  }

  @Test
  void aTextMayNotBeEndless() {
    String sentence = "The text of the notices has more than 1048576 characters; no more are read";
    String text = "#".repeat((1 << 20) + 1);
    Faults.check(InputFault.Code.LIMIT_EXCEEDED, "text", sentence, () -> HolidayNotice.parse(text));
    Faults.check(
        InputFault.Code.LIMIT_EXCEEDED,
        "text",
        sentence,
        () -> HolidayNotice.parse(new StringReader(text)));
    assertEquals(100, Faults.of(() -> HolidayNotice.parse("x\n".repeat(5_000))).size());
  }

  @Test
  void aReaderThatFailsIsNotAFaultOfTheText() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("broken");
          }

          @Override
          public void close() {}
        };
    assertThrows(UncheckedIOException.class, () -> HolidayNotice.parse(broken));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak"})
  void anAddressHasNoBlanks(String address) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "notice 2027",
        "The notice of 2027 has no address where it can be read; give 1 to 2000 characters without blanks",
        () -> whole().address(address).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 春节", "春\n节"})
  void aDaySaysItsHoliday(String name) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        "2027-02-07",
        "The notice of 2027 does not say the holiday for which it decides 2027-02-07; give its name in 1 to 100 characters of"
            + " one line",
        () -> whole().putDay(LocalDate.of(2027, 2, 7), Day.off(name)).build());
  }

  private static HolidayNoticeBuilder whole() {
    return HolidayNotice.builder().from(HolidayNotice.parse(WHOLE).get(0));
  }

  @Test
  void equalByContent() {
    HolidayNotice notice = whole().build();
    new EqualsTester()
        .addEqualityGroup(notice, HolidayNotice.parse(WHOLE).get(0))
        .addEqualityGroup(whole().published(LocalDate.of(2026, 11, 7)).build())
        .addEqualityGroup(whole().isAmendment(true).build())
        .addEqualityGroup(whole().putDay(LocalDate.of(2027, 2, 7), Day.off("春节")).build())
        .testEquals();
    SerializableTester.reserializeAndAssert(notice);
  }
}
