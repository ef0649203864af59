package org.daopai.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Notices made at random, and a calendar that is read off them day by day. */
class ChinaHolidaysProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LocalDate END = LocalDate.of(2028, 1, 1);

  @Property(tries = 200)
  void aNoticeComesBackFromItsText(@ForAll("notices") HolidayNotice notice) {
    assertEquals(List.of(notice), HolidayNotice.parse(notice.toText()));
  }

  /**
   * The last notice that speaks of a day decides it; else the statutory days, where none may speak;
   * else the week.
   */
  @Property(tries = 100)
  void theLastNoticeThatSpeaksOfADayDecidesIt(
      @ForAll("notices") HolidayNotice notice,
      @ForAll("amendments") HolidayNotice first,
      @ForAll("amendments") HolidayNotice second) {
    HolidayNotice later =
        HolidayNotice.builder()
            .from(second)
            .published(first.published().plusDays(1))
            .address("https://notices.example/later")
            .build();
    ChinaHolidays holidays = ChinaHolidays.bundled().plus(notice).plus(later).plus(first);
    WorkCalendar office = holidays.administrative();
    Map<LocalDate, HolidayNotice.Day> said = new HashMap<>(notice.days());
    said.putAll(first.days());
    said.putAll(later.days());
    Predicate<LocalDate> bundled = ChinaCalendars.administrative()::isWorkingDay;
    int count = 0;
    for (LocalDate date = FIRST; date.isBefore(END); date = date.plusDays(1)) {
      HolidayNotice.Day day = said.get(date);
      boolean isWeekday = date.getDayOfWeek().getValue() <= 5;
      boolean isAnnounced = !date.isAfter(LocalDate.of(2027, 12, 28));
      boolean expected = bundled.test(date);
      if (day != null) {
        expected = day.kind() == HolidayNotice.Kind.WORK;
      } else if (isAnnounced && date.getYear() == 2027) {
        expected = isWeekday;
      }
      assertEquals(expected, office.isWorkingDay(date), date::toString);
      count += expected ? 1 : 0;
    }
    assertEquals(count, office.countWorkingDays(FIRST, END.minusDays(1)));
  }

  @Provide
  Arbitrary<HolidayNotice> notices() {
    return Combinators.combine(days(), addresses())
        .as(
            (days, address) -> {
              days.entrySet()
                  .removeIf(
                      day ->
                          day.getValue().kind() == HolidayNotice.Kind.WORK
                              && day.getKey().getDayOfWeek().getValue() <= 5);
              days.put(LocalDate.of(2027, 1, 1), HolidayNotice.Day.off("元旦"));
              days.put(LocalDate.of(2027, 2, 6), HolidayNotice.Day.off("春节"));
              days.put(LocalDate.of(2027, 10, 1), HolidayNotice.Day.off("国庆节"));
              return HolidayNotice.builder()
                  .year(2027)
                  .published(LocalDate.of(2026, 11, 6))
                  .address(address)
                  .days(days)
                  .build();
            });
  }

  @Provide
  Arbitrary<HolidayNotice> amendments() {
    return Combinators.combine(
            days().filter(days -> !days.isEmpty()),
            addresses(),
            Arbitraries.integers().between(0, 300))
        .as(
            (days, address, after) ->
                HolidayNotice.builder()
                    .isAmendment(true)
                    .year(2027)
                    .published(LocalDate.of(2026, 11, 6).plusDays(after))
                    .address(address + "/amended")
                    .days(days)
                    .build());
  }

  private static Arbitrary<String> addresses() {
    return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(40);
  }

  /* New hash maps, which a notice may fill further. */
  private static Arbitrary<Map<LocalDate, HolidayNotice.Day>> days() {
    Arbitrary<LocalDate> dates =
        Arbitraries.integers()
            .between(0, (int) (END.toEpochDay() - FIRST.toEpochDay()) - 1)
            .map(FIRST::plusDays);
    Arbitrary<HolidayNotice.Day> said =
        Combinators.combine(
                Arbitraries.of(HolidayNotice.Kind.class),
                Arbitraries.of("元旦", "春节", "国庆节、中秋节", "a feast of two words", "# no comment"))
            .as(HolidayNotice.Day::new);
    return Arbitraries.maps(dates, said).ofMaxSize(60).map(HashMap::new);
  }
}
