package org.daopai.model.calendar;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InputFault.Code;
import org.daopai.model.base.InvalidInputException;

/** What a notice must be. Faults of a day have its date as their subject. */
final class HolidayNoticeChecks {

  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cc}]{1," + LONGEST_ADDRESS + "}");
  private static final Pattern NAME = Pattern.compile("\\P{Cc}{1," + LONGEST_NAME + "}");

  private final HolidayNotice notice;
  private final String title;
  private final List<InputFault> faults = new ArrayList<>();

  private HolidayNoticeChecks(HolidayNotice notice) {
    this.notice = notice;
    title = (notice.isAmendment() ? "The amendment of " : "The notice of ") + notice.year();
  }

  static void check(HolidayNotice notice) {
    HolidayNoticeChecks checks = new HolidayNoticeChecks(notice);
    if (checks.isYearKnown()) {
      checks.checkPublished();
      checks.checkAddress();
      notice.days().forEach(checks::checkDay);
      checks.checkWhole();
    }
    if (!checks.faults.isEmpty()) {
      throw new InvalidInputException(checks.faults);
    }
  }

  /** Such as {@code notice 2026}. */
  static String name(HolidayNotice notice) {
    return (notice.isAmendment() ? "amendment " : "notice ") + notice.year();
  }

  @FormatMethod
  private void fault(Code code, String subject, @FormatString String format, Object... args) {
    faults.add(new InputFault(code, subject, String.format(Locale.ROOT, format, args)));
  }

  private boolean isYearKnown() {
    boolean isKnown =
        notice.year() >= ChinaLunarDays.FIRST_YEAR && notice.year() <= ChinaLunarDays.LAST_YEAR;
    if (!isKnown) {
      fault(
          Code.DATE_OUT_OF_RANGE,
          name(notice),
          "A notice of the year %d is not understood; notices of %d to %d are",
          notice.year(),
          ChinaLunarDays.FIRST_YEAR,
          ChinaLunarDays.LAST_YEAR);
    }
    return isKnown;
  }

  private void checkPublished() {
    LocalDate first = LocalDate.of(notice.year() - 1, 1, 1);
    LocalDate last = LocalDate.of(notice.year() + 1, 12, 31);
    if (notice.published().isBefore(first) || notice.published().isAfter(last)) {
      fault(
          Code.DATE_OUT_OF_RANGE,
          name(notice),
          "%s is said to be published on %s; it can be from %s to %s",
          title,
          notice.published(),
          first,
          last);
    }
  }

  private void checkAddress() {
    if (!ADDRESS.matcher(notice.address()).matches()) {
      fault(
          Code.INVALID_VALUE,
          name(notice),
          "%s has no address where it can be read; give 1 to %d characters without blanks",
          title,
          LONGEST_ADDRESS);
    }
  }

  private void checkDay(LocalDate date, HolidayNotice.Day day) {
    LocalDate first = LocalDate.of(notice.year() - 1, 12, 1);
    LocalDate last = LocalDate.of(notice.year(), 12, 31);
    if (date.isBefore(first) || date.isAfter(last)) {
      fault(
          Code.DATE_OUT_OF_RANGE,
          date.toString(),
          "%s speaks of %s; it decides days from %s to %s",
          title,
          date,
          first,
          last);
    } else if (day.kind() == HolidayNotice.Kind.WORK && !notice.isAmendment() && !isWeekend(date)) {
      fault(
          Code.INVALID_VALUE,
          date.toString(),
          "%s has %s worked, a %s, which is worked without a notice; worked for a holiday are Saturdays and Sundays,"
              + " and only an amendment takes a day of rest back",
          title,
          date,
          date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    if (!NAME.matcher(day.holiday()).matches() || !day.holiday().equals(day.holiday().strip())) {
      fault(
          Code.INVALID_VALUE,
          date.toString(),
          "%s does not say the holiday for which it decides %s; give its name in 1 to %d characters of one line",
          title,
          date,
          LONGEST_NAME);
    }
  }

  private void checkWhole() {
    if (notice.days().isEmpty()) {
      fault(
          Code.INVALID_VALUE,
          name(notice),
          "%s decides no day; a year that is not announced yet has no notice, leave it out",
          title);
      return;
    }
    String missing = notice.isAmendment() ? "" : missing();
    if (!missing.isEmpty()) {
      fault(
          Code.INVALID_VALUE,
          name(notice),
          "%s does not rest on %s; every notice does, so this one is not whole",
          title,
          missing);
    }
  }

  /** The days on which every notice rests, and this one does not. */
  private String missing() {
    ImmutableMap<LocalDate, String> always =
        ImmutableMap.of(
            LocalDate.of(notice.year(), 1, 1),
            "New Year",
            ChinaLunarDays.of(notice.year()).springFestival(),
            "the first day of Spring Festival",
            LocalDate.of(notice.year(), 10, 1),
            "National Day");
    return always.entrySet().stream()
        .filter(day -> !rests(day.getKey()))
        .map(day -> day.getKey() + ", " + day.getValue())
        .collect(joining(", and on "));
  }

  private boolean rests(LocalDate date) {
    HolidayNotice.Day day = notice.days().get(date);
    return day != null && day.kind() == HolidayNotice.Kind.OFF;
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
