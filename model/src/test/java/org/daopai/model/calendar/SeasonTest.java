package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.MonthDay;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonTest {

  @ParameterizedTest
  @CsvSource({
    "11-01, 03-31, 2023-10-31, false",
    "11-01, 03-31, 2023-11-01, true",
    "11-01, 03-31, 2023-12-31, true",
    "11-01, 03-31, 2024-01-01, true",
    "11-01, 03-31, 2024-02-29, true",
    "11-01, 03-31, 2024-03-31, true",
    "11-01, 03-31, 2024-04-01, false",
    "06-15, 08-31, 2024-06-14, false",
    "06-15, 08-31, 2024-06-15, true",
    "06-15, 08-31, 2024-08-31, true",
    "06-15, 08-31, 2024-09-01, false",
    "05-01, 05-01, 2024-05-01, true",
    "05-01, 05-01, 2024-05-02, false",
    "03-01, 02-28, 2024-02-29, false",
    "03-01, 02-29, 2024-02-29, true"
  })
  void bothEndsAreInTheSeason(String from, String to, LocalDate date, boolean in) {
    assertEquals(in, Season.from(from).to(to).contains(date));
  }

  @Test
  void aSeasonFromOrToTheLeapDay() {
    Season from = Season.from("02-29").to("03-02");
    assertTrue(from.contains(LocalDate.of(2024, 2, 29)));
    assertFalse(from.contains(LocalDate.of(2023, 2, 28)), "it begins on 1 March in other years");
    assertTrue(from.contains(LocalDate.of(2023, 3, 1)));
    Season to = Season.from("02-27").to("02-29");
    assertTrue(to.contains(LocalDate.of(2023, 2, 28)));
    assertFalse(to.contains(LocalDate.of(2023, 3, 1)));
    Season only = Season.from("02-29").to("02-29");
    assertEquals(
        1,
        LocalDate.of(2023, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(only::contains)
            .count());
  }

  @Test
  void closuresFromAndToTheLeapDayAreLaidOutAlike() {
    LocalDate first = LocalDate.of(1999, 1, 1);
    LocalDate last = LocalDate.of(2009, 1, 1); // 2000 is a leap year
    for (String season :
        new String[] {"02-29/03-02", "02-27/02-29", "02-29/02-29", "03-01/02-29", "02-29/02-28"}) {
      Season closed = Season.from(season.substring(0, 5)).to(season.substring(6));
      WorkTimeline timeline = WorkCalendar.everyDay("c").closed(closed).timeline(first, last);
      first
          .datesUntil(last)
          .forEach(
              date ->
                  assertEquals(
                      closed.contains(date) ? 0 : 480,
                      timeline.workBetween(date.atStartOfDay(), date.plusDays(1).atStartOfDay()),
                      () -> date + " of " + closed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-01", "02-30", "13-01", "00-10", "11/01", "2024-11-01", "11-01 "})
  void otherDaysAreRefused(String day) {
    String sentence = "The day of the year '" + day + "' is not of the form MM-dd, such as 11-01";
    Faults.check(InputFault.Code.INVALID_VALUE, day, sentence, () -> Season.from(day));
    Faults.check(InputFault.Code.INVALID_VALUE, day, sentence, () -> Season.from("01-01").to(day));
  }

  @Test
  void equalityAndText() {
    Season winter = Season.from("11-01").to("03-31");
    assertEquals("11-01..03-31", winter.toString());
    assertEquals(MonthDay.of(11, 1), Season.from("11-01").first());
    new EqualsTester()
        .addEqualityGroup(winter, new Season(MonthDay.of(11, 1), MonthDay.of(3, 31)))
        .addEqualityGroup(Season.from("03-31").to("11-01"))
        .testEquals();
    SerializableTester.reserializeAndAssert(winter);
    SerializableTester.reserializeAndAssert(SeasonalClosure.closed(winter, LocalizedName.of("w")));
  }
}
