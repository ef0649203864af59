package org.daopai.model.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * When work is done: the shifts of each weekday, dates that differ, and seasons that are closed.
 *
 * <p>A date is decided by the first of these that speaks of it: a season that is closed, a dated
 * exception, a recurring one, the week. So an office's make-up working day in February does not
 * open a site that is closed for the winter. A restricted season works the hours of the others,
 * which count for less. In place of a week a calendar can combine the hours of others ({@link
 * #union}, {@link #intersection}, {@link #minus}, {@link #during}).
 *
 * <p>A calendar says from when to when its dated exceptions are announced ({@link
 * #announcedFrom()}, {@link #announcedThrough()}); days outside are provisional, and so is every
 * date computed across them. A calendar that says neither has no provisional days.
 *
 * <p>Whole days are counted in one line: {@code office.plusWorkingDays(accepted, 20)}. For hours
 * and minutes lay the calendar out with {@link #timeline}.
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

  /** What stands in place of the week; a calendar has one or the other. */
  public abstract Optional<Combination> combination();

  /** Dates that differ from the week. */
  @Value.NaturalOrder
  public abstract SortedMap<LocalDate, DayException> exceptions();

  /** Dates that differ from the week and come again; the first that comes on a date decides. */
  public abstract List<RecurringException> recurring();

  /** Seasons in which nothing is worked, or work counts for less. */
  public abstract List<SeasonalClosure> closures();

  /** First day whose exceptions are known; earlier days are provisional. */
  public abstract Optional<LocalDate> announcedFrom();

  /** Last day whose exceptions are known; later days are provisional. */
  public abstract Optional<LocalDate> announcedThrough();

  /** What to make of the days that are not announced. */
  @Value.Default
  public UnannouncedDays unannounced() {
    return UnannouncedDays.WEEKEND_ONLY;
  }

  /**
   * Which state of its announcements it holds, for example {@code CN-2025-11-04-2685e101} (see
   * {@link ChinaHolidays#version}); empty where nobody keeps versions. Dates computed on two
   * versions of a calendar may differ.
   */
  @Value.Default
  public String version() {
    return "";
  }

  /**
   * Working time of one working day, by which a duration in days is turned into minutes. By default
   * that of the first weekday that works, Monday first and 24 hours at most, or of the first
   * calendar combined; eight hours when none does.
   */
  @Value.Default
  public Duration standardDay() {
    return combination()
        .map(combination -> combination.parts().get(0).standardDay())
        .orElseGet(() -> CalendarChecks.dayOf(week()));
  }

  /** Its working days, found and counted as fast for 20 years as for 20 days. */
  @Value.Lazy
  public WorkingDays workingDays() {
    return new WorkingDays(this);
  }

  @Value.Check
  WorkCalendar check() {
    return CalendarChecks.normalized(this);
  }

  /**
   * Starts a calendar from nothing. A weekday or date that is put twice is an {@link
   * IllegalArgumentException} that names it; {@link #withWeekday} and {@link #withException}
   * replace.
   */
  public static WorkCalendarBuilder builder() {
    return new WorkCalendarBuilder();
  }

  /** Monday to Friday, 08:00-12:00 and 13:00-17:00, no holidays. */
  public static WorkCalendar fiveDays(String id) {
    return weekly(id, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), OFFICE_HOURS);
  }

  /** Every day of the year, 08:00-12:00 and 13:00-17:00. */
  public static WorkCalendar everyDay(String id) {
    return weekly(id, EnumSet.allOf(DayOfWeek.class), OFFICE_HOURS);
  }

  /** Day and night, every day; a standard day has 24 hours. */
  public static WorkCalendar continuous(String id) {
    return weekly(id, EnumSet.allOf(DayOfWeek.class), ImmutableList.of(Shift.wholeDay()));
  }

  private static WorkCalendar weekly(String id, Set<DayOfWeek> days, List<Shift> shifts) {
    WorkCalendarBuilder builder = builder().id(CalendarId.of(id));
    days.forEach(day -> builder.putWeek(day, shifts));
    return builder.build();
  }

  /**
   * Every day of the year with the shifts of this calendar's first working weekday, or of the first
   * calendar it combines; holidays, make-up days and closures are gone, and with them the
   * provisional days. The id gains {@code "/all-days"}.
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
    return with("/closed-" + season, SeasonalClosure.closed(season, reason));
  }

  /**
   * The same, with work that counts for so many percent only in that season every year. The id
   * gains {@code "/restricted-"}, the season and the percentage.
   *
   * @param percent how much of the hours counts, 1 to 99
   */
  public WorkCalendar restricted(Season season, int percent) {
    return restricted(
        season,
        percent,
        LocalizedName.of(
            "restricted " + season + " to " + percent + " %",
            "限产 " + season + " 按 " + percent + "%"));
  }

  /**
   * The same, with work that counts for so many percent only in that season every year, for that
   * reason. The id gains {@code "/restricted-"}, the season and the percentage.
   *
   * @param percent how much of the hours counts, 1 to 99
   */
  public WorkCalendar restricted(Season season, int percent, LocalizedName reason) {
    return with(
        "/restricted-" + season + "-" + percent,
        SeasonalClosure.restricted(season, percent, reason));
  }

  private WorkCalendar with(String suffix, SeasonalClosure closure) {
    String ownId = id() + suffix;
    return builder()
        .from(this)
        .id(CalendarId.of(ownId))
        .name(LocalizedName.of(ownId))
        .addClosure(closure)
        .build();
  }

  /**
   * Works when this calendar or the other works. The id is that of the two with {@code "+"} between
   * them; see {@link Combination}.
   */
  public WorkCalendar union(WorkCalendar other) {
    return combined("+", other, new Combination.Union(List.of(this, other)));
  }

  /**
   * Works when both this calendar and the other work. The id is that of the two with {@code "&"}
   * between them; see {@link Combination}.
   */
  public WorkCalendar intersection(WorkCalendar other) {
    return combined("&", other, new Combination.Intersection(List.of(this, other)));
  }

  /**
   * Works when this calendar works and the other does not. The id is that of the two with {@code
   * "-without-"} between them; see {@link Combination}.
   */
  public WorkCalendar minus(WorkCalendar other) {
    return combined("-without-", other, new Combination.Difference(this, other));
  }

  /**
   * Works as this calendar, and in that season every year as the other, such as an office with
   * summer hours.
   */
  public WorkCalendar during(Season season, WorkCalendar other) {
    return combined("-" + season + "-", other, new Combination.Seasonal(this, season, other));
  }

  /** Works as this calendar, and from one date through another as the other. */
  public WorkCalendar during(LocalDate first, LocalDate last, WorkCalendar other) {
    return combined(
        "-" + first + ".." + last + "-", other, new Combination.Dated(this, first, last, other));
  }

  private WorkCalendar combined(String between, WorkCalendar other, Combination combination) {
    return builder()
        .id(CalendarId.of(id() + between + other.id()))
        .combination(combination)
        .build();
  }

  /** The same with another id, which is its name as well. */
  public WorkCalendar withId(String id) {
    return builder().from(this).id(CalendarId.of(id)).name(LocalizedName.of(id)).build();
  }

  /**
   * The same with another version, see {@link #version()}; its id and name stay, for it is the same
   * calendar in another state.
   */
  public WorkCalendar withVersion(String version) {
    return builder().from(this).version(version).build();
  }

  /** The same with those shifts on that weekday, every week; without any the weekday rests. */
  public WorkCalendar withWeekday(DayOfWeek day, Shift... shifts) {
    ImmutableMap.Builder<DayOfWeek, List<Shift>> all = ImmutableMap.builder();
    all.putAll(week()).put(day, ImmutableList.copyOf(shifts));
    return builder().from(this).week(all.buildKeepingLast()).build();
  }

  /**
   * The same days with other hours: those shifts on every weekday and on every exception that
   * works, a make-up working day for example. The standard day becomes theirs.
   *
   * @throws InvalidInputException if the calendar is combined of others, whose hours they are
   */
  public WorkCalendar withHours(Shift... shifts) {
    return CalendarChecks.withHours(this, ImmutableList.copyOf(shifts));
  }

  /** The same with another name. */
  public WorkCalendar withName(LocalizedName name) {
    return builder().from(this).name(name).build();
  }

  /** The same with a day of rest on that date. */
  public WorkCalendar withRest(LocalDate date, LocalizedName reason) {
    return withException(date, DayException.rest(reason));
  }

  /** The same with days of rest from one date through another. */
  public WorkCalendar withRest(LocalDate first, LocalDate last, LocalizedName reason) {
    return withExceptions(first, last, DayException.rest(reason));
  }

  /** The same with days of rest that come again. */
  public WorkCalendar withRest(Recurrence recurrence, LocalizedName reason) {
    return withRecurring(recurrence, DayException.rest(reason));
  }

  /** The same with those shifts on that date. */
  public WorkCalendar withShifts(LocalDate date, LocalizedName reason, Shift... shifts) {
    return withException(date, DayException.working(ImmutableList.copyOf(shifts), reason));
  }

  /** The same with those shifts on every date from one through another. */
  public WorkCalendar withShifts(
      LocalDate first, LocalDate last, LocalizedName reason, Shift... shifts) {
    return withExceptions(first, last, DayException.working(ImmutableList.copyOf(shifts), reason));
  }

  /** The same with those shifts on dates that come again. */
  public WorkCalendar withShifts(Recurrence recurrence, LocalizedName reason, Shift... shifts) {
    return withRecurring(recurrence, DayException.working(ImmutableList.copyOf(shifts), reason));
  }

  /** The same with that exception in place of whatever was said of the date. */
  public WorkCalendar withException(LocalDate date, DayException exception) {
    return withExceptions(Map.of(date, exception));
  }

  /** The same with those exceptions in place of whatever was said of their dates. */
  public WorkCalendar withExceptions(Map<LocalDate, DayException> exceptions) {
    ImmutableMap.Builder<LocalDate, DayException> all = ImmutableMap.builder();
    all.putAll(exceptions()).putAll(exceptions);
    return builder().from(this).exceptions(all.buildKeepingLast()).build();
  }

  private WorkCalendar withExceptions(LocalDate first, LocalDate last, DayException exception) {
    DateRanges.check("An exception of calendar '" + id() + "'", first, last);
    ImmutableMap.Builder<LocalDate, DayException> range = ImmutableMap.builder();
    first.datesUntil(last.plusDays(1)).forEach(date -> range.put(date, exception));
    return withExceptions(range.buildOrThrow());
  }

  /** The same with that exception on dates that come again, before those said earlier. */
  public WorkCalendar withRecurring(Recurrence recurrence, DayException exception) {
    ImmutableList.Builder<RecurringException> all = ImmutableList.builder();
    all.add(new RecurringException(recurrence, exception)).addAll(recurring());
    return builder().from(this).recurring(all.build()).build();
  }

  /**
   * What the calendar says of a date, and why.
   *
   * @throws InvalidInputException if the date is not announced and the calendar guesses none
   */
  public CalendarDay day(LocalDate date) {
    return DayRules.day(this, date);
  }

  /**
   * Whether anything is worked that begins on a date.
   *
   * @throws InvalidInputException if the date is not announced and the calendar guesses none
   */
  public boolean isWorkingDay(LocalDate date) {
    return DayRules.isWorkingDay(this, date);
  }

  /** Whether a date lies outside the days that are announced. */
  public boolean isProvisional(LocalDate date) {
    return announcedFrom().filter(date::isBefore).isPresent()
        || announcedThrough().filter(date::isAfter).isPresent();
  }

  /**
   * The n-th working day after a date, which does not count itself; the date itself for none.
   *
   * @throws InvalidInputException if there is no such day within those that can be planned
   */
  public LocalDate plusWorkingDays(LocalDate date, int n) {
    return LocalDate.ofEpochDay(workingDays().plus(CalendarChecks.epochDay(this, date), n));
  }

  /**
   * The n-th working day before a date, which does not count itself; the date itself for none.
   *
   * @throws InvalidInputException if there is no such day within those that can be planned
   */
  public LocalDate minusWorkingDays(LocalDate date, int n) {
    int back = n == Integer.MIN_VALUE ? Integer.MAX_VALUE : -n; // no calendar has as many
    return LocalDate.ofEpochDay(workingDays().plus(CalendarChecks.epochDay(this, date), back));
  }

  /**
   * How many working days there are from one date through another, both counted; none when the
   * second comes first.
   */
  public int countWorkingDays(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? 0
        : workingDays()
            .count(CalendarChecks.epochDay(this, first), CalendarChecks.epochDay(this, last) + 1);
  }

  /**
   * How many working days there are after a date, through another: what {@link #plusWorkingDays}
   * must be given to come from the one to the other. Negative when the second comes first.
   */
  public int workingDaysAfter(LocalDate date, LocalDate last) {
    return workingDays()
        .count(CalendarChecks.epochDay(this, date) + 1, CalendarChecks.epochDay(this, last) + 1);
  }

  /** The first working day after a date. */
  public LocalDate nextWorkingDay(LocalDate date) {
    return plusWorkingDays(date, 1);
  }

  /** The date itself if it is a working day, else the first one after it. */
  public LocalDate nextOrSameWorkingDay(LocalDate date) {
    return LocalDate.ofEpochDay(workingDays().nextOrSame(CalendarChecks.epochDay(this, date)));
  }

  /** The last working day before a date. */
  public LocalDate previousWorkingDay(LocalDate date) {
    return minusWorkingDays(date, 1);
  }

  /** The date itself if it is a working day, else the last one before it. */
  public LocalDate previousOrSameWorkingDay(LocalDate date) {
    return LocalDate.ofEpochDay(workingDays().previousOrSame(CalendarChecks.epochDay(this, date)));
  }

  /** Lays the calendar out in minutes, from one day up to, not including, another. */
  public WorkTimeline timeline(LocalDate from, LocalDate to) {
    return new WorkTimeline(this, from, to);
  }

  /** Whether any shift may begin on one day and end on the next. */
  boolean hasNightShifts() {
    return CalendarChecks.hasNightShifts(this);
  }

  List<Shift> ordinaryShifts() {
    if (combination().isPresent()) {
      return combination().get().parts().get(0).ordinaryShifts(); // whose standard day it has
    }
    return Arrays.stream(DayOfWeek.values())
        .map(day -> week().getOrDefault(day, List.of()))
        .filter(shifts -> !shifts.isEmpty())
        .findFirst()
        .orElse(OFFICE_HOURS);
  }
}
