package org.daopai.model.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * When work is done: the shifts of each weekday, dates that differ, and seasons that are closed.
 *
 * <p>A date is decided by the first of these that speaks of it: a seasonal closure, a dated
 * exception, the week. So an office's make-up working day in February does not open a site that is
 * closed for the winter.
 *
 * <p>A calendar says from when to when its dated exceptions are announced ({@link
 * #announcedFrom()}, {@link #announcedThrough()}); days outside are provisional, and so is every
 * date computed across them. A calendar that says neither has no provisional days.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class WorkCalendar implements Serializable {

  private static final ImmutableList<Shift> OFFICE_HOURS =
      ImmutableList.of(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"));

  WorkCalendar() {}

  /** Its id, unique in a network. */
  public abstract CalendarId id();

  /** How to call it; the id if nothing is said. */
  @Value.Default
  public LocalizedName name() {
    return LocalizedName.of(id().value());
  }

  /** Shifts by weekday; a weekday that is missing rests. Sorted, not overlapping. */
  public abstract Map<DayOfWeek, List<Shift>> week();

  /** Dates that differ from the week. */
  @Value.NaturalOrder
  public abstract SortedMap<LocalDate, DayException> exceptions();

  /** Seasons in which nothing is worked. */
  public abstract List<SeasonalClosure> closures();

  /** First day whose exceptions are known; earlier days are provisional. */
  public abstract Optional<LocalDate> announcedFrom();

  /** Last day whose exceptions are known; later days are provisional. */
  public abstract Optional<LocalDate> announcedThrough();

  /**
   * Working time of one working day, by which a duration in days is turned into minutes. By default
   * that of the first weekday that works, Monday first; eight hours when none does.
   */
  @Value.Default
  public Duration standardDay() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Shifts.minutes(week().getOrDefault(day, List.of())))
        .filter(minutes -> minutes > 0)
        .findFirst()
        .map(Duration::ofMinutes)
        .orElse(Duration.ofHours(8));
  }

  @Value.Check
  WorkCalendar check() {
    ImmutableMap.Builder<DayOfWeek, List<Shift>> sorted = ImmutableMap.builder();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Shift> shifts =
          Shifts.checked(
              id().value(),
              day + " on calendar '" + id() + "'",
              week().getOrDefault(day, List.of()));
      if (!shifts.isEmpty()) {
        sorted.put(day, ImmutableList.copyOf(shifts));
      }
    }
    long minutes = standardDay().toMinutes();
    if (minutes < 1
        || minutes > Shift.MINUTES_PER_DAY
        || !standardDay().equals(Duration.ofMinutes(minutes))) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          id(),
          "Calendar '%s' has a standard day of %s; a standard day has 1 to 1440 whole minutes",
          id(),
          standardDay());
    }
    ImmutableMap<DayOfWeek, List<Shift>> week = sorted.buildOrThrow();
    return week.equals(week())
            && ImmutableList.copyOf(week.keySet()).equals(ImmutableList.copyOf(week().keySet()))
        ? this
        : builder().from(this).week(week).build();
  }

  /** Starts a calendar from nothing. */
  public static WorkCalendarBuilder builder() {
    return new WorkCalendarBuilder();
  }

  /** Monday to Friday, 08:00-12:00 and 13:00-17:00, no holidays. */
  public static WorkCalendar fiveDays(String id) {
    WorkCalendarBuilder builder = builder().id(CalendarId.of(id));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        builder.putWeek(day, OFFICE_HOURS);
      }
    }
    return builder.build();
  }

  /** Every day of the year, 08:00-12:00 and 13:00-17:00. */
  public static WorkCalendar everyDay(String id) {
    return fiveDays(id).allDays().withId(id);
  }

  /** Day and night, every day; a standard day has 24 hours. */
  public static WorkCalendar continuous(String id) {
    WorkCalendarBuilder builder = builder().id(CalendarId.of(id));
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.putWeek(day, ImmutableList.of(Shift.wholeDay()));
    }
    return builder.build();
  }

  /**
   * Every day of the year with the shifts of this calendar's first working weekday; holidays,
   * make-up days and closures are gone, and with them the provisional days. The id gains {@code
   * "/all-days"}.
   */
  public WorkCalendar allDays() {
    List<Shift> shifts = ordinaryShifts();
    WorkCalendarBuilder builder =
        builder().id(CalendarId.of(id() + "/all-days")).standardDay(standardDay());
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.putWeek(day, shifts);
    }
    return builder.build();
  }

  /** The same, closed in that season every year. The id gains {@code "/closed-"} and the season. */
  public WorkCalendar closed(Season season) {
    return closed(season, LocalizedName.of("closed " + season, "停工 " + season));
  }

  /**
   * The same, closed in that season every year for that reason. The id gains {@code "/closed-"} and
   * the season.
   */
  public WorkCalendar closed(Season season, LocalizedName reason) {
    CalendarId closedId = CalendarId.of(id() + "/closed-" + season);
    return builder()
        .from(this)
        .id(closedId)
        .name(LocalizedName.of(closedId.value()))
        .addClosure(new SeasonalClosure(season, reason))
        .build();
  }

  /** The same with another id, which is its name as well. */
  public WorkCalendar withId(String id) {
    return builder().from(this).id(CalendarId.of(id)).name(LocalizedName.of(id)).build();
  }

  /** The same with those shifts on that weekday, every week; without any the weekday rests. */
  public WorkCalendar withWeekday(DayOfWeek day, Shift... shifts) {
    ImmutableMap.Builder<DayOfWeek, List<Shift>> all = ImmutableMap.builder();
    all.putAll(week()).put(day, ImmutableList.copyOf(shifts));
    return builder().from(this).week(all.buildKeepingLast()).build();
  }

  /** The same with another name. */
  public WorkCalendar withName(LocalizedName name) {
    return builder().from(this).name(name).build();
  }

  /** The same with a day of rest on that date. */
  public WorkCalendar withRest(LocalDate date, LocalizedName reason) {
    return withException(date, DayException.rest(reason));
  }

  /** The same with that exception in place of whatever was said of the date. */
  public WorkCalendar withException(LocalDate date, DayException exception) {
    ImmutableMap.Builder<LocalDate, DayException> all = ImmutableMap.builder();
    all.putAll(exceptions()).put(date, exception);
    return builder().from(this).exceptions(all.buildKeepingLast()).build();
  }

  /** What the calendar says of a date, and why. */
  public CalendarDay day(LocalDate date) {
    boolean provisional = isProvisional(date);
    for (SeasonalClosure closure : closures()) {
      if (closure.season().contains(date)) {
        return new CalendarDay(
            date, List.of(), CalendarDay.Kind.CLOSURE, closure.reason(), "", provisional);
      }
    }
    DayException exception = exceptions().get(date);
    if (exception != null) {
      CalendarDay.Kind kind =
          exception.shifts().isEmpty()
              ? CalendarDay.Kind.HOLIDAY
              : CalendarDay.Kind.EXTRA_WORKING_DAY;
      return new CalendarDay(
          date, exception.shifts(), kind, exception.reason(), exception.notice(), provisional);
    }
    List<Shift> shifts = week().getOrDefault(date.getDayOfWeek(), List.of());
    return new CalendarDay(
        date, shifts, CalendarDay.Kind.WEEK, LocalizedName.of(""), "", provisional);
  }

  /** Whether anything is worked on a date. */
  public boolean isWorkingDay(LocalDate date) {
    return day(date).isWorking();
  }

  /** Whether a date lies outside the days that are announced. */
  public boolean isProvisional(LocalDate date) {
    return announcedFrom().filter(date::isBefore).isPresent()
        || announcedThrough().filter(date::isAfter).isPresent();
  }

  /** Lays the calendar out from one day up to, not including, another. */
  public WorkTimeline timeline(LocalDate from, LocalDate to) {
    return new WorkTimeline(this, from, to);
  }

  List<Shift> ordinaryShifts() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> week().getOrDefault(day, List.of()))
        .filter(shifts -> !shifts.isEmpty())
        .findFirst()
        .orElse(OFFICE_HOURS);
  }
}
