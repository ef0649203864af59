package org.daopai.model.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;

/** Which of its rules a calendar follows on one date. {@link DayLayout} does the same for many. */
final class DayRules {

  static final short FULL = 100;

  private DayRules() {}

  /** What the calendar says of a date, and why. */
  static CalendarDay day(WorkCalendar calendar, LocalDate date) {
    checkAnnounced(calendar, date);
    CalendarDay day = beforeClosures(calendar, date);
    for (SeasonalClosure closure : calendar.closures()) {
      if (closure.season().contains(date)) {
        day = closed(day, closure);
      }
    }
    return day;
  }

  /** Whether anything is worked that begins on a date: {@link #day} without the reasons. */
  static boolean isWorkingDay(WorkCalendar calendar, LocalDate date) {
    checkAnnounced(calendar, date);
    return !own(calendar, date).isRest();
  }

  private static CalendarDay closed(CalendarDay day, SeasonalClosure closure) {
    boolean decides =
        closure.productivity() == 0
            ? day.isWorking() || day.kind() != CalendarDay.Kind.CLOSURE
            : day.isWorking() && closure.productivity() < day.productivity();
    if (!decides) {
      return day;
    }
    CalendarDayBuilder builder =
        CalendarDay.builder().from(day).reason(closure.reason()).notice("");
    return closure.productivity() == 0
        ? builder.shifts(List.of()).productivity(FULL).kind(CalendarDay.Kind.CLOSURE).build()
        : builder.productivity(closure.productivity()).kind(CalendarDay.Kind.RESTRICTION).build();
  }

  private static CalendarDay beforeClosures(WorkCalendar calendar, LocalDate date) {
    Optional<DayException> exception = exception(calendar, date);
    CalendarDayBuilder day = CalendarDay.builder().date(date);
    if (exception.isPresent()) {
      DayException found = exception.get();
      return day.shifts(found.shifts())
          .kind(
              found.shifts().isEmpty()
                  ? CalendarDay.Kind.HOLIDAY
                  : CalendarDay.Kind.EXTRA_WORKING_DAY)
          .reason(found.reason())
          .notice(found.notice())
          .status(status(calendar, date, found.amends()))
          .build();
    }
    return calendar
        .combination()
        .map(combination -> combined(calendar, combination, date))
        .orElseGet(
            () ->
                day.shifts(calendar.week().getOrDefault(date.getDayOfWeek(), List.of()))
                    .kind(CalendarDay.Kind.WEEK)
                    .status(status(calendar, date, false))
                    .build());
  }

  private static Optional<DayException> exception(WorkCalendar calendar, LocalDate date) {
    DayException dated = calendar.exceptions().get(date);
    if (dated == null
        && calendar.unannounced() == UnannouncedDays.FALLBACK_STATUTORY
        && calendar.isProvisional(date)) {
      dated = ChinaStatutoryDays.days().get(date);
    }
    if (dated != null) {
      return Optional.of(dated);
    }
    return calendar.recurring().stream()
        .filter(recurring -> recurring.recurrence().contains(date))
        .findFirst()
        .map(RecurringException::exception);
  }

  /** The hours of a combination, with the reason of the first part that has the same answer. */
  private static CalendarDay combined(
      WorkCalendar calendar, Combination combination, LocalDate date) {
    DayHours hours = Combinations.hours(combination, date);
    List<CalendarDay> asked =
        Combinations.asked(combination, date).stream().map(part -> day(part, date)).toList();
    CalendarDay reason =
        asked.stream()
            .filter(day -> day.isWorking() != hours.isRest())
            .findFirst()
            .orElseGet(
                () -> hours.isRest() ? taken(combination, asked.get(0)) : ofNight(asked.get(0)));
    return CalendarDay.builder()
        .from(reason)
        .shifts(hours.shifts())
        .status(calendar.isProvisional(date) ? DayStatus.PROVISIONAL : reason.status())
        .build();
  }

  /** A day on which no part begins work, and a night that began the day before ends. */
  private static CalendarDay ofNight(CalendarDay first) {
    return CalendarDay.builder()
        .date(first.date())
        .kind(CalendarDay.Kind.WEEK)
        .status(first.status())
        .build();
  }

  /** A day on which all parts work and nothing is left of it: their hours never meet. */
  private static CalendarDay taken(Combination combination, CalendarDay first) {
    List<WorkCalendar> parts = combination.parts();
    return CalendarDay.builder()
        .from(first)
        .kind(CalendarDay.Kind.CLOSURE)
        .reason(parts.get(parts.size() - 1).name())
        .build();
  }

  /** The hours that begin on a date. */
  static DayHours own(WorkCalendar calendar, LocalDate date) {
    DayHours hours =
        exception(calendar, date)
            .map(exception -> DayHours.of(exception.shifts()))
            .orElseGet(
                () ->
                    calendar
                        .combination()
                        .map(combination -> Combinations.hours(combination, date))
                        .orElseGet(
                            () ->
                                DayHours.of(
                                    calendar.week().getOrDefault(date.getDayOfWeek(), List.of()))));
    return hours.restrictedTo(productivity(calendar, date));
  }

  /** How much of the hours that begin on a date counts, in percent: the slowest season governs. */
  private static int productivity(WorkCalendar calendar, LocalDate date) {
    return calendar.closures().stream()
        .filter(closure -> closure.season().contains(date))
        .mapToInt(SeasonalClosure::productivity)
        .min()
        .orElse(FULL);
  }

  /** The hours worked on a date, those of a night that began the day before among them. */
  static DayHours civil(WorkCalendar calendar, LocalDate date) {
    DayHours own = own(calendar, date);
    return date.equals(LocalDate.MIN) ? own : own.after(own(calendar, date.minusDays(1)));
  }

  private static DayStatus status(WorkCalendar calendar, LocalDate date, boolean amended) {
    if (calendar.isProvisional(date)) {
      return DayStatus.PROVISIONAL;
    }
    return amended ? DayStatus.AMENDED : DayStatus.ANNOUNCED;
  }

  private static void checkAnnounced(WorkCalendar calendar, LocalDate date) {
    if (calendar.unannounced() == UnannouncedDays.FAIL && calendar.isProvisional(date)) {
      throw notAnnounced(calendar, date.toString());
    }
  }

  /** A day was needed that a calendar may not guess. */
  static InvalidInputException notAnnounced(WorkCalendar calendar, String what) {
    return InvalidInputException.of(
        InputFault.Code.NOT_ANNOUNCED,
        calendar.id(),
        "Calendar '%s' is asked about %s, announced are %s to %s, and it guesses no others; add the notice of that year, or"
            + " let it fall back on the statutory days",
        calendar.id(),
        what,
        calendar.announcedFrom().map(LocalDate::toString).orElse("all days"),
        calendar.announcedThrough().map(LocalDate::toString).orElse("all later days"));
  }
}
