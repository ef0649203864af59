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
import org.daopai.model.base.InputFault;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.CalendarId;
import org.daopai.model.calendar.DayException;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.SeasonalClosure;
import org.daopai.model.calendar.Shift;
import org.daopai.model.calendar.UnannouncedDays;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkCalendarBuilder;
import org.daopai.model.calendar.WorkDuration;

/**
 * Reads a calendar: written in full, or as what it changes of a calendar of the library. A week
 * replaces the week of the basis; exceptions and closures are added to its own.
 */
final class CalendarReader {

  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of(
          "id",
          "name",
          "basis",
          "week",
          "standardDay",
          "exceptions",
          "closures",
          "announcedFrom",
          "announcedThrough",
          "unannounced",
          "version");
  private static final ImmutableList<String> EXCEPTION =
      ImmutableList.of("date", "shifts", "reason", "notice", "amends");
  private static final ImmutableList<String> CLOSURE = ImmutableList.of("from", "to", "reason");
  private static final ImmutableList<String> WEEKDAYS =
      ImmutableList.of(
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final LocalizedName NO_REASON = LocalizedName.of("");
  private static final Pattern SHIFT = Pattern.compile("[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}");
  private static final Pattern MONTH_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

  private CalendarReader() {}

  static WorkCalendar read(JsonObject in) {
    in.only(MEMBERS);
    CalendarId id = in.required("id").as(CalendarId::of);
    Optional<WorkCalendar> basis =
        in.optional("basis").map(value -> CalendarBasis.read(value, id.value()));
    Optional<Map<DayOfWeek, List<Shift>>> week =
        in.optional("week").map(value -> week(value.object()));
    if (basis.isEmpty() && week.isEmpty()) {
      throw in.place()
          .fault(
              InputFault.Code.MALFORMED_DOCUMENT,
              "calendar '%s' has neither a 'week' nor a 'basis'; give at least one of them",
              id);
    }
    WorkCalendarBuilder calendar = WorkCalendar.builder().id(id);
    basis.ifPresent(shipped -> begin(calendar, shipped, week.isEmpty()));
    week.ifPresent(calendar::putAllWeek);
    in.optional("name").map(Labels::read).ifPresent(calendar::name);
    in.optional("standardDay").map(CalendarReader::standardDay).ifPresent(calendar::standardDay);
    in.optional("announcedFrom").map(Dates::date).ifPresent(calendar::announcedFrom);
    in.optional("announcedThrough").map(Dates::date).ifPresent(calendar::announcedThrough);
    in.optional("unannounced")
        .map(value -> value.constant(UnannouncedDays.class))
        .ifPresent(calendar::unannounced);
    in.optional("version").map(JsonValue::text).ifPresent(calendar::version);
    calendar.addAllClosures(in.list("closures", value -> closure(value.object().only(CLOSURE))));
    calendar.exceptions(exceptions(in, basis));
    return in.place().locate(calendar::build);
  }

  private static void begin(WorkCalendarBuilder calendar, WorkCalendar basis, boolean sameWeek) {
    calendar.name(basis.name()).closures(basis.closures());
    basis.announcedFrom().ifPresent(calendar::announcedFrom);
    basis.announcedThrough().ifPresent(calendar::announcedThrough);
    calendar.unannounced(basis.unannounced()).version(basis.version());
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
      LocalDate date = Dates.date(item.only(EXCEPTION).required("date"));
      if (!own.add(date)) {
        throw item.place()
            .fault(
                InputFault.Code.DUPLICATE_ID,
                "a second exception is dated %s; each date has at most one",
                date);
      }
      exceptions.put(date, exception(item));
    }
    return exceptions;
  }

  private static DayException exception(JsonObject in) {
    List<Shift> shifts = shifts(in.required("shifts"));
    LocalizedName reason = in.optional("reason").map(Labels::read).orElse(NO_REASON);
    String notice = in.optional("notice").map(JsonValue::text).orElse("");
    boolean amends = in.optional("amends").map(JsonValue::truth).orElse(false);
    return in.place().locate(() -> new DayException(shifts, reason, notice, amends));
  }

  private static SeasonalClosure closure(JsonObject in) {
    Season.Beginning first = matching(in.required("from"), MONTH_DAY, "11-01").as(Season::from);
    Season season = matching(in.required("to"), MONTH_DAY, "03-31").as(first::to);
    return SeasonalClosure.closed(
        season, in.optional("reason").map(Labels::read).orElse(NO_REASON));
  }

  /** The shifts of one day, not overlapping; sorted, those that touch joined. */
  private static List<Shift> shifts(JsonValue value) {
    List<Shift> shifts = value.items().stream().map(CalendarReader::shift).toList();
    return value.place().locate(() -> DayException.working(shifts, NO_REASON)).shifts();
  }

  private static Shift shift(JsonValue value) {
    return matching(value, SHIFT, "08:00-12:00")
        .as(text -> Shift.of(text.substring(0, 5), text.substring(6)));
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

  private static JsonValue matching(JsonValue value, Pattern form, String example) {
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
