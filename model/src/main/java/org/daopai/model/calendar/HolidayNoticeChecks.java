package org.daopai.model.calendar;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;

/** What a notice must be. Faults of a day have its date as their subject. */
final class HolidayNoticeChecks {

  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_NAME = 100;

  private HolidayNoticeChecks() {}

  static void check(HolidayNotice notice) {
    checkYear(notice);
    List<InputFault> faults = new ArrayList<>();
    checkPublished(notice, faults);
    checkAddress(notice, faults);
    notice.days().forEach((date, day) -> checkDay(notice, date, day, faults));
    checkWhole(notice, faults);
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
  }

  /** Such as {@code notice 2026}. */
  static String name(HolidayNotice notice) {
    return (notice.isAmendment() ? "amendment " : "notice ") + notice.year();
  }

  private static String sentenceName(HolidayNotice notice) {
    return (notice.isAmendment() ? "The amendment of " : "The notice of ") + notice.year();
  }

  private static void checkYear(HolidayNotice notice) {
    if (notice.year() < ChinaLunarDays.FIRST_YEAR || notice.year() > ChinaLunarDays.LAST_YEAR) {
      throw InvalidInputException.of(
          Code.DATE_OUT_OF_RANGE,
          name(notice),
          "A notice of the year %d is not understood; notices of %d to %d are",
          notice.year(),
          ChinaLunarDays.FIRST_YEAR,
          ChinaLunarDays.LAST_YEAR);
    }
  }

  private static void checkPublished(HolidayNotice notice, List<InputFault> faults) {
    LocalDate first = LocalDate.of(notice.year() - 1, 1, 1);
    LocalDate last = LocalDate.of(notice.year() + 1, 12, 31);
    if (notice.published().isBefore(first) || notice.published().isAfter(last)) {
      faults.add(
          new InputFault(
              Code.DATE_OUT_OF_RANGE,
              name(notice),
              "%s is said to be published on %s; it can be from %s to %s"
                  .formatted(sentenceName(notice), notice.published(), first, last)));
    }
  }

  private static void checkAddress(HolidayNotice notice, List<InputFault> faults) {
    if (!notice.address().matches("[^\\s\\p{Cc}]{1," + LONGEST_ADDRESS + "}")) {
      faults.add(
          new InputFault(
              Code.INVALID_VALUE,
              name(notice),
              "%s has no address where it can be read; give 1 to %d characters without blanks"
                  .formatted(sentenceName(notice), LONGEST_ADDRESS)));
    }
  }

  private static void checkDay(
      HolidayNotice notice, LocalDate date, HolidayNotice.Day day, List<InputFault> faults) {
    LocalDate first = LocalDate.of(notice.year() - 1, 12, 1);
    LocalDate last = LocalDate.of(notice.year(), 12, 31);
    if (date.isBefore(first) || date.isAfter(last)) {
      faults.add(
          new InputFault(
              Code.DATE_OUT_OF_RANGE,
              date.toString(),
              "%s speaks of %s; it decides days from %s to %s"
                  .formatted(sentenceName(notice), date, first, last)));
    } else if (day.kind() == HolidayNotice.Kind.WORK && !notice.isAmendment() && !isWeekend(date)) {
      faults.add(
          new InputFault(
              Code.INVALID_VALUE,
              date.toString(),
              "%s has %s worked, a %s, which is worked without a notice; worked for a holiday are Saturdays and"
                      .formatted(sentenceName(notice), date, weekday(date))
                  + " Sundays, and only an amendment takes a day of rest back"));
    }
    if (!day.holiday().matches("\\P{Cc}{1," + LONGEST_NAME + "}")
        || !day.holiday().equals(day.holiday().strip())) {
      faults.add(
          new InputFault(
              Code.INVALID_VALUE,
              date.toString(),
              "%s does not say the holiday for which it decides %s; give its name in 1 to %d characters of one line"
                  .formatted(sentenceName(notice), date, LONGEST_NAME)));
    }
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static void checkWhole(HolidayNotice notice, List<InputFault> faults) {
    if (notice.days().isEmpty()) {
      faults.add(
          new InputFault(
              Code.INVALID_VALUE,
              name(notice),
              sentenceName(notice)
                  + " decides no day; a year that is not announced yet has no notice, leave it out"));
    } else if (!notice.isAmendment()) {
      String missing =
          ImmutableMap.of(
                  LocalDate.of(notice.year(), 1, 1), "New Year",
                  ChinaLunarDays.of(notice.year()).springFestival(),
                      "the first day of Spring Festival",
                  LocalDate.of(notice.year(), 10, 1), "National Day")
              .entrySet()
              .stream()
              .filter(day -> !rests(notice, day.getKey()))
              .map(day -> day.getKey() + ", " + day.getValue())
              .collect(joining(", and on "));
      if (!missing.isEmpty()) {
        faults.add(
            new InputFault(
                Code.INVALID_VALUE,
                name(notice),
                "%s does not rest on %s; every notice does, so this one is not whole"
                    .formatted(sentenceName(notice), missing)));
      }
    }
  }

  private static boolean rests(HolidayNotice notice, LocalDate date) {
    HolidayNotice.Day day = notice.days().get(date);
    return day != null && day.kind() == HolidayNotice.Kind.OFF;
  }
}
