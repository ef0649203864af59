package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.Combination;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;

/**
 * Reads a calendar: written in full, as a combination of others, or as what it changes of a
 * calendar of the library. A week replaces the week of the basis; exceptions and closures are added
 * to its own.
 */
final class CalendarReader {

  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of(
          "id",
          "name",
          "basis",
          "week",
          "union",
          "intersection",
          "difference",
          "during",
          "standardDay",
          "exceptions",
          "recurring",
          "closures",
          "announcedFrom",
          "announcedThrough",
          "unannounced",
          "version");
  private static final ImmutableList<String> EXCEPTION =
      ImmutableList.of("date", "from", "to", "shifts", "reason", "notice", "amends");
  private static final ImmutableList<String> CLOSURE =
      ImmutableList.of("from", "to", "productivity", "reason");
  static final int LONGEST_RANGE = 3_660;
  private static final ImmutableList<String> WEEKDAYS =
      ImmutableList.of(
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final LocalizedName NO_REASON = LocalizedName.of("");
  private static final Pattern SHIFT =
      Pattern.compile("[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}(\\+1)?");
  static final Pattern MONTH_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

  private CalendarReader() {}

  static WorkCalendar read(JsonObject in) {
    in.only(MEMBERS);
    CalendarId id = in.required("id").as(CalendarId::of);
    Optional<WorkCalendar> basis =
        in.optional("basis").map(value -> CalendarBasis.read(value, id.value()));
    Optional<Map<DayOfWeek, List<Shift>>> week =
        in.optional("week").map(value -> week(value.object()));
    Optional<Combination> combination = CombinationForm.read(in);
    if (basis.isEmpty() && week.isEmpty() && combination.isEmpty()) {
      throw in.place()
          .fault(
              InputFault.Code.MALFORMED_DOCUMENT,
              "calendar '%s' has neither a 'week' nor a 'basis' nor others that it combines; give at"
                  + " least one of them",
              id);
    }
    if (basis.isPresent() && combination.isPresent()) {
      throw in.place()
          .fault(
              InputFault.Code.MALFORMED_DOCUMENT,
              "calendar '%s' has a 'basis' and combines others; give one or the other",
              id);
    }
    WorkCalendarBuilder calendar = WorkCalendar.builder().id(id);
    basis.ifPresent(shipped -> begin(calendar, shipped, week.isEmpty()));
    week.ifPresent(calendar::putAllWeek);
    combination.ifPresent(calendar::combination);
    in.optional("name").map(Labels::read).ifPresent(calendar::name);
    in.optional("standardDay").map(CalendarReader::standardDay).ifPresent(calendar::standardDay);
    in.optional("announcedFrom").map(Dates::date).ifPresent(calendar::announcedFrom);
    in.optional("announcedThrough").map(Dates::date).ifPresent(calendar::announcedThrough);
    in.optional("unannounced").map(UnannouncedWords::read).ifPresent(calendar::unannounced);
    in.optional("version").map(JsonValue::text).ifPresent(calendar::version);
    calendar.addAllRecurring(in.list("recurring", value -> RecurringForm.read(value.object())));
    calendar.addAllClosures(in.list("closures", value -> closure(value.object().only(CLOSURE))));
    calendar.exceptions(exceptions(in, basis));
    return in.place().locate(calendar::build);
  }

  /**
   * How many dates the exceptions of a calendar come to, those of its basis and of the calendars it
   * combines among them: a range of ten years is a few words and thousands of dates.
   */
  static long expanded(JsonObject calendar) {
    long dates =
        calendar
            .optional("basis")
            .map(basis -> CalendarBasis.read(basis, "basis").exceptions().size())
            .orElse(0);
    for (JsonObject item : calendar.list("exceptions", JsonValue::object)) {
      dates += days(item);
    }
    for (JsonObject part : CombinationForm.parts(calendar)) {
      dates += expanded(part);
    }
    return dates;
  }

  private static void begin(WorkCalendarBuilder calendar, WorkCalendar basis, boolean sameWeek) {
    calendar
        .name(basis.name())
        .closures(basis.closures())
        .recurring(basis.recurring())
        .unannounced(basis.unannounced())
        .version(basis.version());
    basis.announcedFrom().ifPresent(calendar::announcedFrom);
    basis.announcedThrough().ifPresent(calendar::announcedThrough);
    if (sameWeek) {
      calendar.putAllWeek(basis.week()).standardDay(basis.standardDay());
    }
  }

  private static Map<DayOfWeek, List<Shift>> week(JsonObject in) {
    in.only(WEEKDAYS);
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      in.optional(word(day)).ifPresent(shifts -> week.put(day, shifts(shifts)));
    }
    return week;
  }

  static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Map<LocalDate, DayException> exceptions(
      JsonObject in, Optional<WorkCalendar> basis) {
    Map<LocalDate, DayException> exceptions = new TreeMap<>();
    basis.ifPresent(shipped -> exceptions.putAll(shipped.exceptions()));
    Set<LocalDate> own = new HashSet<>();
    for (JsonObject item : in.list("exceptions", JsonValue::object)) {
      DayException exception = exception(item.only(EXCEPTION));
      dates(item)
          .forEach(
              date -> {
                if (!own.add(date)) {
                  throw item.place()
                      .fault(
                          InputFault.Code.DUPLICATE_ID,
                          "a second exception is dated %s; each date has at most one",
                          date);
                }
                exceptions.put(date, exception);
              });
    }
    return exceptions;
  }

  /** One date, or all from a first through a last one. */
  private static Stream<LocalDate> dates(JsonObject in) {
    if (in.optional("from").isEmpty() && in.optional("to").isEmpty()) {
      return Stream.of(Dates.date(in.required("date")));
    }
    if (in.optional("date").isPresent()) {
      throw in.place()
          .fault(
              InputFault.Code.MALFORMED_DOCUMENT,
              "an exception has a 'date' and a range; give the date, or 'from' and 'to'");
    }
    LocalDate first = Dates.date(in.required("from"));
    LocalDate last = Dates.date(in.required("to"));
    return Stream.iterate(first, date -> date.plusDays(1)).limit(days(in, first, last));
  }

  /** How many dates an exception has. */
  private static long days(JsonObject in) {
    if (in.optional("from").isEmpty() || in.optional("to").isEmpty()) {
      return 1; // a date, or refused when it is read
    }
    return days(in, Dates.date(in.required("from")), Dates.date(in.required("to")));
  }

  private static long days(JsonObject in, LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    if (days < 1 || days > LONGEST_RANGE) {
      throw in.place()
          .fault(
              InputFault.Code.DATE_OUT_OF_RANGE,
              "an exception from %s to %s is not understood; give a range of 1 to %d days",
              first,
              last,
              LONGEST_RANGE);
    }
    return days;
  }

  /** What is done on the dates of an exception. */
  static DayException exception(JsonObject in) {
    List<Shift> shifts = shifts(in.required("shifts"));
    LocalizedName reason = in.optional("reason").map(Labels::read).orElse(NO_REASON);
    String notice = in.optional("notice").map(JsonValue::text).orElse("");
    boolean amends = in.optional("amends").map(JsonValue::truth).orElse(false);
    return in.place().locate(() -> new DayException(shifts, reason, notice, amends));
  }

  private static SeasonalClosure closure(JsonObject in) {
    Season season = season(in);
    int productivity = in.optional("productivity").map(JsonValue::integer).orElse(0);
    LocalizedName reason = in.optional("reason").map(Labels::read).orElse(NO_REASON);
    return in.place().locate(() -> new SeasonalClosure(season, productivity, reason));
  }

  /** A season by its members {@code from} and {@code to}. */
  static Season season(JsonObject in) {
    Season.Beginning first = matching(in.required("from"), MONTH_DAY, "11-01").as(Season::from);
    return matching(in.required("to"), MONTH_DAY, "03-31").as(first::to);
  }

  /** The shifts of one day, not overlapping; sorted, those that touch joined. */
  private static List<Shift> shifts(JsonValue value) {
    List<Shift> shifts = value.items().stream().map(CalendarReader::shift).toList();
    return value.place().locate(() -> DayException.working(shifts, NO_REASON)).shifts();
  }

  private static Shift shift(JsonValue value) {
    return matching(value, SHIFT, "08:00-12:00").as(Shift::parse);
  }

  private static Duration standardDay(JsonValue value) {
    WorkDuration duration = value.as(WorkDuration::parse);
    boolean plain =
        duration.unit() == WorkDuration.Unit.WORKING_HOURS
            || duration.unit() == WorkDuration.Unit.WORKING_MINUTES;
    if (!plain) {
      throw value
          .place()
          .fault(
              InputFault.Code.INVALID_VALUE,
              "a standard day of %s is not understood; give working hours or working minutes",
              duration);
    }
    return Duration.ofMinutes(value.place().locate(() -> duration.toMinutes(0)));
  }

  static JsonValue matching(JsonValue value, Pattern form, String example) {
    if (!form.matcher(value.text()).matches()) {
      throw value
          .place()
          .fault(
              InputFault.Code.INVALID_VALUE,
              "'%s' is not of the form %s",
              Place.shown(value.text()),
              example);
    }
    return value;
  }
}
